import type { Channel, Direction } from '../../domain/interaction.ts'
import { words } from '../../text/language.ts'

/** What a key of the card does. */
export type Act = 'log' | 'done' | 'snooze' | 'drop' | 'letter' | 'more' | 'later' | 'back' | 'undo' | 'quit'

/** What happened, in the words of `log`. */
export type Happened = { channel: Channel; direction: Direction; missed: boolean }

/** A key with its name: a letter of it that is free, in the language of the name. */
type Key<Value> = { key: string; name: string; value: Value }
type NamedKey = Omit<Key<unknown>, 'value'>

export type Keys = {
  card: readonly Key<Act>[]
  channels: readonly Key<Happened>[]
  promise: readonly Key<'keep' | 'break'>[]
  agreement: readonly Key<'renew' | 'end' | 'cancel'>[]
  journey: readonly Key<'won' | 'not-now' | 'lost'>[]
  all: string
  otherDay: NamedKey
  /** On which something was. */
  thatDay: NamedKey
  /** Without a date of its own: after a conversation, a try, and a note. */
  rhythm: NamedKey
  retry: NamedKey
  planned: NamedKey
  open: NamedKey
  leave: NamedKey
}

/** The keys of each question. */
export const keys = words<Keys>({
  en: {
    card: [
      key('l', 'log', 'log'),
      key('d', 'done', 'done'),
      key('s', 'snooze', 'snooze'),
      key('x', 'drop', 'drop'),
      key('m', 'letter', 'letter'),
      key('+', 'more', 'more'),
      key('n', 'later', 'later'),
      key('b', 'back', 'back'),
      key('u', 'undo', 'undo'),
      key('q', 'quit', 'quit'),
    ],
    channels: [
      key('c', 'call', out('call')),
      key('x', 'not reached', { ...out('call'), missed: true }),
      key('e', 'email', out('email')),
      key('i', 'email from them', { ...out('email'), direction: 'in' }),
      key('v', 'visit', out('visit')),
      key('m', 'meeting', out('meeting')),
      key('d', 'video', out('video')),
      key('h', 'chat', out('chat')),
      key('l', 'letter', out('letter')),
      key('n', 'note', out('note')),
    ],
    promise: [key('k', 'kept', 'keep'), key('n', 'not kept', 'break')],
    agreement: [key('r', 'renewed', 'renew'), key('e', 'ended', 'end'), key('c', 'cancelled', 'cancel')],
    journey: [key('w', 'won', 'won'), key('n', 'not now', 'not-now'), key('l', 'lost', 'lost')],
    all: 'a',
    otherDay: { key: 'd', name: 'another day' },
    thatDay: { key: 't', name: 'another day' },
    rhythm: { key: 'r', name: 'as the rhythm says' },
    retry: { key: 'r', name: 'try again as usual' },
    planned: { key: 'r', name: 'as planned' },
    open: { key: 'o', name: 'open in the mail program' },
    leave: { key: 'b', name: 'back' },
  },
  de: {
    card: [
      key('f', 'festhalten', 'log'),
      key('e', 'erledigt', 'done'),
      key('v', 'verschieben', 'snooze'),
      key('s', 'streichen', 'drop'),
      key('b', 'Brief', 'letter'),
      key('m', 'mehr', 'more'),
      key('w', 'weiter', 'later'),
      key('z', 'zurück', 'back'),
      key('r', 'rückgängig', 'undo'),
      key('q', 'beenden', 'quit'),
    ],
    channels: [
      key('a', 'Anruf', out('call')),
      key('n', 'nicht erreicht', { ...out('call'), missed: true }),
      key('e', 'E-Mail', out('email')),
      key('k', 'E-Mail vom Kunden', { ...out('email'), direction: 'in' }),
      key('b', 'Besuch', out('visit')),
      key('p', 'Besprechung', out('meeting')),
      key('v', 'Videogespräch', out('video')),
      key('c', 'Chat', out('chat')),
      key('r', 'Brief', out('letter')),
      key('o', 'Notiz', out('note')),
    ],
    promise: [key('g', 'gehalten', 'keep'), key('n', 'nicht eingehalten', 'break')],
    agreement: [key('v', 'verlängert', 'renew'), key('b', 'beendet', 'end'), key('k', 'gekündigt', 'cancel')],
    journey: [key('g', 'gewonnen', 'won'), key('s', 'später', 'not-now'), key('v', 'verloren', 'lost')],
    all: 'a',
    otherDay: { key: 'd', name: 'anderes Datum' },
    thatDay: { key: 't', name: 'anderer Tag' },
    rhythm: { key: 'r', name: 'wie der Rhythmus es sagt' },
    retry: { key: 'r', name: 'neuer Versuch wie üblich' },
    planned: { key: 'r', name: 'wie geplant' },
    open: { key: 'm', name: 'im Mailprogramm öffnen' },
    leave: { key: 'z', name: 'zurück' },
  },
})

function key<Value>(sign: string, name: string, value: Value): Key<Value> {
  return { key: sign, name, value }
}

function out(channel: Channel): Happened {
  return { channel, direction: 'out', missed: false }
}
