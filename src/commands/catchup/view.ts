import { compareDays, type Day } from '../../domain/day.ts'
import type { Block, Inline, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { shortDay } from '../../text/dates.ts'
import { lossReasonWord } from '../../text/losses.ts'
import { reasonOf } from '../../text/reasons.ts'
import { channelWord, stageWord } from '../../text/terms.ts'
import type { FollowUpRecord } from '../follow-up-items.ts'
import { withoutLater } from '../followed.ts'
import type { OwnerItem } from '../in-charge.ts'
import type { OwnerRecord } from '../named.ts'
import type { text } from './text.ts'

type Interaction = NonNullable<Awaited<ReturnType<Store['interactions']['byId']>>>
type Staged = Awaited<ReturnType<Store['catchups']['of']>>['staged'][number]
type Promised = Awaited<ReturnType<Store['promises']['all']>>[number]

/** What others did for one customer, and what is open there. */
export type CaughtUp = {
  customer: { id: number; name: string }
  /** Whose it is now. */
  owner: OwnerItem | null
  interactions: Interaction[]
  closed: FollowUpRecord[]
  promises: Promised[]
  open: FollowUpRecord[]
  stageChanges: Omit<Staged, 'id' | 'customerId'>[]
}

type Seen = {
  t: typeof text.en
  program: Program
  owner: OwnerRecord
  from: Day
  head: string
  nothing: string
  /** Whether there is only one of us, who did it all. */
  isAlone: boolean
}

export function catchupView(all: readonly CaughtUp[], seen: Seen): View<ReturnType<typeof itemOf>> {
  const { head, nothing } = seen
  return {
    rows: all.map(itemOf),
    csv: [
      { key: 'customerId', cell: ({ customer }) => customer.id },
      { key: 'customer', cell: ({ customer }) => customer.name },
      { key: 'owner', cell: (row) => row.owner?.name ?? null },
      { key: 'interactions', cell: ({ interactions }) => interactions.length },
      { key: 'closed', cell: ({ closed }) => closed.length },
      { key: 'promises', cell: ({ promises }) => promises.length },
      { key: 'open', cell: ({ open }) => open.length },
      { key: 'nextDueOn', cell: ({ open }) => open[0]?.dueOn ?? null },
      { key: 'stageChanges', cell: ({ stageChanges }) => stageChanges.length },
    ],
    text:
      all.length === 0
        ? [{ is: 'line', text: nothing }]
        : [{ is: 'line', text: head }, ...all.flatMap((one) => blocksOf(one, seen))],
  }
}

function itemOf({ customer, owner, interactions, closed, promises, open, stageChanges }: CaughtUp) {
  return {
    ...{ customer, owner },
    interactions,
    closed: closed.map(({ closedOn, outcome, ...followUp }) => ({ ...told(followUp), closedOn, outcome })),
    promises: promises.map(({ id, madeBy, text: words, madeOn, dueOn, settledOn, outcome }) => ({
      ...{ id, madeBy, text: words, madeOn, dueOn, settledOn, outcome },
    })),
    open: open.map(told),
    stageChanges,
  }
}

function told(followUp: Omit<FollowUpRecord, 'closedOn' | 'outcome'>) {
  const { id, kind, dueOn } = followUp
  return { id, kind, reason: reasonOf(followUp, 'en'), dueOn }
}

function blocksOf(
  { customer, owner: ownerNow, ...done }: CaughtUp,
  { t, program, owner, from, isAlone }: Seen,
): Block[] {
  const { language, today } = program
  const day = (on: Day) => shortDay(on, today, language)
  const open = withoutLater(done.open, today)
  const happened: { on: Day; row: Inline[] }[] = [
    ...done.interactions.map(({ on, channel, contact, owner: who, text: said }) => ({
      on,
      row: [
        day(on),
        channelWord(channel, language),
        [
          ...(said === null ? [contact?.name ?? ''] : [said, ...(contact ? [` (${contact.name})`] : [])]),
          ...(who && !isAlone ? [{ text: ` ${t.entry(who.name)}`, tone: 'quiet' as const }] : []),
        ],
      ],
    })),
    ...done.promises.map(({ madeOn, madeBy, text: words, dueOn, settledOn, outcome }) => {
      const on = madeOn < from && settledOn !== null ? settledOn : madeOn
      const said = [words, ...(outcome === null ? [] : [` (${t[outcome]})`])]
      return { on, row: [day(on), t.promised[madeBy](day(dueOn)), said] }
    }),
    ...done.stageChanges.map(({ on, before, stage, reason, note }) => {
      const why = [reason && lossReasonWord(reason, language), note].filter(Boolean).join(', ')
      const step = `${stageWord(before, language)} → ${stageWord(stage, language)}`
      return { on, row: [day(on), t.stage, why === '' ? step : `${step} (${why})`] }
    }),
    ...done.closed.map((followUp) => ({
      on: followUp.closedOn!,
      row: [
        day(followUp.closedOn!),
        followUp.outcome === 'dropped' ? t.dropped : t.done,
        `${followUp.id} ${reasonOf(followUp, language)}`,
      ],
    })),
  ]
  const rows = [
    ...happened.sort((a, b) => compareDays(a.on, b.on)).map(({ row }) => row),
    ...open.slice(0, mostOpen).map((followUp): Inline[] => [
      {
        text: day(followUp.dueOn),
        tone: followUp.dueOn < today ? 'late' : followUp.dueOn === today ? 'today' : 'plain',
      },
      { text: t.open, tone: 'accent' },
      `${followUp.id} ${reasonOf(followUp, language)}`,
    ]),
  ]
  const isElsewhere = ownerNow !== null && ownerNow.id !== owner.id
  return [
    { is: 'blank' },
    { is: 'heading', text: isElsewhere ? `${customer.name} (${t.nowWith(ownerNow.name)})` : customer.name },
    {
      is: 'table',
      indent: 2,
      columns: [{ align: 'right' }, { shrink: 1, min: 12, lines: 2 }, { shrink: 4, min: 24, lines: Infinity }],
      rows,
    },
    ...(open.length > mostOpen
      ? [{ is: 'line' as const, text: { text: `  ${t.isOpen(open.length - mostOpen)}`, tone: 'quiet' as const } }]
      : []),
  ]
}

/** So many of what is open are named. */
const mostOpen = 5
