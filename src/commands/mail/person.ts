/** A name as a salutation says it: `Koch, Sabine` is Sabine Koch; what stands behind a comma and is a title stays there. */
export function spokenName(name: string): string {
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim())
  const isReversed =
    first !== '' && more.length === 0 && /^\p{L}[\p{L} '’.-]*$/u.test(first) && !isTitle(first) && !isFirm(last)
  return isReversed ? `${first} ${last}` : name.trim()
}

/** `Sabine` of `Dr. Sabine Koch`; a single word is taken for a first name. Null where none is known, as of `Dr. Koch`. */
export function firstNameOf(name: string): string | null {
  const words = spokenName(name).split(',')[0]!.split(/\s+/)
  const [first, ...others] = words.filter((word) => !isTitle(word) && !/^\(.*\)$/.test(word))
  const hadTitle = others.length + 1 < words.length
  if (first === undefined || isFirm(name) || /^\p{L}\.?$/u.test(first)) return null
  return hadTitle && others.length === 0 ? null : first
}

const titles = new Set(
  'dr prof dipl ing mag med phil jur rer nat habil hc h.c frau herr fr hr herrn mr mrs ms mx miss sir dame'.split(' '),
)

/** A title, a degree or a form of address rather than a name. An initial such as `J.` is none. */
function isTitle(word: string): boolean {
  const plain = word.toLowerCase().replace(/\.$/, '')
  if (titles.has(plain) || plain.split(/[.-]+/).every((part) => titles.has(part))) return true
  return /^(?:M\.?B\.?A|[BM]\.? ?(?:Sc|A|Eng)|LL\.?M|Ph\.?D|MD|CPA)\.?$/.test(word)
}

function isFirm(name: string): boolean {
  return /\b(?:gmbh|ag|kg|ohg|gbr|ug|ltd|inc|llc)\b|\be\. ?[vk]\.|&/i.test(name)
}
