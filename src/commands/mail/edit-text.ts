import { words, type Language } from '../../text/language.ts'
import { builtInTemplates, templateWord } from '../../text/templates.ts'
import { blanksIn } from './template-text.ts'

const templates = (language: Language) => builtInTemplates.map((name) => templateWord(name, language)).join(', ')
const inBraces = (language: Language) =>
  blanksIn(language)
    .map((blank) => `{${blank}}`)
    .join(', ')

export const editText = words({
  en: {
    examples: [
      'followups mail edit birthday --language en',
      'followups mail edit summer-party --language de --form du --file party.txt',
      'followups mail edit birthday --built-in',
    ],
    template: `${templates('en')}; a new name makes a new one`,
    language: 'en or de, the language of the letters; yours unless said',
    form: 'of German letters: du, or sie (unless said), which also serves the first name with Sie',
    file: 'takes the text from this file instead of opening the editor; - is stdin',
    builtIn: 'takes back what was changed: the built-in one holds again',
    open: (name: string) => `The template ${name}`,
    explained:
      `# Lines with # here at the top are passed over. Then comes the subject, and below it the letter.\n` +
      `# Filled in is what stands in braces: ${inBraces('en')}.\n` +
      `# Any other words in braces stay in square brackets, to be filled in by whoever sends the letter.\n`,
    example: 'Subject: \n\n{greeting}\n\n\n\nKind regards\n{signature}\n',
    saved: (path: string) => `The template is in ${path}`,
    builtInAgain: (name: string) => `The built-in template ${name} holds again.`,
    gone: (name: string) => `There is no template ${name} any more.`,
  },
  de: {
    examples: [
      'followups mail edit Geburtstag --form du',
      'followups mail edit sommerfest --form du --file fest.txt',
      'followups mail edit Geburtstag --built-in',
    ],
    template: `${templates('de')}; ein neuer Name legt eine neue an`,
    language: 'en oder de, die Sprache der Briefe; die eigene, wenn nichts gesagt ist',
    form: 'bei deutschen Briefen: du, oder sie (wenn nichts gesagt ist), auch für Vorname und Sie',
    file: 'nimmt den Text aus dieser Datei, statt den Editor zu öffnen; - ist die Standardeingabe',
    builtIn: 'nimmt Änderungen zurück: die eingebaute gilt wieder',
    open: (name: string) => `Die Vorlage ${name}`,
    explained:
      `# Zeilen mit # hier oben zählen nicht. Dann kommt der Betreff, und darunter der Brief.\n` +
      `# Eingesetzt wird, was in geschweiften Klammern steht: ${inBraces('de')}.\n` +
      `# Andere Worte in geschweiften Klammern bleiben in eckigen stehen; wer den Brief abschickt, füllt sie aus.\n`,
    example: 'Betreff: \n\n{Anrede}\n\n\n\nHerzliche Grüße\n{Unterschrift}\n',
    saved: (path: string) => `Die Vorlage steht in ${path}`,
    builtInAgain: (name: string) => `Die eingebaute Vorlage ${name} gilt wieder.`,
    gone: (name: string) => `Die Vorlage ${name} gibt es nicht mehr.`,
  },
})
