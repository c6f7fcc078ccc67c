import type { Reliability } from '../../domain/reliability.ts'
import type { DocumentColumn } from '../../output/document.ts'
import type { Inline } from '../../output/view.ts'
import type { text } from './promises-text.ts'

/** A row for each side, with the share that was kept on time and how many make it up. */
export function sidesTable(
  sides: readonly Reliability[],
  { headings, sides: names }: Pick<typeof text.en, 'headings' | 'sides'>,
): { columns: DocumentColumn[]; rows: Inline[][] } {
  const { by, kept, late, broken, open, overdue, onTime } = headings
  return {
    columns: [
      { heading: by },
      ...[onTime, kept, late, broken, open, overdue].map((heading) => ({
        heading,
        isNamed: true,
        align: 'right' as const,
      })),
    ],
    rows: sides.map((side) => [
      { text: names[side.by], tone: 'strong' },
      side.onTime === null ? '' : `${Math.round(100 * side.onTime)} %`,
      ...[side.kept, side.late, side.broken, side.open].map(String),
      { text: String(side.overdue), tone: side.overdue > 0 ? 'late' : 'plain' },
    ]),
  }
}
