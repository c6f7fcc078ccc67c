// npm run trust: the trials of this folder as long as their tables in the design say, not only as often as every run of
// the tests has time for. Arguments go to vitest, such as the name of a trial.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'test/trust', '--testTimeout=21600000', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, TRUST: 'long' } },
)
process.exitCode = status ?? 1
