import type { AddressForm } from './address-form.ts'
import { consentChannels, type Consent, type ConsentChannel } from './consent.ts'
import type { Contact } from './contact.ts'
import { missing } from './importing.ts'
import { nationalNumber } from './likeness.ts'
import { folded, foldedEmail } from './name.ts'

/** What two records know of one person: what the first has not, the other fills; addresses and numbers of both. */
export function mergedPerson(
  kept: Contact,
  other: Contact,
): Pick<Contact, 'role' | 'birthday' | 'greeting'> & Partial<Pick<Contact, 'emails' | 'phones'>> {
  const emails = missing(kept.emails, other.emails, foldedEmail)
  const phones = missing(kept.phones, other.phones, (phone) => nationalNumber(phone) ?? phone)
  return {
    role: kept.role ?? other.role,
    birthday: fuller(kept.birthday, other.birthday),
    greeting: kept.greeting ?? other.greeting,
    ...(emails.length > 0 ? { emails: [...kept.emails, ...emails] } : {}),
    ...(phones.length > 0 ? { phones: [...kept.phones, ...phones] } : {}),
  }
}

type Departed = Pick<Contact, 'leftOn' | 'diedOn' | 'wentTo' | 'successor'>

/**
 * Whether the person has left, as either record says: who died did, and who is said to have left, unless it was to the
 * other of the two customers, `at` in the order of the records. Null where nothing changes for the first.
 */
export function mergedDeparture(kept: Contact, other: Contact, at: readonly [string, string]): Departed | null {
  const [one, two] = [leaving(kept, at[1]), leaving(other, at[0])]
  const said = [one, two].find((departed) => departed?.diedOn) ?? one ?? two ?? there
  return said.leftOn === kept.leftOn && said.diedOn === kept.diedOn && said.wentTo === kept.wentTo ? null : said
}

/**
 * What the person allows on each channel: blocked over unknown over allowed. Where only one record says that a channel is
 * allowed, that holds unless the other brings an address or number for it, of which nobody said so.
 */
export function mergedConsents(
  kept: Contact & { consents: readonly Consent[] },
  other: Contact & { consents: readonly Consent[] },
): Consent[] {
  return consentChannels.flatMap((channel) => {
    const [one, two] = [kept, other].map(({ consents }) => consents.find((consent) => consent.channel === channel))
    const blocked = [one, two].find((consent) => consent?.state === 'blocked')
    if (blocked) return [blocked]
    if (one && two) return [one]
    if (one) return brings(other, kept, channel) ? [] : [one]
    return !two || brings(kept, other, channel) ? [] : [two]
  })
}

/** Of two forms in which one of us addresses a person, the one that embarrasses nobody. */
export function moreFormal(a: AddressForm, b: AddressForm): AddressForm {
  const order: readonly AddressForm[] = ['sie', 'first-name', 'du']
  return order.indexOf(a) <= order.indexOf(b) ? a : b
}

const there: Departed = { leftOn: null, diedOn: null, wentTo: null, successor: null }

function leaving({ leftOn, diedOn, wentTo, successor }: Contact, elsewhere: string): Departed | null {
  if (leftOn === null && diedOn === null) return null
  const wentThere = diedOn === null && wentTo !== null && folded(wentTo) === folded(elsewhere)
  return wentThere ? null : { leftOn, diedOn, wentTo, successor }
}

function brings(silent: Contact, speaking: Contact, channel: ConsentChannel): boolean {
  if (channel === 'email') return missing(speaking.emails, silent.emails, foldedEmail).length > 0
  const isByPhone = channel === 'call' || channel === 'chat'
  return isByPhone && missing(speaking.phones, silent.phones, (phone) => nationalNumber(phone) ?? phone).length > 0
}

/** A birthday with its year says more. */
function fuller(kept: string | null, other: string | null): string | null {
  if (kept === null || other === null) return kept ?? other
  return kept.startsWith('--') && other.endsWith(kept.slice(1)) ? other : kept
}
