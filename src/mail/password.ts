import { spawn } from 'node:child_process'
import { Fault } from './delivery.ts'
import type { SmtpSettings } from './settings.ts'

export type Env = Readonly<Record<string, string | undefined>>

/** The variable that says the password, before any command. */
const variable = 'FOLLOWUPS_SMTP_PASSWORD'

/** Long enough to unlock a key ring by hand. */
const patience = 60_000

/**
 * The password for the login: from the environment, else the first line that the command prints. The command is a line for
 * the shell (`/bin/sh -c`), as msmtp and mbsync run it; what it writes to stderr is not shown, because the secret might be in
 * it. Throws a Fault.
 */
export async function passwordFor({ passwordCommand }: SmtpSettings, env: Env, timeout = patience): Promise<string> {
  const said = env[variable]
  if (said) return said
  if (passwordCommand === null) throw new Fault({ kind: 'refused', at: 'password', because: 'no-password' })
  const [line = ''] = (await printedBy(passwordCommand, env, timeout)).split(/\r?\n/)
  if (line === '') throw new Fault({ kind: 'failed', at: 'password', because: 'password-empty' })
  return line
}

/** What it printed when it has ended well; one that leaves a service behind may keep its output open. */
function printedBy(command: string, env: Env, timeout: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'ignore'], env: withoutSecret(env), timeout })
    let printed = ''
    const failed = (because: 'password-failed' | 'timeout', detail: string | null) => {
      child.stdout.destroy()
      reject(new Fault({ kind: 'failed', at: 'password', because, detail }))
    }
    const looked = () => {
      if (child.exitCode === 0 && printed.includes('\n')) resolve(printed)
    }
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part
      looked()
    })
    child.once('error', ({ name, code }: NodeJS.ErrnoException) => {
      failed('password-failed', code ?? name)
    })
    child.once('exit', (code, signal) => {
      if (signal !== null) failed(child.killed ? 'timeout' : 'password-failed', child.killed ? null : signal)
      else if (code !== 0) failed('password-failed', String(code))
      else looked()
    })
    child.once('close', () => {
      resolve(printed)
    })
  })
}

/** What other programs need not know. */
export function withoutSecret(env: Env): Record<string, string | undefined> {
  return { ...env, [variable]: undefined }
}
