import { folded } from '../../domain/name.ts'
import type { Program } from '../../program.ts'
import { echoedDay, longDay } from '../../text/dates.ts'
import { inTongue } from '../../text/language.ts'
import { stageWord } from '../../text/terms.ts'
import { cadenceWords } from '../../text/values.ts'
import type { CustomerRecord } from '../named.ts'
import type { CustomerChanges } from './facts.ts'
import { factsText, type editText } from './text.ts'

type EditWords = typeof editText.en

/** Of what was said, only what is not so already. */
export function changesIn(before: CustomerRecord, said: CustomerChanges): CustomerChanges {
  const now: CustomerChanges = { ...before, ownerId: before.owner?.id }
  const different = Object.entries(said).filter(([field, value]) => {
    const known = now[field as keyof CustomerChanges]
    return field === 'tags' ? !sameTags(known as readonly string[], value as readonly string[]) : known !== value
  })
  return Object.fromEntries(different)
}

/** Each change in a few words: `stage dormant (was active)`. */
export function sayChanges(
  program: Program,
  t: EditWords,
  before: CustomerRecord,
  after: CustomerRecord,
  changes: CustomerChanges,
): string[] {
  return Object.keys(changes).map((field) => {
    if (field === 'notes') return t.notesChanged
    if (field === 'cadence') return t.rhythm(rhythmOf(program, t, after), rhythmOf(program, t, before))
    if (field === 'cadenceWhy' && after.cadenceWhy !== null) return t.because(after.cadenceWhy, before.cadenceWhy)
    if (field === 'isPrivate') {
      const facts = inTongue(factsText, program.tongue)
      return after.isPrivate ? facts.private : facts.business
    }
    const key = (field === 'ownerId' ? 'owner' : field) as keyof EditWords['fields']
    const [was, is] = [valueOf(program, before, key, longDay), valueOf(program, after, key, echoedDay)]
    return is === null ? t.gone(t.fields[key], was ?? '') : t.now(t.fields[key], is, was)
  })
}

function valueOf(
  { language }: Program,
  customer: CustomerRecord,
  field: keyof EditWords['fields'],
  dayWords: typeof longDay,
): string | null {
  if (field === 'stage') return stageWord(customer.stage, language)
  if (field === 'owner') return customer.owner?.name ?? null
  if (field === 'tags') return customer.tags.join(', ') || null
  if (field === 'sinceOn') return customer.sinceOn && dayWords(customer.sinceOn, language)
  return customer[field]
}

/** Null where the customer wishes none. */
function rhythmOf({ language }: Program, t: EditWords, { cadence }: CustomerRecord): string | null {
  if (cadence === null) return t.byStage
  return cadence === 'none' ? null : cadenceWords(cadence, language)
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a.map(folded).sort(), b.map(folded).sort()]
  return one.length === other.length && one.every((tag, index) => tag === other[index])
}
