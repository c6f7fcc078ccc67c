import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contactDays } from '../../src/domain/clock.ts'
import { inCare } from '../../src/domain/customer.ts'
import { approximateDays, daysAfter, durationOf, type Day } from '../../src/domain/day.ts'
import type { Key, KnownFollowUp, PlannedFollowUp } from '../../src/domain/follow-up.ts'
import { planFollowUps, type Facts, type Plan } from '../../src/domain/planner.ts'
import { random, type Random } from '../support/random.ts'
import { acts, aLife, rulesOfLife, type Act, type Life } from '../support/lives.ts'

/** So many random customers for each property. */
const numRuns = 2000

describe('at every moment in the life of a customer', () => {
  test('planning twice changes nothing, and no two follow-ups are the same one', () => {
    atEveryMoment((life) => {
      const { followUps } = life.plan()
      expect(inText(life.plan().followUps)).toBe(inText(followUps))
      expect(new Set(followUps.map(keyOf)).size).toBe(followUps.length)
    })
  })

  test('who is in care has a next date, which does not lapse', () => {
    atEveryMoment(({ plan, facts: { customer, known } }) => {
      const isAgreed = known.some(({ rule, closedOn }) => rule === 'agreed' && closedOn === null)
      const isPlanned = plan().followUps.some(({ lapsesOn }) => lapsesOn === null)
      if (inCare(customer.stage)) expect(isAgreed || isPlanned).toBe(true)
    })
  })

  test('what was done or dropped does not come back', () => {
    atEveryMoment(({ plan, closed }) => {
      const isClosed = (followUp: PlannedFollowUp) => closed.some((other) => keyOf(other) === keyOf(followUp))
      expect(plan().followUps.filter(isClosed)).toEqual([])
    })
  })

  test('of an agreement that was raised with them only shorter lead times are left', () => {
    atEveryMoment(({ plan, closed }) => {
      for (const { occurrence } of plan().followUps.filter(({ rule }) => rule === 'agreement')) {
        const { term, lead } = reminderOf(occurrence)
        const raised = closed.filter(({ rule }) => rule === 'agreement').map((other) => reminderOf(other.occurrence))
        expect(raised.filter((before) => before.term === term && before.lead <= lead)).toEqual([])
      }
    })
  })

  test('what lapsed does not come back', () => {
    fc.assert(
      fc.property(acts, (happening) => {
        const lapses = new Map<string, Day>()
        for (const life of moments(happening)) {
          const { followUps } = life.plan()
          const hasLapsed = (followUp: PlannedFollowUp) => (lapses.get(keyOf(followUp)) ?? '9999') <= life.today
          expect(followUps.filter(hasLapsed)).toEqual([])
          for (const { lapsesOn, ...followUp } of followUps) if (lapsesOn) lapses.set(keyOf(followUp), lapsesOn)
        }
      }),
      { numRuns },
    )
  })

  /**
   * But where a person put it (snoozed, the end of a pause), and but for what had come already when it was entered: that is
   * due on the day of entry, a reminder of an agreement or of our own promise.
   */
  test('nothing is planned on a free day', () => {
    atEveryMoment(({ plan, facts }) => {
      expect(plan().followUps.filter((followUp) => !isAllowed(followUp, facts))).toEqual([])
    })
  })

  function isAllowed({ rule, kind, originId, dueOn }: PlannedFollowUp, facts: Facts): boolean {
    const isTyped = rule === 'pause' || facts.known.some((row) => row.rule === rule && row.snoozedTo === dueOn)
    const isOfEntry =
      (rule === 'agreement' && facts.agreements.some(({ id, enteredOn }) => id === originId && enteredOn === dueOn)) ||
      (rule === 'promise-us' && facts.promises.some(({ id, madeOn }) => id === originId && madeOn === dueOn))
    return isTyped || isOfEntry || (kind === 'cadence' ? contactDays(rulesOfLife) : rulesOfLife.works)(dueOn)
  }
})

describe('when nothing more happens', () => {
  /** In three years, with all that rolls over in between. */
  const lastDay = 1096

  test('going on day by day is the same as jumping there', () => {
    const day = fc.nat(lastDay)
    fc.assert(
      fc.property(acts, fc.uniqueArray(day, { minLength: 4, maxLength: 4 }), (happening, days) => {
        const { today, plan } = aLifeWith(happening)
        const end = daysAfter(today, lastDay)
        let looks = days.map((ahead) => daysAfter(today, ahead)).sort()
        for (let from = today, kept = plan(); from < end; kept = plan(from)) {
          const until = kept.rollsOn !== null && kept.rollsOn < end ? kept.rollsOn : end
          expect(until > from).toBe(true)
          for (const on of [...looks.filter((look) => look < until), daysAfter(until, -1)])
            expect(inText(kept.followUps)).toBe(inText(plan(on).followUps))
          looks = looks.filter((look) => look >= until)
          from = until
        }
      }),
      { numRuns },
    )
  })

  test('what is stored stays right for a week after it rolls over: what is due by then is beside it', () => {
    fc.assert(
      fc.property(acts, fc.nat(6), (happening, late) => {
        const { today, plan } = aLifeWith(happening)
        const kept = plan()
        if (kept.rollsOn === null || kept.rollsOn > daysAfter(today, lastDay)) return
        const on = daysAfter(kept.rollsOn, late)
        const isDue = ({ dueOn }: PlannedFollowUp) => dueOn <= on
        expect(inText(shown(kept, on).filter(isDue))).toBe(inText(plan(on).followUps.filter(isDue)))
      }),
      { numRuns },
    )
  })

  /** What is open on a day of what was stored before. */
  function shown({ followUps }: Plan, on: Day): PlannedFollowUp[] {
    return followUps.filter(({ lapsesOn }) => lapsesOn === null || lapsesOn > on)
  }
})

/** A dialogue and an entry of the same day have an order, which is that of their numbers: these are of different days. */
test('the order in which facts were entered does not matter', () => {
  fc.assert(
    fc.property(acts, fc.nat(), (happening, seed) => {
      const { facts, today } = aLifeWith(happening)
      const interactions = ofDifferentDays(facts.interactions)
      const known = facts.known.map((row) => withoutCauseBeyond(interactions, row))
      const original = { ...facts, interactions, known }
      const other = enteredOtherwise(original, random(seed))
      const plan = (said: Facts, nameOf: (id: number) => number) =>
        inText(planFollowUps(said, rulesOfLife, today).followUps.map((followUp) => withIds(followUp, nameOf)))
      expect(plan(other.facts, other.idBefore)).toBe(plan(original, (id) => id))
    }),
    { numRuns },
  )

  function ofDifferentDays(interactions: Facts['interactions']): Facts['interactions'] {
    return interactions.filter(({ on }, index) => interactions.findIndex((other) => other.on === on) === index)
  }

  /** What was agreed in an entry that is left out was agreed in none. */
  function withoutCauseBeyond(interactions: Facts['interactions'], row: KnownFollowUp): KnownFollowUp {
    return interactions.some(({ id }) => id === row.causeId) ? row : { ...row, causeId: null }
  }
})

/** The same facts in another order and with other numbers; what said the number of a fact says its new one. */
function enteredOtherwise(facts: Facts, chance: Random) {
  const shuffled = <Row>(rows: readonly Row[]): Row[] =>
    rows
      .map((row) => ({ row, place: chance.below(1e9) }))
      .sort((a, b) => a.place - b.place)
      .map(({ row }) => row)
  const { interactions, promises, agreements, runs, people, departed, loss } = facts
  const ids = [...interactions, ...promises, ...agreements, ...runs, ...people, ...departed].map(({ id }) => id)
  const now = new Map(shuffled(ids).map((id, index) => [id, 1001 + index]))
  const before = new Map([...now].map(([id, other]) => [other, id]))
  const idNow = (id: number) => now.get(id) ?? id
  const renumbered = <Row extends { id: number }>(rows: readonly Row[]): Row[] =>
    shuffled(rows).map((row) => ({ ...row, id: idNow(row.id) }))
  return {
    idBefore: (id: number) => before.get(id) ?? id,
    facts: {
      ...facts,
      ...{ interactions: renumbered(interactions), promises: renumbered(promises), loss },
      ...{ agreements: renumbered(agreements), runs: renumbered(runs), people: renumbered(people) },
      departed: renumbered(departed),
      known: shuffled(facts.known).map((row) => withIds(row, idNow)),
    },
  }
}

/** A follow-up with other numbers of what it is about, in its occurrence as well. */
function withIds<Row extends Pick<KnownFollowUp, 'rule' | 'occurrence' | 'causeId'> & Partial<PlannedFollowUp>>(
  row: Row,
  idOf: (id: number) => number,
): Row {
  const isOfNoRow = ['rhythm', 'pause', 'yearly-check', 'decide', 'anniversary', 'agreed', 'ask-why'].includes(row.rule)
  const known = (id: number | null | undefined) => (typeof id === 'number' ? idOf(id) : id)
  return {
    ...row,
    occurrence: isOfNoRow ? row.occurrence : row.occurrence.replace(/^\d+/, (id) => String(idOf(Number(id)))),
    causeId: known(row.causeId),
    ...('originId' in row && { originId: row.rule === 'ask-why' ? row.originId : known(row.originId) }),
    ...('contactId' in row && { contactId: known(row.contactId) }),
  }
}

/** Looks at random lives after everything that happens in them. */
function atEveryMoment(look: (life: Life) => void): void {
  fc.assert(
    fc.property(acts, (happening) => {
      for (const life of moments(happening)) look(life)
    }),
    { numRuns },
  )
}

function* moments(happening: readonly Act[]): Generator<Life> {
  const life = aLife()
  for (const act of happening) {
    life.does(act)
    yield life
  }
}

function aLifeWith(happening: readonly Act[]): Life {
  const life = aLife()
  for (const act of happening) life.does(act)
  return life
}

function reminderOf(occurrence: string): { term: string; lead: number } {
  const [id = '', end = '', lead = ''] = occurrence.split(' ')
  return { term: `${id} ${end}`, lead: approximateDays(durationOf(lead)!) }
}

/** A line for each, in the order of their keys. */
function inText(followUps: readonly PlannedFollowUp[]): string {
  return followUps
    .map((followUp) => `${keyOf(followUp)}: ${JSON.stringify(followUp)}`)
    .sort()
    .join('\n')
}

function keyOf({ rule, occurrence }: Key): string {
  return `${rule} ${occurrence}`
}
