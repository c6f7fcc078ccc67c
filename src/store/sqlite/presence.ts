import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { returnOf, type Absence } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Period } from '../../domain/period.ts'
import type { Settings } from '../../domain/settings.ts'
import type { absences, NewAbsence } from './absences.ts'
import type { LevellingResult } from './levellings.ts'
import { handedOverFrom } from './handed-over.ts'
import type { ImportTables } from './new-customers.ts'
import type { OwnerChanges } from './owners.ts'
import type { Guard } from './seam.ts'
import type { Write, Writing } from './writing.ts'

type Firm = {
  db: Database
  today: Day
  guard: Guard
  write: Write
  tables: ImportTables & { absences: ReturnType<typeof absences> }
  rules: () => Settings & Rules
  forgetRules: () => void
  /** The days on which nobody works because whoever works alone is away. */
  daysOff: () => readonly Period[]
}

/** How dates were spread where that made other days off; null where it did not. */
type Followed = { spread: LevellingResult | null; capacity: number }

/** Who is away, who is there again, who is new. Where somebody works alone the dates follow: theirs are days off. */
export function presence({ db, today, guard, write, tables, rules, forgetRules, daysOff }: Firm) {
  const { owners, absences: absenceTable } = tables
  const handedOver = handedOverFrom(db)

  return { goAway, comeBack, end, addOwner }

  /** One that begins on the same day as another of the same person takes its place. Throws Failure `owner-left`. */
  function goAway(absence: NewAbsence): Promise<Followed & { id: number }> {
    return followed([absence.ownerId], (writing) => {
      const { name, leftOn } = owners.within.known(absence.ownerId)
      if (leftOn !== null && leftOn < absence.fromOn) throw new Failure('owner-left', { name, on: leftOn })
      return { id: absenceTable.within.add(writing, absence) }
    })
  }

  /** Takes back what keeps somebody from being there: see `returnOf`. */
  function comeBack(ownerId: number): Promise<Followed & { owner: Owner; leaving: boolean; ends: Absence[] }> {
    return followed([ownerId], (writing) => {
      const owner = owners.within.known(ownerId)
      const back = returnOf(owner, absenceTable.all(), today)
      if (back.leaving) owners.within.edit(writing, ownerId, { leftOn: null })
      for (const absence of back.ends) absenceTable.within.end(writing, absence)
      return { owner, ...back }
    })
  }

  /** From today on nobody of these is away any more. */
  function end(ended: readonly Absence[]): Promise<Followed> {
    return followed(new Set(ended.map(({ ownerId }) => ownerId)), (writing) => {
      for (const absence of ended) absenceTable.within.end(writing, absence)
      return {}
    })
  }

  async function addOwner(owner: OwnerChanges & { name: string }): Promise<number> {
    return (await followed([], (writing) => ({ id: owners.within.add(writing, owner) }))).id
  }

  /** What hangs on when these are there, the steps of handovers from them, is planned anew. */
  async function followed<Result extends object>(
    ownerIds: Iterable<number>,
    change: (writing: Writing) => Result,
  ): Promise<Result & Followed> {
    const { dayOffDates } = await import('./day-off-dates.ts')
    return guard(() =>
      write((writing) => {
        const [before, daysBefore] = [rules(), JSON.stringify(daysOff())]
        const result = change(writing)
        const theirs = Array.from(ownerIds).flatMap(handedOver)
        for (const id of tables.planner.plan(theirs, before, today).changed) writing.planned(id)
        const { capacity } = before
        if (JSON.stringify(daysOff()) === daysBefore) return { ...result, spread: null, capacity }
        forgetRules()
        const spread = dayOffDates(db, today, tables).changed(writing, before, { rules: rules(), capacity })
        return { ...result, spread, capacity }
      }),
    )
  }
}
