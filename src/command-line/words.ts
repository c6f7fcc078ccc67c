import { shells } from '../domain/shell.ts'

const withValue = ['--store', '--config', '--today', '--language', '--as']
const flags = [
  '--json',
  '--csv',
  '--no-color',
  '--no-pager',
  '--no-input',
  '-y',
  '--yes',
  '-h',
  '--help',
  '-V',
  '--version',
]

/** The words that are neither options nor their values, up to the first option that is not a global one. */
export function leadingWords(argv: readonly string[]): { word: string; index: number }[] {
  const found: { word: string; index: number }[] = []
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index]!
    if (withValue.includes(word)) index++
    else if (!word.startsWith('-')) found.push({ word, index })
    else if (!flags.includes(word) && !withValue.some((option) => word.startsWith(`${option}=`))) break
  }
  return found
}

/** Whether what is typed begins with `help`. */
export function beginsWithHelp(argv: readonly string[]): boolean {
  return leadingWords(argv)[0]?.word === 'help'
}

/** Whether the version is asked for, whatever else there is. */
export function asksForVersion(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return (end === -1 ? argv : argv.slice(0, end)).some((word) => word === '--version' || word === '-V')
}

/** Whether help is asked for. */
export function asksForHelp(argv: readonly string[]): boolean {
  return argv.some(isHelp)
}

/** Whether a word asks for help. */
export function isHelp(word: string): boolean {
  return word === '--help' || word === '-h'
}

/** Whether a shell asks what a word may go on with: nobody types this. */
export function asksForCandidates([first, second]: readonly string[]): boolean {
  return first === 'complete' && shells.some((shell) => shell === second)
}
