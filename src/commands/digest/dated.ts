import { daysAfter } from '../../domain/day.ts'
import { listedFor } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import { calendarFile } from '../../output/calendar.ts'
import { safeText } from '../../output/safe.ts'
import { cut } from '../../output/width.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { inTongue, words } from '../../text/language.ts'
import { shortReasonsIn } from '../../text/reasons.ts'
import type { ListedFollowUp } from '../follow-up-items.ts'
import { open, typedName } from './facts.ts'

const text = words({
  en: { name: 'Follow-ups', lastDay: (what: string) => `${what} (last day)` },
  de: { name: 'Wiedervorlagen', lastDay: (what: string) => `${what} (letzter Tag)` },
})

/** How far a calendar looks, and how much it takes: it is read beside a mail. */
const days = 90
const most = 100

/**
 * The dated items of somebody as a calendar file: the last days to act, and the appointments that a person typed. Null where
 * there are none.
 */
export async function calendarOf(program: Program, store: Store, owner: Owner | null): Promise<string | null> {
  const { today, tongue, language } = program
  const t = inTongue(text, tongue)
  const staff = await store.owners.staff()
  const whose = owner === null || staff.owners.length < 2 ? null : listedFor(owner.id, staff, today)
  const dated = (await open(store, daysAfter(today, days), whose))
    .flatMap((item) => {
      const on = item.deadlineOn ?? (isTyped(item) ? item.dueOn : null)
      return on === null || on < today ? [] : [{ item, on }]
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.item.id - b.item.id))
    .slice(0, most)
  if (dated.length === 0) return null

  const uids = await store.followUps.uids(dated.map(({ item }) => item.id))
  const reason = shortReasonsIn(language)
  return calendarFile(
    dated.map(({ item, on }) => {
      const what = `${short(item.customer.name, 60)}: ${short(reason(item), 160)}`
      return {
        ...{ uid: `${uids.get(item.id)!}@followups`, on },
        summary: item.deadlineOn === null ? what : t.lastDay(what),
        description: [
          ...(item.contact === null ? [] : [short(item.contact.name, 60)]),
          `${typedName(program)} show c${item.customer.id}`,
        ],
      }
    }),
    { name: t.name, madeOn: today },
  )
}

function isTyped({ rule }: ListedFollowUp): boolean {
  return rule === 'task' || rule === 'agreed'
}

function short(text: string, room: number): string {
  return cut(safeText(text).trim(), room)
}
