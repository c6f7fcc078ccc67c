import { Failure } from '../../domain/failure.ts'
import { isDialogue, type Channel } from '../../domain/interaction.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { longDay } from '../../text/dates.ts'
import { channelFrom } from '../../text/terms.ts'
import { actedFor } from '../acted-for.ts'
import { defineCommand } from '../define.ts'
import { toldFollowUps, type FollowUpRecord } from '../follow-up-items.ts'
import { followedBy, sentence } from '../followed.ts'
import { agreedDate, eachOnce, refuseComplaints, refuseUndecided } from '../settling.ts'
import { namedContact, onlyContact } from '../only-contact.ts'
import { contactMeant, idsFrom, isNumber, openFollowUps } from '../named.ts'
import { dueDay, saidText } from '../typed.ts'
import { warnOfBlock } from '../warnings.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('<ids...>', t.ids)
      .option('-n, --next <date>', t.next)
      .option('--why <text>', t.why)
      .option('-w, --with <contact>', t.with)
      .option('-i, --in', t.in)
      .option('--again', t.again),

  async run(program, t, options, typed) {
    const { ids, channel: channelTyped, words } = split(typed)
    const channel = channelTyped === undefined ? null : channelFrom(channelTyped)
    const next = options.next === undefined ? null : dueDay(program, options.next)
    if (options.why !== undefined && next === null) throw new Failure('goes-with', { option: '--why', needs: '--next' })
    const named = await openFollowUps(program, idsFrom(ids))
    const [first] = named as [FollowUpRecord, ...FollowUpRecord[]]
    const customerIds = [...new Set(named.map(({ customer }) => customer.id))]
    if (customerIds.length > 1 && (channel !== null || next !== null)) throw new Failure('follow-ups-of-several', {})

    const { followUps, customers, contacts, actor } = await program.store()
    const contactId = await contactSpokenWith(program, first, { named: options.with, channel })
    const entry = channel && {
      ...{ customerId: first.customer.id, contactId, ownerId: (await actor())?.id ?? null, on: program.today, channel },
      ...{
        direction: options.in ? ('in' as const) : ('out' as const),
        missed: false,
        answered: true,
        complaint: false,
      },
      text: saidText(words),
    }
    const isTwoWay = entry !== null && isDialogue(entry)
    refuseComplaints(named, isTwoWay)
    await refuseUndecided(program, named, entry ? 'logged' : 'done')
    const recorded = await followUps.record({
      interactions: entry ? [entry] : [],
      again: options.again === true,
      ...{ closes: named, outcome: 'done', why: null },
      settles: { customerId: first.customer.id, isTwoWay, on: program.today, agreesAnew: next !== null },
      next: next && agreedDate({ customerId: first.customer.id, contactId, dueOn: next }, options.why),
    })

    if (entry && contactId !== null) await warnOfBlock(program, await contacts.byId(contactId), entry)
    const closes = eachOnce([...named, ...(await followUps.byIds(recorded.settledIds))])
    const repeated = await followUps.byIds(recorded.repeatedIds)
    const followed = await Promise.all(customerIds.map((id) => followedBy(program, id, { agreedId: recorded.nextId })))
    const names = await Promise.all(customerIds.map(async (id) => (await customers.byId(id))!.name))
    const closed = closes.map(({ id }) => id)
    program.show({
      rows: {
        closed,
        entry: recorded.interactionIds[0] ?? null,
        nextFollowUp: recorded.nextId,
        repeated: repeated.map(({ id, dueOn }) => ({ id, dueOn })),
        customers: customerIds.map((id, index) => ({ id, name: names[index]!, ...followed[index]!.data })),
      },
      csv: [],
      text: [
        ...sentence(
          [
            t.done(toldFollowUps(closes, program.language)),
            ...(await actedFor(program, recorded.interactionIds[0])),
            ...repeated.map(({ id, dueOn }) => t.repeats(id, longDay(dueOn, program.language))),
          ].join(' '),
        ),
        ...followed.flatMap(({ sentence: next }, index) => sentence(`${names[index]!}: ${next}`)),
      ],
    })
  },
})

/** Leading numbers are follow-ups; what comes then is a channel and what was said. */
function split(typed: readonly string[]): { ids: string[]; channel: string | undefined; words: string } {
  const end = typed.findIndex((word) => !word.split(',').every((part) => isNumber(part)))
  if (end === 0) throw new Failure('no-ids', { input: typed[0]! })
  if (end === -1) return { ids: [...typed], channel: undefined, words: '' }
  return { ids: typed.slice(0, end), channel: typed[end], words: typed.slice(end + 1).join(' ') }
}

/** Whom it is about unless another is named; where nobody is, the only contact. At an event, one must be named. */
async function contactSpokenWith(
  program: Program,
  followUp: FollowUpRecord,
  { named, channel }: { named: string | undefined; channel: Channel | null },
): Promise<number | null> {
  if (named !== undefined) {
    const { customers } = await program.store()
    return (await contactMeant(program, named, await customers.byId(followUp.customer.id))).id
  }
  if (channel === null) return followUp.namedContactId
  if (channel === 'event') return null
  const contact = (await namedContact(program, followUp)) ?? (await onlyContact(program, followUp.customer.id, channel))
  return contact?.id ?? null
}
