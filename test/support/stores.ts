import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { ImportLine } from '../../src/domain/import-line.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'

/** A place for a store of its own, gone with the test; with `afterAll`, with the suite. */
export function aStorePlace(afterwards: (clear: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'followups-store-'))
  afterwards(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return join(folder, 'followups.db')
}

/** The store at a place, opened on a day and closed after the work. */
export async function withStore<Result>(
  place: string,
  today: string,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  let seconds = 0
  const store = await openStore(place, {
    ...{ command: 'test', create: true, today: asDay(today), version: '0.0.0-test', userName: 'Anna Berg', me: null },
    now: () =>
      `${today}T08:${String(Math.floor(++seconds / 60) % 60).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000Z`,
    ...{ tellBusy: () => undefined, tellMigrated: () => undefined },
  })
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

/** A line of an imported file that names a customer and nothing else, with whatever is said differently. */
export function aLine(
  name: string,
  { customer, ...said }: Partial<Omit<ImportLine, 'customer'>> & { customer?: Partial<ImportLine['customer']> } = {},
): ImportLine {
  return {
    lineNumber: 2,
    customer: {
      ...{ name, number: null, stage: null, importance: null, cadence: null, since: null, tags: [], owner: null },
      ...{ notes: null, street: null, postalCode: null, city: null, region: null, country: null },
      ...customer,
    },
    ...{ contact: null, lastContact: null, nextContact: null },
    ...said,
  }
}
