import { daysBetween, type Day } from '../domain/day.ts'
import { bar, joined, sparkLine } from './bar.ts'
import type { BarChart, Bar } from './svg.ts'
import type { HeatMap } from './svg-heat.ts'
import type { Lane, Lanes } from './svg-lanes.ts'
import type { Block, Inline, Span } from './view.ts'

/** So many cells the longest bar has. */
const barCells = 40

/** So many cells an axis of time has. */
const laneCells = 40

export function barsText({ bars }: BarChart): Block {
  const most = Math.max(1, ...bars.flatMap(({ value, limit = 0 }) => [value, limit]))
  return {
    is: 'table',
    indent: 2,
    columns: [{ shrink: 1, min: 12 }, { align: 'right' }, {}],
    rows: bars.map((one) => [one.label, one.words, barSpans(one, most)]),
  }
}

/** The bar begins with what is late, and its limit is marked where it ends before or goes on behind it. */
function barSpans({ value, late = 0, limit }: Bar, most: number): Inline {
  const tooLate = bar(late / most, barCells).length
  const rest = bar(value / most, barCells).slice(tooLate)
  const spans: Span[] = [
    { text: '█'.repeat(tooLate), tone: 'late' },
    { text: rest, tone: 'accent' },
  ]
  if (limit === undefined || limit <= 0) return spans.filter(({ text }) => text !== '')
  const place = Math.round((limit / most) * barCells)
  const blanks = place - tooLate - rest.length
  return [...spans, { text: blanks < 0 ? '' : `${' '.repeat(blanks)}│`, tone: 'quiet' as const }].filter(
    ({ text }) => text !== '',
  )
}

/** Each row as a spark line, below the names of the longer stretches. */
export function heatText({ rows, stretches }: HeatMap): Block {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells))
  const names = written(
    columns,
    stretches.map(({ from, label }) => ({ at: from, label })),
  )
  return {
    is: 'table',
    indent: 2,
    columns: [{}, { heading: names.padEnd(columns), shrink: 1, min: 20, keeps: 'end' }],
    rows: rows.map(({ label, cells }) => [{ text: label, tone: 'quiet' }, sparkLine(cells, most)]),
  }
}

export function lanesText({ lanes, headings, marks, legend, ...axis }: Lanes): Block[] {
  const at = (day: Day) => cellOf(day, axis)
  const names = written(
    laneCells,
    marks.map(({ on, label }) => ({ at: at(on), label })),
  )
  const legends: Inline = [
    '  ',
    { text: signs.dot, tone: 'accent' },
    { text: ` ${legend.dot}  `, tone: 'quiet' },
    { text: signs.gap, tone: 'late' },
    { text: ` ${legend.gap}  `, tone: 'quiet' },
    { text: signs.end, tone: 'strong' },
    { text: ` ${legend.end}  ${signs.today} ${legend.today}`, tone: 'quiet' },
  ]
  return [
    {
      is: 'table',
      indent: 2,
      columns: [
        { shrink: 1, min: 12 },
        { heading: names.padEnd(laneCells), shrink: 2, min: 20, keeps: 'end' },
        ...headings.map((heading, index) => ({
          heading: lanes.some(({ figures }) => figures[index]) ? heading : '',
          align: 'right' as const,
          from: 70,
        })),
      ],
      rows: lanes.map((lane) => [{ text: lane.label, tone: 'strong' }, laneSpans(lane, axis), ...lane.figures]),
    },
    { is: 'paragraph', text: legends, indent: 2 },
  ]
}

const signs = { dot: '█', gap: '░', end: '◆', today: '│' } as const

type Axis = Pick<Lanes, 'from' | 'until' | 'today'>

function laneSpans({ dots, gaps, ends }: Lane, axis: Axis): Inline {
  const at = (day: Day) => cellOf(day, axis)
  const cells = new Array<Span>(laneCells).fill({ text: '·', tone: 'quiet' })
  cells.fill({ text: ' ' }, at(axis.today))
  for (const { from, until } of gaps) cells.fill({ text: signs.gap, tone: 'late' }, at(from), at(until) + 1)
  cells[at(axis.today)] = { text: signs.today, tone: 'quiet' }
  for (const day of dots) cells[at(day)] = { text: signs.dot, tone: 'accent' }
  for (const day of ends) cells[at(day)] = { text: signs.end, tone: 'strong' }
  return joined(cells)
}

function cellOf(day: Day, { from, until }: Axis): number {
  const share = daysBetween(from, day) / (daysBetween(from, until) + 1)
  return Math.min(laneCells - 1, Math.max(0, Math.floor(share * laneCells)))
}

/** Names from their places on: those that have room beside the one before, not the first of what has hardly any. */
function written(cells: number, names: readonly { at: number; label: string }[]): string {
  let line = ''
  for (const [index, { at, label }] of names.entries()) {
    const isCutShort = index === 0 && (names[1]?.at ?? cells) - at <= label.length
    if (isCutShort || (line !== '' && at <= line.length) || at + label.length > cells) continue
    line = line.padEnd(at) + label
  }
  return line
}
