import type { Day } from '../../domain/day.ts'
import type { GapKind } from '../../domain/gap.ts'
import type { Kind } from '../../domain/follow-up.ts'
import type { Channel } from '../../domain/interaction.ts'
import type { Placed } from '../../domain/working-order.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { approachItem, followUpItem, type DueRow, type ListedFollowUp } from '../follow-up-items.ts'
import type { OwnerItem } from '../in-charge.ts'
import type { Composed } from './compose.ts'
import { typedName, type Facts } from './facts.ts'

/** The mail as data; docs/json.md explains the fields. */
type DigestItem = {
  on: Day
  owner: OwnerItem | null
  language: string
  subject: string
  nothingDue: boolean
  overdue: number
  today: number
  lines: readonly (DueRow & {
    lastDialogue: { on: Day; channel: Channel; text: string | null } | null
    commands: readonly string[]
  })[]
  folded: readonly DueRow[]
  rest: Partial<Record<Kind, number>>
  nextDueOn: Day | null
  orphaned: number
  orphanedSoon: number
  withoutNext: number
  done: Facts['done']
  missedDays: readonly Day[]
  ahead: readonly { on: Day; count: number; deadlines: readonly number[] }[] | null
  gaps: Partial<Record<GapKind, number>> | null
}

export function digestView(mail: Composed, program: Program): View<DigestItem> {
  return {
    get rows() {
      return itemOf(mail, program)
    },
    csv: (['on', 'subject', 'overdue', 'today', 'orphaned', 'withoutNext'] as const).map((key) => ({
      key,
      cell: (row) => row[key],
    })),
    text: mail.letter.text
      .trimEnd()
      .split('\n')
      .map((line): Block => (line === '' ? { is: 'blank' } : { is: 'line', text: line })),
  }
}

function itemOf({ owner, tongue, letter, isEmpty, facts }: Composed, program: Program): DigestItem {
  const { digest, beside, next, orphans, withoutNext, done, missedDays, week } = facts
  const row = (placed: Placed<ListedFollowUp>) => rowOf(placed, facts, program.today)
  return {
    ...{ on: program.today, owner: owner && { id: owner.id, name: owner.name }, language: tongue.language },
    ...{ subject: letter.subject, nothingDue: isEmpty, overdue: digest.overdue, today: digest.today },
    lines: digest.lines.map((placed, index) => ({
      ...row(placed),
      lastDialogue: beside[index]!.last,
      commands: beside[index]!.commands.map((command) => `${typedName(program)} ${command}`),
    })),
    folded: digest.folded.map(row),
    rest: Object.fromEntries(digest.rest),
    nextDueOn: next?.dueOn ?? null,
    ...{ orphaned: orphans.orphaned, orphanedSoon: orphans.soon, withoutNext, done, missedDays },
    ahead: week && week.ahead.map(({ deadlines, ...day }) => ({ ...day, deadlines: deadlines.map(({ id }) => id) })),
    gaps: week && Object.fromEntries(week.gaps),
  }
}

function rowOf({ item, urgency }: Placed<ListedFollowUp>, { staff, manners }: Facts, today: Day): DueRow {
  return { ...followUpItem(item, urgency, { today, staff }), ...approachItem(item, manners) }
}
