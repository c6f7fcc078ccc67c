import { words } from '../../text/language.ts'
import { quoted } from '../../text/shell-word.ts'

/** What stands beside the options that describe somebody of ours, and how it is said back. */
const facts = {
  en: {
    email: 'their e-mail',
    language: 'the language they are written to: en or de',
    number: 'their number, such as that of the staff list',
    numberFact: (number: string) => `number ${number}`,
    languages: { en: 'in English', de: 'in German' },
    deputyFact: (name: string) => `with ${name} as deputy`,
    digestDays:
      'on which days the morning mail comes, such as mon-fri or mon,thu, or never; unless said, all working days',
    digestEmpty: 'a morning mail although nothing is due: monday (unless said), always or never',
    digestSubject: 'what its subject shows: words, or only the count for a lock screen that others see',
    digestDaysFact: (days: readonly string[]) =>
      days.length === 0 ? 'without a morning mail' : `with a morning mail on ${days.join('/')}`,
    digestEmptyFact: {
      monday: 'on Mondays also when nothing is due',
      always: 'also when nothing is due',
      never: 'only when something is due',
    },
    digestSubjectFact: { words: 'with words in the subject', count: 'with only the count in the subject' },
  },
  de: {
    email: 'E-Mail der Person',
    language: 'in welcher Sprache sie angeschrieben wird: en oder de',
    number: 'Nummer der Person, etwa ihre Personalnummer',
    numberFact: (number: string) => `Nummer ${number}`,
    languages: { en: 'auf Englisch', de: 'auf Deutsch' },
    deputyFact: (name: string) => `vertreten durch ${name}`,
    digestDays: 'an welchen Tagen die Morgenmail kommt, etwa mo-fr oder mo,do, oder nie; sonst an allen Arbeitstagen',
    digestEmpty: 'eine Morgenmail, obwohl nichts fällig ist: montags (wenn nichts gesagt ist), immer oder nie',
    digestSubject: 'was ihr Betreff zeigt: Worte, oder nur die Anzahl, wenn andere den Sperrbildschirm sehen',
    digestDaysFact: (days: readonly string[]) =>
      days.length === 0 ? 'ohne Morgenmail' : `mit Morgenmail am ${days.join('/')}`,
    digestEmptyFact: {
      monday: 'montags auch wenn nichts fällig ist',
      always: 'auch wenn nichts fällig ist',
      never: 'nur wenn etwas fällig ist',
    },
    digestSubjectFact: { words: 'mit Worten im Betreff', count: 'nur mit der Anzahl im Betreff' },
  },
}

export type FactWords = typeof facts.en

export const addText = words({
  en: {
    ...facts.en,
    examples: ['followups owner add "Ben Ott"', 'followups owner add "Ben Ott" --email ben@example.com --language en'],
    name: 'the name of the person in charge',
    added: (name: string, facts: readonly string[]) => `${name} is ${facts.join(', ')}.`,
    firstIsYou: (first: string, added: string) =>
      `So far everything is with ${first}, who is named as you log in here. If that is you as well: followups undo, then followups owner edit o1 --name ${quoted(added)}`,
    several: (names: readonly string[]) =>
      `There are several persons in charge now. Say which one is you: ${names.map((name) => `followups config set me ${quoted(name)}`).join(' or ')}`,
  },
  de: (you) => ({
    ...facts.de,
    examples: ['followups owner add "Ben Ott"', 'followups owner add "Ben Ott" --email ben@example.com --language de'],
    name: 'der Name der zuständigen Person',
    added: (name: string, facts: readonly string[]) => `${name} ist ${facts.join(', ')}.`,
    firstIsYou: (first: string, added: string) =>
      `Bisher liegt alles bei ${first}, so benannt nach der Anmeldung hier. ${you('Bist auch das du', 'Sind auch das Sie')}, dann: followups undo, danach followups owner edit o1 --name ${quoted(added)}`,
    several: (names: readonly string[]) =>
      `Jetzt gibt es mehrere Zuständige. ${you('Wer bist du', 'Wer sind Sie')}? ${names.map((name) => `followups config set me ${quoted(name)}`).join(' oder ')}`,
  }),
})

export const editText = words({
  en: {
    ...facts.en,
    examples: [
      'followups owner edit Ben --email ben@example.com',
      'followups owner edit o2 --name "Ben Ott" --number ""',
      'followups owner edit Anna --deputy Ben',
      'followups owner edit Ben --digest-days mon,wed,fri --digest-subject count',
    ],
    owner: 'person in charge by name, id or number; "" as a value takes it out',
    name: 'the new name',
    deputy: 'who stands in whenever they are away and nobody else is named',
    changed: (name: string, facts: readonly string[]) => `${name} is now ${facts.join(', ')}.`,
    unchanged: (name: string, id: string) => `Nothing changes: ${name} (${id}) is so already.`,
  },
  de: {
    ...facts.de,
    examples: [
      'followups owner edit Ben --email ben@example.com',
      'followups owner edit o2 --name "Ben Ott" --number ""',
      'followups owner edit Anna --deputy Ben',
      'followups owner edit Ben --digest-days mo,mi,fr --digest-subject Anzahl',
    ],
    owner: 'zuständige Person mit Name, Kennung oder Nummer; "" als Wert nimmt etwas heraus',
    name: 'der neue Name',
    deputy: 'wer bei Abwesenheit vertritt, wenn niemand anders genannt ist',
    changed: (name: string, facts: readonly string[]) => `${name} ist jetzt ${facts.join(', ')}.`,
    unchanged: (name: string, id: string) => `Nichts zu ändern: ${name} (${id}) ist schon so.`,
  },
})
