import { describe, expect, it, test } from 'vitest'
import { importCsv } from '../support/customers.ts'
import { desk, type Desk } from '../support/desk.ts'
import { factsIn, journalLength, reverse } from '../support/reversal.ts'

type Named = { id: number; name: string }
type Merged = {
  applied: boolean
  contradictions: { field: string; a: unknown; b: unknown; kept: string | null }[]
  people: { kept: Named; other: Named }[]
  moved: Record<string, number>
  once: Record<string, number>
  aliases: string[]
  beside: string[]
}
type Shown = {
  name: string
  number: string | null
  stage: string
  notes: string | null
  tags: string[]
  contacts: {
    name: string
    emails: string[]
    phones: string[]
    form: string
    consents: { channel: string; state: string }[]
  }[]
  history: { text: string }[]
  followUps: { id: number; reason: string }[]
  owners: { owner: Named; fromOn: string; untilOn: string | null; why: string | null }[]
}

describe('customer merge', () => {
  it('shows the plan, and a dry run changes nothing', async () => {
    const d = await aFirm()
    const before = factsIn(d.store)
    const plan = await desk({ folder: d.folder, columns: 80 }).ok('customer merge c1 c2 --dry-run --no-color')
    expect(plan).toBe(
      `Mueller KG (c2) becomes part of Müller GmbH (c1)
  Comes along: 1 contact, 1 entry, 4 open follow-ups, 1 promise, 1 agreement, 1
    booking, 1 thing we know, 1 tag.
  Both have, and is there once: 1 booking, 1 tag.
  S. Koch (p2) and Sabine Koch (p1) become one person; no calls since Fri 20 Nov
    2026.
  Name: Müller GmbH or Mueller KG? --keep name=a|b
  Number: K-1 or K-200? --keep number=a|b
  Address: München or Weg 1, 50667 Köln? --keep address=a|b
  Stage: active or lead? --keep stage=a|b
  In charge: Anna Berg or Ben Klein? --keep owner=a|b
  Stays as a remark in the history of who was in charge: Mueller KG: Ben Klein
    2026-11-20 – 2026-11-20.
Nothing was changed (dry run).
`,
    )
    expect(factsIn(d.store)).toEqual(before)
    const german = await d.ok('customer merge c1 c2 --dry-run --no-color --language de --keep a --keep stufe=b')
    expect(german).toContain('Mueller KG (c2) geht auf in Müller GmbH (c1)')
    expect(german).toContain('Stufe: Interessent, nicht aktiv.')
    expect(german).toContain('Anschrift: München, nicht Weg 1, 50667 Köln.')
  })

  it('keeps everything of both, finds it under both names, and is taken back by the journal', async () => {
    const d = await aFirm()
    const [before, length] = [factsIn(d.store), journalLength(d.store)]
    const merged = await d.json<Merged>('customer merge "Müller GmbH" c2 --keep a --keep number=b --yes')
    expect(merged).toMatchObject({
      ...{ applied: true, aliases: ['c2', 'Mueller KG', 'K-1'], people: [{ kept: { id: 1 }, other: { id: 2 } }] },
      moved: { contacts: 1, entries: 1, promises: 1, agreements: 1, knowledge: 1, bookings: 1, tags: 1 },
      once: { bookings: 1, tags: 1 },
      beside: ['Mueller KG: Ben Klein 2026-11-20 – 2026-11-20'],
    })
    for (const name of ['c1', 'Müller GmbH', 'K-200', 'c2', 'K-1', 'Mueller KG']) {
      expect(await d.json<Shown>(`show "${name}"`), name).toMatchObject({ name: 'Müller GmbH', number: 'K-200' })
    }
    const shown = await d.json<Shown>('show c1')
    expect(shown.tags).toEqual(['fair', 'vip'])
    expect(shown.notes).toBe('pays late\nmet at the fair\nalias: c2 | Mueller KG | K-1')
    expect(shown.contacts).toMatchObject([
      { name: 'Sabine Koch', emails: ['s@mueller.de'], phones: ['+49 89 123456', '+49 89 777777'] },
      { name: 'Jan Ott' },
    ])
    expect(shown.contacts[0]!.consents).toMatchObject([{ channel: 'call', state: 'blocked' }])
    expect(shown.followUps.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['Promised: drawing', 'send the catalogue']),
    )
    expect(await d.json('revenue list c1')).toMatchObject([{ cents: 35_000, count: 3 }])
    expect(journalLength(d.store).commands).toBe(length.commands + 1)

    reverse(d.store, length.commands)
    expect(factsIn(d.store)).toEqual(before)
  })

  it('asks where they contradict, and first of all', async () => {
    const d = await aFirm()
    const answers = ['Mueller KG, as', 'K-1, as', 'Köln', 'lead', 'Ben', false]
    const asked = desk({ folder: d.folder, answers: [...answers] })
    expect(await asked.ok('customer merge c1 c2')).toMatch(
      /Name: Mueller KG, not Müller GmbH\.[^]*Nothing was changed\./,
    )
    const wanted = desk({ folder: d.folder, answers: [...answers.slice(0, -1), true] })
    expect(await wanted.ok('customer merge c1 c2')).toMatch(
      /Mueller KG \(c2\) is now part of Müller GmbH \(c1\), which is found as c2, Müller GmbH, K-200 as well\. Next contact/,
    )
    const shown = await d.json<Shown>('show c1')
    expect(shown).toMatchObject({ name: 'Mueller KG', number: 'K-1', stage: 'lead', owner: { name: 'Ben Klein' } })
    expect(shown).toMatchObject({ street: 'Weg 1', city: 'Köln' })
  })

  it.each([
    ['customer merge c1 c2', 4, '--keep a|b (name=a|b, number=a|b, address=a|b, stage=a|b, owner=a|b)'],
    ['customer merge c1 c2 --yes --keep name=a', 4, '--keep a|b (number=a|b, address=a|b, stage=a|b, owner=a|b)'],
    ['customer merge c1 c2 --keep a', 4, '--yes'],
    ['customer merge c1 c1 --keep a', 2, 'Müller GmbH (c1) is named twice'],
    ['customer merge c1 "Müller GmbH"', 2, 'is named twice'],
    ['customer merge c1 Nobody', 3, '“Nobody”'],
    ['customer merge c1 c99', 3, '“c99”'],
    ['customer merge M c3', 4, 'c2'],
    ['customer merge c1', 2, 'OTHER'],
    ['customer merge c1 c2 --keep c', 2, '“c” is none of these: a, b, name=a|b'],
    ['customer merge c1 c2 --keep colour=a', 2, '“colour=a” is none of these'],
    ['customer merge c1 c2 --keep a=name', 2, '“a=name” is none of these'],
    ['contact merge p1 p1', 2, 'Sabine Koch (p1) is named twice'],
    ['contact merge p1 p2', 4, 'followups customer merge c1 c2'],
    ['contact merge p2 p3', 4, '--yes'],
    ['contact merge p2 Nobody', 3, '“Nobody”'],
  ])('%s is refused, and nothing changes', async (line, code, words) => {
    const d = await aFirm()
    const before = factsIn(d.store)
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
    expect(factsIn(d.store)).toEqual(before)
  })

  it('lets the next import of the same file find the one that is left', async () => {
    const d = desk()
    const csv =
      'company;number;name;email;city\nAlpha GmbH;1;Ida Ott;ida@alpha.de;Bonn\nAlfa GmbH;2;Ida Ott;ida@alpha.de;Bonn\n'
    await importCsv(d, csv)
    await d.ok('customer merge 1 2 --keep a --yes')
    const before = factsIn(d.store)
    expect(await importCsv(d, csv)).toBeDefined()
    expect(factsIn(d.store)).toEqual(before)
    const another = 'company;number;name;city\nAlfa GmbH;2;Jan Neu;Bonn\n'
    await importCsv(d, another)
    expect(await d.json('customer list')).toHaveLength(1)
    expect(await d.json<{ name: string }[]>('contact list')).toMatchObject([{ name: 'Ida Ott' }, { name: 'Jan Neu' }])
  })

  it('never brings back what was done with either', async () => {
    const d = desk()
    for (const line of [
      'customer add Alpha --since 2016-12-01 --contact "Ida Ott" --email ida@alpha.de',
      'customer add Alfa --since 2016-12-01 --contact "Ida Ott" --email ida@alpha.de',
      'contact edit p1 --birthday 1980-11-23',
      'contact edit p2 --birthday 1980-11-23',
      'log c1 call "spoke" --on yesterday',
      'log c2 call "spoke" --on yesterday',
    ]) {
      await d.ok(line)
    }
    type Open = { id: number; kind: string; reason: string }[]
    const occasions = async (who: string) =>
      (await d.json<{ followUps: Open }>(`show ${who}`)).followUps.filter(({ kind }) => kind === 'occasion')
    const [, done] = [await occasions('c1'), await occasions('c2')]
    for (const { id } of done.slice(0, 2)) await d.ok(`done ${id}`)
    const [left] = [(await occasions('c2')).map(({ reason }) => reason)]
    await d.ok('customer merge c1 c2 --keep a --yes')
    expect((await occasions('c1')).map(({ reason }) => reason)).toEqual(left)
  })
})

describe('contact merge', () => {
  it('makes one person of two, with the more formal address', async () => {
    const d = await aFirm()
    await d.ok('contact add c2 "Sabine Koch-Berg" --role boss --email sk@mueller.de')
    await d.ok('contact form p2 sie')
    await d.ok('contact form p4 du')
    await d.ok('log c2 call "with the other" --with "Koch-Berg"')
    const [before, length] = [factsIn(d.store), journalLength(d.store)]
    expect(await d.ok('contact merge p2 p4 --dry-run')).toContain(
      'Sabine Koch-Berg (p4) and S. Koch (p2) become one person',
    )
    expect(factsIn(d.store)).toEqual(before)
    expect(await d.ok('contact merge p2 p4 --yes')).toBe(
      'Sabine Koch-Berg (p4) and S. Koch (p2) become one person; no calls since Fri 20 Nov 2026.\nSabine Koch-Berg (p4) is now part of S. Koch (p2), with 1 entry.\n',
    )
    const [koch] = (await d.json<Shown>('show c2')).contacts
    expect(koch).toMatchObject({ role: 'boss', emails: ['s@mueller.de', 'sk@mueller.de'], form: 'sie' })
    reverse(d.store, length.commands)
    expect(factsIn(d.store)).toEqual(before)
  })

  it('says it in German', async () => {
    const d = await aFirm()
    expect(await d.ok('contact merge p3 p2 --yes --language de')).toMatch(
      /\nS\. Koch \(p2\) ist jetzt Teil von Jan Ott \(p3\)/,
    )
  })
})

test('another name of a customer may be written into its notes', async () => {
  const d = await aFirm()
  await d.ok('customer edit c3 --notes "alias: The Old Pharmacy"')
  expect(await d.json<Shown>('show "the old pharmacy"')).toMatchObject({ name: 'Adler Apotheke' })
})

async function aFirm(): Promise<Desk> {
  const d = desk()
  for (const line of [
    'owner add "Ben Klein"',
    'customer add "Müller GmbH" --number K-1 --city München --contact "Sabine Koch" --email s@mueller.de --phone "+49 89 123456" --tag vip --notes "pays late"',
    'customer add "Mueller KG" --again --number K-200 --street "Weg 1" --postal-code 50667 --city Köln --contact "S. Koch" --email s@mueller.de --phone "+49 89 777777" --stage lead --owner Ben --tag VIP --tag fair --notes "met at the fair"',
    'customer add "Adler Apotheke"',
    'contact add c2 "Jan Ott"',
    'contact block p2 call',
    'log c1 call "spoke"',
    'log c2 call "spoke too" --next 2w --promise drawing --by-date 3w',
    'plan c2 tomorrow "send the catalogue"',
    'agreement add c2 Copier --kind lease --for 24m --notice 3m',
    'know c2 "plans a second shop" --kind need',
    'revenue add c1 "100 EUR" --reference R1 --on yesterday',
    'revenue add c2 "100 EUR" --reference R1 --on yesterday',
    'revenue add c1 "100 EUR" --reference R2 --on yesterday',
    'revenue add c2 "150 EUR" --reference R2 --on yesterday',
  ]) {
    await d.ok(line)
  }
  return d
}
