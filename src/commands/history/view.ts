import type { Day } from '../../domain/day.ts'
import type { HistoryEntry } from '../../domain/history.ts'
import type { View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { historySentence } from '../../text/history.ts'
import { sentence } from '../followed.ts'
import { historyItem, whenWords } from '../history-items.ts'
import type { text } from './text.ts'

type Said = {
  t: typeof text.en
  program: Program
  customer: { id: number; name: string } | null
  since: Day | null
  limit: number
}

type Item = ReturnType<typeof historyItem>

const columns = ['id', 'at', 'on', 'command', 'sentence', 'customers', 'undoes', 'redoes', 'undoneBy'] as const

/** The newest first, a line each. */
export function historyView(
  { entries, hasMore }: { entries: readonly HistoryEntry[]; hasMore: boolean },
  { t, program, customer, since, limit }: Said,
): View<Item> {
  return {
    rows: entries.map(historyItem),
    csv: [
      ...columns.map((key) => ({ key, cell: (item: Item) => item[key] })),
      { key: 'owner', cell: ({ owner }) => owner?.name ?? null },
      { key: 'customer', cell: (item) => item.customer?.name ?? null },
    ],
    text:
      entries.length === 0
        ? sentence(since === null ? t.none : t.noneSince)
        : [
            {
              is: 'table',
              columns: [{ align: 'right' }, {}, { shrink: 1, min: 30, lines: 3 }, {}],
              rows: entries.map((entry) => {
                const isUndone = entry.undoneBy !== null && entry.undoes === null
                const tone = isUndone ? 'quiet' : 'plain'
                return [
                  { text: String(entry.id), tone },
                  { text: whenWords(entry, program), tone: 'quiet' },
                  { text: historySentence(entry, program.language), tone },
                  { text: isUndone ? t.undone : '', tone: 'quiet' },
                ]
              }),
            },
            ...(hasMore
              ? [{ is: 'blank' as const }, ...sentence({ text: t.more(commandFor(customer, limit)), tone: 'quiet' })]
              : []),
          ],
  }
}

function commandFor(customer: Said['customer'], limit: number): string {
  return `followups history ${customer === null ? '' : `c${customer.id} `}--limit ${limit * 5}`
}
