import { usualImportance, usualStage } from '../../domain/customer.ts'
import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { echoedDay } from '../../text/dates.ts'
import { inTongue } from '../../text/language.ts'
import { stageWord } from '../../text/terms.ts'
import { customerItem } from '../customer-items.ts'
import { defineCommand } from '../define.ts'
import { followedBy, sentence } from '../followed.ts'
import { ownerOfNew } from '../in-charge.ts'
import type { ContactRecord, CustomerRecord } from '../named.ts'
import { each, emailFrom, nameFrom, phoneFrom } from '../typed.ts'
import { forgottenAmong, warnOfForgotten } from '../warnings.ts'
import { factsFrom, refuseSameName, withFacts } from './facts.ts'
import { addText, factsText } from './text.ts'

export default defineCommand({
  text: addText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],
  createsStore: true,

  line: (line, t) =>
    withFacts(line, t)
      .argument('<name>', t.name)
      .option('--contact <contact>', t.contact)
      .option('-e, --email <email>', t.email, each)
      .option('-p, --phone <phone>', t.phone, each),

  async run(program, t, options, named) {
    const name = nameFrom(named)
    const facts = factsFrom(program, { ...options, name }, null)
    const contact = contactFrom(name, options)
    if (!options.again) await refuseSameName(program, name, null)
    const { id: ownerId } = await ownerOfNew(program, options.owner)

    const { customers, contacts, owners, settings } = await program.store()
    const forgotten = await forgottenAmong(program, contact ?? {})
    const customer = { stage: usualStage, importance: usualImportance, ...facts, name, ownerId }
    const { customerId, contactId } = await customers.addWithContact(customer, contact)

    const added = (await customers.byId(customerId))!
    const person = contactId === null ? null : await contacts.byId(contactId)
    const followed = await followedBy(program, customerId)
    const hasSeveralOwners = (await owners.all()).length > 1
    warnOfForgotten(program, forgotten)
    program.show({
      rows: { ...customerItem(added, await settings.all()), contact: person, ...followed.data },
      csv: [],
      text: sentence(
        [
          t.added(added.name, factsOf(program, added, hasSeveralOwners)),
          ...(person ? [t.person([person.name, `p${person.id}`, ...person.emails, ...person.phones])] : []),
          followed.sentence,
        ].join(' '),
      ),
    })
  },
})

/** The first person; a private person is its own. */
function contactFrom(
  name: string,
  options: { contact?: string; email?: string[]; phone?: string[]; private?: true },
): Pick<ContactRecord, 'name' | 'role' | 'birthday' | 'emails' | 'phones'> | null {
  const emails = (options.email ?? []).map(emailFrom)
  const phones = (options.phone ?? []).map(phoneFrom)
  const isReachable = emails.length + phones.length > 0
  if (options.contact === undefined && !isReachable) return null
  if (options.contact === undefined && !options.private)
    throw new Failure('goes-with', { option: emails.length > 0 ? '--email' : '--phone', needs: '--contact' })
  return {
    name: options.contact === undefined ? name : nameFrom(options.contact),
    ...{ role: null, birthday: null, emails, phones },
  }
}

function factsOf({ language, tongue }: Program, customer: CustomerRecord, hasSeveralOwners: boolean): string[] {
  const t = inTongue(factsText, tongue)
  const { id, number, stage, importance, isPrivate, owner, tags, sinceOn } = customer
  return [
    `c${id}`,
    ...(number === null ? [] : [t.number(number)]),
    stageWord(stage, language),
    t.importance(importance),
    ...(isPrivate ? [t.private] : []),
    ...(hasSeveralOwners && owner ? [t.inCharge(owner.name)] : []),
    ...(sinceOn === null ? [] : [t.since(echoedDay(sinceOn, language))]),
    ...(tags.length === 0 ? [] : [t.tags(tags)]),
  ]
}
