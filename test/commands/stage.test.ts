import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'

type Item = { id: number; kind: string; dueOn: string; reason: string }

async function begun(options: Parameters<typeof desk>[0] = {}, stage = 'active'): Promise<Desk> {
  const it = desk(options)
  await it.ok(`customer add Adler --stage ${stage} --contact "Jonas Jung"`)
  return it
}

/** Kind, due date and reason of all that is open. */
async function open(it: Desk) {
  return (await it.json<Item[]>('due --within 5y')).map(({ kind, dueOn, reason }) => [kind, dueOn, reason])
}

const letter = 'Win-back: A letter: we are sorry, what went wrong?'

describe('losing a customer', () => {
  test('asks why on a terminal', async () => {
    const it = await begun({ answers: ['competitor'] })
    expect(await it.ok('stage Adler lost')).toContain(
      'Adler is now lost (competitor). The way back begins on Fri 20 Aug 2027.',
    )
    const german = await begun({ answers: ['Wettbewerber'], env: { FOLLOWUPS_LANGUAGE: 'de' } })
    expect(await german.ok('stage Adler ehemalig')).toContain(
      'Adler ist jetzt ehemalig (Wettbewerber). Die Rückgewinnung beginnt am Fr 20.08.2027.',
    )
  })

  test.each([
    [2, 'lost', 'Say why: add --reason price, or another reason (--help lists them).'],
    [2, 'lost --reason weather', '“weather” is no reason; there are price, competitor, service'],
    [2, 'lost --reason other', 'Say when to try again: add --win-back 6m, or --win-back never.'],
    [2, 'lost --reason price --said-by nobody', '“nobody” is none of these: customer, us.'],
    [2, 'lost --reason price --win-back yesterday', 'it must be tomorrow or later'],
    [2, 'dormant --reason price', '--reason, --said-by, --win-back goes with lost only.'],
    [2, 'gone', '“gone” is no stage'],
    [4, 'active', 'Adler is active already.'],
  ])('refuses with %i: stage Adler %s', async (code, line, said) => {
    const it = await begun()
    const before = await it.json('show Adler')
    const ran = await it.run(`stage Adler ${line}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(said)
    expect(await it.json('show Adler')).toEqual(before)
  })

  test('says in German what is missing', async () => {
    const it = await begun({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    expect((await it.run('stage Adler ehemalig')).err).toBe(
      'followups: Es fehlt, warum: --reason Preis, oder ein anderer Grund (--help nennt sie).\n',
    )
    expect((await it.run('stage Adler ehemalig --reason Sonstiges')).err).toContain(
      '--win-back 6m, oder --win-back nie',
    )
  })

  test('where the reason is our guess it plans to ask, where the customer said so it does not', async () => {
    const guess = await begun()
    await guess.ok('stage Adler lost --reason price')
    expect(await open(guess)).toEqual([
      ['winback', '2026-11-27', 'Ask why they left (our guess: price)'],
      ['winback', '2027-11-22', letter],
    ])
    expect(await guess.ok('due --within 7d --language de')).toContain('Nach dem Grund fragen (Vermutung: Preis)')
    const said = await begun({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    await said.ok('stage Adler ehemalig --reason zu-teuer --said-by kunde')
    expect(await open(said)).toEqual([['winback', '2027-11-22', letter]])
  })

  test.each([
    ['competitor', '2027-08-20'],
    ['service', '2027-02-22'],
    ['contact-left', '2026-12-21'],
    ['silence', '2027-05-20'],
    ['merger', null],
    ['closed', null],
    ['ended-by-us', null],
    ['"no need"', '2027-11-22'],
  ])('%s: when to try again', async (reason, day) => {
    const it = await begun()
    const said = await it.ok(`stage Adler lost --reason ${reason} --said-by customer`)
    expect(await open(it)).toEqual(day === null ? [] : [['winback', day, letter]])
    if (day === null) expect(said).toContain('Nothing is planned to win them back.')
    expect(await it.ok('show Adler')).toContain('c1 · lost')
  })

  test('who decides otherwise says when, or never', async () => {
    const it = await begun()
    await it.ok('stage Adler lost --reason other --win-back "in 2 months" --note "moved abroad" --said-by customer')
    expect(await open(it)).toEqual([['winback', '2027-01-20', letter]])
    const never = await begun()
    await never.ok('stage Adler lost --reason price --win-back never --said-by customer')
    expect(await open(never)).toEqual([])
  })

  test('the business may set when to try again', async () => {
    const it = await begun()
    await it.ok('config set win-back.price 3m')
    await it.ok('stage Adler lost --reason price --said-by customer')
    expect(await open(it)).toEqual([['winback', '2027-02-22', letter]])
    const never = await begun()
    await never.ok('config set win-back.price never')
    expect(await never.ok('stage Adler lost --reason price')).toContain('Nothing is planned to win them back.')
  })

  test('says what is cancelled and what stays', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Copier --kind lease --until "30 jun 2027"')
    await it.ok('agreement add Adler Test --kind trial --for 4w')
    await it.ok('promise Adler fri send the quote')
    await it.ok('plan Adler 4w "bring the samples back"')
    await it.ok('log Adler call hello --next 3w')
    expect(await it.ok('stage Adler lost --reason price --said-by customer')).toBe(
      'Adler is now lost (price). Ended with it: Copier, Test. No longer agreed: Fri 11 Dec 2026. The journey trial is over. ' +
        'The way back begins on Sat 20 Nov 2027. ' +
        '2 other follow-ups are open: 4 Promised: send the quote; 5 bring the samples back.\n',
    )
    expect(await it.json('agreement list --all')).toMatchObject([
      { title: 'Test', state: 'ended', why: 'price' },
      { title: 'Copier', state: 'ended', why: 'price' },
    ])
    expect(await it.json<Item[]>('due --within 20d --kind cadence')).toEqual([])
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('its birthdays are no longer ours to celebrate', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday --11-24')
    await it.ok('stage Adler lost --reason closed --said-by customer')
    expect(await open(it)).toEqual([])
  })
})

describe('the way back', () => {
  test('goes its steps at the agreed date, an attempt moves them, and after the last greeting it is over', async () => {
    const it = await begun()
    await it.ok('stage Adler lost --reason service --said-by customer')
    it.on('2027-02-22')
    expect(await it.ok('due')).toContain('A letter: we are sorry, what went wrong? (win-back)')
    await it.ok('log Adler call --missed')
    expect(await open(it)).toEqual([['winback', '2027-02-24', letter]])
    it.on('2027-02-24')
    await it.ok('done 2 letter "we are sorry"')
    expect(await open(it)).toEqual([['winback', '2027-08-19', 'Win-back: Show what has become better']])
    it.on('2027-08-19')
    await it.ok('done 3 letter "the new workshop"')
    expect(await open(it)).toEqual([['winback', '2028-02-21', 'Win-back: One last greeting, then close']])
    it.on('2028-02-21')
    await it.ok('done 4 letter "all the best"')
    expect(await open(it)).toEqual([])
    expect(await it.ok('journey list')).not.toContain('Adler')
  })

  test('ends when they come back, and the clock speaks again', async () => {
    const it = await begun()
    await it.ok('stage Adler lost --reason price')
    it.on('2027-12-01')
    await it.ok('log Adler call "they would like to come back"')
    expect(await it.ok('stage Adler active')).toContain(
      'Adler is now active. The journey win-back is over. Next contact',
    )
    expect(await open(it)).toEqual([['cadence', '2028-01-26', 'Every 8 weeks: keep in touch']])
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('who is lost again is tried again from then', async () => {
    const it = await begun()
    await it.ok('stage Adler lost --reason price --said-by customer')
    it.on('2027-03-01')
    await it.ok('stage Adler prospect')
    await it.ok('stage Adler lost --reason service --said-by customer')
    expect(await open(it)).toEqual([['winback', '2027-06-01', letter]])
  })
})

describe('becoming active', () => {
  test.each(['lead', 'prospect', 'trial'])('a %s begins with the onboarding', async (stage) => {
    const it = await begun({}, stage)
    expect(await it.ok('stage Adler active')).toContain('Adler is now active. The onboarding has begun.')
    expect(await open(it)).toEqual([['journey', '2026-11-23', 'Onboarding: Welcome, name the people in charge']])
    expect(await it.ok('show Adler --language de')).toContain('Einarbeitung: Begrüßen, Zuständige nennen')
  })

  test('who was dormant knows us already', async () => {
    const it = await begun({}, 'dormant')
    expect(await it.ok('stage Adler active')).not.toContain('onboarding')
    expect(await open(it)).toEqual([['cadence', '2027-01-15', 'Every 8 weeks: keep in touch']])
  })

  test('says how the next contact moved where nothing begins', async () => {
    const it = await begun()
    expect(await it.ok('stage Adler dormant')).toBe(
      'Adler is now dormant. Next contact moved from Fri 15 Jan 2027 to Fri 21 May 2027, every 26 weeks.\n',
    )
    expect(await it.ok('stage Adler "im Gespräch" --language de')).toBe(
      'Adler ist jetzt im Gespräch. Nächster Kontakt jetzt Fr 04.12.2026 statt Fr 21.05.2027, alle 2 Wochen.\n',
    )
  })
})
