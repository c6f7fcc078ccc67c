import { folded } from '../domain/name.ts'

/** The term that is meant by a word, given what people type for each (`card: 'Karte, postcard'`); `E-Mail` and `email` are one. */
export function termSpelt<Term extends string>(
  input: string,
  spellings: Readonly<Record<Term, string>>,
): Term | undefined {
  const wanted = plain(input)
  return (Object.entries(spellings) as [Term, string][]).find(([term, words]) =>
    [term, ...words.split(', ')].map(plain).includes(wanted),
  )?.[0]
}

function plain(text: string): string {
  return folded(text).replace(/[\s-]/g, '')
}
