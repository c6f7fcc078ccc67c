import type { Day } from '../../domain/day.ts'
import type { Staff } from '../../domain/in-charge.ts'
import { newContactJourney } from '../../domain/journey-plan.ts'
import type { Block, Tone, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay, shortDay } from '../../text/dates.ts'
import { stepWords } from '../../text/journeys.ts'
import type { Language } from '../../text/language.ts'
import { ownerItem } from '../changing-hands.ts'
import { sentence } from '../followed.ts'
import type { Handover } from './facts.ts'
import type { text } from './text.ts'

type Words = typeof text.en
type Seen = Pick<Program, 'language' | 'today'>
type Row = Awaited<ReturnType<Store['handovers']['all']>>[number]

/** A handover as JSON shows it. */
export function handoverItem({ run, customer, from, to, contact, steps, promises }: Handover) {
  return {
    ...{ run: run.id, journey: run.journey, customer, from, to, contact },
    ...{ startsOn: run.startsOn, closedOn: run.closedOn, outcome: run.outcome, why: run.why },
    steps: steps.map(({ step, state, on, id }) => ({
      ...{ at: step.key, text: step.text ?? stepWords(run.journey, step.key, 'en') ?? '', state, on, followUp: id },
    })),
    promises,
  }
}

/** Where a handover stands, from the first step to what was promised. */
export function handoverText(handover: Handover, t: Words, { language, today }: Seen): Block[] {
  const { run, customer, from, alone, steps, promises } = handover
  const day = longDay(run.startsOn, language)
  const short = (on: Day | null) => (on === null ? null : shortDay(on, today, language))
  const hasLeftOut = steps.some(({ state, step }) => state === 'left-out' && step.offset < 0)
  const open = steps.find(({ state }) => state === 'open')
  const isOver = run.closedOn !== null || !run.hasStep
  return [
    { is: 'heading', text: titleOf(handover, t, day) },
    {
      is: 'table',
      indent: 2,
      columns: [{ shrink: 1, min: 20, lines: 2 }, {}, { align: 'right' }],
      rows: steps.map(({ step, state, on, id }) => [
        step.text ?? stepWords(run.journey, step.key, language) ?? '',
        { text: t.states[state](short(on)).trim(), tone: toneOf(state, on, today) },
        id === null || state !== 'open' ? '' : String(id),
      ]),
    },
    ...promises.map(({ madeBy, text, dueOn }) => ({
      is: 'paragraph' as const,
      text: `  ${t.promised[madeBy]}: ${text}, ${shortDay(dueOn, today, language)}`,
      indent: 4,
    })),
    ...(alone && hasLeftOut && from ? sentence({ text: `  ${t.alone[alone](from.name)}`, tone: 'quiet' }) : []),
    {
      is: 'paragraph',
      indent: 2,
      text: {
        text: `  ${isOver ? t.over(overOn(handover, short), run.why) : t.commands(open?.id ?? null, customer.name)}`,
        tone: 'quiet',
      },
    },
  ]
}

/** All that are on the way, one line each. */
export function handoversView(rows: readonly Row[], staff: Staff, t: Words, program: Seen): View<object> {
  const { id, customer, from, to, on, next, due } = t.headings
  const showsOwners = staff.owners.length > 1
  const short = (day: Day) => shortDay(day, program.today, program.language)
  const items = rows.map((row) => ({
    ...{ run: row.id, journey: row.journey, customer: { id: row.customerId, name: row.customer } },
    ...{ from: ownerItem(row.fromOwnerId, staff), to: ownerItem(row.toOwnerId, staff), contact: row.contact },
    ...{ startsOn: row.startsOn, followUp: row.stepId, at: keyOf(row), text: wordsOf(row, 'en'), dueOn: row.dueOn },
  }))
  return {
    rows: items,
    csv: [
      ...(['run', 'journey', 'startsOn', 'followUp', 'at', 'text', 'dueOn'] as const).map((key) => ({
        ...{ key, cell: (item: object) => (item as (typeof items)[number])[key] },
      })),
      ...(['customer', 'from', 'to'] as const).map((key) => ({
        ...{ key, cell: (item: object) => (item as (typeof items)[number])[key]?.name ?? null },
      })),
      { key: 'contact', cell: (item) => (item as (typeof items)[number]).contact },
    ],
    text:
      rows.length === 0
        ? sentence(showsOwners ? t.none : t.ofOneOwner.none)
        : [
            {
              is: 'table',
              columns: [
                { heading: id, align: 'right' },
                { heading: customer, shrink: 2, min: 12 },
                { heading: from, shrink: 1, min: 9 },
                { heading: to, shrink: 1, min: 9 },
                { heading: on, align: 'right' },
                { heading: next, shrink: 3, min: 16 },
                { heading: due, align: 'right' },
              ],
              rows: rows.map((row) => [
                String(row.stepId),
                { text: row.customer, tone: 'strong' },
                showsOwners ? (ownerItem(row.fromOwnerId, staff)?.name ?? '') : '',
                row.journey === newContactJourney
                  ? (row.contact ?? t.newContact)
                  : showsOwners
                    ? (ownerItem(row.toOwnerId, staff)?.name ?? '')
                    : '',
                short(row.startsOn),
                wordsOf(row, program.language),
                { text: short(row.dueOn), tone: toneOf('open', row.dueOn, program.today) },
              ]),
            },
          ],
  }
}

function titleOf({ run, customer, from, to, contact }: Handover, t: Words, day: string): string {
  return run.journey === newContactJourney
    ? t.contactTitle(customer.name, contact ?? t.newContact, day)
    : t.title(customer.name, from?.name ?? null, to?.name ?? '', day)
}

/** The day on which it was ended, else on which its last step was closed. */
function overOn({ run, steps }: Handover, short: (on: Day | null) => string | null): string {
  const closed = steps.flatMap(({ state, on }) => (state === 'done' || state === 'waived' ? (on ?? []) : [])).sort()
  return short(run.closedOn ?? closed.at(-1) ?? null) ?? ''
}

function toneOf(state: Handover['steps'][number]['state'], on: Day | null, today: Day): Tone {
  if (state === 'done') return 'good'
  if (state !== 'open' || on === null) return 'quiet'
  return on < today ? 'late' : on === today ? 'today' : 'accent'
}

function keyOf({ occurrence }: Row): string {
  return occurrence.split(' ')[1]!.split('~')[0]!
}

function wordsOf(row: Row, language: Language): string {
  return row.text ?? stepWords(row.journey, keyOf(row), language) ?? ''
}
