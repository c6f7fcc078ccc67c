import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { send } from '../../src/mail/send.ts'
import { sendmailIn } from '../../src/mail/sendmail.ts'
import { aLetter } from '../support/letters.ts'
import { workplace, type Workplace } from '../support/process.ts'

/** A sendmail that writes down what it was given, and then does as the script says. */
function sendmailOf(place: Workplace, script = ''): string {
  const path = place.at('bin/sendmail')
  mkdirSync(dirname(path), { recursive: true })
  const lines = ['#!/bin/sh', `printf '%s\\n' "$@" > ${place.at('arguments')}`, `cat > ${place.at('message')}`, script]
  writeFileSync(path, `${lines.join('\n')}\n`)
  chmodSync(path, 0o755)
  return `${dirname(path)}:/usr/bin:/bin`
}

const sendBy = (PATH: string, letter = aLetter()) =>
  send(letter, { transport: 'sendmail' }, { env: { PATH, FOLLOWUPS_SMTP_PASSWORD: 'secret' }, readFile })

describe('sendmail', () => {
  test('is given the recipient by name, and a letter in which a dot ends nothing', async () => {
    const place = workplace()
    const letter = aLetter({
      text: 'one\n.\ntwo\n',
      to: { name: 'Bcc: eve@evil.example', address: 'anna@müller.example' },
    })
    expect(await sendBy(sendmailOf(place), letter)).toEqual({
      ...{ kind: 'accepted', response: '', passed: ['program', 'message'] },
      route: {
        ...{ transport: 'sendmail', host: null, port: null, user: null },
        ...{ from: 'firm@example.com', to: 'anna@müller.example' },
      },
    })
    expect(readFileSync(place.at('arguments'), 'utf8').split('\n')).toEqual([
      ...['-i', '-f', 'firm@example.com', '--', 'anna@xn--mller-kva.example', ''],
    ])
    const message = readFileSync(place.at('message'), 'utf8')
    expect(message).not.toContain('\r')
    expect(message).toContain('\none\n.\ntwo\n')
    expect(message).not.toMatch(/^bcc:/im)
  })

  test('does not see the password', async () => {
    const place = workplace()
    await sendBy(sendmailOf(place, `env > ${place.at('environment')}`))
    expect(readFileSync(place.at('environment'), 'utf8')).not.toContain('secret')
  })

  test.each([
    ['exit 75', 'failed', '75'],
    ['exit 67', 'refused', '67'],
    ['exit 69', 'refused', '69'],
    ['exit 70', 'failed', '70'],
    ['exit 71', 'failed', '71'],
    ['exit 74', 'failed', '74'],
    ['exit 78', 'refused', '78'],
    ['exit 1', 'failed', '1'],
    ['kill -9 $$', 'unknown', 'SIGKILL'],
  ])('that ends with %s: %s', async (script, kind, detail) => {
    const place = workplace()
    const said = "printf 'no \\033[31mroom\\nleft\\n' >&2"
    expect(await sendBy(sendmailOf(place, `${said}; ${script}`))).toMatchObject({
      ...{ kind, at: 'message', because: 'program-ended', detail, reply: 'no ␛[31mroom left', passed: ['program'] },
    })
  })

  test('that does not read the letter, and fails, is no broken pipe', async () => {
    const place = workplace()
    const path = sendmailOf(place)
    writeFileSync(place.at('bin/sendmail'), '#!/bin/sh\nexec 0<&-\nsleep 0.1\nexit 75\n')
    const letter = aLetter({ text: 'a line of the letter\n'.repeat(50_000) })
    expect(await sendBy(path, letter)).toMatchObject({ kind: 'failed', because: 'program-ended', detail: '75' })
  })

  test('is found where cron does not look', () => {
    const place = workplace()
    sendmailOf(place)
    expect(sendmailIn({ PATH: `relative:${place.at('bin')}` })).toBe(join(place.at('bin'), 'sendmail'))
    expect([null, '/usr/sbin/sendmail', '/usr/lib/sendmail']).toContain(sendmailIn({ PATH: '/nowhere' }))
  })

  test('is told of by the built program, with its exit code', async () => {
    const place = workplace()
    const PATH = sendmailOf(place, 'echo "mailbox full" >&2; exit 75')
    await place.ok(['config', 'set', 'email', 'anna@example.com'])
    await place.ok(['config', 'set', 'mail.transport', 'sendmail'])
    const { code, out, err } = await place.run(['digest', 'test', 'bob@example.com'], { env: { PATH } })
    expect({ code, err }).toEqual({ code: 75, err: '' })
    expect(out).toBe(
      'ok      This machine has a sendmail\nfailed  Handing over the letter\n\n' +
        'sendmail ended with 75; its own log says more. It said: mailbox full\n',
    )
    expect(await place.run(['digest', 'test', 'bob@example.com', '--dry-run'])).toMatchObject({
      ...{ code: 0, err: '', out: expect.stringContaining('the sendmail of this machine') as string },
    })
  })
})
