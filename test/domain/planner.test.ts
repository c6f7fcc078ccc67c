import { describe, expect, it, test } from 'vitest'
import type { Clocked, Rules } from '../../src/domain/clock.ts'
import { asDay } from '../../src/domain/day.ts'
import { plain, type KnownFollowUp } from '../../src/domain/follow-up.ts'
import { nothingElse, planFollowUps } from '../../src/domain/planner.ts'
import { aCustomer, aKnown, happened, inShort, theRules } from '../support/samples.ts'

const called = '2026-03-02 call'
const wrote = '2026-03-02 email in'
const rhythm = 'rhythm 2026-03-02: 2026-04-27'

type Row = [reason: string, lines: readonly string[], known: readonly KnownFollowUp[], expected: readonly string[]]

function plan(
  lines: readonly string[],
  known: readonly KnownFollowUp[],
  customer: Partial<Clocked> = {},
  rules: Rules = theRules(),
) {
  return planFollowUps(
    { ...nothingElse, customer: aCustomer(customer), interactions: happened(...lines), known },
    rules,
    asDay('2026-03-02'),
  ).followUps
}

/** What a person did with the reply or complaint of an entry. */
function done(rule: 'reply' | 'complaint', entry: number) {
  return aKnown({ rule, occurrence: String(entry), closedOn: '2026-03-04', outcome: 'done' })
}

function snoozed(rule: KnownFollowUp['rule'], occurrence: string, snoozedTo: string, snoozedOn = '2026-03-03') {
  return aKnown({ rule, occurrence, snoozedTo, snoozedOn })
}

describe.each<[string, readonly Row[]]>([
  [
    'a reply',
    [
      ['is due the next working day after a mail', [wrote], [], ['reply 1: 2026-03-03', rhythm]],
      ['after a letter', ['2026-03-02 letter in'], [], ['reply 1: 2026-03-03', rhythm]],
      [
        'after a chat on a Friday',
        ['2026-03-06 chat in'],
        [],
        ['reply 1: 2026-03-09', 'rhythm 2026-03-06: 2026-05-01'],
      ],
      [
        'after a call that we missed, which is no dialogue',
        ['2026-03-02 call in missed'],
        [],
        ['reply 1: 2026-03-03', 'rhythm 2026-01-01: 2026-02-26'],
      ],
      ['not after a call that we took', ['2026-03-02 call in'], [], [rhythm]],
      ['not where it was answered already', ['2026-03-02 email in answered'], [], [rhythm]],
      ['not in spite of our mail', [wrote, '2026-03-03 email'], [], ['rhythm 2026-03-02: 2026-04-27']],
      ['nor of our letter', [wrote, '2026-03-03 letter'], [], ['rhythm 2026-03-02: 2026-04-27']],
      ['nor of a call', [wrote, '2026-03-03 call'], [], ['rhythm 2026-03-03: 2026-04-28']],
      ['nor of an answer on the same day', [wrote, '2026-03-02 email'], [], [rhythm]],
      ['nor of one that was entered late', ['2026-03-04 email', wrote], [], [rhythm]],
      ['in spite of a mail of ours before it', ['2026-03-02 email', wrote], [], ['reply 2: 2026-03-03', rhythm]],
      [
        'in spite of a call of ours that nobody took',
        [wrote, '2026-03-03 call missed'],
        [],
        ['reply 1: 2026-03-03', rhythm],
      ],
      [
        'in spite of notes and mailings',
        [wrote, '2026-03-03 note', '2026-03-03 mailing'],
        [],
        ['reply 1: 2026-03-03', rhythm],
      ],
      [
        'in spite of an event where nobody in particular was met',
        [wrote, '2026-03-03 event'],
        [],
        ['reply 1: 2026-03-03', rhythm],
      ],
      [
        'is owed for each message, and does not wait longer because they write again',
        [wrote, '2026-03-05 email in'],
        [],
        ['reply 1: 2026-03-03', 'reply 2: 2026-03-06', 'rhythm 2026-03-05: 2026-04-30'],
      ],
      [
        'nor because they call',
        ['2026-03-02 call in missed', '2026-03-05 call in missed'],
        [],
        ['reply 1: 2026-03-03', 'reply 2: 2026-03-06', 'rhythm 2026-01-01: 2026-02-26'],
      ],
      [
        'counts from what came after the answer',
        [wrote, '2026-03-03 email', '2026-03-05 email in'],
        [],
        ['reply 3: 2026-03-06', 'rhythm 2026-03-05: 2026-04-30'],
      ],
      [
        'counts from what came after an answered one',
        [wrote, '2026-03-03 email in answered', '2026-03-05 call in missed'],
        [],
        ['reply 3: 2026-03-06', 'rhythm 2026-03-03: 2026-04-28'],
      ],
      ['that was done does not come back', [wrote], [done('reply', 1)], [rhythm]],
      [
        'that was closed alone leaves the one before open',
        [wrote, '2026-03-03 email in'],
        [done('reply', 2)],
        ['reply 1: 2026-03-03', 'rhythm 2026-03-03: 2026-04-28'],
      ],
      [
        'comes anew with the next mail',
        [wrote, '2026-03-05 email in'],
        [done('reply', 1)],
        ['reply 2: 2026-03-06', 'rhythm 2026-03-05: 2026-04-30'],
      ],
      [
        'is kept where it was snoozed to, free or not',
        [wrote],
        [snoozed('reply', '1', '2026-03-14')],
        ['reply 1: 2026-03-14', rhythm],
      ],
      [
        'that was snoozed stays there when they write again, and the new one is owed at once',
        [wrote, '2026-03-05 email in'],
        [snoozed('reply', '1', '2026-03-14')],
        ['reply 1: 2026-03-14', 'reply 2: 2026-03-06', 'rhythm 2026-03-05: 2026-04-30'],
      ],
      [
        'snoozed for the last of several leaves the one before where it is',
        [wrote, '2026-03-03 email in'],
        [snoozed('reply', '2', '2026-03-14')],
        ['reply 1: 2026-03-03', 'reply 2: 2026-03-14', 'rhythm 2026-03-03: 2026-04-28'],
      ],
    ],
  ],
  [
    'a complaint',
    [
      ['is due the next working day', ['2026-03-02 call complaint'], [], ['complaint 1: 2026-03-03', rhythm]],
      [
        'asks for a reply as well where it came by mail',
        ['2026-03-02 email in complaint'],
        [],
        ['reply 1: 2026-03-03', 'complaint 1: 2026-03-03', rhythm],
      ],
      [
        'does not end with dialogue',
        ['2026-03-02 call complaint', '2026-03-05 call'],
        [],
        ['complaint 1: 2026-03-03', 'rhythm 2026-03-05: 2026-04-30'],
      ],
      [
        'nor with another one',
        ['2026-03-02 call complaint', '2026-03-05 visit complaint'],
        [],
        ['complaint 1: 2026-03-03', 'complaint 2: 2026-03-06', 'rhythm 2026-03-05: 2026-04-30'],
      ],
      [
        'ends when it was solved',
        ['2026-03-02 call complaint', '2026-03-05 call'],
        [done('complaint', 1)],
        ['rhythm 2026-03-05: 2026-04-30'],
      ],
      [
        'only itself',
        ['2026-03-02 call complaint', '2026-03-02 call complaint'],
        [done('complaint', 1)],
        ['complaint 2: 2026-03-03', rhythm],
      ],
      [
        'is kept where it was snoozed to',
        ['2026-03-02 call complaint'],
        [snoozed('complaint', '1', '2026-03-14')],
        ['complaint 1: 2026-03-14', rhythm],
      ],
    ],
  ],
  [
    'an attempt',
    [
      ['that is early does not bring the contact forward', [called, '2026-03-05 call missed'], [], [rhythm]],
      ['moves it to the retry day', [called, '2026-04-27 call missed'], [], ['rhythm 2026-03-02: 2026-04-29']],
      ['also when overdue', [called, '2026-05-08 email'], [], ['rhythm 2026-03-02: 2026-05-15']],
      [
        'the second twice as far',
        [called, '2026-04-27 call missed', '2026-04-29 call missed'],
        [],
        ['rhythm 2026-03-02: 2026-05-05'],
      ],
      ['out of the quiet time', [called, '2026-12-18 call missed'], [], ['rhythm 2026-03-02: 2027-01-07']],
      ['does not matter after a dialogue', ['2026-03-01 email', called], [], [rhythm]],
      [
        'does not move a reply',
        ['2026-03-02 call in missed', '2026-03-03 call missed'],
        [],
        ['reply 1: 2026-03-03', 'rhythm 2026-01-01: 2026-03-05'],
      ],
    ],
  ],
  [
    'a reply to one of several persons',
    [
      [
        'is asked for each of them',
        ['2026-03-02 email in with', '2026-03-03 email in with2'],
        [],
        ['reply 1: 2026-03-03', 'reply 2: 2026-03-04', 'rhythm 2026-03-03: 2026-04-28'],
      ],
      [
        'is answered by a mail to that person, the others wait',
        ['2026-03-02 email in with', '2026-03-02 email in with2', '2026-03-03 email with'],
        [],
        ['reply 2: 2026-03-03', 'rhythm 2026-03-02: 2026-04-27'],
      ],
      [
        'is answered by a mail to nobody in particular',
        ['2026-03-02 email in with', '2026-03-02 email in with2', '2026-03-03 email'],
        [],
        ['rhythm 2026-03-02: 2026-04-27'],
      ],
      [
        'is answered by a talk with any of them',
        ['2026-03-02 email in with', '2026-03-02 email in with2', '2026-03-03 call with2'],
        [],
        ['rhythm 2026-03-03: 2026-04-28'],
      ],
      [
        'of nobody in particular is answered by any mail',
        ['2026-03-02 email in', '2026-03-03 email with2'],
        [],
        ['rhythm 2026-03-02: 2026-04-27'],
      ],
      [
        'closed for one leaves that of the other',
        ['2026-03-02 email in with', '2026-03-03 email in with2'],
        [done('reply', 1)],
        ['reply 2: 2026-03-04', 'rhythm 2026-03-03: 2026-04-28'],
      ],
    ],
  ],
  [
    'a snoozed contact',
    [
      [
        'is moved by an attempt later on that day',
        [called, '2026-04-28 email'],
        [{ ...snoozed('rhythm', '2026-03-02', '2026-04-29', '2026-04-28'), snoozedAfter: 1 }],
        ['rhythm 2026-03-02: 2026-05-05'],
      ],
      [
        'but not by one before it on that day',
        [called, '2026-04-28 email'],
        [{ ...snoozed('rhythm', '2026-03-02', '2026-04-29', '2026-04-28'), snoozedAfter: 2 }],
        ['rhythm 2026-03-02: 2026-04-29'],
      ],
      [
        'is kept as typed',
        [called],
        [snoozed('rhythm', '2026-03-02', '2026-05-16')],
        ['rhythm 2026-03-02: 2026-05-16'],
      ],
      [
        'also where that is earlier',
        [called],
        [snoozed('rhythm', '2026-03-02', '2026-03-20')],
        ['rhythm 2026-03-02: 2026-03-20'],
      ],
      [
        'also in the quiet time',
        [called],
        [snoozed('rhythm', '2026-03-02', '2026-12-24')],
        ['rhythm 2026-03-02: 2026-12-24'],
      ],
      [
        'also after an attempt of an earlier day',
        [called, '2026-04-27 email'],
        [snoozed('rhythm', '2026-03-02', '2026-04-29', '2026-04-28')],
        ['rhythm 2026-03-02: 2026-04-29'],
      ],
      [
        'also after one of that day',
        [called, '2026-04-28 email'],
        [snoozed('rhythm', '2026-03-02', '2026-04-29', '2026-04-28')],
        ['rhythm 2026-03-02: 2026-04-29'],
      ],
      [
        'until an attempt on a later day',
        [called, '2026-04-29 email'],
        [snoozed('rhythm', '2026-03-02', '2026-04-29', '2026-04-28')],
        ['rhythm 2026-03-02: 2026-05-06'],
      ],
      [
        'which does not bring it forward',
        [called, '2026-04-29 email'],
        [snoozed('rhythm', '2026-03-02', '2026-06-01', '2026-04-28')],
        ['rhythm 2026-03-02: 2026-06-01'],
      ],
      [
        'is another one after a dialogue',
        [called, '2026-04-29 call'],
        [snoozed('rhythm', '2026-03-02', '2026-06-01', '2026-04-28')],
        ['rhythm 2026-04-29: 2026-06-24'],
      ],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s', (_reason, lines, known, expected) => {
    expect(plan(lines, known).map(inShort)).toEqual(expected)
  })
})

test.each([
  [
    'attempts before it do not move the end of a pause',
    ['2026-03-03 call missed', '2026-03-04 call missed'],
    '2026-06-01',
  ],
  ['one after it does', ['2026-06-01 call missed'], '2026-06-03'],
])('%s', (_, attempts, dueOn) => {
  expect(plan([called, ...attempts], [], { pausedUntil: asDay('2026-06-01') }).map(inShort)).toEqual([
    `pause 2026-06-01: ${dueOn}`,
  ])
})

describe('who is lost', () => {
  it('is asked for no contact, but still answered', () => {
    expect(plan(['2026-03-02 email in complaint'], [], { stage: 'lost' }).map(inShort)).toEqual([
      ...['reply 1: 2026-03-03', 'complaint 1: 2026-03-03'],
    ])
  })
})

describe('a handover', () => {
  const [today, begun] = [asDay('2026-06-01'), asDay('2026-07-01')]
  const run = { id: 7, journey: 'handover', startsOn: begun, endsOn: null, enteredOn: today, closedOn: null }
  const planWith = (lines: readonly string[], said: { journey?: string; closedOn?: typeof today } = {}) =>
    planFollowUps(
      {
        ...nothingElse,
        customer: aCustomer(),
        interactions: happened(...lines),
        known: [],
        runs: [{ ...run, ...said }],
      },
      theRules(),
      today,
    ).followUps.map(inShort)

  it('that is still to come leaves a contact that is due before its first step', () => {
    expect(planWith(['2026-04-15 call'])).toEqual(['handover 7 S-5wd: 2026-06-24', 'rhythm 2026-04-15: 2026-06-10'])
  })

  it('that was called off leaves the clock as it was, and so does the end of one', () => {
    expect(planWith(['2026-03-02 call'], { closedOn: today })).toEqual(['rhythm 2026-03-02: 2026-04-27'])
  })

  it('a new contact who is still to come leaves what is due before as well', () => {
    expect(planWith(['2026-04-15 call'], { journey: 'new-contact' })).toEqual([
      ...['handover 7 S+2: 2026-07-03', 'rhythm 2026-04-15: 2026-06-10'],
    ])
  })

  it('silences one that would be due from its next step on', () => {
    expect(planWith(['2026-05-29 call'])).toEqual(['handover 7 S-5wd: 2026-06-24'])
  })
})

it('says of each what kind it is, how often it comes and what it follows from', () => {
  expect(plan(['2026-03-02 email in complaint'], [])).toEqual([
    { ...plain, rule: 'reply', occurrence: '1', kind: 'reply', dueOn: '2026-03-03', causeId: 1 },
    { ...plain, rule: 'complaint', occurrence: '1', kind: 'complaint', dueOn: '2026-03-03', causeId: 1 },
    { ...plain, rule: 'rhythm', occurrence: '2026-03-02', kind: 'cadence', dueOn: '2026-04-27', every: '8w' },
  ])
})

it('keeps to holidays and closed days', () => {
  const free = ['2026-03-03', '2026-04-27', '2026-04-28']
  expect(plan([wrote], [], {}, theRules({}, free)).map(inShort)).toEqual([
    'reply 1: 2026-03-04',
    'rhythm 2026-03-02: 2026-04-29',
  ])
})

it('lets a snoozed end of a pause stay where a person put it', () => {
  const known = [snoozed('pause', '2026-06-01', '2026-06-13')]
  expect(plan([called], known, { pausedUntil: asDay('2026-06-01') }).map(inShort)).toEqual([
    'pause 2026-06-01: 2026-06-13',
  ])
})
