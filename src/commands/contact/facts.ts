import type { Command } from '@commander-js/extra-typings'
import { isDay } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { foldedEmail, sameName } from '../../domain/name.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { dayAndMonth, echoedDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import type { ContactRecord } from '../named.ts'
import { each, emailFrom, lineFrom, nameFrom, phoneFrom, said } from '../typed.ts'
import { birthdayFrom } from './birthday.ts'
import type { FactWords } from './text.ts'

export type ContactChanges = Parameters<Store['contacts']['edit']>[1]

/** The options by which a person is described, when added and when edited. */
export function withFacts(line: Command, t: FactWords) {
  return line
    .option('-e, --email <email>', t.email, each)
    .option('-p, --phone <phone>', t.phone, each)
    .option('-r, --role <role>', t.role)
    .option('-b, --birthday <birthday>', t.birthday)
    .option('--again', t.again)
}

type FactOptions = ReturnType<ReturnType<typeof withFacts>['opts']> & { name?: string }

/** What was said of a person, read; an empty value takes out what was there. */
export function factsFrom({ today, dates }: Program, options: FactOptions): ContactChanges {
  const { email, phone } = options
  return {
    ...said('name', options.name, nameFrom),
    ...(email === undefined ? {} : { emails: email.filter(isSomething).map(emailFrom) }),
    ...(phone === undefined ? {} : { phones: phone.filter(isSomething).map(phoneFrom) }),
    ...said('role', options.role, lineFrom),
    ...said('birthday', options.birthday, (input) => (isSomething(input) ? birthdayFrom(input, today, dates) : null)),
  }
}

/** Throws Failure `name-taken` where somebody else at the customer has this name or one of these e-mails. */
export async function refuseSamePerson(
  program: Program,
  customerId: number,
  { name, emails = [] }: ContactChanges,
  id: number | null,
): Promise<void> {
  const { contacts } = await program.store()
  const again = id === null ? 'add' : 'edit'
  for (const other of await contacts.ofCustomer(customerId)) {
    if (other.id === id) continue
    const email = other.emails.find((known) => emails.some((typed) => foldedEmail(typed) === foldedEmail(known)))
    if (name !== undefined && sameName(other.name, name))
      throw new Failure('name-taken', { name: other.name, id: `p${other.id}`, again })
    if (email !== undefined) throw new Failure('name-taken', { name: email, id: `p${other.id} (${other.name})`, again })
  }
}

/** What is known of a person besides the name. */
export function factsOf(
  { role, emails, phones, birthday, greeting, diedOn }: ContactRecord,
  t: FactWords,
  language: Language,
): string[] {
  return [
    ...(role === null ? [] : [role]),
    ...(birthday === null ? [] : [t.birthdayFact(birthdayWords(birthday, language))]),
    ...(greeting === null ? [] : [t.greetingFacts[greeting]]),
    ...(diedOn === null ? [] : [t.diedFact(echoedDay(diedOn, language))]),
    ...emails,
    ...phones,
  ]
}

function birthdayWords(birthday: string, language: Language): string {
  const [month, date] = birthday.slice(-5).split('-').map(Number)
  const day = dayAndMonth(month!, date!, language)
  return isDay(birthday) ? `${day}${language === 'en' ? ' ' : ''}${birthday.slice(0, 4)}` : day
}

function isSomething(input: string): boolean {
  return input.trim() !== ''
}
