import { words } from '../../text/language.ts'
import { quoted } from '../../text/shell-word.ts'

export const text = words({
  en: {
    examples: ['followups show Müller', 'followups show "Sabine Koch"', 'followups show c14 --entries 50'],
    customer: 'customer or contact by name, id, number or e-mail',
    contact: 'the name means a contact, not a customer',
    entries: 'how many entries of the history are shown, the newest first; 10 unless said',
    importance: (importance: string) => `importance ${importance}`,
    inCharge: (name: string) => `in charge: ${name}`,
    actedFor: (name: string, owner: string) => `${name} for ${owner}`,
    nobody: 'nobody',
    nobodySince: (owner: string, day: string) => `nobody (${owner} left on ${day})`,
    away: (owner: string, until: string | null) =>
      `${owner}, away ${until === null ? 'until further notice' : `until ${until}`}, nobody stands in`,
    standsIn: (standIn: string, owner: string, until: string | null) =>
      `${standIn} for ${owner}, who is away${until === null ? '' : ` until ${until}`}`,
    wasInCharge: (name: string, until: string, why: string | null) =>
      `${name} until ${until}${why === null ? '' : ` (${why})`}`,
    willBeInCharge: (name: string, from: string) => `${name} from ${from}`,
    orphaned: {
      left: (owner: string, _: string, id: string) => `${owner} has left: followups reassign ${id} --to NAME`,
      leaving: (owner: string, from: string, id: string) =>
        `${owner} leaves, from ${from} nobody is in charge: followups reassign ${id} --to NAME`,
      away: (owner: string, from: string, id: string) =>
        `${owner} is away from ${from} without a stand-in: followups reassign ${id} --to NAME`,
      nobody: (_: string, __: string, id: string) => `nobody is in charge: followups reassign ${id} --to NAME`,
    },
    since: (day: string) => `customer since ${day}`,
    number: (number: string) => `number ${number}`,
    tags: (tags: readonly string[]) => `tags: ${tags.join(', ')}`,
    private: 'private person',
    rhythm: (words: string, source: string) => `rhythm: ${words} (${source})`,
    sources: { customer: 'own wish', tag: (tag: string) => `tag ${tag}`, stage: (stage: string) => `stage ${stage}` },
    noRhythm: 'none',
    because: (why: string) => `because: ${why}`,
    wishes: (wishes: readonly string[]) => `wishes: ${wishes.join('; ')}`,
    paused: (day: string) => `paused until ${day}`,
    lastContact: (channel: string, day: string) => `last contact: ${channel} on ${day}`,
    never: 'never spoken to',
    attempts: (count: number) => (count === 1 ? '1 attempt since' : `${count} attempts since`),
    contacts: 'Contacts',
    noContacts: (name: string) => `no contact yet: followups contact add ${quoted(name)} NAME`,
    birthday: (day: string) => `birthday ${day}`,
    open: 'Open follow-ups',
    nothingOpen: 'nothing',
    history: (shown: number, all: number) => {
      if (shown === all) return `History (${all})`
      const part = { 0: all === 1 ? '1 entry' : `${all} entries`, 1: `the last one of ${all}` }[shown]
      return `History (${part ?? `the last ${shown} of ${all}`}; all of it: --entries ${all})`
    },
    noHistory: 'nothing yet',
    agreements: 'Agreements',
    openEnded: 'open-ended',
    ends: (day: string) => `ends ${day}`,
    actBy: (day: string) => `act by ${day}`,
    promises: 'Promises',
    promisedBy: { us: 'by us', them: 'by them' },
    outcomes: { kept: 'kept', broken: 'not kept' },
    known: 'What we know',
    notes: 'Notes',
    late: (days: number) => `${days} d late`,
    now: 'today',
    until: (day: string) => `by ${day}`,
    snoozed: (count: number, day: string) => `snoozed ${count === 1 ? 'once' : `${count} times`}, was ${day}`,
  },
  de: {
    examples: ['followups show Müller', 'followups show "Sabine Koch"', 'followups show c14 --entries 50'],
    customer: 'Kunde oder Ansprechperson mit Name, Kennung, Kundennummer oder E-Mail',
    contact: 'der Name meint eine Ansprechperson, nicht einen Kunden',
    entries: 'wie viele Einträge des Verlaufs gezeigt werden, die neuesten zuerst; 10 wenn nichts gesagt ist',
    importance: (importance: string) => `Wichtigkeit ${importance}`,
    inCharge: (name: string) => `zuständig: ${name}`,
    actedFor: (name: string, owner: string) => `${name} für ${owner}`,
    nobody: 'niemand',
    nobodySince: (owner: string, day: string) => `niemand (letzter Tag von ${owner}: ${day})`,
    away: (owner: string, until: string | null) =>
      `${owner}, ${until === null ? 'bis auf Weiteres' : `bis ${until}`} abwesend, ohne Vertretung`,
    standsIn: (standIn: string, owner: string, until: string | null) =>
      `${standIn} in Vertretung für ${owner}${until === null ? '' : ` bis ${until}`}`,
    wasInCharge: (name: string, until: string, why: string | null) =>
      `${name} bis ${until}${why === null ? '' : ` (${why})`}`,
    willBeInCharge: (name: string, from: string) => `${name} ab ${from}`,
    orphaned: {
      left: (owner: string, _: string, id: string) =>
        `${owner} ist nicht mehr im Haus: followups reassign ${id} --to NAME`,
      leaving: (owner: string, from: string, id: string) =>
        `${owner} geht, ab ${from} ist niemand zuständig: followups reassign ${id} --to NAME`,
      away: (owner: string, from: string, id: string) =>
        `${owner} ist ab ${from} ohne Vertretung abwesend: followups reassign ${id} --to NAME`,
      nobody: (_: string, __: string, id: string) => `niemand ist zuständig: followups reassign ${id} --to NAME`,
    },
    since: (day: string) => `Kunde seit ${day}`,
    number: (number: string) => `Kundennummer ${number}`,
    tags: (tags: readonly string[]) => `Schlagworte: ${tags.join(', ')}`,
    private: 'Privatperson',
    rhythm: (words: string, source: string) => `Rhythmus: ${words} (${source})`,
    sources: {
      customer: 'eigener Wunsch',
      tag: (tag: string) => `Schlagwort ${tag}`,
      stage: (stage: string) => `Stufe ${stage}`,
    },
    noRhythm: 'keiner',
    because: (why: string) => `weil: ${why}`,
    wishes: (wishes: readonly string[]) => `Wünsche: ${wishes.join('; ')}`,
    paused: (day: string) => `pausiert bis ${day}`,
    lastContact: (channel: string, day: string) => `letzter Kontakt: ${channel} am ${day}`,
    never: 'noch nie gesprochen',
    attempts: (count: number) => (count === 1 ? 'seither 1 Kontaktversuch' : `seither ${count} Kontaktversuche`),
    contacts: 'Ansprechpersonen',
    noContacts: (name: string) => `noch niemand: followups contact add ${quoted(name)} NAME`,
    birthday: (day: string) => `Geburtstag ${day}`,
    open: 'Offene Wiedervorlagen',
    nothingOpen: 'keine',
    history: (shown: number, all: number) => {
      if (shown === all) return `Verlauf (${all})`
      const part = { 0: all === 1 ? '1 Eintrag' : `${all} Einträge`, 1: `der letzte von ${all}` }[shown]
      return `Verlauf (${part ?? `die letzten ${shown} von ${all}`}; alles mit --entries ${all})`
    },
    noHistory: 'noch nichts',
    agreements: 'Vereinbarungen',
    openEnded: 'unbefristet',
    ends: (day: string) => `bis ${day}`,
    actBy: (day: string) => `handeln bis ${day}`,
    promises: 'Zusagen',
    promisedBy: { us: 'von uns', them: 'von ihnen' },
    outcomes: { kept: 'gehalten', broken: 'nicht eingehalten' },
    known: 'Was wir wissen',
    notes: 'Notizen',
    late: (days: number) => `seit ${days} T`,
    now: 'heute',
    until: (day: string) => `handeln bis ${day}`,
    snoozed: (count: number, day: string) => `${count === 1 ? 'einmal' : `${count}-mal`} verschoben, war ${day}`,
  },
})
