import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups dossier Müller',
      'followups dossier Müller --html mueller.html',
      'followups dossier Müller --for-customer --html review.html',
      'followups dossier --of anna --html handover.html',
      'followups dossier --of anna --thin',
    ],
    customer: 'customers or contacts by name, id, number or e-mail',
    of: 'all customers of this owner, the most important and most urgent first',
    thin: 'with --of: what only this owner knows, the worst first',
    forCustomer: 'the review for their newcomer: nothing internal, in the language that the customer wishes',
    html: 'write a page to print into a new file; - is standard output',
    markdown: 'write Markdown into a new file; - is standard output',
    written: (file: string, count: number) =>
      count === 1 ? `The dossier is in ${file}.` : `${count} dossiers are in ${file}.`,
    reviewWritten: (file: string) => `The review is in ${file}.`,
    nobody: (owner: string) => `${owner} is in charge of no customer.`,
    thinHeadings: {
      ...{ customer: 'customer', importance: 'imp.', promises: 'promised', notes: 'notes', own: 'dialogues' },
      ...{ byOthers: 'by others', because: 'why' },
    },
    because: {
      promises: 'open promises by us',
      'few-notes': 'few notes',
      'nobody-else': 'nobody else spoke with them',
    },
    fewNotes: (least: number) => `Few notes are fewer than ${least}: entries with words, what we know, notes.`,
    nobodyAlone: 'There is no customer in care.',
    noThinAlone: 'Of every customer enough is written, and no promise of ours is open.',
    noThin: (owner: string) => `Of every customer of ${owner} enough is written, and others spoke with them.`,
  },
  de: {
    examples: [
      'followups dossier Müller',
      'followups dossier Müller --html mueller.html',
      'followups dossier Müller --for-customer --html rueckblick.html',
      'followups dossier --of anna --html uebergabe.html',
      'followups dossier --of anna --thin',
    ],
    customer: 'Kunden oder Ansprechpersonen mit Name, Kennung, Kundennummer oder E-Mail',
    of: 'alle Kunden dieser Zuständigen, die wichtigsten und dringendsten zuerst',
    thin: 'mit --of: was nur diese Zuständige weiß, das Schlimmste zuerst',
    forCustomer: 'der Rückblick für die neue Ansprechperson: nichts Internes, in der Sprache, die der Kunde wünscht',
    html: 'eine Seite zum Drucken in eine neue Datei schreiben; - ist die Standardausgabe',
    markdown: 'Markdown in eine neue Datei schreiben; - ist die Standardausgabe',
    written: (file: string, count: number) =>
      count === 1 ? `Die Übergabemappe steht in ${file}.` : `${count} Übergabemappen stehen in ${file}.`,
    reviewWritten: (file: string) => `Der Rückblick steht in ${file}.`,
    nobody: (owner: string) => `${owner} ist für keinen Kunden zuständig.`,
    thinHeadings: {
      ...{ customer: 'Kunde', importance: 'W.', promises: 'Zusagen', notes: 'Notizen', own: 'Gespräche' },
      ...{ byOthers: 'von anderen', because: 'warum' },
    },
    because: {
      promises: 'offene Zusagen von uns',
      'few-notes': 'wenig notiert',
      'nobody-else': 'sonst hat niemand mit ihnen gesprochen',
    },
    fewNotes: (least: number) =>
      `Wenig notiert heißt: weniger als ${least} Einträge mit Text, Wissenswertes und Notizen zusammen.`,
    nobodyAlone: 'Es gibt keinen Kunden in Betreuung.',
    noThinAlone: 'Bei allen Kunden ist genug notiert, und keine Zusage von uns ist offen.',
    noThin: (owner: string) =>
      `Bei allen Kunden von ${owner} ist genug notiert, und andere haben mit ihnen gesprochen.`,
  },
})
