import type { Day } from '../../domain/day.ts'
import { gapKinds, gapOf, type Gap, type GapKind } from '../../domain/gap.ts'
import type { Block, View } from '../../output/view.ts'
import { shortDay } from '../../text/dates.ts'
import { gapWord } from '../../text/gaps.ts'
import type { Language } from '../../text/language.ts'
import { gapCsv, gapItem, type GapItem } from './items.ts'
import type { text } from './text.ts'

type Gaps = {
  /** Gap by gap. */
  gaps: readonly Gap[]
  t: typeof text.en
  today: Day
  language: Language
  hasCustomers: boolean
  showsOwner: boolean
}

/** A section for each gap, with what to do about it. */
export function gapsView(seen: Gaps): View<GapItem> {
  const { gaps, t, hasCustomers } = seen
  return {
    get rows() {
      return gaps.map(gapItem)
    },
    csv: gapCsv,
    get text() {
      if (gaps.length === 0) return [{ is: 'line', text: hasCustomers ? t.nothing : t.empty } satisfies Block]
      return gapKinds.flatMap((kind) => section(kind, seen)).slice(1)
    },
  }
}

function section(kind: GapKind, seen: Gaps): Block[] {
  const { t, showsOwner } = seen
  const its = seen.gaps.filter((gap) => gapOf(gap) === kind)
  if (its.length === 0) return []
  return [
    { is: 'blank' },
    { is: 'line', text: { text: `${gapWord(kind, seen.language)} (${its.length})`, tone: 'accent' } },
    { is: 'paragraph', text: { text: t.toDo[kind], tone: 'quiet' } },
    {
      is: 'table',
      indent: 2,
      columns: [
        { shrink: 3, min: 12 },
        { shrink: 4, min: 20, lines: 2 },
        { align: 'right' },
        ...(showsOwner ? [{ from: 90 }] : []),
      ],
      rows: its.map(({ customer, fault, about, aboutId, since, owner }) => [
        { text: customer.name, tone: 'strong' },
        t.row[fault]({ about, aboutId, stage: customer.stage }),
        since === null ? '' : t.since(shortDay(since, seen.today, seen.language)),
        owner?.name.split(' ')[0] ?? '',
      ]),
    },
  ]
}
