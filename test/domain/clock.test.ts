import { describe, expect, it, test } from 'vitest'
import { contactDays, nextContact, retryOn, standingOf, type Clocked } from '../../src/domain/clock.ts'
import { asDay } from '../../src/domain/day.ts'
import type { KnownFollowUp } from '../../src/domain/follow-up.ts'
import { aCustomer, aKnown, happened, inShort, theRules } from '../support/samples.ts'

describe('where the relationship stands', () => {
  test.each<[readonly string[], string, string]>([
    [[], 'nobody', 'nothing happened'],
    [['2026-03-02 call'], 'call 2026-03-02', 'one dialogue'],
    [['2026-03-02 call', '2026-03-01 visit'], 'call 2026-03-02', 'the last by its day, not by its entry'],
    [['2026-03-02 call', '2026-03-02 email in'], 'email 2026-03-02', 'on one day the last by its entry'],
    [['2026-03-02 email'], 'nobody, 1 attempt: email 2026-03-02', 'an attempt is no dialogue'],
    [
      ['2026-03-02 call', '2026-03-03 email', '2026-03-05 call missed'],
      'call 2026-03-02, 2 attempts: call 2026-03-05',
      'attempts since',
    ],
    [['2026-03-02 call', '2026-03-01 email'], 'call 2026-03-02', 'attempts before do not count'],
    [['2026-03-02 email', '2026-03-02 call'], 'call 2026-03-02', 'nor do those of the same day before'],
    [['2026-03-02 call', '2026-03-02 email'], 'call 2026-03-02, 1 attempt: email 2026-03-02', 'but those after it'],
    [['2026-03-02 note', '2026-03-03 mailing', '2026-03-04 event'], 'nobody', 'neither dialogue nor attempt'],
    [['2026-03-02 call in missed'], 'nobody', 'what we missed is no attempt of ours'],
    [['2026-03-02 event with'], 'event 2026-03-02', 'an event with a named contact'],
    [['2026-03-02 email in', '2026-03-03 email'], 'email 2026-03-02', 'an answer is no attempt'],
    [['2026-03-02 call in missed', '2026-03-03 email'], 'nobody', 'also to a call that we missed'],
    [
      ['2026-03-02 email in', '2026-03-03 email', '2026-03-05 email'],
      'email 2026-03-02, 1 attempt: email 2026-03-05',
      'but the next one is',
    ],
    [
      ['2026-03-02 call in missed', '2026-03-03 call missed'],
      'nobody, 1 attempt: call 2026-03-03',
      'and who was not reached was not answered',
    ],
    [
      ['2026-03-02 email in answered', '2026-03-03 email'],
      'email 2026-03-02, 1 attempt: email 2026-03-03',
      'and what was answered already is not answered again',
    ],
  ])('%o: %s (%s)', (lines, expected) => {
    const { lastDialogue, attempts, lastAttempt } = standingOf(happened(...lines))
    const spoken = lastDialogue ? `${lastDialogue.channel} ${lastDialogue.on}` : 'nobody'
    const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`
    expect(lastAttempt ? `${spoken}, ${tried}: ${lastAttempt.channel} ${lastAttempt.on}` : spoken).toBe(expected)
    expect(attempts === 0).toBe(lastAttempt === null)
  })
})

describe('the next try after attempts', () => {
  const mailed = '2026-03-02 email'
  const notReached = (day: string) => `${day} call missed`

  test.each<[readonly string[], string | null, string]>([
    [[], null, 'none'],
    [[notReached('2026-03-02')], '2026-03-04', 'a missed call: 2 working days'],
    [['2026-03-02 chat'], '2026-03-05', 'a chat: 3'],
    [[mailed], '2026-03-09', 'a mail: 5'],
    [['2026-03-02 letter'], '2026-03-12', 'a letter: 8'],
    [['2026-03-02 visit missed'], '2026-03-04', 'what has no value of its own is like a call'],
    [['2026-03-02 event missed'], '2026-03-04', 'also an event'],
    [[notReached('2026-03-06')], '2026-03-10', 'over a weekend'],
    [[notReached('2026-03-01')], '2026-03-03', 'from a Sunday'],
    [[mailed, notReached('2026-03-04')], '2026-03-10', 'the second: twice as long, by the channel of the last'],
    [[notReached('2026-03-02'), notReached('2026-03-02')], '2026-03-06', 'also on one day'],
    [[mailed, mailed, notReached('2026-03-04')], '2026-03-16', 'the third: four times'],
    [[mailed, mailed, mailed, notReached('2026-03-04')], '2026-03-26', 'the fourth: eight times'],
    [Array.from({ length: 12 }, () => mailed), '2026-08-31', 'never more than half a year of working days'],
    [[mailed, '2026-03-03 call', notReached('2026-03-04')], '2026-03-06', 'a dialogue begins the count anew'],
    [[mailed, '2026-03-03 call'], null, 'and leaves none'],
    [[notReached('2026-12-18')], '2027-01-07', 'not in the quiet time'],
  ])('%o: %s (%s)', (lines, expected) => {
    expect(retryOn(standingOf(happened(...lines)), theRules())).toBe(expected)
  })

  it('is changed by settings, and counts working days', () => {
    const standing = standingOf(happened('2026-03-02 visit missed'))
    expect(retryOn(standing, theRules({ 'retry.visit': '4' }))).toBe('2026-03-06')
    expect(retryOn(standing, theRules({ 'retry.call': '3' }))).toBe('2026-03-05')
    expect(retryOn(standing, theRules({}, ['2026-03-03']))).toBe('2026-03-05')
  })
})

it('asks for contacts on working days outside the quiet time', () => {
  const asks = (settings: Record<string, string>, day: string) =>
    contactDays(theRules(settings, ['2026-12-08']))(asDay(day))
  expect(
    ['2026-12-18', '2026-12-19', '2026-12-08', '2026-12-21', '2027-01-06', '2027-01-07'].map((day) => asks({}, day)),
  ).toEqual([...[true, false, false, false, false, true]])
  expect(asks({ quiet: 'none' }, '2026-12-21')).toBe(true)
})

type Row = [
  reason: string,
  customer: Partial<Clocked>,
  lines: readonly string[],
  known: readonly KnownFollowUp[],
  expected: string,
]

const called = '2026-03-02 call'

/** A contact by the clock that a person closed. */
function closed(occurrence: string, closedOn: string, every: string | null = '8w', closedWithOn: string | null = null) {
  return aKnown({ rule: 'rhythm', outcome: 'done', occurrence, closedOn, every, closedWithOn })
}

/** Agreed in the call of 2 March for 1 April, unless said differently. */
function agreed(said: Omit<Parameters<typeof aKnown>[0], 'rule'> = {}) {
  return aKnown({ rule: 'agreed', dueOn: '2026-04-01', agreedOn: '2026-03-02', causeId: 1, outcome: 'done', ...said })
}

describe.each<[string, readonly Row[]]>([
  [
    'the rhythm',
    [
      ['counts from the day of adding while nobody has spoken', {}, [], [], 'rhythm 2026-01-01: 2026-02-26'],
      ['from the last dialogue', {}, [called], [], 'rhythm 2026-03-02: 2026-04-27'],
      ['from dialogue before the day of adding', {}, ['2025-12-01 call'], [], 'rhythm 2025-12-01: 2026-01-26'],
      ['not from attempts', {}, [called, '2026-03-20 email'], [], 'rhythm 2026-03-02: 2026-04-27'],
      ['in whatever order they came', {}, [called, '2026-02-01 call'], [], 'rhythm 2026-03-02: 2026-04-27'],
      ['moves from a Saturday to Monday', {}, ['2026-03-07 call'], [], 'rhythm 2026-03-07: 2026-05-04'],
      ['moves out of the quiet time', {}, ['2026-11-02 call'], [], 'rhythm 2026-11-02: 2027-01-07'],
      ['is that of the importance', { importance: 'A' }, [called], [], 'rhythm 2026-03-02: 2026-03-30'],
      ['is that of the stage', { stage: 'trial' }, [called], [], 'rhythm 2026-03-02: 2026-03-09'],
      ["is the customer's own", { cadence: '1m' }, ['2026-01-31 call'], [], 'rhythm 2026-01-31: 2026-03-02'],
      ['is silent for the lost', { stage: 'lost' }, [called], [], 'nothing'],
    ],
  ],
  [
    'what was closed without dialogue',
    [
      [
        'starts the clock anew from that day',
        {},
        [called],
        [closed('2026-03-02', '2026-04-30')],
        'rhythm 2026-04-30: 2026-06-25',
      ],
      ['also done early', {}, [called], [closed('2026-03-02', '2026-03-10')], 'rhythm 2026-03-10: 2026-05-05'],
      [
        'also dropped',
        {},
        [called],
        [{ ...closed('2026-03-02', '2026-04-30'), outcome: 'dropped' }],
        'rhythm 2026-04-30: 2026-06-25',
      ],
      [
        'until somebody speaks',
        {},
        [called, '2026-05-04 call'],
        [closed('2026-03-02', '2026-04-30')],
        'rhythm 2026-05-04: 2026-06-29',
      ],
      [
        'has a number on the day of the dialogue',
        {},
        [called],
        [closed('2026-03-02', '2026-03-02')],
        'rhythm 2026-03-02+1: 2026-04-27',
      ],
      [
        'and another one',
        {},
        [called],
        [closed('2026-03-02', '2026-03-02'), closed('2026-03-02+1', '2026-03-02')],
        'rhythm 2026-03-02+2: 2026-04-27',
      ],
      [
        'counts from the day of the mail it was closed with, also where that was typed later',
        {},
        [called, '2026-04-28 email'],
        [closed('2026-03-02', '2026-04-30', '8w', '2026-04-28')],
        'rhythm 2026-04-28: 2026-06-23',
      ],
      [
        'does not matter where it was closed with a dialogue, also one that was typed later',
        { stage: 'lead' },
        [called],
        [closed('2026-01-01', '2026-03-05', '2w', '2026-03-02')],
        'rhythm 2026-03-02: 2026-03-16',
      ],
      [
        'also with one before the day of adding',
        {},
        ['2025-12-01 call'],
        [closed('2026-01-01', '2026-01-02', '8w', '2025-12-01')],
        'rhythm 2025-12-01: 2026-01-26',
      ],
      [
        'counts from the typing where the entry is older than its clock',
        {},
        ['2026-02-20 call', called],
        [closed('2026-03-02', '2026-04-30', '8w', '2026-02-20')],
        'rhythm 2026-04-30: 2026-06-25',
      ],
    ],
  ],
  [
    'a lead: 2w, 4w, 8w, decide',
    [
      ['first', { stage: 'lead' }, [], [], 'rhythm 2026-01-01: 2026-01-15'],
      ['second', { stage: 'lead' }, [], [closed('2026-01-01', '2026-01-15', '2w')], 'rhythm 2026-01-15: 2026-02-12'],
      [
        'third',
        { stage: 'lead' },
        [],
        [closed('2026-01-01', '2026-01-15', '2w'), closed('2026-01-15', '2026-02-12', '4w')],
        'rhythm 2026-02-12: 2026-04-09',
      ],
      [
        'then a decision, the next working day',
        { stage: 'lead' },
        [],
        threeContacts(),
        'decide 2026-04-10: 2026-04-13',
      ],
      [
        'after the decision anew',
        { stage: 'lead' },
        [],
        [...threeContacts(), { ...closed('2026-04-10', '2026-04-13', null), rule: 'decide' }],
        'rhythm 2026-04-13: 2026-04-27',
      ],
      [
        'after a dialogue anew',
        { stage: 'lead' },
        ['2026-04-20 call'],
        threeContacts(),
        'rhythm 2026-04-20: 2026-05-04',
      ],
      [
        'attempts are no steps',
        { stage: 'lead' },
        ['2026-01-02 email', '2026-01-05 email'],
        [],
        'rhythm 2026-01-01: 2026-01-15',
      ],
      [
        'decided for dormant, the rhythm of that begins',
        { stage: 'dormant' },
        [],
        threeContacts(),
        'rhythm 2026-04-10: 2026-10-09',
      ],
      [
        'an active one that became dormant is not to be decided about at once',
        { stage: 'dormant' },
        [],
        [closed('2026-01-01', '2026-02-26'), closed('2026-02-26', '2026-04-23')],
        'rhythm 2026-04-23: 2026-10-22',
      ],
      [
        'a dormant one twice, then a decision',
        { stage: 'dormant' },
        [],
        [closed('2025-04-01', '2025-10-01', '26w'), closed('2025-10-01', '2026-04-01', '26w')],
        'decide 2026-04-01: 2026-04-02',
      ],
      [
        'a decision is not asked for in the quiet time',
        { stage: 'dormant' },
        [],
        [closed('2025-06-18', '2025-12-17', '26w'), closed('2025-12-17', '2026-12-18', '26w')],
        'decide 2026-12-18: 2027-01-07',
      ],
    ],
  ],
  [
    'an agreed date',
    [
      ['silences the clock', {}, [called], [agreed({ outcome: null })], 'nothing'],
      ['also when it has passed', {}, [called], [agreed({ outcome: null, dueOn: '2026-03-03' })], 'nothing'],
      [
        'starts it if no dialogue follows',
        {},
        [called],
        [agreed({ closedOn: '2026-04-01' })],
        'rhythm 2026-04-01: 2026-05-27',
      ],
      [
        'also when it was done before',
        {},
        [called],
        [agreed({ closedOn: '2026-03-20' })],
        'rhythm 2026-04-01: 2026-05-27',
      ],
      [
        'leaves it to the dialogue that follows',
        {},
        [called, '2026-03-20 call'],
        [agreed({ closedOn: '2026-03-20' })],
        'rhythm 2026-03-20: 2026-05-15',
      ],
      [
        'also to one of the same day',
        {},
        [called, called],
        [agreed({ closedOn: '2026-03-02' })],
        'rhythm 2026-03-02: 2026-04-27',
      ],
      [
        'also to one that followed before it was typed',
        {},
        ['2026-02-27 call', '2026-02-28 call'],
        [agreed({ agreedOn: '2026-02-27', closedOn: '2026-04-01' })],
        'rhythm 2026-02-28: 2026-04-27',
      ],
      [
        'agreed by mail after a call of the same day: that call does not follow it',
        {},
        [called, '2026-03-02 email'],
        [agreed({ causeId: 2, closedOn: '2026-04-01' })],
        'rhythm 2026-04-01: 2026-05-27',
      ],
      [
        'agreed without an entry: the call of that day came before',
        {},
        [called],
        [agreed({ causeId: null, closedOn: '2026-04-01' })],
        'rhythm 2026-04-01: 2026-05-27',
      ],
      [
        'unless it was closed with it',
        {},
        [called],
        [agreed({ causeId: null, closedOn: '2026-03-02', closedWithOn: '2026-03-02' })],
        'rhythm 2026-03-02: 2026-04-27',
      ],
      [
        'that was dropped starts it from that day',
        {},
        [called],
        [agreed({ outcome: 'dropped', closedOn: '2026-03-10' })],
        'rhythm 2026-03-10: 2026-05-05',
      ],
      [
        'that was dropped after it had passed, from the date',
        {},
        [called],
        [agreed({ outcome: 'dropped', closedOn: '2026-04-10' })],
        'rhythm 2026-04-01: 2026-05-27',
      ],
      [
        'of several the last',
        {},
        [called],
        [agreed({ closedOn: '2026-03-20' }), agreed({ dueOn: '2026-04-15', closedOn: '2026-03-20' })],
        'rhythm 2026-04-15: 2026-06-10',
      ],
      [
        'does not hold back what was closed after it',
        {},
        [called],
        [agreed({ closedOn: '2026-04-01' }), closed('2026-04-01', '2026-05-27')],
        'rhythm 2026-05-27: 2026-07-22',
      ],
    ],
  ],
  [
    'a pause',
    [
      [
        'ends with the next date, as typed',
        { pausedUntil: asDay('2026-06-06') },
        [called],
        [],
        'pause 2026-06-06: 2026-06-06',
      ],
      [
        'also after a dialogue within it',
        { pausedUntil: asDay('2026-06-06') },
        ['2026-05-05 call'],
        [],
        'pause 2026-06-06: 2026-06-06',
      ],
      [
        'that has ended leaves the date where it was',
        { pausedUntil: asDay('2026-02-01') },
        [],
        [],
        'pause 2026-02-01: 2026-02-01',
      ],
      [
        'is over with the dialogue on its last day',
        { pausedUntil: asDay('2026-03-02') },
        [called],
        [],
        'rhythm 2026-03-02: 2026-04-27',
      ],
      [
        'is over when its end was done',
        { pausedUntil: asDay('2026-06-01') },
        [called],
        [{ ...closed('2026-06-01', '2026-06-01', null), rule: 'pause' }],
        'rhythm 2026-06-01+1: 2026-07-27',
      ],
      [
        'keeps its peace when its end was dropped before, and does not come back',
        { pausedUntil: asDay('2026-06-01') },
        [called],
        [{ ...closed('2026-06-01', '2026-04-01', null), rule: 'pause', outcome: 'dropped' }],
        'rhythm 2026-06-01+1: 2026-07-27',
      ],
      ['of one who is lost asks for nothing', { pausedUntil: asDay('2026-06-01'), stage: 'lost' }, [], [], 'nothing'],
      [
        'is silenced by an agreed date',
        { pausedUntil: asDay('2026-06-01') },
        [called],
        [agreed({ outcome: null })],
        'nothing',
      ],
    ],
  ],
  [
    'a rhythm of none',
    [
      ['leaves a yearly check', { cadence: 'none' }, [called], [], 'yearly-check 2026-03-02: 2027-03-02'],
      ['on a working day', { cadence: 'none' }, ['2026-03-06 call'], [], 'yearly-check 2026-03-06: 2027-03-08'],
      ['also from 29 February', { cadence: 'none' }, ['2028-02-29 call'], [], 'yearly-check 2028-02-29: 2029-02-28'],
      [
        'and another one a year after that was done',
        { cadence: 'none' },
        [called],
        [{ ...closed('2026-03-02', '2027-03-04', '12m'), rule: 'yearly-check' }],
        'yearly-check 2027-03-04: 2028-03-06',
      ],
    ],
  ],
  [
    'a levelled date',
    [
      ['holds', levelledTo('2026-05-07'), [called], [], 'rhythm 2026-03-02: 2026-05-07'],
      [
        'until the next dialogue',
        levelledTo('2026-05-07'),
        [called, '2026-04-10 call'],
        [],
        'rhythm 2026-04-10: 2026-06-05',
      ],
      [
        'or until it was done',
        levelledTo('2026-05-07'),
        [called],
        [closed('2026-03-02', '2026-05-07')],
        'rhythm 2026-05-07: 2026-07-02',
      ],
      ['not when that dialogue was removed', levelledTo('2026-05-07'), [], [], 'rhythm 2026-01-01: 2026-02-26'],
      [
        'not for one that lies before it',
        levelledTo('2026-05-07'),
        ['2026-02-02 call'],
        [],
        'rhythm 2026-02-02: 2026-03-30',
      ],
      [
        'not for another rhythm',
        { ...levelledTo('2026-05-07'), cadence: '4w' },
        [called],
        [],
        'rhythm 2026-03-02: 2026-03-30',
      ],
      ['moves from a day that became free', levelledTo('2026-05-09'), [called], [], 'rhythm 2026-03-02: 2026-05-11'],
      [
        'does not shorten a pause',
        { ...levelledTo('2026-05-07'), pausedUntil: asDay('2026-06-01') },
        [called],
        [],
        'pause 2026-06-01: 2026-06-01',
      ],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_reason, customer, lines, known, expected) => {
    const next = nextContact(aCustomer(customer), standingOf(happened(...lines)), known, theRules())
    expect(next ? inShort(next) : 'nothing').toBe(expected)
  })
})

it('says how often, where there is a rhythm', () => {
  const every = (customer: Partial<Clocked>) => nextContact(aCustomer(customer), standingOf([]), [], theRules())?.every
  expect([{}, { cadence: '6w' }, { cadence: 'none' }, { pausedUntil: asDay('2027-01-01') }].map(every)).toEqual([
    ...['8w', '6w', '12m', null],
  ])
})

/** A lead's contacts without dialogue, up to Friday 10 April. */
function threeContacts(): KnownFollowUp[] {
  return [
    closed('2026-01-01', '2026-01-15', '2w'),
    closed('2026-01-15', '2026-02-12', '4w'),
    closed('2026-02-12', '2026-04-10', '8w'),
  ]
}

function levelledTo(day: string): Partial<Clocked> {
  return { levelledOn: asDay(day), levelledFrom: asDay('2026-03-02'), levelledEvery: '8w' }
}
