import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { isWithin, type Period } from '../../domain/period.ts'
import { settingsOf, type Settings } from '../../domain/settings.ts'
import { workingDays } from '../../domain/working-days.ts'
import type { holidays } from './holidays.ts'

/** The rules of the business, read once until they change. */
export function businessRules({
  stored,
  holidays: holidayTable,
  daysOff,
  journey,
}: {
  stored: () => ReadonlyMap<string, string>
  holidays: Pick<ReturnType<typeof holidays>, 'isHoliday'>
  /** The days on which nobody works because whoever works alone is away. */
  daysOff: () => readonly Period[]
  journey: Rules['journey']
}) {
  let rulesNow: (Settings & Rules) | null = null

  function rules(): Settings & Rules {
    if (rulesNow) return rulesNow
    const settings = settingsOf(stored())
    const { region, workdays } = settings
    const closed = [...settings.closed, ...daysOff()]
    const isFree = (day: Day) =>
      closed.some((period) => isWithin(day, period)) || (region !== null && holidayTable.isHoliday(region, day))
    return (rulesNow = { ...settings, works: workingDays(workdays, isFree), journey })
  }

  return {
    rules,
    forgetRules: () => {
      rulesNow = null
    },
  }
}
