import type { Program } from '../program.ts'
import { Failure } from '../domain/failure.ts'
import type { Told } from '../text/told.ts'
import { toldFollowUps } from './follow-up-items.ts'
import { followedBy, sentence } from './followed.ts'
import { idsFrom, openFollowUps } from './named.ts'

/** Ends promises as kept or not kept, and says what is next with their customers. Throws Failure `no-promise`. */
export async function settlePromises(
  program: Program,
  typed: readonly string[],
  {
    outcome,
    why,
    said,
  }: { outcome: 'kept' | 'broken'; why: string | null; said: (promises: readonly Told[]) => string },
): Promise<void> {
  const named = await openFollowUps(program, idsFrom(typed))
  const other = named.find(({ kind }) => kind !== 'promise')
  if (other) throw new Failure('no-promise', { id: other.id })
  const { promises } = await program.store()
  await promises.settle(named, outcome, why)

  const customers = [...new Map(named.map(({ customer }) => [customer.id, customer])).values()]
  const followed = await Promise.all(customers.map(({ id }) => followedBy(program, id)))
  program.show({
    rows: {
      [outcome]: named.map(({ id }) => id),
      customers: customers.map(({ id, name }, index) => ({ id, name, ...followed[index]!.data })),
    },
    csv: [],
    text: [
      ...sentence(said(toldFollowUps(named, program.language))),
      ...followed.flatMap(({ sentence: next }, index) => sentence(`${customers[index]!.name}: ${next}`)),
    ],
  })
}
