import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { threeCustomers } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

type Item = {
  id: number
  name: string
  number: string | null
  isPrivate: boolean
  stage: string
  importance: string
  owner: { id: number; name: string } | null
  tags: string[]
  cadence: string
  cadenceFrom: string
  cadenceWhy: string | null
  sinceOn: string | null
  city: string | null
  notes: string | null
  pausedUntil: string | null
  nextDueOn: string | null
  lastContact: { on: string; channel: string } | null
}

async function withMüller(options: Parameters<typeof desk>[0] = {}) {
  const d = desk(options)
  await d.ok('customer add "Müller GmbH"')
  const only = async () => (await d.json<Item[]>('customer list'))[0]!
  return { d, only }
}

describe('customer add', () => {
  it('makes the store that is missing, once, and says so', async () => {
    const d = desk()
    expect((await d.run('customer add "Müller GmbH"')).err).toBe(`A new store was made: ${d.store}\n`)
    expect((await d.run('customer add "Adler KG"')).err).toBe('')
  })

  it('says what it understood and what follows', async () => {
    const { d } = await withMüller()
    expect(await d.ok('customer add "Adler KG"')).toBe(
      'Adler KG is c2, active, importance B. Next contact Fri 15 Jan 2027, every 8 weeks.\n',
    )
    expect(
      await d.ok('customer add Vogt --stage lead --importance a --number K-1 --private --since 1.5.2020 --tag b,a'),
    ).toBe(
      'Vogt is c3, number K-1, lead, importance A, private person, customer since Fri 1 May 2020 (2020-05-01), ' +
        'tags a, b. Next contact Fri 4 Dec 2026, every 2 weeks.\n',
    )
  })

  it('speaks German', async () => {
    const d = desk({ env: { LANG: 'de_DE.UTF-8' } })
    const { out, err } = await d.run('customer add "Müller GmbH" --stage interessent --contact "Sabine Koch"')
    expect(out).toBe(
      'Müller GmbH ist c1, Interessent, Wichtigkeit B. Ansprechperson: Sabine Koch, p1. ' +
        'Nächster Kontakt Fr 04.12.2026, alle 2 Wochen.\n',
    )
    expect(err).toBe(`Eine neue Kundendatei wurde angelegt: ${d.store}\n`)
  })

  it('keeps all that was said', async () => {
    const d = desk()
    await d.ok(
      'customer add "  Müller   GmbH " --number M1 --tag Vip --tag seminar --tag VIP --cadence "alle 3 Monate" ' +
        '--street "Weg 1" --postal-code 80331 --city München --country DE --notes "likes tea"',
    )
    expect((await d.json<Item[]>('customer list'))[0]).toEqual({
      ...{ id: 1, number: 'M1', name: 'Müller GmbH', isPrivate: false, stage: 'active', importance: 'B' },
      ...{ owner: { id: 1, name: 'Anna Berg' }, tags: ['seminar', 'Vip'] },
      ...{ cadence: '3m', cadenceFrom: 'customer', cadenceWhy: null },
      ...{ nextDueOn: '2027-02-22', lastContact: null, attempts: 0, pausedUntil: null, sinceOn: null },
      ...{ addedOn: '2026-11-20', street: 'Weg 1', postalCode: '80331', city: 'München', country: 'DE' },
      ...{ region: null, notes: 'likes tea' },
      wishes: { channel: null, language: null, bestTime: null, occasions: true },
    })
  })

  it('adds the first person in one go; a private person is its own', async () => {
    const d = desk()
    expect(
      await d.ok(
        'customer add Müller --contact "Sabine Koch" --email s@example.com --email t@example.com --phone "1 2"',
      ),
    ).toContain('Contact: Sabine Koch, p1, s@example.com, t@example.com, 1 2.')
    await d.ok('customer add "Erika Lang" --private --phone "+49 89 1"')
    expect(await d.json('contact list')).toMatchObject([
      { name: 'Erika Lang', customer: { name: 'Erika Lang' }, phones: ['+49 89 1'] },
      { name: 'Sabine Koch', customer: { name: 'Müller' }, emails: ['s@example.com', 't@example.com'] },
    ])
  })

  it.each([
    ['""', 2, 'A name must not be empty.'],
    ['X --stage foo', 2, '“foo” is no stage; there are lead, prospect, trial, active, dormant and lost.'],
    ['X --importance D', 2, '“D” is no importance; there are A, B and C.'],
    ['X --cadence often', 2, '“often” is no cadence; try 6w, 3m or none.'],
    ['X --cadence 9999y', 2, '“9999y” is no cadence; try 6w, 3m or none.'],
    ['X --cadence 2w,decide,4w', 2, '“2w,decide,4w” is no cadence; try 6w, 3m or none.'],
    ['X --cadence none', 2, 'A cadence of none needs a reason: add --why "wishes no calls".'],
    ['X --why because', 2, '--why goes with --cadence none only.'],
    ['X --since 1.1.2027', 2, 'which is still to come; what happened is today or earlier.'],
    ['X --since 31.2.2020', 2, '“31.2.2020” does not exist in the calendar.'],
    ['X --private --business', 2, '--private and --business exclude each other; give one of them.'],
    ['X --email a@example.com', 2, '--email goes with --contact only.'],
    ['X --phone 123', 2, '--phone goes with --contact only.'],
    ['X --contact Y --email no', 2, '“no” is no e-mail address, such as anna@example.com.'],
    ['X --contact Y --phone no', 2, '“no” is no phone number; it needs digits, such as +49 89 123456.'],
    ['X --contact ""', 2, 'A name must not be empty.'],
  ])('refuses %s, and makes no store', async (typed, code, sentence) => {
    const d = desk()
    const ran = await d.run(`customer add ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(existsSync(d.store)).toBe(false)
  })

  it.each([
    ['"müller  gmbh"', 4, '“Müller GmbH” exists already as c1. --again makes another one.'],
    ['Neu --number m1', 4, 'The number “m1” belongs to Müller GmbH already; give another one.'],
    ['Neu --owner Nobody', 3, 'Nobody of ours is called “Nobody”.'],
  ])('refuses %s, and nothing is half done', async (typed, code, sentence) => {
    const d = desk()
    await d.ok('customer add "Müller GmbH" --number M1')
    const ran = await d.run(`customer add ${typed} --contact "Jan Ott"`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(await d.json<Item[]>('customer list')).toHaveLength(1)
    expect(await d.json('contact list')).toEqual([])
  })

  it('takes a name that is like another one, and with --again the same', async () => {
    const { d } = await withMüller()
    await d.ok('customer add "Mueller GmbH"')
    await d.ok('customer add "Müller GmbH" --again')
    expect(await d.json<Item[]>('customer list')).toHaveLength(3)
  })

  it('a reason for no calls leaves a yearly check', async () => {
    const d = desk()
    await d.ok('customer add Ott --cadence none --why "calls us"')
    expect((await d.json<Item[]>('customer list'))[0]).toMatchObject({
      ...{ cadence: 'none', cadenceFrom: 'customer', cadenceWhy: 'calls us', nextDueOn: '2027-11-22' },
    })
  })

  it('belongs to whoever acts', async () => {
    const { d } = await withMüller()
    await d.ok('owner add "Ben Ott"')
    expect(await d.ok('customer add Vogt --as Ben')).toContain('in charge Ben Ott')
    expect(await d.ok('customer add Adler --owner Anna --as Ben')).toContain('in charge Anna Berg')
    expect(await d.run('customer add Zorn --as Nobody')).toMatchObject({ code: 3 })
    expect((await d.run('customer add Zorn --as Nobody')).err).toContain('“Nobody”')
  })

  it('answers in JSON', async () => {
    const d = desk()
    expect(await d.json('customer add Müller --contact "Sabine Koch"')).toMatchObject({
      ...{ id: 1, name: 'Müller', cadence: '8w', cadenceFrom: 'stage', contact: { id: 1, name: 'Sabine Koch' } },
      ...{ nextDueOn: '2027-01-15', openFollowUps: [1] },
    })
  })
})

describe('customer edit', () => {
  it('says what changed and how the next contact moved', async () => {
    const { d } = await withMüller()
    expect(await d.ok('customer edit Müller --importance A --city Ulm --notes x')).toBe(
      'Müller GmbH (c1): importance A (was B); city Ulm; notes changed. ' +
        'Next contact moved from Fri 15 Jan 2027 to Fri 18 Dec 2026, every 4 weeks.\n',
    )
    expect(await d.ok('customer edit Müller --language de --stage ruhend --city ""')).toBe(
      'Müller GmbH (c1): Stufe ruhend (vorher aktiv); Ort entfernt (vorher Ulm). ' +
        'Nächster Kontakt jetzt Fr 21.05.2027 statt Fr 18.12.2026, alle 26 Wochen.\n',
    )
  })

  it.each<[string, Partial<Item>]>([
    ['--name "Müller AG"', { name: 'Müller AG' }],
    ['--number N1', { number: 'N1' }],
    ['--number ""', { number: null }],
    ['--tag vip', { tags: ['a', 'b', 'vip'] }],
    ['--untag A --tag c', { tags: ['b', 'c'] }],
    ['--cadence 6w', { cadence: '6w', cadenceFrom: 'customer', nextDueOn: '2027-01-07' }],
    ['--cadence "half a year"', { cadence: '6m' }],
    ['--cadence 2w,4w,decide', { cadence: '2w,4w,decide' }],
    ['--cadence keiner --why w', { cadence: 'none', cadenceWhy: 'w' }],
    ['--since "1 may 2019"', { sinceOn: '2019-05-01' }],
    ['--since ""', { sinceOn: null }],
    ['--private', { isPrivate: true }],
    ['--notes ""', { notes: null }],
    ['--stage "im Gespräch"', { stage: 'prospect', cadence: '2w' }],
  ])('%s', async (typed, expected) => {
    const d = desk()
    await d.ok('customer add Müller --number M1 --tag a,b --since 2020-01-01 --notes x')
    await d.ok(`customer edit Müller ${typed}`)
    expect((await d.json<Item[]>('customer list'))[0]).toMatchObject(expected)
  })

  it.each([
    ['--cadence none --why "calls us"', 'en', 'no rhythm (was every 6 weeks); because: calls us.'],
    ['--cadence none --why "ruft an"', 'de', 'kein Rhythmus (vorher alle 6 Wochen); Grund: ruft an.'],
    ['--cadence 1m', 'de', 'Rhythmus jeden Monat (vorher alle 6 Wochen).'],
    ['--cadence 2w,4w,decide', 'de', 'Rhythmus 2, 4 Wochen, dann entscheiden (vorher alle 6 Wochen).'],
    ['--cadence default', 'de', 'Rhythmus wie üblich (vorher alle 6 Wochen).'],
  ])('%s is said in words (%s)', async (typed, language, words) => {
    const d = desk()
    await d.ok('customer add Müller --cadence 6w')
    expect(await d.ok(`customer edit Müller ${typed} --language ${language}`)).toContain(`Müller (c1): ${words} `)
  })

  it('returns to the rhythm of the stage', async () => {
    const d = desk()
    await d.ok('customer add Müller --cadence none --why "calls us"')
    expect(await d.ok('customer edit Müller --cadence default')).toBe(
      'Müller (c1): rhythm as usual (was none); no reason (was calls us). ' +
        'Next contact moved from Mon 22 Nov 2027 to Fri 15 Jan 2027, every 8 weeks.\n',
    )
    expect((await d.json<Item[]>('customer list'))[0]).toMatchObject({ cadence: '8w', cadenceFrom: 'stage' })
  })

  it('changes the reason alone', async () => {
    const d = desk()
    await d.ok('customer add Müller --cadence none --why "calls us"')
    await d.ok('customer edit Müller --why "writes to us"')
    expect((await d.json<Item[]>('customer list'))[0]).toMatchObject({ cadence: 'none', cadenceWhy: 'writes to us' })
  })

  it('changes nothing where all is so already', async () => {
    const { d } = await withMüller()
    expect(await d.ok('customer edit Müller --stage active --business --owner Anna')).toBe(
      'Nothing changes: Müller GmbH (c1) is so already.\n',
    )
    expect(await d.json('customer edit Müller --stage active')).toMatchObject({ changed: [], nextContactMoved: null })
  })

  it('plans no dates for a lost customer and says what stays open', async () => {
    const { d, only } = await withMüller()
    await d.ok('plan Müller "in 3 weeks" "send the papers"')
    expect(await d.run('customer edit Müller --stage lost')).toMatchObject({
      ...{ code: 4, out: '' },
      err: 'followups: Losing a customer asks why: followups stage "Müller GmbH" lost --reason price\n',
    })
    expect(await d.ok('stage Müller lost --reason closed')).toBe(
      'Müller GmbH is now lost (closed). Nothing is planned to win them back. 1 follow-up is open: 2 send the papers.\n',
    )
    expect(await only()).toMatchObject({ stage: 'lost', nextDueOn: '2026-12-11' })
    expect(await d.ok('customer edit Müller --stage active')).toContain('Next contact Fri 15 Jan 2027, every 8 weeks.')
  })

  it('hands over to somebody else', async () => {
    const { d, only } = await withMüller()
    await d.ok('owner add "Ben Ott"')
    expect(await d.ok('customer edit Müller --owner Ben')).toContain('in charge Ben Ott (was Anna Berg)')
    expect((await only()).owner?.name).toBe('Ben Ott')
  })

  it.each([
    ['Müller', 2, 'Say what to change: --stage, --cadence, --owner, --name, ….'],
    ['Müller --again', 2, 'Say what to change'],
    ['Müller --untag q', 3, 'Müller GmbH has no tag “q”; there are: seminar.'],
    ['Müller --name "adler kg"', 4, '“Adler KG” exists already as c2. With --again both may have it.'],
    ['Müller --number a1', 4, 'The number “a1” belongs to Adler KG already; give another one.'],
    ['Müller --cadence none', 2, 'A cadence of none needs a reason'],
    ['Müller --why x', 2, '--why goes with --cadence none only.'],
    ['Müller --name ""', 2, 'A name must not be empty.'],
    ['Nobody --stage lead', 3, 'No customer or contact is called “Nobody”.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const d = desk()
    await d.ok('customer add "Müller GmbH" --tag seminar')
    await d.ok('customer add "Adler KG" --number A1')
    const before = await d.ok('customer list --json')
    const ran = await d.run(`customer edit ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(await d.ok('customer list --json')).toBe(before)
  })

  it('keeps its own name and number', async () => {
    const d = desk()
    await d.ok('customer add Müller --number M1')
    await d.ok('customer edit Müller --name MÜLLER --number m1')
    expect((await d.json<Item[]>('customer list'))[0]).toMatchObject({ name: 'MÜLLER', number: 'm1' })
  })
})

describe('customer list', () => {
  it('shows a line per customer', async () => {
    const d = desk({ columns: 80 })
    await threeCustomers(d)
    await d.ok('customer edit Adler --tag seminar --stage dormant')
    await d.ok('stage Vogt lost --reason closed')
    expect(await d.ok('customer list --no-color')).toBe(
      [
        'id  customer        stage    ABC  rhythm       next    last  tags',
        'c2  Adler Apotheke  dormant  B    26w     19 Mar 27  18 Sep  seminar',
        'c1  Müller GmbH     active   A    4w         23 Oct  25 Sep',
        'c3  Zimmerei Vogt   lost     B                        never',
        '',
      ].join('\n'),
    )
  })

  it.each([
    ['en', /^ *c2 .* paused until 15 Dec {2}/m],
    ['de', /^ *c2 .* Pause bis 15\.12\. {2}/m],
  ])('marks a pause (%s) until it is over', async (language, marked) => {
    const d = desk({ columns: 80, env: { FOLLOWUPS_LANGUAGE: language, NO_COLOR: '1' } })
    await threeCustomers(d)
    await d.ok('customer pause Adler --until 2026-12-15')
    expect(await d.ok('customer list')).toMatch(marked)
    expect((await d.json<Item[]>('customer list')).map(({ pausedUntil }) => pausedUntil)).toEqual([
      '2026-12-15',
      null,
      null,
    ])
    d.on('2026-12-15')
    expect(await d.ok('customer list')).not.toMatch(/paus/i)
  })

  it('fits 80 columns in German, with long names and several owners', async () => {
    const d = desk({ columns: 80, env: { LANG: 'de_DE.UTF-8' } })
    await threeCustomers(d)
    await d.ok('owner add "Bernhard Oberhauser-Schmidt"')
    await d.ok(`customer add "${'Donaudampfschifffahrtsgesellschaft '.repeat(3)}" --tag eins,zwei,drei --stage lead`)
    await d.ok('customer edit c2 --stage prospect --owner Bernhard')
    const lines = (await d.ok('customer list')).trimEnd().split('\n')
    expect(lines).toHaveLength(5)
    for (const line of lines) expect(line.replace(/\u001b\[[\d;]*[A-Za-z]/g, '').length).toBeLessThanOrEqual(80)
    expect(lines[0]).toContain('zuständig')
  })

  it.each([
    ['--stage lead', ['Vogt']],
    ['--stage Interessent', ['Vogt']],
    ['--tag SEMINAR', ['Adler', 'Vogt']],
    ['--importance a', ['Adler']],
    ['--owner Ben', ['Zorn']],
    ['--owner Ben --tag seminar', []],
    ['--without-next', []],
  ])('%s', async (filter, names) => {
    const d = desk()
    await d.ok('customer add Adler --importance A --tag seminar')
    await d.ok('customer add Vogt --stage lead --tag Seminar')
    await d.ok('owner add "Ben Ott"')
    await d.ok('customer add Zorn --owner Ben')
    expect((await d.json<Item[]>(`customer list ${filter}`)).map(({ name }) => name)).toEqual(names)
  })

  it('says what to do where there is nothing to show', async () => {
    const d = desk()
    await d.ok('owner add Ben')
    expect(await d.ok('customer list')).toBe(
      'There are no customers yet. Begin with: followups import FILE, or followups customer add NAME\n',
    )
    expect(await d.json('customer list')).toEqual([])
    await d.ok('customer add Müller')
    expect(await d.ok('customer list --stage lead')).toBe('No customer fits. All of them: followups customer list\n')
    expect(await d.ok('customer list --without-next')).toBe('Every customer in care has a next date.\n')
  })

  it('shows the last contact and the rhythm of a tag', async () => {
    const { d, only } = await withMüller()
    await d.ok('customer edit Müller --tag vip')
    await d.ok('config set cadence.tag.vip 3w')
    await d.ok('log Müller call')
    expect(await only()).toMatchObject({
      ...{ cadence: '3w', cadenceFrom: 'tag', nextDueOn: '2026-12-11' },
      lastContact: { on: '2026-11-20', channel: 'call' },
    })
  })

  it('prints CSV', async () => {
    const { d } = await withMüller()
    const [head, line] = (await d.ok('customer list --csv')).split('\n')
    expect(head).toContain('"id","number","name","isPrivate","stage","importance","owner","tags","cadence","nextDueOn"')
    expect(line).toContain('"1","","Müller GmbH","false","active","B","Anna Berg","","8w","2027-01-15"')
  })
})

describe('customer pause and resume', () => {
  it('pauses for three months, to a working day out of the quiet time', async () => {
    const { d, only } = await withMüller()
    expect(await d.ok('customer pause Müller')).toBe(
      'Müller GmbH is paused until Mon 22 Feb 2027 (2027-02-22). ' +
        'Next contact moved from Fri 15 Jan 2027 to Mon 22 Feb 2027.\n',
    )
    expect(await only()).toMatchObject({ pausedUntil: '2027-02-22', nextDueOn: '2027-02-22' })
  })

  it('keeps a day that was typed', async () => {
    const { d, only } = await withMüller()
    await d.ok('customer pause Müller --until 26.12.')
    expect(await only()).toMatchObject({ pausedUntil: '2026-12-26', nextDueOn: '2026-12-26' })
  })

  it('takes the place of what was agreed for an earlier day, and leaves what was planned', async () => {
    const { d, only } = await withMüller()
    await d.ok('log Müller call "later" --next 2026-12-04')
    await d.ok('plan Müller 2026-12-01 "send the card"')
    expect(await d.ok('customer pause Müller --until "1 mar"')).toContain('takes the place of what was agreed: ')
    const shown = await d.json<{ followUps: { reason: string }[] }>('show Müller')
    expect(shown.followUps.map(({ reason }) => reason)).toEqual(['send the card', 'The pause is over'])
    expect(await only()).toMatchObject({ pausedUntil: '2027-03-01' })
  })

  it('resumes', async () => {
    const { d, only } = await withMüller()
    await d.ok('customer pause Müller')
    expect(await d.ok('customer resume Müller')).toBe(
      'Müller GmbH is no longer paused. Next contact moved from Mon 22 Feb 2027 to Fri 15 Jan 2027, every 8 weeks.\n',
    )
    expect(await only()).toMatchObject({ pausedUntil: null })
    expect(await d.ok('customer resume Müller --language de')).toBe(
      'Müller GmbH war nicht pausiert. Nächster Kontakt Fr 15.01.2027, alle 8 Wochen.\n',
    )
  })

  it.each([
    ['today', '“today” is Fri 20 Nov 2026 (2026-11-20); it must be tomorrow or later.'],
    ['yesterday', '“yesterday” is Thu 19 Nov 2026 (2026-11-19); it must be tomorrow or later.'],
    ['soon', '“soon” is no date; try tomorrow, fri, in 2 weeks, 24 dec or 2026-12-24.'],
  ])('refuses --until %s', async (until, sentence) => {
    const { d, only } = await withMüller()
    expect(await d.run(`customer pause Müller --until ${until}`)).toMatchObject({
      ...{ code: 2, err: `followups: ${sentence}\n` },
    })
    expect(await only()).toMatchObject({ pausedUntil: null })
  })
})

describe('customer remove', () => {
  async function atWork(answers?: unknown[]) {
    const d = desk({ answers })
    await threeCustomers(d)
    await d.ok('log Adler call hello')
    return { d, count: async () => (await d.json<Item[]>('customer list')).length }
  }

  it('asks first and then removes all that belongs to it', async () => {
    const { d, count } = await atWork([true])
    expect(await d.ok('customer remove Adler')).toBe(
      'Adler Apotheke (c2) is removed, with 1 contact, 2 entries and 1 open follow-up.\n',
    )
    expect(await count()).toBe(2)
    expect(
      (await d.json<{ customer: { name: string } }[]>('contact list')).map(({ customer }) => customer.name),
    ).toEqual(['Müller GmbH', 'Zimmerei Vogt'])
  })

  it('leaves everything where the answer is no', async () => {
    const { d, count } = await atWork([false])
    expect(await d.ok('customer remove Adler')).toBe('Nothing was removed: Adler Apotheke (c2) stays.\n')
    expect(await count()).toBe(3)
  })

  it('refuses without a terminal, naming --yes', async () => {
    const { d, count } = await atWork()
    expect(await d.run('customer remove Adler')).toEqual({
      ...{ out: '', code: 4 },
      err: 'followups: An answer is needed and nobody can be asked here; give --yes.\n',
    })
    expect(await count()).toBe(3)
    expect(await d.json('customer remove Adler --yes')).toEqual({
      ...{ id: 2, name: 'Adler Apotheke', removed: true, contacts: 1, interactions: 2, openFollowUps: 1 },
    })
    expect(await d.ok('customer remove Vogt -y --language de')).toBe(
      'Zimmerei Vogt (c3) ist entfernt mit 1 Ansprechperson und 1 offenen Wiedervorlage.\n',
    )
  })
})
