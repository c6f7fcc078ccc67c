import { Failure } from '../../domain/failure.ts'
import { nearest } from '../../domain/name.ts'
import { exitCodes } from '../../exit-codes.ts'
import { uncoloured } from '../../output/paint.ts'
import { renderText } from '../../output/text.ts'
import { commandLineWords } from '../../text/command-line.ts'
import { inTongue, type Tongue } from '../../text/language.ts'
import { topicNamed, topics, topicWord } from '../../text/topics.ts'
import { defineCommand } from '../define.ts'
import { commands } from '../index.ts'
import { text } from './text.ts'
import { topicText } from './texts.ts'
import { topicBlocks } from './topic.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage],

  values: (language) => ({ topic: topics.map((topic) => topicWord(topic, language)) }),

  line: (line, t) => line.argument('<topic>', t.topic),

  run({ today, dates, tongue, show }, _, __, input) {
    const topic = topicNamed(input)
    if (topic === undefined) throw new Failure('unknown-topic', { input, nearest: likeIt(input, tongue) })

    const said = (spoken: Tongue) =>
      topicBlocks(
        topicText(topic, { today, order: dates, tongue: spoken }),
        inTongue(commandLineWords, spoken).examples,
      )
    const english = renderText(said({ ...tongue, language: 'en' }), { width: null, paint: uncoloured })
    show({ rows: { topic, text: english }, csv: [], text: said(tongue) })
    return Promise.resolve()
  },
})

/** Topics as they are typed in the person's language, and commands. */
function likeIt(input: string, { language }: Tongue): string[] {
  const known = topics.flatMap((topic) =>
    [...new Set([topic, topicWord(topic, language)])].map((name) => ({ name, topic })),
  )
  const like = nearest(input, known).map(({ topic }) => topicWord(topic, language))
  const names = [...new Set(commands.map(({ name }) => name.split(' ')[0]!))].map((name) => ({ name }))
  return [...new Set([...like, ...nearest(input, names).map(({ name }) => name)])].slice(0, 3)
}
