import type { Letter } from '../../src/mail/letter.ts'

/** A letter with all that it needs, and whatever a test is about. */
export function aLetter(parts: Partial<Letter> = {}): Letter {
  return {
    from: { name: 'followups', address: 'firm@example.com' },
    to: { name: 'Anna Berg', address: 'anna@example.com' },
    subject: '3 today',
    text: 'Call Müller GmbH.\n',
    html: null,
    headers: {},
    attachments: [],
    ...parts,
  }
}
