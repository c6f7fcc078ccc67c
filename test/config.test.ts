import { parse } from 'smol-toml'
import { describe, expect, test } from 'vitest'
import { configAt, noConfig } from '../src/config.ts'
import { emptyConfig } from '../src/config-first.ts'
import { changedConfig, settingsIn, type ConfigChanges } from '../src/config-text.ts'
import { Failure, type FailureKind } from '../src/domain/failure.ts'
import { sentenceOf } from '../src/text/failures.ts'
import { inTongue } from '../src/text/language.ts'
import { desk } from './support/desk.ts'

const encoded = (text: string) => Promise.resolve(new TextEncoder().encode(text))
const read = (text: string) => configAt('config.toml', () => encoded(text))

async function refusal(reading: Promise<unknown>): Promise<Failure> {
  return reading.then(
    () => {
      throw new Error('it was not refused')
    },
    (error: unknown) => {
      if (error instanceof Failure) return error as Failure
      throw error
    },
  )
}

describe('a file that can be used', () => {
  test.each<[string, string, object]>([
    ['nothing', '', {}],
    ['a time zone', 'timezone = "Europe/Berlin"', { timezone: 'Europe/Berlin' }],
    ['comments only', inTongue(emptyConfig, { language: 'en', form: 'sie' }), {}],
    ['a setting', 'name = "Anna Müller"\n', { name: 'Anna Müller' }],
    ['a byte order mark', '\u{feff}name = "Anna"', { name: 'Anna' }],
    ['line ends of Windows', 'name = "Anna"\r\nlanguage = "de"\r\n', { name: 'Anna', language: 'de' }],
    ['a literal text and a comment', "name = 'A # B' # there", { name: 'A # B' }],
    ['a pager', 'pager = "less -S"', { pager: 'less -S' }],
    ['no pager', 'pager = ""', { pager: '' }],
    ['a list on several lines', 'snooze = [\n  "tomorrow", # soon\n  "fri",\n]', { snooze: ['tomorrow', 'fri'] }],
    ['quoted keys', '"form" = "du"', { form: 'du' }],
    ['a dotted key', 'mail.from = "anna@example.com"', { 'mail.from': 'anna@example.com' }],
    ['a section', '[smtp]\nhost = "::1"\nport = 465', { 'smtp.host': '::1', 'smtp.port': 465 }],
    ['an empty section', 'name = "A"\n[smtp]\n# host = "x"', { name: 'A' }],
    ['a table in braces', 'smtp = { host = "x", port = 25 }', { 'smtp.host': 'x', 'smtp.port': 25 }],
  ])('%s', async (_, text, settings) => {
    expect(await read(text)).toEqual({ ...noConfig, ...settings })
  })

  test('no file is no settings', async () => {
    const missing = () => Promise.reject(Object.assign(new Error('missing'), { code: 'ENOENT' }))
    expect(await configAt('config.toml', missing)).toEqual(noConfig)
  })
})

describe('a file that is refused, with the line', () => {
  test.each<[string, string, FailureKind, number]>([
    ['a text without quotes', 'language = "de"\nname = Anna\n', 'broken-config', 2],
    ['a line that is none', '# hello\n\nwhatever\n', 'broken-config', 3],
    ['a text without its end', 'name = "Anna\r\nlanguage = "de"\r\n', 'broken-config', 1],
    ['a key twice', 'name = "A"\nname = "B"\n', 'config-key-twice', 2],
    ['a key twice, in different ways', '[smtp]\nhost = "a"\n\nhost = "b"\n', 'config-key-twice', 4],
    ['a list without its end', 'snooze = ["a",\n"b"\n', 'broken-config', 2],
    ['a misspelt key', '# name\nname = "A"\nlanguge = "de"\n', 'unknown-config-key', 3],
    ['a misspelt key after a list of lines', 'snooze = [\n"name = 1",\n"b"]\nnam = "A"', 'unknown-config-key', 4],
    ['a misspelt key within a text of lines', 'name = """\nnam = 1"""\nnam = "A"', 'unknown-config-key', 3],
    ['a key of no section', 'name = "A"\n\n[mail]\nhost = "x"\n', 'unknown-config-key', 4],
    ['a section of no settings', 'name = "A"\n\n[post]\n', 'unknown-config-key', 3],
    ['a section within a section', '[smtp.tls]\nhost = "x"\n', 'unknown-config-key', 2],
    ['a key in braces', 'name = "A"\nsmtp = { host = "x", prot = 25 }\n', 'unknown-config-key', 2],
    ['a dotted key in quotes', '"mail.from" = "anna@example.com"\n', 'unknown-config-key', 1],
    ['no sender', 'name = "A"\n[mail]\nfrom = "anna"\n', 'bad-config', 3],
    ['a sender with a name', 'mail.from = "Anna <anna@example.com>"\n', 'bad-config', 1],
    ['another way to send', 'mail.transport = "uucp"\n', 'bad-config', 1],
    ['a server with its port', 'smtp.host = "smtp.example.com:465"\n', 'bad-config', 1],
    ['a server like an address of the web', 'smtp.host = "smtps://smtp.example.com"\n', 'bad-config', 1],
    ['a port in quotes', 'smtp.port = "465"\n', 'bad-config', 1],
    ['a port too high', 'smtp.port = 70000\n', 'bad-config', 1],
    ['a certificate from somewhere', 'smtp.ca = "cert.pem"\n', 'bad-config', 1],
    ['a password', 'smtp.password = "secret"\n', 'unknown-config-key', 1],
    ['a command of two lines', 'smtp.passwordCommand = "a\\nb"\n', 'bad-config', 1],
    ['a list of sections', '[[mail]]\nhost = "x"\n', 'unknown-config-key', 1],
    ['a key with a dot', 'name = "A"\nmail.host = "x"\n', 'unknown-config-key', 2],
    ['a key of the business', 'region = "DE-BY"', 'unknown-config-key', 1],
    ['a key of the business with a dot', 'cadence.active = "6w"', 'unknown-config-key', 1],
    ['a key of the language', '"__proto__" = "x"', 'unknown-config-key', 1],
    ['a misspelt time zone', 'name = "A"\ntimezone = "Europe/Munich"\n', 'bad-config', 2],
    ['a time zone in the wrong case', 'timezone = "europe/berlin"\n', 'bad-config', 1],
    ['an offset for a time zone', 'timezone = "+02:00"\n', 'bad-config', 1],
    ['a name with a character of no text', 'language = "de"\nname = "A\\u0000B"\n', 'bad-config', 2],
    ['a name of two lines', 'name = "A\\nB"\n', 'bad-config', 1],
    ['a store with a character of no path', 'name = "A"\nstore = "/tmp/a\\u0000b.db"\n', 'bad-config', 2],
    ['a number for a text', 'language = "de"\nname = 5\n', 'bad-config', 2],
    ['an empty text', 'name = ""', 'bad-config', 1],
    ['a word that is none of a few', 'language = "fr"', 'bad-config', 1],
    ['a word in capitals', 'form = "Du"', 'bad-config', 1],
    ['a list for a text', 'name = ["a"]', 'bad-config', 1],
    ['a pager that is none', 'pager = false\n', 'bad-config', 1],
    ['a text for a list', 'snooze = "tomorrow"', 'bad-config', 1],
    ['a list of numbers', 'snooze = [1, 2]', 'bad-config', 1],
    ['an empty list', 'snooze = []', 'bad-config', 1],
    ['a date for a text', 'dates = 2026-01-01', 'bad-config', 1],
    ['no address', 'email = "anna"', 'bad-config', 1],
    ['a path from somewhere', 'store = "followups.db"', 'bad-config', 1],
  ])('%s', async (_, text, kind, line) => {
    const failure = await refusal(read(text))
    expect(failure).toMatchObject({ kind, facts: { path: 'config.toml', line } })
    for (const language of ['en', 'de'] as const) {
      expect(sentenceOf(failure, { language, form: 'sie' })).toContain(
        language === 'en' ? `config.toml, line ${line}: ` : `config.toml, Zeile ${line}: `,
      )
    }
  })

  test('another encoding', async () => {
    const latin1 = () => Promise.resolve(Uint8Array.from(Buffer.from('language = "de"\nname = "Müller"\n', 'latin1')))
    expect(await refusal(configAt('config.toml', latin1))).toMatchObject({
      kind: 'bad-config',
      facts: { line: 2, expected: 'UTF-8' },
    })
  })

  test('an unreadable one has no line', async () => {
    const refused = () => Promise.reject(Object.assign(new Error('refused'), { code: 'EACCES' }))
    expect(await refusal(configAt('config.toml', refused))).toMatchObject({
      kind: 'unreadable-file',
      facts: { path: 'config.toml', code: 'EACCES' },
    })
  })
})

describe('the sentences', () => {
  const say = async (text: string, language: 'en' | 'de') =>
    sentenceOf(await refusal(read(text)), { language, form: 'sie' })

  test('suggest the nearest key, or how a setting of the business is changed', async () => {
    expect(await say('languge = "de"', 'en')).toBe(
      'config.toml, line 1: there is no setting “languge” here. Did you mean “language”?',
    )
    expect(await say('region = "DE-BY"', 'de')).toBe(
      'config.toml, Zeile 1: Die Einstellung „region“ gibt es hier nicht. Sie gehört zum Betrieb: followups config set region WERT',
    )
  })

  test('quote what cannot be read, and name what would be accepted', async () => {
    expect(await say('name = Anna', 'en')).toBe(
      'config.toml, line 1: “name = Anna” cannot be read; a setting looks like this: name = "Anna Berg"',
    )
    expect(await say('form = "Du"', 'de')).toBe('config.toml, Zeile 1: Erwartet wird form = "du", form = "sie".')
  })
})

describe('a changed file', () => {
  const commented = '# mine\nname = "A" # who\n\nsnooze = [\n  "tomorrow",\n  "fri", # the end\n]\n# last\n'
  test.each<[string, string, ConfigChanges, string]>([
    ['a new key comes last', 'name = "A"\n', { language: 'de' }, 'name = "A"\nlanguage = "de"\n'],
    ['a file without a last line end', 'name = "A"', { language: 'de' }, 'name = "A"\nlanguage = "de"\n'],
    ['an empty file', '', { language: 'de' }, 'language = "de"\n'],
    ['its comment stays', commented, { name: 'B' }, commented.replace('"A"', '"B"')],
    [
      'a list of several lines is replaced whole',
      commented,
      { snooze: ['3d', 'next week'] },
      '# mine\nname = "A" # who\n\nsnooze = [ "3d", "next week" ]\n# last\n',
    ],
    ['a key is taken out', commented, { snooze: null }, '# mine\nname = "A" # who\n\n# last\n'],
    ['what is not there is not taken out', 'name = "A"\n', { email: null }, 'name = "A"\n'],
    [
      'below the line that explains it',
      '# name = "x"\n# email = "y"\n',
      { name: 'B' },
      '# name = "x"\nname = "B"\n# email = "y"\n',
    ],
    ['a # in a text is no comment', 'name = "A # B" # who\n', { name: 'C # D' }, 'name = "C # D" # who\n'],
    ['line ends of Windows', 'name = "A"\r\nform = "du"\r\n', { name: 'B' }, 'name = "B"\r\nform = "du"\r\n'],
    [
      'a dotted key below the comment that explains it',
      '# mail.from = "x"\n# email = "y"\n',
      { 'mail.from': 'anna@example.com' },
      '# mail.from = "x"\nmail.from = "anna@example.com"\n# email = "y"\n',
    ],
    ['a number', 'smtp.port = 465 # TLS\n', { 'smtp.port': 587 }, 'smtp.port = 587 # TLS\n'],
    [
      'in its section',
      '[smtp]\nport = 465 # TLS\nhost = "x"\n\n# the end\n',
      { 'smtp.port': 587, 'smtp.user': 'anna' },
      '[smtp]\nport = 587 # TLS\nhost = "x"\nuser = "anna"\n\n# the end\n',
    ],
    [
      'before the first section, where it belongs to none',
      'name = "A"\n\n[smtp]\nhost = "x"\n',
      { email: 'a@b.example' },
      'name = "A"\nemail = "a@b.example"\n\n[smtp]\nhost = "x"\n',
    ],
    ['before a section that comes first', '[smtp]\nhost = "x"\n', { name: 'A' }, 'name = "A"\n[smtp]\nhost = "x"\n'],
    [
      'of another section, in a file with one',
      '[smtp]\nhost = "x"\n',
      { 'mail.transport': 'smtp' },
      'mail.transport = "smtp"\n[smtp]\nhost = "x"\n',
    ],
    [
      'a table in braces is spread out',
      'smtp = { host = "x", port = 25 } # mine\n',
      { 'smtp.user': 'anna' },
      'smtp.host = "x"\nsmtp.port = 25\nsmtp.user = "anna" # mine\n',
    ],
    ['an empty table in braces', 'smtp = {}\n', { 'smtp.port': 25 }, 'smtp.port = 25\n'],
    ['a key is taken out of its section', '[smtp]\nport = 25\n', { 'smtp.port': null }, '[smtp]\n'],
    [
      'what looks like an explanation in a text',
      'me = """\n# name = "x"\n"""\n',
      { name: 'B' },
      'me = """\n# name = "x"\n"""\nname = "B"\n',
    ],
    ['several at once', 'name = "A"\n', { name: 'B', form: 'du' }, 'name = "B"\nform = "du"\n'],
    [
      'what looks like a key in a text',
      'me = """\nname = "x\n"""\nname = "A"\n',
      { name: 'B' },
      'me = """\nname = "x\n"""\nname = "B"\n',
    ],
  ])('%s', async (_, before, changes, after) => {
    expect(await changedConfig(before, changes)).toBe(after)
    expect(await changedConfig(after, changes)).toBe(after)
    const kept = Object.entries(changes).filter(([, value]) => value !== null)
    expect(Object.fromEntries(settingsIn(parse(after)))).toMatchObject(Object.fromEntries(kept))
  })

  test.each(['"', '\\', "'", 'a  b', 'ä € 😀', '# x', 'a "b" \\n', '\u{2028}'])('holds any name: %j', async (name) => {
    for (const text of ['', inTongue(emptyConfig, { language: 'de', form: 'du' })]) {
      const once = await changedConfig(text, { name })
      expect((await read(once)).name).toBe(name)
      expect(await changedConfig(once, { name })).toBe(once)
      expect((await read(await changedConfig(once, { name: 'B', email: 'b@c.example' }))).name).toBe('B')
    }
  })

  test('the first file in both languages takes every key below its explanation', async () => {
    for (const language of ['en', 'de'] as const) {
      const text = inTongue(emptyConfig, { language, form: 'du' })
      const changes = {
        ...{ name: 'A', email: 'a@b.example', me: 'A', language, form: 'du', timezone: 'UTC', dates: 'dmy' },
        ...{
          'mail.from': 'a@b.example',
          'mail.transport': 'smtp',
          'smtp.host': 'x',
          'smtp.port': 25,
          'smtp.user': 'a',
        },
        ...{ 'smtp.passwordCommand': 'pass show mail', 'smtp.ca': '/a/cert.pem', 'digest.subject': 'count' },
      }
      const changed = await changedConfig(text, { ...changes, snooze: ['fri'], store: '/a/b.db', pager: 'less -S' })
      expect(await read(changed)).toEqual({ ...changes, snooze: ['fri'], store: '/a/b.db', pager: 'less -S' })
      for (const key of Object.keys(changes))
        expect(changed).toMatch(
          new RegExp(`^# ${key} = .*\\n${key} = `.replaceAll('.', '\\.').replace('\\.*', '.*'), 'm'),
        )
    }
  })
})

describe('the program', () => {
  test('refuses a folder in place of the file', async () => {
    const { run, folder } = desk({ env: { FOLLOWUPS_CONFIG: '/' } })
    expect(folder).not.toBe('/')
    expect(await run('config path')).toMatchObject({
      code: 2,
      err: 'followups: “/” cannot be read or written (EISDIR).\n',
    })
  })
})

test('help and version are to be had with a broken file', async () => {
  const d = desk({ env: { FOLLOWUPS_CONFIG: 'package.json' } })
  expect(await d.run('due')).toMatchObject({ code: 2 })
  for (const line of ['--help', '--version', 'due --help'])
    expect(await d.run(line)).toMatchObject({ code: 0, err: '' })
})
