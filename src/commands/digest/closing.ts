import { durationOf } from '../../domain/day.ts'
import type { Channel } from '../../domain/interaction.ts'
import { isSpoken } from '../../domain/interaction.ts'
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
  if (decision?.kind === 'agreement')
    return [`agreement renew ${id}${await term(program, followUp)}`, `agreement end ${id}`]
  if (decision) {
    const which = await journeyOf(program, followUp)
    return [`journey end c${customer.id} ${t.won}${which}`, `journey end c${customer.id} ${t.later} --until 3m${which}`]
  }
  if (rule === 'renewed' || rule === 'yearly-check') return [`done ${id}`]
  if (rule === 'decide') return [`done ${id}`, `stage c${customer.id} ${t.dormant}`]
  return [conversation(program, followUp, manners)]
}

/** What happened, over the channel that fits these people. */
function conversation({ language }: Program, followUp: FollowUpRecord, manners: Manners): string {
  const channel = channelFor(followUp, manners)
  const done = `done ${followUp.id}`
  if (channel === null) return done
  // Only a dialogue ends a complaint: of a mail, the customer's answer.
  const isAnswer = followUp.rule === 'complaint' && !isSpoken(channel)
  return `${done} ${typed[language](channel)} "…"${isAnswer ? ' --in' : ''}`
}

/** As the words of a command are written: `anruf`, `email`. */
const typed = {
  en: (channel: Channel) => channelWord(channel, 'en'),
  de: (channel: Channel) => (channel === 'email' ? channel : channelWord(channel, 'de').toLowerCase()),
}

/** That of the step or of what is answered, else the one wished, else the one known; none that is blocked. */
function channelFor({ about, rule, cause, contact, customer }: FollowUpRecord, manners: Manners): Channel | null {
  const blocked: readonly Channel[] = (contact && manners.blocked.get(contact.id)) ?? []
  const { ways, wished } = contact ? reachOf(contact, customer.id, manners) : { ways: [], wished: null }
  const step = /\/by-([a-z]+)/.exec(about ?? '')?.[1] as Channel | undefined
  const asked = rule === 'reply' ? cause?.channel : undefined
  const fitting = [step, asked, wished, ways[0]?.channel, 'call', 'letter'] as const
  return fitting.find((channel) => channel != null && !blocked.includes(channel)) ?? null
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
  const name = /^(.*?)\/[SE][+-]?\d/.exec(about ?? '')?.[1] ?? ''
  return open.length > 1 && /^[a-z][a-z0-9/-]*$/.test(name) ? ` --journey ${name}` : ''
}
