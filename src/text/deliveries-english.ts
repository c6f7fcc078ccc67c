import { serverOf, timeouts, type DeliverySentences } from './delivery-sentences.ts'

export const english: DeliverySentences = {
  passed: {
    password: () => 'The password is there',
    program: () => 'This machine has a sendmail',
    lookup: ({ host }) => `The name ${host} is known`,
    connect: ({ port }) => `Port ${port} is open`,
    greeting: () => 'A mail server greets',
    tls: () => 'TLS works, and the certificate is right',
    login: ({ user }) => `The login as ${user} works`,
    sender: ({ from }) => `The sender ${from} is taken`,
    recipient: ({ to }) => `The recipient ${to} is taken`,
    message: () => 'The letter is accepted',
  },
  tried: {
    password: () => 'Getting the password',
    program: () => 'Looking for sendmail',
    lookup: ({ host }) => `Looking up ${host}`,
    connect: ({ host, port }) => `Connecting to ${host}, port ${port}`,
    greeting: () => 'Waiting for the greeting',
    tls: () => 'Agreeing on TLS',
    login: ({ user }) => `Logging in as ${user}`,
    sender: ({ from }) => `Naming the sender ${from}`,
    recipient: ({ to }) => `Naming the recipient ${to}`,
    message: () => 'Handing over the letter',
  },
  faults: {
    replied: () => '',
    timeout: () => '',
    closed: ({ route, at }) =>
      at === 'greeting'
        ? `${serverOf(route)} hung up without a greeting: check smtp.port (587, or 465 where TLS comes first).`
        : `The connection to ${serverOf(route)} broke; the letter was not accepted.`,
    'name-unknown': ({ route: { host } }) =>
      `There is no server “${host}”: check smtp.host for typing errors, or whether this machine is online.`,
    'name-unasked': ({ route: { host } }) => `The name “${host}” could not be looked up: is this machine online?`,
    'connection-refused': ({ route: { host, port } }) =>
      `Nobody answers on port ${port} of ${host}: check smtp.port (mostly 587 or 465), or try later.`,
    unreachable: ({ route: { host } }) => `${host} cannot be reached from here: is this machine online?`,
    'no-smtp': ({ route }) => `Whoever answers at ${serverOf(route)} is no mail server: check smtp.host and smtp.port.`,
    'no-tls': ({ route }) =>
      `${serverOf(route)} offers no TLS, and without it nothing is sent: try smtp.port 465 or 587, or ask the provider.`,
    'tls-failed': ({ route: { port }, detail }) =>
      `TLS could not be agreed on (${detail}): ${port === 465 ? 'try smtp.port 587, or ask the provider.' : 'ask the provider for TLS 1.2 or newer; where TLS comes first, smtp.port is 465.'}`,
    'certificate-untrusted': ({ route: { host }, detail }) =>
      `The certificate of ${host} is not trusted (${detail}). If it is a server of your own, put its certificate into a file and name that in smtp.ca; else do not go on, somebody may be listening.`,
    'certificate-name': ({ route: { host } }) =>
      `The certificate belongs to another name than ${host}: set smtp.host to the name that the provider gives.`,
    'certificate-date': ({ route: { host } }) =>
      `The certificate of ${host} has expired or does not hold yet: check the clock of this machine, else tell the provider.`,
    'no-ca': ({ detail }) =>
      `The file in smtp.ca ${detail === null ? 'holds no certificate in PEM form' : `cannot be read (${detail})`}; nothing was sent.`,
    'no-login': ({ route }) =>
      `${serverOf(route)} offers no login here: try smtp.port 587 or 465, or take smtp.user out: followups config set smtp.user default`,
    'no-password': ({ route: { user } }) =>
      `There is no password for ${user}: set smtp.passwordCommand to what prints it, or FOLLOWUPS_SMTP_PASSWORD in the environment.`,
    'password-failed': ({ detail }) =>
      `The command in smtp.passwordCommand failed (${detail}); run it by hand to see why.`,
    'password-empty': () => 'The command in smtp.passwordCommand printed nothing; run it by hand to see why.',
    'too-large': ({ route }) => `The letter is larger than ${serverOf(route)} allows.`,
    'no-program': () =>
      'There is no sendmail on this machine: install one (such as msmtp-mta), or followups config set mail.transport smtp',
    'program-ended': ({ detail }) => `sendmail ended with ${detail}; its own log says more.`,
  },
  replied: {
    ...{ password: () => '', program: () => '', lookup: () => '', connect: () => '' },
    greeting: ({ kind, route }) =>
      kind === 'failed'
        ? `${serverOf(route)} is busy; the next try may succeed.`
        : `${serverOf(route)} turns this machine away: ask the provider.`,
    tls: ({ route }) => `${serverOf(route)} cannot do TLS at the moment; the next try may succeed.`,
    login: ({ kind, route: { user } }) =>
      kind === 'failed'
        ? `The login as ${user} failed for now; the next try may succeed.`
        : `The login as ${user} was refused: check smtp.user and the password. Many providers ask for a password of its own for mail programs (app password).`,
    sender: ({ kind, route: { from, user } }) =>
      kind === 'failed'
        ? `The sender ${from} was not taken for now; the next try may succeed.`
        : `The sender ${from} was refused: set mail.from to an address that belongs to the login${user === null ? ', or set smtp.user if a login is needed' : ''}.`,
    recipient: ({ kind, route: { to, user } }) =>
      kind === 'failed'
        ? `The recipient ${to} was not taken for now; the next try may succeed.`
        : `The recipient ${to} was refused: check the address${user === null ? ', or set smtp.user if a login is needed' : ''}.`,
    message: ({ kind, route }) =>
      kind === 'failed'
        ? `${serverOf(route)} did not take the letter for now; the next try may succeed.`
        : `${serverOf(route)} refused the letter: its answer says why, else ask the provider.`,
  },
  timedOut: {
    ...timeouts((route) => `${serverOf(route)} fell silent; the next try may succeed.`),
    password: () => 'The command in smtp.passwordCommand took more than a minute; run it by hand to see why.',
    lookup: ({ route: { host } }) => `The name “${host}” could not be looked up in time: is this machine online?`,
    connect: ({ route: { host, port } }) =>
      `${host} does not answer on port ${port}: check smtp.port (some networks block 25), or a firewall.`,
    greeting: ({ route }) =>
      `${serverOf(route)} answers, but sends no greeting: where TLS comes first, smtp.port is 465.`,
  },
  unknown: () => 'The letter was handed over whole, but the answer was lost: it may have arrived.',
  said: (reply) => `It said: ${reply}`,
}
