import type { Owner } from '../../domain/owner.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { nameFrom } from '../typed.ts'
import { factsFrom, factsOf, factValues, ownerItem, refuseTaken, withFacts } from './facts.ts'
import { addText } from './text.ts'

export default defineCommand({
  text: addText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.refused, exitCodes.store],
  createsStore: true,

  values: factValues,
  line: (line, t) => withFacts(line, t).argument('<name>', t.name),

  async run(program, t, options, named) {
    const facts = { ...factsFrom(program, options), name: nameFrom(named) }
    await refuseTaken(program, facts, null)

    const { owners } = await program.store()
    const id = await owners.add(facts)

    const all = await owners.all()
    const added = all.find((owner) => owner.id === id)!
    program.show({
      rows: ownerItem(added, all),
      csv: [],
      text: [
        ...sentence(t.added(added.name, [`o${id}`, ...factsOf(added, all, t, program.language)])),
        ...(all.length === 2 && isNamedAsLogin(program, all) ? sentence(t.firstIsYou(all[0]!.name, added.name)) : []),
        ...(all.length === 2 && program.me === null ? sentence(t.several(all.map(({ name }) => name))) : []),
      ],
    })
  },
})

/** Whoever never said their name is called as the machine calls them, which is no name of a person. */
function isNamedAsLogin({ config, userName }: Program, [first]: readonly Owner[]): boolean {
  return config.name === null && first?.name === userName && !userName.includes(' ')
}
