import { folded, foldedEmail } from './name.ts'

/**
 * The words of a name as duplicates are looked for: folded, without punctuation, `and`, and the legal form, which people
 * write in many ways or leave out. A name of which nothing would be left keeps all its words.
 */
export function plainWords(name: string): string[] {
  const words = folded(name)
    .replace(/gesellschaft mit beschrankter haftung|aktiengesellschaft|kommanditgesellschaft/g, 'gmbh')
    .replace(/[.'’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/(^| )e (k|v|u|g|kfm|kfr)(?= |$)/g, ' e$2')
    .split(' ')
    .filter((word) => word !== '')
  const said = words.filter((word, index) => !joining.has(word) && !(index === 0 && leading.has(word)))
  const left = said.filter((word) => !legalForms.has(word))
  while (left.length > 1 && legalEndings.has(left.at(-1)!)) left.pop()
  return left.length > 0 ? left : words
}

/** Whether two texts of letters are the same but for one of them: left out, put in, another one, or two in the wrong order. */
export function isLike(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  if (shorter.length < shortestLike || longer.length - shorter.length > 1) return false
  let start = 0
  while (start < shorter.length && shorter[start] === longer[start]) start++
  let end = 0
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end++
  const [one, other] = [shorter, longer].map((text) => text.slice(start, text.length - end))
  const isSwapped = one!.length === 2 && one![0] === other![1] && one![1] === other![0]
  return (other!.length <= 1 || isSwapped) && digitsOf(a) === digitsOf(b)
}

/** In shorter names one letter makes another name of it. */
export const shortestLike = 6

/** What numbers a name has: `Filiale 12` is no misspelt `Filiale 13`. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/**
 * The digits by which two phone numbers are compared, without the prefix of the country and the 0 that it stands for; null
 * where they are too few to tell anybody apart.
 */
export function nationalNumber(phone: string): string | null {
  const digits = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '')
  const abroad = /^(?:\+|00)(\d+)$/.exec(digits)?.[1]
  const national = (abroad === undefined ? digits.replace(/\D/g, '') : withoutCountry(abroad)).replace(/^0/, '')
  return national.length < 6 ? null : national
}

/** The domain of an address where it is somebody's own; null at those who give addresses to everybody. */
export function ownDomain(email: string): string | null {
  const domain = foldedEmail(email).split('@')[1]
  if (domain === undefined) return null
  const [first = '', ...rest] = domain.split('.')
  return freemailers.has(first) && rest.join('.').length <= longestEnding ? null : domain
}

/** ITU-T E.164: one digit, two, or else three. */
function withoutCountry(digits: string): string {
  if (/^[17]/.test(digits)) return digits.slice(1)
  return digits.slice(twoDigitCountries.test(digits) ? 2 : 3)
}

const twoDigitCountries = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

const joining = new Set(['und', 'and', 'u', 'et'])
const leading = new Set(['firma', 'fa', 'the', 'herr', 'frau'])

/** Those that are no part of a name wherever they stand. */
const legalForms = new Set(
  'gmbh ggmbh mbh gesmbh gmbhcokg cokg kg kgaa ohg gbr ug haftungsbeschrankt ev ek ekfm ekfr partg partgmbb mbb ltd limited inc llc llp plc sarl srl spzoo sro'.split(
    ' ',
  ),
)

/** Those that are one only at the end. */
const legalEndings = new Set('ag se eg eu og keg co company corp corporation sa sas spa bv nv oy ab as aps'.split(' '))

/** `co.uk`: what is longer is the rest of somebody's own domain. */
const longestEnding = 6

/** By the first part of their domain. */
const freemailers = new Set([
  ...['gmail', 'googlemail', 'hotmail', 'outlook', 'live', 'msn', 'yahoo', 'ymail', 'aol', 'icloud', 'me', 'mac'],
  ...['gmx', 'web', 'mail', 'email', 'posteo', 'freenet', 'arcor', 'online', 't-online', 't-mobile', 'magenta'],
  ...['protonmail', 'proton', 'pm', 'zoho', 'yandex', 'tutanota', 'tuta', 'mailbox', 'vodafone', 'kabelmail'],
  ...['unitybox', 'unity-mail', 'netcologne', 'ewetel', 'ewe', 'versanet', 'alice', 'alice-dsl', 'o2online', 'o2mail'],
  ...['1und1', 'bluewin', 'hispeed', 'chello', 'aon', 'inode', 'kabsi', 'free', 'orange', 'wanadoo', 'laposte'],
  ...['libero', 'virgilio', 'btinternet', 'comcast', 'sbcglobal', 'verizon', 'bellsouth', 'att', 'cox', 'fastmail'],
  ...['rocketmail', 'qq', '163', '126', 'hey', 'wp', 'o2', 'seznam'],
])
