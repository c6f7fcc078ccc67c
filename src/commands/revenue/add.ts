import { partsOf } from '../../domain/day.ts'
import { amountOf, currencyOf, moneyFrom, type Money } from '../../domain/money.ts'
import { perYear } from '../../domain/revenue.ts'
import { exitCodes } from '../../exit-codes.ts'
import { echoedDay } from '../../text/dates.ts'
import { moneyWords } from '../../text/money.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { lineFrom, pastDay, textFrom } from '../typed.ts'
import { addText } from './text.ts'

export default defineCommand({
  text: addText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<amount>', t.amount)
      .argument('[text...]', t.text)
      .option('--on <date>', t.on)
      .option('-r, --reference <text>', t.reference),

  async run(program, t, options, who, amount, rest) {
    const { language } = program
    const { money, words } = amountTyped(amount, rest)
    const booking = {
      ...money,
      on: options.on === undefined ? program.today : pastDay(program, options.on),
      reference: options.reference === undefined ? null : lineFrom(options.reference),
      text: textFrom(words.join(' ')) || null,
    }
    const { customer } = await customerMeant(program, who)

    const { revenue } = await program.store()
    const id = await revenue.add({ customerId: customer.id, ...booking })

    const { year } = partsOf(booking.on)
    const sums = perYear(await revenue.of(customer.id, year))
    program.show({
      rows: { id, customer: { id: customer.id, name: customer.name }, ...booking },
      csv: [],
      text: sentence(
        [
          t.added(customer.name, moneyWords(money, language), echoedDay(booking.on, language)),
          t.inYear(
            year,
            sums.map((sum) => moneyWords(sum, language)),
          ),
        ].join(' '),
      ),
    })
  },
})

/** The amount and the words behind it: a currency may be a word of its own, as in `1200 EUR` and `€ 99`. */
function amountTyped(first: string, rest: readonly string[]): { money: Money; words: readonly string[] } {
  const [next, ...others] = rest
  const isSplit = next !== undefined && (currencyOf(first) !== null || (isCurrency(next) && saysNone(first)))
  return isSplit ? { money: moneyFrom(`${first} ${next}`), words: others } : { money: moneyFrom(first), words: rest }
}

/** As text would hardly begin: `EUR`, `€`, `Euro`. */
function isCurrency(word: string): boolean {
  return (
    /^(?:[A-Z]{3}|[A-Z]{0,2}\p{Sc}|[Ee]uros?|[Dd]ollars?|[Ff]ranken|[Ff]rancs|[Pp]ounds?|[Pp]fund)$/u.test(word) &&
    currencyOf(word) !== null
  )
}

function saysNone(amount: string): boolean {
  return amountOf(amount)?.currency === null
}
