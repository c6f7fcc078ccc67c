import { cadenceFor, cadenceText, type CadenceSettings } from '../domain/cadence.ts'
import type { CsvColumn } from '../output/view.ts'
import type { CustomerRecord } from './named.ts'

/** A customer as JSON shows it: `cadence` is the one in force, `cadenceFrom` where it comes from. */
export type CustomerItem = Omit<CustomerRecord, 'cadence' | 'levelledOn' | 'levelledFrom' | 'levelledEvery'> & {
  cadence: string
  cadenceFrom: 'customer' | 'tag' | 'stage'
}

export function customerItem(customer: CustomerRecord, settings: CadenceSettings): CustomerItem {
  const { id, number, name, isPrivate, stage, importance, owner, tags, cadenceWhy, nextDueOn, lastContact } = customer
  const { attempts, pausedUntil, sinceOn, addedOn, street, postalCode, city, region, country, notes, wishes } = customer
  const { cadence, source } = cadenceFor(customer, settings)
  return {
    ...{ id, number, name, isPrivate, stage, importance, owner, tags },
    ...{ cadence: cadenceText(cadence), cadenceFrom: source.from, cadenceWhy },
    ...{ nextDueOn, lastContact, attempts, pausedUntil, sinceOn, addedOn },
    ...{ street, postalCode, city, region, country, notes, wishes },
  }
}

export const customerCsv: readonly CsvColumn<CustomerItem>[] = [
  { key: 'id', cell: ({ id }) => id },
  { key: 'number', cell: ({ number }) => number },
  { key: 'name', cell: ({ name }) => name },
  { key: 'isPrivate', cell: ({ isPrivate }) => isPrivate },
  { key: 'stage', cell: ({ stage }) => stage },
  { key: 'importance', cell: ({ importance }) => importance },
  { key: 'owner', cell: ({ owner }) => owner?.name ?? null },
  { key: 'tags', cell: ({ tags }) => tags.join(', ') },
  { key: 'cadence', cell: ({ cadence }) => cadence },
  { key: 'nextDueOn', cell: ({ nextDueOn }) => nextDueOn },
  { key: 'lastContactOn', cell: ({ lastContact }) => lastContact?.on ?? null },
  { key: 'lastContactChannel', cell: ({ lastContact }) => lastContact?.channel ?? null },
  { key: 'attempts', cell: ({ attempts }) => attempts },
  { key: 'pausedUntil', cell: ({ pausedUntil }) => pausedUntil },
  { key: 'sinceOn', cell: ({ sinceOn }) => sinceOn },
  { key: 'street', cell: ({ street }) => street },
  { key: 'postalCode', cell: ({ postalCode }) => postalCode },
  { key: 'city', cell: ({ city }) => city },
  { key: 'country', cell: ({ country }) => country },
  { key: 'notes', cell: ({ notes }) => notes },
]
