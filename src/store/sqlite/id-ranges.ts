/** The numbers that begin with some digits, of `14`: 14 to 14, 140 to 149, 1400 to 1499 and so on. */
export function rangesOf(digits: string): [first: number, last: number][] {
  return Array.from({ length: Math.max(1, longest - digits.length) }, (_, more) => {
    const first = Number(digits) * 10 ** more
    return [first, first + 10 ** more - 1]
  })
}

/** Far more rows than any table will have. */
const longest = 13
