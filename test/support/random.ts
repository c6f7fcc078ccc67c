/** Numbers that look random and are the same in every run (mulberry32). */
export type Random = {
  /** A whole number from 0 up to, but without, `count`. */
  below: (count: number) => number
  chance: (share: number) => boolean
  oneOf: <Item>(items: readonly Item[]) => Item
}

export function random(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    below: (count) => Math.floor(next() * count),
    chance: (share) => next() < share,
    oneOf: (items) => items[Math.floor(next() * items.length)]!,
  }
}
