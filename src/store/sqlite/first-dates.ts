import { contactDays, nextContact, type Rules } from '../../domain/clock.ts'
import { usualImportance, usualStage, type Customer } from '../../domain/customer.ts'
import { after, durationOf, latest, type Day } from '../../domain/day.ts'
import type { KnownFollowUp } from '../../domain/follow-up.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { nothingElse, planFollowUps } from '../../domain/planner.ts'
import { workingDayFrom } from '../../domain/working-days.ts'
import type { CustomerDraft } from './customer-drafts.ts'
import { fromImport } from './imported.ts'
import { levelledByOwner } from './levellings.ts'

/** Spreads the first dates of new customers over the working days of their owners, and plans each of them by itself. */
export function firstDates(
  drafts: readonly CustomerDraft[],
  { today, rules, capacity, loads }: { today: Day; rules: Rules; capacity: number; loads: ReadonlyMap<string, number> },
) {
  const dates = new Map<CustomerDraft, LevelledTo>()
  const firstDay = workingDayFrom(today, contactDays(rules))
  const firstContact = once(({ draft }: Dated) => firstContactOf(draft))
  const contacts = drafts.flatMap((draft, id) => {
    const first = firstContact({ draft, levelledTo: null })
    return first ? [{ id, ownerId: draft.ownerId, wouldBe: first.wouldBe, latest: first.latest, first }] : []
  })
  contacts.sort(({ first: a }, { first: b }) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
  const worksFor = () => contactDays(rules)
  const levelling = levelledByOwner(contacts, { worksFor, loads, capacityFor: () => capacity }, ({ id, first }, on) => {
    if (first.dueOn < today && on === firstDay) return 'overdue'
    if (on === first.dueOn) return 'stays'
    dates.set(drafts[id]!, { on, from: first.from, every: first.every })
    return 'moved'
  })
  const planned = once(({ draft, levelledTo }: Dated) => {
    // Birthdays and anniversaries are planned with the person and the year, which are not the same for many.
    const customer = { ...clockedOf(draft, today, levelledTo), sinceOn: null, withoutOccasions: false }
    return planFollowUps({ customer, ...nothingElse, ...factsOf(draft, today) }, rules, today).followUps
  })

  return {
    levelling,
    plan(draft: CustomerDraft) {
      const levelledTo = dates.get(draft) ?? null
      return { clocked: clockedOf(draft, today, levelledTo), followUps: planned({ draft, levelledTo }) }
    },
  }

  /** Null where the clock asks for none. */
  function firstContactOf(draft: CustomerDraft) {
    const { interactions, known } = factsOf(draft, today)
    const standing = { lastDialogue: interactions[0] ?? null, attempts: 0, lastAttempt: null }
    const customer = clockedOf(draft, today, null)
    const next = nextContact(customer, standing, known, rules)
    const interval = next?.every ? durationOf(next.every) : null
    if (!next || !interval) return null
    const { from, dueOn } = next
    const wouldBe = latest(dueOn, today)
    const order = customer.importance + dueOn
    return { from, dueOn, every: next.every!, wouldBe, latest: after(wouldBe, interval), order }
  }
}

type LevelledTo = { on: Day; from: Day; every: string }

/** A draft and where its first date was levelled to. */
type Dated = { draft: CustomerDraft; levelledTo: LevelledTo | null }

/** Reckons only once for all drafts of which the same is known: in a long file there are many. */
function once<Result>(reckon: (dated: Dated) => Result): (dated: Dated) => Result {
  const known = new Map<string, Result>()
  return (dated) => {
    const { stage, importance, cadence, tags } = dated.draft.customer
    const { lastContact, nextContact: agreed } = dated.draft
    const { on, from, every } = dated.levelledTo ?? {}
    const key = [stage, importance, cadence, lastContact, agreed, on, from, every, ...tags].join('\n')
    const before = known.get(key)
    if (before !== undefined) return before
    const result = reckon(dated)
    known.set(key, result)
    return result
  }
}

function clockedOf({ customer }: CustomerDraft, today: Day, levelledTo: LevelledTo | null) {
  return {
    stage: customer.stage ?? usualStage,
    importance: customer.importance ?? usualImportance,
    cadence: customer.cadence,
    cadenceWhy: customer.cadence === 'none' ? fromImport : null,
    tags: customer.tags,
    addedOn: today,
    pausedUntil: null,
    levelledOn: levelledTo?.on ?? null,
    levelledFrom: levelledTo?.from ?? null,
    levelledEvery: levelledTo?.every ?? null,
  } satisfies Partial<Customer>
}

function factsOf({ lastContact, nextContact: agreed }: CustomerDraft, today: Day) {
  const interactions: Interaction[] =
    lastContact === null
      ? []
      : [
          {
            id: 0,
            on: lastContact,
            channel: 'call',
            direction: 'out',
            missed: false,
            answered: false,
            complaint: false,
            contactId: null,
          },
        ]
  const known: KnownFollowUp[] =
    agreed === null
      ? []
      : [
          {
            rule: 'agreed',
            occurrence: '',
            dueOn: agreed,
            every: null,
            agreedOn: today,
            causeId: null,
            closedOn: null,
            closedWithOn: null,
            outcome: null,
            snoozedTo: null,
            snoozedOn: null,
            snoozedAfter: null,
          },
        ]
  return { interactions, known }
}
