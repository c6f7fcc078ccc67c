import { isDay, type Day } from './day.ts'
import type { BirthdayLead } from './occasion.ts'

/** A person at the customer. */
export type Contact = {
  id: number
  customerId: number
  name: string
  role: string | null
  /** `1984-02-29`, or without a year `--02-29`. */
  birthday: string | null
  /** How they are congratulated; null where nobody said. */
  greeting: BirthdayLead | null
  /** Nobody congratulates them from then on. */
  diedOn: Day | null
  emails: readonly string[]
  phones: readonly string[]
}

/** Whether a text is a birthday, with or without a year: `1984-02-29`, `--03-20`. */
export function isBirthday(text: string): boolean {
  return isDay(text) || (text.startsWith('--') && isDay(`2024-${text.slice(2)}`))
}

/** Whether a text is one plain e-mail address; strict, so that nothing but an address ever reaches a mail program. */
export function isEmail(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:".\p{C}]+$/u.test(text)
  )
}
