import { contactDays, nextContact, type Rules } from '../../domain/clock.ts'
import { usualImportance, usualStage, type Customer } from '../../domain/customer.ts'
import { after, durationOf, latest, type Day } from '../../domain/day.ts'
import type { KnownFollowUp } from '../../domain/follow-up.ts'
import type { Interaction } from '../../domain/interaction.ts'
import { levelled } from '../../domain/levelling.ts'
import { planFollowUps } from '../../domain/planner.ts'
import { workingDayFrom } from '../../domain/working-days.ts'
import type { contacts } from './contacts.ts'
import type { CustomerDraft } from './customer-drafts.ts'
import type { customers } from './customers.ts'
import type { followUps } from './follow-ups.ts'
import type { interactions } from './interactions.ts'
import type { LevellingResult } from './levellings.ts'
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

type MadeLine = { identity: string; customerId: number; contactId: number | null; cells: string }

/** Adds many customers at once: their first dates are levelled and planned before anything is written, each row once. */
export function newCustomers(today: Day, tables: ImportTables) {
  /** The day of the last contact, as the file says it; how it was is not known, a call is the likeliest. */
  function spoke(writing: Writing, customerId: number, contactId: number | null, ownerId: number, on: Day): void {
    tables.interactions.within.add(writing, {
      ...{ customerId, contactId, ownerId, on, channel: 'call', direction: 'out' },
      ...{ missed: false, answered: false, complaint: false, text: null },
    })
  }

  function agree(writing: Writing, customerId: number, dueOn: Day): void {
    tables.followUps.within.add(writing, {
      ...{ customerId, contactId: null, rule: 'agreed', text: null, dueOn },
      ...{ deadlineOn: null, every: null, anchorOn: null, causeId: null },
    })
  }

  function make(writing: Writing, drafts: readonly CustomerDraft[], rules: Rules, capacity: number) {
    const dates = firstDates(drafts, rules, capacity)
    const planned = { ...writing, touched: () => undefined }
    const lines: MadeLine[] = []
    for (const [index, draft] of drafts.entries()) {
      const customer = clockedOf(draft, today, dates.levelled.get(index) ?? null)
      const { followUps } = planFollowUps({ customer, ...factsOf(draft, today) }, rules)
      const nextDueOn =
        [draft.nextContact, ...followUps.map(({ dueOn }) => dueOn)].filter((day) => day !== null).sort()[0] ?? null
      const { owner: _, since, ...fields } = draft.customer
      const customerId = tables.customers.within.add(
        planned,
        { ...fields, ...customer, sinceOn: since, ownerId: draft.ownerId },
        {
          lastDialogueOn: draft.lastContact,
          lastDialogueChannel: draft.lastContact === null ? null : 'call',
          nextDueOn,
        },
      )
      const contactIds = draft.contacts.map((contact) =>
        tables.contacts.within.add(planned, { customerId, ...contact }),
      )
      if (draft.lastContact !== null)
        spoke(planned, customerId, contactIds[0] ?? null, draft.ownerId, draft.lastContact)
      if (draft.nextContact !== null) agree(planned, customerId, draft.nextContact)
      for (const followUp of followUps) tables.planner.insert(customerId, followUp, today)
      for (const { identity, contactIndex, cells } of draft.lines) {
        lines.push({ identity, customerId, contactId: contactIds[contactIndex] ?? null, cells })
      }
    }
    return { lines, levelling: dates.levelling }
  }

  /** The next contact of each draft that the clock would ask for, spread over the working days of its owner. */
  function firstDates(drafts: readonly CustomerDraft[], rules: Rules, capacity: number) {
    const levelling: LevellingResult = { levelled: 0, moved: 0, perDay: 0, from: null, until: null }
    const dates = new Map<number, { on: Day; from: Day }>()
    const loads = tables.followUps.within.loads()
    const firstDay = workingDayFrom(today, contactDays(rules))
    const contacts = drafts.flatMap((draft, id) => {
      const { interactions, known } = factsOf(draft, today)
      const [spoken] = interactions
      const standing = { lastDialogue: spoken ?? null, attempts: 0, lastAttempt: null }
      const customer = clockedOf(draft, today, null)
      const next = nextContact(customer, standing, known, rules)
      const interval = next?.every ? durationOf(next.every) : null
      if (!next || !interval) return []
      const wouldBe = latest(next.dueOn, today)
      return [
        {
          id,
          ownerId: draft.ownerId,
          importance: customer.importance,
          from: next.from,
          dueOn: next.dueOn,
          wouldBe,
          latest: after(wouldBe, interval),
        },
      ]
    })
    contacts.sort((a, b) => (a.importance + a.dueOn < b.importance + b.dueOn ? -1 : 1))
    levelling.levelled = contacts.length
    for (const ownerId of new Set(contacts.map((contact) => contact.ownerId))) {
      const own = contacts.filter((contact) => contact.ownerId === ownerId)
      const load = (day: Day) => loads.get(`${ownerId} ${day}`) ?? 0
      const spread = levelled(own, { capacity, works: contactDays(rules), load })
      levelling.perDay = Math.max(levelling.perDay, spread.perDay)
      for (const { id, from, dueOn } of own) {
        const on = spread.dates.get(id)!
        levelling.from = levelling.from === null || on < levelling.from ? on : levelling.from
        levelling.until = levelling.until === null || on > levelling.until ? on : levelling.until
        const staysOverdue = dueOn < today && on === firstDay
        if (on === dueOn || staysOverdue) continue
        levelling.moved++
        dates.set(id, { on, from })
      }
    }
    return { levelled: dates, levelling }
  }

  return { make, spoke, agree }
}

function clockedOf({ customer }: CustomerDraft, today: Day, levelledTo: { on: Day; from: Day } | null) {
  return {
    stage: customer.stage ?? usualStage,
    importance: customer.importance ?? usualImportance,
    cadence: customer.cadence,
    tags: customer.tags,
    addedOn: today,
    pausedUntil: null,
    levelledOn: levelledTo?.on ?? null,
    levelledFrom: levelledTo?.from ?? null,
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
            withContact: false,
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
          },
        ]
  return { interactions, known }
}
