import type { Config } from '../config.ts'
import { usualMail } from '../config-mail.ts'
import { Failure } from '../domain/failure.ts'
import type { Route } from './delivery.ts'
import type { Letter } from './letter.ts'

/** How letters leave. */
export type MailSettings = { transport: 'sendmail' } | ({ transport: 'smtp' } & SmtpSettings)

export type SmtpSettings = {
  host: string
  port: number
  /** Null where the server asks for no login. */
  user: string | null
  passwordCommand: string | null
  /** A file with the only certificates that are trusted; null trusts those that Node brings. */
  ca: string | null
}

/** From the settings of the person. Throws Failure `mail-unset`. */
export function mailSettingsOf(config: Config): MailSettings {
  const transport = config['mail.transport'] ?? usualMail['mail.transport']
  if (transport === 'sendmail') return { transport }
  const host = config['smtp.host']
  if (host === null) throw new Failure('mail-unset', { key: 'smtp.host', example: 'smtp.example.com' })
  return {
    ...{ transport, host, port: config['smtp.port'] ?? usualMail['smtp.port'] },
    ...{ user: config['smtp.user'], passwordCommand: config['smtp.passwordCommand'], ca: config['smtp.ca'] },
  }
}

/** The address that letters come from. Throws Failure `mail-unset`. */
export function senderOf(config: Config): string {
  const address = config['mail.from'] ?? config.email
  if (address === null) throw new Failure('mail-unset', { key: 'mail.from', example: 'anna@example.com' })
  return address
}

/** The way that a letter will take. */
export function routeOf({ from, to }: Pick<Letter, 'from' | 'to'>, settings: MailSettings): Route {
  const { host, port, user } = settings.transport === 'smtp' ? settings : { host: null, port: null, user: null }
  return { transport: settings.transport, host, port, user, from: from.address, to: to.address }
}

/** Whether a letter may go there as it is, without TLS: this machine, and no password to be read on the way. */
export function mayBePlain({ host, user, ca }: SmtpSettings): boolean {
  return user === null && ca === null && isLoopback(host)
}

/** Whether a name or an address is this machine, whatever a name server says. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/i.test(host)
}
