import { daysBetween, partsOf, type Day } from '../../domain/day.ts'
import type { Stage } from '../../domain/customer.ts'
import { birthdayIn } from '../../domain/occasion.ts'
import type { BuiltInTemplate } from '../../text/templates.ts'
import type { FollowUpRecord } from '../follow-up-items.ts'

/** What a letter says between the salutation and the greeting at its end. */
export type LetterText = { subject: string; body: string }
export type LetterTexts = Readonly<Record<BuiltInTemplate, LetterText>>

/** The template that a follow-up asks for; where none fits there is the frame of a letter, to be filled. */
export function templateFor(
  followUp: Pick<FollowUpRecord, 'rule' | 'kind' | 'about' | 'dueOn'>,
  today: Day,
): BuiltInTemplate {
  const { rule, kind, about } = followUp
  if (rule === 'birthday') return (birthdayOf(followUp) ?? today) < today ? 'birthday-belated' : 'birthday'
  if (rule === 'anniversary') return 'anniversary'
  if (rule === 'promise-us') return 'promise'
  if (rule === 'ask-why') return 'win-back'
  if (kind === 'cadence' && rule !== 'yearly-check') return 'check-in'
  const [journey, step] = (about ?? '').split('/')
  return (about?.includes('/') ? templateOfStep(journey!, step ?? '') : null) ?? 'blank'
}

/** The one for a customer of whom no follow-up was named. */
export function templateOfStage(stage: Stage): BuiltInTemplate {
  if (stage === 'lost') return 'win-back'
  return stage === 'trial' ? 'trial' : 'check-in'
}

/** The day of the birthday that a follow-up is about, which may lie in the year before or after; null of any other. */
export function birthdayOf({ rule, about, dueOn }: Pick<FollowUpRecord, 'rule' | 'about' | 'dueOn'>): Day | null {
  if (rule !== 'birthday' || !/^\d\d-\d\d$/.test(about ?? '')) return null
  const { year } = partsOf(dueOn)
  const [first, ...others] = [year - 1, year, year + 1].map((each) => birthdayIn(`--${about!}`, each))
  const apart = (day: Day) => Math.abs(daysBetween(day, dueOn))
  return others.reduce((one, other) => (apart(other) < apart(one) ? other : one), first!)
}

/** Of built-in journeys; the first pattern that the step's key (`S+7`) matches. */
function templateOfStep(journey: string, step: string): BuiltInTemplate | null {
  const steps = Object.hasOwn(byStep, journey) ? byStep[journey]! : []
  return steps.find(([pattern]) => pattern.test(step))?.[1] ?? null
}

const byStep: Readonly<Record<string, readonly (readonly [step: RegExp, template: BuiltInTemplate])[]>> = {
  trial: [
    [/^S/, 'trial'],
    [/^E-/, 'trial-ends'],
    [/^E/, 'after-trial'],
  ],
  seminar: [
    [/^E\+2$/, 'after-seminar'],
    [/^/, 'check-in'],
  ],
  offer: [
    [/^S/, 'offer'],
    [/^E-/, 'offer-ends'],
  ],
  onboarding: [
    [/^S\+1$/, 'welcome'],
    [/^/, 'check-in'],
  ],
  handover: [
    [/^S\+20wd$/, 'check-in'],
    [/^S(?!-10wd)/, 'introduction'],
  ],
  'new-contact': [
    [/^S\+30$/, 'check-in'],
    [/^/, 'new-contact'],
  ],
  'win-back': [
    [/^S\+180$/, 'win-back-again'],
    [/^S\+365$/, 'farewell'],
    [/^/, 'win-back'],
  ],
}
