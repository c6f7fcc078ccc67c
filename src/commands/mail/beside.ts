import { blockOf, type Consent, type ConsentChannel } from '../../domain/consent.ts'
import type { Day } from '../../domain/day.ts'
import { safeText } from '../../output/safe.ts'
import type { Program } from '../../program.ts'
import { addressFormWord } from '../../text/address-forms.ts'
import { consentWords } from '../../text/consents.ts'
import { longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { reasonOf } from '../../text/reasons.ts'
import { channelWord } from '../../text/terms.ts'
import { wishesSaid } from '../../text/wishes.ts'
import type { Draft } from './draft.ts'
import { firstNameOf } from './person.ts'
import { birthdayOf } from './templates.ts'
import type { text } from './text.ts'

type Words = typeof text.en

/** What a person should know who sends the letter, a line for each: whom it goes to and why, and how they like it. */
export function besideLines(draft: Draft, t: Words, { language }: Pick<Program, 'language'>): string[] {
  const { customer, followUp, form, lastDialogue, promises } = draft
  const wishes = wishesSaid(customer.wishes, language)
  return [
    t.to(recipientOf(draft), draft.contact === null ? null : customer.name),
    ...(followUp ? [t.why(reasonOf(followUp, language))] : []),
    t.form(addressFormWord(form, language), t.languages[draft.language]),
    t.consent(consentSaid(draft, t, language)),
    ...(wishes.length === 0 ? [] : [t.wishes(wishes)]),
    lastDialogue
      ? t.last(channelWord(lastDialogue.channel, language), longDay(lastDialogue.on, language), lastDialogue.text)
      : t.never,
    ...promises.map(({ madeBy, text: words, dueOn }) => t.promised[madeBy](words, longDay(dueOn, language))),
  ].map(safeText)
}

/** What speaks against sending it as it is. */
export function warningsOf(draft: Draft, t: Words, { today, language }: { today: Day; language: Language }): string[] {
  const { contact, customer, followUp, person, form, missing, template } = draft
  const [email, letter] = (['email', 'letter'] as const).map((channel) => blockOf(draft.consents, channel))
  const birthday = followUp && birthdayOf(followUp)
  const isOccasion = ['birthday', 'birthday-belated', 'anniversary'].includes(template)
  return [
    ...(missing.length === 0 ? [] : [t.missing(missing)]),
    ...(email && letter ? [t.noChannel(person!)] : email ? [t.onlyByPost(person!)] : []),
    ...(contact && draft.address === null ? [t.noAddress(contact.name)] : []),
    ...(contact === null ? [t.noContact(customer.name)] : []),
    ...(person !== null && form !== 'sie' && firstNameOf(person) === null ? [t.noFirstName(person)] : []),
    ...(birthday && birthday > today ? [t.tooEarly(longDay(birthday, language))] : []),
    ...(isOccasion && !customer.wishes.occasions ? [t.noOccasions(customer.name)] : []),
    ...(draft.hasOpenComplaint ? [t.complaint] : []),
    ...(customer.cadence === 'none' ? [t.leftInPeace(customer.name, customer.cadenceWhy)] : []),
    ...(customer.pausedUntil !== null && customer.pausedUntil > today
      ? [t.paused(customer.name, longDay(customer.pausedUntil, language))]
      : []),
  ].map(safeText)
}

/** What they allow of mail and post, as data. */
export function consentStates({ consents }: Draft): Record<'email' | 'letter', Consent['state'] | 'unknown'> {
  return { email: stateOf(consents, 'email'), letter: stateOf(consents, 'letter') }
}

export function stateOf(consents: readonly Consent[], channel: ConsentChannel): Consent['state'] | 'unknown' {
  return consents.find((consent) => consent.channel === channel)?.state ?? 'unknown'
}

function consentSaid({ consents }: Draft, t: Words, language: Language): string {
  const known = consents.filter(({ channel }) => channel === 'email' || channel === 'letter')
  const unknown = stateOf(consents, 'email') === 'unknown'
  const isPostBlocked = stateOf(consents, 'letter') === 'blocked'
  return [...(unknown ? [isPostBlocked ? t.emailUnknown : t.letterIsSafe] : []), ...consentWords(known, language)].join(
    '; ',
  )
}

function recipientOf({ contact, customer, address }: Draft): string {
  const name = contact?.name ?? customer.name
  return address === null ? name : `${name} <${address}>`
}
