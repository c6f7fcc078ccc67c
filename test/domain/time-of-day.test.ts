import { describe, expect, test } from 'vitest'
import { timeFrom, timeText } from '../../src/domain/time-of-day.ts'
import { hourlyFrom } from '../../src/domain/timetable.ts'

describe('a time of day as people type it', () => {
  test.each([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['7.30', '07:30'],
    ['7', '07:00'],
    [' 7 Uhr ', '07:00'],
    ['7:30 uhr', '07:30'],
    ['7h', '07:00'],
    ['7am', '07:00'],
    ['12:15 am', '00:15'],
    ['12pm', '12:00'],
    ['1:05 PM', '13:05'],
    ['0', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (input, time) => {
    expect(timeText(timeFrom(input))).toBe(time)
  })

  test.each(['', '24', '24:00', '7:60', '7:5', '-7', '7:30:00', 'seven', '13 pm', '0 am', '7:30 * *', '７'])(
    '%j is none',
    (input) => {
      expect(() => timeFrom(input)).toThrow('no-time')
    },
  )
})

test.each([
  ['0:15', 19],
  ['7:30', 19],
  ['18:59', 19],
  ['19', 23],
  ['23:59', 23],
])('from %s on every hour until %i', (from, until) => {
  expect(hourlyFrom(timeFrom(from), [1])).toEqual({ from: timeFrom(from), until, days: [1] })
})
