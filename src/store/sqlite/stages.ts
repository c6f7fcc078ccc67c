import type { Database } from 'better-sqlite3'
import { inCare, type Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import { winBack } from '../../domain/journey-plan.ts'
import type { LossReason, SaidBy } from '../../domain/loss.ts'
import type { LostCustomer } from '../../domain/loss-report.ts'
import type { agreements } from './agreements.ts'
import type { customers } from './customers.ts'
import type { followUps } from './follow-ups.ts'
import type { journeys } from './journeys.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

export type NewStage = {
  stage: Stage
  /** Of a loss. */
  reason: LossReason | null
  saidBy: SaidBy | null
  note: string | null
  /** When to try again after a loss; null for never. */
  winBackOn: Day | null
}

/** What a change of stage ended or began beside it. */
export type StageEffects = {
  journeysEnded: string[]
  journeysBegun: string[]
  agreementsEnded: string[]
  /** The days that were agreed on. */
  datesDropped: Day[]
}

export function stages(
  db: Database,
  write: Write,
  today: Day,
  tables: {
    customers: ReturnType<typeof customers>
    journeys: ReturnType<typeof journeys>
    agreements: ReturnType<typeof agreements>
    followUps: ReturnType<typeof followUps>
  },
) {
  const insert = statement<NewStage & { customerId: number; today: Day; before: Stage }>(
    db,
    `INSERT INTO stage_change (customer_id, changed_on, stage_before, stage, reason, said_by, note, win_back_on)
     VALUES (@customerId, @today, @before, @stage, @reason, @saidBy, @note, @winBackOn)`,
  )
  const losses = statement<[], LossRow>(
    db,
    `SELECT s.changed_on AS "on", s.reason, s.said_by AS "saidBy", s.note, s.win_back_on AS "winBackOn",
       c.id AS "customerId", c.name AS "customerName", c.stage
     FROM stage_change s JOIN customer c ON c.id = s.customer_id
     WHERE s.stage = 'lost' AND s.reason IS NOT NULL
     ORDER BY s.changed_on, s.id`,
  )

  function changeWithin(writing: Writing, customerId: number, change: NewStage): StageEffects {
    const before = tables.customers.within.known(customerId).stage
    const effects: StageEffects = { journeysEnded: [], journeysBegun: [], agreementsEnded: [], datesDropped: [] }
    const isLost = !inCare(change.stage)
    tables.customers.within.edit(writing, customerId, { stage: change.stage })
    const { lastInsertRowid } = insert.run({ ...change, customerId, today, before })
    writing.inserted('stage_change', lastInsertRowid)
    const why = change.reason ?? change.note
    for (const run of tables.journeys.within.openRunsOf(customerId)) {
      if (!isLost && run.journey !== winBack) continue
      const outcome = isLost ? 'lost' : 'won'
      tables.journeys.within.end(writing, run, { outcome, untilOn: null, why })
      if (run.hasStep) effects.journeysEnded.push(run.journey)
    }
    if (isLost) {
      for (const agreement of tables.agreements.within.ofCustomer(customerId)) {
        if (agreement.decision !== null) continue
        tables.agreements.within.decide(writing, agreement, { decision: 'ended', why })
        effects.agreementsEnded.push(agreement.title)
      }
    }
    if (isLost) effects.datesDropped = tables.followUps.within.dropAgreed(writing, customerId, why)
    const begins =
      isLost && change.winBackOn ? winBack : change.stage === 'active' && isNew(before) ? 'onboarding' : null
    if (begins) {
      const startsOn = begins === winBack ? change.winBackOn! : today
      const run = { customerId, agreementId: null, journey: begins, startsOn, endsOn: null }
      tables.journeys.within.start(writing, run)
      effects.journeysBegun.push(begins)
    }
    return effects
  }

  return {
    /**
     * From one stage to another. A loss ends the journeys and agreements that no longer apply and begins the way back; who
     * comes back or becomes active leaves it, and becoming active for the first time begins the onboarding.
     */
    change: (customerId: number, change: NewStage): StageEffects =>
      write((writing) => changeWithin(writing, customerId, change)),

    within: { change: changeWithin },

    /** Those of which somebody gave a reason, in the order in which they happened. */
    losses: (): LostCustomer[] =>
      losses.all([]).map(({ customerId: id, customerName: name, stage, ...row }) => ({
        ...row,
        customer: { id, name, stage },
      })),
  }
}

/** Who comes back knows us already. */
function isNew(before: Stage): boolean {
  return before === 'lead' || before === 'prospect' || before === 'trial'
}

type LossRow = Omit<LostCustomer, 'customer'> & { customerId: number; customerName: string; stage: Stage }
