import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { customerMeant } from '../named.ts'
import { countFrom, pastDay } from '../typed.ts'
import { text } from './text.ts'
import { historyView } from './view.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line.argument('[customer]', t.customer).option('--since <date>', t.since).option('--limit <count>', t.limit),

  async run(program, t, options, who) {
    const customer = who === undefined ? null : (await customerMeant(program, who)).customer
    const since = options.since === undefined ? null : pastDay(program, options.since)
    const limit = countFrom(options.limit ?? '20', 1, 999_999)

    const { history } = await program.store()
    const found = await history.list({ customerId: customer?.id ?? null, since, limit })

    program.show(historyView(found, { t, program, customer, since, limit }))
  },
})
