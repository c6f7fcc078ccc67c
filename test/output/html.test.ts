import { describe, expect, it, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import type { Document, Part } from '../../src/output/document.ts'
import { documentHtml } from '../../src/output/document-html.ts'
import { escapeHtml, htmlPage } from '../../src/output/html.ts'
import type { Lanes } from '../../src/output/svg-lanes.ts'
import { hostileStrings } from '../support/hostile.ts'

const markup = `<script>alert("1")</script> & 'quoted' <img src=x onerror=y>`

describe('escapeHtml', () => {
  it('leaves nothing that is markup or ends an attribute', () => {
    expect(escapeHtml(markup)).toBe(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;quoted&#39; &lt;img src=x onerror=y&gt;',
    )
  })

  test.each(hostileStrings.map((text) => [JSON.stringify(text), text]))(
    'lets nothing hidden through: %s',
    (_, text) => {
      expect(escapeHtml(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029<>"']/)
    },
  )
})

it('a page needs nothing beside itself', () => {
  const page = htmlPage({ title: markup, language: 'de', body: '<p>x</p>' })
  expect(page).toMatch(/^<!doctype html>\n<html lang="de">\n/)
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(page).toContain(`<title>${escapeHtml(markup)}</title>`)
  expect(page).toContain('@media (prefers-color-scheme: dark)')
  expect(page).toContain('size: A4')
  expect(page).not.toMatch(/<script|<link|<img|<iframe|url\(|@import|https?:/)
})

describe('a document', () => {
  it('has the headings in their order, and what not everybody wants to see folded away', () => {
    const page = documentHtml(aDocument(1))
    expect([...page.matchAll(/<h(\d)>/g)].map(([, level]) => level)).toEqual(['1', '2'])
    expect(page).toContain('<details>\n<summary>2 more</summary>')
    expect(page).not.toContain('<nav>')
  })

  it('leaves out a column with nothing in it, and says on a phone what does not speak for itself', () => {
    const page = documentHtml(aDocument(1))
    expect(page).not.toContain('nothing here')
    expect(page).toContain('<td class="fixed" data-label="until">then</td>')
  })

  it('has a table of contents from two chapters on, and no id twice', () => {
    const page = documentHtml(aDocument(2))
    expect(page).toContain('<li><a href="#k2">Chapter &lt;2&gt;</a></li>')
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, named] of page.matchAll(/aria-labelledby="([^"]+)"/g)) {
      expect(ids).toEqual(expect.arrayContaining(named!.split(' ')))
    }
  })

  it('is nothing but text in every place where text may stand', () => {
    const page = documentHtml(documentOf([markup], everywhere(markup)))
    expect(page).not.toMatch(/<script|<img|alert\("/)
    expect(page.split('&lt;script&gt;').length - 1).toBeGreaterThanOrEqual(14)
  })

  it('breaks words that no column has room for, and no others', () => {
    const page = documentHtml(documentOf(['x'], [{ is: 'facts', facts: [{ term: 'a', text: 'w'.repeat(70) }] }]))
    expect(page).toContain(`${'w'.repeat(30)}<wbr>${'w'.repeat(30)}<wbr>${'w'.repeat(10)}<`)
  })
})

function aDocument(chapters: number): Document {
  const names = Array.from({ length: chapters }, (_, index) => `Chapter <${index + 1}>`)
  const rows = [['<now>', '', 'then']]
  return documentOf(names, [
    {
      is: 'columns',
      columns: [{ heading: 'day' }, { heading: 'nothing here' }, { heading: 'until', isNamed: true }],
      rows,
      more: { title: '2 more', rows: [...rows, ...rows] },
    },
    {
      is: 'bars',
      chart: { title: 'Revenue', description: '2026: 1', bars: [{ label: '2026', value: 1, words: '1' }] },
    },
  ])
}

function documentOf(names: readonly string[], parts: readonly Part[]): Document {
  return {
    ...{ title: names[0]!, language: 'en', contents: 'Contents' },
    chapters: names.map((name) => ({
      ...{ name, title: name, subtitle: name, language: 'en' as const },
      sections: [{ title: name, parts }],
    })),
  }
}

function everywhere(text: string): Part[] {
  return [
    { is: 'facts', facts: [{ term: text, text: [{ text, tone: 'late' }, text] }] },
    { is: 'remark', text },
    { is: 'paragraphs', paragraphs: [text] },
    { is: 'columns', columns: [{ heading: text, isNamed: true }], rows: [[{ text, tone: 'strong' }]] },
    { is: 'bars', chart: { title: text, description: text, bars: [{ label: text, value: 1, words: text }] } },
    {
      is: 'heat',
      heat: {
        ...{ title: text, description: text, rows: [{ label: text, cells: [0, 1, 5] }] },
        stretches: [{ from: 0, label: text, words: text }],
      },
    },
    { is: 'lanes', lanes: lanesOf(text) },
  ]
}

function lanesOf(text: string): Lanes {
  const [from, today, until] = [asDay('2026-01-01'), asDay('2026-06-01'), asDay('2026-07-01')]
  const lane = {
    label: text,
    words: text,
    more: text,
    figures: [text],
    dots: [from, today],
    gaps: [{ from, until: today }],
  }
  return {
    ...{ title: text, description: text, from, until, today, headings: [text] },
    ...{ marks: [{ on: asDay('2026-02-01'), label: text }], lanes: [{ ...lane, ends: [until] }] },
    legend: { dot: text, gap: text, end: text, today: text },
  }
}
