import { consentAfter, type Consent, type ConsentChannel, type ConsentState } from '../../domain/consent.ts'
import type { Program } from '../../program.ts'
import { consentWords } from '../../text/consents.ts'
import { echoedDay } from '../../text/dates.ts'
import { sentence } from '../followed.ts'
import { contactMeant, customerMeant } from '../named.ts'
import { lineFrom, pastDay } from '../typed.ts'
import type { consentText } from './consent-text.ts'
import { contactItem } from './items.ts'

type Said = { channels: readonly ConsentChannel[]; state: ConsentState }

/** Keeps what a person said of some channels, and says it back. */
export async function keepConsent(
  program: Program,
  t: Pick<typeof consentText.en, 'kept' | 'unchanged'>,
  who: string,
  { channels, state }: Said,
  options: { on?: string; source?: string; at?: string },
): Promise<void> {
  const on = options.on === undefined ? null : pastDay(program, options.on)
  const source = options.source === undefined ? null : lineFrom(options.source)
  const at = options.at === undefined ? null : (await customerMeant(program, options.at)).customer
  const contact = await contactMeant(program, who, at)

  const { contacts, customers } = await program.store()
  const before = await contacts.consentsOf(contact.id)
  const after = channels.map((channel) =>
    consentAfter(
      before.find((consent) => consent.channel === channel),
      { channel, state, on, source },
      program.today,
    ),
  )
  const changed = after.filter((consent) => !before.some((known) => isSame(known, consent)))
  if (changed.length > 0) await contacts.setConsents(contact.id, changed)

  const { name: customer } = (await customers.byId(contact.customerId))!
  const name = `${contact.name} (p${contact.id})`
  program.show({
    rows: {
      ...contactItem(contact, customer),
      consents: await contacts.consentsOf(contact.id),
      changed: changed.map(({ channel }) => channel),
    },
    csv: [],
    text: sentence(
      changed.length > 0 ? t.kept(name, customer, consentWords(after, program.language, echoedDay)) : t.unchanged(name),
    ),
  })
}

function isSame(a: Consent, b: Consent): boolean {
  return a.channel === b.channel && a.state === b.state && a.sinceOn === b.sinceOn && a.source === b.source
}
