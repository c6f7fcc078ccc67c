import { commands, groups, type CommandEntry } from '../commands/index.ts'
import { Failure } from '../domain/failure.ts'
import { nearest } from '../domain/name.ts'
import type { Language } from '../text/language.ts'
import { asksForHelp, leadingWords } from './words.ts'

/** The command that is meant: `due` where none is named. Throws Failure `unknown-command`. */
export function commandMeant(argv: readonly string[]): CommandEntry | { group: string } | 'help' {
  const [first, second] = leadingWords(argv).map(({ word }) => word)
  if (first === undefined) return asksForHelp(argv) ? 'help' : entryOf('due')!
  const entry = entryNamed(first, second)
  if (entry) return entry
  if (!groups[first]) throw unknownCommand('', first, overview('en'))
  if (second === undefined) return { group: first }
  const members = membersOf(first).map(({ name }) => ({ name: name.split(' ')[1]! }))
  throw unknownCommand(`${first} `, second, members)
}

/** The value of a global option before anything else is known: the language of messages and the file with the settings. */
export function earlyOption(argv: readonly string[], option: string): string | null {
  const words = hides(argv, option) ? argv.slice(0, leadingWords(argv)[0]!.index) : argv
  const index = words.findIndex((word) => word === option || word.startsWith(`${option}=`))
  if (index === -1 || (words.indexOf('--') !== -1 && words.indexOf('--') < index)) return null
  const word = words[index]!
  return word === option ? (words[index + 1] ?? null) : word.slice(option.length + 1)
}

/** Commands by their first word, groups in place of their members. */
export function overview(language: Language): { name: string; description: string }[] {
  const single = commands
    .filter(({ name }) => !name.includes(' '))
    .map((entry) => ({ name: entry.name, description: entry[language] }))
  return [...single, ...Object.entries(groups).map(([name, group]) => ({ name, description: group[language] }))]
}

/** The commands of two words that begin with this one: `log edit` of `log`. */
export function membersOf(first: string): readonly CommandEntry[] {
  return commands.filter(({ name }) => name.startsWith(`${first} `))
}

function entryOf(name: string): CommandEntry | undefined {
  return commands.find((entry) => entry.name === name)
}

/** Two words name a command before one does: `log edit` before `log`. */
function entryNamed(first: string, second: string | undefined): CommandEntry | undefined {
  return (second === undefined ? undefined : entryOf(`${first} ${second}`)) ?? entryOf(first)
}

/** Whether the command has an option of its own by the name of a global one, which is then meant behind its name. */
function hides(argv: readonly string[], option: string): boolean {
  if (asksForHelp(argv)) return false
  const [first, second] = leadingWords(argv).map(({ word }) => word)
  return first !== undefined && entryNamed(first, second)?.hides === option
}

function unknownCommand(before: string, word: string, names: readonly { name: string }[]): Failure {
  const like = nearest(word, names).map(({ name }) => `${before}${name}`)
  return new Failure('unknown-command', { input: `${before}${word}`, nearest: like, mayBeName: before === '' })
}
