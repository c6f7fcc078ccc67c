import type { Database } from 'better-sqlite3'
import type { Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Kind, Outcome } from '../../domain/follow-up.ts'
import type { Open } from '../../domain/working-order.ts'
import { recordOf, type FollowUpRecord, type FollowUpRow } from './follow-up-rows.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

export type FollowUpFilter = {
  until: Day
  ownerId: number | null
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
}

const columns = `f.id, f.kind, f.rule, f.text, f.due_on AS "dueOn", f.deadline_on AS "deadlineOn",
  f.original_due_on AS "originalDueOn", f.every, f.anchor_on AS "anchorOn", f.created_on AS "createdOn", f.snoozes,
  f.closed_on AS "closedOn", f.outcome, f.why, f.cause_id AS "causeId", i.happened_on AS "causeOn",
  i.channel AS "causeChannel", i.direction AS "causeDirection", i.missed AS "causeMissed", i.text AS "causeText",
  c.id AS "customerId", c.name AS "customerName", c.stage, c.importance,
  c.last_dialogue_on AS "lastDialogueOn", c.last_dialogue_channel AS "lastDialogueChannel", c.attempts,
  p.id AS "contactId", p.name AS "contactName",
  (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'email' ORDER BY id LIMIT 1) AS "email",
  (SELECT value FROM contact_point WHERE contact_id = p.id AND kind = 'phone' ORDER BY id LIMIT 1) AS "phone",
  o.id AS "ownerId", o.name AS "ownerName"`
/** Without a contact of its own a follow-up means the customer's first. */
const joins = `JOIN customer c ON c.id = f.customer_id
  LEFT JOIN interaction i ON i.id = f.cause_id
  LEFT JOIN contact p ON p.id = coalesce(f.contact_id, (SELECT min(id) FROM contact WHERE customer_id = f.customer_id))
  LEFT JOIN ownership w ON w.customer_id = c.id AND w.until_on IS NULL
  LEFT JOIN owner o ON o.id = w.owner_id`

export function followUps(db: Database, write: Write, today: Day) {
  const openUntil = statement<FollowUpFilter & { withTags: number }, Open>(
    db,
    `SELECT f.id, f.kind, f.due_on AS "dueOn", f.deadline_on AS "deadlineOn", c.id AS "customerId", c.folded AS "customer",
       c.stage, c.importance, c.cadence, coalesce(c.last_dialogue_on, c.added_on) AS "silentSince",
       CASE WHEN @withTags THEN (SELECT group_concat(tag, char(10)) FROM customer_tag t WHERE t.customer_id = c.id) END AS "tags"
     FROM follow_up f
     JOIN customer c ON c.id = f.customer_id
     LEFT JOIN ownership w ON w.customer_id = c.id AND w.until_on IS NULL
     WHERE f.closed_on IS NULL AND f.due_on <= @until
       AND (@ownerId IS NULL OR w.owner_id IS NULL OR w.owner_id = @ownerId)
       AND (@stage IS NULL OR c.stage = @stage) AND (@kind IS NULL OR f.kind = @kind)
       AND (@tag IS NULL OR EXISTS (SELECT 1 FROM customer_tag t WHERE t.customer_id = c.id AND t.folded = @tag))`,
  )
  const byIds = statement<{ ids: string }, FollowUpRow>(
    db,
    `SELECT ${columns} FROM json_each(@ids) wanted JOIN follow_up f ON f.id = wanted.value ${joins} ORDER BY wanted.key`,
  )
  const openOf = statement<{ customerId: number }, FollowUpRow>(
    db,
    `SELECT ${columns} FROM follow_up f ${joins} WHERE f.customer_id = @customerId AND f.closed_on IS NULL ORDER BY f.due_on, f.id`,
  )
  const nextAfter = statement<{ day: Day; ownerId: number | null }, { dueOn: Day; customer: string; count: number }>(
    db,
    `SELECT f.due_on AS "dueOn", c.name AS "customer"
     FROM follow_up f JOIN customer c ON c.id = f.customer_id
     LEFT JOIN ownership w ON w.customer_id = c.id AND w.until_on IS NULL
     WHERE f.closed_on IS NULL AND f.due_on > @day AND (@ownerId IS NULL OR w.owner_id IS NULL OR w.owner_id = @ownerId)
     ORDER BY f.due_on, f.id LIMIT 1`,
  )
  const comingUp = statement<{ after: Day; until: Day; ownerId: number | null }, { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM follow_up f
     WHERE f.closed_on IS NULL AND f.due_on > @after AND f.due_on <= @until
       AND (@ownerId IS NULL OR EXISTS (
         SELECT 1 FROM ownership w WHERE w.customer_id = f.customer_id AND w.until_on IS NULL AND w.owner_id = @ownerId))`,
  )
  const withoutNext = statement<[], { count: number }>(
    db,
    `SELECT count(*) AS "count" FROM customer WHERE next_due_on IS NULL AND stage <> 'lost'`,
  )
  const loads = statement<[], { ownerId: number | null; dueOn: Day; count: number }>(
    db,
    `SELECT w.owner_id AS "ownerId", f.due_on AS "dueOn", count(*) AS "count"
     FROM follow_up f LEFT JOIN ownership w ON w.customer_id = f.customer_id AND w.until_on IS NULL
     WHERE f.closed_on IS NULL GROUP BY w.owner_id, f.due_on`,
  )
  const insert = statement<NewFollowUp & { today: Day }>(
    db,
    `INSERT INTO follow_up (customer_id, contact_id, kind, rule, text, due_on, deadline_on, every, anchor_on, cause_id, created_on)
     VALUES (@customerId, @contactId, 'manual', @rule, @text, @dueOn, @deadlineOn, @every, @anchorOn, @causeId, @today)`,
  )
  const close = statement<{ id: number; today: Day; outcome: Outcome; why: string | null; closedById: number | null }>(
    db,
    `UPDATE follow_up SET closed_on = @today, outcome = @outcome, why = @why, closed_by_id = @closedById
     WHERE id = @id AND closed_on IS NULL`,
  )
  const snooze = statement<{ id: number; until: Day; today: Day; why: string | null }>(
    db,
    `UPDATE follow_up SET original_due_on = coalesce(original_due_on, due_on), due_on = @until, snoozes = snoozes + 1,
       snoozed_to = @until, snoozed_on = @today, why = coalesce(@why, why)
     WHERE id = @id AND closed_on IS NULL`,
  )

  return {
    /** Everything open that is due by a day, in no order; an owner's also has what nobody is in charge of. */
    openUntil: (filter: FollowUpFilter, withTags: boolean): Open[] =>
      openUntil.all({ ...filter, withTags: withTags ? 1 : 0 }),

    /** In the order asked for, without those that do not exist. */
    byIds: (ids: readonly number[]): FollowUpRecord[] => byIds.all({ ids: JSON.stringify(ids) }).map(recordOf),

    /** The soonest first. */
    openOf: (customerId: number): FollowUpRecord[] => openOf.all({ customerId }).map(recordOf),

    /** The next one to come after a day. */
    nextAfter: (day: Day, ownerId: number | null): { dueOn: Day; customer: string } | null =>
      nextAfter.get({ day, ownerId }) ?? null,

    /** How many become due after a day, until another. */
    comingUp: (after: Day, until: Day, ownerId: number | null): number =>
      comingUp.get({ after, until, ownerId })!.count,

    /** How many customers in care have no next date: there should be none. */
    withoutNext: (): number => withoutNext.get([])!.count,

    add: (followUp: NewFollowUp): number => write((writing) => addWithin(writing, followUp)),

    snooze(followUps: readonly Pick<FollowUpRecord, 'id' | 'customer'>[], until: Day, why: string | null): void {
      write((writing) => {
        for (const { id, customer } of followUps) {
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
        { id, customer }: Pick<FollowUpRecord, 'id' | 'customer'>,
        ending: { outcome: Outcome; why: string | null; closedById: number | null },
      ): boolean {
        writing.updating('follow_up', id)
        writing.touched(customer.id)
        return close.run({ id, today, ...ending }).changes === 1
      },

      /** How many stand on each owner's days: `owner day` to a number. */
      loads: (): ReadonlyMap<string, number> =>
        new Map(loads.all([]).map(({ ownerId, dueOn, count }) => [`${ownerId ?? 0} ${dueOn}`, count])),
    },
  }

  function addWithin(writing: Writing, followUp: NewFollowUp): number {
    const id = Number(insert.run(Object.assign({ today }, followUp)).lastInsertRowid)
    writing.inserted('follow_up', id)
    writing.touched(followUp.customerId)
    return id
  }
}
