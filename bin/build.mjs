import { readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['bin/followups.ts'],
  outdir: 'bin',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  external: ['better-sqlite3'],
  define: { VERSION: JSON.stringify(version) },
  // CommonJS packages inside an ES module bundle ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
})

for (const chunk of await readdir(join(root, 'bin/chunks'))) {
  if (!(`bin/chunks/${chunk}` in metafile.outputs)) await rm(join(root, 'bin/chunks', chunk), { force: true })
}
await writeFile(join(root, 'bin/third-party-licenses.txt'), await licences(Object.keys(metafile.inputs)))

/** The licence texts of the packages in the bundle: they must travel with it. */
async function licences(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => path.match(/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)?.at(-1) ?? []),
  )
  const texts = []
  for (const folder of [...packages].sort()) {
    const {
      name,
      version: packageVersion,
      license,
    } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const text = await licenceIn(folder)
    texts.push(`${name} ${packageVersion} (${license})\n\n${text.trim()}\n`)
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

async function licenceIn(folder) {
  const file = (await readdir(join(root, folder))).find((name) => /^licen[cs]e(?:\.|$)/i.test(name))
  if (file === undefined) throw new Error(`${folder} has no licence, which must travel with the bundle`)
  return readFile(join(root, folder, file), 'utf8')
}
