import { usualSnooze } from '../../config.ts'
import type { Card } from './card.ts'
import { dayWanted } from './asking.ts'
import type { Desk } from './walk.ts'
import { whichOf } from './which.ts'

/** Moves what is due, or one of it, to one of the usual days or another one. */
export async function snooze(desk: Desk, card: Card): Promise<void> {
  const { program, t, run } = desk
  const which = await whichOf(desk, card)
  if (which === null) return
  const day = await dayWanted(desk, { message: t.until, phrases: program.config.snooze ?? usualSnooze })
  if (day === null) return
  await run('snoozed', which.length, ['snooze', ...which.map(({ id }) => String(id)), day])
}
