import { filledColumns, filledParts, monthsOf, plainText, type Columns, type Document, type Part } from './document.ts'
import { escapeMarkdown } from './markdown.ts'
import type { BarChart, Timeline } from './svg.ts'

/** A document as Markdown; drawings become tables. */
export function documentMarkdown({ title, contents, chapters }: Document): string {
  const items = chapters.map((chapter, index) => `${index + 1}. ${escapeMarkdown(chapter.name)}`)
  const front =
    chapters.length > 1 ? [`# ${escapeMarkdown(title)}`, `## ${escapeMarkdown(contents)}`, items.join('\n')] : []
  const blocks = chapters.flatMap((chapter) => [
    `# ${escapeMarkdown(chapter.title)}`,
    ...(chapter.subtitle === null ? [] : [escapeMarkdown(chapter.subtitle)]),
    ...chapter.sections.flatMap((section) => [
      `## ${escapeMarkdown(section.title)}`,
      ...filledParts(section).map(partMarkdown),
    ]),
  ])
  return `${[...front, ...blocks].join('\n\n')}\n`
}

function partMarkdown(part: Part): string {
  switch (part.is) {
    case 'facts':
      return part.facts
        .map(({ term, text }) => `- **${escapeMarkdown(term)}:** ${escapeMarkdown(plainText(text))}`)
        .join('\n')
    case 'remark':
      return escapeMarkdown(part.text)
    case 'paragraphs':
      return part.paragraphs.map(escapeMarkdown).join('\n\n')
    case 'columns':
      return columnsMarkdown(part)
    case 'bars':
      return barsMarkdown(part.chart)
    case 'timeline':
      return monthsMarkdown(part.timeline)
    case 'heat':
      return escapeMarkdown(part.heat.description)
    case 'lanes':
      return escapeMarkdown(part.lanes.description)
  }
}

function columnsMarkdown(table: Columns): string {
  const filled = filledColumns(table)
  const rows = [...table.rows, ...(table.more?.rows ?? [])]
  return tableMarkdown(
    filled.map((index) => table.columns[index]!),
    rows.map((row) => filled.map((index) => plainText(row[index] ?? ''))),
  )
}

function barsMarkdown({ title, bars }: BarChart): string {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  return tableMarkdown(
    [{ heading: '' }, { heading: '', align: 'right' }, { heading: title }],
    bars.map(({ label, value, words }) => [label, words, '█'.repeat(Math.round((20 * Math.max(0, value)) / most))]),
  )
}

function monthsMarkdown(timeline: Timeline): string {
  return tableMarkdown(
    [{ heading: timeline.title }, ...Array.from({ length: 12 }, (_, index) => ({ heading: String(index + 1) }))],
    monthsOf(timeline).map(({ year, months }) => [
      String(year),
      ...months.map((count) => (count === 0 ? '' : String(count))),
    ]),
  )
}

function tableMarkdown(
  columns: readonly { heading: string; align?: 'right' }[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  const rule = `| ${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |`
  return [line(columns.map(({ heading }) => heading)), rule, ...rows.map(line)].join('\n')
}
