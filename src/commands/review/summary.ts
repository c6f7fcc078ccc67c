import { daysAfter, type Day } from '../../domain/day.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { longDay } from '../../text/dates.ts'
import type { text } from './text.ts'
import type { Did, Done } from './walk.ts'

type Load = { on: Day; followUps: number }

export type Review = Record<Did, number> & {
  /** How many customers are still due. */
  left: number
  /** The next day on which something is due, and the next that holds as much as a day should. */
  nextDay: Load | null
  fullDay: Load | null
}

/** How many of each were done. */
export function countsOf(done: readonly Done[]): Record<Did, number> {
  const counts = { logged: 0, done: 0, snoozed: 0, dropped: 0, decided: 0, written: 0 }
  for (const { did, count } of done) counts[did] += count
  return counts
}

/** The days ahead of the eight weeks to come on which something is due. */
export function loadAhead(days: readonly Day[], today: Day): Load[] {
  return [...grouped([...days].filter((day) => day > today).sort(), (day) => day)].map(([on, some]) => ({
    ...{ on, followUps: some.length },
  }))
}

/** The last day that is looked at. */
export function horizonOf(today: Day): Day {
  return daysAfter(today, 56)
}

export function reviewView(review: Review, { t, program, news, capacity, isEmpty }: Seen): View<Review> {
  const { language } = program
  const { left, nextDay, fullDay } = review
  const counts = (Object.keys(t.counted) as Did[]).flatMap((did) =>
    review[did] > 0 ? [t.counted[did](review[did])] : [],
  )
  const sentences = [
    counts.length > 0 ? t.did(counts) : isEmpty ? t.none : t.unchanged,
    ...(left > 0 ? [t.left(left)] : []),
    nextDay ? t.nextDay(longDay(nextDay.on, language), nextDay.followUps) : t.noneAhead,
    ...(fullDay && fullDay.on !== nextDay?.on
      ? [t.fullDay(longDay(fullDay.on, language), fullDay.followUps, capacity)]
      : []),
  ]
  return {
    rows: review,
    csv: [
      ...(Object.keys(t.counted) as Did[]).map((did) => ({ key: did, cell: (row: Review) => row[did] })),
      { key: 'left', cell: (row) => row.left },
      { key: 'nextDay', cell: (row) => row.nextDay?.on ?? null },
      { key: 'fullDay', cell: (row) => row.fullDay?.on ?? null },
    ],
    text: [
      ...news,
      ...(news.length > 0 ? [{ is: 'blank' as const }] : []),
      ...sentences.map((words): Block => ({ is: 'line', text: words })),
      ...(counts.length > 0 ? [{ is: 'line' as const, text: { text: t.takeBack, tone: 'quiet' as const } }] : []),
    ],
  }
}

type Seen = {
  t: typeof text.en
  program: Program
  /** What the last step said. */
  news: readonly Block[]
  /** Of a day, for whoever it is about. */
  capacity: number
  /** Nothing was due. */
  isEmpty: boolean
}
