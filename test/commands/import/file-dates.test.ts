import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/commands/import/columns.ts'
import { birthdayIn, dateOrders, dayIn } from '../../../src/commands/import/file-dates.ts'
import type { Checked } from '../../../src/commands/import/refusals.ts'
import type { DateOrder } from '../../../src/domain/date-phrase.ts'
import { asDay } from '../../../src/domain/day.ts'

const today = asDay('2026-11-20')
const rules = (order: DateOrder | 'both' | null = null) => ({ today, order })

describe('dayIn', () => {
  test.each([
    ['2026-10-24', '2026-10-24'],
    ['2026/10/24', '2026-10-24'],
    ['20261024', '2026-10-24'],
    ['2026-10-24T23:59:00Z', '2026-10-24'],
    ['2026-10-24 14:30', '2026-10-24'],
    ['24.10.2026', '2026-10-24'],
    ['24.10.2026, 14:30', '2026-10-24'],
    ['24. 10. 2026', '2026-10-24'],
    ['4.3.2026', '2026-03-04'],
    ['24.10.26', '2026-10-24'],
    ['01.04.98', '1998-04-01'],
    ['24/10/2026', '2026-10-24'],
    ['10/24/2026', '2026-10-24'],
    ['10/24/26 2:30 PM', '2026-10-24'],
    ['24-10-2026', '2026-10-24'],
    ['05/05/2026', '2026-05-05'],
    ['29.02.2024', '2024-02-29'],
    ['3. März 2026', '2026-03-03'],
    ['Mar 3, 2026', '2026-03-03'],
    ['2026-11-20', '2026-11-20'],
    ['0000-00-00', null],
    ['00.00.0000', null],
    ['0/0/00', null],
  ])('%s is %s', (text, day) => {
    expect(dayIn(text, rules(), 'past')).toEqual({ value: day })
  })

  test.each([
    ['2026-11-21', 'future-date'],
    ['24.12.26', 'future-date'],
    ['31.02.2026', 'impossible-date'],
    ['29.02.2026', 'impossible-date'],
    ['2026-13-01', 'impossible-date'],
    ['13/13/2026', 'impossible-date'],
    ['30. Februar 2026', 'impossible-date'],
    ['01.01.0026', 'impossible-date'],
    ['46350', 'serial-date'],
    ['46350,5', 'serial-date'],
    ['24-10-26', 'no-date'],
    ['24.10.', 'no-date'],
    ['202610', 'no-date'],
    ['heute', 'no-date'],
    ['March', 'no-date'],
    ['24.10.2026 or later', 'no-date'],
    ['03/04/2026', 'ambiguous-date'],
  ])('%s is refused: %s', (text, kind) => {
    expect(kindOf(dayIn(text, rules(), 'past'))).toBe(kind)
  })

  test('a date that may be read two ways goes by the order of its column', () => {
    expect(dayIn('03/04/2026', rules('dmy'), 'past')).toEqual({ value: '2026-04-03' })
    expect(dayIn('03/04/2026', rules('mdy'), 'past')).toEqual({ value: '2026-03-04' })
    expect(dayIn('24/10/2026', rules('both'), 'past')).toEqual({ value: '2026-10-24' })
    const facts = { input: '03/04/2026', readings: ['2026-04-03', '2026-03-04'], bothOrders: true }
    expect(dayIn('03/04/2026', rules('both'), 'past')).toEqual({ refused: { kind: 'ambiguous-date', facts } })
  })

  test('a date ahead may be in the future or have passed, and two figures are a year of this century', () => {
    expect(dayIn('24.12.30', rules(), 'future')).toEqual({ value: '2030-12-24' })
    expect(dayIn('24.12.2025', rules(), 'future')).toEqual({ value: '2025-12-24' })
  })
})

describe('birthdayIn', () => {
  test.each([
    ['1984-02-29', '1984-02-29'],
    ['--03-20', '--03-20'],
    ['--0320', '--03-20'],
    ['--02-29', '--02-29'],
    ['20.03.', '--03-20'],
    ['20.3', '--03-20'],
    ['3/20', '--03-20'],
    ['20.03.84', '1984-03-20'],
    ['20.03.26', '2026-03-20'],
    ['20.12.30', '1930-12-20'],
    ['1604-02-29', '--02-29'],
    ['0000-03-20', '--03-20'],
    ['0000-00-00', null],
  ])('%s is %s', (text, birthday) => {
    expect(birthdayIn(text, rules())).toEqual({ value: birthday })
  })

  test.each([
    ['2026-12-24', 'future-date'],
    ['1985-02-29', 'impossible-date'],
    ['--02-30', 'impossible-date'],
    ['1850-01-01', 'impossible-date'],
    ['3/4', 'ambiguous-date'],
    ['spring', 'no-date'],
  ])('%s is refused: %s', (text, kind) => {
    expect(kindOf(birthdayIn(text, rules()))).toBe(kind)
  })
})

describe('dateOrders', () => {
  const header = ['Firma', 'Kunde seit', 'Letzter Kontakt', 'Notiz']
  const line = (...cells: string[]) => ({ number: 2, cells, unclosedQuote: false })

  test('each column is taken at its own word', () => {
    const lines = [line('a', '03/04/2026', '10/24/2026', '24/12/2026'), line('b', '24/12/2025', '05/06/2026', '')]
    expect(dateOrders(lines, recognise(header))).toEqual(
      new Map([
        [2, 'mdy'],
        [1, 'dmy'],
      ]),
    )
  })

  test('both orders in a column prove nothing, nor does a broken line, an ISO date or one with dots', () => {
    const mixed = [line('a', '24/12/2025', '', ''), line('b', '12/24/2025', '', '')]
    expect([...dateOrders(mixed, recognise(header))]).toEqual([[1, 'both']])
    const nothing = [line('a', '24/12/2025'), { ...line('b', '12/24/2025', '', ''), unclosedQuote: true }]
    const clear = [line('a', '2025-12-24', '24.12.2025', '')]
    expect([...dateOrders([...nothing, ...clear], recognise(header))]).toEqual([])
  })
})

function kindOf(checked: Checked<unknown>): string | null {
  return 'refused' in checked ? checked.refused.kind : null
}
