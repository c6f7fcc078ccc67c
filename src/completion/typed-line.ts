import type { Shell } from '../domain/shell.ts'

/** What stands in a shell up to the cursor: whole words, and the beginning of the one that is to be completed. */
export type TypedLine = {
  words: readonly string[]
  word: Word
  /** Whether the word names a file to read from or to write to. */
  isFile: boolean
}

/** A word as it was meant, and as it stands there; `quote` is the one that is still open. */
export type Word = { text: string; raw: string; quote: '' | '"' | "'" }

/**
 * A line as a shell would split it, up to its last command; zsh splits its lines itself. What a shell would put in the
 * place of `$name` or `$(…)` stays as it stands: nothing of it is run.
 */
export function typedLine(line: string, shell: Shell): TypedLine {
  let words: string[] = []
  let isFile = false
  let at = 0
  let word = nextWord(line, at, shell)
  for (;;) {
    at += word.raw.length
    if (at >= line.length) return { words, word, isFile }
    const sign = line[at]!
    if (/[;|&()\n]/.test(sign)) words = []
    else if (word.raw !== '' && !isFile) words.push(word.text)
    if (word.raw !== '') isFile = false
    if (/[<>]/.test(sign)) isFile = true
    word = nextWord(line, ++at, shell)
  }
}

/** From here to the first sign that ends a word; what is quoted ends none. */
function nextWord(line: string, from: number, shell: Shell): Word {
  const escaped = {
    '': /./s,
    '"': shell === 'fish' ? /["$\\]/ : /["$`\\]/,
    "'": shell === 'fish' ? /['\\]/ : /[^\s\S]/,
  }
  let text = ''
  let quote: Word['quote'] = ''
  let at = from
  for (; at < line.length; at++) {
    const sign = line[at]!
    const next = line[at + 1]
    if (sign === '\\' && next !== undefined && escaped[quote].test(next)) text += line[++at]!
    else if (sign === quote) quote = ''
    else if (quote === '' && (sign === '"' || sign === "'")) quote = sign
    else if (quote === '' && /[\s;|&()<>]/.test(sign)) break
    else if (!(sign === '\\' && next === undefined && quote !== "'")) text += sign
  }
  return { text, raw: line.slice(from, at), quote }
}
