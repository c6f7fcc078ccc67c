import { blockOf } from '../domain/consent.ts'
import type { Direction, Channel } from '../domain/interaction.ts'
import type { Program } from '../program.ts'
import { consentWords } from '../text/consents.ts'
import { inTongue, words } from '../text/language.ts'
import type { ContactRecord, CustomerRecord } from './named.ts'

const text = words({
  en: {
    blocked: (name: string, block: string) => `${name}: ${block}. It is written down all the same.`,
    noContact: (name: string, why: string | null) =>
      `${name} wishes no contact${why === null ? '' : `: ${why}`}. It is planned all the same.`,
    forgotten: (points: string) =>
      `${points} belonged to somebody who wished no contact and was forgotten. It is added all the same.`,
  },
  de: {
    blocked: (name: string, block: string) => `${name}: ${block}. Es ist trotzdem festgehalten.`,
    noContact: (name: string, why: string | null) =>
      `${name} möchte keinen Kontakt${why === null ? '' : `: ${why}`}. Es ist trotzdem geplant.`,
    forgotten: (points: string) =>
      `${points} gehörte jemandem, der keinen Kontakt wünschte und vergessen wurde. Es ist trotzdem eingetragen.`,
  },
})

/** A line on stderr where something went out over a channel that the person blocked. */
export async function warnOfBlock(
  program: Program,
  contact: ContactRecord | null,
  { channel, direction }: { channel: Channel; direction: Direction },
): Promise<void> {
  if (contact === null || direction === 'in') return
  const { contacts } = await program.store()
  const block = blockOf(await contacts.consentsOf(contact.id), channel)
  if (!block) return
  program.tell(inTongue(text, program.tongue).blocked(contact.name, consentWords([block], program.language)[0]!))
}

/** A line on stderr where something is planned with a customer who wishes to be left in peace. */
export function warnOfNoContact(program: Program, { name, cadence, cadenceWhy }: CustomerRecord): void {
  if (cadence === 'none') program.tell(inTongue(text, program.tongue).noContact(name, cadenceWhy))
}

/** Of the addresses and numbers that are about to be added, those of people who wished no contact and were forgotten. */
export async function forgottenAmong(
  program: Program,
  { emails = [], phones = [] }: { emails?: readonly string[]; phones?: readonly string[] },
): Promise<string[]> {
  if (emails.length + phones.length === 0) return []
  const { forgetting } = await program.store()
  return forgetting.blocked({ emails, phones })
}

/** A line on stderr where there are any. */
export function warnOfForgotten(program: Program, points: readonly string[]): void {
  if (points.length > 0) program.tell(inTongue(text, program.tongue).forgotten(points.join(', ')))
}
