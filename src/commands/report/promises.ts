import { reliabilityOf } from '../../domain/reliability.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { text } from './promises-text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[customer]', t.customer),

  async run(program, t, _, who) {
    const customer = who === undefined ? null : (await customerMeant(program, who)).customer
    const { promises, settings } = await program.store()
    const all = await promises.all(customer?.id ?? null)
    const sides = reliabilityOf(all, program.today, (await settings.all()).works)
    const { by, kept, late, broken, open, overdue, onTime } = t.headings
    program.show({
      rows: sides,
      csv: [],
      text:
        all.length === 0
          ? sentence(t.none)
          : [
              {
                is: 'table',
                columns: [
                  { heading: by },
                  ...[onTime, kept, late, broken, open, overdue].map((heading) => ({
                    heading,
                    align: 'right' as const,
                  })),
                ],
                rows: sides.map((side) => [
                  { text: t.sides[side.by], tone: 'strong' },
                  side.onTime === null ? '' : `${Math.round(100 * side.onTime)} %`,
                  ...[side.kept, side.late, side.broken, side.open].map(String),
                  { text: String(side.overdue), tone: side.overdue > 0 ? 'late' : 'plain' },
                ]),
              },
            ],
    })
  },
})
