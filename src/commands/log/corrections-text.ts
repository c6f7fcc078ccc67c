import { words } from '../../text/language.ts'

export const editText = words({
  en: {
    examples: [
      'followups log edit e7 --on yesterday',
      'followups log edit e7 --channel visit --with "Sabine Koch"',
      'followups log edit e7 --text "wants the quote by May" --no-complaint',
    ],
    entry: 'the entry, such as e7: followups show CUSTOMER lists them',
    on: 'when it was, such as yesterday, mon, "20 nov"',
    channel: 'call, visit, meeting, video, event, email, letter, chat, mailing or note',
    text: 'what was said; "" takes it out',
    with: 'the person spoken with; "" for nobody in particular',
    in: 'it came from the customer',
    out: 'it came from us',
    missed: 'nobody was reached',
    reached: 'somebody was reached',
    answered: 'it has been answered',
    notAnswered: 'it still waits for an answer',
    complaint: 'it was a complaint',
    noComplaint: 'it was no complaint',
    corrected: (id: string, said: string) => `${id} is now: ${said}`,
    unchanged: (id: string, said: string) => `Nothing changes, ${id} is so already: ${said}`,
  },
  de: {
    examples: [
      'followups log edit e7 --on gestern',
      'followups log edit e7 --channel besuch --with "Sabine Koch"',
      'followups log edit e7 --text "will das Angebot bis Mai" --no-complaint',
    ],
    entry: 'der Eintrag, etwa e7: followups show KUNDE zeigt sie',
    on: 'wann es war, etwa gestern, montag, 20.11.',
    channel: 'Anruf, Besuch, Besprechung, Videogespräch, Veranstaltung, E-Mail, Brief, Chat, Rundschreiben, Notiz',
    text: 'was gesagt wurde; "" nimmt es heraus',
    with: 'mit wem gesprochen wurde; "" für niemand Bestimmten',
    in: 'es kam vom Kunden',
    out: 'es kam von uns',
    missed: 'niemand wurde erreicht',
    reached: 'jemand wurde erreicht',
    answered: 'es ist beantwortet',
    notAnswered: 'es wartet noch auf Antwort',
    complaint: 'es war eine Reklamation',
    noComplaint: 'es war keine Reklamation',
    corrected: (id: string, said: string) => `${id} ist jetzt: ${said}`,
    unchanged: (id: string, said: string) => `Nichts zu ändern, ${id} ist schon so: ${said}`,
  },
})

export const removeText = words({
  en: {
    examples: ['followups log remove e7'],
    entry: 'the entry, such as e7: followups show CUSTOMER lists them',
    removed: (id: string, said: string) => `${id} is removed: ${said}`,
  },
  de: {
    examples: ['followups log remove e7'],
    entry: 'der Eintrag, etwa e7: followups show KUNDE zeigt sie',
    removed: (id: string, said: string) => `${id} ist entfernt: ${said}`,
  },
})
