import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'rolldown'

// npm run bench -- [SIZES] [--runs N]       for example: npm run bench -- 1000,10000 --runs 5
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '15' } },
})
const sizes = (positionals[0] ?? '1000,10000,100000').split(',').map(Number)
const runs = Number(values.runs)
if (![...sizes, runs].every((number) => Number.isInteger(number) && number >= 1)) {
  throw new Error('sizes and runs are whole numbers: npm run bench -- 1000,10000 --runs 5')
}

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const workshop = await mkdtemp(join(tmpdir(), 'followups-bench-'))
// What is interrupted throws where it waits, so that the workshop is always cleared away.
process.on('SIGINT', () => undefined)
try {
  // A copy of the built program: whoever builds meanwhile disturbs nothing.
  await mkdir(join(workshop, 'program'))
  await cp(join(root, 'bin'), join(workshop, 'program/bin'), { recursive: true })
  await cp(join(root, 'package.json'), join(workshop, 'program/package.json'))
  await symlink(join(root, 'node_modules'), join(workshop, 'node_modules'))
  for (const name of ['bench', 'store-maker']) {
    await build({
      cwd: root,
      input: `test/bench/${name}.ts`,
      output: { file: join(workshop, `${name}.mjs`), format: 'esm', codeSplitting: false },
      platform: 'node',
      external: ['better-sqlite3', 'date-holidays', 'date-holidays/package.json'],
    })
  }
  const { bench } = await import(pathToFileURL(join(workshop, 'bench.mjs')).href)
  bench({ root, workshop, sizes: sizes.sort((a, b) => a - b), runs })
} finally {
  await rm(workshop, { recursive: true, force: true })
}
