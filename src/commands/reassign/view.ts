import type { Day } from '../../domain/day.ts'
import type { Staff } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Reassignment } from '../../domain/reassignment.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import { commonDay, leftOverItem, moveItem, ownerItem, type LeftOverItem, type MoveItem } from '../changing-hands.ts'
import type { text } from './text.ts'

/** More than a screenful is told by its number. */
const shownMoves = 20
const shownNames = 5

/** The plan as JSON shows it. */
export function planItem(plan: Reassignment, staff: Staff, absent: readonly Owner[]) {
  return {
    on: commonDay(plan.moves),
    moves: plan.moves.map((move) => moveItem(move, staff)),
    totals: plan.totals.map(({ ownerId, ...total }) => ({ owner: ownerItem(ownerId, staff)!, ...total })),
    leftOver: plan.leftOver.map((left) => leftOverItem(left, staff)),
    absent: absent.map(({ id }) => ownerItem(id, staff)!),
  }
}

type PlanItem = ReturnType<typeof planItem>
type Words = typeof text.en
type Seen = Pick<Program, 'language' | 'today'>

/** The plan as a person reads it before it is done. */
export function planText({ on, moves, totals, leftOver, absent }: PlanItem, t: Words, program: Seen): Block[] {
  const day = on !== null && on > program.today ? longDay(on, program.language) : null
  return [
    { is: 'heading', text: t.plan(moves.length, day) },
    movesTable(moves.slice(0, shownMoves), t, program, on === null),
    ...(moves.length > shownMoves ? [line(t.more(moves.length - shownMoves))] : []),
    { is: 'blank' },
    totalsTable(totals, t),
    ...(totals.length > 1 ? [line(t.loadMeans)] : []),
    ...absent.map(({ name }) => ({ is: 'paragraph' as const, text: t.absent(name) })),
    ...leftOverLines(leftOver, t, program),
  ]
}

/** What stays as it is, and why. */
export function leftOverLines(leftOver: readonly LeftOverItem[], t: Words, program: Seen): Block[] {
  return (['theirs', 'planned', 'away'] as const).flatMap((because) => {
    const all = leftOver.filter((left) => left.because === because)
    if (all.length === 0) return []
    const dayOf = (on: Day) => shortDay(on, program.today, program.language)
    const names = all.slice(0, shownNames).map(({ customer, owner, to, on, untilOn }) => {
      if (untilOn) return t.returns(customer.name, owner?.name ?? t.nobody, dayOf(untilOn))
      const day = because === 'planned' && on ? dayOf(on) : null
      return t.stays(customer.name, (because === 'planned' ? to : owner)?.name ?? t.nobody, day)
    })
    const others = all.length > shownNames ? [t.others(all.length - shownNames)] : []
    return [{ is: 'paragraph' as const, text: t.leftOver[because]([...names, ...others].join(', ')) }]
  })
}

function movesTable(moves: readonly MoveItem[], t: Words, program: Seen, showsDay: boolean): Block {
  const { customer, from, to, on, why, open, next } = t.headings
  const short = (day: Day | null) => (day === null ? '' : shortDay(day, program.today, program.language))
  return {
    is: 'table',
    columns: [
      { heading: t.headings.id, align: 'right' },
      { heading: customer, shrink: 3, min: 12 },
      { heading: from, shrink: 1, min: 8 },
      { heading: to, shrink: 1, min: 8 },
      { heading: showsDay ? on : '', align: 'right' },
      { heading: why },
      { heading: open, align: 'right' },
      { heading: next, align: 'right' },
    ],
    rows: moves.map((move) => [
      `c${move.customer.id}`,
      { text: move.customer.name, tone: 'strong' },
      move.from?.name ?? t.nobody,
      move.to.name,
      showsDay ? short(move.on) : '',
      t.because[move.because],
      String(move.followUps),
      {
        text: short(move.nextDueOn),
        tone: move.nextDueOn !== null && move.nextDueOn < program.today ? 'late' : 'plain',
      },
    ]),
  }
}

function totalsTable(totals: PlanItem['totals'], t: Words): Block {
  const { owner, gets, customers, open, load } = t.headings
  return {
    is: 'table',
    columns: [
      { heading: owner, shrink: 1, min: 10 },
      { heading: gets, align: 'right' },
      { heading: customers, align: 'right' },
      { heading: open, align: 'right' },
      { heading: load, align: 'right' },
    ],
    rows: totals.map(({ owner: { name }, moves, before, after }) => [
      { text: name, tone: 'strong' },
      String(moves),
      t.change(before.customers, after.customers),
      t.change(before.followUps, after.followUps),
      t.change(before.load, after.load),
    ]),
  }
}

function line(words: string): Block {
  return { is: 'line', text: { text: words, tone: 'quiet' } }
}
