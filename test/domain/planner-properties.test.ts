import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactDays, type Clocked } from '../../src/domain/clock.ts'
import { importances, inCare, stages } from '../../src/domain/customer.ts'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import type { KnownFollowUp, PlannedFollowUp } from '../../src/domain/follow-up.ts'
import type { Interaction } from '../../src/domain/interaction.ts'
import { nothingElse, planFollowUps } from '../../src/domain/planner.ts'
import { aCustomer, aKnown, happened, theRules } from '../support/samples.ts'

const start = asDay('2026-01-05')
const free = ['2026-02-16', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-12-25', '2027-01-01']
const rules = theRules({ 'cadence.tag.often': '5d', 'cadence.tag.quiet': 'none' }, free)

const ways = [
  ...[
    'call',
    'call missed',
    'call in',
    'call in missed',
    'email',
    'email in',
    'email in answered',
    'letter',
    'chat in',
  ],
  ...['event', 'event with', 'visit missed', 'note', 'mailing', 'call complaint', 'email in complaint'],
]

describe('the life of a customer, day by day', () => {
  const nth = fc.nat(20)
  const days = fc.integer({ min: 0, max: 90 })
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ is: fc.constant('wait' as const), days }) },
    {
      weight: 3,
      arbitrary: fc.record({
        is: fc.constant('log' as const),
        way: fc.constantFrom(...ways),
        ago: fc.nat(20),
        next: fc.option(days),
      }),
    },
    { weight: 3, arbitrary: fc.record({ is: fc.constantFrom('done' as const, 'dropped' as const), nth }) },
    {
      weight: 1,
      arbitrary: fc.record({
        is: fc.constant('log and close' as const),
        way: fc.constantFrom(...ways),
        ago: fc.nat(20),
        nth,
      }),
    },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('snooze' as const), nth, days }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('remove' as const), nth }) },
    { weight: 1, arbitrary: fc.record({ is: fc.constant('edit' as const), changes: changes() }) },
  )

  it('always has a next date, on a day on which we work, and nothing that was closed', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        const life = aLife()
        for (const said of acts) {
          const before = life.open()
          life.does(said)
          const { planned, agreed } = life.open()
          expect(life.open()).toEqual({ planned, agreed })
          expect(new Set(planned.map(keyOf)).size).toBe(planned.length)
          expect(planned.filter((followUp) => life.isClosed(followUp))).toEqual([])
          expect(planned.filter((followUp) => !isAllowed(followUp, life.known))).toEqual([])
          if (inCare(life.customer.stage))
            expect(planned.some(({ kind }) => kind === 'cadence') || agreed.length > 0).toBe(true)
          if (said.is === 'done' || said.is === 'dropped') expectProgress(before, life.open(), life.today)
        }
      }),
      { numRuns: 400 },
    )
  })

  type Act = typeof act extends fc.Arbitrary<infer Said> ? Said : never
  type Open = { planned: readonly PlannedFollowUp[]; agreed: readonly KnownFollowUp[] }

  /** A customer with what happened and what was said, without a store. */
  function aLife() {
    const life = {
      today: start,
      customer: aCustomer({ addedOn: start }),
      known: [] as KnownFollowUp[],
      open: (): Open => ({
        planned: planFollowUps(
          { ...nothingElse, customer: life.customer, interactions, known: life.known },
          rules,
          life.customer.addedOn,
        ).followUps,
        agreed: life.known.filter(({ rule, closedOn }) => rule === 'agreed' && closedOn === null),
      }),
      isClosed: (followUp: PlannedFollowUp) =>
        life.known.some((known) => known.closedOn !== null && keyOf(known) === keyOf(followUp)),
      does(said: Act) {
        if (said.is === 'wait') life.today = daysAfter(life.today, said.days)
        if (said.is === 'edit') Object.assign(life.customer, withPause(said.changes, life.today))
        if (said.is === 'log') log(said.way, said.ago, said.next)
        if (said.is === 'remove') remove(said.nth)
        if (said.is === 'snooze') note(said.nth, { snoozedTo: daysAfter(life.today, said.days), snoozedOn: life.today })
        if (said.is === 'done' || said.is === 'dropped') note(said.nth, { closedOn: life.today, outcome: said.is })
        if (said.is === 'log and close') {
          const followUp = nthOpen(said.nth)
          const { on } = log(said.way, said.ago, null)
          if (followUp) keep(followUp, { closedOn: life.today, closedWithOn: on, outcome: 'done' })
        }
      },
    }
    const interactions: Interaction[] = []
    let ids = 0

    function log(way: string, ago: number, next: number | null): Interaction {
      const interaction = { ...happened(`${daysAfter(life.today, -ago)} ${way}`)[0]!, id: ++ids }
      interactions.push(interaction)
      if (next !== null) {
        const [dueOn, causeId] = [daysAfter(life.today, next), interaction.id]
        life.known.push(
          aKnown({ rule: 'agreed', occurrence: `agreed ${ids}`, dueOn, agreedOn: interaction.on, causeId }),
        )
      }
      return interaction
    }

    function remove(nthEntry: number): void {
      const [removed] = interactions.splice(nthEntry % Math.max(1, interactions.length), 1)
      life.known = life.known.map((known) => (known.causeId === removed?.id ? { ...known, causeId: null } : known))
    }

    function nthOpen(index: number): PlannedFollowUp | KnownFollowUp | undefined {
      const { planned, agreed } = life.open()
      return [...planned, ...agreed][index % Math.max(1, planned.length + agreed.length)]
    }

    function note(index: number, said: Partial<KnownFollowUp>): void {
      const followUp = nthOpen(index)
      if (followUp) keep(followUp, said)
    }

    function keep(followUp: PlannedFollowUp | KnownFollowUp, said: Partial<KnownFollowUp>): void {
      const { rule, occurrence, dueOn, every } = followUp
      const before = life.known.find((known) => keyOf(known) === keyOf(followUp))
      const row = before ?? aKnown({ rule, occurrence, agreedOn: life.today })
      const moved = rule === 'agreed' && said.snoozedTo ? said.snoozedTo : dueOn
      life.known = [...life.known.filter((known) => known !== before), { ...row, ...said, every, dueOn: moved }]
    }

    return life
  }

  /** Closing what the clock asks for moves it on: it never stands there again on the same day. */
  function expectProgress(before: Open, after: Open, today: Day): void {
    const contact = ({ planned }: Open) =>
      planned.find(({ rule }) => ['rhythm', 'yearly-check', 'decide'].includes(rule))
    const [was, is] = [contact(before), contact(after)]
    if (was && is && keyOf(was) !== keyOf(is)) expect(is.dueOn > today).toBe(true)
  }

  function withPause(said: ReturnType<typeof changes> extends fc.Arbitrary<infer Said> ? Said : never, today: Day) {
    const { pausedFor, ...others } = said
    return { ...others, ...(pausedFor === undefined ? {} : { pausedUntil: pausedFor && daysAfter(today, pausedFor) }) }
  }
})

describe('the plan', () => {
  const days = fc.uniqueArray(fc.nat(300), { maxLength: 12 })
  const entries = days.chain((offsets) =>
    fc.tuple(...offsets.map((offset) => fc.constantFrom(...ways).map((way) => `${daysAfter(start, offset)} ${way}`))),
  )

  const agreement = fc.option(fc.record({ nth: fc.nat(20), dueIn: fc.nat(60), isClosed: fc.boolean() }))

  it('does not depend on the order in which entries were made', () => {
    const orders = entries.chain((lines) => fc.tuple(fc.constant(lines), shuffled(lines)))
    fc.assert(
      fc.property(orders, agreement, changes(), ([inOrder, mixed], agreed, said) => {
        const customer = aCustomer({ ...said, addedOn: start })
        const plan = (lines: readonly string[]) => {
          const interactions = happened(...lines)
          const cause = agreed && inOrder[agreed.nth % inOrder.length]
          const known = agreed && cause ? [agreedIn(interactions[lines.indexOf(cause)]!, agreed)] : []
          const { standing, followUps } = planFollowUps(
            { ...nothingElse, customer, interactions, known },
            rules,
            customer.addedOn,
          )
          return {
            ...standing,
            lastDialogue: standing.lastDialogue?.on,
            lastAttempt: standing.lastAttempt?.on,
            followUps: withoutIds(followUps, interactions),
          }
        }
        expect(plan(mixed)).toEqual(plan(inOrder))
      }),
      { numRuns: 300 },
    )
  })

  function agreedIn({ id, on }: Interaction, { dueIn, isClosed }: { dueIn: number; isClosed: boolean }): KnownFollowUp {
    const dueOn = daysAfter(on, dueIn)
    const ending = isClosed ? { closedOn: dueOn, outcome: 'done' as const } : {}
    return aKnown({ rule: 'agreed', dueOn, agreedOn: on, causeId: id, ...ending })
  }
})

function changes() {
  return fc.record(
    {
      stage: fc.constantFrom(...stages),
      importance: fc.constantFrom(...importances),
      cadence: fc.constantFrom(null, '6w', '10d', '1m', 'none', '1w,2w,decide'),
      tags: fc.constantFrom<Clocked['tags'][]>([], ['often'], ['quiet'], ['local']),
      pausedFor: fc.option(fc.integer({ min: 1, max: 120 })),
    },
    { requiredKeys: [] },
  )
}

/** Whether it is due where the calendar allows, or where a person put it. */
function isAllowed(followUp: PlannedFollowUp, known: readonly KnownFollowUp[]): boolean {
  const { rule, kind, dueOn } = followUp
  const isTyped = rule === 'pause' || known.some((other) => other.rule === rule && other.snoozedTo === dueOn)
  return isTyped || (kind === 'cadence' ? contactDays(rules) : rules.works)(dueOn)
}

function keyOf({ rule, occurrence }: Pick<KnownFollowUp, 'rule' | 'occurrence'>): string {
  return `${rule} ${occurrence}`
}

function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}

/** With days in the place of ids, in the order of these. */
function withoutIds(followUps: readonly PlannedFollowUp[], interactions: readonly Interaction[]) {
  return followUps
    .map(({ causeId, ...followUp }) => {
      const cause = interactions.find(({ id }) => id === causeId)?.on ?? null
      return { ...followUp, cause, occurrence: cause ?? followUp.occurrence }
    })
    .sort((a, b) => (a.rule + a.occurrence < b.rule + b.occurrence ? -1 : 1))
}
