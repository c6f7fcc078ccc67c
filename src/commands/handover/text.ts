import { words } from '../../text/language.ts'
import { quoted } from '../../text/shell-word.ts'

export const text = words({
  en: {
    examples: ['followups handover', 'followups handover Müller', 'followups handover Müller done'],
    customer: 'customer by name, id or e-mail; without one all that are under way',
    done: 'done: it is over; what was not done is waived',
    why: 'with done: a word about it',
    headings: {
      ...{ id: 'id', customer: 'customer', from: 'from', to: 'to', on: 'on' },
      ...{ next: 'next step', due: 'due', followUp: 'id', done: 'done' },
    },
    none: 'No handover is under way. One begins with: followups reassign CUSTOMER --to NAME',
    noneWith: (name: string) =>
      `There was no handover of ${name}. One begins with: followups reassign ${quoted(name)} --to NAME`,
    ofOneOwner: {
      none: 'No handover is under way. One begins when a contact leaves: followups contact leave NAME --to NAME',
      noneWith: (name: string) =>
        `There was no handover of ${name}. One begins when a contact leaves: followups contact leave NAME --at ${quoted(name)} --to NAME`,
    },
    title: (name: string, from: string | null, to: string, day: string) =>
      `${name}: ${from === null ? 'handed over to' : `from ${from} to`} ${to}, ${day}`,
    contactTitle: (name: string, contact: string, day: string) => `${name}: ${contact} follows, ${day}`,
    newContact: 'a new contact',
    states: {
      done: (day: string | null) => `done ${day ?? ''}`,
      waived: (day: string | null) => `waived${day === null ? '' : ` ${day}`}`,
      open: (day: string | null) => `due ${day ?? ''}`,
      'to-come': (day: string | null) => `from ${day ?? ''}`,
      'left-out': () => 'left out',
    },
    alone: {
      left: (name: string) => `${name} has gone: what old and new owner do together is left out.`,
      away: (name: string) => `${name} is away until then: what old and new owner do together is left out.`,
    },
    promised: { us: 'we promised', them: 'they promised' },
    over: (day: string, outcome: string | null) => `Over since ${day}${outcome === null ? '' : `: ${outcome}`}.`,
    commands: (id: number | null, name: string) =>
      `${id === null ? '' : `followups done ${id} call "…"   ·   `}followups handover ${quoted(name)} done   ·   followups dossier ${quoted(name)}`,
    finished: (name: string, waived: readonly string[]) =>
      `The handover of ${name} is over.${waived.length === 0 ? '' : ` Waived: ${ended(waived)}`}`,
  },
  de: {
    examples: ['followups handover', 'followups handover Müller', 'followups handover Müller fertig'],
    customer: 'Kunde mit Name, Kennung oder E-Mail; ohne Angabe alle laufenden',
    done: 'fertig: abgeschlossen; was offen ist, entfällt',
    why: 'mit fertig: ein Wort dazu',
    headings: {
      ...{ id: 'Nr.', customer: 'Kunde', from: 'von', to: 'an', on: 'ab' },
      ...{ next: 'nächster Schritt', due: 'fällig', followUp: 'Nr.', done: 'getan' },
    },
    none: 'Es läuft keine Übergabe. Eine beginnt mit: followups reassign KUNDE --to NAME',
    noneWith: (name: string) =>
      `Für ${name} gab es noch keine Übergabe. Eine beginnt mit: followups reassign ${quoted(name)} --to NAME`,
    ofOneOwner: {
      none: 'Es läuft keine Übergabe. Eine beginnt, wenn eine Ansprechperson geht: followups contact leave NAME --to NAME',
      noneWith: (name: string) =>
        `Für ${name} gab es noch keine Übergabe. Eine beginnt, wenn eine Ansprechperson geht: followups contact leave NAME --at ${quoted(name)} --to NAME`,
    },
    title: (name: string, from: string | null, to: string, day: string) =>
      `${name}: Übergabe ${from === null ? '' : `von ${from} `}an ${to}, ${day}`,
    contactTitle: (name: string, contact: string, day: string) => `${name}: Nachfolge ${contact}, ${day}`,
    newContact: 'neue Ansprechperson',
    states: {
      done: (day: string | null) => `erledigt ${day ?? ''}`,
      waived: (day: string | null) => `entfallen${day === null ? '' : ` ${day}`}`,
      open: (day: string | null) => `fällig ${day ?? ''}`,
      'to-come': (day: string | null) => `ab ${day ?? ''}`,
      'left-out': () => 'ausgelassen',
    },
    alone: {
      left: (name: string) => `${name} ist nicht mehr im Haus: Gemeinsame Schritte sind ausgelassen.`,
      away: (name: string) => `${name} ist bis dahin abwesend: Gemeinsame Schritte sind ausgelassen.`,
    },
    promised: { us: 'von uns zugesagt', them: 'uns zugesagt' },
    over: (day: string, outcome: string | null) => `Abgeschlossen ${day}${outcome === null ? '' : `: ${outcome}`}.`,
    commands: (id: number | null, name: string) =>
      `${id === null ? '' : `followups done ${id} anruf "…"   ·   `}followups handover ${quoted(name)} fertig   ·   followups dossier ${quoted(name)}`,
    finished: (name: string, waived: readonly string[]) =>
      `Die Übergabe von ${name} ist abgeschlossen.${waived.length === 0 ? '' : ` Entfallen: ${ended(waived)}`}`,
  },
})

/** Up to the full stop, unless a question ends it. */
function ended(words: readonly string[]): string {
  const all = words.join('; ')
  return /[.!?…]$/.test(all) ? all : `${all}.`
}
