import { isPostal, type Mailbox } from '../../domain/mailbox.ts'
import type { Program } from '../../program.ts'
import type { Composed } from './compose.ts'

/** The message as it would be sent; without an address whose it is, its place stays empty. */
export async function previewOf({ config, today }: Program, { owner, letter }: Composed): Promise<string> {
  const { messageOf } = await import('../../mail/message.ts')
  const to = owner?.email ?? config.email
  const message = await messageOf(
    {
      ...letter,
      from: boxOf('followups', config['mail.from'] ?? config.email),
      to: boxOf(owner?.name ?? '', to),
      headers: {
        ...{ 'Message-ID': `<digest.${today}@followups.invalid>`, Date: `${today}T00:00:00.000Z` },
        'Auto-Submitted': 'auto-generated',
      },
    },
    'win',
  )
  return message.toString('latin1')
}

function boxOf(name: string, address: string | null): Mailbox | null {
  return address === null || !isPostal(address) ? null : { name, address }
}
