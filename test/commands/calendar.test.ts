import { expect, test } from 'vitest'
import { threeCustomers } from '../support/customers.ts'
import { desk, type Desk } from '../support/desk.ts'

/** Overdue, due today, in this week, in a later one, and in the next year. */
async function begun(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await threeCustomers(it)
  await it.ok('plan Vogt today "send the samples"')
  await it.ok('plan Vogt "sunday" "light a candle"')
  await it.ok('promise Vogt "2 dec" send the quote')
  return it
}

test('shows what is coming week by week, what is overdue before all else', async () => {
  const it = await begun()
  expect(await it.ok('calendar --ahead 8w')).toBe(
    [
      '          day  No.  customer        why                          by',
      'Overdue (2)',
      '   Fri 23 Oct    1  Müller GmbH     every 4 weeks',
      '   Fri 13 Nov    2  Adler Apotheke  every 8 weeks',
      '',
      'Week 47, 16 Nov – 22 Nov',
      '   Fri 20 Nov    4  Zimmerei Vogt   send the samples',
      '   Sun 22 Nov    5  Zimmerei Vogt   light a candle',
      '',
      'Week 49, 30 Nov – 6 Dec',
      '    Tue 1 Dec    6  Zimmerei Vogt   Promised: send the quote  2 Dec',
      '',
      'Week 2, 11 Jan 27 – 17 Jan 27',
      'Fri 15 Jan 27    3  Zimmerei Vogt   every 8 weeks',
      '',
    ].join('\n'),
  )
})

test('in German', async () => {
  const it = await begun()
  const out = await it.ok('calendar --language de')
  expect(out).toContain('Überfällig (2)\n')
  expect(out).toContain('KW 47, 16.11.–22.11.\n')
  expect(out).toContain('KW 49, 30.11.–06.12.\n')
  expect(out).toContain('Di 01.12.    6  Zimmerei Vogt   Zugesagt: send the quote  02.12.\n')
})

test('fits into 80 columns', async () => {
  const it = await begun({ columns: 80, env: { NO_COLOR: '1' } })
  await it.ok(`plan Adler tomorrow "${'a long story about what is to be done '.repeat(4)}" --deadline "30 dec"`)
  for (const line of (await it.ok('calendar')).split('\n')) expect(line.length).toBeLessThanOrEqual(80)
})

test('as data it is the items of due, by day', async () => {
  const it = await begun()
  const items = await it.json<{ id: number; dueOn: string }[]>('calendar --ahead 8w')
  expect(items.map(({ id }) => id)).toEqual([1, 2, 4, 5, 6, 3])
  const due = await it.json<{ id: number }[]>('due --within 8w')
  expect(items.toSorted((a, b) => a.id - b.id)).toEqual(due.toSorted((a, b) => a.id - b.id))
  const [header, first] = (await it.ok('calendar --csv')).split('\n')
  expect(header).toMatch(/^"id","kind","reason","dueOn","deadlineOn"/)
  expect(first).toMatch(/^"1","cadence","Every 4 weeks: keep in touch","2026-10-23"/)
})

test('looks thirty days ahead unless said, that day among them', async () => {
  const it = desk()
  await it.ok('customer add Adler')
  await it.ok('plan Adler 2026-12-20 "the last one"')
  await it.ok('plan Adler 2026-12-21 "one too late"')
  expect((await it.json<{ reason: string }[]>('calendar')).map(({ reason }) => reason)).toEqual(['the last one'])
  expect(await it.json('calendar --ahead 31d')).toHaveLength(2)
  expect(await it.run('calendar --ahead soon')).toMatchObject({
    ...{ code: 2, out: '', err: 'followups: “soon” is no duration; try 10d, 6w, 3m or 1y.\n' },
  })
})

test('an empty one says when the next date is', async () => {
  const it = desk()
  await it.ok('owner add Ben')
  expect(await it.ok('calendar')).toContain('There are no customers yet.')
  await it.ok('customer add Adler')
  expect(await it.ok('calendar')).toBe('Nothing until Sun 20 Dec 2026. The next date is Fri 15 Jan 2027, Adler.\n')
  expect(await it.ok('calendar --language de')).toBe(
    'Nichts bis So 20.12.2026. Der nächste Termin ist Fr 15.01.2027, Adler.\n',
  )
  expect(await it.json('calendar')).toEqual([])
  await it.ok('stage Adler lost --reason closed')
  expect(await it.ok('calendar')).toBe('Nothing until Sun 20 Dec 2026.\n')
})

test('shows mine, one person’s, or all', async () => {
  const it = desk()
  await it.ok('owner add Ben')
  await it.ok('customer add Adler --as Anna')
  await it.ok('customer add Beta --as Ben')
  await it.ok('plan Adler mon "call"')
  await it.ok('plan Beta tue "call"')
  const names = async (options: string) =>
    (await it.json<{ customer: { name: string } }[]>(`calendar ${options}`)).map(({ customer }) => customer.name)
  expect(await names('')).toEqual(['Adler', 'Beta'])
  expect(await names('--as Ben')).toEqual(['Beta'])
  expect(await names('--as Ben --all')).toEqual(['Adler', 'Beta'])
  expect(await names('--owner Anna')).toEqual(['Adler'])
  expect(await it.run('calendar --owner Nobody')).toMatchObject({ code: 3, out: '' })
})
