import { Help } from '@commander-js/extra-typings'
import { commandLineWords } from '../text/command-line.ts'
import { inTongue, type Tongue } from '../text/language.ts'
import { topics, topicWord } from '../text/topics.ts'

/** What `help` explains besides commands, for the overview. */
export function topicList(tongue: Tongue): string {
  const list = topics.map((topic) => topicWord(topic, tongue.language)).join(', ')
  const lines = new Help().boxWrap(list, 76).split('\n')
  return [inTongue(commandLineWords, tongue).topics, ...lines.map((line) => `  ${line}`)].join('\n')
}
