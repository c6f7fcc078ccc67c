import type { Day } from '../../domain/day.ts'
import { partsOf, weekdayOf } from '../../domain/day.ts'
import { safeText } from '../../output/safe.ts'
import { spokenName } from './person.ts'

export type Mailbox = { name: string; address: string }

/** A letter as a mail program opens it; without an address its place stays empty. */
export type Message = { from: Mailbox | null; to: Mailbox | null; subject: string; body: string; today: Day }

/**
 * The message as a file of a draft (RFC 5322; `X-Unsent` opens it for writing): lines end with CRLF and are folded, all
 * but ASCII stands in encoded words (RFC 2047) or quoted-printable (RFC 2045). Nothing but an address that was checked
 * reaches a header as it is, and encoded words hold no line end either, so no name can begin another one. The hour is nobody's: who sends it sets it.
 */
export function messageText({ from, to, subject, body, today }: Message): string {
  const headers = [
    'X-Unsent: 1',
    `Date: ${dateOf(today)}`,
    ...(from === null ? [] : [`From: ${mailbox(from)}`]),
    ...(to === null ? [] : [`To: ${mailbox(to)}`]),
    `Subject: ${headerText(safeText(subject))}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ]
  return [...headers, '', ...body.split('\n').map(quotedPrintable), ''].join('\r\n')
}

function mailbox({ name, address }: Mailbox): string {
  const [local, domain] = address.split('@') as [string, string]
  const shown = safeText(spokenName(name)).trim()
  const called = shown === '' ? '' : isShortAscii(shown) ? `"${shown.replace(/["\\]/g, '\\$&')}"` : encodedWords(shown)
  const pointed = `<${local}@${asciiDomain(domain)}>`
  if (called === '') return pointed
  return `${called}${called.length + pointed.length > 70 ? '\r\n' : ''} ${pointed}`
}

/** As it is where it is short and plain, and could not be taken for something encoded. */
function headerText(text: string): string {
  return isShortAscii(text) ? text : encodedWords(text)
}

function isShortAscii(text: string): boolean {
  return text.length <= 60 && /^[!-~](?:[ -~]*[!-~])?$/.test(text) && !text.includes('=?')
}

/** Encoded words of at most 75 characters, each on a line of its own, none of which cuts a character. */
function encodedWords(text: string): string {
  const words: string[] = []
  let bytes: number[] = []
  for (const character of text.toWellFormed()) {
    const more = [...new TextEncoder().encode(character)]
    if (bytes.length + more.length > 36) {
      words.push(encodedWord(bytes))
      bytes = []
    }
    bytes.push(...more)
  }
  return [...words, encodedWord(bytes)].join('\r\n ')
}

function encodedWord(bytes: readonly number[]): string {
  return `=?utf-8?B?${btoa(String.fromCharCode(...bytes))}?=`
}

/** A line of text, however long, in lines of at most 76 characters. */
function quotedPrintable(line: string): string {
  const lines: string[] = []
  let current = ''
  const bytes = [...new TextEncoder().encode(line.toWellFormed())]
  for (const [index, byte] of bytes.entries()) {
    const isLast = index === bytes.length - 1
    const isPlain = (byte > 32 && byte < 127 && byte !== 61) || (byte === 32 && !isLast)
    const next = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (current.length + next.length > 75) {
      lines.push(current)
      current = ''
    }
    current += next
  }
  return [...lines, current].join('=\r\n')
}

/** A domain with umlauts as mail servers know it. */
function asciiDomain(domain: string): string {
  try {
    return /^[ -~]*$/.test(domain) ? domain : new URL(`http://${domain}`).hostname
  } catch {
    return domain
  }
}

function dateOf(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${weekdays[weekdayOf(day) - 1]!}, ${date} ${months[month - 1]!} ${year} 12:00:00 -0000`
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
