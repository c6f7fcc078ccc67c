import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Owner } from '../../domain/owner.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { ownerMeant } from '../named.ts'
import { factsFrom, factsOf, refuseTaken, withFacts, type OwnerChanges } from './facts.ts'
import { editText } from './text.ts'

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => withFacts(line, t).argument('<owner>', t.owner).option('-n, --name <name>', t.name),

  async run(program, t, options, who) {
    const facts = factsFrom(options)
    if (Object.keys(facts).length === 0)
      throw new Failure('option-needed', { option: '--name, --email, --language, --number', because: 'changes' })
    const before = await ownerMeant(program, who)
    const changes = changesIn(before, facts)
    await refuseTaken(program, changes, before.id)

    const { owners } = await program.store()
    const hasChanged = Object.keys(changes).length > 0
    if (hasChanged) await owners.edit(before.id, changes)

    const after = { ...before, ...changes }
    const id = `o${after.id}`
    program.show({
      rows: { ...after, changed: Object.keys(changes) },
      csv: [],
      text: sentence(hasChanged ? t.changed(after.name, [id, ...factsOf(after, t)]) : t.unchanged(after.name, id)),
    })
  },
})

/** Of what was said, only what is not so already. */
function changesIn(before: Owner, said: OwnerChanges): OwnerChanges {
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => before[field as keyof Owner] !== value))
}
