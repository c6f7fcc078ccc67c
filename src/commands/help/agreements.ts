import { usualLeads, type AgreementKind } from '../../domain/agreement.ts'
import { durationOf } from '../../domain/day.ts'
import { grouped } from '../../domain/grouped.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { durationWords } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import type { TopicWords } from './topic.ts'

export const agreements: TopicWords = {
  en: () => ({
    examples: [
      'followups agreement add Müller "Copier" --kind lease --until "31 dec 2027" --notice 3m',
      'followups agreement add Müller "Support" --kind maintenance --for 12m --notice "6w to quarter-end"',
      'followups agreement list',
      'followups agreement renew Copier --for 24m',
      'followups config set lead.lease 180d,90d,30d',
    ],
    parts: [
      { heading: 'The last day to act' },
      'The end less the notice period; the end of a month stays one. With "6w to quarter-end" and the like it is the last such end that is not after the agreement’s own. You are asked to act by the working day on or before it.',
      { heading: 'Reminders before it, unless changed' },
      { lines: leads('en') },
      'Trial, offer and seminar have journeys of their own: followups help journeys',
      { heading: 'How it ends' },
      'With a decision: renew, end or cancel. “done” only says that you raised it with them, and it sleeps until the next reminder; the last one stays. What ended without a decision is the first line of the list.',
      'These are days for people who act in time, no legal advice.',
    ],
  }),
  de: () => ({
    examples: [
      'followups agreement add Müller "Kopierer" --kind leasing --until 31.12.2027 --notice 3m',
      'followups agreement add Müller "Pflege" --kind wartung --for 12m --notice "6w zum Quartalsende"',
      'followups agreement list',
      'followups agreement renew Kopierer --for 24m',
      'followups config set lead.leasing 180d,90d,30d',
    ],
    parts: [
      { heading: 'Der letzte Tag zum Handeln' },
      'Das Ende minus Kündigungsfrist; ein Monatsende bleibt eines. Mit "6w zum Quartalsende" und Ähnlichem zählt das letzte solche Ende, das nicht nach dem der Vereinbarung liegt. Handeln bis: der Arbeitstag an diesem Tag oder davor.',
      { heading: 'Erinnerungen davor, solange sie niemand ändert' },
      { lines: leads('de') },
      'Test, Angebot und Seminar haben eigene Fahrpläne: followups help fahrpläne',
      { heading: 'Wie sie endet' },
      'Mit einer Entscheidung: verlängern (renew), beenden (end) oder kündigen (cancel). „done“ sagt nur, dass darüber gesprochen wurde; dann ruht sie bis zur nächsten Erinnerung, und die letzte bleibt. Was ohne Entscheidung endete, steht in der Liste ganz oben.',
      'Das sind Tage für Leute, die rechtzeitig handeln, keine Rechtsberatung.',
    ],
  }),
}

function leads(language: Language): string[][] {
  const kinds = (Object.keys(usualLeads) as AgreementKind[]).filter((kind) => usualLeads[kind].length > 0)
  return [...grouped(kinds, (kind) => usualLeads[kind].join())].map(([, alike]) => [
    alike.map((kind) => agreementKindWord(kind, language)).join(', '),
    usualLeads[alike[0]!].map((lead) => durationWords(durationOf(lead)!, language)).join(', '),
  ])
}
