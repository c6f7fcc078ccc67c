import { openStore } from '../../src/store/open.ts'
import { daysAfter, type Day } from '../../src/domain/day.ts'
import { agreementAt, birthdayAt, customerAt, interactionsAt, overdueOf } from './samples.ts'

/** Customers per transaction. */
const atOnce = 1000

/**
 * Through the verbs that the commands use: customers imported two years ago, everything since then recorded; each with a
 * birthday, an agreement and a journey that is over.
 */
export async function makeStore(path: string, size: number, today: Day): Promise<void> {
  const numbers = Array.from({ length: size }, (_, index) => index)
  const empty = await openStore(path, contextOf(daysAfter(today, -730)))
  // So that the time of the year does not change how many are overdue.
  await empty.settings.set('quiet', 'none')
  const lines = numbers.map(customerAt).map((line, index) => ({
    ...line,
    contact: { ...line.contact!, birthday: birthdayAt(index, today) },
  }))
  await empty.imports.run(lines, { dryRun: false })
  empty.close()

  const store = await openStore(path, contextOf(today))
  const contacts = new Map(
    (await store.contacts.list()).map(({ id, emails, customerId }) => [emails[0], { id, customerId }]),
  )
  const ownerId = (await store.actor())!.id
  for (const index of numbers) {
    const { customerId } = contacts.get(customerAt(index).contact!.emails[0])!
    await store.agreements.add({ customerId, ...agreementAt(index, today) })
    const startsOn = daysAfter(today, -600)
    const id = await store.journeys.start({
      customerId,
      agreementId: null,
      journey: 'trial',
      startsOn,
      endsOn: startsOn,
    })
    await store.journeys.end((await store.journeys.run(id))!, { outcome: 'won', untilOn: null, why: null })
  }
  for (let from = 0; from < size; from += atOnce) {
    const interactions = numbers.slice(from, from + atOnce).flatMap((index) => {
      const { id: contactId, customerId } = contacts.get(customerAt(index).contact!.emails[0])!
      return interactionsAt(index, today).map((entry) => ({
        ...{ ...entry, customerId, contactId, ownerId, direction: 'out' as const },
        ...{ missed: false, answered: false, complaint: false },
      }))
    })
    await store.followUps.record({ interactions, again: true, closes: [], outcome: 'done', why: null, next: null })
  }
  const everything = { until: today, whose: null, stage: null, tag: null, kind: null }
  const due = (await store.followUps.openUntil(everything)).length
  store.close()
  if (due !== overdueOf(size)) throw new Error(`${due} of ${size} customers are due instead of ${overdueOf(size)}`)
}

function contextOf(day: Day): Parameters<typeof openStore>[1] {
  return {
    ...{ command: 'import', create: true, today: day, now: () => `${day}T08:00:00.000Z`, version: '0.0.0-bench' },
    ...{ userName: 'Anna Berg', me: null, tellBusy: () => undefined, tellMigrated: () => undefined },
  }
}
