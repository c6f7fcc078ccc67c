import MailComposer from 'nodemailer/lib/mail-composer'
import { postalAddress, type Mailbox } from '../domain/mailbox.ts'
import { safeText } from '../output/safe.ts'
import type { Letter } from './letter.ts'

/** A letter that is only looked at may have nobody yet whom it is from or goes to. */
type Draft = Omit<Letter, 'from' | 'to'> & { from: Mailbox | null; to: Mailbox | null }

/**
 * A letter in the form of RFC 5322 and MIME, with the line ends that its reader expects. What came from outside is in it as
 * text alone: nothing invisible, nothing that turns the direction, nothing that leaves its line.
 */
export function messageOf(letter: Draft, newline: 'win' | 'linux'): Promise<Buffer> {
  const { 'Message-ID': messageId, Date: date, ...headers } = letter.headers
  const composer = new MailComposer({
    ...{ ...(letter.from && { from: boxOf(letter.from) }), ...(letter.to && { to: boxOf(letter.to) }) },
    subject: inHeader(letter.subject),
    ...{ text: safeLines(letter.text), ...(letter.html !== null && { html: safeLines(letter.html) }) },
    ...{ ...(messageId && { messageId }), ...(date && { date: new Date(date) }), headers },
    attachments: letter.attachments.map(({ name, type, content }) => ({
      ...{
        filename: inHeader(name),
        contentType: type,
        content: Buffer.from(content),
        contentDisposition: 'attachment',
      },
    })),
    ...{ disableFileAccess: true, disableUrlAccess: true, newline, xMailer: false },
  })
  return new Promise((resolve, reject) => {
    composer.compile().build((error, message) => {
      if (error) reject(error)
      else resolve(message)
    })
  })
}

function boxOf({ name, address }: Mailbox) {
  return { name: inHeader(name), address: postalAddress(address)! }
}

/**
 * In one line with single blanks, as a header is folded, and not longer than anybody reads: a line of a letter has an end
 * (RFC 5322, 2.1.1). What looks like an encoded word (RFC 2047) would be read as what it encodes.
 */
export function inHeader(text: string): string {
  const line = safeText(text).replaceAll('=?', '= ?').replace(/\s+/g, ' ').trim()
  return line.length <= mostInHeader ? line : `${line.slice(0, mostInHeader - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

const mostInHeader = 250

function safeLines(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(safeText)
    .join('\n')
}
