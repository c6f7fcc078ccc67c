import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'

async function begun(): Promise<Desk> {
  const it = desk({ today: '2026-11-20' })
  await it.ok('customer add "Müller & Söhne" --city Köln --contact "Zoë O\'Brien" --email zoe@brief.example')
  await it.ok('contact edit Zoë --phone "+49 30 1234567"')
  await it.ok('customer add "Adler Apotheke" --notes "Straße gesperrt"')
  await it.ok('log Müller call "asked for the price list of the lease" --on 2026-11-02')
  await it.ok('log Adler visit "the lease ends" --on 2026-11-09')
  await it.ok('promise Müller "27 nov" "send the brochure"')
  await it.ok('plan Adler "1 dec" "take samples along"')
  await it.ok('know Adler need "a second forklift"')
  await it.ok('agreement add Adler "Copier" --kind lease --for 24m --notice 3m')
  return it
}

async function found(it: Desk, line: string): Promise<string[]> {
  const items = await it.json<{ place: string; id: number; fields: { words: string[] }[] }[]>(`search ${line}`)
  return items.map(({ place, id, fields }) => [place, id, ...fields.flatMap(({ words }) => words)].join(' '))
}

test('words are found by their beginning wherever they stand, names first, then the newest', async () => {
  const it = await begun()
  expect(await found(it, 'MUELLER')).toEqual(['customer 1 Müller'])
  expect(await found(it, 'lea')).toEqual(['interaction 2 lease', 'interaction 1 lease'])
  expect(await found(it, 'muller lease')).toEqual(['interaction 1 lease'])
  expect(await found(it, 'strasse')).toEqual(['note 2 Straße'])
  expect(await found(it, "o'br")).toEqual(["contact 1 O'Brien"])
  expect(await found(it, 'obrien')).toEqual(["contact 1 O'Brien"])
  expect(await found(it, '030 1234')).toEqual(['contact 1 +49 30 1234567'])
  expect(await found(it, 'brief.example')).toEqual(['contact 1 brief.example'])
  expect(await found(it, 'koln')).toEqual(['customer 1 Köln'])
  expect(await found(it, 'broch')).toEqual(['promise 1 brochure'])
  expect(await found(it, 'sampl')).toHaveLength(1)
  expect(await found(it, 'forklift')).toEqual(['note 1 forklift'])
  expect(await found(it, 'copier')).toEqual(['agreement 1 Copier'])
})

test('several in quotation marks stand one after the other; signs mean nothing', async () => {
  const it = await begun()
  expect(await found(it, '"price list"')).toEqual(['interaction 1 price list'])
  expect(await found(it, '"list price"')).toEqual([])
  expect((await it.run('search "list price"')).out).toContain('followups search list price')
  expect(await found(it, 'lease*')).toHaveLength(2)
  expect(await found(it, 'text:lease')).toEqual([])
  expect(await found(it, "'lease OR nothing'")).toEqual([])
  expect(await it.run('search "***"')).toMatchObject({ code: 2, err: expect.stringContaining('no letter') as string })
})

test('only in some places, and since a day', async () => {
  const it = await begun()
  expect(await found(it, 'lease --since 2026-11-05')).toEqual(['interaction 2 lease'])
  expect(await found(it, 'a --in notes')).toEqual(['note 1 a'])
  expect(await found(it, 'adler --in einträge,kunden')).toEqual(['customer 2 Adler'])
  expect(await it.run('search adler --in attic')).toMatchObject({ code: 2 })
  expect(await found(it, 'lease --limit 1')).toEqual(['interaction 2 lease'])
  expect((await it.run('search lease --limit 1')).out).toContain('followups search lease --limit 5')
})

test('what is changed, taken back, renamed, removed or forgotten is found as it is then', async () => {
  const it = await begun()
  await it.ok('log edit e1 --text "the Gabelstapler" --on 2026-11-12')
  expect(await found(it, 'price')).toEqual([])
  expect(await found(it, 'müller gabel')).toEqual(['interaction 1 Gabelstapler'])
  await it.ok('undo')
  expect(await found(it, 'price')).toHaveLength(1)
  await it.ok('customer edit Müller --name "Kranich KG"')
  expect(await found(it, 'kranich price')).toHaveLength(1)
  expect(await found(it, 'müller price')).toEqual([])
  await it.ok('customer merge Adler Kranich --keep name=b --yes')
  expect(await found(it, 'kranich')).toEqual(['customer 2 Kranich'])
  expect(await found(it, 'adler')).toEqual(expect.arrayContaining(['customer 2 Adler']))
  expect(await found(it, 'kranich price')).toHaveLength(1)
  expect(agendaFaults(it.store)).toEqual([])
  await it.ok('forget Kranich --yes')
  for (const word of ['adler', 'price', 'zoe', 'forklift']) expect(await found(it, word)).toEqual([])
  expect(agendaFaults(it.store)).toEqual([])
})

test('an earlier name of a customer goes with words of its entries, and with nobody else’s', async () => {
  const it = await begun()
  await it.ok('customer add "Müller & Söhne & Enkel"')
  await it.ok('log c3 call "the lease of theirs" --on 2026-11-03')
  await it.ok('customer merge c1 Adler --keep a --yes')
  expect(await found(it, 'apotheke lease')).toEqual(['interaction 2 lease', 'interaction 1 lease'])
  expect(await found(it, 'apotheke lease --limit 1')).toHaveLength(1)
  expect((await it.run('search apotheke lease --limit 1')).out).toContain('--limit 5')
  expect((await it.run('search apotheke lease --limit 2')).out).not.toContain('--limit')
  expect(await found(it, 'apotheke brien')).toEqual(['contact 1 Brien'])
  expect(await found(it, 'apotheke copier')).toEqual(['agreement 1 Copier'])
  expect(await found(it, 'apotheke enkel')).toEqual([])
})

test('who is lost or has left is found, and marked', async () => {
  const it = await begun()
  await it.ok('contact leave Zoë --on 2026-11-10')
  await it.ok('stage Adler lost --reason price')
  const [ran, other] = [await it.run('search zoe'), await it.run('search adler --in customers')]
  expect(ran.out).toMatch(/Zoë O'Brien .*\(has left\)/)
  expect(other.out).toContain('Adler Apotheke (lost)')
})

test('where nothing is found it says what to do next', async () => {
  const it = await begun()
  expect(await it.run('search brochrue')).toMatchObject({ code: 0, out: expect.stringContaining('brochure') as string })
  expect((await it.run('search lease --in notes')).out).toContain('followups search lease')
  const empty = desk()
  await empty.ok('init')
  expect((await empty.run('search lease --language de')).out).toContain('Es gibt noch keine Kunden')
})

test('a line is cut around the word, which stays in sight', async () => {
  const it = desk({ columns: 60, env: { TERM: 'xterm', FORCE_COLOR: '1' } })
  await it.ok('customer add Adler')
  await it.ok(`log Adler call "${'they said this and that, '.repeat(8)}then lease and ${'more '.repeat(20)}"`)
  const { out } = await it.run('search lease')
  expect(out.split('\n')).toHaveLength(2)
  expect(out).toMatch(/…[^…]*then .*lease.*…/)
})
