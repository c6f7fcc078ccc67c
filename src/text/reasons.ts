import type { Stage } from '../domain/customer.ts'
import { durationOf, type Day } from '../domain/day.ts'
import type { Rule } from '../domain/follow-up.ts'
import type { Channel, Direction } from '../domain/interaction.ts'
import { remembered } from '../domain/remembered.ts'
import { everyWords, longDay } from './dates.ts'
import type { Language } from './language.ts'
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
}

/** Why the customer is to be contacted, in one sentence without a full stop; the user's own words where there are any. */
export function reasonOf(followUp: Reasoned, language: Language): string {
  const t = reasons[language]
  const rhythm = (every: string) => t.rhythm(capital(everyWords(durationOf(every)!, language)))
  return worded(followUp, t, rhythm)
}

/** The same for a list, where the rhythm says enough; what many have in common is worded once. */
export function shortReasonsIn(language: Language): (followUp: Reasoned) => string {
  const rhythm = remembered((every: string) => everyWords(durationOf(every)!, language))
  return (followUp) => worded(followUp, reasons[language], rhythm)
}

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
    case 'renewed':
    case 'review':
    case 'journey':
    case 'winback':
    case 'ask-why':
    case 'birthday':
    case 'anniversary':
      return text ?? ''
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
