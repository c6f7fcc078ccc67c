/** How a file with everything names itself; `version` is that of its form, which docs/export.md describes. */
export const wholeForm = { format: 'followups', version: 1 } as const

export type WholeRow = Readonly<Record<string, string | number | null>>

/** A table as it is exported, its rows read when they are asked for, in the order of their numbers. */
export type WholeTable = { name: string; columns: readonly string[]; rows: Iterable<WholeRow> }

/** What a file with everything says of itself. */
export type WholeHead = {
  /** How many migrations the store had seen. */
  schema: number
  /** The last number that was given to a row, by table: numbers are never used again. */
  numbers: Readonly<Record<string, number>>
}

/** A row of such a file, with the line on which it begins. */
export type PlacedRow = { line: number; table: string; row: WholeRow }
