import { usualAddressForm } from '../domain/address-form.ts'
import type { ConsentChannel } from '../domain/consent.ts'
import type { Channel } from '../domain/interaction.ts'
import { addressFormWord } from '../text/address-forms.ts'
import type { Language } from '../text/language.ts'
import { channelWord } from '../text/terms.ts'
import type { ListedFollowUp, Manners } from './follow-up-items.ts'

type Contact = NonNullable<ListedFollowUp['contact']>

/** The name, with the form of address where it is another one than Sie. */
export function addressed({ id, name }: Contact, { forms }: Manners, language: Language): string {
  const form = forms.get(id)
  return form === undefined || form === usualAddressForm ? name : `${name} (${addressFormWord(form, language)})`
}

/** A phone number or an address, the better way first. */
export type Way = { channel: 'call' | 'email'; value: string }

export type Reach = {
  ways: readonly Way[]
  /** What is left where others are blocked and no way is known: a letter, or nothing at all. */
  left: 'letter' | 'nothing' | null
  wished: Channel | null
  bestTime: string | null
}

const noChannels: readonly ConsentChannel[] = []

/** Over the channel that is wished, and over none that is blocked (product.md, "Tact and law"): then a letter is left. */
export function reachOf({ id, phone, email }: Contact, customerId: number, { blocked, wishes }: Manners): Reach {
  const closed = blocked.get(id) ?? noChannels
  const { channel: wished, bestTime } = wishes.get(customerId) ?? { channel: null, bestTime: null }
  const ways = [way('call', phone), way('email', email)].filter((one) => one !== null && !closed.includes(one.channel))
  const known = ways as Way[]
  const isLeft = known.length === 0 && closed.length > 0
  return {
    ways: [...known.filter(({ channel }) => channel === wished), ...known.filter(({ channel }) => channel !== wished)],
    left: !isLeft ? null : closed.includes('letter') ? 'nothing' : 'letter',
    ...{ wished, bestTime },
  }
}

function way(channel: Way['channel'], value: string | null): Way | null {
  return value === null ? null : { channel, value }
}

/** What is left, in words. */
export function leftWord(left: 'letter' | 'nothing', language: Language): string {
  return left === 'letter' ? channelWord('letter', language) : noContact[language]
}

const noContact = { en: 'wants no contact', de: 'wünscht keinen Kontakt' }
