import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { messageText, type Message } from '../../../src/commands/mail/eml.ts'
import { longestAddress, mailtoOf } from '../../../src/commands/mail/mailto.ts'
import { asDay } from '../../../src/domain/day.ts'
import { safeText } from '../../../src/output/safe.ts'
import { hostileStrings } from '../../support/hostile.ts'

const hasPython = spawnSync('python3', ['-c', 'import email.policy']).status === 0
const names = [
  'Sabine Koch',
  'Dr. Jürgen Groß-Höflich',
  'Koch, Sabine',
  'O"Neill \\ Sons',
  '=?utf-8?Q?injected?=',
  'a\r\nBcc: thief@example.com',
  'x'.repeat(10_000),
  'ü'.repeat(10_000),
  ...hostileStrings,
]
const plain = (text: string) => text.replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim()

type Parsed = Record<'subject' | 'date' | 'body', string> & {
  headers: string[]
  to: [string, string][]
  from: [string, string][]
  defects: string[]
}

function parsed(messages: readonly string[]): Parsed[] {
  const folder = mkdtempSync(join(tmpdir(), 'followups-eml-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  const paths = messages.map((message, index) => {
    const path = join(folder, `${index}.eml`)
    writeFileSync(path, message)
    return path
  })
  return JSON.parse(
    execFileSync('python3', ['test/support/mail-parser.py', ...paths], { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as Parsed[]
}

const letter = (said: Partial<Message>): Message => ({
  from: { name: 'Anna Berg', address: 'anna@example.com' },
  to: { name: 'Sabine Koch', address: 'koch@example.com' },
  ...{ subject: 'Hello', body: 'Hello,\n\nbye', today: asDay('2026-11-20') },
  ...said,
})

describe('a draft as a file', () => {
  test('has the lines that mail asks for', () => {
    expect(messageText(letter({ subject: 'Schöne Grüße', body: 'Größe = 1\n\n. \nEnde ' }))).toBe(
      [
        'X-Unsent: 1',
        'Date: Fri, 20 Nov 2026 12:00:00 -0000',
        'From: "Anna Berg" <anna@example.com>',
        'To: "Sabine Koch" <koch@example.com>',
        'Subject: =?utf-8?B?U2Now7ZuZSBHcsO8w59l?=',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Gr=C3=B6=C3=9Fe =3D 1',
        '',
        '.=20',
        'Ende=20',
        '',
      ].join('\r\n'),
    )
  })

  test.skipIf(!hasPython && !process.env['CI'])(
    'reads back as it was, whatever the names are, and no name becomes a header',
    () => {
      const letters = names.map((name) =>
        letter({
          ...{ to: { name, address: 'koch@example.com' }, from: { name, address: 'anna@example.com' } },
          ...{ subject: name.replace(/[\r\n]/g, ' '), body: `${name}\n\n${name}` },
        }),
      )
      for (const [index, read] of parsed(letters.map(messageText)).entries()) {
        const { headers, to, from, date, subject, body } = read
        expect(headers).toEqual([
          ...['X-Unsent', 'Date', 'From', 'To', 'Subject', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'],
        ])
        expect([to.length, to[0]![1], from.length, from[0]![1], date]).toEqual([
          ...[1, 'koch@example.com', 1, 'anna@example.com', '2026-11-20'],
        ])
        expect(subject).not.toMatch(/\p{Cc}/u)
        expect(to[0]![0]).not.toMatch(/\p{Cc}/u)
        expect(plain(subject)).toBe(plain(safeText(letters[index]!.subject)))
        expect(plain(body)).toBe(plain(letters[index]!.body.toWellFormed()))
      }
    },
  )

  test('no line is longer than mail takes, and all of it is ASCII', () => {
    for (const name of names) {
      const text = messageText(
        letter({ to: { name, address: 'koch@example.com' }, subject: name.replace(/[\r\n]/g, ' '), body: name }),
      )
      expect(text).toMatch(/^[\r\n -~]*$/)
      expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
      expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(85)
    }
  })

  test('a domain with umlauts is written as servers know it; without addresses their lines are missing', () => {
    expect(messageText(letter({ to: { name: '', address: 'koch@müller.example' } }))).toContain(
      'To: <koch@xn--mller-kva.example>\r\n',
    )
    expect(messageText(letter({ to: null, from: null }))).not.toMatch(/^(To|From):/m)
  })
})

describe('a draft as an address', () => {
  test('reads back as it was', () => {
    for (const name of names.filter((name) => name.length < 200)) {
      const url = mailtoOf({ to: 'a+b&c%d?e@example.com', subject: name, body: `${name}\nend` })
      expect(url).toMatch(/^mailto:[\w%.@~-]+\?subject=[\w%.~-]+&body=[\w%.~-]+$/)
      const [, to, subject, body] = /^mailto:(.*)\?subject=(.*)&body=(.*)$/.exec(url)!
      expect([to, subject, body].map((part) => decodeURIComponent(part!))).toEqual([
        ...['a+b&c%d?e@example.com', name.toWellFormed(), `${name.toWellFormed()}\nend`.replace(/\n/g, '\r\n')],
      ])
    }
  })

  test('is refused where it would be cut', () => {
    expect(() => mailtoOf({ to: null, subject: 'x', body: 'x'.repeat(longestAddress) })).toThrow(
      expect.objectContaining({ kind: 'letter-too-long' }),
    )
  })
})
