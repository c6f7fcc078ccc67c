import type { CadenceSettings } from '../../domain/cadence.ts'
import type { Day } from '../../domain/day.ts'
import { silenceLimit, type Gap } from '../../domain/gap.ts'
import { foremost, silencesBeyond } from '../../domain/relationship.ts'
import type { RiskFacts, RiskyCustomer } from '../../domain/risk.ts'
import { lastDayAhead } from '../../domain/workload.ts'
import type { Program } from '../../program.ts'
import type { AgreementItem } from '../agreement-items.ts'

/** So many of the most important customers are shown. */
const most = 12

/** How it went with a customer from a day on, and what is to be decided in the coming weeks. */
export type Relationship = {
  customer: RiskyCustomer['customer']
  /** More days without dialogue are silence. */
  limitDays: number
  dialogues: Day[]
  silences: { from: Day; until: Day }[]
  /** Since when they are silent, where they are now. */
  silentSince: Day | null
  lastDays: { id: number; title: string; actBy: Day }[]
}

/** Those of the most important customers, the most important first. */
export async function relationships(
  program: Program,
  {
    customers,
    agreements,
    silent,
    rules,
    since,
  }: {
    customers: RiskFacts['customers']
    agreements: readonly AgreementItem[]
    silent: readonly Gap[]
    rules: CadenceSettings
    since: Day
  },
): Promise<Relationship[]> {
  const { today } = program
  const store = await program.store()
  const until = lastDayAhead(today)
  const all: Relationship[] = []
  const silentSinceOf = new Map(silent.map((gap) => [gap.customer.id, gap.since]))
  for (const { customer } of foremost(customers, most, silentSinceOf)) {
    const record = (await store.customers.byId(customer.id))!
    const { dialogues } = await store.dossiers.entriesOf(customer.id)
    const days = dialogues.map(({ on }) => on).filter((on) => on <= today)
    const limitDays = silenceLimit(record, rules)
    const silentSince = silentSinceOf.get(customer.id) ?? null
    const silences = silencesBeyond(limitDays, days, { addedOn: record.addedOn, silentSince, today })
    all.push({
      ...{ customer, limitDays, silentSince },
      dialogues: days.filter((on) => on >= since),
      silences: silences.filter((silence) => silence.until >= since),
      lastDays: agreements.flatMap(({ id, title, actBy, customer: its }) =>
        its.id === customer.id && actBy !== null && actBy >= since && actBy <= until ? [{ id, title, actBy }] : [],
      ),
    })
  }
  return all
}
