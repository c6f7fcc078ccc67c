import { daysAfter, latest, type Day } from '../../domain/day.ts'
import type { Absence } from '../../domain/in-charge.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import { toldFollowUps } from '../follow-up-items.ts'
import type { awayText } from './away-text.ts'

type Spread = Awaited<ReturnType<Store['absences']['add']>>

/** What becomes of the dates of whoever works alone while they are away. */
export async function daysOffOf(
  program: Program,
  t: typeof awayText.en,
  {
    absence: { fromOn, untilOn },
    spread,
    capacity,
  }: Pick<Spread, 'spread' | 'capacity'> & { absence: Omit<Absence, 'id'> },
) {
  const { today, language } = program
  const { followUps, settings } = await program.store()
  const filter = { whose: null, stage: null, tag: null, kind: null }
  const open = untilOn === null || untilOn < today ? [] : await followUps.openUntil({ until: untilOn, ...filter })
  const staying = await followUps.byIds(open.filter(({ dueOn }) => dueOn >= latest(fromOn, today)).map(({ id }) => id))
  const day = (on: Day) => longDay(on, language)
  return {
    data: {
      spread: spread && { count: spread.levelled, from: spread.from, until: spread.until, perDay: spread.perDay },
      staying: staying.map(({ id }) => id),
    },
    sentences: [
      t.daysOff,
      ...(spread?.from && spread.until
        ? [t.spread(spread.levelled, day(spread.from), day(spread.until), spread.perDay)]
        : []),
      ...(spread && spread.perDay > capacity ? [t.above(capacity)] : []),
      ...(staying.length > 0 ? [t.staying(toldFollowUps(staying, language))] : []),
      ...(untilOn !== null && untilOn >= today
        ? [t.backOn(day(await settings.contactDayFrom(daysAfter(untilOn, 1))))]
        : []),
    ],
  }
}
