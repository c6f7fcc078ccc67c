import type { Day } from '../../domain/day.ts'
import type { FindingFacts, FindingKind } from '../../domain/finding.ts'
import { words } from '../../text/language.ts'

export type Said = { size: (bytes: number) => string; instant: (at: string) => string; day: (on: Day) => string }

type Sentences = {
  [Kind in Exclude<FindingKind, 'unreadable' | 'settings-broken'>]: (facts: FindingFacts[Kind], said: Said) => string
}

/** What is wrong, in a sentence or two, and what it means. */
export const findingWords = words<Sentences>({
  en: {
    'schema-incomplete': ({ missing }) =>
      missing.length === 0
        ? 'The store does not say rightly what it is; no command works with it. Its rows are all there.'
        : `The store lacks parts that can be made anew (${missing.join(', ')}); no command works with it. Its rows are all there.`,
    'schema-changed': ({ missing, others }) =>
      `The store has not the tables that it should have${inBrackets([...missing, ...others])}: another program changed it. No command works with it.`,
    'pages-damaged': () => 'The file is damaged; “doctor --repair” cannot mend that.',
    'indexes-damaged': () => 'Indexes do not fit their rows: lists may lack something.',
    'rows-invalid': () => 'Rows break a rule: another program changed them.',
    'parents-missing': ({ rows, tables }) =>
      `${rows === 1 ? '1 row belongs' : `${rows} rows belong`} to something that is gone (${tables.join(', ')}): another program deleted it.`,
    'rows-unexplained': ({ rows, tables }) =>
      `${rows === 1 ? '1 row is' : `${rows} rows are`} gone that no command deleted (${tables.join(', ')}): another program did.`,
    'journal-damaged': ({ entries }) =>
      `${entries === 1 ? '1 entry' : `${entries} entries`} of the journal cannot be read: what they say cannot be undone.`,
    'plan-differs': ({ customers }) =>
      `The follow-ups of ${ofCustomers(customers.length)} are not those that should be open (${typed(customers)}).`,
    'list-differs': ({ customers }) =>
      `The daily list is not up to date for ${ofCustomers(customers.length)} (${typed(customers)}).`,
    'search-differs': () => 'The index of words does not fit the rows: “search” may miss something.',
    outdated: ({ writtenBy }) =>
      `The store is of an earlier version (${writtenBy}); the next command brings it up to date, after a backup.`,
    'open-to-others': ({ paths }) => `Others on this machine may read ${paths.join(', ')}.`,
    'cannot-write': ({ barrier }) => `You may not write to ${barrier}; everything can only be looked at.`,
    'folder-copied': ({ folder }) =>
      `${folder} is copied to other machines: two of them at work, or a copy at the wrong moment, lose changes. Move the store elsewhere, and put its backups there instead:`,
    'folder-remote': ({ folder }) =>
      `${folder} lies on a file server: two machines at work, or a broken connection, lose changes. Move the store to this machine, and put its backups there instead:`,
    'log-unfit': ({ isShared }) =>
      isShared
        ? 'The store keeps a log beside it, which is not safe in a folder that is shared.'
        : 'The store keeps no log beside it: whoever reads waits for whoever writes.',
    'little-room': ({ folder, free, needed }, { size }) =>
      `Only ${size(free)} are free on the disk of ${folder}; backups and updates need ${size(needed)}. Make room there.`,
    'left-over': ({ paths }) => `Left behind by a run that was killed: ${paths.join(', ')}.`,
    'clock-behind': ({ at, now }, { instant }) =>
      `The clock of this machine is behind: the newest command is of ${instant(at)}, and now it says ${instant(now)}. Set it right:`,
    'no-backup': ({ folder, next }, { day }) =>
      next === undefined
        ? `There is no backup in ${folder}. Best is one on another disk (--to FOLDER):`
        : `There is no backup in ${folder} yet. ${next === null ? 'They are scheduled' : `The first automatic one comes on ${day(next.on)} at ${next.at}`}; for one now:`,
    'backup-old': ({ path, days, commands }) =>
      `The newest backup is ${days} days old, and ${commands === 1 ? '1 command' : `${commands} commands`} came since: ${path}.`,
    'mail-unset': ({ key }) => `The morning mail is scheduled, but ${key} is missing in your settings.`,
    'mail-not-scheduled': () => 'Morning mails failed or are missing, and nothing sends them by itself here.',
    'mail-alarm': ({ names }) =>
      `Morning mails failed or are missing, though they are scheduled (${names.join(', ')}).`,
  },
  de: (you) => ({
    'schema-incomplete': ({ missing }) =>
      missing.length === 0
        ? 'Die Kundendatei sagt nicht richtig, was sie ist; kein Befehl arbeitet mit ihr. Ihre Zeilen sind alle da.'
        : `Der Kundendatei ${missing.length === 1 ? 'fehlt ein Teil, der sich neu anlegen lässt' : `fehlen ${missing.length} Teile, die sich neu anlegen lassen`}; kein Befehl arbeitet mit ihr. Ihre Zeilen sind alle da.`,
    'schema-changed': ({ missing, others }) =>
      `Die Kundendatei hat nicht die Tabellen, die sie haben soll${inBrackets([...missing, ...others], tabellen)}: Ein anderes Programm hat sie verändert. Kein Befehl arbeitet mit ihr.`,
    'pages-damaged': () => 'Die Datei ist beschädigt; „doctor --repair“ kann das nicht beheben.',
    'indexes-damaged': () => 'Innere Verzeichnisse passen nicht mehr zum Inhalt: In Listen kann etwas fehlen.',
    'rows-invalid': () => 'Einige Zeilen verstoßen gegen eine Regel: Ein anderes Programm hat sie verändert.',
    'parents-missing': ({ rows, tables }) =>
      `${rows === 1 ? '1 Zeile gehört' : `${rows} Zeilen gehören`} zu etwas, das es nicht mehr gibt (${tabellen(tables)}): Ein anderes Programm hat es gelöscht.`,
    'rows-unexplained': ({ rows, tables }) =>
      `${rows === 1 ? '1 Zeile fehlt' : `${rows} Zeilen fehlen`}, ohne dass ein Befehl sie gelöscht hätte (${tabellen(tables)}): Ein anderes Programm war es.`,
    'journal-damaged': ({ entries }) =>
      `${entries === 1 ? '1 Eintrag' : `${entries} Einträge`} des Protokolls ${entries === 1 ? 'ist' : 'sind'} unlesbar: Was darin steht, lässt sich nicht zurücknehmen.`,
    'plan-differs': ({ customers }) =>
      `Bei ${kunden(customers.length)} sind andere Wiedervorlagen offen, als es sein sollten (${typed(customers)}).`,
    'list-differs': ({ customers }) =>
      `Die Tagesliste ist bei ${kunden(customers.length)} nicht auf dem Stand (${typed(customers)}).`,
    'search-differs': () => 'Das Wortverzeichnis passt nicht mehr zum Inhalt: „search“ kann etwas übersehen.',
    outdated: ({ writtenBy }) =>
      `Die Kundendatei stammt von einer früheren Version (${writtenBy}); der nächste Befehl stellt sie um, nach einer Sicherung.`,
    'open-to-others': ({ paths }) => `Andere an diesem Rechner können lesen: ${paths.join(', ')}.`,
    'cannot-write': ({ barrier }) =>
      `${barrier} ist ${you('für dich', 'für Sie')} schreibgeschützt; es lässt sich alles nur ansehen.`,
    'folder-copied': ({ folder }) =>
      `${folder} wird auf andere Rechner kopiert: Arbeiten zwei zugleich, oder wird im falschen Moment kopiert, gehen Änderungen verloren. Die Kundendatei gehört woandershin, ihre Sicherungen dorthin:`,
    'folder-remote': ({ folder }) =>
      `${folder} liegt auf einem Server: Arbeiten zwei Rechner zugleich, oder bricht die Verbindung, gehen Änderungen verloren. Die Kundendatei gehört auf diesen Rechner, ihre Sicherungen dorthin:`,
    'log-unfit': ({ isShared }) =>
      isShared
        ? 'Die Kundendatei hat ein Journal neben sich, das in einem geteilten Ordner nicht sicher ist.'
        : 'Die Kundendatei hat kein Journal neben sich: Wer liest, wartet auf den, der schreibt.',
    'little-room': ({ folder, free, needed }, { size }) =>
      `Auf der Platte von ${folder} sind nur ${size(free)} frei; Sicherungen und Umstellungen brauchen ${size(needed)}. Dort muss Platz geschaffen werden.`,
    'left-over': ({ paths }) => `Von einem abgebrochenen Lauf übrig: ${paths.join(', ')}.`,
    'clock-behind': ({ at, now }, { instant }) =>
      `Die Uhr dieses Rechners geht nach: Der neueste Befehl ist vom ${instant(at)}, und jetzt soll es ${instant(now)} sein. Richtig stellen:`,
    'no-backup': ({ folder, next }, { day }) =>
      next === undefined
        ? `In ${folder} liegt keine Sicherung. Am besten ist eine auf einer anderen Platte (--to ORDNER):`
        : `In ${folder} liegt noch keine Sicherung. ${next === null ? 'Sie sind eingeplant' : `Die erste kommt von selbst am ${day(next.on)} um ${next.at} Uhr`}; eine sofort:`,
    'backup-old': ({ path, days, commands }) =>
      `Die neueste Sicherung ist ${days} Tage alt, und seither ${commands === 1 ? 'gab es 1 Befehl' : `gab es ${commands} Befehle`}: ${path}.`,
    'mail-unset': ({ key }) => `Die Morgenmail ist eingeplant, aber in den Einstellungen fehlt ${key}.`,
    'mail-not-scheduled': () => 'Morgenmails schlugen fehl oder fehlen, und hier verschickt sie nichts von selbst.',
    'mail-alarm': ({ names }) =>
      `Morgenmails schlugen fehl oder fehlen, obwohl sie eingeplant sind (${names.join(', ')}).`,
  }),
})

function ofCustomers(count: number): string {
  return count === 1 ? '1 customer' : `${count} customers`
}

/** What stands in tables, each once; `customer, change` as `Kunden, Protokoll`. */
function tabellen(tables: readonly string[]): string {
  return [...new Set(tables.map((table) => (Object.hasOwn(german, table) ? german[table]! : table)))].join(', ')
}

const german: Readonly<Record<string, string>> = {
  ...{ customer: 'Kunden', customer_tag: 'Schlagworte', contact: 'Ansprechpersonen', consent: 'Einwilligungen' },
  ...{ contact_point: 'Adressen und Nummern', address_form: 'Anreden', owner: 'Zuständige' },
  ...{ ownership: 'Zuständigkeiten', absence: 'Abwesenheiten', interaction: 'Einträge', knowledge: 'Notizen' },
  ...{ follow_up: 'Wiedervorlagen', agenda: 'Tagesliste', promise: 'Zusagen', agreement: 'Vereinbarungen' },
  ...{ journey: 'Fahrpläne', journey_run: 'laufende Fahrpläne', stage_change: 'Stufen', setting: 'Einstellungen' },
  ...{ revenue: 'Umsätze', kept_revenue: 'Umsätze', imported_line: 'Importe', holiday_year: 'Feiertage' },
  ...{ command: 'Protokoll', command_customer: 'Protokoll', change: 'Protokoll', digest: 'Morgenmails' },
  ...{ digest_line: 'Morgenmails', forgotten: 'Vergessenes', forgotten_block: 'Vergessenes' },
}

function kunden(count: number): string {
  return count === 1 ? '1 Kunden' : `${count} Kunden`
}

/** The first of them, as they are typed. */
function typed(ids: readonly number[]): string {
  const most = 5
  return [...ids.slice(0, most).map((id) => `c${id}`), ...(ids.length > most ? ['…'] : [])].join(', ')
}

function inBrackets(names: readonly string[], said = (all: readonly string[]) => all.join(', ')): string {
  return names.length === 0 ? '' : ` (${said(names)})`
}
