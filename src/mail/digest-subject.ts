import { daysBetween, type Day } from '../domain/day.ts'
import type { DigestSubject } from '../domain/owner.ts'
import type { Tongue } from '../text/language.ts'
import { countsOf, nearDay, short } from './digest-page.ts'
import type { DigestLine, DigestSaid } from './digest-said.ts'
import { digestWordsIn, type DigestWords } from './digest-words.ts'

const most = { customer: 50, reason: 80 } as const

/** How many, and the most urgent in words; where others see the screen, only how many. */
export function subjectOf(said: DigestSaid, tongue: Tongue, shows: DigestSubject): string {
  const t = digestWordsIn(tongue)
  const counts = countsOf(said, t)
  if (counts === null) return t.nothingDue
  const [first] = said.lines
  return shows === 'count' || first === undefined ? counts : `${counts}: ${inWords(first, said.today, t)}`
}

/** Of a complaint nothing but that it is one: a subject is seen over shoulders. */
function inWords(
  { rule, customer, text, shortReason, notes, deadlineOn }: DigestLine,
  today: Day,
  t: DigestWords,
): string {
  const name = short(customer.name, most.customer)
  if (rule === 'complaint') return t.complaint(name)
  if (rule === 'promise-us' && text !== null && deadlineOn !== null)
    return t.promised(short(text, most.reason), name, spokenDay(deadlineOn, today, t))
  return [name, short(shortReason, most.reason), ...(deadlineOn === null ? [] : notes.slice(0, 1))].join(', ')
}

function spokenDay(day: Day, today: Day, t: DigestWords): string {
  const days = daysBetween(today, day)
  return days === 0 ? t.today : days === 1 ? t.tomorrow : nearDay(day, t)
}
