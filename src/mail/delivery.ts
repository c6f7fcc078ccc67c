/** The steps to a mailbox, in the order in which they are taken; TLS comes before the greeting on port 465. */
export type Step =
  'password' | 'program' | 'lookup' | 'connect' | 'greeting' | 'tls' | 'login' | 'sender' | 'recipient' | 'message'

/** Why a step failed. */
export type Because =
  /** The server answered, with the code in `reply`. */
  | 'replied'
  | 'timeout'
  /** The connection broke. */
  | 'closed'
  | 'name-unknown'
  /** Nobody could be asked for the name: mostly there is no network. */
  | 'name-unasked'
  | 'connection-refused'
  | 'unreachable'
  /** Whoever answers there does not speak SMTP. */
  | 'no-smtp'
  | 'no-tls'
  | 'tls-failed'
  | 'certificate-untrusted'
  | 'certificate-name'
  | 'certificate-date'
  /** The file of `smtp.ca` cannot be read, or holds no certificate. */
  | 'no-ca'
  | 'no-login'
  /** A name for the login, but nothing that says the password. */
  | 'no-password'
  | 'password-failed'
  | 'password-empty'
  | 'too-large'
  /** There is no sendmail on this machine. */
  | 'no-program'
  /** It ended with the code in `detail`. */
  | 'program-ended'

/** The way that a letter took. */
export type Route = {
  transport: 'smtp' | 'sendmail'
  host: string | null
  port: number | null
  user: string | null
  from: string
  to: string
}

/**
 * What became of a letter: `refused` is for good as long as nothing is changed, `failed` is worth another try, `unknown` was
 * handed over whole, but the answer never came.
 */
export type Delivery = Accepted | Undelivered

export type Accepted = { kind: 'accepted'; route: Route; passed: readonly Step[]; response: string }

export type Undelivered = {
  kind: 'refused' | 'failed' | 'unknown'
  route: Route
  /** The steps that went well. */
  passed: readonly Step[]
  at: Step
  because: Because
  /** What the server or program answered: safe to show, in one line, without the password. */
  reply: string | null
  /** What the machine calls it, such as ECONNREFUSED or the exit code of a program. */
  detail: string | null
}

/** What is done before the message itself begins to leave: from then on it may have arrived. */
export type AtHandOver = () => Promise<void>

/** A fault, wherever it comes up. */
export class Fault extends Error {
  constructor(
    readonly what: Pick<Undelivered, 'kind' | 'because'> & Partial<Pick<Undelivered, 'at' | 'reply' | 'detail'>>,
  ) {
    super(what.because)
    this.name = 'Fault'
  }
}

/** The steps that are taken, as they are taken. */
export function walk(): Walk {
  const steps: Step[] = []
  return {
    at: (step) => {
      if (steps.at(-1) !== step) steps.push(step)
    },
    now: () => steps.at(-1) ?? 'connect',
    before: (step) => steps.slice(0, steps.includes(step) ? steps.indexOf(step) : undefined),
    all: () => [...steps],
  }
}

export type Walk = { at: (step: Step) => void; now: () => Step; before: (step: Step) => Step[]; all: () => Step[] }
