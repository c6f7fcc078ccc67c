import { Failure } from '../../domain/failure.ts'
import type { PlacingRefusal } from '../../domain/importing.ts'
import { exitCodes } from '../../exit-codes.ts'
import { uncoloured } from '../../output/paint.ts'
import { renderText } from '../../output/text.ts'
import type { Program } from '../../program.ts'
import { backedUpBeforeImport } from '../backed-up.ts'
import { defineCommand } from '../define.ts'
import { readCards } from './card-file.ts'
import { checkedFile, type CheckedFile } from './checked-file.ts'
import { recognise } from './columns.ts'
import { readCsv } from './csv-file.ts'
import { otherFormatOf } from './other-formats.ts'
import { rejectsCsv, written } from './rejects.ts'
import { text } from './text.ts'
import { importWhole } from './whole.ts'
import { bytesOf, isJson } from './whole-file.ts'
import { contradictionsTold, importView, type RefusedLine } from './view.ts'

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

  async run(program, t, { dryRun = false, strict, keepUnknown: isKept = false, rejects }, path) {
    const pieces = await program.files.pieces(path)
    if (isJson(pieces)) {
      const said = { '--strict': strict, '--keep-unknown': isKept || undefined, '--rejects': rejects }
      const ofCsv = Object.entries(said).flatMap(([option, value]) => (value === undefined ? [] : [option]))
      return importWhole(program, path, { pieces, dryRun, ofCsv })
    }

    const { cards, file } = fileIn(bytesOf(pieces))
    const columns = recognise(file.header)
    const checked = checkedFile(program, file, columns, isKept)
    const rejected = rejects === undefined || dryRun ? null : await program.files.newFile(rejects)

    const { result, refused } = await imported(program, t, checked, { dryRun, strict }).catch(
      async (error: unknown) => {
        await rejected?.drop()
        throw error
      },
    )
    const unwritten = await written(rejected, () => rejectsCsv(file, refused, t.reason), refused)

    for (const sentence of contradictionsTold(result.contradictions, { t, language: program.language }))
      program.tell(sentence)
    const view = importView(
      {
        ...result,
        path,
        dryRun,
        refused,
        doubled: checked.doubled(),
        columns,
        hasPictures: cards?.hasPictures ?? false,
      },
      {
        ...{ t, today: program.today, language: program.language, isKept, isOfCards: cards !== null },
        rejects: rejected === null || rejects === '-' || unwritten ? null : rejects!,
      },
    )
    if (rejects === '-') program.tell(renderText(view.text, { width: null, paint: uncoloured }).trimEnd())
    else program.show(view)
    if (unwritten) throw unwritten.error
  },
})

/** Its bytes are not kept while the lines are imported. */
function fileIn(bytes: Uint8Array) {
  const cards = otherFormatOf(bytes) === 'vcard' ? readCards(bytes) : null
  return { cards, file: cards ?? readCsv(bytes) }
}

/** Imports the good lines, or with --strict none where one is refused. */
async function imported(
  program: Program,
  t: typeof text.en,
  { lines: all, refused, sentenceFor }: CheckedFile,
  { dryRun, strict }: { dryRun: boolean; strict: boolean | undefined },
) {
  const worded = (misplaced: readonly { lineNumber: number; reason: PlacingRefusal }[]) =>
    misplaced.map(({ lineNumber, reason }) => sentenceFor(lineNumber, null, reason))
  const lines = program.counting(all)
  if (strict) {
    readAll(lines)
    refuseAny(program, t, refused())
  }
  const { imports, customers } = await (dryRun ? program.storeForTrial() : program.store())
  if (strict) refuseAny(program, t, worded((await imports.run(lines, { dryRun: true })).refused))
  if (!dryRun && (await customers.exists())) await backedUpBeforeImport(program, lines)
  const result = await imports.run(lines, { dryRun })
  return { result, refused: [...refused(), ...worded(result.refused)].sort((a, b) => a.line - b.line) }
}

/** What is wrong with the lines is known when they have been read. */
function readAll(lines: Iterable<unknown>): void {
  for (const _ of lines) continue
}

/** With --strict one refused line is enough: it is named, and nothing is done. */
function refuseAny(program: Program, t: typeof text.en, refused: readonly RefusedLine[]): void {
  if (refused.length === 0) return
  for (const { line, column, reason } of refused.slice(0, 20)) {
    program.tell([t.line(line), ...(column === null ? [] : [column]), reason].join(', '))
  }
  throw new Failure('refused-lines', { count: new Set(refused.map(({ line }) => line)).size })
}
