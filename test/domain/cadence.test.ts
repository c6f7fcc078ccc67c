import { describe, expect, it, test } from 'vitest'
import { cadenceFor, cadenceOf, cadenceText, stepOf } from '../../src/domain/cadence.ts'
import type { Clocked } from '../../src/domain/clock.ts'
import { importances, stages } from '../../src/domain/customer.ts'
import { durationText } from '../../src/domain/day.ts'
import { settingsOf } from '../../src/domain/settings.ts'
import { aCustomer } from '../support/samples.ts'

test.each<[string, string | null, string]>([
  ['6w', '6w', 'one interval'],
  ['2w,4w,8w,decide', '2w,4w,8w,decide', 'intervals and a decision'],
  ['2w, 4w', '2w,4w', 'blanks between'],
  ['none', 'none', 'no contacts'],
  ['decide', null, 'a decision about nothing'],
  ['2w,decide,4w', null, 'a decision is the end'],
  ['2w,none', null, 'none is alone'],
  ['2w,,4w', null, 'an empty one'],
  ['0w', null, 'no interval'],
  ['9999y', null, 'an interval beyond all measure'],
  ['weekly', null, 'a word'],
  ['', null, 'nothing'],
])('%o is %o (%s)', (text, expected) => {
  const cadence = cadenceOf(text)
  expect(cadence && cadenceText(cadence)).toBe(expected)
})

describe.each([
  ['8w', '8w 8w 8w 8w', 'one interval repeats'],
  ['2w,4w', '2w 4w 4w 4w', 'the last of several repeats'],
  ['2w,4w,8w,decide', '2w 4w 8w decide 2w 4w 8w decide', 'after the decision they start anew'],
  ['26w,26w,decide', '26w 26w decide 26w', 'twice, then decide'],
  ['none', 'none none', 'never'],
])('%s after so many contacts without dialogue', (text, expected) => {
  it(expected, () => {
    const steps = expected.split(' ').map((_, contacts) => stepOf(cadenceOf(text)!, contacts))
    const said = steps.map(({ interval, decide }) => (decide ? 'decide' : interval ? durationText(interval) : 'none'))
    expect(said.join(' ')).toBe(expected)
    expect(steps.filter(({ interval, decide }) => interval && decide)).toEqual([])
  })
})

const settings = {
  'cadence.tag.vip': '1w',
  'cadence.tag.newsletter': '12w',
  'cadence.tag.monthly': '1m',
  'cadence.tag.quiet': 'none',
  'cadence.tag.broken': 'often',
  'cadence.tag.großkunde': '3w',
  'cadence.trial.A': '3d',
}

test.each<[Partial<Clocked>, string, string]>([
  [{ stage: 'lead' }, 'stage 2w,4w,8w,decide', 'built in'],
  [{ stage: 'prospect' }, 'stage 2w', 'built in'],
  [{ stage: 'trial', importance: 'C' }, 'stage 1w', 'built in'],
  [{ stage: 'trial', importance: 'A' }, 'stage 3d', 'the importance wins over its stage'],
  [{ importance: 'A' }, 'stage 4w', 'built in'],
  [{ importance: 'B' }, 'stage 8w', 'built in, for the stage'],
  [{ importance: 'C' }, 'stage 26w', 'built in'],
  [{ stage: 'dormant' }, 'stage 26w,26w,decide', 'built in'],
  [{ stage: 'lost' }, 'stage none', 'nobody is asked to call'],
  [{ tags: ['vip'] }, 'tag vip 1w', 'a tag wins over the stage'],
  [{ tags: ['VIP'] }, 'tag VIP 1w', 'however it is spelt'],
  [{ tags: ['Großkunde'] }, 'tag Großkunde 3w', 'in German too'],
  [{ tags: ['newsletter', 'vip', 'monthly'] }, 'tag vip 1w', 'of several the most frequent'],
  [{ tags: ['monthly', 'newsletter'] }, 'tag monthly 1m', 'whatever the unit'],
  [{ tags: ['quiet', 'newsletter'] }, 'tag newsletter 12w', 'none is the least frequent'],
  [{ tags: ['quiet'] }, 'tag quiet none', 'but alone it holds'],
  [{ tags: ['local', 'broken'] }, 'stage 8w', 'tags without a rhythm do not matter'],
  [{ tags: ['vip'], cadence: '6w' }, 'customer 6w', "the customer's own wish wins over both"],
  [{ tags: ['vip'], cadence: 'none' }, 'customer none', 'also where it is none'],
  [{ stage: 'lead', cadence: '3w,decide' }, 'customer 3w,decide', 'also a list'],
])('%o: %s (%s)', (said, expected) => {
  const { cadence, source } = cadenceFor(aCustomer(said), settingsOf(new Map(Object.entries(settings))))
  expect([...Object.values(source), cadenceText(cadence)].join(' ')).toBe(expected)
})

it('of two tags with the same rhythm names the first by the alphabet, in whatever order they come', () => {
  const rules = settingsOf(new Map([...['b', 'a'].map((tag) => [`cadence.tag.${tag}`, '3w'] as const)]))
  const sources = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((tags) => cadenceFor(aCustomer({ tags }), rules).source)
  expect(sources).toEqual([
    { from: 'tag', tag: 'a' },
    { from: 'tag', tag: 'a' },
  ])
})

it('knows a rhythm for every stage and importance in care', () => {
  const rules = settingsOf(new Map())
  for (const stage of stages.filter((name) => name !== 'lost')) {
    for (const importance of importances) {
      const { cadence } = cadenceFor(aCustomer({ stage, importance }), rules)
      expect([stage, importance, cadence.intervals.length > 0]).toEqual([stage, importance, true])
    }
  }
})
