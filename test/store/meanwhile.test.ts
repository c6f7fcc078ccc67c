import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Store } from '../../src/store/store.ts'
import { factsIn, journalLength } from '../support/reversal.ts'
import { aStorePlace, withStore } from '../support/stores.ts'

const today = '2026-03-02'
const until = asDay('2026-03-20')

type Reading = Awaited<ReturnType<typeof read>>
type Case = {
  /** What somebody else does between reading and writing. */
  meanwhile: (store: Store, read: Reading) => Promise<unknown>
  verb: (store: Store, read: Reading) => Promise<unknown>
  fails: object
}

const isGone = {
  customer: ({ customers }: Store) => customers.remove(1),
  contact: ({ contacts }: Store) => contacts.remove(1),
  entry: ({ interactions }: Store) => interactions.remove(1),
}

const closed = ({ followUps }: Store, { agreed }: Reading) =>
  followUps.record({
    ...{ interactions: [], again: true, closes: [agreed], outcome: 'done', why: null, next: null },
  })

const cases: Readonly<Record<string, Case>> = {
  'snooze, where it was closed': {
    meanwhile: closed,
    verb: ({ followUps }, { agreed }) => followUps.snooze([agreed], until, null),
    fails: { kind: 'already-closed' },
  },
  'snooze of several, where the last one was closed': {
    meanwhile: closed,
    verb: ({ followUps }, { task, agreed }) => followUps.snooze([task, agreed], asDay('2026-03-09'), null),
    fails: { kind: 'already-closed' },
  },
  'snooze past a deadline': {
    meanwhile: () => Promise.resolve(),
    verb: ({ followUps }, { task }) => followUps.snooze([task], asDay('2026-03-11'), null),
    fails: { kind: 'past-deadline', facts: { id: 3, deadline: '2026-03-10' } },
  },
  'snooze, where it is gone': {
    meanwhile: isGone.customer,
    verb: ({ followUps }, { agreed }) => followUps.snooze([agreed], until, null),
    fails: { kind: 'unknown-follow-up' },
  },
  'a pause, where what it takes the place of was closed': {
    meanwhile: closed,
    verb: ({ customers }, { agreed }) => customers.pause(1, asDay('2026-06-01'), [agreed]),
    fails: { kind: 'already-closed' },
  },
  'a corrected entry, where what it closes was closed': {
    meanwhile: closed,
    verb: ({ interactions }, { agreed }) =>
      interactions.edit(1, { on: asDay(today) }, { closes: [agreed.id], reopens: [] }),
    fails: { kind: 'already-closed' },
  },
  'interactions.edit': {
    meanwhile: isGone.entry,
    verb: ({ interactions }) => interactions.edit(1, { text: 'other' }),
    fails: { kind: 'unknown-entry', facts: { input: 'e1' } },
  },
  'interactions.remove': {
    meanwhile: isGone.entry,
    verb: ({ interactions }) => interactions.remove(1),
    fails: { kind: 'unknown-entry', facts: { input: 'e1' } },
  },
  'contacts.edit': {
    meanwhile: isGone.contact,
    verb: ({ contacts }) => contacts.edit(1, { name: 'Sabine Krug' }),
    fails: { kind: 'unknown-contact', facts: { input: 'p1', nearest: [] } },
  },
  'contacts.setConsents': {
    meanwhile: isGone.contact,
    verb: ({ contacts }) =>
      contacts.setConsents(1, [{ channel: 'email', state: 'blocked', sinceOn: asDay(today), source: null }]),
    fails: { kind: 'unknown-contact', facts: { input: 'p1', nearest: [] } },
  },
  'contacts.setForm': {
    meanwhile: isGone.contact,
    verb: ({ contacts }) => contacts.setForm(1, 1, 'du'),
    fails: { kind: 'unknown-contact', facts: { input: 'p1', nearest: [] } },
  },
  'customers.wish': {
    meanwhile: isGone.customer,
    verb: ({ customers }) => customers.wish(1, { bestTime: 'mornings' }),
    fails: { kind: 'unknown-customer', facts: { input: 'c1', nearest: [] } },
  },
  'knowledge.add': {
    meanwhile: isGone.customer,
    verb: ({ knowledge }) => knowledge.add({ customerId: 1, kind: 'need', text: 'a new boiler' }, null),
    fails: { kind: 'unknown-customer', facts: { input: 'c1', nearest: [] } },
  },
  'contacts.remove': {
    meanwhile: isGone.contact,
    verb: ({ contacts }) => contacts.remove(1),
    fails: { kind: 'unknown-contact', facts: { input: 'p1', nearest: [] } },
  },
  ...Object.fromEntries(
    Object.entries({
      'customers.edit': ({ customers }: Store) => customers.edit(1, { name: 'Adler GmbH' }),
      'customers.remove': ({ customers }: Store) => customers.remove(1),
      'customers.pause': ({ customers }: Store) => customers.pause(1, until),
      'customers.resume': ({ customers }: Store) => customers.resume(1),
    }).map(([name, verb]) => [
      name,
      { meanwhile: isGone.customer, verb, fails: { kind: 'unknown-customer', facts: { input: 'c1', nearest: [] } } },
    ]),
  ),
  'merges.customers, where the other contradicts by now': {
    meanwhile: async ({ customers }) => customers.add({ name: 'Adler', stage: 'active', importance: 'A', ownerId: 1 }),
    verb: ({ merges }) => merges.customers(1, 2, {}, { dryRun: false }),
    fails: { kind: 'needs-answer' },
  },
  'merges.customers, where one is gone': {
    meanwhile: async (store) => {
      await store.customers.add({ name: 'Adler', stage: 'active', importance: 'B', ownerId: 1 })
      await isGone.customer(store)
    },
    verb: ({ merges }) => merges.customers(2, 1, {}, { dryRun: false }),
    fails: { kind: 'unknown-customer', facts: { input: 'c1', nearest: [] } },
  },
  'an entry of a customer that is gone': {
    meanwhile: isGone.customer,
    verb: ({ followUps }) =>
      followUps.record({
        interactions: [
          {
            ...{ customerId: 1, contactId: null, ownerId: 1, on: asDay(today), channel: 'call', direction: 'out' },
            ...{ missed: false, answered: false, complaint: false, text: null },
          },
        ],
        ...{ again: true, closes: [], outcome: 'done', why: null, next: null },
      }),
    fails: { kind: 'gone-meanwhile' },
  },
  'merges.contacts': {
    meanwhile: isGone.contact,
    verb: ({ merges }) => merges.contacts(1, 1),
    fails: { kind: 'unknown-contact', facts: { input: 'p1', nearest: [] } },
  },
  'owners.edit': {
    meanwhile: () => Promise.resolve(),
    verb: ({ owners }) => owners.edit(9, { name: 'Nobody' }),
    fails: { kind: 'unknown-owner', facts: { input: 'o9', nearest: [] } },
  },
}

describe('what has changed since it was read', () => {
  test.each(Object.entries(cases))('%s says so, and leaves no trace', async (_, { meanwhile, verb, fails }) => {
    const place = aStorePlace()
    await withStore(place, today, made)
    await withStore(place, today, async (store) => {
      const found = await read(store)
      await withStore(place, today, (other) => meanwhile(other, found))
      const [facts, journal] = [factsIn(place), journalLength(place)]
      await expect(verb(store, found)).rejects.toMatchObject(fails)
      expect(factsIn(place)).toEqual(facts)
      expect(journalLength(place)).toEqual(journal)
    })
  })
})

/** A customer with a contact, an entry, an agreed date and a task with a deadline. */
async function made({ customers, followUps }: Store): Promise<void> {
  await customers.addWithContact(
    { name: 'Adler', stage: 'active', importance: 'B', ownerId: 1 },
    { name: 'Sabine Koch', role: null, birthday: null, emails: [], phones: [] },
  )
  const typed = { customerId: 1, contactId: 1, every: null, anchorOn: null, causeId: null }
  await followUps.record({
    interactions: [
      {
        ...{ customerId: 1, contactId: 1, ownerId: 1, on: asDay(today), channel: 'call', direction: 'out' },
        ...{ missed: false, answered: false, complaint: false, text: 'said' },
      },
    ],
    ...{ again: false, closes: [], outcome: 'done', why: null },
    next: { ...typed, rule: 'agreed', text: null, dueOn: asDay('2026-03-05'), deadlineOn: null },
  })
  await followUps.add({
    ...typed,
    ...{ rule: 'task', text: 'samples', dueOn: asDay('2026-03-06'), deadlineOn: asDay('2026-03-10') },
  })
}

async function read({ followUps }: Store) {
  const open = await followUps.openOf(1)
  return { agreed: open.find(({ rule }) => rule === 'agreed')!, task: open.find(({ rule }) => rule === 'task')! }
}
