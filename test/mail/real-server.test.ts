import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Letter } from '../../src/mail/letter.ts'
import { inHeader } from '../../src/mail/message.ts'
import { send } from '../../src/mail/send.ts'
import { safeText } from '../../src/output/safe.ts'
import { hostileStrings } from '../support/hostile.ts'
import { aLetter } from '../support/letters.ts'
import { mailServer, missingForMailServer, parsedLetters, type MailServer } from '../support/mail-server.ts'
import { workplace, type Workplace } from '../support/process.ts'

const missing = missingForMailServer()

test.runIf(process.env['CI'])('there is a real mail server to try with', () => {
  expect(missing).toEqual([])
})

describe.skipIf(missing.length > 0)(`over a real mail server (without: ${missing.join(', ') || 'nothing'})`, () => {
  let server: MailServer
  beforeAll(async () => {
    server = await mailServer()
  })
  beforeEach(() => {
    server.empty()
  })
  afterAll(() => {
    server.stop()
  })

  const sent = (letter: Letter) =>
    send(
      letter,
      {
        ...{ transport: 'smtp', host: 'localhost', port: server.port, user: server.user },
        ...{ passwordCommand: `echo ${server.password}`, ca: server.certificate },
      },
      { env: { PATH: '/usr/bin:/bin' }, readFile },
    )

  /** The built program, with the settings that a person would make. */
  async function placeOf(more: Record<string, string> = {}): Promise<Workplace> {
    const place = workplace()
    const settings = {
      ...{ 'mail.from': 'firm@example.com', 'smtp.host': 'localhost', 'smtp.port': String(server.port) },
      ...{ 'smtp.user': server.user, 'smtp.passwordCommand': `echo ${server.password}`, 'smtp.ca': server.certificate },
    }
    for (const [key, value] of Object.entries({ ...settings, ...more })) await place.ok(['config', 'set', key, value])
    return place
  }

  test('a letter arrives with both parts, its headers and its calendar', async () => {
    const calendar = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nSUMMARY:Müller GmbH\r\nEND:VCALENDAR\r\n'
    const letter = aLetter({
      subject: '3 heute: Angebot für Müller & Söhne, zugesagt bis morgen – „dringend“',
      text: 'Grüße\n.\nFrom here\n-- \n  followups\n',
      html: '<p>Grüße &amp; <b>mehr</b></p>\n',
      headers: {
        ...{ 'Message-ID': '<2026-11-20.anna@followups.example>', Date: '2026-11-20T06:30:00.000Z' },
        ...{ 'List-Id': 'followups <digest.followups.example>', 'Auto-Submitted': 'auto-generated' },
      },
      attachments: [{ name: 'Termine für Müller.ics', type: 'text/calendar', content: calendar }],
    })
    expect(await sent(letter)).toMatchObject({
      ...{ kind: 'accepted', response: expect.stringMatching(/^250 /) as string },
      passed: ['password', 'lookup', 'connect', 'greeting', 'tls', 'login', 'sender', 'recipient', 'message'],
    })
    const raw = await server.letters('anna', 1)
    const [parsed] = parsedLetters(raw)
    expect(parsed).toMatchObject({
      ...{ subject: letter.subject, defects: [] },
      ...{ from: [['followups', 'firm@example.com']], to: [['Anna Berg', 'anna@example.com']] },
    })
    expect(parsed!.headers).toEqual(
      expect.arrayContaining([
        ['Message-ID', '<2026-11-20.anna@followups.example>'],
        ['Date', 'Fri, 20 Nov 2026 06:30:00 +0000'],
        ['List-ID', 'followups <digest.followups.example>'],
        ['Auto-Submitted', 'auto-generated'],
      ]),
    )
    expect(parsed!.parts.map(({ type, disposition, filename }) => [type, disposition, filename])).toEqual([
      ['text/plain', null, null],
      ['text/html', null, null],
      ['text/calendar', 'attachment', 'Termine für Müller.ics'],
    ])
    expect(parsed!.parts.map(({ text }) => text.replaceAll('\r\n', '\n'))).toEqual([
      ...[letter.text, letter.html, calendar.replaceAll('\r\n', '\n')],
    ])
    expect(String(raw[0])).toContain('(TLS1.3)')
    expect(String(raw[0])).not.toContain(server.password)
  })

  test('hostile names, subjects and texts arrive as text, and as nothing else', async () => {
    const injections = [
      ...[
        'x\r\nBcc: eve@evil.example',
        'x\nBcc: eve@evil.example\n\n<script>',
        'x\rTo: eve@evil.example',
        'x\u2028Bcc: a@b.cd',
      ],
      ...[
        'Anna" <eve@evil.example>, "',
        'eve@evil.example, anna@example.com',
        '<eve@evil.example>',
        'a;b:c@d.example(x)',
      ],
      ...['=?utf-8?B?QmNjOiBldmVAZXZpbC5leGFtcGxl?=', '=?utf-8?Q?a=0D=0ABcc:_x@y.example?=', '\\"; DROP', "'--"],
      ...['x'.repeat(10_000), 'Müller '.repeat(1428), '\u202egnp.exe', '🙂'.repeat(500), 'ä'.repeat(10_000)],
      ...['.', '..', '.\r\n.\r\nMAIL FROM:<eve@evil.example>', 'From nobody', '-----boundary--'],
    ]
    const strings = [...injections, ...hostileStrings].filter((text) => text.isWellFormed() && !text.includes('\0'))
    const letters = strings.map((text) =>
      aLetter({
        ...{ from: { name: text, address: 'firm@example.com' }, to: { name: text, address: 'bob@example.com' } },
        ...{ subject: text, text: `before\n${text}\nafter`, html: `<p title="1">${text}</p>` },
        attachments: [{ name: text, type: 'text/calendar', content: `SUMMARY:${text}` }],
      }),
    )
    for (const letter of letters) expect(await sent(letter)).toMatchObject({ kind: 'accepted' })

    const parsed = parsedLetters(await server.letters('bob', letters.length))
    expect(parsed.length).toBe(letters.length)
    const byText = new Map(parsed.map((one) => [one.parts[2]!.text, one]))
    for (const text of strings) {
      const shown = inHeader(text)
      const one = byText.get(`SUMMARY:${text}`)!
      expect({ text, defects: one.defects }).toEqual({ text, defects: [] })
      expect({ text, subject: one.subject }).toEqual({ text, subject: shown })
      expect(one.from).toEqual([[expect.anything(), 'firm@example.com']])
      expect({ text, to: one.to }).toEqual({ text, to: [[one.from[0]![0], 'bob@example.com']] })
      expect({ text, name: one.from[0]![0] }).toEqual({ text, name: shown })
      const lines = text.split(/\r\n|[\r\n]/).map(safeText)
      expect(one.parts[0]!.text.replaceAll('\r\n', '\n')).toBe(['before', ...lines, 'after'].join('\n'))
      expect(one.headers.map(([name]) => name.toLowerCase()).sort()).toEqual([
        ...['content-type', 'date', 'delivery-date', 'envelope-to', 'from', 'message-id', 'mime-version'],
        ...['received', 'return-path', 'subject', 'to'],
      ])
    }
    expect(await server.letters('other', 0)).toEqual([])
  })

  test.each([
    ['nobody@example.com', 69, 'The recipient nobody@example.com was refused', '550 no such user'],
    [
      'greylist@example.com',
      75,
      'The recipient greylist@example.com was not taken for now',
      '451 greylisted, try later',
    ],
  ])('digest test %s says who refused', async (address, code, sentence, answer) => {
    const ran = await (await placeOf()).run(['digest', 'test', address])
    expect(ran).toMatchObject({ code, err: '' })
    expect(ran.out).toContain(sentence)
    expect(ran.out).toContain(`It said: ${answer}`)
  })

  test('digest test tells a wrong password, a missing login and a wrong certificate apart', async () => {
    const line = ['digest', 'test', 'anna@example.com']
    const wrong = await (await placeOf({ 'smtp.passwordCommand': 'echo wr0ng' })).run(line)
    expect(wrong).toMatchObject({ code: 69, err: '' })
    expect(wrong.out).toMatch(/^failed {2}Logging in as anna\n\nThe login as anna was refused: check .* It said: 535 /m)
    expect(wrong.out).not.toContain('wr0ng')
    const without = await (await placeOf({ 'smtp.user': 'default' })).run(line)
    expect(without).toMatchObject({ code: 69, err: '' })
    expect(without.out).toContain('The recipient anna@example.com was refused: check the address, or set smtp.user')
    const untrusted = await (await placeOf({ 'smtp.ca': 'default' })).run(line)
    expect(untrusted).toMatchObject({ code: 69, err: '' })
    expect(untrusted.out).toContain('The certificate of localhost is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)')
    expect(await server.letters('anna', 0)).toEqual([])
  })

  test('digest test arrives in cron’s empty environment, and is read over IMAP', async () => {
    const place = await placeOf({ 'smtp.passwordCommand': `printf '${server.password}\\n'` })
    const env = {
      PATH: '/usr/bin:/bin',
      LANG: 'C',
      TZ: undefined,
      FOLLOWUPS_TODAY: undefined,
      XDG_CACHE_HOME: undefined,
    }
    const { code, out, err } = await place.run(['digest', 'test', 'anna@example.com', '--language', 'de'], { env })
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^ok {2}Das Passwort ist da$[^]*^ok {2}Der Brief ist angenommen$/m)
    await server.letters('anna', 1)
    const read = execFileSync('/usr/bin/python3', ['-I', '-c', overImap, String(server.imapPort), server.certificate])
    const [letter] = parsedLetters([read])
    expect(letter).toMatchObject({ subject: 'Testbrief von followups', defects: [] })
    expect(letter!.parts[0]!.text).toContain('Wenn Sie das lesen, kommt auch die Morgenmail an.')
  })

  test('the real sendmail takes a letter as well', async () => {
    const env = { PATH: `${server.sendmailFolder}:/usr/bin:/bin` }
    const text = 'Grüße\n.\nnoch da\n'
    expect(await send(aLetter({ text }), { transport: 'sendmail' }, { env, readFile })).toMatchObject({
      kind: 'accepted',
    })
    const [letter] = parsedLetters(await server.letters('anna', 1))
    expect(letter).toMatchObject({ from: [['followups', 'firm@example.com']], defects: [] })
    expect(letter!.parts[0]!.text).toBe(text)
    expect(letter!.headers).toContainEqual(['Return-path', '<firm@example.com>'])
  })
})

const overImap = `
import imaplib, ssl, sys
box = imaplib.IMAP4('localhost', int(sys.argv[1]))
box.starttls(ssl.create_default_context(cafile=sys.argv[2]))
box.login('anna', 's3cret')
box.select('INBOX')
sys.stdout.buffer.write(box.fetch('1', '(RFC822)')[1][0][1])
box.logout()
`
