import type { Database } from 'better-sqlite3'
import type { Customer, Importance, Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import {
  columnsOf,
  emptyCustomer,
  recordOf,
  unplanned,
  type CustomerColumns,
  type CustomerRecord,
  type CustomerRow,
  type Planned,
} from './customer-rows.ts'
import { ownershipNow, ownerships } from './ownerships.ts'
import { statement } from './statement.ts'
import { tags } from './tags.ts'
import type { Write, Writing } from './writing.ts'

/** What can be said of a customer when it is added or edited; what is not said is left out. */
export type CustomerChanges = Partial<
  Pick<
    Customer,
    | 'name'
    | 'number'
    | 'isPrivate'
    | 'stage'
    | 'importance'
    | 'cadence'
    | 'cadenceWhy'
    | 'notes'
    | 'sinceOn'
    | 'street'
    | 'postalCode'
    | 'city'
    | 'region'
    | 'country'
  >
> & { tags?: readonly string[]; ownerId?: number }

export type NewCustomer = CustomerChanges &
  Pick<Customer, 'name' | 'stage' | 'importance'> &
  Partial<Pick<Customer, 'levelledOn' | 'levelledFrom' | 'levelledEvery'>>

export type CustomerFilter = {
  stage: Stage | null
  tag: string | null
  ownerId: number | null
  importance: Importance | null
  /** Only those without a next date. */
  withoutNext: boolean
}

/** The next date of a customer, under its name in a query, on `@today`: what was kept may have lapsed since. */
export function nextDueNow(customer: string): string {
  return `CASE WHEN ${customer}.rolls_on <= @today THEN (
    SELECT min(due_on) FROM follow_up f
    WHERE f.customer_id = ${customer}.id AND f.closed_on IS NULL AND (f.lapses_on IS NULL OR f.lapses_on > @today)
  ) ELSE ${customer}.next_due_on END`
}

/** Where levelling moved a next contact, and the start and interval of the clock that it holds for. */
type Levelled = { on: Day | null; from: Day | null; every: string | null }

const columns = `c.id, c.number, c.name, c.is_private AS "isPrivate", c.stage, c.importance, c.cadence,
  c.cadence_why AS "cadenceWhy", c.notes, c.street, c.postal_code AS "postalCode", c.city, c.region, c.country,
  c.since_on AS "sinceOn", c.added_on AS "addedOn", c.paused_until AS "pausedUntil", c.levelled_on AS "levelledOn",
  c.levelled_from AS "levelledFrom", c.levelled_every AS "levelledEvery", c.last_dialogue_on AS "lastDialogueOn",
  c.last_dialogue_channel AS "lastDialogueChannel", c.attempts, o.id AS "ownerId", o.name AS "ownerName",
  ${nextDueNow('c')} AS "nextDueOn", c.wished_channel AS "wishedChannel", c.wished_language AS "wishedLanguage",
  c.best_time AS "bestTime", c.without_occasions AS "withoutOccasions",
  (SELECT group_concat(tag, char(10)) FROM (SELECT tag FROM customer_tag t WHERE t.customer_id = c.id ORDER BY folded)) AS "tags"`
const joins = `FROM customer c
  LEFT JOIN ownership w ON w.id = ${ownershipNow('c.id')}
  LEFT JOIN owner o ON o.id = w.owner_id`

export function customers(db: Database, write: Write, today: Day) {
  const byId = statement<{ id: number; today: Day }, CustomerRow>(db, `SELECT ${columns} ${joins} WHERE c.id = @id`)
  const all = statement<Omit<CustomerFilter, 'withoutNext'> & { withoutNext: number; today: Day }, CustomerRow>(
    db,
    `SELECT ${columns} ${joins}
     WHERE (@stage IS NULL OR c.stage = @stage) AND (@importance IS NULL OR c.importance = @importance)
       AND (@ownerId IS NULL OR o.id = @ownerId)
       AND (@withoutNext = 0 OR (c.next_due_on IS NULL AND c.stage <> 'lost'))
       AND (@tag IS NULL OR EXISTS (SELECT 1 FROM customer_tag t WHERE t.customer_id = c.id AND t.folded = @tag))
     ORDER BY c.folded, c.id`,
  )
  const insert = statement<CustomerColumns & Planned>(
    db,
    `INSERT INTO customer (number, name, folded, is_private, stage, importance, cadence, cadence_why, notes,
       street, postal_code, city, region, country, since_on, added_on, levelled_on, levelled_from, levelled_every,
       last_dialogue_on, last_dialogue_channel, next_due_on)
     VALUES (@number, @name, @folded, @isPrivate, @stage, @importance, @cadence, @cadenceWhy, @notes,
       @street, @postalCode, @city, @region, @country, @sinceOn, @addedOn, @levelledOn, @levelledFrom, @levelledEvery,
       @lastDialogueOn, @lastDialogueChannel, @nextDueOn)`,
  )
  const update = statement<CustomerColumns & { id: number }>(
    db,
    `UPDATE customer SET number = @number, name = @name, folded = @folded, is_private = @isPrivate, stage = @stage,
       importance = @importance, cadence = @cadence, cadence_why = @cadenceWhy, notes = @notes, street = @street,
       postal_code = @postalCode, city = @city, region = @region, country = @country, since_on = @sinceOn,
       levelled_on = @levelledOn, levelled_from = @levelledFrom, levelled_every = @levelledEvery
     WHERE id = @id`,
  )
  const pause = statement<{ id: number; until: Day | null }>(
    db,
    `UPDATE customer SET paused_until = @until WHERE id = @id`,
  )
  const level = statement<{ id: number } & Levelled>(
    db,
    `UPDATE customer SET levelled_on = @on, levelled_from = @from, levelled_every = @every WHERE id = @id`,
  )
  const levelledFrom = statement<{ id: number; day: Day }, { id: number }>(
    db,
    `SELECT id FROM customer WHERE id = @id AND levelled_from = @day`,
  )
  const tagTable = tags(db)
  const ownershipTable = ownerships(db, today)
  const any = statement<[], { id: number }>(db, `SELECT id FROM customer LIMIT 1`)
  const ofNumber = statement<{ number: string }, { id: number; name: string }>(
    db,
    `SELECT id, name FROM customer WHERE number = @number COLLATE NOCASE`,
  )

  function record(id: number): CustomerRecord | null {
    const row = byId.get({ id, today })
    return row ? recordOf(row) : null
  }

  /** Throws Failure `unknown-customer` where it was removed since it was read. */
  function known(id: number): CustomerRecord {
    const customer = record(id)
    if (!customer) throw new Failure('unknown-customer', { input: `c${id}`, nearest: [] })
    return customer
  }

  /** Throws Failure `number-taken` where the number is another customer's than this one's. */
  function refuseNumber(number: string | null, id: number | null): void {
    const taken = number === null ? undefined : ofNumber.get({ number })
    if (number !== null && taken && taken.id !== id) throw new Failure('number-taken', { number, name: taken.name })
  }

  /** Adds within a change that is under way; what an import has planned already comes along. */
  function addWithin(
    writing: Writing,
    customer: NewCustomer & { ownerId: number },
    planned: Planned = unplanned,
  ): number {
    const whole = Object.assign({ addedOn: today }, emptyCustomer, customer)
    const id = Number(insert.run(Object.assign(columnsOf(whole), planned)).lastInsertRowid)
    writing.inserted('customer', id)
    if (customer.tags && customer.tags.length > 0) tagTable.set(writing, id, customer.tags)
    ownershipTable.begin(writing, id, customer.ownerId)
    writing.touched(id)
    return id
  }

  /** Edits within a change that is under way. */
  function editWithin(writing: Writing, id: number, changes: CustomerChanges): void {
    const before = known(id)
    const { tags: _, ownerId, ...fields } = changes
    const after = { ...before, ...fields }
    writing.updating('customer', id)
    update.run({ ...columnsOf(after), id })
    if (changes.tags) tagTable.set(writing, id, changes.tags)
    if (ownerId !== undefined) ownershipTable.change(writing, id, ownerId)
    writing.touched(id)
  }

  function pauseWithin(writing: Writing, id: number, until: Day | null): void {
    known(id)
    writing.updating('customer', id)
    pause.run({ id, until })
    writing.touched(id)
  }

  return {
    byId: record,

    /** Everybody who is, was or will be in charge of a customer, the first one first. */
    ownersOf: ownershipTable.of,

    /** Whether there are any customers. */
    exists: (): boolean => any.get([]) !== undefined,

    list: (filter: CustomerFilter): CustomerRecord[] =>
      all.all({ ...filter, today, withoutNext: filter.withoutNext ? 1 : 0 }).map(recordOf),

    add: (customer: NewCustomer & { ownerId: number }): number => write((writing) => addWithin(writing, customer)),

    /** Takes a pause back. */
    resume(id: number): void {
      write((writing) => {
        pauseWithin(writing, id, null)
      })
    },

    within: {
      known,
      refuseNumber,
      add: addWithin,
      edit: editWithin,
      /** Another owner from a day on; see `ownerships.change`. */
      handOver: (...change: Parameters<typeof ownershipTable.change>): void => {
        ownershipTable.change(...change)
      },
      pause: pauseWithin,
      level(writing: Writing, id: number, levelled: Levelled): void {
        writing.updating('customer', id)
        level.run({ id, ...levelled })
        writing.touched(id)
      },
      /** On the very day from which a levelled date was reckoned, the dates alone cannot tell that a dialogue ended it. */
      endLevelling(writing: Writing, id: number, day: Day): void {
        if (!levelledFrom.get({ id, day })) return
        writing.updating('customer', id)
        level.run({ id, on: null, from: null, every: null })
      },
    },
  }
}
