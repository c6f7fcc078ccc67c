import type { Address, Customer, Wishes } from './customer.ts'
import { earliest, type Day } from './day.ts'
import { contradicts } from './importing.ts'
import { sameName } from './name.ts'

/** What two customers that are one may say differently, so that a person has to choose. */
export const mergeFields = [
  ...(['name', 'number', 'address', 'private', 'stage', 'importance', 'cadence', 'owner', 'since'] as const),
  ...(['channel', 'language', 'time'] as const),
] as const
export type MergeField = (typeof mergeFields)[number]

/** The customer that stays (a), or the one that becomes part of it (b). */
export type Side = 'a' | 'b'
export type Choices = Partial<Record<MergeField, Side>>

export type Merging = Customer & { wishes: Wishes; owner: { id: number; name: string } | null }

/** What holds of both. */
export type MergedFields = Omit<Customer, 'id' | 'levelledOn' | 'levelledFrom' | 'levelledEvery' | 'tags'> & {
  wishes: Wishes
  /** Whose history of owners goes on. */
  owner: Side
}

/** In which of them the two contradict. Where only one says something, that holds. */
export function contradictions(a: Merging, b: Merging): MergeField[] {
  return mergeFields.filter((field) => contradict[field](a, b))
}

/** What holds after the choices; of what was not chosen, what the first says. */
export function mergedFields(a: Merging, b: Merging, choices: Choices): MergedFields {
  const side = (field: MergeField) => (choices[field] === 'b' && contradict[field](a, b) ? b : a)
  const either = <Key extends keyof Customer>(field: MergeField, key: Key): Customer[Key] =>
    side(field)[key] ?? a[key] ?? b[key]
  const wished = <Key extends keyof Wishes>(field: MergeField, key: Key): Wishes[Key] =>
    side(field).wishes[key] ?? a.wishes[key] ?? b.wishes[key]
  const rhythm = side('cadence').cadence === null ? b : side('cadence')
  return {
    ...{ name: side('name').name, number: either('number', 'number'), isPrivate: side('private').isPrivate },
    ...{ stage: side('stage').stage, importance: side('importance').importance },
    ...{ cadence: rhythm.cadence, cadenceWhy: rhythm.cadenceWhy },
    ...(contradict.address(a, b) ? addressOf(side('address')) : filled(addressOf(a), addressOf(b))),
    ...{ notes: bothNotes(a.notes, b.notes), sinceOn: either('since', 'sinceOn') },
    ...{ addedOn: earliest(a.addedOn, b.addedOn), pausedUntil: sooner(a.pausedUntil, b.pausedUntil) },
    wishes: {
      ...{ channel: wished('channel', 'channel'), language: wished('language', 'language') },
      ...{ bestTime: wished('time', 'bestTime'), occasions: a.wishes.occasions && b.wishes.occasions },
    },
    owner: (a.owner === null && b.owner !== null) || side('owner') === b ? 'b' : 'a',
  }
}

type Difference = (a: Merging, b: Merging) => boolean

const contradict: Readonly<Record<MergeField, Difference>> = {
  name: (a, b) => !sameName(a.name, b.name),
  number: (a, b) => contradicts(a.number, b.number),
  address: (a, b) => addressKeys.some((key) => contradicts(a[key], b[key])),
  private: (a, b) => a.isPrivate !== b.isPrivate,
  stage: (a, b) => a.stage !== b.stage,
  importance: (a, b) => a.importance !== b.importance,
  cadence: (a, b) => contradicts(a.cadence, b.cadence),
  owner: (a, b) => a.owner !== null && b.owner !== null && a.owner.id !== b.owner.id,
  since: (a, b) => contradicts(a.sinceOn, b.sinceOn),
  channel: (a, b) => contradicts(a.wishes.channel, b.wishes.channel),
  language: (a, b) => contradicts(a.wishes.language, b.wishes.language),
  time: (a, b) => contradicts(a.wishes.bestTime, b.wishes.bestTime),
}

const addressKeys = ['street', 'postalCode', 'city', 'region', 'country'] as const

export function addressOf({ street, postalCode, city, region, country }: Address): Address {
  return { street, postalCode, city, region, country }
}

function filled(one: Address, other: Address): Address {
  return Object.fromEntries(addressKeys.map((key) => [key, one[key] ?? other[key]])) as Address
}

function bothNotes(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one === other) return one ?? other
  return `${one}\n${other}`
}

/** Nobody is forgotten: of two pauses the one that ends first. */
function sooner(one: Day | null, other: Day | null): Day | null {
  return one === null || other === null ? (one ?? other) : earliest(one, other)
}
