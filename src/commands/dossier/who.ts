import { cadenceOf } from '../../domain/cadence.ts'
import { daysBetween, isDay, type Day } from '../../domain/day.ts'
import type { Fact, Section } from '../../output/document.ts'
import type { Inline } from '../../output/view.ts'
import { addressFormWord } from '../../text/address-forms.ts'
import { consentWords } from '../../text/consents.ts'
import { dayAndMonth, longDay, rhythmWords } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { channelWord, stageWord } from '../../text/terms.ts'
import { wishesSaid } from '../../text/wishes.ts'
import type { chapterText } from './chapter-text.ts'
import type { Dossier, DossierContact } from './facts.ts'

export type Seen = {
  t: typeof chapterText.en
  language: Language
  today: Day
  hasSeveralOwners: boolean
  /** So many entries of the history are shown at once. */
  most: number
}

/** Who are they, and how are they reached? */
export function whoSection({ customer, contacts, owners }: Dossier, seen: Seen): Section {
  const { t, language } = seen
  const { terms } = t
  const { street, postalCode, city, country, lastContact, sinceOn } = customer
  const address = [street, [postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
  const last = lastContact
    ? `${longDay(lastContact.on, language)}, ${channelWord(lastContact.channel, language)}`
    : t.never
  const attempts = customer.attempts === 0 ? '' : ` (${t.attempts(customer.attempts)})`
  const facts = [
    fact(
      terms.stage,
      [
        ...[stageWord(customer.stage, language), t.importance(customer.importance)],
        ...(customer.isPrivate ? [t.private] : []),
      ].join(' · '),
    ),
    fact(terms.since, sinceOn && longDay(sinceOn, language)),
    fact(terms.number, customer.number),
    fact(terms.tags, customer.tags.join(', ')),
    fact(terms.address, address),
    fact(terms.inCharge, customer.owner && chargeSaid(customer.owner.name, owners, seen)),
    fact(terms.lastContact, last + attempts),
    fact(terms.next, customer.nextDueOn && nextSaid(customer.nextDueOn, seen)),
  ].flat()
  const { name, role, phone, email } = t.columns
  return {
    title: t.headings.who,
    parts: [
      { is: 'facts', facts },
      contacts.length === 0
        ? { is: 'remark', text: t.noContacts }
        : {
            is: 'columns',
            columns: [name, role, phone, email].map((heading) => ({ heading, wraps: 1 })),
            rows: contacts.map((contact) => [
              nameOf(contact, t, language),
              contact.role ?? '',
              ...(isThere(contact) ? [contact.phones.join(', '), contact.emails.join(', ')] : ['', '']),
            ]),
          },
    ],
  }
}

/** `Anna Berg, until Mon 15 Feb 2027; then Ben Klein`; nothing where there is only one of us. */
function chargeSaid(name: string, owners: Dossier['owners'], { t, language, today, hasSeveralOwners }: Seen): string {
  if (!hasSeveralOwners) return ''
  const next = owners.findIndex(({ fromOn }) => fromOn > today)
  const untilOn = owners[next - 1]?.untilOn
  return untilOn ? t.handsOver(name, longDay(untilOn, language), owners[next]!.owner.name) : name
}

function nextSaid(dueOn: Day, { t, language, today }: Seen): string {
  const day = longDay(dueOn, language)
  return dueOn < today ? `${day}, ${t.late(daysBetween(dueOn, today))}` : day
}

/** Who has left or died is marked, and not to be reached. */
export function isThere({ diedOn, leftOn }: Pick<DossierContact, 'diedOn' | 'leftOn'>): boolean {
  return diedOn === null && leftOn === null
}

function nameOf({ name, diedOn, leftOn, wentTo, successor }: DossierContact, t: Seen['t'], language: Language): Inline {
  if (diedOn !== null) return [`${name}, `, { text: t.died(longDay(diedOn, language)), tone: 'late' }]
  if (leftOn === null) return { text: name, tone: 'strong' }
  const words = [
    t.left(longDay(leftOn, language)),
    ...(wentTo === null ? [] : [t.wentTo(wentTo)]),
    ...(successor === null ? [] : [t.successor(successor.name)]),
  ]
  return [`${name}, `, { text: words.join(', '), tone: 'late' }]
}

/** Nobody's age is shown: the day and the month. */
function birthdayWords(birthday: string, language: Language): string {
  const [month, date] = birthday
    .slice(isDay(birthday) ? 5 : 2)
    .split('-')
    .map(Number)
  return dayAndMonth(month!, date!, language)
}

/** How do they want to be treated? */
export function treatSection({ customer, cadenceInForce, contacts, knowledge }: Dossier, seen: Seen): Section {
  const { t, language, today } = seen
  const { terms } = t
  const said = (kind: 'like' | 'dislike') =>
    knowledge
      .filter((one) => one.kind === kind)
      .flatMap(({ text }) => fact(kind === 'like' ? terms.dos : terms.donts, text))
  const people = contacts.filter(isThere)
  const source =
    cadenceInForce.from === 'tag'
      ? t.from.tag(cadenceInForce.tag)
      : cadenceInForce.from === 'stage'
        ? t.from.stage(stageWord(customer.stage, language))
        : t.from.customer
  const rhythm = rhythmWords(cadenceOf(cadenceInForce.every) ?? { intervals: [], thenDecide: false }, language)
  const isPaused = customer.pausedUntil !== null && customer.pausedUntil > today
  const facts = [
    fact(
      terms.rhythm,
      [
        `${rhythm ?? t.noRhythm} (${source})`,
        ...(customer.cadenceWhy === null ? [] : [t.because(customer.cadenceWhy)]),
        ...(isPaused ? [t.paused(longDay(customer.pausedUntil!, language))] : []),
      ].join(' · '),
    ),
    fact(terms.wishes, wishesSaid(customer.wishes, language).join('; ')),
    ...people.map((contact) => fact(terms.form, formsSaid(contact, seen))),
    ...people.map((contact) => fact(terms.consent, consentSaid(contact, language))),
    said('like'),
    said('dislike'),
    fact(
      terms.birthdays,
      people
        .flatMap(({ name, birthday }) => (birthday === null ? [] : [`${name} ${birthdayWords(birthday, language)}`]))
        .join(', '),
    ),
  ].flat()
  const isNamed = people.some(({ forms }) => forms.some(({ form }) => form !== 'sie'))
  return {
    title: t.headings.treat,
    parts: [
      { is: 'facts', facts },
      ...(seen.hasSeveralOwners && isNamed ? [{ is: 'remark' as const, text: t.newcomer }] : []),
    ],
  }
}

/** `Sabine Koch: Anna per Du, Ben per Sie`; nothing where nobody said. */
function formsSaid({ name, forms }: DossierContact, { language, hasSeveralOwners }: Seen): string {
  if (forms.length === 0) return ''
  const words = forms.map(({ owner, form }) => {
    const word = addressFormWord(form, language)
    return hasSeveralOwners ? `${owner.name} ${word}` : word
  })
  return `${name}: ${words.join(', ')}`
}

function consentSaid({ name, consents }: DossierContact, language: Language): string {
  return consents.length === 0 ? '' : `${name}: ${consentWords(consents, language).join(' · ')}`
}

/** Nothing where there is nothing to say. */
export function fact(term: string, text: string | null): Fact[] {
  return text === null || text === '' ? [] : [{ term, text }]
}
