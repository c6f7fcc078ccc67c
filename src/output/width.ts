import truncatedWidth from 'fast-string-truncated-width'
import { isPlain } from './safe.ts'

/**
 * How many cells a text that went through the gate takes at most. Terminals disagree about emoji put together from
 * several and about rare scripts; it is the most that any of them takes.
 */
export function widthOf(text: string): number {
  return isPlain(text) ? text.length : truncatedWidth(inParts(text)).width
}

/** The text, or its beginning with an ellipsis where it is wider than `room`; never half of a character. */
export function cut(text: string, room: number): string {
  const plain = isPlain(text)
  if ((plain ? text.length : widthOf(text)) <= room) return text
  if (room <= 0) return ''
  if (plain) return `${text.slice(0, room - 1).trimEnd()}…`

  let kept = ''
  let left = room - 1
  for (const character of charactersOf(text)) {
    left -= widthOf(character)
    if (left < 0) break
    kept += character
  }
  return `${kept.trimEnd()}…`
}

/** The text with blanks up to `width` after it or, aligned to the right, before it. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return align === 'left' ? text + blanks : blanks + text
}

/** What a person takes for one character: a letter with its marks, an emoji with all that is joined to it, a flag. */
export function charactersOf(text: string): string[] {
  if (isPlain(text)) return text.split('')
  return text.match(/\p{Regional_Indicator}{2}|.(?:\p{M}|[\u{1f3fb}-\u{1f3ff}]|\u200d.)*/gsu) ?? []
}

/**
 * The same width for every terminal, the largest: parts of emoji are kept apart by a NUL, which has no width; blocks that
 * some take for wide as a whole become wide letters; marks that only newer ones know become letters.
 */
function inParts(text: string): string {
  return text
    .replace(/\u200d|(?=[\u{1f3fb}-\u{1f3ff}])/gu, '\0')
    .replace(/[\u2329\u232a\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g, '日')
    .replace(
      /(?![\u0300-\u036f\u0483-\u0486\u0591-\u05c7\u064b-\u065e\u0e31-\u0e4e\u20d0-\u20ef\ufe0e\ufe0f])\p{M}/gu,
      'x',
    )
}
