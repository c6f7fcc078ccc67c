import { duplicatesAmong } from '../../domain/duplicate.ts'
import { sameAmong } from '../../domain/same-person.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { countFrom } from '../typed.ts'
import { contactItem, customerItem, inOrderOfCertainty } from './items.ts'
import { text } from './text.ts'
import { duplicatesView } from './view.ts'

/** More than that nobody looks through in one go. */
const usualLimit = 20

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line, t) => line.option('--limit <count>', t.limit),

  async run(program, t, options) {
    const limit = options.limit === undefined ? null : countFrom(options.limit, 1, 1_000_000)
    const { merges } = await program.store()
    const { customers, people } = await merges.compared()

    const found = inOrderOfCertainty([
      ...duplicatesAmong(customers).map(customerItem),
      ...people.flatMap(({ customer, people: all }) => sameAmong(all).map((pair) => contactItem(customer, pair))),
    ])

    const shown = found.slice(0, limit ?? usualLimit)
    const items = limit === null ? found : shown
    program.show(
      duplicatesView({
        ...{ items, shown, t, program },
        more: found.length - shown.length,
        hasCustomers: customers.length > 0,
      }),
    )
  },
})
