import { listedFor } from '../../domain/in-charge.ts'
import type { Day } from '../../domain/day.ts'
import type { Owner } from '../../domain/owner.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import type { Letter } from '../../mail/letter.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import type { Tongue } from '../../text/language.ts'

export type Composed = {
  owner: Owner
  tongue: Tongue
  /** Nothing is due. */
  isEmpty: boolean
  /** What is shown as a line. */
  shown: readonly { followUpId: number; dueOn: Day }[]
  letter: Pick<Letter, 'subject' | 'text' | 'html' | 'attachments'>
}

/** A stand-in until what the mail says is written. */
export async function composed(
  program: Program,
  store: Store,
  owner: Owner,
  { withCalendar }: { withCalendar: boolean },
): Promise<Composed> {
  const staff = await store.owners.staff()
  const whose = staff.owners.length < 2 ? null : listedFor(owner.id, staff, program.today)
  const open = await store.followUps.openUntil({ until: program.today, whose, stage: null, tag: null, kind: null })
  const items = inWorkingOrder(open, program.today, await store.settings.all(), 7).map(({ item }) => item)
  const lines = items.map(({ id, customer }) => `${id} ${customer.name}`)
  const missed = (await store.digests.missedDays(owner.id)).map((day) => longDay(day, 'en').slice(0, -5))
  const told =
    missed.length === 0 ? [] : [`There was no mail on ${missed.join(', ').replace(/, ([^,]*)$/, ' and $1')}.`]
  return {
    ...{ owner, tongue: { ...program.tongue, language: owner.language ?? program.language } },
    ...{ isEmpty: open.length === 0, shown: items.map(({ id, dueOn }) => ({ followUpId: id, dueOn })) },
    letter: {
      ...{ subject: `${open.length} due`, text: [...lines, ...told].join('\n'), html: null },
      attachments: withCalendar ? [{ name: 'followups.ics', type: 'text/calendar', content: 'BEGIN:VCALENDAR' }] : [],
    },
  }
}
