import type { DateOrder } from '../../domain/date-phrase.ts'
import type { Day } from '../../domain/day.ts'
import type { Block } from '../../output/view.ts'
import type { Address, Language, Tongue } from '../../text/language.ts'

/** What a topic may name: the day, how dates are meant, and whom it speaks to. */
export type Facts = { today: Day; order: DateOrder | null; tongue: Tongue; you: Address }

export type TopicText = { examples: readonly string[]; parts: readonly Part[] }

/** A paragraph, the heading of what follows, or lines in columns, with headings among them. */
export type Part = string | { heading: string } | { lines: readonly (readonly string[] | string)[] }

/** What a topic says in each language. */
export type TopicWords = Readonly<Record<Language, (facts: Facts) => TopicText>>

/** From top to bottom, the examples first. */
export function topicBlocks({ examples, parts }: TopicText, heading: string): Block[] {
  return [
    { is: 'heading', text: heading },
    ...examples.map((text): Block => ({ is: 'paragraph', text: `  ${text}`, indent: 4 })),
    ...parts.flatMap((part): Block[] => [{ is: 'blank' }, ...partBlocks(part)]).filter(isWanted),
  ]
}

function partBlocks(part: Part): Block[] {
  if (typeof part === 'string') return [{ is: 'paragraph', text: part }]
  if ('heading' in part) return [{ is: 'heading', text: part.heading }]
  const width = Math.max(...part.lines.map((line) => (typeof line === 'string' ? 0 : line.length)))
  return [
    {
      ...{ is: 'table', indent: 2 },
      columns: Array.from({ length: width }, () => ({ shrink: 1, lines: mostLines })),
      rows: part.lines.map((line) => (typeof line === 'string' ? { heading: `  ${line}` } : line)),
    },
  ]
}

/** Nothing of help is cut. */
const mostLines = 20

/** No blank line between a heading and what it is of. */
function isWanted(block: Block, index: number, all: readonly Block[]): boolean {
  return block.is !== 'blank' || index === 0 || all[index - 1]!.is !== 'heading'
}
