import { copyFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { mergeFields } from '../../src/domain/merge.ts'
import type { Store } from '../../src/store/store.ts'
import { agendaFaults } from '../support/agenda.ts'
import { aboutFaults, factsIn, journalLength, lostParents, reverse } from '../support/reversal.ts'
import { aLine, aStorePlace, withStore } from '../support/stores.ts'

const madeOn = '2026-03-02'
const today = '2026-06-01'

/** Verbs that write: what each is asked to do with the store that `made` makes. */
const writing: Readonly<Record<string, Readonly<Record<string, (store: Store) => Promise<unknown>>>>> = {
  'settings.set': {
    'a new one': ({ settings }) => settings.set('cadence.active', '6w'),
    'another value': ({ settings }) => settings.set('cadence.tag.vip', '3w'),
    'the built-in one': ({ settings }) => settings.set('cadence.tag.vip', null),
    'that moves every date': ({ settings }) => settings.set('region', 'DE-BY'),
  },
  'owners.add': { 'a colleague': ({ owners }) => owners.add({ name: 'Ben Klein', email: 'ben@example.org' }) },
  'owners.edit': { 'a name': ({ owners }) => owners.edit(1, { name: 'Anna Berg-Klein', language: 'de' }) },
  'owners.leave': { 'on a day to come': ({ owners }) => owners.leave(1, asDay('2026-07-31')) },
  'owners.comeBack': {
    'from having left and from being away': async ({ absences, owners }) => {
      await absences.add({ ownerId: 1, fromOn: asDay('2026-05-20'), untilOn: null, standInId: 2 })
      await owners.leave(1, asDay('2026-05-30'))
      await owners.comeBack(1)
    },
  },
  'absences.add': {
    'with a stand-in': ({ absences }) =>
      absences.add({ ownerId: 1, fromOn: asDay('2026-06-02'), untilOn: null, standInId: 2 }),
    'another one from the same day': async ({ absences }) => {
      await absences.add({ ownerId: 1, fromOn: asDay('2026-06-02'), untilOn: null, standInId: 2 })
      await absences.add({ ownerId: 1, fromOn: asDay('2026-06-02'), untilOn: asDay('2026-06-09'), standInId: null })
    },
  },
  'absences.end': {
    'one that has begun and one that has not': async ({ absences }) => {
      await absences.add({ ownerId: 1, fromOn: asDay('2026-05-20'), untilOn: null, standInId: 2 })
      await absences.add({ ownerId: 2, fromOn: asDay('2026-07-01'), untilOn: asDay('2026-07-20'), standInId: null })
      await absences.end(await absences.all())
    },
  },
  'customers.add': {
    'with tags': ({ customers }) =>
      customers.add({ name: 'Neu', stage: 'lead', importance: 'A', tags: ['vip', 'fair'], ownerId: 2 }),
  },
  'customers.addWithContact': {
    both: ({ customers }) => customers.addWithContact({ ...aCustomerOf(1), name: 'Neu' }, aPerson('Nina Neu')),
  },
  'customers.edit': {
    'everything there is': ({ customers }) =>
      customers.edit(1, {
        ...{ name: 'Adler GmbH', number: 'A-1', isPrivate: true, stage: 'dormant', importance: 'C', cadence: '3w' },
        ...{ cadenceWhy: 'asked for it', notes: 'a note', sinceOn: asDay('2020-02-29'), street: 'Weg 1', city: 'Bonn' },
        ...{ postalCode: '53111', region: 'NRW', country: 'DE', tags: ['fair', 'new'], ownerId: 2 },
      }),
    'the owner twice on one day': async ({ customers, owners }) => {
      await customers.edit(1, { ownerId: 2 })
      await customers.edit(1, { ownerId: await owners.add({ name: 'Cleo Neu' }) })
    },
    'a loss': ({ customers }) => customers.edit(1, { stage: 'lost' }),
    'a levelled one': ({ customers }) => customers.edit(4, { cadence: '2w' }),
  },
  'customers.wish': {
    everything: ({ customers }) =>
      customers.wish(1, {
        ...{ cadence: 'none', cadenceWhy: 'they call us', channel: 'email', language: 'de', bestTime: 'mornings' },
        occasions: false,
      }),
    'one and no longer': async ({ customers }) => {
      await customers.wish(2, { channel: 'call', occasions: false })
      await customers.wish(2, { channel: null })
    },
  },
  'knowledge.add': {
    'a need': ({ knowledge }) => knowledge.add({ customerId: 1, kind: 'need', text: 'a second shop' }, null),
    'news, with a follow-up': ({ knowledge }) =>
      knowledge.add({ customerId: 1, kind: 'news', text: 'won' }, { ...aTaskOf(1), every: null, anchorOn: null }),
  },
  'promises.add': {
    'by them': ({ promises }) => promises.add(aPromiseOf('them')),
    'by us': ({ promises }) => promises.add(aPromiseOf('us')),
  },
  'promises.settle': {
    'one that was kept': async ({ promises, followUps }) => {
      await promises.add(aPromiseOf('us'))
      const made = (await followUps.openOf(1)).filter(({ kind }) => kind === 'promise')
      await promises.settle(made, 'kept', null)
    },
  },
  'agreements.add': {
    'a lease': ({ agreements }) => agreements.add(anAgreement('lease')),
    'a trial, with its journey': ({ agreements }) => agreements.add(anAgreement('trial')),
  },
  'agreements.renew': {
    'a trial, with its journey': async ({ agreements }) => {
      const trial = (await agreements.byId(await agreements.add(anAgreement('trial'))))!
      await agreements.renew(trial, { endsOn: asDay('2027-01-31'), renews: null })
    },
  },
  'agreements.decide': {
    'a trial, with its journey': async ({ agreements }) => {
      const trial = (await agreements.byId(await agreements.add(anAgreement('trial'))))!
      const ending = { outcome: 'over', untilOn: null, why: null } as const
      await agreements.decide(trial, { decision: 'ended', why: 'x' }, ending)
    },
  },
  'journeys.save': {
    'one of our own, changed and taken away': async ({ journeys }) => {
      await journeys.save('vernissage', 'S+1 Say thank you')
      await journeys.save('vernissage', 'S+2 Say thank you')
      await journeys.start(aRun('vernissage'))
      await journeys.save('vernissage', null)
    },
  },
  'journeys.start': { onboarding: ({ journeys }) => journeys.start(aRun('onboarding')) },
  'journeys.end': {
    'with a date agreed on': async ({ journeys }) => {
      const id = await journeys.start(aRun('onboarding'))
      const ending = { outcome: 'not-now', untilOn: asDay('2026-12-01'), why: 'later' } as const
      await journeys.end((await journeys.run(id))!, ending)
    },
  },
  'handovers.end': {
    'with a step that is open': async (store) => {
      await reassign(store, [1])
      await store.handovers.end((await store.journeys.runsOf(1)).slice(-1), 'all said')
    },
  },
  'reassignments.run': {
    'several at once': (store) => reassign(store, [1, 2, 4]),
    'in the place of a handover that is under way, with a reason': async (store) => {
      await reassign(store, [1, 2])
      await reassign(store, [1, 2], asDay('2026-07-01'))
    },
  },
  'revenue.add': { 'an invoice': ({ revenue }) => revenue.add({ customerId: 1, ...aBooking('R-1') }) },
  'revenue.import': {
    'two invoices': ({ revenue }) =>
      revenue.import(
        ['R-2', 'R-3'].map((reference, index) => ({
          ...{ lineNumber: index + 2, customer: { number: null, name: 'Adler' }, ...aBooking(reference) },
        })),
        { dryRun: false },
      ),
  },
  'stages.change': {
    'a loss': ({ stages }) =>
      stages.change(1, {
        ...{ stage: 'lost', reason: 'price', saidBy: 'us', note: null, winBackOn: asDay('2027-06-01') },
      }),
    'one that becomes active': ({ stages }) =>
      stages.change(2, { stage: 'active', reason: null, saidBy: null, note: 'signed', winBackOn: null }),
  },
  'merges.contacts': {
    'who both have a birthday, consents and forms': async (store) => {
      await aTwin(store, 1)
      await store.merges.contacts(1, (await store.contacts.ofCustomer(1)).at(-1)!.id)
    },
    'of whom one followed the other': async ({ contacts, merges }) => {
      const { successorId } = await contacts.leave(1, { ...aDeparture, successor: { added: aPerson('Sabine Kock') } })
      await merges.contacts(1, successorId!)
    },
  },
  'merges.customers': {
    'with everything, the first one stays': async (store) => {
      await aTwinOfAdler(store)
      await store.merges.customers(1, 2, keepAll('a'), { dryRun: false })
    },
    'with everything, all of the second one holds': async (store) => {
      await aTwinOfAdler(store)
      await store.merges.customers(1, 2, keepAll('b'), { dryRun: false })
    },
    'that were imported and levelled': ({ merges }) => merges.customers(4, 5, keepAll('a'), { dryRun: false }),
    'of which one was lost': async ({ merges, stages }) => {
      const loss = { reason: 'price', saidBy: 'us', note: null, winBackOn: asDay('2027-06-01') } as const
      await stages.change(2, { stage: 'lost', ...loss })
      await merges.customers(1, 2, keepAll('a'), { dryRun: false })
    },
    'that become lost': async ({ merges, stages, agreements, journeys }) => {
      await agreements.add(anAgreement('trial'))
      await journeys.start(aRun('onboarding'))
      const loss = { reason: 'price', saidBy: 'us', note: null, winBackOn: asDay('2027-06-01') } as const
      await stages.change(2, { stage: 'lost', ...loss })
      await merges.customers(1, 2, keepAll('b'), { dryRun: false })
    },
    'with handovers to come': async (store) => {
      await reassign(store, [1, 2], asDay('2026-07-01'))
      await store.merges.customers(2, 3, keepAll('b'), { dryRun: false })
    },
  },
  'customers.pause': {
    'for a while': ({ customers }) => customers.pause(1, asDay('2026-09-01')),
  },
  'customers.resume': {
    'no longer': ({ customers }) => customers.resume(3),
  },
  'customers.remove': {
    'with everything': ({ customers }) => customers.remove(1),
    'that was imported': ({ customers }) => customers.remove(4),
    'with contacts who followed each other': async ({ contacts, customers }) => {
      const { successorId } = await contacts.leave(1, { ...aDeparture, successor: { added: aPerson('Nina Neu') } })
      await contacts.leave(successorId!, { ...aDeparture, successor: { added: aPerson('Ida Ott') } })
      await customers.remove(1)
    },
  },
  'contacts.add': { 'a person': ({ contacts }) => contacts.add({ ...aPerson('Nina Neu'), customerId: 1 }) },
  'contacts.edit': {
    everything: ({ contacts }) =>
      contacts.edit(1, {
        ...{ name: 'Sabine Krug', role: null, birthday: '--03-20', emails: ['x@example.org'], phones: [] },
        ...{ greeting: 'card', diedOn: asDay('2026-05-01') },
      }),
  },
  'contacts.setConsents': {
    'one, and then the opposite with others': async ({ contacts }) => {
      const since = { sinceOn: asDay('2026-05-01'), source: 'form' }
      await contacts.setConsents(1, [{ channel: 'call', state: 'allowed', ...since }])
      await contacts.setConsents(1, [
        { channel: 'call', state: 'blocked', ...since },
        { channel: 'letter', state: 'allowed', ...since },
      ])
    },
  },
  'contacts.setForm': {
    'of two owners, and another one': async ({ contacts }) => {
      await contacts.setForm(1, 1, 'du')
      await contacts.setForm(1, 2, 'sie')
      await contacts.setForm(1, 1, 'first-name')
    },
  },
  'contacts.leave': {
    'with somebody new': ({ contacts }) =>
      contacts.leave(1, { ...aDeparture, successor: { added: aPerson('Nina Neu') } }),
    'with somebody who is there, and then another one, and further away': async ({ contacts }) => {
      const id = await contacts.add({ ...aPerson('Nina Neu'), customerId: 1 })
      const [changes, leftOn] = [{ phones: ['+49 30 9'] }, asDay('2026-06-20')]
      await contacts.leave(1, { ...aDeparture, successor: { id, changes } })
      await contacts.leave(1, { ...aDeparture, leftOn, successor: { id, changes: {} } })
      await contacts.leave(1, { ...aDeparture, successor: { added: aPerson('Ida Ott') } })
      await contacts.leave(id, { ...aDeparture, diedOn: asDay('2026-05-29') })
    },
    'to a firm that becomes a lead': async ({ contacts }) => {
      await contacts.setForm(1, 1, 'du')
      await contacts.setConsents(1, [{ channel: 'call', state: 'blocked', sinceOn: asDay('2026-05-01'), source: null }])
      const added = { ...aCustomerOf(1), name: 'Neue GmbH' }
      await contacts.leave(1, { ...aDeparture, wentTo: 'Neue GmbH', at: { added } })
      expect(await contacts.moves()).toHaveLength(1)
    },
    'to a customer': ({ contacts }) => contacts.leave(1, { ...aDeparture, wentTo: 'x', at: { customerId: 2 } }),
  },
  'contacts.comeBack': {
    'with what else is said': async ({ contacts }) => {
      await contacts.leave(1, { ...aDeparture, successor: { added: aPerson('Nina Neu') } })
      await contacts.comeBack(1, { role: 'boss' })
    },
  },
  'contacts.remove': {
    'who follows': async ({ contacts }) => {
      const { successorId } = await contacts.leave(1, { ...aDeparture, successor: { added: aPerson('Nina Neu') } })
      await contacts.remove(successorId!)
    },
    'with what was said of them': async ({ contacts }) => {
      await contacts.setForm(1, 1, 'du')
      await contacts.setConsents(1, [
        { channel: 'email', state: 'blocked', sinceOn: asDay('2026-05-01'), source: null },
      ])
      await contacts.remove(1)
    },
    'who was met at an event': ({ contacts }) => contacts.remove(1),
    'who was imported': ({ contacts }) => contacts.remove(2),
  },
  'interactions.edit': {
    everything: ({ interactions }) =>
      interactions.edit(1, {
        ...{
          on: asDay('2026-02-20'),
          channel: 'email',
          direction: 'in',
          answered: true,
          complaint: true,
          text: 'other',
        },
        contactId: null,
      }),
    'one that a follow-up was agreed in': ({ interactions }) => interactions.edit(3, { on: asDay('2026-05-01') }),
  },
  'interactions.remove': {
    'a complaint that is open': ({ interactions }) => interactions.remove(2),
    'one that a follow-up was agreed in': ({ interactions }) => interactions.remove(3),
    'one that closed follow-ups': ({ interactions }) => interactions.remove(4),
  },
  'followUps.add': {
    'a task': ({ followUps }) => followUps.add({ ...aTaskOf(2), deadlineOn: asDay('2026-07-01') }),
  },
  'followUps.snooze': {
    'one of each': async ({ followUps }) => followUps.snooze(await allOpen(followUps), asDay('2026-08-01'), 'holidays'),
    'one that was snoozed before': async ({ followUps }) => {
      const snoozed = (await followUps.openOf(2)).filter(({ snoozes }) => snoozes > 0)
      expect(snoozed).toHaveLength(1)
      await followUps.snooze(snoozed, asDay('2026-08-01'), null)
    },
  },
  'followUps.record': {
    'a dialogue that closes everything, with the next one agreed': async ({ followUps }) =>
      followUps.record({
        ...happening('call'),
        closes: await followUps.openOf(1),
        next: { ...aTaskOf(1), rule: 'agreed', every: null, anchorOn: null },
      }),
    'a mailing to several': ({ followUps }) =>
      followUps.record({
        ...happening('mailing'),
        interactions: [1, 2, 3].flatMap((customerId) =>
          happening('mailing').interactions.map((entry) => ({ ...entry, customerId })),
        ),
      }),
    'follow-ups of several done': async ({ followUps }) =>
      followUps.record({ ...happening('note'), interactions: [], closes: await allOpen(followUps) }),
    'follow-ups of several dropped': async ({ followUps }) =>
      followUps.record({
        ...happening('note'),
        interactions: [],
        closes: await allOpen(followUps),
        outcome: 'dropped',
      }),
    'a dialogue on the day of levelling': ({ followUps }) =>
      followUps.record({
        ...happening('call'),
        interactions: happening('call').interactions.map((entry) => ({ ...entry, customerId: 23, on: asDay(madeOn) })),
      }),
  },
  'followUps.level': { 'the backlog': ({ followUps }) => followUps.level(3) },
  'imports.run': {
    'new customers': ({ imports }) =>
      imports.run(
        [
          aLine('Erste', { customer: { tags: ['vip'], owner: 'Cleo Neu' }, nextContact: asDay('2026-07-01') }),
          aLine('Zweite', { contact: aPerson('Zoe Zwei'), lastContact: asDay('2026-05-01') }),
          aLine('Dritte', { contact: aPerson('Dora Drei'), nextContact: asDay('2026-07-02') }),
        ],
        { dryRun: false },
      ),
    'other values of lines that are known': ({ imports }) =>
      imports.run(
        [
          aLine('Imported 0', {
            ...{ customer: { city: 'Köln', tags: ['fair'], owner: 'Ben Klein' }, lastContact: asDay('2026-05-04') },
            ...{ nextContact: asDay('2026-08-01'), contact: { ...aPerson('Person 0'), role: 'boss' } },
          }),
        ],
        { dryRun: false },
      ),
    'a corrected line': ({ imports }) =>
      imports.run(
        [
          aLine('Imported 0', {
            ...{ customer: { number: 'I-0', street: 'Weg 1', notes: 'new', cadence: 'none' } },
            contact: { ...aPerson('Person 0'), emails: ['corrected@example.org'], phones: ['+49 30 2'] },
          }),
        ],
        { dryRun: false },
      ),
    'several lines of a new customer': ({ imports }) =>
      imports.run(
        [
          aLine('Vielfach', { contact: aPerson('Eva Eins') }),
          aLine('Zweite', { contact: aPerson('Zoe Zwei'), nextContact: asDay('2026-07-01') }),
          aLine('Vielfach', {
            ...{ lineNumber: 4, customer: { notes: 'more', tags: ['vip'], country: 'DE', city: 'Bonn' } },
            contact: { ...aPerson('Eva Eins'), emails: ['second@example.org'], phones: ['+49 30 2'] },
            lastContact: asDay('2026-05-04'),
          }),
        ],
        { dryRun: false },
      ),
    'a line that joins a customer of the store': ({ imports }) =>
      imports.run(
        [
          aLine('Adler', {
            ...{ customer: { city: 'Bonn', tags: ['fair'] }, contact: aPerson('Nina Neu') },
            ...{ lastContact: asDay('2026-05-04'), nextContact: asDay('2026-08-01') },
          }),
        ],
        { dryRun: false },
      ),
  },
  'whole.take': {
    'in the place of the settings and owners of a store without customers': async ({ customers, whole }) => {
      const all = await customers.list({ stage: null, tag: null, ownerId: null, importance: null, withoutNext: false })
      for (const { id } of all) await customers.remove(id)
      const owner = { line: 1, table: 'owner', row: { id: 7, uid: 'u', name: 'Cleo Neu' } }
      const who = { id: 99, uid: 'v', name: 'Delta', stage: 'active', importance: 'B', is_private: 0, added_on: madeOn }
      const rows = [owner, { line: 2, table: 'customer', row: { ...who, attempts: 0, without_occasions: 0 } }]
      await whole.take({ schema: 5, numbers: { customer: 120 }, rows }, { dryRun: false })
    },
  },
}

/** What is written beside the facts: no journal has it, and no undo takes it back. */
const noted = ['checkup.renew', 'digestLines.keep', 'digests.note', 'forgetting.run', 'forgetting.erase']

/** Tried with every verb. */
const reversing = ['undoing.run']

const reading = [
  ...['checkup.planDiffers', 'checkup.listDiffers'],
  ...[
    'history.byId',
    'history.list',
    'history.customersOf',
    'undoing.plan',
    'digestLines.of',
    'worked.during',
    ...['search.find', 'search.similar'],
    'followUps.uids',
  ],
  ...['digests.alarms', 'digests.missedDays', 'digests.newest', 'digests.standing'],
  ...['promises.all', 'agreements.byId', 'agreements.all', 'agreements.beginning', 'journeys.named', 'journeys.names'],
  ...[
    'journeys.open',
    'journeys.runsOf',
    'journeys.run',
    'stages.losses',
    'gaps.all',
    'revenue.of',
    'revenue.sums',
    'manners.all',
  ],
  ...['forgetting.plan', 'forgetting.pending', 'forgetting.removed', 'forgetting.backups', 'forgetting.blocked'],
  ...['settings.all', 'settings.stored', 'settings.isWorkingDay', 'settings.contactDayFrom', 'settings.retryOn'],
  ...['dossiers.entriesOf', 'dossiers.stageChangesOf', 'dossiers.formsOf', 'dossiers.departuresOf', 'dossiers.written'],
  ...[
    'settings.refuseUnknownRegion',
    'owners.all',
    'owners.list',
    'owners.staff',
    'owners.toBeHandedOver',
    'owners.inCare',
    'catchups.of',
    'absences.all',
    'orphans.count',
    'orphans.of',
    'orphans.all',
    'risks.facts',
    'customers.ownersOf',
    'reassignments.candidates',
    'reassignments.receivers',
    'handovers.all',
    'handovers.stepsOf',
    'customers.byId',
    'customers.exists',
  ],
  ...['customers.list', 'contacts.byId', 'contacts.ofCustomer', 'contacts.list', 'contacts.mentions', 'contacts.moves'],
  ...['whole.read', 'whole.ofCustomer', 'whole.newestSchema', 'whole.refuseCustomers'],
  ...['contacts.consentsOf', 'contacts.formBetween', 'knowledge.ofCustomer'],
  ...['interactions.byId', 'interactions.latest', 'interactions.count', 'followUps.openUntil', 'followUps.byIds'],
  ...[
    'followUps.openOf',
    'followUps.closedBy',
    'followUps.nextAfter',
    'followUps.comingUp',
    'followUps.withoutNext',
    'followUps.openByDay',
    'contacted.during',
    'contacted.of',
    'names.byId',
  ],
  ...['merges.compared', 'names.byAlias', 'names.byNumber', 'names.byEmail', 'names.beginning', 'names.all'],
]

const original = aStorePlace(afterAll)
beforeAll(() => withStore(original, madeOn, made))

for (const [verb, cases] of Object.entries(writing)) {
  describe(verb, () => {
    test.each(Object.entries(cases))(
      '%s can be taken back by what the journal says, and keeps the agenda',
      async (_, work) => {
        const place = aCopy()
        const [before, length] = [factsIn(place), journalLength(place)]
        await withStore(place, today, work)
        expect(factsIn(place)).not.toEqual(before)
        expect(agendaFaults(place)).toEqual([])
        expect(aboutFaults(place)).toEqual([])
        const after = factsIn(place)
        await withStore(place, today, undone)
        expect(factsIn(place)).toEqual(before)
        expect(faultsIn(place)).toEqual([])
        await withStore(place, today, redone)
        expect(factsIn(place)).toEqual(after)
        expect(faultsIn(place)).toEqual([])
        reverse(place, length.commands)
        expect(factsIn(place)).toEqual(before)
      },
    )
  })
}

describe('the journal', () => {
  it('is tried with every verb of the store that writes', async () => {
    await withStore(aCopy(), today, (store) => {
      const groups = Object.entries(store).filter(([, verbs]) => typeof verbs === 'object')
      const verbs = groups.flatMap(([group, named]) => Object.keys(named).map((verb) => `${group}.${verb}`))
      expect(verbs.filter((verb) => !(verb in writing)).sort()).toEqual([...reading, ...noted, ...reversing].sort())
      return Promise.resolve()
    })
  })

  it('takes back one command after the other to the beginning', async () => {
    const place = aStorePlace()
    await withStore(place, madeOn, () => Promise.resolve())
    const before = factsIn(place)
    const { commands } = journalLength(place)
    await withStore(place, madeOn, made)
    for (const work of Object.values(writing).flatMap((cases) => Object.values(cases))) {
      await withStore(place, today, (store) => work(store).catch(() => undefined))
    }
    expect(journalLength(place).commands).toBeGreaterThan(35)
    reverse(place, commands)
    expect(factsIn(place)).toEqual(before)
  })

  it('has nothing of what only reads, of a dry run and of what was refused', async () => {
    const place = aCopy()
    const [before, length] = [factsIn(place), journalLength(place)]
    await withStore(place, today, async ({ followUps, customers, imports }) => {
      await customers.list({ stage: null, tag: null, ownerId: null, importance: null, withoutNext: false })
      await imports.run([aLine('Neu', { customer: { owner: 'Cleo Neu' } })], { dryRun: true })
      const [open] = await followUps.openOf(1)
      await followUps.record({ ...happening('call'), closes: [open!] })
      await expect(followUps.record({ ...happening('visit'), closes: [open!] })).rejects.toThrow('already-closed')
      await expect(followUps.record({ ...happening('call'), again: false })).rejects.toThrow('repeated-entry')
    })
    expect(journalLength(place).commands).toBe(length.commands + 1)
    reverse(place, length.commands)
    expect(factsIn(place)).toEqual(before)
  })

  it('writes an import down in a few lines, however many rows it has', async () => {
    const place = aStorePlace()
    const lines = Array.from({ length: 500 }, (_, index) =>
      aLine(`Customer ${index}`, { contact: aPerson(`Person ${index}`), lastContact: asDay('2026-05-01') }),
    )
    await withStore(place, today, () => Promise.resolve())
    const { changes } = journalLength(place)
    await withStore(place, today, ({ imports }) => imports.run(lines, { dryRun: false }))
    expect(factsIn(place).customer).toHaveLength(500)
    expect(journalLength(place).changes - changes).toBeLessThan(10)
  })
})

describe('the journal of an import', () => {
  it('has one line per table also where every second customer has an agreed date', async () => {
    const place = aStorePlace()
    const lines = Array.from({ length: 300 }, (_, index) =>
      aLine(`Customer ${index}`, {
        ...{ customer: { tags: ['vip'] }, contact: aPerson(`Person ${index}`), lastContact: asDay('2026-05-01') },
        nextContact: index % 2 === 0 ? asDay('2026-07-01') : null,
      }),
    )
    await withStore(place, today, () => Promise.resolve())
    const { changes } = journalLength(place)
    await withStore(place, today, ({ imports }) => imports.run(lines, { dryRun: false }))
    expect(factsIn(place).follow_up).toHaveLength(150)
    expect(journalLength(place).changes - changes).toBe(8)
  })
})

async function undone({ undoing }: Store): Promise<void> {
  await undoing.run(await undoing.plan({ undo: { last: 1 } }), { dryRun: false })
}

async function redone({ undoing }: Store): Promise<void> {
  await undoing.run(await undoing.plan({ redo: { last: 1 } }), { dryRun: false })
}

function faultsIn(place: string): unknown[] {
  return [...agendaFaults(place), ...lostParents(place), ...aboutFaults(place)]
}

function aCopy(): string {
  const place = aStorePlace()
  copyFileSync(original, place)
  return place
}

/** Three customers with everything that one can have, a colleague, and what was imported and levelled. */
async function made({ settings, owners, customers, contacts, followUps, imports }: Store): Promise<void> {
  await settings.set('cadence.tag.vip', '1w')
  await owners.add({ name: 'Ben Klein' })
  await customers.add({ ...aCustomerOf(1), name: 'Adler', tags: ['vip', 'local'] })
  await customers.add({ ...aCustomerOf(1), name: 'Berg', stage: 'lead' })
  await customers.add({ ...aCustomerOf(2), name: 'Cato', cadence: 'none', cadenceWhy: 'wishes no calls' })
  await customers.pause(3, asDay('2026-05-04'))
  await contacts.add({ ...aPerson('Sabine Koch'), customerId: 1 })
  const agreed = { ...aTaskOf(1), rule: 'agreed' as const, every: null, anchorOn: null, dueOn: asDay('2026-04-01') }
  await followUps.record({ ...happening('event'), interactions: [entryOf('event')] })
  await followUps.record({
    ...happening('email'),
    interactions: [{ ...entryOf('email'), direction: 'in', complaint: true }],
  })
  await followUps.record({ ...happening('visit'), next: agreed })
  await followUps.add(aTaskOf(1))
  const tasks = (await followUps.openOf(1)).filter(({ rule }) => rule === 'task')
  await followUps.record({ ...happening('video'), closes: tasks })
  await followUps.snooze(await followUps.openOf(2), asDay('2026-04-10'), 'later')
  await imports.run(
    Array.from({ length: 20 }, (_, index) =>
      aLine(`Imported ${index}`, {
        ...{ contact: aPerson(`Person ${index}`), nextContact: index === 0 ? asDay('2026-07-01') : null },
        customer: { importance: 'A', tags: ['local'] },
      }),
    ),
    { dryRun: false },
  )
}

async function allOpen({ openOf }: Store['followUps']) {
  return (await Promise.all([1, 2, 3, 4, 5].map((id) => openOf(id)))).flat()
}

/** To a colleague who is new. */
async function reassign({ reassignments, owners }: Store, ids: readonly number[], on = asDay(today)) {
  await owners.add({ name: 'Cleo Neu' })
  const toId = (await owners.all()).at(-1)!.id
  const candidates = await reassignments.candidates({ ids })
  const moves = candidates.map((candidate) => ({ ...candidate, toId, on, because: 'chosen' as const }))
  return reassignments.run(moves, on === today ? null : 'a new region')
}

/** Another record of Sabine Koch, with what may be said of a person. */
async function aTwin({ contacts, followUps }: Store, customerId: number): Promise<void> {
  const id = await contacts.add({ ...aPerson('Sabine Koch'), role: 'boss', emails: ['s@example.org'], customerId })
  const since = { sinceOn: asDay('2026-05-01'), source: 'form' }
  await contacts.setConsents(1, [{ channel: 'call', state: 'allowed', ...since }])
  await contacts.setConsents(id, [
    { channel: 'call', state: 'blocked', ...since },
    { channel: 'email', state: 'allowed', ...since },
  ])
  await contacts.setForm(1, 1, 'du')
  await contacts.setForm(id, 1, 'sie')
  await contacts.setForm(id, 2, 'du')
  const birthdays = (await followUps.openOf(customerId)).filter(({ rule }) => rule === 'birthday')
  await followUps.snooze(birthdays, asDay('2026-06-20'), null)
  await followUps.record({ ...happening('note'), interactions: [], closes: birthdays })
}

/** The second customer with all that the first one has as well. */
async function aTwinOfAdler(store: Store): Promise<void> {
  const { customers, promises, agreements, journeys, revenue, knowledge, followUps } = store
  await customers.edit(2, {
    number: 'B-2',
    sinceOn: asDay('2021-07-01'),
    tags: ['vip', 'fair'],
    notes: 'a note',
    city: 'Bonn',
  })
  await customers.edit(1, { number: 'A-1', sinceOn: asDay('2020-07-01'), notes: 'another', city: 'Köln', ownerId: 2 })
  await customers.wish(2, { channel: 'email', occasions: false })
  await aTwin(store, 2)
  for (const customerId of [1, 2]) {
    await promises.add({ ...aPromiseOf('us'), customerId, contactId: null })
    await agreements.add({ ...anAgreement('trial'), customerId })
    await journeys.start({ ...aRun('onboarding'), customerId })
    await revenue.add({ customerId, ...aBooking('R-1') })
    await revenue.add({ customerId, ...aBooking('R-2'), cents: customerId * 1000 })
    await knowledge.add({ customerId, kind: 'need', text: 'a second shop' }, null)
    const entries = [{ ...entryOf('call'), customerId, contactId: null, on: asDay(today) }]
    await followUps.record({ ...happening('call'), interactions: entries, closes: [] })
    const open = (await followUps.openOf(customerId)).filter(({ kind }) => kind !== 'promise')
    await followUps.record({ ...happening('note'), interactions: [], closes: open.slice(0, 2) })
  }
}

function keepAll(side: 'a' | 'b') {
  return Object.fromEntries(mergeFields.map((field) => [field, side]))
}

function aPromiseOf(madeBy: 'us' | 'them') {
  return { customerId: 1, contactId: 1, madeBy, text: 'the plan', madeOn: asDay(today), dueOn: asDay('2026-06-12') }
}

function aBooking(reference: string) {
  return { on: asDay('2026-05-01'), cents: 120_000, currency: 'EUR', reference, text: null }
}

function anAgreement(kind: 'lease' | 'trial') {
  return {
    ...{ customerId: 1, kind, title: 'Test', startsOn: asDay(today), endsOn: asDay('2026-12-31') },
    ...{ notice: '1m', renews: '12m', noticeBy: 'both' as const, leads: null, cents: 120_000, currency: 'EUR' },
  }
}

function aRun(journey: string) {
  return { customerId: 1, agreementId: null, journey, startsOn: asDay(today), endsOn: null }
}

function aCustomerOf(ownerId: number) {
  return { name: 'Neu', stage: 'active' as const, importance: 'B' as const, ownerId }
}

function aPerson(name: string) {
  return {
    name,
    role: 'buyer',
    birthday: '1984-02-29',
    emails: [`${name}@example.org`.replace(' ', '.')],
    phones: ['+49 30 1'],
  }
}

const aDeparture = { leftOn: asDay('2026-05-29'), diedOn: null, wentTo: null, successor: null, at: null }

function aTaskOf(customerId: number) {
  return {
    ...{ customerId, contactId: null, rule: 'task' as const, text: 'a task', dueOn: asDay('2026-06-10') },
    ...{ deadlineOn: null, every: '1m', anchorOn: asDay('2026-06-10'), causeId: null },
  }
}

function entryOf(channel: 'call' | 'visit' | 'video' | 'event' | 'email' | 'mailing' | 'note') {
  return {
    ...{ customerId: 1, contactId: 1, ownerId: 1, on: asDay(madeOn), channel, direction: 'out' as 'out' | 'in' },
    ...{ missed: false, answered: false, complaint: false, text: 'said' },
  }
}

function happening(channel: Parameters<typeof entryOf>[0]) {
  return {
    ...{ interactions: [entryOf(channel)], again: true, closes: [], outcome: 'done' as const, why: null, next: null },
  }
}
