import type { Customer, Wishes } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Channel } from '../../domain/interaction.ts'
import { folded } from '../../domain/name.ts'

/** A customer with where the relationship stands. */
export type CustomerRecord = Customer & {
  wishes: Wishes
  owner: { id: number; name: string } | null
  lastContact: { on: Day; channel: Channel } | null
  attempts: number
  nextDueOn: Day | null
}

export type CustomerRow = Omit<Customer, 'isPrivate' | 'tags'> & {
  isPrivate: number
  tags: string | null
  ownerId: number | null
  ownerName: string | null
  wishedChannel: Channel | null
  wishedLanguage: 'en' | 'de' | null
  bestTime: string | null
  withoutOccasions: number
  lastDialogueOn: Day | null
  lastDialogueChannel: Channel | null
  attempts: number
  nextDueOn: Day | null
}

export type CustomerColumns = Omit<Customer, 'id' | 'isPrivate' | 'tags' | 'pausedUntil'> & {
  isPrivate: number
  folded: string
}

/** What planning keeps beside the customer. */
export type Planned = { lastDialogueOn: Day | null; lastDialogueChannel: Channel | null; nextDueOn: Day | null }

export const unplanned: Planned = { lastDialogueOn: null, lastDialogueChannel: null, nextDueOn: null }

export const emptyCustomer = {
  number: null,
  isPrivate: false,
  cadence: null,
  cadenceWhy: null,
  notes: null,
  street: null,
  postalCode: null,
  city: null,
  region: null,
  country: null,
  sinceOn: null,
  levelledOn: null,
  levelledFrom: null,
  levelledEvery: null,
}

export function columnsOf(customer: Omit<Customer, 'id' | 'tags' | 'pausedUntil'>): CustomerColumns {
  const { number, name, isPrivate, stage, importance, cadence, cadenceWhy, notes, sinceOn, addedOn } = customer
  const { street, postalCode, city, region, country, levelledOn, levelledFrom, levelledEvery } = customer
  return {
    number,
    name,
    stage,
    importance,
    cadence,
    cadenceWhy,
    notes,
    sinceOn,
    addedOn,
    street,
    postalCode,
    city,
    region,
    country,
    levelledOn,
    levelledFrom,
    levelledEvery,
    isPrivate: isPrivate ? 1 : 0,
    folded: folded(name),
  }
}

export function recordOf(row: CustomerRow): CustomerRecord {
  const { isPrivate, tags, ownerId, ownerName, lastDialogueOn, lastDialogueChannel, ...others } = row
  const { wishedChannel: channel, wishedLanguage: language, bestTime, withoutOccasions, ...rest } = others
  return {
    ...rest,
    isPrivate: isPrivate === 1,
    wishes: { channel, language, bestTime, occasions: withoutOccasions === 0 },
    tags: tags === null ? [] : tags.split('\n'),
    owner: ownerId === null ? null : { id: ownerId, name: ownerName ?? '' },
    lastContact: lastDialogueOn === null ? null : { on: lastDialogueOn, channel: lastDialogueChannel! },
  }
}
