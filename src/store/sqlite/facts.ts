import type { Database } from 'better-sqlite3'
import type { Agreement } from '../../domain/agreement-plan.ts'
import type { Clocked } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import type { Departed } from '../../domain/departure.ts'
import type { KnownFollowUp } from '../../domain/follow-up.ts'
import type { Absence } from '../../domain/in-charge.ts'
import {
  asksForAnswer,
  isAnswer,
  isDialogue,
  type Channel,
  type Direction,
  type Interaction,
} from '../../domain/interaction.ts'
import type { JourneyRun } from '../../domain/journey-plan.ts'
import type { Loss } from '../../domain/loss-plan.ts'
import type { Celebrated } from '../../domain/occasion-plan.ts'
import type { Facts } from '../../domain/planner.ts'
import type { Promise } from '../../domain/promise.ts'
import { statement } from './statement.ts'

/** Reads what the planner gets to see of a customer. */
export function facts(db: Database) {
  const customer = statement<{ id: number }, ClockedRow>(
    db,
    `SELECT stage, importance, cadence, added_on AS "addedOn", paused_until AS "pausedUntil",
       levelled_on AS "levelledOn", levelled_from AS "levelledFrom", levelled_every AS "levelledEvery",
       last_dialogue_on AS "lastDialogueOn", last_dialogue_channel AS "lastDialogueChannel", attempts,
       next_due_on AS "nextDueOn", since_on AS "sinceOn", without_occasions AS "withoutOccasions", rolls_on AS "rollsOn",
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
  const promises = statement<{ id: number }, Promise>(
    db,
    `SELECT id, contact_id AS "contactId", made_by AS "madeBy", text, made_on AS "madeOn", due_on AS "dueOn",
       settled_on AS "settledOn"
     FROM promise WHERE customer_id = @id`,
  )
  const agreements = statement<{ id: number }, Agreement>(
    db,
    `SELECT id, kind, title, starts_on AS "startsOn", ends_on AS "endsOn", notice, renews, leads, entered_on AS "enteredOn",
       decided_on AS "decidedOn"
     FROM agreement WHERE customer_id = @id`,
  )
  const runs = statement<{ id: number }, JourneyRun & { formerId: number | null }>(
    db,
    `SELECT r.id, journey, starts_on AS "startsOn", ends_on AS "endsOn", entered_on AS "enteredOn", closed_on AS "closedOn",
       spread_on AS "spreadOn", contact_id AS "contactId", o.left_on AS "formerLeftOn", o.id AS "formerId"
     FROM journey_run r LEFT JOIN owner o ON o.id = r.from_owner_id WHERE customer_id = @id`,
  )
  const away = statement<{ id: number }, Pick<Absence, 'fromOn' | 'untilOn'>>(
    db,
    `SELECT from_on AS "fromOn", until_on AS "untilOn" FROM absence WHERE owner_id = @id ORDER BY from_on, id`,
  )
  const people = statement<{ id: number }, Celebrated>(
    db,
    `SELECT id, birthday, died_on AS "diedOn", left_on AS "leftOn", greeting FROM contact
     WHERE customer_id = @id AND birthday IS NOT NULL`,
  )
  const departed = statement<{ id: number }, Departed>(
    db,
    `SELECT id, name, left_on AS "leftOn", died_on AS "diedOn" FROM contact
     WHERE customer_id = @id AND left_on IS NOT NULL AND successor_id IS NULL`,
  )
  const loss = statement<{ id: number }, Loss>(
    db,
    `SELECT id, changed_on AS "on", reason, said_by AS "saidBy" FROM stage_change
     WHERE customer_id = @id AND stage = 'lost' ORDER BY changed_on DESC, id DESC LIMIT 1`,
  )

  return {
    /** How planning left the customer; undefined where it was removed. */
    standing: (id: number): StandingRow | undefined => customer.get({ id }),
    of: factsOf,
  }

  function factsOf(id: number): Facts {
    const { tags, withoutOccasions, ...row } = customer.get({ id })!
    return {
      customer: { ...row, withoutOccasions: withoutOccasions === 1, tags: tags === null ? [] : tags.split('\n') },
      interactions: [...recent(id), ...complaints.all({ id }).map(interactionOf)],
      known: known.all({ id }),
      promises: promises.all({ id }),
      agreements: agreements.all({ id }),
      runs: runs
        .all({ id })
        .map(({ formerId, ...run }) => (formerId === null ? run : { ...run, formerAway: away.all({ id: formerId }) })),
      people: people.all({ id }),
      departed: departed.all({ id }),
      loss: row.stage === 'lost' ? lossOf(id) : null,
    }
  }

  /** A loss that nobody gave a reason for asks nothing. */
  function lossOf(id: number): Loss | null {
    const row = loss.get({ id })
    return row?.reason ? row : null
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
}

/** What planning keeps beside the customer, so that the daily list need not read the history. */
export type StandingRow = {
  lastDialogueOn: Day | null
  lastDialogueChannel: Channel | null
  attempts: number
  nextDueOn: Day | null
  /** The first day on which other follow-ups should be open although nothing happened. */
  rollsOn: Day | null
}

type ClockedRow = Omit<Clocked, 'tags'> &
  StandingRow & { tags: string | null; sinceOn: Day | null; withoutOccasions: number }

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
