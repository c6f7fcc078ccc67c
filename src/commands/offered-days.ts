import { daysAfter, type Day } from '../domain/day.ts'
import type { Program } from '../program.ts'
import { echoedDay } from '../text/dates.ts'
import { dueDay } from './typed.ts'

/** The days of these phrases as choices; what is offered is a day on which somebody works: the day itself, or the next one. */
export async function offeredDays(
  program: Program,
  phrases: readonly string[],
): Promise<{ name: string; value: Day }[]> {
  const offered = phrases.map((words) => dueDay(program, words))
  const days = new Set(await Promise.all(offered.map((day) => workingDayOf(program, day))))
  return [...days].map((day) => ({ name: echoedDay(day, program.language), value: day }))
}

async function workingDayOf(program: Program, day: Day): Promise<Day> {
  const { settings } = await program.store()
  for (let candidate = day, tries = 0; tries < 366; candidate = daysAfter(candidate, 1), tries++) {
    if (await settings.isWorkingDay(candidate)) return candidate
  }
  return day
}
