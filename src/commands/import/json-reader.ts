import { Failure } from '../../domain/failure.ts'

/** Reads a JSON document from its beginning to its end, value by value, without ever having all of it. */
export type JsonReader = {
  /** The line of what comes next. */
  line: () => number
  /** The next character that is no blank; empty at the end. */
  peek: () => string
  /** Takes a sign; fails where another one stands. */
  expect: (sign: string) => void
  /** Takes a sign if it stands there. */
  skips: (sign: string) => boolean
  /** The next value, whole. */
  value: () => unknown
  /** Throws Failure `broken-export`. */
  fail: () => never
}

/** Throws Failure `broken-export` with the line from which on it cannot be read; it must be UTF-8. */
export function jsonReader(pieces: Iterable<Uint8Array>): JsonReader {
  const texts = textsOf(pieces, () => line)
  const [ends, nested] = [/[{}[\]",:]|\s/g, /[{}[\]"]/g]
  let [text, at, line] = ['', 0, 1]

  return { line: () => (peek(), line), peek, expect, skips, value, fail }

  /** Forgets what was read, and has more behind it; false at the end. */
  function more(): boolean {
    const next = texts.next()
    if (next.done) return false
    text = text.slice(at) + next.value
    at = 0
    return true
  }

  function peek(): string {
    for (;;) {
      while (at < text.length) {
        const sign = text[at]!
        if (sign === '\n') line++
        else if (sign !== ' ' && sign !== '\t' && sign !== '\r') return sign
        at++
      }
      if (!more()) return ''
    }
  }

  function skips(sign: string): boolean {
    if (peek() !== sign) return false
    at++
    return true
  }

  function expect(sign: string): void {
    if (!skips(sign)) fail()
  }

  function value(): unknown {
    peek()
    const end = endOfValue()
    const taken = text.slice(at, end)
    try {
      const read = JSON.parse(taken) as unknown
      at += taken.length
      for (let at = taken.indexOf('\n'); at >= 0; at = taken.indexOf('\n', at + 1)) line++
      return read
    } catch {
      return fail()
    }
  }

  /** Brackets and quotes are followed; all else is left to `JSON.parse`. */
  function endOfValue(): number {
    let [depth, index] = [0, at]
    for (;;) {
      const signs = depth === 0 ? ends : nested
      signs.lastIndex = index
      const found = signs.exec(text)
      if (!found) {
        const read = text.length - at
        if (!more()) return at + read
        index = at + read
        continue
      }
      const [sign] = found
      index = found.index + 1
      if (sign === '"') index = endOfString(index)
      else if (sign === '{' || sign === '[') depth++
      else if (sign === '}' || sign === ']') {
        if (depth === 0) return index - 1
        depth--
      } else if (depth === 0) return index - 1
      if (depth === 0) return index
    }
  }

  /** Behind its closing quote; a quote behind an odd number of backslashes is one of its signs. */
  function endOfString(from: number): number {
    let index = from
    for (;;) {
      const quote = text.indexOf('"', index)
      if (quote < 0) {
        const [start, read] = [from - at, text.length - at]
        if (!more()) return at + read
        from = at + start
        index = at + read
        continue
      }
      let backslashes = 0
      while (quote - backslashes > from && text[quote - backslashes - 1] === '\\') backslashes++
      index = quote + 1
      if (backslashes % 2 === 0) return index
    }
  }

  function fail(): never {
    throw new Failure('broken-export', { line })
  }
}

/** Throws Failure `broken-export` where it is no UTF-8. */
function* textsOf(pieces: Iterable<Uint8Array>, line: () => number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decoded = (piece?: Uint8Array) => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch {
      throw new Failure('broken-export', { line: line() })
    }
  }
  for (const piece of pieces) yield decoded(piece)
  yield decoded()
}
