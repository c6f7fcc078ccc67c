import { drawing, rounded, textAt, width } from './svg.ts'

/** How often in each cell, as blocks that grow and darken; a row for each sort, a column for each stretch of time. */
export type HeatMap = {
  title: string
  description: string
  rows: readonly { label: string; cells: readonly number[] }[]
  /** Longer stretches from a column on, and what is said of each as a whole. */
  stretches: readonly { from: number; label: string; words: string }[]
}

/** So many shades are told apart. */
const shades = 4

/** So much room the words of a stretch take. */
const lastWide = 27

/** `id` is its own on the page. */
export function heatChart({ title, description, rows, stretches }: HeatMap, id: string): string {
  const labels = 30
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const step = (width - labels) / columns
  const high = Math.max(16, step)
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells))
  const bottom = rows.length * high
  const lines = [
    ...rows.flatMap(({ label, cells }, row) => {
      const middle = row * high + high / 2
      return [
        textAt(0, middle, label),
        ...cells.flatMap((count, column) => {
          if (count <= 0) return []
          const shade = Math.ceil((shades * count) / most)
          const tall = (high - 2) * (0.4 + (0.6 * shade) / shades)
          const [x, y] = [labels + column * step, middle - tall / 2]
          return [
            `<rect class="heat-${shade}" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(step - 1)}" height="${rounded(tall)}"/>`,
          ]
        }),
      ]
    }),
    ...stretches.flatMap(({ from, label, words }) => {
      const start = labels + from * step
      const [x, end] = start + lastWide > width ? [width, ' end'] : [start, '']
      return [textAt(x, bottom + 12, label, `small quiet${end}`), textAt(x, bottom + 28, words, `small${end}`)]
    }),
  ]
  return drawing({ id, title, description, height: rounded(bottom + 38) }, lines)
}
