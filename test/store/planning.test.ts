import { describe, expect, it } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Channel } from '../../src/domain/interaction.ts'
import type { Store } from '../../src/store/store.ts'
import { aLine, aStorePlace, withStore } from '../support/stores.ts'

/** A customer added on Monday 2 March 2026, with a store that is opened anew on each day that something happens. */
async function aCustomer(said: Partial<Parameters<Store['customers']['add']>[0]> = {}) {
  const place = aStorePlace()
  const on = <Result>(day: string, work: (store: Store) => Promise<Result>) => withStore(place, day, work)
  const id = await on('2026-03-02', ({ customers }) =>
    customers.add({ name: 'Adler', stage: 'active', importance: 'B', ownerId: 1, ...said }),
  )

  async function log(day: string, way: string, happening: Happening = {}): Promise<void> {
    const [channel, ...words] = way.split(' ')
    await on(day, async (store) => {
      const { closes = [], happenedOn = day, next = null, outcome = 'done' } = happening
      const entry = {
        ...{ customerId: id, contactId: null, ownerId: 1, on: asDay(happenedOn), channel: channel as Channel },
        ...{ direction: words.includes('in') ? ('in' as const) : ('out' as const), missed: words.includes('missed') },
        ...{ answered: false, complaint: words.includes('complaint'), text: null },
      }
      await store.followUps.record({
        ...{ interactions: way === '' ? [] : [entry], again: true, outcome, why: null },
        closes: (await store.followUps.openOf(id)).filter(({ rule }) => closes.includes(rule)),
        next: next === null ? null : anAgreed(id, next),
      })
    })
  }

  return {
    ...{ id, on, log },
    /** What is open, the soonest first: `rhythm 2026-04-27`. */
    open: () =>
      on('2026-03-02', async ({ followUps }) =>
        (await followUps.openOf(id)).map(({ rule, dueOn }) => `${rule} ${dueOn}`).join(', '),
      ),
    ids: () => on('2026-03-02', async ({ followUps }) => (await followUps.openOf(id)).map((followUp) => followUp.id)),
    snooze: (day: string, rule: string, until: string) =>
      on(day, async ({ followUps }) =>
        followUps.snooze(
          (await followUps.openOf(id)).filter((followUp) => followUp.rule === rule),
          asDay(until),
          null,
        ),
      ),
  }
}

type Happening = { closes?: readonly string[]; happenedOn?: string; next?: string | null; outcome?: 'done' | 'dropped' }

function anAgreed(customerId: number, dueOn: string) {
  return {
    ...{ customerId, contactId: null, rule: 'agreed' as const, text: null, dueOn: asDay(dueOn) },
    ...{ deadlineOn: null, every: null, anchorOn: null },
  }
}

describe('what is next for a customer', () => {
  it('begins with the day of adding', async () => {
    const { open } = await aCustomer()
    expect(await open()).toBe('rhythm 2026-04-27')
  })

  it('stays the same row while it is the same contact', async () => {
    const { log, ids, snooze, open } = await aCustomer()
    const before = await ids()
    await log('2026-04-27', 'call missed')
    await snooze('2026-04-28', 'rhythm', '2026-05-02')
    expect(await open()).toBe('rhythm 2026-05-02')
    expect(await ids()).toEqual(before)
  })

  it('keeps a snoozed reply and a snoozed complaint where they were put', async () => {
    const { log, snooze, open } = await aCustomer()
    await log('2026-03-03', 'email in complaint')
    expect(await open()).toBe('reply 2026-03-04, complaint 2026-03-04, rhythm 2026-04-28')
    await snooze('2026-03-04', 'reply', '2026-03-07')
    await snooze('2026-03-04', 'complaint', '2026-03-14')
    expect(await open()).toBe('reply 2026-03-07, complaint 2026-03-14, rhythm 2026-04-28')
    await log('2026-03-07', 'email')
    expect(await open()).toBe('complaint 2026-03-14, rhythm 2026-04-28')
  })

  it('owes an answer for each message, none of them later because they write again', async () => {
    const { log, open } = await aCustomer()
    await log('2026-03-03', 'email in')
    await log('2026-03-05', 'chat in')
    await log('2026-03-06', 'call in missed')
    expect(await open()).toBe('reply 2026-03-04, reply 2026-03-06, reply 2026-03-09, rhythm 2026-04-30')
    await log('2026-03-09', 'email')
    expect(await open()).toBe('rhythm 2026-04-30')
    await log('2026-03-10', 'email in')
    expect(await open()).toBe('reply 2026-03-11, rhythm 2026-05-05')
  })

  it('counts from the day of a dialogue that is typed later and closes the contact', async () => {
    const { log, open } = await aCustomer()
    await log('2026-04-30', 'call', { happenedOn: '2026-04-28', closes: ['rhythm'] })
    expect(await open()).toBe('rhythm 2026-06-23')
  })

  it('takes no step towards a decision with a dialogue that is typed later', async () => {
    const { log, open } = await aCustomer({ stage: 'lead' })
    await log('2026-03-19', 'call', { happenedOn: '2026-03-17', closes: ['rhythm'] })
    expect(await open()).toBe('rhythm 2026-03-31')
  })

  it('starts anew from the day on which it was closed with something older than its clock', async () => {
    const { log, open } = await aCustomer()
    await log('2026-04-30', 'call', { happenedOn: '2026-02-02', closes: ['rhythm'] })
    expect(await open()).toBe('rhythm 2026-03-30')
    await log('2026-05-04', 'call', { happenedOn: '2026-01-05', closes: ['rhythm'] })
    expect(await open()).toBe('rhythm 2026-06-29')
  })

  it('is the same when a dialogue is typed after the one in which a date was agreed', async () => {
    const entered = async (...days: readonly [string, string][]) => {
      const { log, open } = await aCustomer()
      for (const [day, happenedOn] of days)
        await log(day, 'call', { happenedOn, next: happenedOn === '2026-03-06' ? '2026-03-20' : null })
      await log('2026-03-20', '', { closes: ['agreed'] })
      return open()
    }
    const inOrder = await entered(['2026-03-06', '2026-03-06'], ['2026-03-09', '2026-03-09'])
    const late = await entered(['2026-03-10', '2026-03-06'], ['2026-03-11', '2026-03-09'])
    expect([inOrder, late]).toEqual(['rhythm 2026-05-04', 'rhythm 2026-05-04'])
  })

  it('comes back when the dialogue that settled it is removed', async () => {
    const { log, open, ids, on } = await aCustomer()
    const before = [await open(), await ids()]
    await log('2026-03-10', 'call')
    await on('2026-03-11', ({ interactions }) => interactions.remove(1))
    expect([await open(), await ids()]).toEqual(before)
  })

  it('lapses with the entry that it follows from, and with its being answered', async () => {
    const { log, open, on } = await aCustomer()
    await log('2026-03-03', 'call in missed')
    await log('2026-03-03', 'call missed complaint')
    expect(await open()).toBe('reply 2026-03-04, complaint 2026-03-04, rhythm 2026-04-27')
    await on('2026-03-04', ({ interactions }) => interactions.edit(1, { answered: true }))
    await on('2026-03-04', ({ interactions }) => interactions.remove(2))
    expect(await open()).toBe('rhythm 2026-04-27')
  })

  it('is asked again when a contact who was met at an event is removed', async () => {
    const { id, on, open } = await aCustomer()
    await on('2026-03-03', async ({ contacts, followUps }) => {
      const contactId = await contacts.add({
        customerId: id,
        name: 'Eva',
        role: null,
        birthday: null,
        emails: [],
        phones: [],
      })
      const said = { direction: 'out' as const, missed: false, answered: false, complaint: false, text: null }
      await followUps.record({
        interactions: [{ customerId: id, contactId, ownerId: 1, on: asDay('2026-03-03'), channel: 'event', ...said }],
        ...{ again: true, closes: [], outcome: 'done', why: null, next: null },
      })
    })
    expect(await open()).toBe('rhythm 2026-04-28')
    await on('2026-03-04', ({ contacts }) => contacts.remove(1))
    expect(await open()).toBe('rhythm 2026-04-27')
  })

  it('is not to be decided about at once when somebody becomes dormant', async () => {
    const { id, log, on, open } = await aCustomer()
    await log('2026-04-27', '', { closes: ['rhythm'] })
    await log('2026-06-22', '', { closes: ['rhythm'], outcome: 'dropped' })
    await on('2026-06-23', ({ customers }) => customers.edit(id, { stage: 'dormant' }))
    expect(await open()).toBe('rhythm 2027-01-07')
  })
})

describe('levelling', () => {
  const lines = Array.from({ length: 30 }, (_, index) => aLine(`Customer ${index}`))
  const nobody = { stage: null, tag: null, ownerId: null, importance: null, withoutNext: false }

  it('of an import ends with a dialogue of the same day', async () => {
    const place = aStorePlace()
    await withStore(place, '2026-03-02', async ({ imports, customers, followUps }) => {
      await imports.run(lines, { dryRun: false })
      const levelled = (await customers.list(nobody)).filter(({ levelledOn }) => levelledOn !== null)
      expect(levelled.length).toBe(22)
      const [{ id }] = levelled as [(typeof levelled)[number]]
      const entry = {
        ...{ customerId: id, contactId: null, ownerId: 1, on: asDay('2026-03-02'), channel: 'call' as const },
        ...{ direction: 'out' as const, missed: false, answered: false, complaint: false, text: null },
      }
      const recorded = { again: true, closes: [], outcome: 'done' as const, why: null, next: null }
      await followUps.record({ interactions: [{ ...entry, missed: true }], ...recorded })
      expect((await customers.byId(id))?.nextDueOn).toBe('2026-04-28')
      await followUps.record({ interactions: [entry], ...recorded })
      expect((await customers.byId(id))?.nextDueOn).toBe('2026-04-27')
    })
  })

  it('of a backlog in the quiet time spreads it over the days after it', async () => {
    const place = aStorePlace()
    await withStore(place, '2026-03-02', ({ imports }) => imports.run(lines, { dryRun: false }))
    await withStore(place, '2026-12-21', async ({ followUps, customers }) => {
      expect(await followUps.level(10)).toMatchObject({
        levelled: 30,
        from: '2027-01-07',
        until: '2027-01-20',
        perDay: 3,
      })
      const days = (await customers.list(nobody)).map(({ nextDueOn }) => nextDueOn!)
      expect(Math.max(...days.map((day) => days.filter((other) => other === day).length))).toBeLessThanOrEqual(8)
    })
  })

  it('of one tight stage leaves the others at the capacity', async () => {
    const place = aStorePlace()
    const trials = Array.from({ length: 100 }, (_, index) => aLine(`Trial ${index}`, { customer: { stage: 'trial' } }))
    const many = Array.from({ length: 100 }, (_, index) => aLine(`Active ${index}`))
    await withStore(place, '2026-03-02', async ({ imports, customers }) => {
      const { levelling } = await imports.run([...trials, ...many], { dryRun: false })
      expect(levelling.perDay).toBe(17)
      const active = (await customers.list({ ...nobody, stage: 'active' })).map(({ nextDueOn }) => nextDueOn!)
      expect(Math.max(...active.map((day) => active.filter((other) => other === day).length))).toBe(8)
    })
  })
})
