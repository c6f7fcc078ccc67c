import { usualImportance, usualStage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Store } from '../../store/store.ts'
import type { Language } from '../../text/language.ts'
import type { Actor, Cast, Person } from './cast.ts'
import { daysAround, type DemoDays } from './days.ts'
import { storyOf, type Part, type Role } from './story.ts'

/** A realistic store in memory, around today, in the user's language. */
export async function demoStore(
  open: (userName: string) => Promise<Store>,
  today: Day,
  language: Language,
): Promise<Store> {
  const cast = await castOf(language)
  const store = await open(cast.user)
  const days = daysAround(today)
  const story: Record<Role, Part> = storyOf(days)
  for (const [role, part] of Object.entries(story)) await play(store, days, part, cast.parts[role as Role])
  return store
}

async function castOf(language: Language): Promise<Cast> {
  return language === 'de' ? (await import('./german.ts')).germanCast : (await import('./english.ts')).englishCast
}

/** Writes down one customer and what it has lived through. */
async function play(store: Store, days: DemoDays, part: Part, actor: Actor): Promise<void> {
  const customerId = await added(store, days, part, actor)
  const [contactId = null] = await peopleOf(store, customerId, actor.people)
  const whose = { customerId, contactId }
  const { followUps, customers } = store

  const entries = part.happened.map((happened, index) => ({
    ...{ ...whose, ownerId: 1, direction: 'out' as const, missed: false, answered: false, complaint: false },
    ...{ ...happened, text: actor.said[index] || null },
  }))
  const last = part.agreed ? entries.splice(-1) : []
  const happening = { again: true, closes: [], outcome: 'done', why: null } as const
  if (entries.length > 0) await followUps.record({ ...happening, interactions: entries, next: null })
  const about = { ...whose, text: actor.ahead ?? null, deadlineOn: null, every: null, anchorOn: null }
  if (part.agreed) {
    const next = { ...about, rule: 'agreed', dueOn: part.agreed } as const
    await followUps.record({ ...happening, interactions: last, next })
  }
  if (part.task) {
    const { dueOn, every = null } = part.task
    const anchorOn = every === null ? null : dueOn
    await followUps.add({ ...about, rule: 'task', causeId: null, ...part.task, every, anchorOn })
  }
  for (const until of part.snoozed ?? []) {
    await followUps.snooze(
      (await followUps.openOf(customerId)).filter(({ kind }) => kind !== 'occasion'),
      until,
      actor.why ?? null,
    )
  }
  if (part.pausedUntil) await customers.pause(customerId, part.pausedUntil)
}

function added({ customers }: Store, { before, working }: DemoDays, part: Part, actor: Actor): Promise<number> {
  const { stage = usualStage, importance = usualImportance, isPrivate = false, cadence = null, weeks } = part
  const { name, city, tags = [], notes = null, why = null } = actor
  return customers.add({
    ...{ name, city, stage, importance, isPrivate, cadence, tags, notes, ownerId: 1 },
    cadenceWhy: cadence === 'none' ? why : null,
    sinceOn: weeks === undefined ? null : before(working(-2), weeks),
  })
}

async function peopleOf({ contacts }: Store, customerId: number, people: readonly Person[]): Promise<number[]> {
  const ids: number[] = []
  for (const { name, role = null, phone, email, birthday = null } of people) {
    const [phones, emails] = [phone, email].map((value) => (value === undefined ? [] : [value]))
    ids.push(await contacts.add({ customerId, name, role, birthday, phones: phones!, emails: emails! }))
  }
  return ids
}
