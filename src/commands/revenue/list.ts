import { perYear } from '../../domain/revenue.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { customerMeant } from '../named.ts'
import { countFrom } from '../typed.ts'
import { listText } from './text.ts'
import { sumsView } from './view.ts'

export default defineCommand({
  text: listText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[customer]', t.customer).option('-y, --year <year>', t.year),

  async run(program, t, options, who) {
    const year = options.year === undefined ? null : countFrom(options.year, 1900, 2200)
    const customer = who === undefined ? null : (await customerMeant(program, who)).customer
    const { revenue } = await program.store()

    if (customer === null) {
      program.show(sumsView(await revenue.sums(year), { t, year, customer: null, language: program.language }))
      return
    }
    const bookings = await revenue.of(customer.id, year)
    const { id, name } = customer
    const sums = perYear(bookings).map((sum) => ({
      ...{ customer: { id, name }, ...sum },
      bookings: bookings.filter(({ on, currency }) => on.startsWith(`${sum.year}-`) && currency === sum.currency),
    }))
    program.show(sumsView(sums, { t, year, customer: name, language: program.language }))
  },
})
