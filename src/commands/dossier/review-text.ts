import { words } from '../../text/language.ts'

/** The words of a review, which the customer reads. */
export const reviewText = words({
  en: {
    titleOf: (name: string) => `Our work together: ${name}`,
    subtitle: (day: string) => `A review, as of ${day}`,
    headings: {
      people: 'Who is there for whom',
      agreements: 'What we agreed on',
      revenue: 'Revenue per year',
      happened: 'When we spoke',
    },
    terms: { since: 'customer since', number: 'customer number', spoken: 'conversations' },
    columns: {
      ...{ yours: 'your side', ours: 'our side', role: 'role', from: 'from', until: 'until', title: 'agreement' },
      ...{ kind: 'kind', on: 'day', how: 'how', contact: 'your side', owner: 'our side' },
    },
    now: 'today',
    openEnded: 'open-ended',
    nothingAgreed: 'Nothing is agreed at present.',
    noRevenue: 'There is none yet.',
    noDialogue: 'We have not spoken yet, and look forward to it.',
    soFar: (year: number) => `${year} is not over yet.`,
    nothingSince: (year: number) => `None since ${year}.`,
    earlier: (year: number, amount: string) => `Before ${year}: ${amount}.`,
    spoken: (count: number, first: string) => (count === 1 ? `1, on ${first}` : `${count} since ${first}`),
    revenueIn: (currency: string) => `Revenue per year in ${currency}`,
    timeline: 'Conversations',
    timelineOf: (count: number, parts: readonly string[]) => `${count} conversations in all: ${parts.join(', ')}.`,
    more: (count: number, from: string) =>
      count === 1 ? `1 earlier conversation, on ${from}` : `${count} earlier conversations, from ${from} on`,
  },
  de: {
    titleOf: (name: string) => `Rückblick: ${name}`,
    subtitle: (day: string) => `Was wir zusammen gemacht haben, Stand ${day}`,
    headings: {
      people: 'Wer für wen da ist',
      agreements: 'Was wir vereinbart haben',
      revenue: 'Umsatz je Jahr',
      happened: 'Wann wir gesprochen haben',
    },
    terms: { since: 'Kunde seit', number: 'Kundennummer', spoken: 'Gespräche' },
    columns: {
      ...{ yours: 'bei Ihnen', ours: 'bei uns', role: 'Funktion', from: 'von', until: 'bis', title: 'Vereinbarung' },
      ...{ kind: 'Art', on: 'Tag', how: 'wie', contact: 'bei Ihnen', owner: 'bei uns' },
    },
    now: 'heute',
    openEnded: 'unbefristet',
    nothingAgreed: 'Zurzeit ist nichts vereinbart.',
    noRevenue: 'Noch gibt es keinen.',
    noDialogue: 'Wir haben noch nicht gesprochen und freuen uns darauf.',
    soFar: (year: number) => `${year} ist noch nicht zu Ende.`,
    nothingSince: (year: number) => `Seit ${year} keiner.`,
    earlier: (year: number, amount: string) => `Vor ${year}: ${amount}.`,
    spoken: (count: number, first: string) => (count === 1 ? `1, am ${first}` : `${count} seit ${first}`),
    revenueIn: (currency: string) => `Umsatz je Jahr in ${currency}`,
    timeline: 'Gespräche',
    timelineOf: (count: number, parts: readonly string[]) => `Insgesamt ${count} Gespräche: ${parts.join(', ')}.`,
    more: (count: number, from: string) =>
      count === 1 ? `1 früheres Gespräch am ${from}` : `${count} frühere Gespräche, ab ${from}`,
  },
})
