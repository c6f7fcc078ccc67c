import { expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

/** Five losses in two years, one of which came back. */
async function begun(): Promise<Desk> {
  const it = desk()
  for (const name of ['Adler', 'Bauer', 'Conrad', 'Dorn', 'Ernst']) await it.ok(`customer add ${name}`)
  it.on('2025-03-03')
  await it.ok('stage Adler lost --reason competitor')
  it.on('2026-02-02')
  await it.ok('stage Bauer lost --reason price --said-by customer --note "too dear since May"')
  await it.ok('stage Conrad lost --reason closed')
  it.on('2026-05-04')
  await it.ok('stage Dorn lost --reason neglected')
  await it.ok('stage Ernst lost --reason price')
  it.on('2026-06-01')
  await it.ok('stage Dorn active')
  it.on('2026-11-20')
  return it
}

test('counts the reasons of each year, the most frequent first', async () => {
  const it = await begun()
  expect(await it.ok('report losses')).toBe(
    [
      'reason      lost  said by them  came back    next attempt',
      '2026 (4)',
      'price          2             1          0  Tue 2 Feb 2027',
      'neglected      1             0          1',
      'closed         1             0          0',
      '',
      '2025 (1)',
      'competitor     1             0          0',
      '',
    ].join('\n'),
  )
})

test('in German', async () => {
  const it = await begun()
  expect(await it.ok('report losses --language de')).toBe(
    [
      'Grund                   verloren  selbst gesagt  wieder da  nächster Versuch',
      '2026 (4)',
      'Preis                          2              1          0     Di 02.02.2027',
      'von uns vernachlässigt         1              0          1',
      'aufgegeben                     1              0          0',
      '',
      '2025 (1)',
      'Wettbewerber                   1              0          0',
      '',
    ].join('\n'),
  )
})

test('as JSON with who it was, as CSV without', async () => {
  const it = await begun()
  const rows = await it.json<object[]>('report losses')
  expect(rows).toHaveLength(4)
  expect(rows[0]).toEqual({
    ...{ year: 2026, reason: 'price', count: 2, saidByCustomer: 1, cameBack: 0, nextWinBackOn: '2027-02-02' },
    customers: [
      { id: 2, name: 'Bauer', on: '2026-02-02', note: 'too dear since May', winBackOn: '2027-02-02' },
      { id: 5, name: 'Ernst', on: '2026-05-04', note: null, winBackOn: '2027-05-04' },
    ],
  })
  expect(await it.ok('report losses --csv --until 2025-12-31')).toBe(
    '"year","reason","count","saidByCustomer","cameBack","nextWinBackOn"\n"2025","competitor","1","0","0",""\n',
  )
})

test('of a period, both days included', async () => {
  const it = await begun()
  const years = async (options: string) =>
    (await it.json<{ year: number; reason: string }[]>(`report losses ${options}`)).map(
      ({ year, reason }) => `${year} ${reason}`,
    )
  expect(await years('--since 2026-05-04')).toEqual(['2026 price', '2026 neglected'])
  expect(await years('--until 2026-02-02')).toEqual(['2026 price', '2026 closed', '2025 competitor'])
  expect(await years('--since 2025-03-03 --until 2025-03-03')).toEqual(['2025 competitor'])
  expect(await it.run('report losses --since 2026-02-01 --until 2026-01-01')).toMatchObject({ code: 2, out: '' })
  expect(await it.run('report losses --since tomorrow')).toMatchObject({ code: 2, out: '' })
})

test('an empty report says what to do', async () => {
  const it = await begun()
  expect(await desk().run('report losses')).toMatchObject({ code: 5 })
  expect(await it.ok('report losses --since 2026-08-01')).toBe(
    'Nobody was lost from Sat 1 Aug 2026 until Fri 20 Nov 2026. All losses: followups report losses\n',
  )
  expect(await it.ok('report losses --until 2024-12-31 --language de')).toBe(
    'Niemand ging bis Di 31.12.2024 verloren. Alle Verluste: followups report losses\n',
  )
  const quiet = desk()
  await quiet.ok('customer add Adler')
  expect(await quiet.ok('report losses')).toBe(
    'Nobody was lost. Who is lost is written down with: followups stage CUSTOMER lost\n',
  )
  expect(await quiet.json('report losses')).toEqual([])
})
