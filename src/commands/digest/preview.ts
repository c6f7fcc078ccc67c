import { isPostal, type Mailbox } from '../../domain/mailbox.ts'
import { digestHeaders, digestId } from '../../mail/digest-headers.ts'
import type { Letter } from '../../mail/letter.ts'
import type { Program } from '../../program.ts'
import type { Composed } from './compose.ts'
import { addressOf } from './recipients.ts'

/** The message as it would be sent; what no setting says yet is left out of it. */
export async function previewOf(program: Program, mail: Composed): Promise<string> {
  const { config } = program
  const { owner, letter, facts } = mail
  const address = owner === null ? config.email : addressOf(owner, facts.staff, program)
  const [from, to] = [boxOf('followups', config['mail.from'] ?? config.email), boxOf(owner?.name ?? '', address)]
  const { messageOf } = await import('../../mail/message.ts')
  const message = await messageOf({ ...letter, from, to, headers: await headersOf(program, mail, { from, to }) }, 'win')
  return message.toString('latin1')
}

/** Those of today's mail where it was sent or will be; else nothing that changes from one look to the next. */
async function headersOf(
  program: Program,
  { owner }: Composed,
  { from, to }: { from: Mailbox | null; to: Mailbox | null },
): Promise<Letter['headers']> {
  const { today } = program
  const midnight = `${today}T00:00:00.000Z`
  if (owner === null || from === null || to === null)
    return { 'Message-ID': `<digest.${today}@followups.invalid>`, Date: midnight, 'Auto-Submitted': 'auto-generated' }
  const { digests } = await program.store()
  const { owner: whose, note } = await digests.standing(owner.id)
  const id = digestId({ ownerUid: whose.ownerUid, to: to.address, from: from.address, day: today })
  return digestHeaders({
    ...{ messageId: note?.messageId ?? id, begunAt: note?.begunAt ?? midnight, from: from.address },
  })
}

function boxOf(name: string, address: string | null): Mailbox | null {
  return address === null || !isPostal(address) ? null : { name, address }
}
