import type { Channel } from '../../domain/interaction.ts'
import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

type Said = { channel: Channel; direction: 'in' | 'out'; missed: boolean; complaint: boolean; who: string; day: string }

export const text = words({
  en: {
    examples: [
      'followups log Müller call "wants the quote by May"',
      'followups log "Sabine Koch" email "asked about delivery" --in',
      'followups log Müller call --missed',
      'followups log 14 visit "showed samples" --next "in 2 weeks" --why "feedback"',
      'followups log mailing "Christmas cards" --tag christmas',
    ],
    customer: 'customer or contact by name, id or e-mail, or the number of a follow-up',
    channel: 'call, visit, meeting, video, event, email, letter, chat, mailing or note',
    words: 'what was said',
    with: 'the person spoken with',
    on: 'when it was, such as yesterday, mon, "20 nov"; today unless said',
    in: 'it came from the customer',
    answered: 'it has been answered already',
    missed: 'nobody was reached',
    complaint: 'it was a complaint',
    next: 'the date agreed for the next contact, such as fri, 2w, "24 dec"',
    why: 'what the next contact is for',
    done: 'closes these follow-ups as well',
    promise: 'what was promised in it',
    byDate: 'the day it was promised for, such as fri, 2w, "24 dec"',
    by: 'who promised it: us (unless said) or them',
    tag: 'a mailing to all customers with this tag',
    again: 'even if the same entry was made minutes ago',
    contact: 'the name means a contact, not a customer',
    said: (said: Said) =>
      `${said.complaint ? `Complaint: ${lowerFirst(english(said))}` : english(said)} on ${said.day}.`,
    mailed: (count: number, day: string) =>
      `Mailing to ${count === 1 ? '1 customer' : `${count} customers`} on ${day}.`,
    closed: (closed: readonly Told[]) => `Done: ${told(closed)}`,
    replaced: (replaced: readonly Told[]) => `In place of ${told(replaced)}`,
    offer: 'What was settled with it?',
  },
  de: {
    examples: [
      'followups log Müller anruf "will das Angebot bis Mai"',
      'followups log "Sabine Koch" e-mail "fragt nach der Lieferung" --in',
      'followups log Müller anruf --missed',
      'followups log 14 besuch "Muster gezeigt" --next "in 2 wochen" --why nachfragen',
      'followups log rundschreiben "Weihnachtskarten" --tag weihnachten',
    ],
    customer: 'Kunde oder Ansprechperson mit Name, Kennung oder E-Mail, oder die Nummer einer Wiedervorlage',
    channel: 'Anruf, Besuch, Besprechung, Videogespräch, Veranstaltung, E-Mail, Brief, Chat, Rundschreiben, Notiz',
    words: 'was gesagt wurde',
    with: 'mit wem gesprochen wurde',
    on: 'wann es war, etwa gestern, montag, 20.11.; heute, wenn nichts gesagt ist',
    in: 'es kam vom Kunden',
    answered: 'es ist schon beantwortet',
    missed: 'niemand wurde erreicht',
    complaint: 'es war eine Reklamation',
    next: 'der verabredete nächste Termin, etwa freitag, 2w, 24.12.',
    why: 'worum es beim nächsten Mal geht',
    done: 'schließt diese Wiedervorlagen gleich mit ab',
    promise: 'was dabei zugesagt wurde',
    byDate: 'der zugesagte Tag, etwa freitag, 2w, 24.12.',
    by: 'von wem zugesagt: wir (wenn nichts gesagt wird) oder sie',
    tag: 'ein Rundschreiben an alle Kunden mit diesem Schlagwort',
    again: 'auch wenn derselbe Eintrag gerade erst gemacht wurde',
    contact: 'der Name meint eine Ansprechperson, nicht einen Kunden',
    said: (said: Said) => `${said.complaint ? 'Reklamation: ' : ''}${german(said)} am ${said.day}.`,
    mailed: (count: number, day: string) => `Rundschreiben an ${count} Kunden am ${day}.`,
    closed: (closed: readonly Told[]) => `Erledigt: ${told(closed)}`,
    replaced: (replaced: readonly Told[]) => `Anstelle von ${told(replaced)}`,
    offer: 'Was ist damit erledigt?',
  },
})

function english({ channel, direction, missed, who }: Said): string {
  if (channel === 'note' || channel === 'mailing') return `${channel === 'note' ? 'Note on' : 'Mailing to'} ${who}`
  const noun = {
    call: 'Call',
    visit: 'Visit',
    meeting: 'Meeting',
    video: 'Video call',
    event: 'Event',
    email: 'Email',
    letter: 'Letter',
    chat: 'Chat',
  }[channel]
  if (missed) return direction === 'in' ? `Missed ${noun.toLowerCase()} from ${who}` : `${noun} to ${who}, not reached,`
  if (channel === 'email' || channel === 'letter' || channel === 'chat')
    return `${noun} ${direction === 'in' ? 'from' : 'to'} ${who}`
  if (channel === 'visit') return direction === 'in' ? `Visit from ${who}` : `Visit to ${who}`
  return channel === 'call' && direction === 'in' ? `Call from ${who}` : `${noun} with ${who}`
}

function german({ channel, direction, missed, who }: Said): string {
  if (channel === 'note' || channel === 'mailing')
    return `${channel === 'note' ? 'Notiz zu' : 'Rundschreiben an'} ${who}`
  const noun = {
    ...{ call: 'Anruf', visit: 'Besuch', meeting: 'Besprechung', video: 'Videogespräch', event: 'Veranstaltung' },
    ...{ email: 'E-Mail', letter: 'Brief', chat: 'Chat-Nachricht' },
  }[channel]
  if (missed) return direction === 'in' ? `${noun} von ${who} verpasst` : `${noun} bei ${who}, nicht erreicht,`
  if (channel === 'email' || channel === 'letter' || channel === 'chat')
    return `${noun} ${direction === 'in' ? 'von' : 'an'} ${who}`
  if (channel === 'visit') return direction === 'in' ? `Besuch von ${who}` : `Besuch bei ${who}`
  if (channel === 'call') return direction === 'in' ? `Anruf von ${who}` : `Gespräch mit ${who}`
  return `${noun} mit ${who}`
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
