import { longDay } from './dates.ts'
import type { LetterFailure, SentencesOf } from './failure-sentences.ts'
import { words } from './language.ts'
import { templateWord } from './templates.ts'

export const letterFailures = words<SentencesOf<LetterFailure>>({
  en: {
    'unknown-template': ({ input, known }) => `There is no template “${input}”; there are ${known.join(', ')}.`,
    'bad-template': ({ name, missing }) =>
      ({
        subject: `The template “${name}” must begin with a line such as “Subject: Happy birthday”.`,
        body: `The template “${name}” has nothing below its subject.`,
      })[missing],
    'no-template-name': ({ input }) =>
      `“${input}” cannot be the name of a template; small letters, digits and hyphens can, such as summer-party.`,
    'email-blocked': ({ name, sinceOn }) =>
      `${name} has wanted no e-mail since ${longDay(sinceOn, 'en')}; --print shows the draft for a letter by post.`,
    'contact-died': ({ name }) => `${name} has died; no letter is drafted.`,
    'letter-too-long': ({ length, most }) =>
      `The letter is too long to be opened so (${length} of at most ${most} characters as an address); --eml FILE takes any length.`,
    'cannot-open': ({ code }) =>
      `No mail program could be opened (${code}); --eml FILE writes a file for it, --print shows the draft.`,
  },
  de: {
    'unknown-template': ({ input, known }) =>
      `Eine Vorlage „${input}“ gibt es nicht; es gibt ${known.map((name) => templateWord(name, 'de')).join(', ')}.`,
    'bad-template': ({ name, missing }) =>
      ({
        subject: `Die Vorlage „${name}“ muss mit einer Zeile wie „Betreff: Alles Gute“ beginnen.`,
        body: `Die Vorlage „${name}“ hat unter dem Betreff keinen Text.`,
      })[missing],
    'no-template-name': ({ input }) =>
      `„${input}“ kann keine Vorlage heißen; möglich sind kleine Buchstaben, Ziffern und Bindestriche, etwa sommer-fest.`,
    'email-blocked': ({ name, sinceOn }) =>
      `${name} möchte seit ${longDay(sinceOn, 'de')} keine E-Mails; --print zeigt den Entwurf für einen Brief mit der Post.`,
    'contact-died': ({ name }) => `${name} ist verstorben; es wird kein Brief entworfen.`,
    'letter-too-long': ({ length, most }) =>
      `Der Brief ist zu lang, um ihn so zu öffnen (${length} von höchstens ${most} Zeichen als Adresse); mit --eml DATEI geht jede Länge.`,
    'cannot-open': ({ code }) =>
      `Es ließ sich kein Mailprogramm öffnen (${code}); --eml DATEI schreibt eine Datei dafür, --print zeigt den Entwurf.`,
  },
})
