import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { mergedPersonWords } from '../merged-people.ts'
import { contactMeant, customerMeant } from '../named.ts'
import { contactItem } from './items.ts'
import { mergeText } from './merge-text.ts'

export default defineCommand({
  text: mergeText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ kept: 'contact', other: 'contact' }),
  line: (line, t) =>
    line
      .argument('<kept>', t.kept)
      .argument('<other>', t.other)
      .option('-a, --at <customer>', t.at)
      .option('--dry-run', t.dryRun),

  async run(program, t, options, first, second) {
    const at = options.at === undefined ? null : (await customerMeant(program, options.at)).customer
    const kept = await contactMeant(program, first, at)
    const other = await contactMeant(program, second, at)
    const [one, two] = [kept, other].map(({ id, name }) => `${name} (p${id})`)
    if (kept.id === other.id) throw new Failure('same-twice', { name: one! })
    if (kept.customerId !== other.customerId) {
      const customerIds = [kept.customerId, other.customerId]
      throw new Failure('contacts-of-two', { names: [one!, two!], customerIds })
    }

    const { contacts, customers, merges } = await program.store()
    const moved = await contacts.mentions(other.id)
    const about = sentence(`${await mergedPersonWords(program, kept, other)}.`)
    const dryRun = options.dryRun === true
    const applied = !dryRun && (await program.ask.confirm({ message: t.ask(two!, one!), option: '--yes', about }))
    const nextBefore = await nextContactOn(program, kept.customerId)
    if (applied) await merges.contacts(kept.id, other.id)

    const customer = (await customers.byId(kept.customerId))!
    const followed = await followedBy(program, customer.id, { before: nextBefore })
    program.show({
      rows: {
        ...{ dryRun, applied, ...contactItem((await contacts.byId(kept.id))!, customer.name) },
        ...{ from: { id: other.id, name: other.name }, moved, nextContactMoved: followed.moved },
      },
      csv: [],
      text: applied
        ? sentence([t.done(two!, one!, moved), ...(followed.moved ? [followed.sentence] : [])].join(' '))
        : dryRun
          ? [...about, ...sentence(t.dry)]
          : sentence(t.nothing),
    })
  },
})
