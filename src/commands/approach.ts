import { usualAddressForm, type AddressForm } from '../domain/address-form.ts'
import type { Program } from '../program.ts'
import { inTongue, words } from '../text/language.ts'
import { wishesSaid } from '../text/wishes.ts'
import type { ContactRecord, CustomerRecord } from './named.ts'

const text = words({
  en: {
    nextTime: (how: readonly string[]) => `Next time: ${how.join('; ')}.`,
    forms: {
      du: (name: string) => `du with ${name}`,
      sie: (name: string) => `Sie with ${name}`,
      'first-name': (name: string) => `first name and Sie with ${name}`,
    },
  },
  de: {
    nextTime: (how: readonly string[]) => `Beim nächsten Mal: ${how.join('; ')}.`,
    forms: {
      du: (name: string) => `per Du mit ${name}`,
      sie: (name: string) => `per Sie mit ${name}`,
      'first-name': (name: string) => `Vorname und Sie bei ${name}`,
    },
  },
})

/** How the customer, and the person there, wish to be approached, in a sentence; null where nothing is known beyond the usual. */
export async function approachOf(
  program: Program,
  { wishes }: CustomerRecord,
  contact: ContactRecord | null,
): Promise<string | null> {
  const t = inTongue(text, program.tongue)
  const form = contact && (await formWith(program, contact))
  const how = [
    ...wishesSaid({ ...wishes, occasions: true }, program.language),
    ...(form === null || form === usualAddressForm ? [] : [t.forms[form](contact!.name)]),
  ]
  return how.length === 0 ? null : t.nextTime(how)
}

/** How whoever acts addresses a person; null where nobody said. */
export async function formWith(program: Program, { id }: ContactRecord): Promise<AddressForm | null> {
  const { contacts, actor } = await program.store()
  const owner = await actor()
  return owner && contacts.formBetween(id, owner.id)
}
