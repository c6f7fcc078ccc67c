import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

/** What stands beside the options that describe a customer. */
const facts = {
  en: {
    stage: 'lead, prospect, trial, active, dormant or lost; active unless said',
    importance: 'A, B or C; B unless said',
    owner: 'our person in charge',
    number: 'your own customer number',
    tag: 'a tag; may be given several times',
    cadence: 'how often they want to hear from us, such as 6w or 3m, or none',
    why: 'why nobody shall call, with --cadence none',
    since: 'customer since, such as "1 may 2019", 2019-05-01',
    private: 'a private person',
    business: 'a business, as unless said',
    street: 'street and house number',
    postalCode: 'postal code',
    city: 'city',
    country: 'country',
    notes: 'notes; a customer has a right to see what is kept of them',
    again: 'even if another customer has the same name',
  },
  de: {
    stage: 'Interessent, "im Gespräch", Testphase, aktiv, ruhend oder ehemalig; sonst aktiv',
    importance: 'A, B oder C; sonst B',
    owner: 'wer bei uns zuständig ist',
    number: 'die eigene Kundennummer',
    tag: 'ein Schlagwort; mehrfach möglich',
    cadence: 'wie oft der Kunde von uns hören möchte, etwa 6w oder 3m, oder keiner',
    why: 'warum niemand anrufen soll, zu --cadence keiner',
    since: 'Kunde seit, etwa 1.5.2019, 2019-05-01',
    private: 'eine Privatperson',
    business: 'ein Betrieb, wie wenn nichts gesagt ist',
    street: 'Straße und Hausnummer',
    postalCode: 'Postleitzahl',
    city: 'Ort',
    country: 'Land',
    notes: 'Notizen; ein Kunde darf verlangen, sie zu sehen',
    again: 'auch wenn schon ein Kunde so heißt',
  },
}

export type FactWords = typeof facts.en

export const addText = words({
  en: {
    ...facts.en,
    examples: [
      'followups customer add "Müller GmbH"',
      'followups customer add "Müller GmbH" --stage lead --tag seminar',
      'followups customer add Ott --contact "Sabine Koch" --email sabine@example.com',
      'followups customer add "Erika Lang" --private --phone "+49 89 123456"',
    ],
    name: 'the name of the customer',
    contact: 'the first person there; a private person is its own',
    email: 'e-mail of that person; may be given several times',
    phone: 'phone of that person; may be given several times',
    added: (name: string, facts: readonly string[]) => `${name} is ${facts.join(', ')}.`,
    person: (facts: readonly string[]) => `Contact: ${facts.join(', ')}.`,
  },
  de: {
    ...facts.de,
    examples: [
      'followups customer add "Müller GmbH"',
      'followups customer add "Müller GmbH" --stage interessent --tag seminar',
      'followups customer add Ott --contact "Sabine Koch" --email sabine@example.com',
      'followups customer add "Erika Lang" --private --phone "+49 89 123456"',
    ],
    name: 'der Name des Kunden',
    contact: 'die erste Ansprechperson; eine Privatperson ist es selbst',
    email: 'E-Mail dieser Person; mehrfach möglich',
    phone: 'Telefon dieser Person; mehrfach möglich',
    added: (name: string, facts: readonly string[]) => `${name} ist ${facts.join(', ')}.`,
    person: (facts: readonly string[]) => `Ansprechperson: ${facts.join(', ')}.`,
  },
})

export const editText = words({
  en: {
    ...facts.en,
    examples: [
      'followups customer edit Müller --stage dormant',
      'followups customer edit Müller --cadence 6w --tag vip --untag seminar',
      'followups customer edit Müller --cadence none --why "they call us"',
      'followups customer edit Müller --cadence default --notes ""',
    ],
    stage: 'lead, prospect, trial, active, dormant or lost',
    importance: 'A, B or C',
    business: 'a business',
    tag: 'adds a tag; may be given several times',
    cadence: 'such as 6w or 3m, or none, or default for that of tags and stage',
    customer: 'customer by name, id, number or e-mail; "" as a value takes it out',
    name: 'the new name',
    untag: 'takes a tag off; may be given several times',
    changed: (name: string, changes: readonly string[]) => `${name}: ${changes.join('; ')}.`,
    unchanged: (name: string) => `Nothing changes: ${name} is so already.`,
    now: (field: string, after: string, before: string | null) =>
      `${field} ${after}${before === null ? '' : ` (was ${before})`}`,
    gone: (field: string, before: string) => `no ${field} (was ${before})`,
    notesChanged: 'notes changed',
    rhythm: (after: string | null, before: string | null) =>
      `${after === null ? 'no rhythm' : `rhythm ${after}`} (was ${before ?? 'none'})`,
    because: (why: string, before: string | null) => `because: ${why}${before === null ? '' : ` (was: ${before})`}`,
    fields: {
      ...{ name: 'name', number: 'number', stage: 'stage', importance: 'importance', owner: 'in charge' },
      ...{ cadenceWhy: 'reason', tags: 'tags', sinceOn: 'customer since', street: 'street' },
      ...{ postalCode: 'postal code', city: 'city', country: 'country' },
    },
    byStage: 'as usual',
  },
  de: {
    ...facts.de,
    examples: [
      'followups customer edit Müller --stage ruhend',
      'followups customer edit Müller --cadence 6w --tag vip --untag seminar',
      'followups customer edit Müller --cadence keiner --why "meldet sich bei Bedarf"',
      'followups customer edit Müller --cadence standard --notes ""',
    ],
    stage: 'Interessent, "im Gespräch", Testphase, aktiv, ruhend oder ehemalig',
    importance: 'A, B oder C',
    business: 'ein Betrieb',
    tag: 'ein Schlagwort dazu; mehrfach möglich',
    cadence: 'etwa 6w oder 3m, oder keiner, oder Standard für den von Schlagwort und Stufe',
    customer: 'Kunde mit Name, Kennung, Kundennummer oder E-Mail; "" als Wert nimmt etwas heraus',
    name: 'der neue Name',
    untag: 'ein Schlagwort weg; mehrfach möglich',
    changed: (name: string, changes: readonly string[]) => `${name}: ${changes.join('; ')}.`,
    unchanged: (name: string) => `Nichts zu ändern: ${name} ist schon so.`,
    now: (field: string, after: string, before: string | null) =>
      `${field} ${after}${before === null ? '' : ` (vorher ${before})`}`,
    gone: (field: string, before: string) => `${field} entfernt (vorher ${before})`,
    notesChanged: 'Notizen geändert',
    rhythm: (after: string | null, before: string | null) =>
      `${after === null ? 'kein Rhythmus' : `Rhythmus ${after}`} (vorher ${before ?? 'keiner'})`,
    because: (why: string, before: string | null) => `Grund: ${why}${before === null ? '' : ` (vorher: ${before})`}`,
    fields: {
      ...{ name: 'Name', number: 'Kundennummer', stage: 'Stufe', importance: 'Wichtigkeit', owner: 'zuständig' },
      ...{ cadenceWhy: 'Grund', tags: 'Schlagworte', sinceOn: 'Kunde seit', street: 'Straße' },
      ...{ postalCode: 'Postleitzahl', city: 'Ort', country: 'Land' },
    },
    byStage: 'wie üblich',
  },
})

/** What a customer is, as short facts. */
export const factsText = words({
  en: {
    importance: (importance: string) => `importance ${importance}`,
    number: (number: string) => `number ${number}`,
    inCharge: (name: string) => `in charge ${name}`,
    since: (day: string) => `customer since ${day}`,
    tags: (tags: readonly string[]) => `${tags.length === 1 ? 'tag' : 'tags'} ${tags.join(', ')}`,
    private: 'private person',
    business: 'business',
  },
  de: {
    importance: (importance: string) => `Wichtigkeit ${importance}`,
    number: (number: string) => `Kundennummer ${number}`,
    inCharge: (name: string) => `zuständig ${name}`,
    since: (day: string) => `Kunde seit ${day}`,
    tags: (tags: readonly string[]) => `${tags.length === 1 ? 'Schlagwort' : 'Schlagworte'} ${tags.join(', ')}`,
    private: 'Privatperson',
    business: 'Betrieb',
  },
})

/** Who is meant by the first argument of most commands. */
export const customer = {
  en: 'customer by name, id, number or e-mail',
  de: 'Kunde mit Name, Kennung, Kundennummer oder E-Mail',
}

export const pauseText = words({
  en: {
    examples: ['followups customer pause Müller', 'followups customer pause Müller --until "1 march"'],
    customer: customer.en,
    until: 'when we come back to them, such as "1 march", 6w; in 3 months unless said',
    paused: (name: string, day: string) => `${name} is paused until ${day}.`,
    replaced: (replaced: readonly Told[]) => `That takes the place of what was agreed: ${told(replaced)}`,
  },
  de: {
    examples: ['followups customer pause Müller', 'followups customer pause Müller --until 1.3.'],
    customer: customer.de,
    until: 'wann es weitergeht, etwa 1.3., 6w; in 3 Monaten, wenn nichts gesagt ist',
    paused: (name: string, day: string) => `${name} pausiert bis ${day}.`,
    replaced: (replaced: readonly Told[]) => `Das ersetzt, was verabredet war: ${told(replaced)}`,
  },
})

export const resumeText = words({
  en: {
    examples: ['followups customer resume Müller'],
    customer: customer.en,
    resumed: (name: string) => `${name} is no longer paused.`,
    wasNot: (name: string) => `${name} was not paused.`,
  },
  de: {
    examples: ['followups customer resume Müller'],
    customer: customer.de,
    resumed: (name: string) => `${name} pausiert nicht mehr.`,
    wasNot: (name: string) => `${name} war nicht pausiert.`,
  },
})
