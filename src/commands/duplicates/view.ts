import { certainties } from '../../domain/duplicate.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { duplicateCsv, type DuplicateItem } from './items.ts'
import type { text } from './text.ts'

type Seen = {
  items: readonly DuplicateItem[]
  /** Those that a person gets to see. */
  shown: readonly DuplicateItem[]
  more: number
  t: typeof text.en
  program: Pick<Program, 'name'>
  hasCustomers: boolean
}

/** The surest first, each with why and the command that makes one of them. */
export function duplicatesView(seen: Seen): View<DuplicateItem> {
  const { items, shown, more, t, hasCustomers } = seen
  return {
    rows: items.map((item) => ({ ...item, command: `${seen.program.name} ${item.command}` })),
    csv: duplicateCsv,
    get text() {
      if (shown.length === 0) return [{ is: 'line', text: hasCustomers ? t.nothing : t.empty } satisfies Block]
      const sections = certainties.flatMap((certainty): Block[] => {
        const its = shown.filter((item) => item.certainty === certainty)
        if (its.length === 0) return []
        return [
          { is: 'blank' },
          { is: 'heading', text: t.certainty[certainty] },
          ...its.flatMap((item) => pair(item, seen)),
        ]
      })
      const rest: Block[] = more > 0 ? [{ is: 'blank' }, { is: 'line', text: t.more(more) }] : []
      return [...sections.slice(1), ...rest]
    },
  }
}

function pair({ kind, first, second, customer, same, command }: DuplicateItem, { t, program }: Seen): Block[] {
  const letter = kind === 'customer' ? 'c' : 'p'
  const [one, other] = [first, second].map(({ id, name, city }) => t.named(name, `${letter}${id}`, city))
  const both = t.both(one!, other!)
  return [
    { is: 'paragraph', text: `  ${customer ? t.at(both, customer.name) : both}`, indent: 2 },
    { is: 'paragraph', text: `    ${same.map(({ by, value }) => t.same[by](value ?? '')).join(', ')}`, indent: 4 },
    { is: 'line', text: { text: `    ${program.name} ${command}`, tone: 'quiet' } },
  ]
}
