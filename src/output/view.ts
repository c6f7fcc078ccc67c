/** What a command shows: one value that every renderer (text, JSON, CSV) turns into its own form. */
export type View<Row> = {
  /** JSON prints them as they are: an array is printed as a bare array, anything else as one object. */
  rows: readonly Row[] | Row
  /** The columns of the CSV form, in order; the key is the header. Without them it has the single values of the rows. */
  csv: readonly CsvColumn<Row>[]
  /** What a person sees, from top to bottom. */
  text: readonly Block[]
}

export type CsvColumn<Row> = {
  key: string
  cell: (row: Row) => string | number | boolean | null
}

/** How a piece of text is meant. Colour follows from it and is never the only carrier of the meaning. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'late' | 'today' | 'good' | 'accent'

export type Span = { text: string; tone?: Tone }

/** A cell or a line: plain text or several pieces with their own tone. */
export type Inline = string | Span | readonly (string | Span)[]

/** Whatever is wider than the terminal is wrapped between words, so that nothing is lost; only tables are cut, unless a column wraps. */
export type Block =
  /** Strong where its spans have no tone of their own. */
  | { is: 'heading'; text: Inline }
  | { is: 'line'; text: Inline }
  /** The later lines are indented as far as `indent` says (spaces). */
  | { is: 'paragraph'; text: Inline; indent?: number }
  | { is: 'blank' }
  | Table

/**
 * Rows in straight columns, two blanks apart. In a terminal the table is fitted to the width: columns that may give
 * way (`shrink`, in the proportion of its value) are cut with an ellipsis, the others keep their natural width.
 * In a pipe nothing is cut. A column with nothing in it is left out; a table without rows prints nothing.
 */
export type Table = {
  is: 'table'
  columns: readonly TextColumn[]
  rows: readonly TableRow[]
  /** Spaces before the first column. */
  indent?: number
}

/** Cells, or a heading over the rows that follow: parts of one table keep the same columns. */
export type TableRow = readonly Inline[] | { heading: Inline }

export type TextColumn = {
  /** Without any heading in all columns no heading line is printed. */
  heading?: string
  align?: 'left' | 'right'
  /** 0 or absent: keeps its natural width. Otherwise how large a share of the room that is left it gets. */
  shrink?: number
  /** A column that may give way is never narrower than this. Default 8. */
  min?: number
  /** Left out on a terminal narrower than this. */
  from?: number
  /** Where it is cut, the beginning gives way before what has this tone does, or before the end. */
  keeps?: Tone | 'end'
  /** On how many lines, one below the other, what is too wide may go on before it is cut. Default 1. */
  lines?: number
}
