import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exitCodeOfMail } from '../../src/exit-codes.ts'
import type { Because, Step, Undelivered } from '../../src/mail/delivery.ts'
import { faultSentence, stepsOf } from '../../src/text/deliveries.ts'
import { desk, type Desk } from '../support/desk.ts'

async function configured(d: Desk): Promise<Desk> {
  await d.ok('config set mail.from firm@example.com')
  await d.ok('config set smtp.host smtp.example.com')
  return d
}

describe('digest test', () => {
  test('sends one letter, and says each step', async () => {
    const d = await configured(desk())
    expect(await d.ok('digest test bob@example.com')).toBe(
      [
        'ok  The name smtp.example.com is known',
        'ok  Port 587 is open',
        'ok  A mail server greets',
        'ok  TLS works, and the certificate is right',
        'ok  The sender firm@example.com is taken',
        'ok  The recipient bob@example.com is taken',
        'ok  The letter is accepted',
        '',
        'A test letter to bob@example.com is on its way. Where it does not arrive: look among the spam.',
        'The answer: 250 OK',
        '',
      ].join('\n'),
    )
    expect(d.outbox).toEqual([
      {
        from: { name: 'followups', address: 'firm@example.com' },
        to: { name: '', address: 'bob@example.com' },
        subject: 'Test letter from followups',
        text:
          'This is a test letter from followups.\nIt was sent as firm@example.com, over smtp.example.com:587.\n' +
          'When you read this, the daily mail will arrive as well.\n',
        html: null,
        headers: { 'Auto-Submitted': 'auto-generated' },
        attachments: [],
      },
    ])
  })

  test('in German, for Du and Sie', async () => {
    for (const [form, words] of [
      ['du', 'Wenn du das liest'],
      ['sie', 'Wenn Sie das lesen'],
    ] as const) {
      const d = await configured(desk({ env: { FOLLOWUPS_LANGUAGE: 'de' } }))
      await d.ok(`config set form ${form}`)
      expect(await d.ok('digest test bob@example.com')).toContain('ok  Der Absender firm@example.com wird angenommen')
      expect(d.outbox[0]!.subject).toBe('Testbrief von followups')
      expect(d.outbox[0]!.text).toContain(words)
    }
  })

  test.each([
    ['digest test', 'ADDRESS is missing'],
    ['digest test anna', '“anna” is no e-mail address'],
    ['digest test "Anna <anna@example.com>"', 'is no e-mail address'],
    ['digest test jürgen@example.com', 'is no e-mail address'],
    ['digest test "anna@example.com, eve@evil.example"', 'is no e-mail address'],
    ['digest test anna@example.com', 'Mail still needs smtp.host: followups config set smtp.host smtp.example.com'],
  ])('%s is refused, and nothing is sent', async (line, sentence) => {
    const d = desk()
    const { code, out, err } = await d.run(line)
    expect({ code, out, sent: d.outbox.length }).toEqual({ code: 2, out: '', sent: 0 })
    expect(err).toContain(sentence)
  })

  test('without a sender says how to set it', async () => {
    const d = desk({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    await d.ok('config set mail.transport sendmail')
    expect(await d.run('digest test anna@example.com')).toMatchObject({
      ...{
        code: 2,
        err: 'followups: Für Mail fehlt noch mail.from: followups config set mail.from anna@example.com\n',
      },
    })
  })

  test('the demo sends nothing', async () => {
    const d = await configured(desk())
    const { code, err } = await d.run('demo digest test bob@example.com')
    expect({ code, err, sent: d.outbox.length }).toEqual({
      ...{ code: 2, sent: 0 },
      err: 'followups: The demo is thrown away, changes no settings of yours and sends nothing; leave out “demo”.\n',
    })
  })

  test('a dry run says how it would be sent, and what is missing', async () => {
    const d = desk()
    expect(await d.ok('digest test bob@example.com --dry-run')).toBe(
      'Recipient  bob@example.com\n' +
        'missing    followups config set mail.from anna@example.com\n' +
        'missing    followups config set smtp.host smtp.example.com\n\nNothing was sent.\n',
    )
    await configured(d)
    await d.ok('config set smtp.port 465')
    await d.ok('config set smtp.user firm')
    expect(await d.json('digest test bob@example.com --dry-run')).toEqual({
      ...{ dryRun: true, from: 'firm@example.com', to: 'bob@example.com', transport: 'smtp', host: 'smtp.example.com' },
      ...{ port: 465, user: 'firm', encryption: 'from-start', missing: [] },
    })
    expect(d.outbox).toEqual([])
  })

  test.each([
    ['a broken file with settings', 'smtp.host = "x:25"\n', 2],
    ['one that sends over a server of this machine', '[smtp]\nhost = "localhost"\n[mail]\nfrom = "a@example.com"\n', 0],
  ])('with %s', async (_, config, code) => {
    const d = desk({ env: { FOLLOWUPS_CONFIG: '/tmp/never' } })
    const path = `${d.folder}/config.toml`
    writeFileSync(path, config)
    const ran = await d.run(`digest test b@example.com --dry-run --config ${path}`)
    expect(ran.code).toBe(code)
    if (code === 0) expect(ran.out).toContain('none: it is this machine')
  })
})

const steps: readonly Step[] = [
  ...([
    'password',
    'program',
    'lookup',
    'connect',
    'greeting',
    'tls',
    'login',
    'sender',
    'recipient',
    'message',
  ] as const),
]
const reasons: readonly Because[] = [
  ...(['replied', 'timeout', 'closed', 'name-unknown', 'name-unasked', 'connection-refused', 'unreachable'] as const),
  ...(['no-smtp', 'no-tls', 'tls-failed', 'certificate-untrusted', 'certificate-name', 'certificate-date'] as const),
  ...(['no-ca', 'no-login', 'no-password', 'password-failed', 'password-empty', 'too-large'] as const),
  ...(['no-program', 'program-ended'] as const),
]

describe('every fault has a sentence', () => {
  test.each([
    ['en', 'sie'],
    ['de', 'du'],
    ['de', 'sie'],
  ] as const)('in one line, with what to change (%s, %s)', (language, form) => {
    const tongue = { language, form }
    const route = { transport: 'smtp', host: 'mx', port: 25, user: 'anna', from: 'a@b.cd', to: 'e@f.gh' } as const
    for (const kind of ['refused', 'failed', 'unknown'] as const) {
      for (const because of reasons) {
        for (const at of steps) {
          const fault: Undelivered = { kind, route, passed: [], at, because, reply: 'R', detail: 'D' }
          const sentence = faultSentence(fault, tongue)
          const isAnswered = !['password', 'program', 'lookup', 'connect'].includes(at)
          if (because !== 'replied' || isAnswered) expect(sentence).toMatch(/^[^\n]{20,330}$/)
          expect(sentence).not.toMatch(/undefined|null/)
          expect(stepsOf({ ...fault, passed: steps }, tongue).map(({ words }) => words)).not.toContain('')
        }
      }
    }
    const codes = (['accepted', 'refused', 'failed', 'unknown'] as const).map(exitCodeOfMail)
    expect(codes).toEqual([0, 69, 75, 75])
  })
})
