import { failureOf } from './command-line/failures.ts'
import { commandMeant } from './command-line/meant.ts'
import { CommanderError, parser } from './command-line/parser.ts'
import type { CommandEntry } from './commands/index.ts'
import type { Block } from './output/view.ts'
import type { Program, Step } from './program.ts'
import { inTongue } from './text/language.ts'

/** Runs another command for the one that is at work: with what that one has, gathering what it says. */
export async function step(program: Program, words: readonly string[]): Promise<Step> {
  const entry = commandMeant(words) as CommandEntry
  const command = (await entry.load()).default
  const said: Block[] = []
  const rows: object[] = []
  const within: Program = {
    ...program,
    show(view) {
      rows.push(view.rows)
      said.push(...view.text)
    },
    tell: (sentence) => said.push(...sentence.split('\n').map((text) => ({ is: 'line' as const, text }))),
  }
  const line = parser({ entry, command }, program.tongue, {
    write: within.tell,
    run: (options, args, { input }) => {
      const ask = { ...program.ask, canAsk: input && program.ask.canAsk }
      const t = inTongue(command.text, program.tongue) as never
      return command.run({ ...within, ask }, t, options as never, ...(args as never[]))
    },
  })
  const store = await program.store()
  const commandId = await store.recordedAs(entry.name, async () => {
    await line.parseAsync(words, { from: 'user' }).catch((error: unknown) => {
      throw (error instanceof CommanderError && failureOf(error, line)) || error
    })
  })
  return { commandId, said, rows }
}
