import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Who may know whom besides its own folder: a part of the tree, the first one that fits, and the parts that it may import.
 * `type` in front: types only; `later`: loaded where it is first used.
 */
const mayImport: readonly [part: RegExp, others: readonly string[]][] = [
  [
    /^bin\//,
    [
      'later src/main',
      'later src/store',
      'later src/mail',
      'type src/program',
      'type src/ask',
      'src/domain',
      'src/output',
      'src/folder',
      'src/places',
    ],
  ],
  [/^src\/domain\//, []],
  [/^src\/mail\//, ['src/domain', 'src/output', 'src/text', 'src/config-mail', 'type src/config']],
  [/^src\/text\//, ['src/domain', 'src/exit-codes', 'type src/config', 'type src/mail']],
  [/^src\/output\//, ['src/domain', 'src/text']],
  [/^src\/store\/sqlite\//, ['src/domain', 'src/folder', 'type src/store/context', 'src/store/public-holidays']],
  [/^src\/store\/open/, ['src/domain', 'src/store/sqlite/open']],
  [/^src\/store\/file/, ['src/store/sqlite/file', 'type src/store/context']],
  [/^src\/store\/hints/, ['src/domain', 'src/store/sqlite/glimpse']],
  [/^src\/store\//, ['src/domain', 'type src/store/open']],
  [/^src\/commands\/index\.ts$/, ['type src/commands/define', 'later src/commands']],
  [/^src\/commands\/[^/]+\//, ['src/commands/*', ...forCommands()]],
  [/^src\/commands\//, forCommands()],
  [
    /^src\/command-line\//,
    ['src/command-line', 'src/commands/index', 'type src/commands/define', 'src/domain', 'src/exit-codes', 'src/text'],
  ],
  // Made when the program is built, and no part of it
  [/^src\/manual\//, ['src/command-line', 'src/commands/index', 'src/commands/help', 'src/domain', 'src/text']],
  [
    /^src\/completion\//,
    [
      ...['src/command-line', 'src/domain', 'src/exit-codes', 'src/output/safe', 'src/text'],
      ...['src/config', 'src/places', 'src/settings-of', 'type src/program', 'type src/ask', 'type src/store/hints'],
      ...['later src/commands/demo/store', 'later src/own-texts'],
    ],
  ],
  [
    /^src\/[^/]+\.ts$/,
    [
      ...['later src/completion', 'src/command-line', 'src/domain', 'src/output', 'src/text'],
      ...['type src/store', 'type src/commands', 'later src/commands/demo/store'],
      ...['type src/mail', 'later src/mail/settings'],
    ],
  ],
]

/** Through `Program` they reach all else, the store among it. */
function forCommands(): string[] {
  return [
    ...['src/domain', 'src/output', 'src/text', 'src/config', 'src/config-mail', 'src/exit-codes'],
    ...['src/mail/letter', 'src/mail/settings', 'src/mail/digest-headers', 'src/mail/digest-letter'],
    ...['later src/mail/message', 'type src/mail', 'type src/program', 'type src/ask', 'type src/store'],
  ]
}

/** Which file may know which package, and how; those not named here may not be known at all. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  '@commander-js/extra-typings': ['src/command-line', 'type src/commands', 'type src/manual'],
  '@date-fns/utc/date/mini': ['src/domain/day.ts'],
  '@inquirer/core': ['later bin/key-prompt.ts', 'later bin/line-prompt.ts'],
  'better-sqlite3': ['src/store/sqlite'],
  chalk: ['src/output'],
  'date-fns': ['src/domain/day.ts'],
  'date-holidays': ['later src/store/public-holidays.ts'],
  'date-holidays/package.json': ['later src/store/public-holidays.ts'],
  'fast-string-truncated-width': ['src/output'],
  inquirer: ['later bin/prompts.ts'],
  'node:buffer': ['src/commands/import'],
  'node:child_process': [
    'bin/machine.ts',
    'bin/opening.ts',
    'bin/pager.ts',
    'src/mail/password.ts',
    'src/mail/sendmail.ts',
  ],
  'node:crypto': ['src/mail/digest-headers.ts', 'src/mail/send.ts', 'src/store/sqlite/forgotten-blocks.ts'],
  'node:fs': ['bin', 'src/folder.ts', 'src/mail/sendmail.ts', 'src/output/writer.ts', 'src/store/sqlite'],
  'node:net': ['src/mail/smtp.ts'],
  'node:os': ['bin/host.ts', 'src/store/sqlite'],
  'node:path': [
    'bin',
    'src/config.ts',
    'src/config-mail.ts',
    'src/folder.ts',
    'src/commands',
    'src/mail',
    'src/store/sqlite',
  ],
  'node:stream': ['src/mail/smtp.ts'],
  'node:vm': ['bin/compiled.ts'],
  'nodemailer/lib/mail-composer': ['src/mail/message.ts'],
  'nodemailer/lib/smtp-connection': ['src/mail/smtp.ts'],
  'smol-toml': ['later src/config.ts', 'later src/config-text.ts'],
}

/** What may stand nowhere but in these files. */
const onlyIn: readonly [what: string, code: RegExp, files: readonly string[]][] = [
  [
    'the surroundings',
    /\bprocess\.(?:[a-z]|\[)|\bglobalThis\b/,
    ['bin/compiled.ts', 'bin/followups.ts', 'bin/host.ts', 'bin/machine.ts'],
  ],
  [
    'the clock',
    /new Date\(\)|\bDate\.now\(|\bperformance\.|(?<!\bsocket\.)\bsetTimeout\(/,
    ['bin/host.ts', 'bin/key-prompt.ts', 'bin/opening.ts'],
  ],
  ['chance', /\bMath\.random\(|\brandomUUID\(/, []],
  [
    'words of the operating system',
    /\bIntl\.|\.toLocale[A-Z]\w*\(|\.localeCompare\(/,
    ['bin/machine.ts', 'src/commands/setting-values.ts', 'src/domain/zone.ts'],
  ],
  ['output past the writer', /\bconsole\./, []],
  ['classes that are no errors', /\bclass \w+(?:<[^{]*>)? (?!extends Error)/, []],
  ['enums and namespaces', /\benum \w+ \{|\bnamespace \w+ \{/, []],
  ['barrels', /^export (?:\*|\{[^}]*\}) from/m, []],
  ['state in modules', /^(?:export )?let /m, []],
]

/** Longer than 250 lines: two subjects in one file. */
/** The table of commands has one subject and a few lines for each. */
const longFiles: readonly string[] = ['src/commands/index.ts']

const files = readdirSync('src', { recursive: true })
  .map((path) => join('src', String(path)))
  .filter((path) => path.endsWith('.ts'))
  .concat(
    readdirSync('bin')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `bin/${name}`),
  )
  .sort()
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]))
const imports = [...sources].flatMap(([file, source]) => importsOf(file, source))

test('the tree is where it is looked for', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(imports.length).toBeGreaterThan(400)
})

test('no part of the tree knows more than it may', () => {
  const breaches = imports
    .filter(({ to }) => sources.has(to))
    .filter(({ from, to }) => dirname(from) !== dirname(to))
    .filter(({ from, to, how }) => {
      const [, others] = mayImport.find(([part]) => part.test(from))!
      return !others.some((other) => allows(other, to, how))
    })
  expect(breaches.map(inWords)).toEqual([])
})

test('a package is known only where its work is done', () => {
  const breaches = imports
    .filter(({ to }) => !sources.has(to))
    .filter(({ from, to, how }) => !mayUse[to]?.some((place) => allows(place, from, how)))
  expect(breaches.map(inWords)).toEqual([])
})

test('no file imports itself by way of others', () => {
  const next = new Map(files.map((file) => [file, imports.filter(({ from, how }) => from === file && how === 'now')]))
  const done = new Set<string>()
  const circles: string[] = []
  const follow = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
    if (done.has(file) || path.includes(file)) return
    for (const { to } of next.get(file) ?? []) follow(to, [...path, file])
    done.add(file)
  }
  for (const file of files) follow(file, [])
  expect(circles).toEqual([])
})

test.each(onlyIn)('%s', (_, code, places) => {
  const found = [...sources].filter(([, source]) => code.test(withoutComments(source))).map(([file]) => file)
  expect(found.filter((file) => !places.includes(file))).toEqual([])
})

test('no file has grown two subjects', () => {
  const long = [...sources].filter(([, source]) => source.split('\n').length - 1 > 250).map(([file]) => file)
  expect(long).toEqual(longFiles)
})

type How = 'now' | 'type' | 'later'
type Import = { from: string; to: string; how: How }

function importsOf(from: string, source: string): Import[] {
  const statement = /^(?:import|export) (type )?(?:[^'"`]*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm
  return [...source.matchAll(statement)].map(([, type, named, called]) => {
    const target = (named ?? called)!
    const to = target.startsWith('.') ? join(dirname(from), target) : target
    return { from, to, how: called ? 'later' : type ? 'type' : 'now' }
  })
}

/** Whether `src/commands/*` or `type src/store` and the like allow it; `*` stands for the files of that folder itself. */
function allows(rule: string, path: string, how: How): boolean {
  const [, only, place] = /^(type |later )?(.*)$/.exec(rule)!
  if (only === 'type ' && how !== 'type') return false
  if (only === 'later ' && how === 'now') return false
  if (place!.endsWith('/*')) return dirname(path) === place!.slice(0, -2)
  return path === place || path === `${place}.ts` || path.startsWith(`${place}/`)
}

function inWords({ from, to, how }: Import): string {
  return `${from} knows ${to} (${how})`
}

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')
}
