import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { settingKeys } from '../../src/domain/settings.ts'
import { desk, interruption, type Desk } from '../support/desk.ts'

type Item = { key: string; value: string | null; isSet: boolean; follows: string | null; of: string; path: string }

const configOf = ({ folder }: Desk) => join(folder, 'config/followups/config.toml')
const german = { env: { FOLLOWUPS_LANGUAGE: 'de' } }

function written(d: Desk, text: string): void {
  mkdirSync(dirname(configOf(d)), { recursive: true })
  writeFileSync(configOf(d), text)
}

/** So many active customers, spoken with on one day. */
async function customersSpokenWith(d: Desk, count: number, on: string): Promise<void> {
  const lines = Array.from({ length: count }, (_, index) => `Customer ${index + 1},${on}`)
  const path = join(d.folder, 'customers.csv')
  writeFileSync(path, ['company,last contact', ...lines].join('\n'))
  await d.ok(`import ${path}`)
}

async function countsByDay(d: Desk): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { dueOn } of await d.json<{ dueOn: string }[]>('due --within 1y')) counts[dueOn] = (counts[dueOn] ?? 0) + 1
  return Object.fromEntries(Object.entries(counts).sort())
}

describe('config list', () => {
  test('asks who gets what nobody is in charge of only where there are several', async () => {
    const d = desk()
    await d.ok('owner add "Ben Ott"')
    expect(await d.ok('config list')).toMatch(/fallback +none/)
    expect(await d.ok('config set fallback Ben')).toContain('fallback')
    expect(await d.json('config get fallback')).toMatchObject({ value: 'o2', isSet: true })
    expect(await d.run('config set fallback Nobody')).toMatchObject({ code: 3, out: '' })
    await d.ok('config set fallback none')
    expect(await d.json('config get fallback')).toMatchObject({ value: 'none' })
  })

  test('shows every key with where it lives, and makes no store', async () => {
    const d = desk()
    const items = await d.json<Item[]>('config list')
    expect(items.map(({ key }) => key)).toEqual([
      ...settingKeys().filter((key) => key !== 'fallback'),
      ...['name', 'email', 'me', 'language', 'form', 'timezone', 'dates', 'snooze', 'store', 'pager'],
      ...['mail.from', 'mail.transport', 'smtp.host', 'smtp.port', 'smtp.user', 'smtp.passwordCommand', 'smtp.ca'],
      'digest.subject',
    ])
    expect(items.find(({ key }) => key === 'capacity')).toEqual({
      ...{ key: 'capacity', value: '8', isSet: false, follows: null, of: 'business', path: d.store },
    })
    expect(items.find(({ key }) => key === 'cadence.active.B')).toMatchObject({
      value: '8w',
      follows: 'cadence.active',
    })
    expect(items.find(({ key }) => key === 'language')).toMatchObject({ value: 'en', of: 'person', path: configOf(d) })
    expect(existsSync(d.store)).toBe(false)
  })

  test('as text', async () => {
    const d = desk({ columns: 100, env: { NO_COLOR: '1' } })
    const shown = await d.ok('config list')
    expect(shown).toContain('The business, nothing set: there is no store yet at')
    expect(shown).toMatch(/^ {2}capacity +8 +built-in {2}per person and day$/m)
    expect(shown).toMatch(
      /^ {2}cadence.lead +2, 4, 8 weeks, then decide +built-in {2}rhythm lead\n {4}\.A \.B \.C +as cadence.lead$/m,
    )
    expect(shown).toMatch(/^ {2}retry.visit +as retry.call$/m)
    expect(shown.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  test('with what is set', async () => {
    const d = desk({ columns: 80, env: { FOLLOWUPS_LANGUAGE: 'de', NO_COLOR: '1' } })
    await d.ok('config set cadence.tag.Seminar 3m')
    await d.ok('config set name "Anna Berg"')
    const shown = await d.ok('config list')
    expect(shown).toContain('Der Betrieb, zu finden in')
    expect(shown).toMatch(/^ {2}cadence.tag.seminar +alle 3 Monate +gesetzt +Rhythmus/m)
    expect(shown).toMatch(/^ {2}name +Anna Berg +gesetzt +Name$/m)
    expect(shown).toMatch(/^ {2}store +wie oben +eingebaut +Ort der/m)
    expect(shown.split('\n').filter((line) => line.length > 80)).toEqual([])
  })

  test('as CSV', async () => {
    const [header, first] = (await desk().ok('config list --csv')).split('\n')
    expect(header).toBe('"key","value","isSet","follows","of","path"')
    expect(first).toMatch(/^"region","none","false","","business",".*followups.db"$/)
  })
})

describe('config get', () => {
  test.each([
    ['region', 'none'],
    ['cadence.active.a', '4w'],
    ['cadence.active.B', '8w'],
    ['cadence.aktiv', '8w'],
    ['retry.video', '2'],
    ['retry.anruf', '2'],
    ['cadence.tag.seminar', ''],
    ['language', 'en'],
    ['email', ''],
    ['snooze', 'tomorrow, next week, in a month'],
  ])('%s prints %j alone', async (key, value) => {
    const { out, err } = await desk().run(`config get ${key}`)
    expect({ out, err }).toEqual({ out: `${value}\n`, err: '' })
  })

  test('a key that follows another one follows its change', async () => {
    const d = desk()
    await d.ok('config set cadence.active 6w')
    expect(await d.json('config get cadence.active.B')).toMatchObject({
      value: '6w',
      isSet: false,
      follows: 'cadence.active',
    })
    expect(await d.ok('config get cadence.active.A')).toBe('4w\n')
  })

  test.each([
    ['regoin', 'There is no setting “regoin”. Did you mean “region”?'],
    ['cadence.lost', 'There is no setting “cadence.lost”. Did you mean “cadence.lead”'],
    ['zzzzzzzz', 'There is no setting “zzzzzzzz”. followups config list shows all.'],
  ])('%s is unknown', async (key, sentence) => {
    const { err, code } = await desk().run(`config get ${key}`)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })
})

describe('config set, for the business', () => {
  test('makes a store and says so', async () => {
    const d = desk()
    const { out, err } = await d.run('config set capacity 10')
    expect(out).toBe(
      'capacity is now 10. It counts when dates are spread the next time, as by followups level --days 10.\n',
    )
    expect(err).toBe(`A new store was made: ${d.store}\n`)
    expect(await d.ok('config get capacity')).toBe('10\n')
  })

  test.each([
    ['capacity 0', 'capacity', 'a whole number from 1 to 1000', 'eine ganze Zahl von 1 bis 1000'],
    ['workdays funday', 'workdays', 'weekdays, such as mon-fri', 'Wochentage, etwa mo-fr'],
    ['closed 2026-13-01', 'closed', 'none, or days and periods', 'keine, oder Tage und Zeiträume'],
    ['quiet always', 'quiet', 'none, or a period of every year', 'keine, oder ein Zeitraum jedes Jahres'],
    ['cadence.active often', 'cadence.active', 'a duration such as 6w', 'eine Dauer wie 6w'],
    ['retry.call 2d', 'retry.call', 'working days, from 1 to 60', 'Arbeitstage, von 1 bis 60'],
    ['urgency.kind much', 'urgency.kind', 'a number from 0 to 100', 'eine Zahl von 0 bis 100'],
    ['region somewhere', 'region', 'a country with or without its state', 'ein Land mit oder ohne Bundesland'],
  ])('%s is refused with what would be accepted', async (typed, key, english, inGerman) => {
    for (const [d, form] of [
      [desk(), english],
      [desk(german), inGerman],
    ] as const) {
      const { code, err } = await d.run(`config set ${typed}`)
      expect(code).toBe(2)
      expect(err).toContain(key)
      expect(err).toContain(form)
      expect(existsSync(d.store)).toBe(false)
    }
  })

  test.each([
    ['DE-BY', 'en', 'Public holidays: Bavaria, Germany (DE-BY).'],
    ['de-nw', 'de', 'Feiertage: Nordrhein-Westfalen, Deutschland (DE-NW).'],
    ['DE-BY-A', 'de', 'Feiertage: Stadt Augsburg, Bayern, Deutschland (DE-BY-A).'],
    ['AT-9', 'en', 'Public holidays: Vienna, Austria (AT-9).'],
    ['ch-zh', 'de', 'Feiertage: Kanton Zürich, Schweiz (CH-ZH).'],
    ['AT', 'de', 'Feiertage: Österreich (AT).'],
    ['BW', 'de', 'Feiertage: Botsuana (BW); Baden-Württemberg ist DE-BW.'],
    ['BY', 'de', 'Feiertage: Belarus (BY); Bayern ist DE-BY.'],
    ['SH', 'de', 'Feiertage: St. Helena (SH); Schleswig-Holstein ist DE-SH; Kanton Schaffhausen ist CH-SH.'],
    ['be', 'en', 'Public holidays: Belgium (BE); Berlin is DE-BE; Canton of Bern is CH-BE.'],
  ])('region %s is said (%s) by name', async (region, language, words) => {
    const d = desk()
    expect(await d.ok(`config set region ${region} --language ${language}`)).toContain(words)
    expect(await d.ok(`init --name Bea --language ${language}`)).toContain(words.slice(0, -1))
  })

  test.each([
    ['Bayern', '“DE-BY”'],
    ['bavaria', '“DE-BY”'],
    ['Bayren', '“DE-BY”'],
    ['"nordrhein westfalen"', '“DE-NW”'],
    ['HE', '“DE-HE”'],
    ['NW', '“DE-NW” or “CH-NW”'],
    ['Hamburg', '“DE-HH”'],
    ['Wien', '“AT-9”'],
    ['Salzburg', '“AT-5”'],
    ['Zürich', '“CH-ZH”'],
    ['Deutschland', '“DE”'],
    ['Switzerland', '“CH”'],
    ['Texas', '“US-TX”'],
  ])('region %s is refused, with what it may be', async (typed, meant) => {
    const { code, err } = await desk().run(`config set region ${typed}`)
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining(`Did you mean ${meant}?`) as string })
  })

  test.each(['XX', 'XX-1'])('proposes no region where none is near: %s', async (typed) => {
    expect(await desk().run(`config set region ${typed}`)).toEqual({
      code: 2,
      out: '',
      err: `followups: “${typed}” is no region with known public holidays. Try DE-BY, AT-9 or CH.\n`,
    })
  })

  test('a region that nobody knows changes nothing, with a store and without', async () => {
    const d = desk()
    const refused = { code: 2, out: '', err: expect.stringContaining('“DE-XX” is no region') as string }
    expect(await d.run('config set region de-xx')).toMatchObject(refused)
    expect(existsSync(d.store)).toBe(false)

    expect(await d.ok('config set region de-by')).toBe(
      'region is now DE-BY. Public holidays: Bavaria, Germany (DE-BY). No date moved.\n',
    )
    expect(await d.run('config set region DE-XX')).toMatchObject(refused)
    expect(await d.ok('config get region')).toBe('DE-BY\n')
    expect(await d.ok('config set region none')).toBe('region is now none. No date moved.\n')
  })

  test('a holiday moves what was planned for it', async () => {
    const d = desk({ today: '2026-11-20' })
    await d.ok('config set quiet none')
    await d.ok('customer add Müller --cadence 6w')
    await d.ok('log Müller call --on 2026-11-13')
    expect(await d.json<{ dueOn: string }[]>('due --within 3m')).toMatchObject([{ dueOn: '2026-12-25' }])
    expect(await d.ok('config set region DE-BY')).toBe(
      'region is now DE-BY. Public holidays: Bavaria, Germany (DE-BY). 1 date moved.\n',
    )
    expect(await d.json<{ dueOn: string }[]>('due --within 3m')).toMatchObject([{ dueOn: '2026-12-28' }])
  })

  test('a changed rhythm is spread, and it says how', async () => {
    const d = desk({ today: '2026-11-20' })
    await customersSpokenWith(d, 20, '2026-11-06')
    expect(await d.ok('config set cadence.active "6 weeks"')).toMatch(
      /^cadence.active is now every 6 weeks. \d+ dates moved, spread from Fri 18 Dec 2026 to Fri 8 Jan 2027, at most 8 a day.\n$/,
    )
    expect(await countsByDay(d)).toEqual({ '2026-12-18': 8, '2027-01-07': 8, '2027-01-08': 4 })
    const { effect } = await d.json<{ effect: object }>('config set cadence.active 5w')
    expect(effect).toMatchObject({ levelling: { perDay: 8 }, capacity: 8 })
  })

  test('it says where the capacity was not enough', async () => {
    const d = desk({ today: '2026-11-20', ...german })
    await customersSpokenWith(d, 20, '2026-11-13')
    await d.ok('config set capacity 1')
    expect(await d.ok('config set cadence.aktiv 1w')).toBe(
      'cadence.active ist jetzt jede Woche. 20 Termine verschoben, verteilt von Fr 20.11.2026 bis Do 26.11.2026, höchstens 4 am Tag. ' +
        'Das Tagespensum von 1 hat dafür nicht gereicht.\n',
    )
    expect(Object.values(await countsByDay(d))).toEqual([4, 4, 4, 4, 4])
  })

  test('the weights of the order move no date', async () => {
    expect(await desk().ok('config set urgency.kind 0,5')).toBe(
      'urgency.kind is now 0.5. The order of the list follows it; no date moved.\n',
    )
  })

  test('default brings the built-in value back, and the same again is no change', async () => {
    const d = desk()
    await d.ok('config set workdays mon-thu')
    expect(await d.ok('config set workdays mon,tue,wed,thu')).toBe('workdays is Mon to Thu already.\n')
    expect(await d.ok('config set workdays default')).toBe('workdays is again Mon to Fri. No date moved.\n')
    expect(await d.json('config get workdays')).toMatchObject({ isSet: false })
    expect(await d.ok('config set workdays default')).toBe('workdays is Mon to Fri already.\n')
    await d.ok('config set cadence.tag.vip 1w')
    expect(await d.ok('config set cadence.tag.vip default')).toBe('cadence.tag.vip is no longer set. No date moved.\n')
  })
})

describe('config set, for the person', () => {
  test('writes a commented file, keeps its comments, and makes no store', async () => {
    const d = desk()
    expect(await d.ok('config set name "Anna   Müller"')).toBe(`name is now Anna Müller. Kept in ${configOf(d)}\n`)
    writeFileSync(configOf(d), `# by hand\n${readFileSync(configOf(d), 'utf8')}`)
    await d.ok('config set form DU')
    const text = readFileSync(configOf(d), 'utf8')
    expect(text).toMatch(/^# by hand\n# Settings of this person/)
    expect(text).toMatch(/^# form = "sie"\nform = "du"$/m)
    expect(existsSync(d.store)).toBe(false)
    expect(await d.ok('config set name default')).toBe('name is no longer set. ' + `Kept in ${configOf(d)}\n`)
  })

  test('letters come from the address of the person, unless said', async () => {
    const d = desk()
    expect(await d.json('config get mail.from')).toMatchObject({ value: null, isSet: false, follows: 'email' })
    await d.ok('config set email anna@example.com')
    expect(await d.json('config get mail.from')).toMatchObject({ value: 'anna@example.com', isSet: false })
    expect(await d.ok('config list')).toMatch(/^ {2}mail\.from +anna@example\.com +as email +sender of letters$/m)
    await d.ok('config set mail.from firm@example.com')
    expect(await d.ok('config list')).toMatch(/^ {2}mail\.from +firm@example\.com +set +sender of letters$/m)
  })

  test('the language holds from the next command on', async () => {
    const d = desk()
    await d.ok('config set language DE')
    expect(await d.ok('config set dates dmy')).toBe(`dates ist jetzt dmy. Zu finden in ${configOf(d)}\n`)
    expect(await d.ok('config set language en')).toContain('language ist jetzt en.')
    expect(await d.ok('config set dates dmy')).toBe('dates is dmy already.\n')
  })

  test.each([
    ['timezone europe/berlin', 'Europe/Berlin'],
    ['timezone UTC', 'UTC'],
    ['timezone Asia/Kolkata', 'Asia/Kolkata'],
    ['email anna@example.com', 'anna@example.com'],
    ['snooze tomorrow, nächsten montag,in a month', 'tomorrow, nächsten montag, in a month'],
    ['store /somewhere/else.db', '/somewhere/else.db'],
    ['me "Anna Berg"', 'Anna Berg'],
    ['mail.from anna@müller.example', 'anna@müller.example'],
    ['MAIL.Transport Sendmail', 'sendmail'],
    ['smtp.host smtp.example.com', 'smtp.example.com'],
    ['smtp.port 465', '465'],
    ['smtp.passwordcommand pass show "my mail"', 'pass show my mail'],
    ['smtp.ca "/home/anna/my certificate.pem"', '/home/anna/my certificate.pem'],
    ['digest.subject count', 'count'],
  ])('%s', async (typed, value) => {
    const d = desk()
    await d.ok(`config set ${typed}`)
    expect(await d.ok(`config get ${typed.split(' ')[0]!}`)).toBe(`${value}\n`)
  })

  test.each([
    ['timezone Europe/Munich', 2, 'is no time zone; try Europe/Berlin'],
    ['timezone +02:00', 2, 'is no time zone'],
    ['email anna', 2, 'is no e-mail address'],
    ['mail.from "Anna <anna@example.com>"', 2, 'is no e-mail address'],
    ['mail.from anna@localhost', 2, 'is no e-mail address'],
    ['mail.transport uucp', 2, '“uucp” does not fit mail.transport; accepted: smtp, sendmail.'],
    ['smtp.host smtp.example.com:465', 2, 'the name of a mail server alone'],
    ['smtp.port 0', 2, 'a number from 1 to 65535'],
    ['smtp.ca cert.pem', 2, 'the whole path of a file'],
    ['smtp.password secret', 2, 'Did you mean “smtp.passwordCommand”'],
    ['digest.subject nothing', 2, 'accepted: words, count'],
    ['language fr', 2, '“fr” does not fit language; accepted: en, de.'],
    ['form ihr', 2, '“ihr” does not fit form; accepted: du, sie.'],
    ['dates ymd', 2, '“ymd” does not fit dates; accepted: dmy, mdy.'],
    ['snooze "tomorrow, whenever"', 2, '“whenever” is no date'],
    ['snooze yesterday', 2, 'which is past'],
    ['snooze ,', 2, '“,” does not fit snooze; accepted: dates with commas between them'],
    ['store followups.db', 2, '“followups.db” does not fit store; accepted: the whole path of a file'],
    ['name " "', 2, 'A name must not be empty.'],
    ['colour red', 2, 'There is no setting “colour”.'],
  ])('%s is refused', async (typed, code, sentence) => {
    const d = desk()
    const ran = await d.run(`config set ${typed}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(sentence)
    expect(existsSync(configOf(d))).toBe(false)
  })

  test.each([
    ['store', '/somewhere/else.db', (d: Desk) => `store is again ${d.store}.`],
    ['language', 'de', () => 'language ist wieder en.'],
    ['language', 'Deutsch', () => 'language ist wieder en.'],
    ['language', 'german', () => 'language ist wieder en.'],
    ['form', 'du', () => 'form is again sie.'],
    ['snooze', 'friday', () => 'snooze is again tomorrow, next week, in a month.'],
    ['email', 'a@example.com', () => 'email is no longer set.'],
  ])('%s default says what holds again after %s', async (key, value, words) => {
    const d = desk()
    await d.ok(`config set ${key} ${value}`)
    expect(await d.ok(`config set ${key} default`)).toContain(words(d))
  })

  test.each([
    [
      'closed "24 Dec, 10 Aug 2026 to 21 Aug 2026"',
      'closed',
      '24 Dec, 10 Aug 2026 to 21 Aug 2026',
      '24.12., 10.08.2026 bis 21.08.2026',
    ],
    ['quiet "20.12. bis 6.1."', 'quiet', '20 Dec to 6 Jan', '20.12. bis 06.01.'],
    ['quiet none', 'quiet', 'none', 'keine'],
    ['workdays mo,di,mi,fr', 'workdays', 'Mon to Wed, Fri', 'Mo bis Mi, Fr'],
    ['urgency.kind 0.5', 'urgency.kind', '0.5', '0,5'],
    ['cadence.trial 1w,1m', 'cadence.trial', '1 week, 1 month', '1 Woche, 1 Monat'],
    ['cadence.trial none', 'cadence.trial', 'none', 'keiner'],
  ])('%s is shown in the language of the user, and as it is in JSON', async (typed, key, english, german) => {
    const d = desk()
    await d.ok(`config set ${typed}`)
    expect(await d.ok('config list')).toMatch(new RegExp(`^ {2}${key} +${english.replaceAll('.', '\\.')} {2}`, 'm'))
    expect(await d.ok('config list --language de')).toMatch(
      new RegExp(`^ {2}${key} +${german.replaceAll('.', '\\.')} {2}`, 'm'),
    )
    const { value } = await d.json<Item>(`config get ${key}`)
    expect(value).toMatch(/^[a-z0-9.,-]+$/)
  })

  test('me is one of the owners where there is a store', async () => {
    const d = desk()
    await d.ok('owner add "Bea Klein"')
    expect(await d.run('config set me Carl')).toMatchObject({
      code: 3,
      err: expect.stringContaining('“Carl”') as string,
    })
    expect(await d.ok('config set me bea')).toContain('me is now Bea Klein.')
    expect(await d.ok('config get me')).toBe('Bea Klein\n')
  })
})

describe('the file', () => {
  test('its path', async () => {
    const d = desk()
    expect(await d.ok('config path')).toBe(`Settings:  ${configOf(d)}\nCustomers: ${d.store}\n`)
    expect(await d.ok('config path --language de')).toBe(`Einstellungen: ${configOf(d)}\nKundendaten:   ${d.store}\n`)
    expect(await d.json('config path')).toEqual({ config: configOf(d), store: d.store })
    expect(await d.ok(`config path --config ${d.folder}/my.toml`)).toContain(`${d.folder}/my.toml\n`)
    expect(await d.ok(`config path --csv`)).toBe(`"config","store"\n"${configOf(d)}","${d.store}"\n`)
  })

  test('a key that nobody knows is refused with its line, by every command', async () => {
    const d = desk()
    written(d, '# me\nname = "Anna"\nlanguge = "de"\n')
    for (const line of ['due', 'config list', 'config set name Bea', 'customer add X']) {
      expect(await d.run(line)).toMatchObject({
        code: 2,
        err: `followups: ${configOf(d)}, line 3: there is no setting “languge” here. Did you mean “language”?\n`,
      })
    }
  })

  test('without it, the same dates are reckoned', async () => {
    const d = desk({ today: '2026-11-20' })
    await d.ok('config set region DE-BY')
    await d.ok('config set cadence.active 5w')
    await customersSpokenWith(d, 12, '2026-11-06')
    written(d, 'name = "Bea"\nlanguage = "de"\nform = "du"\ndates = "mdy"\nsnooze = ["fri"]\n')
    const withFile = await d.ok('due --within 1y --json')
    written(d, '')
    expect(await d.ok('due --within 1y --json')).toBe(withFile)
  })

  test('the demo changes nothing in it', async () => {
    const d = desk()
    expect(await d.run('demo config set name X')).toMatchObject({
      code: 2,
      err: 'followups: The demo is thrown away, changes no settings of yours and sends nothing; leave out “demo”.\n',
    })
    expect(existsSync(configOf(d))).toBe(false)
    expect(await d.ok('demo config set cadence.active 6w')).toContain('cadence.active is now every 6 weeks.')
  })
})

describe('config edit', () => {
  test('begins with what there is, and saves what can be read', async () => {
    const seen: string[] = []
    const answers = ['# mine\nname = "Bea"\n']
    const d = desk({ answers, editor: (usual) => seen.push(usual) })
    written(d, 'name = "Anna"\n')
    expect(await d.ok('config edit')).toBe(`Saved: ${configOf(d)}\n`)
    expect(seen).toEqual(['name = "Anna"\n'])
    expect(readFileSync(configOf(d), 'utf8')).toBe('# mine\nname = "Bea"\n')
  })

  test('where there is no file yet, it begins with one that explains every key', async () => {
    const seen: string[] = []
    const d = desk({ answers: ['name = "Bea"\n'], editor: (usual) => seen.push(usual) })
    await d.ok('config edit --language de')
    expect(seen[0]).toMatch(/^# Einstellungen dieser Person/)
  })

  test('what cannot be read is said with its line, and edited again', async () => {
    const seen: string[] = []
    const answers = ['name = "Bea"\nlanguge = "de"\n', 'again', 'name = "Bea"\nlanguage = "de"\n']
    const d = desk({ answers, editor: (usual) => seen.push(usual) })
    written(d, 'name = "Anna"\n')
    const { out, err } = await d.run('config edit')
    expect(out).toBe(`Saved: ${configOf(d)}\n`)
    expect(err.replaceAll('\n', ' ')).toContain(
      `${configOf(d)}, line 2: there is no setting “languge” here. Did you mean “language”?`,
    )
    expect(seen[1]).toBe('name = "Bea"\nlanguge = "de"\n')
  })

  test('or left as it was', async () => {
    const d = desk({ answers: ['name = \n', 'leave', 'name = "Anna"\n', interruption] })
    written(d, 'name = "Anna"\n')
    expect(await d.ok('config edit')).toBe(`Nothing was changed in ${configOf(d)}\n`)
    expect(await d.ok('config edit')).toBe(`Nothing was changed in ${configOf(d)}\n`)
    expect((await d.run('config edit')).code).toBe(130)
    expect(readFileSync(configOf(d), 'utf8')).toBe('name = "Anna"\n')
  })

  test('puts a file right that no other command can read', async () => {
    const d = desk({ answers: ['name = "Anna"\n'] })
    written(d, 'name = Anna\n')
    const { err, code } = await d.run('config edit')
    expect(code).toBe(0)
    expect(err).toContain('line 1')
    expect((await d.run('config get name')).out).toBe('Anna\n')
  })

  test('without a terminal a file says it, whole or not at all', async () => {
    const d = desk()
    written(d, 'name = "Anna"\n')
    expect(await d.run('config edit')).toMatchObject({
      code: 4,
      err: expect.stringContaining('followups config set KEY VALUE') as string,
    })
    const file = join(d.folder, 'other.toml')
    writeFileSync(file, 'form = "ihr"\n')
    expect((await d.run(`config edit --file ${file}`)).code).toBe(2)
    expect(readFileSync(configOf(d), 'utf8')).toBe('name = "Anna"\n')
    writeFileSync(file, 'form = "du"\n')
    expect(await d.json(`config edit --file ${file}`)).toEqual({ path: configOf(d), changed: true })
    expect((await d.run(`demo config edit --file ${file}`)).code).toBe(0)
    writeFileSync(file, 'form = "sie"\n')
    expect((await d.run(`demo config edit --file ${file}`)).code).toBe(2)
  })
})
