import { createServer, type AddressInfo, type Socket } from 'node:net'
import { createSecureContext, TLSSocket, type SecureVersion } from 'node:tls'
import { onTestFinished } from 'vitest'
import type { Certificate } from './certificate.ts'

/**
 * What the server does when its turn comes: an answer; `silence` is nothing for ever, `cut` hangs up. A function is asked
 * when it comes.
 */
export type Turn = string | (() => string)

/** Where a server departs from what is usual; what is not said goes well. */
export type Script = {
  greeting?: Turn
  ehlo?: Turn
  starttls?: Turn
  auth?: Turn
  mail?: Turn
  rcpt?: Turn
  data?: Turn
  /** After the whole message. */
  message?: Turn
  /** Hangs up as soon as the message begins to come. */
  cutsMessage?: boolean
  /** Null offers no TLS. */
  tls?: Certificate | null
  /** The only version of TLS that it speaks. */
  tlsVersion?: SecureVersion
  isSecure?: boolean
  offersLogin?: boolean
  pipelining?: boolean
  size?: number
}

export type ScriptedServer = {
  port: number
  /** The lines that clients sent, without those of messages. */
  lines: string[]
  /** The messages that were answered with 250, as they came. */
  taken: string[]
  /** The messages that came whole, whatever was answered. */
  whole: string[]
}

/** A mail server on this machine that does what a script says, which may change between letters; it ends with the test. */
export async function scriptedServer(script: Script = {}): Promise<ScriptedServer> {
  const sockets = new Set<Socket>()
  const state: ScriptedServer = { port: 0, lines: [], taken: [], whole: [] }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    talk(script.isSecure ? secured(socket, script) : socket, script, state)
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  state.port = (server.address() as AddressInfo).port
  return state
}

function talk(socket: Socket, script: Script, state: ScriptedServer, isGreeted = false): void {
  let rest = ''
  let message: string | null = null

  const does = (said: Turn): void => {
    const turn = answerOf(said)
    if (turn === 'cut') socket.destroy()
    else if (turn !== 'silence') socket.write(`${turn}\r\n`)
  }
  const hears = (line: string): void => {
    state.lines.push(line)
    const verb = line.split(' ')[0]!.toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') does(script.ehlo ?? extensions(script, socket))
    else if (verb === 'STARTTLS') upgrades()
    else if (verb === 'AUTH') does(script.auth ?? '235 welcome')
    else if (verb === 'MAIL') does(script.mail ?? '250 sender ok')
    else if (verb === 'RCPT') does(script.rcpt ?? '250 recipient ok')
    else if (verb === 'DATA') {
      const refused = [script.mail, script.rcpt].some((turn) => turn !== undefined)
      const turn = answerOf(script.data) ?? (refused ? '503 no valid recipients' : '354 go on')
      if (turn.startsWith('354')) message = ''
      does(turn)
    } else if (verb === 'QUIT') socket.end('221 bye\r\n')
    else does('502 what?')
  }
  const upgrades = (): void => {
    if (script.starttls !== undefined || !script.tls) {
      does(script.starttls ?? '502 no TLS here')
      return
    }
    socket.removeAllListeners('data')
    socket.write('220 go ahead\r\n')
    talk(secured(socket, script), script, state, true)
  }
  socket.on('error', () => undefined)
  socket.on('data', (chunk: Buffer) => {
    rest += chunk.toString('latin1')
    for (let end = next(); end >= 0; end = next()) {
      if (message !== null) {
        const turn = answerOf(script.message) ?? '250 2.0.0 taken'
        state.whole.push(rest.slice(0, end + 2))
        if (turn.startsWith('250')) state.taken.push(rest.slice(0, end + 2))
        rest = rest.slice(end + 5)
        message = null
        does(turn)
      } else {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        hears(line)
      }
    }
    if (message !== null && script.cutsMessage && rest.length > 0) socket.destroy()
  })
  const next = () => rest.indexOf(message === null ? '\r\n' : '\r\n.\r\n')
  if (!isGreeted) does(script.greeting ?? '220 mail.example ESMTP')
}

function answerOf(turn: Turn): string
function answerOf(turn: Turn | undefined): string | undefined
function answerOf(turn: Turn | undefined): string | undefined {
  return typeof turn === 'function' ? turn() : turn
}

function extensions({ tls, isSecure, offersLogin = true, pipelining, size }: Script, socket: Socket): string {
  const isTls = socket instanceof TLSSocket
  const lines = [
    'mail.example',
    ...(tls && !isTls && !isSecure ? ['STARTTLS'] : []),
    ...(offersLogin ? ['AUTH PLAIN LOGIN'] : []),
    ...(pipelining ? ['PIPELINING'] : []),
    ...(size === undefined ? [] : [`SIZE ${size}`]),
    '8BITMIME',
  ]
  return lines.map((line, index) => `250${index === lines.length - 1 ? ' ' : '-'}${line}`).join('\r\n')
}

function secured(socket: Socket, { tls, tlsVersion }: Script): TLSSocket {
  const version = tlsVersion && { minVersion: tlsVersion, maxVersion: tlsVersion, ciphers: 'DEFAULT@SECLEVEL=0' }
  return new TLSSocket(socket, { isServer: true, secureContext: createSecureContext({ ...tls, ...version }) })
}
