import { journeyText } from '../../domain/journey-text.ts'
import { exitCodes } from '../../exit-codes.ts'
import { journeyMark, journeyWord, stepWords } from '../../text/journeys.ts'
import { defineCommand } from '../define.ts'
import { journeyNamed } from './named.ts'
import { showText } from './text.ts'

export default defineCommand({
  text: showText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.store],

  line: (line, t) => line.argument('<journey>', t.journey),

  async run(program, t, _, input) {
    const { language } = program
    const name = await journeyNamed(program, input)
    const { journeys } = await program.store()
    const journey = (await journeys.named(name))!
    const wordsOf = (key: string, text: string | null) => text ?? stepWords(name, key, language) ?? ''
    const lines = journeyText(journey, ({ key, text }) => wordsOf(key, text), journeyMark(language))
      .trimEnd()
      .split('\n')
    program.show({
      rows: {
        name,
        steps: journey.steps.map(({ key, text, channel, repeats }) => ({
          ...{ at: key, text: text ?? stepWords(name, key, 'en') ?? '', channel, repeats },
        })),
      },
      csv: [],
      text: [
        { is: 'heading', text: journeyWord(name, language) },
        ...lines.map((line) => ({ is: 'line' as const, text: `  ${line}` })),
        { is: 'line', text: { text: t.legend, tone: 'quiet' } },
      ],
    })
  },
})
