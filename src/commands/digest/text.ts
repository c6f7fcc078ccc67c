import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups digest', 'followups digest --for monday', 'followups digest --owner Ben --html mail.html'],
    owner: 'the mail of this person',
    for: 'what the mail of that day would say, such as monday, 24.12.',
    text: 'shows it as text (where nothing is said)',
    html: 'writes it into this file, as a browser shows it; - is standard output',
    eml: 'writes the whole message into this file, for mail programs; - is standard output',
    ics: 'writes its dated items into this file, for calendars; - is standard output',
    quiet: 'prints nothing where nothing is due, for cron',
    written: (path: string) => `It is in ${path}.`,
    noDates: 'Nothing has a date that a calendar should know.',
  },
  de: {
    examples: ['followups digest', 'followups digest --for montag', 'followups digest --owner Ben --html mail.html'],
    owner: 'die Mail dieser Person',
    for: 'was die Mail jenes Tages sagen würde, etwa montag, 24.12.',
    text: 'zeigt sie als Text (wenn nichts gesagt ist)',
    html: 'schreibt sie in diese Datei, wie ein Browser sie zeigt; - ist die Standardausgabe',
    eml: 'schreibt die ganze Nachricht in diese Datei, für Mailprogramme; - ist die Standardausgabe',
    ics: 'schreibt, was ein Datum hat, in diese Datei, für Kalender; - ist die Standardausgabe',
    quiet: 'gibt nichts aus, wenn nichts fällig ist; für cron',
    written: (path: string) => `Sie steht in ${path}.`,
    noDates: 'Nichts hat ein Datum, das in einen Kalender gehört.',
  },
})
