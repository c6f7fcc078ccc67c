import { partsOf, type Day } from '../../domain/day.ts'
import type { Silence } from '../../domain/dossier.ts'
import { channels, type Channel } from '../../domain/interaction.ts'
import type { Money } from '../../domain/money.ts'
import type { Part } from '../../output/document.ts'
import type { Dot } from '../../output/svg.ts'
import type { Language } from '../../text/language.ts'
import { channelWord } from '../../text/terms.ts'
import { wholeMoney } from '../amounts.ts'

type RevenueWords = {
  revenueIn: (currency: string) => string
  soFar: (year: number) => string
  earlier: (year: number, amount: string) => string
  nothingSince: (year: number) => string
}
type TimelineWords = { timeline: string; timelineOf: (count: number, parts: readonly string[]) => string }
type Sum = Money & { year: number }

/** So many years are drawn; a chart of more is none. */
const mostYears = 12

/** So many years without revenue are drawn after the last one with it. */
const mostEmpty = 3

/** A chart for each currency: every year from the first to today's, so that one without revenue is seen. */
export function revenueParts(
  revenue: readonly Sum[],
  seen: { t: RevenueWords; today: Day; language: Language },
): Part[] {
  const thisYear = partsOf(seen.today).year
  const currencies = [...new Set(revenue.map(({ currency }) => currency))]
  const charts = currencies.flatMap((currency) => {
    const its = revenue.filter((sum) => sum.currency === currency)
    return chartOf(its, { ...seen, currency, thisYear })
  })
  const isUnderWay = revenue.some(({ year }) => year === thisYear)
  return isUnderWay ? [...charts, { is: 'remark', text: seen.t.soFar(thisYear) }] : charts
}

function chartOf(
  sums: readonly Sum[],
  { t, language, currency, thisYear }: { t: RevenueWords; language: Language; currency: string; thisYear: number },
): Part[] {
  const booked = Math.max(...sums.map(({ year }) => year))
  const last = Math.max(booked, Math.min(thisYear, booked + mostEmpty))
  const first = Math.max(last - mostYears + 1, Math.min(...sums.map(({ year }) => year)))
  const bars = Array.from({ length: last - first + 1 }, (_, index) => {
    const cents = sums.find(({ year }) => year === first + index)?.cents ?? 0
    return { label: String(first + index), value: cents, words: wholeMoney({ cents, currency }, language) }
  })
  const description = bars.map(({ label, words }) => `${label}: ${words}`).join('; ')
  const earlier = sums.filter(({ year }) => year < first)
  const before = { cents: earlier.reduce((sum, { cents }) => sum + cents, 0), currency }
  return [
    { is: 'bars', chart: { title: t.revenueIn(currency), description, bars } },
    ...(last < thisYear ? [{ is: 'remark' as const, text: t.nothingSince(booked) }] : []),
    ...(earlier.length === 0 ? [] : [{ is: 'remark' as const, text: t.earlier(first, wholeMoney(before, language)) }]),
  ]
}

/** Dialogues as dots on the years, a lane for each channel; who did not begin is not shown without a legend. */
export function timelinePart(
  dialogues: readonly { on: Day; channel: Channel; isTheirs: boolean }[],
  {
    t,
    today,
    language,
    ...marked
  }: {
    t: TimelineWords
    today: Day
    language: Language
    silences: readonly Silence[]
    silenceWords: string
    legend: { full: string; hollow: string } | null
  },
): Part {
  const lanes = channels
    .map((channel) => ({ channel, its: dialogues.filter((dialogue) => dialogue.channel === channel) }))
    .filter(({ its }) => its.length > 0)
    .map(({ channel, its }) => ({
      label: channelWord(channel, language),
      dots: its.map(({ on, isTheirs }): Dot => ({ on, isHollow: isTheirs })),
    }))
  const parts = lanes.map(({ label, dots }) => `${label} ${dots.length}`)
  return {
    is: 'timeline',
    timeline: {
      title: t.timeline,
      description: t.timelineOf(dialogues.length, parts) + marked.silenceWords,
      from: dialogues[0]?.on ?? today,
      until: dialogues.reduce((last, { on }) => (on > last ? on : last), today),
      lanes,
      gaps: marked.silences,
      legend: marked.legend,
    },
  }
}
