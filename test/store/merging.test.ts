import { describe, expect, test } from 'vitest'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { mergeFields, type Choices } from '../../src/domain/merge.ts'
import type { Store } from '../../src/store/store.ts'
import { agendaFaults } from '../support/agenda.ts'
import { random, type Random } from '../support/random.ts'
import { factsIn, journalLength, reverse } from '../support/reversal.ts'
import { aLine, aStorePlace, withStore } from '../support/stores.ts'

const today = '2026-06-01'

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('two customers of random lives, %i,', (seed) => {
  test('have together what both had, and the journal gives both back', async () => {
    const place = aStorePlace()
    const chance = random(seed)
    await withStore(place, '2026-03-02', (store) => twoCustomers(store, chance))
    for (let turn = 0; turn < 6; turn++) {
      const day = daysAfter(asDay('2026-03-10'), turn * 13)
      await withStore(place, day, (store) => live(store, day, chance))
    }
    const choices = Object.fromEntries(mergeFields.map((field) => [field, chance.oneOf(['a', 'b'])])) as Choices
    // What rolls over by today does so first.
    await withStore(place, today, ({ settings }) => settings.set('capacity', '9'))
    const [before, length] = [factsIn(place), journalLength(place)]
    const open = await withStore(place, today, openOfBoth)

    const merged = await withStore(place, today, ({ merges }) => merges.customers(1, 2, choices, { dryRun: false }))

    const after = factsIn(place)
    expect(agendaFaults(place)).toEqual([])
    expect(new Set(Object.values(after).flatMap((rows) => rows.map((row) => row['customer_id'])))).not.toContain(2)
    for (const table of ['interaction', 'promise', 'agreement', 'journey_run', 'knowledge', 'imported_line'])
      expect([table, after[table]!.length]).toEqual([table, before[table]!.length])
    expect(sumOf(after)).toBe(sumOf(before) - merged.once.bookings * 10_000)
    expect(after['contact']).toHaveLength(before['contact']!.length - merged.people.length)
    // Where the one that is lost holds, the dates agreed on with the other are dropped.
    expect(saidOf(after)).toEqual(expect.arrayContaining(saidOf(before)))

    const now = await withStore(place, today, openOfBoth)
    const typed = ({ rule }: { rule: string }) => rule === 'task' || rule === 'promise-us' || rule === 'promise-them'
    if (after['customer']![0]!['stage'] !== 'lost')
      expect(now.filter(typed).map(({ id }) => id)).toEqual(open.filter(typed).map(({ id }) => id))
    expect(await withStore(place, today, ({ gaps }) => gaps.all(null))).not.toContainEqual(
      expect.objectContaining({ fault: 'no-next-date' }),
    )

    reverse(place, length.commands)
    expect(factsIn(place)).toEqual(before)
  })
})

test('a trial says what would be, and changes nothing', async () => {
  const place = aStorePlace()
  await withStore(place, '2026-03-02', (store) => twoCustomers(store, random(1)))
  const before = factsIn(place)
  const choices = Object.fromEntries(mergeFields.map((field) => [field, 'a'])) as Choices
  const trial = await withStore(place, today, ({ merges }) => merges.customers(1, 2, choices, { dryRun: true }))
  expect(factsIn(place)).toEqual(before)
  expect(await withStore(place, today, ({ merges }) => merges.customers(1, 2, choices, { dryRun: false }))).toEqual(
    trial,
  )
})

test('what nobody chose is refused, and so is who is gone', async () => {
  const place = aStorePlace()
  await withStore(place, '2026-03-02', (store) => twoCustomers(store, random(1)))
  await withStore(place, today, async ({ merges, customers, contacts }) => {
    await customers.edit(1, { importance: 'A' })
    const [kept] = await contacts.ofCustomer(1)
    await expect(merges.customers(1, 2, { name: 'a' }, { dryRun: false })).rejects.toMatchObject({
      kind: 'needs-answer',
    })
    await customers.remove(2)
    await expect(merges.customers(1, 2, {}, { dryRun: false })).rejects.toMatchObject({ kind: 'unknown-customer' })
    await expect(merges.customers(2, 1, {}, { dryRun: false })).rejects.toMatchObject({ kind: 'unknown-customer' })
    await expect(merges.contacts(kept!.id, 99)).rejects.toMatchObject({ facts: { input: 'p99' } })
    await expect(merges.contacts(98, kept!.id)).rejects.toMatchObject({ facts: { input: 'p98' } })
  })
})

async function twoCustomers({ imports, owners }: Store, chance: Random): Promise<void> {
  await owners.add({ name: 'Ben Klein' })
  const people = ['Ida Ott', 'Jan Neu', 'Eva Berg']
  await imports.run(
    ['Alpha GmbH', 'Alfa'].flatMap((name, index) =>
      people
        .filter(() => chance.chance(0.8) || index === 0)
        .map((person, line) =>
          aLine(name, {
            lineNumber: index * 10 + line + 2,
            customer: { tags: [chance.oneOf(['vip', 'fair'])], since: asDay('2016-06-10') },
            contact: {
              ...{ name: person, role: null, birthday: chance.chance(0.5) ? '1984-06-08' : null },
              ...{ emails: [`${person.split(' ')[0]}@alpha.example`], phones: [] },
            },
          }),
        ),
    ),
    { dryRun: false },
  )
}

/** Something happens to one of the two. */
async function live(store: Store, today: Day, chance: Random): Promise<void> {
  const { customers, followUps, promises, agreements, journeys, revenue, knowledge, contacts, stages } = store
  for (const customerId of [1, 2]) {
    const people = await contacts.ofCustomer(customerId)
    const contactId = chance.chance(0.7) ? chance.oneOf(people).id : null
    const entry = {
      ...{ customerId, contactId, ownerId: 1, on: today, direction: chance.oneOf(['in', 'out'] as const) },
      ...{ channel: chance.oneOf(['call', 'email', 'note'] as const), missed: false, answered: false },
      ...{ complaint: chance.chance(0.2), text: `said ${chance.below(1000)}` },
    }
    const open = (await followUps.openOf(customerId)).filter(() => chance.chance(0.4))
    const closable = open.filter(({ kind }) => !['promise', 'agreement', 'journey', 'complaint'].includes(kind))
    const next = {
      ...{ customerId, contactId, rule: 'agreed' as const, text: null, dueOn: asDay('2026-09-01') },
      ...{ deadlineOn: null, every: null, anchorOn: null, causeId: null },
    }
    await followUps.record({
      ...{ interactions: [entry], again: true, closes: closable, outcome: 'done', why: null },
      next: chance.chance(0.2) ? next : null,
    })
    const left = (await followUps.openOf(customerId)).filter(({ deadlineOn }) => deadlineOn === null)
    if (left.length > 0 && chance.chance(0.4)) await followUps.snooze([chance.oneOf(left)], asDay('2026-07-01'), null)
    const madeBy = chance.oneOf(['us', 'them'] as const)
    const dueOn = asDay('2026-07-10')
    const acts: (() => Promise<unknown>)[] = [
      () => promises.add({ customerId, contactId, madeBy, text: 'a plan', madeOn: today, dueOn }),
      () =>
        agreements.add({
          ...{ customerId, kind: 'lease', title: 'Copier', startsOn: today, endsOn: asDay('2026-12-31'), notice: '3m' },
          ...{ renews: null, noticeBy: 'both', leads: null, cents: null, currency: null },
        }),
      () => journeys.start({ customerId, agreementId: null, journey: 'onboarding', startsOn: today, endsOn: null }),
      () =>
        revenue
          .add({ customerId, on: today, cents: 10_000, currency: 'EUR', reference: `R${chance.below(4)}`, text: null })
          .catch(() => undefined),
      () => knowledge.add({ customerId, kind: 'need', text: 'a shop' }, null),
      () => followUps.add({ ...next, rule: 'task', text: 'do it' }),
      () => contacts.setForm(people[0]!.id, 1, chance.oneOf(['du', 'sie'])),
      () =>
        contacts.setConsents(people[0]!.id, [
          { channel: 'email', state: chance.oneOf(['allowed', 'blocked']), sinceOn: today, source: null },
        ]),
      () => customers.edit(customerId, { ownerId: 1 + chance.below(2), city: chance.oneOf(['Bonn', 'Köln']) }),
      () => customers.wish(customerId, { cadence: chance.oneOf(['3w', '6w']), channel: 'call' }),
      () => customers.pause(customerId, asDay('2026-08-01')),
      () =>
        stages.change(customerId, {
          ...{ stage: chance.oneOf(['lost', 'active', 'dormant']), reason: 'price', saidBy: 'us', note: null },
          winBackOn: asDay('2027-01-01'),
        }),
    ]
    for (let count = 0; count < 4; count++) await chance.oneOf(acts)()
  }
}

async function openOfBoth({ followUps }: Store) {
  return [...(await followUps.openOf(1)), ...(await followUps.openOf(2))].sort((a, b) => a.id - b.id)
}

function sumOf(facts: ReturnType<typeof factsIn>): number {
  return facts['revenue']!.reduce((sum, row) => sum + Number(row['cents']), 0)
}

/** What a person did or dropped, by its number. */
function saidOf(facts: ReturnType<typeof factsIn>): unknown[] {
  return facts['follow_up']!.filter(({ outcome }) => outcome === 'done' || outcome === 'dropped').map(({ id }) => id)
}
