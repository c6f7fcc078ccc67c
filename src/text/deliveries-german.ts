import { serverOf, timeouts, type DeliverySentences } from './delivery-sentences.ts'
import type { Address } from './language.ts'

export const german = (you: Address): DeliverySentences => ({
  passed: {
    password: () => 'Das Passwort ist da',
    program: () => 'Dieser Rechner hat ein sendmail',
    lookup: ({ host }) => `Der Name ${host} ist bekannt`,
    connect: ({ port }) => `Port ${port} ist offen`,
    greeting: () => 'Ein Mailserver meldet sich',
    tls: () => 'TLS klappt, und das Zertifikat stimmt',
    login: ({ user }) => `Die Anmeldung als ${user} klappt`,
    sender: ({ from }) => `Der Absender ${from} wird angenommen`,
    recipient: ({ to }) => `Der Empfänger ${to} wird angenommen`,
    message: () => 'Der Brief ist angenommen',
  },
  tried: {
    password: () => 'Das Passwort holen',
    program: () => 'sendmail suchen',
    lookup: ({ host }) => `Den Namen ${host} nachschlagen`,
    connect: ({ host, port }) => `Mit ${host} verbinden, Port ${port}`,
    greeting: () => 'Auf die Begrüßung warten',
    tls: () => 'TLS vereinbaren',
    login: ({ user }) => `Als ${user} anmelden`,
    sender: ({ from }) => `Den Absender ${from} nennen`,
    recipient: ({ to }) => `Den Empfänger ${to} nennen`,
    message: () => 'Den Brief übergeben',
  },
  faults: {
    replied: () => '',
    timeout: () => '',
    closed: ({ route, at }) =>
      at === 'greeting'
        ? `${serverOf(route)} hat ohne Begrüßung aufgelegt: bitte smtp.port prüfen (587, oder 465, wo TLS zuerst kommt).`
        : `Die Verbindung zu ${serverOf(route)} ist abgerissen; der Brief wurde nicht angenommen.`,
    'name-unknown': ({ route: { host } }) =>
      `Einen Server „${host}“ gibt es nicht: bitte smtp.host auf Tippfehler prüfen, oder ob dieser Rechner online ist.`,
    'name-unasked': ({ route: { host } }) =>
      `Der Name „${host}“ ließ sich nicht nachschlagen: Ist dieser Rechner online?`,
    'connection-refused': ({ route: { host, port } }) =>
      `Auf Port ${port} von ${host} antwortet niemand: bitte smtp.port prüfen (meist 587 oder 465), oder später noch einmal.`,
    unreachable: ({ route: { host } }) => `${host} ist von hier aus nicht erreichbar: Ist dieser Rechner online?`,
    'no-smtp': ({ route }) =>
      `Was bei ${serverOf(route)} antwortet, ist kein Mailserver: bitte smtp.host und smtp.port prüfen.`,
    'no-tls': ({ route }) =>
      `${serverOf(route)} bietet kein TLS an, und ohne geht nichts hinaus: ${you('versuch', 'versuchen Sie')} smtp.port 465 oder 587, oder ${you('frag', 'fragen Sie')} den Anbieter.`,
    'tls-failed': ({ route: { port }, detail }) =>
      `TLS kam nicht zustande (${detail}): ${port === 465 ? 'vielleicht hilft smtp.port 587, sonst der Anbieter.' : 'der Anbieter muss TLS 1.2 oder neuer können; wo TLS zuerst kommt, ist smtp.port 465.'}`,
    'certificate-untrusted': ({ route: { host }, detail }) =>
      `Dem Zertifikat von ${host} ist nicht zu trauen (${detail}). Ist es ${you('dein', 'Ihr')} eigener Server, gehört sein Zertifikat in eine Datei und deren Pfad in smtp.ca; sonst bitte nicht weiter: Jemand könnte mitlesen.`,
    'certificate-name': ({ route: { host } }) =>
      `Das Zertifikat gehört zu einem anderen Namen als ${host}: In smtp.host gehört der Name, den der Anbieter nennt.`,
    'certificate-date': ({ route: { host } }) =>
      `Das Zertifikat von ${host} ist abgelaufen oder gilt noch nicht: bitte die Uhr dieses Rechners prüfen, sonst dem Anbieter Bescheid sagen.`,
    'no-ca': ({ detail }) =>
      `Die Datei in smtp.ca ${detail === null ? 'enthält kein Zertifikat in PEM-Form' : `lässt sich nicht lesen (${detail})`}; nichts wurde verschickt.`,
    'no-login': ({ route }) =>
      `${serverOf(route)} bietet hier keine Anmeldung an: smtp.port 587 oder 465 versuchen, oder ohne Anmeldung: followups config set smtp.user Standard`,
    'no-password': ({ route: { user } }) =>
      `Für ${user} gibt es kein Passwort: In smtp.passwordCommand gehört, was es ausgibt, oder FOLLOWUPS_SMTP_PASSWORD in die Umgebung.`,
    'password-failed': ({ detail }) =>
      `Der Befehl in smtp.passwordCommand ist gescheitert (${detail}); von Hand ausgeführt, zeigt er, warum.`,
    'password-empty': () =>
      'Der Befehl in smtp.passwordCommand hat nichts ausgegeben; von Hand ausgeführt, zeigt er, warum.',
    'too-large': ({ route }) => `Der Brief ist größer, als ${serverOf(route)} erlaubt.`,
    'no-program': () =>
      'Auf diesem Rechner gibt es kein sendmail: eins einrichten (etwa msmtp-mta), oder followups config set mail.transport smtp',
    'program-ended': ({ detail }) => `sendmail endete mit ${detail}; sein eigenes Protokoll sagt mehr.`,
  },
  replied: {
    ...{ password: () => '', program: () => '', lookup: () => '', connect: () => '' },
    greeting: ({ kind, route }) =>
      kind === 'failed'
        ? `${serverOf(route)} ist beschäftigt; der nächste Versuch kann gelingen.`
        : `${serverOf(route)} weist diesen Rechner ab: bitte den Anbieter fragen.`,
    tls: ({ route }) => `${serverOf(route)} kann gerade kein TLS; der nächste Versuch kann gelingen.`,
    login: ({ kind, route: { user } }) =>
      kind === 'failed'
        ? `Die Anmeldung als ${user} ist vorerst gescheitert; der nächste Versuch kann gelingen.`
        : `Die Anmeldung als ${user} wurde abgelehnt: bitte smtp.user und das Passwort prüfen. Viele Anbieter verlangen ein eigenes Passwort für Mailprogramme (App-Passwort).`,
    sender: ({ kind, route: { from, user } }) =>
      kind === 'failed'
        ? `Der Absender ${from} wurde vorerst nicht angenommen; der nächste Versuch kann gelingen.`
        : `Der Absender ${from} wurde abgelehnt: In mail.from gehört eine Adresse, die zur Anmeldung gehört${user === null ? '; verlangt der Server eine Anmeldung, fehlt smtp.user' : ''}.`,
    recipient: ({ kind, route: { to, user } }) =>
      kind === 'failed'
        ? `Der Empfänger ${to} wurde vorerst nicht angenommen; der nächste Versuch kann gelingen.`
        : `Der Empfänger ${to} wurde abgelehnt: bitte die Adresse prüfen${user === null ? '; verlangt der Server eine Anmeldung, fehlt smtp.user' : ''}.`,
    message: ({ kind, route }) =>
      kind === 'failed'
        ? `${serverOf(route)} hat den Brief vorerst nicht angenommen; der nächste Versuch kann gelingen.`
        : `${serverOf(route)} hat den Brief abgelehnt: Die Antwort sagt, warum, sonst der Anbieter.`,
  },
  timedOut: {
    ...timeouts((route) => `${serverOf(route)} ist verstummt; der nächste Versuch kann gelingen.`),
    password: () =>
      'Der Befehl in smtp.passwordCommand hat mehr als eine Minute gebraucht; von Hand ausgeführt, zeigt er, warum.',
    lookup: ({ route: { host } }) =>
      `Der Name „${host}“ ließ sich nicht rechtzeitig nachschlagen: Ist dieser Rechner online?`,
    connect: ({ route: { host, port } }) =>
      `${host} antwortet nicht auf Port ${port}: bitte smtp.port prüfen (manche Netze sperren 25), oder eine Firewall.`,
    greeting: ({ route }) =>
      `${serverOf(route)} antwortet, meldet sich aber nicht: Wo TLS zuerst kommt, ist smtp.port 465.`,
  },
  unknown: () => 'Der Brief wurde ganz übergeben, aber die Antwort ging verloren: Er kann angekommen sein.',
  said: (reply) => `Die Antwort: ${reply}`,
})
