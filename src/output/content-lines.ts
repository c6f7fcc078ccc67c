import { safeText } from './safe.ts'

/**
 * The lines of a calendar (RFC 5545) or a card (RFC 6350) as they stand in a file: at most 75 octets each, what is longer
 * goes on in the next one.
 */
export function contentLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** Whatever was typed, as text: no line of it can begin another one. */
export function textValue(text: string): string {
  return safeText(text).replace(/[\\;,]/g, '\\$&')
}

const most = 75

/** A line goes on in the next one, behind a blank; no character is torn, for it may have several octets. */
function folded(line: string): string {
  let result = ''
  let used = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (used + octets > most) {
      result += '\r\n '
      used = 1
    }
    result += character
    used += octets
  }
  return result
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0)!
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}
