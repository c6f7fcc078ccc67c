import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups digest status', 'followups digest status --json', 'followups digest status --exit-code'],
    exitCode: 'end with 10 when a mail failed or is missing',
    headings: { owner: 'in charge', to: 'to', last: 'last mail', today: 'today' },
    never: 'none yet',
    at: (day: string, time: string) => `${day}, ${time}`,
    noAddress: 'no address',
    standing: {
      left: 'has left',
      away: 'away',
      'not-today': 'no mail today',
      'no-address': 'cannot be sent',
      'bad-address': 'cannot be sent',
      expected: 'not yet',
      sending: 'broke off',
      'handed-over': 'broke off on its way',
      sent: 'sent',
      failed: 'failed',
      unknown: 'answer lost',
      'gave-up': 'given up',
      nothing: 'nothing was due',
    },
    tries: (standing: string, tries: number, time: string) => `${standing} after ${tries} tries, ${time}`,
    tried: (standing: string, time: string) => `${standing} at ${time}`,
    fault: (name: string | null, why: string) => (name === null ? why : `${name}: ${why}`),
    missed: (name: string | null, days: string) => `No mail went out on ${days}${name === null ? '' : `, to ${name}`}.`,
    noneEver: 'No morning mail was ever sent. A first one: followups digest send',
    brokeOff: 'It broke off; the next run tries again.',
    scheduled: ({ way, at, days, only }: { way: string; at: string; days: string; only: string | null }) =>
      `Sent by itself${only === null ? '' : `, but only to ${only}`}: ${way}, ${days} from ${at} on.`,
    scheduledSomehow: (way: string, line: string) => `Sent by itself: ${way}, ${line}`,
    notScheduled: 'Nothing sends it by itself here: followups digest schedule',
    addressOf: (typed: string | null) =>
      typed === null
        ? 'An address for it: followups config set email anna@example.com'
        : `An address for it: followups owner edit ${typed} --email anna@example.com`,
  },
  de: {
    examples: ['followups digest status', 'followups digest status --json', 'followups digest status --exit-code'],
    exitCode: 'mit 10 enden, wenn eine Mail fehlschlug oder fehlt',
    headings: { owner: 'zuständig', to: 'an', last: 'letzte Mail', today: 'heute' },
    never: 'noch keine',
    at: (day: string, time: string) => `${day}, ${time}`,
    noAddress: 'keine Adresse',
    standing: {
      left: 'nicht mehr im Haus',
      away: 'abwesend',
      'not-today': 'heute keine Mail',
      'no-address': 'geht nicht',
      'bad-address': 'geht nicht',
      expected: 'noch nicht',
      sending: 'abgebrochen',
      'handed-over': 'unterwegs abgebrochen',
      sent: 'verschickt',
      failed: 'fehlgeschlagen',
      unknown: 'Antwort verloren',
      'gave-up': 'aufgegeben',
      nothing: 'nichts war fällig',
    },
    tries: (standing: string, tries: number, time: string) => `${standing} nach ${tries} Versuchen, ${time}`,
    tried: (standing: string, time: string) => `${standing} um ${time}`,
    fault: (name: string | null, why: string) => (name === null ? why : `${name}: ${why}`),
    missed: (name: string | null, days: string) =>
      `Am ${days} ging keine Mail hinaus${name === null ? '' : `, an ${name}`}.`,
    noneEver: 'Es ging noch nie eine Morgenmail hinaus. Eine erste: followups digest send',
    brokeOff: 'Der Versuch brach ab; der nächste Lauf versucht es noch einmal.',
    scheduled: ({ way, at, days, only }: { way: string; at: string; days: string; only: string | null }) =>
      `Von selbst verschickt${only === null ? '' : `, aber nur an ${only}`}: ${way}, ${days} ab ${at} Uhr.`,
    scheduledSomehow: (way: string, line: string) => `Von selbst verschickt durch ${way}: ${line}`,
    notScheduled: 'Hier verschickt sie nichts von selbst: followups digest schedule',
    addressOf: (typed: string | null) =>
      typed === null
        ? 'Eine Adresse dafür: followups config set email anna@example.com'
        : `Eine Adresse dafür: followups owner edit ${typed} --email anna@example.com`,
  },
})
