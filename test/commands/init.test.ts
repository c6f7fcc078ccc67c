import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

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
        '  followups import FILE        customers from a CSV file; first try --dry-run\n' +
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
        '  followups import DATEI       Kunden aus einer CSV-Datei; erst mit --dry-run\n' +
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
      ...{ config: configOf(d), store: d.store, region: null },
      ...{ name: 'Bea', language: 'en', form: null, email: null },
    })
    expect(await d.ok('init --csv')).toBe(
      '"config","store","name","language","form","region","email"\n' +
        `"${configOf(d)}","${d.store}","Bea","en","","",""\n`,
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
    expect(out).toContain('  followups              whom to contact today, and why\n')
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
    ['--form ihr', '“ihr” does not fit form; accepted: du, sie.'],
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

describe('on a terminal', () => {
  test('it asks five things, from the second on in the language of the person', async () => {
    const d = desk({ answers: ['Bea Klein', 'Deutsch', 'du', 'DE-BY', 'bea@example.com'] })
    expect(await d.ok('init')).toContain('Deine Einstellungen stehen in')
    expect(settingsOf(d)).toEqual([
      ...['name = "Bea Klein"', 'email = "bea@example.com"', 'language = "de"', 'form = "du"'],
    ])
    expect(await d.ok('config get region')).toBe('DE-BY\n')
    expect(await ownersOf(d)).toEqual([{ name: 'Bea Klein', email: 'bea@example.com' }])
  })

  test('each can be left out', async () => {
    const d = desk({ answers: ['', 'English', '', ''] })
    await d.ok('init')
    expect(settingsOf(d)).toEqual(['language = "en"'])
  })

  test('what an option answers is not asked, and the form of address only in German', async () => {
    const d = desk({ answers: ['DE'] })
    await d.ok('init --name Bea --email bea@example.com --language en')
    expect(await d.ok('config get region')).toBe('DE\n')
    const all = desk({ answers: [] })
    await all.ok('init --name Bea --email bea@example.com --language de --form sie --region none')
    expect(settingsOf(all)).toContain('form = "sie"')
  })

  test('an answer that cannot be used is asked for again', async () => {
    const d = desk({ answers: ['Bea', 'English', 'Bavaria', 'DE-XX', 'DE-BY', 'bea', 'bea@example.com'] })
    const { code, err } = await d.run('init')
    expect(code).toBe(0)
    expect(err).toContain('“Bavaria” is no region')
    expect(err).toContain('“DE-XX” is no region')
    expect(err).toContain('“bea” is no e-mail address')
    expect(await d.ok('config get region')).toBe('DE-BY\n')
    expect(settingsOf(d)).toContain('email = "bea@example.com"')
  })

  test('present values are the usual answers, and given again they change nothing', async () => {
    const answers = ['Bea', 'Deutsch', 'Sie', 'AT-9', 'bea@example.com']
    const d = desk({ answers: [...answers, ...answers] })
    await d.ok('init')
    const before = readFileSync(configOf(d), 'utf8')
    await d.ok('init')
    expect(readFileSync(configOf(d), 'utf8')).toBe(before)
    expect(await ownersOf(d)).toEqual([{ name: 'Bea', email: 'bea@example.com' }])
  })

  test('--no-input asks nothing', async () => {
    const d = desk({ answers: [] })
    await d.ok('init --no-input')
    expect(settingsOf(d)).toEqual(['language = "en"'])
  })
})

test('a cron job, which has no language, speaks the one of the file', async () => {
  const d = desk({ env: { LANG: 'de_AT.UTF-8' } })
  await d.ok('init')
  const cron = desk({ folder: d.folder, env: { LANG: '' } })
  expect(await cron.ok('due')).toContain('Es gibt noch keine Kunden.')
})
