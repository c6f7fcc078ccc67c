import { cadenceOf, cadenceText } from '../../domain/cadence.ts'
import { importances, type Importance, type Stage } from '../../domain/customer.ts'
import { durationText } from '../../domain/day.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import { stageFrom } from '../../text/terms.ts'
import type { Checked } from './refusals.ts'
import { plainWord } from './spellings.ts'

const importanceWords: Readonly<Record<Importance, string>> = {
  A: 'a high hoch sehrhoch veryhigh wichtig',
  B: 'b medium normal mittel',
  C: 'c low niedrig gering',
}

/** A stage in the words that the command line understands as well. */
export function stageIn(text: string): Checked<Stage> {
  try {
    return { value: stageFrom(plainWord(text)) }
  } catch (failure) {
    if (failure instanceof Failure) return { refused: { kind: 'no-stage', facts: { input: text } } }
    throw failure
  }
}

/** A, B or C; also high, medium, low and 1, 2, 3. */
export function importanceIn(text: string): Checked<Importance> {
  const importance = importances[['1', '2', '3'].indexOf(text)] ?? oneSaying(importances, importanceWords, text)
  return importance ? { value: importance } : { refused: { kind: 'no-importance', facts: { input: text } } }
}

/** The text form of a cadence: `6w`, `none`; also "8 Wochen", "quarterly", "14-tägig". */
export function cadenceIn(text: string): Checked<string> {
  const typed = cadenceOf(text.toLowerCase())
  if (typed) return { value: cadenceText(typed) }
  if (/^(?:none|never|kein|keine|keiner|nie)$/i.test(text)) return { value: 'none' }
  const every = /^(\d{1,3})-?(t(?:ä|ae)gig|w(?:ö|oe)chig|w(?:ö|oe)chentlich|monatig|monatlich|j(?:ä|ae)hrlich)$/i.exec(
    text,
  )
  try {
    return { value: durationText(durationFromPhrase(every ? `${every[1]} ${every[2]![0]}` : text)) }
  } catch (failure) {
    if (failure instanceof Failure) return { refused: { kind: 'no-cadence', facts: { input: text } } }
    throw failure
  }
}

function oneSaying<Meaning extends string>(
  meanings: readonly Meaning[],
  wordsFor: Readonly<Record<Meaning, string>>,
  text: string,
): Meaning | undefined {
  const word = plainWord(text)
  return word === '' ? undefined : meanings.find((meaning) => ` ${wordsFor[meaning]} `.includes(` ${word} `))
}
