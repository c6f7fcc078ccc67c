import type { Day } from '../domain/day.ts'
import type { Kind, Rule } from '../domain/follow-up.ts'
import type { GapKind } from '../domain/gap.ts'
import type { Channel } from '../domain/interaction.ts'

/** What the mail of a day says, before it is worded; reasons are the words that every list has for them. */
export type DigestSaid = {
  today: Day
  /** What is typed before a command. */
  name: string
  /** All that is due, however much of it is shown. */
  overdue: number
  dueToday: number
  /** In their order, those of one customer next to one another. */
  lines: readonly DigestLine[]
  folded: readonly { id: number; customer: string }[]
  /** How many more there are. */
  rest: ReadonlyMap<Kind, number>
  /** The next date, where nothing is due. */
  next: { on: Day; customer: string } | null
  hasCustomers: boolean
  orphans: { orphaned: number; soon: number }
  withoutNext: number
  /** From a day until yesterday. */
  done: { since: Day; conversations: number; closed: number }
  missedDays: readonly Day[]
  /** What a week begins with; null on its other days. */
  week: { ahead: readonly AheadSaid[]; gaps: ReadonlyMap<GapKind, number> } | null
}

export type DigestLine = {
  id: number
  rule: Rule
  dueOn: Day
  deadlineOn: Day | null
  customer: { id: number; name: string }
  /** Who is stood in for, or that nobody is in charge. */
  charge: string | null
  notes: readonly string[]
  reason: string
  /** The same as in a line of a list. */
  shortReason: string
  /** The words of whoever wrote it. */
  text: string | null
  isUndecided: boolean
  contact: ContactSaid | null
  /** How the customer wishes to be dealt with. */
  wishes: readonly string[]
  /** The last dialogue, with its words where they may be read by whoever sees the mail. */
  last: { on: Day; channel: Channel; text: string | null } | null
  /** Each closes it, or decides, as it stands. */
  commands: readonly string[]
}

/** The person with the form of address, and how to reach them: over nothing that they do not wish. */
export type ContactSaid = {
  name: string
  ways: readonly { channel: 'call' | 'email'; value: string }[]
  left: string | null
}

export type AheadSaid = { on: Day; count: number; deadlines: readonly { customer: string; reason: string }[] }
