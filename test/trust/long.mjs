// npm run trust: the trials of this folder as long as their table in the design says, not only as often as every run of
// the tests has time for. Names of trials may follow: npm run trust -- migration kill. With TRUST=0.05 before it, the
// twentieth part of them.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const names = process.argv.slice(2)
const elsewhere = ['test/output/hostile.test.ts', 'test/store/ownership-properties.test.ts']
const trials = names.length > 0 ? names.map((name) => `test/trust/${name}.test.ts`) : ['test/trust', ...elsewhere]
const { status } = spawnSync(process.execPath, [vitest, 'run', '--testTimeout=21600000', ...trials], {
  stdio: 'inherit',
  env: { ...process.env, TRUST: process.env.TRUST ?? 'long' },
})
process.exitCode = status ?? 1
