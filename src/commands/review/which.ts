import { reasonOf } from '../../text/reasons.ts'
import type { FollowUpRecord } from '../follow-up-items.ts'
import { chosen } from './asking.ts'
import type { Card } from './card.ts'
import type { Desk } from './walk.ts'

/** What is meant where a customer has several follow-ups that are due: all, unless said; null where it was left. */
export async function whichOf(desk: Desk, { due }: Card): Promise<readonly FollowUpRecord[] | null> {
  if (due.length === 1) return due
  const { program, t, keys } = desk
  const all = { key: keys.all, name: t.every, value: due }
  const single = due.slice(0, 9).map((followUp, index) => ({
    ...{ key: String(index + 1), name: reasonOf(followUp, program.language), value: [followUp] },
  }))
  return chosen(desk, { message: t.which, keys: [all, ...single], usual: due })
}
