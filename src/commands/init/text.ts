import { words } from '../../text/language.ts'

/** A command and what it does. */
export type Line = readonly [command: string, does: string]

const english = {
  due: ['followups', 'whom to contact today, and why'],
  demo: ['followups demo', 'what a morning looks like, on invented customers'],
} as const
const german = {
  due: ['followups', 'wen heute kontaktieren, und warum'],
  demo: ['followups demo', 'so sieht ein Morgen aus, mit erfundenen Kunden'],
} as const

export const text = words({
  en: {
    examples: [
      'followups init',
      'followups init --name "Anna Berg" --region DE-BY --language en',
      'followups init --import customers.csv --backup',
    ],
    name: 'your name, for the first person in charge',
    form: 'how the program speaks German to you: du or sie',
    region: 'whose public holidays are free, such as DE-BY or AT-9',
    email: 'your e-mail address',
    workingDays: 'on which days you work, such as mon-fri',
    capacity: 'how many customers you manage to contact on a working day',
    import: 'customers from this CSV or vCard file',
    digest: 'have a mail sent each morning with what is due',
    noDigest: 'do not ask about it',
    smtpHost: 'the mail server of your provider, such as smtp.example.com',
    smtpUser: 'the name by which it knows you',
    smtpPasswordCommand: 'what prints the password, such as "pass show mail"',
    backup: 'have a backup made every day',
    noBackup: 'do not ask about it',
    languageAsked: 'Which language?',
    formAsked: 'How shall the program speak German to you?',
    asked: {
      name: 'Your name:',
      email: 'Your e-mail address:',
      region: 'Region for public holidays, such as DE-BY, AT-9 or CH-ZH:',
      workdays: 'Your working days:',
      capacity: 'How many customers can you contact on a working day?',
      'smtp.host': 'The mail server of your provider, such as smtp.example.com:',
      'smtp.user': 'The name by which it knows you:',
      'smtp.passwordCommand': 'The command that prints the password:',
    },
    placeAsked: 'Where are your customers today?',
    moreAsked: 'Are there more customers to bring in?',
    places: {
      table: 'in a spreadsheet, or another program that exports CSV',
      cards: 'on the phone, or in an address book that exports vCard (.vcf)',
      book: 'in Outlook, Google Contacts or Thunderbird',
      none: 'nowhere yet, or later',
    },
    howTo: {
      table:
        'In the spreadsheet: “Save as”, file type “CSV UTF-8”. One line for each customer or contact, a header line above; names of columns such as company, contact, e-mail, phone, last contact are understood.',
      cards:
        'Phone: Contacts, share or export all as a .vcf file. Apple Contacts: select all, File, Export, Export vCard. Then bring the file to this computer.',
      book: 'Outlook: File, Open & Export, Export to a file, CSV. Google Contacts: Export, Google CSV or vCard. Thunderbird: Address Book, Tools, Export, CSV or vCard. Save the file on this computer.',
    },
    fileAsked: 'The file, such as customers.csv or ~/Downloads/contacts.vcf (Enter: later):',
    importAsked: 'Bring them in like this? “followups undo” takes it back.',
    firstAsked: 'Whom do you want to contact first? A name, or how it begins (Enter: nobody yet):',
    nextAsked: 'Whom else? (Enter: nobody)',
    whenAsked: 'When?',
    today: 'today',
    firstWords: 'get in touch',
    digestAsked: 'Shall a mail come each morning with what is due?',
    aboutServer:
      'For that, followups uses the mail server of your provider. The password stays out of all files: it comes from a command that prints it, such as “pass show mail”. Without an answer it can be set later: followups config set smtp.host …',
    scheduleAsked: {
      digest: 'Send the morning mail like this, by itself?',
      backup: 'Make a backup like this, by itself?',
    },
    there: {
      digest: 'The morning mail is scheduled; “followups digest status” says more.',
      backup: 'Backups are scheduled; “followups doctor” says more.',
    },
    open: (job: 'digest' | 'backup'): Line =>
      job === 'digest'
        ? ['followups digest schedule', 'the list by mail each morning']
        : ['followups backup schedule', 'a backup every day'],
    kept: (lines: readonly string[]) => ['This was done and is kept:', ...lines.map((line) => `  ${line}`)].join('\n'),
    settings: (path: string) => `Your settings are in ${path}`,
    store: (path: string) => `The customers are in ${path}`,
    holidays: (place: string) => `Public holidays: ${place}`,
    same: 'The same, typed:',
    goOn: 'What next?',
    next: [
      ['followups import FILE', 'customers from a CSV or vCard file; first try --dry-run'],
      ['followups customer add NAME', 'adds a single one'],
      english.demo,
      english.due,
    ] as readonly Line[],
    nextWithCustomers: [english.due, ['followups config list', 'all settings']] as readonly Line[],
  },
  de: (you) => ({
    examples: [
      'followups init',
      'followups init --name "Anna Berg" --region DE-BY --form du --language de',
      'followups init --import kunden.csv --backup',
    ],
    name: you('dein Name, für die erste zuständige Person', 'Ihr Name, für die erste zuständige Person'),
    form: you('wie das Programm dich anspricht: du oder sie', 'wie das Programm Sie anspricht: du oder sie'),
    region: 'wessen Feiertage frei sind, etwa DE-BY oder AT-9',
    email: you('deine E-Mail-Adresse', 'Ihre E-Mail-Adresse'),
    workingDays: you('an welchen Tagen du arbeitest, etwa mo-fr', 'an welchen Tagen Sie arbeiten, etwa mo-fr'),
    capacity: you(
      'das Tagespensum: wie viele Kunden du an einem Arbeitstag schaffst',
      'das Tagespensum: wie viele Kunden Sie an einem Arbeitstag schaffen',
    ),
    import: 'Kunden aus dieser CSV- oder vCard-Datei',
    digest: 'jeden Morgen per Mail schicken lassen, was fällig ist',
    noDigest: 'danach nicht fragen',
    smtpHost: you(
      'der Mailserver deines Anbieters, etwa smtp.example.com',
      'der Mailserver Ihres Anbieters, etwa smtp.example.com',
    ),
    smtpUser: you('der Name, unter dem er dich kennt', 'der Name, unter dem er Sie kennt'),
    smtpPasswordCommand: 'was das Passwort ausgibt, etwa "pass show mail"',
    backup: 'jeden Tag eine Sicherung machen lassen',
    noBackup: 'danach nicht fragen',
    languageAsked: 'Welche Sprache?',
    formAsked: 'Welche Anrede ist recht?',
    asked: {
      name: you('Dein Name:', 'Ihr Name:'),
      email: you('Deine E-Mail-Adresse:', 'Ihre E-Mail-Adresse:'),
      region: 'Region für die Feiertage, etwa DE-BY, AT-9 oder CH-ZH:',
      workdays: you('Deine Arbeitstage:', 'Ihre Arbeitstage:'),
      capacity: you(
        'Wie viele Kunden kannst du an einem Arbeitstag kontaktieren?',
        'Wie viele Kunden können Sie an einem Arbeitstag kontaktieren?',
      ),
      'smtp.host': you(
        'Der Mailserver deines Anbieters, etwa smtp.example.com:',
        'Der Mailserver Ihres Anbieters, etwa smtp.example.com:',
      ),
      'smtp.user': you('Der Name, unter dem er dich kennt:', 'Der Name, unter dem er Sie kennt:'),
      'smtp.passwordCommand': 'Der Befehl, der das Passwort ausgibt:',
    },
    placeAsked: you('Wo stehen deine Kunden heute?', 'Wo stehen Ihre Kunden heute?'),
    moreAsked: 'Sollen noch mehr Kunden dazukommen?',
    places: {
      table: 'in einer Tabelle, oder in einem Programm, das CSV exportiert',
      cards: 'auf dem Telefon, oder in einem Adressbuch, das vCard (.vcf) exportiert',
      book: 'in Outlook, Google Kontakte oder Thunderbird',
      none: 'noch nirgends, oder später',
    },
    howTo: {
      table:
        'In der Tabelle: „Speichern unter“, Dateityp „CSV UTF-8“. Je Kunde oder Ansprechperson eine Zeile, darüber eine Kopfzeile; Spalten wie Firma, Ansprechpartner, E-Mail, Telefon, letzter Kontakt werden verstanden.',
      cards:
        'Telefon: Kontakte, alle als .vcf-Datei teilen oder exportieren. Apple Kontakte: alle auswählen, Ablage, Exportieren, „vCard exportieren“. Die Datei dann auf diesen Rechner bringen.',
      book: 'Outlook: Datei, Öffnen und Exportieren, in Datei exportieren, CSV. Google Kontakte: Exportieren, Google CSV oder vCard. Thunderbird: Adressbuch, Extras, Exportieren, CSV oder vCard. Die Datei auf diesem Rechner speichern.',
    },
    fileAsked: 'Die Datei, etwa kunden.csv oder ~/Downloads/kontakte.vcf (Eingabetaste: später):',
    importAsked: 'So übernehmen? „followups undo“ nimmt es zurück.',
    firstAsked: you(
      'Wen willst du zuerst kontaktieren? Ein Name oder sein Anfang (Eingabetaste: noch niemanden):',
      'Wen wollen Sie zuerst kontaktieren? Ein Name oder sein Anfang (Eingabetaste: noch niemanden):',
    ),
    nextAsked: 'Wen noch? (Eingabetaste: niemanden)',
    whenAsked: 'Wann?',
    today: 'heute',
    firstWords: 'melden',
    digestAsked: 'Soll jeden Morgen eine Mail kommen, mit allem, was fällig ist?',
    aboutServer: `Dafür nimmt followups den Mailserver ${you('deines', 'Ihres')} Anbieters. Das Passwort steht in keiner Datei: Ein Befehl gibt es aus, etwa „pass show mail“. Was leer bleibt, lässt sich später nachholen: followups config set smtp.host …`,
    scheduleAsked: {
      digest: 'Die Morgenmail so von selbst verschicken?',
      backup: 'So von selbst sichern?',
    },
    there: {
      digest: 'Die Morgenmail ist eingeplant; mehr dazu sagt „followups digest status“.',
      backup: 'Sicherungen sind eingeplant; mehr dazu sagt „followups doctor“.',
    },
    open: (job: 'digest' | 'backup'): Line =>
      job === 'digest'
        ? ['followups digest schedule', 'die Liste jeden Morgen per Mail']
        : ['followups backup schedule', 'jeden Tag eine Sicherung'],
    kept: (lines: readonly string[]) => ['Das ist getan und bleibt:', ...lines.map((line) => `  ${line}`)].join('\n'),
    settings: (path: string) => `${you('Deine', 'Ihre')} Einstellungen stehen in ${path}`,
    store: (path: string) => `Die Kundendaten liegen in ${path}`,
    holidays: (place: string) => `Feiertage: ${place}`,
    same: 'Dasselbe, getippt:',
    goOn: 'Wie geht es weiter?',
    next: [
      ['followups import DATEI', 'Kunden aus einer CSV- oder vCard-Datei; erst mit --dry-run'],
      ['followups customer add NAME', 'legt einen einzelnen Kunden an'],
      german.demo,
      german.due,
    ] as readonly Line[],
    nextWithCustomers: [german.due, ['followups config list', 'alle Einstellungen']] as readonly Line[],
  }),
})
