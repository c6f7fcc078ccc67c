import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant, type CustomerRecord } from '../named.ts'
import { removeText, type Belongings } from './remove-text.ts'

export default defineCommand({
  text: removeText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<customer>', t.customer),

  async run(program, t, _options, who) {
    const { customers } = await program.store()
    const { customer } = await customerMeant(program, who)
    const goes = await belongingsOf(program, customer)
    const name = `${customer.name} (c${customer.id})`

    const removed = await program.ask.confirm({ message: t.ask(name, goes), option: '--yes' })
    if (removed) await customers.remove(customer.id)

    program.show({
      rows: { id: customer.id, name: customer.name, removed, ...goes },
      csv: [],
      text: sentence(removed ? t.removed(name, goes) : t.kept(name)),
    })
  },
})

async function belongingsOf(program: Program, { id }: CustomerRecord): Promise<Belongings> {
  const { contacts, interactions, followUps } = await program.store()
  return {
    contacts: (await contacts.ofCustomer(id)).length,
    interactions: await interactions.count(id),
    openFollowUps: (await followUps.openOf(id)).length,
  }
}
