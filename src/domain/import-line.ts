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
  /** Cells of columns that are not known, to be kept as notes. */
  kept?: KeptCell[]
}

export type ImportedContact = {
  name: string
  role: string | null
  emails: string[]
  phones: string[]
  birthday: string | null
}

export type KeptCell = { column: string; text: string }

/** What a line says, without its number in the file. */
export type Cells = Omit<ImportLine, 'lineNumber'>

/** Field by field: copying all but one of them is many times slower. */
export function cellsOf({ customer, contact, lastContact, nextContact, kept }: ImportLine): Cells {
  return kept ? { customer, contact, lastContact, nextContact, kept } : { customer, contact, lastContact, nextContact }
}
