import { dayMap, stretchesOf, type ContactDay, type Stretch } from '../../domain/contact-days.ts'
import { daysBetween, type Day } from '../../domain/day.ts'
import { grouped } from '../../domain/grouped.ts'
import { lastDayAhead } from '../../domain/workload.ts'
import { sparkLine } from '../../output/bar.ts'
import type { Fact, Part, Section } from '../../output/document.ts'
import type { Bar } from '../../output/svg.ts'
import type { Inline } from '../../output/view.ts'
import { longDay, monthWord, weekdayWord } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { lossReasonWord } from '../../text/losses.ts'
import type { Seen } from './chapter.ts'
import type { Facts } from './facts.ts'
import { sum } from './items.ts'
import { sidesTable } from './sides.ts'
import { barsPart } from './work.ts'

/** When we spoke with customers: by weekday and week, and how often in each month. */
export function contactSection({ contacts, since }: Facts, seen: Seen): Section {
  const { t, today, language, isScreen } = seen
  const stretches = stretchesOf({ from: since, until: today }).map((stretch) => ({
    stretch,
    its: contacts.filter(({ on }) => on >= stretch.from && on <= stretch.until),
  }))
  const fact = (kind: 'dialogues' | 'attempts'): Fact => {
    const counts = stretches.map(({ its }) => sum(its.map((day) => day[kind])))
    const text: Inline = isScreen ? [`${sum(counts)}  `, ...sparkLine(counts)] : String(sum(counts))
    return { term: t.terms[kind], text }
  }
  const isSilent = contacts.every(({ dialogues }) => dialogues === 0)
  return {
    title: t.headings.contacts,
    parts: [
      ...(isSilent ? [{ is: 'remark' as const, text: t.noContacts(longDay(since, language)) }] : []),
      { is: 'facts', facts: contacts.length === 0 ? [] : [fact('dialogues'), fact('attempts')] },
      ...(isSilent ? [] : [heatPart(contacts, stretches, { from: since, until: today }, seen)]),
    ],
  }
}

function heatPart(
  contacts: readonly ContactDay[],
  stretches: readonly { stretch: Stretch; its: readonly ContactDay[] }[],
  span: { from: Day; until: Day },
  { t, language }: Seen,
): Part {
  const { from, weeksEach, byWeekday } = dayMap(
    contacts.map(({ on, dialogues }) => ({ on, count: dialogues })),
    span,
  )
  const spoken = stretches.map(({ stretch, its }) => ({ stretch, count: sum(its.map(({ dialogues }) => dialogues)) }))
  const all = sum(spoken.map(({ count }) => count))
  const parts = spoken.map(({ stretch, count }) => `${stretchWords(stretch, language)} ${count}`)
  return {
    is: 'heat',
    heat: {
      title: t.heat,
      description: t.heatOf(t.dialogues(all), parts.join(', ')),
      rows: byWeekday
        .map((cells, index) => ({ label: weekdayWord(index, language), cells }))
        .filter(({ cells }, index) => index < 5 || cells.some((count) => count > 0)),
      stretches: spoken.map(({ stretch, count }) => ({
        from: stretch.from === span.from ? 0 : Math.ceil(daysBetween(from, stretch.from) / (7 * weeksEach)),
        label: shortStretch(stretch, language),
        words: String(count),
      })),
    },
  }
}

/** When we spoke with the most important customers, where they were silent, and what is to be decided. */
export function relationshipSection({ relationships, since }: Facts, { t, today, language }: Seen): Section {
  if (relationships.length === 0) return { title: t.headings.relationships, parts: [] }
  const span = { from: since, until: lastDayAhead(today) }
  const lanes = relationships.map(({ customer, dialogues, silences, silentSince, lastDays }) => {
    const silent = silentSince === null ? null : daysBetween(silentSince, today)
    return {
      label: customer.name,
      words: t.dialogues(dialogues.length),
      more: silent === null ? '' : `, ${t.silent(silent)}`,
      figures: [String(dialogues.length), silent === null ? '' : t.silentFor(silent)],
      dots: dialogues,
      gaps: silences,
      ends: lastDays.map(({ actBy }) => actBy),
    }
  })
  const said = lanes.map(({ label, words, more, dots }) =>
    t.laneOf(label, words + more, dots.length === 0 ? null : longDay(dots.at(-1)!, language)),
  )
  const marks = stretchesOf(span)
    .filter(({ from }) => from > since)
    .map((stretch) => ({ on: stretch.from, label: shortStretch(stretch, language) }))
  return {
    title: t.headings.relationships,
    parts: [
      {
        is: 'lanes',
        lanes: {
          ...{
            title: t.lanes,
            description: `${said.join('; ')}.`,
            ...span,
            today,
            marks,
            lanes,
          },
          headings: [t.laneHeadings.dialogues, t.laneHeadings.silent],
          legend: t.legend,
        },
      },
      { is: 'remark', text: t.tooLong },
    ],
  }
}

/** How reliable both sides were. */
export function promiseSection({ promises }: Facts, { t, promises: words }: Seen): Section {
  const bars = promises.flatMap(({ by, onTime, kept, late, broken, overdue }): Bar[] => {
    if (onTime === null) return []
    const percent = Math.round(100 * onTime)
    const said = t.onTimeWords(percent, kept, kept + late + broken + overdue)
    return [{ label: words.sides[by], value: percent, limit: 100, words: said }]
  })
  const isEmpty = promises.every(({ open, onTime }) => open === 0 && onTime === null)
  const table: Part = { is: 'columns', ...sidesTable(promises, words) }
  return {
    title: t.headings.promises,
    parts: isEmpty
      ? [{ is: 'remark', text: t.noPromises }]
      : [...(bars.length > 0 ? [barsPart(t.onTime, bars)] : []), table],
  }
}

/** Why customers were lost, the most frequent reason first. */
export function lossSection({ losses, since }: Facts, { t, language }: Seen): Section {
  const reasons = [...grouped(losses, ({ reason }) => reason)].map(([reason, its]) => ({
    label: lossReasonWord(reason, language),
    value: sum(its.map(({ count }) => count)),
    words: t.lossWords(sum(its.map(({ count }) => count)), sum(its.map(({ cameBack }) => cameBack))),
  }))
  const bars = reasons.sort((a, b) => b.value - a.value)
  const none: Part = { is: 'remark', text: t.noLosses(longDay(since, language)) }
  return { title: t.headings.losses, parts: bars.length === 0 ? [none] : [barsPart(t.lossesByReason, bars)] }
}

function stretchWords({ year, month }: Stretch, language: Language): string {
  return month === null ? String(year) : `${monthWord(month, language)} ${year}`
}

/** The month alone: which year it is of follows from the others. */
function shortStretch({ year, month }: Stretch, language: Language): string {
  return month === null ? String(year) : monthWord(month, language)
}
