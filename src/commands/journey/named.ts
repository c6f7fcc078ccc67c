import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import type { Program } from '../../program.ts'
import { journeyWord } from '../../text/journeys.ts'

/** The name of a journey that exists, typed in either language or by its beginning. Throws Failure `unknown-journey`. */
export async function journeyNamed(program: Program, input: string): Promise<string> {
  const { journeys } = await program.store()
  const names = (await journeys.names()).map(({ name }) => name)
  const typed = folded(input)
  const words = (name: string) => [name, journeyWord(name, 'en'), journeyWord(name, 'de')].map(folded)
  const whole = names.filter((name) => words(name).includes(typed))
  const beginning = typed === '' ? [] : names.filter((name) => words(name).some((word) => word.startsWith(typed)))
  const [found, another] = whole.length > 0 ? whole : beginning
  if (found === undefined || another !== undefined) throw new Failure('unknown-journey', { input, known: names })
  return found
}
