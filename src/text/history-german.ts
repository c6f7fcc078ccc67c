import type { HistoryNames, HistoryWords } from './history.ts'

export const germanHistory: HistoryWords = {
  sentence: (who, did) => `${who ?? 'Jemand'} hat ${did}`,
  tookBack: (id, did) => `${id} rückgängig gemacht: ${did}`,
  didAgain: (id, did) => `${id} wiederhergestellt: ${did}`,
  made: 'Diese Kundendatei wurde angelegt',
  other: (command, { customers, count }) => `„${command}“ ausgeführt${count === 0 ? '' : `, bei ${customers}`}`,
  customers: (names, count) =>
    count === 0 ? 'niemandem' : count <= names.length ? names.join(' und ') : `${count} Kunden`,
  somebody: 'jemand',
  quoted: (what) => `„${what}“`,
  commands: {
    init: () => 'die Kundendatei eingerichtet',
    import: ({ customers, count }) => `${count === 0 ? 'Kunden' : customers} importiert`,
    'revenue import': ({ customers }) => `Umsätze bei ${customers} aus einer Datei gebucht`,
    'customer add': ({ customers }) => `${customers} angelegt`,
    'customer edit': ({ customers }) => `${customers} geändert`,
    'customer wish': ({ customers }) => `einen Wunsch von ${customers} festgehalten`,
    'customer pause': ({ customers }) => `bei ${customers} eine Pause eingetragen`,
    'customer resume': ({ customers }) => `die Pause bei ${customers} beendet`,
    'customer remove': ({ customers }) => `${customers} entfernt`,
    'customer merge': ({ customers }) => `${customers} zusammengeführt`,
    'contact add': ({ contact, customers }) => `${contact} bei ${customers} angelegt`,
    'contact edit': ({ contact, customers }) => `${contact} bei ${customers} geändert`,
    'contact form': ({ contact, customers }) => `die Anrede von ${contact} bei ${customers} festgehalten`,
    'contact consent': ({ contact, customers }) => `eine Einwilligung von ${contact} bei ${customers} festgehalten`,
    'contact block': ({ contact, customers }) => `festgehalten, was ${contact} bei ${customers} nicht möchte`,
    'contact leave': ({ contact, customer }) => `festgehalten, dass ${contact} ${customer} verlässt`,
    'contact remove': ({ contact, customers }) => `${contact} bei ${customers} entfernt`,
    'contact merge': ({ contact, customers }) => `zwei Einträge von ${contact} bei ${customers} zusammengeführt`,
    know: ({ customers }) => `etwas über ${customers} festgehalten`,
    'owner add': ({ owner }) => `${owner} bei uns aufgenommen`,
    'owner edit': ({ owner }) => `die Angaben zu ${owner} geändert`,
    'owner away': ({ owner }) => `die Abwesenheit von ${owner} eingetragen`,
    'owner return': ({ owner }) => `festgehalten, dass ${owner} zurück ist`,
    'owner leave': ({ owner }) => `den letzten Tag von ${owner} festgehalten`,
    'config set': ({ key }) => `${key} eingestellt`,
    log: ({ channel, customers }) => `${channel === '' ? 'etwas' : anEntry(channel)} mit ${customers} festgehalten`,
    'log edit': ({ customers }) => `einen Eintrag bei ${customers} berichtigt`,
    'log remove': ({ customers }) => `einen Eintrag bei ${customers} entfernt`,
    mail: ({ customers }) => `einen Brief an ${customers} als verschickt festgehalten`,
    plan: ({ what, customers }) => `${what || 'eine Wiedervorlage'} bei ${customers} geplant`,
    snooze: (names) => `${followUps(names)} verschoben`,
    done: (names) => `${followUps(names)} erledigt`,
    drop: (names) => `${followUps(names)} gestrichen`,
    level: ({ customers }) => `die Termine von ${customers} verteilt`,
    promise: ({ what, customers }) => `die Zusage ${what} mit ${customers} festgehalten`,
    keep: ({ what, customers }) => `festgehalten, dass die Zusage ${what} mit ${customers} gehalten wurde`,
    break: ({ what, customers }) => `festgehalten, dass die Zusage ${what} mit ${customers} nicht eingehalten wurde`,
    'agreement add': ({ what, customers }) => `die Vereinbarung ${what} mit ${customers} angelegt`,
    'agreement renew': ({ what, customers }) => `die Vereinbarung ${what} mit ${customers} verlängert`,
    'agreement cancel': ({ what, customers }) => `die Vereinbarung ${what} mit ${customers} gekündigt`,
    'agreement end': ({ what, customers }) => `die Vereinbarung ${what} mit ${customers} beendet`,
    'journey edit': ({ what }) => `den Fahrplan ${what} geändert`,
    'journey start': ({ what, customers }) => `den Fahrplan ${what} bei ${customers} begonnen`,
    'journey end': ({ what, customers }) => `den Fahrplan ${what} bei ${customers} beendet`,
    'revenue add': ({ customers }) => `bei ${customers} einen Umsatz gebucht`,
    reassign: ({ customers, to }) => `${customers} an ${to} übergeben`,
    handover: ({ customers }) => `die Übergabe von ${customers} abgeschlossen`,
    take: ({ customers }) => `${customers} übernommen`,
    stage: ({ customers }) => `die Stufe von ${customers} geändert`,
    forget: () => 'jemanden endgültig gelöscht',
  },
}

function followUps({ what, count, customers }: HistoryNames): string {
  if (count !== 1) return `Wiedervorlagen bei ${customers}`
  return `${what || 'eine Wiedervorlage'} bei ${customers}`
}

/** Einen Anruf, eine E-Mail, ein Videogespräch. */
function anEntry(channel: string): string {
  if (/gespräch$|schreiben$/.test(channel)) return `ein ${channel}`
  return `${/^(?:E-Mail|Notiz)$|ung$/.test(channel) ? 'eine' : 'einen'} ${channel}`
}
