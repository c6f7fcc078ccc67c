/** A word as it is typed in a shell. */
export function shellWord(word: string): string {
  return /^[\p{L}\d_./:@+=-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
