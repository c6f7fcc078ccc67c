import type { Contact } from '../domain/contact.ts'
import type { Day } from '../domain/day.ts'
import { longDay } from './dates.ts'
import type { Language } from './language.ts'

type Place = { customer: { id: number; name: string } }

/** What is said of a person who left, or will, and of one who came from elsewhere. */
export type Told = Pick<Contact, 'diedOn' | 'leftOn' | 'wentTo' | 'successor'> & {
  nowAs: Place | null
  cameFrom: Place | null
}

const said = {
  en: {
    died: (day: string) => `died ${day}`,
    left: (day: string) => `left, last day ${day}`,
    leaves: (day: string) => `leaves, last day ${day}`,
    at: (where: string) => `now at ${where}`,
    to: (where: string) => `goes to ${where}`,
    follows: (name: string) => `${name} follows`,
    from: (where: string) => `came from ${where}`,
  },
  de: {
    died: (day: string) => `verstorben ${day}`,
    left: (day: string) => `nicht mehr da, letzter Tag ${day}`,
    leaves: (day: string) => `geht, letzter Tag ${day}`,
    at: (where: string) => `jetzt bei ${where}`,
    to: (where: string) => `geht zu ${where}`,
    follows: (name: string) => `Nachfolge: ${name}`,
    from: (where: string) => `kam von ${where}`,
  },
}

/** `left, last day Fri 4 Dec 2026`, `now at Neue GmbH (c5)`, `Jonas Jung follows`: nothing of whoever is simply there. */
export function departureWords(person: Told, { today, language }: { today: Day; language: Language }): string[] {
  const t = said[language]
  const { diedOn, leftOn, wentTo, successor, nowAs, cameFrom } = person
  const last = leftOn === null ? [] : [(leftOn < today ? t.left : t.leaves)(longDay(leftOn, language))]
  const where = nowAs === null ? wentTo : placeWords(nowAs)
  return [
    ...(diedOn === null ? last : [t.died(longDay(diedOn, language))]),
    ...(where === null ? [] : [(leftOn !== null && leftOn >= today ? t.to : t.at)(where)]),
    ...(successor === null ? [] : [t.follows(successor.name)]),
    ...(cameFrom === null ? [] : [t.from(placeWords(cameFrom))]),
  ]
}

function placeWords({ customer: { id, name } }: Place): string {
  return `${name} (c${id})`
}
