import type { Day } from '../domain/day.ts'
import type { Language } from '../text/language.ts'
import type { BarChart, Timeline } from './svg.ts'
import type { HeatMap } from './svg-heat.ts'
import type { Lanes } from './svg-lanes.ts'
import type { Inline } from './view.ts'

/** What is read from top to bottom, in the terminal, as a page or as Markdown: the renderers make the same of it. */
export type Document = {
  title: string
  language: Language
  /** The heading of the table of contents, which there is from two chapters on. */
  contents: string
  chapters: readonly Chapter[]
}

/** A chapter begins a page where it is printed; `name` is what the table of contents calls it. */
export type Chapter = {
  name: string
  title: string
  subtitle: string | null
  language: Language
  sections: readonly Section[]
}

export type Section = { title: string; parts: readonly Part[] }

export type Part =
  | { is: 'facts'; facts: readonly Fact[] }
  /** Said in passing. */
  | { is: 'remark'; text: string }
  | { is: 'paragraphs'; paragraphs: readonly string[] }
  | Columns
  | { is: 'bars'; chart: BarChart }
  | { is: 'timeline'; timeline: Timeline }
  | { is: 'heat'; heat: HeatMap }
  | { is: 'lanes'; lanes: Lanes }

/** What something is, in a word or two, and what there is to say of it. */
export type Fact = { term: string; text: Inline }

/** A table; a column with nothing in it is left out. */
export type Columns = {
  is: 'columns'
  columns: readonly DocumentColumn[]
  rows: readonly (readonly Inline[])[]
  /** On a screen a row takes two lines at most, and the rest of its words is cut. */
  isBrief?: boolean
  /** Rows that not everybody wants to see at once, and what is said of them. */
  more?: { title: string; rows: readonly (readonly Inline[])[] }
}

export type DocumentColumn = {
  heading: string
  /** Wraps where there is no room; the share of the room that it gets. */
  wraps?: number
  /** Whole sentences: on a phone they have lines of their own. */
  isWide?: boolean
  /** Does not speak for itself: on a phone, where there are no headings, its own stands before it. */
  isNamed?: boolean
  align?: 'right'
}

/** The parts of a section that have anything in them. */
export function filledParts({ parts }: Section): Part[] {
  return parts.filter((part) => {
    if (part.is === 'facts') return part.facts.length > 0
    return part.is !== 'columns' || part.rows.length > 0
  })
}

/** The pieces of a text without their tones. */
export function plainText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  return 'text' in inline ? inline.text : inline.map(plainText).join('')
}

/** The columns that have something in one row at least. */
export function filledColumns({ columns, rows, more }: Columns): number[] {
  const all = [...rows, ...(more?.rows ?? [])]
  return [...columns.keys()].filter((index) => all.some((row) => plainText(row[index] ?? '').trim() !== ''))
}

/** How often something happened in each month of the years of a timeline. */
export function monthsOf({ lanes, from, until }: Timeline): { year: number; months: number[] }[] {
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, index) => ({
    year: yearOf(from) + index,
    months: new Array<number>(12).fill(0),
  }))
  for (const { on } of lanes.flatMap(({ dots }) => dots)) {
    const year = years[yearOf(on) - yearOf(from)]
    if (year) year.months[Number(on.slice(5, 7)) - 1]! += 1
  }
  return years
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
