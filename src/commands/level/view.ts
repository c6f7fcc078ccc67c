import type { Staff } from '../../domain/in-charge.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import { ownerItem } from '../changing-hands.ts'
import { sentence } from '../followed.ts'
import { shortNames } from '../owner-names.ts'
import type { text } from './text.ts'

/** More than a screenful is told by its number. */
const shownMoves = 20

/** What spreading comes to, as JSON shows it. */
export function levellingItem(
  { levelled, from, until, perDay, capacity, moves, stay }: Awaited<ReturnType<Store['followUps']['level']>>,
  staff: Staff,
) {
  return {
    ...{ levelled, from, until, perDay, capacity },
    moves: moves.map(({ ownerId, ...move }) => ({ ...move, owner: ownerItem(ownerId, staff) })),
    stay: stay.map(({ ownerId, customers }) => ({ owner: ownerItem(ownerId, staff)!, customers })),
  }
}

type LevellingItem = ReturnType<typeof levellingItem>
type Words = typeof text.en
type Seen = Pick<Program, 'language' | 'today'>

/** The plan as a person reads it before it is done. */
export function planText(plan: LevellingItem, t: Words, program: Seen, { owners }: Staff): Block[] {
  const { moves } = plan
  const { id, customer, owner, from, to } = t.headings
  const short = shortNames(owners)
  const day = (on: (typeof moves)[number]['from']) => shortDay(on, program.today, program.language)
  return [
    { is: 'heading', text: t.plan(moves.length) },
    {
      is: 'table',
      columns: [
        { heading: id, align: 'right' },
        { heading: customer, shrink: 3, min: 12 },
        { heading: owners.length > 1 ? owner : '', shrink: 1, min: 8 },
        { heading: from, align: 'right' },
        { heading: to, align: 'right' },
      ],
      rows: moves
        .slice(0, shownMoves)
        .map((move) => [
          `c${move.customer.id}`,
          { text: move.customer.name, tone: 'strong' },
          owners.length > 1 ? (move.owner ? short(move.owner.name) : t.nobody) : '',
          { text: day(move.from), tone: move.from < program.today ? 'late' : 'plain' },
          day(move.to),
        ]),
    },
    ...(moves.length > shownMoves
      ? [{ is: 'line' as const, text: { text: t.more(moves.length - shownMoves), tone: 'quiet' as const } }]
      : []),
    { is: 'blank' },
    ...levelledText(plan, t, program),
  ]
}

/** What it comes to, whose customers they are, and who stays. */
export function levelledText(item: LevellingItem, t: Words, { language }: Seen): Block[] {
  const { levelled, from, until, perDay, capacity, moves, stay } = item
  const staying = stay.map(({ owner, customers }) => t.stay(owner.name, customers))
  if (levelled === 0) return sentence(staying.length === 0 ? t.nothing : staying.join(' '))
  const owned = [...grouped(moves, ({ owner }) => owner?.name ?? t.nobody)]
  return sentence(
    [
      t.levelled(levelled, longDay(from!, language), longDay(until!, language), perDay),
      ...(owned.length > 1 ? [t.whose(owned.map(([name, { length }]) => `${name} ${length}`).join(', '))] : []),
      ...(perDay > capacity ? [t.above(capacity)] : []),
      ...staying,
      t.kept,
    ].join(' '),
  )
}
