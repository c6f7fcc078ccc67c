import { isDialogue, isSpoken, isWritten, type Channel } from '../../domain/interaction.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { folded } from '../../domain/name.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceFrom, choiceWords } from '../../text/choices.ts'
import { longDay } from '../../text/dates.ts'
import { reasonOf } from '../../text/reasons.ts'
import { channelFrom } from '../../text/terms.ts'
import { actedFor } from '../acted-for.ts'
import { approachOf } from '../approach.ts'
import { defineCommand } from '../define.ts'
import { toldFollowUps, type FollowUpRecord } from '../follow-up-items.ts'
import { followedBy, sentence } from '../followed.ts'
import { agreedDate, decisionAsked, eachOnce, refuseComplaints, refuseUndecided } from '../settling.ts'
import { namedContact, onlyContact } from '../only-contact.ts'
import {
  contactMeant,
  customerMeant,
  idsFrom,
  isNumber,
  openFollowUps,
  type ContactRecord,
  type CustomerRecord,
} from '../named.ts'
import { promisedNow } from '../promised.ts'
import { dueDay, pastDay, saidText, textFrom, wordsFrom } from '../typed.ts'
import { warnOfBlock } from '../warnings.ts'
import { channelSaid } from './channel.ts'
import { logMailing } from './mailing.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ who: choiceWords('promiser', language) }),
  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('[channel]', t.channel)
      .argument('[text...]', t.words)
      .option('-w, --with <contact>', t.with)
      .option('--on <date>', t.on)
      .option('-i, --in', t.in)
      .option('--answered', t.answered)
      .option('-m, --missed', t.missed)
      .option('--complaint', t.complaint)
      .option('-n, --next <date>', t.next)
      .option('--why <text>', t.why)
      .option('-d, --done <ids>', t.done)
      .option('--promise <text>', t.promise)
      .option('--by-date <date>', t.byDate)
      .option('--by <who>', t.by)
      .option('-t, --tag <tag>', t.tag)
      .option('--again', t.again)
      .option('--contact', t.contact),

  async run(program, t, options, who, channelTyped, rest) {
    const on = options.on === undefined ? program.today : pastDay(program, options.on)
    if (options.tag !== undefined) {
      refuseWithTag(options)
      const words = textFrom([channelTyped ?? '', ...rest].join(' '))
      await logMailing(program, t, {
        channel: channelFrom(who),
        words,
        tag: folded(options.tag),
        on,
        again: options.again === true,
      })
      return
    }
    const channel = await channelSaid(program, who, channelTyped)
    refuseContradictions(channel, options)
    const next = options.next === undefined ? null : dueDay(program, options.next)
    const promise = promiseSaid(program, options)
    const { customer, contact } = await spokenWith(program, who, { ...options, channel, on })
    const named = options.done === undefined ? [] : await openFollowUps(program, idsFrom([options.done]))
    refuseOthers(named, customer)

    const entry = {
      ...{ customerId: customer.id, contactId: contact?.id ?? null, on, channel },
      ownerId: (await (await program.store()).actor())?.id ?? null,
      direction: options.in ? ('in' as const) : ('out' as const),
      ...{
        missed: options.missed === true,
        answered: options.answered === true,
        complaint: options.complaint === true,
      },
      text: saidText(rest.join(' ')),
    }
    const isTwoWay = isDialogue(entry)
    const { followUps } = await program.store()
    const open = await followUps.openOf(customer.id)
    const closes = isTwoWay && options.done === undefined ? await settled(program, t, open) : named
    refuseComplaints(closes, isTwoWay)
    await refuseUndecided(program, closes, 'logged')
    const recorded = await followUps.record({
      interactions: [entry],
      again: options.again === true,
      ...{ closes, outcome: 'done', why: null },
      settles: { customerId: customer.id, isTwoWay, on, agreesAnew: next !== null },
      next: next && agreedDate({ customerId: customer.id, contactId: contact?.id ?? null, dueOn: next }, options.why),
      promise: promise && { ...promise, customerId: customer.id, contactId: contact?.id ?? null, madeOn: on },
    })

    const promised = recorded.promiseId === null ? null : await promisedNow(program, customer.id, recorded.promiseId)
    const followed = await followedBy(program, customer.id, {
      agreedId: recorded.nextId,
      entryId: recorded.interactionIds[0],
    })
    const settledByItself = await followUps.byIds(recorded.settledIds)
    const replaced = settledByItself.filter(({ dueOn }) => !isTwoWay || dueOn > on)
    const isStillOpen = (id: number) => followed.data.openFollowUps.includes(id)
    const answered = open.filter(({ id, kind }) => kind === 'reply' && !isStillOpen(id))
    const closed = eachOnce([...closes, ...settledByItself, ...answered]).filter(({ id }) => !isAmong(replaced, id))
    const approach = await approachOf(program, customer, contact)
    await warnOfBlock(program, contact, entry)
    const said = { ...entry, who: contact?.name ?? customer.name, day: longDay(on, program.language) }
    program.show({
      rows: {
        entry: recorded.interactionIds[0],
        customer: { id: customer.id, name: customer.name },
        on,
        channel,
        closed: [...closed, ...replaced].map(({ id }) => id),
        nextFollowUp: recorded.nextId,
        promise: recorded.promiseId,
        ...followed.data,
      },
      csv: [],
      text: sentence(
        [
          t.said(said),
          ...(replaced.length > 0 ? [t.replaced(toldFollowUps(replaced, program.language, { customers: false }))] : []),
          ...(closed.length > 0 ? [t.closed(toldFollowUps(closed, program.language, { customers: false }))] : []),
          ...(promised ? [promised.sentence] : []),
          ...(await actedFor(program, recorded.interactionIds[0])),
          followed.sentence,
          ...(approach === null ? [] : [approach]),
        ].join(' '),
      ),
    })
  },
})

function isAmong(followUps: readonly FollowUpRecord[], id: number): boolean {
  return followUps.some((followUp) => followUp.id === id)
}

/** What is promised with the entry; `--promise` and `--by-date` belong together. Throws Failure `goes-with`. */
function promiseSaid(program: Program, { promise, byDate, by }: { promise?: string; byDate?: string; by?: string }) {
  if (promise === undefined && (byDate ?? by) !== undefined)
    throw new Failure('goes-with', { option: byDate === undefined ? '--by' : '--by-date', needs: '--promise' })
  if (promise === undefined) return null
  if (byDate === undefined) throw new Failure('goes-with', { option: '--promise', needs: '--by-date' })
  const madeBy = choiceFrom('promiser', by ?? 'us', program.language)
  return { madeBy, text: wordsFrom([promise]), dueOn: dueDay(program, byDate) }
}

/** Whoever is named; with the number of a follow-up its customer and contact. */
async function spokenWith(
  program: Program,
  who: string,
  options: { with?: string; contact?: true; channel: Channel; on: Day },
): Promise<{ customer: CustomerRecord; contact: ContactRecord | null }> {
  const { customer, contact } = isNumber(who)
    ? await ofFollowUp(program, Number(who), options.on)
    : await customerMeant(program, who, { contact: options.contact === true })
  if (options.with === undefined)
    return { customer, contact: contact ?? (await onlyContact(program, customer.id, options.channel, options.on)) }
  return { customer, contact: await contactMeant(program, options.with, customer) }
}

async function ofFollowUp(program: Program, id: number, on: Day) {
  const { followUps, customers } = await program.store()
  const [followUp] = await followUps.byIds([id])
  if (!followUp) throw new Failure('unknown-follow-up', { input: String(id) })
  return {
    customer: (await customers.byId(followUp.customer.id))!,
    contact: await namedContact(program, followUp, on),
  }
}

/** On a terminal, what a conversation has settled; what has to be decided or is a complaint never ends so. */
async function settled(
  program: Program,
  t: typeof text.en,
  open: readonly FollowUpRecord[],
): Promise<FollowUpRecord[]> {
  if (!program.ask.canAsk) return []
  const due: FollowUpRecord[] = []
  for (const followUp of open) {
    if (followUp.dueOn > program.today || endsOtherwise.includes(followUp.kind) || followUp.rule === 'agreed') continue
    if ((await decisionAsked(program, followUp, 'logged')) === null) due.push(followUp)
  }
  if (due.length === 0) return []
  const choices = due.map((followUp) => ({
    name: `${followUp.id}  ${reasonOf(followUp, program.language)}`,
    value: followUp,
  }))
  return program.ask.several({ message: t.offer, choices, option: '--done' })
}

/** By the conversation itself, or when it was solved and asked again. */
const endsOtherwise: readonly FollowUpRecord['kind'][] = ['cadence', 'reply', 'complaint']

/** A mailing goes to many: what is said of one conversation does not fit. */
function refuseWithTag(options: Readonly<Record<string, unknown>>): void {
  const other = [
    'next',
    'why',
    'done',
    'with',
    'in',
    'answered',
    'missed',
    'complaint',
    'contact',
    'promise',
    'by-date',
    'by',
  ].find((name) => options[name] !== undefined)
  if (other !== undefined) throw new Failure('not-together', { options: ['--tag', `--${other}`] })
}

function refuseOthers(closes: readonly FollowUpRecord[], { id }: CustomerRecord): void {
  const other = closes.find(({ customer }) => customer.id !== id)
  if (other) throw new Failure('follow-up-of-other', { id: other.id, name: other.customer.name })
}

function refuseContradictions(
  channel: Channel,
  options: { in?: true; answered?: true; missed?: true; why?: string; next?: string },
): void {
  if (options.answered && !options.in) throw new Failure('goes-with', { option: '--answered', needs: '--in' })
  if (options.why !== undefined && options.next === undefined)
    throw new Failure('goes-with', { option: '--why', needs: '--next' })
  if (options.missed && !isSpoken(channel)) throw new Failure('not-of-channel', { option: '--missed', channel })
  if (options.in && !isSpoken(channel) && !isWritten(channel))
    throw new Failure('not-of-channel', { option: '--in', channel })
}
