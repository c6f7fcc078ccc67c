import { daysBetween, type Day } from '../domain/day.ts'
import { escapeHtml } from './html.ts'

/** A bar for each value, one below the other; `words` is how the value is said beside it. */
export type BarChart = { title: string; description: string; bars: readonly Bar[] }
export type Bar = { label: string; value: number; words: string }

/** Dots on an axis of whole years, in a lane for each sort. */
export type Timeline = {
  title: string
  description: string
  from: Day
  until: Day
  lanes: readonly { label: string; dots: readonly Dot[] }[]
  /** Longer times in which nothing happened, which are marked. */
  gaps: readonly { from: Day; until: Day }[]
  /** What a full and a hollow dot mean; null where all are full. */
  legend: { full: string; hollow: string } | null
}
export type Dot = { on: Day; isHollow: boolean }

/** The drawings are as wide as there is room; their texts are laid out for so many units. */
const width = 480

/** So much room a year takes on the axis. */
const labelWide = 42

/** `id` is its own on the page. What is below zero has no bar. */
export function barChart({ title, description, bars }: BarChart, id: string): string {
  const [labels, words, step] = [48, 128, 24]
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const room = width - labels - words
  const lines = bars.flatMap(({ label, value, words: said }, index) => {
    const long = rounded((Math.max(0, value) / most) * room)
    const middle = index * step + step / 2
    return [
      textAt(0, middle, label),
      ...(long > 0 ? [`<rect class="bar" x="${labels}" y="${middle - 8}" width="${long}" height="16"/>`] : []),
      textAt(labels + long + 6, middle, said),
    ]
  })
  return drawing({ id, title, description, height: bars.length * step }, lines)
}

/** In one lane; more would be one thick line. */
const manyDots = 60

/** `id` is its own on the page. Dots that would lie on one another are one. */
export function timelineChart(timeline: Timeline, id: string): string {
  const { title, description, lanes, from, until, gaps, legend } = timeline
  const [labels, step] = [118, 26]
  const radius = lanes.some(({ dots }) => dots.length > manyDots) ? 2.5 : 4
  const [first, last] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))]
  const [start, end] = [`${first}-01-01` as Day, `${last}-12-31` as Day]
  const room = width - labels - 8
  const at = (day: Day) => rounded(labels + (daysBetween(start, day) / daysBetween(start, end)) * room)
  const bottom = lanes.length * step
  const yearWide = room / (last - first + 1)
  const every = Math.ceil(labelWide / yearWide)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const lines = [
    ...gaps.map(
      (gap) =>
        `<rect class="gap" x="${at(gap.from)}" y="0" width="${rounded(at(gap.until) - at(gap.from))}" height="${bottom}"/>`,
    ),
    ...years.map((year) => line(at(`${year}-01-01` as Day), 0, at(`${year}-01-01` as Day), bottom + 5)),
    ...years
      .filter((year) => (year - first) % every === 0 && at(`${year}-01-01` as Day) + labelWide <= width)
      .map((year) => textAt(at(`${year}-01-01` as Day) + 4, bottom + 13, String(year))),
    ...lanes.flatMap(({ label, dots }, index) => {
      const middle = index * step + step / 2
      const dotsOnce = new Map(dots.map(({ on, isHollow }) => [`${Math.round(at(on))} ${isHollow}`, { on, isHollow }]))
      return [
        line(labels, middle, width - 8, middle),
        textAt(0, middle, label),
        ...[...dotsOnce.values()].map(({ on, isHollow }) => dot(at(on), middle, { isHollow, radius })),
      ]
    }),
    ...(legend
      ? [
          ...[
            dot(labels + 4, bottom + 38, { isHollow: false, radius: 4 }),
            textAt(labels + 13, bottom + 38, legend.full),
          ],
          ...[
            dot(labels + 184, bottom + 38, { isHollow: true, radius: 4 }),
            textAt(labels + 193, bottom + 38, legend.hollow),
          ],
        ]
      : []),
  ]
  return drawing({ id, title, description, height: bottom + (legend ? 50 : 24) }, lines)
}

type Drawing = { id: string; title: string; description: string; height: number }

function drawing({ id, title, description, height }: Drawing, lines: readonly string[]): string {
  return [
    `<svg role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeHtml(title)}</title>`,
    `<desc id="${id}-desc">${escapeHtml(description)}</desc>`,
    ...lines,
    '</svg>',
  ].join('\n')
}

function textAt(x: number, y: number, words: string): string {
  return `<text x="${rounded(x)}" y="${rounded(y)}">${escapeHtml(words)}</text>`
}

function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`
}

function dot(x: number, y: number, { isHollow, radius }: { isHollow: boolean; radius: number }): string {
  return `<circle class="${isHollow ? 'hollow' : 'full'}" cx="${x}" cy="${y}" r="${radius}"/>`
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10
}
