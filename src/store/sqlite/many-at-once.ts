import type { Database } from 'better-sqlite3'
import { contactDays, type Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import type { Staff } from '../../domain/in-charge.ts'
import type { ImportLine } from '../../domain/import-line.ts'
import type { Period } from '../../domain/period.ts'
import type { Move } from '../../domain/reassignment.ts'
import type { Settings } from '../../domain/settings.ts'
import { workingDaysAfter } from '../../domain/working-days.ts'
import type { journeys } from './journeys.ts'
import type { ImportTables } from './new-customers.ts'
import type { Selection } from './reassignments.ts'
import type { Guard } from './seam.ts'
import type { settingRows } from './settings.ts'
import type { Writes } from './writing.ts'

type Firm = Pick<Writes, 'write' | 'rehearse'> & {
  db: Database
  today: Day
  guard: Guard
  tables: ImportTables & { journeys: ReturnType<typeof journeys> }
  rows: ReturnType<typeof settingRows>
  rules: () => Settings & Rules
  forgetRules: () => void
  /** Throws Failure `unknown-region`. */
  refuseUnknownRegion: (region: string) => void
  actingId: () => number
  /** The days on which nobody works because whoever works alone is away. */
  daysOff: () => readonly Period[]
  staff: () => Staff
}

/** What changes many customers in one go, and spreads their dates: its code is loaded where it is asked for. */
export function manyAtOnce(firm: Firm) {
  const {
    db,
    today,
    guard,
    write,
    rehearse,
    tables,
    rows,
    rules,
    forgetRules,
    refuseUnknownRegion,
    actingId,
    daysOff,
    staff,
  } = firm
  const { planner } = tables

  return {
    ...{ setSetting, spreadBacklog, runImport },
    reassignments: {
      candidates: async (selection: Selection) => {
        const { candidates } = await reassigning()
        return guard(() => candidates(selection))
      },
      receivers: async (ownerIds: readonly number[]) => {
        const { receivers } = await reassigning()
        return guard(() => receivers(ownerIds))
      },
      /** All of a plan. Throws Failure `owner-changed` or `owner-unavailable`. */
      run: async (moves: readonly Move[], reason: string | null) => {
        const { run } = await reassigning()
        return guard(() => write((writing) => run(writing, moves, reason)))
      },
    },
  }

  async function reassigning() {
    const { reassignments } = await import('./reassignments.ts')
    return reassignments(db, today, firm)
  }

  /**
   * With null the built-in value holds again. Everybody is planned anew; a changed rhythm is levelled. A region whose
   * holidays nobody knows is refused before anything changes, also where there is nobody to plan for.
   */
  async function setSetting(key: string, value: string | null) {
    const levelling = await levellingOf()
    return guard(() => {
      if (key === 'region' && value !== null) refuseUnknownRegion(value)
      return write((writing) => {
        const before = rules()
        rows.set(writing, key, value)
        forgetRules()
        const changesRhythm = key.startsWith('cadence.')
        const result = changesRhythm ? levelling.changed(writing, before, rules(), rules().capacity) : null
        const changesDates = !key.startsWith('urgency.') && key !== 'capacity' && key !== 'fallback'
        const { moved, changed } = planner.plan(changesDates ? levelling.inCare() : [], rules(), today)
        for (const id of changed) writing.planned(id)
        return { moved, levelling: result, capacity: rules().capacity }
      })
    })
  }

  /** Only for those commands that spread dates. */
  async function levellingOf() {
    const { levellings } = await import('./levellings.ts')
    return levellings(db, today, tables)
  }

  /** Spreads what the clock asks for and is overdue or due today over so many working days, today among them. */
  async function spreadBacklog(days: number) {
    const levelling = await levellingOf()
    return guard(() =>
      write((writing) => {
        const { capacity } = rules()
        const asks = contactDays(rules())
        const until = workingDaysAfter(today, asks(today) ? days - 1 : days, asks)
        return { ...levelling.backlog(writing, until, rules(), { capacity, days }), capacity }
      }),
    )
  }

  /** Whole or not at all; a dry run says what it would do and takes it back. */
  async function runImport(lines: Iterable<ImportLine>, { dryRun }: { dryRun: boolean }) {
    const { imports } = await import('./imports.ts')
    const { dayOffDates } = await import('./day-off-dates.ts')
    const importing = imports(db, today, tables)
    const run = dryRun ? rehearse : write
    return guard(() =>
      run((writing) => {
        const [before, hadDaysOff] = [rules(), daysOff().length > 0]
        const { capacity } = before
        const result = importing(lines, { writing, ownerId: actingId(), staff: staff(), rules: before, capacity })
        if (hadDaysOff && daysOff().length === 0) {
          // Whoever worked alone does so no longer.
          forgetRules()
          dayOffDates(db, today, tables).changed(writing, before, { rules: rules(), capacity })
          if (dryRun) forgetRules()
        }
        return { ...result, capacity }
      }),
    )
  }
}
