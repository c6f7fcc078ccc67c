import { promisesSince, reliabilityOf } from '../../domain/reliability.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { pastDay } from '../typed.ts'
import { text } from './promises-text.ts'
import { sidesTable } from './sides.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[customer]', t.customer).option('--since <date>', t.since),

  async run(program, t, options, who) {
    const since = options.since === undefined ? null : pastDay(program, options.since)
    const customer = who === undefined ? null : (await customerMeant(program, who)).customer
    const { promises, settings } = await program.store()
    const all = await promises.all(customer?.id ?? null)
    const meant = since === null ? all : promisesSince(all, since)
    const sides = reliabilityOf(meant, program.today, (await settings.all()).works)
    program.show({
      rows: sides,
      csv: [],
      text: all.length === 0 ? sentence(t.none) : [{ is: 'table', ...sidesTable(sides, t) }],
    })
  },
})
