import type { Database } from 'better-sqlite3'
import type { Importance, Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import { grouped } from '../../domain/grouped.ts'
import { isDialogue, type Channel, type Direction } from '../../domain/interaction.ts'
import { riskDays, type RiskFacts } from '../../domain/risk.ts'
import { ownershipNow } from './ownerships.ts'
import { isThere } from './present.ts'
import { statement } from './statement.ts'

type CustomerRow = {
  id: number
  name: string
  sortName: string
  stage: Stage
  importance: Importance
  ownerId: number | null
}

type RevenueRow = {
  id: number
  currency: string
  cents: number
  centsBefore: number
  count: number
  countBefore: number
}

/** Entries that are alike in what makes them dialogues. */
type AlikeRow = {
  customerId: number
  contactId: number | null
  channel: Channel
  direction: Direction
  missed: number
  count: number
}

/** What may hang on one person, each in one question to all customers in care. */
export function risks(db: Database, today: Day) {
  const customers = statement<{ today: Day }, CustomerRow>(
    db,
    `SELECT c.id, c.name, c.folded AS "sortName", c.stage, c.importance, w.owner_id AS "ownerId"
     FROM customer c LEFT JOIN ownership w ON w.id = ${ownershipNow('c.id')}
     WHERE c.stage <> 'lost' ORDER BY c.folded, c.id`,
  )
  const revenue = statement<{ today: Day; from: Day; before: Day }, RevenueRow>(
    db,
    `SELECT customer_id AS "id", currency,
       sum(iif(booked_on > @from, cents, 0)) AS "cents", sum(booked_on > @from) AS "count",
       sum(iif(booked_on > @from, 0, cents)) AS "centsBefore", sum(booked_on <= @from) AS "countBefore"
     FROM revenue WHERE booked_on > @before AND booked_on <= @today
     GROUP BY customer_id, currency ORDER BY customer_id, currency`,
  )
  const contacts = statement<{ today: Day }, RiskFacts['contacts'][number]>(
    db,
    `SELECT p.id, p.name, p.customer_id AS "customerId",
       (SELECT folded FROM contact_point WHERE contact_id = p.id AND kind = 'email' ORDER BY id LIMIT 1) AS "email"
     FROM contact p WHERE ${isThere('p')} ORDER BY p.id`,
  )
  const alike = statement<{ from: Day; today: Day }, AlikeRow>(
    db,
    `SELECT customer_id AS "customerId", contact_id AS "contactId", channel, direction, missed, count(*) AS "count"
     FROM interaction WHERE happened_on > @from AND happened_on <= @today GROUP BY 1, 2, 3, 4, 5`,
  )

  return {
    facts(): RiskFacts {
      const { from, before } = riskDays(today)
      const booked = grouped(revenue.all({ today, from, before }), ({ id }) => id)
      return {
        customers: customers.all({ today }).map(({ id, name, stage, importance, sortName, ownerId }) => {
          const sums = booked.get(id) ?? []
          return {
            ...{ customer: { id, name, stage, importance }, sortName, ownerId },
            revenue: sums.flatMap(({ count, cents, currency }) => (count > 0 ? [{ cents, currency }] : [])),
            revenueBefore: sums.flatMap(({ countBefore, centsBefore: cents, currency }) =>
              countBefore > 0 ? [{ cents, currency }] : [],
            ),
          }
        }),
        contacts: contacts.all({ today }),
        voices: voicesOf(alike.all({ from, today })),
      }
    },
  }
}

/** Dialogues by customer and contact. */
function voicesOf(rows: readonly AlikeRow[]): RiskFacts['voices'] {
  const dialogues = rows.filter((row) => isDialogue({ ...row, missed: row.missed === 1 }))
  return [...grouped(dialogues, ({ customerId, contactId }) => `${customerId} ${contactId ?? ''}`).values()].map(
    (alike) => {
      const { customerId, contactId } = alike[0]!
      return { customerId, contactId, count: alike.reduce((sum, { count }) => sum + count, 0) }
    },
  )
}
