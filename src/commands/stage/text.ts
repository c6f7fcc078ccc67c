import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: [
      'followups stage Müller active',
      'followups stage Müller lost --reason price --said-by customer',
      'followups stage Müller lost -r other --win-back 6m --note "moved abroad"',
    ],
    customer: 'customer by name, id or e-mail',
    stage: 'lead, prospect, trial, active, dormant or lost',
    reason:
      'why it was lost: price, competitor, service, no-need, in-house, contact-left, neglected, silence, merger, closed, ended-by-us, other',
    saidBy: 'who says so: customer, or us where it is our guess (unless said)',
    note: 'a word about it',
    winBack: 'when to try again, such as 9m, or never; unless said by the reason',
    why: 'Why was it lost?',
  },
  de: {
    examples: [
      'followups stage Müller aktiv',
      'followups stage Müller ehemalig --reason Preis --said-by Kunde',
      'followups stage Müller ehemalig -r Sonstiges --win-back 6m --note verzogen',
    ],
    customer: 'Kunde mit Name, Kennung oder E-Mail',
    stage: 'Interessent, im Gespräch, Testphase, aktiv, ruhend oder ehemalig',
    reason:
      'warum verloren: Preis, Wettbewerber, Leistung, kein Bedarf, macht es selbst, Ansprechperson weg, von uns vernachlässigt, keine Reaktion, Übernahme, aufgegeben, von uns beendet, Sonstiges',
    saidBy: 'wer es sagt: Kunde, oder wir, wenn es unsere Vermutung ist (wenn nichts gesagt wird)',
    note: 'ein Wort dazu',
    winBack: 'wann ein neuer Versuch, etwa 9m, oder nie; sonst nach dem Grund',
    why: 'Warum verloren?',
  },
})
