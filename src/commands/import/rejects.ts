import { renderCsv } from '../../output/csv.ts'
import type { NewFile } from '../../program.ts'
import type { TableFile } from './csv-file.ts'
import type { CsvLine } from './records.ts'
import type { RefusedLine } from './view.ts'

/** The refused lines as they stand in the file, with the reason in front; cells too many have columns of their own. */
export function rejectsCsv(file: TableFile, refused: readonly RefusedLine[], heading: string): string {
  const reasons = new Map<number, string>()
  for (const { line, reason } of refused) {
    const before = reasons.get(line)
    reasons.set(line, before === undefined ? reason : `${before} ${reason}`)
  }
  const rows = [...file.lines].filter(({ number }) => reasons.has(number))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), file.header.length)
  const header = Array.from({ length: width }, (_, index) => file.header[index] ?? `${index + 1}`)
  return renderCsv({
    rows,
    csv: [
      { key: heading, cell: ({ number }) => reasons.get(number)! },
      ...header.map((key, index) => ({ key, cell: ({ cells }: CsvLine) => cells[index] ?? '' })),
    ],
  })
}

/** What was imported stays imported: that the refused lines could not be written is said after the summary. */
export async function written(file: NewFile | null, csv: () => string, refused: readonly RefusedLine[]) {
  try {
    await (refused.length === 0 ? file?.drop() : file?.write(csv()))
    return null
  } catch (error) {
    return { error }
  }
}
