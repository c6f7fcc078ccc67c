import { earlyOption } from './command-line/meant.ts'
import { asksForHelp, beginsWithHelp, leadingWords } from './command-line/words.ts'
import { configAt, noConfig, type Config } from './config.ts'
import { Failure } from './domain/failure.ts'
import { configPathOf } from './places.ts'
import type { Host } from './program.ts'
import { languageNamed, systemLanguage, type Language } from './text/language.ts'

/** A command line, and where what it does not say is to be found. */
export type Asked = Pick<Host, 'argv' | 'env' | 'platform' | 'readFile'>

/** The settings of the person. Throws Failure `missing-value` and those of `configAt`. */
export async function configOf(asked: Asked): Promise<Config> {
  const { argv, readFile } = asked
  const named = configPathSaid(asked)
  if (named === '') throw new Failure('missing-value', { option: '--config' })
  const path = named ?? configPathOf(asked)
  if (path === null) return noConfig
  const config = configAt(path, readFile, { mustExist: named !== null && !makesConfig(argv) })
  return asksForHelp(argv) || beginsWithHelp(argv) || mendsConfig(argv) ? config.catch(withoutIt) : config
}

/** Where the settings of the person are, as said; null where they are in their usual place. */
export function configPathSaid({ argv, env }: Pick<Asked, 'argv' | 'env'>): string | null {
  return earlyOption(argv, '--config') ?? (env['FOLLOWUPS_CONFIG'] || null)
}

/** Commands that say themselves what is wrong with the file, or in which it is put right. */
function mendsConfig(argv: readonly string[]): boolean {
  const [group, command] = leadingWords(argv)
  return group?.word === 'doctor' || (group?.word === 'config' && command?.word === 'edit')
}

function withoutIt(error: unknown): Config {
  if (!(error instanceof Failure)) throw error
  return { ...noConfig, fault: error }
}

/** Commands that write the file with the settings, or say where it would be. */
function makesConfig(argv: readonly string[]): boolean {
  return ['init', 'config'].includes(leadingWords(argv)[0]?.word ?? '')
}

/** Flag before environment before configuration before the system's own. */
export function languageOf(asked: Pick<Asked, 'argv' | 'env'>, config: Config | null): Language {
  const [said] = languagesSaid(asked).flatMap((input) => languageNamed(input) ?? [])
  return said ?? config?.language ?? systemLanguage(asked.env)
}

/** What is said must be understood; only what the system says is taken as it comes. Throws Failure `no-language`. */
export function refuseUnknownLanguage(asked: Pick<Asked, 'argv' | 'env'>): void {
  const [said] = languagesSaid(asked)
  if (said !== undefined && languageNamed(said) === null) throw new Failure('no-language', { input: said })
}

function languagesSaid({ argv, env }: Pick<Asked, 'argv' | 'env'>): string[] {
  const option = earlyOption(argv, '--language')
  return [...(option === null ? [] : [option]), ...(env['FOLLOWUPS_LANGUAGE'] ? [env['FOLLOWUPS_LANGUAGE']] : [])]
}
