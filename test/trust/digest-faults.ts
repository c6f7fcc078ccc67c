import { certificateFor } from '../support/certificate.ts'
import type { Script } from '../support/scripted-server.ts'

export const trusted = certificateFor(['localhost', '127.0.0.1'])

/** What is wrong with the server for a while, or with the way to it. */
export type DayFault = { host?: string; port?: 'closed' | 'deaf'; script?: Script }

const reply = (code: number) => `${code} the reason of the server`

/** Every fault of the table of the design, at every stage. */
export const dayFaults: readonly DayFault[] = [
  { host: 'smtp.followups.invalid' },
  { port: 'closed' },
  { port: 'deaf' },
  { script: { tls: null } },
  { script: { tls: certificateFor(['localhost']) } },
  { script: { tls: certificateFor(['mail.example.com']) } },
  { script: { tlsVersion: 'TLSv1.1' } },
  { script: { greeting: 'silence' } },
  { script: { greeting: 'cut' } },
  { script: { ehlo: 'silence' } },
  { script: { starttls: reply(454) } },
  { script: { offersLogin: false } },
  { script: { auth: 'cut' } },
  { script: { auth: 'silence' } },
  { script: { size: 100 } },
  ...[421, 554].map((code) => ({ script: { greeting: reply(code) } })),
  ...[454, 535].map((code) => ({ script: { auth: reply(code) } })),
  ...[451, 550].map((code) => ({ script: { mail: reply(code) } })),
  ...[450, 550].map((code) => ({ script: { rcpt: reply(code) } })),
  ...[451, 554].map((code) => ({ script: { data: reply(code) } })),
  ...[421, 452, 552].map((code) => ({ script: { message: reply(code) } })),
  { script: { data: 'cut' } },
  ...['cut', 'silence'].map((message) => ({ script: { message } })),
]

/** When a run is killed: as the server comes to this, or at any moment. */
export const killStages = [
  ...(['greeting', 'ehlo', 'auth', 'mail', 'rcpt', 'data', 'message'] as const),
  'any moment',
] as const
