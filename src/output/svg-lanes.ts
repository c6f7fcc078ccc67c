import { daysBetween, type Day } from '../domain/day.ts'
import { escapeHtml } from './html.ts'
import { dot, drawing, line, rounded, textAt, width } from './svg.ts'
import { safeText } from './safe.ts'
import { cut } from './width.ts'

/** A lane for each of several, on one axis: dots for what happened, gaps where nothing did, and the last days to do something. */
export type Lanes = {
  title: string
  description: string
  from: Day
  until: Day
  today: Day
  /** Where on the axis something begins, and its name. */
  marks: readonly { on: Day; label: string }[]
  /** Of the figures of each lane, where there are columns. */
  headings: readonly string[]
  lanes: readonly Lane[]
  legend: { dot: string; gap: string; end: string; today: string }
}
export type Lane = {
  label: string
  words: string
  /** What goes on with these words; on a phone it has no room. */
  more: string
  /** The same in columns. */
  figures: readonly string[]
  dots: readonly Day[]
  gaps: readonly { from: Day; until: Day }[]
  ends: readonly Day[]
}

/** So many letters of a name have room beside the figures. */
const longestName = 26

/** So much room a name on the axis takes. */
const markWide = 38

/** `id` is its own on the page. */
export function lanesChart(chart: Lanes, id: string): string {
  const { title, description, from, until, today, marks, lanes, legend } = chart
  const [edge, step] = [6, 38]
  const room = width - 2 * edge
  const at = (day: Day) => {
    const within = day < from ? from : day > until ? until : day
    return rounded(edge + (daysBetween(from, within) / daysBetween(from, until)) * room)
  }
  const bottom = lanes.length * step
  const strip = ({ label, words, more, dots, gaps, ends }: Lane, index: number) => {
    const [top, middle] = [index * step + 10, index * step + 27]
    return [
      textAt(0, top, cut(safeText(label), longestName), 'name'),
      `<text class="end quiet" x="${width}" y="${top}">${escapeHtml(words)}<tspan class="spare">${escapeHtml(more)}</tspan></text>`,
      ...gaps.map(
        (gap) =>
          `<rect class="gap" x="${at(gap.from)}" y="${middle - 8}" width="${rounded(at(gap.until) - at(gap.from))}" height="16"/>`,
      ),
      line(edge, middle, width - edge, middle),
      ...marks.map(({ on }) => line(at(on), middle - 4, at(on), middle + 4)),
      line(at(today), middle - 9, at(today), middle + 9, 'limit'),
      ...[...new Set(dots.map(at))].map((x) => dot(x, middle, { isHollow: false, radius: 3.5 })),
      ...[...new Set(ends.map(at))].map((x) => diamond(x, middle)),
    ]
  }
  const lines = [
    ...lanes.flatMap(strip),
    ...marksWithRoom(marks, at).map(({ on, label }) => textAt(at(on) + 2, bottom + 12, label, 'small quiet')),
    ...legendLines(legend, bottom + 34),
  ]
  return drawing({ id, title, description, height: bottom + 64 }, lines)
}

function marksWithRoom(marks: Lanes['marks'], at: (day: Day) => number): Lanes['marks'] {
  let free = 0
  return marks.filter(({ on }) => {
    const x = at(on)
    if (x < free || x + markWide > width) return false
    free = x + markWide
    return true
  })
}

function legendLines({ dot: dotWords, gap, end, today }: Lanes['legend'], top: number): string[] {
  const [left, right] = [6, width / 2]
  return [
    ...[dot(left, top, { isHollow: false, radius: 3.5 }), textAt(left + 12, top, dotWords, 'small')],
    ...[diamond(right, top), textAt(right + 12, top, end, 'small')],
    ...[
      `<rect class="gap" x="${left - 5}" y="${top + 12}" width="10" height="16"/>`,
      textAt(left + 12, top + 20, gap, 'small'),
    ],
    ...[line(right, top + 12, right, top + 28, 'limit'), textAt(right + 12, top + 20, today, 'small')],
  ]
}

function diamond(x: number, y: number): string {
  return `<path class="last" d="M${rounded(x)} ${y - 6}l5 6l-5 6l-5 -6z"/>`
}
