import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'
import { quoted } from '../../text/shell-word.ts'

/** What stands beside the options that describe a person. */
const facts = {
  en: {
    email: 'e-mail; may be given several times',
    phone: 'phone; may be given several times',
    role: 'what they do there, such as buyer',
    birthday: '1984-02-29, or --03-20 without the year',
    again: 'even if somebody there has the same name or e-mail',
    birthdayFact: (day: string) => `birthday ${day}`,
    greetingFacts: { card: 'a card on birthdays', call: 'a call on birthdays' },
    diedFact: (day: string) => `died ${day}`,
  },
  de: {
    email: 'E-Mail; mehrfach möglich',
    phone: 'Telefon; mehrfach möglich',
    role: 'was sie dort macht, etwa Einkauf',
    birthday: '29.2.1984, oder 20.3. ohne das Jahr',
    again: 'auch wenn dort jemand so heißt oder diese E-Mail hat',
    birthdayFact: (day: string) => `Geburtstag ${day}`,
    greetingFacts: { card: 'Karte zum Geburtstag', call: 'Anruf zum Geburtstag' },
    diedFact: (day: string) => `verstorben ${day}`,
  },
}

export type FactWords = typeof facts.en

const customer = {
  en: 'customer by name, id, number or e-mail',
  de: 'Kunde mit Name, Kennung, Kundennummer oder E-Mail',
}

export const addText = words({
  en: {
    ...facts.en,
    examples: [
      'followups contact add Müller "Sabine Koch" --role buyer --phone "+49 89 12345"',
      'followups contact add Müller "Jan Ott" --email jan@example.com',
    ],
    customer: customer.en,
    name: 'the name of the person',
    added: (name: string, id: string, customer: string, facts: readonly string[]) =>
      `${name} is ${id} at ${customer}${behind(facts)}`,
    follows: (name: string, left: string, command: string) => `Does ${name} follow ${left}? Then: ${command}`,
  },
  de: {
    ...facts.de,
    examples: [
      'followups contact add Müller "Sabine Koch" --role Einkauf --phone "+49 89 123"',
      'followups contact add Müller "Jan Ott" --email jan@example.com',
    ],
    customer: customer.de,
    name: 'der Name der Person',
    added: (name: string, id: string, customer: string, facts: readonly string[]) =>
      `${name} ist ${id} bei ${customer}${behind(facts)}`,
    follows: (name: string, left: string, command: string) => `Folgt ${name} auf ${left}? Dann: ${command}`,
  },
})

export const editText = words({
  en: {
    ...facts.en,
    examples: [
      'followups contact edit "Sabine Koch" --phone "+49 89 123456"',
      'followups contact edit Sabine --at Müller --name "Sabine Koch-Ott"',
      'followups contact edit p7 --birthday 1984-02-29 --role "" --greeting card',
      'followups contact edit p7 --died "3 march"',
      'followups contact edit p7 --returned',
    ],
    contact: 'person by name, id or e-mail; "" as a value takes it out',
    at: 'the customer the person is at',
    name: 'the new name',
    greeting: 'how we congratulate on birthdays: card or call',
    died: 'the person has died, today unless said: no more birthdays; "" takes it back',
    returned: 'the person is there after all: takes back that they left',
    back: (name: string, id: string, customer: string) => `${name} (${id}) is at ${customer} again.`,
    ended: (open: readonly Told[]) => `No longer open: ${told(open)}`,
    email: 'e-mail in place of those known; may be given several times',
    phone: 'phone in place of those known; may be given several times',
    changed: (name: string, id: string, customer: string, facts: readonly string[]) =>
      `${name} is now ${id} at ${customer}${behind(facts)}`,
    unchanged: (name: string, id: string) => `Nothing changes: ${name} (${id}) is so already.`,
  },
  de: {
    ...facts.de,
    examples: [
      'followups contact edit "Sabine Koch" --phone "+49 89 123456"',
      'followups contact edit Sabine --at Müller --name "Sabine Koch-Ott"',
      'followups contact edit p7 --birthday 29.2.1984 --role "" --greeting karte',
      'followups contact edit p7 --died 3.3.',
      'followups contact edit p7 --returned',
    ],
    contact: 'Ansprechperson mit Name, Kennung oder E-Mail; "" als Wert nimmt etwas heraus',
    at: 'der Kunde, bei dem die Person ist',
    name: 'der neue Name',
    greeting: 'womit wir zum Geburtstag gratulieren: Karte oder Anruf',
    died: 'die Person ist verstorben, heute, wenn nichts gesagt ist: keine Geburtstage mehr; "" nimmt es zurück',
    returned: 'die Person ist doch da: nimmt zurück, dass sie gegangen ist',
    back: (name: string, id: string, customer: string) => `${name} (${id}) ist wieder bei ${customer}.`,
    ended: (open: readonly Told[]) => `Nicht mehr offen: ${told(open)}`,
    email: 'E-Mail anstelle der bekannten; mehrfach möglich',
    phone: 'Telefon anstelle der bekannten; mehrfach möglich',
    changed: (name: string, id: string, customer: string, facts: readonly string[]) =>
      `${name} ist jetzt ${id} bei ${customer}${behind(facts)}`,
    unchanged: (name: string, id: string) => `Nichts zu ändern: ${name} (${id}) ist schon so.`,
  },
})

export const listText = words({
  en: {
    examples: ['followups contact list', 'followups contact list Müller'],
    customer: customer.en,
    headings: {
      ...{ id: 'id', name: 'contact', customer: 'customer', role: 'role', phone: 'phone', email: 'e-mail' },
      gone: 'whereabouts',
    },
    empty: 'There are no contacts yet. Begin with: followups contact add CUSTOMER NAME',
    emptyAt: (customer: string) => `Nobody is known at ${customer} yet: followups contact add ${quoted(customer)} NAME`,
  },
  de: {
    examples: ['followups contact list', 'followups contact list Müller'],
    customer: customer.de,
    headings: {
      ...{ id: 'Nr.', name: 'Ansprechperson', customer: 'Kunde', role: 'Funktion', phone: 'Telefon' },
      ...{ email: 'E-Mail', gone: 'Verbleib' },
    },
    empty: 'Es gibt noch keine Ansprechpersonen. Los geht es mit: followups contact add KUNDE NAME',
    emptyAt: (customer: string) =>
      `Bei ${customer} ist noch niemand bekannt: followups contact add ${quoted(customer)} NAME`,
  },
})

type Mentions = { interactions: number; followUps: number }

export const removeText = words({
  en: {
    examples: ['followups contact remove "Sabine Koch"', 'followups contact remove Sabine --at Müller'],
    contact: 'person by name, id or e-mail',
    at: 'the customer the person is at',
    removed: (name: string, customer: string, stays: Mentions) => {
      const parts = [
        counted(stays.interactions, 'entry', 'entries'),
        counted(stays.followUps, 'open follow-up', 'open follow-ups'),
      ].filter((part) => part !== null)
      const stay = stays.interactions + stays.followUps === 1 ? 'stays' : 'stay'
      return `${name} is removed from ${customer}.${parts.length > 0 ? ` ${parts.join(' and ')} ${stay} there.` : ''}`
    },
  },
  de: {
    examples: ['followups contact remove "Sabine Koch"', 'followups contact remove Sabine --at Müller'],
    contact: 'Ansprechperson mit Name, Kennung oder E-Mail',
    at: 'der Kunde, bei dem die Person ist',
    removed: (name: string, customer: string, stays: Mentions) => {
      const parts = [
        counted(stays.interactions, 'Eintrag', 'Einträge'),
        counted(stays.followUps, 'offene Wiedervorlage', 'offene Wiedervorlagen'),
      ].filter((part) => part !== null)
      const stay = stays.interactions + stays.followUps === 1 ? 'bleibt' : 'bleiben'
      return `${name} ist bei ${customer} entfernt.${parts.length > 0 ? ` Dort ${stay} ${parts.join(' und ')}.` : ''}`
    },
  },
})

/** The facts behind a name, up to the full stop. */
function behind(facts: readonly string[]): string {
  const words = facts.length === 0 ? '' : `: ${facts.join(', ')}`
  return words.endsWith('.') ? words : `${words}.`
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`
}
