import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import { importances, stages, type Importance, type Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Whose } from '../../domain/in-charge.ts'
import { gapLimits, inGapOrder, silentBefore, type Fault, type Gap } from '../../domain/gap.ts'
import { journeyNames } from '../../domain/journey.ts'
import { ownershipNow } from './ownerships.ts'
import { isThere } from './present.ts'
import { column, statement } from './statement.ts'
import { isTheirs, whoseParams, type WhoseParams } from './whose.ts'

type Row = {
  fault: Fault
  since: Day | null
  about: string | null
  aboutId: number | null
  customerId: number
  name: string
  sortName: string
  stage: Stage
  importance: Importance
  ownerId: number | null
  ownerName: string | null
}

type OfOwner = WhoseParams & { today: Day }

const who = `c.id AS "customerId", c.name, c.folded AS "sortName", c.stage, c.importance, o.id AS "ownerId", o.name AS "ownerName"`
const owners = `LEFT JOIN ownership w ON w.id = ${ownershipNow('c.id')} LEFT JOIN owner o ON o.id = w.owner_id`
const ofOwner = isTheirs('w.owner_id')
const spoken = `coalesce(c.last_dialogue_on, c.added_on)`

/** What customers lack, each gap in one question to all of them: from what planning keeps, never from the history. */
export function gaps(db: Database, today: Day, rules: () => Rules) {
  const withoutNext = statement<OfOwner, Row>(
    db,
    `SELECT 'no-next-date' AS "fault", NULL AS "since", NULL AS "about", NULL AS "aboutId", ${who}
     FROM customer c ${owners} WHERE c.next_due_on IS NULL AND c.stage <> 'lost' AND ${ofOwner}`,
  )
  const undecided = statement<OfOwner & { decisionBefore: Day }, Row>(
    db,
    `SELECT
       CASE WHEN f.rule = 'decide' THEN 'to-decide' WHEN f.rule IN ('journey', 'handover') THEN 'undecided-journey'
         ELSE CASE WHEN f.ends_on < @today THEN 'ended-agreement' ELSE 'late-agreement' END END AS "fault",
       CASE WHEN f.rule <> 'agreement' THEN f.due_on WHEN f.ends_on < @today THEN f.ends_on ELSE f.deadline_on END AS "since",
       coalesce(r.journey, f.text) AS "about",
       CASE f.rule WHEN 'agreement' THEN f.origin_id ELSE f.id END AS "aboutId", ${who}
     FROM follow_up f JOIN customer c ON c.id = f.customer_id ${owners}
     LEFT JOIN journey_run r ON f.rule IN ('journey', 'handover') AND r.id = f.origin_id
     WHERE f.closed_on IS NULL AND f.due_on <= @today AND (f.lapses_on IS NULL OR f.lapses_on > @today) AND ${ofOwner}
       AND (f.rule = 'decide' OR (f.rule = 'agreement' AND (f.ends_on < @today OR f.deadline_on < @today))
         OR (f.rule IN ('journey', 'handover') AND f.about LIKE '%/decide' AND f.due_on < @decisionBefore))`,
  )
  const withoutJourney = statement<OfOwner & { builtIn: string }, Row>(
    db,
    `SELECT 'lost-journey' AS "fault", NULL AS "since", r.journey AS "about", NULL AS "aboutId", ${who}
     FROM journey_run r JOIN customer c ON c.id = r.customer_id ${owners}
     WHERE r.closed_on IS NULL AND ${ofOwner}
       AND r.journey NOT IN (SELECT value FROM json_each(@builtIn)) AND r.journey NOT IN (SELECT name FROM journey)`,
  )
  const silent = statement<OfOwner & { byStage: string; byTag: string; byCadence: string }, Row>(
    db,
    `SELECT 'silent' AS "fault", ${spoken} AS "since", NULL AS "about", NULL AS "aboutId", ${who}
     FROM customer c ${owners}
     WHERE c.stage <> 'lost' AND ${ofOwner}
       AND ${spoken} < coalesce(@byCadence ->> c.cadence,
         (SELECT max(l.value) FROM customer_tag t JOIN json_each(@byTag) l ON l.key = t.tag WHERE t.customer_id = c.id),
         @byStage ->> (c.stage || '.' || c.importance))
       AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.closed_on IS NULL
         AND f.due_on >= @today AND f.rule IN ('agreed', 'promise-them', 'journey', 'handover', 'pause'))`,
  )
  const withoutContact = statement<OfOwner, Row>(
    db,
    `SELECT
       CASE WHEN EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id AND ${isThere('p')})
         THEN 'unreachable' ELSE 'no-contact' END AS "fault",
       coalesce(last.died_on, last.left_on) AS "since", last.name AS "about", NULL AS "aboutId", ${who}
     FROM customer c ${owners}
     LEFT JOIN contact last ON last.id = (
       SELECT id FROM contact p WHERE p.customer_id = c.id AND NOT ${isThere('p')}
         AND NOT EXISTS (SELECT 1 FROM contact p WHERE p.customer_id = c.id AND ${isThere('p')})
       ORDER BY coalesce(p.died_on, p.left_on) DESC, p.id DESC LIMIT 1)
     WHERE c.stage <> 'lost' AND ${ofOwner} AND NOT EXISTS (
       SELECT 1 FROM contact p JOIN contact_point point ON point.contact_id = p.id
       WHERE p.customer_id = c.id AND ${isThere('p')})`,
  )
  const oldLeads = statement<OfOwner & { leadUntil: Day }, Row>(
    db,
    `SELECT 'old-lead' AS "fault", ${spoken} AS "since", NULL AS "about", NULL AS "aboutId", ${who}
     FROM customer c ${owners} WHERE c.stage = 'lead' AND ${spoken} <= @leadUntil AND ${ofOwner}`,
  )
  const oldLosses = statement<OfOwner & { lostUntil: Day }, Row>(
    db,
    `SELECT 'old-loss' AS "fault", "since", NULL AS "about", NULL AS "aboutId", ${who}
     FROM (SELECT *, coalesce((SELECT max(changed_on) FROM stage_change s
         WHERE s.customer_id = customer.id AND s.stage = 'lost'), last_dialogue_on, added_on) AS "since"
       FROM customer WHERE stage = 'lost') c ${owners}
     WHERE "since" <= @lostUntil AND (c.next_due_on IS NULL OR c.next_due_on < @today) AND ${ofOwner}`,
  )
  const cadences = column<[], string>(db, `SELECT DISTINCT cadence FROM customer WHERE cadence IS NOT NULL`)
  const tags = column<[], string>(db, `SELECT DISTINCT tag FROM customer_tag`)

  return {
    /** Gap by gap. */
    all(whose: Whose | null): Gap[] {
      const theirs = { today, ...whoseParams(whose) }
      const { decisionBefore, leadUntil, lostUntil } = gapLimits(today, rules().works)
      return inGapOrder(
        [
          ...withoutNext.all(theirs),
          ...undecided.all({ ...theirs, decisionBefore }),
          ...withoutJourney.all({ ...theirs, builtIn: JSON.stringify(journeyNames) }),
          ...silent.all({ ...theirs, ...silence() }),
          ...withoutContact.all(theirs),
          ...oldLeads.all({ ...theirs, leadUntil }),
          ...oldLosses.all({ ...theirs, lostUntil }),
        ].map(recordOf),
      )
    },
  }

  /** The day before which the last dialogue lies of who is silent: by stage and importance, by tag, by own cadence. */
  function silence() {
    const before = (customer: { stage?: Stage; importance?: Importance; cadence?: string; tags?: readonly string[] }) =>
      silentBefore({ stage: 'active', importance: 'B', cadence: null, tags: [], ...customer }, rules(), today)
    const { byTag } = rules()
    return {
      byStage: textOf(
        stages.flatMap((stage) =>
          importances.map((importance) => [`${stage}.${importance}`, before({ stage, importance })]),
        ),
      ),
      byTag: textOf(
        (byTag.size === 0 ? [] : tags.all([]).filter((tag) => byTag.has(tag.toLowerCase()))).map((tag) => [
          tag,
          before({ tags: [tag] }),
        ]),
      ),
      byCadence: textOf(cadences.all([]).map((cadence) => [cadence, before({ cadence })])),
    }
  }
}

function textOf(entries: readonly (readonly [string, Day])[] | string[][]): string {
  return JSON.stringify(Object.fromEntries(entries))
}

function recordOf(row: Row): Gap {
  const { fault, since, about, aboutId, customerId: id, name, sortName, stage, importance, ownerId, ownerName } = row
  return {
    ...{ fault, since, about, aboutId, sortName },
    customer: { id, name, stage, importance },
    owner: ownerId === null ? null : { id: ownerId, name: ownerName! },
  }
}
