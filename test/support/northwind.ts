import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import type { Store } from '../../src/store/store.ts'
import { aLine, withStore } from './stores.ts'

const folder = '../shared/data/northwind'

export const hasNorthwind = existsSync(folder)

/** The day after the last order. */
export const northwindToday = asDay('1998-05-07')

type Row = Readonly<Record<string, string>>

/**
 * The trading company with its people and customers: every order is revenue and a call of who took it, every sixth a call
 * that was not answered as well; some have an agreement or a promise, and some were lost.
 */
export async function northwindStore(place: string): Promise<void> {
  const [people, customers, orders] = ['employees', 'customers', 'orders'].map(rowsOf) as [Row[], Row[], Row[]]
  const ordersOf = (id: string) => orders.filter(({ customerID }) => customerID === id)
  const amountOf = (id: string) => ordersOf(id).reduce((sum, { amount }) => sum + Number(amount), 0)
  const byAmount = customers.map(({ customerID }) => customerID!).sort((a, b) => amountOf(b) - amountOf(a))
  const importanceOf = (id: string) => (byAmount.indexOf(id) < 15 ? 'A' : byAmount.indexOf(id) < 60 ? 'B' : 'C')

  await withStore(place, '1996-07-01', async ({ owners, imports, settings }) => {
    for (const { firstName, lastName } of people.slice(0, 4)) await owners.add({ name: `${firstName} ${lastName}` })
    await owners.edit(1, { name: 'Laura Callahan' })
    const owned = await owners.all()
    const lines = customers.map(({ customerID, companyName, contactName, phone, city, country }, index) => {
      const [first] = ordersOf(customerID!)
      const line = aLine(companyName!, {
        customer: {
          ...{ number: customerID!, stage: 'active', importance: importanceOf(customerID!) },
          ...{ owner: owned[Number(first?.employeeID ?? index) % owned.length]!.name, city: city!, country: country! },
        },
      })
      const contact = { name: contactName!, role: null, emails: [], phones: [phone!], birthday: null }
      return { ...line, contact }
    })
    await imports.run(lines, { dryRun: false })
    await settings.set('quiet', 'none')
  })
  const idOf = (customer: string) => customers.findIndex(({ customerID }) => customerID === customer) + 1

  for (const [from, until] of [
    ['1996-07-01', '1997-06-30'],
    ['1997-07-01', '1998-01-31'],
    ['1998-02-01', '1998-05-06'],
  ] as [Day, Day][]) {
    await withStore(place, until, async (store) => {
      const its = orders.filter(({ orderDate }) => orderDate! >= from && orderDate! <= until)
      await recorded(store, its, idOf)
      for (const [index, { customerID, orderID, orderDate, amount }] of its.entries()) {
        await store.revenue.add({
          ...{ customerId: idOf(customerID!), on: asDay(orderDate!), cents: Math.round(100 * Number(amount)) },
          ...{ currency: 'USD', reference: orderID!, text: null },
        })
        if (index % 25 === 0) await agreed(store, idOf(customerID!), daysAfter(until, 3 * index))
      }
      for (const followUp of await store.followUps.openUntil({ ...everything, until: daysAfter(until, 30) })) {
        if (followUp.kind === 'promise')
          await store.promises.settle([followUp], followUp.id % 7 === 0 ? 'broken' : 'kept', null)
      }
      for (const [index, customer] of byAmount.slice(-16).entries()) {
        if (index % 4 !== until.length % 4 && (until < '1998-02' || index % 4 !== 1)) continue
        const { stage } = (await store.customers.byId(idOf(customer)))!
        const reason = (['price', 'competitor', 'price', 'silence'] as const)[(index >> 2) % 4]!
        if (stage !== 'lost')
          await store.stages.change(idOf(customer), {
            ...{ stage: 'lost', reason, saidBy: 'customer', note: null, winBackOn: null },
          })
      }
    })
  }
}

const everything = { whose: null, stage: null, tag: null, kind: null }

async function recorded({ followUps }: Store, orders: readonly Row[], idOf: (customer: string) => number) {
  const interactions = orders.flatMap(({ customerID, orderDate, employeeID }, index) => {
    const entry = {
      ...{ customerId: idOf(customerID!), contactId: idOf(customerID!), ownerId: 1 + (Number(employeeID) % 5) },
      ...({ on: asDay(orderDate!), channel: 'call', direction: 'out', missed: false, answered: false } as const),
      ...{ complaint: false, text: null },
    }
    return index % 6 === 0 ? [{ ...entry, on: daysAfter(entry.on, -1), missed: true }, entry] : [entry]
  })
  await followUps.record({ interactions, again: true, closes: [], outcome: 'done', why: null, next: null })
}

async function agreed({ agreements, promises }: Store, customerId: number, day: Day): Promise<void> {
  await agreements.add({
    ...{ customerId, kind: 'framework', title: `Prices until ${day}`, startsOn: null, endsOn: daysAfter(day, 60) },
    ...{ notice: '1m', noticeBy: 'both', renews: null, leads: null, cents: null, currency: null },
  })
  const promise = { customerId, contactId: null, text: 'send the price list', madeOn: daysAfter(day, -200) }
  for (const madeBy of ['us', 'them'] as const)
    await promises.add({ ...promise, madeBy, dueOn: daysAfter(day, madeBy === 'us' ? 5 : 20) })
}

function rowsOf(name: string): Row[] {
  return parse(readFileSync(`${folder}/${name}.csv`), { columns: true, bom: true })
}
