import { Failure } from '../../domain/failure.ts'
import { currencyOf } from '../../domain/money.ts'
import type { RevenueLine } from '../../domain/revenue.ts'
import { exitCodes } from '../../exit-codes.ts'
import { uncoloured } from '../../output/paint.ts'
import { renderText } from '../../output/text.ts'
import type { Program } from '../../program.ts'
import { backedUpBeforeImport } from '../backed-up.ts'
import { defineCommand } from '../define.ts'
import { readCsv, type CsvFile } from './csv-file.ts'
import { refusalSentences } from './refusals.ts'
import { rejectsCsv, written } from './rejects.ts'
import { ofRevenue, revenueColumns, type RevenueColumns } from './revenue-columns.ts'
import { revenueLine, revenueRules } from './revenue-lines.ts'
import { text } from './revenue-text.ts'
import { revenueImportView } from './revenue-view.ts'
import type { RefusedLine } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('<file>', t.file)
      .option('-n, --dry-run', t.dryRun)
      .option('-c, --currency <currency>', t.currency)
      .option('--rejects <file>', t.rejects),

  async run(program, t, { dryRun = false, currency, rejects }, path) {
    const usual = currency === undefined ? null : currencyFrom(currency)
    const file = readCsv(await program.files.read(path), ofRevenue())
    const columns = revenueColumns(file.header)
    const { revenue } = await program.store()
    const rejected = rejects === undefined || dryRun ? null : await program.files.newFile(rejects)

    const checked = checkedLines(program, file, columns, usual)
    if (!dryRun) await backedUpBeforeImport(program, checked.lines)
    const result = await revenue.import(checked.lines, { dryRun }).catch(async (error: unknown) => {
      await rejected?.drop()
      throw error
    })
    const misplaced = result.refused.map(({ lineNumber, reason }) => checked.sentenceFor(lineNumber, null, reason))
    const refused = [...checked.refused(), ...misplaced].sort((a, b) => a.line - b.line)
    const unwritten = await written(rejected, () => rejectsCsv(file, refused, t.reason), refused)

    const view = revenueImportView(program, t, {
      ...{ ...result, path, dryRun, refused, columns },
      rejects: rejected === null || rejects === '-' || unwritten ? null : rejects!,
    })
    if (rejects === '-') program.tell(renderText(view.text, { width: null, paint: uncoloured }).trimEnd())
    else program.show(view)
    if (unwritten) throw unwritten.error
  },
})

/** Throws Failure `no-currency`. */
function currencyFrom(input: string): string {
  const currency = currencyOf(input)
  if (currency === null) throw new Failure('no-currency', { input })
  return currency
}

/** The good lines, checked while they are read; what is wrong with the others is known afterwards. */
function checkedLines(program: Program, file: CsvFile, columns: RevenueColumns, currency: string | null) {
  const sentenceFor = refusalSentences(program.tongue)
  const rules = revenueRules(file, columns, { today: program.today, dates: program.dates, currency })
  let refused: RefusedLine[] = []

  function* lines(): Generator<RevenueLine> {
    refused = []
    for (const line of file.lines) {
      const checked = revenueLine(line, columns, rules)
      if (!Array.isArray(checked)) yield checked
      else for (const { lineNumber, column, reason } of checked) refused.push(sentenceFor(lineNumber, column, reason))
    }
  }
  return { lines: { [Symbol.iterator]: lines }, refused: () => refused, sentenceFor }
}
