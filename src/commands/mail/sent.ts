import { blockOf } from '../../domain/consent.ts'
import type { Program } from '../../program.ts'
import { channelWord } from '../../text/terms.ts'
import { followedBy } from '../followed.ts'
import type { FollowUpRecord } from '../follow-up-items.ts'
import { decisionAsked } from '../settling.ts'
import type { Draft } from './draft.ts'
import type { text } from './text.ts'

/**
 * Offers to write the letter down as sent: asks where it was opened or written and somebody can be asked, else names the
 * command. It is an attempt, and closes a follow-up that asked for nothing but the letter.
 */
export async function offerToLog(
  program: Program,
  t: typeof text.en,
  draft: Draft,
  { isDelivered }: { isDelivered: boolean },
): Promise<void> {
  const closes = draft.followUp && (await isDoneBySending(program, draft.followUp)) ? draft.followUp : null
  const channel = isDelivered || !goesByPost(draft) ? ('email' as const) : ('letter' as const)
  const who = draft.contact?.name ?? draft.customer.name
  if (!isDelivered || !program.ask.canAsk) {
    program.tell(t.sent(commandFor(program, draft, { closes, channel })))
    return
  }
  if (!(await program.ask.confirm({ message: t.ask(who), option: '--yes' }))) return
  const { followUps } = await program.store()
  const { customer, contact, owner, subject } = draft
  const recorded = await followUps.record({
    interactions: [
      {
        ...{ customerId: customer.id, contactId: contact?.id ?? null, ownerId: owner?.id ?? null, on: program.today },
        ...{ channel, direction: 'out', missed: false, answered: closes !== null, complaint: false, text: subject },
      },
    ],
    ...{ again: false, closes: closes ? [closes] : [], outcome: 'done', why: null, next: null },
    settles: { customerId: customer.id, isTwoWay: false, on: program.today, agreesAnew: false },
  })
  const followed = await followedBy(program, customer.id, { entryId: recorded.interactionIds[0] })
  program.tell(`${t.logged(who)} ${followed.sentence}`)
}

/** Whether nothing more is asked for: a congratulation, a thank-you, or a step of a journey that needs no decision. */
async function isDoneBySending(program: Program, followUp: FollowUpRecord): Promise<boolean> {
  if (followUp.kind === 'occasion') return true
  return followUp.kind === 'journey' && (await decisionAsked(program, followUp, 'logged')) === null
}

function goesByPost({ consents, customer, followUp }: Draft): boolean {
  return (
    blockOf(consents, 'email') !== undefined ||
    customer.wishes.channel === 'letter' ||
    followUp?.about?.includes('/by-letter') === true
  )
}

/** Ready to copy into any shell: the ids that cannot be mistaken, and the subject without what a shell would read. */
function commandFor(
  { name, language }: Program,
  { customer, contact, subject }: Draft,
  { closes, channel }: { closes: FollowUpRecord | null; channel: 'email' | 'letter' },
): string {
  const words = subject
    .replace(/["'`$\\!%^&|<>;*?()[\]{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const to = contact === null ? '' : ` --with p${contact.id}`
  const by = channelWord(channel, language).toLowerCase()
  const said = words === '' ? '' : ` "${words}"`
  return closes ? `${name} done ${closes.id} ${by}${said}${to}` : `${name} log c${customer.id} ${by}${said}${to}`
}
