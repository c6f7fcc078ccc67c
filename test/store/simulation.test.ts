import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { standingOf } from '../../src/domain/clock.ts'
import { inCare, stages, type Importance, type Stage } from '../../src/domain/customer.ts'
import { asDay, dayOf, daysAfter, partsOf, weekdayOf, type Day } from '../../src/domain/day.ts'
import type { Channel } from '../../src/domain/interaction.ts'
import type { Store } from '../../src/store/store.ts'
import { random } from '../support/random.ts'
import { aLine, aStorePlace, withStore } from '../support/stores.ts'

/** Two years with a 29 February in them. */
const firstDay = asDay('2027-06-01')
const dayCount = 731
const closedDays = '2027-08-09..2027-08-20,2028-08-07..2028-08-18,2028-05-26'
const nobody = { stage: null, tag: null, ownerId: null, importance: null, withoutNext: false }
const everything = { until: asDay('9999-12-31'), whose: null, stage: null, tag: null, kind: null }

type CustomerRecord = Awaited<ReturnType<Store['customers']['list']>>[number]
type FollowUpRecord = Awaited<ReturnType<Store['followUps']['byIds']>>[number]

describe('two years with 300 customers, day by day', () => {
  const found: Found = { without: [], free: [], typed: [], back: [], stuck: [], moved: [], standing: [] }
  const seen: Seen = { closed: 0, snoozed: 0, open: 0, days: 0, customers: 0 }

  const place = aStorePlace(afterAll)

  beforeAll(async () => {
    await live(place, found, seen)
  })

  it('were lived, with a lot happening', () => {
    expect(seen.days).toBe(dayCount)
    expect(seen.customers).toBeGreaterThanOrEqual(300)
    expect(seen.closed).toBeGreaterThan(1500)
    expect(Math.min(seen.snoozed, seen.open)).toBeGreaterThan(200)
  })

  it('leave nobody in care without a next date', () => {
    expect(found.without).toEqual([])
  })

  it('generate no date on a weekend, a holiday, a closed day or in the quiet time', () => {
    expect(found.free).toEqual([])
  })

  it('leave a date where a person puts it', () => {
    expect(found.typed).toEqual([])
  })

  it('never bring back what a person closed', () => {
    expect(found.back).toEqual([])
  })

  it('move on when a contact is closed: the next one lies ahead', () => {
    expect(found.stuck).toEqual([])
  })

  it('have nothing to change when everybody is planned again', () => {
    expect(found.moved).toEqual([])
  })

  it('keep the standing that the interactions have', () => {
    expect(found.standing).toEqual([])
  })
})

/** What should not be, by what it offends against. */
type Found = Record<'without' | 'free' | 'typed' | 'back' | 'stuck' | 'moved' | 'standing', unknown[]>

type Seen = Record<'closed' | 'snoozed' | 'open' | 'days' | 'customers', number>

/** Lives the two years through the real store, opened anew each morning, and gathers what should not be. */
async function live(place: string, found: Found, seen: Seen): Promise<void> {
  const chance = random(20270601)
  const closed = new Set<number>()
  const typed = new Set<string>()
  let yesterday = new Map<number, Day>()

  await withStore(place, firstDay, (store) => moveIn(store))
  for (let index = 0; index < dayCount; index++) {
    const today = daysAfter(firstDay, index)
    await withStore(place, today, async (store) => {
      const touched = new Set<number>()
      const desk = { store, today, touched, closed, typed }
      await aDay(desk)
      await check(desk, index)
    })
  }
  Object.assign(seen, { closed: closed.size, snoozed: typed.size, open: yesterday.size, days: dayCount })

  type Desk = { store: Store; today: Day; touched: Set<number>; closed: Set<number>; typed: Set<string> }

  async function moveIn({ settings, imports, customers }: Store): Promise<void> {
    await settings.set('region', 'DE-BY')
    await settings.set('closed', closedDays)
    await settings.set('cadence.tag.vip', '1w')
    const lines = Array.from({ length: 270 }, (_, number) => ({
      ...aLine(`Customer ${number}`, {
        customer: { stage: aStage(), importance: anImportance(), tags: someTags() },
        lastContact: chance.chance(0.6) ? daysAfter(firstDay, -chance.below(300)) : null,
        nextContact: chance.chance(0.1) ? daysAfter(firstDay, chance.below(60)) : null,
      }),
      contact: { name: `Contact ${number}`, role: null, emails: [], phones: [], birthday: null },
    }))
    await imports.run(lines, { dryRun: false })
    for (let number = 270; number < 300; number++) await addCustomer({ customers }, number)
  }

  async function addCustomer({ customers }: Pick<Store, 'customers'>, number: number): Promise<number> {
    seen.customers = number + 1
    return customers.add({
      ...{ name: `Customer ${number}`, stage: aStage(), importance: anImportance(), tags: someTags(), ownerId: 1 },
      cadence: chance.chance(0.2) ? chance.oneOf(['6w', '10d', 'none', '1w,2w,decide']) : null,
    })
  }

  /** On a working day most of what is due is worked on; on any day something comes in or is put right. */
  async function aDay(desk: Desk): Promise<void> {
    const { store, today } = desk
    const due = await store.followUps.openUntil({ ...everything, until: today })
    if (await store.settings.isWorkingDay(today)) {
      for (const { id } of due.filter(() => chance.chance(Math.min(0.6, 5 / due.length)))) {
        const [followUp] = await store.followUps.byIds([id])
        if (followUp?.closedOn === null) await workOn(desk, followUp)
      }
    }
    for (let left = chance.below(4); left > 0; left--) {
      const customer = await store.customers.byId(1 + chance.below(seen.customers))
      if (customer) await happening(desk, customer)
    }
    if (chance.chance(0.01)) await store.followUps.level(5 + chance.below(10))
    if (chance.chance(0.006)) await store.settings.set('cadence.active', chance.oneOf(['6w', '8w', '10w']))
    if (chance.chance(0.01)) await addCustomer(store, seen.customers)
  }

  async function workOn(desk: Desk, followUp: FollowUpRecord): Promise<void> {
    const { followUps } = desk.store
    const kind = chance.below(10)
    if (kind === 0) {
      const until = daysAfter(desk.today, chance.below(30))
      await followUps.snooze([followUp], until, null)
      const [snoozed] = await followUps.byIds([followUp.id])
      if (snoozed?.dueOn !== until) found.typed.push({ ...desk, until, snoozed })
      desk.typed.add(`${followUp.customer.id} ${until}`)
      desk.touched.add(followUp.customer.id)
    } else if (kind === 1) await close(desk, [followUp], 'dropped', null)
    else if (kind <= 3) await close(desk, [followUp], 'done', null)
    else if (kind <= 5) await log(desk, followUp.customer.id, chance.oneOf(['call missed', 'email', 'letter', 'chat']))
    else if (kind === 6) await close(desk, [followUp], 'done', chance.oneOf(['email', 'call missed']))
    else await close(desk, [followUp], 'done', chance.oneOf(['call', 'visit', 'video', 'call complaint']))
  }

  async function happening(desk: Desk, customer: CustomerRecord): Promise<void> {
    const { store, today, touched } = desk
    const { id } = customer
    const kind = chance.below(16)
    touched.add(id)
    if (kind <= 3)
      await log(desk, id, chance.oneOf(['email in', 'call in missed', 'chat in', 'email in answered', 'letter in']))
    else if (kind <= 5)
      await log(desk, id, chance.oneOf(['call', 'meeting', 'event', 'event with', 'note', 'mailing', 'email']))
    else if (kind === 6) await log(desk, id, 'email in complaint')
    else if (kind === 7) await store.customers.edit(id, { stage: aStage(), importance: anImportance() })
    else if (kind === 8) {
      const cadence = chance.oneOf([null, null, '5w', '3m', 'none', '2w,4w,decide'])
      await store.customers.edit(id, {
        cadence,
        cadenceWhy: cadence === 'none' ? 'wishes no calls' : null,
        tags: someTags(),
      })
    } else if (kind === 9) {
      if (chance.chance(0.3)) await store.customers.resume(id)
      else await store.customers.pause(id, daysAfter(today, 1 + chance.below(120)))
    } else if (kind === 10) {
      const every = chance.oneOf([null, '1m'])
      const dueOn = daysAfter(today, chance.below(40))
      await store.followUps.add({
        ...{ customerId: id, contactId: null, rule: 'task', text: 'a task', dueOn, deadlineOn: null, every },
        ...{ anchorOn: every === null ? null : dueOn, causeId: null },
      })
    } else if (kind <= 13) await putRight(desk, customer)
    else if (kind === 14 && chance.chance(0.2)) await store.customers.remove(id)
    else {
      const [contact] = await store.contacts.ofCustomer(id)
      if (contact && chance.chance(0.2)) await store.contacts.remove(contact.id)
    }
  }

  /** An entry of the history is edited or removed. */
  async function putRight({ store, today }: Desk, { id }: CustomerRecord): Promise<void> {
    const history = await store.interactions.latest(id, 5)
    if (history.length === 0) return
    const entry = chance.oneOf(history)
    if (chance.chance(0.4)) await store.interactions.remove(entry.id)
    else if (chance.chance(0.5)) await store.interactions.edit(entry.id, { on: daysAfter(today, -chance.below(100)) })
    else
      await store.interactions.edit(entry.id, { missed: !entry.missed && entry.channel === 'call', complaint: false })
  }

  async function close(
    desk: Desk,
    named: FollowUpRecord[],
    outcome: 'done' | 'dropped',
    way: string | null,
  ): Promise<void> {
    const [{ customer }] = named as [FollowUpRecord]
    const others = await desk.store.followUps.openOf(customer.id)
    const closes = way === 'call' ? others.filter(({ dueOn }) => dueOn <= desk.today) : named
    if (closes.length === 0) return
    await log(desk, customer.id, way, closes, outcome)
    for (const { id } of closes) desk.closed.add(id)
    const isClocked = closes.every(({ kind, rule }) => kind === 'cadence' && rule !== 'pause')
    if (!isClocked || way !== null) return
    const contacts = (await desk.store.followUps.openOf(customer.id)).filter(({ kind }) => kind === 'cadence')
    found.stuck.push(...contacts.filter(({ dueOn }) => dueOn <= desk.today).map((contact) => ({ ...desk, contact })))
  }

  async function log(
    { store, today, touched }: Desk,
    customerId: number,
    way: string | null,
    closes: FollowUpRecord[] = [],
    outcome: 'done' | 'dropped' = 'done',
  ): Promise<void> {
    const [channel = '', ...words] = way?.split(' ') ?? []
    const on = daysAfter(today, chance.chance(0.3) ? -chance.below(40) : 0)
    const [contact] = words.includes('with') || chance.chance(0.5) ? await store.contacts.ofCustomer(customerId) : []
    const contactId = contact?.id ?? null
    const dueOn = daysAfter(today, chance.below(60))
    const entry = {
      ...{ customerId, contactId, ownerId: 1, on, channel: channel as Channel },
      ...{ direction: words.includes('in') ? ('in' as const) : ('out' as const), missed: words.includes('missed') },
      ...{ answered: words.includes('answered'), complaint: words.includes('complaint'), text: null },
    }
    touched.add(customerId)
    await store.followUps.record({
      ...{ interactions: way === null ? [] : [entry], again: true, closes, outcome, why: null },
      next: chance.chance(0.15)
        ? { customerId, contactId, rule: 'agreed', text: null, dueOn, deadlineOn: null, every: null, anchorOn: null }
        : null,
    })
  }

  async function check(
    { store, today, touched, closed: closedIds, typed: typedDays }: Desk,
    index: number,
  ): Promise<void> {
    const { followUps, customers, settings, interactions } = store
    const open = await followUps.openUntil(everything)
    const all = await customers.list(nobody)
    const next = new Map<number, Day>()
    for (const { customer, dueOn } of open) {
      const before = next.get(customer.id)
      if (before === undefined || dueOn < before) next.set(customer.id, dueOn)
    }
    if ((await followUps.withoutNext()) > 0) found.without.push([today, await followUps.withoutNext()])
    for (const { id, stage, nextDueOn } of all) {
      if (nextDueOn !== (next.get(id) ?? null)) found.without.push({ today, id, nextDueOn, is: next.get(id) })
      if (inCare(stage) && nextDueOn === null) found.without.push({ today, id })
    }

    found.back.push(...open.filter(({ id }) => closedIds.has(id)).map((followUp) => ({ today, ...followUp })))

    const changed = open.filter(({ id, dueOn }) => yesterday.get(id) !== dueOn).map(({ id }) => id)
    for (const followUp of await followUps.byIds(changed)) {
      const { rule, kind, dueOn, customer } = followUp
      if (rule === 'task' || rule === 'agreed' || rule === 'pause' || typedDays.has(`${customer.id} ${dueOn}`)) continue
      const isAllowed = kind !== 'cadence' || ((await settings.contactDayFrom(dueOn)) === dueOn && !isQuiet(dueOn))
      if (!isAllowed || isFree(dueOn) || !(await settings.isWorkingDay(dueOn))) found.free.push({ today, ...followUp })
    }
    yesterday = new Map(open.map(({ id, dueOn }) => [id, dueOn]))

    const isTimeToReview = index % 10 === 0
    for (const customer of all.filter(({ id }) => touched.has(id) || (isTimeToReview && id % 4 === (index / 10) % 4))) {
      const { lastContact, attempts } = customer
      const expected = standing(await interactions.latest(customer.id, 10_000))
      const stored = { on: lastContact?.on ?? null, channel: lastContact?.channel ?? null, attempts }
      if (JSON.stringify(stored) !== JSON.stringify(expected)) found.standing.push({ today, customer, expected })
    }

    if (isTimeToReview) {
      const { moved } = await settings.set('region', 'DE-BY')
      const again = await followUps.openUntil(everything)
      if (moved > 0 || JSON.stringify(again) !== JSON.stringify(open)) found.moved.push({ today, moved })
    }
  }

  function aStage(): Stage {
    return chance.oneOf([...stages, 'active', 'active', 'active', 'lead', 'prospect'])
  }

  function anImportance(): Importance {
    return chance.oneOf(['A', 'B', 'B', 'C'])
  }

  function someTags(): string[] {
    return chance.chance(0.1) ? ['vip'] : chance.chance(0.2) ? ['local'] : []
  }
}

/** The last dialogue and the attempts since, from the whole history. */
function standing(history: Awaited<ReturnType<Store['interactions']['latest']>>) {
  const { lastDialogue, attempts } = standingOf(
    history.map((entry) => ({ ...entry, contactId: entry.contact?.id ?? null })),
  )
  return { on: lastDialogue?.on ?? null, channel: lastDialogue?.channel ?? null, attempts }
}

/** Weekends, the public holidays of the whole of Bavaria and the closed days, reckoned without the program. */
function isFree(day: Day): boolean {
  const { year } = partsOf(day)
  const fixed = ['01-01', '01-06', '05-01', '10-03', '11-01', '12-25', '12-26'].includes(day.slice(5))
  const moving = [-2, 1, 39, 50, 60].some((days) => daysAfter(easterOf(year), days) === day)
  const closed = closedDays.split(',').some((period) => {
    const [from, until = from] = period.split('..')
    return from! <= day && day <= until!
  })
  return weekdayOf(day) > 5 || fixed || moving || closed
}

function isQuiet(day: Day): boolean {
  return day.slice(5) >= '12-20' || day.slice(5) <= '01-06'
}

/** Easter Sunday, by the formula of Gauss as Lichtenberg completed it. */
function easterOf(year: number): Day {
  const century = Math.floor(year / 100)
  const moon = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25)
  const sun = 2 - Math.floor((3 * century + 3) / 4)
  const golden = year % 19
  const seed = (19 * golden + moon) % 30
  const correction = Math.floor(seed / 29) + (Math.floor(seed / 28) - Math.floor(seed / 29)) * Math.floor(golden / 11)
  const limit = 21 + seed - correction
  const sunday = 7 - ((year + Math.floor(year / 4) + sun) % 7)
  const away = 7 - ((limit - sunday) % 7)
  return daysAfter(dayOf(year, 3, 1), limit + away - 1)
}
