import type { KeyQuestion } from '../../ask.ts'
import { dueDay } from '../typed.ts'
import type { Day } from '../../domain/day.ts'
import { longDay } from '../../text/dates.ts'
import { offeredDays } from '../offered-days.ts'
import { refused } from '../refusal.ts'
import type { Desk } from './walk.ts'

/** What a key stands for; null where the question was left, for which there is a key as well. */
export function chosen<Value>(
  { program, keys: { leave } }: Desk,
  question: Pick<KeyQuestion<Value>, 'message' | 'keys' | 'usual'>,
): Promise<Value | null> {
  const keys = [...question.keys, { ...leave, value: null }]
  return program.ask.key<Value | null>({ ...question, keys, option: '--no-input' })
}

/** One of the days offered, the first unless said, or one that is typed; null where it was left. */
export async function dayWanted(
  desk: Desk,
  { message, phrases, none }: { message: string; phrases: readonly string[]; none?: { key: string; name: string } },
): Promise<Day | 'none' | null> {
  const { program, t, keys } = desk
  const days = (await offeredDays(program, phrases)).map(({ value }, index) => ({
    ...{ key: String(index + 1), name: longDay(value, program.language), value },
  }))
  const offered = [...(none ? [{ ...none, value: 'none' as const }] : []), ...days]
  const answer = await chosen<Day | 'none' | 'other'>(desk, {
    ...{ message, usual: offered[0]!.value },
    keys: [...offered, { ...keys.otherDay, value: 'other' }],
  })
  if (answer !== 'other') return answer
  return typedAs(desk, t.when, (phrase) => dueDay(program, phrase))
}

/** What was typed is read as; null where nothing was typed, or it was left. */
export async function typedAs<Value>(
  desk: Desk,
  message: string,
  read: (typed: string) => Value,
): Promise<Value | null> {
  const typed = await typedLine(desk, { message, read })
  return typed ? read(typed) : null
}

/**
 * What was typed, once `read` takes it: what it refuses is said and can be mended, as is nothing with `whenEmpty`. Null where
 * it was left.
 */
export async function typedLine(
  { program }: Desk,
  {
    message,
    usual = '',
    read,
    whenEmpty = null,
  }: { message: string; usual?: string; read: (typed: string) => unknown; whenEmpty?: string | null },
): Promise<string | null> {
  const typed = await program.ask.textUnlessLeft({
    ...{ message, usual, option: '--no-input' },
    refusal: (line) => (line.trim() === '' ? whenEmpty : refused(program, () => read(line))),
  })
  return typed && typed.trim()
}
