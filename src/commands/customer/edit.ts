import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { customerItem } from '../customer-items.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { availableOwner } from '../in-charge.ts'
import { customerMeant } from '../named.ts'
import { each } from '../typed.ts'
import { changesIn, sayChanges } from './changes.ts'
import { factsFrom, refuseSameName, withFacts } from './facts.ts'
import { editText } from './text.ts'

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    withFacts(line, t)
      .argument('<customer>', t.customer)
      .option('-n, --name <name>', t.name)
      .option('-u, --untag <tag>', t.untag, each),

  async run(program, t, options, who) {
    const { again, ...said } = options
    if (Object.keys(said).length === 0)
      throw new Failure('option-needed', { option: '--stage, --cadence, --owner, --name, …', because: 'changes' })
    const { customer: before } = await customerMeant(program, who)
    const owner = options.owner === undefined ? null : await availableOwner(program, options.owner, program.today)
    const facts = factsFrom(program, options, before)
    const changes = changesIn(before, owner ? { ...facts, ownerId: owner.id } : facts)
    if (changes.stage === 'lost') throw new Failure('loss-unexplained', { name: before.name })
    if (changes.name !== undefined && !again) await refuseSameName(program, changes.name, before.id)

    const { customers, settings } = await program.store()
    const nextBefore = await nextContactOn(program, before.id)
    const hasChanged = Object.keys(changes).length > 0
    if (hasChanged) await customers.edit(before.id, changes)

    const after = (await customers.byId(before.id))!
    const followed = await followedBy(program, before.id, { before: nextBefore })
    const name = `${before.name} (c${before.id})`
    program.show({
      rows: {
        ...customerItem(after, await settings.all()),
        changed: Object.keys(changes).map((field) => (field === 'ownerId' ? 'owner' : field)),
        nextContactMoved: followed.moved,
        ...followed.data,
      },
      csv: [],
      text: sentence(
        hasChanged
          ? `${t.changed(name, sayChanges(program, t, before, after, changes))} ${followed.sentence}`
          : t.unchanged(name),
      ),
    })
  },
})
