import { Failure } from '../../domain/failure.ts'
import type { Program } from '../../program.ts'
import { sentenceOf } from '../../text/failures.ts'
import { inTongue, type Form, type Language, type Tongue } from '../../text/language.ts'
import { businessValue, personValue } from '../setting-values.ts'
import { text } from './text.ts'

export type Options = { name?: string; form?: string; region?: string; email?: string }

/** What was said; null where it stays as it is. */
export type Answers = {
  name: string | null
  language: Language
  form: Form | null
  region: string | null
  email: string | null
}

/** The answers that the options give. Throws what `personValue` throws, and `unknown-region`. */
export async function answersGiven(program: Program, options: Options): Promise<Answers> {
  const given = async (key: keyof Options) => {
    const input = options[key]
    return input === undefined ? null : checked(program, key, input)
  }
  const [name, form, region, email] = [
    await given('name'),
    await given('form'),
    await given('region'),
    await given('email'),
  ]
  return { name, language: program.language, form: form as Form | null, region, email }
}

/** The same, with answers to the questions that the options leave open; what is present is the usual answer. */
export async function answersAsked(program: Program, given: Answers): Promise<Answers> {
  const { ask, config, language: spoken, tongue } = program
  const { settings } = await program.storeForTrial()
  const region = (await settings.stored()).get('region') ?? ''
  const first = inTongue(text, tongue)

  const name = given.name ?? (await asked(program, tongue, 'name', first.nameAsked, config.name))
  const language = program.isLanguageSaid
    ? spoken
    : await ask.choose({ message: first.languageAsked, choices: beginning(languages, spoken), option: '--language' })
  const form = given.form ?? (language === 'de' ? await formAsked(program) : null)
  const inTheirs = { language, form: form ?? tongue.form }
  const t = inTongue(text, inTheirs)
  return {
    ...{ name, language, form },
    region: given.region ?? (await asked(program, inTheirs, 'region', t.regionAsked, region)),
    email: given.email ?? (await asked(program, inTheirs, 'email', t.emailAsked, config.email)),
  }
}

const languages = [
  { name: 'English', value: 'en' },
  { name: 'Deutsch', value: 'de' },
] as const

const forms = [
  { name: 'Sie', value: 'sie' },
  { name: 'du', value: 'du' },
] as const

function formAsked({ ask, config, tongue }: Program): Promise<Form> {
  const message = inTongue(text, { ...tongue, language: 'de' }).formAsked
  const choices = beginning(forms, config.form ?? 'sie')
  return ask.choose<Form>({ message, choices, option: '--form', language: 'de' })
}

/** Asks until the answer can be used; without an answer, or with the present one, it stays as it is. */
async function asked(
  program: Program,
  tongue: Tongue,
  key: 'name' | 'region' | 'email',
  message: string,
  present: string | null,
): Promise<string | null> {
  for (;;) {
    const answer = (await program.ask.text({ message, usual: present ?? '', option: `--${key}` })).trim()
    if (answer === '' || answer === present) return null
    try {
      return await checked({ ...program, tongue }, key, answer)
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      program.tell(sentenceOf(error as Failure, tongue))
    }
  }
}

async function checked(program: Program, key: keyof Options, input: string): Promise<string> {
  return key === 'region' ? businessValue(program, key, input) : ((await personValue(program, key, input)) as string)
}

/** The present choice first, which is the one that Enter takes. */
function beginning<Value>(
  choices: readonly { name: string; value: Value }[],
  present: Value,
): { name: string; value: Value }[] {
  return [...choices].sort((a, b) => Number(b.value === present) - Number(a.value === present))
}
