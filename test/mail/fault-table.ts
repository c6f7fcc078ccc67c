import type { Delivery, Step } from '../../src/mail/delivery.ts'
import { certificateFor } from '../support/certificate.ts'
import type { Script } from '../support/scripted-server.ts'

/** What the server does, the settings that are not the usual ones, and what must come of it. */
export type Case = [name: string, script: Script, settings: { isSecure?: boolean }, expected: Expected]

/** What must come of it: as an answer, an exit code, and a sentence in each language. */
export type Expected = {
  kind: Delivery['kind']
  at?: Step
  because?: string
  code: number
  says?: RegExp
  sagt?: RegExp
}

const reply = (code: number) => `${code} the reason of the server`

/** The script of a server, the settings of the person, and what must come of it: as an answer, an exit code, a sentence. */
export const faults: Case[] = [
  [
    'all goes well',
    {},
    {},
    { kind: 'accepted', code: 0, says: /^ok +The letter is accepted$/m, sagt: /^ok +Der Brief/m },
  ],
  ['all goes well, with PIPELINING', { pipelining: true }, {}, { kind: 'accepted', code: 0 }],
  ['all goes well, TLS comes first', { isSecure: true }, { isSecure: true }, { kind: 'accepted', code: 0 }],
  [
    'no greeting',
    { greeting: 'silence' },
    {},
    failed(
      'greeting',
      'timeout',
      /sends no greeting: where TLS comes first, smtp\.port is 465/,
      /meldet sich aber nicht: Wo TLS zuerst kommt, ist smtp\.port 465/,
    ),
  ],
  [
    'a broken connection in place of a greeting',
    { greeting: 'cut' },
    {},
    failed(
      'greeting',
      'closed',
      /hung up without a greeting: check smtp\.port/,
      /ohne Begrüßung aufgelegt: bitte smtp\.port prüfen/,
    ),
  ],
  [
    'another protocol',
    { greeting: 'HTTP/1.1 400 Bad Request' },
    {},
    failed(
      'greeting',
      'no-smtp',
      /is no mail server: check smtp\.host and smtp\.port/,
      /ist kein Mailserver: bitte smtp\.host/,
    ),
  ],
  [
    '4xx for a greeting',
    { greeting: reply(421) },
    {},
    failed(
      'greeting',
      'replied',
      /is busy; the next try may succeed\. It said: 421 the reason/,
      /ist beschäftigt; .* Die Antwort: 421 the reason/,
    ),
  ],
  [
    '5xx for a greeting',
    { greeting: reply(554) },
    {},
    refused(
      'greeting',
      'replied',
      /turns this machine away: ask the provider\. It said: 554/,
      /weist diesen Rechner ab/,
    ),
  ],
  ['no answer to EHLO', { ehlo: 'silence' }, {}, failed('greeting', 'timeout')],
  [
    'TLS is not offered',
    { tls: null },
    {},
    refused(
      'tls',
      'no-tls',
      /offers no TLS, and without it nothing is sent: try smtp\.port/,
      /bietet kein TLS an, und ohne geht nichts hinaus: versuchen Sie smtp\.port/,
    ),
  ],
  [
    'TLS is refused for now',
    { starttls: reply(454) },
    {},
    failed('tls', 'replied', /cannot do TLS at the moment/, /kann gerade kein TLS/),
  ],
  ['TLS is refused for good', { starttls: reply(550) }, {}, refused('tls', 'no-tls')],
  ['TLS breaks off', { starttls: '220 go ahead' }, {}, failed('tls', 'timeout')],
  [
    'TLS too old',
    { tlsVersion: 'TLSv1.1' },
    {},
    refused('tls', 'tls-failed', /ask the provider for TLS 1\.2 or newer/, /TLS 1\.2 oder neuer/),
  ],
  ['TLS expected first, and spoken later', {}, { isSecure: true }, refused('tls', 'tls-failed')],
  [
    'a certificate that nobody signed',
    { tls: certificateFor(['localhost']) },
    {},
    refused(
      'tls',
      'certificate-untrusted',
      /is not trusted \(\w+\)\. If it is a server of your own, .* smtp\.ca; else do not go on/,
      /ist nicht zu trauen/,
    ),
  ],
  [
    'the same, TLS comes first',
    { tls: certificateFor(['localhost']), isSecure: true },
    { isSecure: true },
    refused('tls', 'certificate-untrusted'),
  ],
  [
    'no login is offered',
    { offersLogin: false },
    {},
    refused('login', 'no-login', /offers no login here: try smtp\.port 587 or 465/, /bietet hier keine Anmeldung an/),
  ],
  [
    '4xx at the login',
    { auth: reply(454) },
    {},
    failed('login', 'replied', /The login as anna failed for now/, /Die Anmeldung als anna ist vorerst gescheitert/),
  ],
  [
    '5xx at the login',
    { auth: reply(535) },
    {},
    refused(
      'login',
      'replied',
      /The login as anna was refused: check smtp\.user and the password\..*It said: 535/,
      /Die Anmeldung als anna wurde abgelehnt: bitte smtp\.user und das Passwort prüfen/,
    ),
  ],
  [
    'silence at the login',
    { auth: 'silence' },
    {},
    failed('login', 'timeout', /fell silent; the next try may succeed/, /ist verstummt/),
  ],
  [
    'cut at the login',
    { auth: 'cut' },
    {},
    failed('login', 'closed', /broke; the letter was not accepted/, /abgerissen; der Brief wurde nicht angenommen/),
  ],
  [
    'the letter is too large',
    { size: 100 },
    {},
    refused('sender', 'too-large', /larger than .* allows/, /größer, als .* erlaubt/),
  ],
  ...[true, false].flatMap((pipelining): Case[] => {
    const how = pipelining ? ', with PIPELINING' : ''
    return [
      [
        `4xx for the sender${how}`,
        { pipelining, mail: reply(451) },
        {},
        failed(
          'sender',
          'replied',
          /The sender firm@example\.com was not taken for now/,
          /Der Absender firm@example\.com wurde vorerst nicht/,
        ),
      ],
      [
        `5xx for the sender${how}`,
        { pipelining, mail: reply(550) },
        {},
        refused(
          'sender',
          'replied',
          /The sender firm@example\.com was refused: set mail\.from to an address that belongs to the login\. It said: 550/,
          /Absender firm@example\.com wurde abgelehnt: In mail\.from gehört/,
        ),
      ],
      [`421 for the sender${how}`, { pipelining, mail: reply(421) }, {}, failed('sender', 'replied')],
      [
        `4xx for the recipient${how}`,
        { pipelining, rcpt: reply(450) },
        {},
        failed(
          'recipient',
          'replied',
          /The recipient anna@example\.com was not taken for now/,
          /Der Empfänger anna@example\.com wurde vorerst nicht/,
        ),
      ],
      [
        `5xx for the recipient${how}`,
        { pipelining, rcpt: reply(550) },
        {},
        refused(
          'recipient',
          'replied',
          /The recipient anna@example\.com was refused: check the address\. It said: 550/,
          /Der Empfänger anna@example\.com wurde abgelehnt: bitte die Adresse prüfen/,
        ),
      ],
      [`4xx before the message${how}`, { pipelining, data: reply(451) }, {}, failed('message', 'replied')],
      [`5xx before the message${how}`, { pipelining, data: reply(554) }, {}, refused('message', 'replied')],
      [`cut before the message${how}`, { pipelining, data: 'cut' }, {}, failed('message', 'closed')],
      [
        `4xx after the message${how}`,
        { pipelining, message: reply(452) },
        {},
        failed('message', 'replied', /did not take the letter for now/, /hat den Brief vorerst nicht angenommen/),
      ],
      [
        `5xx after the message${how}`,
        { pipelining, message: reply(552) },
        {},
        refused(
          'message',
          'replied',
          /refused the letter: its answer says why, else ask the provider\. It said: 552/,
          /hat den Brief abgelehnt/,
        ),
      ],
      [`421 after the message${how}`, { pipelining, message: reply(421) }, {}, failed('message', 'replied')],
      [
        `cut after the message${how}`,
        { pipelining, message: 'cut' },
        {},
        {
          kind: 'unknown',
          at: 'message',
          because: 'closed',
          code: 75,
          says: /handed over whole, but the answer was lost: it may have arrived/,
          sagt: /ganz übergeben, aber die Antwort ging verloren/,
        },
      ],
      [
        `silence after the message${how}`,
        { pipelining, message: 'silence' },
        {},
        { kind: 'unknown', at: 'message', because: 'timeout', code: 75 },
      ],
    ]
  }),
]

function failed(at: Step, because: string, says?: RegExp, sagt?: RegExp): Expected {
  return { kind: 'failed', at, because, code: 75, says, sagt }
}

function refused(at: Step, because: string, says?: RegExp, sagt?: RegExp): Expected {
  return { kind: 'refused', at, because, code: 69, says, sagt }
}
