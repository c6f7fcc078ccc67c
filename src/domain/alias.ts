/** What begins a line of a customer's notes with other names by which it is found. */
export const aliasMark = 'alias: '
const between = ' | '

/** The names and numbers of what became part of a customer, as a line of its notes. */
export function aliasLine(names: readonly string[]): string {
  return aliasMark + names.join(between)
}

/** The other names of a customer, as its notes say them. */
export function aliasesIn(notes: string): string[] {
  return notes
    .split('\n')
    .filter((line) => line.startsWith(aliasMark))
    .flatMap((line) => line.slice(aliasMark.length).split(between))
}
