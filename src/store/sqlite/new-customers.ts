import { contactDays, nextContact, type Rules } from '../../domain/clock.ts'
import { usualImportance, usualStage, type Customer } from '../../domain/customer.ts'
import { after, durationOf, latest, type Day } from '../../domain/day.ts'
import type { KnownFollowUp } from '../../domain/follow-up.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { planFollowUps } from '../../domain/planner.ts'
import { workingDayFrom } from '../../domain/working-days.ts'
import type { contacts } from './contacts.ts'
import type { CustomerDraft, WholeCustomer } from './customer-drafts.ts'
import type { customers } from './customers.ts'
import type { followUps } from './follow-ups.ts'
import type { interactions } from './interactions.ts'
import { levelledByOwner } from './levellings.ts'
import type { owners } from './owners.ts'
import type { Planning } from './planning.ts'
import type { Writing } from './writing.ts'

/** What an import writes into. */
export type ImportTables = {
  customers: ReturnType<typeof customers>
  contacts: ReturnType<typeof contacts>
  interactions: ReturnType<typeof interactions>
  followUps: ReturnType<typeof followUps>
  owners: ReturnType<typeof owners>
  planner: Planning
}

export type MadeLine = { identity: string; customerId: number; contactId: number | null; cells: string }

/** Adds many customers at once: their first dates are levelled and planned before anything is written, each row once. */
export function newCustomers(today: Day, tables: ImportTables) {
  /** The day of the last contact, as the file says it; how it was is not known, a call is the likeliest. */
  function spoke(writing: Writing, customerId: number, contactId: number | null, ownerId: number, on: Day): void {
    tables.interactions.within.add(writing, {
      customerId,
      contactId,
      ownerId,
      on,
      channel: 'call',
      direction: 'out',
      missed: false,
      answered: false,
      complaint: false,
      text: null,
    })
  }

  function agree(writing: Writing, customerId: number, dueOn: Day): void {
    tables.followUps.within.add(writing, {
      ...{ customerId, contactId: null, rule: 'agreed', text: null, dueOn },
      ...{ deadlineOn: null, every: null, anchorOn: null, causeId: null },
    })
  }

  return {
    spoke,
    agree,

    /** Levels the first dates of all drafts; `make` then writes one of them with all that its lines say. */
    levelled(drafts: readonly CustomerDraft[], rules: Rules, capacity: number) {
      const { dates, levelling } = firstDates(drafts, rules, capacity)
      const planned = once(({ draft, levelledTo }: Dated) => {
        const customer = clockedOf(draft, today, levelledTo)
        return planFollowUps({ customer, ...factsOf(draft, today) }, rules).followUps
      })

      function make(writing: Writing, draft: CustomerDraft, { customer, contacts, lines }: WholeCustomer): MadeLine[] {
        const untouched = Object.assign({}, writing, { touched: writing.planned })
        const levelledTo = dates.get(draft) ?? null
        const followUps = planned({ draft, levelledTo })
        const { lastContact, nextContact: agreed, ownerId } = draft
        const nextDueOn =
          [agreed, ...followUps.map(({ dueOn }) => dueOn)].filter((day) => day !== null).sort()[0] ?? null
        const customerId = tables.customers.within.add(
          untouched,
          Object.assign({}, customer, clockedOf(draft, today, levelledTo), { sinceOn: customer.since, ownerId }),
          { lastDialogueOn: lastContact, lastDialogueChannel: lastContact === null ? null : 'call', nextDueOn },
        )
        const contactIds = contacts.map((contact) =>
          tables.contacts.within.add(untouched, Object.assign({ customerId }, contact)),
        )
        if (lastContact !== null) spoke(untouched, customerId, contactIds[0] ?? null, ownerId, lastContact)
        if (agreed !== null) agree(untouched, customerId, agreed)
        for (const followUp of followUps) tables.planner.insert(customerId, followUp, today)
        return lines.map(({ identity, contactIndex, cells }) => {
          return { identity, customerId, contactId: contactIds[contactIndex] ?? null, cells }
        })
      }

      return { make, levelling }
    },
  }

  /** The next contact of each draft that the clock would ask for, spread over the working days of its owner. */
  function firstDates(drafts: readonly CustomerDraft[], rules: Rules, capacity: number) {
    const dates = new Map<CustomerDraft, LevelledTo>()
    const firstDay = workingDayFrom(today, contactDays(rules))
    const firstContact = once(({ draft }: Dated) => firstContactOf(draft, rules))
    const contacts = drafts.flatMap((draft, id) => {
      const first = firstContact({ draft, levelledTo: null })
      return first ? [{ id, ownerId: draft.ownerId, wouldBe: first.wouldBe, latest: first.latest, first }] : []
    })
    contacts.sort(({ first: a }, { first: b }) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
    const spreading = { rules, loads: tables.followUps.within.loads(), capacityFor: () => capacity }
    const levelling = levelledByOwner(contacts, spreading, ({ id, first }, on) => {
      if (first.dueOn < today && on === firstDay) return 'overdue'
      if (on === first.dueOn) return 'stays'
      dates.set(drafts[id]!, { on, from: first.from, every: first.every })
      return 'moved'
    })
    return { dates, levelling }
  }

  /** Null where the clock asks for none. */
  function firstContactOf(draft: CustomerDraft, rules: Rules) {
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
