import { exitCodes } from '../../exit-codes.ts'
import { dayFromPhrase } from '../../domain/date-phrase.ts'
import { journeyWord } from '../../text/journeys.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { journeyNamed } from './named.ts'
import { startText } from './text.ts'

export default defineCommand({
  text: startText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<journey>', t.journey)
      .option('--on <date>', t.on)
      .option('-u, --until <date>', t.until),

  async run(program, t, options, who, what) {
    const { today, dates, language } = program
    const dayTyped = (input: string) => dayFromPhrase(input, { today, towards: 'future', order: dates ?? undefined })
    const startsOn = options.on === undefined ? today : dayTyped(options.on)
    const endsOn = options.until === undefined ? null : dayTyped(options.until)
    const { customer } = await customerMeant(program, who)
    const journey = await journeyNamed(program, what)
    const { journeys } = await program.store()
    const before = await nextContactOn(program, customer.id)
    const id = await journeys.start({ customerId: customer.id, agreementId: null, journey, startsOn, endsOn })
    const followed = await followedBy(program, customer.id, { before })
    program.show({
      rows: {
        run: id,
        journey,
        customer: { id: customer.id, name: customer.name },
        startsOn,
        endsOn,
        ...followed.data,
      },
      csv: [],
      text: sentence(`${t.started(journeyWord(journey, language), customer.name)} ${followed.sentence}`),
    })
  },
})
