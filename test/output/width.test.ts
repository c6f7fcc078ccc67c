import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeText } from '../../src/output/safe.ts'
import { screenOf } from '../support/emulator.ts'
import { charactersOf, cut, pad, widthOf } from '../../src/output/width.ts'

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'

test.each([
  ['', 0],
  ['Müller', 6],
  ['„Straße“ …', 10],
  ['Юлия', 4],
  ['e\u0301', 1],
  ['日本', 4],
  ['ｱ', 1],
  ['\u{1f600}', 2],
  ['\u2764\ufe0f', 2],
  ['\u{1f1e9}\u{1f1ea}', 2],
  // As wide as the terminal that shows the parts one by one
  [family, 6],
  ['\u{1f44d}\u{1f3fd}', 4],
  ['नि', 2],
])('%j takes %i cells', (text, cells) => {
  expect(widthOf(text)).toBe(cells)
})

test.each([
  ['Müller', 6, 'Müller'],
  ['Müller', 5, 'Müll…'],
  ['Müller AG', 8, 'Müller…'],
  ['Müller', 1, '…'],
  ['Müller', 0, ''],
  ['日本語', 6, '日本語'],
  ['日本語', 5, '日本…'],
  ['日本語', 4, '日…'],
  ['𠀀𠀁𠀂', 4, '𠀀…'],
  ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  [`a${family}b`, 7, 'a…'],
  [`a${family}bc`, 8, `a${family}…`],
  ['\u{1f1e9}\u{1f1ea}\u{1f1e6}\u{1f1f9}', 3, '\u{1f1e9}\u{1f1ea}…'],
  ['1\ufe0f\u20e3abc', 4, '1\ufe0f\u20e3a…'],
])('%j in %i cells is %j', (text, room, shown) => {
  expect(cut(text, room)).toBe(shown)
})

test.each([
  ['14', 4, 'right', '  14'],
  ['14', 4, 'left', '14  '],
  ['日本', 5, 'left', '日本 '],
  ['longer', 4, 'left', 'longer'],
] as const)('%j padded to %i on the %s', (text, width, align, shown) => {
  expect(pad(text, width, align)).toBe(shown)
})

test('a cut text fits and ends between two characters', () => {
  const text = fc.string({ unit: 'grapheme' }).map(safeText)
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 20 }), (text, room) => {
      const shown = cut(text, room)
      expect(widthOf(shown)).toBeLessThanOrEqual(room)
      if (shown !== text && room > 0) {
        const kept = charactersOf(shown.slice(0, -1))
        expect(charactersOf(text).slice(0, kept.length)).toEqual(kept)
      }
    }),
  )
})

test('no character takes more cells in a terminal than reckoned', async () => {
  const characters = Array.from({ length: 0x20000 }, (_, code) => safeText(String.fromCodePoint(code)))
  const screen = await screenOf(characters.map((character) => `${character}\u00a6\n`).join(''), { columns: 10 })
  const tooWide = characters.filter((character, i) => screen.cells[i]!.indexOf('\u00a6') > widthOf(character))
  expect(tooWide).toEqual([])
})
