/**
 * The form in which names are searched: case, accents, ß and the spellings ä/ae do not matter, nor how many blanks there
 * are (`mueller`, `Müller` and `muller` are one). Not reversible, and more generous than identity: compare `sameName`.
 */
export function folded(name: string): string {
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : unaccented(name)
  return plain
    .toLowerCase()
    .replace(/([aou])e/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether two names are the same to the eye: only case and blanks are overlooked. */
export function sameName(a: string, b: string): boolean {
  return identityOf(a) === identityOf(b)
}

/** What identifies a name: lower case, single blanks. */
export function identityOf(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The e-mail address in the form in which it is searched. */
export function foldedEmail(email: string): string {
  return email.trim().toLowerCase()
}

/** How many letters differ (optimal string alignment), at most `limit`, beyond which it stops counting. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1
      let cost = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + change)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1)
      current.push(cost)
    }
    if (Math.min(...current) > limit) return limit + 1
    beforeLast = last
    last = current
  }
  return last[b.length]!
}

/** The candidates most like the text, nearest first, none that has little in common with it. */
export function nearest<Named extends { name: string }>(text: string, candidates: readonly Named[], most = 3): Named[] {
  const wanted = folded(text)
  if (wanted.length < 2) return []
  const limit = Math.max(1, Math.floor(wanted.length / 3))
  return candidates
    .map((candidate) => ({ candidate, away: distanceToName(wanted, folded(candidate.name), limit) }))
    .filter(({ away }) => away <= limit)
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}

/** To the whole name, to its beginning of the same length and with the same letter, or to one of its words. */
function distanceToName(wanted: string, name: string, limit: number): number {
  const beginning = name.startsWith(wanted[0]!) ? [name.slice(0, wanted.length)] : []
  const parts = [name, ...beginning, ...name.split(' ').filter((word) => word.length > 2)]
  return Math.min(...parts.map((part) => distance(wanted, part, limit)))
}

const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'a',
  Æ: 'a',
  œ: 'o',
  Œ: 'o',
  ø: 'o',
  Ø: 'o',
  ł: 'l',
  Ł: 'l',
  đ: 'd',
  Đ: 'd',
  ð: 'd',
  Ð: 'd',
  þ: 'th',
  Þ: 'th',
  ı: 'i',
}

function unaccented(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßẞæÆœŒøØłŁđĐðÐþÞı]/g, (letter) => letters[letter] ?? letter)
}
