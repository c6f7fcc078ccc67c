import type { Contact } from './contact.ts'
import type { Alikeness } from './duplicate.ts'
import { namesAgree } from './importing.ts'
import { isLike, nationalNumber, plainWords } from './likeness.ts'
import { foldedEmail } from './name.ts'

export type Person = Pick<Contact, 'id' | 'name' | 'birthday' | 'emails' | 'phones'>

/**
 * What speaks for it that two records of one customer are the same person, nothing where they are not: the same name, or
 * one e-mail under names that agree, or one phone and a letter mistyped. Colleagues who share an address are two; so are
 * father and son, whose birthdays differ.
 */
export function samenessOf(a: Person, b: Person): readonly Alikeness[] {
  const [one, other] = [a, b].map(({ name }) => plainWords(name))
  const isCalledSo = one!.toSorted().join(' ') === other!.toSorted().join(' ')
  const isMistyped = isLike(one!.join(''), other!.join(''))
  const name: readonly Alikeness[] = isCalledSo ? ['name'] : isMistyped ? ['similar-name'] : []
  if (meet(a.emails, b.emails, foldedEmail))
    return name.length > 0 || namesAgree(a.name, b.name) ? [...name, 'email'] : []
  if (!birthdaysAgree(a.birthday, b.birthday)) return []
  if (meet(a.phones, b.phones, nationalNumber)) return name.length > 0 ? [...name, 'phone'] : []
  return isCalledSo ? name : []
}

/** Those of one customer who are the same, each once, the one that was there first in front. */
export function sameAmong<One extends Person>(people: readonly One[]): [first: One, second: One][] {
  const inOrder = [...people].sort((a, b) => a.id - b.id)
  return inOrder.flatMap((second, index): [One, One][] => {
    const first = inOrder.slice(0, index).find((before) => samenessOf(before, second).length > 0)
    return first ? [[first, second]] : []
  })
}

/** Of two customers' people those who are the same: each at most once. */
export function samePeople<One extends Person>(
  kept: readonly One[],
  others: readonly One[],
): [kept: One, other: One][] {
  const taken = new Set<number>()
  return others.flatMap((other): [One, One][] => {
    const same = kept.find((one) => !taken.has(one.id) && samenessOf(one, other).length > 0)
    if (!same) return []
    taken.add(same.id)
    return [[same, other]]
  })
}

/** Where both are known; one without its year agrees with one of any. */
export function birthdaysAgree(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  return a.slice(-5) === b.slice(-5) && (a.startsWith('--') || b.startsWith('--') || a === b)
}

function meet(a: readonly string[], b: readonly string[], formOf: (text: string) => string | null): boolean {
  const forms = new Set(a.map(formOf))
  return b.some((text) => formOf(text) !== null && forms.has(formOf(text)))
}
