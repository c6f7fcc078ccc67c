import fc from 'fast-check'
import { agreementKinds } from '../../src/domain/agreement.ts'
import { hasJourney, isLastReminder, type Agreement } from '../../src/domain/agreement-plan.ts'
import type { Rules } from '../../src/domain/clock.ts'
import { importances, inCare, stages, type Stage } from '../../src/domain/customer.ts'
import { after, asDay, daysAfter, durationOf, latest, type Day } from '../../src/domain/day.ts'
import { isSettled, type KnownFollowUp, type PlannedFollowUp } from '../../src/domain/follow-up.ts'
import { isDialogue, type Interaction } from '../../src/domain/interaction.ts'
import { journeyFrom } from '../../src/domain/journey-text.ts'
import { isLastStep, winBack, type JourneyRun } from '../../src/domain/journey-plan.ts'
import { lossReasons, winBackOn, type LossReason } from '../../src/domain/loss.ts'
import type { Loss } from '../../src/domain/loss-plan.ts'
import type { Departed } from '../../src/domain/departure.ts'
import type { Celebrated } from '../../src/domain/occasion-plan.ts'
import { planFollowUps, type Facts, type Plan } from '../../src/domain/planner.ts'
import type { Promise } from '../../src/domain/promise.ts'
import { workingDays } from '../../src/domain/working-days.ts'
import { aCustomer, aKnown, happened, theRules } from './samples.ts'

const start = asDay('2026-01-05')

/** Days on which nobody works, over the weekends. */
const free = ['2026-02-16', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-12-25', '2027-01-01']

/** The built-in rules with holidays, two tags and a journey of one's own that has no last step. */
export const rulesOfLife: Rules = rulesWith(theRules({ 'cadence.tag.often': '5d', 'cadence.tag.quiet': 'none' }))

const ownJourney = journeyFrom('vernissage', 'S+1 Say thank you\nE-3 letter Remind them\nE+10 Ask how it was\n')

function rulesWith(rules: Rules): Rules {
  const workweek = new Set([1, 2, 3, 4, 5])
  const works = workingDays(workweek, (day) => free.includes(day))
  return { ...rules, works, journey: (name) => (name === ownJourney.name ? ownJourney : rules.journey(name)) }
}

const spoken = ['call', 'call in', 'visit', 'event with', 'email in answered']
const others = ['call missed', 'call in missed', 'email', 'email in', 'letter', 'chat in', 'event', 'note', 'mailing']
const complaints = ['call complaint', 'email in complaint']

type Closing = { nth: number; way: string | null }

/** What can happen to a customer, or be said of one; days count from today. */
type Said = {
  wait: { days: number }
  log: { way: string; ago: number; next: number | null }
  done: Closing
  dropped: Closing
  snooze: { nth: number; days: number }
  promise: { by: 'us' | 'them'; days: number }
  settle: { nth: number }
  agree: { from: number; days: number | null; terms: Ending } & Pick<Agreement, 'kind' | 'leads'>
  renew: { nth: number; days: number }
  decide: { nth: number }
  journey: { name: string; from: number; days: number | null }
  outcome: { nth: number }
  birthday: { on: string; greeting: Celebrated['greeting'] }
  death: { nth: number }
  leaving: { nth: number; days: number; isAsked: boolean }
  since: { days: number }
  stage: { stage: Stage; reason: LossReason; saidBy: Loss['saidBy'] }
  occasions: { wished: boolean }
  edit: { changes: Partial<Facts['customer']>; pausedFor: number | null }
}

export type Act = { [Is in keyof Said]: { is: Is; said: Said[Is] } }[keyof Said]

const nth = fc.nat(20)
const ahead = fc.integer({ min: 0, max: 90 })
const one = fc.constantFrom

type Ending = Pick<Agreement, 'notice' | 'renews'>

/** Of agreements that people make: one that renews itself monthly cannot be ended to the end of a year only. */
const ends: readonly Ending[] = [
  ...[null, '6w', '3m', '6w>quarter', '3m>year'].map((notice) => ({ notice, renews: null })),
  ...[null, '6w', '3m', '6w>quarter', '3m>year'].map((notice) => ({ notice, renews: '12m' })),
  ...[null, '14d', '3m'].map((notice) => ({ notice, renews: '1m' })),
  ...['3m', '6w>quarter'].map((notice) => ({ notice, renews: '24m' })),
  ...[null, '3m', '1m>month'].map((notice) => ({ notice, renews: 'open-ended' })),
  { notice: '14d', renews: '3m' },
]

const possible: { [Is in keyof Said]: [weight: number, fc.Arbitrary<Said[Is]>] } = {
  wait: [5, fc.record({ days: fc.integer({ min: 1, max: 120 }) })],
  log: [
    3,
    fc.record({ way: one(...spoken, ...others, ...complaints), ago: fc.nat(20), next: fc.option(ahead, { freq: 3 }) }),
  ],
  done: [5, fc.record({ nth, way: fc.option(one(...spoken, 'email', 'call missed')) })],
  dropped: [2, fc.record({ nth, way: fc.constant(null) })],
  snooze: [1, fc.record({ nth, days: ahead })],
  promise: [2, fc.record({ by: one('us', 'them'), days: ahead })],
  settle: [1, fc.record({ nth })],
  agree: [
    4,
    fc.record({
      kind: one(...agreementKinds),
      from: fc.integer({ min: -800, max: 60 }),
      days: fc.option(fc.integer({ min: 0, max: 1100 }), { freq: 6 }),
      terms: one(...ends),
      leads: one(null, null, null, '60d,30d,7d', '3w', '0d'),
    }),
  ],
  renew: [1, fc.record({ nth, days: fc.integer({ min: 1, max: 800 }) })],
  decide: [1, fc.record({ nth })],
  journey: [
    2,
    fc.record({
      name: one('trial', 'seminar', 'offer', 'onboarding', 'handover', 'new-contact', ownJourney.name),
      from: fc.integer({ min: -30, max: 40 }),
      days: fc.option(ahead, { freq: 4 }),
    }),
  ],
  outcome: [1, fc.record({ nth })],
  birthday: [
    2,
    fc.record({
      on: one('1984-02-29', '--02-29', '--12-25', '1970-01-01', '--04-04', '1961-07-19', '--12-31'),
      greeting: one(null, 'card', 'call'),
    }),
  ],
  death: [1, fc.record({ nth })],
  leaving: [1, fc.record({ nth, days: fc.integer({ min: -20, max: 60 }), isAsked: fc.boolean() })],
  since: [1, fc.record({ days: fc.nat(4000) })],
  stage: [
    2,
    fc.record({
      stage: one(...stages),
      reason: one(...(Object.keys(lossReasons) as LossReason[])),
      saidBy: one('us', 'customer'),
    }),
  ],
  occasions: [1, fc.record({ wished: fc.boolean() })],
  edit: [
    1,
    fc.record({
      changes: fc.record(
        {
          importance: one(...importances),
          cadence: one(null, '6w', '10d', '1m', 'none', '1w,2w,decide'),
          tags: one<(readonly string[])[]>([], ['often'], ['quiet'], ['local']),
        },
        { requiredKeys: [] },
      ),
      pausedFor: fc.option(fc.integer({ min: 1, max: 120 })),
    }),
  ],
}

const anAct = fc.oneof(
  ...Object.entries(possible).map(([is, [weight, said]]) => ({
    weight,
    arbitrary: fc.record({ is: fc.constant(is), said: said as fc.Arbitrary<unknown> }) as fc.Arbitrary<Act>,
  })),
)

/** What happens to a customer, in its order. */
export const acts: fc.Arbitrary<Act[]> = fc.array(anAct, { minLength: 1, maxLength: 25, size: 'max' })

/** A customer with all that is known of it. */
export type Life = {
  today: Day
  facts: Facts
  /** What a person closed since the beginning. */
  closed: PlannedFollowUp[]
  plan: (today?: Day) => Plan
  does: (act: Act) => void
}

/** A customer of whom nothing is known yet, without a store: what the commands refuse does not happen here either. */
export function aLife(): Life {
  const life: Life = {
    today: start,
    facts: {
      customer: aCustomer({ addedOn: start }),
      ...{ interactions: [], known: [], promises: [], agreements: [], runs: [], people: [], departed: [], loss: null },
    },
    closed: [],
    plan: (today = life.today) => planFollowUps(life.facts, rulesOfLife, today),
    does,
  }
  let ids = 0

  const deeds: { [Is in keyof Said]: (said: Said[Is]) => void } = {
    wait({ days }) {
      life.today = daysAfter(life.today, days)
    },
    log,
    done(said) {
      close('done', said)
    },
    dropped(said) {
      close('dropped', said)
    },
    snooze,
    promise({ by: madeBy, days }) {
      const dates = { madeOn: life.today, dueOn: daysAfter(life.today, days), settledOn: null }
      add('promises', { contactId: null, madeBy, text: 'a word', ...dates })
    },
    settle: (said) => {
      put('promises', said, ({ settledOn }) => settledOn === null && { settledOn: life.today })
    },
    agree,
    renew: (said) => {
      put('agreements', said, ({ decidedOn, endsOn }) => {
        if (decidedOn !== null) return false
        return { endsOn: daysAfter(latest(life.today, endsOn ?? life.today), said.days), enteredOn: life.today }
      })
    },
    decide: (said) => {
      put('agreements', said, ({ decidedOn }) => decidedOn === null && { decidedOn: life.today })
    },
    journey({ name, from, days }) {
      begin(name, daysAfter(life.today, from), days)
    },
    outcome: (said) => {
      put('runs', said, ({ closedOn }) => closedOn === null && { closedOn: life.today })
    },
    birthday: ({ on: birthday, greeting }) => {
      add('people', { birthday, diedOn: null, leftOn: null, greeting })
    },
    death: (said) => {
      put('people', said, ({ diedOn }) => diedOn === null && { diedOn: life.today })
    },
    leaving({ days, isAsked, ...said }) {
      const leftOn = daysAfter(life.today, days)
      put('people', said, (person) => person.leftOn === null && { leftOn })
      if (isAsked) add('departed', { name: 'Sabine Koch', leftOn, diedOn: null })
    },
    since({ days }) {
      customer({ sinceOn: daysAfter(life.today, -days) })
    },
    stage: moveTo,
    occasions({ wished }) {
      customer({ withoutOccasions: !wished })
    },
    edit({ changes, pausedFor }) {
      customer({ ...changes, pausedUntil: pausedFor === null ? null : daysAfter(life.today, pausedFor) })
    },
  }
  return life

  function does({ is, said }: Act): void {
    ;(deeds[is] as (said: unknown) => void)(said)
  }

  function customer(changes: Partial<Facts['customer']>): void {
    life.facts = { ...life.facts, customer: { ...life.facts.customer, ...changes } }
  }

  function know(known: readonly KnownFollowUp[]): void {
    life.facts = { ...life.facts, known }
  }

  type Lists = { promises: Promise; agreements: Agreement; runs: JourneyRun; people: Celebrated; departed: Departed }

  function add<Name extends keyof Lists>(name: Name, row: Omit<Lists[Name], 'id'>): void {
    life.facts = { ...life.facts, [name]: [...life.facts[name], { id: ++ids, ...row }] }
  }

  /** Changes the nth of those that it fits. */
  function put<Name extends keyof Lists>(
    name: Name,
    { nth: index }: { nth: number },
    changes: (row: Lists[Name]) => Partial<Lists[Name]> | false,
  ): void {
    const rows = life.facts[name] as readonly Lists[Name][]
    const open = rows.filter((row) => changes(row) !== false)
    const row = open[index % Math.max(1, open.length)]
    if (row === undefined) return
    const changed = { ...row, ...changes(row) }
    life.facts = { ...life.facts, [name]: rows.map((other) => (other === row ? changed : other)) }
  }

  function agree({ kind, from, days, terms: { notice, renews }, leads }: Said['agree']): void {
    if (!inCare(life.facts.customer.stage)) return
    const startsOn = daysAfter(life.today, from)
    const endsOn = days === null ? null : daysAfter(startsOn, days)
    add('agreements', {
      ...{ kind, title: kind, startsOn, endsOn, notice, renews: endsOn && renews, leads },
      ...{ enteredOn: life.today, decidedOn: null },
    })
    if (hasJourney(kind)) begin(kind, startsOn, days)
  }

  function begin(journey: string, startsOn: Day, days: number | null): void {
    if (!inCare(life.facts.customer.stage)) return
    const endsOn = days === null ? null : daysAfter(startsOn, days)
    add('runs', { journey, startsOn, endsOn, enteredOn: life.today, closedOn: null })
  }

  function log({ way, ago, next }: Said['log']): Interaction {
    const entry = { ...happened(`${daysAfter(life.today, -ago)} ${way}`)[0]!, id: ++ids }
    const settling = { isTwoWay: isDialogue(entry), on: entry.on, agreesAnew: next !== null }
    const known = life.facts.known.map((row) =>
      row.closedOn === null && isSettled(row, settling) ? { ...row, ...ended('done', entry.on) } : row,
    )
    life.facts = { ...life.facts, known, interactions: [...life.facts.interactions, entry] }
    if (next !== null) {
      const dueOn = daysAfter(life.today, next)
      const agreed = { rule: 'agreed' as const, occurrence: `agreed ${entry.id}`, dueOn, causeId: entry.id }
      know([...life.facts.known, aKnown({ ...agreed, agreedOn: entry.on })])
    }
    return entry
  }

  function ended(outcome: 'done' | 'dropped', closedWithOn: Day | null) {
    return { closedOn: life.today, closedWithOn, outcome }
  }

  function nthPlanned(index: number): PlannedFollowUp | undefined {
    const { followUps } = life.plan()
    return followUps[index % Math.max(1, followUps.length)]
  }

  function close(is: 'done' | 'dropped', { nth: index, way }: Closing): void {
    const followUp = nthPlanned(index)
    if (!followUp || isRefused(followUp, is, way)) return
    const entry = way === null ? null : log({ way, ago: 0, next: null })
    life.closed.push(followUp)
    keep(followUp, ended(is, entry?.on ?? null))
  }

  /** As `refuseUndecided` and `refuseComplaints` do. */
  function isRefused(
    { rule, kind, originId, occurrence, about }: PlannedFollowUp,
    how: 'done' | 'dropped',
    way: string | null,
  ): boolean {
    if (kind === 'promise') return true
    if (kind === 'complaint') return way === null || !spoken.includes(way)
    if (rule === 'agreement') {
      const agreement = life.facts.agreements.find(({ id }) => id === originId)!
      return how === 'dropped' || isLastReminder(agreement, occurrence, rulesOfLife.leads)
    }
    if (rule !== 'journey') return false
    const run = life.facts.runs.find(({ id }) => id === originId)!
    return isLastStep(run, occurrence, rulesOfLife) && (way === null || about!.endsWith('/decide'))
  }

  function snooze({ nth: index, days }: Said['snooze']): void {
    const followUp = nthPlanned(index)
    const snoozedTo = daysAfter(life.today, days)
    if (!followUp || (followUp.deadlineOn !== null && followUp.deadlineOn < snoozedTo)) return
    keep(followUp, { snoozedTo, snoozedOn: life.today })
  }

  function keep({ rule, occurrence, dueOn, every }: PlannedFollowUp, said: Partial<KnownFollowUp>): void {
    const before = life.facts.known.find((row) => row.rule === rule && row.occurrence === occurrence)
    const row = before ?? aKnown({ rule, occurrence, agreedOn: life.today })
    know([...life.facts.known.filter((known) => known !== before), { ...row, ...said, every, dueOn }])
  }

  function moveTo({ stage, reason, saidBy }: Said['stage']): void {
    const before = life.facts.customer.stage
    if (before === stage) return
    customer({ stage })
    const isLost = !inCare(stage)
    life.facts = {
      ...life.facts,
      runs: life.facts.runs.map((run) =>
        run.closedOn === null && (isLost || run.journey === winBack) ? { ...run, closedOn: life.today } : run,
      ),
      agreements: life.facts.agreements.map((agreement) =>
        isLost && agreement.decidedOn === null ? { ...agreement, decidedOn: life.today } : agreement,
      ),
      known: life.facts.known.map((row) =>
        isLost && row.rule === 'agreed' && row.closedOn === null ? { ...row, ...ended('dropped', null) } : row,
      ),
      loss: isLost ? { id: ++ids, on: life.today, reason, saidBy } : null,
    }
    const tryOn = isLost ? winBackOn({ reason, on: life.today }) : null
    const startsOn = tryOn === 'asks' ? after(life.today, durationOf('6m')!) : tryOn
    if (startsOn !== null)
      add('runs', { journey: winBack, startsOn, endsOn: null, enteredOn: life.today, closedOn: null })
    if (stage === 'active' && before !== 'dormant' && before !== 'lost') begin('onboarding', life.today, null)
  }
}
