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
  return joined(
    values.map((value) =>
      value > 0
        ? { text: heights[Math.min(heights.length, Math.ceil((heights.length * value) / most)) - 1]!, tone: 'accent' }
        : { text: '·', tone: 'quiet' },
    ),
  )
}

/** Those of the same tone beside one another are one. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const { text, tone } of spans) {
    const last = all.at(-1)
    if (last && last.tone === tone) last.text += text
    else all.push(tone === undefined ? { text } : { text, tone })
  }
  return all
}
