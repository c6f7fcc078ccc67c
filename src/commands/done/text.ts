import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

export const text = words({
  en: {
    examples: [
      'followups done 14',
      'followups done 14,15 call "delivered, all well" --next 8w',
      'followups done 14 email "sent the quote"',
    ],
    ids: 'the numbers of follow-ups, such as 14 or 14,15; then, if you like, a channel and what was said',
    next: 'the date agreed for the next contact, such as fri, 2w, "24 dec"',
    why: 'what the next contact is for',
    with: 'the person spoken with',
    in: 'it came from the customer',
    again: 'even if the same entry was made minutes ago',
    done: (closed: readonly Told[]) => `Done: ${told(closed)}`,
    repeats: (id: number, day: string) => `It comes again as ${id} on ${day}.`,
  },
  de: {
    examples: [
      'followups done 14',
      'followups done 14,15 anruf "geliefert, alles gut" --next 8w',
      'followups done 14 e-mail "Angebot geschickt"',
    ],
    ids: 'die Nummern von Wiedervorlagen, etwa 14 oder 14,15; danach nach Wunsch ein Kanal und was gesagt wurde',
    next: 'der verabredete nächste Termin, etwa freitag, 2w, 24.12.',
    why: 'worum es beim nächsten Mal geht',
    with: 'mit wem gesprochen wurde',
    in: 'es kam vom Kunden',
    again: 'auch wenn derselbe Eintrag gerade erst gemacht wurde',
    done: (closed: readonly Told[]) => `Erledigt: ${told(closed)}`,
    repeats: (id: number, day: string) => `Sie kommt als ${id} am ${day} wieder.`,
  },
})
