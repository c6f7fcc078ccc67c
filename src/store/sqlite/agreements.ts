import type { Database } from 'better-sqlite3'
import type { AgreementKind, Terms } from '../../domain/agreement.ts'
import { hasJourney } from '../../domain/agreement-plan.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import type { journeys, RunEnding } from './journeys.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

export type NoticeBy = 'us' | 'them' | 'both'
export type Decision = 'ended' | 'cancelled'

export type NewAgreement = Terms & {
  customerId: number
  kind: AgreementKind
  title: string
  noticeBy: NoticeBy
  /** Its own lead times, such as `60d,30d`; null leaves them to its kind. */
  leads: string | null
  cents: number | null
  currency: string | null
}

export type AgreementRecord = Omit<NewAgreement, 'customerId'> & {
  id: number
  customer: { id: number; name: string }
  enteredOn: Day
  decidedOn: Day | null
  decision: Decision | null
  why: string | null
}

const columns = `a.id, a.kind, a.title, a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.notice, a.notice_by AS "noticeBy",
  a.renews, a.leads, a.cents, a.currency, a.entered_on AS "enteredOn", a.decided_on AS "decidedOn", a.decision, a.why,
  c.id AS "customerId", c.name AS "customerName"`
const joins = `FROM agreement a JOIN customer c ON c.id = a.customer_id`

export function agreements(
  db: Database,
  write: Write,
  { today, journeyTable }: { today: Day; journeyTable: ReturnType<typeof journeys> },
) {
  const byId = statement<{ id: number }, Row>(db, `SELECT ${columns} ${joins} WHERE a.id = @id`)
  const all = statement<{ customerId: number | null }, Row>(
    db,
    `SELECT ${columns} ${joins} WHERE @customerId IS NULL OR c.id = @customerId ORDER BY c.folded, c.id, a.id`,
  )
  const beginning = statement<{ name: string }, Row>(
    db,
    `SELECT ${columns} ${joins} WHERE substr(a.folded, 1, length(@name)) = @name ORDER BY a.id LIMIT 20`,
  )
  const insert = statement<NewAgreement & { folded: string; today: Day }>(
    db,
    `INSERT INTO agreement (customer_id, kind, title, folded, starts_on, ends_on, notice, notice_by, renews, leads, cents,
       currency, entered_on)
     VALUES (@customerId, @kind, @title, @folded, @startsOn, @endsOn, @notice, @noticeBy, @renews, @leads, @cents, @currency,
       @today)`,
  )
  const renew = statement<{ id: number; endsOn: Day | null; renews: string | null; today: Day }>(
    db,
    `UPDATE agreement SET ends_on = @endsOn, renews = @renews, entered_on = @today WHERE id = @id AND decided_on IS NULL`,
  )
  const decide = statement<{ id: number; today: Day; decision: Decision; why: string | null }>(
    db,
    `UPDATE agreement SET decided_on = @today, decision = @decision, why = @why WHERE id = @id AND decided_on IS NULL`,
  )
  const stretch = statement<{ id: number; endsOn: Day | null }>(
    db,
    `UPDATE journey_run SET ends_on = @endsOn WHERE id = @id`,
  )

  function change(
    { id, title, customer }: Pick<AgreementRecord, 'id' | 'title' | 'customer'>,
    work: (writing: Writing) => number,
  ): void {
    write((writing) => {
      writing.updating('agreement', id)
      if (work(writing) === 0) throw new Failure('agreement-over', { id, title })
      writing.touched(customer.id)
    })
  }

  function runsOf({ id, customer }: Pick<AgreementRecord, 'id' | 'customer'>) {
    return journeyTable.within.openRunsOf(customer.id).filter(({ agreementId }) => agreementId === id)
  }

  /** Closes it within a change that is under way; false where somebody had decided it already. */
  function decideWithin(
    writing: Writing,
    agreement: Pick<AgreementRecord, 'id' | 'customer'>,
    { decision, why }: { decision: Decision; why: string | null },
  ): boolean {
    writing.updating('agreement', agreement.id)
    writing.touched(agreement.customer.id)
    return decide.run({ id: agreement.id, today, decision, why }).changes === 1
  }

  return {
    byId(id: number): AgreementRecord | null {
      const row = byId.get({ id })
      return row ? recordOf(row) : null
    },

    /** All, or a customer's. */
    all: (customerId: number | null): AgreementRecord[] => all.all({ customerId }).map(recordOf),

    /** Those whose title begins so. */
    beginning: (name: string): AgreementRecord[] => beginning.all({ name: folded(name) }).map(recordOf),

    /** A trial, seminar or offer starts its journey. */
    add: (agreement: NewAgreement): number =>
      write((writing) => {
        const { kind, customerId, startsOn, endsOn } = agreement
        const values = { ...agreement, folded: folded(agreement.title), today }
        const id = Number(insert.run(values).lastInsertRowid)
        writing.inserted('agreement', id)
        writing.touched(customerId)
        if (hasJourney(kind)) {
          journeyTable.within.start(writing, {
            ...{ customerId, agreementId: id, journey: kind, endsOn },
            startsOn: startsOn ?? today,
          })
        }
        return id
      }),

    /** To a new end; the journey of a trial, seminar or offer goes with it. Throws Failure `agreement-over`. */
    renew(agreement: AgreementRecord, { endsOn, renews }: { endsOn: Day | null; renews: string | null }): void {
      change(agreement, (writing) => {
        for (const run of runsOf(agreement)) {
          writing.updating('journey_run', run.id)
          stretch.run({ id: run.id, endsOn })
        }
        return renew.run({ id: agreement.id, endsOn, renews, today }).changes
      })
    },

    /** With the journey that it started, which gets this outcome. Throws Failure `agreement-over`. */
    decide(agreement: AgreementRecord, decision: { decision: Decision; why: string | null }, ending: RunEnding): void {
      write((writing) => {
        if (!decideWithin(writing, agreement, decision)) {
          throw new Failure('agreement-over', { id: agreement.id, title: agreement.title })
        }
        for (const run of runsOf(agreement)) journeyTable.within.end(writing, run, ending)
      })
    },

    within: { decide: decideWithin, ofCustomer: (customerId: number) => all.all({ customerId }).map(recordOf) },
  }
}

type Row = Omit<AgreementRecord, 'customer'> & { customerId: number; customerName: string }

function recordOf({ customerId: id, customerName: name, ...row }: Row): AgreementRecord {
  return { ...row, customer: { id, name } }
}
