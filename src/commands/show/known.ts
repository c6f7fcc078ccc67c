import type { Knowledge } from '../../domain/knowledge.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { longDay } from '../../text/dates.ts'
import { knowledgeKindWord } from '../../text/knowledge.ts'
import { section } from './blocks.ts'
import type { text } from './text.ts'

/** What we know of the customer, the latest first. */
export function knownOf(
  { knowledge }: { knowledge: readonly Knowledge[] },
  { t, program: { language } }: { t: typeof text.en; program: Pick<Program, 'language'> },
): Block[] {
  if (knowledge.length === 0) return []
  return section(t.known, [
    {
      is: 'table',
      indent: 2,
      columns: [{}, {}, { shrink: 1, min: 24, lines: Infinity }],
      rows: knowledge.map(({ kind, text: words, learnedOn }) => [
        longDay(learnedOn, language),
        knowledgeKindWord(kind, language),
        words,
      ]),
    },
  ])
}
