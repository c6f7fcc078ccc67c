import type { Customer } from '../../domain/customer.ts'
import { durationText } from '../../domain/day.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import type { Program } from '../../program.ts'
import { choiceNamed, choiceWord } from '../../text/choices.ts'
import { textFrom } from '../typed.ts'

type Wish = Pick<Customer, 'cadence' | 'cadenceWhy'>

/**
 * The customer's own wish as typed: a duration, several of them as `2w,4w,decide`, `none` with its reason, or `default`
 * (or nothing) to leave it to tags and stage. Throws Failure `no-cadence`, `option-needed` or `goes-with`.
 */
export function wishFrom(
  { language }: Program,
  { cadence: input, why }: { cadence?: string; why?: string },
  before: Wish,
): Partial<Wish> {
  const cadence = input === undefined ? before.cadence : cadenceFrom(input)
  if (cadence !== 'none') {
    if (why !== undefined)
      throw new Failure('goes-with', { option: '--why', needs: `--cadence ${choiceWord('cadence', 'none', language)}` })
    return input === undefined ? {} : { cadence, cadenceWhy: null }
  }
  if (input === undefined && why === undefined) return {}
  const cadenceWhy = why === undefined ? before.cadenceWhy : textFrom(why)
  if (!cadenceWhy) throw new Failure('option-needed', { option: '--why', because: 'cadence-none' })
  return { cadence, cadenceWhy }
}

function cadenceFrom(input: string): string | null {
  const word = input.trim().toLowerCase()
  const choice = choiceNamed('cadence', input)
  if (choice === 'none') return 'none'
  if (word === '' || choice === 'default') return null
  const parts = word.split(',').map((part) => part.trim())
  const decides = parts.length > 1 && ['decide', 'entscheiden'].includes(parts.at(-1)!)
  try {
    const intervals = (decides ? parts.slice(0, -1) : parts).map((part) => durationText(durationFromPhrase(part)))
    return [...intervals, ...(decides ? ['decide'] : [])].join(',')
  } catch (error) {
    throw error instanceof Failure ? new Failure('no-cadence', { input }) : error
  }
}
