import { describe, expect, it, test } from 'vitest'
import type { Document } from '../../src/output/document.ts'
import { documentMarkdown } from '../../src/output/document-markdown.ts'
import { escapeMarkdown } from '../../src/output/markdown.ts'
import { hostileStrings } from '../support/hostile.ts'

describe('escapeMarkdown', () => {
  test.each([
    ['Fri 20 Nov 2026 (2 d late), 4,800.00 EUR - yes!', 'Fri 20 Nov 2026 (2 d late), 4,800.00 EUR - yes!'],
    ['*bold* _it_ `code` ~~no~~', '\\*bold\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
    ['[text](target) ![image][1]', '\\[text\\](target) !\\[image\\]\\[1\\]'],
    ['<b>x</b> &copy; <!-- -->', '&lt;b&gt;x&lt;/b&gt; &amp;copy; &lt;!-- --&gt;'],
    ['a | b', 'a \\| b'],
    ['back\\slash', 'back\\\\slash'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['=====', '\\====='],
    ['12. item', '12\\. item'],
    ['12.5 %', '12\\.5 %'],
    ['> quote', '&gt; quote'],
    ['two\nlines\n\n# three', 'two ↵ lines ↵ ↵ \\# three'],
    ['   deep', 'deep'],
    ['see https://example.com/_x_ now', 'see `https://example.com/_x_` now'],
    ['_www.example.com', '`_www.example.com`'],
    ['www.example.com', '`www.example.com`'],
    ['koch@mueller.example', '`koch@mueller.example`'],
    ['//example.com', '`//example.com`'],
    ['(mailto:a@b.example)', '`(mailto:a@b.example)`'],
    ['[x](javascript:alert)', '`[x](javascript:alert)`'],
    ['a@b|c@d `e@f`', '`a@b`\\|`c@d` \\``e@f`\\`'],
  ])('%j is %j', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped)
  })

  test.each(hostileStrings.map((text) => [JSON.stringify(text), text]))('is one visible line: %s', (_, text) => {
    expect(escapeMarkdown(text)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029<>]/)
  })
})

describe('a document', () => {
  const hostile = '</td>| [x](http://y.example)\n# z'

  it('keeps its tables whole whatever stands in them', () => {
    const lines = documentMarkdown(aDocument(hostile)).split('\n')
    const table = lines.filter((line) => line.startsWith('|'))
    expect(table).toHaveLength(3)
    for (const line of table) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3)
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1)
    expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(1)
  })
})

function aDocument(text: string): Document {
  return {
    ...{ title: text, language: 'en', contents: text },
    chapters: [
      {
        ...{ name: text, title: text, subtitle: text, language: 'en' },
        sections: [
          {
            title: text,
            parts: [
              { is: 'facts', facts: [{ term: text, text }] },
              { is: 'paragraphs', paragraphs: [text] },
              { is: 'columns', columns: [{ heading: text }, { heading: 'b' }], rows: [[text, { text, tone: 'late' }]] },
            ],
          },
        ],
      },
    ],
  }
}
