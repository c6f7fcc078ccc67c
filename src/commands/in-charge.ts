import { Failure } from '../domain/failure.ts'
import type { Day } from '../domain/day.ts'
import { canReceive, chargeOn, hasLeft, listedFor, type Staff, type Whose } from '../domain/in-charge.ts'
import type { Program } from '../program.ts'
import { ownerActing, ownerMeant, type OwnerRecord } from './named.ts'

/** A person of ours as JSON shows one. */
export type OwnerItem = { id: number; name: string }

/** Whose follow-ups: the owner named, else mine where there are several and I am named, else everybody's (null). */
export async function whoseWanted(
  program: Program,
  options: { owner?: string; all?: true },
  staff: Staff,
): Promise<{ ownerId: number; whose: Whose } | null> {
  const ownerId = await ownerWanted(program, options, staff)
  return ownerId === null ? null : { ownerId, whose: listedFor(ownerId, staff, program.today) }
}

/** The one whose follow-ups are meant; null for everybody's. */
export async function ownerWanted(
  program: Program,
  options: { owner?: string; all?: true },
  staff: Pick<Staff, 'owners'>,
): Promise<number | null> {
  if (options.owner !== undefined) return (await ownerMeant(program, options.owner)).id
  const { me } = program
  return options.all || me === null || staff.owners.length < 2 ? null : (await ownerMeant(program, me)).id
}

/** Who acts for a customer of an owner today, and for whom where it is not the owner; `orphaned` where nobody does. */
export function chargeItem(owner: OwnerItem | null, staff: Staff, today: Day) {
  const { actingId } = chargeOn(owner?.id ?? null, staff, today)
  const acting = staff.owners.find(({ id }) => id === actingId)
  return {
    inCharge: acting ? { id: acting.id, name: acting.name } : null,
    orphaned: acting === undefined,
    standInFor: acting && owner && acting.id !== owner.id ? owner : null,
  }
}

/**
 * The owner that is meant, who can be given something on a day. Throws Failure `unknown-owner`, `ambiguous-name` or
 * `owner-unavailable`.
 */
export async function availableOwner(program: Program, input: string, day: Day): Promise<OwnerRecord> {
  const owner = await ownerMeant(program, input)
  const { owners } = await program.store()
  refuseUnavailable(owner, await owners.staff(), day)
  return owner
}

/**
 * Whose a new customer is: the owner's who is named and can be given something, else of whoever acts. Throws Failure
 * `unknown-owner`, `ambiguous-name` or `owner-unavailable`.
 */
export async function ownerOfNew(program: Program, named: string | undefined): Promise<OwnerRecord> {
  if (named !== undefined) return availableOwner(program, named, program.today)
  const acting = await ownerActing(program, undefined)
  if (hasLeft(acting, program.today))
    refuseUnavailable(acting, await (await program.store()).owners.staff(), program.today)
  return acting
}

/** Throws Failure `owner-unavailable` where somebody left or is away without end. */
export function refuseUnavailable(owner: OwnerRecord, staff: Staff, day: Day): void {
  if (canReceive(owner, staff, day)) return
  const available = staff.owners.filter((other) => canReceive(other, staff, day)).map(({ name }) => name)
  throw new Failure('owner-unavailable', {
    ...{ name: owner.name, available },
    because: hasLeft(owner, day) ? 'left' : 'away',
  })
}
