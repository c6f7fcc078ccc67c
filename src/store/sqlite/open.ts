import { contactDays, retryOn, type Standing } from '../../domain/clock.ts'
import { daysAfter, type Day } from '../../domain/day.ts'
import { daysOffOf, type Staff } from '../../domain/in-charge.ts'
import { actingOwner } from '../../domain/owner.ts'
import { workingDayFrom } from '../../domain/working-days.ts'
import type { StoreContext } from '../context.ts'
import { absences } from './absences.ts'
import { additions } from './additions.ts'
import { addressForms } from './address-forms.ts'
import { agenda } from './agenda.ts'
import { agreements } from './agreements.ts'
import { checkup } from './checkup.ts'
import { connected } from './connection.ts'
import { consents } from './consents.ts'
import { contacts } from './contacts.ts'
import { customers } from './customers.ts'
import { departures } from './departures.ts'
import { digests } from './digests.ts'
import { digestLines } from './digest-lines.ts'
import { followUps } from './follow-ups.ts'
import { forgetting } from './forgetting.ts'
import { handovers } from './handovers.ts'
import { holidays } from './holidays.ts'
import { interactions } from './interactions.ts'
import { journeys } from './journeys.ts'
import { knowledge } from './knowledge.ts'
import { eachAsked, lookAhead } from './look-ahead.ts'
import { manyAtOnce } from './many-at-once.ts'
import { merges } from './merges.ts'
import { owners } from './owners.ts'
import { planning } from './planning.ts'
import { presence } from './presence.ts'
import { promises } from './promises.ts'
import { questions } from './questions.ts'
import { records } from './records.ts'
import { removal } from './removal.ts'
import { refusals } from './refusals.ts'
import { revenue } from './revenue.ts'
import { businessRules } from './rules.ts'
import { atTheSeam, type Guard } from './seam.ts'
import { settingRows } from './settings.ts'
import { wishes } from './wishes.ts'
import { stages } from './stages.ts'
import { whole } from './whole.ts'
import { withHolidays } from './with-holidays.ts'
import { writes } from './writing.ts'

/**
 * For so many days after the follow-ups of a customer roll over what is stored is still right: the next occurrence stands
 * beside the current one.
 */
const stillRight = 7

/** The store on a local SQLite file. */
export async function openSqlite(location: string, context: StoreContext) {
  const { today } = context
  const { db, isNew, isShared, isMigrated, ...connection } = await connected(location, context)
  const { refuseReadOnly, refuseReplaced } = refusals(location, connection)
  const rows = settingRows(db)
  const holidayTable = holidays(db)
  const planner = planning(db)

  const writing = writes(db, commandRecord, {
    commandName: context.command,
    plan: (customerIds) => {
      planner.plan(customerIds, rules(), today)
    },
    rolling: () => planner.rolling(today),
    list: agenda(db).renew,
    keepBeside: () => {
      holidayTable.keepFetched()
    },
    ...{ tellBusy: context.tellBusy, refuseReadOnly, refuseReplaced },
  })
  const { write, writeForGood, rehearse, note } = writing
  const ownerTable = owners(db, write, today)
  const absenceTable = absences(db, today)
  const customerTable = customers(db, write, today)
  const contactTable = contacts(db, write)
  const interactionTable = interactions(db, write, {
    ...{ today, now: context.now, staff },
    endLevelling: (writing, customerId, day) => {
      customerTable.within.endLevelling(writing, customerId, day)
    },
  })
  const followUpTable = followUps(db, write, today)
  const promiseTable = promises(db, write, today)
  const journeyTable = journeys(db, write, { today, followUpTable })
  const agreementTable = agreements(db, write, { today, journeyTable })
  const stageTable = stages(db, write, today, {
    ...{ customers: customerTable, journeys: journeyTable, agreements: agreementTable, followUps: followUpTable },
  })
  const tables = {
    ...{ customers: customerTable, contacts: contactTable, interactions: interactionTable },
    ...{ followUps: followUpTable, owners: ownerTable, promises: promiseTable, stages: stageTable, planner },
    journeys: journeyTable,
  }
  const ask = lookAhead(db, {
    rolling: () => planner.rolling(daysAfter(today, -stillRight)),
    plan(customerIds) {
      planner.plan(customerIds, rules(), today)
      agenda(db).renew(customerIds)
    },
  })
  const { rules, forgetRules } = businessRules({
    stored: rows.all,
    holidays: holidayTable,
    daysOff,
    journey: journeyTable.named,
  })
  const acting = () => actingOwner(ownerTable.all(), context.me)

  const guard: Guard = withHolidays({ location, today, holidayTable, forgetRules })
  const bulk = manyAtOnce({
    ...{ db, today, guard, write, rehearse, rows, rules, forgetRules, refuseUnknownRegion },
    ...{ actingId: () => acting()?.id ?? 1, daysOff, staff, tables, command: commandRecord },
  })
  const whoIsThere = presence({
    ...{ db, today, guard, write, rules, forgetRules, daysOff, tables: { ...tables, absences: absenceTable } },
  })
  if (context.create) await guard(makeFirstOwner)
  // What has no dates yet gets them.
  if (isMigrated)
    await guard(() => {
      write(() => undefined)
    })

  return {
    location,
    /** Whether this run made it. */
    isNew,
    isShared,
    /** Who acts: the owner named in the configuration; the first one where nobody is named. */
    actor: () => guard(acting),
    recordedAs: writing.apart,
    ...questions({ db, today, staff, rules, ask, guard }),
    customers: atTheSeam(
      {
        ...customerTable,
        ...eachAsked(customerTable, ['byId', 'list'], ask),
        ...additions(write, tables),
        ...wishes(db, write, customerTable),
        remove: removal(db, write),
      },
      guard,
    ),
    contacts: atTheSeam(
      {
        ...{ ...contactTable, ...consents(db, write, contactTable), ...addressForms(db, write, contactTable) },
        ...departures(db, write, today, tables),
      },
      guard,
    ),
    knowledge: atTheSeam(knowledge(db, write, today, tables), guard),
    digests: atTheSeam(digests(db, note, { today, now: context.now, staff, works: () => rules().works }), guard),
    /** See `aloneWith`; the store may be closed meanwhile. */
    async sendAlone(tellWaiting: () => void) {
      refuseReadOnly()
      return (await import('./alone.ts')).aloneWith(location, tellWaiting)
    },
    digestLines: atTheSeam(digestLines(db, note), guard),
    owners: {
      ...atTheSeam({ ...ownerTable, ...eachAsked(ownerTable, ['list'], ask), staff }, guard),
      ...{ add: whoIsThere.addOwner, comeBack: whoIsThere.comeBack },
    },
    absences: { ...atTheSeam(absenceTable, guard), add: whoIsThere.goAway, end: whoIsThere.end },
    interactions: atTheSeam(interactionTable, guard),
    followUps: {
      ...atTheSeam(
        {
          ...followUpTable,
          ...eachAsked(followUpTable, ['openUntil', 'openOf', 'openByDay', 'byIds', 'nextAfter', 'comingUp'], ask),
          ...records(write, today, rules, tables),
        },
        guard,
      ),
      level: bulk.spreadBacklog,
    },
    promises: atTheSeam(promiseTable, guard),
    agreements: atTheSeam(agreementTable, guard),
    journeys: atTheSeam(journeyTable, guard),
    handovers: atTheSeam(handovers(db, write, { today, journeyTable, followUpTable }), guard),
    stages: atTheSeam(stageTable, guard),
    revenue: revenue(db, { write, rehearse }, guard),
    checkup: atTheSeam(
      checkup(db, { write, rehearse }, planner, () => ({ rules: rules(), today })),
      guard,
    ),
    settings: {
      ...atTheSeam(
        {
          all: () => rules(),
          stored: rows.all,
          refuseUnknownRegion,
          isWorkingDay: (day: Day) => rules().works(day),
          retryOn: (standing: Standing) => retryOn(standing, rules()),
          contactDayFrom,
        },
        guard,
      ),
      set: bulk.setSetting,
    },
    imports: { run: bulk.runImport },
    undoing: bulk.undoing,
    history: bulk.history,
    forgetting: forgetting({ ...{ db, location, guard, rows }, writes: writing, context }),
    whole: whole({ db, today, guard, write, rehearse, planner, rules, forgetRules }),
    reassignments: bulk.reassignments,
    merges: merges({ db, today, guard, write, rehearse, tables }),
    /** What a word may be completed with; loaded when it is asked for. */
    hints: async () => atTheSeam((await import('./hints.ts')).hints(db, today), guard),
    close: () => {
      db.close()
    },
  }

  /** All that decides who is in charge. */
  function staff(): Staff {
    return { owners: ownerTable.all(), absences: absenceTable.all(), fallbackId: rules().fallbackId }
  }

  /** The days on which nobody works because whoever works alone is away. */
  function daysOff() {
    return daysOffOf({ owners: ownerTable.all(), absences: absenceTable.all() })
  }

  /** The day or the next one on which the clock may ask for a contact. */
  function contactDayFrom(day: Day): Day {
    return workingDayFrom(day, contactDays(rules()))
  }

  function commandRecord() {
    return { name: writing.name(), at: context.now(), today, ownerId: acting()?.id ?? null, version: context.version }
  }

  function makeFirstOwner(): void {
    if (ownerTable.all().length > 0) return
    writeForGood((writing) => {
      if (ownerTable.all().length === 0) ownerTable.within.add(writing, { name: context.userName })
    })
  }

  /** Asks for its holidays, which are fetched where nobody did before. Throws Failure `unknown-region`. */
  function refuseUnknownRegion(region: string): void {
    if (region !== 'none') holidayTable.isHoliday(region, today)
  }
}
