import { Failure } from '../../domain/failure.ts'
import { lossReport, type ReasonCount } from '../../domain/loss-report.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Block, TableRow } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { echoedDay, longDay } from '../../text/dates.ts'
import { lossReasonWord } from '../../text/losses.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { pastDay } from '../typed.ts'
import { text } from './losses-text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line, t) => line.option('--since <date>', t.since).option('--until <date>', t.until),

  async run(program, t, options) {
    const { today, language } = program
    const from = options.since === undefined ? null : pastDay(program, options.since)
    const until = options.until === undefined ? today : pastDay(program, options.until)
    if (from !== null && until < from) throw new Failure('end-before', { end: echoedDay(until, language) })

    const { stages } = await program.store()
    const losses = await stages.losses()
    const counts = lossReport(losses, { from, until, today })

    const isAll = from === null && options.until === undefined
    const none = isAll ? t.none : t.noneWithin(from && longDay(from, language), longDay(until, language))
    program.show({
      rows: counts,
      csv: [
        { key: 'year', cell: ({ year }) => year },
        { key: 'reason', cell: ({ reason }) => reason },
        { key: 'count', cell: ({ count }) => count },
        { key: 'saidByCustomer', cell: ({ saidByCustomer }) => saidByCustomer },
        { key: 'cameBack', cell: ({ cameBack }) => cameBack },
        { key: 'nextWinBackOn', cell: ({ nextWinBackOn }) => nextWinBackOn },
      ],
      text: counts.length === 0 ? sentence(none) : [tableOf(counts, program, t)],
    })
  },
})

function tableOf(counts: readonly ReasonCount[], program: Program, t: typeof text.en): Block {
  const { reason, count, saidBy, cameBack, next } = t.headings
  const years = [...new Set(counts.map(({ year }) => year))]
  return {
    is: 'table',
    columns: [
      { heading: reason, shrink: 1, min: 12 },
      ...[count, saidBy, cameBack, next].map((heading) => ({ heading, align: 'right' as const })),
    ],
    rows: years.flatMap((year, index) => {
      const its = counts.filter((one) => one.year === year)
      const total = its.reduce((sum, one) => sum + one.count, 0)
      const heading = { heading: { text: t.year(year, total), tone: 'accent' as const } }
      return [...(index === 0 ? [] : [[]]), heading, ...its.map((one) => lineOf(one, program))]
    }),
  }
}

function lineOf({ reason, count, saidByCustomer, cameBack, nextWinBackOn }: ReasonCount, program: Program): TableRow {
  return [
    { text: lossReasonWord(reason, program.language), tone: 'strong' },
    ...[count, saidByCustomer, cameBack].map(String),
    nextWinBackOn === null ? '' : longDay(nextWinBackOn, program.language),
  ]
}
