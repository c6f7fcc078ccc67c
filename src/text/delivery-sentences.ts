import type { Because, Route, Step, Undelivered } from '../mail/delivery.ts'

/** What is said of a letter on its way. */
export type DeliverySentences = {
  /** A step that went well. */
  passed: Record<Step, (route: Route) => string>
  /** What a step tried. */
  tried: Record<Step, (route: Route) => string>
  /** What went wrong, and what to change. */
  faults: Record<Because, (fault: Undelivered) => string>
  replied: Record<Step, (fault: Undelivered) => string>
  timedOut: Record<Step, (fault: Undelivered) => string>
  unknown: (fault: Undelivered) => string
  said: (reply: string) => string
}

/** `smtp.example.com:587`, or sendmail. */
export function serverOf({ transport, host, port }: Route): string {
  return transport === 'sendmail' ? 'sendmail' : `${host?.includes(':') ? `[${host}]` : host}:${port}`
}

/** The same sentence for every step. */
export function timeouts(sentence: (route: Route) => string): Record<Step, (fault: Undelivered) => string> {
  const same = ({ route }: Undelivered) => sentence(route)
  return {
    ...{ password: same, program: same, lookup: same, connect: same, greeting: same },
    ...{ tls: same, login: same, sender: same, recipient: same, message: same },
  }
}
