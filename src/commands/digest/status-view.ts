import type { Day } from '../../domain/day.ts'
import type { DigestAlarm } from '../../domain/digest-days.ts'
import { isFailing, isSettled, type DigestNote } from '../../domain/digest-note.ts'
import type { Staff } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Undelivered } from '../../mail/delivery.ts'
import type { Block, Inline, Span, View } from '../../output/view.ts'
import { longDay } from '../../text/dates.ts'
import { faultSentence } from '../../text/deliveries.ts'
import { inTongue, type Tongue } from '../../text/language.ts'
import { timeOfDay } from '../../text/times.ts'
import { valueWords } from '../../text/values.ts'
import type { OwnerItem } from '../in-charge.ts'
import { typedOwners } from '../owner-names.ts'
import type { Scheduled } from '../scheduling.ts'
import type { LeftOut } from './recipients.ts'
import { text as sendText } from './send-text.ts'
import type { text } from './status-text.ts'

/** How the morning mail of an owner stands. */
export type Standing = {
  owner: Owner
  to: string | null
  /** Why there is none today. */
  why: LeftOut['why'] | null
  /** The newest first. */
  notes: readonly DigestNote[]
  missed: readonly Day[]
  alarm: DigestAlarm | null
}

type Said = {
  t: typeof text.en
  tongue: Tongue
  today: Day
  staff: Staff
  schedule: Scheduled | null
}

/** How the same is shown as data; docs/json.md explains the fields. */
type StatusItem = {
  owner: OwnerItem
  to: string | null
  today: string
  tries: number
  triedAt: string | null
  lastSentOn: Day | null
  lastSentAt: string | null
  missed: readonly Day[]
  alarm: 'failed' | 'silent' | null
  fault: Pick<Undelivered, 'kind' | 'at' | 'because' | 'reply' | 'detail'> | null
  scheduledWith: string | null
}

export function statusView(standings: readonly Standing[], said: Said): View<StatusItem> {
  return {
    rows: standings.map((one) => itemOf(one, said)),
    csv: [
      { key: 'ownerId', cell: ({ owner }) => owner.id },
      { key: 'owner', cell: ({ owner }) => owner.name },
      ...(['to', 'today', 'tries', 'triedAt', 'lastSentOn', 'lastSentAt'] as const).map((key) => ({
        key,
        cell: (item: StatusItem) => item[key],
      })),
      { key: 'missed', cell: ({ missed }) => missed.join(' ') },
      { key: 'alarm', cell: ({ alarm }) => alarm },
      { key: 'because', cell: ({ fault }) => fault?.because ?? null },
      { key: 'reply', cell: ({ fault }) => fault?.reply ?? null },
      { key: 'scheduledWith', cell: ({ scheduledWith }) => scheduledWith },
    ],
    text: [
      table(standings, said),
      { is: 'blank' },
      ...remarks(standings, said).map((text): Block => ({ is: 'paragraph', text })),
    ],
  }
}

function itemOf(one: Standing, { today, schedule }: Said): StatusItem {
  const [note, last] = [noteOf(one, today), lastSent(one)]
  const fault = one.alarm === null ? null : faultOf(one.notes)
  return {
    ...{ owner: { id: one.owner.id, name: one.owner.name }, to: one.to, today: stateOf(one, today) },
    ...{ tries: note?.tries ?? 0, triedAt: note?.triedAt ?? null },
    ...{ lastSentOn: last?.day ?? null, lastSentAt: last?.triedAt ?? null },
    ...{ missed: one.missed, alarm: one.alarm?.because ?? null },
    fault: fault && {
      ...{ kind: fault.kind, at: fault.at, because: fault.because, reply: fault.reply, detail: fault.detail },
    },
    scheduledWith: schedule?.with ?? null,
  }
}

function table(standings: readonly Standing[], said: Said): Block {
  const { t, staff } = said
  const withNames = staff.owners.length > 1
  return {
    is: 'table',
    columns: [
      ...(withNames ? [{ heading: t.headings.owner, shrink: 1, min: 8 }] : []),
      { heading: t.headings.to, shrink: 1, min: 12 },
      { heading: t.headings.last },
      { heading: t.headings.today, shrink: 1, min: 12, lines: 2 },
    ],
    rows: standings.map((one): Inline[] => [
      ...(withNames ? [one.owner.name] : []),
      noteOf(one, said.today)?.address ?? one.to ?? { text: t.noAddress, tone: 'late' },
      lastMail(one, said),
      todayOf(one, said),
    ]),
  }
}

function lastMail(one: Standing, { t, tongue, today }: Said): Inline {
  const last = lastSent(one)
  if (!last) return { text: t.never, tone: 'quiet' }
  const time = timeOfDay(last.triedAt)
  return last.day === today ? time : t.at(longDay(last.day, tongue.language), time)
}

function todayOf(one: Standing, { t, today }: Said): Span {
  const state = stateOf(one, today)
  const note = noteOf(one, today)
  if (!note) return { text: t.standing[state], tone: 'quiet' }
  const tone = isSettled(note) ? 'good' : isFailing(note, today) ? 'late' : 'today'
  const time = timeOfDay(note.triedAt)
  return {
    text: note.tries > 1 ? t.tries(t.standing[state], note.tries, time) : t.tried(t.standing[state], time),
    tone,
  }
}

/** What has to be done about it, and what does it by itself. */
function remarks(standings: readonly Standing[], said: Said): string[] {
  const { t, tongue, staff, schedule } = said
  const isAlone = staff.owners.length === 1
  const about = standings.flatMap((one) => {
    const name = isAlone ? null : one.owner.name
    return [
      ...(one.why === 'no-address' ? [t.addressOf(isAlone ? null : typedOwners([one.owner], staff.owners))] : []),
      ...(one.alarm?.because === 'failed' ? [troubleOf(one, one.alarm.note, said)] : []),
      ...(one.missed.length > 0
        ? [t.missed(name, one.missed.map((day) => longDay(day, tongue.language)).join(', '))]
        : []),
    ]
  })
  const isFirst = standings.every(({ notes }) => notes.length === 0)
  return [...about, ...(isFirst ? [t.noneEver] : []), schedule ? scheduledWords(schedule, said) : t.notScheduled]
}

/** Why the last one failed, and what becomes of it. */
function troubleOf({ owner, notes }: Standing, note: DigestNote, { t, tongue, staff }: Said): string {
  const { once, gaveUp } = inTongue(sendText, tongue)
  const isAlone = staff.owners.length === 1
  const name = isAlone ? null : owner.name
  if (note.state === 'gave-up') return gaveUp(name, note.address, isAlone ? null : typedOwners([owner], staff.owners))
  const fault = faultOf(notes)
  const sentence = fault === null ? t.brokeOff : faultSentence(fault, tongue)
  return t.fault(name, note.state === 'unknown' ? `${sentence} ${once}` : sentence)
}

/** What sends it, on which days, and for whom alone where it is not for everybody. */
function scheduledWords(schedule: Scheduled, { t, tongue, staff }: Said): string {
  const { with: way, at, days, line } = schedule
  const [, id] = /--owner o(\d+)\b/.exec(line) ?? []
  const only = staff.owners.length === 1 ? null : (staff.owners.find((owner) => owner.id === Number(id))?.name ?? null)
  if (at === null || days === null) return t.scheduledSomehow(way, line)
  return t.scheduled({ way, at, days: valueWords('workdays', days, tongue.language), only })
}

function noteOf({ notes }: Standing, today: Day): DigestNote | null {
  return notes.find(({ day }) => day === today) ?? null
}

function lastSent({ notes }: Standing): DigestNote | undefined {
  return notes.find(({ state }) => state === 'sent')
}

/** As of a run that died what is still under way counts as broken off. */
function stateOf(one: Standing, today: Day): LeftOut['why'] | DigestNote['state'] | 'expected' {
  const note = noteOf(one, today)
  if (note) return note.state
  return one.why ?? 'expected'
}

/** Why the newest one failed. */
function faultOf(notes: Standing['notes']): Undelivered | null {
  const fault = notes[0]?.fault ?? null
  return fault === null ? null : (JSON.parse(fault) as Undelivered)
}
