import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Store } from '../../src/store/store.ts'
import { factsIn, journalLength } from '../support/reversal.ts'
import { aStorePlace, withStore } from '../support/stores.ts'

const monday = '2026-03-02'
const dueOn = asDay(monday)

/** Three customers with a follow-up each, numbered as they are. */
async function made({ customers }: Store): Promise<void> {
  for (const name of ['Adler', 'Bauer', 'Conrad'])
    await customers.add({ name, stage: 'active', importance: 'B', tags: [], ownerId: 1 })
}

type Mail = { on: string; shown: readonly (number | { followUpId: number; dueOn: string })[] }

/** `1: 3 until 2026-03-04` for each line after these mails. */
async function after(...mails: readonly Mail[]): Promise<string[]> {
  const place = aStorePlace()
  await withStore(place, monday, made)
  return withStore(place, monday, async ({ digestLines }) => {
    for (const { on, shown } of mails) {
      const lines = shown.map((one) => (typeof one === 'number' ? { followUpId: one, dueOn } : one))
      await digestLines.keep(1, asDay(on), lines as { followUpId: number; dueOn: typeof dueOn }[])
    }
    return (await digestLines.of(1)).map(({ followUpId, mails: count, lastOn }) => `${followUpId}: ${count} ${lastOn}`)
  })
}

describe('what mails have shown', () => {
  test.each<[string, readonly Mail[], string[]]>([
    ['nothing', [], []],
    ['one mail', [{ on: '2026-03-02', shown: [1, 2] }], ['1: 1 2026-03-02', '2: 1 2026-03-02']],
    [
      'mail by mail',
      [
        { on: '2026-03-02', shown: [1, 2] },
        { on: '2026-03-03', shown: [1, 2] },
        { on: '2026-03-04', shown: [2, 3] },
      ],
      ['2: 3 2026-03-04', '3: 1 2026-03-04'],
    ],
    [
      'a mail that was sent again on its day',
      [
        { on: '2026-03-02', shown: [1] },
        { on: '2026-03-02', shown: [1] },
      ],
      ['1: 1 2026-03-02'],
    ],
    [
      'a clock that was set back',
      [
        { on: '2026-03-03', shown: [1] },
        { on: '2026-03-02', shown: [1] },
      ],
      ['1: 1 2026-03-03'],
    ],
    [
      'another date',
      [
        { on: '2026-03-02', shown: [1] },
        { on: '2026-03-03', shown: [1] },
        { on: '2026-03-04', shown: [{ followUpId: 1, dueOn: '2026-03-04' }] },
      ],
      ['1: 1 2026-03-04'],
    ],
    ['what is no longer there', [{ on: '2026-03-02', shown: [1, 99] }], ['1: 1 2026-03-02']],
  ])('%s', async (_, mails, lines) => {
    expect(await after(...mails)).toEqual(lines)
  })

  test('is no fact, and in no journal', async () => {
    const place = aStorePlace()
    await withStore(place, monday, made)
    const [facts, length] = [factsIn(place), journalLength(place)]
    await withStore(place, monday, ({ digestLines }) => digestLines.keep(1, dueOn, [{ followUpId: 1, dueOn }]))
    expect([factsIn(place), journalLength(place)]).toEqual([facts, length])
  })
})
