import { addressOf, type Choices, type MergeField } from '../../domain/merge.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { choiceWord } from '../../text/choices.ts'
import { longDay } from '../../text/dates.ts'
import { channelWord, stageWord } from '../../text/terms.ts'
import { cadenceWords } from '../../text/values.ts'
import type { CustomerRecord } from '../named.ts'
import type { mergeText } from './merge-text.ts'

type Plan = Awaited<ReturnType<Store['merges']['customers']>>
type MergeWords = typeof mergeText.en
type Pair = { a: CustomerRecord; b: CustomerRecord; contradicting: readonly MergeField[]; choices: Choices }

/** The plan as JSON shows it; docs/json.md explains the fields. */
export function mergeItem({ a, b, contradicting, choices }: Pair, plan: Plan) {
  return {
    into: { id: a.id, name: a.name },
    from: { id: b.id, name: b.name },
    contradictions: contradicting.map((field) => ({
      ...{ field, a: valueOf(a, field), b: valueOf(b, field), kept: choices[field] ?? null },
    })),
    ...{ people: plan.people, moved: plan.moved, once: plan.once, beside: plan.beside, aliases: plan.aliases },
  }
}

/** The plan as a person reads it before it is done. */
export function planBlocks({
  program,
  t,
  a,
  b,
  contradicting,
  choices,
  plan,
  people,
}: Pair & { program: Program; t: MergeWords; plan: Plan; people: readonly string[] }): Block[] {
  const moved = t.counts(plan.moved)
  const once = t.onceCounts(plan.once)
  const fields = contradicting.map((field) => {
    const [one, other] = [valueWords(program, t, a, field), valueWords(program, t, b, field)]
    const side = choices[field]
    if (side === undefined)
      return t.open(t.fields[field], one, other, choiceWord('mergeField', field, program.language))
    return side === 'a' ? t.kept_(t.fields[field], one, other) : t.kept_(t.fields[field], other, one)
  })
  return [
    { is: 'heading', text: t.heading(`${b.name} (c${b.id})`, `${a.name} (c${a.id})`) },
    ...[
      ...(moved.length > 0 ? [t.comesAlong(moved.join(', '))] : []),
      ...(once.length > 0 ? [t.isOnce(once.join(', '))] : []),
      ...people.map((words) => `${words}.`),
      ...fields,
      ...(plan.beside.length > 0 ? [t.beside(plan.beside.join('; '))] : []),
    ].map((text): Block => ({ is: 'paragraph', text: `  ${text}`, indent: 4 })),
  ]
}

/** What a customer says of a field, for a person. */
export function valueWords(
  { language }: Pick<Program, 'language'>,
  t: MergeWords,
  customer: CustomerRecord,
  field: MergeField,
): string {
  const { stage, isPrivate, cadence, sinceOn, wishes } = customer
  switch (field) {
    case 'stage':
      return stageWord(stage, language)
    case 'private':
      return isPrivate ? t.isPrivate : t.isBusiness
    case 'cadence':
      return cadence === null || cadence === 'none' ? t.noRhythm : cadenceWords(cadence, language)
    case 'since':
      return sinceOn === null ? '' : longDay(sinceOn, language)
    case 'channel':
      return wishes.channel === null ? '' : channelWord(wishes.channel, language)
    case 'language':
      return wishes.language === null ? '' : t.languages[wishes.language]
    default:
      return String(valueOf(customer, field) ?? '')
  }
}

/** The same for JSON. */
function valueOf(customer: CustomerRecord, field: MergeField): string | boolean | null {
  const { name, number, isPrivate, stage, importance, cadence, owner, sinceOn, wishes } = customer
  const { street, postalCode, city, region, country } = addressOf(customer)
  const town = [postalCode, city].filter((part) => part !== null).join(' ')
  switch (field) {
    case 'name':
      return name
    case 'number':
      return number
    case 'address':
      return [street, town, region, country].filter((part) => part !== null && part !== '').join(', ')
    case 'private':
      return isPrivate
    case 'stage':
      return stage
    case 'importance':
      return importance
    case 'cadence':
      return cadence
    case 'owner':
      return owner?.name ?? null
    case 'since':
      return sinceOn
    case 'channel':
      return wishes.channel
    case 'language':
      return wishes.language
    case 'time':
      return wishes.bestTime
  }
}
