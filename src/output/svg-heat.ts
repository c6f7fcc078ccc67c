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

/** So much room the words of a stretch take on a phone; where the last one has less, they are left out there. */
const wordsWide = 31

/** `id` is its own on the page. */
export function heatChart({ title, description, rows, stretches }: HeatMap, id: string): string {
  const labels = 36
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length))
  const step = (width - labels) / columns
  const high = Math.max(18, step)
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
    ...stretches.flatMap((stretch, index) => {
      const { x, kind } = placeOf(index)
      return [
        textAt(x, bottom + 13, stretch.label, `small quiet${kind}`),
        textAt(x, bottom + 31, stretch.words, `${stretch.words.length > 3 ? 'tiny' : 'small'}${kind}`),
      ]
    }),
  ]
  return drawing({ id, title, description, height: rounded(bottom + 42) }, lines)

  /** Where the words of a stretch begin; those of the first and the last one end there where there is no room behind them. */
  function placeOf(index: number): { x: number; kind: string } {
    const startOf = (place: number) => labels + (stretches[place]?.from ?? columns) * step
    const [start, next] = [startOf(index), startOf(index + 1)]
    if (index === 0 && next - start < wordsWide && stretches.length > 1) return { x: next - 4, kind: ' end' }
    if (start + wordsWide <= width) return { x: start, kind: '' }
    return { x: width, kind: startOf(index - 1) > width - 2 * wordsWide ? ' end spare' : ' end' }
  }
}
