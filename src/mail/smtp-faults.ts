import { Fault, type Because, type Step } from './delivery.ts'

/** What the library reports: its own code, and where there was one that of the system, the answer and its code. */
type Reported = Error & {
  code?: string
  originalCode?: string
  syscall?: string
  command?: string
  response?: string
  responseCode?: number
}

/** What an error of the connection means, at the step that was under way; `isWhole` says that the whole message had been handed over. */
export function faultOf(error: unknown, step: Step, isWhole: boolean): Fault {
  if (error instanceof Fault) return error
  const { code, originalCode, command, response, responseCode, message } = error as Reported
  const at = stepOf(command, step)
  const known = originalCode ?? code ?? ''
  if (response && responseCode) return replied(at, { response, responseCode, command })
  if (response) return new Fault({ kind: 'failed', at: 'greeting', because: 'no-smtp', reply: response })
  if (/larger than allowed/.test(message)) return new Fault({ kind: 'refused', at: 'sender', because: 'too-large' })
  const because = becauseOf(known, at)
  const isLasting = /^(?:certificate|tls|no-)/.test(because)
  const kind = isWhole && at === 'message' ? 'unknown' : isLasting ? 'refused' : 'failed'
  return new Fault({ kind, at, because, detail: because === 'closed' ? null : known })
}

/** 4xx is for now, as is 421 in whatever place; 5xx for good (RFC 5321, 4.2.1). */
function replied(
  at: Step,
  {
    response,
    responseCode,
    command,
  }: Required<Pick<Reported, 'response' | 'responseCode'>> & Pick<Reported, 'command'>,
): Fault {
  const isLasting = responseCode >= 500
  const isAboutTls = command === 'STARTTLS' || (command === 'EHLO' && at === 'tls')
  return new Fault({
    ...{ kind: isLasting ? 'refused' : 'failed', at, reply: response },
    because: isLasting && isAboutTls ? 'no-tls' : 'replied',
  })
}

/** With PIPELINING several commands are under way: which of them failed, the library says. */
function stepOf(command: string | undefined, step: Step): Step {
  if (command === 'MAIL FROM') return 'sender'
  if (command === 'RCPT TO') return 'recipient'
  if (command === 'DATA') return 'message'
  if (command === 'STARTTLS') return 'tls'
  return command?.startsWith('AUTH') ? 'login' : step
}

function becauseOf(code: string, at: Step): Because {
  if (code === 'ENOTFOUND') return 'name-unknown'
  if (/^EAI_|^EDNS$/.test(code)) return 'name-unasked'
  if (code === 'ECONNREFUSED') return 'connection-refused'
  if (/^(?:ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|ENETDOWN|EHOSTDOWN|EACCES|EPERM)$/.test(code)) return 'unreachable'
  if (code === 'ETIMEDOUT') return 'timeout'
  if (/ALTNAME|HOSTNAME_MISMATCH/.test(code)) return 'certificate-name'
  if (/EXPIRED|NOT_YET_VALID/.test(code)) return 'certificate-date'
  if (/CERT|CRL|UNABLE_TO|LEAF_SIGNATURE|CA_|PATH_LENGTH/.test(code)) return 'certificate-untrusted'
  if (/^ERR_(?:SSL|TLS)|^EPROTO$/.test(code) && at !== 'message') return 'tls-failed'
  return 'closed'
}
