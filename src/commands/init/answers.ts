import { Failure } from '../../domain/failure.ts'
import { builtIn } from '../../domain/settings.ts'
import type { Program } from '../../program.ts'
import { sentenceOf } from '../../text/failures.ts'
import { inTongue, type Form, type Language } from '../../text/language.ts'
import { valueWords } from '../../text/values.ts'
import { businessValue, personValue } from '../setting-values.ts'
import { text } from './text.ts'

/** The settings that are asked for, and the options that answer. */
export const questions = [
  { key: 'name', option: 'name', step: 'you' },
  { key: 'email', option: 'email', step: 'you' },
  { key: 'region', option: 'region', step: 'you' },
  { key: 'workdays', option: 'workingDays', step: 'you' },
  { key: 'capacity', option: 'capacity', step: 'you' },
  { key: 'smtp.host', option: 'smtpHost', step: 'mail' },
  { key: 'smtp.user', option: 'smtpUser', step: 'mail' },
  { key: 'smtp.passwordCommand', option: 'smtpPasswordCommand', step: 'mail' },
] as const
type Question = (typeof questions)[number]

/** What of it belongs to the business. */
export const businessKeys = ['region', 'workdays', 'capacity'] as const
export const personQuestions = questions.filter(
  (question): question is Exclude<Question, { key: BusinessKey }> => !isOfBusiness(question.key),
)
type BusinessKey = (typeof businessKeys)[number]

export type Options = { [Option in Question['option']]?: string | undefined } & { form?: string | undefined }

/** What was said; null where it stays as it is. */
export type Answers = Record<Question['key'], string | null> & { language: Language; form: Form | null }

/** The answers that the options give. Throws what `personValue` and `businessValue` throw. */
export async function answersGiven(program: Program, options: Options): Promise<Answers> {
  const form = options.form === undefined ? null : ((await checked(program, 'form', options.form, '--form')) as Form)
  const given = { language: program.language, form } as Answers
  for (const { key, option } of questions) {
    const input = options[option]
    given[key] = input === undefined ? null : await checked(program, key, input, flagOf(option))
  }
  return given
}

/** The language and form of address, in which all else is said from then on. */
export async function tongueAsked(program: Program, given: Answers): Promise<Answers> {
  const { ask, config, language: spoken, tongue } = program
  const language = program.isLanguageSaid
    ? spoken
    : await ask.choose({
        ...{ message: inTongue(text, tongue).languageAsked, option: '--language' },
        choices: beginning(languages, spoken),
      })
  program.speak({ ...tongue, language })
  if (given.form !== null || language !== 'de') return { ...given, language }
  const message = inTongue(text, { ...tongue, language }).formAsked
  const choices = beginning(forms, config.form ?? 'sie')
  return { ...given, language, form: await ask.choose<Form>({ message, choices, option: '--form' }) }
}

/** The same, with answers to the questions of a step that are open; what is present, else what is likely, is the usual answer. */
export async function answersAsked(program: Program, given: Answers, step: Question['step']): Promise<Answers> {
  const { settings } = await program.storeForTrial()
  const stored = await settings.stored()
  const answers = { ...given }
  for (const question of questions) {
    const { key } = question
    if (question.step !== step || given[key] !== null) continue
    const present = isOfBusiness(key) ? presentOf(program, key, stored) : program.config[key]
    answers[key] = await asked(program, question, { present, usual: present ?? likely(program, key) })
  }
  return answers
}

const languages = [
  { name: 'English', value: 'en' },
  { name: 'Deutsch', value: 'de' },
] as const

const forms = [
  { name: 'Sie', value: 'sie' },
  { name: 'du', value: 'du' },
] as const

function presentOf({ language }: Program, key: BusinessKey, stored: ReadonlyMap<string, string>): string | null {
  const value = stored.get(key) ?? (key === 'region' ? null : builtIn.get(key)!)
  return value === null ? null : valueWords(key, value, language)
}

/** Servers of providers whose name does not say it. */
const servers: Readonly<Record<string, string>> = {
  ...{ 'gmail.com': 'smtp.gmail.com', 'googlemail.com': 'smtp.gmail.com', 'icloud.com': 'smtp.mail.me.com' },
  ...{ 'gmx.de': 'mail.gmx.net', 'gmx.net': 'mail.gmx.net', 'gmx.at': 'mail.gmx.net', 'web.de': 'smtp.web.de' },
  ...{ 't-online.de': 'securesmtp.t-online.de', 'posteo.de': 'posteo.de', 'mailbox.org': 'smtp.mailbox.org' },
}

function likely({ config: { email } }: Program, key: Question['key']): string | null {
  if (email === null) return null
  const provider = email.slice(email.lastIndexOf('@') + 1).toLowerCase()
  return key === 'smtp.host' ? (servers[provider] ?? null) : key === 'smtp.user' ? email : null
}

/** An option as it is typed: `--working-days`. */
export function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** Asks until the answer can be used; without an answer, or with the present one, it stays as it is. */
async function asked(
  program: Program,
  { key, option }: Question,
  { present, usual }: Record<'present' | 'usual', string | null>,
): Promise<string | null> {
  const message = inTongue(text, program.tongue).asked[key]
  for (;;) {
    const answer = (await program.ask.text({ message, usual: usual ?? '', option: flagOf(option) })).trim()
    if (answer === '' || answer === present) return null
    try {
      return await checked(program, key, answer, null)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      program.tell(sentenceOf(error as Failure, program.tongue))
    }
  }
}

/** Where it is refused, the option that was typed is named instead of the setting; null names none. */
async function checked(
  program: Program,
  key: Question['key'] | 'form',
  input: string,
  option: string | null,
): Promise<string> {
  try {
    return isOfBusiness(key) ? await businessValue(program, key, input) : String(await personValue(program, key, input))
  } catch (error) {
    if (!isBadSetting(error)) throw error
    throw new Failure('bad-setting', { ...error.facts, key: option })
  }
}

function isBadSetting(error: unknown): error is Failure<'bad-setting'> {
  return error instanceof Failure && (error as Failure).kind === 'bad-setting'
}

function isOfBusiness(key: Question['key'] | 'form'): key is BusinessKey {
  return businessKeys.some((known) => known === key)
}

/** The present choice first, which is the one that Enter takes. */
function beginning<Value>(
  choices: readonly { name: string; value: Value }[],
  present: Value,
): { name: string; value: Value }[] {
  return [...choices].sort((a, b) => Number(b.value === present) - Number(a.value === present))
}
