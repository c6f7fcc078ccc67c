import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, interruption, type Desk } from '../support/desk.ts'
import { fakeMachine } from '../support/machine.ts'

const configOf = ({ folder }: Desk) => join(folder, 'config/followups/config.toml')
/** The settings of the file, without its comments. */
const settingsOf = (d: Desk) =>
  readFileSync(configOf(d), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
const ownersOf = async (d: Desk) =>
  (await d.json<{ name: string; email: string | null }[]>('owner list')).map(({ name, email }) => ({ name, email }))

describe('without a terminal', () => {
  test('what is not given is skipped', async () => {
    const d = desk()
    const { out, err, code } = await d.run('init')
    expect(code).toBe(0)
    expect(err).toBe(`A new store was made: ${d.store}\n`)
    expect(out).toBe(
      `Your settings are in ${configOf(d)}\n` +
        `The customers are in ${d.store}\n` +
        '\n' +
        'What next?\n' +
        '  followups import FILE        customers from a CSV or vCard file; first try --dry-run\n' +
        '  followups customer add NAME  adds a single one\n' +
        '  followups demo               what a morning looks like, on invented customers\n' +
        '  followups                    whom to contact today, and why\n',
    )
    expect(settingsOf(d)).toEqual(['language = "en"'])
    expect(await ownersOf(d)).toEqual([{ name: 'Anna Berg', email: null }])
  })

  test('every question has an option that answers it', async () => {
    const d = desk()
    const out = await d.ok('init --name "Bea Klein" --email bea@example.com --region de-by --form du --language de')
    expect(out).toBe(
      `Deine Einstellungen stehen in ${configOf(d)}\n` +
        `Die Kundendaten liegen in ${d.store}\n` +
        'Feiertage: Bayern, Deutschland (DE-BY)\n' +
        '\n' +
        'Wie geht es weiter?\n' +
        '  followups import DATEI       Kunden aus einer CSV- oder vCard-Datei; erst mit --dry-run\n' +
        '  followups customer add NAME  legt einen einzelnen Kunden an\n' +
        '  followups demo               so sieht ein Morgen aus, mit erfundenen Kunden\n' +
        '  followups                    wen heute kontaktieren, und warum\n',
    )
    expect(settingsOf(d)).toEqual(['name = "Bea Klein"', 'email = "bea@example.com"', 'language = "de"', 'form = "du"'])
    expect(readFileSync(configOf(d), 'utf8')).toMatch(/^# Einstellungen dieser Person/)
    expect(await ownersOf(d)).toEqual([{ name: 'Bea Klein', email: 'bea@example.com' }])
    expect(await d.ok('config get region')).toBe('DE-BY\n')
  })

  test('as JSON and CSV', async () => {
    const d = desk()
    expect(await d.json('init --name Bea --region none')).toEqual({
      ...{ config: configOf(d), store: d.store, region: null, capacity: 8 },
      ...{ name: 'Bea', language: 'en', form: null, email: null, imported: null },
      commands: ['followups init --language en --name Bea --region none'],
    })
    expect(await d.ok('init --csv')).toBe(
      '"config","store","name","language","form","region","email","capacity"\n' +
        `"${configOf(d)}","${d.store}","Bea","en","","","","8"\n`,
    )
  })

  test('once more changes only what is said', async () => {
    const d = desk()
    await d.ok('init --name Bea --email bea@example.com --region AT-9')
    const before = readFileSync(configOf(d), 'utf8')
    const { err } = await d.run('init')
    expect(err).toBe('')
    expect(readFileSync(configOf(d), 'utf8')).toBe(before)

    await d.ok('customer add Müller')
    const out = await d.ok('init --name "Bea Klein"')
    expect(out).toContain('  followups                  whom to contact today, and why\n')
    expect(settingsOf(d)).toEqual(['name = "Bea Klein"', 'email = "bea@example.com"', 'language = "en"'])
    expect(await ownersOf(d)).toEqual([{ name: 'Bea Klein', email: 'bea@example.com' }])
    expect(await d.ok('config get region')).toBe('AT-9\n')
  })

  test('the owner of somebody else’s store keeps the name', async () => {
    const d = desk()
    await d.ok('init --name Bea')
    await d.ok('init --name Carl --config other.toml'.replace('other.toml', join(d.folder, 'other.toml')))
    expect(await ownersOf(d)).toEqual([{ name: 'Bea', email: null }])
    await d.ok('owner add Carl')
    await d.ok('init --name Beate')
    expect(await ownersOf(d)).toEqual([
      { name: 'Bea', email: null },
      { name: 'Carl', email: null },
    ])
  })

  test.each([
    ['--region DE-XX', '“DE-XX” is no region with known public holidays. Did you mean “DE-BB”'],
    ['--region Bavaria', '“Bavaria” is no region with known public holidays. Did you mean “DE-BY”?'],
    ['--email bea', '“bea” is no e-mail address'],
    ['--form ihr', '“ihr” does not fit --form; accepted: du, sie.'],
    ['--working-days never', '“never” does not fit --working-days; accepted: weekdays, such as'],
    ['--smtp-password-command ""', '“” does not fit --smtp-password-command; accepted: a command'],
    ['--name ""', 'A name must not be empty.'],
    ['somebody', 'one word too many'],
  ])('init %s is refused, and nothing is made', async (typed, sentence) => {
    const d = desk()
    const { code, err } = await d.run(`init --name Bea ${typed}`)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
    expect(existsSync(configOf(d))).toBe(false)
    expect(existsSync(d.store)).toBe(false)
  })

  test('without a home folder it says what to give', async () => {
    const d = desk({ env: { HOME: '', XDG_DATA_HOME: '', XDG_CONFIG_HOME: '' } })
    expect(await d.run('init')).toMatchObject({ code: 2, err: expect.stringContaining('--config FILE') as string })
    await d.ok(`init --config ${d.folder}/my.toml --store ${d.folder}/my.db`)
    expect(existsSync(join(d.folder, 'my.toml')) && existsSync(join(d.folder, 'my.db'))).toBe(true)
  })

  test('the demo has nothing to begin with', async () => {
    const d = desk()
    expect((await d.run('demo init --name X')).code).toBe(2)
    expect(existsSync(configOf(d)) || existsSync(d.store)).toBe(false)
  })
})

/** The questions of the first step left as they are, and the steps after it left out. */
const left = { you: ['', '', '', '', ''], steps: ['nowhere', false, false], schritte: ['nirgends', false, false] }

describe('on a terminal', () => {
  test('it asks in the language and form of the person, once these are known', async () => {
    const answers = ['Deutsch', 'du', 'Bea Klein', 'bea@example.com', 'DE-BY', 'mo-do', '5', ...left.schritte]
    const d = desk({ answers })
    const { out, err } = await d.run('init')
    expect(err).toMatch(/^Eine neue Kundendatei wurde angelegt:\s/)
    expect(out).toContain('Deine Einstellungen stehen in')
    expect(out).toContain(
      'Dasselbe, getippt:\n' +
        '  followups init --language de --form du --name "Bea Klein" --email bea@example.com --region DE-BY' +
        ' --working-days mon,tue,wed,thu --capacity 5\n',
    )
    expect(settingsOf(d)).toEqual([
      ...['name = "Bea Klein"', 'email = "bea@example.com"', 'language = "de"', 'form = "du"'],
    ])
    expect(await d.ok('config get region')).toBe('DE-BY\n')
    expect(await d.ok('config get workdays')).toBe('mon,tue,wed,thu\n')
    expect(await d.ok('config get capacity')).toBe('5\n')
    expect(await ownersOf(d)).toEqual([{ name: 'Bea Klein', email: 'bea@example.com' }])
  })

  test('at 40 columns no command that comes next is cut', async () => {
    const d = desk({ answers: ['English', ...left.you, ...left.steps], columns: 40 })
    const out = await d.ok('init --no-color')
    expect(out).toContain('  followups customer')
    expect(out).not.toContain('…')
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40)
  })

  test('what it shows as typed does the same', async () => {
    const d = desk({ answers: ['Deutsch', 'Sie', 'Bea Klein', '', 'AT-9', 'mo,do', '7', ...left.schritte] })
    const { commands } = await d.json<{ commands: string[] }>('init')
    expect(commands).toHaveLength(1)
    const typed = desk()
    await typed.ok(commands[0]!.replace(/^followups /, ''))
    expect(settingsOf(typed)).toEqual(settingsOf(d))
    expect(await typed.ok('config list --json')).toBe(
      (await d.ok('config list --json')).replaceAll(d.folder, typed.folder),
    )
  })

  test('each can be left out', async () => {
    const d = desk({ answers: ['English', ...left.you, ...left.steps] })
    await d.ok('init')
    expect(settingsOf(d)).toEqual(['language = "en"'])
    expect(await d.json('history')).toHaveLength(1)
  })

  test('what an option answers is not asked, and the form of address only in German', async () => {
    const said = '--working-days mon-fri --capacity 8 --no-digest --no-backup'
    const d = desk({ answers: ['DE', 'nowhere'] })
    await d.ok(`init --name Bea --email bea@example.com --language en ${said}`)
    expect(await d.ok('config get region')).toBe('DE\n')
    const all = desk({ answers: ['nirgends'] })
    await all.ok(`init --name Bea --email bea@example.com --language de --form sie --region none ${said}`)
    expect(settingsOf(all)).toContain('form = "sie"')
  })

  test('an answer that cannot be used is asked for again', async () => {
    const d = desk({
      answers: [
        ...['English', 'Bea', 'bea', 'bea@example.com', 'Bavaria', 'DE-XX', 'DE-BY', 'someday', 'mon-thu'],
        ...['many', '9', ...left.steps],
      ],
    })
    const { code, err } = await d.run('init')
    expect(code).toBe(0)
    expect(err).toContain('“Bavaria” is no region')
    expect(err).toContain('“DE-XX” is no region')
    expect(err).toContain('“bea” is no e-mail address')
    expect(err).toContain('“someday” does not fit here; accepted: weekdays, such as')
    expect(err).toContain('“many” does not fit here; accepted: a whole number')
    expect(await d.ok('config get region')).toBe('DE-BY\n')
    expect(settingsOf(d)).toContain('email = "bea@example.com"')
  })

  test('present values are the usual answers, and given again they change nothing', async () => {
    const answers = ['Deutsch', 'Sie', 'Bea', 'bea@example.com', 'AT-9', 'Mo bis Do', '6', ...left.schritte]
    const d = desk({ answers: [...answers, ...answers] })
    await d.ok('init')
    const before = readFileSync(configOf(d), 'utf8')
    const changes = await d.ok('history --json')
    await d.ok('init')
    expect(readFileSync(configOf(d), 'utf8')).toBe(before)
    expect(await d.ok('history --json')).toBe(changes)
    expect(await ownersOf(d)).toEqual([{ name: 'Bea', email: 'bea@example.com' }])
  })

  test('--no-input asks nothing', async () => {
    const d = desk({ answers: [] })
    await d.ok('init --no-input')
    expect(settingsOf(d)).toEqual(['language = "en"'])
  })
})

describe('the steps after the first', () => {
  const kunden = 'Firma;Ansprechpartner;E-Mail\nAdler AG;Ute Lang;lang@example.com\nBär KG;Jan Ott;ott@example.com\n'

  function withFile(options: Parameters<typeof desk>[0]) {
    const d = desk({ inFolder: true, ...options })
    writeFileSync(join(d.folder, 'meine kunden.csv'), kunden)
    return d
  }

  test('customers are shown, asked about, brought in, and listed', async () => {
    const answers = [
      'English',
      ...left.you,
      'spreadsheet',
      'none.csv',
      '"meine kunden.csv"',
      true,
      ...['-Adler', 'Adler', 'yesterday', 'friday', ''],
      false,
      false,
    ]
    const d = withFile({ answers })
    const { out, err, code } = await d.run('init')
    expect(code).toBe(0)
    expect(err).toContain('“Save as”')
    expect(err).toContain('There is no file “none.csv”.')
    expect(err).toContain('“-Adler”')
    expect(err).toContain('2 lines: 2 new, 0 changed, 0 unchanged, 0 refused.')
    expect(out).toContain('Columns understood: Firma → company, Ansprechpartner → person, E-Mail → e-mail.')
    expect(out).toContain('The same, typed:\n  followups init --language en\n  followups import "meine kunden.csv"\n')
    expect(out).toContain('  followups plan c1 friday "get in touch"\n')
    expect(out).toContain('$ followups due --within 7d\n')
    expect(out).toMatch(/in 7 d +Adler AG .*get in touch/)
    expect(await d.ok('undo')).toContain('Adler AG')
    expect(await d.ok('undo --yes')).toContain('import')
    expect(await d.json('customer list')).toEqual([])
  })

  test('what is not wanted after a look is asked for again, or left for later', async () => {
    const d = withFile({ answers: ['English', ...left.you, 'phone', 'meine\\ kunden.csv', false, '', false, false] })
    await d.ok('init')
    expect(await d.json('customer list')).toEqual([])
  })

  test('where there are customers, nothing more is the usual answer', async () => {
    const d = withFile({ answers: ['English', ...left.you, 'nowhere', false, false] })
    await d.ok('customer add Müller')
    expect(await d.ok('init')).toContain('  followups digest schedule  the list by mail each morning\n')
  })

  test('a morning mail and a backup, of a machine that has cron', async () => {
    const machine = fakeMachine()
    const you = ['', 'anna@gmx.de', '', '', '']
    const mail = [true, 'mail.gmx.net', 'anna@gmx.de', 'pass show gmx', true]
    const d = withFile({ machine, answers: ['English', ...you, 'nowhere', ...mail, true] })
    const { out, err } = await d.run('init')
    expect(err).toContain('The morning mail is scheduled.')
    expect(out).toContain(
      '  followups config set smtp.host mail.gmx.net\n' +
        '  followups config set smtp.user anna@gmx.de\n' +
        '  followups config set smtp.passwordCommand "pass show gmx"\n' +
        '  followups digest schedule\n' +
        '  followups backup schedule\n',
    )
    expect(settingsOf(d)).toContain('smtp.passwordCommand = "pass show gmx"')
    expect(machine.crontab).toMatch(/digest send.*\n.*backup --keep 14/)

    const again = desk({ folder: d.folder, machine, answers: ['English', ...left.you, 'nowhere'] })
    expect((await again.run('init')).err).toContain('Backups are scheduled; “followups doctor” says more.')
  })

  test('a mail without a server is said to be for later, and the rest follows', async () => {
    const machine = fakeMachine()
    const d = withFile({ machine, answers: ['English', ...left.you, 'nowhere', true, '', '', '', true] })
    const { err, code } = await d.run('init')
    expect(code).toBe(0)
    expect(err).toContain('mail.from')
    expect(machine.crontab).toMatch(/backup --keep 14/)
    expect(machine.crontab).not.toMatch(/digest/)
  })

  test('a machine without cron is no reason to stop', async () => {
    const d = withFile({
      machine: fakeMachine({ cron: 'none' }),
      answers: ['English', ...left.you, 'nowhere', false, true],
    })
    expect((await d.run('init')).code).toBe(0)
  })

  test('without a terminal options say it, and nobody is asked', async () => {
    const machine = fakeMachine()
    const d = withFile({ machine })
    const said = '--import "meine kunden.csv" --digest --smtp-host mail.gmx.net --smtp-user a@gmx.de --backup'
    const { out, err } = await d.run(`init --email a@gmx.de ${said}`)
    expect(err).toContain('2 lines: 2 new')
    expect(out).toContain('Adler AG')
    expect(out).not.toContain('typed')
    expect(machine.crontab).toMatch(/digest send.*\n.*backup --keep 14/)
    expect(settingsOf(d)).toContain('smtp.host = "mail.gmx.net"')
    const { imported, commands } = await d.json<{ imported: unknown; commands: string[] }>(`init ${said}`)
    expect(imported).toMatchObject({ lines: 2, unchanged: 2 })
    expect(commands.slice(1)).toEqual([
      ...['followups import "meine kunden.csv"', 'followups digest schedule', 'followups backup schedule'],
    ])
  })

  test.each([
    ['--import none.csv', 3, 'There is no file “none.csv”.'],
    ['--digest', 2, 'mail.from'],
    ['--digest --email anna@example.com', 2, 'smtp.host'],
    ['--smtp-host "http://x"', 2, '“http://x” does not fit --smtp-host'],
    ['--capacity 0', 2, '“0” does not fit --capacity'],
  ])('init %s is refused before anything is done', async (said, code, sentence) => {
    const d = withFile({})
    const ran = await d.run(`init ${said}`)
    expect(ran).toMatchObject({ code, err: expect.stringContaining(sentence) as string })
    expect(existsSync(configOf(d)) || existsSync(d.store)).toBe(false)
  })

  test('interrupted, it keeps what was done and says so', async () => {
    const d = withFile({ answers: ['English', 'Bea', '', '', '', '', interruption] })
    expect(await d.run('init')).toMatchObject({
      code: 130,
      err: expect.stringContaining('This was done and is kept:\n  followups init --language en --name Bea\n') as string,
    })
    const early = withFile({ answers: ['English', 'Bea', interruption] })
    expect(await early.run('init')).toMatchObject({ code: 130, err: 'Interrupted; nothing was done.\n' })
    expect(existsSync(configOf(early)) || existsSync(early.store)).toBe(false)
  })

  test('what fails after other steps were done says what is kept', async () => {
    const d = withFile({ machine: fakeMachine({ cron: 'none' }) })
    const { code, err } = await d.run('init --backup')
    expect(code).toBe(4)
    expect(err).toContain('This was done and is kept:\n  followups init --language en\n')
  })
})

test('a cron job, which has no language, speaks the one of the file', async () => {
  const d = desk({ env: { LANG: 'de_AT.UTF-8' } })
  await d.ok('init')
  const cron = desk({ folder: d.folder, env: { LANG: '' } })
  expect(await cron.ok('due')).toContain('Es gibt noch keine Kunden.')
})
