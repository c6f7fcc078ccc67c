import type { Command } from '@commander-js/extra-typings'
import { Failure } from '../../domain/failure.ts'
import { folded, sameName } from '../../domain/name.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { importanceFrom, stageFrom } from '../../text/terms.ts'
import type { CustomerRecord } from '../named.ts'
import { each, lineFrom, nameFrom, pastDay, said, textFrom } from '../typed.ts'
import { wishFrom } from './cadence.ts'
import type { FactWords } from './text.ts'

export type CustomerChanges = Parameters<Store['customers']['edit']>[1]

/** The options by which a customer is described, when it is added and when it is edited. */
export function withFacts(line: Command, t: FactWords) {
  return line
    .option('-s, --stage <stage>', t.stage)
    .option('-i, --importance <importance>', t.importance)
    .option('-o, --owner <owner>', t.owner)
    .option('--number <number>', t.number)
    .option('-t, --tag <tag>', t.tag, each)
    .option('-c, --cadence <cadence>', t.cadence)
    .option('--why <text>', t.why)
    .option('--since <date>', t.since)
    .option('--private', t.private)
    .option('--business', t.business)
    .option('--street <street>', t.street)
    .option('--postal-code <code>', t.postalCode)
    .option('--city <city>', t.city)
    .option('--country <country>', t.country)
    .option('--notes <text>', t.notes)
    .option('--again', t.again)
}

type FactOptions = ReturnType<ReturnType<typeof withFacts>['opts']> & { name?: string; untag?: string[] }

/** What was said of a customer, read; the owner apart. Throws what the values are refused with. */
export function factsFrom(program: Program, options: FactOptions, before: CustomerRecord | null): CustomerChanges {
  if (options.private && options.business) throw new Failure('not-together', { options: ['--private', '--business'] })
  return {
    ...said('name', options.name, nameFrom),
    ...said('number', options.number, lineFrom),
    ...said('stage', options.stage, stageFrom),
    ...said('importance', options.importance, importanceFrom),
    ...wishFrom(program, options, before ?? { cadence: null, cadenceWhy: null }),
    ...(options.tag || options.untag ? { tags: tagsAfter(options, before) } : {}),
    ...said('sinceOn', options.since, (input) => (input.trim() === '' ? null : pastDay(program, input))),
    ...(options.private || options.business ? { isPrivate: options.private === true } : {}),
    ...said('street', options.street, lineFrom),
    ...said('postalCode', options.postalCode, lineFrom),
    ...said('city', options.city, lineFrom),
    ...said('country', options.country, lineFrom),
    ...said('notes', options.notes, (input) => textFrom(input) || null),
  }
}

/** Throws Failure `name-taken` where another customer has exactly this name. */
export async function refuseSameName(program: Program, name: string, id: number | null): Promise<void> {
  const { names } = await program.store()
  const same = (await names.beginning(name)).find(
    (named) => named.type === 'customer' && named.id !== id && sameName(named.name, name),
  )
  if (same) throw new Failure('name-taken', { name: same.name, id: `c${same.id}`, again: id === null ? 'add' : 'edit' })
}

/** One tag for each way in which it can be written. Throws Failure `tag-missing`. */
function tagsAfter({ tag = [], untag = [] }: FactOptions, before: CustomerRecord | null): string[] {
  const tags = new Map((before?.tags ?? []).map((known) => [folded(known), known]))
  for (const input of listed(untag)) {
    if (!tags.delete(folded(input)))
      throw new Failure('tag-missing', { input, name: before?.name ?? '', tags: before?.tags ?? [] })
  }
  for (const input of listed(tag)) if (!tags.has(folded(input))) tags.set(folded(input), input)
  return [...tags.values()]
}

function listed(inputs: readonly string[]): string[] {
  return inputs.flatMap((input) => input.split(',')).flatMap((input) => lineFrom(input) ?? [])
}
