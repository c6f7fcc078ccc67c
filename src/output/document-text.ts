import { filledColumns, filledParts, monthsOf, type Chapter, type Columns, type Part } from './document.ts'
import type { Timeline } from './svg.ts'
import { barsText, heatText, lanesText } from './text-charts.ts'
import type { Block } from './view.ts'

/** A chapter as a terminal shows it; drawings become bars and numbers, and what not everybody wants is only named. */
export function chapterText({ title, subtitle, sections }: Chapter): Block[] {
  return [
    { is: 'heading', text: title },
    ...(subtitle === null ? [] : [{ is: 'paragraph' as const, text: { text: subtitle, tone: 'quiet' as const } }]),
    ...sections.flatMap((section): Block[] => [
      { is: 'blank' },
      { is: 'heading', text: section.title },
      ...filledParts(section).flatMap(partText),
    ]),
  ]
}

function partText(part: Part): Block[] {
  switch (part.is) {
    case 'facts':
      return [
        {
          is: 'table',
          indent: 2,
          columns: [{}, { shrink: 1, min: 30, lines: Infinity }],
          rows: part.facts.map(({ term, text }) => [{ text: term, tone: 'quiet' }, text]),
        },
      ]
    case 'remark':
      return [{ is: 'paragraph', text: ['  ', { text: part.text, tone: 'quiet' }], indent: 2 }]
    case 'paragraphs':
      return part.paragraphs.map((text) => ({ is: 'paragraph', text: ['  ', text], indent: 2 }))
    case 'columns':
      return columnsText(part)
    case 'bars':
      return [barsText(part.chart)]
    case 'timeline':
      return [monthsText(part.timeline)]
    case 'heat':
      return [heatText(part.heat)]
    case 'lanes':
      return lanesText(part.lanes)
  }
}

function columnsText(table: Columns): Block[] {
  const { columns, rows, more, isBrief = false } = table
  const filled = filledColumns(table)
  return [
    {
      is: 'table',
      indent: 2,
      columns: filled
        .map((index) => columns[index]!)
        .map(({ heading, wraps, isWide = false, align }) => ({
          ...{ heading, align },
          ...(wraps === undefined ? {} : { shrink: wraps, min: isWide ? 20 : 8, lines: isBrief ? 2 : Infinity }),
        })),
      rows: rows.map((row) => filled.map((index) => row[index] ?? '')),
    },
    ...(more
      ? [{ is: 'paragraph' as const, text: ['  ', { text: more.title, tone: 'quiet' as const }], indent: 2 }]
      : []),
  ]
}

/** How often in each month; of the last years, since a screen is small. */
function monthsText(timeline: Timeline): Block {
  return {
    is: 'table',
    indent: 2,
    columns: [
      { heading: timeline.title },
      ...Array.from({ length: 12 }, (_, index) => ({ heading: String(index + 1), align: 'right' as const })),
    ],
    rows: monthsOf(timeline)
      .slice(-4)
      .map(({ year, months }) => [String(year), ...months.map((count) => (count === 0 ? '·' : String(count)))]),
  }
}
