import type { Block, Inline } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Comparison } from '../../store/file.ts'
import { longDay } from '../../text/dates.ts'
import { dayOfInstant, timeOfDay } from '../../text/times.ts'
import type { text } from './text.ts'

type Command = NonNullable<Comparison['lost']['first']>

/** The store beside the backup, and what would be lost. */
export function comparisonText(comparison: Comparison, program: Program, t: typeof text.en): Block[] {
  const { backup, current, currentIs, isOther, lost, forgottenSince } = comparison
  const { storePath } = program.files
  const rows = (['customers', 'contacts', 'interactions', 'followUps'] as const).map((what): Inline[] => [
    t.what[what],
    current === null ? '' : String(current[what]),
    String(backup[what]),
  ])
  const newest = (command: Command | null) => (command === null ? t.none : when(command))

  return [
    {
      is: 'table',
      columns: [
        { heading: ' ' },
        { heading: t.headings.now, align: 'right' },
        { heading: t.headings.backup, align: 'right' },
      ],
      rows: [...rows, [t.what.last, current === null ? '' : newest(current.last), newest(backup.last)]],
    },
    { is: 'blank' },
    ...(isOther ? paragraph({ text: t.other, tone: 'late' }) : []),
    ...paragraph(
      currentIs === 'missing'
        ? t.missing(storePath)
        : currentIs === 'unreadable'
          ? t.unreadable(storePath)
          : lost.first === null || lost.last === null
            ? t.nothingLost
            : t.lost(lost.commands, said(lost.first), said(lost.last)),
    ),
    ...(isAnybody(forgottenSince) ? paragraph({ text: t.comesBack(forgottenSince), tone: 'late' }) : []),
  ]

  function when({ at }: Command): string {
    return `${longDay(dayOfInstant(at), program.language)}, ${timeOfDay(at)}`
  }

  function said(command: Command): string {
    return t.command(command.name, command.by, when(command))
  }
}

export function isAnybody({ customers, contacts }: Comparison['forgottenSince']): boolean {
  return customers + contacts > 0
}

function paragraph(text: Inline): Block[] {
  return [{ is: 'paragraph', text }]
}
