import { daysAfter, type Day } from '../../src/domain/day.ts'
import type { Importance } from '../../src/domain/customer.ts'
import type { ImportLine } from '../../src/domain/import-line.ts'
import type { Channel } from '../../src/domain/interaction.ts'

/** One customer of fifty is overdue: 2 %. */
const overdueEvery = 50

/** The customer of a number, with a contact; the same one every time, and no two of the same name. */
export function customerAt(index: number): ImportLine {
  const choice = choices(index)
  const [first, last] = [choice(firstNames), surnames[index % surnames.length]!]
  const place = choice(places)
  return {
    lineNumber: index + 2,
    customer: {
      name: nameAt(index),
      number: null,
      stage: 'active',
      importance: importanceAt(index),
      cadence: null,
      since: null,
      tags: index % 3 === 0 ? [choice(tags)] : [],
      owner: null,
      notes: null,
      street: `${choice(streets)} ${1 + choice.below(120)}`,
      postalCode: String(10_000 + choice.below(89_000)),
      city: place,
      region: null,
      country: null,
    },
    contact: {
      name: `${first} ${last}`,
      role: choice(roles),
      emails: [`kontakt.${index}@example.org`],
      phones: [`+49 ${30 + choice.below(900)} ${1_000_000 + choice.below(8_999_999)}`],
      birthday: null,
    },
    lastContact: null,
    nextContact: null,
  }
}

/** A birthday that is neither due nor near: so many are overdue, whatever day it is. */
export function birthdayAt(index: number, today: Day): string {
  return `-${daysAfter(today, 60 + (index % 200)).slice(4)}`
}

/** A contract that renews itself, with its last day to act a year or more away. */
export function agreementAt(index: number, today: Day) {
  return {
    ...{ kind: 'contract' as const, title: 'Wartungsvertrag', startsOn: daysAfter(today, -400) },
    ...{ endsOn: daysAfter(today, 500 + (index % 500)), notice: '3m', renews: '12m', noticeBy: 'both' as const },
    ...{ leads: null, cents: 120_000, currency: 'EUR' },
  }
}

/** The customer's name by its number. */
export function nameAt(index: number): string {
  const [trade, rest] = [trades[index % trades.length]!, Math.floor(index / trades.length)]
  const [surname, number] = [surnames[rest % surnames.length]!, Math.floor(rest / surnames.length)]
  return number === 0 ? `${trade} ${surname}` : `${trade} ${surname} ${number + 1}`
}

/** Ten, of which the last is a dialogue: so long ago that the rhythm asked for the next one, or not yet. */
export function interactionsAt(index: number, today: Day): { on: Day; channel: Channel; text: string }[] {
  const choice = choices(index + 0x5eed)
  const cadence = cadenceDays[importanceAt(index)]
  const isOverdue = index % overdueEvery === 7
  const ago = isOverdue ? cadence + 3 + choice.below(30) : 1 + choice.below(cadence - 2)
  let on = daysAfter(today, -ago)
  return Array.from({ length: 10 }, (_, age) => {
    const entry = { on, channel: age === 0 ? ('call' as const) : choice(channels), text: choice(texts) }
    on = daysAfter(on, -7 - choice.below(40))
    return entry
  }).reverse()
}

/** How many of so many customers are overdue. */
export function overdueOf(size: number): number {
  return Math.ceil((size - 7) / overdueEvery)
}

/** A file as a spreadsheet writes it: one customer with a contact and the day of the last talk on every line. */
export function csvOf(size: number, today: Day): string {
  const header = 'Company,Contact,Role,E-mail,Phone,Street,Postal code,City,Importance,Tags,Last contact\n'
  return header + Array.from({ length: size }, (_, index) => csvLine(index, today)).join('')
}

function csvLine(index: number, today: Day): string {
  const { customer, contact } = customerAt(index)
  const { on } = interactionsAt(index, today).at(-1)!
  return `${[
    ...[customer.name, contact!.name, contact!.role, contact!.emails[0], contact!.phones[0]],
    ...[customer.street, customer.postalCode, customer.city, customer.importance, customer.tags[0] ?? '', on],
  ].join(',')}\n`
}

function importanceAt(index: number): Importance {
  const share = index % 10
  return share === 0 ? 'A' : share < 7 ? 'B' : 'C'
}

/** The built-in rhythm of active customers (defaults.md). */
const cadenceDays: Record<Importance, number> = { A: 28, B: 56, C: 182 }

/** Seeded by the number: a choice from a list, or a number below a limit. */
function choices(seed: number) {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  const below = (limit: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
  return Object.assign(<Item>(list: readonly Item[]): Item => list[below(list.length)]!, { below })
}

const trades =
  'Autohaus,Bäckerei,Metallbau,Spedition,Hotel,Praxis,Kanzlei,Druckerei,Gärtnerei,Tischlerei,Software,Elektro,Weingut,Brauerei,Verlag,Optik,Reederei,Dachbau,Fliesen,Pension'.split(
    ',',
  )
const surnames =
  'Müller,Schmidt,Schneider,Fischer,Weber,Meyer,Wagner,Becker,Schulz,Hoffmann,Schäfer,Koch,Bauer,Richter,Klein,Wolf,Schröder,Neumann,Schwarz,Zimmermann,Braun,Krüger,Hofmann,Hartmann,Lange,Schmitt,Werner,Krause,Meier,Lehmann,Köhler,Maier,Groß,Roth,Beck,Lorenz,Baumann,Franke,Albrecht,Schuster,Winter,Kraus,Böhm,Vogt,Sommer,Haas,Jäger,Pohl,Engel,Horn'.split(
    ',',
  )
const firstNames =
  'Anna,Bernd,Clara,Dieter,Eva,Frank,Grit,Hans,Ines,Jörg,Karin,Lukas,Maria,Nils,Olga,Paul,Rita,Sabine,Tom,Uwe'.split(
    ',',
  )
const places =
  'Aachen,Bonn,Celle,Dresden,Erfurt,Fulda,Gießen,Halle,Jena,Köln,Lübeck,Mainz,München,Nürnberg,Passau,Rostock,Soest,Trier,Ulm,Worms'.split(
    ',',
  )
const streets = 'Hauptstraße,Bahnhofstraße,Gartenweg,Am Markt,Lindenallee,Mühlgasse,Schulstraße,Ringstraße'.split(',')
const roles = 'Geschäftsführung,Einkauf,Vertrieb,Empfang,Buchhaltung,Technik'.split(',')
const tags = 'seminar,messe,newsletter,stammkunde'.split(',')
const channels = ['call', 'email', 'call', 'visit', 'meeting', 'note'] as const
const texts = [
  'Asked about the new price list, will discuss it inside the house first',
  'Sent the documents they asked for',
  'Happy with the delivery; the invoice is on its way',
  'Talked about next year: two more machines are planned',
  'Nobody in charge today, back on Monday',
]
