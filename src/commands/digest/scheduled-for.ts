import type { Weekday } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { hasLeft } from '../../domain/in-charge.ts'
import type { Program } from '../../program.ts'
import { ownerMeant } from '../named.ts'
import { typedOwners } from '../owner-names.ts'
import { addressOf } from './recipients.ts'

export type ScheduledFor = {
  /** Whose mail alone it is; null where it is everybody's. */
  ownerId: number | null
  /** The same by name, where there are others. */
  only: string | null
  /** The days on which somebody wants it; the working days where nobody wants any. */
  days: readonly Weekday[]
  /** Those whom no mail would reach, and as they are typed. */
  nowhere: readonly { name: string; typed: string }[]
}

/**
 * For whom the mail is sent by itself. Throws Failure `unknown-owner`, `ambiguous-name`, or `digest-no-address` where it would
 * reach nobody.
 */
export async function scheduledFor(program: Program, name: string | undefined): Promise<ScheduledFor> {
  const named = name === undefined ? null : await ownerMeant(program, name)
  const { owners, settings } = await program.store()
  const { workdays } = await settings.all()
  const staff = await owners.staff()
  const meant = staff.owners.filter((owner) => (named ? owner.id === named.id : !hasLeft(owner, program.today)))

  const wanted = new Set(meant.flatMap(({ digestDays }) => digestDays?.split(',').map(Number) ?? [...workdays]))
  const days = all.filter((day) => wanted.has(day))
  const nowhere = meant.filter((owner) => owner.digestDays !== '' && addressOf(owner, staff, program) === null)
  if (nowhere.length > 0 && nowhere.length === meant.length)
    throw new Failure('digest-no-address', {
      names: nowhere.map((owner) => owner.name),
      isAlone: staff.owners.length === 1,
    })
  return {
    ownerId: named?.id ?? null,
    only: named && staff.owners.length > 1 ? named.name : null,
    days: days.length > 0 ? days : all.filter((day) => workdays.has(day)),
    nowhere: nowhere.map((owner) => ({ name: owner.name, typed: typedOwners([owner], staff.owners) })),
  }
}

const all: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
