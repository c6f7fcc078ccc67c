import { words } from '../../text/language.ts'

type Forgotten = { customers: number; contacts: number }

export const text = words({
  en: {
    examples: [
      'followups restore backups/followups-2026-11-26-1230.backup.db --dry-run',
      'followups restore backups/followups-2026-11-26-1230.backup.db',
    ],
    file: 'a backup, as “followups backup” makes it',
    dryRun: 'only show what differs',
    headings: { now: 'store now', backup: 'backup' },
    what: {
      ...{ customers: 'customers', contacts: 'contacts', interactions: 'history entries' },
      ...{ followUps: 'open follow-ups', last: 'newest command' },
    },
    none: 'none',
    other: 'This is a backup of another store.',
    missing: (store: string) => `There is no store at ${store} yet.`,
    unreadable: (store: string) => `The store ${store} cannot be read; its file is kept.`,
    nothingLost: 'Nothing was done since that is not in the backup.',
    lost: (count: number, first: string, last: string) =>
      count === 1
        ? `Not in the backup is 1 command: ${last}.`
        : `Not in the backup are ${count} commands, from ${first} to ${last}.`,
    command: (name: string, by: string | null, when: string) => `${name} (${by === null ? '' : `${by}, `}${when})`,
    comesBack: (who: Forgotten) =>
      `${wereInEnglish(who)} forgotten since the backup was made: what it still has of them comes back, and “followups forget” must be run for them again.`,
    cameBack: (who: Forgotten) =>
      `${wereInEnglish(who)} forgotten since the backup was made: run “followups forget” for them again.`,
    ask: 'Put the backup in the place of the store?',
    dry: 'Dry run: nothing was changed.',
    unchanged: 'Nothing was changed.',
    done: (store: string, customers: number) =>
      `${store} is restored, with ${customers === 1 ? '1 customer' : `${customers} customers`}.`,
    kept: (path: string) => `What was there is kept in ${path}.`,
    back: (path: string) => `To go back: followups restore ${path}`,
  },
  de: {
    examples: [
      'followups restore backups/followups-2026-11-26-1230.backup.db --dry-run',
      'followups restore backups/followups-2026-11-26-1230.backup.db',
    ],
    file: 'eine Sicherung, wie „followups backup“ sie macht',
    dryRun: 'nur zeigen, was anders ist',
    headings: { now: 'jetzt', backup: 'Sicherung' },
    what: {
      ...{ customers: 'Kunden', contacts: 'Ansprechpersonen', interactions: 'Einträge im Verlauf' },
      ...{ followUps: 'offene Wiedervorlagen', last: 'neuester Befehl' },
    },
    none: 'keiner',
    other: 'Das ist die Sicherung einer anderen Kundendatei.',
    missing: (store: string) => `Unter ${store} gibt es noch keine Kundendatei.`,
    unreadable: (store: string) => `Die Kundendatei ${store} lässt sich nicht lesen; sie wird aufgehoben.`,
    nothingLost: 'Seither geschah nichts, was nicht in der Sicherung ist.',
    lost: (count: number, first: string, last: string) =>
      count === 1
        ? `In der Sicherung fehlt 1 Befehl: ${last}.`
        : `In der Sicherung fehlen ${count} Befehle, von ${first} bis ${last}.`,
    command: (name: string, by: string | null, when: string) => `${name} (${by === null ? '' : `${by}, `}${when})`,
    comesBack: (who: Forgotten) =>
      `Seit dieser Sicherung ${wereInGerman(who)} vergessen: Was sie davon noch enthält, kommt zurück; „followups forget“ ist dafür noch einmal nötig.`,
    cameBack: (who: Forgotten) =>
      `Seit dieser Sicherung ${wereInGerman(who)} vergessen: „followups forget“ ist dafür noch einmal nötig.`,
    ask: 'Die Sicherung an die Stelle der Kundendatei setzen?',
    dry: 'Probelauf: Nichts wurde geändert.',
    unchanged: 'Nichts wurde geändert.',
    done: (store: string, customers: number) =>
      `${store} ist wiederhergestellt, mit ${customers === 1 ? '1 Kunden' : `${customers} Kunden`}.`,
    kept: (path: string) => `Was dort war, liegt in ${path}.`,
    back: (path: string) => `Zurück geht es mit: followups restore ${path}`,
  },
})

function wereInEnglish({ customers, contacts }: Forgotten): string {
  const who = [
    ...(customers > 0 ? [customers === 1 ? '1 customer' : `${customers} customers`] : []),
    ...(contacts > 0 ? [contacts === 1 ? '1 person' : `${contacts} persons`] : []),
  ]
  return `${who.join(' and ')} ${customers + contacts === 1 ? 'was' : 'were'}`
}

function wereInGerman({ customers, contacts }: Forgotten): string {
  const who = [
    ...(customers > 0 ? [customers === 1 ? '1 Kunde' : `${customers} Kunden`] : []),
    ...(contacts > 0 ? [contacts === 1 ? '1 Person' : `${contacts} Personen`] : []),
  ]
  return `${customers + contacts === 1 ? 'wurde' : 'wurden'} ${who.join(' und ')}`
}
