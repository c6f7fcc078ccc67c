import type { Stage } from '../../domain/customer.ts'
import { daysBetween, type Day } from '../../domain/day.ts'
import type { Block, View } from '../../output/view.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { stageWord } from '../../text/terms.ts'
import type { Columns } from './columns.ts'
import type { DoubledLine } from './checked-file.ts'
import type { text } from './text.ts'

/** A line that is not imported; the reason in the user's language and in English, for JSON. */
export type RefusedLine = { line: number; column: string | null; reason: string; english: string }

type Imported = Awaited<ReturnType<Store['imports']['run']>>

type Result = Omit<Imported, 'refused'> & {
  path: string
  dryRun: boolean
  refused: readonly RefusedLine[]
  doubled: readonly DoubledLine[]
  columns: Columns
  /** Which are never taken. */
  hasPictures: boolean
}

type Seen = {
  t: typeof text.en
  today: Day
  language: Language
  isKept: boolean
  isOfCards: boolean
  rejects: string | null
}

/** How many lines are named before the rest is only counted; of those that are all new, a few say enough. */
const named = 20
const namedNew = 5

export function importView(imported: Result, seen: Seen): View<object> {
  const result = { ...imported, outcomes: withoutRepeated(imported) }
  const { outcomes, newCustomers, refused, doubled, contradictions, dryRun, path, columns, newOwners, levelling } =
    result
  const counts = countsOf(result)
  return {
    rows: {
      ...{
        file: path,
        dryRun,
        lines: counts.all,
        new: counts.new,
        newCustomers,
        changed: counts.changed,
        unchanged: counts.unchanged,
      },
      refused: refused.map(({ line, column, english }) => ({ line, column, reason: english })),
      ...{ doubled, contradictions: contradictions.map(contradictionRow), newOwners },
      knownColumns: columns.known.map(({ name, field }) => ({ column: name, field })),
      unknownColumns: columns.unknown.map(({ name }) => name),
      firstContacts: {
        from: levelling.from,
        until: levelling.until,
        perDay: levelling.perDay,
        overdue: levelling.overdue,
      },
      ...(dryRun ? { outcomes } : {}),
    },
    csv: [],
    text: [
      ...(dryRun ? [line(seen.t.dry), ...changes(result, seen)] : []),
      line(seen.t.counts(counts, seen.isOfCards)),
      ...(newCustomers === counts.new ? [] : [line(seen.t.newCustomers(newCustomers))]),
      ...columnsTold(result, seen),
      ...(newOwners.length > 0 ? [line(seen.t.owners(newOwners))] : []),
      ...dates(result, seen),
      ...doubles(result, seen),
      ...refusals(result, seen),
      ...(dryRun || counts.new === 0 ? [] : [line({ text: seen.t.next(daysToShow(result, seen)), tone: 'quiet' })]),
    ],
  }
}

/** How far ahead one must look to see the first week of contacts. */
function daysToShow({ levelling: { from, overdue } }: Result, { today }: Seen): number {
  return overdue > 0 || from === null || from <= today ? 0 : daysBetween(today, from) + 7
}

/** A line that stands there once more makes nothing new. */
function withoutRepeated({ outcomes, doubled }: Result): Result['outcomes'] {
  if (doubled.length === 0) return outcomes
  const repeated = new Set(doubled.map(({ line }) => line))
  return outcomes.map((one) =>
    one.what === 'new' && repeated.has(one.lineNumber) ? { ...one, what: 'unchanged' as const } : one,
  )
}

function countsOf({ outcomes, refused }: Result) {
  const count = (what: string) => outcomes.filter((outcome) => outcome.what === what).length
  const refusedLines = new Set(refused.map(({ line }) => line)).size
  return {
    all: outcomes.length + refusedLines,
    ...{ new: count('new'), changed: count('changed'), unchanged: count('unchanged'), refused: refusedLines },
  }
}

function changes({ outcomes }: Result, { t }: Seen): Block[] {
  const changed = outcomes.filter(({ what }) => what !== 'unchanged')
  const rows = changed
    .slice(0, changed.every(({ what }) => what === 'new') ? namedNew : named)
    .map(({ lineNumber, what, customer }) => [t.line(lineNumber), t.what[what], customer])
  const more = changed.length - rows.length
  return [
    { is: 'table', indent: 2, columns: [{}, {}, { shrink: 1, lines: Infinity }], rows },
    ...(more > 0 ? [line(`  ${t.moreChanges(more)}`)] : []),
  ]
}

/** What is taken for what is told before it happens. */
function columnsTold({ columns, hasPictures, dryRun }: Result, { t, isKept, isOfCards }: Seen): Block[] {
  const names = columns.unknown.map(({ name }) => name)
  const understood = columns.known.map(({ name, field }) => `${name} → ${t.columns[field]}`)
  return [
    ...(dryRun ? [paragraph(t.understood(understood, isOfCards))] : []),
    ...(names.length === 0 ? [] : [paragraph(isKept ? t.kept(names, isOfCards) : t.unknown(names, isOfCards))]),
    ...(hasPictures ? [line(t.pictures)] : []),
  ]
}

function dates({ levelling, capacity, columns: { of } }: Result, { t, language }: Seen): Block[] {
  const { from, until, perDay, moved, overdue } = levelling
  const hasDates = of.has('lastContact') || of.has('nextContact')
  if (levelling.levelled === 0) return []
  return [
    ...(hasDates ? [] : [line(t.noDates)]),
    ...(overdue > 0 ? [line(t.overdue(overdue, from === null))] : []),
    ...(from === null || until === null ? [] : [line(spread(longDay(from, language), longDay(until, language)))]),
    ...(perDay > capacity ? [line(t.above(capacity))] : []),
  ]

  function spread(first: string, last: string): string {
    return moved === 0 && from !== until
      ? t.unmoved(first, last, overdue > 0)
      : t.dates(first, last, perDay, overdue > 0)
  }
}

function doubles({ doubled }: Result, { t }: Seen): Block[] {
  if (doubled.length === 0) return []
  const more = doubled.length - named
  return [line(t.doubled(doubled.slice(0, named))), ...(more > 0 ? [line(`  ${t.moreChanges(more)}`)] : [])]
}

/** The refused lines with their reasons, and where all of them are written down. */
export function refusals(
  { refused, dryRun }: Pick<Result, 'refused' | 'dryRun'>,
  { t, rejects }: Pick<Seen, 't' | 'rejects'>,
): Block[] {
  if (refused.length === 0) return []
  const rows = refused.slice(0, named).map(({ line: number, column, reason }) => [t.line(number), column ?? '', reason])
  const more = refused.length - rows.length
  return [
    { is: 'heading', text: t.refused },
    { is: 'table', indent: 2, columns: [{}, { shrink: 1 }, { shrink: 4, lines: Infinity }], rows },
    ...(more > 0 ? [line(`  ${t.more(more)}`)] : []),
    ...(rejects === null || dryRun ? [] : [line(t.written(rejects))]),
  ]
}

type Contradiction = Imported['contradictions'][number]

/** What contradicts within a file, a sentence each, as remarks. */
export function contradictionsTold(
  contradictions: readonly Contradiction[],
  { t, language }: Pick<Seen, 't' | 'language'>,
): string[] {
  const word = (field: string, value: string) => (field === 'stage' ? stageWord(value as Stage, language) : value)
  const more = contradictions.length - named
  return [
    ...contradictions.slice(0, named).map(({ lineNumber, customer, field, kept, said }) => {
      const what = `${customer}, ${t.fields[field as keyof typeof t.fields]}`
      return t.contradiction(t.line(lineNumber), what, word(field, kept), word(field, said))
    }),
    ...(more > 0 ? [t.moreChanges(more)] : []),
  ]
}

function contradictionRow({ lineNumber, ...contradiction }: Contradiction) {
  return { line: lineNumber, ...contradiction }
}

function line(words: string | { text: string; tone: 'quiet' }): Block {
  return { is: 'line', text: words }
}

function paragraph(words: string): Block {
  return { is: 'paragraph', text: words }
}
