import { sameName } from '../../domain/name.ts'
import { cardsIn, type CardLines, type CardProperty } from './card-lines.ts'
import { composed, type TableFile } from './csv-file.ts'
import { decoded } from './decoding.ts'

/** The cards of an address book as the lines of a table. */
export type CardFile = TableFile & { hasPictures: boolean }

/**
 * Reads a file of cards: a line for each, a column for each thing that they say, named as in the file. What no column of
 * ours knows has one as well, so that nothing is left out without being named. Throws Failure `broken-card`.
 */
export function readCards(bytes: Uint8Array): CardFile {
  const cards = [...cardsIn(decoded(bytes).text)].filter((card) => !isGroup(card))
  const rows = cards.map((card) => ({ number: card.number, said: saidBy(card) }))
  const names = new Set(rows.flatMap(({ said }) => [...said.keys()]))
  const header = [...usual.filter((name) => names.has(name)), ...[...names].filter((name) => !isUsual(name))]
  return {
    header,
    lines: rows.map(({ number, said }) => ({
      ...{ number, unclosedQuote: false },
      cells: header.map((name) => composed(said.get(name)?.join('\n') ?? '')),
    })),
    hasPictures: cards.some(({ properties }) => properties.some(({ name }) => pictures.includes(name))),
  }
}

const usual = [
  ...['FN', 'ORG', 'TITLE', 'EMAIL', 'TEL', 'BDAY', 'street', 'postal code', 'city', 'region', 'country'],
  ...['CATEGORIES', 'NOTE'],
]

function isUsual(name: string): boolean {
  return usual.includes(name)
}

const pictures = ['PHOTO', 'LOGO', 'X-MS-CARDPICTURE']

/** Nothing that anybody wrote about anybody: what names and sorts cards, and what programs keep in them for themselves. */
const technical =
  /^(?:VERSION|PRODID|UID|REV|KIND|N|SORT-STRING|LABEL|CLASS|NAME|PROFILE|SOURCE|MAILER|CLIENTPIDMAP|XML|AGENT|TZ|GEO|KEY|SOUND|LOGO|PHOTO|X-(?:AB(?:LABEL|ADR|UID|SHOWAS|CROP.*)|ADDRESSBOOKSERVER-.*|PHONETIC-.*|EVOLUTION-(?:FILE-AS|E?UUID.*)|MS-(?:OL-.*|CARDPICTURE)|IMAGE.*|APPLE-.*|SHARED-PHOTO.*|FILE-AS))$/

/** A list of other cards. */
function isGroup({ properties }: CardLines): boolean {
  return properties.some(({ name, text }) => /^(?:X-ADDRESSBOOKSERVER-)?KIND$/.test(name) && text().trim() === 'group')
}

/** What a card says, by columns. */
function saidBy({ properties }: CardLines): Map<string, string[]> {
  const said = new Map<string, string[]>()
  const say = (column: string, ...texts: (string | undefined)[]) => {
    const filled = texts.map((text) => text?.trim() ?? '').filter((text) => text !== '')
    if (filled.length > 0) said.set(column, [...(said.get(column) ?? []), ...filled])
  }
  const all = (name: string) =>
    properties.filter((property) => property.name === name).sort((a, b) => a.preference - b.preference)

  const [firm, ...departments] = all('ORG')[0]?.parts(';') ?? []
  const { person, company } = namesIn(all, firm || null)
  say('FN', person)
  say('ORG', company)
  say('ORG department', departments.join(' '))
  say('TITLE', [...all('TITLE'), ...all('ROLE')].map(({ text }) => text().trim()).join(', '))
  for (const email of all('EMAIL')) say('EMAIL', email.text())
  for (const phone of all('TEL')) say(phone.types.has('fax') ? 'FAX' : 'TEL', numberOf(phone))
  for (const birthday of all('BDAY').slice(0, 1)) say(...birthdayOf(birthday))
  sayAddress(all('ADR'), company !== undefined, say)
  for (const tags of all('CATEGORIES')) say('CATEGORIES', ...tags.parts(',').filter((tag) => tag !== 'myContacts'))
  for (const note of all('NOTE')) say('NOTE', note.text())
  for (const other of properties)
    if (!taken.includes(other.name) && !technical.test(other.name)) say(other.name, other.parts(';').join(' '))
  return said
}

const taken = ['FN', 'ORG', 'TITLE', 'ROLE', 'EMAIL', 'TEL', 'BDAY', 'ADR', 'CATEGORIES', 'NOTE']

type All = (name: string) => CardProperty[]

/** Who and where; a card of a firm shows its name in the place of a person's. */
function namesIn(all: All, firm: string | null): { person?: string; company?: string } {
  const [family = '', given = '', middle = ''] = all('N')[0]?.parts(';') ?? []
  const spoken = [given, middle, family].filter((part) => part !== '').join(' ')
  const shown = all('FN')[0]?.text().trim() || spoken
  const isOfFirm = [...all('KIND'), ...all('X-ABSHOWAS')].some(({ text }) => /^(?:org|company)$/i.test(text().trim()))
  const company = firm ?? (isOfFirm ? shown : '')
  const person = isOfFirm ? spoken : shown
  return {
    ...(company !== '' && { company }),
    ...(person !== '' && !(company !== '' && sameName(person, company)) && { person }),
  }
}

/** Without what makes an address of it: `tel:+49-711-12;ext=3`. */
function numberOf({ text }: CardProperty): string {
  return text()
    .replace(/^tel:/i, '')
    .replace(/;ext=/i, ' ext. ')
    .replace(/;[\w-]+=.*$/, '')
}

/**
 * A birthday that is a whole day, with or without a year. A time of day may have moved it to the day before, and a year alone
 * is no day: these are named as not known.
 */
function birthdayOf({ text, omittedYear }: CardProperty): [column: string, text: string] {
  const said = text().trim()
  const day = /^((?:\d{4}|-)-?\d\d-?\d\d)(?:T[0:]+(?:\.0+)?(?:Z|[+-][0:]+)?)?$/.exec(said)?.[1]
  if (day === undefined) return ['BDAY as text', said]
  return ['BDAY', omittedYear !== null && day.startsWith(omittedYear) ? `--${day.slice(4).replaceAll('-', '')}` : day]
}

/** Of several addresses the preferred one, else with a firm that of the work. */
function sayAddress(
  addresses: readonly CardProperty[],
  isAtFirm: boolean,
  say: (column: string, ...texts: (string | undefined)[]) => void,
): void {
  const filled = addresses.filter(({ parts }) => parts(';').some((part) => part !== ''))
  const preferred = filled.find(({ preference }) => preference <= 100)
  const chosen = preferred ?? filled.find(({ types }) => types.has(isAtFirm ? 'work' : 'home')) ?? filled[0]
  for (const address of filled) {
    const [box = '', extension = '', street = '', city, region, postalCode, country] = address.parts(';')
    if (address === chosen) {
      say('street', [street, extension, box].filter((part) => part !== '').join(', '))
      say('postal code', postalCode)
      say('city', city)
      say('region', region)
      say('country', country)
    } else
      say(
        'ADR',
        address
          .parts(';')
          .filter((part) => part !== '')
          .join(', '),
      )
  }
}
