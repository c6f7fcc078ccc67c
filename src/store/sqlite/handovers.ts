import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import type { Outcome } from '../../domain/follow-up.ts'
import type { followUps } from './follow-ups.ts'
import type { journeys, RunRecord } from './journeys.ts'
import { statement } from './statement.ts'
import type { Write } from './writing.ts'

/** A handover on the way, to a new owner or with a new contact, with the step that is next. */
export type HandoverRow = {
  id: number
  journey: string
  startsOn: Day
  customerId: number
  customer: string
  fromOwnerId: number | null
  toOwnerId: number | null
  /** The new contact. */
  contact: string | null
  stepId: number
  dueOn: Day
  occurrence: string
  text: string | null
}

/** A step that was or is a follow-up; `key` names it within its journey. */
export type HandoverStepRow = {
  id: number
  key: string
  dueOn: Day
  lapsesOn: Day | null
  closedOn: Day | null
  outcome: Outcome | null
}

/** Where handovers stand: journeys whose steps are of the kind handover. */
export function handovers(db: Database, write: Write, { today, journeyTable, followUpTable }: Tables) {
  const all = statement<{ today: Day }, HandoverRow>(
    db,
    `SELECT r.id, r.journey, r.starts_on AS "startsOn", c.id AS "customerId", c.name AS "customer",
       r.from_owner_id AS "fromOwnerId",
       (SELECT owner_id FROM ownership w WHERE w.customer_id = c.id AND w.from_on <= r.starts_on
        ORDER BY w.from_on DESC LIMIT 1) AS "toOwnerId",
       (SELECT name FROM contact p WHERE p.id = r.contact_id) AS "contact",
       f.id AS "stepId", f.due_on AS "dueOn", f.occurrence, f.text
     FROM journey_run r
     JOIN customer c ON c.id = r.customer_id
     JOIN follow_up f ON f.id = (
       SELECT id FROM follow_up step
       WHERE step.customer_id = r.customer_id AND step.closed_on IS NULL AND step.rule = 'handover'
         AND step.origin_id = r.id AND (step.lapses_on IS NULL OR step.lapses_on > @today)
       ORDER BY step.due_on, step.id LIMIT 1)
     WHERE r.closed_on IS NULL ORDER BY f.due_on, c.folded, r.id`,
  )
  const steps = statement<{ id: number; customerId: number }, Omit<HandoverStepRow, 'key'> & { occurrence: string }>(
    db,
    `SELECT id, occurrence, due_on AS "dueOn", lapses_on AS "lapsesOn", closed_on AS "closedOn", outcome FROM follow_up
     WHERE customer_id = @customerId AND rule = 'handover' AND origin_id = @id ORDER BY due_on, id`,
  )

  function stepsOf({ id, customerId }: Pick<RunRecord, 'id' | 'customerId'>): HandoverStepRow[] {
    return steps
      .all({ id, customerId })
      .map(({ occurrence, ...row }) => ({ ...row, key: occurrence.split(' ')[1] ?? '' }))
  }

  return {
    /** Those on the way, the soonest due first. */
    all: (): HandoverRow[] => all.all({ today }),

    /** The follow-ups that the steps of one became, the soonest first. */
    stepsOf,

    /** Ends some although steps are left: what is open is waived. Throws Failure `journey-over`. */
    end(runs: readonly RunRecord[], why: string | null): void {
      write((writing) => {
        for (const run of runs) {
          const customer = { id: run.customerId }
          const waived = { outcome: 'dropped', why, closedById: null } as const
          for (const { id, closedOn } of stepsOf(run))
            if (closedOn === null) followUpTable.within.close(writing, { id, customer }, waived)
          journeyTable.within.end(writing, run, { outcome: 'over', untilOn: null, why })
        }
      })
    },
  }
}

type Tables = { today: Day; journeyTable: ReturnType<typeof journeys>; followUpTable: ReturnType<typeof followUps> }
