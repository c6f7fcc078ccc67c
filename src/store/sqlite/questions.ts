import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import type { Staff } from '../../domain/in-charge.ts'
import { catchups } from './catchups.ts'
import { contacted } from './contacted.ts'
import { dossiers } from './dossiers.ts'
import { gaps } from './gaps.ts'
import { eachAsked } from './look-ahead.ts'
import { manners } from './manners.ts'
import { names } from './names.ts'
import { orphans } from './orphans.ts'
import { risks } from './risks.ts'
import type { SearchQuery } from './searches.ts'
import { atTheSeam, type Guard } from './seam.ts'
import { worked } from './worked.ts'

type Firm = {
  db: Database
  today: Day
  staff: () => Staff
  rules: () => Rules
  /** Looks at what will be open on a day as if it had been planned. */
  ask: <Result>(read: () => Result) => Result
  guard: Guard
}

/** What commands ask of several tables at once, and never change. */
export function questions({ db, today, staff, rules, ask, guard }: Firm) {
  return {
    catchups: atTheSeam(catchups(db), guard),
    contacted: atTheSeam(contacted(db, today), guard),
    dossiers: atTheSeam(dossiers(db), guard),
    gaps: atTheSeam(eachAsked(gaps(db, today, rules), ['all'], ask), guard),
    manners: atTheSeam(manners(db), guard),
    names: atTheSeam(names(db, today), guard),
    orphans: atTheSeam(eachAsked(orphans(db, today, staff), ['count', 'of', 'all'], ask), guard),
    risks: atTheSeam(risks(db, today), guard),
    search: {
      find: async (query: SearchQuery) => {
        const { searches } = await import('./searches.ts')
        return guard(() => searches(db, today).find(query))
      },
      similar: async (sought: SearchQuery['sought']) => {
        const { searches } = await import('./searches.ts')
        return guard(() => searches(db, today).similar(sought))
      },
    },
    worked: atTheSeam(worked(db), guard),
  }
}
