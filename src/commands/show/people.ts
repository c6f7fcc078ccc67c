import type { AddressForm } from '../../domain/address-form.ts'
import type { Consent } from '../../domain/consent.ts'
import { isThereOn } from '../../domain/contact.ts'
import { isDay } from '../../domain/day.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { addressFormWord } from '../../text/address-forms.ts'
import { consentWords } from '../../text/consents.ts'
import { dayAndMonth } from '../../text/dates.ts'
import { departureWords } from '../../text/departures.ts'
import type { Places } from '../moves.ts'
import type { ContactRecord } from '../named.ts'
import { paragraph, section } from './blocks.ts'
import type { text } from './text.ts'

/** A person with how whoever acts addresses them, and what they allow; `form` is Sie unless said. */
export type ShownContact = ContactRecord & Places & { form: AddressForm; consents: Consent[] }

type Seen = {
  t: typeof text.en
  program: Pick<Program, 'language' | 'today'>
  /** The persons of whom somebody said how they are addressed. */
  addressed: ReadonlySet<number>
}

/** Who is no longer there stands quietly at the end. */
export function peopleOf(
  { contacts: known, name }: { contacts: readonly ShownContact[]; name: string },
  seen: Seen,
): Block[] {
  const { t, program } = seen
  const isThere = (contact: ShownContact) => isThereOn(contact, program.today)
  const contacts = [...known.filter(isThere), ...known.filter((contact) => !isThere(contact))]
  if (contacts.length === 0) return section(t.contacts, [paragraph({ text: t.noContacts(name), tone: 'quiet' }, 2)])
  return section(t.contacts, [
    {
      is: 'table',
      indent: 2,
      columns: [
        ...[{}, { shrink: 3 }, { shrink: 2, lines: Infinity }],
        ...[
          { shrink: 3, min: 12, lines: Infinity },
          { shrink: 3, min: 12, lines: Infinity },
          { shrink: 1, lines: Infinity },
        ],
      ],
      rows: contacts.map((contact) => [
        `p${contact.id}`,
        { text: contact.name, tone: isThere(contact) ? 'strong' : 'quiet' },
        contact.role ?? '',
        contact.phones.join(', '),
        contact.emails.join(', '),
        contact.birthday === null ? '' : t.birthday(birthdayWords(contact.birthday, program)),
      ]),
    },
    ...contacts.flatMap((contact) => tactOf(contact, seen)),
  ])
}

/** What to mind with a person: how they are addressed, and what they allow. */
function tactOf(contact: ShownContact, { program, addressed }: Seen): Block[] {
  const { language } = program
  const words = [
    ...departureWords(contact, program),
    ...(addressed.has(contact.id) ? [addressFormWord(contact.form, language)] : []),
    ...consentWords(contact.consents, language),
  ]
  if (words.length === 0) return []
  const line = `${contact.name}: ${words.join(' · ')}`
  return [paragraph(isThereOn(contact, program.today) ? line : { text: line, tone: 'quiet' }, 2)]
}

/** Nobody's age is shown: the day and the month. */
function birthdayWords(birthday: string, { language }: Pick<Program, 'language'>): string {
  const [month, date] = birthday
    .slice(isDay(birthday) ? 5 : 2)
    .split('-')
    .map(Number)
  return dayAndMonth(month!, date!, language)
}
