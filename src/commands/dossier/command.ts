import { inCare, importances } from '../../domain/customer.ts'
import { Failure } from '../../domain/failure.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { placeholder } from '../../text/placeholders.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant, ownerMeant, type CustomerRecord } from '../named.ts'
import { gathered } from './facts.ts'
import { shown, writtenTo, type Wanted } from './forms.ts'
import { text } from './text.ts'
import { thinView } from './thin.ts'

type Options = { of?: string; thin?: true; forCustomer?: true; html?: string; markdown?: string }

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('[customer...]', t.customer)
      .option('-o, --of <owner>', t.of)
      .option('--thin', t.thin)
      .option('--for-customer', t.forCustomer)
      .option('--html <file>', t.html)
      .option('--markdown <file>', t.markdown),

  async run(program, t, options, names) {
    refuseContradictions(program, options, names)
    const owner = options.of === undefined ? null : await ownerMeant(program, options.of)
    if (owner && options.thin) {
      program.show(await thinView(program, t, owner))
      return
    }

    const customers = owner ? await customersOf(program, owner.id) : await customersNamed(program, names)
    const all = []
    for (const customer of customers) all.push(await gathered(program, customer))

    const wanted: Wanted = { all, isReview: options.forCustomer === true }
    const file = options.html ?? options.markdown
    if (owner && all.length === 0) program.show({ rows: [], csv: [], text: sentence(t.nobody(owner.name)) })
    else if (file === undefined) program.show(await shown(program, wanted))
    else await writtenTo(program, t, file, options.html === undefined ? 'markdown' : 'html', wanted)
  },
})

function refuseContradictions({ language }: Program, options: Options, names: readonly string[]): void {
  const { of, thin, forCustomer, html, markdown } = options
  const customer = placeholder('customer', language).toUpperCase()
  if (of === undefined && thin) throw new Failure('goes-with', { option: '--thin', needs: '--of' })
  if (of === undefined && names.length === 0) throw new Failure('missing-argument', { name: customer })
  const together = [
    [of !== undefined && names.length > 0, [customer, '--of']],
    [html !== undefined && markdown !== undefined, ['--html', '--markdown']],
    [thin && forCustomer, ['--thin', '--for-customer']],
    [thin && html !== undefined, ['--thin', '--html']],
    [thin && markdown !== undefined, ['--thin', '--markdown']],
    // What is given to a customer must not name another.
    [forCustomer && of !== undefined, ['--for-customer', '--of']],
  ] as const
  for (const [isSo, said] of together) if (isSo) throw new Failure('not-together', { options: said })
  if (forCustomer && names.length > 1) throw new Failure('too-many-arguments', { input: names[1]! })
}

async function customersNamed(program: Program, names: readonly string[]): Promise<CustomerRecord[]> {
  const found = new Map<number, CustomerRecord>()
  for (const name of names) {
    const { customer } = await customerMeant(program, name)
    found.set(customer.id, customer)
  }
  return [...found.values()]
}

/** Those in care before those who are lost, then the most important and most urgent first. */
async function customersOf(program: Program, ownerId: number): Promise<CustomerRecord[]> {
  const { customers, followUps, settings } = await program.store()
  const all = await customers.list({ stage: null, tag: null, importance: null, ownerId, withoutNext: false })
  const whose = { ownerIds: [ownerId], withNobodys: false }
  const open = await followUps.openUntil({ until: program.today, whose, stage: null, tag: null, kind: null })
  const urgent = inWorkingOrder(open, program.today, await settings.all()).map(({ item }) => item.customer.id)
  const places = new Map(urgent.map((id, index) => [id, index] as const).reverse())
  const placeOf = ({ id }: CustomerRecord) => places.get(id) ?? urgent.length
  return all.sort(
    (a, b) =>
      Number(inCare(b.stage)) - Number(inCare(a.stage)) ||
      importances.indexOf(a.importance) - importances.indexOf(b.importance) ||
      placeOf(a) - placeOf(b),
  )
}
