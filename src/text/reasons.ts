import type { AgreementKind } from '../domain/agreement.ts'
import type { Stage } from '../domain/customer.ts'
import { durationOf, type Day } from '../domain/day.ts'
import type { Rule } from '../domain/follow-up.ts'
import type { Channel, Direction } from '../domain/interaction.ts'
import type { LossReason } from '../domain/loss.ts'
import { remembered } from '../domain/remembered.ts'
import { agreementKindWord } from './agreements.ts'
import { dayAndMonth, everyWords, longDay } from './dates.ts'
import { journeyWord, stepWords } from './journeys.ts'
import type { Language } from './language.ts'
import { lossReasonWord } from './losses.ts'
import { channelWord } from './terms.ts'

/** What the reason of a follow-up is said from. */
export type Reasoned = {
  rule: Rule
  text: string | null
  every: string | null
  dueOn: Day
  cause: { on: Day; channel: Channel; direction: Direction; missed: boolean; text: string | null } | null
  lastContact: { on: Day } | null
  customer: { stage: Stage }
  contact: { name: string } | null
  about: string | null
  endsOn: Day | null
}

/** Why the customer is to be contacted, in one sentence without a full stop; the user's own words where there are any. */
export function reasonOf(followUp: Reasoned, language: Language): string {
  const t = reasons[language]
  const rhythm = (every: string) => t.rhythm(capital(everyWords(durationOf(every)!, language)))
  return worded(followUp, t, rhythm)
}

/** Of an agreement whose end passed without a decision. */
export function undecidedReason(
  { text, about, endsOn }: Pick<Reasoned, 'text' | 'about' | 'endsOn'>,
  language: Language,
): string {
  const t = reasons[language]
  return t.undecided(text ?? '', kindIn({ about }, t), endsOn!)
}

/** The same for a list, where the rhythm says enough; what many have in common is worded once. */
export function shortReasonsIn(language: Language): (followUp: Reasoned) => string {
  const rhythm = remembered((every: string) => everyWords(durationOf(every)!, language))
  const t = reasons[language]
  return (followUp) => {
    // Lists are narrow: what is to be done comes before the journey that it is part of.
    if (steps.includes(followUp.rule)) return shortStep(followUp, t)
    // The last day to act stands beside it.
    return worded(followUp.rule === 'agreement' ? { ...followUp, endsOn: null } : followUp, t, rhythm)
  }
}

const steps: readonly Rule[] = ['journey', 'handover', 'winback']

function worded(followUp: Reasoned, t: ReasonWords, rhythm: (every: string) => string): string {
  const { rule, every, cause, text } = followUp
  switch (rule) {
    case 'task':
    case 'agreed':
      return text ?? t.agreed
    case 'promise-us':
      return t.promiseByUs(text ?? '')
    case 'promise-them':
      return t.promiseByThem(text ?? '')
    case 'agreement':
      return t.agreement(text ?? '', kindIn(followUp, t), followUp.endsOn)
    case 'renewed':
      return t.renewed(text ?? '', kindIn(followUp, t), followUp.endsOn)
    case 'review':
      return t.review(text ?? '', kindIn(followUp, t))
    case 'journey':
    case 'handover':
    case 'winback':
      return journeyReason(followUp, t)
    case 'successor':
      return t.findSuccessor(followUp.about ?? '')
    case 'ask-why':
      return t.askWhy(lossReasonWord(followUp.about as LossReason, t.language))
    case 'birthday':
      return birthdayReason(followUp, t)
    case 'anniversary':
      return t.anniversary(Number(followUp.about))
    case 'reply':
      if (!cause) return t.answerAny
      return cause.missed
        ? said(cause, t.returnCall, t.missedCall(cause.on))
        : said(cause, t.answerAny, t.answer(cause.channel, cause.on))
    case 'complaint':
      return cause ? said(cause, t.complaintAny, t.complaint(cause.on)) : t.complaintAny
    case 'pause':
      return t.pauseEnds
    case 'yearly-check':
      return t.yearlyCheck
    case 'decide':
      return t.decide
    case 'rhythm':
      if (isNew(followUp)) return t.firstContact
      return every === null ? t.keepInTouch : rhythm(every)
  }
}

const reasons = {
  en: {
    agreed: 'Next contact as agreed',
    promiseByUs: (text: string) => `Promised: ${text}`,
    promiseByThem: (text: string) => `They promised: ${text}`,
    language: 'en' as Language,
    agreement: (title: string, kind: string, end: Day | null) =>
      `${title} (${kind})${end === null ? '' : ` ends ${longDay(end, 'en')}`}`,
    undecided: (title: string, kind: string, end: Day) =>
      `Ended without a decision: ${title} (${kind}), ${longDay(end, 'en')}`,
    renewed: (title: string, kind: string, end: Day | null) =>
      end === null
        ? `${title} (${kind}) goes on open-ended`
        : `${title} (${kind}) renews itself until ${longDay(end, 'en')}`,
    review: (title: string, kind: string) => `${title} (${kind}) is open-ended: is it still right?`,
    journeyEnds: (step: string) => `Decide (won, not now, lost): ${step}`,
    findSuccessor: (name: string) => `Find out who follows ${name}`,
    askWhy: (guess: string) => `Ask why they left (our guess: ${guess})`,
    birthday: (name: string, day: string) => `Birthday of ${name} on ${day}`,
    birthdayAny: 'Birthday',
    anniversary: (years: number) => `${years} ${years === 1 ? 'year' : 'years'} together: say thank you`,
    answer: (channel: Channel, on: Day) => `Answer the ${channel} of ${longDay(on, 'en')}`,
    answerAny: 'Answer',
    returnCall: 'Call back',
    missedCall: (on: Day) => `Return the call of ${longDay(on, 'en')}`,
    complaint: (on: Day) => `Complaint of ${longDay(on, 'en')}`,
    complaintAny: 'Complaint',
    pauseEnds: 'The pause is over',
    yearlyCheck: 'Yearly check: wishes no regular contact',
    decide: 'No dialogue for long; decide: keep, dormant or lost',
    keepInTouch: 'Keep in touch',
    rhythm: (every: string) => `${every}: keep in touch`,
    firstContact: 'First contact',
  },
  de: {
    agreed: 'Wie verabredet melden',
    promiseByUs: (text: string) => `Zugesagt: ${text}`,
    promiseByThem: (text: string) => `Von ihnen zugesagt: ${text}`,
    language: 'de' as Language,
    agreement: (title: string, kind: string, end: Day | null) =>
      `${title} (${kind})${end === null ? '' : ` endet am ${longDay(end, 'de')}`}`,
    undecided: (title: string, kind: string, end: Day) =>
      `Ohne Entscheidung beendet: ${title} (${kind}), ${longDay(end, 'de')}`,
    renewed: (title: string, kind: string, end: Day | null) =>
      end === null
        ? `${title} (${kind}) läuft unbefristet weiter`
        : `${title} (${kind}) verlängert sich bis ${longDay(end, 'de')}`,
    review: (title: string, kind: string) => `${title} (${kind}) läuft unbefristet: Passt es noch?`,
    journeyEnds: (step: string) => `Entscheiden (gewonnen, später, verloren): ${step}`,
    findSuccessor: (name: string) => `Klären, wer auf ${name} folgt`,
    askWhy: (guess: string) => `Nach dem Grund fragen (Vermutung: ${guess})`,
    birthday: (name: string, day: string) => `Geburtstag von ${name} am ${day}`,
    birthdayAny: 'Geburtstag',
    anniversary: (years: number) => `${years} ${years === 1 ? 'Jahr' : 'Jahre'} zusammen: Danke sagen`,
    answer: (channel: Channel, on: Day) =>
      `${germanAnswers[channel] ?? channelWord(channel, 'de')} vom ${longDay(on, 'de')} beantworten`,
    answerAny: 'Antworten',
    returnCall: 'Zurückrufen',
    missedCall: (on: Day) => `Anruf vom ${longDay(on, 'de')} erwidern`,
    complaint: (on: Day) => `Reklamation vom ${longDay(on, 'de')}`,
    complaintAny: 'Reklamation',
    pauseEnds: 'Die Pause ist vorbei',
    yearlyCheck: 'Jährlich nachsehen: wünscht keinen regelmäßigen Kontakt',
    decide: 'Lange kein Gespräch; entscheiden: halten, ruhend, ehemalig',
    keepInTouch: 'In Verbindung bleiben',
    rhythm: (every: string) => `${every} melden`,
    firstContact: 'Erster Kontakt',
  },
}

type ReasonWords = (typeof reasons)['en']

/** With the day itself: a card is due before it, and who congratulates early brings bad luck (defaults.md). */
function birthdayReason({ contact, about }: Reasoned, t: ReasonWords): string {
  const [month, date] = (about ?? '').split('-').map(Number)
  return contact && month && date ? t.birthday(contact.name, dayAndMonth(month, date, t.language)) : t.birthdayAny
}

function kindIn({ about }: Pick<Reasoned, 'about'>, { language }: ReasonWords): string {
  return agreementKindWord((about ?? 'other').split('/')[0] as AgreementKind, language)
}

/** `trial/S+7`, `open/house/E+1/by-letter/decide`: a user may call a journey so. */
const aboutStep = /^(.*)\/([SE][^/]+?)(?:\/by-([a-z]+))?(\/decide)?$/

/** The words of a step behind the journey's name. */
function journeyReason(followUp: Reasoned, t: ReasonWords): string {
  const { journey, step, by, decides } = stepIn(followUp, t)
  const words = `${capital(journey)}: ${step}${by === null ? '' : ` (${by})`}`
  return decides ? t.journeyEnds(words) : words
}

/** The same, the journey's name behind the words. */
function shortStep(followUp: Reasoned, t: ReasonWords): string {
  const { journey, step, by, decides } = stepIn(followUp, t)
  const words = `${step} (${by === null ? journey : `${journey}, ${by}`})`
  return decides ? t.journeyEnds(words) : words
}

/** The words of a built-in step are in the language of who reads them. */
function stepIn({ about, text }: Reasoned, { language }: ReasonWords) {
  const [, journey = '', key = '', channel, decide] = aboutStep.exec(about ?? '') ?? []
  return {
    journey: journeyWord(journey, language),
    step: text ?? stepWords(journey, key, language) ?? '',
    by: channel === undefined ? null : channelWord(channel as Channel, language),
    decides: decide !== undefined,
  }
}

const germanAnswers: Partial<Record<Channel, string>> = { email: 'E-Mail', letter: 'Brief', chat: 'Chat-Nachricht' }

/** Somebody whom we hope to win and have never spoken to. */
function isNew({ lastContact, customer }: Reasoned): boolean {
  return lastContact === null && (customer.stage === 'lead' || customer.stage === 'prospect')
}

/** The words of what happened behind a short label; without any, a sentence with its day. */
function said({ text }: { text: string | null }, label: string, sentence: string): string {
  return text ? `${label}: ${text}` : sentence
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
