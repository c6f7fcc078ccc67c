import type { Database } from 'better-sqlite3'
import { contactDays, type Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import type { Staff } from '../../domain/in-charge.ts'
import type { ImportLine } from '../../domain/import-line.ts'
import type { Period } from '../../domain/period.ts'
import type { Move } from '../../domain/reassignment.ts'
import type { Settings } from '../../domain/settings.ts'
import { workingDaysAfter } from '../../domain/working-days.ts'
import type { HistoryFilter } from './history.ts'
import type { journeys } from './journeys.ts'
import type { ImportTables } from './new-customers.ts'
import type { Selection } from './reassignments.ts'
import type { UndoPlan, UndoTarget } from './undoing.ts'
import type { CommandRecord } from './journal.ts'
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
  command: () => CommandRecord
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
    undoing: {
      plan: async (target: UndoTarget) => {
        const { plan } = await undoingOf()
        return guard(() => plan(target))
      },
      run: runUndo,
    },
    history: {
      list: async (filter: HistoryFilter) => {
        const { list } = await historyOf()
        return guard(() => list(filter))
      },
      byId: async (id: number) => {
        const { byId } = await historyOf()
        return guard(() => byId(id))
      },
      customersOf: async (id: number, most: number) => {
        const { customersOf } = await historyOf()
        return guard(() => customersOf(id, most))
      },
    },
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
        const { moved, changed } = planner.plan(movesDates(key) ? levelling.inCare() : [], rules(), today)
        for (const id of changed) writing.planned(id)
        return { moved, levelling: result, capacity: rules().capacity }
      })
    })
  }

  async function historyOf() {
    return (await import('./history.ts')).history(db)
  }

  async function undoingOf() {
    const { undoing } = await import('./undoing.ts')
    return undoing(db, {
      ...{ today, planner, rules, forgetRules: forgetAll, command: firm.command },
      foundations: () => JSON.stringify([datesOf(rows.all()), daysOff(), tables.journeys.within.texts()]),
    })
  }

  function forgetAll(): void {
    forgetRules()
    tables.journeys.within.forget()
  }

  /**
   * All of a plan, or with `dryRun` taken back at once. Foreign keys are looked after by its own checks, since the database
   * would look through whole tables for each row that goes. Throws what `undoing` does.
   */
  async function runUndo(plan: Pick<UndoPlan, 'direction' | 'commands'>, { dryRun }: { dryRun: boolean }) {
    const { run } = await undoingOf()
    return guard(() => {
      db.pragma('foreign_keys = OFF')
      try {
        ;(dryRun ? rehearse : write)((writing) => {
          run(writing, plan)
        })
      } finally {
        db.pragma('foreign_keys = ON')
        if (dryRun) forgetAll()
      }
    })
  }

  /** Only for those commands that spread dates. */
  async function levellingOf() {
    const { levellings } = await import('./levellings.ts')
    return levellings(db, today, tables)
  }

  /** Spreads what the clock asks for and is overdue or due today over so many working days; a dry run takes it back. */
  async function spreadBacklog(days: number, { dryRun } = { dryRun: false }) {
    const levelling = await levellingOf()
    const run = dryRun ? rehearse : write
    return guard(() =>
      run((writing) => {
        const asks = contactDays(rules())
        const until = workingDaysAfter(today, asks(today) ? days - 1 : days, asks)
        const spread = levelling.backlog(writing, until, { rules: rules(), staff: staff(), days })
        return { ...spread, capacity: rules().capacity }
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

/** Whether dates hang on a setting. */
function movesDates(key: string): boolean {
  return !/^(?:urgency\.|forget\.|capacity$|fallback$)/.test(key)
}

function datesOf(settings: ReadonlyMap<string, string>): [string, string][] {
  return [...settings].filter(([key]) => movesDates(key))
}
