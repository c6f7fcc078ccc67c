import type { Database } from 'better-sqlite3'
import type { Stage } from '../../domain/customer.ts'
import { daysBetween, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import type { Kind, Outcome } from '../../domain/follow-up.ts'
import type { Whose } from '../../domain/in-charge.ts'
import type { OpenOnDay } from '../../domain/workload.ts'
import { listed, recordsOf, type FollowUpRecord, type ListedFollowUp } from './follow-up-rows.ts'
import { present } from './present.ts'
import { column, statement } from './statement.ts'
import { isTheirs, whoseParams, type WhoseParams } from './whose.ts'
import type { Write, Writing } from './writing.ts'

export type FollowUpFilter = {
  until: Day
  whose: Whose | null
  stage: Stage | null
  tag: string | null
  kind: Kind | null
}

/** What a person types of a follow-up. */
export type NewFollowUp = {
  customerId: number
  contactId: number | null
  rule: 'task' | 'agreed'
  text: string | null
  dueOn: Day
  deadlineOn: Day | null
  every: string | null
  anchorOn: Day | null
  causeId: number | null
  /** Of what repeats, how long after its date the deadline is; reckoned where it is not said. */
  deadlineDays?: number | null
}

/** An agreed date, and the one that was typed before it was snoozed. */
type Agreed = { id: number; rule: 'agreed'; dueOn: Day; typedOn: Day }

type WholeRow = { shown: string; kept: string }

/** Who is in charge on the day of a follow-up, or today where that is later; before a handover whoever still is. */
const ownerThen = `coalesce((
  SELECT before.owner_id FROM ownership next
  JOIN ownership before ON before.customer_id = next.customer_id AND before.until_on = date(next.from_on, '-1 day')
  WHERE next.customer_id = agenda.customer_id AND next.until_on IS NULL AND next.from_on > max(@today, agenda.due_on)), owner_id)`

export function followUps(db: Database, write: Write, today: Day) {
  const now = present(db, today)
  const openUntil = column<Omit<FollowUpFilter, 'whose'> & WhoseParams & { today: Day }, string>(
    db,
    `SELECT shown FROM agenda
     WHERE due_on <= @until AND (lapses_on IS NULL OR lapses_on > @today)
       AND ${isTheirs(ownerThen)}
       AND (@stage IS NULL OR stage = @stage) AND (@kind IS NULL OR kind = @kind)
       AND (@tag IS NULL OR EXISTS (
         SELECT 1 FROM customer_tag t WHERE t.customer_id = agenda.customer_id AND t.folded = @tag))
     ORDER BY due_on, id`,
  )
  const byIds = statement<{ ids: string }, WholeRow>(
    db,
    `SELECT shown, kept FROM json_each(@ids) wanted JOIN shown_follow_up f ON f.id = wanted.value ORDER BY wanted.key`,
  )
  const uids = statement<{ ids: string }, { id: number; uid: string }>(
    db,
    `SELECT id, uid FROM follow_up WHERE id IN (SELECT value FROM json_each(@ids))`,
  )
  const openOf = statement<{ customerId: number; today: Day }, WholeRow>(
    db,
    `SELECT shown, kept FROM shown_follow_up
     WHERE customer_id = @customerId AND closed_on IS NULL AND (lapses_on IS NULL OR lapses_on > @today)
     ORDER BY due_on, id`,
  )
  const closedBy = statement<{ customerId: number; entryId: number }, WholeRow>(
    db,
    `SELECT shown, kept FROM shown_follow_up
     WHERE id IN (SELECT id FROM follow_up WHERE customer_id = @customerId AND closed_by_id = @entryId)`,
  )
  const nextAfter = column<WhoseParams & { day: Day; today: Day }, string>(
    db,
    `SELECT shown FROM agenda
     WHERE due_on > @day AND ${isTheirs(ownerThen)} ORDER BY due_on, id LIMIT 1`,
  )
  const comingUp = statement<{ after: Day; until: Day }, { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM follow_up WHERE closed_on IS NULL AND due_on > @after AND due_on <= @until`,
  )
  const comingUpFor = statement<WhoseParams & { after: Day; until: Day; today: Day }, { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM agenda
     WHERE ${isTheirs(ownerThen)} AND due_on > @after AND due_on <= @until`,
  )
  const openByDay = statement<WhoseParams & { today: Day }, OpenOnDay>(
    db,
    `SELECT ${ownerThen} AS "ownerId", due_on AS "dueOn", count(*) AS "count" FROM agenda
     WHERE (lapses_on IS NULL OR lapses_on > @today) AND ${isTheirs(ownerThen)} GROUP BY 1, 2 ORDER BY 2, 1`,
  )
  const withoutNext = statement<[], { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM customer WHERE next_due_on IS NULL AND stage <> 'lost'`,
  )
  const agreed = statement<{ customerId: number }, Agreed>(
    db,
    `SELECT id, rule, due_on AS "dueOn", coalesce(original_due_on, due_on) AS "typedOn" FROM follow_up
     WHERE customer_id = @customerId AND rule = 'agreed' AND closed_on IS NULL ORDER BY due_on, id`,
  )
  const loads = statement<[], { ownerId: number | null; dueOn: Day; count: number }>(
    db,
    `SELECT w.owner_id AS "ownerId", f.due_on AS "dueOn", count(*) AS "count"
     FROM follow_up f LEFT JOIN ownership w ON w.customer_id = f.customer_id AND w.until_on IS NULL
     WHERE f.closed_on IS NULL GROUP BY w.owner_id, f.due_on`,
  )
  const insert = statement<NewFollowUp & { today: Day }>(
    db,
    `INSERT INTO follow_up (customer_id, contact_id, kind, rule, text, due_on, deadline_on, deadline_days, every, anchor_on,
       cause_id, created_on)
     VALUES (@customerId, @contactId, 'manual', @rule, @text, @dueOn, @deadlineOn, @deadlineDays, @every, @anchorOn,
       @causeId, @today)`,
  )
  const close = statement<{ id: number; today: Day; outcome: Outcome; why: string | null; closedById: number | null }>(
    db,
    `UPDATE follow_up SET closed_on = @today, outcome = @outcome, why = @why, closed_by_id = @closedById
     WHERE id = @id AND closed_on IS NULL`,
  )
  const snooze = statement<{ id: number; until: Day; today: Day; why: string | null }>(
    db,
    `UPDATE follow_up SET original_due_on = coalesce(original_due_on, due_on), due_on = @until, snoozes = snoozes + 1,
       snoozed_to = @until, snoozed_on = @today,
       snoozed_after = (SELECT max(id) FROM interaction i WHERE i.customer_id = follow_up.customer_id), why = coalesce(@why, why)
     WHERE id = @id AND closed_on IS NULL`,
  )
  const state = statement<{ id: number }, { closedOn: Day | null; deadlineOn: Day | null }>(
    db,
    `SELECT closed_on AS "closedOn", deadline_on AS "deadlineOn" FROM follow_up WHERE id = @id`,
  )

  return {
    /** Everything open that is due by a day, the soonest first. */
    openUntil: ({ whose, ...filter }: FollowUpFilter): ListedFollowUp[] =>
      listed(openUntil.all(Object.assign({ today }, filter, whoseParams(whose))), now()),

    /** In the order asked for, without those that do not exist. */
    byIds: (ids: readonly number[]): FollowUpRecord[] => recordsOf(byIds.all({ ids: JSON.stringify(ids) }), now()),

    /** What names each of them in every other program as well; of those that are only looked ahead to, their number. */
    uids(ids: readonly number[]): ReadonlyMap<number, string> {
      const stored = new Map(uids.all({ ids: JSON.stringify(ids) }).map(({ id, uid }) => [id, uid]))
      return new Map(ids.map((id) => [id, stored.get(id) ?? `f${id}`]))
    },

    /** The soonest first. */
    openOf: (customerId: number): FollowUpRecord[] => recordsOf(openOf.all({ customerId, today }), now()),

    /** What an entry of the history closed. */
    closedBy: (customerId: number, entryId: number): FollowUpRecord[] =>
      recordsOf(closedBy.all({ customerId, entryId }), now()),

    /** The next one to come after a day. */
    nextAfter: (day: Day, whose: Whose | null): ListedFollowUp | null =>
      listed(nextAfter.all({ day, today, ...whoseParams(whose) }), now())[0] ?? null,

    /** How many become due after a day, until another. */
    comingUp: (after: Day, until: Day, whose: Whose | null): number =>
      (whose === null
        ? comingUp.get({ after, until })
        : comingUpFor.get({ after, until, today, ...whoseParams(whose) }))!.count,

    /** How many are open on each day, by who is in charge then. */
    openByDay: (whose: Whose | null): OpenOnDay[] => openByDay.all({ today, ...whoseParams(whose) }),

    /** How many customers in care have no next date: there should be none. */
    withoutNext: (): number => withoutNext.get([])!.count,

    add: (followUp: NewFollowUp): number => write((writing) => addWithin(writing, followUp)),

    /** Throws Failure `already-closed`, `past-deadline` or `unknown-follow-up` where it has changed since it was read. */
    snooze(followUps: readonly Pick<FollowUpRecord, 'id' | 'customer'>[], until: Day, why: string | null): void {
      write((writing) => {
        for (const { id, customer } of followUps) {
          refuseSnooze(id, until)
          writing.updating('follow_up', id)
          snooze.run({ id, until, today, why })
          writing.touched(customer.id)
        }
      })
    },

    within: {
      add: addWithin,

      /** False where somebody else closed it in the meantime. */
      close(
        writing: Writing,
        { id, customer }: { id: number; customer: { id: number } },
        ending: { outcome: Outcome; why: string | null; closedById: number | null },
      ): boolean {
        writing.updating('follow_up', id)
        writing.touched(customer.id)
        return close.run({ id, today, ...ending }).changes === 1
      },

      /** The agreed dates of a customer that no longer hold; which they were. */
      dropAgreed(writing: Writing, customerId: number, why: string | null): Day[] {
        return agreed.all({ customerId }).map(({ id, dueOn }) => {
          writing.updating('follow_up', id)
          close.run({ id, today, outcome: 'dropped', why, closedById: null })
          return dueOn
        })
      },

      /** The agreed dates of a customer that are open. */
      agreed: (customerId: number): Agreed[] => agreed.all({ customerId }),

      /** How many stand on each owner's days: `owner day` to a number. */
      loads: (): ReadonlyMap<string, number> =>
        new Map(loads.all([]).map(({ ownerId, dueOn, count }) => [`${ownerId ?? 0} ${dueOn}`, count])),
    },
  }

  function refuseSnooze(id: number, until: Day): void {
    const followUp = state.get({ id })
    if (!followUp) throw new Failure('unknown-follow-up', { input: String(id) })
    if (followUp.closedOn !== null) throw new Failure('already-closed', { id })
    const { deadlineOn } = followUp
    if (deadlineOn !== null && deadlineOn < until) throw new Failure('past-deadline', { id, deadline: deadlineOn })
  }

  function addWithin(writing: Writing, followUp: NewFollowUp): number {
    const { every, dueOn, deadlineOn, deadlineDays } = followUp
    const days = every !== null && deadlineOn !== null ? (deadlineDays ?? daysBetween(dueOn, deadlineOn)) : null
    const id = Number(insert.run(Object.assign({ today }, followUp, { deadlineDays: days })).lastInsertRowid)
    writing.inserted('follow_up', id)
    writing.touched(followUp.customerId)
    return id
  }
}
