import { describe, expect, test } from 'vitest'
import { refuseMalformed } from '../../src/mail/letter.ts'
import { inHeader, messageOf } from '../../src/mail/message.ts'
import { hostileStrings } from '../support/hostile.ts'
import { aLetter } from '../support/letters.ts'

describe('a text in a header', () => {
  test.each([
    ['3 today: quote for Müller', '3 today: quote for Müller'],
    ['x\r\nBcc: eve@evil.example', 'x ↵ Bcc: eve@evil.example'],
    ['  many   blanks\tand more ', 'many blanks and more'],
    ['=?utf-8?Q?a=0D=0A?=', '= ?utf-8?Q?a=0D=0A?='],
    ['\u202egnp.exe', '\ufffdgnp.exe'],
    ['x'.repeat(10_000), `${'x'.repeat(249)}…`],
    [`${'x'.repeat(248)}🙂🙂`, `${'x'.repeat(248)}…`],
  ])('%j', (text, shown) => {
    expect(inHeader(text)).toBe(shown)
  })
})

test('no line of a letter is longer than its readers must take, and each ends as it should', async () => {
  for (const text of [...hostileStrings, 'x'.repeat(10_000), 'ä'.repeat(10_000), 'Müller '.repeat(2000)]) {
    const name = { name: text, address: 'anna@example.com' }
    const parts = { from: name, to: name, subject: text, text, html: `<p>${text}</p>` }
    const letter = aLetter({ ...parts, attachments: [{ name: text, type: 'text/calendar', content: text }] })
    const lines = (await messageOf(letter, 'win')).toString('latin1').split('\r\n')
    expect(lines.filter((line) => line.length > 998 || /[\r\n\0]/.test(line))).toEqual([])
    expect((await messageOf(letter, 'linux')).includes('\r')).toBe(false)
  }
})

describe('a letter that is malformed is not sent', () => {
  test.each(['anna', 'Anna <anna@example.com>', 'anna@example.com\nBcc: eve@evil.example', 'a@b.cd, e@f.gh'])(
    'to or from %j',
    (address) => {
      for (const letter of [aLetter({ to: { name: '', address } }), aLetter({ from: { name: '', address } })]) {
        expect(() => {
          refuseMalformed(letter)
        }).toThrow(expect.objectContaining({ kind: 'no-email', facts: { input: address } }) as Error)
      }
    },
  )

  test.each([
    ['Message-ID', 'no brackets@example.com'],
    ['Message-ID', '<a@b>\r\nBcc: eve@evil.example'],
    ['Date', 'soon'],
    ['List-Id', 'followups\n<digest>'],
    ['Auto-Submitted', ''],
  ])('with the header %s: %j', (name, value) => {
    expect(() => {
      refuseMalformed(aLetter({ headers: { [name]: value } }))
    }).toThrow('a malformed header')
  })
})
