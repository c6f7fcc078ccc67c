import { agreementKinds } from '../../src/domain/agreement.ts'
import { isLastReminder } from '../../src/domain/agreement-plan.ts'
import { inCare, stages } from '../../src/domain/customer.ts'
import { after, daysAfter, durationOf, latest, type Day } from '../../src/domain/day.ts'
import type { Channel } from '../../src/domain/interaction.ts'
import { isLastStep } from '../../src/domain/journey-plan.ts'
import { lossReasons, winBackOn, type LossReason } from '../../src/domain/loss.ts'
import type { Store } from '../../src/store/store.ts'
import type { Random } from './random.ts'
import { aLine } from './stores.ts'

type FollowUpRecord = Awaited<ReturnType<Store['followUps']['byIds']>>[number]

export const everything = { until: '9999-12-31' as Day, whose: null, stage: null, tag: null, kind: null }

/** A firm with its customers: in a day that it works, it deals with some of what is due, and some new things happen. */
export type Firm = {
  /** Customers, each with a person, and for most a birthday, an agreement, a promise or a journey. */
  moveIn: (store: Store, count: number) => Promise<void>
  workOn: (store: Store, followUp: FollowUpRecord) => Promise<void>
  happening: (store: Store, count: number) => Promise<void>
}

export function aFirm(today: Day, chance: Random): Firm {
  const { below, oneOf } = chance
  return { moveIn, workOn, happening }

  async function moveIn(store: Store, count: number): Promise<void> {
    await store.settings.set('region', 'DE-BY')
    const lines = Array.from({ length: count }, (_, number) => ({
      ...aLine(`Customer ${number}`, {
        customer: {
          stage: oneOf([...stages.filter(inCare), 'active', 'active']),
          importance: oneOf(['A', 'B', 'B', 'C']),
          since: chance.chance(0.5) ? daysAfter(today, -below(4000)) : null,
        },
        lastContact: chance.chance(0.6) ? daysAfter(today, -below(300)) : null,
      }),
      contact: {
        ...{ name: `Contact ${number}`, role: null, emails: [], phones: [] },
        birthday: chance.chance(0.6) ? aBirthday() : null,
      },
    }))
    await store.imports.run(lines, { dryRun: false })
    for (let id = 1; id <= count; id++) {
      if (chance.chance(0.7)) await agree(store, id)
      if (chance.chance(0.1)) await travel(store, id)
      if (chance.chance(0.1)) await promise(store, id)
      if (chance.chance(0.06)) await lose(store, id)
    }
  }

  /** As a person would: what asks for a decision gets one, the rest is talked about or closed. */
  async function workOn(store: Store, followUp: FollowUpRecord): Promise<void> {
    const { kind, rule, originId, occurrence, about } = followUp
    const rules = await store.settings.all()
    if (kind === 'promise') await store.promises.settle([followUp], oneOf(['kept', 'broken']), null)
    else if (rule === 'agreement') {
      const agreement = (await store.agreements.byId(originId!))!
      if (isLastReminder(agreement, occurrence, rules.leads)) await decide(store, originId!)
      else await close(store, followUp, 'call')
    } else if (rule === 'journey') {
      const run = (await store.journeys.run(originId!))!
      const isLast = isLastStep(run, occurrence, rules)
      if (isLast && (about!.endsWith('/decide') || chance.chance(0.4))) await end(store, originId!)
      else await close(store, followUp, isLast ? 'email' : oneOf(['call', 'email', null]))
    } else if (kind === 'complaint') await close(store, followUp, 'call')
    else if (kind === 'reply') await close(store, followUp, 'email')
    else if (chance.chance(0.05)) await store.followUps.snooze([followUp], daysAfter(today, below(30)), null)
    else await close(store, followUp, oneOf(['call', 'call', 'visit', 'email', null]))
  }

  async function happening(store: Store, count: number): Promise<void> {
    const id = 1 + below(count)
    const { stage } = (await store.customers.byId(id))!
    const kind = below(12)
    if (!inCare(stage)) {
      if (kind > 8)
        await store.stages.change(id, {
          stage: oneOf(['active', 'prospect']),
          ...{ reason: null, saidBy: null, note: null, winBackOn: null },
        })
      else await log(store, id, 'call', [])
    } else if (kind <= 3) await agree(store, id)
    else if (kind <= 5) await promise(store, id)
    else if (kind === 6) await travel(store, id)
    else if (kind === 7) await lose(store, id)
    else if (kind === 8) {
      const [person] = await store.contacts.ofCustomer(id)
      await store.contacts.edit(person!.id, chance.chance(0.1) ? { diedOn: today } : { birthday: aBirthday() })
    } else if (kind === 9) await store.customers.edit(id, { importance: oneOf(['A', 'B', 'C']) })
    else await log(store, id, oneOf(['email in', 'call in missed', 'email in complaint', 'call', 'note']), [])
  }

  async function agree({ agreements }: Store, customerId: number): Promise<void> {
    const kind = oneOf(agreementKinds)
    const startsOn = daysAfter(today, -below(700))
    const endsOn = chance.chance(0.85) ? daysAfter(latest(startsOn, daysAfter(today, -60)), below(900)) : null
    await agreements.add({
      ...{ customerId, kind, title: `A ${kind}`, startsOn, endsOn, noticeBy: 'both', leads: null },
      ...{ notice: oneOf([null, '3m', '6w', '6w>quarter']), cents: null, currency: null },
      renews: endsOn === null || kind === 'trial' ? null : oneOf([null, '12m', '12m', '6m', 'open-ended']),
    })
  }

  async function travel({ journeys }: Store, customerId: number): Promise<void> {
    const journey = oneOf(['onboarding', 'seminar', 'new-contact', 'offer'])
    const startsOn = daysAfter(today, below(20))
    await journeys.start({ customerId, agreementId: null, journey, startsOn, endsOn: daysAfter(startsOn, below(40)) })
  }

  async function promise({ promises }: Store, customerId: number): Promise<void> {
    const [madeBy, dueOn] = [oneOf(['us', 'them'] as const), daysAfter(today, below(60))]
    await promises.add({ customerId, contactId: null, madeBy, text: 'a word', madeOn: today, dueOn })
  }

  async function lose({ stages: stageTable }: Store, customerId: number): Promise<void> {
    const reason = oneOf(Object.keys(lossReasons) as LossReason[])
    const tryOn = winBackOn({ reason, on: today })
    await stageTable.change(customerId, {
      ...{ stage: 'lost', reason, saidBy: oneOf(['us', 'customer']), note: null },
      winBackOn: tryOn === 'asks' ? after(today, durationOf('6m')!) : tryOn,
    })
  }

  async function decide({ agreements }: Store, id: number): Promise<void> {
    const agreement = (await agreements.byId(id))!
    const { endsOn, renews } = agreement
    if (chance.chance(0.2)) return
    if (chance.chance(0.6)) {
      await agreements.renew(agreement, { endsOn: daysAfter(latest(today, endsOn!), 1 + below(800)), renews })
    } else {
      const decision = oneOf(['ended', 'cancelled'] as const)
      await agreements.decide(agreement, { decision, why: null }, { outcome: 'over', untilOn: null, why: null })
    }
  }

  async function end({ journeys }: Store, id: number): Promise<void> {
    const untilOn = chance.chance(0.5) ? daysAfter(today, below(120)) : null
    await journeys.end((await journeys.run(id))!, { outcome: untilOn ? 'not-now' : 'won', untilOn, why: null })
  }

  async function close(store: Store, followUp: FollowUpRecord, way: string | null): Promise<void> {
    if (way !== null) await log(store, followUp.customer.id, way, [followUp])
    else {
      const outcome = followUp.rule === 'agreement' || chance.chance(0.8) ? ('done' as const) : ('dropped' as const)
      const nothing = { interactions: [], again: true, why: null, next: null }
      await store.followUps.record({ ...nothing, closes: [followUp], outcome })
    }
  }

  async function log(store: Store, customerId: number, way: string, closes: FollowUpRecord[]): Promise<void> {
    const [channel = '', ...words] = way.split(' ')
    const entry = {
      ...{ customerId, contactId: null, ownerId: 1, on: today, channel: channel as Channel, text: null },
      ...{ direction: words.includes('in') ? ('in' as const) : ('out' as const), missed: words.includes('missed') },
      ...{ answered: false, complaint: words.includes('complaint') },
    }
    const outcome = 'done' as const
    await store.followUps.record({ interactions: [entry], again: true, closes, outcome, why: null, next: null })
  }

  function aBirthday(): string {
    const day = daysAfter(today, -below(366))
    return chance.chance(0.5) ? `1970${day.slice(4)}` : `-${day.slice(4)}`
  }
}
