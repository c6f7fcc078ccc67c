import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { data } from 'date-holidays/data'
import { rolldown } from 'rolldown'
import { withoutHolidayNames } from './holidays.mjs'
import { writeManual } from './manual.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const { version } = await manifestIn(root)

/**
 * What keeps the rest compiled and so comes before it, what every start needs, what every command, and what those of every
 * day: in one file each, with all that they import. What is only of `due` or `log` stays apart, so that the first run of
 * each is known by its file (`compiled.ts`).
 */
const loadedTogether = [
  { name: 'due', priority: 5, test: /\/src\/commands\/due\//, includeDependenciesRecursively: false },
  {
    name: 'log',
    priority: 5,
    test: /\/src\/commands\/log\/(command|text)\.ts$/,
    includeDependenciesRecursively: false,
  },
  { name: 'compiled', priority: 4, test: /\/(bin\/compiled|src\/places)\.ts$/ },
  { name: 'start', priority: 3, test: /\/(bin\/host|src\/main)\.ts$/ },
  { name: 'command-line', priority: 2, test: /\/src\/run\.ts$/ },
  { name: 'every-day', priority: 1, test: /\/src\/(commands\/(due|log)\/command|store\/open)\.ts$/ },
]

const nothing = '\0nothing'

/**
 * The JavaScript of the database comes with ours where the same version is installed: then Node need not find and read its
 * eleven files at each start, which takes 5 ms. Any other version brings its own, as what is compiled of it always does.
 */
const database = '\0better-sqlite3'
const folderOfDatabase = join(root, 'node_modules/better-sqlite3')
const databaseCode = `module.exports =
  require('better-sqlite3/package.json').version === ${JSON.stringify((await manifestIn(folderOfDatabase)).version)}
    ? require(${JSON.stringify(join(folderOfDatabase, 'lib/index.js'))})
    : require('better-sqlite3')`

/** Where each package was found first, by its name and version. */
const firstFolders = new Map()

/**
 * What libraries could do and we never ask for: read a letter's parts from the web, guess their types by the names of
 * files, guess in what encoding an editor keeps a text that it got in UTF-8, and say what holidays are called.
 * Without it the program is smaller, and cannot.
 */
const leftOut = [
  {
    file: /\/nodemailer\/.*\/fetch\/index\.js$/,
    code: 'export default () => { throw new Error("left out of the build") }',
  },
  {
    file: /\/nodemailer\/.*\/mime-types\.js$/,
    code: 'export const detectMimeType = () => "application/octet-stream"\nexport const detectExtension = () => "bin"',
  },
  { file: /\/chardet\/lib\/index\.js$/, code: 'export const detect = () => "utf8"' },
  {
    file: /\/iconv-lite\/lib\/index\.js$/,
    code: 'export default { encodingExists: () => true, decode: (bytes) => new TextDecoder().decode(bytes) }',
  },
  {
    file: /\/bindings\/bindings\.js$/,
    code: `module.exports = () => require('better-sqlite3/build/Release/better_sqlite3.node')`,
  },
  {
    file: /\/date-holidays\/src\/data\.js$/,
    code: `export const data = ${JSON.stringify(withoutHolidayNames(data))}`,
  },
]

const bundle = await rolldown({
  cwd: root,
  input: { followups: 'bin/followups.ts' },
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  external: (id, importer) => id.startsWith('better-sqlite3/') || (id === 'better-sqlite3' && importer === database),
  // As ES modules, of which only what is used comes along.
  resolve: { alias: { rxjs: join(root, 'node_modules/rxjs/dist/esm/index.js') } },
  plugins: [
    { name: 'database', resolveId: withDatabase, load: (id) => (id === database ? databaseCode : null) },
    { name: 'one-of-each', resolveId: asFoundFirst },
    { name: 'no-child-processes', resolveId: withoutChildProcesses, load: (id) => (id === nothing ? '' : null) },
    { name: 'ascii', generateBundle: (_options, files) => Object.values(files).forEach(inAscii) },
    { name: 'left-out', load: (id) => leftOut.find(({ file }) => file.test(id))?.code ?? null },
  ],
  transform: { target: 'node20.19', define: { VERSION: JSON.stringify(version) } },
})
// Without blanks, but with all names, which a trace of calls is read by: it is read sooner, and the package is a tenth smaller.
const minify = { mangle: false, compress: false, codegen: { removeWhitespace: true } }
// CommonJS: Node finds, reads and compiles it in a third of the time that ES modules take it (docs/architecture.md).
const { output } = await bundle.write({
  dir: 'bin',
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  comments: false,
  minify,
  codeSplitting: { groups: loadedTogether },
})
await bundle.close()

await writeFile(join(root, 'bin/package.json'), '{ "type": "commonjs" }\n')
await chmod(join(root, 'bin/followups.js'), 0o755)
await removeEarlierChunks(output.map(({ fileName }) => fileName))
await writeFile(
  join(root, 'bin/third-party-licenses.txt'),
  await licences(output.flatMap(({ moduleIds = [] }) => moduleIds)),
)

await writeManual(root, version)

/** A package that npm laid beside several others in the same version is one in the build. */
async function asFoundFirst(source, importer, options) {
  const found = await this.resolve(source, importer, { ...options, skipSelf: true })
  const [, folder, path] = found?.id.match(/^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)(\/.*)$/) ?? []
  if (folder === undefined) return found
  const { name, version: its } = await manifestIn(folder)
  const first = firstFolders.get(`${name} ${its}`) ?? folder
  firstFolders.set(`${name} ${its}`, first)
  return { ...found, id: `${first}${path}` }
}

function withDatabase(source, importer) {
  return source === 'better-sqlite3' && importer !== database ? database : null
}

/** commander could run other programs as commands: we have none, and loading what that takes is felt at every start. */
function withoutChildProcesses(source, importer) {
  return source === 'node:child_process' && /\/node_modules\/commander\//.test(importer) ? nothing : null
}

/**
 * Other letters only as escapes: Node reads a file without them a millisecond sooner, and keeps it in half the memory. The
 * holidays and the prompts, which hardly any command loads, would only grow.
 */
function inAscii(file) {
  if (file.code.length > 500_000) return
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  file.code = file.code.replace(/[^\0-\x7f]/g, escaped)
}

async function removeEarlierChunks(written) {
  for (const chunk of await readdir(join(root, 'bin/chunks'))) {
    if (!written.includes(`chunks/${chunk}`)) await rm(join(root, 'bin/chunks', chunk), { force: true })
  }
}

/** The licence texts of the packages in the bundle: they must travel with it. */
async function licences(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => path.match(/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/g)?.at(-1) ?? []),
  )
  const texts = []
  for (const folder of [...packages].sort()) {
    const { name, version: packageVersion, license } = await manifestIn(join(root, folder))
    const text = await licenceIn(folder)
    texts.push(`${name} ${packageVersion} (${license})\n\n${text.trim()}\n`)
  }
  return texts.join(`\n${'-'.repeat(80)}\n\n`)
}

async function manifestIn(folder) {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
}

async function licenceIn(folder) {
  const file = (await readdir(join(root, folder))).find((name) => /^licen[cs]e(?:\.|$)/i.test(name))
  if (file === undefined) throw new Error(`${folder} has no licence, which must travel with the bundle`)
  return readFile(join(root, folder, file), 'utf8')
}
