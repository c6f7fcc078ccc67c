import { cadenceOf, cadenceText } from '../../domain/cadence.ts'
import { importances, stages, type Importance, type Stage } from '../../domain/customer.ts'
import { durationText } from '../../domain/day.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import type { Checked } from './refusals.ts'
import { plainWord } from './spellings.ts'

/** The words for a stage in English and German, and those of other programs, as plain words. */
const stageWords: Readonly<Record<Stage, string>> = {
  lead: 'lead interessent interessentin anfrage neu new subscriber abonnent mql marketingqualifiedlead',
  prospect:
    'prospect imgesprach opportunity verkaufschance inverhandlung sql salesqualifiedlead qualified qualifiziert',
  trial: 'trial testphase intestphase test probe probezeit',
  active: 'active aktiv customer client kunde kundin bestandskunde stammkunde activecustomer aktiverkunde evangelist',
  dormant: 'dormant ruhend inactive inaktiv schlafend schlafer passiv inaktiverkunde',
  lost: 'lost ehemalig ehemals ehemaliger ehemaligerkunde former formercustomer verloren gekundigt churned exkunde',
}

const importanceWords: Readonly<Record<Importance, string>> = {
  A: 'a high hoch sehrhoch veryhigh wichtig',
  B: 'b medium normal mittel',
  C: 'c low niedrig gering',
}

export function stageIn(text: string): Checked<Stage> {
  const stage = oneSaying(stages, stageWords, text)
  return stage ? { value: stage } : { refused: { kind: 'no-stage', facts: { input: text } } }
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
