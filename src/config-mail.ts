import { isAbsolute } from 'node:path'
import { isPostal } from './domain/mailbox.ts'

/** What is kept of mail in the file of the person; a password never is. */
export type MailConfig = {
  /** The address that letters come from. */
  'mail.from': string | null
  'mail.transport': Transport | null
  'smtp.host': string | null
  'smtp.port': number | null
  'smtp.user': string | null
  /** What prints the password, as a line for the shell. */
  'smtp.passwordCommand': string | null
  /** A file with the certificate that the server must have, or whose signature its own must carry. */
  'smtp.ca': string | null
  /** What the subject of the daily mail shows to whoever sees the lock screen: words, or only how many. */
  'digest.subject': 'words' | 'count' | null
}

export type Transport = 'smtp' | 'sendmail'

export const mailKeys = [
  ...(['mail.from', 'mail.transport', 'smtp.host', 'smtp.port', 'smtp.user'] as const),
  ...(['smtp.passwordCommand', 'smtp.ca', 'digest.subject'] as const),
] as const
export type MailKey = (typeof mailKeys)[number]

export const noMail: MailConfig = {
  ...{ 'mail.from': null, 'mail.transport': null, 'smtp.host': null, 'smtp.port': null, 'smtp.user': null },
  ...{ 'smtp.passwordCommand': null, 'smtp.ca': null, 'digest.subject': null },
}

/** What holds while nothing is said: the port to which mail programs hand over letters (RFC 6409). */
export const usualMail = { 'mail.transport': 'smtp', 'smtp.port': 587, 'digest.subject': 'words' } as const

/** Words that a key accepts; undefined where it is no choice. */
export const mailWords: Partial<Record<MailKey, readonly string[]>> = {
  'mail.transport': ['smtp', 'sendmail'],
  'digest.subject': ['words', 'count'],
}

export function isMailKey(key: string): key is MailKey {
  return mailKeys.some((known) => known === key)
}

/** What the value in the file should look like; null where it does. */
export function mailExpected(key: MailKey, value: unknown): string | null {
  const accepted = mailWords[key]
  if (accepted?.some((word) => word === value)) return null
  if (accepted) return accepted.map((word) => `${key} = "${word}"`).join(', ')
  return fits(key, value) ? null : `${key} = ${JSON.stringify(examples[key])}`
}

/** The value that is typed, as the file keeps it; null where it does not fit. */
export function mailValue(key: MailKey, input: string): string | number | null {
  const text = input.trim()
  const value = key === 'smtp.port' && /^\d{1,5}$/.test(text) ? Number(text) : text
  return mailExpected(key, value) === null ? value : null
}

const examples: Readonly<Record<string, string | number>> = {
  'mail.from': 'anna@example.com',
  'smtp.host': 'smtp.example.com',
  'smtp.port': usualMail['smtp.port'],
  'smtp.user': 'anna@example.com',
  'smtp.passwordCommand': 'pass show mail',
  'smtp.ca': '/path/to/certificate.pem',
}

function fits(key: MailKey, value: unknown): boolean {
  if (key === 'smtp.port') return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65_535
  if (typeof value !== 'string' || value.trim() === '' || /\p{Cc}/u.test(value)) return false
  if (key === 'mail.from') return isPostal(value)
  if (key === 'smtp.host') return isHost(value)
  return key !== 'smtp.ca' || isAbsolute(value)
}

/** A name or an address, without a scheme before it and without a port behind. */
function isHost(text: string): boolean {
  return /^[\p{L}\d](?:[\p{L}\d.-]{0,251}[\p{L}\d])?$/u.test(text) || /^[\da-f]{0,4}:[\da-f:.]{1,40}$/i.test(text)
}
