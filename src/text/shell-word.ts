/** A word as it is typed in a shell: as it is, or in quotes. */
export function shellWord(word: string): string {
  return /^[\p{L}\d_.,/:@+=-]+$/u.test(word) ? word : quoted(word)
}

/** In the quotes that every shell knows, unless one would still read something in it: then in those in which none does. */
export function quoted(word: string): string {
  return /["$`!]|\\(?:\\|$)/.test(word) ? `'${word.replaceAll("'", `'\\''`)}'` : `"${word}"`
}
