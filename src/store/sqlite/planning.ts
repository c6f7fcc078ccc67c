import type { Database } from 'better-sqlite3'
import type { Clocked, Rules, Standing } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { kindOfRule, type KnownFollowUp, type PlannedFollowUp } from '../../domain/follow-up.ts'
import {
  asksForAnswer,
  isAnswer,
  isDialogue,
  type Channel,
  type Direction,
  type Interaction,
} from '../../domain/interaction.ts'
import { planFollowUps, type Facts } from '../../domain/planner.ts'
import { statement } from './statement.ts'

/** Brings what is stored about a customer's next steps in line with what the planner says; outside undo. */
export type Planning = {
  /** Plans customers again from their facts: how many dates moved, and of whom something changed. */
  plan: (customerIds: Iterable<number>, rules: Rules, today: Day) => { moved: number; changed: number[] }
  /** Stores a follow-up of a customer that has none yet. */
  insert: (customerId: number, followUp: PlannedFollowUp, today: Day) => void
  /** What the planner gets to see of a customer. */
  factsOf: (customerId: number) => Facts
}

export function planning(db: Database): Planning {
  const customer = statement<{ id: number }, ClockedRow>(
    db,
    `SELECT stage, importance, cadence, added_on AS "addedOn", paused_until AS "pausedUntil",
       levelled_on AS "levelledOn", levelled_from AS "levelledFrom", levelled_every AS "levelledEvery",
       last_dialogue_on AS "lastDialogueOn", last_dialogue_channel AS "lastDialogueChannel", attempts,
       next_due_on AS "nextDueOn",
       (SELECT group_concat(tag, char(10)) FROM customer_tag t WHERE t.customer_id = customer.id) AS "tags"
     FROM customer WHERE id = @id`,
  )
  const backwards = statement<{ id: number }, InteractionRow>(
    db,
    `SELECT id, happened_on AS "on", channel, direction, missed, answered, complaint, contact_id AS "contactId"
     FROM interaction WHERE customer_id = @id ORDER BY happened_on DESC, id DESC`,
  )
  const complaints = statement<{ id: number }, InteractionRow>(
    db,
    `SELECT id, happened_on AS "on", channel, direction, missed, answered, complaint, contact_id AS "contactId"
     FROM interaction WHERE customer_id = @id AND complaint = 1`,
  )
  const contactIds = statement<{ id: number }, { id: number }>(db, `SELECT id FROM contact WHERE customer_id = @id`)
  const known = statement<{ id: number }, KnownFollowUp>(
    db,
    `SELECT f.rule, f.occurrence, f.due_on AS "dueOn", f.every,
       coalesce(cause.happened_on, f.created_on) AS "agreedOn", f.cause_id AS "causeId",
       CASE WHEN f.outcome <> 'superseded' THEN f.closed_on END AS "closedOn", ending.happened_on AS "closedWithOn",
       f.outcome, f.snoozed_to AS "snoozedTo", f.snoozed_on AS "snoozedOn",
       f.snoozed_after AS "snoozedAfter"
     FROM follow_up f
     LEFT JOIN interaction cause ON cause.id = f.cause_id
     LEFT JOIN interaction ending ON ending.id = f.closed_by_id
     WHERE f.customer_id = @id AND f.rule <> 'task'
       AND (f.rule = 'agreed' OR f.outcome IN ('done', 'dropped') OR f.snoozes > 0)`,
  )
  const planned = statement<{ id: number }, StoredFollowUp>(
    db,
    `SELECT id, rule, occurrence, due_on AS "dueOn", every, closed_on AS "closedOn"
     FROM follow_up
     WHERE customer_id = @id AND rule NOT IN ('task', 'agreed') AND (closed_on IS NULL OR outcome = 'superseded')`,
  )
  const insert = statement<PlannedFollowUp & { customerId: number; today: Day }>(
    db,
    `INSERT INTO follow_up (customer_id, kind, rule, occurrence, due_on, every, cause_id, created_on)
     VALUES (@customerId, @kind, @rule, @occurrence, @dueOn, @every, @causeId, @today)`,
  )
  const update = statement<{ id: number; dueOn: Day; every: string | null }>(
    db,
    `UPDATE follow_up SET due_on = @dueOn, every = @every, closed_on = NULL, outcome = NULL
     WHERE id = @id AND (closed_on IS NULL OR outcome = 'superseded')`,
  )
  const supersede = statement<{ id: number; today: Day }>(
    db,
    `UPDATE follow_up SET closed_on = @today, outcome = 'superseded' WHERE id = @id AND closed_on IS NULL`,
  )
  const nextDue = statement<{ id: number }, { dueOn: Day | null }>(
    db,
    `SELECT min(due_on) AS "dueOn" FROM follow_up WHERE customer_id = @id AND closed_on IS NULL`,
  )
  const stand = statement<{ id: number } & StandingRow>(
    db,
    `UPDATE customer SET last_dialogue_on = @lastDialogueOn, last_dialogue_channel = @lastDialogueChannel,
       attempts = @attempts, next_due_on = @nextDueOn
     WHERE id = @id`,
  )

  function factsOf(id: number): Facts {
    const { tags, ...row } = customer.get({ id })!
    return {
      customer: { ...row, tags: tags === null ? [] : tags.split('\n') },
      interactions: [...recent(id), ...complaints.all({ id }).map(interactionOf)],
      known: known.all({ id }),
    }
  }

  /** Backwards to the last dialogue and the last answer to everybody, so that the cost does not grow with the history. */
  function recent(id: number): Interaction[] {
    const found: Interaction[] = []
    let isSpoken = false
    let unanswered: Set<number | null> | null = null
    for (const row of backwards.each({ id })) {
      const interaction = interactionOf(row)
      found.push(interaction)
      isSpoken ||= isDialogue(interaction)
      if (isAnswer(interaction) && !asksForAnswer(interaction)) {
        unanswered ??= new Set(contactIds.all({ id }).map((contact) => contact.id))
        if (isDialogue(interaction) || interaction.contactId === null) unanswered.clear()
        else unanswered.delete(interaction.contactId)
      }
      if (isSpoken && unanswered?.size === 0) break
    }
    return found.filter(({ complaint }) => !complaint)
  }

  function plan(customerIds: Iterable<number>, rules: Rules, today: Day) {
    let moved = 0
    const changed: number[] = []
    for (const id of customerIds) {
      const row = customer.get({ id })
      if (!row) continue
      const { standing, followUps } = planFollowUps(factsOf(id), rules)
      const applied = apply(id, followUps, today)
      moved += applied.moved
      const now = { ...standingRowOf(standing), nextDueOn: nextDue.get({ id })!.dueOn }
      if (isChanged(row, now)) stand.run({ id, ...now })
      if (applied.changed > 0 || isChanged(row, now)) changed.push(id)
    }
    return { moved, changed }
  }

  function apply(customerId: number, followUps: readonly PlannedFollowUp[], today: Day) {
    let changed = 0
    const rows = planned.all({ id: customerId })
    const stored = new Map(rows.map((row) => [keyOf(row), row]))
    for (const followUp of followUps) {
      const before = stored.get(keyOf(followUp))
      stored.delete(keyOf(followUp))
      if (before?.closedOn === null && before.dueOn === followUp.dueOn && before.every === followUp.every) continue
      changed++
      if (before) update.run({ id: before.id, dueOn: followUp.dueOn, every: followUp.every })
      else insert.run(Object.assign({ customerId, today }, followUp))
    }
    for (const { id, closedOn } of stored.values())
      if (closedOn === null) changed += supersede.run({ id, today }).changes
    return { changed, moved: movedOf(rows, followUps) }
  }

  return {
    plan,
    factsOf,
    insert(customerId, followUp, today) {
      insert.run(Object.assign({ customerId, today }, followUp))
    },
  }
}

type ClockedRow = Omit<Clocked, 'tags'> & StandingRow & { tags: string | null }

/** What planning keeps beside the customer, so that the daily list need not read the history. */
type StandingRow = {
  lastDialogueOn: Day | null
  lastDialogueChannel: Channel | null
  attempts: number
  nextDueOn: Day | null
}

type InteractionRow = {
  id: number
  on: Day
  channel: Channel
  direction: Direction
  missed: number
  answered: number
  complaint: number
  contactId: number | null
}

type StoredFollowUp = Pick<PlannedFollowUp, 'rule' | 'occurrence' | 'dueOn' | 'every'> & {
  id: number
  closedOn: Day | null
}

function interactionOf({
  id,
  on,
  channel,
  direction,
  missed,
  answered,
  complaint,
  contactId,
}: InteractionRow): Interaction {
  return {
    id,
    on,
    channel,
    direction,
    missed: missed === 1,
    answered: answered === 1,
    complaint: complaint === 1,
    contactId,
  }
}

/** How many dates stand elsewhere than before; the clock's own is the same date whatever rule now gives it. */
function movedOf(before: readonly StoredFollowUp[], now: readonly PlannedFollowUp[]): number {
  const nameOf = (followUp: Pick<PlannedFollowUp, 'rule' | 'occurrence'>) =>
    kindOfRule(followUp.rule) === 'cadence' ? 'clock' : keyOf(followUp)
  const dates = new Map(before.flatMap((row) => (row.closedOn === null ? [[nameOf(row), row.dueOn]] : [])))
  return now.filter((followUp) => {
    const was = dates.get(nameOf(followUp))
    return was !== undefined && was !== followUp.dueOn
  }).length
}

function keyOf({ rule, occurrence }: { rule: string; occurrence: string }): string {
  return `${rule} ${occurrence}`
}

function standingRowOf({ lastDialogue, attempts }: Standing): Omit<StandingRow, 'nextDueOn'> {
  return { lastDialogueOn: lastDialogue?.on ?? null, lastDialogueChannel: lastDialogue?.channel ?? null, attempts }
}

function isChanged(before: StandingRow, after: StandingRow): boolean {
  return (
    before.lastDialogueOn !== after.lastDialogueOn ||
    before.lastDialogueChannel !== after.lastDialogueChannel ||
    before.attempts !== after.attempts ||
    before.nextDueOn !== after.nextDueOn
  )
}
