import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { passwordFor } from '../../src/mail/password.ts'
import { send } from '../../src/mail/send.ts'
import { certificateFor } from '../support/certificate.ts'
import { aLetter } from '../support/letters.ts'
import { workplace } from '../support/process.ts'
import { scriptedServer } from '../support/scripted-server.ts'

const settings = { host: 'localhost', port: 25, user: 'anna', passwordCommand: null, ca: null }
const { PATH } = process.env
const printed = (passwordCommand: string, env: Record<string, string | undefined> = {}, timeout?: number) =>
  passwordFor({ ...settings, passwordCommand }, { PATH, ...env }, timeout)

describe('the password', () => {
  test.each([
    ['of the first line', "printf 'secret\\nlogin: anna\\n'", 'secret'],
    ['without a line end', 'printf secret', 'secret'],
    ['with the line end of Windows', "printf 'secret\\r\\n'", 'secret'],
    ['with blanks and quotes', `printf '%s\\n' ' a "b" $c '`, ' a "b" $c '],
    ['with umlauts', "printf 'gehäuse\\n'", 'gehäuse'],
    ['of a pipe, as the shell reads it', "printf 'x secret' | cut -d' ' -f2", 'secret'],
    ['of a variable', 'echo "$KEY"', 'secret'],
    ['of a command that leaves a service behind', 'echo secret; sleep 30 &', 'secret'],
  ])('%s', async (_, command, password) => {
    expect(await printed(command, { KEY: 'secret' })).toBe(password)
  })

  test('of the environment comes first, and no command sees it', async () => {
    expect(await printed('echo other', { FOLLOWUPS_SMTP_PASSWORD: 'secret' })).toBe('secret')
    expect(await printed('echo "got ${FOLLOWUPS_SMTP_PASSWORD-nothing}"', { FOLLOWUPS_SMTP_PASSWORD: '' })).toBe(
      'got nothing',
    )
  })

  test.each([
    ['a command that fails', 'echo secret; exit 3', 'password-failed', '3'],
    ['a command that nobody knows', 'no-such-command-here', 'password-failed', '127'],
    ['a command that is killed', 'kill -9 $$', 'password-failed', 'SIGKILL'],
    ['a command that says nothing', 'true', 'password-empty', null],
    ['an empty first line', "printf '\\nsecret\\n'", 'password-empty', null],
    ['a command that takes too long', 'exec sleep 30', 'timeout', null],
  ])('is not to be had from %s', async (_, command, because, detail) => {
    await expect(printed(command, {}, 500)).rejects.toMatchObject({
      what: { kind: 'failed', at: 'password', because, ...(detail !== null && { detail }) },
    })
  })

  test('is missing', async () => {
    expect(await send(aLetter(), { transport: 'smtp', ...settings }, { env: {}, readFile })).toMatchObject({
      kind: 'refused',
      at: 'password',
      because: 'no-password',
    })
  })
})

test('nothing that the built program prints or keeps has the password in it', async () => {
  const tls = certificateFor(['localhost'])
  const secret = 'g3heim-P4ssw0rt'
  const forms = [secret, base64(secret).slice(0, -2), base64(`\0anna\0${secret}`).slice(0, -2)]
  const place = workplace()
  writeFileSync(place.at('cert.pem'), tls.cert)
  writeFileSync(place.at('secret'), `${secret}\n`, { mode: 0o600 })
  const said = { 'mail.from': 'a@example.com', 'smtp.host': 'localhost', 'smtp.user': 'anna' }
  for (const [key, value] of Object.entries({ ...said, 'smtp.ca': place.at('cert.pem') })) {
    await place.ok(['config', 'set', key, value])
  }
  let printed = ''
  for (const auth of [undefined, `535 ${secret} ${base64(`\0anna\0${secret}`)}`, 'cut']) {
    const { port } = await scriptedServer({ tls, auth, message: `250 ${secret}` })
    await place.ok(['config', 'set', 'smtp.port', String(port)])
    for (const end of ['', ' >&2', '; exit 1']) {
      await place.ok(['config', 'set', 'smtp.passwordCommand', `cat ${place.at('secret')}${end}`])
      const runs = [
        place.run(['digest', 'test', 'b@example.com'], { env: { FOLLOWUPS_DEBUG: '1' } }),
        place.run(['digest', 'test', 'b@example.com', '--json'], { env: { FOLLOWUPS_SMTP_PASSWORD: secret } }),
      ]
      for (const { out, err } of await Promise.all(runs)) printed += out + err
    }
  }
  printed += await place.ok(['config', 'list'])

  expect(printed).toContain('***')
  for (const form of forms) expect(printed).not.toContain(form)
  const kept = readdirSync(place.folder, { recursive: true }).map((name) => place.at(String(name)))
  for (const path of kept.filter((one) => statSync(one).isFile() && one !== place.at('secret'))) {
    expect({ path, holdsIt: readFileSync(path).includes(secret) }).toEqual({ path, holdsIt: false })
  }
})

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
