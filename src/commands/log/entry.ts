import { Failure } from '../../domain/failure.ts'
import { idOf } from '../../domain/naming.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import { inTongue } from '../../text/language.ts'
import { isNumber, type CustomerRecord } from '../named.ts'
import { text } from './text.ts'

export type Entry = NonNullable<Awaited<ReturnType<Store['interactions']['byId']>>>

/** The entry of the history that is meant, `e7`, with its customer. Throws Failure `unknown-entry` or `entry-needs-letter`. */
export async function entryMeant(program: Program, input: string): Promise<{ entry: Entry; customer: CustomerRecord }> {
  const { interactions, customers } = await program.store()
  if (isNumber(input)) throw new Failure('entry-needs-letter', { input })
  const id = idOf(input, 'e')
  const entry = id === null ? null : await interactions.byId(id)
  if (!entry) throw new Failure('unknown-entry', { input })
  return { entry, customer: (await customers.byId(entry.customerId))! }
}

/** `Call with Sabine Koch on Fri 20 Nov 2026. “wants the quote by May”` */
export function sayEntry({ tongue, language }: Program, entry: Entry, customer: CustomerRecord): string {
  const { on, contact, text: said, ...happened } = entry
  const who = contact?.name ?? customer.name
  const sentence = inTongue(text, tongue).said({ ...happened, who, day: longDay(on, language) })
  if (said === null) return sentence
  return `${sentence} ${language === 'de' ? `„${said}“` : `“${said}”`}`
}
