import { longest, type Duration } from './day.ts'
import { counts, rhythms, singleUnits, units } from './date-words.ts'
import { Failure } from './failure.ts'
import { wordsOf } from './phrase.ts'

/**
 * The duration that a phrase means, in English or German: `6w`, `6 weeks`, `sechs Wochen`, `P6W`, `half a year`,
 * `Quartal`, `every 3 months`, `jährlich`. Whole units of one kind and at most 100 years; `2w3d`, `0d` and
 * `a few weeks` are refused. Throws a Failure 'no-duration'.
 */
export function durationFromPhrase(phrase: string): Duration {
  const text = wordsOf(phrase).join(' ')
  const span = text.replace(/^(every|alle|jede[nrs]?) /, '')
  const duration = spanOf(span) ?? singleUnits(span) ?? rhythms(text)
  if (!duration) throw new Failure('no-duration', { input: phrase })
  return { ...duration }
}

/** The duration of a number and a unit, in the words of `wordsOf`; null where it is beyond all measure. */
export function spanOf(text: string): Duration | null | undefined {
  const parts = /^p(\d+)([dwmy])$/.exec(text) ?? /^(\d+) ?([a-zäöü]+)$/.exec(text) ?? /^(.+) ([a-zäöü]+)$/.exec(text)
  const number = parts?.[1] ?? ''
  const count = /^[1-9]\d*$/.test(number) ? Number(number) : counts(number)
  const unit = units(parts?.[2] ?? '')
  return count === undefined || unit === undefined ? undefined : wholeUnits(count, unit)
}

function wholeUnits(times: number, unit: Duration): Duration | null | undefined {
  const count = times * unit.count
  if (Number.isInteger(count)) return count <= longest[unit.unit] ? { count, unit: unit.unit } : null
  return unit.unit === 'y' ? { count: 12 * count, unit: 'm' } : undefined
}
