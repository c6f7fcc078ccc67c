import type { CustomerItem } from '../customer-items.ts'
import type { Cadence, CadenceSource } from '../../domain/cadence.ts'
import { daysBetween } from '../../domain/day.ts'
import type { Orphaning, Staff } from '../../domain/in-charge.ts'
import type { Knowledge } from '../../domain/knowledge.ts'
import type { Orphan } from '../../domain/orphan.ts'
import type { Block, Inline, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay, rhythmWords, shortDay } from '../../text/dates.ts'
import { reasonOf } from '../../text/reasons.ts'
import { channelWord, stageWord } from '../../text/terms.ts'
import { wishesSaid } from '../../text/wishes.ts'
import { entrySaid } from '../entry-said.ts'
import type { FollowUpItem, FollowUpRecord } from '../follow-up-items.ts'
import { withoutLater } from '../followed.ts'
import { shortNames } from '../owner-names.ts'
import { agreementsOf, promisesOf, type ShownAgreement, type ShownPromise } from './agreed.ts'
import { chargeOf, type ShownOwnership } from './charge.ts'
import { heading, paragraph, section } from './blocks.ts'
import { knownOf } from './known.ts'
import { peopleOf, type ShownContact } from './people.ts'
import type { text } from './text.ts'

type InteractionRecord = Awaited<ReturnType<Store['interactions']['latest']>>[number]

/** Everything about one customer, as JSON shows it. */
export type ShownCustomer = CustomerItem & {
  cadenceInForce: { every: string } & CadenceSource
  contacts: ShownContact[]
  knowledge: Knowledge[]
  agreements: ShownAgreement[]
  promises: ShownPromise[]
  followUps: FollowUpItem[]
  interactions: InteractionRecord[]
  interactionCount: number
  owners: ShownOwnership[]
  orphaned: Orphaning | null
}

type Seen = {
  t: typeof text.en
  program: Pick<Program, 'language' | 'today'>
  cadence: { cadence: Cadence; source: CadenceSource }
  open: readonly FollowUpRecord[]
  staff: Staff
  orphan: Orphan | null
  hasSeveralOwners: boolean
  /** The persons of whom somebody said how they are addressed. */
  addressed: ReadonlySet<number>
}

export function customerView(customer: ShownCustomer, seen: Seen): View<ShownCustomer> {
  return {
    rows: customer,
    csv: [
      { key: 'id', cell: ({ id }) => id },
      { key: 'name', cell: ({ name }) => name },
      { key: 'stage', cell: ({ stage }) => stage },
      { key: 'importance', cell: ({ importance }) => importance },
      { key: 'nextDueOn', cell: ({ nextDueOn }) => nextDueOn },
      { key: 'lastContactOn', cell: ({ lastContact }) => lastContact?.on ?? null },
      { key: 'openFollowUps', cell: ({ followUps }) => followUps.length },
      { key: 'interactions', cell: ({ interactionCount }) => interactionCount },
    ],
    text: [
      ...headOf(customer, seen),
      ...peopleOf(customer, seen),
      ...openOf(customer, seen),
      ...agreementsOf(customer, seen),
      ...promisesOf(customer, seen),
      ...knownOf(customer, seen),
      ...historyOf(customer, seen),
      ...notesOf(customer, seen),
    ],
  }
}

function headOf(customer: ShownCustomer, seen: Seen): Block[] {
  const { t, program, cadence } = seen
  const { language } = program
  const { street, postalCode, city, country } = customer
  const place = [street, [postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
  const wishes = wishesSaid(customer.wishes, language)
  const { source } = cadence
  const from =
    source.from === 'tag'
      ? t.sources.tag(source.tag)
      : source.from === 'stage'
        ? t.sources.stage(stageWord(customer.stage, language))
        : t.sources.customer
  const facts = [
    [`c${customer.id}`, stageWord(customer.stage, language), t.importance(customer.importance)],
    [
      ...(customer.isPrivate ? [t.private] : []),
      ...(customer.number === null ? [] : [t.number(customer.number)]),
      ...(customer.sinceOn === null ? [] : [t.since(longDay(customer.sinceOn, language))]),
      ...(customer.tags.length === 0 ? [] : [t.tags(customer.tags)]),
    ],
    [
      t.rhythm(rhythmWords(cadence.cadence, language) ?? t.noRhythm, from),
      ...(customer.cadenceWhy === null ? [] : [t.because(customer.cadenceWhy)]),
      ...(customer.pausedUntil !== null && customer.pausedUntil > program.today
        ? [t.paused(longDay(customer.pausedUntil, language))]
        : []),
    ],
    wishes.length === 0 ? [] : [t.wishes(wishes)],
    [
      customer.lastContact
        ? t.lastContact(channelWord(customer.lastContact.channel, language), longDay(customer.lastContact.on, language))
        : t.never,
      ...(customer.attempts === 0 ? [] : [t.attempts(customer.attempts)]),
    ],
    place === '' ? [] : [place],
  ]
  return [
    heading(customer.name),
    ...facts.filter((line) => line.length > 0).map((line) => paragraph(line.join(' · '), 2)),
    ...chargeOf(customer, seen),
  ]
}

/** Of what comes again only the next one, for people; as data there are all that are open. */
function openOf({ followUps: all }: ShownCustomer, { t, program, open }: Seen): Block[] {
  const next = new Set(withoutLater(open, program.today).map(({ id }) => id))
  const followUps = all.filter(({ id }) => next.has(id))
  if (followUps.length === 0) return section(t.open, [paragraph({ text: t.nothingOpen, tone: 'quiet' }, 2)])
  const rows = followUps.map(({ id, dueOn, deadlineOn, snoozes }) => {
    const record = open.find((followUp) => followUp.id === id)!
    const notes = [
      ...(deadlineOn === null ? [] : [t.until(longDay(deadlineOn, program.language))]),
      ...(snoozes === 0 ? [] : [t.snoozed(snoozes, shortDay(record.originalDueOn!, program.today, program.language))]),
    ]
    return [
      String(id),
      { text: longDay(dueOn, program.language), tone: dueOn < program.today ? 'late' : 'plain' },
      lateness(dueOn, t, program),
      [
        reasonOf(record, program.language),
        ...(notes.length === 0 ? [] : [{ text: ` (${notes.join(', ')})`, tone: 'quiet' }]),
      ],
    ] as Inline[]
  })
  return section(t.open, [
    { is: 'table', indent: 2, columns: [{ align: 'right' }, {}, {}, { shrink: 1, lines: Infinity }], rows },
  ])
}

function lateness(dueOn: FollowUpItem['dueOn'], t: Seen['t'], { today }: Pick<Program, 'today'>): Inline {
  if (dueOn > today) return ''
  return dueOn === today ? { text: t.now, tone: 'today' } : { text: t.late(daysBetween(dueOn, today)), tone: 'late' }
}

function historyOf(
  { interactions, interactionCount }: ShownCustomer,
  { t, program, staff, hasSeveralOwners }: Seen,
): Block[] {
  const { language } = program
  const short = shortNames(staff.owners)
  const rows = interactions.map(
    (entry) =>
      [
        `e${entry.id}`,
        longDay(entry.on, language),
        channelWord(entry.channel, language),
        entry.contact?.name ?? '',
        entrySaid(entry, language),
        ...(hasSeveralOwners ? [actedBy(entry, short, t)] : []),
      ] as Inline[],
  )
  const empty: Block = paragraph({ text: t.noHistory, tone: 'quiet' }, 2)
  const table: Block = {
    is: 'table',
    indent: 2,
    columns: [{}, {}, {}, { shrink: 2 }, { shrink: 4, min: 24, lines: Infinity }, { shrink: 1, lines: 2 }],
    rows,
  }
  return section(t.history(interactions.length, interactionCount), [interactionCount === 0 ? empty : table])
}

function actedBy({ owner, forOwner }: InteractionRecord, short: (name: string) => string, t: Seen['t']): string {
  return forOwner ? t.actedFor(short(owner!.name), short(forOwner.name)) : (owner?.name ?? '')
}

function notesOf({ notes }: ShownCustomer, { t }: Seen): Block[] {
  return notes === null
    ? []
    : section(
        t.notes,
        notes.split('\n').map((line) => paragraph(line, 2)),
      )
}
