import { typedLine, type Word } from './typed-line.ts'

/**
 * A value as bash is to put it in the place of what it takes for the word: of a word, only what stands behind the last sign
 * that parts words for it (COMP_WORDBREAKS), or behind the quote that was opened. Null where the value cannot follow on
 * what stands before that.
 */
export function insertedInBash(value: string, word: Word, replaced: string): string | null {
  if (!word.raw.endsWith(replaced)) return null
  const kept = word.raw.slice(0, word.raw.length - replaced.length)
  const before = typedLine(kept, 'bash').word
  if (before.raw !== kept || !value.startsWith(before.text)) return null
  return quoted(value.slice(before.text.length), before.quote)
}

function quoted(text: string, within: Word['quote']): string {
  if (within === "'") return text.replaceAll("'", `'\\''`)
  // An exclamation mark calls for an earlier command between double quotes as well, and a backslash would stay there.
  if (within === '"') return text.replace(/["$`\\]/g, '\\$&').replaceAll('!', `"'!'"`)
  return text.replace(/[^\p{L}\p{M}\p{N}_./:@+=%,-]/gu, '\\$&')
}
