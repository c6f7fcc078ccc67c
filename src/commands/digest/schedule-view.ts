import { timeText } from '../../domain/time-of-day.ts'
import { weekdayNames } from '../../domain/setting-text.ts'
import type { Block } from '../../output/view.ts'
import type { Language } from '../../text/language.ts'
import { valueWords } from '../../text/values.ts'
import type { Job, Plan } from '../scheduling.ts'
import type { text } from './schedule-text.ts'

type Words = { t: typeof text.en; language: Language; ownZone: string }

/** What would be written, to the letter, and what it means. */
export function planText(plan: Plan, { timetable, zone }: Job, { t, language, ownZone }: Words): Block[] {
  const { from, until, days } = timetable
  const times = {
    ...{ at: timeText(from), until: timeText({ ...from, hour: until }) },
    days: valueWords('workdays', days.map((day) => weekdayNames[day - 1]).join(','), language),
  }
  return [
    ...(plan.line === null ? [] : [...paragraph(t.line), ...written(plan.line)]),
    ...plan.files.flatMap(({ path, text: file }) => [...paragraph(t.file(path)), ...written(file)]),
    ...plan.replaces.flatMap(({ line }) => [...paragraph(t.replaces), ...written(line)]),
    ...paragraph(t.when(times, plan.with === 'cron' ? ownZone : zone)),
    ...(plan.with === 'cron' && ownZone !== zone ? paragraph(t.otherZone(times.at, { ownZone, zone })) : []),
    { is: 'blank' },
  ]
}

function paragraph(words: string): Block[] {
  return [{ is: 'paragraph', text: words }]
}

function written(lines: string): Block[] {
  const each = lines.trimEnd().split('\n')
  return [
    { is: 'blank' },
    ...each.map((line): Block => (line === '' ? { is: 'blank' } : { is: 'paragraph', text: `  ${line}`, indent: 4 })),
    { is: 'blank' },
  ]
}
