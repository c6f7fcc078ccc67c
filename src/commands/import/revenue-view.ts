import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import { inTongue } from '../../text/language.ts'
import { moneyWords } from '../../text/money.ts'
import type { RevenueColumns } from './revenue-columns.ts'
import type { text } from './revenue-text.ts'
import { text as importText } from './text.ts'
import { refusals, type RefusedLine } from './view.ts'

type Imported = Omit<Awaited<ReturnType<Store['revenue']['import']>>, 'refused'>

type Result = Imported & {
  path: string
  dryRun: boolean
  refused: readonly RefusedLine[]
  columns: RevenueColumns
  /** The file with the refused lines, where there is one. */
  rejects: string | null
}

export function revenueImportView(program: Program, t: typeof text.en, result: Result): View<object> {
  const { path, dryRun, booked, known, refused, sums, period, columns, rejects } = result
  const refusedLines = new Set(refused.map(({ line }) => line)).size
  const counts = { all: booked + known + refusedLines, booked, known, refused: refusedLines }
  const used = [...columns.of].map(([field, { name }]) => ({ field, name }))
  return {
    rows: {
      ...{ file: path, dryRun, lines: counts.all, booked, known },
      refused: refused.map(({ line, column, english }) => ({ line, column, reason: english })),
      ...{ sums, from: period?.from ?? null, until: period?.until ?? null },
      columns: Object.fromEntries(used.map(({ field, name }) => [field, name])),
      unknownColumns: columns.unknown,
    },
    csv: [],
    text: [
      ...(dryRun ? [line(t.dry)] : []),
      line(t.counts(counts)),
      ...(period ? [line(t.sums(sums.map(inWords), dayOf(period.from), dayOf(period.until)))] : []),
      line(
        [
          t.columns(used.map(({ field, name }) => `${name} (${t.fields[field]})`)),
          ...(columns.unknown.length > 0 ? [t.unknown(columns.unknown)] : []),
        ].join(' '),
      ),
      ...refusals({ refused, dryRun }, { t: inTongue(importText, program.tongue), rejects }),
      ...(dryRun || booked === 0 ? [] : [line({ text: t.next, tone: 'quiet' })]),
    ],
  }

  function inWords(money: (typeof sums)[number]): string {
    return moneyWords(money, program.language)
  }

  function dayOf(day: NonNullable<typeof period>['from']): string {
    return longDay(day, program.language)
  }
}

function line(words: string | { text: string; tone: 'quiet' }): Block {
  return { is: 'line', text: words }
}
