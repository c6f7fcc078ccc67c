import { expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { doubtsIn, endOf, turnOn, type DigestNote, type DigestState } from '../../src/domain/digest-note.ts'

function noted(state: DigestState, doubts = 0): DigestNote {
  return {
    ...{ day: asDay('2026-11-26'), state, doubts, address: 'anna@example.com', messageId: '<a@example.com>', tries: 1 },
    ...{ begunAt: '2026-11-26T06:30:00.000Z', triedAt: '2026-11-26T06:30:00.000Z', fault: null },
  }
}

test.each<[string, DigestNote | null, ReturnType<typeof turnOn>]>([
  ['nothing is noted', null, 'send'],
  ['it was sent', noted('sent'), 'over'],
  ['it was sent after a doubt', noted('sent', 1), 'over'],
  ['there was nothing to send', noted('nothing'), 'over'],
  ['it failed', noted('failed'), 'send'],
  ['it failed after a doubt', noted('failed', 1), 'send'],
  ['the run died before anything of the message left', noted('sending'), 'send'],
  ['so did the run after a doubt', noted('sending', 1), 'send'],
  ['the answer was lost', noted('unknown', 1), 'send'],
  ['the run died while the message left', noted('handed-over'), 'send'],
  ['so did the one after it', noted('handed-over', 1), 'give-up'],
  ['the answer was lost twice', noted('gave-up', 2), 'give-up'],
])('what a run does where %s', (_, note, turn) => {
  expect(turnOn(note, false)).toBe(turn)
  expect(turnOn(note, true)).toBe('send')
})

test.each([
  ['accepted', 0, 'sent', 0],
  ['accepted', 1, 'sent', 1],
  ['refused', 0, 'failed', 0],
  ['failed', 1, 'failed', 1],
  ['unknown', 0, 'unknown', 1],
  ['unknown', 1, 'gave-up', 2],
  ['failed', 2, 'gave-up', 2],
  ['accepted', 2, 'sent', 2],
] as const)('what is noted after %s, with %i doubts before', (kind, before, state, doubts) => {
  expect(endOf(kind, before)).toEqual({ state, doubts })
})

/** Every way that runs can go, one after the other, without anybody asking for it again. */
test('however runs end, there are never more than two copies that may have arrived', () => {
  const ends = ['accepted', 'failed', 'unknown', 'dies before', 'dies while handing over'] as const
  const follow = (note: DigestNote | null, copies: number, runs: number): number => {
    if (runs === 0 || turnOn(note, false) !== 'send') return copies
    const doubts = doubtsIn(note)
    return Math.max(
      ...ends.map((end) => {
        const mayHaveArrived = end === 'accepted' || end === 'unknown' || end === 'dies while handing over'
        const next =
          end === 'dies before'
            ? noted('sending', doubts)
            : end === 'dies while handing over'
              ? noted('handed-over', doubts)
              : noted(endOf(end, doubts).state, endOf(end, doubts).doubts)
        return follow(next, copies + (mayHaveArrived ? 1 : 0), runs - 1)
      }),
    )
  }
  expect(follow(null, 0, 6)).toBe(2)
})
