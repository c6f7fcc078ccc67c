import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

type Item = { gap: string; customer: { name: string }; since: string | null; detail: string }

/** One customer with a person who has a phone, so that nothing is missing. */
async function begun(said = '', today = '2026-11-20'): Promise<Desk> {
  const it = desk({ today })
  await it.ok(`customer add Adler --contact "Jonas Jung" --phone "089 123" ${said}`)
  expect(await it.json('gaps')).toEqual([])
  return it
}

/** `silent Adler since 2026-11-20: There was no …`, a line for each gap. */
async function told(it: Desk, options = ''): Promise<string[]> {
  const items = await it.json<Item[]>(`gaps ${options}`)
  return items.map(({ gap, customer, since, detail }) => `${gap} ${customer.name} ${since}: ${detail}`)
}

async function openOf(it: Desk, kind: string): Promise<{ id: number; dueOn: string; reason: string }> {
  const items = await it.json<{ id: number; kind: string; dueOn: string; reason: string }[]>('due --within 400d')
  return items.find((item) => item.kind === kind)!
}

test('a customer in care without a next date: there should be none', async () => {
  const it = await begun()
  const db = new Sqlite(it.store)
  db.exec('DELETE FROM follow_up; DELETE FROM agenda; UPDATE customer SET next_due_on = NULL')
  db.close()
  expect(await told(it)).toEqual(['no-next-date Adler null: No next date is planned.'])
  await it.ok('plan Adler fri "call them"')
  expect(await told(it)).toEqual([])
})

test('a journey that has asked for its outcome for more than 20 working days', async () => {
  const it = await begun()
  const file = join(it.folder, 'vernissage.txt')
  writeFileSync(file, 'S+3 repeat Ask which picture they like\n')
  await it.ok(`journey edit vernissage --file ${file}`)
  await it.ok('journey start Adler vernissage')
  for (let times = 0; times < 4; times++) {
    const { id, dueOn } = await openOf(it, 'journey')
    it.on(dueOn)
    await it.ok(`done ${id} call "still thinking"`)
  }
  const asked = await openOf(it, 'journey')
  expect(asked).toMatchObject({ dueOn: '2027-02-08', reason: expect.stringContaining('Decide') as string })
  it.on('2027-03-08')
  expect(await told(it)).toEqual([])
  it.on('2027-03-09')
  expect(await told(it)).toEqual(['lapsed-journey Adler 2027-02-08: The journey vernissage asks for its outcome.'])
  await it.ok('journey end Adler won')
  expect(await told(it)).toEqual([])
})

test('a journey that no longer exists', async () => {
  const it = await begun()
  const file = join(it.folder, 'vernissage.txt')
  writeFileSync(file, 'S+3 Say thank you\n')
  await it.ok(`journey edit vernissage --file ${file}`)
  await it.ok('journey start Adler vernissage')
  expect(await told(it)).toEqual([])
  await it.ok('journey edit vernissage --built-in')
  expect(await told(it)).toEqual(['lapsed-journey Adler null: The journey vernissage no longer exists.'])
  await it.ok('journey end Adler not-now --until "1 mar"')
  expect(await told(it)).toEqual([])
})

test.each(['agreement renew a1 --for 12m', 'agreement end a1', 'agreement cancel a1'])(
  'an agreement that ended without a decision, until: %s',
  async (decision) => {
    const it = await begun('--cadence 1y')
    await it.ok('agreement add Adler Copier --kind lease --until "31 dec 2026"')
    it.on('2026-12-31')
    expect(await told(it)).toEqual([])
    it.on('2027-01-01')
    expect(await told(it)).toEqual([
      'undecided-agreement Adler 2026-12-31: Agreement a1, Copier, ended without a decision.',
    ])
    await it.ok(decision)
    expect(await told(it)).toEqual([])
  },
)

test('an agreement whose last day to act has passed, but none that renewed itself', async () => {
  const it = await begun('--cadence 1y')
  await it.ok('agreement add Adler Copier --kind lease --until "30 jun 2027" --notice 3m')
  await it.ok('agreement add Adler Hall --kind rent --until "30 jun 2027" --notice 3m --renews 12m')
  it.on('2027-03-31')
  expect(await told(it)).toEqual([])
  it.on('2027-04-01')
  expect(await told(it)).toEqual([
    'undecided-agreement Adler 2027-03-31: The last day to act on agreement a1, Copier, has passed.',
  ])
  await it.ok('agreement end a1')
  expect(await told(it)).toEqual([])
})

test('silent beyond twice the rhythm, until somebody spoke', async () => {
  const it = await begun()
  it.on('2027-03-12')
  expect(await told(it)).toEqual([])
  it.on('2027-03-13')
  const silent = 'silent Adler 2026-11-20: There was no dialogue for more than twice the rhythm.'
  expect(await told(it)).toEqual([silent])
  await it.ok('log Adler email "are you there?"')
  expect(await told(it)).toEqual([silent])
  await it.ok('log Adler call "all is well"')
  expect(await told(it)).toEqual([])
})

test.each([
  ['the stage and importance', '--importance A', '2027-01-16'],
  ['the customer’s own', '--importance A --cadence 2w', '2026-12-19'],
  ['a tag', '--importance A --tag Ärzte', '2027-03-13'],
  ['the most frequent of several tags', '--tag Ärzte --tag fair', '2026-12-05'],
  ['the yearly check of who wishes no contact', '--cadence none --why "asked us to"', '2028-11-21'],
  ['of several intervals the longest', '--stage lead', '2027-03-13'],
])('the rhythm is that of %s', async (_, said, silentOn) => {
  const it = desk()
  await it.ok('config set cadence.tag.Ärzte 8w')
  await it.ok('config set cadence.tag.fair 1w')
  await it.ok(`customer add Adler --contact "Jonas Jung" --phone "089 123" ${said}`)
  const gaps = async (day: string) =>
    (await told(it, `--today ${day}`)).filter((line) => line.startsWith('silent')).length
  const before = new Date(Date.parse(silentOn) - 86_400_000).toISOString().slice(0, 10)
  expect([await gaps(before), await gaps(silentOn)]).toEqual([0, 1])
})

test.each([
  ['a date that was agreed on', 'log Adler call "busy until autumn" --next 2027-09-01', '2027-09-01'],
  ['a pause', 'customer pause Adler --until 2027-09-01', '2027-09-01'],
  ['their promise', 'promise Adler 2027-08-31 "the drawings" --by them', '2027-09-01'],
])('%s lets nobody count as silent before it has come', async (_, line, day) => {
  const it = await begun()
  await it.ok(line)
  expect(await told(it, `--today ${day}`)).toEqual([])
  expect(await told(it, '--today 2027-09-02')).toHaveLength(1)
})

test('without a person to speak to', async () => {
  const it = desk()
  await it.ok('customer add Adler')
  expect(await told(it)).toEqual(['no-contact Adler null: There is no contact person.'])
  await it.ok('contact add Adler "Jonas Jung"')
  expect(await told(it)).toEqual(['no-contact Adler null: No contact person has a phone number or an e-mail address.'])
  await it.ok('contact edit Jonas --email jung@adler.example')
  expect(await told(it)).toEqual([])
  await it.ok('contact edit Jonas --died')
  expect(await told(it)).toEqual(['no-contact Adler 2026-11-20: There is no contact person after Jonas Jung.'])
})

test.each(['done ID', 'stage Adler dormant', 'stage Adler lost --reason silence', 'log Adler call "at last"'])(
  'a lead to decide, until: %s',
  async (decision) => {
    const it = await begun('--stage lead')
    for (let times = 0; times < 3; times++) {
      const { id, dueOn } = await openOf(it, 'cadence')
      it.on(dueOn)
      await it.ok(`done ${id}`)
    }
    const { id, dueOn } = await openOf(it, 'cadence')
    expect(await told(it)).toEqual([])
    it.on(dueOn)
    expect(await told(it)).toEqual([
      `to-decide Adler ${dueOn}: Follow-up ${id} asks for a decision: keep, dormant or lost.`,
    ])
    await it.ok(decision.replace('ID', String(id)))
    expect(await told(it)).toEqual([])
  },
)

test('data of leads without dialogue for 12 months is to be deleted', async () => {
  const it = await begun('--stage lead')
  const deletions = async () => (await told(it)).filter((line) => line.startsWith('to-delete'))
  it.on('2027-11-19')
  expect(await deletions()).toEqual([])
  it.on('2027-11-20')
  expect(await deletions()).toEqual([
    'to-delete Adler 2026-11-20: A lead without dialogue for 12 months comes up for deletion.',
  ])
  await it.ok('customer remove Adler --yes')
  expect(await told(it)).toEqual([])
})

test('data of former customers is to be deleted after 3 years, but not before a date that is agreed for them', async () => {
  const it = await begun()
  await it.ok('stage Adler lost --reason merger')
  await it.ok('customer add Bauer')
  await it.ok('stage Bauer lost --reason other --said-by customer --win-back 2030-02-01')
  it.on('2029-11-19')
  expect(await told(it)).toEqual([])
  it.on('2029-11-20')
  expect(await told(it)).toEqual(['to-delete Adler 2026-11-20: A customer lost for 3 years comes up for deletion.'])
  await it.ok('customer remove Adler --yes')
  expect(await told(it)).toEqual([])
  it.on('2030-02-02')
  expect(await told(it)).toHaveLength(1)
})

/** Two owners, several gaps of several customers. */
async function several(): Promise<Desk> {
  const it = desk()
  await it.ok('owner add "Ben Ott"')
  await it.ok('customer add Zander --importance A --owner Ben')
  await it.ok('customer add Adler')
  await it.ok('contact add Adler "Jonas Jung"')
  await it.ok('agreement add Adler Copier --kind lease --until "31 dec 2026"')
  await it.ok('customer add Müller --stage lead')
  it.on('2027-03-15')
  return it
}

test('says gap by gap what to do, the most important customer first', async () => {
  const it = await several()
  expect(await it.ok('gaps')).toBe(
    [
      'Agreements that nobody decided (1)',
      'Decide: followups agreement renew|end|cancel ID',
      '  Adler  a1 Copier has ended  since 31 Dec 26  Anna',
      '',
      'Silent beyond twice their rhythm (3)',
      'Speak with them: followups log CUSTOMER call "…"',
      '  Zander  since 20 Nov 26  Ben',
      '  Adler   since 20 Nov 26  Anna',
      '  Müller  since 20 Nov 26  Anna',
      '',
      'Without a person to speak to (3)',
      'Add one, or how to reach them: followups contact add|edit … --phone … --email …; ' +
        'who follows: followups contact leave NAME --to NAME',
      '  Zander  nobody is known                     Ben',
      '  Adler   no phone number, no e-mail address  Anna',
      '  Müller  nobody is known                     Anna',
      '',
    ].join('\n'),
  )
  expect(await it.ok('gaps --language de --owner Ben')).toBe(
    [
      'Still seit mehr als dem doppelten Rhythmus (1)',
      'Melden Sie sich: followups log KUNDE anruf "…"',
      '  Zander  seit 20.11.26  Ben',
      '',
      'Ohne Ansprechperson (1)',
      'Tragen Sie eine ein, oder wie sie zu erreichen ist: followups contact add|edit … --phone … --email …; ' +
        'wer nachfolgt: followups contact leave NAME --to NAME',
      '  Zander  niemand bekannt  Ben',
      '',
    ].join('\n'),
  )
})

test('shows mine where I am named, everybody’s with --all', async () => {
  const it = await several()
  const names = async (options: string) =>
    new Set((await it.json<Item[]>(`gaps ${options}`)).map((item) => item.customer.name))
  expect(await names('--as Ben')).toEqual(new Set(['Zander']))
  expect(await names('--as Ben --all')).toEqual(new Set(['Adler', 'Zander', 'Müller']))
  expect(await names('')).toEqual(new Set(['Adler', 'Zander', 'Müller']))
})

test('as JSON and CSV', async () => {
  const it = await several()
  expect((await it.json<Item[]>('gaps'))[0]).toEqual({
    gap: 'undecided-agreement',
    customer: { id: 2, name: 'Adler', stage: 'active', importance: 'B' },
    owner: { id: 1, name: 'Anna Berg' },
    since: '2026-12-31',
    detail: 'Agreement a1, Copier, ended without a decision.',
  })
  const [head, first] = (await it.ok('gaps --csv')).split('\n')
  expect(head).toBe('"gap","customerId","customer","stage","importance","owner","since","detail"')
  expect(first).toMatch(/^"undecided-agreement","2","Adler","active","B","Anna Berg","2026-12-31",/)
})

test('fits 80 columns in both languages, and speaks to the user as wished', async () => {
  for (const env of [{ FOLLOWUPS_LANGUAGE: 'en' }, { FOLLOWUPS_LANGUAGE: 'de' }]) {
    const it = desk({ columns: 80, env: { ...env, NO_COLOR: '1' } })
    await it.ok('customer add "Vereinigte Kunst- und Bauschreinereien Niederbayern GmbH & Co. KG"')
    it.on('2027-11-20')
    for (const line of (await it.ok('gaps')).split('\n')) expect(line.length, line).toBeLessThan(81)
  }
  const it = desk({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
  await it.ok('customer add Adler')
  await it.ok('config set form du')
  expect(await it.ok('gaps')).toContain('Trag eine ein, oder wie sie zu erreichen ist: ')
})

test('ends with 10 when asked and something is missing', async () => {
  const it = await begun()
  expect(await it.run('gaps --exit-code')).toMatchObject({ code: 0 })
  await it.ok('customer add Bauer')
  expect(await it.run('gaps')).toMatchObject({ code: 0 })
  expect(await it.run('gaps --exit-code')).toMatchObject({ code: 10 })
})

test('says so where nothing is missing', async () => {
  const it = await begun()
  expect(await it.ok('gaps')).toBe('Nothing is missing: everybody in care has a next date and a person to speak to.\n')
  const none = desk()
  await none.ok('owner add Ben')
  expect(await none.ok('gaps')).toContain('There are no customers yet.')
})
