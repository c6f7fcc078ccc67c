import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { folded } from '../../src/domain/name.ts'

/** Where words still occur in the files of a folder, however deep, in any case and as they are searched; files of one's own aside. */
export function occurrencesIn(folder: string, words: readonly string[], except: readonly string[] = []): string[] {
  const sought = [...new Set(words.flatMap((word) => [word, folded(word)]))]
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !except.some((other) => name.startsWith(other)) && statSync(join(folder, name)).isFile())
    .flatMap((name) => {
      const bytes = readFileSync(join(folder, name)).toString('latin1').toLowerCase()
      return sought.filter((word) => bytes.includes(byteText(word))).map((word) => `${word} in ${name}`)
    })
}

function byteText(word: string): string {
  return Buffer.from(word).toString('latin1').toLowerCase()
}
