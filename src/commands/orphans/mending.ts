import { latest, type Day } from '../../domain/day.ts'
import { absenceOn, type Absence, type Staff } from '../../domain/in-charge.ts'
import { awayUntil, type OrphanRecord } from '../../domain/orphan.ts'
import { typedOwners } from '../owner-names.ts'
import type { text } from './text.ts'

type Seen = {
  found: readonly OrphanRecord[]
  t: typeof text.en
  today: Day
  /** What the program is called on the command line. */
  name: string
  staff: Staff
}

/**
 * What mends it, with the names that are proposed: first who stands in for those who come back, for they keep their
 * customers; then who takes the others over, whoever gets most first.
 */
export function mendingLines({ found, t, today, name, staff }: Seen): string[] {
  if (found.every(({ proposedOwner }) => proposedOwner === null)) return [t.nobodyCan(name)]
  const { owners } = staff
  const typed = (owner: { id: number; name: string } | null) => (owner ? typedOwners([owner], owners) : 'NAME')
  const lost = found.filter((orphan) => awayUntil(orphan, staff, today) === null)
  const proposed = mostProposed(lost, staff)
  const absent = absencesOf(found, staff, today).map(({ absence, orphan }) => ({
    ...{ absence, owner: orphan.owner!, isBack: !lost.includes(orphan), standIn: typed(orphan.proposedOwner) },
  }))
  return [
    ...absent
      .filter(({ isBack }) => isBack)
      .map(({ absence: { fromOn, untilOn }, owner, standIn }) => {
        const until = untilOn === null ? '' : ` --until ${untilOn}`
        const command = `${name} owner away ${typed(owner)} --from ${fromOn}${until} --stand-in ${standIn}`
        return t.deputy(owner.name, command)
      }),
    ...(proposed.length === 0 ? [] : [t.reassign(`${name} reassign --orphans --to ${typedOwners(proposed, owners)}`)]),
    ...(lost.length === 0 ? [] : [t.take(name)]),
    ...absent
      .filter(({ isBack }) => !isBack)
      .map(({ owner, standIn }) => t.deputy(owner.name, `${name} owner edit ${typed(owner)} --deputy ${standIn}`)),
  ]
}

function mostProposed(orphans: readonly OrphanRecord[], { owners }: Staff): { id: number; name: string }[] {
  const counts = new Map<number, number>()
  for (const { proposedOwner } of orphans)
    if (proposedOwner) counts.set(proposedOwner.id, (counts.get(proposedOwner.id) ?? 0) + 1)
  return owners.filter(({ id }) => counts.has(id)).sort((a, b) => counts.get(b.id)! - counts.get(a.id)! || a.id - b.id)
}

/** Each absence that leaves orphans once, in their order, with the first of them. */
function absencesOf(found: readonly OrphanRecord[], staff: Staff, today: Day) {
  const all = new Map<number, { absence: Absence; orphan: OrphanRecord }>()
  for (const orphan of found) {
    const { because, ownerId, since } = orphan
    if (because !== 'away' || ownerId === null || orphan.owner === null) continue
    const absence = absenceOn(ownerId, staff, since === null ? today : latest(since, today))
    if (absence && !all.has(absence.id)) all.set(absence.id, { absence, orphan })
  }
  return [...all.values()]
}
