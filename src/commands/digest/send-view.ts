import type { Staff } from '../../domain/in-charge.ts'
import type { Undelivered } from '../../mail/delivery.ts'
import type { Block, TableRow, View } from '../../output/view.ts'
import { faultSentence } from '../../text/deliveries.ts'
import type { Tongue } from '../../text/language.ts'
import { timeOfDay } from '../../text/times.ts'
import type { OwnerItem } from '../in-charge.ts'
import { typedOwners } from '../owner-names.ts'
import type { Outcome } from './deliver.ts'
import type { text } from './send-text.ts'

type Said = { t: typeof text.en; tongue: Tongue; staff: Staff; isQuiet: boolean }

/** What became of one owner's mail; docs/json.md explains the fields. */
type SentItem = {
  owner: OwnerItem
  outcome: Outcome['is']
  /** Why an owner is left out. */
  why: string | null
  to: string | null
  subject: string | null
  messageId: string | null
  tries: number
  /** The instant of the last try; null where there was none. */
  triedAt: string | null
  fault: Pick<Undelivered, 'kind' | 'at' | 'because' | 'reply' | 'detail'> | null
}

export function sentView(outcomes: readonly Outcome[], said: Said): View<SentItem> {
  return {
    rows: outcomes.map(itemOf),
    csv: [
      { key: 'ownerId', cell: ({ owner }) => owner.id },
      { key: 'owner', cell: ({ owner }) => owner.name },
      ...(['outcome', 'why', 'to', 'subject', 'messageId', 'tries', 'triedAt'] as const).map((key) => ({
        key,
        cell: (item: SentItem) => item[key],
      })),
      { key: 'because', cell: ({ fault }) => fault?.because ?? null },
      { key: 'reply', cell: ({ fault }) => fault?.reply ?? null },
    ],
    text: said.isQuiet ? [] : blocksOf(outcomes, said),
  }
}

function itemOf(outcome: Outcome): SentItem {
  const { owner, is, to, note } = outcome
  const fault = 'fault' in outcome ? outcome.fault : null
  return {
    ...{ owner: { id: owner.id, name: owner.name }, outcome: is, why: is === 'left-out' ? outcome.why : null, to },
    ...{ subject: 'subject' in outcome ? outcome.subject : null, messageId: note?.messageId ?? null },
    ...{ tries: note?.tries ?? 0, triedAt: note?.triedAt ?? null },
    fault: fault && {
      ...{ kind: fault.kind, at: fault.at, because: fault.because, reply: fault.reply, detail: fault.detail },
    },
  }
}

/** The mails that left, or would. */
function blocksOf(outcomes: readonly Outcome[], { t, staff }: Said): Block[] {
  const mails = outcomes.flatMap((one) =>
    one.is === 'sent' || one.is === 'would-send' ? [{ ...one, is: one.is, subject: one.subject }] : [],
  )
  const isTrial = mails.some(({ is }) => is === 'would-send')
  if (mails.length === 0) return []
  const withNames = staff.owners.length > 1
  return [
    {
      is: 'table',
      columns: [
        ...(withNames ? [{ heading: t.headings.owner, shrink: 1, min: 8 }] : []),
        { heading: t.headings.is },
        { heading: t.headings.to },
        { heading: t.headings.subject, shrink: 3, min: 20, lines: 3 },
      ],
      rows: mails.map(({ owner, is, to, subject }): TableRow => [
        ...(withNames ? [owner.name] : []),
        ...[{ text: t.is[is], tone: is === 'sent' ? ('good' as const) : ('accent' as const) }, to ?? '', subject],
      ]),
    },
    ...(isTrial ? [{ is: 'blank' as const }, { is: 'paragraph' as const, text: t.nothingSent }] : []),
  ]
}

/** Why somebody got none, where that is as it should be. */
export function remarksOn(outcomes: readonly Outcome[], { t, staff, isQuiet }: Said): string[] {
  if (isQuiet) return []
  const isAlone = staff.owners.length === 1
  return outcomes.flatMap((one) => {
    const name = isAlone ? null : one.owner.name
    if (one.is === 'nothing') return [t.nothing(name)]
    if (one.is === 'already') {
      const { state, triedAt, address } = one.note
      return [
        state === 'sent' ? t.already(name, timeOfDay(triedAt), address) : t.alreadyNothing(name, timeOfDay(triedAt)),
      ]
    }
    if (one.is !== 'left-out' || one.why === 'bad-address') return []
    if (isAlone) return one.why === 'not-today' ? [t.notToday] : []
    return [t.leftOut[one.why](one.owner.name, typedOwners([one.owner], staff.owners))]
  })
}

/** Why a mail did not leave, each in a line, with what to do about it. */
export function troublesIn(outcomes: readonly Outcome[], { t, tongue, staff }: Said): string[] {
  const isAlone = staff.owners.length === 1
  return outcomes.flatMap((one) => {
    const name = isAlone ? null : one.owner.name
    const typed = typedOwners([one.owner], staff.owners)
    const to = one.to ?? ''
    if (one.is === 'left-out' && one.why === 'bad-address') return [t.leftOut[one.why](one.owner.name, typed, to)]
    if (one.is === 'gave-up') return [t.gaveUp(name, to, isAlone ? null : typed)]
    if (one.is !== 'failed' && one.is !== 'refused' && one.is !== 'unknown') return []
    const sentence = faultSentence(one.fault, tongue)
    return [t.notSent(name, to, one.is === 'unknown' && one.note !== null ? `${sentence} ${t.once}` : sentence)]
  })
}
