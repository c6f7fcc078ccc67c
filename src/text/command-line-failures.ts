import {
  didYouMean,
  isPlural,
  perhapsMeant,
  valueForm,
  type CommandLineFailure,
  type SentencesOf,
} from './failure-sentences.ts'
import { words } from './language.ts'
import { placeholder } from './placeholders.ts'
import { shellWord } from './shell-word.ts'

/** What can be wrong with what was typed, before any command looks at it. */
export const commandLineFailures = words<SentencesOf<CommandLineFailure>>({
  en: {
    'unknown-command': ({ input, nearest, mayBeName }) => {
      const lists = mayBeName
        ? ` followups --help lists them; a customer is shown by: followups show ${shellWord(input)}`
        : ' followups --help lists them.'
      return `There is no command “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? lists : ''}`
    },
    'option-of-contact': ({ option }) =>
      `${option} belongs to a person at the customer: followups contact edit NAME ${option} …`,
    'unknown-option': ({ input, nearest }) =>
      /\s|^-\d/.test(input)
        ? `“${input}” begins with a dash and would be an option; write text like this behind -- or, as a value, behind =.`
        : `There is no option “${input}” here.${didYouMean(nearest)}${nearest.length === 0 ? ' --help lists them.' : ''}`,
    'missing-argument': ({ name }) =>
      `${name.toUpperCase().replace('-AND-', ' and ')} ${isPlural(name) ? 'are' : 'is'} missing; --help shows how the command is used.`,
    'missing-value': ({ option }) => {
      const form = valueForm(option)
      return form === null
        ? `${option} needs a value; --help shows which.`
        : `${option} needs ${
            {
              date: 'a date, such as: tomorrow, fri, "in 2 weeks", "24 dec"',
              past: 'a date, such as: yesterday, mon, "3 days ago", "24 dec"',
              duration: 'a duration, such as: 7d, 2w, 3m',
              count: 'a number, such as: 5',
            }[form]
          }`
    },
    'too-many-arguments': ({ input, only }) =>
      `“${input}” is one word too many; ${
        only === undefined
          ? 'put text of several words in quotes, or see --help.'
          : `followups ${only.command} takes options only, see --help.${whole(' There are also', only.members)}`
      }`,
    'not-together': ({ options }) => `${options.join(' and ')} exclude each other; give one of them.`,
    'goes-with': ({ option, needs }) => `${option} goes with ${needs} only.`,
    'unknown-topic': ({ input, nearest }) =>
      `There is no help on “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups help lists what there is.' : ''}`,
  },
  de: {
    'unknown-command': ({ input, nearest, mayBeName }) => {
      const lists = mayBeName
        ? ` Alle zeigt followups --help, einen Kunden: followups show ${shellWord(input)}`
        : ' Alle zeigt: followups --help'
      return `Den Befehl „${input}“ gibt es nicht.${perhapsMeant(nearest)}${nearest.length === 0 ? lists : ''}`
    },
    'option-of-contact': ({ option }) =>
      `${option} gehört zu einer Ansprechperson: followups contact edit NAME ${option} …`,
    'unknown-option': ({ input, nearest }) =>
      /\s|^-\d/.test(input)
        ? `„${input}“ beginnt mit einem Strich und wäre eine Option; solcher Text steht hinter -- oder als Wert hinter =.`
        : `Die Option „${input}“ gibt es hier nicht.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alle zeigt: --help' : ''}`,
    'missing-argument': ({ name }) =>
      `${placeholder(name.toLowerCase(), 'de').toUpperCase().replace('-UND-', ' und ')} ${isPlural(name) ? 'fehlen' : 'fehlt'}; --help zeigt, wie der Befehl geht.`,
    'missing-value': ({ option }) => {
      const form = valueForm(option)
      return form === null
        ? `${option} braucht einen Wert; --help zeigt, welchen.`
        : `${option} braucht ${
            {
              date: 'ein Datum, etwa: morgen, freitag, "in 2 wochen", 24.12.',
              past: 'ein Datum, etwa: gestern, montag, "vor 3 tagen", 24.12.',
              duration: 'eine Dauer, etwa: 7d, 2w, 3m',
              count: 'eine Zahl, etwa: 5',
            }[form]
          }`
    },
    'too-many-arguments': ({ input, only }) =>
      `„${input}“ ist ein Wort zu viel; ${
        only === undefined
          ? 'Text aus mehreren Wörtern gehört in Anführungszeichen, mehr zeigt --help.'
          : `hinter followups ${only.command} stehen nur Optionen, die zeigt --help.${whole(' Außerdem gibt es', only.members)}`
      }`,
    'not-together': ({ options }) => `${options.join(' und ')} schließen sich aus; nur eins davon angeben.`,
    'goes-with': ({ option, needs }) => `${option} geht nur zusammen mit ${needs}.`,
    'unknown-topic': ({ input, nearest }) =>
      `Zu „${input}“ gibt es keine Hilfe.${perhapsMeant(nearest)}${nearest.length === 0 ? ' Alles, was es gibt, zeigt: followups help' : ''}`,
  },
})

/** Commands as they are typed; nothing where there are none. */
function whole(before: string, commands: readonly string[]): string {
  return commands.length === 0 ? '' : `${before}: ${commands.map((name) => `followups ${name}`).join(', ')}`
}
