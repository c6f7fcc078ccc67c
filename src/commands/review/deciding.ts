import { dayFromPhrase } from '../../domain/date-phrase.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import { lossReasons, type LossReason } from '../../domain/loss.ts'
import type { Program } from '../../program.ts'
import { lossReasonWord } from '../../text/losses.ts'
import { reasonOf } from '../../text/reasons.ts'
import type { FollowUpRecord } from '../follow-up-items.ts'
import { dayAhead } from '../typed.ts'
import type { Card } from './card.ts'
import { chosen, typedAs } from './asking.ts'
import { asWords, happenedAt, saidThen } from './logging.ts'
import type { Desk } from './walk.ts'

/** Asks what a promise, an agreement or a journey came to, and says so. */
export async function decide(desk: Desk, followUp: FollowUpRecord): Promise<void> {
  const words = await decisionOn(desk, followUp)
  if (words !== null) await desk.run('decided', 1, words)
}

/** A complaint ends only with a conversation in which they were asked again. */
export async function endComplaint(desk: Desk, card: Card, { id }: FollowUpRecord): Promise<void> {
  const happened = await happenedAt(desk, card, { message: desk.t.complaint, isTwoWay: true })
  if (happened === null) return
  const said = await saidThen(desk, happened)
  if (said === null) return
  const options = happened.direction === 'in' ? ['--in'] : []
  await desk.run('done', 1, ['done', ...options, '--', String(id), happened.channel, ...asWords(said)])
}

/** The command line that says it; null where it was left. */
async function decisionOn(desk: Desk, followUp: FollowUpRecord): Promise<string[] | null> {
  const { program, t, keys } = desk
  const [what, id] = [reasonOf(followUp, program.language), String(followUp.id)]
  if (followUp.kind === 'promise') {
    const outcome = await chosen(desk, { message: `${what}. ${t.kept}`, keys: keys.promise, usual: 'keep' })
    return outcome === null ? null : [outcome, id]
  }
  if (followUp.rule === 'agreement') {
    const decision = await chosen(desk, { message: `${what}. ${t.agreement}`, keys: keys.agreement })
    const term = decision === 'renew' ? await termOf(desk, followUp) : []
    return decision && term && ['agreement', decision, ...term, '--', id]
  }
  const outcome = await chosen(desk, { message: `${what}. ${t.journey}`, keys: keys.journey })
  if (outcome === null) return null
  const more = await outcomeOptions(desk, outcome)
  const { journeys } = await program.store()
  const run = await journeys.run(followUp.originId!)
  return more && ['journey', 'end', `--journey=${run!.journey}`, ...more, '--', `c${followUp.customer.id}`, outcome]
}

/** For how long it is renewed, where it does not renew itself for as long as before. */
async function termOf(desk: Desk, { originId }: FollowUpRecord): Promise<string[] | null> {
  const { agreements } = await desk.program.store()
  const agreement = await agreements.byId(originId!)
  if (agreement?.renews) return []
  const term = await typedAs(desk, desk.t.renewed, (phrase) => termFrom(desk.program, phrase))
  return term === null ? null : [term]
}

/** A duration, or else a day. */
function termFrom({ today, dates }: Program, phrase: string): string {
  try {
    durationFromPhrase(phrase)
    return `--for=${phrase}`
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return `--until=${dayFromPhrase(phrase, { today, towards: 'future', order: dates ?? undefined })}`
  }
}

async function outcomeOptions(desk: Desk, outcome: 'won' | 'not-now' | 'lost'): Promise<string[] | null> {
  const { program, t, keys } = desk
  if (outcome === 'won') return []
  if (outcome === 'not-now') {
    const day = await typedAs(desk, t.notNow, (phrase) => dayAhead(program, phrase))
    return day && [`--until=${day}`]
  }
  const choices = (Object.keys(lossReasons) as LossReason[])
    .filter((reason) => lossReasons[reason] !== 'asks')
    .map((reason) => ({ name: lossReasonWord(reason, program.language), value: reason }))
  const reason = await program.ask.choose<LossReason | null>({
    ...{ message: t.lost, option: '--reason' },
    choices: [...choices, { name: keys.leave.name, value: null }],
  })
  return reason && [`--reason=${reason}`]
}
