import { createHash } from 'node:crypto'
import type { Day } from '../domain/day.ts'
import { postalAddress } from '../domain/mailbox.ts'
import type { Letter } from './letter.ts'

/** The Message-ID of a morning mail: the same whenever the same mail is sent again, so that whoever gets it twice can tell. */
export function digestId({
  ownerUid,
  to,
  from,
  day,
}: {
  ownerUid: string
  to: string
  from: string
  day: Day
}): string {
  const whose = createHash('sha256').update(`${ownerUid}\n${to}`).digest('hex').slice(0, 20)
  return `<digest.${day}.${whose}@${domainOf(from)}>`
}

/** What marks a morning mail as one of a series that a program sends (RFC 2919, RFC 3834). */
export function digestHeaders({ messageId, begunAt, from }: { messageId: string; begunAt: string; from: string }) {
  return {
    'Message-ID': messageId,
    Date: begunAt,
    'List-Id': `followups <followups-digest.${domainOf(from)}>`,
    'Auto-Submitted': 'auto-generated',
  } satisfies Letter['headers']
}

function domainOf(address: string): string {
  return (postalAddress(address) ?? address).split('@').at(-1)!
}
