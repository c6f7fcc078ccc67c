import { describe, expect, it } from 'vitest'
import { desk } from '../support/desk.ts'

type Item = {
  id: number
  name: string
  customer: { id: number; name: string }
  role: string | null
  birthday: string | null
  emails: string[]
  phones: string[]
}

/** Of whoever is simply there. */
const there = { leftOn: null, wentTo: null, successor: null, nowAs: null, cameFrom: null }

async function withMüller(options: Parameters<typeof desk>[0] = {}) {
  const d = desk(options)
  await d.ok('customer add "Müller GmbH" --contact "Sabine Koch" --email koch@mueller.example')
  const list = () => d.json<Item[]>('contact list Müller')
  return { d, list }
}

describe('contact add', () => {
  it('says what it understood', async () => {
    const { d, list } = await withMüller()
    expect(
      await d.ok('contact add Müller "Jan  Ott" --role buyer --phone "+49 89 1" --phone 2 --email j@example.com'),
    ).toBe('Jan Ott is p2 at Müller GmbH: buyer, j@example.com, +49 89 1, 2.\n')
    expect(await d.ok('contact add Müller Ida --language de')).toBe('Ida ist p3 bei Müller GmbH.\n')
    expect((await list())[1]).toEqual({
      ...{ id: 2, name: 'Jan Ott', customer: { id: 1, name: 'Müller GmbH' }, role: 'buyer', birthday: null },
      ...{ emails: ['j@example.com'], phones: ['+49 89 1', '2'], greeting: null, diedOn: null, ...there },
    })
  })

  it.each([
    ['--birthday --03-20', '--03-20', 'birthday 20 Mar'],
    ['--birthday=--03-20', '--03-20', 'birthday 20 Mar'],
    ['-b --02-29', '--02-29', 'birthday 29 Feb'],
    ['--birthday 1984-02-29', '1984-02-29', 'birthday 29 Feb 1984'],
    ['--birthday 29.2.1984', '1984-02-29', 'birthday 29 Feb 1984'],
    ['--birthday "29 feb 1984"', '1984-02-29', 'birthday 29 Feb 1984'],
    ['--birthday 20.3.', '--03-20', 'birthday 20 Mar'],
    ['--birthday "20. März"', '--03-20', 'birthday 20 Mar'],
    ['--birthday "24 dec"', '--12-24', 'birthday 24 Dec'],
    ['--birthday 29.2.', '--02-29', 'birthday 29 Feb'],
    ['--birthday 2026-11-20', '2026-11-20', 'birthday 20 Nov 2026'],
  ])('%s', async (typed, birthday, said) => {
    const { d, list } = await withMüller()
    expect(await d.ok(`contact add Müller Jan ${typed}`)).toBe(`Jan is p2 at Müller GmbH: ${said}.\n`)
    expect((await list())[1]).toMatchObject({ birthday })
  })

  it.each([
    '--02-30',
    '1984-02-30',
    '30.2.',
    'today',
    'heute',
    'monday',
    'eom',
    'march',
    '2027-01-01',
    '1.1.2030',
    'x',
  ])('refuses the birthday %s', async (birthday) => {
    const { d, list } = await withMüller()
    expect(await d.run(`contact add Müller Jan --birthday ${birthday}`)).toEqual({
      ...{ out: '', code: 2 },
      err: `followups: “${birthday}” is no birthday; try 1984-02-29, or --03-20 without the year.\n`,
    })
    expect(await list()).toHaveLength(1)
  })

  it.each([
    ['Müller "sabine  koch"', 4, '“Sabine Koch” exists already as p1. --again makes another one.'],
    ['Müller Jan --email Koch@Mueller.example', 4, '“koch@mueller.example” exists already as p1 (Sabine Koch).'],
    ['Müller ""', 2, 'A name must not be empty.'],
    ['Müller Jan --email jan', 2, '“jan” is no e-mail address, such as anna@example.com.'],
    ['Müller Jan --phone none', 2, '“none” is no phone number'],
    ['Nobody Jan', 3, 'No customer or contact is called “Nobody”.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const { d, list } = await withMüller()
    const ran = await d.run(`contact add ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(await list()).toHaveLength(1)
  })

  it('makes another one with --again, and the same one elsewhere', async () => {
    const { d, list } = await withMüller()
    await d.ok('contact add Müller "Sabine Koch" --again')
    expect(await list()).toHaveLength(2)
    await d.ok('customer add Adler')
    await d.ok('contact add Adler "Sabine Koch" --email koch@mueller.example')
    expect(await d.json('contact list Adler')).toHaveLength(1)
  })
})

describe('contact edit', () => {
  it('replaces e-mails and phones and keeps the rest', async () => {
    const { d, list } = await withMüller()
    await d.ok('contact edit Sabine --phone 1 --role buyer')
    expect(
      await d.ok('contact edit koch@mueller.example --name "Sabine Ott" --email a@example.com --email b@example.com'),
    ).toBe('Sabine Ott is now p1 at Müller GmbH: buyer, a@example.com, b@example.com, 1.\n')
    expect(await list()).toEqual([
      {
        ...{ id: 1, name: 'Sabine Ott', customer: { id: 1, name: 'Müller GmbH' }, role: 'buyer', birthday: null },
        ...{ emails: ['a@example.com', 'b@example.com'], phones: ['1'], greeting: null, diedOn: null, ...there },
      },
    ])
  })

  it('takes out what is empty', async () => {
    const { d, list } = await withMüller()
    await d.ok('contact edit p1 --phone 1 --role buyer --birthday 1.1.1980')
    await d.ok('contact edit p1 --phone "" --role "" --birthday "" --email ""')
    expect((await list())[0]).toMatchObject({ role: null, birthday: null, emails: [], phones: [] })
  })

  it('keeps how somebody is congratulated, and that they died', async () => {
    const { d, list } = await withMüller()
    expect(await d.ok('contact edit p1 --birthday 20.3. --greeting Karte')).toBe(
      'Sabine Koch is now p1 at Müller GmbH: birthday 20 Mar, a card on birthdays, koch@mueller.example. ' +
        'Planned for Tue 16 Mar 2027: 2 Birthday of Sabine Koch on 20 Mar.\n',
    )
    expect(await d.ok('contact edit p1 --birthday 23.3.')).toContain(
      '2 Birthday of Sabine Koch on 23 Mar: now Wed 17 Mar 2027 instead of Tue 16 Mar 2027.\n',
    )
    const died = await d.ok('contact edit p1 --died "3 days ago" --language de')
    expect(died).toContain('verstorben Di 17.11.2026 (2026-11-17), koch@mueller.example. Nicht mehr geplant: 2 ')
    expect((await d.json<{ followUps: object[] }>('show Müller')).followUps).toHaveLength(1)
    expect((await list())[0]).toMatchObject({ greeting: 'card', diedOn: '2026-11-17' })
    expect(await d.ok('contact list')).toContain('Tue 17 Nov 2026')
    await d.ok('contact edit p1 --died "" --greeting ""')
    expect((await list())[0]).toMatchObject({ greeting: null, diedOn: null })
    await d.ok('contact edit p1 --died')
    expect((await list())[0]).toMatchObject({ diedOn: '2026-11-20' })
    expect(await d.json('contact edit p1 --died')).toMatchObject({ changed: [] })
  })

  it('is narrowed to one customer', async () => {
    const { d } = await withMüller()
    await d.ok('customer add Adler --contact "Sabine Adler"')
    expect(await d.run('contact edit Sabine --role x')).toMatchObject({ code: 4 })
    expect(await d.ok('contact edit Sabine --at Adler --role x --language de')).toBe(
      'Sabine Adler ist jetzt p2 bei Adler: x.\n',
    )
    expect(await d.json('contact edit Sabine --at Adler --role x')).toMatchObject({ changed: [] })
    expect(await d.ok('contact edit Sabine --at Adler --role x')).toBe(
      'Nothing changes: Sabine Adler (p2) is so already.\n',
    )
  })

  it.each([
    ['Sabine', 2, 'Say what to change: --name, --email, --phone, --role, --birthday, --greeting, --died, --returned.'],
    ['Sabine --name "Jan Ott"', 4, '“Jan Ott” exists already as p2. With --again both may have it.'],
    ['Sabine --email j@example.com', 4, '“j@example.com” exists already as p2 (Jan Ott).'],
    ['Sabine --greeting x', 2, '“x” is none of these: card, call.'],
    ['Sabine --died tomorrow', 2, 'which is still to come'],
    ['Sabine --email x', 2, '“x” is no e-mail address'],
    ['Nobody --role x', 3, 'No contact is called “Nobody”. followups contact list shows all.'],
    ['Sabine --at Nobody --role x', 3, 'No customer or contact is called “Nobody”.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const { d, list } = await withMüller()
    await d.ok('contact add Müller "Jan Ott" --email j@example.com')
    const before = await list()
    const ran = await d.run(`contact edit ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(await list()).toEqual(before)
  })
})

describe('contact list', () => {
  it('shows a line per person', async () => {
    const { d } = await withMüller({ columns: 80 })
    await d.ok('customer add Adler --contact "Jan Ott" --phone "+49 89 1"')
    expect(await d.ok('contact list --no-color')).toBe(
      [
        'id  contact      customer     phone     e-mail',
        'p2  Jan Ott      Adler        +49 89 1',
        'p1  Sabine Koch  Müller GmbH            koch@mueller.example',
        '',
      ].join('\n'),
    )
    expect(await d.ok('contact list Adler --no-color --language de')).toBe(
      'Nr.  Ansprechperson  Telefon\n p2  Jan Ott         +49 89 1\n',
    )
  })

  it('says what to do where nobody is known', async () => {
    const d = desk()
    await d.ok('customer add Müller')
    expect(await d.ok('contact list')).toBe(
      'There are no contacts yet. Begin with: followups contact add CUSTOMER NAME\n',
    )
    expect(await d.ok('contact list Müller --language de')).toBe(
      'Bei Müller ist noch niemand bekannt: followups contact add "Müller" NAME\n',
    )
    expect(await d.json('contact list Müller')).toEqual([])
  })

  it('prints CSV that a spreadsheet does not run', async () => {
    const { d } = await withMüller()
    await d.ok('contact edit Sabine --phone "+49 89 1" --role "=1+1"')
    expect(await d.ok('contact list --csv')).toBe(
      '"id","name","customerId","customer","role","emails","phones","birthday","greeting","diedOn","leftOn","wentTo","successor"\n' +
        `"1","Sabine Koch","1","Müller GmbH","'=1+1","koch@mueller.example","+49 89 1","","","","","",""\n`,
    )
  })
})

describe('contact remove', () => {
  it('removes the person, and the history stays', async () => {
    const { d } = await withMüller()
    await d.ok('log "Sabine Koch" call hello')
    await d.ok('plan Müller "in 2 weeks" "send the list" --with Sabine')
    expect(await d.ok('contact remove Sabine')).toBe(
      'Sabine Koch (p1) is removed from Müller GmbH. 1 entry and 1 open follow-up stay there.\n',
    )
    expect(await d.json('show Müller')).toMatchObject({
      ...{ contacts: [], interactions: [{ channel: 'call', contact: null, text: 'hello' }] },
      lastContact: { on: '2026-11-20' },
    })
  })

  it('says so in German, and how many stay', async () => {
    const { d } = await withMüller()
    await d.ok('log "Sabine Koch" call hello')
    expect(await d.ok('contact remove Sabine --at Müller --language de')).toBe(
      'Sabine Koch (p1) ist bei Müller GmbH entfernt. Dort bleibt 1 Eintrag.\n',
    )
  })

  it('an event with nobody named is no dialogue: it says how the next contact moved', async () => {
    const { d } = await withMüller()
    await d.ok('log "Sabine Koch" event fair --on "2 weeks ago"')
    expect(await d.ok('contact remove Sabine')).toBe(
      'Sabine Koch (p1) is removed from Müller GmbH. 1 entry stays there. ' +
        'Next contact moved from Thu 7 Jan 2027 to Fri 15 Jan 2027, every 8 weeks.\n',
    )
  })

  it('refuses who is not known', async () => {
    const { d, list } = await withMüller()
    expect(await d.run('contact remove Müller')).toMatchObject({ code: 3 })
    expect(await d.run('contact remove p9')).toMatchObject({ code: 3 })
    expect(await list()).toHaveLength(1)
  })
})
