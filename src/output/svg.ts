import { daysBetween, type Day } from '../domain/day.ts'
import { escapeHtml } from './html.ts'
import { safeText } from './safe.ts'
import { cut, widthOf } from './width.ts'

/** A bar for each value, one below the other; `words` is how the value is said beside it. */
export type BarChart = { title: string; description: string; bars: readonly Bar[] }
export type Bar = {
  label: string
  value: number
  words: string
  /** How much of the value is too late or too much, which the bar begins with. */
  late?: number
  /** What the value should not be above, which is marked. */
  limit?: number
}

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
export const width = 480

/** So many units a letter takes at most, on a phone. */
const letterWide = 9.4

/** So much room a year takes on the axis. */
const labelWide = 42

/** `id` is its own on the page. What is below zero has no bar. */
export function barChart({ title, description, bars }: BarChart, id: string): string {
  const labels = roomFor(
    bars.map(({ label }) => label),
    { least: 48, most: 185 },
  )
  const words = roomFor(
    bars.map((bar) => bar.words),
    { least: 128, most: 215 },
  )
  const step = 24
  const most = Math.max(1, ...bars.flatMap(({ value, limit = 0 }) => [value, limit]))
  const room = width - labels - words
  const longOf = (value: number) => rounded((Math.max(0, value) / most) * room)
  const lines = bars.flatMap(({ label, value, words: said, late = 0, limit }, index) => {
    const [long, lateLong] = [longOf(value), longOf(late)]
    const middle = index * step + step / 2
    const rect = (kind: string, x: number, wide: number) =>
      wide > 0
        ? [`<rect class="${kind}" x="${rounded(x)}" y="${middle - 8}" width="${rounded(wide)}" height="16"/>`]
        : []
    const mark = limit === undefined || limit <= 0 ? null : labels + longOf(limit)
    const end = Math.max(labels + long, mark ?? 0)
    return [
      textAt(0, middle, cut(safeText(label), Math.floor(labels / (letterWide - 2)))),
      ...rect('bar late', labels, lateLong),
      ...rect('bar', labels + lateLong, long - lateLong),
      ...(mark === null ? [] : [line(mark, middle - 11, mark, middle + 11, 'limit')]),
      textAt(end + 6, middle, said),
    ]
  })
  return drawing({ id, title, description, height: bars.length * step }, lines)
}

/** For the longest of these texts, within bounds. */
function roomFor(texts: readonly string[], { least, most }: { least: number; most: number }): number {
  return Math.max(least, Math.min(most, Math.ceil(12 + Math.max(0, ...texts.map(widthOf)) * letterWide)))
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

export type Drawing = { id: string; title: string; description: string; height: number }

export function drawing({ id, title, description, height }: Drawing, lines: readonly string[]): string {
  return [
    `<svg role="img" viewBox="0 0 ${width} ${height}" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeHtml(title)}</title>`,
    `<desc id="${id}-desc">${escapeHtml(description)}</desc>`,
    ...lines,
    '</svg>',
  ].join('\n')
}

export function textAt(x: number, y: number, words: string, kind?: string): string {
  return `<text${classOf(kind)} x="${rounded(x)}" y="${rounded(y)}">${escapeHtml(words)}</text>`
}

function classOf(kind: string | undefined): string {
  return kind === undefined ? '' : ` class="${kind}"`
}

export function line(x1: number, y1: number, x2: number, y2: number, kind?: string): string {
  return `<line${classOf(kind)} x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"/>`
}

export function dot(x: number, y: number, { isHollow, radius }: { isHollow: boolean; radius: number }): string {
  return `<circle class="${isHollow ? 'hollow' : 'full'}" cx="${x}" cy="${y}" r="${radius}"/>`
}

export function rounded(number: number): number {
  return Math.round(number * 10) / 10
}
