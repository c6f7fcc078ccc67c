import type { Kind } from '../domain/follow-up.ts'
import { inTongue, words, type Language, type Tongue } from '../text/language.ts'

type Counted = Record<Kind, readonly [one: string, many: string]>

const englishKinds: Counted = {
  ...{ manual: ['task', 'tasks'], reply: ['answer', 'answers'], complaint: ['complaint', 'complaints'] },
  ...{ promise: ['promise', 'promises'], agreement: ['agreement', 'agreements'], journey: ['step', 'steps'] },
  ...{ handover: ['handover', 'handovers'], cadence: ['by rhythm', 'by rhythm'] },
  ...{ occasion: ['occasion', 'occasions'], winback: ['win-back', 'win-backs'] },
}

const germanKinds: Counted = {
  ...{ manual: ['Aufgabe', 'Aufgaben'], reply: ['Antwort', 'Antworten'] },
  ...{ complaint: ['Reklamation', 'Reklamationen'], promise: ['Zusage', 'Zusagen'] },
  ...{ agreement: ['Vereinbarung', 'Vereinbarungen'], journey: ['Schritt', 'Schritte'] },
  ...{ handover: ['Übergabe', 'Übergaben'], cadence: ['im Rhythmus', 'im Rhythmus'] },
  ...{ occasion: ['Anlass', 'Anlässe'], winback: ['Rückgewinnung', 'Rückgewinnungen'] },
}

/** What the daily mail says around its lines. */
const digestWords = words({
  en: {
    dueToday: (count: number) => `${count} today`,
    overdue: (count: number) => `${count} overdue`,
    nothingDue: 'Nothing is due today',
    nothing: (next: string | null) =>
      next === null ? 'Nothing is due today.' : `Nothing is due today. The next date is ${next}.`,
    nextDate: (day: string, customer: string) => `${day}, ${customer}`,
    empty: 'There are no customers yet.',
    promised: (what: string, customer: string, day: string) => `${what} for ${customer}, promised by ${day}`,
    complaint: (customer: string) => `${customer}, complaint`,
    today: 'today',
    tomorrow: 'tomorrow',
    late: (days: number) => (days === 1 ? '1 day overdue' : `${days} days overdue`),
    lastDay: 'last day today',
    missed: (days: readonly string[]) => `There was no mail on ${listed(days, 'and')}.`,
    last: (channel: string, day: string) => `Last: ${channel} on ${day}`,
    quoted: (said: string) => `“${said}”`,
    never: 'No dialogue yet',
    rest: (count: number, kinds: readonly string[]) => `${count} more: ${listed(kinds, 'and')}.`,
    kinds: englishKinds,
    folded: (count: number, who: string) =>
      `${count} unchanged for three mails: please decide or move ${count === 1 ? 'it' : 'them'}. ${who}.`,
    andMore: (names: string, more: number) => (more === 0 ? names : `${names} and ${more} more`),
    done: (since: string | null, facts: readonly string[]) =>
      `${since === null ? 'Yesterday' : `Since ${since}`}: ${listed(facts, 'and')}.`,
    conversations: (count: number) => (count === 1 ? '1 conversation' : `${count} conversations`),
    closed: (count: number) => (count === 1 ? '1 follow-up done' : `${count} follow-ups done`),
    ahead: 'The next seven days',
    fallsDue: (count: number) => `${count} due`,
    lastDayFor: (what: string) => `last day for ${what}`,
    gaps: 'Gaps',
  },
  de: (you) => ({
    dueToday: (count: number) => `${count} heute`,
    overdue: (count: number) => `${count} überfällig`,
    nothingDue: 'Heute ist nichts fällig',
    nothing: (next: string | null) =>
      next === null ? 'Heute ist nichts fällig.' : `Heute ist nichts fällig. Der nächste Termin ist ${next}.`,
    nextDate: (day: string, customer: string) => `${day}, ${customer}`,
    empty: 'Es gibt noch keine Kunden.',
    promised: (what: string, customer: string, day: string) => `${what} für ${customer}, zugesagt bis ${day}`,
    complaint: (customer: string) => `${customer}, Reklamation`,
    today: 'heute',
    tomorrow: 'morgen',
    late: (days: number) => (days === 1 ? 'seit 1 Tag überfällig' : `seit ${days} Tagen überfällig`),
    lastDay: 'heute ist der letzte Tag',
    missed: (days: readonly string[]) => `Am ${listed(days, 'und')} kam keine Mail.`,
    last: (channel: string, day: string) => `Zuletzt: ${channel} am ${day}`,
    quoted: (said: string) => `„${said}“`,
    never: 'Noch kein Gespräch',
    rest: (count: number, kinds: readonly string[]) =>
      `${count === 1 ? '1 weitere Wiedervorlage' : `${count} weitere Wiedervorlagen`}: ${listed(kinds, 'und')}.`,
    kinds: germanKinds,
    folded: (count: number, who: string) =>
      `${count} seit drei Mails unverändert. ${you('Bitte entscheide oder verschiebe', 'Bitte entscheiden oder verschieben Sie')}: ${who}.`,
    andMore: (names: string, more: number) => (more === 0 ? names : `${names} und ${more} weitere`),
    done: (since: string | null, facts: readonly string[]) =>
      `${since === null ? 'Gestern' : `Seit ${since}`}: ${listed(facts, 'und')}.`,
    conversations: (count: number) => (count === 1 ? '1 Gespräch' : `${count} Gespräche`),
    closed: (count: number) => (count === 1 ? '1 Wiedervorlage erledigt' : `${count} Wiedervorlagen erledigt`),
    ahead: 'Die nächsten sieben Tage',
    fallsDue: (count: number) => `${count} fällig`,
    lastDayFor: (what: string) => `letzter Tag für ${what}`,
    gaps: 'Lücken',
  }),
})

export type DigestWords = typeof digestWords.en & { language: Language }

export function digestWordsIn(tongue: Tongue): DigestWords {
  return { ...inTongue(digestWords, tongue), language: tongue.language }
}

function listed(parts: readonly string[], and: string): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)!}`
}
