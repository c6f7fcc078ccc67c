import { durationOf } from '../../domain/day.ts'
import type { Rule } from '../../domain/follow-up.ts'
import { isSpoken, type Channel } from '../../domain/interaction.ts'
import { isUndecided } from '../../domain/urgency.ts'
import type { Program } from '../../program.ts'
import { inTongue, words } from '../../text/language.ts'
import { channelWord } from '../../text/terms.ts'
import type { FollowUpRecord, Manners } from '../follow-up-items.ts'
import { reachOf } from '../reach.ts'
import { decisionAsked } from '../settling.ts'

const text = words({
  en: { won: 'won', later: 'not-now', dormant: 'dormant' },
  de: { won: 'gewonnen', later: 'später', dormant: 'ruhend' },
})

/**
 * The commands that close a follow-up as it asks for, behind the name of the program: each works as it stands. Nothing that
 * somebody wrote is in them, for they are copied into a shell.
 */
export async function closingsOf(program: Program, followUp: FollowUpRecord, manners: Manners): Promise<string[]> {
  const { id, rule, customer } = followUp
  const t = inTongue(text, program.tongue)
  const decision = await decisionAsked(program, followUp, 'logged')
  if (decision?.kind === 'promise') return [`keep ${id}`]
  if (decision?.kind === 'agreement' || isUndecided(followUp, program.today))
    return [`agreement renew ${id}${await term(program, followUp)}`, `agreement end ${id}`]
  if (decision) {
    const which = await journeyOf(program, followUp)
    return [`journey end c${customer.id} ${t.won}${which}`, `journey end c${customer.id} ${t.later} --until 3m${which}`]
  }
  if (withoutContact.includes(rule)) return [`done ${id}`]
  if (rule === 'decide') return [`done ${id}`, `stage c${customer.id} ${t.dormant}`]
  return [await conversation(program, followUp, manners)]
}

/** What somebody wrote down for themselves need not be a conversation. */
const withoutContact: readonly Rule[] = ['task', 'renewed', 'yearly-check']

/** What happened, over the channel that fits these people. */
async function conversation(program: Program, followUp: FollowUpRecord, manners: Manners): Promise<string> {
  const channel = channelFor(followUp, manners, await channelOfStep(program, followUp))
  const done = `done ${followUp.id}`
  if (channel === null) return done
  // Only a dialogue ends a complaint: of a mail, the customer's answer.
  const isAnswer = followUp.rule === 'complaint' && !isSpoken(channel)
  return `${done} ${typed[program.language](channel)} "…"${isAnswer ? ' --in' : ''}`
}

/** As the words of a command are written: `anruf`, `email`. */
const typed = {
  en: (channel: Channel) => channelWord(channel, 'en'),
  de: (channel: Channel) => (channel === 'email' ? channel : channelWord(channel, 'de').toLowerCase()),
}

/** That of the step or of what is answered, else the one wished, else the one known; none that is blocked. */
function channelFor(followUp: FollowUpRecord, manners: Manners, step: Channel | null): Channel | null {
  const { rule, cause, contact, customer } = followUp
  const blocked: readonly Channel[] = (contact && manners.blocked.get(contact.id)) ?? []
  const { ways, wished } = contact ? reachOf(contact, customer.id, manners) : { ways: [], wished: null }
  const asked = rule === 'reply' ? cause?.channel : rule === 'birthday' && isForCard(followUp) ? 'letter' : null
  const fitting = [step, asked, wished, ways[0]?.channel, 'call', 'letter'] as const
  return fitting.find((channel) => channel != null && !blocked.includes(channel)) ?? null
}

/** A birthday is due before its day where a card has to be on its way by then, and never early for a call (defaults.md). */
function isForCard({ about, dueOn }: FollowUpRecord): boolean {
  const [birthday, due] = [about ?? '', dueOn.slice('2026-'.length)]
  return due < birthday || (due > '12-01' && birthday < '02-01')
}

const aboutStep = /^(.*)\/([SE][^/]+)/

/** What a journey says of how its step is taken. */
async function channelOfStep(program: Program, { about }: FollowUpRecord): Promise<Channel | null> {
  const [, name, key] = aboutStep.exec(about ?? '') ?? []
  if (name === undefined) return null
  const { journeys } = await program.store()
  const journey = await journeys.named(name)
  return journey?.steps.find((step) => step.key === key)?.channel ?? null
}

/** What renews itself does so for its own term; of any other a usual one is proposed. */
async function term(program: Program, { originId }: FollowUpRecord): Promise<string> {
  const { agreements } = await program.store()
  const agreement = originId === null ? null : await agreements.byId(originId)
  return agreement?.renews != null && durationOf(agreement.renews) !== null ? '' : ' --for 12m'
}

/** Which journey, where the customer is on several. */
async function journeyOf(program: Program, { customer, about }: FollowUpRecord): Promise<string> {
  const { journeys } = await program.store()
  const open = (await journeys.runsOf(customer.id)).filter(({ closedOn }) => closedOn === null)
  const name = aboutStep.exec(about ?? '')?.[1] ?? ''
  return open.length > 1 && /^[a-z][a-z0-9/-]*$/.test(name) ? ` --journey ${name}` : ''
}
