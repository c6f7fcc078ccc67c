import { words } from '../../text/language.ts'

const contact = {
  en: { contact: 'person by name, id or e-mail', at: 'the customer the person is at' },
  de: { contact: 'Ansprechperson mit Name, Kennung oder E-Mail', at: 'der Kunde, bei dem die Person ist' },
}

const said = {
  en: {
    ...contact.en,
    on: 'the day on which they said so, such as yesterday, "24 dec"; today unless said',
    source: 'where we know it from, such as "form at the fair"',
    kept: (name: string, customer: string, consents: readonly string[]) =>
      `${name} at ${customer}: ${consents.join('; ')}.`,
    unchanged: (name: string) => `Nothing changes: ${name} is so already.`,
  },
  de: {
    ...contact.de,
    on: 'der Tag, an dem es gesagt wurde, etwa gestern, 24.12.; heute, wenn nichts gesagt ist',
    source: 'woher wir es wissen, etwa "Formular auf der Messe"',
    kept: (name: string, customer: string, consents: readonly string[]) =>
      `${name} bei ${customer}: ${consents.join('; ')}.`,
    unchanged: (name: string) => `Nichts zu ändern: ${name} ist schon so.`,
  },
}

export const consentText = words({
  en: {
    ...said.en,
    examples: [
      'followups contact consent "Sabine Koch" email --source "form on our website"',
      'followups contact consent p7 call --on "3 march" --source "said at the fair"',
    ],
    channel: 'what they allow: call, email, post or chat; nothing is known unless said',
  },
  de: {
    ...said.de,
    examples: [
      'followups contact consent "Sabine Koch" e-mail --source "Formular im Netz"',
      'followups contact consent p7 anruf --on 3.3. --source "auf der Messe gesagt"',
    ],
    channel: 'was die Person erlaubt: Anruf, E-Mail, Post oder Chat; sonst ist nichts bekannt',
  },
})

export const blockText = words({
  en: {
    ...said.en,
    examples: [
      'followups contact block "Sabine Koch" email',
      'followups contact block p7 all --on "3 march" --source "letter to us"',
    ],
    channel: 'what they do not want: call, email, post, chat, or all of these',
  },
  de: {
    ...said.de,
    examples: [
      'followups contact block "Sabine Koch" e-mail',
      'followups contact block p7 alle --on 3.3. --source "Brief an uns"',
    ],
    channel: 'was die Person nicht möchte: Anruf, E-Mail, Post, Chat oder alle',
  },
})

export const formText = words({
  en: {
    ...contact.en,
    examples: [
      'followups contact form "Sabine Koch" du',
      'followups contact form Sabine first-name --at Müller',
      'followups contact form p7 sie --for "Ben Ott"',
    ],
    form: 'du, sie, or first-name (the first name, and Sie); a new person starts with Sie',
    for: 'who of ours addresses them so; whoever acts unless said',
    kept: (owner: string | null, who: string, customer: string) => {
      const [says, calls] = owner === null ? ['You say', 'You call'] : [`${owner} says`, `${owner} calls`]
      const person = `${who} at ${customer}`
      return {
        du: `${says} du to ${person}`,
        sie: `${says} Sie to ${person}`,
        'first-name': `${calls} ${person} by the first name, with Sie`,
      }
    },
    was: (form: string) => ` (was ${form}).`,
    unchanged: (name: string) => `Nothing changes: ${name} is so already.`,
  },
  de: (you) => ({
    ...contact.de,
    examples: [
      'followups contact form "Sabine Koch" du',
      'followups contact form Sabine vorname --at Müller',
      'followups contact form p7 sie --for "Ben Ott"',
    ],
    form: 'du, sie oder Vorname (Vorname und Sie); bei neuen Personen gilt Sie',
    for: 'wer von uns sie so anspricht; sonst, wer gerade arbeitet',
    kept: (owner: string | null, who: string, customer: string) => {
      const is = owner === null ? you('Du bist', 'Sie sind') : `${owner} ist`
      const speaks = owner === null ? you('Du sprichst', 'Sie sprechen') : `${owner} spricht`
      const person = `${who} von ${customer}`
      return {
        du: `${is} mit ${person} per Du`,
        sie: `${is} mit ${person} per Sie`,
        'first-name': `${speaks} ${person} mit Vornamen und Sie an`,
      }
    },
    was: (form: string) => ` (vorher ${form}).`,
    unchanged: (name: string) => `Nichts zu ändern: ${name} ist schon so.`,
  }),
})
