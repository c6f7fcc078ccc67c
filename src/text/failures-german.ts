import type { Channel } from '../domain/interaction.ts'
import { agreementKindWords } from './agreements.ts'
import { longDay } from './dates.ts'
import { isInNumbers, perhapsMeant, type Sentences } from './failure-sentences.ts'
import { journeyWord } from './journeys.ts'
import type { OfFiles } from './failures-of-files.ts'
import type { Address } from './language.ts'
import { channelWord, stageWord } from './terms.ts'
import { quoted, shellWord } from './shell-word.ts'

export const german = (you: Address): Omit<Sentences, OfFiles> => ({
  'no-date': ({ input }) =>
    `„${input}“ ist kein Datum; möglich sind etwa morgen, freitag, in 2 Wochen, 24.12. oder 2026-12-24.`,
  'impossible-date': ({ input }) => `„${input}“ gibt es im Kalender nicht.`,
  'ambiguous-date': ({ input, readings }) =>
    `„${input}“ kann ${readings.join(' oder ')} heißen; ` +
    you('schreib', 'schreiben Sie') +
    ` es so${isInNumbers(input) ? ', oder mit „followups config set dates dmy“ (oder mdy) die Reihenfolge festlegen' : ''}.`,
  'wrong-direction': ({ input, day, towards }) =>
    towards === 'future'
      ? `„${input}“ ist ${day} und damit vorbei; fällig wird etwas heute oder später.`
      : `„${input}“ ist ${day} und kommt erst noch; geschehen ist etwas heute oder früher.`,
  'no-duration': ({ input }) => `„${input}“ ist keine Dauer; möglich sind etwa 10d, 6w, 3m oder 1y.`,
  'no-weekdays': ({ input }) => `„${input}“ sind keine Wochentage; möglich sind etwa mo-fr, mo,mi,fr oder täglich.`,
  'no-stage': ({ input }) =>
    `„${input}“ ist keine Stufe; es gibt Interessent, im Gespräch, Testphase, aktiv, ruhend und ehemalig.`,
  'no-channel': ({ input, nearest }) =>
    `„${input}“ ist kein Kanal.${perhapsMeant(nearest.map((channel) => channelWord(channel, 'de')))} Es gibt Anruf, Besuch, Besprechung, Videogespräch, Veranstaltung, E-Mail, Brief, Chat, Rundschreiben und Notiz.`,
  'no-kind': ({ input }) =>
    `„${input}“ ist keine Art; es gibt Aufgabe, Antwort, Reklamation, Zusage, Vereinbarung, Schritt, Übergabe, Rhythmus, Anlass und Rückgewinnung.`,
  'no-importance': ({ input }) => `„${input}“ ist keine Wichtigkeit; es gibt A, B und C.`,
  'no-cadence': ({ input }) => `„${input}“ ist kein Rhythmus; möglich sind etwa 6w, 3m oder keiner.`,
  'no-email': ({ input }) => `„${input}“ ist keine E-Mail-Adresse wie anna@example.com.`,
  'no-birthday': ({ input }) => `„${input}“ ist kein Geburtstag; möglich sind 29.2.1984 oder ohne Jahr 20.3.`,
  'no-phone': ({ input }) => `„${input}“ ist keine Telefonnummer; dazu gehören Ziffern, etwa +49 89 123456.`,
  'no-language': ({ input }) => `„${input}“ ist keine Sprache; es gibt de (Deutsch) und en (English).`,
  'not-ahead': ({ input, day }) => `„${input}“ ist ${day}; möglich ist morgen oder später.`,
  'no-choice': ({ input, choices }) => `„${input}“ gehört nicht dazu; möglich sind: ${choices.join(', ')}.`,
  'no-format': ({ ending }) =>
    ending === 'csv'
      ? 'Tabellen sind mehrere Dateien in einem Ordner: followups export --format csv ORDNER'
      : `„.${ending}“ nennt kein Format; es gibt .json, .vcf und .ics, oder --format json, csv, vcard oder ics.`,
  'no-agreement-kind': ({ input }) =>
    `„${input}“ ist keine Art von Vereinbarung; es gibt ${agreementKindWords('de').join(', ')}.`,
  'no-notice': ({ input }) =>
    `„${input}“ ist keine Kündigungsfrist; möglich sind etwa 3m, 6w oder "6w zum Quartalsende".`,
  'no-reason': ({ input }) =>
    `„${input}“ ist kein Grund; es gibt Preis, Wettbewerber, Leistung, kein Bedarf, macht es selbst, Ansprechperson weg, von uns vernachlässigt, keine Reaktion, Übernahme, aufgegeben, von uns beendet und Sonstiges.`,
  'no-currency': ({ input }) => `„${input}“ ist keine Währung; möglich sind etwa EUR, CHF oder USD.`,
  'no-money': ({ input }) => `„${input}“ ist kein Betrag; möglich sind etwa 1200, "99,50 EUR" oder "1.200,50 USD".`,
  'bad-journey': ({ line, text, expected }) => `Zeile ${line}, „${text}“: ${journeyFaults[expected]}`,
  'needs-decision': ({ id, kind, commands, log }) =>
    `Wiedervorlage ${id} ${decided[kind]}: ${commands.join(' oder ')}${log === null ? '' : `; ein Eintrag allein geht mit ${log}`}`,
  'owner-changed': ({ id }) =>
    `Für c${id} ist inzwischen jemand anders zuständig: Es wurde nichts geändert. Nachsehen: followups show c${id}`,
  'owner-unavailable': ({ name, because, available }) =>
    `${name} ${because === 'left' ? 'ist nicht mehr im Haus' : 'ist bis auf Weiteres abwesend'} und kann nichts übernehmen. ${available.length === 0 ? 'Sonst ist niemand da: followups owner add NAME' : `Da sind: ${available.join(', ')}.`}`,
  'last-owner': ({ name }) =>
    `Wenn ${name} geht, bleibt niemand. Zuerst die Nachfolge anlegen: followups owner add NAME`,
  'owner-left': ({ name, on }) =>
    `Der letzte Tag von ${name} ist ${on}; danach gibt es keine Abwesenheit mehr. Den Weggang zurücknehmen: followups owner return ${shellWord(name)}`,
  'own-stand-in': ({ name }) => `${name} kann sich nicht selbst vertreten; möglich ist jede andere Person.`,
  'until-before': ({ until, from }) =>
    `${until} liegt vor ${from}; der letzte Tag kommt nach dem ersten oder ist derselbe.`,
  'journey-over': () =>
    'Dieser Fahrplan ist schon zu Ende; ein neuer beginnt mit: followups journey start KUNDE FAHRPLAN',
  'unknown-journey': ({ input, known }) =>
    `Einen Fahrplan „${input}“ gibt es nicht; es gibt ${known.map((name) => journeyWord(name, 'de')).join(', ')}.`,
  'no-handover': ({ name }) =>
    `Für ${name} läuft keine Übergabe; eine beginnt mit: followups reassign ${quoted(name)} --to NAME`,
  'no-journey': ({ name }) =>
    `${name} hat keinen Fahrplan; einer beginnt mit: followups journey start ${quoted(name)} FAHRPLAN`,
  'loss-unexplained': ({ name }) =>
    `Ein Verlust braucht einen Grund: followups stage ${quoted(name)} ehemalig --reason Preis`,
  'stage-already': ({ name, stage }) => `${name} ist schon ${stageWord(stage, 'de')}.`,
  'unknown-agreement': ({ input, nearest }) =>
    `Eine Vereinbarung „${input}“ gibt es nicht.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups agreement list' : ''}`,
  'agreement-over': ({ title }) =>
    `„${title}“ ist schon beendet oder gekündigt; eine neue: followups agreement add KUNDE TITEL`,
  'no-promise': ({ id }) => `Wiedervorlage ${id} ist keine Zusage; erledigt wird sie mit: followups done ${id}`,
  'no-word': ({ input }) => `„${input}“ enthält weder Buchstaben noch Ziffern: Wonach soll gesucht werden?`,
  'no-count': ({ input, least, most }) => `„${input}“ ist keine Zahl von ${least} bis ${most}.`,
  'no-ids': ({ input }) => `„${input}“ ist keine Wiedervorlage; gemeint sind Nummern wie 14 oder 14,15.`,
  'words-behind-ids': ({ input, option }) =>
    `„${input}“ ist keine Wiedervorlage; ein Grund steht hinter ${option}: ${option} ${quoted(input)}.`,
  'unreadable-text': ({ input }) => `„${input}“ enthält ein Zeichen, das sich nicht aufbewahren lässt.`,
  'empty-name': () => 'Ein Name darf nicht leer sein.',
  'too-long': ({ length, most }) => `Ein Name hat höchstens ${most} Zeichen; dieser hat ${length}.`,
  'unknown-customer': ({ input, nearest }) =>
    `Kein Kunde und keine Ansprechperson heißt „${input}“.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups customer list' : ''}`,
  'unknown-contact': ({ input, nearest }) =>
    `Keine Ansprechperson heißt „${input}“.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups contact list' : ''}`,
  'unknown-contact-at': ({ input, customer, known }) =>
    `Bei ${customer} heißt niemand „${input}“${known.length === 0 ? `: followups contact add ${quoted(customer)} NAME` : `; dort gibt es: ${known.join(', ')}.`}`,
  'unknown-owner': ({ input, nearest }) =>
    `Bei uns heißt niemand „${input}“.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups owner list' : ''}`,
  'unknown-follow-up': ({ input }) =>
    `Die Wiedervorlage ${input} gibt es nicht; die offenen zeigt: followups due --within 1y`,
  'unknown-entry': ({ input }) =>
    `Den Eintrag „${input}“ gibt es nicht; followups show KUNDE zeigt die Einträge, zum Beispiel e7.`,
  'unknown-file': ({ path }) => `Die Datei „${path}“ gibt es nicht.`,
  'unknown-folder': ({ path }) =>
    `Den Ordner „${path}“ gibt es nicht; nichts ist geschehen. Ist das Laufwerk angeschlossen? Wenn ja, bitte den Ordner erst anlegen.`,
  'is-folder': ({ path }) => `„${path}“ ist ein Ordner; gebraucht wird eine Datei.`,
  'not-of-channel': ({ option, channel }) =>
    ({
      '--missed': `${things[channel]} kann nicht „nicht erreicht“ sein.`,
      '--in': `${things[channel]} kommt nicht vom Kunden.`,
      '--tag': `--tag gehört zu einem Rundschreiben an viele: followups log rundschreiben "…" --tag SCHLAGWORT`,
    })[option],
  'customer-first': ({ customer, channel }) =>
    `Der Kunde kommt zuerst: followups log ${shellWord(customer)} ${shellWord(channel)} "…"`,
  'unknown-tag': ({ input }) =>
    `Kein Kunde hat das Schlagwort „${input}“; vergeben wird es mit: followups customer edit KUNDE --tag ${shellWord(input)}`,
  'tag-missing': ({ input, name, tags }) =>
    `${name} hat das Schlagwort „${input}“ nicht; ${tags.length === 0 ? 'es gibt dort keins.' : `es gibt: ${tags.join(', ')}.`}`,
  'option-needed': ({ option, because }) =>
    ({
      'cadence-none': `Der Rhythmus „keiner“ braucht einen Grund: ${option} "möchte keine Anrufe".`,
      mailing: `Ein Rundschreiben geht an alle Kunden mit einem Schlagwort; es fehlt: ${option} SCHLAGWORT.`,
      channel: `Es fehlt, wie es geschah: ein Kanal wie Anruf oder E-Mail.`,
      changes: `Es fehlt, was sich ändern soll: ${option}.`,
      end: `Es fehlt das Ende: ${option}.`,
      kind: `Es fehlt, was es ist: ${option} Vertrag, Leasing, Test, Angebot … (--help nennt alle).`,
      loss: `Es fehlt, warum: ${option} Preis, oder ein anderer Grund (--help nennt sie).`,
      'win-back': `Es fehlt, wann ein neuer Versuch sein soll: ${option} 6m, oder ${option} nie.`,
      until: `Es fehlt, bis wann: ${option} DATUM.`,
      whom: `Es fehlt, um welche Kunden es geht: ${option}.`,
      me: `${you('Wer bist du', 'Wer sind Sie')}? Angeben mit ${option} NAME, oder ein für alle Mal: followups config set me NAME`,
    })[because],
  'ambiguous-name': ({ input, candidates }) =>
    `„${input}“ kann mehreres heißen; eindeutig ist die Kennung davor:\n${candidates.map((line) => `  ${line}`).join('\n')}`,
  'needs-terminal': ({ command }) =>
    `„${command}“ fragt bei jedem Kunden nach und braucht ein Terminal; sonst: followups due, dann log, done, snooze, drop.`,
  'needs-answer': ({ option }) => `Hier fehlt eine Antwort, und fragen geht gerade nicht; angeben mit ${option}.`,
  'name-taken': ({ name, id, again }) =>
    `„${name}“ gibt es schon als ${id}.${again ? { add: ' Mit --again wird es trotzdem angelegt.', edit: ' Mit --again geht es trotzdem.' }[again] : ' Bitte etwas anderes angeben.'}`,
  'gone-meanwhile': () =>
    'Jemand anders hat inzwischen entfernt, worum es geht; nichts wurde geändert. Bitte noch einmal nachsehen.',
  'same-twice': ({ name }) => `${name} ist zweimal genannt; gebraucht werden die beiden, die eins werden sollen.`,
  'contacts-of-two': ({ names, customerIds }) =>
    `${names.join(' und ')} gehören zu zwei Kunden; wenn diese einer sind: followups customer merge ${customerIds.map((id) => `c${id}`).join(' ')}`,
  'number-taken': ({ number, name }) => `Die Nummer „${number}“ gehört schon zu ${name}; bitte eine andere angeben.`,
  'reference-taken': ({ reference, name }) =>
    `„${reference}“ ist bei ${name} schon gebucht; nichts wurde geändert. Zu sehen mit: followups revenue list ${shellWord(name)}`,
  'deadline-before': ({ deadline }) =>
    `Die Frist ${deadline} liegt vor dem Termin; möglich ist dieser Tag oder ein späterer.`,
  'end-before': ({ end }) => `${end} ist kein Ende: Das liegt vor dem Beginn oder nicht nach dem bisherigen Ende.`,
  'past-deadline': ({ id, deadline }) =>
    `Die Wiedervorlage ${id} lässt sich nicht hinter ihre Frist verschieben, ${deadline}; möglich ist ein früherer Tag, oder: followups done ${id}`,
  'complaint-open': ({ id }) =>
    `Die Wiedervorlage ${id} ist eine Reklamation: Sie endet, wenn sie gelöst und beim Kunden nachgefragt ist: followups done ${id} anruf "was der Kunde sagt".`,
  'follow-up-of-other': ({ id, name }) =>
    `Die Wiedervorlage ${id} gehört zu ${name}; sie wird mit einem Eintrag dieses Kunden erledigt: followups done ${id} anruf "…"`,
  'entry-needs-letter': ({ input }) => `„${input}“ ist eine Wiedervorlage; ein Eintrag des Verlaufs heißt e${input}.`,
  'follow-ups-of-several': () =>
    'Diese Wiedervorlagen gehören zu mehreren Kunden; ein Gespräch wird bei einem eingetragen: followups log KUNDE anruf "…"',
  'unknown-setting': ({ key, nearest }) =>
    `Die Einstellung „${key}“ gibt es nicht.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: followups config list' : ''}`,
  'bad-setting': ({ key, input, form }) =>
    `„${input}“ passt ${key === null ? 'hier nicht' : `nicht zu ${key}`}; möglich ist: ${form}.`,
  'bad-config': ({ path, line, expected }) => `${path}, Zeile ${line}: Erwartet wird ${expected}.`,
  'broken-config': ({ path, line, text }) =>
    `${path}, Zeile ${line}: „${text}“ ist nicht lesbar; eine Einstellung sieht so aus: name = "Anna Berg"`,
  'config-key-twice': ({ path, line, key }) =>
    `${path}, Zeile ${line}: ${key} steht weiter oben schon einmal; einmal genügt.`,
  'unknown-config-key': ({ path, line, key, nearest, isOfBusiness }) =>
    `${path}, Zeile ${line}: Die Einstellung „${key}“ gibt es hier nicht.` +
    (isOfBusiness
      ? ` Sie gehört zum Betrieb: followups config set ${key} WERT`
      : nearest.length === 0
        ? ' Alle zeigt: followups config list'
        : perhapsMeant(nearest)),
  'mail-unset': ({ key, example }) => `Für Mail fehlt noch ${key}: followups config set ${key} ${example}`,
  'digest-busy': () =>
    'Ein anderer Lauf verschickt seit einer Viertelstunde die Morgenmails; es ging nichts hinaus. Der nächste Lauf versucht es wieder.',
  'digest-no-address': ({ names, isAlone }) =>
    isAlone
      ? 'Für die Morgenmail fehlt eine Adresse: followups config set email anna@example.com'
      : `Niemand, für den eine Morgenmail wäre, hat eine Adresse: followups owner edit ${shellWord(names[0] ?? '')} --email anna@example.com`,
  'not-on-other-day': ({ day }) =>
    `Verschickt wird nur die Morgenmail von heute. Was in der vom ${longDay(day, 'de')} steht: followups digest --for ${day}`,
  'not-in-demo': () =>
    you(
      'Die Demo wird weggeworfen, ändert deine Einstellungen nicht und verschickt nichts; lass „demo“ weg.',
      'Die Demo wird weggeworfen, ändert Ihre Einstellungen nicht und verschickt nichts; bitte „demo“ weglassen.',
    ),
  'unknown-zone': ({ input }) => `„${input}“ ist keine Zeitzone; möglich ist etwa Europe/Berlin.`,
  'no-home': () =>
    'Es gibt keinen Benutzerordner; --store DATEI und --config DATEI angeben oder FOLLOWUPS_STORE und FOLLOWUPS_CONFIG setzen.',
  'file-exists': ({ path }) => `„${path}“ gibt es schon und wird nicht überschrieben; bitte eine andere nennen.`,
  'unreadable-file': ({ path, code }) => `„${path}“ lässt sich nicht lesen oder schreiben (${code}).`,
  'refused-lines': ({ count }) =>
    `Nichts wurde übernommen: ${count === 1 ? '1 Zeile ist' : `${count} Zeilen sind`} unbrauchbar, und --strict ist angegeben.`,
  'repeated-entry': () => 'Derselbe Eintrag wurde gerade erst gemacht; --again macht ihn noch einmal.',
  'already-left': ({ name, id, day, hasDied, successor }) =>
    hasDied
      ? `${name} (p${id}) ist verstorben, letzter Tag ${day}${successor === null ? '' : `; Nachfolge: ${successor}`}. Mit --to lässt sich sagen, wer nachfolgt.`
      : `${name} (p${id}) ist schon nicht mehr da, letzter Tag ${day}${successor === null ? '' : `; Nachfolge: ${successor}`}. Mehr lässt sich mit --to, --on oder --went-to sagen; wer doch da ist: followups contact edit p${id} --returned.`,
  'no-successor': ({ name, because }) =>
    ({
      same: `${name} kann nicht auf sich selbst folgen; --to nennt jemand anderen.`,
      left: `${name} ist auch nicht mehr da; --to nennt jemanden, der da ist.`,
      'same-firm': `${name} ist der Kunde selbst; --as-lead braucht hinter --went-to den Namen einer anderen Firma.`,
    })[because],
  'already-closed': ({ id }) =>
    `Die Wiedervorlage ${id} ist schon abgeschlossen; wann und von wem, zeigt: followups history`,
  'unknown-region': ({ input, known }) =>
    `Für „${input}“ sind keine Feiertage bekannt.${known.length === 0 ? ' Möglich sind etwa DE-BY, AT-9 oder CH.' : perhapsMeant(known)}`,
})

const things: Readonly<Record<Channel, string>> = {
  ...{ call: 'Ein Anruf', visit: 'Ein Besuch', meeting: 'Eine Besprechung', video: 'Ein Videogespräch' },
  ...{ event: 'Eine Veranstaltung', email: 'Eine E-Mail', letter: 'Ein Brief', chat: 'Eine Chat-Nachricht' },
  ...{ mailing: 'Ein Rundschreiben', note: 'Eine Notiz' },
}

const decided = {
  promise: 'ist eine Zusage, gehalten oder nicht eingehalten',
  agreement: 'ist eine Vereinbarung, die eine Entscheidung braucht',
  journey: 'ist der letzte Schritt eines Fahrplans, der mit einem Ergebnis endet',
} as const

const journeyFaults = {
  step: 'erwartet wird ein Schritt wie „S+7 Eindruck erfragen“ (S ist der Anfang, E das Ende, in Tagen oder wd).',
  words: 'zu einem Schritt gehören Worte, etwa „S+7 Eindruck erfragen“.',
  'one-repeat': 'nur ein Schritt kann sich wiederholen.',
  'repeat-last': 'nur der letzte Schritt kann sich wiederholen.',
  'no-steps': 'zu einem Fahrplan gehört mindestens ein Schritt, etwa „S+7 Eindruck erfragen“.',
} as const
