import type { Failure } from '../domain/failure.ts'
import { type FailureFacts, type FailureKind } from '../domain/failure.ts'
import { inTongue, words, type Tongue } from './language.ts'
import { placeholder } from './placeholders.ts'

type Sentences = { [Kind in FailureKind]: (facts: FailureFacts[Kind]) => string }

/** What went wrong, in one sentence that names the input, what is wrong and what would be accepted. */
export function sentenceOf(failure: Failure, tongue: Tongue): string {
  const word = inTongue(sentences, tongue)[failure.kind] as (facts: unknown) => string
  return word(failure.facts)
}

const sentences = words<Sentences>({
  en: {
    'no-date': ({ input }) => `“${input}” is no date; try tomorrow, fri, in 2 weeks, 24 dec or 2026-12-24.`,
    'impossible-date': ({ input }) => `“${input}” does not exist in the calendar.`,
    'ambiguous-date': ({ input, readings }) =>
      `“${input}” can be read as ${readings.join(' or ')}; write it that way, or say “followups config set dates dmy” (or mdy).`,
    'wrong-direction': ({ input, day, towards }) =>
      towards === 'future'
        ? `“${input}” is ${day}, which is past; a due date is today or later.`
        : `“${input}” is ${day}, which is still to come; what happened is today or earlier.`,
    'no-duration': ({ input }) => `“${input}” is no duration; try 10d, 6w, 3m or 1y.`,
    'no-stage': ({ input }) => `“${input}” is no stage; there are lead, prospect, trial, active, dormant and lost.`,
    'no-channel': ({ input }) =>
      `“${input}” is no channel; there are call, visit, meeting, video, event, email, letter, chat, mailing and note.`,
    'no-kind': ({ input }) => `“${input}” is no kind; there are manual, reply, complaint and cadence.`,
    'no-importance': ({ input }) => `“${input}” is no importance; there are A, B and C.`,
    'no-cadence': ({ input }) => `“${input}” is no cadence; try 6w, 3m or none.`,
    'no-email': ({ input }) => `“${input}” is no e-mail address, such as anna@example.com.`,
    'no-birthday': ({ input }) => `“${input}” is no birthday; try 1984-02-29, or --03-20 without the year.`,
    'no-phone': ({ input }) => `“${input}” is no phone number; it needs digits, such as +49 89 123456.`,
    'no-language': ({ input }) => `“${input}” is no language; there are en and de.`,
    'not-ahead': ({ input, day }) => `“${input}” is ${day}; it must be tomorrow or later.`,
    'no-count': ({ input, least, most }) => `“${input}” is no number from ${least} to ${most}.`,
    'no-ids': ({ input }) => `“${input}” is no follow-up; they are numbers, such as 14 or 14,15.`,
    'unreadable-text': ({ input }) => `“${input}” has a character that cannot be kept.`,
    'empty-name': () => 'A name must not be empty.',
    'unknown-customer': ({ input, nearest }) =>
      `No customer or contact is called “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups customer list shows all.' : ''}`,
    'unknown-contact': ({ input, nearest }) => `No contact is called “${input}”.${didYouMean(nearest)}`,
    'unknown-owner': ({ input, nearest }) =>
      `Nobody in charge is called “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups owner list shows all.' : ''}`,
    'unknown-follow-up': ({ input }) => `There is no follow-up ${input}.`,
    'unknown-entry': ({ input }) => `There is no entry “${input}”; followups show CUSTOMER lists them, such as e7.`,
    'unknown-file': ({ path }) => `There is no file “${path}”.`,
    'unknown-command': ({ input, nearest }) =>
      `There is no command “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups --help lists them.' : ''}`,
    'unknown-option': ({ input, nearest }) =>
      /\s/.test(input)
        ? `“${input}” begins with a dash and would be an option; write text like this behind -- or, as a value, behind =.`
        : `There is no option “${input}” here.${didYouMean(nearest)}${nearest.length === 0 ? ' --help lists them.' : ''}`,
    'missing-argument': ({ name }) => `${name.toUpperCase()} is missing; --help shows how the command is used.`,
    'missing-value': ({ option }) => `${option} needs a value; --help shows which.`,
    'too-many-arguments': ({ input }) =>
      `“${input}” is one word too many; put text of several words in quotes, or see --help.`,
    'not-together': ({ options }) => `${options.join(' and ')} exclude each other; give one of them.`,
    'goes-with': ({ option, needs }) => `${option} goes with ${needs} only.`,
    'unknown-tag': ({ input }) => `No customer in care has the tag “${input}”.`,
    'tag-missing': ({ input, name, tags }) =>
      `${name} has no tag “${input}”; ${tags.length === 0 ? 'it has none.' : `there are: ${tags.join(', ')}.`}`,
    'option-needed': ({ option, because }) =>
      ({
        'cadence-none': `A cadence of none needs a reason: add ${option} "wishes no calls".`,
        'customer-or-tag': `Name a customer, or give ${option} for a mailing to many.`,
        channel: `Say how it happened: a channel such as call or email must follow.`,
        changes: `Say what to change: ${option}.`,
      })[because],
    'ambiguous-name': ({ input, candidates }) =>
      `“${input}” may be any of these; name one by its id:\n${candidates.map((line) => `  ${line}`).join('\n')}`,
    'needs-answer': ({ option }) => `An answer is needed and nobody can be asked here; give ${option}.`,
    'name-taken': ({ name, id, again }) =>
      `“${name}” exists already as ${id}.${again ? ' --again makes another one.' : ''}`,
    'number-taken': ({ number, name }) => `The number “${number}” belongs to ${name} already.`,
    'deadline-before': ({ deadline }) => `The deadline ${deadline} lies before the due date.`,
    'past-deadline': ({ id, deadline }) => `Follow-up ${id} cannot be moved past its deadline, ${deadline}.`,
    'complaint-open': ({ id }) =>
      `Follow-up ${id} is a complaint: it ends when it is solved and the customer was asked again: followups done ${id} call "what they said".`,
    'follow-ups-of-several': () => 'These follow-ups belong to several customers; a conversation is logged with one.',
    'unknown-setting': ({ key, nearest }) =>
      `There is no setting “${key}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups config list shows all.' : ''}`,
    'bad-setting': ({ key, input, form }) => `“${input}” does not fit ${key}; accepted: ${form}.`,
    'bad-config': ({ path, line, expected }) => `${path}, line ${line}: expected ${expected}.`,
    'broken-config': ({ path, line, text }) =>
      `${path}, line ${line}: “${text}” cannot be read; a setting looks like this: name = "Anna Berg"`,
    'unknown-config-key': ({ path, line, key, nearest, isOfBusiness }) =>
      `${path}, line ${line}: there is no setting “${key}” here.` +
      (isOfBusiness ? ` It belongs to the business: followups config set ${key} VALUE` : didYouMean(nearest)),
    'not-in-demo': () => 'The demo is thrown away and changes no settings of yours; leave out “demo”.',
    'unknown-zone': ({ input }) => `“${input}” is no time zone; try Europe/Berlin.`,
    'no-home': () =>
      'There is no home folder; give --store FILE and --config FILE, or set FOLLOWUPS_STORE and FOLLOWUPS_CONFIG.',
    'file-exists': ({ path }) => `“${path}” exists already and is not written over.`,
    'unreadable-file': ({ path, code }) => `“${path}” cannot be read or written (${code}).`,
    'refused-lines': ({ count }) =>
      `Nothing was imported: ${count === 1 ? '1 line is' : `${count} lines are`} refused, and --strict was given.`,
    'repeated-entry': () => 'The same entry was made minutes ago; --again makes it once more.',
    'already-closed': ({ id }) => `Follow-up ${id} is closed already.`,
    'unknown-region': ({ input, known }) => `“${input}” is no region with known public holidays.${didYouMean(known)}`,
    'store-busy': () => 'Another process has held the store for more than ten seconds; nothing was done. Try again.',
    'store-missing': ({ path }) =>
      `There is no store at ${path} yet. Begin with “followups init”, “followups import FILE” or “followups customer add NAME”; or look around with “followups demo”.`,
    'store-empty': ({ path }) => `${path} is an empty file, not a store; it was left as it is.`,
    'store-foreign': ({ path }) => `${path} is no store of followups; it was left as it is.`,
    'store-damaged': ({ path }) =>
      `The store ${path} is damaged; it was left as it is. Bring back a backup, and keep this file.`,
    'store-newer': ({ path, version }) =>
      `The store ${path} was written by followups ${version}, which is newer than this one; it was left as it is. Update followups.`,
    'store-unreadable': ({ path, code }) => `The store ${path} cannot be read or written (${code}).`,
    'disk-full': ({ path }) => `There is no room left on the disk of ${path}; nothing was done.`,
    'empty-file': () => 'The file is empty; a header line and a line per customer are expected.',
    'no-name-column': ({ firstLine }) =>
      `No column for a company or a name is recognised in the header line “${firstLine}”; company, name, Firma or Kunde would be.`,
    'doubled-columns': ({ names }) =>
      `Several columns are called ${names.map((name) => `“${name}”`).join(', ')}; rename one of each.`,
  },
  de: (you) => ({
    'no-date': ({ input }) =>
      `„${input}“ ist kein Datum; möglich sind etwa morgen, freitag, in 2 Wochen, 24.12. oder 2026-12-24.`,
    'impossible-date': ({ input }) => `„${input}“ gibt es im Kalender nicht.`,
    'ambiguous-date': ({ input, readings }) =>
      `„${input}“ kann ${readings.join(' oder ')} heißen; ` +
      you('schreib', 'schreiben Sie') +
      ' es so, oder mit „followups config set dates dmy“ (oder mdy) die Reihenfolge festlegen.',
    'wrong-direction': ({ input, day, towards }) =>
      towards === 'future'
        ? `„${input}“ ist ${day} und damit vorbei; fällig wird etwas heute oder später.`
        : `„${input}“ ist ${day} und kommt erst noch; geschehen ist etwas heute oder früher.`,
    'no-duration': ({ input }) => `„${input}“ ist keine Dauer; möglich sind etwa 10d, 6w, 3m oder 1y.`,
    'no-stage': ({ input }) =>
      `„${input}“ ist keine Stufe; es gibt Interessent, im Gespräch, Testphase, aktiv, ruhend und ehemalig.`,
    'no-channel': ({ input }) =>
      `„${input}“ ist kein Kanal; es gibt Anruf, Besuch, Besprechung, Videogespräch, Veranstaltung, E-Mail, Brief, Chat, Rundschreiben und Notiz.`,
    'no-kind': ({ input }) => `„${input}“ ist keine Art; es gibt Aufgabe, Antwort, Reklamation und Rhythmus.`,
    'no-importance': ({ input }) => `„${input}“ ist keine Wichtigkeit; es gibt A, B und C.`,
    'no-cadence': ({ input }) => `„${input}“ ist kein Rhythmus; möglich sind etwa 6w, 3m oder none.`,
    'no-email': ({ input }) => `„${input}“ ist keine E-Mail-Adresse wie anna@example.com.`,
    'no-birthday': ({ input }) => `„${input}“ ist kein Geburtstag; möglich sind 1984-02-29 oder ohne Jahr --03-20.`,
    'no-phone': ({ input }) => `„${input}“ ist keine Telefonnummer; dazu gehören Ziffern, etwa +49 89 123456.`,
    'no-language': ({ input }) => `„${input}“ ist keine Sprache; es gibt en und de.`,
    'not-ahead': ({ input, day }) => `„${input}“ ist ${day}; möglich ist morgen oder später.`,
    'no-count': ({ input, least, most }) => `„${input}“ ist keine Zahl von ${least} bis ${most}.`,
    'no-ids': ({ input }) => `„${input}“ ist keine Wiedervorlage; gemeint sind Nummern wie 14 oder 14,15.`,
    'unreadable-text': ({ input }) => `„${input}“ enthält ein Zeichen, das sich nicht aufbewahren lässt.`,
    'empty-name': () => 'Ein Name darf nicht leer sein.',
    'unknown-customer': ({ input, nearest }) =>
      `Kein Kunde und keine Ansprechperson heißt „${input}“.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups customer list' : ''}`,
    'unknown-contact': ({ input, nearest }) => `Keine Ansprechperson heißt „${input}“.${perhapsMeant(nearest)}`,
    'unknown-owner': ({ input, nearest }) =>
      `Niemand Zuständiges heißt „${input}“.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups owner list' : ''}`,
    'unknown-follow-up': ({ input }) => `Die Wiedervorlage ${input} gibt es nicht.`,
    'unknown-entry': ({ input }) =>
      `Den Eintrag „${input}“ gibt es nicht; followups show KUNDE zeigt die Einträge, zum Beispiel e7.`,
    'unknown-file': ({ path }) => `Die Datei „${path}“ gibt es nicht.`,
    'unknown-command': ({ input, nearest }) =>
      `Den Befehl „${input}“ gibt es nicht.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups --help' : ''}`,
    'unknown-option': ({ input, nearest }) =>
      /\s/.test(input)
        ? `„${input}“ beginnt mit einem Strich und wäre eine Option; solcher Text steht hinter -- oder als Wert hinter =.`
        : `Die Option „${input}“ gibt es hier nicht.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: --help' : ''}`,
    'missing-argument': ({ name }) =>
      `${placeholder(name.toLowerCase(), 'de').toUpperCase()} fehlt; --help zeigt, wie der Befehl geht.`,
    'missing-value': ({ option }) => `${option} braucht einen Wert; --help zeigt, welchen.`,
    'too-many-arguments': ({ input }) =>
      `„${input}“ ist ein Wort zu viel; Text aus mehreren Wörtern gehört in Anführungszeichen, mehr zeigt --help.`,
    'not-together': ({ options }) => `${options.join(' und ')} schließen sich aus; nur eins davon angeben.`,
    'goes-with': ({ option, needs }) => `${option} geht nur zusammen mit ${needs}.`,
    'unknown-tag': ({ input }) => `Kein Kunde hat das Schlagwort „${input}“.`,
    'tag-missing': ({ input, name, tags }) =>
      `${name} hat das Schlagwort „${input}“ nicht; ${tags.length === 0 ? 'es gibt dort keins.' : `es gibt: ${tags.join(', ')}.`}`,
    'option-needed': ({ option, because }) =>
      ({
        'cadence-none': `Ein Rhythmus „none“ braucht einen Grund: ${option} "möchte keine Anrufe".`,
        'customer-or-tag': `Es fehlt der Kunde, oder ${option} für ein Rundschreiben an viele.`,
        channel: `Es fehlt, wie es geschah: ein Kanal wie Anruf oder E-Mail.`,
        changes: `Es fehlt, was sich ändern soll: ${option}.`,
      })[because],
    'ambiguous-name': ({ input, candidates }) =>
      `„${input}“ kann mehreres heißen; eindeutig ist die Nummer davor:\n${candidates.map((line) => `  ${line}`).join('\n')}`,
    'needs-answer': ({ option }) => `Hier fehlt eine Antwort, und fragen geht gerade nicht; angeben mit ${option}.`,
    'name-taken': ({ name, id, again }) =>
      `„${name}“ gibt es schon als ${id}.${again ? ' Mit --again wird es trotzdem angelegt.' : ''}`,
    'number-taken': ({ number, name }) => `Die Nummer „${number}“ gehört schon zu ${name}.`,
    'deadline-before': ({ deadline }) => `Die Frist ${deadline} liegt vor dem Termin.`,
    'past-deadline': ({ id, deadline }) =>
      `Die Wiedervorlage ${id} lässt sich nicht hinter ihre Frist verschieben, ${deadline}.`,
    'complaint-open': ({ id }) =>
      `Die Wiedervorlage ${id} ist eine Reklamation: Sie endet, wenn sie gelöst und beim Kunden nachgefragt ist: followups done ${id} anruf "was der Kunde sagt".`,
    'follow-ups-of-several': () =>
      'Diese Wiedervorlagen gehören zu mehreren Kunden; ein Gespräch wird bei einem Kunden eingetragen.',
    'unknown-setting': ({ key, nearest }) =>
      `Die Einstellung „${key}“ gibt es nicht.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups config list' : ''}`,
    'bad-setting': ({ key, input, form }) => `„${input}“ passt nicht zu ${key}; möglich ist: ${form}.`,
    'bad-config': ({ path, line, expected }) => `${path}, Zeile ${line}: Erwartet wird ${expected}.`,
    'broken-config': ({ path, line, text }) =>
      `${path}, Zeile ${line}: „${text}“ ist nicht lesbar; eine Einstellung sieht so aus: name = "Anna Berg"`,
    'unknown-config-key': ({ path, line, key, nearest, isOfBusiness }) =>
      `${path}, Zeile ${line}: Die Einstellung „${key}“ gibt es hier nicht.` +
      (isOfBusiness ? ` Sie gehört zum Betrieb: followups config set ${key} WERT` : perhapsMeant(nearest)),
    'not-in-demo': () =>
      you(
        'Die Demo wird weggeworfen und ändert deine Einstellungen nicht; lass „demo“ weg.',
        'Die Demo wird weggeworfen und ändert Ihre Einstellungen nicht; bitte „demo“ weglassen.',
      ),
    'unknown-zone': ({ input }) => `„${input}“ ist keine Zeitzone; möglich ist etwa Europe/Berlin.`,
    'no-home': () =>
      'Es gibt keinen Benutzerordner; --store DATEI und --config DATEI angeben oder FOLLOWUPS_STORE und FOLLOWUPS_CONFIG setzen.',
    'file-exists': ({ path }) => `„${path}“ gibt es schon und wird nicht überschrieben.`,
    'unreadable-file': ({ path, code }) => `„${path}“ lässt sich nicht lesen oder schreiben (${code}).`,
    'refused-lines': ({ count }) =>
      `Nichts wurde übernommen: ${count === 1 ? '1 Zeile ist' : `${count} Zeilen sind`} unbrauchbar, und --strict ist angegeben.`,
    'repeated-entry': () => 'Derselbe Eintrag wurde gerade erst gemacht; --again macht ihn noch einmal.',
    'already-closed': ({ id }) => `Die Wiedervorlage ${id} ist schon abgeschlossen.`,
    'unknown-region': ({ input, known }) => `Für „${input}“ sind keine Feiertage bekannt.${perhapsMeant(known)}`,
    'store-busy': () =>
      'Ein anderer Vorgang hält die Kundendatei seit mehr als zehn Sekunden; nichts ist geschehen. Bitte noch einmal versuchen.',
    'store-missing': ({ path }) =>
      `Unter ${path} gibt es noch keine Kundendatei. Los geht es mit „followups init“, „followups import DATEI“ oder „followups customer add NAME“; zum Umsehen: „followups demo“.`,
    'store-empty': ({ path }) => `${path} ist eine leere Datei und keine Kundendatei; sie blieb, wie sie ist.`,
    'store-foreign': ({ path }) => `${path} ist keine Kundendatei von followups; sie blieb, wie sie ist.`,
    'store-damaged': ({ path }) =>
      `Die Kundendatei ${path} ist beschädigt; sie blieb, wie sie ist. ` +
      you(
        'Spiel eine Sicherung ein und heb diese Datei auf.',
        'Bitte eine Sicherung einspielen und diese Datei aufheben.',
      ),
    'store-newer': ({ path, version }) =>
      `Die Kundendatei ${path} stammt von followups ${version}, das neuer ist als dieses; sie blieb, wie sie ist. Bitte followups aktualisieren.`,
    'store-unreadable': ({ path, code }) => `Die Kundendatei ${path} lässt sich nicht lesen oder schreiben (${code}).`,
    'disk-full': ({ path }) => `Auf der Platte von ${path} ist kein Platz mehr; nichts ist geschehen.`,
    'empty-file': () => 'Die Datei ist leer; erwartet werden eine Kopfzeile und je Kunde eine Zeile.',
    'no-name-column': ({ firstLine }) =>
      `In der Kopfzeile „${firstLine}“ ist keine Spalte für Firma oder Name zu erkennen; Firma, Kunde, Name oder company wären es.`,
    'doubled-columns': ({ names }) =>
      `Mehrere Spalten heißen ${names.map((name) => `„${name}“`).join(', ')}; bitte je eine umbenennen.`,
  }),
})

function didYouMean(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : ` Did you mean ${nearest.map((name) => `“${name}”`).join(' or ')}?`
}

function perhapsMeant(nearest: readonly string[]): string {
  return nearest.length === 0 ? '' : ` Gemeint vielleicht ${nearest.map((name) => `„${name}“`).join(' oder ')}?`
}
