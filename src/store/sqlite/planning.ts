import type { Database } from 'better-sqlite3'
import type { Rules, Standing } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { kindOfRule, type PlannedFollowUp } from '../../domain/follow-up.ts'
import { planFollowUps, type Facts } from '../../domain/planner.ts'
import { facts, type StandingRow } from './facts.ts'
import { column, statement } from './statement.ts'

/** Brings what is stored about a customer's next steps in line with what the planner says; outside undo. */
export type Planning = {
  /** Plans customers again from their facts: how many dates moved, and of whom something changed. */
  plan: (customerIds: Iterable<number>, rules: Rules, today: Day) => { moved: number; changed: number[] }
  /** Stores a follow-up of a customer that has none yet. */
  insert: (customerId: number, followUp: PlannedFollowUp, today: Day) => void
  /**
   * Whose follow-ups are others on a day although nothing happened, the longest ago first: those of an earlier day are the
   * first of them, so that what a look ahead showed has the same numbers when it is stored.
   */
  rolling: (today: Day) => readonly number[]
  /** What the planner gets to see of a customer. */
  factsOf: (customerId: number) => Facts
}

export function planning(db: Database): Planning {
  const read = facts(db)
  const rolling = column<{ today: Day }, number>(
    db,
    `SELECT id FROM customer WHERE rolls_on <= @today ORDER BY rolls_on, id`,
  )
  const planned = statement<{ id: number }, StoredFollowUp>(
    db,
    `SELECT id, rule, occurrence, due_on AS "dueOn", every, cause_id AS "causeId", origin_id AS "originId",
       contact_id AS "contactId", text, about, deadline_on AS "deadlineOn", ends_on AS "endsOn", lapses_on AS "lapsesOn",
       closed_on AS "closedOn"
     FROM follow_up
     WHERE customer_id = @id AND rule NOT IN ('task', 'agreed') AND (closed_on IS NULL OR outcome = 'superseded')`,
  )
  const insert = statement<PlannedFollowUp & { customerId: number; today: Day }>(
    db,
    `INSERT INTO follow_up (customer_id, kind, rule, occurrence, due_on, every, cause_id, origin_id, contact_id, text, about,
       deadline_on, ends_on, lapses_on, created_on)
     VALUES (@customerId, @kind, @rule, @occurrence, @dueOn, @every, @causeId, @originId, @contactId, @text, @about,
       @deadlineOn, @endsOn, @lapsesOn, @today)`,
  )
  const update = statement<PlannedFollowUp & { id: number }>(
    db,
    `UPDATE follow_up SET due_on = @dueOn, every = @every, cause_id = @causeId, origin_id = @originId,
       contact_id = @contactId, text = @text, about = @about, deadline_on = @deadlineOn, ends_on = @endsOn,
       lapses_on = @lapsesOn, closed_on = NULL, outcome = NULL
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
       attempts = @attempts, next_due_on = @nextDueOn, rolls_on = @rollsOn
     WHERE id = @id`,
  )

  function plan(customerIds: Iterable<number>, rules: Rules, today: Day) {
    let moved = 0
    const changed: number[] = []
    for (const id of customerIds) {
      const row = read.standing(id)
      if (!row) continue
      const { standing, followUps, rollsOn } = planFollowUps(read.of(id), rules, today)
      const applied = apply(id, followUps, today)
      moved += applied.moved
      const now = { ...standingRowOf(standing), nextDueOn: nextDue.get({ id })!.dueOn, rollsOn }
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
      if (before?.closedOn === null && isSame(before, followUp)) continue
      changed++
      if (before) update.run(Object.assign({ id: before.id }, followUp))
      else insert.run(Object.assign({ customerId, today }, followUp))
    }
    for (const { id, closedOn } of stored.values())
      if (closedOn === null) changed += supersede.run({ id, today }).changes
    return { changed, moved: movedOf(rows, followUps) }
  }

  return {
    plan,
    rolling: (today) => rolling.all({ today }),
    factsOf: read.of,
    insert(customerId, followUp, today) {
      insert.run(Object.assign({ customerId, today }, followUp))
    },
  }
}

type StoredFollowUp = Omit<PlannedFollowUp, 'kind'> & { id: number; closedOn: Day | null }

/** Whether nothing has to be written. */
function isSame(stored: StoredFollowUp, planned: PlannedFollowUp): boolean {
  return compared.every((key) => stored[key] === planned[key])
}

const compared = [
  ...(['dueOn', 'every', 'causeId', 'originId', 'contactId', 'text', 'about'] as const),
  ...(['deadlineOn', 'endsOn', 'lapsesOn'] as const),
]

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

function standingRowOf({ lastDialogue, attempts }: Standing): Omit<StandingRow, 'nextDueOn' | 'rollsOn'> {
  return { lastDialogueOn: lastDialogue?.on ?? null, lastDialogueChannel: lastDialogue?.channel ?? null, attempts }
}

function isChanged(before: StandingRow, after: StandingRow): boolean {
  return (
    before.lastDialogueOn !== after.lastDialogueOn ||
    before.lastDialogueChannel !== after.lastDialogueChannel ||
    before.attempts !== after.attempts ||
    before.nextDueOn !== after.nextDueOn ||
    before.rollsOn !== after.rollsOn
  )
}
