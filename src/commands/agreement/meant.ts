import { Failure } from '../../domain/failure.ts'
import { folded, nearest } from '../../domain/name.ts'
import { idOf } from '../../domain/naming.ts'
import type { Program } from '../../program.ts'
import { inTongue, words } from '../../text/language.ts'
import type { AgreementRecord } from '../agreement-items.ts'
import { isNumber } from '../named.ts'

const t = words({
  en: { which: (input: string) => `Which agreement is meant by “${input}”?` },
  de: { which: (input: string) => `Welche Vereinbarung ist mit „${input}“ gemeint?` },
})

/**
 * The agreement that is meant: by id (`a3`), the number of its follow-up, its title or the beginning of one; of several, the
 * one that was not ended or cancelled. Throws Failure `unknown-agreement` or `ambiguous-name`.
 */
export async function agreementMeant(program: Program, input: string): Promise<AgreementRecord> {
  const { agreements } = await program.store()
  const id = idOf(input, 'a') ?? (await ofFollowUp(program, input))
  const known = id === null ? null : await agreements.byId(id)
  if (known) return known
  const beginning = folded(input) === '' ? [] : await agreements.beginning(input)
  const whole = beginning.filter(({ title }) => folded(title) === folded(input))
  const named = whole.length > 0 ? whole : beginning
  const open = named.filter(({ decision }) => decision === null)
  const found = open.length > 0 ? open : named
  const [only] = found
  if (only && found.length === 1) return only
  if (only) return chosen(program, input, found)
  const all = (await agreements.all(null)).map(({ title }) => ({ name: title }))
  throw new Failure('unknown-agreement', { input, nearest: nearest(input, all).map(({ name }) => name) })
}

/** The same, where nothing was decided yet. Throws Failure `agreement-over`. */
export async function openAgreementMeant(program: Program, input: string): Promise<AgreementRecord> {
  const agreement = await agreementMeant(program, input)
  const { id, title, decision } = agreement
  if (decision !== null) throw new Failure('agreement-over', { id, title })
  return agreement
}

async function ofFollowUp(program: Program, input: string): Promise<number | null> {
  if (!isNumber(input)) return null
  const { followUps } = await program.store()
  const [followUp] = await followUps.byIds([Number(input)])
  return followUp?.kind === 'agreement' ? followUp.originId : null
}

async function chosen(program: Program, input: string, found: readonly AgreementRecord[]): Promise<AgreementRecord> {
  const choices = found.map((agreement) => ({
    name: `a${agreement.id}  ${agreement.title} (${agreement.customer.name})`,
    value: agreement,
  }))
  if (!program.ask.canAsk) throw new Failure('ambiguous-name', { input, candidates: choices.map(({ name }) => name) })
  return program.ask.choose({ message: inTongue(t, program.tongue).which(input), choices, option: 'a1, a2' })
}
