import { usualMail } from '../../config-mail.ts'
import type { Day } from '../../domain/day.ts'
import type { Owner } from '../../domain/owner.ts'
import { digestLetter } from '../../mail/digest-letter.ts'
import type { DigestLine, DigestSaid } from '../../mail/digest-said.ts'
import type { Attachment, Letter } from '../../mail/letter.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import type { Tongue } from '../../text/language.ts'
import { reasonOf, shortReasonsIn } from '../../text/reasons.ts'
import { wishesSaid } from '../../text/wishes.ts'
import type { ListedFollowUp } from '../follow-up-items.ts'
import { addressed, leftWord, reachOf } from '../reach.ts'
import { whysInFull, type Why } from '../why.ts'
import { calendarOf } from './dated.ts'
import { factsFor, typedName, type Beside, type Facts } from './facts.ts'

export type Composed = {
  /** Whose it is; null where it is everybody's. */
  owner: Owner | null
  tongue: Tongue
  /** Nothing is due. */
  isEmpty: boolean
  /** What a mail shows, as a line or folded. */
  shown: readonly { followUpId: number; dueOn: Day }[]
  letter: Pick<Letter, 'subject' | 'text' | 'html' | 'attachments'>
  facts: Facts
}

/**
 * The mail of a day, for one of ours in their language, or for whoever reads it where nobody is named. `program` says the day,
 * `store` must be open on the same.
 */
export async function composed(
  program: Program,
  store: Store,
  owner: Owner | null,
  { withCalendar }: { withCalendar: boolean },
): Promise<Composed> {
  const language = program.isLanguageSaid ? program.language : (owner?.language ?? program.language)
  const tongue = { ...program.tongue, language }
  const at = { ...program, language, tongue, store: () => Promise.resolve(store) }
  const facts = await factsFor(at, store, owner)
  const said = saidOf(facts, at)
  const shows = owner?.digestSubject ?? program.config['digest.subject'] ?? usualMail['digest.subject']
  const { lines, folded } = facts.digest
  return {
    ...{ owner, tongue, facts },
    isEmpty: facts.digest.overdue + facts.digest.today === 0,
    shown: [...lines, ...folded].map(({ item }) => ({ followUpId: item.id, dueOn: item.dueOn })),
    letter: {
      ...digestLetter(said, tongue, shows),
      attachments: withCalendar ? attached(await calendarOf(at, store, owner)) : [],
    },
  }
}

function attached(calendar: string | null): Attachment[] {
  const type = 'text/calendar; charset=utf-8; method=PUBLISH'
  return calendar === null ? [] : [{ name: 'followups.ics', type, content: calendar }]
}

function saidOf(facts: Facts, program: Program): DigestSaid {
  const { digest, beside, staff, next, week } = facts
  const { today, language } = program
  const why = whysInFull({ today, language, staff })
  const reason = shortReasonsIn(language)
  const at = { facts, program, ofComplaint: complaintsIn(digest) }
  return {
    ...{ today, name: typedName(program), overdue: digest.overdue, dueToday: digest.today, rest: digest.rest },
    lines: digest.lines.map(({ item }, index) =>
      lineOf(item, { ...why(item), shortReason: reason(item) }, beside[index]!, at),
    ),
    folded: digest.folded.map(({ item }) => ({ id: item.id, customer: item.customer.name })),
    next: next && { on: next.dueOn, customer: next.customer.name },
    hasCustomers: facts.hasCustomers,
    ...{ orphans: facts.orphans, withoutNext: facts.withoutNext, done: facts.done, missedDays: facts.missedDays },
    week: week && {
      gaps: week.gaps,
      ahead: week.ahead.map(({ on, count, deadlines }) => ({
        ...{ on, count },
        deadlines: deadlines.map((item) => ({ customer: item.customer.name, reason: reason(item) })),
      })),
    },
  }
}

/** The entries that are complaints: their words are for whoever looks the customer up, not for a mail. */
function complaintsIn({ lines, folded }: Facts['digest']): ReadonlySet<number> {
  return new Set([...lines, ...folded].flatMap(({ item }) => (item.rule === 'complaint' ? (item.cause?.id ?? []) : [])))
}

function lineOf(
  item: ListedFollowUp,
  { charge, notes, reason, shortReason, isUndecided }: Why & { shortReason: string },
  { last, commands }: Beside,
  { facts: { manners }, program, ofComplaint }: { facts: Facts; program: Program; ofComplaint: ReadonlySet<number> },
): DigestLine {
  const { id, rule, dueOn, deadlineOn, customer, contact, text } = item
  const { language } = program
  const bare = reasonOf({ ...item, cause: null }, language)
  const reach = contact && reachOf(contact, customer.id, manners)
  const { channel, bestTime } = manners.wishes.get(customer.id) ?? { channel: null, bestTime: null }
  return {
    ...{ id, rule, dueOn, deadlineOn, text, notes, isUndecided, last },
    ...(ofComplaint.has(item.cause?.id ?? 0) ? { reason: bare, shortReason: bare } : { reason, shortReason }),
    customer: { id: customer.id, name: customer.name },
    charge: charge && charge.text.replace(/: $/, ''),
    contact: contact && {
      name: addressed(contact, manners, language),
      ways: reach!.ways,
      left: reach!.left && leftWord(reach!.left, language),
    },
    wishes: wishesSaid({ channel, bestTime, language: null, occasions: true }, language),
    commands: commands.map((command) => `${typedName(program)} ${command}`),
  }
}
