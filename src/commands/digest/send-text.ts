import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups digest send',
      'followups digest send --all --quiet',
      'followups digest send --to anna@example.com --dry-run',
      'followups digest send --owner Ben --again',
    ],
    to: 'to this address instead of the usual one',
    owner: 'only the mail of this person',
    all: 'everybody’s, not only mine',
    again: 'once more, although it was sent today',
    ics: 'with a calendar file of what has a date',
    dryRun: 'only say what would be sent to whom',
    quiet: 'say nothing while all goes well',
    waiting: 'Another run is sending the morning mails; waiting …',
    is: { sent: 'sent', 'would-send': 'would be sent' },
    headings: { owner: 'owner', is: 'morning mail', to: 'to', subject: 'subject' },
    nothingSent: 'Nothing was sent.',
    already: (name: string | null, time: string, to: string) =>
      `${name === null ? 'Today’s mail' : `Today’s mail for ${name}`} was already sent, at ${time} to ${to}; --again sends it once more.`,
    alreadyNothing: (name: string | null, time: string) =>
      `At ${time} nothing was due${name === null ? '' : ` for ${name}`}, so there is no mail today; --again sends one.`,
    nothing: (name: string | null) => `Nothing is due today${name === null ? '' : ` for ${name}`}: no mail is sent.`,
    notToday: 'Today is none of your days with a morning mail; --again sends one.',
    leftOut: {
      left: (name: string) => `${name} has left and gets no mail.`,
      away: (name: string) => `${name} is away and gets no mail.`,
      'not-today': (name: string) => `Today is no day on which ${name} gets a mail; --again sends one.`,
      'no-address': (name: string, typed: string) =>
        `${name} has no address and gets no mail: followups owner edit ${typed} --email anna@example.com`,
      'bad-address': (name: string, typed: string, to: string) =>
        `The morning mail for ${name} was not sent: no letter can go to “${to}”. Mend it: followups owner edit ${typed} --email anna@example.com`,
    },
    notSent: (name: string | null, to: string, why: string) =>
      `The morning mail ${name === null ? '' : `for ${name} `}to ${to} was not sent: ${why}`,
    once: 'The next run sends it once more, as the same mail.',
    gaveUp: (name: string | null, to: string, typed: string | null) =>
      `The morning mail ${name === null ? '' : `for ${name} `}to ${to} was handed over twice, and twice the answer was lost: it may have arrived twice or not at all, and is not sent again by itself. Look into the mailbox; “followups digest send${typed === null ? '' : ` --owner ${typed}`} --again” sends it once more.`,
  },
  de: (you) => ({
    examples: [
      'followups digest send',
      'followups digest send --all --quiet',
      'followups digest send --to anna@example.com --dry-run',
      'followups digest send --owner Ben --again',
    ],
    to: 'an diese Adresse statt an die übliche',
    owner: 'nur die Mail dieser Person',
    all: 'die von allen, nicht nur meine',
    again: 'noch einmal, auch wenn sie heute schon hinausging',
    ics: 'mit einer Kalenderdatei der Termine und Fristen',
    dryRun: 'nur sagen, was an wen ginge',
    quiet: 'nichts sagen, solange alles klappt',
    waiting: 'Ein anderer Lauf verschickt gerade die Morgenmails; es wird gewartet …',
    is: { sent: 'verschickt', 'would-send': 'würde verschickt' },
    headings: { owner: 'zuständig', is: 'Morgenmail', to: 'an', subject: 'Betreff' },
    nothingSent: 'Nichts wurde verschickt.',
    already: (name: string | null, time: string, to: string) =>
      `Die Morgenmail von heute${name === null ? '' : ` für ${name}`} ging schon um ${time} Uhr an ${to}; mit --again geht sie noch einmal hinaus.`,
    alreadyNothing: (name: string | null, time: string) =>
      `Um ${time} Uhr war${name === null ? '' : ` für ${name}`} nichts fällig, deshalb gibt es heute keine Morgenmail; mit --again geht eine hinaus.`,
    nothing: (name: string | null) =>
      `Heute ist${name === null ? '' : ` für ${name}`} nichts fällig: Es geht keine Morgenmail hinaus.`,
    notToday: you(
      'Heute ist keiner deiner Tage mit Morgenmail; mit --again geht eine hinaus.',
      'Heute ist keiner Ihrer Tage mit Morgenmail; mit --again geht eine hinaus.',
    ),
    leftOut: {
      left: (name: string) => `${name} ist nicht mehr da und bekommt keine Morgenmail.`,
      away: (name: string) => `${name} ist abwesend und bekommt keine Morgenmail.`,
      'not-today': (name: string) => `${name} bekommt heute keine Morgenmail; mit --again geht eine hinaus.`,
      'no-address': (name: string, typed: string) =>
        `Für ${name} fehlt eine Adresse, deshalb geht keine Morgenmail hinaus: followups owner edit ${typed} --email anna@example.com`,
      'bad-address': (name: string, typed: string, to: string) =>
        `Die Morgenmail für ${name} ging nicht hinaus: An „${to}“ lässt sich nichts verschicken. So ${you('änderst du', 'ändern Sie')} das: followups owner edit ${typed} --email anna@example.com`,
    },
    notSent: (name: string | null, to: string, why: string) =>
      `Die Morgenmail ${name === null ? '' : `für ${name} `}an ${to} ging nicht hinaus: ${why}`,
    once: 'Der nächste Lauf verschickt sie noch einmal, als dieselbe Mail.',
    gaveUp: (name: string | null, to: string, typed: string | null) =>
      `Die Morgenmail ${name === null ? '' : `für ${name} `}an ${to} wurde zweimal übergeben, und zweimal ging die Antwort verloren: Sie kann zweimal angekommen sein oder gar nicht und geht von selbst nicht noch einmal hinaus. ${you('Sieh', 'Sehen Sie')} bitte im Postfach nach; „followups digest send${typed === null ? '' : ` --owner ${typed}`} --again“ verschickt sie noch einmal.`,
  }),
})
