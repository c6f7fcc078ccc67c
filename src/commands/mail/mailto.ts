import { Failure } from '../../domain/failure.ts'

/** What mail programs and Windows take at least; more is cut by some, and a cut letter is worse than none. */
export const longestAddress = 2000

/**
 * The address that opens a draft in a mail program (RFC 6068): everything but letters and digits is percent-encoded, line
 * ends are CRLF. Throws Failure `letter-too-long`.
 */
export function mailtoOf({ to, subject, body }: { to: string | null; subject: string; body: string }): string {
  const address = to === null ? '' : to.split('@').map(encoded).join('@')
  const url = `mailto:${address}?subject=${encoded(subject)}&body=${encoded(body.replace(/\n/g, '\r\n'))}`
  if (url.length > longestAddress) throw new Failure('letter-too-long', { length: url.length, most: longestAddress })
  return url
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
