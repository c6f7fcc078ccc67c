import { describe, expect, it, test } from 'vitest'
import { importCsv } from '../support/customers.ts'
import { desk, type Desk } from '../support/desk.ts'

type Named = { id: number; name: string }
type Plan = {
  dryRun: boolean
  applied: boolean
  on: string | null
  moves: { customer: Named; from: Named | null; to: Named; on: string; because: string; followUps: number }[]
  totals: { owner: Named; moves: number; before: { load: number }; after: { load: number } }[]
  leftOver: { customer: Named; because: string; to: Named | null; on: string | null }[]
}

describe('reassign', () => {
  it('shows the plan of everybody of an owner who leaves, and a dry run changes nothing', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "31 dec"')
    const before = await d.json('customer list')
    const plan = await d.json<Plan>('reassign --from Anna --to Ben,Cleo --dry-run')
    expect({ ...plan, moves: plan.moves.map(inShort) }).toMatchObject({
      ...{ dryRun: true, applied: false, on: '2027-01-01', leftOver: [] },
      moves: ['Müller GmbH Ben Klein load', 'Adler Apotheke Cleo Neu load', 'Zimmerei Vogt Cleo Neu load'],
    })
    expect(plan.totals.map(({ before, after }) => [before.load, after.load])).toEqual([
      [2, 5],
      [2, 6],
    ])
    expect(await d.ok('reassign --from Anna --to Ben,Cleo --dry-run')).toMatch(/^3 customers change hands on Fri 1 Jan/)
    expect(await d.json('customer list')).toEqual(before)
    expect(await d.json('handover')).toEqual([])
  })

  it('asks first, and names --yes where nobody can be asked', async () => {
    const d = await aFirm()
    expect(await d.run('reassign --from Anna --to Ben')).toMatchObject({ out: '', code: 4 })
    expect((await d.run('reassign --from Anna --to Ben')).err).toContain('--yes')
    expect(await d.json('handover')).toEqual([])

    const asked = await aFirm([false, true])
    expect(await asked.ok('reassign Müller --to Ben')).toMatch(/Müller GmbH {2}Anna Berg[^]*Nothing was changed/)
    expect(await asked.ok('reassign Müller --to Ben')).toMatch(/Müller GmbH[^]*1 customer reassigned: 1 to Ben Klein/)
    expect(await ownerOf(asked, 'Müller')).toBe('Ben Klein')
  })

  it('hands over on the day after the last one: until then nothing changes hands', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "31 dec"')
    const plan = await d.json<Plan>('reassign --from Anna --to Ben --yes --reason "Anna leaves"')
    expect(plan.applied).toBe(true)
    expect(await ownerOf(d, 'Müller')).toBe('Anna Berg')
    d.on('2027-01-01')
    expect(await ownerOf(d, 'Müller')).toBe('Ben Klein')
    const { owners } = await d.json<{ owners: { owner: Named; untilOn: string | null; why: string | null }[] }>(
      'show Müller',
    )
    expect(owners.map(({ owner, untilOn, why }) => `${owner.name} ${untilOn} ${why}`)).toEqual([
      'Anna Berg 2026-12-31 null',
      'Ben Klein null Anna leaves',
    ])
  })

  it.each([
    ['--tag metall', ['Zimmerei Vogt']],
    ['--stage active --importance a', ['Müller GmbH']],
    ['--importance B', ['Adler Apotheke', 'Zimmerei Vogt']],
    ['--tag metall --importance A', []],
  ])('moves only those that fit %s', async (filter, names) => {
    const { moves } = await (await aFirm()).json<Plan>(`reassign --from Anna --to Ben --dry-run ${filter}`)
    expect(moves.map(({ customer }) => customer.name)).toEqual(names)
  })

  it('leaves what is theirs and, unless it is named, what is planned already', async () => {
    const d = await aFirm()
    await d.ok('reassign Müller --to Cleo --on "1 jan" --yes')
    const { leftOver, moves } = await d.json<Plan>('reassign --from Anna --to Ben --yes')
    expect(leftOver).toMatchObject([{ customer: { name: 'Müller GmbH' }, because: 'planned', on: '2027-01-01' }])
    expect(moves).toHaveLength(2)
    expect(await d.ok('reassign Optik --to Ben --yes')).toContain('In their hands already: Optik Haas (Ben Klein)')
    await d.ok('reassign Müller --to Anna --yes')
    d.on('2027-01-01')
    expect(await ownerOf(d, 'Müller')).toBe('Anna Berg')
  })

  it('gives orphans a new owner', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on today')
    d.on('2026-12-07')
    const { on, moves } = await d.json<Plan>('reassign --orphans --to Cleo --yes')
    expect([on, moves.length]).toEqual(['2026-12-07', 3])
    expect(await d.ok('reassign --orphans --to Cleo --yes')).toContain('no orphans')
  })

  it('leaves orphans of who comes back in their hands, unless they are named', async () => {
    const d = await aFirm()
    await d.ok('owner away Ben --from today --until "11 dec"')
    await d.ok('plan Optik today "call them"')
    const { moves, leftOver } = await d.json<Plan>('reassign --orphans --to Cleo --yes')
    expect([moves, leftOver]).toMatchObject([
      [],
      [{ customer: { name: 'Optik Haas' }, because: 'away', untilOn: '2026-12-11' }],
    ])
    expect(await d.ok('reassign --orphans --to Cleo --yes')).toBe(
      'There is nobody to reassign.\n' +
        'Only away for a while, so they keep theirs: Optik Haas (Ben Klein away until 11 Dec). ' +
        'Name a stand-in with: followups owner away\n',
    )
    expect(await d.ok('reassign --orphans --to Cleo --yes --language de')).toContain(
      'Nur vorübergehend abwesend und danach wieder zuständig: Optik Haas (Ben Klein bis 11.12.).',
    )
    expect((await d.json<Plan>('reassign --from Ben --to Cleo --dry-run')).moves).toHaveLength(1)
    expect((await d.json<Plan>('reassign Optik --to Cleo --dry-run')).moves).toHaveLength(1)
    await d.ok('owner away Ben --from today')
    expect((await d.json<Plan>('reassign --orphans --to Cleo --dry-run')).moves).toHaveLength(1)
  })

  it('lets who stands in go on to the end of the absence', async () => {
    const d = await aFirm()
    await d.ok('owner away Anna --from today --until "11 dec" --stand-in Ben')
    expect((await d.json<Plan>('reassign --from Anna --to Cleo --dry-run')).on).toBe('2026-12-01')
    expect((await d.json<Plan>('reassign --from Anna --to Cleo --dry-run --keep-stand-in')).on).toBe('2026-12-12')
  })

  it.each([
    ['reassign --to Ben', 2, '--orphans'],
    ['reassign Müller --from Anna --to Ben', 2, '--from'],
    ['reassign Müller', 2, '--to'],
    ['reassign Müller --to ,', 2, '--to'],
    ['reassign Müller --to Ben --by luck', 2, 'luck'],
    ['reassign Müller --to Ben --on yesterday', 2, 'yesterday'],
    ['reassign Müller --to Nobody --yes', 3, 'Nobody'],
    ['reassign Nobody --to Ben --yes', 3, 'Nobody'],
    ['reassign --from Anna --to Ben --tag nosuch --yes', 3, 'nosuch'],
    [
      'reassign Müller --to Dora --yes',
      4,
      'Dora Alt has left and can be given nothing. Who is there: Anna Berg, Ben Klein, Cleo Neu',
    ],
  ])('refuses %s', async (line, code, words) => {
    const d = await aFirm()
    await d.ok('owner add "Dora Alt"')
    await d.ok('owner leave Dora --on today')
    d.on('2026-12-02')
    const ran = await d.run(line)
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(words)
  })

  it('shows the first twenty of many; JSON has them all', async () => {
    const d = await aFirm()
    const names = Array.from({ length: 30 }, (_, index) => `Customer ${String(index).padStart(2, '0')}`)
    await importCsv(d, ['company,owner', ...names.map((name) => `${name},Ben Klein`)].join('\n'))
    const shown = await d.ok('reassign --from Ben --to Cleo --dry-run')
    expect(shown).toContain('… and 11 more')
    expect((await d.json<Plan>('reassign --from Ben --to Cleo --dry-run')).moves).toHaveLength(31)
    const said = await d.ok('reassign --from Ben --to Cleo --yes')
    expect(said).toMatch(/First calls: Thu 3 Dec 2026 to Tue 8 Dec 2026, at most 8 a day\./)
  })

  it('speaks German', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "31 dec"')
    expect(await d.ok('reassign --from Anna --to Ben,Cleo --yes --language de')).toMatchInlineSnapshot(`
      "3 Kunden wechseln die Zuständigkeit am Fr 01.01.2027
      Nr.  Kunde           bisher     künftig    warum  offen  als Nächstes
       c1  Müller GmbH     Anna Berg  Ben Klein  Last       1      07.01.27
       c2  Adler Apotheke  Anna Berg  Cleo Neu   Last       1      13.01.27
       c3  Zimmerei Vogt   Anna Berg  Cleo Neu   Last       1      15.01.27

      zuständig  bekommt  Kunden  offen   Last
      Ben Klein        1   1 → 2  1 → 2  2 → 5
      Cleo Neu         2   1 → 3  1 → 3  2 → 6
      Last: offene Wiedervorlagen, die von A-Kunden dreifach, von B doppelt.
      3 Kunden übergeben: 1 an Ben Klein, 2 an Cleo Neu. Gemeinsame Schritte: Fr 18.12.2026 bis Fr 25.12.2026, höchstens 2 am Tag. Erste Anrufe: Di 05.01.2027. Wo die Übergaben stehen: followups handover
      "
    `)
  })
})

describe('take', () => {
  it('makes an orphan mine, and asks before it takes from a colleague who is there', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on today')
    d.on('2026-12-02')
    expect(await d.ok('take Müller "Adler Apotheke" --as Ben')).toContain(
      'In your hands: Müller GmbH (was Anna Berg’s), Adler Apotheke (was Anna Berg’s).',
    )
    expect(await d.run('take Müller Zimmerei --as Cleo')).toMatchObject({ code: 4, out: '' })
    expect(await ownerOf(d, 'Zimmerei')).toBe('Anna Berg')
    expect(await d.ok('take Müller Zimmerei --as Cleo --yes')).toContain('Müller GmbH (was Ben Klein’s)')
    expect(await d.ok('take Müller --as Cleo')).toBe('In your hands already: Müller GmbH.\n')
    expect((await d.run('take Müller')).err).toContain('--as NAME')
    expect(await d.json('handover')).toHaveLength(3)
  })

  it('takes at once what I stand in for, and what a colleague leaves from the day after', async () => {
    const d = await aFirm()
    await d.ok('owner away Anna --from today --until "11 dec" --stand-in Ben')
    expect(await d.ok('take Müller --as Ben')).toContain('In your hands: Müller GmbH')
    await d.ok('owner leave Cleo --on "11 dec"')
    expect(await d.ok('take Spedition --as Ben')).toContain('In your hands from Sat 12 Dec 2026: Spedition Pohl')
  })
})

describe('handover', () => {
  it('says where each step stands, until it is done or waived', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "31 dec"')
    await d.ok('reassign Müller --to Ben --yes')
    await d.ok('promise Müller "24 dec" "send the drawing"')
    expect(await states(d)).toEqual(['S-10wd open', 'S-5wd to-come', 'S+2wd to-come', 'S+20wd to-come'])
    const first = (await steps(d))[0]!.followUp!
    await d.ok(`done ${first} meeting "all said"`)
    expect(await states(d)).toEqual(['S-10wd done', 'S-5wd open', 'S+2wd to-come', 'S+20wd to-come'])
    expect(await d.ok('handover Müller')).toMatch(/we promised: send the drawing, 24 Dec/)

    d.on('2027-01-04')
    expect(await states(d)).toEqual(['S-10wd done', 'S-5wd left-out', 'S+2wd open', 'S+20wd to-come'])
    expect(await d.json('due --as Ben --within 7d')).toMatchObject([
      { reason: 'Promised: send the drawing' },
      { dueOn: '2027-01-05' },
    ])
    const ended = await d.json<{ waived: object[] }>('handover Müller done --why "all said already"')
    expect(ended.waived).toMatchObject([{ at: 'S+2wd' }, { at: 'S+20wd' }])
    expect(await states(d)).toEqual(['S-10wd done', 'S-5wd left-out', 'S+2wd waived', 'S+20wd waived'])
    expect((await d.run('handover Müller done')).code).toBe(3)
    expect(await d.json('handover')).toEqual([])
  })

  it('is a shorter one for B and C, and none for who is lost', async () => {
    const d = await aFirm()
    await d.ok('customer edit Zimmerei --importance C')
    await d.ok('stage Adler lost --reason price --said-by customer')
    await d.ok('reassign --from Anna --to Ben --on "1 jan" --yes')
    expect(await states(d, 'Zimmerei')).toEqual(['S+2wd open'])
    expect(await d.json('handover Adler')).toEqual([])
    expect(await ownerOf(d, 'Adler')).toBe('Anna Berg')
    d.on('2027-01-01')
    expect(await ownerOf(d, 'Adler')).toBe('Ben Klein')
  })

  it('gives way to the next one', async () => {
    const d = await aFirm()
    await d.ok('reassign Müller --to Ben --yes')
    await d.ok('reassign Müller --to Cleo --yes')
    const rows = await d.json<{ to: Named }[]>('handover')
    expect(rows.map(({ to }) => to.name)).toEqual(['Cleo Neu'])
  })

  it('is told with its examples where there is none', async () => {
    const d = await aFirm()
    expect(await d.ok('handover')).toMatch(/^No handover is under way\./)
    expect(await d.ok('handover Müller')).toMatch(/^There was no handover of Müller GmbH\./)
    expect((await d.run('handover Müller over')).code).toBe(2)
    expect((await d.run('handover Müller --why x')).code).toBe(2)
  })
})

type Step = { at: string; on: string | null; state: string; followUp: number | null }

async function steps(d: Desk, customer = 'Müller'): Promise<Step[]> {
  return (await d.json<{ steps: Step[] }[]>(`handover ${customer}`))[0]!.steps
}

async function states(d: Desk, customer = 'Müller'): Promise<string[]> {
  return (await steps(d, customer)).map(({ at, state }) => `${at} ${state}`)
}

async function ownerOf(d: Desk, customer: string): Promise<string> {
  return (await d.json<{ owner: Named }>(`show ${customer}`)).owner.name
}

function inShort({ customer, to, because }: Plan['moves'][number]): string {
  return `${customer.name} ${to.name} ${because}`
}

/** On Tuesday 1 December: three customers of Anna's, one each of Ben's and Cleo's. */
async function aFirm(answers?: unknown[]): Promise<Desk> {
  const d = desk({ today: '2026-12-01', ...(answers ? { answers } : {}) })
  await d.ok('owner add "Anna Berg"').catch(() => undefined)
  await d.ok('owner add "Ben Klein"')
  await d.ok('owner add "Cleo Neu"')
  await importCsv(
    d,
    [
      'company,contact,last contact,importance,owner,tags',
      'Müller GmbH,Sabine Koch,2026-11-25,A,Anna Berg,',
      'Adler Apotheke,Jonas Jung,2026-11-18,B,Anna Berg,health',
      'Zimmerei Vogt,Eva Vogt,2026-11-20,B,Anna Berg,Metall',
      'Optik Haas,Rita Haas,2026-11-20,B,Ben Klein,health',
      'Spedition Pohl,Max Pohl,2026-11-20,B,Cleo Neu,',
    ].join('\n'),
  )
  return d
}

describe('a handover from who is away until the last day', () => {
  it('has the introductions before the absence, spread, and says so when the last day is known', async () => {
    const d = await aFirm()
    await d.ok('owner away Anna --from "7 dec" --until "15 mar"')
    expect(await d.ok('owner leave Anna --on "31 jan"')).toContain(
      'Anna Berg is away before that: what is to be handed over together has to be done by Fri 4 Dec 2026',
    )
    await d.ok('config set capacity 1')
    expect(await d.ok('reassign --from Anna --to Ben --yes')).toContain(
      'What old and new owner do together: Wed 2 Dec 2026 to Fri 4 Dec 2026, at most 1 a day.',
    )
    d.on('2026-12-07')
    expect(await states(d, 'Adler')).toEqual(['S-5wd left-out', 'S+2wd open'])
    expect(await d.ok('handover Adler')).toContain('Anna Berg is away until then')
  })

  it('has none where there is no day for them: only the first calls are planned, and the plan says so', async () => {
    const d = await aFirm()
    await d.ok('owner away Anna --from today --until "15 mar"')
    expect(await d.ok('owner leave Anna --on "31 jan"')).toContain(
      'Anna Berg is away until then and can introduce nobody.',
    )
    const sentence = 'Anna Berg is away until then, so nobody introduces the new owner'
    expect(await d.ok('reassign --from Anna --to Ben --dry-run')).toContain(sentence)
    expect(await d.ok('reassign --from Anna --to Ben --yes')).toContain(sentence)
    expect(await states(d, 'Adler')).toEqual(['S-5wd left-out', 'S+2wd open'])
  })

  it('moves its introductions when an absence is said or taken back later', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "31 jan"')
    await d.ok('reassign Adler --to Ben --yes')
    const introducedOn = async () => (await steps(d, 'Adler'))[0]!.on
    expect(await introducedOn()).toBe('2027-01-25')
    await d.ok('owner away Anna --from "11 jan" --until "15 mar"')
    expect(await introducedOn()).toBe('2027-01-08')
    await d.ok('undo --yes')
    expect(await introducedOn()).toBe('2027-01-25')
    await d.ok('redo --yes')
    expect(await introducedOn()).toBe('2027-01-08')
    await d.ok('owner away Anna --from "11 jan" --until "15 jan"')
    expect(await introducedOn()).toBe('2027-01-25')
  })
})

test('a handover of whoever works alone is one of their contacts', async () => {
  const d = desk()
  await d.ok('customer add Adler')
  expect(await d.ok('handover')).toBe(
    'No handover is under way. One begins when a contact leaves: followups contact leave NAME --to NAME\n',
  )
  expect(await d.ok('handover Adler')).not.toContain('reassign')
  expect(await d.ok('handover Adler --language de')).toContain('wenn eine Ansprechperson geht')
})
