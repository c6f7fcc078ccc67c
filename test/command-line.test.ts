import { describe, expect, it } from 'vitest'
import { inOrder } from '../src/command-line/order.ts'
import { commands, groups } from '../src/commands/index.ts'
import { parser } from '../src/command-line/parser.ts'
import { inTongue, type Language } from '../src/text/language.ts'
import { placeholder } from '../src/text/placeholders.ts'
import { desk } from './support/desk.ts'
import { shellWords } from './support/shell-words.ts'

const help = ['', ...Object.keys(groups), ...commands.map(({ name }) => name)].map((name) => `${name} --help`.trim())

function speaking(language: Language) {
  return desk({ env: { FOLLOWUPS_LANGUAGE: language } })
}

describe('help', () => {
  it.each(help)('%s is German as a whole', async (line) => {
    const [english, german] = [await speaking('en').ok(line), await speaking('de').ok(line)]
    const translated = new Map(placeholders(english).map((name) => [name, placeholder(name, 'de')]))
    expect(new Set(placeholders(german))).toEqual(new Set(translated.values()))
    for (const [name, word] of translated) {
      if (!alikeInBoth.has(name)) expect(word).not.toBe(name)
    }
    expect(german).not.toMatch(/^(Usage|Options|Arguments|Commands|Global Options|Examples|Exit codes|See also)\b/m)
    expect(german).not.toMatch(/\((default|choices|preset|env): /)
  })

  it.each(help)('%s fits 80 columns', async (line) => {
    for (const language of ['en', 'de'] as const) {
      for (const text of (await speaking(language).ok(line)).split('\n')) expect(text.length, text).toBeLessThan(81)
    }
  })

  it.each(help)('%s begins with examples and ends with the exit codes', async (line) => {
    expect(await speaking('en').ok(line)).toMatch(
      /^Examples:\n {2}followups[^]*\nExit codes:\n {2}0 {3}done\n( {2}\d.*\n)+\n?$/,
    )
    expect(await speaking('de').ok(line)).toMatch(
      /^Beispiele:\n {2}followups[^]*\nRückgabewerte:\n {2}0 {3}erledigt\n( {2}\d.*\n)+\n?$/,
    )
  })

  it.each(help)('%s lists a few dates that are accepted at each option for one', async (line) => {
    const shown = (await speaking('de').ok(line)).replace(/\n {10,}/g, ' ')
    for (const option of shown.match(/^ +(-\w, )?--[a-z-]+ <datum>.*$/gm) ?? []) expect(option).toContain('etwa ')
  })

  it('of two words: log edit beside log', async () => {
    const d = speaking('de')
    expect(await d.ok('log edit --help')).toContain('Aufruf: followups log edit [optionen] <eintrag>')
    const log = await d.ok('log --help')
    expect(log).toContain('Aufruf: followups log [optionen] <kunde> [kanal] [text...]')
    expect(log).toContain('Siehe auch:\n  log edit    ')
  })

  it.each(['help', '--help', 'help customer', 'customer --help', 'customer', 'help customer add', 'customer add -h'])(
    '%s asks for it',
    async (line) => {
      expect(await desk().ok(line)).toContain('Usage: followups ')
    },
  )

  it('of owner add names --language once', async () => {
    expect((await desk().ok('owner add --help')).match(/--language <language>/g)).toHaveLength(1)
  })
})

describe('what is wrong on a command line', () => {
  it.each([
    [
      'customer add X --stge lead',
      'There is no option “--stge” here. Did you mean “--stage” or “--street”?',
      'Die Option „--stge“ gibt es hier nicht. Gemeint vielleicht „--stage“ oder „--street“?',
    ],
    [
      'due --limt=5',
      'There is no option “--limt” here. Did you mean “--limit”?',
      'Die Option „--limt“ gibt es hier nicht. Gemeint vielleicht „--limit“?',
    ],
    [
      '--todya 2026-01-01',
      'There is no option “--todya” here. Did you mean “--today”?',
      'Die Option „--todya“ gibt es hier nicht. Gemeint vielleicht „--today“?',
    ],
    [
      'customer add X --hobbies chess',
      'There is no option “--hobbies” here. --help lists them.',
      'Die Option „--hobbies“ gibt es hier nicht. Alle zeigt: --help',
    ],
    [
      'due -x',
      'There is no option “-x” here. --help lists them.',
      'Die Option „-x“ gibt es hier nicht. Alle zeigt: --help',
    ],
    [
      'log Müller call "-5 % off"',
      '“-5 % off” begins with a dash and would be an option; write text like this behind -- or, as a value, behind =.',
      '„-5 % off“ beginnt mit einem Strich und wäre eine Option; solcher Text steht hinter -- oder als Wert hinter =.',
    ],
    [
      'dou',
      'There is no command “dou”. Did you mean “due” or “done” or “dossier”?',
      'Den Befehl „dou“ gibt es nicht. Gemeint vielleicht „due“ oder „done“ oder „dossier“?',
    ],
    [
      'contct add',
      'There is no command “contct”. Did you mean “contact”?',
      'Den Befehl „contct“ gibt es nicht. Gemeint vielleicht „contact“?',
    ],
    [
      'customer lits',
      'There is no command “customer lits”. Did you mean “customer list”?',
      'Den Befehl „customer lits“ gibt es nicht. Gemeint vielleicht „customer list“?',
    ],
    [
      'customer whatever',
      'There is no command “customer whatever”. followups --help lists them.',
      'Den Befehl „customer whatever“ gibt es nicht. Alle zeigt: followups --help',
    ],
    [
      'contact add Müller',
      'NAME is missing; --help shows how the command is used.',
      'NAME fehlt; --help zeigt, wie der Befehl geht.',
    ],
    [
      'customer pause',
      'CUSTOMER is missing; --help shows how the command is used.',
      'KUNDE fehlt; --help zeigt, wie der Befehl geht.',
    ],
    [
      'customer add X --stage',
      '--stage needs a value; --help shows which.',
      '--stage braucht einen Wert; --help zeigt, welchen.',
    ],
    [
      'customer add X -s --importance A',
      '--stage needs a value; --help shows which.',
      '--stage braucht einen Wert; --help zeigt, welchen.',
    ],
    [
      'due --today',
      '--today needs a date, such as: tomorrow, fri, "in 2 weeks", "24 dec"',
      '--today braucht ein Datum, etwa: morgen, freitag, "in 2 wochen", 24.12.',
    ],
    [
      'log Müller call x --next',
      '--next needs a date, such as: tomorrow, fri, "in 2 weeks", "24 dec"',
      '--next braucht ein Datum, etwa: morgen, freitag, "in 2 wochen", 24.12.',
    ],
    [
      'log Müller call x --on --again',
      '--on needs a date, such as: yesterday, mon, "3 days ago", "24 dec"',
      '--on braucht ein Datum, etwa: gestern, montag, "vor 3 tagen", 24.12.',
    ],
    ['due --within', '--within needs a duration, such as: 7d, 2w, 3m', '--within braucht eine Dauer, etwa: 7d, 2w, 3m'],
    ['level --days', '--days needs a number, such as: 5', '--days braucht eine Zahl, etwa: 5'],
    [
      'done',
      'IDS are missing; --help shows how the command is used.',
      'NUMMERN fehlen; --help zeigt, wie der Befehl geht.',
    ],
    [
      'snooze',
      'IDS and WHEN are missing; --help shows how the command is used.',
      'NUMMERN und WANN fehlen; --help zeigt, wie der Befehl geht.',
    ],
    [
      'Müller',
      'There is no command “Müller”. followups --help lists them; a customer is shown by: followups show Müller',
      'Den Befehl „Müller“ gibt es nicht. Alle zeigt followups --help, einen Kunden: followups show Müller',
    ],
    [
      '"Adler Apotheke"',
      'There is no command “Adler Apotheke”. followups --help lists them; a customer is shown by: followups show "Adler Apotheke"',
      'Den Befehl „Adler Apotheke“ gibt es nicht. Alle zeigt followups --help, einen Kunden: followups show "Adler Apotheke"',
    ],
    [
      'customer edit Müller --phone "089 1"',
      '--phone belongs to a person at the customer: followups contact edit NAME --phone …',
      '--phone gehört zu einer Ansprechperson: followups contact edit NAME --phone …',
    ],
    [
      'customer edit Müller --email=a@example.com',
      '--email belongs to a person at the customer: followups contact edit NAME --email …',
      '--email gehört zu einer Ansprechperson: followups contact edit NAME --email …',
    ],
    [
      'due tomorrow please',
      '“tomorrow” is one word too many; followups due takes options only, see --help.',
      '„tomorrow“ ist ein Wort zu viel; hinter followups due stehen nur Optionen, die zeigt --help.',
    ],
    [
      'report lost --since yesterday',
      '“lost” is one word too many; followups report takes options only, see --help. There are also: followups report promises, followups report losses',
      '„lost“ ist ein Wort zu viel; hinter followups report stehen nur Optionen, die zeigt --help. Außerdem gibt es: followups report promises, followups report losses',
    ],
    [
      'customer add Müller GmbH --stage lead',
      '“GmbH” is one word too many; put text of several words in quotes, or see --help.',
      '„GmbH“ ist ein Wort zu viel; Text aus mehreren Wörtern gehört in Anführungszeichen, mehr zeigt --help.',
    ],
    [
      'due --json --csv',
      '--json and --csv exclude each other; give one of them.',
      '--json und --csv schließen sich aus; nur eins davon angeben.',
    ],
  ])('%s', async (line, english, german) => {
    expect(await speaking('en').run(line)).toEqual({ out: '', err: `followups: ${english}\n`, code: 2 })
    expect(await speaking('de').run(line)).toEqual({ out: '', err: `followups: ${german}\n`, code: 2 })
  })
})

describe('what may be typed', () => {
  const line = (name: 'log edit' | 'contact add' | 'owner add') => {
    const entry = commands.find((candidate) => candidate.name === name)!
    return async (typed: string) => {
      const { default: command } = await entry.load()
      const tongue = { language: 'en', form: 'sie' } as const
      expect(inTongue(command.text, tongue).examples.length).toBeGreaterThan(0)
      const root = parser({ entry, command }, tongue, {
        ...{ version: '1', write: () => undefined, run: () => Promise.resolve() },
      })
      return inOrder(shellWords(typed), root)
    }
  }

  it.each([
    ['log edit e7 --text "-5 %"', ['log', 'edit', 'e7', '--text=-5 %']],
    ['log edit e7 -w "-y Ott" --json', ['--json', 'log', 'edit', 'e7', '--with=-y Ott']],
    ['log edit e7 "--text=-y" -y', ['-y', 'log', 'edit', 'e7', '--text=-y']],
    ['log edit --today fri e7 --on ""', ['--today=fri', 'log', 'edit', 'e7', '--on=']],
    ['log --store=x edit --help e7', ['--store=x', 'log', 'edit', 'e7', '--help']],
    ['log edit e7 -im', ['log', 'edit', 'e7', '-im']],
    ['log edit -- --json', ['log', 'edit', '--', '--json']],
    ['log edit e7 --txt x', ['log', 'edit', 'e7', '--txt', 'x']],
  ])('%s', async (typed, ordered) => {
    expect(await line('log edit')(typed)).toEqual(ordered)
  })

  it('a birthday without a year is no option', async () => {
    expect(await line('contact add')('contact add a b --birthday --03-20')).toContain('--birthday=--03-20')
  })

  it('an option of the command’s own wins behind its name', async () => {
    expect(await line('owner add')('--language en owner add Ben --language de')).toEqual([
      ...['--language=en', 'owner', 'add', 'Ben', '--language=de'],
    ])
  })

  it('options of every command stand where one likes', async () => {
    const d = desk()
    await d.ok('customer add Müller')
    const listed = await d.ok('customer list --json --today 2026-11-21')
    expect(await d.ok('--json customer --today=2026-11-21 list')).toBe(listed)
    expect(await d.ok('--today 2026-11-21 --json customer list')).toBe(listed)
  })

  it('without a command due is meant, with its options', async () => {
    const d = desk()
    await d.ok('customer add Müller')
    expect(await d.ok('--within 10w')).toBe(await d.ok('due --within 10w'))
    expect(await d.ok('-w 10w --json')).toBe(await d.ok('due --json --within 10w'))
  })

  it('text behind -- is text', async () => {
    const d = desk()
    await d.ok('customer add Müller')
    await d.ok('log Müller call -- "-5 % off" --json')
    expect(await d.json('show Müller')).toMatchObject({ interactions: [{ text: '-5 % off --json' }] })
  })

  it.each(Object.entries(groups))('the examples of %s are understood', async (_, { examples }) => {
    for (const example of examples) {
      const { code, err } = await desk().run(example.replace(/^followups /, ''))
      expect([0, 3, 5], `${example}: ${err}`).toContain(code)
    }
  })

  it.each(['log', 'customer add', 'customer edit', 'contact add', 'contact edit', 'log edit', 'owner add'])(
    'the examples of %s are understood',
    async (name) => {
      const { default: command } = await commands.find((entry) => entry.name === name)!.load()
      for (const language of ['en', 'de'] as const) {
        for (const example of inTongue(command.text, { language, form: 'sie' }).examples) {
          const { code, err } = await speaking(language).run(example.replace(/^followups /, ''))
          expect([0, 5], `${example}: ${err}`).toContain(code)
        }
      }
    },
  )
})

/** They are German words, too. */
const alikeInBoth = new Set(['text', 'name', 'region', 'format', 'shell'])

function placeholders(text: string): string[] {
  const [usage, rest] = [/^(?:Usage|Aufruf): (.*)$/m.exec(text)?.[1] ?? '', text.replace(/^ {2}followups .*$/gm, '')]
  const found = [...usage.matchAll(/[<[]([^\s>\].]+)/g), ...rest.matchAll(/^ +-.*?<([^>]+)>/gm)]
  return [...new Set(found.map(([, name]) => name!))]
}

describe('the language', () => {
  it.each([
    ['--language de', 'Nr.'],
    ['--language Deutsch', 'Nr.'],
    ['--language german', 'Nr.'],
    ['--language de_DE.UTF-8', 'Nr.'],
    ['--language=en', 'No.'],
    ['--language englisch', 'No.'],
    ['--language en_GB.UTF-8', 'No.'],
  ])('is understood from %s', async (option, heading) => {
    const d = desk()
    await d.ok('customer add Adler')
    expect(await d.ok(`due --within 1y ${option}`)).toContain(heading)
  })

  it.each([
    ['due', '--language fr'],
    ['--help', '--language fr'],
    ['due', '--language ""'],
    ['due --help', '--language=nederlands'],
    ['due', '', 'fr'],
    ['due', '', 'dench'],
  ])('is refused at %s %s, naming those that there are', async (line, option, FOLLOWUPS_LANGUAGE = '') => {
    const ran = await desk({ env: { FOLLOWUPS_LANGUAGE } }).run(`${line} ${option}`)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain('is no language; there are de (Deutsch) and en (English).')
  })

  it('is refused in the language that is spoken otherwise', async () => {
    const { err } = await speaking('de').run('due --language fr')
    expect(err).toBe('followups: „fr“ ist keine Sprache; es gibt de (Deutsch) und en (English).\n')
  })

  it.each(['fr_FR.UTF-8', 'C', 'POSIX', ''])('of the system may be any: %s', async (LANG) => {
    expect(await desk({ env: { LANG } }).ok('--help')).toContain('Usage:')
  })
})

describe('a file with settings that is named and missing', () => {
  it.each(['due', 'customer list', 'demo due', 'owner add Ben'])('is a mistake at %s', async (line) => {
    const d = desk()
    const missing = `${d.folder}/missing.toml`
    expect(await d.run(`${line} --config ${missing}`)).toMatchObject({ code: 3, out: '' })
    const named = desk({ env: { FOLLOWUPS_CONFIG: missing } })
    expect(await named.run(line)).toEqual({ code: 3, out: '', err: `followups: There is no file “${missing}”.\n` })
  })

  it.each([
    '--version',
    '--help',
    'help due',
    'due --help',
    'config list',
    'config path',
    'config set form du',
    'init',
  ])('is none at %s', async (line) => {
    const d = desk()
    expect(await d.run(`${line} --config ${d.folder}/missing.toml`)).toMatchObject({ code: 0 })
  })
})
