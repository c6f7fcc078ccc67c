import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { calendarFile } from '../../output/calendar.ts'
import { cardText } from '../../output/card.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { countText } from '../whole-counts.ts'
import { cardsOf } from './cards.ts'
import { datesOf } from './dates.ts'
import { writeFile, writeTables } from './files.ts'
import { counter, wholeJson, type Whole } from './json.ts'
import { text } from './text.ts'

const formats = ['json', 'csv', 'vcard', 'ics'] as const
type Format = (typeof formats)[number]

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ format: formats }),
  line: (line, t) => line.argument('[file]', t.file).option('-f, --format <format>', t.format),

  async run(program, t, options, file) {
    const format = formatFrom(options.format, file)
    if (format === 'csv' && (file === undefined || file === '-'))
      throw new Failure('missing-argument', { name: 'folder' })
    if (file === undefined && program.isOnTerminal) throw new Failure('export-to-terminal', {})
    const path = file ?? '-'
    const { said, rows } = await written(program, t, format, path)
    if (path === '-') return
    program.show({
      rows: { file: path, format, rows },
      csv: [
        { key: 'file', cell: ({ file }) => file },
        { key: 'format', cell: ({ format }) => format },
        ...Object.keys(rows).map((key) => ({ key, cell: () => rows[key]! })),
      ],
      text: sentence(said),
    })
  },
})

/** What was written, in a sentence and as numbers. */
async function written(program: Program, t: typeof text.en, format: Format, path: string) {
  const { rows, counted } = counter()
  const inWords = () => inTongue(countText, program.tongue).counted(rows)
  switch (format) {
    case 'json':
      await withWhole(program, (whole) =>
        writeFile(program, path, program.counting(wholeJson(whole, program.version, counted))),
      )
      return { rows, said: t.json(path, inWords()) }
    case 'csv': {
      const files = await withWhole(program, async (whole) => {
        await writeTables(program, path, whole, counted)
        return whole.tables.length
      })
      return { rows, said: t.csv(path, files, inWords()) }
    }
    case 'vcard': {
      let left = 0
      const reader = { today: program.today, language: program.language, leftOut: () => left++ }
      await withWhole(program, (whole) => writeFile(program, path, program.counting(cardTexts(whole, reader, counted))))
      return { rows, said: t.vcard(path, rows['card'] ?? 0, left) }
    }
    case 'ics': {
      const uids = await withWhole(program, (whole) => Promise.resolve(agreementUids(whole)))
      const dates = await datesOf(program, t, uids)
      await writeFile(program, path, [calendarFile(dates, { name: t.calendar, madeOn: program.today })])
      return { rows: { date: dates.length }, said: t.ics(path, dates.length) }
    }
  }
}

async function withWhole<Result>(program: Program, work: (whole: Whole) => Promise<Result>): Promise<Result> {
  const { whole } = await program.store()
  const read = await whole.read()
  try {
    return await work(read)
  } finally {
    read.end()
  }
}

function* cardTexts(
  whole: Whole,
  reader: Parameters<typeof cardsOf>[1],
  counted: (table: string) => void,
): Generator<string> {
  for (const card of cardsOf(whole, reader)) {
    yield cardText(card)
    counted('card')
  }
}

function agreementUids({ tables }: Whole): ReadonlyMap<number, string> {
  const { rows } = tables.find(({ name }) => name === 'agreement')!
  return new Map([...rows].map(({ id, uid }) => [Number(id), String(uid)]))
}

/** As said, else by the ending of the file. Throws Failure `no-choice` or `no-format`. */
function formatFrom(said: string | undefined, file: string | undefined): Format {
  if (said === undefined) {
    const ending =
      file === undefined || file === '-' ? 'json' : (/\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? 'json')
    const format = ({ json: 'json', vcf: 'vcard', ics: 'ics' } as const)[ending]
    if (format === undefined) throw new Failure('no-format', { file: file!, ending })
    return format
  }
  const format = formats.find((known) => known === said.toLowerCase())
  if (!format) throw new Failure('no-choice', { input: said, choices: formats })
  return format
}
