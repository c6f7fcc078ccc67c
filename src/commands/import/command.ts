import { Failure } from '../../domain/failure.ts'
import type { ImportLine } from '../../domain/import-line.ts'
import { exitCodes } from '../../exit-codes.ts'
import { renderCsv } from '../../output/csv.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { cellText } from './cells.ts'
import { recognise, type Columns } from './columns.ts'
import { readCsv, type CsvFile } from './csv-file.ts'
import { dateOrders } from './file-dates.ts'
import { checkedLine } from './lines.ts'
import type { CsvLine } from './records.ts'
import { refusalSentence, refusalWords } from './refusals.ts'
import { text } from './text.ts'
import { importView, type RefusedLine } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],
  createsStore: true,

  line: (line, t) =>
    line
      .argument('<file>', t.file)
      .option('-n, --dry-run', t.dryRun)
      .option('--strict', t.strict)
      .option('--keep-unknown', t.keepUnknown)
      .option('--rejects <file>', t.rejects),

  async run(program, t, options, path) {
    const file = readCsv(await program.files.read(path))
    const columns = recognise(file.header)
    const { lines, refused } = checked(program, file, columns, options.keepUnknown === true)

    const dryRun = options.dryRun === true
    if (options.strict) refuseAny(program, t, refusedOf(lines, refused))
    const { imports } = await (dryRun ? program.storeForTrial() : program.store())
    if (options.strict) refuseAny(program, t, ambiguous(await imports.run(lines, { dryRun: true }), t))
    const result = await imports.run(lines, { dryRun })
    refused.push(...ambiguous(result, t))
    refused.sort((a, b) => a.line - b.line)
    if (options.rejects !== undefined && refused.length > 0 && !dryRun) {
      await program.files.writeNew(options.rejects, rejectsCsv(file, refused, t.reason))
    }

    program.show(
      importView(
        {
          ...result,
          path,
          dryRun,
          refused,
          unknown: columns.unknown.map(({ name }) => name),
          hasDates: columns.of.has('lastContact') || columns.of.has('nextContact'),
        },
        {
          t,
          today: program.today,
          language: program.language,
          isKept: options.keepUnknown === true,
          rejects: options.rejects ?? null,
        },
      ),
    )
  },
})

/**
 * The good lines, checked whenever they are read, so that a long file is never kept whole; and, once they have been
 * read, what is wrong with the others.
 */
function checked(
  program: Program,
  file: CsvFile,
  columns: Columns,
  keepUnknown: boolean,
): { lines: Iterable<ImportLine>; refused: RefusedLine[] } {
  const context = { today: program.today, dates: program.dates, orders: dateOrders(file.lines, columns) }
  const words = inTongue(refusalWords, program.tongue)
  const english = inTongue(refusalWords, { language: 'en', form: 'sie' })
  const refused: RefusedLine[] = []
  const lines = {
    *[Symbol.iterator]() {
      refused.length = 0
      for (const line of file.lines) {
        const result = checkedLine(line, columns, context)
        if (!Array.isArray(result)) yield keepUnknown ? withUnknown(result, line, columns) : result
        else {
          for (const { lineNumber, column, reason } of result) {
            refused.push({
              line: lineNumber,
              column,
              reason: refusalSentence(reason, words),
              english: refusalSentence(reason, english),
            })
          }
        }
      }
    },
  }
  return { lines, refused }
}

/** The cells of unknown columns as notes, a line each. */
function withUnknown(line: ImportLine, { cells }: CsvLine, { unknown }: Columns): ImportLine {
  const kept = unknown
    .map(({ name, index }) => ({ name, cell: cellText(cells[index] ?? '') }))
    .filter(({ cell }) => cell !== '')
    .map(({ name, cell }) => `${name}: ${cell}`)
  const notes = [...(line.customer.notes === null ? [] : [line.customer.notes]), ...kept].join('\n')
  return { ...line, customer: { ...line.customer, notes: notes === '' ? null : notes } }
}

/** Lines that fit several customers of the store. */
function ambiguous(
  result: { ambiguous: readonly { lineNumber: number; name: string }[] },
  t: typeof text.en,
): RefusedLine[] {
  return result.ambiguous.map(({ lineNumber, name }) => ({
    ...{ line: lineNumber, column: null },
    ...{ reason: t.severalCustomers(name), english: text.en.severalCustomers(name) },
  }))
}

/** What is wrong with the lines, known when they have been read. */
function refusedOf(lines: Iterable<ImportLine>, refused: readonly RefusedLine[]): readonly RefusedLine[] {
  for (const _ of lines) continue
  return refused
}

/** With --strict one refused line is enough: it is named, and nothing is done. */
function refuseAny(program: Program, t: typeof text.en, refused: readonly RefusedLine[]): void {
  if (refused.length === 0) return
  for (const { line, column, reason } of refused.slice(0, 20)) {
    program.tell([t.line(line), ...(column === null ? [] : [column]), reason].join(', '))
  }
  throw new Failure('refused-lines', { count: new Set(refused.map(({ line }) => line)).size })
}

/** The refused lines as they stand in the file, with the reason in front; cells too many have columns of their own. */
function rejectsCsv(file: CsvFile, refused: readonly RefusedLine[], heading: string): string {
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
