import { describe, expect, test } from 'vitest'
import { weekdaysFrom, weekdaysIn } from '../../src/domain/weekdays.ts'

describe('days of the week as people type them', () => {
  test.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Mo-Fr', [1, 2, 3, 4, 5]],
    ['mo bis fr', [1, 2, 3, 4, 5]],
    ['Monday to Thursday', [1, 2, 3, 4]],
    ['mon,wed,fri', [1, 3, 5]],
    ['Fr, Mo', [1, 5]],
    ['di do', [2, 4]],
    ['Mi.', [3]],
    ['sat-mon', [1, 6, 7]],
    ['sonnabend', [6]],
    ['weds', [3]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['täglich', [1, 2, 3, 4, 5, 6, 7]],
    ['taeglich', [1, 2, 3, 4, 5, 6, 7]],
    ['jeden Tag', [1, 2, 3, 4, 5, 6, 7]],
    ['so-sa', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s', (input, days) => {
    expect(weekdaysFrom(input)).toEqual(days)
  })

  test.each(['', ' ', 'mon-', '-fri', 'mon-tue-wed', 'm', 'funday', '1-5', 'mon fri -', 'none', 'mon;tue', 'mon\nx'])(
    '%j is none',
    (input) => {
      expect(weekdaysIn(input)).toBeNull()
      expect(() => weekdaysFrom(input)).toThrow('no-weekdays')
    },
  )
})
