import type { Day } from './day.ts'

/** What can go wrong with letters, theirs and ours: kinds with their facts, as in `failure.ts`. */
export type MailFailureFacts = {
  /** A letter of no such name; the built-in ones. */
  'unknown-template': { input: string; known: readonly string[] }
  /** A template whose text has no subject, or nothing below it. */
  'bad-template': { name: string; missing: 'subject' | 'body' }
  /** A name that no template of one's own can have. */
  'no-template-name': { input: string }
  /** The person wants no e-mail, and has said so. */
  'email-blocked': { name: string; sinceOn: Day }
  'contact-died': { name: string }
  /** Too long for the address that opens it in a mail program. */
  'letter-too-long': { length: number; most: number }
  /** No program for an address could be opened: what the system says of it. */
  'cannot-open': { code: string }
  /** A setting that mail needs and that is not set, with what it looks like. */
  'mail-unset': { key: string; example: string }
  /** Another run has been sending the morning mails for too long. */
  'digest-busy': Record<string, never>
  /** Nobody to whom the morning mail could go has an address; `isAlone` where there is only one owner. */
  'digest-no-address': { names: readonly string[]; isAlone: boolean }
  /** The morning mail of another day than today is shown, never sent. */
  'not-on-other-day': { day: Day }
}
