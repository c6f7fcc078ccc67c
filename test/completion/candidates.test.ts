import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commands } from '../../src/commands/index.ts'
import { commandOf } from '../../src/command-line/order.ts'
import { parser } from '../../src/command-line/parser.ts'
import { desk, type Desk } from '../support/desk.ts'

/** What is offered for the last word of a line, without notes. */
async function offered(d: Desk, line: string): Promise<string[]> {
  return (await noted(d, line)).map((candidate) => candidate.split('\t')[0]!)
}

async function noted(d: Desk, line: string): Promise<string[]> {
  const { out, err, code } = await d.run(`complete zsh -- ${line}`)
  expect({ err, code }).toEqual({ err: '', code: 0 })
  return out.split('\n').slice(0, -1)
}

let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'followups-completion-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  mkdirSync(join(folder, 'config/followups/templates'), { recursive: true })
  const d = desk({ folder })
  await d.ok('customer add "Müller GmbH" --city Ulm --number 10001 --contact "Sabine Koch" --tag seminar')
  await d.ok('customer add "Mueller AG" --number ALFKI --contact "Jonas Jung" --email jung@mueller.example')
  await d.ok('customer add Adler --tag Messe')
  await d.ok('owner add "Ben Ott"')
  await d.ok('plan Adler today "send the samples"')
  await d.ok('promise c1 tomorrow "the drawing"')
  await d.ok('agreement add Adler Copier --kind lease --until "31 dec 2027"')
  await d.ok('reassign c2 --to Ben --yes')
})

/** Nothing is changed in the store of this desk. */
function atWork(env: Record<string, string> = {}): Desk {
  return desk({ folder, env })
}

describe('words of the command line', () => {
  test.each([
    ['"" ', ['due', 'review', 'log']],
    ['sn', ['snooze']],
    ['customer ""', ['add', 'edit', 'wish']],
    ['demo sn', ['snooze']],
    ['help sn', ['snooze']],
    ['help customer ed', ['edit']],
    ['--language de --json sn', ['snooze']],
    ['due --li', ['--limit']],
    ['--language=de due --limit 3 --li', []],
    ['customer edit Adler --tag a --ta', ['--tag']],
    ['due -- --li', []],
    ['due --stage a', ['active']],
    ['due --stage=do', ['--stage=dormant']],
    ['customer list -s do', ['dormant']],
    ['due --kind re', ['reply']],
    ['agreement add Adler Copier --kind re', ['rent']],
    ['promise Adler fri x --by t', ['them']],
    ['know Adler x --kind fe', ['feedback']],
    ['config set cap', ['capacity']],
    ['config set language d', ['de', 'default']],
    ['config set forget.revenue k', ['keep']],
    ['completion f', ['fish']],
    ['init --region DE-B', ['DE-BW', 'DE-BY', 'DE-BE']],
    ['config set region ch-z', ['CH-ZG', 'CH-ZH']],
    ['config set region bay', ['DE-BY']],
    ['config set region ""', ['DE', 'DE-BW', 'DE-BY']],
    ['customer add Dachs --region D', []],
    ['revenue list --year ""', ['2026', '2025', '2024']],
    ['init --working-days mon', ['mon-fri', 'mon-thu', 'mon-sat']],
    ['digest schedule --days d', ['daily']],
    ['--language de backup schedule --days mo-', ['mo-fr', 'mo-do', 'mo-sa']],
    ['config set workdays mon-t', ['mon-thu']],
    ['nonsense ""', []],
    ['customer nonsense ""', []],
    ['log Adler call "free text', []],
  ])('%s', async (line, wanted) => {
    expect((await offered(atWork(), line)).slice(0, 3)).toEqual(wanted)
  })

  test('options and commands are described in the language of the person', async () => {
    const d = atWork()
    expect(await noted(d, 'due --lim')).toEqual(['--limit\tonly so many, the most urgent first'])
    expect(await noted(d, '--language de due --lim')).toEqual(['--limit\tnur so viele, das Dringendste zuerst'])
    expect(await noted(d, '--language de sno')).toEqual(['snooze\tWiedervorlagen auf einen anderen Tag verschieben'])
  })

  test('values are offered in the language of the person, and in English where that was begun', async () => {
    const d = atWork({ FOLLOWUPS_LANGUAGE: 'de' })
    expect(await offered(d, 'log Adler an')).toEqual(['Anruf'])
    expect(await offered(d, 'log Adler ca')).toEqual(['call'])
    expect(await offered(d, 'due --stage int')).toEqual(['Interessent'])
    expect(await offered(d, 'stage Adler lost --reason w')).toEqual(['Wettbewerber'])
    expect(await offered(d, 'stage Adler lost --said-by ""')).toEqual(['Kunde', 'wir'])
    expect(await offered(d, 'stage Adler lost --said-by c')).toEqual(['customer'])
    expect(await offered(d, 'agreement add Adler Copier --notice-by b')).toEqual(['beide'])
    expect(await offered(d, 'agreement add Adler Copier --renews ""')).toEqual(['12m', 'unbefristet', 'nie'])
    expect(await offered(d, 'journey end Adler ""')).toEqual(['gewonnen', 'später', 'verloren'])
    expect(await offered(d, 'journey end Adler n')).toEqual(['not-now'])
    expect(await offered(d, 'contact edit "Jonas Jung" --greeting ""')).toEqual(['Karte', 'Anruf'])
    expect(await offered(d, 'config set capacity ""')).toEqual(['Standard'])
    expect(await offered(d, 'config set forget.revenue ""')).toEqual(['behalten', 'löschen', 'Standard'])
    expect(await offered(d, 'config set digest.subject w')).toEqual(['Worte'])
    expect(await offered(d, 'mail Adler --template nachf')).toEqual(['Nachfrage'])
  })

  test('regions say which they are', async () => {
    expect(await noted(atWork(), 'init --region at-9')).toEqual(['AT-9\tWien'])
  })

  test('templates of one’s own come before those that are there', async () => {
    const d = atWork()
    expect((await offered(d, 'mail Adler --template ""'))[0]).toBe('check-in')
    writeFileSync(join(folder, 'config/followups/templates/spring-visit.en.txt'), 'Subject: Spring')
    writeFileSync(join(folder, 'config/followups/templates/spring-visit.de.sie.txt'), 'Betreff: Frühling')
    expect((await offered(d, 'mail Adler --template ""')).slice(0, 2)).toEqual(['spring-visit', 'check-in'])
    expect(await offered(d, 'mail edit sp')).toEqual(['spring-visit'])
    const elsewhere = atWork({ FOLLOWUPS_CONFIG: join(folder, 'other.toml') })
    writeFileSync(join(folder, 'other.toml'), '')
    expect(await offered(elsewhere, 'mail edit sp')).toEqual([])
    expect(await offered(elsewhere, 'mail edit welc')).toEqual(['welcome'])
  })

  test('a day says which it is', async () => {
    const d = atWork()
    expect(await noted(d, 'plan Adler to')).toEqual(['today\tFri 20 Nov 2026', 'tomorrow\tSat 21 Nov 2026'])
    expect(await noted(d, '--today 2026-12-24 --language de plan Adler mor')).toEqual(['morgen\tFr 25.12.2026'])
  })

  test('where a file is meant, an empty line says so', async () => {
    const d = atWork()
    for (const line of ['import ""', 'dossier Adler --html ""', '--store ""', 'export o', 'due --config=a']) {
      expect(await noted(d, line)).toEqual([''])
    }
  })

  test('a line in which the cursor is behind a redirection is left to the shell', async () => {
    const { out } = await desk().run(`complete bash 'followups export > o' o 9`)
    expect(out).toBe('\n')
  })
})

describe('names of the store', () => {
  test.each([
    ['show mull', ['muller AG', 'muller GmbH']],
    ['show Müller', ['Müller AG', 'Müller GmbH']],
    ['show "Müller G"', ['Müller GmbH']],
    ['show adl', ['Adler']],
    ['show ALF', ['ALFKI']],
    ['show 1000', ['c1']],
    ['show c1', ['c1']],
    ['show sab', ['Sabine Koch']],
    ['show jung@', ['jung@mueller.example']],
    ['contact edit jo', ['Jonas Jung']],
    ['log "Müller GmbH" --with ""', ['Sabine Koch']],
    ['log ALFKI --with ""', ['Jonas Jung']],
    ['log c1 --with ""', ['Sabine Koch']],
    ['contact edit --at Adler ""', []],
    ['contact edit --at ALFKI ""', ['Jonas Jung']],
    ['due --owner ""', ['Anna Berg', 'Ben Ott']],
    ['--as b', ['Ben Ott']],
    ['reassign Adler --to=b', ['--to=Ben Ott']],
    ['config set fallback b', ['Ben Ott']],
    ['due --tag ""', ['Messe', 'seminar']],
    ['customer merge adl', ['Adler']],
    ['agreement show ""', ['a1']],
    ['agreement show co', ['Copier']],
    ['agreement show a1', ['a1']],
    ['journey start Adler onb', ['onboarding']],
  ])('%s', async (line, wanted) => {
    expect(await offered(atWork(), line)).toEqual(wanted)
  })

  test('open follow-ups are offered with their reasons, the soonest first', async () => {
    const d = atWork()
    const all = await noted(d, 'done ""')
    expect(all[0]).toBe('4\t20 Nov Adler: send the samples')
    expect(all[1]).toBe('5\t20 Nov Müller GmbH: Promised: the drawing')
    expect(await offered(d, 'keep ""')).toEqual(['5'])
    expect(await offered(d, 'done 4 ""')).not.toContain('4')
    expect(await offered(d, 'done 4,5')).toEqual(['4,5'])
    expect(await offered(d, 'done 4 ca')).toEqual(['call'])
    expect(await offered(d, 'snooze 4 tom')).toEqual(['tomorrow'])
    expect(await offered(d, 'log Adler call --done ""')).toContain('4')
    expect(await offered(d, 'log Adler call --done ""')).not.toContain('5')
  })

  test('commands that can be taken back are offered with what they did, the newest first', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    await d.ok('plan Adler today call')
    await d.ok('done 2')
    await d.ok('undo')
    expect(await noted(d, 'undo ""')).toEqual(['3\t20 Nov: planned “call” for Adler', '2\t20 Nov: added Adler'])
    expect(await noted(d, '--language de undo 2')).toEqual(['2\t20.11.: Adler angelegt'])
    expect(await offered(d, 'undo 2 2')).toEqual([])
  })

  test('one’s own come before those of others', async () => {
    const d = atWork()
    expect((await noted(d, '--as Ben done ""'))[0]).toContain('Mueller AG')
    expect((await offered(d, '--as Anna done ""'))[0]).toBe('4')
  })

  test('the demo offers its own', async () => {
    const d = desk()
    expect(await offered(d, 'demo show ""')).toContain('Allegro School')
  })

  test('in a list bash shows why; alone, a number is put down by itself', async () => {
    const d = atWork()
    const { out } = await d.run(`complete bash 'followups done ' '' 63`)
    expect(out).toContain('4  20 Nov Adler: send the samples\n')
    for (const name of ['Bottom-Dollar', 'Bólido']) await d.ok(`customer add "${name}"`)
    expect((await d.run(`complete bash 'followups show Bó' 'Bó' 9`)).out).toBe('Bólido\nBóttom-Dollar\n')
    expect((await d.run(`complete bash 'followups show Bó' 'Bó' 63`)).out).toBe('Bólido\nBottom-Dollar\n')
    expect((await d.run(`complete bash 'followups done 4' 4 63`)).out).toBe('4\n')
    expect((await d.run(`complete bash 'followups show adl' adl 9`)).out).toBe('Adler\n')
  })
})

test('every value that may be typed is completed, or one that only a person knows', async () => {
  const completed =
    'customer contact owner stage channel kind reason importance language template key value duration cadence agreement ' +
    'entry ids ids-and-when date when journey tag file folder command year weekdays'
  const free =
    'text name number phone email role birthday street code city country region amount currency days time ' +
    'count title period durations address id word host'
  for (const entry of commands) {
    const command = (await entry.load()).default
    const tongue = { language: 'en', form: 'sie' } as const
    const root = parser({ entry, command }, tongue, { write: () => undefined, run: () => Promise.resolve() })
    const line = commandOf(root) as typeof root
    const flags = [
      ...line.options.map((option) => option.flags),
      ...line.registeredArguments.map((one) => `<${one.name()}>`),
    ]
    const values = flags.flatMap((flag) => /[<[]([a-z-]+)(?:\.\.\.)?[>\]]/.exec(flag)?.[1] ?? [])
    const known = [...completed.split(' '), ...free.split(' '), ...Object.keys(command.values?.('en') ?? {})]
    expect({ name: entry.name, unknown: values.filter((value) => !known.includes(value)) }).toEqual({
      ...{ name: entry.name, unknown: [] },
    })
  }
})
