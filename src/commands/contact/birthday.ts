import { isBirthday } from '../../domain/contact.ts'
import { dayFromPhrase, type DateOrder } from '../../domain/date-phrase.ts'
import { asDay, isDay, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'

/**
 * A birthday as it is kept: `1984-02-29`, or `--03-20` without the year. Dates are understood as everywhere (`20.3.`,
 * `29 feb 1984`); one without a year falls on the same date whichever day it is said on. Throws Failure `no-birthday`.
 */
export function birthdayFrom(input: string, today: Day, dates: DateOrder | null): string {
  const typed = input.trim()
  if (isBirthday(typed) && (!isDay(typed) || typed <= today)) return typed
  const said = { towards: 'past', order: dates ?? undefined } as const
  try {
    const [one, other] = [asDay('2024-12-31'), asDay('2020-06-15')].map((on) =>
      dayFromPhrase(typed, { ...said, today: on }),
    )
    if (!/\d/.test(typed) || one!.slice(5) !== other!.slice(5)) throw new Failure('no-birthday', { input })
    if (one !== other) return `--${one!.slice(5)}`
    if (one! <= today) return one!
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    if (error.kind === 'ambiguous-date') throw withoutYear(error as Failure<'ambiguous-date'>)
  }
  throw new Failure('no-birthday', { input })
}

/** Readings say no year that was not typed. */
function withoutYear({ kind, facts: { input, readings } }: Failure<'ambiguous-date'>): Failure {
  const said = readings.map((day) => (input.includes(day.slice(0, 4)) ? day : `--${day.slice(5)}`))
  return new Failure(kind, { input, readings: said })
}
