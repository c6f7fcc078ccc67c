import type { AnyCommand } from './define.ts'

/** One line per command: what it is called, what it does in both languages, and its code, loaded when it is used. */
export type CommandEntry = {
  name: string
  en: string
  de: string
  /** An option of its own that has the name of a global one. */
  hides?: string
  load: () => Promise<{ default: AnyCommand }>
}

export const commands: readonly CommandEntry[] = [
  {
    name: 'due',
    en: 'whom to contact today, and why',
    de: 'wen heute kontaktieren, und warum',
    load: () => import('./due/command.ts'),
  },
  {
    name: 'log',
    en: 'write down what happened with a customer',
    de: 'festhalten, was mit einem Kunden war',
    load: () => import('./log/command.ts'),
  },
  {
    name: 'log edit',
    en: 'correct an entry of the history',
    de: 'einen Eintrag des Verlaufs berichtigen',
    load: () => import('./log/edit.ts'),
  },
  {
    name: 'log remove',
    en: 'take an entry out of the history',
    de: 'einen Eintrag aus dem Verlauf entfernen',
    load: () => import('./log/remove.ts'),
  },
  {
    name: 'plan',
    en: 'plan a follow-up of your own',
    de: 'eine eigene Wiedervorlage planen',
    load: () => import('./plan/command.ts'),
  },
  {
    name: 'done',
    en: 'close follow-ups, with what happened',
    de: 'Wiedervorlagen erledigen, mit dem, was war',
    load: () => import('./done/command.ts'),
  },
  {
    name: 'snooze',
    en: 'move follow-ups to another day',
    de: 'Wiedervorlagen auf einen anderen Tag verschieben',
    load: () => import('./snooze/command.ts'),
  },
  {
    name: 'drop',
    en: 'close follow-ups that are no longer wanted',
    de: 'Wiedervorlagen streichen',
    load: () => import('./drop/command.ts'),
  },
  {
    name: 'promise',
    en: 'what we or they promised, with its day',
    de: 'was wir oder sie zugesagt haben, mit dem Tag',
    load: () => import('./promise/command.ts'),
  },
  {
    name: 'keep',
    en: 'a promise was kept',
    de: 'eine Zusage wurde gehalten',
    load: () => import('./keep/command.ts'),
  },
  {
    name: 'break',
    en: 'a promise was not kept',
    de: 'eine Zusage wurde nicht eingehalten',
    load: () => import('./break/command.ts'),
  },
  {
    name: 'know',
    en: 'what we learned of a customer',
    de: 'was wir über einen Kunden erfahren haben',
    load: () => import('./know/command.ts'),
  },
  {
    name: 'mail',
    en: 'draft a letter to a customer, for you to send',
    de: 'einen Brief an einen Kunden entwerfen, zum Selbersenden',
    hides: '--language',
    load: () => import('./mail/command.ts'),
  },
  {
    name: 'mail edit',
    en: 'change a template, or write one of your own',
    de: 'eine Vorlage ändern oder eine eigene schreiben',
    hides: '--language',
    load: () => import('./mail/edit.ts'),
  },
  {
    name: 'calendar',
    en: 'what is coming, week by week',
    de: 'was ansteht, Woche für Woche',
    load: () => import('./calendar/command.ts'),
  },
  {
    name: 'gaps',
    en: 'what customers lack, and what to do about it',
    de: 'was bei Kunden fehlt, und was zu tun ist',
    load: () => import('./gaps/command.ts'),
  },
  {
    name: 'orphans',
    en: 'customers nobody is in charge of, or soon nobody',
    de: 'Kunden, für die niemand oder bald niemand zuständig ist',
    load: () => import('./orphans/command.ts'),
  },
  {
    name: 'risks',
    en: 'what hangs on one person, of ours or of theirs',
    de: 'Klumpenrisiken: was an einer Person hängt',
    load: () => import('./risks/command.ts'),
  },
  {
    name: 'show',
    en: 'everything about one customer on one screen',
    de: 'alles über einen Kunden auf einem Bildschirm',
    load: () => import('./show/command.ts'),
  },
  {
    name: 'dossier',
    en: 'what a newcomer needs to know of a customer',
    de: 'was eine Nachfolge über einen Kunden wissen muss',
    load: () => import('./dossier/command.ts'),
  },
  {
    name: 'take',
    en: 'take customers of whom nobody is in charge',
    de: 'Kunden übernehmen, für die niemand zuständig ist',
    load: () => import('./take/command.ts'),
  },
  {
    name: 'reassign',
    en: 'give customers to somebody else of ours',
    de: 'Kunden an andere bei uns übergeben',
    load: () => import('./reassign/command.ts'),
  },
  {
    name: 'handover',
    en: 'where handovers stand, to new owners and contacts',
    de: 'wo Übergaben stehen, an neue Zuständige und Ansprechpersonen',
    load: () => import('./handover/command.ts'),
  },
  {
    name: 'report promises',
    en: 'how reliable both sides keep their promises',
    de: 'wie verlässlich beide Seiten ihre Zusagen halten',
    load: () => import('./report/promises.ts'),
  },
  {
    name: 'report losses',
    en: 'why customers were lost, year by year',
    de: 'warum Kunden verloren gingen, Jahr für Jahr',
    load: () => import('./report/losses.ts'),
  },
  {
    name: 'revenue add',
    en: 'book an amount for a customer',
    de: 'einen Umsatz bei einem Kunden buchen',
    load: () => import('./revenue/add.ts'),
  },
  {
    name: 'revenue list',
    en: 'what was booked, by customer and year',
    de: 'die Umsätze nach Kunde und Jahr',
    load: () => import('./revenue/list.ts'),
  },
  {
    name: 'revenue import',
    en: 'book amounts from a CSV file',
    de: 'Umsätze aus einer CSV-Datei buchen',
    load: () => import('./import/revenue.ts'),
  },
  {
    name: 'level',
    en: 'spread a backlog over the coming days',
    de: 'einen Rückstand auf die nächsten Tage verteilen',
    load: () => import('./level/command.ts'),
  },
  {
    name: 'import',
    en: 'customers and contacts from a CSV file',
    de: 'Kunden und Ansprechpersonen aus einer CSV-Datei',
    load: () => import('./import/command.ts'),
  },
  {
    name: 'digest send',
    en: 'send the morning mail, once a day',
    de: 'die Morgenmail verschicken, einmal am Tag',
    load: () => import('./digest/send.ts'),
  },
  {
    name: 'digest test',
    en: 'send a test letter, and say where it fails',
    de: 'einen Testbrief senden und sagen, woran es hängt',
    load: () => import('./digest/test.ts'),
  },
  {
    name: 'config list',
    en: 'all settings, and where each is kept',
    de: 'alle Einstellungen, und wo jede steht',
    load: () => import('./config/list.ts'),
  },
  {
    name: 'config get',
    en: 'the value of one setting',
    de: 'den Wert einer Einstellung',
    load: () => import('./config/get.ts'),
  },
  {
    name: 'config set',
    en: 'change a setting',
    de: 'eine Einstellung ändern',
    load: () => import('./config/set.ts'),
  },
  {
    name: 'config path',
    en: 'where your settings and the customers are kept',
    de: 'wo die eigenen Einstellungen und die Kundendaten liegen',
    load: () => import('./config/path.ts'),
  },
  {
    name: 'init',
    en: 'make a store and write down who you are',
    de: 'eine Kundendatei anlegen und festhalten, wer man ist',
    load: () => import('./init/command.ts'),
  },
  {
    name: 'demo',
    en: 'try any command on invented customers',
    de: 'jeden Befehl an erfundenen Kunden ausprobieren',
    load: () => import('./demo/command.ts'),
  },
  {
    name: 'customer add',
    en: 'add a customer',
    de: 'einen Kunden anlegen',
    load: () => import('./customer/add.ts'),
  },
  {
    name: 'customer edit',
    en: 'change what is known of a customer',
    de: 'ändern, was über einen Kunden bekannt ist',
    load: () => import('./customer/edit.ts'),
  },
  {
    name: 'customer wish',
    en: 'what a customer wishes: how often, how, when',
    de: 'was ein Kunde wünscht: wie oft, wie, wann',
    hides: '--language',
    load: () => import('./customer/wish.ts'),
  },
  {
    name: 'customer list',
    en: 'list the customers',
    de: 'die Kunden auflisten',
    load: () => import('./customer/list.ts'),
  },
  {
    name: 'customer pause',
    en: 'leave a customer in peace until a day',
    de: 'einen Kunden bis zu einem Tag in Ruhe lassen',
    load: () => import('./customer/pause.ts'),
  },
  {
    name: 'customer resume',
    en: 'end a pause',
    de: 'eine Pause beenden',
    load: () => import('./customer/resume.ts'),
  },
  {
    name: 'customer remove',
    en: 'remove a customer with all that belongs to it',
    de: 'einen Kunden mit allem, was dazugehört, entfernen',
    load: () => import('./customer/remove.ts'),
  },
  {
    name: 'contact add',
    en: 'add a person at a customer',
    de: 'eine Ansprechperson anlegen',
    load: () => import('./contact/add.ts'),
  },
  {
    name: 'contact edit',
    en: 'change what is known of a person',
    de: 'ändern, was über eine Ansprechperson bekannt ist',
    load: () => import('./contact/edit.ts'),
  },
  {
    name: 'contact form',
    en: 'how one of us addresses a person: du or Sie',
    de: 'wie wir eine Person ansprechen: Du oder Sie',
    load: () => import('./contact/form.ts'),
  },
  {
    name: 'contact consent',
    en: 'a person may be called or written to',
    de: 'Anruf, E-Mail, Post oder Chat sind erlaubt',
    load: () => import('./contact/consent.ts'),
  },
  {
    name: 'contact block',
    en: 'a person wants no calls, no e-mail, no post',
    de: 'keine Anrufe, keine E-Mail oder keine Post',
    load: () => import('./contact/block.ts'),
  },
  {
    name: 'contact list',
    en: 'list the persons',
    de: 'die Ansprechpersonen auflisten',
    load: () => import('./contact/list.ts'),
  },
  {
    name: 'contact leave',
    en: 'a person has left the customer: who follows, where they went',
    de: 'eine Ansprechperson ist gegangen: wer folgt, wohin sie ging',
    load: () => import('./contact/leave.ts'),
  },
  {
    name: 'contact remove',
    en: 'remove a person; the history stays',
    de: 'eine Ansprechperson entfernen; der Verlauf bleibt',
    load: () => import('./contact/remove.ts'),
  },
  {
    name: 'agreement add',
    en: 'a contract, lease, trial, offer: anything with an end',
    de: 'einen Vertrag, ein Leasing, einen Test, ein Angebot: alles mit Ende',
    load: () => import('./agreement/add.ts'),
  },
  {
    name: 'agreement list',
    en: 'what has to be decided, and by when',
    de: 'was zu entscheiden ist, und bis wann',
    load: () => import('./agreement/list.ts'),
  },
  {
    name: 'agreement show',
    en: 'all about one agreement',
    de: 'alles über eine Vereinbarung',
    load: () => import('./agreement/show.ts'),
  },
  {
    name: 'agreement renew',
    en: 'renew it to a new end',
    de: 'sie bis zu einem neuen Ende verlängern',
    load: () => import('./agreement/renew.ts'),
  },
  {
    name: 'agreement end',
    en: 'it has ended',
    de: 'sie ist beendet',
    load: () => import('./agreement/end.ts'),
  },
  {
    name: 'agreement cancel',
    en: 'notice was given',
    de: 'sie ist gekündigt',
    load: () => import('./agreement/cancel.ts'),
  },
  {
    name: 'journey list',
    en: 'the journeys, and who is on them',
    de: 'die Fahrpläne, und wer darauf ist',
    load: () => import('./journey/list.ts'),
  },
  {
    name: 'journey show',
    en: 'the steps of a journey',
    de: 'die Schritte eines Fahrplans',
    load: () => import('./journey/show.ts'),
  },
  {
    name: 'journey start',
    en: 'begin a journey with a customer',
    de: 'einen Fahrplan mit einem Kunden beginnen',
    load: () => import('./journey/start.ts'),
  },
  {
    name: 'journey end',
    en: 'end it with an outcome: won, not now, lost',
    de: 'ihn mit einem Ergebnis beenden: gewonnen, später, verloren',
    load: () => import('./journey/end.ts'),
  },
  {
    name: 'journey edit',
    en: 'change a journey, or write one of your own',
    de: 'einen Fahrplan ändern oder einen eigenen schreiben',
    load: () => import('./journey/edit.ts'),
  },
  {
    name: 'stage',
    en: 'where a customer stands; losing asks why',
    de: 'wo ein Kunde steht; ein Verlust fragt nach dem Grund',
    load: () => import('./stage/command.ts'),
  },
  {
    name: 'owner add',
    en: 'add a person in charge',
    de: 'eine zuständige Person anlegen',
    hides: '--language',
    load: () => import('./owner/add.ts'),
  },
  {
    name: 'owner edit',
    en: 'change what is known of a person in charge',
    de: 'ändern, was über eine zuständige Person bekannt ist',
    hides: '--language',
    load: () => import('./owner/edit.ts'),
  },
  {
    name: 'owner list',
    en: 'list our persons in charge',
    de: 'die Zuständigen bei uns auflisten',
    load: () => import('./owner/list.ts'),
  },
  {
    name: 'owner leave',
    en: 'somebody of ours leaves: their last day',
    de: 'jemand von uns geht: der letzte Tag',
    load: () => import('./owner/leave.ts'),
  },
  {
    name: 'owner away',
    en: 'somebody of ours is away, and who stands in',
    de: 'jemand von uns ist abwesend, und wer vertritt',
    load: () => import('./owner/away.ts'),
  },
  {
    name: 'owner return',
    en: 'take a leaving or an absence back',
    de: 'einen Weggang oder eine Abwesenheit zurücknehmen',
    load: () => import('./owner/return.ts'),
  },
  {
    name: 'catchup',
    en: 'what others did while somebody was away',
    de: 'was andere taten, während jemand abwesend war',
    load: () => import('./catchup/command.ts'),
  },
]

/** What the groups of commands are about. */
export const groups: Readonly<Record<string, { en: string; de: string; examples: readonly string[] }>> = {
  customer: {
    en: 'customers: add, change, list, pause',
    de: 'Kunden: anlegen, ändern, auflisten, pausieren',
    examples: ['followups customer add "Müller GmbH"', 'followups customer edit Müller --cadence 6w'],
  },
  contact: {
    en: 'the persons at a customer',
    de: 'Ansprechpersonen beim Kunden',
    examples: ['followups contact add Müller "Sabine Koch"', 'followups contact list Müller'],
  },
  owner: {
    en: 'our persons in charge',
    de: 'Zuständige bei uns',
    examples: ['followups owner add "Ben Ott"', 'followups owner list'],
  },
  journey: {
    en: 'dated steps around a trial, seminar, offer, beginning or loss',
    de: 'Schritte mit Datum um Test, Seminar, Angebot, Anfang oder Verlust',
    examples: ['followups journey list', 'followups journey end Müller won'],
  },
  agreement: {
    en: 'contracts, leases, trials, offers: anything with an end',
    de: 'Verträge, Leasing, Tests, Angebote: alles mit einem Ende',
    examples: [
      'followups agreement add Müller "Copier" --kind lease --until "31 dec 2027"',
      'followups agreement list',
    ],
  },
  revenue: {
    en: 'what customers brought in: book, list, import',
    de: 'Umsätze mit Kunden: buchen, auflisten, einlesen',
    examples: ['followups revenue add Müller "1200 EUR"', 'followups revenue import invoices.csv'],
  },
  report: {
    en: 'numbers over time',
    de: 'Zahlen über die Zeit',
    examples: ['followups report promises', 'followups report losses'],
  },
  digest: {
    en: 'the morning mail',
    de: 'die Morgenmail',
    examples: ['followups digest test anna@example.com --dry-run'],
  },
  config: {
    en: 'settings of the business and of this person',
    de: 'Einstellungen des Betriebs und dieser Person',
    examples: ['followups config list', 'followups config set region DE-BY'],
  },
}
