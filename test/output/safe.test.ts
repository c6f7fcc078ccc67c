import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlain, safeJson, safeText } from '../../src/output/safe.ts'
import { hostileStrings } from '../support/hostile.ts'

test.each([
  // What is harmless stays
  ['', ''],
  ['Müller & Söhne GmbH – „Straße“ … 20 €', 'Müller & Söhne GmbH – „Straße“ … 20 €'],
  ['Łódź Ωμέγα Юлия שלום 株式会社', 'Łódź Ωμέγα Юлия שלום 株式会社'],
  ['e\u0301', 'e\u0301'],
  ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
  ['\u{1f3f3}\ufe0f\u200d\u{1f308}', '\u{1f3f3}\ufe0f\u200d\u{1f308}'],
  ['\u{1f3c3}\u{1f3fd}\u200d\u2642\ufe0f', '\u{1f3c3}\u{1f3fd}\u200d\u2642\ufe0f'],
  ['\u{1f1e9}\u{1f1ea} 1\ufe0f\u20e3 \u2764\ufe0f', '\u{1f1e9}\u{1f1ea} 1\ufe0f\u20e3 \u2764\ufe0f'],
  // Control characters
  ['\u001b[31mred', '␛[31mred'],
  ['\u0000\u0007\b\u007f', '␀␇␈␡'],
  ['\u009b31m\u0090', '\ufffd31m\ufffd'],
  ['a\tb', 'a b'],
  ['one\ntwo\r\nthree\rfour\u2028five\u2029six\u0085seven', 'one ↵ two ↵ three ↵ four ↵ five ↵ six ↵ seven'],
  // Direction and what cannot be seen
  ['a\u202eb\u2066c\u200fd\u061c', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
  ['a\u200bb\u200cc\ufeffd\u2060', 'a\ufffdb\ufffdc\ufffdd\ufffd'],
  ['Ver\u00adtrag', 'Ver-trag'],
  ['\u{e0001}\u{e0041}', '\ufffd\ufffd'],
  ['\ufff9a\ufffab\ufffb', '\ufffda\ufffdb\ufffd'],
  ['\u3164\u115f\u180e\u034f', '\ufffd\ufffd\ufffd\ufffd'],
  // Joiners and selectors without an emoji
  ['a\u200db', 'a\ufffdb'],
  ['\u{1f468}\u200d', '\u{1f468}\ufffd'],
  ['\u{1f468}\u200da', '\u{1f468}\ufffda'],
  ['a\ufe0f', 'a\ufffd'],
  ['1\ufe0f', '1\ufffd'],
  // Marks
  ['Z\u0301\u0301\u0301\u0301\u0301\u0301algo', 'Z\u0301\u0301\u0301\u0301algo'],
  ['\u0301a', '◌\u0301a'],
  // Halves
  ['a\ud800b\udc00', 'a\ufffdb\ufffd'],
])('%j is shown as %j', (text, shown) => {
  expect(safeText(text)).toBe(shown)
})

test.each(hostileStrings)('nothing is left of %j that could act or hide', (text) => {
  expect(safeText(text)).not.toMatch(
    /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f]/u,
  )
})

test('what was made safe once stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeText(safeText(text))).toBe(safeText(text))
    }),
  )
})

test('plain text is letters of one cell and ordinary signs', () => {
  expect(['Müller – „x“ €', 'Ω Юлия', 'a\u00ad', 'a\n', 'שלום', '日', 'e\u0301'].map(isPlain)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ])
})

describe('JSON', () => {
  test('shows what is invisible as an escape', () => {
    const text = '\u001b\u007f\u009b\u00ad\u202e\u2028\u2066\ufeff\u{e0041}\ud800'
    expect(safeJson([text])).toBe(
      '[\n  "\\u001b\\u007f\\u009b\\u00ad\\u202e\\u2028\\u2066\\ufeff\\udb40\\udc41\\ud800"\n]',
    )
  })

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        expect(JSON.parse(safeJson({ texts, hostileStrings }))).toEqual({ texts, hostileStrings })
      }),
    )
  })
})
