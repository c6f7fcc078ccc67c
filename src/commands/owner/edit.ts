import { Failure } from '../../domain/failure.ts'
import { hasLeft } from '../../domain/in-charge.ts'
import type { Owner } from '../../domain/owner.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { refuseUnavailable } from '../in-charge.ts'
import { ownerMeant } from '../named.ts'
import { factsFrom, factsOf, factValues, ownerItem, refuseTaken, withFacts, type OwnerChanges } from './facts.ts'
import { editText } from './text.ts'

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: factValues,
  line: (line, t) =>
    withFacts(line, t)
      .argument('<owner>', t.owner)
      .option('-n, --name <name>', t.name)
      .option('--deputy <owner>', t.deputy),

  async run(program, t, options, who) {
    const facts = factsFrom(program, options)
    if (Object.keys(facts).length === 0 && options.deputy === undefined)
      throw new Failure('option-needed', {
        option: '--name, --email, --language, --number, --deputy, --digest-days, --digest-empty, --digest-subject',
        because: 'changes',
      })
    const before = await ownerMeant(program, who)
    const deputyId = options.deputy === undefined ? before.deputyId : await deputyFrom(program, options.deputy, before)
    const changes = changesIn(before, { ...facts, deputyId })
    await refuseTaken(program, changes, before.id)

    const { owners } = await program.store()
    const hasChanged = Object.keys(changes).length > 0
    if (hasChanged) await owners.edit(before.id, changes)

    const all = await owners.all()
    const after = all.find(({ id }) => id === before.id)!
    const id = `o${after.id}`
    program.show({
      rows: {
        ...ownerItem(after, all),
        changed: Object.keys(changes).map((field) => (field === 'deputyId' ? 'deputy' : field)),
      },
      csv: [],
      text: sentence(
        hasChanged
          ? t.changed(after.name, [id, ...factsOf(after, all, t, program.language)])
          : t.unchanged(after.name, id),
      ),
    })
  },
})

/** Nobody where the value is empty. Throws Failure `own-stand-in` or `owner-unavailable`. */
async function deputyFrom(program: Program, input: string, owner: Owner): Promise<number | null> {
  if (input.trim() === '') return null
  const deputy = await ownerMeant(program, input)
  if (deputy.id === owner.id) throw new Failure('own-stand-in', { name: owner.name })
  const { owners } = await program.store()
  if (hasLeft(deputy, program.today)) refuseUnavailable(deputy, await owners.staff(), program.today)
  return deputy.id
}

/** Of what was said, only what is not so already. */
function changesIn(before: Owner, said: OwnerChanges): OwnerChanges {
  return Object.fromEntries(Object.entries(said).filter(([field, value]) => before[field as keyof Owner] !== value))
}
