import type { Day } from './day.ts'
import { folded } from './name.ts'
import { idOf } from './naming.ts'

/** Our person in charge of customers. A solo user is the only owner. */
export type Owner = {
  id: number
  name: string
  number: string | null
  email: string | null
  language: 'en' | 'de' | null
  /** Their last day with us; from the next one on they are in charge of nothing. */
  leftOn: Day | null
  /** Who stands in whenever they are away and nobody else was named. */
  deputyId: number | null
  /** Weekdays with a morning mail, such as `1,3,5` for Monday, Wednesday and Friday; empty for none, null for all working days. */
  digestDays: string | null
  /** When there is a mail although nothing is due; null as `monday`. */
  digestEmpty: DigestEmpty | null
  /** What the subject shows; null as the person who sends it has set. */
  digestSubject: DigestSubject | null
}

export type DigestEmpty = 'monday' | 'always' | 'never'
export type DigestSubject = 'words' | 'count'

/** The owner of this name or number in the configuration, by the beginning of the name as well; the first where none is named. */
export function actingOwner<Known extends Pick<Owner, 'id' | 'name' | 'number'>>(
  all: readonly Known[],
  me: string | null,
): Known | null {
  if (me === null) return all[0] ?? null
  const id = idOf(me, 'o')
  return (
    all.find((owner) => owner.id === id || owner.number === me) ??
    all.find((owner) => folded(owner.name) === folded(me)) ??
    all.find((owner) => folded(owner.name).startsWith(folded(me))) ??
    null
  )
}
