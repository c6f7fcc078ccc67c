import type { Command } from '@commander-js/extra-typings'
import { dayFromPhrase } from '../../domain/date-phrase.ts'
import { daysBetween, type Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { identityOf, sameName } from '../../domain/name.ts'
import type { Owner } from '../../domain/owner.ts'
import { weekdaysFrom, weekdaysOf } from '../../domain/weekdays.ts'
import type { Program } from '../../program.ts'
import { choiceFrom, choiceNamed, choiceWords } from '../../text/choices.ts'
import { weekdayWord } from '../../text/dates.ts'
import { languageNamed, type Language } from '../../text/language.ts'
import type { OwnerItem } from '../in-charge.ts'
import { ownerActing } from '../named.ts'
import { emailFrom, lineFrom, nameFrom, said } from '../typed.ts'
import type { FactWords } from './text.ts'

export type OwnerChanges = Partial<Omit<Owner, 'id'>>

/** The options by which somebody of ours is described, when added and when edited. */
export function withFacts(line: Command, t: FactWords) {
  return line
    .option('-e, --email <email>', t.email)
    .option('-l, --language <language>', t.language)
    .option('--number <number>', t.number)
    .option('--digest-days <days>', t.digestDays)
    .option('--digest-empty <when>', t.digestEmpty)
    .option('--digest-subject <what>', t.digestSubject)
}

/** What may be typed for the values of these. */
export const factValues = (language: Language) => ({
  when: choiceWords('digestEmpty', language),
  what: choiceWords('digestSubject', language),
})

type FactOptions = ReturnType<ReturnType<typeof withFacts>['opts']> & { name?: string }

/** What was said, read; an empty value takes out what was there. */
export function factsFrom({ language }: Program, options: FactOptions): OwnerChanges {
  const orNull =
    <Value>(read: (input: string) => Value) =>
    (input: string) =>
      input.trim() === '' ? null : read(input)
  return {
    ...said('name', options.name, nameFrom),
    ...said('email', options.email, orNull(emailFrom)),
    ...said('language', options.language, orNull(languageFrom)),
    ...said('number', options.number, lineFrom),
    ...said('digestDays', options.digestDays, orNull(digestDaysFrom)),
    ...said(
      'digestEmpty',
      options.digestEmpty,
      orNull((input) => choiceFrom('digestEmpty', input, language)),
    ),
    ...said(
      'digestSubject',
      options.digestSubject,
      orNull((input) => choiceFrom('digestSubject', input, language)),
    ),
  }
}

/** Throws Failure `name-taken` or `number-taken` where it is somebody else's. */
export async function refuseTaken(program: Program, { name, number }: OwnerChanges, id: number | null): Promise<void> {
  const { owners } = await program.store()
  for (const other of await owners.all()) {
    if (other.id === id) continue
    if (name !== undefined && sameName(other.name, name))
      throw new Failure('name-taken', { name: other.name, id: `o${other.id}` })
    if (number && other.number !== null && identityOf(other.number) === identityOf(number))
      throw new Failure('number-taken', { number, name: other.name })
  }
}

/** What is known of somebody besides the name. */
export function factsOf(owner: Owner, all: readonly Owner[], t: FactWords, spoken: Language): string[] {
  const { number, email, language, digestDays, digestEmpty, digestSubject } = owner
  const deputy = deputyOf(owner, all)
  return [
    ...(number === null ? [] : [t.numberFact(number)]),
    ...(email === null ? [] : [email]),
    ...(language === null ? [] : [t.languages[language]]),
    ...(deputy === null ? [] : [t.deputyFact(deputy.name)]),
    ...(digestDays === null
      ? []
      : [t.digestDaysFact(weekdaysOf(digestDays).map((day) => weekdayWord(day - 1, spoken)))]),
    ...(digestEmpty === null ? [] : [t.digestEmptyFact[digestEmpty]]),
    ...(digestSubject === null ? [] : [t.digestSubjectFact[digestSubject]]),
  ]
}

/** Somebody of ours as JSON shows them. */
export function ownerItem<Shown extends Owner>(owner: Shown, all: readonly Owner[]) {
  const { deputyId: _, digestDays, ...shown } = owner
  return { ...shown, digestDays: digestDays === null ? null : weekdaysOf(digestDays), deputy: deputyOf(owner, all) }
}

/** A day as typed that may lie ahead or behind: of one without a year the nearer, of all else the one ahead. */
export function dayFrom(program: Program, phrase: string): Day {
  const { behind, ahead } = readingsOf(program, phrase, program.today)
  return isOfEveryYear(behind, ahead) && isNearer(behind, ahead, program.today) ? behind : ahead
}

/** The end of a time that begins on a day: one without a year is the next one, or the one just before that is wrong. */
export function endFrom(program: Program, phrase: string, fromOn: Day): Day {
  const { behind, ahead } = readingsOf(program, phrase, program.today)
  if (!isOfEveryYear(behind, ahead)) return ahead
  const since = readingsOf(program, phrase, fromOn)
  return daysBetween(fromOn, since.ahead) > longestWithoutYear ? since.behind : since.ahead
}

/** Of days: what would last longer is an end that lies before its beginning. */
const longestWithoutYear = 270

/** With a weekday, a day without a year may be there in one direction only. */
function readingsOf({ dates }: Program, phrase: string, today: Day): { behind: Day; ahead: Day } {
  const order = dates ?? undefined
  const [behind, ahead] = (['past', 'future'] as const).map((towards) => {
    try {
      return dayFromPhrase(phrase, { today, towards, order })
    } catch (problem) {
      if (problem instanceof Failure) return problem
      throw problem
    }
  }) as [Day | Failure, Day | Failure]
  if (ahead instanceof Failure && behind instanceof Failure) throw ahead
  return {
    behind: behind instanceof Failure ? (ahead as Day) : behind,
    ahead: ahead instanceof Failure ? (behind as Day) : ahead,
  }
}

/** Whether they are a day of one year and of another: not those of a month or a week. */
function isOfEveryYear(behind: Day, ahead: Day): boolean {
  return daysBetween(behind, ahead) > 300
}

/** A span such as six months reaches as far back as ahead, but for the lengths of months. */
function isNearer(behind: Day, ahead: Day, today: Day): boolean {
  return daysBetween(behind, today) + 7 < daysBetween(today, ahead)
}

function deputyOf({ deputyId }: Owner, all: readonly Owner[]): OwnerItem | null {
  const deputy = all.find(({ id }) => id === deputyId)
  return deputy ? { id: deputy.id, name: deputy.name } : null
}

/** As the store keeps them; none where it is never. Throws Failure `no-weekdays`. */
function digestDaysFrom(input: string): string {
  return choiceNamed('never', input) ? '' : weekdaysFrom(input).join(',')
}

function languageFrom(input: string): Language {
  const language = languageNamed(input)
  if (language === null) throw new Failure('no-language', { input })
  return language
}

/** Whoever acts, unless said; with several of us they must be known. Throws Failure `option-needed`. */
export async function ownerOrMe(program: Program, who: string | undefined): Promise<Owner> {
  const { owners } = await program.store()
  if (who === undefined && program.me === null && (await owners.all()).length > 1)
    throw new Failure('option-needed', { option: '--as', because: 'me' })
  return ownerActing(program, who)
}
