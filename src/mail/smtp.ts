import { connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { postalAddress } from '../domain/mailbox.ts'
import { Fault, type AtHandOver, type Walk } from './delivery.ts'
import type { Letter } from './letter.ts'
import { messageOf } from './message.ts'
import { isLoopback, mayBePlain, type SmtpSettings } from './settings.ts'
import { faultOf } from './smtp-faults.ts'

/** How long each part may take, in milliseconds: to connect, to greet and agree on TLS, and any silence after that. */
export type Timeouts = { connect: number; greeting: number; silence: number }

/** After the message the server may take its time (RFC 5321, 4.5.3.2.6): who leaves before, sends it twice. */
const usualTimeouts: Timeouts = { connect: 10_000, greeting: 10_000, silence: 600_000 }

/** The port on which TLS comes first (RFC 8314). */
const portOfTls = 465

/** What each address of a name gets before the next one is tried as well: some networks are slow. */
const patienceForAddress = 1500

type Login = { user: string; password: string }

export type SmtpOptions = {
  login: Login | null
  /** The certificates that are trusted, instead of those that Node brings. */
  ca: string | null
  timeouts?: Timeouts
  /** Whether TLS comes before the greeting; on port 465 it does. */
  isSecure?: boolean
  atHandOver?: AtHandOver
}

/**
 * Hands a letter to a server; its answer. TLS is a must unless the server is this machine and nobody logs in, and no
 * switch of the environment loosens it. Throws a Fault, or what `atHandOver` throws.
 */
export async function overSmtp(
  letter: Letter,
  server: SmtpSettings,
  walk: Walk,
  options: SmtpOptions,
): Promise<string> {
  const { login, ca, timeouts = usualTimeouts, isSecure = server.port === portOfTls, atHandOver } = options
  const message = await messageOf(letter, 'win')
  const socket = await connected(server, timeouts.connect, walk)
  const isPlain = !isSecure && mayBePlain(server) && isLoopback(socket.remoteAddress ?? '')

  walk.at(isSecure ? 'tls' : 'greeting')
  const session = new SMTPConnection({
    ...{ connection: socket, host: server.host, port: server.port, secure: isSecure },
    ...(isPlain ? { ignoreTLS: true } : { requireTLS: true }),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(ca !== null && { ca }) },
    ...{
      connectionTimeout: 2 * timeouts.greeting,
      greetingTimeout: timeouts.greeting,
      socketTimeout: timeouts.silence,
    },
    ...{ logger: followedBy(walk), transactionLog: true },
  })
  const broken = brokenBy(session)
  const body = Readable.from(piecesOf(message, atHandOver))
  try {
    await Promise.race([broken, begun(session)])
    if (login !== null) await Promise.race([broken, loggedIn(session, login, walk)])
    const envelope = {
      from: postalAddress(letter.from.address)!,
      to: postalAddress(letter.to.address)!,
      size: message.length,
    }
    const response = await Promise.race([broken, taken(session, envelope, body)])
    await goodbye(session)
    return response
  } catch (error) {
    session.close()
    throw body.errored ?? faultOf(error, walk.now(), body.readableEnded)
  }
}

function connected({ host, port }: SmtpSettings, timeout: number, walk: Walk): Promise<Socket> {
  walk.at('lookup')
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, autoSelectFamilyAttemptTimeout: patienceForAddress })
    const failed = (error: unknown) => {
      socket.destroy()
      reject(faultOf(error, walk.now(), false))
    }
    socket.once('connectionAttempt', () => {
      walk.at('connect')
    })
    socket.setTimeout(timeout, () => {
      failed(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' }))
    })
    socket.once('error', failed)
    socket.once('connect', () => {
      socket.removeAllListeners('error').removeAllListeners('timeout')
      socket.setTimeout(0)
      resolve(socket)
    })
  })
}

/** Fails when the connection does, whatever it is waiting for; an answer that came with the end is heard first. */
function brokenBy(session: SMTPConnection): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    session.on('error', reject)
    session.once('end', () => {
      setImmediate(reject, new Error('the connection ended'))
    })
  })
  broken.catch(() => undefined)
  return broken
}

function begun(session: SMTPConnection): Promise<void> {
  return new Promise((resolve, reject) => {
    session.connect((error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

function loggedIn(session: SMTPConnection, { user, password }: Login, walk: Walk): Promise<void> {
  walk.at('login')
  if (!session.allowsAuth) throw new Fault({ kind: 'refused', at: 'login', because: 'no-login' })
  return new Promise((resolve, reject) => {
    session.login({ user, pass: password }, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

/** As a stream, so that it is known afterwards whether the server had all of it. */
function taken(
  session: SMTPConnection,
  envelope: { from: string; to: string; size: number },
  body: Readable,
): Promise<string> {
  return new Promise((resolve, reject) => {
    session.send(envelope, body, (error, info) => {
      if (error) reject(error)
      else resolve(info.response)
    })
  })
}

/** Small ones, so that the last is not taken before the server is about to have all; the first when it has asked for them. */
async function* piecesOf(message: Buffer, atHandOver: AtHandOver | undefined): AsyncGenerator<Buffer> {
  await atHandOver?.()
  const size = 16_384
  for (let from = 0; from < message.length; from += size) yield message.subarray(from, from + size)
}

/** The letter is accepted: a server that does not take leave is not waited for. */
async function goodbye(session: SMTPConnection): Promise<void> {
  const ended = new Promise((resolve) => session.once('end', resolve))
  const patience = AbortSignal.timeout(2000)
  session.quit()
  await Promise.race([
    ended,
    new Promise((resolve) => {
      patience.addEventListener('abort', resolve)
    }),
  ])
  session.close()
}

/** The library tells a logger which command it sends: the steps are taken from there, and nothing is written down. */
function followedBy(walk: Walk) {
  const nothing = () => undefined
  const heard = (entry: { tnx?: string }, text: string) => {
    if (entry.tnx === 'network' && /established/.test(text)) walk.at('greeting')
    if (entry.tnx !== 'client') return
    if (text.startsWith('STARTTLS')) walk.at('tls')
    if (text.startsWith('MAIL ')) walk.at('sender')
    if (text.startsWith('RCPT ')) walk.at('recipient')
    if (text.startsWith('DATA')) walk.at('message')
  }
  return { trace: nothing, debug: heard, info: heard, warn: nothing, error: nothing, fatal: nothing }
}
