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
  /** The last day on which they were, or will be, with the customer. */
  leftOn: Day | null
  /** Where they went then, in the words of whoever typed it. */
  wentTo: string | null
  /** Who is spoken to in their place. */
  successor: { id: number; name: string } | null
  emails: readonly string[]
  phones: readonly string[]
}

/** Whether somebody is with the customer on a day: the last day is one of theirs. */
export function isThereOn({ diedOn, leftOn }: Pick<Contact, 'diedOn' | 'leftOn'>, day: Day): boolean {
  return (diedOn === null || diedOn > day) && (leftOn === null || leftOn >= day)
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
