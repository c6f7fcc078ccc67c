import { daysBetween, type Day } from '../domain/day.ts'
import type { Span } from '../output/view.ts'
import type { Program } from '../program.ts'

/** How late something is in a list, or how far ahead: `3 d`, `today`, `in 5 d`. */
export function lateness(dueOn: Day, { today, language }: Pick<Program, 'today' | 'language'>): Span {
  const t = text[language]
  const days = daysBetween(dueOn, today)
  if (days > 0) return { text: t.late(days), tone: 'late' }
  return days === 0 ? { text: t.now, tone: 'today' } : { text: t.ahead(-days), tone: 'plain' }
}

const text = {
  en: { late: (days: number) => `${days} d`, now: 'today', ahead: (days: number) => `in ${days} d` },
  de: { late: (days: number) => `${days} T`, now: 'heute', ahead: (days: number) => `in ${days} T` },
}
