import { describe, expect, it } from 'vitest'
import { desk } from '../support/desk.ts'

type Entry = {
  id: number
  on: string
  channel: string
  direction: string
  missed: boolean
  answered: boolean
  complaint: boolean
  text: string | null
  contact: { name: string } | null
}
type Shown = {
  nextDueOn: string
  attempts: number
  lastContact: { on: string } | null
  interactions: Entry[]
  followUps: { kind: string; dueOn: string }[]
}

/** e1 is a mail from the customer that is answered by e2, a call. */
async function atWork(options: Parameters<typeof desk>[0] = {}) {
  const d = desk(options)
  await d.ok('customer add "Müller GmbH" --contact "Sabine Koch"')
  await d.ok('log Müller email "needs a price" --in --on "3 days ago"')
  await d.ok('log "Sabine Koch" call "told the price"')
  const shown = () => d.json<Shown>('show Müller')
  const entry = async (id: number) => (await shown()).interactions.find((candidate) => candidate.id === id)!
  return { d, shown, entry }
}

describe('log edit', () => {
  it('says what the entry is now and how the next contact moved', async () => {
    const { d, shown } = await atWork()
    expect(await d.ok('log edit e2 --on yesterday')).toBe(
      'e2 is now: Call with Sabine Koch on Thu 19 Nov 2026. “told the price” ' +
        'Next contact moved from Fri 15 Jan 2027 to Thu 14 Jan 2027, every 8 weeks.\n',
    )
    expect(await shown()).toMatchObject({ lastContact: { on: '2026-11-19' }, nextDueOn: '2027-01-14' })
  })

  it('speaks German', async () => {
    const { d } = await atWork({ env: { LANG: 'de_DE.UTF-8' } })
    expect(await d.ok('log edit e2 --channel besuch --text ""')).toBe(
      'e2 ist jetzt: Besuch bei Sabine Koch am Fr 20.11.2026. Nächster Kontakt Fr 15.01.2027, alle 8 Wochen.\n',
    )
  })

  it.each<[string, Partial<Entry>]>([
    ['--channel Besuch', { channel: 'visit' }],
    ['--text "other words"', { text: 'other words' }],
    ['--text ""', { text: null }],
    ['"--text=-5 % off"', { text: '-5 % off' }],
    ['--text "-5 % off"', { text: '-5 % off' }],
    ['--text "-yes, please"', { text: '-yes, please' }],
    ['--text=-y', { text: '-y' }],
    ['--with ""', { contact: null }],
    ['--in', { direction: 'in' }],
    ['--in --missed', { direction: 'in', missed: true }],
    ['--missed', { missed: true }],
    ['--complaint', { complaint: true }],
    ['--in --channel email --answered', { channel: 'email', direction: 'in', answered: true }],
  ])('%s', async (typed, expected) => {
    const { d, entry } = await atWork()
    await d.ok(`log edit e2 ${typed}`)
    expect(await entry(2)).toMatchObject(expected)
  })

  it.each<[string, string, Partial<Entry>]>([
    ['--missed', '--reached', { missed: false }],
    ['--complaint', '--no-complaint', { complaint: false }],
    ['--in', '--out', { direction: 'out' }],
    ['--in --channel email --answered', '--no-answered', { answered: false }],
    ['--in --channel email --answered', '--out', { direction: 'out', answered: false }],
    ['--missed', '--channel letter', { channel: 'letter', missed: false }],
    ['--in', '--channel note', { channel: 'note', direction: 'out' }],
    ['--with ""', '--with Sabine', { contact: { name: 'Sabine Koch' } }],
  ])('%s and then %s', async (first, second, expected) => {
    const { d, entry } = await atWork()
    await d.ok(`log edit e2 ${first}`)
    await d.ok(`log edit e2 ${second}`)
    expect(await entry(2)).toMatchObject(expected)
  })

  it('plans what the correction asks for', async () => {
    const { d, shown } = await atWork()
    expect((await shown()).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
    await d.ok('log edit e2 --missed')
    expect(await shown()).toMatchObject({ attempts: 1, lastContact: { on: '2026-11-17' } })
    expect((await shown()).followUps.map(({ kind }) => kind).sort()).toEqual(['cadence', 'reply'])
    await d.ok('log edit e2 --reached --complaint')
    expect((await shown()).followUps.map(({ kind }) => kind).sort()).toEqual(['cadence', 'complaint'])
    await d.ok('log edit e2 --no-complaint')
    expect((await shown()).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
  })

  it('leaves closed what the entry was said to close', async () => {
    const { d, shown } = await atWork()
    await d.ok('log Müller email "quote sent" --next "in 2 weeks"')
    const agreed = (await d.json<{ followUps: { id: number; kind: string }[] }>('show Müller')).followUps[0]!
    await d.ok(`done ${agreed.id} call "ordered at once"`)
    await d.ok('log edit e4 --text "ordered"')
    await d.ok('log edit e4 --on yesterday')
    expect((await shown()).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
  })

  it('changes nothing where all is so already', async () => {
    const { d } = await atWork()
    expect(await d.ok('log edit e2 --channel call --on today')).toBe(
      'Nothing changes, e2 is so already: Call with Sabine Koch on Fri 20 Nov 2026. “told the price”\n',
    )
  })

  it('answers in JSON', async () => {
    const { d } = await atWork()
    expect(await d.json('log edit e2 --on yesterday --with ""')).toMatchObject({
      ...{ entry: 2, customer: { id: 1, name: 'Müller GmbH' }, on: '2026-11-19', contact: null },
      ...{ changed: ['on', 'contact'], nextDueOn: '2027-01-14' },
      nextContactMoved: { from: '2027-01-15', to: '2027-01-14' },
    })
  })

  it.each([
    ['e2', 2, 'Say what to change: --on, --channel, --text, --with, ….'],
    ['e9 --on today', 3, 'There is no entry “e9”; followups show CUSTOMER lists them, such as e7.'],
    ['c1 --on today', 3, 'There is no entry “c1”'],
    ['Müller --on today', 3, 'There is no entry “Müller”'],
    ['e2 --on tomorrow', 2, 'which is still to come; what happened is today or earlier.'],
    ['e2 --channel fax', 2, '“fax” is no channel'],
    ['e2 --in --out', 2, '--in and --out exclude each other; give one of them.'],
    ['e2 --missed --reached', 2, '--missed and --reached exclude each other; give one of them.'],
    ['e2 --channel email --missed', 2, 'An email cannot be “not reached”.'],
    ['e2 --channel note --in', 2, 'A note does not come from the customer.'],
    ['e2 --answered', 2, '--answered goes with --in only.'],
    ['e2 --with Nobody', 3, 'Nobody at Müller GmbH is called “Nobody”; there is: Sabine Koch.'],
    ['', 2, 'ENTRY is missing; --help shows how the command is used.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const { d, shown } = await atWork()
    const before = await shown()
    const ran = await d.run(`log edit ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(await shown()).toEqual(before)
  })
})

describe('log remove', () => {
  it('says what it was and how the next contact moved', async () => {
    const { d, shown } = await atWork()
    expect(await d.ok('log remove e2')).toBe(
      'e2 is removed: Call with Sabine Koch on Fri 20 Nov 2026. “told the price” ' +
        'Next contact moved from Fri 15 Jan 2027 to Tue 12 Jan 2027, every 8 weeks. 1 other follow-up is open: 2 Answer: needs a price.\n',
    )
    expect((await shown()).interactions.map(({ id }) => id)).toEqual([1])
  })

  it('takes the answer that is owed along, and keeps what a person typed', async () => {
    const { d, shown } = await atWork()
    await d.ok('log Müller email "one more thing" --in --complaint --next "in 2 weeks"')
    expect((await shown()).followUps.map(({ kind }) => kind).sort()).toEqual(['complaint', 'manual', 'reply'])
    expect(await d.json('log remove e3')).toMatchObject({ entry: 3, removed: true })
    expect((await shown()).followUps.map(({ kind }) => kind)).toEqual(['manual'])
  })

  it('speaks German, and refuses what is not there', async () => {
    const { d } = await atWork({ env: { LANG: 'de_DE.UTF-8' } })
    expect(await d.ok('log remove e1')).toBe(
      'e1 ist entfernt: E-Mail von Sabine Koch am Di 17.11.2026. „needs a price“ ' +
        'Nächster Kontakt Fr 15.01.2027, alle 8 Wochen.\n',
    )
    expect(await d.run('log remove e1')).toMatchObject({
      ...{ code: 3, err: expect.stringContaining('Den Eintrag „e1“ gibt es nicht') as string },
    })
  })
})
