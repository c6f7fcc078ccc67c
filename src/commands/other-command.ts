import type { View } from '../output/view.ts'
import type { Program } from '../program.ts'
import { inTongue } from '../text/language.ts'
import { shellWord } from '../text/shell-word.ts'
import { commands } from './index.ts'

/** A command that another one carries out; options by their names in the code, `dryRun`. */
export type CommandLine = {
  name: string
  args?: readonly (string | readonly string[])[]
  options?: Readonly<Record<string, string | true>>
}

/** Carries it out with the same settings, and an entry of its own in the history; what it would have shown. */
export async function carriedOut(program: Program, { name, args = [], options = {} }: CommandLine) {
  const { default: command } = await commands.find((entry) => entry.name === name)!.load()
  const views: View<object>[] = []
  const show = (view: unknown) => views.push(view as View<object>)
  const t = inTongue(command.text, program.tongue)
  await program.letGo(name)
  await command.run({ ...program, show }, t as never, options as never, ...(args as never[]))
  return views
}

/** The line as it is typed: `followups config set region DE-BY`. */
export function typedLine({ name: called }: Program, { name, args = [], options = {} }: CommandLine): string {
  const flags = Object.entries(options).flatMap(([option, value]) => [
    flagOf(option),
    ...(value === true ? [] : [shellWord(value)]),
  ])
  return [called, name, ...args.flat().map(shellWord), ...flags].join(' ')
}

/** An option as it is typed: `--dry-run`. */
export function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}
