import type { Span } from './view.ts'

/** What a bar may end with, in eighths of a cell. */
const ends = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉']

/** A bar of so many cells for a share from 0 to 1; whatever is above 0 is seen. */
export function bar(share: number, cells: number): string {
  const eighths = Math.round(8 * cells * Math.min(1, Math.max(0, share)))
  const seen = eighths === 0 && share > 0 ? 1 : eighths
  return '█'.repeat(Math.floor(seen / 8)) + ends[seen % 8]!
}

const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']

/** A cell for each value, as high as its share of the most; nothing is a dot. */
export function sparkLine(values: readonly number[], most = Math.max(...values)): Span[] {
  const spans: Span[] = []
  for (const value of values) {
    const [text, tone] =
      value > 0
        ? [heights[Math.min(heights.length, Math.ceil((heights.length * value) / most)) - 1]!, 'accent' as const]
        : ['·', 'quiet' as const]
    const last = spans.at(-1)
    if (last?.tone === tone) last.text += text
    else spans.push({ text, tone })
  }
  return spans
}
