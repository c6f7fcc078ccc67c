import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { send } from '../../src/mail/send.ts'
import { certificateFor } from '../support/certificate.ts'
import { closedPort, deafPort } from '../support/closed-ports.ts'
import { desk } from '../support/desk.ts'
import { aLetter } from '../support/letters.ts'
import { scriptedServer, type Script } from '../support/scripted-server.ts'
import { faults, type Expected } from './fault-table.ts'

const password = 'g3heim-P4ssw0rt'
const trusted = certificateFor(['localhost', '127.0.0.1'])
const timeouts = { connect: 400, greeting: 400, silence: 400 }

describe('what becomes of a letter when', () => {
  test.each(faults)('%s', async (name, script, { isSecure }, expected) => {
    const server = await scriptedServer({ tls: trusted, ...script })
    const settings = { host: 'localhost', port: server.port, user: 'anna' }
    const patience = expected.because === 'timeout' ? timeouts : undefined
    for (const language of ['en', 'de']) {
      const d = desk({
        env: { FOLLOWUPS_LANGUAGE: language, FOLLOWUPS_SMTP_PASSWORD: password },
        send: (letter, config) =>
          send(
            letter,
            config,
            { env: { FOLLOWUPS_SMTP_PASSWORD: password }, readFile },
            { timeouts: patience, isSecure },
          ),
      })
      const ca = join(d.folder, 'cert.pem')
      await writeFile(ca, trusted.cert)
      await d.ok('config set mail.from firm@example.com')
      await d.ok(`config set smtp.ca ${ca}`)
      for (const [key, value] of Object.entries(settings)) await d.ok(`config set smtp.${key} ${value}`)

      const { code, out, err } = await d.run('digest test anna@example.com')
      expect({ name, code, err }).toEqual({ name, code: expected.code, err: '' })
      const wanted = language === 'en' ? expected.says : expected.sagt
      if (wanted) expect(out).toMatch(wanted)
      const shown = await d.run('digest test anna@example.com --json')
      const { kind, at, because } = JSON.parse(shown.out) as Record<string, unknown>
      expect({ kind, at, because }).toEqual({
        ...{ kind: expected.kind, at: expected.at ?? null, because: expected.because ?? null },
      })
      for (const printed of [out, shown.out, shown.err]) refuseSecretsIn(printed)
    }
    const arrived = expected.kind === 'accepted' ? 4 : 0
    expect({ name, arrived: server.taken.length }).toEqual({ name, arrived })
    expect(server.whole.length > 0).toBe(
      expected.at === undefined || (expected.at === 'message' && script.data === undefined),
    )
    expect(server.lines.filter((line) => line.startsWith('AUTH')).length > 0).toBe(reachesLogin(expected, script))
  })
})

/** Whether the password had to leave this machine: never before TLS. */
function reachesLogin({ kind, at }: Expected, { offersLogin }: Script): boolean {
  return offersLogin !== false && (kind === 'accepted' || !['greeting', 'tls'].includes(at!))
}

describe('a server that cannot be reached', () => {
  const sendTo = (host: string, port: number, patience?: typeof timeouts) =>
    send(
      aLetter(),
      { transport: 'smtp', host, port, user: null, passwordCommand: null, ca: null },
      { env: {}, readFile },
      { timeouts: patience },
    )

  test('a name that nobody knows', async () => {
    const delivery = await sendTo('smtp.followups.invalid', 587)
    expect(delivery).toMatchObject({ kind: 'failed', at: 'lookup', passed: [] })
    expect(['name-unknown', 'name-unasked', 'timeout']).toContain((delivery as { because?: string }).because)
  })

  test('a port on which nobody listens', async () => {
    expect(await sendTo('localhost', await closedPort())).toMatchObject({
      ...{ kind: 'failed', at: 'connect', because: 'connection-refused', detail: 'ECONNREFUSED', passed: ['lookup'] },
    })
  })

  test.runIf(process.platform === 'linux')('a port that swallows every call', async () => {
    expect(await sendTo('127.0.0.1', await deafPort(), timeouts)).toMatchObject({
      kind: 'failed',
      at: 'connect',
      because: 'timeout',
    })
  })
})

describe('a certificate', () => {
  const sendWith = async (tls: ReturnType<typeof certificateFor>, host = 'localhost') => {
    const server = await scriptedServer({ tls })
    return send(
      aLetter(),
      { ...{ transport: 'smtp', host, port: server.port, user: null, passwordCommand: null, ca: '/cert.pem' } },
      { env: {}, readFile: () => Promise.resolve(Buffer.from(tls.cert)) },
    )
  }

  test.each<[string, Parameters<typeof certificateFor>, string]>([
    ['of another name', [['mail.example.com']], 'certificate-name'],
    ['that has expired', [['localhost'], { until: '2025-12-31' }], 'certificate-date'],
    ['that does not hold yet', [['localhost'], { from: '2048-12-31' }], 'certificate-date'],
  ])('%s is refused', async (_, parts, because) => {
    expect(await sendWith(certificateFor(...parts))).toMatchObject({ kind: 'refused', at: 'tls', because })
  })

  test('of an address in numbers is taken for it', async () => {
    expect(await sendWith(trusted, '127.0.0.1')).toMatchObject({ kind: 'accepted' })
  })

  test.each([
    [() => Promise.reject(Object.assign(new Error('no'), { code: 'ENOENT' })), 'ENOENT'],
    [() => Promise.resolve(Buffer.from('no certificate')), null],
  ])('of one’s own must be readable', async (readIt, detail) => {
    const server = await scriptedServer()
    const settings = { host: 'localhost', port: server.port, user: null, passwordCommand: null, ca: '/cert.pem' }
    expect(await send(aLetter(), { transport: 'smtp', ...settings }, { env: {}, readFile: readIt })).toMatchObject({
      kind: 'refused',
      at: 'tls',
      because: 'no-ca',
      detail,
    })
    expect(server.lines).toEqual([])
  })
})

describe('without TLS', () => {
  const plain = { transport: 'smtp', user: null, passwordCommand: null, ca: null } as const

  test('a letter goes only to this machine, and only where nobody logs in', async () => {
    const server = await scriptedServer({ tls: null })
    const to = (more: object) =>
      send(
        aLetter(),
        { ...plain, host: 'localhost', port: server.port, ...more },
        {
          ...{ env: { FOLLOWUPS_SMTP_PASSWORD: password }, readFile },
        },
      )
    expect(await to({})).toMatchObject({
      kind: 'accepted',
      passed: ['lookup', 'connect', 'greeting', 'sender', 'recipient', 'message'],
    })
    expect(await to({ user: 'anna' })).toMatchObject({ kind: 'refused', because: 'no-tls' })
    expect(server.lines.filter((line) => line.startsWith('AUTH'))).toEqual([])
  })

  test('no switch of the environment lets an untrusted certificate pass', async () => {
    const server = await scriptedServer({ tls: trusted })
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      expect(
        await send(
          aLetter(),
          { ...plain, host: 'localhost', port: server.port, user: 'anna' },
          {
            ...{ env: { FOLLOWUPS_SMTP_PASSWORD: password }, readFile },
          },
        ),
      ).toMatchObject({ kind: 'refused', because: 'certificate-untrusted' })
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
    }
  })
})

test('a connection that breaks while the message goes is no unknown end: the server cannot have had it', async () => {
  const server = await scriptedServer({ tls: trusted, cutsMessage: true })
  const text = 'a line of the letter\n'.repeat(500_000)
  expect(
    await send(
      aLetter({ text }),
      { ...{ transport: 'smtp', host: 'localhost', port: server.port, user: null, passwordCommand: null, ca: '/c' } },
      { env: {}, readFile: () => Promise.resolve(Buffer.from(trusted.cert)) },
    ),
  ).toMatchObject({ kind: 'failed', at: 'message', because: 'closed' })
  expect(server.whole).toEqual([])
})

test('an answer is shown in one line, without the password in any form, whatever the server says', async () => {
  const coded = Buffer.from(`\0anna\0${password}`).toString('base64')
  const auth = `535-no \u001b[31m${password}\r\n535-${coded}\r\n535 ${Buffer.from(password).toString('base64')} ${'long '.repeat(300)}`
  const server = await scriptedServer({ tls: trusted, auth })
  const delivery = await send(
    aLetter(),
    { ...{ transport: 'smtp', host: 'localhost', port: server.port, user: 'anna', passwordCommand: null, ca: '/c' } },
    { env: { FOLLOWUPS_SMTP_PASSWORD: password }, readFile: () => Promise.resolve(Buffer.from(trusted.cert)) },
  )
  const { reply: shown } = delivery as { reply: string }
  expect(shown).toMatch(/^535-no ␛\[31m\*\*\* 535-\*\*\* 535 \*\*\* long/)
  expect(shown.length).toBeLessThanOrEqual(500)
  refuseSecretsIn(JSON.stringify(delivery))
})

function refuseSecretsIn(printed: string): void {
  for (const secret of [
    password,
    Buffer.from(password).toString('base64').slice(0, -3),
    Buffer.from(`\0anna\0${password}`).toString('base64').slice(0, -3),
  ]) {
    expect(printed).not.toContain(secret)
  }
}
