import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { builtInJourney, journeyNames, type Journey } from '../../domain/journey.ts'
import { journeyFrom } from '../../domain/journey-text.ts'
import { remembered } from '../../domain/remembered.ts'
import type { followUps } from './follow-ups.ts'
import { statement } from './statement.ts'
import type { Write, Writing } from './writing.ts'

export type JourneyOutcome = 'won' | 'not-now' | 'lost' | 'over'

export type NewRun = {
  customerId: number
  agreementId: number | null
  journey: string
  startsOn: Day
  endsOn: Day | null
} & Partial<Handing>

/** Of a handover who hands over, and the day from which its later steps are reckoned; of a new contact which. */
type Handing = { fromOwnerId: number | null; contactId: number | null; spreadOn: Day | null }

export type RunRecord = Omit<NewRun, keyof Handing> &
  Handing & {
    id: number
    enteredOn: Day
    closedOn: Day | null
    outcome: JourneyOutcome | null
    untilOn: Day | null
    why: string | null
    /** Whether a step is still open: one without a repeating last step is over when all are closed. */
    hasStep: boolean
  }

export type RunEnding = { outcome: JourneyOutcome; untilOn: Day | null; why: string | null }

type Row = Omit<RunRecord, 'hasStep'> & { hasStep: number }

const columns = `r.id, r.customer_id AS "customerId", r.agreement_id AS "agreementId", r.journey, r.starts_on AS "startsOn",
  r.ends_on AS "endsOn", r.entered_on AS "enteredOn", r.closed_on AS "closedOn", r.outcome, r.until_on AS "untilOn", r.why,
  r.from_owner_id AS "fromOwnerId", r.contact_id AS "contactId", r.spread_on AS "spreadOn",
  EXISTS (
    SELECT 1 FROM follow_up f
    WHERE f.customer_id = r.customer_id AND f.closed_on IS NULL AND f.rule IN ('journey', 'handover', 'winback') AND f.origin_id = r.id
  ) AS "hasStep"`

export function journeys(
  db: Database,
  write: Write,
  { today, followUpTable }: { today: Day; followUpTable: ReturnType<typeof followUps> },
) {
  const written = statement<{ name: string }, { id: number; text: string }>(
    db,
    `SELECT id, text FROM journey WHERE name = @name`,
  )
  const names = statement<[], { name: string; text: string }>(db, `SELECT name, text FROM journey ORDER BY name`)
  const insert = statement<{ name: string; text: string }>(db, `INSERT INTO journey (name, text) VALUES (@name, @text)`)
  const update = statement<{ id: number; text: string }>(db, `UPDATE journey SET text = @text WHERE id = @id`)
  const remove = statement<{ id: number }>(db, `DELETE FROM journey WHERE id = @id`)
  const travellers = statement<{ name: string }, { customerId: number }>(
    db,
    `SELECT customer_id AS "customerId" FROM journey_run WHERE journey = @name AND closed_on IS NULL`,
  )
  const runs = statement<{ customerId: number }, Row>(
    db,
    `SELECT ${columns} FROM journey_run r WHERE r.customer_id = @customerId ORDER BY r.starts_on, r.id`,
  )
  const runById = statement<{ id: number }, Row>(db, `SELECT ${columns} FROM journey_run r WHERE r.id = @id`)
  const open = statement<[], Row & { customer: string }>(
    db,
    `SELECT ${columns}, c.name AS "customer"
     FROM journey_run r JOIN customer c ON c.id = r.customer_id WHERE r.closed_on IS NULL ORDER BY c.folded, r.id`,
  )
  const begin = statement<Required<NewRun> & { today: Day }>(
    db,
    `INSERT INTO journey_run (customer_id, agreement_id, journey, starts_on, ends_on, entered_on, from_owner_id, contact_id, spread_on)
     VALUES (@customerId, @agreementId, @journey, @startsOn, @endsOn, @today, @fromOwnerId, @contactId, @spreadOn)`,
  )
  const end = statement<RunEnding & { id: number; today: Day }>(
    db,
    `UPDATE journey_run SET closed_on = @today, outcome = @outcome, until_on = @untilOn, why = @why
     WHERE id = @id AND closed_on IS NULL`,
  )

  const endAgreement = statement<{ id: number; today: Day; why: string | null }>(
    db,
    `UPDATE agreement SET decided_on = @today, decision = 'ended', why = @why WHERE id = @id AND decided_on IS NULL`,
  )

  const read = (name: string): Journey | null => {
    const row = written.get({ name })
    return row ? journeyFrom(name, row.text) : builtInJourney(name)
  }
  let known = remembered(read)

  function startWithin(writing: Writing, run: NewRun): number {
    const handing: Handing = { fromOwnerId: null, contactId: null, spreadOn: null }
    const id = Number(begin.run(Object.assign({ today }, handing, run)).lastInsertRowid)
    writing.inserted('journey_run', id)
    writing.touched(run.customerId)
    return id
  }

  /** Throws Failure `journey-over` where it has ended since it was read. */
  function endWithin(
    writing: Writing,
    { id, customerId }: { id: number; customerId: number },
    ending: RunEnding,
  ): void {
    writing.updating('journey_run', id)
    if (end.run({ id, today, ...ending }).changes === 0) throw new Failure('journey-over', { id })
    writing.touched(customerId)
  }

  return {
    named: (name: string): Journey | null => known(name),

    /** The built-in ones and those that somebody wrote, by name. */
    names: (): { name: string; isBuiltIn: boolean; isWritten: boolean }[] => {
      const own = new Set(names.all([]).map(({ name }) => name))
      const builtIn: readonly string[] = journeyNames
      return [...new Set([...builtIn, ...own])].map((name) => ({
        ...{ name, isBuiltIn: builtIn.includes(name), isWritten: own.has(name) },
      }))
    },

    /** The text of one's own; null takes it away, so that the built-in one holds again. Whoever is on it is planned anew. */
    save(name: string, text: string | null): void {
      write((writing) => {
        const before = written.get({ name })
        if (before && text === null) {
          writing.deleting('journey', before.id)
          remove.run({ id: before.id })
        } else if (before) {
          writing.updating('journey', before.id)
          update.run({ id: before.id, text: text! })
        } else if (text !== null) writing.inserted('journey', insert.run({ name, text }).lastInsertRowid)
        known = remembered(read)
        for (const { customerId } of travellers.all({ name })) writing.touched(customerId)
      })
    },

    /** Those that are on the way, with their customers. */
    open: () => open.all([]).filter(({ hasStep }) => hasStep === 1),

    runsOf: (customerId: number): RunRecord[] => runs.all({ customerId }).map(recordOf),

    run(id: number): RunRecord | null {
      const row = runById.get({ id })
      return row ? recordOf(row) : null
    },

    start: (run: NewRun): number => write((writing) => startWithin(writing, run)),

    /** With the trial, seminar or offer that it belongs to; not now until a day is an agreed date. Throws Failure `journey-over`. */
    end: (run: RunRecord, ending: RunEnding): number | null =>
      write((writing) => {
        endWithin(writing, run, ending)
        if (run.agreementId !== null) {
          writing.updating('agreement', run.agreementId)
          endAgreement.run({ id: run.agreementId, today, why: ending.why })
        }
        const { untilOn: dueOn, why: text } = ending
        if (dueOn === null) return null
        const agreed = {
          rule: 'agreed' as const,
          text,
          dueOn,
          deadlineOn: null,
          every: null,
          anchorOn: null,
          causeId: null,
        }
        return followUpTable.within.add(writing, { customerId: run.customerId, contactId: null, ...agreed })
      }),

    within: {
      /** What was read is read anew. */
      forget(): void {
        known = remembered(read)
      },
      /** Those that somebody wrote. */
      texts: (): { name: string; text: string }[] => names.all([]),
      start: startWithin,
      end: endWithin,
      openRunsOf: (customerId: number): RunRecord[] =>
        runs
          .all({ customerId })
          .map(recordOf)
          .filter(({ closedOn }) => closedOn === null),
    },
  }
}

function recordOf(row: Row): RunRecord {
  return { ...row, hasStep: row.hasStep === 1 }
}
