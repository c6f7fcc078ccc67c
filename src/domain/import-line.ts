import type { Address, Importance, Stage } from './customer.ts'
import type { Day } from './day.ts'

/** One checked line of an imported file: a customer, perhaps with a contact. What the file does not say is null. */
export type ImportLine = {
  lineNumber: number
  customer: Address & {
    name: string
    number: string | null
    stage: Stage | null
    importance: Importance | null
    cadence: string | null
    since: Day | null
    tags: string[]
    owner: string | null
    notes: string | null
  }
  contact: ImportedContact | null
  lastContact: Day | null
  nextContact: Day | null
}

export type ImportedContact = {
  name: string
  role: string | null
  emails: string[]
  phones: string[]
  birthday: string | null
}
