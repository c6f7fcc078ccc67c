import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { postalAddress } from '../domain/mailbox.ts'
import { answer } from './answer.ts'
import { Fault, type AtHandOver, type Walk } from './delivery.ts'
import type { Letter } from './letter.ts'
import { messageOf } from './message.ts'
import { withoutSecret, type Env } from './password.ts'

/** Where it is kept: in none of them does cron look. */
const itsFolders = ['/usr/sbin', '/usr/lib', '/sbin', '/usr/local/sbin', '/opt/homebrew/sbin']

/** Some deliver before they end. */
const patience = 600_000

/**
 * Hands a letter to the sendmail of this machine; what it said. The recipient is named, never taken from the letter (`-t`),
 * and a line with a single dot ends nothing (`-i`). Throws a Fault.
 */
export async function overSendmail(
  letter: Letter,
  walk: Walk,
  { env, timeout = patience, atHandOver }: { env: Env; timeout?: number; atHandOver?: AtHandOver },
) {
  walk.at('program')
  const path = sendmailIn(env)
  if (path === null) throw new Fault({ kind: 'refused', at: 'program', because: 'no-program' })
  const message = await messageOf(letter, 'linux')
  walk.at('message')
  // Before it is started: one that loses us would deliver what it has, be it nothing.
  await atHandOver?.()
  const [from, to] = [letter.from, letter.to].map(({ address }) => postalAddress(address)!)
  return ended(path, ['-i', '-f', from!, '--', to!], { message, env, timeout })
}

/** The sendmail that is found first; null where there is none. */
export function sendmailIn({ PATH = '' }: Env): string | null {
  const folders = [...PATH.split(':').filter((folder) => folder.startsWith('/')), ...itsFolders]
  return folders.map((folder) => join(folder, 'sendmail')).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function ended(
  path: string,
  args: readonly string[],
  { message, env, timeout }: { message: Buffer; env: Env; timeout: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(path, args, { stdio: ['pipe', 'pipe', 'pipe'], env: withoutSecret(env), timeout })
    const parts: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part))
    child.once('error', ({ name, code }: NodeJS.ErrnoException) => {
      reject(new Fault({ kind: 'refused', at: 'program', because: 'no-program', detail: code ?? name }))
    })
    child.once('close', (code, signal) => {
      const said = answer(Buffer.concat(parts).toString())
      if (code === 0) resolve(said ?? '')
      else reject(faultOfProgram(code ?? signal ?? '', said, child.stdin.writableFinished))
    })
    child.stdin.on('error', () => undefined).end(message)
  })
}

/** Codes of sysexits.h; a program that was killed while it had the whole letter may have passed it on. */
function faultOfProgram(code: number | string, reply: string | null, hadAll: boolean): Fault {
  const what = { at: 'message', because: 'program-ended', reply, detail: String(code) } as const
  if (typeof code === 'string') return new Fault({ ...what, kind: hadAll ? 'unknown' : 'failed' })
  return new Fault({ ...what, kind: lasting.includes(code) ? 'refused' : 'failed' })
}

/** Usage, data, no user, no host, unavailable, no permission, configuration; all others may pass. */
const lasting: readonly number[] = [64, 65, 67, 68, 69, 77, 78, 126, 127]
