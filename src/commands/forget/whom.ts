import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import type { Program } from '../../program.ts'
import { contactMeant, customerMeant } from '../named.ts'

export type Whom = {
  type: 'customer' | 'contact'
  id: number
  name: string
  /** The customer of a person that bears the same name. */
  namesake: { id: number; name: string } | null
}

/**
 * Whoever is meant: a customer, else a person, else who was removed and is still in the journal. Throws Failure
 * `unknown-customer`, `unknown-contact`, `unknown-contact-at` or `ambiguous-name`.
 */
export async function whomMeant(
  program: Program,
  input: string,
  { contact: isPerson, at }: { contact?: true; at?: string },
): Promise<Whom> {
  const customer = at === undefined ? null : (await customerMeant(program, at)).customer
  try {
    if (isPerson || customer) return await person(program, await contactMeant(program, input, customer))
    const meant = await customerMeant(program, input)
    if (meant.contact) return await person(program, meant.contact)
    return { type: 'customer', id: meant.customer.id, name: meant.customer.name, namesake: null }
  } catch (error) {
    if (!isUnknown(error)) throw error
    const { forgetting } = await program.store()
    const removed = (await forgetting.removed(input)).filter(({ type }) => !isPerson || type === 'contact')
    const [only, ...others] = removed
    if (!only) throw error
    if (others.length > 0) throw new Failure('ambiguous-name', { input, candidates: removed.map(lineOf) })
    return { type: only.type, id: only.id, name: only.name, namesake: null }
  }
}

/** The id as it is typed. */
export function idOfWhom({ type, id }: Pick<Whom, 'type' | 'id'>): string {
  return `${type === 'customer' ? 'c' : 'p'}${id}`
}

function isUnknown(error: unknown): boolean {
  const kind = error instanceof Failure ? (error as Failure).kind : null
  return kind === 'unknown-customer' || kind === 'unknown-contact' || kind === 'unknown-contact-at'
}

async function person(
  program: Program,
  { id, name, customerId }: { id: number; name: string; customerId: number },
): Promise<Whom> {
  const { customers } = await program.store()
  const customer = (await customers.byId(customerId))!
  const namesake = folded(customer.name).includes(folded(name)) ? { id: customer.id, name: customer.name } : null
  return { type: 'contact', id, name, namesake }
}

function lineOf(whom: Pick<Whom, 'type' | 'id' | 'name'>): string {
  return `${idOfWhom(whom)}  ${whom.name}`
}
