import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { echoedDay, longDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { toldFollowUps, type FollowUpRecord } from '../follow-up-items.ts'
import { followedBy, sentence } from '../followed.ts'
import { placesOf } from '../moves.ts'
import { contactMeant, customerMeant, type ContactRecord } from '../named.ts'
import { occasionsAfter } from '../occasions-after.ts'
import { each } from '../typed.ts'
import { departureFrom } from './departure.ts'
import { contactItem } from './items.ts'
import { leaveText } from './leave-text.ts'
import { handedOn, stepsBegun, stepsEnded } from './steps.ts'

export default defineCommand({
  text: leaveText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ name: 'contact' }),
  line: (line, t) =>
    line
      .argument('<contact>', t.contact)
      .option('-a, --at <customer>', t.at)
      .option('--on <date>', t.on)
      .option('-t, --to <name>', t.to)
      .option('-e, --email <email>', t.email, each)
      .option('-p, --phone <phone>', t.phone, each)
      .option('--went-to <text>', t.wentTo)
      .option('--as-lead', t.asLead)
      .option('--died', t.died),

  async run(program, t, options, who) {
    const at = options.at === undefined ? null : (await customerMeant(program, options.at)).customer
    const before = await contactMeant(program, who, at)
    const departure = await departureFrom(program, before, options)
    const { contacts, customers, followUps } = await program.store()
    const openBefore = await followUps.openOf(before.customerId)

    const left = await contacts.leave(before.id, departure)

    const after = (await contacts.byId(before.id))!
    const customer = (await customers.byId(after.customerId))!
    const open = await followUps.openOf(customer.id)
    const followed = await followedBy(program, customer.id)
    const place = left.at && (await placeNow(program, left.at.customerId))
    const along = after.successor === null ? [] : handedOn(before.id, openBefore, open)
    const planned = stepsBegun(openBefore, open)
    const ended = stepsEnded(openBefore, open)
    const name = (some: readonly FollowUpRecord[]) => toldFollowUps(some, program.language, { customers: false })
    const leaving = after.diedOn !== null ? 'died' : after.leftOn! < program.today ? 'past' : 'ahead'
    const day = echoedDay(after.diedOn ?? after.leftOn!, program.language)
    const isAsked = planned.some(({ rule }) => rule === 'successor')
    program.show({
      rows: {
        ...contactItem(after, customer.name),
        ...placesOf(after, await contacts.moves()),
        successorAdded: departure.successor !== null && 'added' in departure.successor,
        journey: left.runId,
        handedOn: along.map(({ id }) => id),
        planned: planned.map(({ id, dueOn }) => ({ id, dueOn })),
        ...followed.data,
      },
      csv: [],
      text: [
        [
          t.gone[leaving]({ name: after.name, id: `p${after.id}`, customer: customer.name, day }),
          ...(place === null ? wentWords(program, t, after) : []),
          ...(await successorWords(program, t, after.successor)),
        ],
        [
          ...(along.length === 0 ? [] : [t.goAlong(after.successor!.name, name(along))]),
          ...planned.map((one) => t.planned(name([one])[0]!, longDay(one.dueOn, program.language))),
          ...(isAsked && leaving === 'ahead' ? [t.askNow(after.name)] : []),
          ...(ended.length === 0 ? [] : [t.ended(name(ended))]),
          ...occasionsAfter(program, openBefore, open),
        ],
        place === null
          ? []
          : [
              t.there(place.name, `c${place.id}`, after.name, `p${left.at!.contactId}`, 'added' in departure.at!),
              place.sentence,
            ],
      ].flatMap((sentences) => (sentences.length === 0 ? [] : sentence(sentences.join(' ')))),
    })
  },
})

async function successorWords(
  program: Program,
  t: typeof leaveText.en,
  successor: { id: number; name: string } | null,
): Promise<string[]> {
  if (successor === null) return []
  const { contacts } = await program.store()
  const { name, id, emails, phones } = (await contacts.byId(successor.id))!
  return [t.follows(name, `p${id}`, [...emails, ...phones])]
}

function wentWords({ today }: Program, t: typeof leaveText.en, { wentTo, leftOn }: ContactRecord): string[] {
  if (wentTo === null) return []
  return [(leftOn !== null && leftOn >= today ? t.goesTo : t.nowAt)(wentTo)]
}

async function placeNow(program: Program, customerId: number) {
  const { customers } = await program.store()
  const { id, name } = (await customers.byId(customerId))!
  return { id, name, sentence: (await followedBy(program, customerId)).sentence }
}
