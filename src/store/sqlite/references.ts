import type { FactTable } from './journal.ts'

/** Which column of a table names a row of another; `rules` where it does so only in follow-ups of these. */
export type Reference = { table: FactTable; column: string; parent: FactTable; rules?: readonly string[] }

/** All of them, as the foreign keys of the schema have them, and what planned follow-ups are about. */
export const references: readonly Reference[] = [
  ...to('owner', [
    ...(['owner deputy_id', 'absence owner_id', 'absence stand_in_id', 'ownership owner_id'] as const),
    ...(['interaction owner_id', 'interaction for_owner_id', 'journey_run from_owner_id'] as const),
    'address_form owner_id',
  ]),
  ...to('customer', [
    ...(['customer_tag', 'contact', 'ownership', 'interaction', 'promise', 'agreement'] as const).map(ofCustomer),
    ...(['journey_run', 'stage_change', 'revenue', 'knowledge', 'follow_up', 'imported_line'] as const).map(ofCustomer),
  ]),
  ...to('contact', [
    ...(['contact successor_id', 'contact_point contact_id', 'consent contact_id', 'address_form contact_id'] as const),
    ...(['interaction contact_id', 'promise contact_id', 'journey_run contact_id', 'follow_up contact_id'] as const),
    'imported_line contact_id',
  ]),
  ...to('interaction', ['promise cause_id', 'follow_up cause_id', 'follow_up closed_by_id']),
  ...to('agreement', ['journey_run agreement_id']),
  about('promise', ['promise-us', 'promise-them']),
  about('agreement', ['agreement', 'renewed', 'review']),
  about('journey_run', ['journey', 'handover', 'winback']),
  about('contact', ['birthday', 'successor']),
  about('stage_change', ['ask-why']),
]

type Column = `${FactTable} ${string}`

function ofCustomer<Table extends FactTable>(table: Table): `${Table} customer_id` {
  return `${table} customer_id`
}

function to(parent: FactTable, columns: readonly Column[]): Reference[] {
  return columns.map((named) => {
    const [table, column] = named.split(' ') as [FactTable, string]
    return { table, column, parent }
  })
}

function about(parent: FactTable, rules: readonly string[]): Reference {
  return { table: 'follow_up', column: 'origin_id', parent, rules }
}
