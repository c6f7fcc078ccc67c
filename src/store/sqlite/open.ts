import { contactDays, type Rules } from '../../domain/clock.ts'
import { partsOf, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import type { ImportLine } from '../../domain/import-line.ts'
import { folded } from '../../domain/name.ts'
import { idOf } from '../../domain/naming.ts'
import type { Owner } from '../../domain/owner.ts'
import { isWithin } from '../../domain/period.ts'
import { settingsOf, type Settings } from '../../domain/settings.ts'
import { workingDayFrom, workingDays, workingDaysAfter } from '../../domain/working-days.ts'
import type { StoreContext } from '../context.ts'
import { additions } from './additions.ts'
import { agenda } from './agenda.ts'
import { connected } from './connection.ts'
import { contacts } from './contacts.ts'
import { customers } from './customers.ts'
import { asFailure } from './failure-of.ts'
import { followUps } from './follow-ups.ts'
import { holidays, YearMissing } from './holidays.ts'
import { interactions } from './interactions.ts'
import { names } from './names.ts'
import { owners } from './owners.ts'
import { planning } from './planning.ts'
import { promises } from './promises.ts'
import { records } from './records.ts'
import { removal } from './removal.ts'
import { atTheSeam, type Guard } from './seam.ts'
import { settingRows } from './settings.ts'
import { writes } from './writing.ts'

/** How many years of public holidays are fetched at once: rarely does a planned date lie beyond. */
const yearsAhead = 3

/** The store on a local SQLite file. */
export async function openSqlite(location: string, context: StoreContext) {
  const { today } = context
  const { db, isNew, isShared, barrier } = await connected(location, context)
  const rows = settingRows(db)
  const holidayTable = holidays(db)
  const planner = planning(db)
  let rulesNow: (Settings & Rules) | null = null

  const { write, rehearse, keep } = writes(db, commandRecord, {
    plan: (customerIds) => {
      planner.plan(customerIds, rules(), today)
    },
    list: agenda(db).renew,
    tellBusy: context.tellBusy,
    refuseReadOnly() {
      if (barrier !== null) throw new Failure('store-read-only', { path: location, barrier })
    },
  })
  const ownerTable = owners(db, write, today)
  const customerTable = customers(db, write, today)
  const contactTable = contacts(db, write)
  const interactionTable = interactions(db, write, {
    ...{ today, now: context.now },
    endLevelling: (writing, customerId, day) => {
      customerTable.within.endLevelling(writing, customerId, day)
    },
  })
  const followUpTable = followUps(db, write, today)
  const promiseTable = promises(db, write, today)
  const tables = {
    ...{ customers: customerTable, contacts: contactTable, interactions: interactionTable },
    ...{ followUps: followUpTable, owners: ownerTable, promises: promiseTable, planner },
  }
  const acting = () => actingOwner(ownerTable.all(), context.me)

  const guard: Guard = (verb) => guarded(verb, barrier === null)
  if (context.create) await guard(makeFirstOwner)

  return {
    location,
    /** Whether this run made it. */
    isNew,
    isShared,
    /** Who acts: the owner named in the configuration; the first one where nobody is named. */
    actor: () => guard(acting),
    customers: atTheSeam({ ...customerTable, ...additions(write, tables), remove: removal(db, write) }, guard),
    contacts: atTheSeam(contactTable, guard),
    owners: atTheSeam(ownerTable, guard),
    interactions: atTheSeam(interactionTable, guard),
    followUps: {
      ...atTheSeam({ ...followUpTable, ...records(write, today, rules, tables) }, guard),
      level: spreadBacklog,
    },
    promises: atTheSeam(promiseTable, guard),
    names: atTheSeam(names(db), guard),
    settings: {
      ...atTheSeam({ all: () => rules(), stored: rows.all, refuseUnknownRegion, isWorkingDay, contactDayFrom }, guard),
      set: setSetting,
    },
    imports: { run: runImport },
    close: () => {
      db.close()
    },
  }

  /** Runs a verb, again and again while public holidays are missing; `keeps` says whether they may be written down. */
  async function guarded<Result>(verb: () => Result, keeps: boolean): Promise<Result> {
    for (;;) {
      try {
        return verb()
      } catch (error) {
        rulesNow = null
        if (!(error instanceof YearMissing)) throw asFailure(error, location)
        await fetchHolidays(error, keeps)
      }
    }
  }

  function rules(): Settings & Rules {
    if (rulesNow) return rulesNow
    const settings = settingsOf(rows.all())
    const { region, closed, workdays } = settings
    const isFree = (day: Day) =>
      closed.some((period) => isWithin(day, period)) || (region !== null && holidayTable.isHoliday(region, day))
    return (rulesNow = { ...settings, works: workingDays(workdays, isFree) })
  }

  function isWorkingDay(day: Day): boolean {
    return rules().works(day)
  }

  /** The day or the next one on which the clock may ask for a contact. */
  function contactDayFrom(day: Day): Day {
    return workingDayFrom(day, contactDays(rules()))
  }

  async function fetchHolidays({ region, year }: YearMissing, keeps: boolean): Promise<void> {
    const first = Math.min(year, partsOf(today).year)
    const years = Array.from(
      { length: Math.max(year, partsOf(today).year + yearsAhead) - first + 1 },
      (_, index) => first + index,
    )
    const { publicHolidays } = await import('../public-holidays.ts')
    const { years: days, library } = await publicHolidays(region, years)
    holidayTable.remember(region, days)
    try {
      if (keeps)
        keep(() => {
          holidayTable.keep(region, days, library)
        })
    } catch (error) {
      throw asFailure(error, location)
    }
  }

  function commandRecord() {
    return { name: context.command, at: context.now(), today, ownerId: acting()?.id ?? null, version: context.version }
  }

  function makeFirstOwner(): void {
    if (ownerTable.all().length > 0) return
    write((writing) => {
      if (ownerTable.all().length === 0) ownerTable.within.add(writing, { name: context.userName })
    })
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
        rulesNow = null
        const changesRhythm = key.startsWith('cadence.')
        const result = changesRhythm ? levelling.changed(writing, before, rules(), rules().capacity) : null
        const changesDates = !key.startsWith('urgency.') && key !== 'capacity'
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

  /** Asks for its holidays, which are fetched where nobody did before. Throws Failure `unknown-region`. */
  function refuseUnknownRegion(region: string): void {
    if (region !== 'none') holidayTable.isHoliday(region, today)
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
    const importing = imports(db, today, tables)
    const run = dryRun ? rehearse : write
    return guarded(
      () =>
        run((writing) => ({
          ...importing(lines, { writing, ownerId: acting()?.id ?? 1, rules: rules(), capacity: rules().capacity }),
          capacity: rules().capacity,
        })),
      barrier === null && !dryRun,
    )
  }
}

function actingOwner(all: readonly Owner[], me: string | null): Owner | null {
  if (me === null) return all[0] ?? null
  const id = idOf(me, 'o')
  return (
    all.find((owner) => owner.id === id || owner.number === me) ??
    all.find((owner) => folded(owner.name) === folded(me)) ??
    all.find((owner) => folded(owner.name).startsWith(folded(me))) ??
    null
  )
}
