import { hasJourney } from '../../domain/agreement-plan.ts'
import { durationOf } from '../../domain/day.ts'
import type { Program } from '../../program.ts'
import { durationWords, echoedDay, longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { inTongue, words } from '../../text/language.ts'
import type { AgreementItem } from '../agreement-items.ts'

const text = words({
  en: {
    ends: (day: string) => `It ends on ${day}.`,
    openEnded: 'It is open-ended.',
    notice: (day: string) => `Notice by ${day}.`,
    decide: (day: string) => `To be decided by ${day}.`,
    renews: (term: string) => `Without notice it renews itself for ${term} each time.`,
    becomesOpen: 'Without notice it becomes open-ended.',
    past: 'That day has passed.',
  },
  de: {
    ends: (day: string) => `Ende ${day}.`,
    openEnded: 'Unbefristet.',
    notice: (day: string) => `Die Kündigung muss zugehen bis ${day}.`,
    decide: (day: string) => `Zu entscheiden bis ${day}.`,
    renews: (term: string) => `Ohne Kündigung verlängert sie sich um jeweils ${term}.`,
    becomesOpen: 'Ohne Kündigung gilt sie unbefristet weiter.',
    past: 'Dieser Tag ist vorbei.',
  },
})

/** The end, the last day to act and what happens without it, as sentences; a trial, seminar or offer is decided by its journey. */
export function termWords(item: AgreementItem, { today, tongue, language }: Program): string[] {
  const t = inTongue(text, tongue)
  const { kind, endsOn, actBy, notice, renews, leads } = item
  if (endsOn === null || actBy === null) return [t.openEnded]
  const isDecidedLater = hasJourney(kind) && notice === null && leads === null
  const act = (notice === null ? t.decide : t.notice)(longDay(actBy, language))
  return [
    t.ends(echoedDay(endsOn, language)),
    ...(isDecidedLater ? [] : [act, ...(actBy < today ? [t.past] : [])]),
    ...(renews === null
      ? []
      : [renews === 'open-ended' ? t.becomesOpen : t.renews(durationWords(durationOf(renews)!, language))]),
  ]
}

/** `6w>quarter` as people say it: `6 weeks to the end of a quarter`. */
export function noticeWords(notice: string, language: Language): string {
  const [period = '', to] = notice.split('>')
  const span = durationWords(durationOf(period)!, language)
  if (to === undefined) return span
  const ends = {
    en: { month: 'month', quarter: 'quarter', year: 'year' },
    de: { month: 'Monatsende', quarter: 'Quartalsende', year: 'Jahresende' },
  }[language]
  const end = ends[to as keyof typeof ends]
  return language === 'de' ? `${span} zum ${end}` : `${span} to the end of a ${end}`
}
