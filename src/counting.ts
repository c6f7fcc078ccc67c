import type { Host, Program } from './program.ts'

/** How many items go by before the clock is asked again. */
const between = 256

/**
 * Counts on the terminal of stderr what takes longer than a second: each count written over the one before, none left in the
 * end. Where nobody looks, as in cron, it stays silent.
 */
export function countingOn(host: Host, inWords: (count: number) => string): Program['counting'] {
  if (!host.terminal.stderr || host.env['TERM'] === 'dumb') return (items) => items
  return (items) => ({ [Symbol.iterator]: () => counted(host, items, inWords) })
}

function* counted<Item>(host: Host, items: Iterable<Item>, inWords: (count: number) => string): Generator<Item> {
  const instant = () => Date.parse(host.now())
  let [count, shownAt, isShown] = [0, instant(), false]
  try {
    for (const item of items) {
      yield item
      if (++count % between !== 0 || instant() - shownAt < 1000) continue
      shownAt = instant()
      isShown = true
      host.stderr.write(`${lineAnew}${inWords(count)}`)
    }
  } finally {
    if (isShown) host.stderr.write(lineAnew)
  }
}

/** To the beginning of the line, and nothing left of it. */
const lineAnew = '\r\u001b[K'
