import { describe, expect, it, test } from 'vitest'
import { asksForAnswer, channels, isAnswer, isAttempt, isDialogue } from '../../src/domain/interaction.ts'
import { happened } from '../support/samples.ts'

/** Every channel, direction and way to be missed; what it counts as (product.md, "The clock of a customer"). */
const table: readonly (readonly [said: string, counts: string, reason: string])[] = [
  ['call', 'dialogue answer', 'we spoke'],
  ['call missed', 'attempt', 'nobody was reached'],
  ['call in', 'dialogue answer', 'they called and we spoke'],
  ['call in missed', 'asks', 'they called and nobody was there'],
  ['visit', 'dialogue answer', 'we were there'],
  ['visit missed', 'attempt', 'nobody was at home'],
  ['visit in', 'dialogue answer', 'they were here'],
  ['visit in missed', 'asks', 'they came and nobody was there'],
  ['meeting', 'dialogue answer', 'two-way'],
  ['meeting missed', 'attempt', 'they did not come'],
  ['meeting in', 'dialogue answer', 'they called it'],
  ['meeting in missed', 'asks', 'we did not come'],
  ['video', 'dialogue answer', 'two-way'],
  ['video missed', 'attempt', 'they did not come'],
  ['video in', 'dialogue answer', 'they called it'],
  ['video in missed', 'asks', 'we did not come'],
  ['event with', 'dialogue answer', 'a named contact was spoken with'],
  ['event', '', 'nobody in particular was spoken with'],
  ['event with missed', 'attempt', 'the contact did not come'],
  ['event missed', 'attempt', 'nobody came'],
  ['event in with', 'dialogue answer', 'at their event, with a named contact'],
  ['event in', '', 'at their event, with nobody in particular'],
  ['event in with missed', 'asks', 'we did not come'],
  ['event in missed', 'asks', 'we did not come'],
  ['email', 'attempt answer', 'one-way, but it answers'],
  ['email missed', 'attempt', 'cannot be typed; it reached nobody, so it answers nothing'],
  ['email in', 'dialogue asks answer', 'they wrote, and wait for an answer'],
  ['email in missed', 'asks', 'cannot be typed; something came in'],
  ['letter', 'attempt answer', 'one-way, but it answers'],
  ['letter missed', 'attempt', 'cannot be typed'],
  ['letter in', 'dialogue asks answer', 'they wrote, and wait for an answer'],
  ['letter in missed', 'asks', 'cannot be typed'],
  ['chat', 'attempt answer', 'one-way, but it answers'],
  ['chat missed', 'attempt', 'cannot be typed'],
  ['chat in', 'dialogue asks answer', 'they wrote, and wait for an answer'],
  ['chat in missed', 'asks', 'cannot be typed'],
  ['mailing', '', 'to many: nobody in particular was written to'],
  ['mailing missed', '', 'cannot be typed'],
  ['mailing in', '', 'cannot be typed'],
  ['mailing in missed', '', 'cannot be typed'],
  ['note', '', 'nothing happened between us'],
  ['note missed', '', 'cannot be typed'],
  ['note in', '', 'cannot be typed'],
  ['note in missed', '', 'cannot be typed'],
]

test.each(table)('%s: %s (%s)', (said, counts) => {
  expect(countsAs(said)).toBe(counts)
})

describe('the table', () => {
  it('has every channel, direction and way to be missed', () => {
    const ways = channels.flatMap((channel) => ['', ' missed', ' in', ' in missed'].map((way) => channel + way))
    expect(ways.filter((way) => !table.some(([said]) => said.replace(' with', '') === way))).toEqual([])
  })

  it('counts nothing as dialogue and attempt at once, nor as attempt and question', () => {
    for (const [said, counts] of table) {
      const both = ['dialogue attempt', 'attempt asks'].filter((pair) =>
        pair.split(' ').every((it) => counts.includes(it)),
      )
      expect([said, both]).toEqual([said, []])
    }
  })
})

test.each([
  ['email in answered', 'dialogue answer', 'answered already'],
  ['call in missed answered', '', 'called back already'],
  ['letter in answered', 'dialogue answer', 'answered already'],
  ['call complaint', 'dialogue answer', 'a complaint is dialogue like any other'],
  ['email in complaint', 'dialogue asks answer', 'and asks like any other'],
  ['call missed complaint', 'attempt', 'and an attempt like any other'],
  ['call with', 'dialogue answer', 'only an event needs a contact'],
])('%s: %s (%s)', (said, counts) => {
  expect(countsAs(said)).toBe(counts)
})

function countsAs(said: string): string {
  const [interaction] = happened(`2026-03-02 ${said}`)
  const counts = { dialogue: isDialogue, attempt: isAttempt, asks: asksForAnswer, answer: isAnswer }
  return Object.entries(counts)
    .filter(([, isSo]) => isSo(interaction!))
    .map(([name]) => name)
    .join(' ')
}
