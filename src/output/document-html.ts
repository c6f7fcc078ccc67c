import {
  filledColumns,
  filledParts,
  type Chapter,
  type Columns,
  type Document,
  type DocumentColumn,
  type Part,
} from './document.ts'
import { escapeHtml, htmlPage } from './html.ts'
import { safeText } from './safe.ts'
import { barChart, timelineChart } from './svg.ts'
import { heatChart } from './svg-heat.ts'
import { lanesChart } from './svg-lanes.ts'
import type { Inline } from './view.ts'

/** A document as a page to read and to print. */
export function documentHtml(document: Document): string {
  const { title, language, chapters } = document
  const articles = chapters.map((chapter, index) => article(chapter, `k${index + 1}`))
  const body = chapters.length > 1 ? [contentsOf(document), ...articles] : articles
  return htmlPage({ title, language, body: body.join('\n') })
}

function contentsOf({ title, contents, chapters }: Document): string {
  const items = chapters.map((chapter, index) => `<li><a href="#k${index + 1}">${escapeHtml(chapter.name)}</a></li>`)
  return `<nav>\n<h1>${escapeHtml(title)}</h1>\n<h2>${escapeHtml(contents)}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`
}

function article({ title, subtitle, language, sections }: Chapter, id: string): string {
  return [
    `<article id="${id}" lang="${language}">`,
    `<header>\n<h1>${escapeHtml(title)}</h1>`,
    ...(subtitle === null ? [] : [`<p class="subtitle">${escapeHtml(subtitle)}</p>`]),
    '</header>',
    ...sections.flatMap((section, index) => [
      `<section>\n<h2>${escapeHtml(section.title)}</h2>`,
      ...filledParts(section).map((part, place) => partHtml(part, `${id}-${index}-${place}`)),
      '</section>',
    ]),
    '</article>',
  ].join('\n')
}

function partHtml(part: Part, id: string): string {
  switch (part.is) {
    case 'facts': {
      const facts = part.facts.map(({ term, text }) => `<dt>${escapeHtml(term)}</dt><dd>${inlineHtml(text)}</dd>`)
      return `<dl>\n${facts.join('\n')}\n</dl>`
    }
    case 'remark':
      return `<p class="remark">${escapeHtml(part.text)}</p>`
    case 'paragraphs':
      return part.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')
    case 'columns':
      return columnsHtml(part)
    case 'bars':
      return `<figure>\n${barChart(part.chart, id)}\n</figure>`
    case 'timeline':
      return `<figure>\n${timelineChart(part.timeline, id)}\n</figure>`
    case 'heat':
      return `<figure class="broad">\n${heatChart(part.heat, id)}\n</figure>`
    case 'lanes':
      return `<figure class="broad">\n${lanesChart(part.lanes, id)}\n</figure>`
  }
}

/** What not everybody wants to see at once is opened by whoever does; printed it is left out. */
function columnsHtml(columns: Columns): string {
  const { rows, more } = columns
  const table = tableHtml(columns, rows)
  if (!more) return table
  const title = escapeHtml(more.title)
  return `${table}\n<details>\n<summary>${title}</summary>\n${tableHtml(columns, more.rows)}\n</details>`
}

function tableHtml(table: Columns, rows: Columns['rows']): string {
  const filled = filledColumns(table)
  const headings = filled.map((index) => {
    const { heading, align } = table.columns[index]!
    return `<th scope="col"${align === 'right' ? ' class="right"' : ''}>${escapeHtml(heading)}</th>`
  })
  const cells = filled.map((index) => ({ index, attributes: attributesOf(table.columns[index]!) }))
  return [
    `<table>\n<thead><tr>${headings.join('')}</tr></thead>\n<tbody>`,
    ...rows.map(
      (row) =>
        `<tr>${cells.map(({ index, attributes }) => `<td${attributes}>${inlineHtml(row[index] ?? '')}</td>`).join('')}</tr>`,
    ),
    '</tbody>\n</table>',
  ].join('\n')
}

function attributesOf({ heading, wraps, isWide, isNamed, align }: DocumentColumn): string {
  if (isWide) return ' class="wide"'
  if (wraps !== undefined) return ''
  const label = isNamed ? ` data-label="${escapeHtml(heading)}"` : ''
  return ` class="${align === 'right' ? 'right fixed' : 'fixed'}"${label}`
}

function inlineHtml(inline: Inline): string {
  if (typeof inline === 'string') return breakable(inline)
  if (!('text' in inline)) return inline.map(inlineHtml).join('')
  const { text, tone = 'plain' } = inline
  if (tone === 'plain') return breakable(text)
  return tone === 'strong' ? `<strong>${breakable(text)}</strong>` : `<span class="${tone}">${breakable(text)}</span>`
}

/** Words longer than any column may be broken; others stay whole, so that a column is never narrower than they are. */
function breakable(text: string): string {
  const parts = safeText(text).split(/(\S{30})(?=\S)/u)
  return parts
    .filter((part) => part !== '')
    .map(escapeHtml)
    .join('<wbr>')
}
