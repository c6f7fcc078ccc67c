import { commands } from '../commands/index.ts'
import { topicNamed } from '../text/topics.ts'
import { asksForHelp, leadingWords } from './words.ts'

/**
 * `help` before a command asks for its help, alone for that of all. Before a topic, or what is neither, it is a command of
 * its own: the guide to undoing comes before what `undo` can do.
 */
export function helpMeant(argv: readonly string[]): readonly string[] {
  const [help, about] = leadingWords(argv)
  const isOwn = about === undefined ? asksForHelp(argv) : topicNamed(about.word) !== undefined || !isCommand(about.word)
  return isOwn ? argv : [...argv.toSpliced(help!.index, 1), '--help']
}

function isCommand(word: string): boolean {
  return commands.some(({ name }) => name.split(' ')[0] === word)
}
