import { shells, type Shell } from '../domain/shell.ts'
import { asTyped } from './beginning.ts'
import { insertedInBash } from './inserted.ts'
import { typedLine, type Word } from './typed-line.ts'
import type { Candidate } from './values.ts'

/** What a shell asks: the words before the cursor without the program's own name, and the one that is to be completed. */
export type Asked = {
  shell: Shell
  words: readonly string[]
  word: Word
  /** What bash takes for the word, and why it asks: 9 for a tab, another number for a list. */
  replaced: string
  reason: string
  /** Whether the word names a file to read from or to write to. */
  isFile: boolean
}

/** What the scripts of `followups completion` hand over. */
export function askedBy([name, ...given]: readonly string[]): Asked {
  const shell = shells.find((known) => known === name)!
  if (shell === 'zsh') {
    const words = given.slice(given[0] === '--' ? 1 : 0)
    const text = words.pop() ?? ''
    return { shell, words, word: { text, raw: text, quote: '' }, replaced: text, reason: '', isFile: false }
  }
  const [line = '', replaced = '', reason = ''] = given
  const typed = typedLine(line, shell)
  const program = typed.words.findIndex((word) => /(?:^|[\\/])(?:followups|fu)$/.test(word))
  return { ...{ shell, replaced, reason }, ...typed, words: typed.words.slice(program + 1) }
}

/** A line for each candidate as the scripts read them; an empty one where files are wanted. */
export function answered(asked: Asked, candidates: readonly Candidate[] | 'files'): string {
  if (candidates === 'files') return '\n'
  const { shell, word, reason } = asked
  const fitting = distinct(candidates)
  const isAlone = fitting.length === 1
  const usable = fitting.filter(({ isInstead, text }) => !isInstead || isAlone || text.startsWith(word.text))
  const isKept = (text: string) => shell !== 'fish' || text.toLowerCase().startsWith(word.text.toLowerCase())
  const names = usable.map(({ text }) => text)
  const texts = reason === onlyListed && !isAlone ? names : asTyped(names, word.text, isKept)
  return usable.map(({ note }, at) => lineFor(asked, texts[at]!, { note, isAlone })).join('')
}

/** Of those that are the same to type, one. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const known = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const { text, isInstead } = candidate
    known.set(text, known.has(text) ? { text, isInstead } : candidate)
  }
  return [...known.values()]
}

type Beside = { note?: string | null; isAlone: boolean }

function lineFor({ shell, word, replaced, reason }: Asked, text: string, { note, isAlone }: Beside): string {
  if (shell !== 'bash') return `${text}${note ? `\t${note}` : ''}\n`
  const inserted = reason === onlyListed && !isAlone ? text : insertedInBash(text, word, replaced)
  if (inserted === null) return ''
  const isSaid = note && !isAlone && listed.includes(reason) && /^(?:\d+,)*[a-z]?\d+$/.test(text)
  return `${inserted}${isSaid ? `  ${note}` : ''}\n`
}

/** Why bash asks: for a list of which nothing is put down, or also what all have in common, which ids have before their notes. */
const onlyListed = '63'
const listed = [onlyListed, '33', '64']
