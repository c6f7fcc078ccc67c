import { Failure } from '../domain/failure.ts'
import { isPostal, type Mailbox } from '../domain/mailbox.ts'

/** A letter as it is meant, before anything of mail's own forms: to one person, plain data. */
export type Letter = {
  from: Mailbox
  to: Mailbox
  subject: string
  text: string
  /** The same for those who see HTML; null where there is only text. */
  html: string | null
  /** What is not said of them is made when the letter is sent. */
  headers: Partial<Record<HeaderName, string>>
  attachments: readonly Attachment[]
}

/** `Message-ID` in its angle brackets; `Date` as an instant (ISO 8601). */
export type HeaderName = 'Message-ID' | 'Date' | 'List-Id' | 'Auto-Submitted'

export type Attachment = { name: string; type: `${string}/${string}`; content: string }

/**
 * What cannot be sent as it is, is not sent: an address that is none (Failure `no-email`) would be repaired on its way,
 * perhaps into that of somebody else. Headers are made by us: one that breaks its line is a bug.
 */
export function refuseMalformed({ from, to, headers }: Letter): void {
  for (const { address } of [from, to]) if (!isPostal(address)) throw new Failure('no-email', { input: address })
  for (const [name, value] of Object.entries(headers)) {
    if (!fits(name as HeaderName, value)) throw new Error(`a malformed header of a letter: ${name}`)
  }
}

function fits(name: HeaderName, value: string): boolean {
  if (name === 'Date') return !Number.isNaN(Date.parse(value))
  if (name === 'Message-ID') return /^<[!-;=?A-~]+@[!-;=?A-~]+>$/.test(value)
  return /^[ -~]+$/.test(value)
}
