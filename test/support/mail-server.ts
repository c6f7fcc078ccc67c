import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { certificateFor } from './certificate.ts'
import { closedPort } from './closed-ports.ts'

/** A server of Debian's own programs on this machine. */
export type MailServer = {
  port: number
  imapPort: number
  /** The file with its certificate, for the names localhost and 127.0.0.1. */
  certificate: string
  user: 'anna'
  password: 's3cret'
  /** The folder with a sendmail that hands over to it. */
  sendmailFolder: string
  /** The letters of a mailbox (`anna`, `bob`, `other`) in the order in which they came; waits until there are so many. */
  letters: (mailbox: string, count: number) => Promise<Buffer[]>
  /** Throws the letters away. */
  empty: () => void
  stop: () => void
}

const trustedConfigs = '/etc/exim4/trusted_configs'

/** What this machine lacks to run it; nothing where it can. */
export function missingForMailServer(): string[] {
  const programs = ['/usr/sbin/exim4', '/usr/sbin/dovecot', '/usr/bin/python3']
  return [...(process.getuid?.() === 0 ? [] : ['root']), ...programs.filter((path) => !existsSync(path))]
}

export async function mailServer(): Promise<MailServer> {
  const folder = mkdtempSync(join(tmpdir(), 'followups-mail-'))
  const at = (name: string) => join(folder, name)
  chmodSync(folder, 0o755)
  mkdirSync(at('tls'))
  const { key, cert } = certificateFor(['localhost', '127.0.0.1'])
  writeFileSync(at('tls/cert.pem'), cert)
  writeFileSync(at('tls/key.pem'), key)
  const [port, imapPort] = [await closedPort(), await closedPort()]
  const start = fileURLToPath(new URL('mail-server.sh', import.meta.url))
  execFileSync('sh', [start, folder, String(port), String(imapPort)], { stdio: ['ignore', 'ignore', 'inherit'] })

  const namesIn = (mailbox: string) => {
    const inbox = at(`maildir/${mailbox}/new`)
    return existsSync(inbox) ? readdirSync(inbox).map((name) => join(inbox, name)) : []
  }
  return {
    ...{ port, imapPort, certificate: at('tls/cert.pem'), user: 'anna', password: 's3cret', sendmailFolder: at('bin') },
    letters: async (mailbox, count) => {
      for (let tries = 0; namesIn(mailbox).length < count && tries < 200; tries++) await pause(50)
      return namesIn(mailbox)
        .sort()
        .map((path) => readFileSync(path))
    },
    empty: () => {
      for (const mailbox of ['anna', 'bob', 'other']) for (const path of namesIn(mailbox)) rmSync(path)
    },
    stop: () => {
      process.kill(Number(readFileSync(at('exim.pid'), 'utf8')))
      execFileSync('doveadm', ['-c', at('dovecot.conf'), 'stop'], { stdio: 'ignore' })
      const others = readFileSync(trustedConfigs, 'utf8').replace(`${at('exim.conf')}\n`, '')
      if (others === '') rmSync(trustedConfigs)
      else writeFileSync(trustedConfigs, others)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** A letter as another program reads it: Python's own parser, which is strict about what it finds (`defects`). */
export type ParsedLetter = {
  headers: [name: string, value: string][]
  from: [name: string, address: string][]
  to: [name: string, address: string][]
  subject: string
  parts: { type: string; disposition: string | null; filename: string | null; text: string }[]
  defects: string[]
}

export function parsedLetters(letters: readonly Buffer[]): ParsedLetter[] {
  const script = fileURLToPath(new URL('parsed-letters.py', import.meta.url))
  const input = JSON.stringify(letters.map((letter) => letter.toString('base64')))
  const env = { PYTHONIOENCODING: 'utf-8', PATH: '/usr/bin:/bin' }
  return JSON.parse(
    execFileSync('/usr/bin/python3', ['-I', script], { input, env, maxBuffer: 1e9 }).toString(),
  ) as ParsedLetter[]
}
