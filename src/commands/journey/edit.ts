import { Failure } from '../../domain/failure.ts'
import { journeyFrom, journeyText } from '../../domain/journey-text.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { journeyMark, journeyWord, stepWords } from '../../text/journeys.ts'
import { channelNamed } from '../../text/terms.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { nameFrom } from '../typed.ts'
import { journeyNamed } from './named.ts'
import { editText } from './text.ts'

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line.argument('<journey>', t.journey).option('-f, --file <file>', t.file).option('--built-in', t.builtIn),

  async run(program, t, options, input) {
    if (options.builtIn && options.file !== undefined)
      throw new Failure('not-together', { options: ['--built-in', '--file'] })
    const name = await nameOf(program, input)
    const { journeys } = await program.store()
    const isBuiltIn = (await journeys.names()).some((known) => known.name === name && known.isBuiltIn)
    const written = options.builtIn ? null : await textOf(program, t, { name, file: options.file })
    const journey = written === null ? null : journeyFrom(name, written, channelNamed)
    await journeys.save(name, journey && journeyText(journey, ({ text }) => text!))
    program.show({
      rows: { name, steps: journey?.steps.length ?? null },
      csv: [],
      text: sentence(
        journey === null
          ? (isBuiltIn ? t.builtInAgain : t.gone)(journeyWord(name, program.language))
          : t.saved(journeyWord(name, program.language), journey.steps.length),
      ),
    })
  },
})

/** One that is there, or a new name. */
async function nameOf(program: Program, input: string): Promise<string> {
  try {
    return await journeyNamed(program, input)
  } catch (error) {
    if (!(error instanceof Failure) || (error as Failure).kind !== 'unknown-journey') throw error
    return nameFrom(input).toLowerCase()
  }
}

/** From the file, else from the editor, which begins with what there is or an example. */
async function textOf(
  program: Program,
  t: typeof editText.en,
  { name, file }: { name: string; file: string | undefined },
): Promise<string> {
  if (file !== undefined) return readable(new TextDecoder().decode(await program.files.read(file)))
  const { journeys } = await program.store()
  const journey = await journeys.named(name)
  const usual = journey
    ? journeyText(
        journey,
        ({ key, text }) => text ?? stepWords(name, key, program.language) ?? '',
        journeyMark(program.language),
      )
    : t.example
  return program.ask.editor({
    message: t.open(journeyWord(name, program.language)),
    usual,
    option: '--file',
  })
}

/** Throws Failure `unreadable-text` where a line is no text in UTF-8. */
function readable(written: string): string {
  const line = written.split('\n').find((candidate) => /[\0\ufffd]/.test(candidate))
  if (line !== undefined) throw new Failure('unreadable-text', { input: line.trim() })
  return written
}
