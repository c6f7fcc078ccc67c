import { X509Certificate } from 'node:crypto'
import { answer, formsOf } from './answer.ts'
import { Fault, walk, type Delivery } from './delivery.ts'
import { refuseMalformed, type Letter } from './letter.ts'
import { passwordFor, type Env } from './password.ts'
import { overSendmail } from './sendmail.ts'
import { routeOf, type MailSettings, type SmtpSettings } from './settings.ts'
import { overSmtp, type SmtpOptions } from './smtp.ts'

/** What sending needs of the machine. */
export type Surroundings = { env: Env; readFile: (path: string) => Promise<Uint8Array> }

/**
 * Sends a letter, and says what became of it. Whatever goes wrong on the way is part of the answer; only a letter that is
 * malformed throws (Failure `no-email`), and what `atHandOver` throws, before anything of the message has left.
 */
export async function send(
  letter: Letter,
  settings: MailSettings,
  surroundings: Surroundings,
  options: Pick<SmtpOptions, 'timeouts' | 'isSecure' | 'atHandOver'> = {},
): Promise<Delivery> {
  refuseMalformed(letter)
  const taken = walk()
  const secrets: string[] = []
  const route = routeOf(letter, settings)
  try {
    const response =
      settings.transport === 'sendmail'
        ? await overSendmail(letter, taken, { ...options, ...surroundings })
        : await overSmtp(letter, settings, taken, { ...options, ...(await keysFor(settings)) })
    return { kind: 'accepted', route, passed: taken.all(), response: answer(response, secrets) ?? '' }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    const { kind, because, at = taken.now(), reply = null, detail = null } = error.what
    const said = reply === null ? null : answer(reply, secrets)
    return { kind, route, passed: taken.before(at), at, because, reply: said, detail }
  }

  /** What is needed before anybody is called: the certificate and the password. */
  async function keysFor(server: SmtpSettings): Promise<Pick<SmtpOptions, 'login' | 'ca'>> {
    const ca = server.ca === null ? null : await certificateAt(server.ca, surroundings)
    if (server.user === null) return { login: null, ca }
    taken.at('password')
    const password = await passwordFor(server, surroundings.env)
    secrets.push(...formsOf(server.user, password))
    return { login: { user: server.user, password }, ca }
  }
}

async function certificateAt(path: string, { readFile }: Surroundings): Promise<string> {
  try {
    const pem = new TextDecoder().decode(await readFile(path))
    new X509Certificate(pem)
    return pem
  } catch (error) {
    const { code } = error as { code?: unknown }
    throw new Fault({ kind: 'refused', at: 'tls', because: 'no-ca', detail: isOfSystem(code) ? code : null })
  }
}

/** Node's own codes begin with ERR_. */
function isOfSystem(code: unknown): code is string {
  return typeof code === 'string' && !code.startsWith('ERR_')
}
