import { exitCodes } from '../../exit-codes.ts'
import { longDay } from '../../text/dates.ts'
import { journeyWord } from '../../text/journeys.ts'
import { defineCommand } from '../define.ts'
import { listText } from './text.ts'

export default defineCommand({
  text: listText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line) => line,

  async run(program, t) {
    const { journeys } = await program.store()
    const open = await journeys.open()
    const items = await Promise.all(
      (await journeys.names()).map(async ({ name, isBuiltIn, isWritten }) => ({
        ...{
          name,
          isBuiltIn,
          isChanged: isBuiltIn && isWritten,
          steps: (await journeys.named(name))?.steps.length ?? 0,
        },
        customers: open
          .filter(({ journey }) => journey === name)
          .map(({ customerId: id, customer, startsOn }) => ({ id, name: customer, since: startsOn })),
      })),
    )
    program.show({
      rows: items,
      csv: [],
      text: [
        {
          is: 'table',
          columns: [
            { heading: t.headings.name },
            { heading: t.headings.steps, align: 'right' },
            { heading: t.headings.customers, shrink: 1, min: 20, lines: 3 },
          ],
          rows: items.map(({ name, steps, customers }) => [
            { text: journeyWord(name, program.language), tone: 'strong' },
            String(steps),
            customers.map((customer) => t.since(customer.name, longDay(customer.since, program.language))).join(', '),
          ]),
        },
      ],
    })
  },
})
