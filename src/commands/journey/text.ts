import { words } from '../../text/language.ts'
import { quoted } from '../../text/shell-word.ts'

const customer = {
  en: 'customer by name, id or e-mail',
  de: 'Kunde mit Name, Kennung oder E-Mail',
}
const journey = {
  en: 'trial, seminar, offer, onboarding, handover, new-contact, win-back, or one of your own',
  de: 'Testphase, Seminar, Angebot, Einarbeitung, Übergabe, neue Ansprechperson, Rückgewinnung, oder ein eigener',
}

export const listText = words({
  en: {
    examples: ['followups journey list'],
    headings: { name: 'journey', steps: 'steps', customers: 'customers on it' },
    since: (name: string, day: string) => `${name} (${day})`,
  },
  de: {
    examples: ['followups journey list'],
    headings: { name: 'Fahrplan', steps: 'Schritte', customers: 'Kunden darauf' },
    since: (name: string, day: string) => `${name} (${day})`,
  },
})

export const showText = words({
  en: {
    examples: ['followups journey show trial'],
    journey: journey.en,
    legend:
      'S is the start, E the end, in days or working days (wd); what repeats comes again until there is an outcome.',
  },
  de: {
    examples: ['followups journey show Testphase'],
    journey: journey.de,
    legend:
      'S ist der Anfang, E das Ende, in Tagen oder Arbeitstagen (wd); was zu wiederholen ist, kommt wieder, bis es ein Ergebnis gibt.',
  },
})

export const startText = words({
  en: {
    examples: [
      'followups journey start Müller onboarding',
      'followups journey start Müller seminar --on "12 dec" --until "12 dec"',
    ],
    ...{ customer: customer.en, journey: journey.en },
    on: 'the day it starts, such as today (unless said), "12 dec"',
    until: 'the end of what it belongs to, where it has one, such as "31 dec"',
    started: (name: string, whose: string) => `The journey ${name} with ${whose} has begun.`,
  },
  de: {
    examples: [
      'followups journey start Müller Einarbeitung',
      'followups journey start Müller Seminar --on 12.12. --until 12.12.',
    ],
    ...{ customer: customer.de, journey: journey.de },
    on: 'der Tag, an dem er beginnt, etwa heute (wenn nichts gesagt wird), 12.12.',
    until: 'das Ende dessen, wozu er gehört, wenn es eins gibt, etwa 31.12.',
    started: (name: string, whose: string) => `Der Fahrplan ${name} mit ${whose} hat begonnen.`,
  },
})

export const endText = words({
  en: {
    examples: [
      'followups journey end Müller won',
      'followups journey end Müller not-now --until "1 mar" --why "budget in spring"',
      'followups journey end Müller lost --reason price --said-by customer',
    ],
    customer: customer.en,
    outcome: 'won, not-now (with --until) or lost (with --reason)',
    journey: 'which, where there are several',
    until: 'the day that was agreed on to talk again, such as "1 mar"',
    reason: 'why, such as price, competitor, service, silence',
    saidBy: 'who says so: customer, or us where it is our guess (unless said)',
    winBack: 'when to try again, such as 9m, or never; unless said by the reason',
    why: 'a word about it',
    ended: {
      won: (name: string, whose: string) => `Won: the journey ${name} with ${whose} has ended.`,
      'not-now': (name: string, whose: string) => `Not now: the journey ${name} with ${whose} has ended.`,
    },
    nowActive: (whose: string) => `If they are a customer now: followups stage ${quoted(whose)} active`,
  },
  de: {
    examples: [
      'followups journey end Müller gewonnen',
      'followups journey end Müller später --until 1.3. --why "Budget im Frühjahr"',
      'followups journey end Müller verloren --reason Preis --said-by Kunde',
    ],
    customer: customer.de,
    outcome: 'gewonnen, später (mit --until) oder verloren (mit --reason)',
    journey: 'welcher, wenn es mehrere sind',
    until: 'der Tag, an dem wieder gesprochen werden soll, etwa 1.3.',
    reason: 'warum, etwa Preis, Wettbewerber, Leistung, keine Reaktion',
    saidBy: 'wer es sagt: Kunde, oder wir, wenn es unsere Vermutung ist (wenn nichts gesagt wird)',
    winBack: 'wann ein neuer Versuch, etwa 9m, oder nie; sonst nach dem Grund',
    why: 'ein Wort dazu',
    ended: {
      won: (name: string, whose: string) => `Gewonnen: Der Fahrplan ${name} mit ${whose} ist zu Ende.`,
      'not-now': (name: string, whose: string) => `Später: Der Fahrplan ${name} mit ${whose} ist zu Ende.`,
    },
    nowActive: (whose: string) =>
      `Aus dem Interessenten ist ein Kunde geworden? followups stage ${quoted(whose)} aktiv`,
  },
})

export const editText = words({
  en: {
    examples: ['followups journey edit trial', 'followups journey edit vernissage --file vernissage.txt'],
    journey: `${journey.en}; a new name makes a new one`,
    file: 'takes its text from this file instead of opening the editor; - is stdin',
    builtIn: 'takes back what was changed: the built-in one holds again',
    open: (name: string) => `The steps of ${name}`,
    saved: (name: string, steps: number) =>
      `The journey ${name} has ${steps === 1 ? '1 step' : `${steps} steps`}; whoever is on it is planned anew.`,
    builtInAgain: (name: string) => `The built-in journey ${name} holds again.`,
    gone: (name: string) => `There is no journey ${name} any more.`,
    example:
      '# A line for each step: S+7 is seven days after the start, E-4 four days before the end, S+2wd two working days.\n# A channel may follow; what stands behind "repeat" comes again until there is an outcome.\nS+1 call Say thank you\nS+14 repeat Ask for the decision\n',
  },
  de: {
    examples: ['followups journey edit Testphase', 'followups journey edit vernissage --file vernissage.txt'],
    journey: `${journey.de}; ein neuer Name legt einen neuen an`,
    file: 'nimmt den Text aus dieser Datei, statt den Editor zu öffnen; - ist die Standardeingabe',
    builtIn: 'nimmt Änderungen zurück: der eingebaute gilt wieder',
    open: (name: string) => `Die Schritte des Fahrplans ${name}`,
    saved: (name: string, steps: number) =>
      `Der Fahrplan ${name} hat ${steps === 1 ? '1 Schritt' : `${steps} Schritte`}; wer darauf ist, wird neu geplant.`,
    builtInAgain: (name: string) => `Der eingebaute Fahrplan ${name} gilt wieder.`,
    gone: (name: string) => `Den Fahrplan ${name} gibt es nicht mehr.`,
    example:
      '# Je Schritt eine Zeile: S+7 ist sieben Tage nach dem Anfang, E-4 vier Tage vor dem Ende, S+2wd zwei Arbeitstage.\n# Ein Kanal kann folgen; was hinter „wiederholen“ steht, kommt wieder, bis es ein Ergebnis gibt.\nS+1 anruf Danken\nS+14 wiederholen Nach der Entscheidung fragen\n',
  },
})
