import { doubtsIn, endOf, turnOn, type DigestNote } from '../../domain/digest-note.ts'
import type { Owner } from '../../domain/owner.ts'
import type { Undelivered } from '../../mail/delivery.ts'
import { digestHeaders, digestId } from '../../mail/digest-headers.ts'
import type { Letter } from '../../mail/letter.ts'
import type { Program } from '../../program.ts'
import { composed, type Composed } from './compose.ts'
import type { LeftOut, Recipient } from './recipients.ts'

/** What became of somebody's morning mail in this run. */
export type Outcome = { owner: Owner; to: string | null; note: DigestNote | null } & (
  | { is: 'sent' | 'would-send'; subject: string }
  | { is: 'refused' | 'failed' | 'unknown'; subject: string; fault: Undelivered }
  /** Nobody knows whether one of two has arrived: no third one is sent. */
  | { is: 'gave-up'; fault: Undelivered | null }
  /** Nothing is due, and no mail is wished for that. */
  | { is: 'nothing' }
  /** An earlier run has done what was to be done that day. */
  | { is: 'already'; note: DigestNote }
  | { is: 'left-out'; why: LeftOut['why'] }
)

export type Sending = { from: string; isAgain: boolean; withCalendar: boolean; isTrial: boolean }

/**
 * Sends somebody the mail of today unless it has been sent, and notes each step before it is taken. What is noted while
 * nobody else sends: before anything leaves, before the message itself does, and how it ended. The store is closed while
 * the network works. A trial sends and notes nothing, a copy that goes to somebody else is sent and notes nothing.
 */
export async function delivered(
  program: Program,
  { owner, to, wantsEmpty, isCopy }: Recipient,
  how: Sending,
): Promise<Outcome> {
  const store = await program.store()
  const { owner: whose, note: last, at } = await store.digests.standing(owner.id)
  const before = isCopy ? null : last
  const turn = turnOn(before, how.isAgain)
  if (turn === 'over') return { is: 'already', owner, to: before!.address, note: before! }
  if (turn === 'give-up') return givenUp(before!)

  const mail = await composed(program, store, owner, { withCalendar: how.withCalendar })
  const { subject } = mail.letter
  const isIdle = mail.isEmpty && !wantsEmpty
  const begun: DigestNote = {
    ...{ day: program.today, state: isIdle ? 'nothing' : 'sending', address: to },
    messageId: digestId({ ownerUid: whose.ownerUid, to, from: how.from, day: program.today }),
    ...{ begunAt: before?.begunAt ?? at, triedAt: at, tries: (before?.tries ?? 0) + 1 },
    ...{ doubts: doubtsIn(before), fault: null },
  }
  if (how.isTrial)
    return isIdle ? { is: 'nothing', owner, to, note: before } : { is: 'would-send', owner, to, note: before, subject }
  await noted(begun)
  if (isIdle) return { is: 'nothing', owner, to, note: begun }

  await program.letGo()
  const delivery = await program.send(letterOf(mail.letter, begun, { name: owner.name, from: how.from }), async () => {
    await noted({ ...begun, state: 'handed-over' })
    await program.letGo()
  })
  const fault = delivery.kind === 'accepted' ? null : delivery
  const note = { ...begun, ...endOf(delivery.kind, begun.doubts), fault: fault && JSON.stringify(fault) }
  await noted(note)
  if (fault === null && !isCopy) await (await program.store()).digestLines.keep(owner.id, program.today, mail.shown)
  const kept = isCopy ? null : note
  if (fault === null) return { is: 'sent', owner, to, note: kept, subject }
  if (note.state === 'gave-up') return { is: 'gave-up', owner, to, note, fault }
  return { is: fault.kind, owner, to, note: kept, subject, fault }

  async function givenUp(last: DigestNote): Promise<Outcome> {
    const note: DigestNote = { ...last, state: 'gave-up', doubts: doubtsIn(last) }
    if (last.state !== 'gave-up' && !how.isTrial) await noted(note)
    return { is: 'gave-up', owner, to: note.address, note, fault: faultIn(note) }
  }

  async function noted(note: DigestNote): Promise<void> {
    if (!isCopy) await (await program.store()).digests.note(whose, note)
  }
}

/** Why the last try failed, as it was noted. */
function faultIn({ fault }: DigestNote): Undelivered | null {
  return fault === null ? null : (JSON.parse(fault) as Undelivered)
}

function letterOf(
  letter: Composed['letter'],
  { address, messageId, begunAt }: DigestNote,
  { name, from }: { name: string; from: string },
): Letter {
  return {
    ...letter,
    from: { name: 'followups', address: from },
    to: { name, address },
    headers: digestHeaders({ messageId, begunAt, from }),
  }
}
