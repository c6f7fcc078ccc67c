import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceFrom, choiceWords } from '../../text/choices.ts'
import { defineCommand } from '../define.ts'
import { toldFollowUps } from '../follow-up-items.ts'
import { sentence } from '../followed.ts'
import { contactMeant, customerMeant, type ContactRecord } from '../named.ts'
import { occasionsAfter } from '../occasions-after.ts'
import { pastDay, said } from '../typed.ts'
import { forgottenAmong, warnOfForgotten } from '../warnings.ts'
import { factsFrom, factsOf, refuseSamePerson, withFacts, type ContactChanges } from './facts.ts'
import { contactItem } from './items.ts'
import { stepsEnded } from './steps.ts'
import { editText } from './text.ts'

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ how: choiceWords('greeting', language) }),
  line: (line, t) =>
    withFacts(line, t)
      .argument('<contact>', t.contact)
      .option('-n, --name <name>', t.name)
      .option('--greeting <how>', t.greeting)
      .option('--died [date]', t.died)
      .option('--returned', t.returned)
      .option('-a, --at <customer>', t.at),

  async run(program, t, options, who) {
    const facts = {
      ...factsFrom(program, options),
      ...said('greeting', options.greeting, (input) =>
        input.trim() === '' ? null : choiceFrom('greeting', input, program.language),
      ),
      ...(options.died === undefined ? {} : { diedOn: deathFrom(program, options.died) }),
    }
    if (options.returned && options.died !== undefined)
      throw new Failure('not-together', { options: ['--returned', '--died'] })
    if (Object.keys(facts).length === 0 && !options.returned)
      throw new Failure('option-needed', {
        option: '--name, --email, --phone, --role, --birthday, --greeting, --died, --returned',
        because: 'changes',
      })
    const at = options.at === undefined ? null : (await customerMeant(program, options.at)).customer
    const before = await contactMeant(program, who, at)
    const changes = changesIn(before, facts)
    if (!options.again) await refuseSamePerson(program, before.customerId, changes, before.id)

    const { contacts, customers, followUps } = await program.store()
    const openBefore = await followUps.openOf(before.customerId)
    const forgotten = await forgottenAmong(program, changes)
    const isBack = options.returned === true && (before.leftOn ?? before.diedOn) !== null
    const hasChanged = Object.keys(changes).length > 0
    if (isBack) await contacts.comeBack(before.id, changes)
    else if (hasChanged) await contacts.edit(before.id, changes)

    const after = (await contacts.byId(before.id))!
    const { name: customer } = (await customers.byId(before.customerId))!
    const open = await followUps.openOf(before.customerId)
    const occasions = occasionsAfter(program, openBefore, open)
    const ended = isBack ? stepsEnded(openBefore, open) : []
    const id = `p${after.id}`
    const words = [
      ...(isBack ? [t.back(after.name, id, customer)] : []),
      ...(hasChanged ? [t.changed(after.name, id, customer, factsOf(after, t, program.language))] : []),
      ...(ended.length === 0 ? [] : [t.ended(toldFollowUps(ended, program.language, { customers: false }))]),
      ...(isBack || hasChanged ? occasions : [t.unchanged(after.name, id)]),
    ]
    warnOfForgotten(program, forgotten)
    program.show({
      rows: { ...contactItem(after, customer), changed: [...(isBack ? ['leftOn'] : []), ...Object.keys(changes)] },
      csv: [],
      text: sentence(words.join(' ')),
    })
  },
})

/** The day, today where none is said; an empty one takes it back. */
function deathFrom(program: Program, input: string | true): Day | null {
  if (input === true) return program.today
  return input.trim() === '' ? null : pastDay(program, input)
}

/** Of what was said, only what is not so already. */
function changesIn(before: ContactRecord, said: ContactChanges): ContactChanges {
  const different = Object.entries(said).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof ContactRecord]),
  )
  return Object.fromEntries(different)
}
