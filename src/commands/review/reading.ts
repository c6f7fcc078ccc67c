import { blockOf } from '../../domain/consent.ts'
import type { Program } from '../../program.ts'
import { addresseeOf, emailOf } from '../addressee.ts'
import type { Card } from './card.ts'
import type { Desk } from './walk.ts'

/** All about the customer. */
export async function readMore({ program, keys }: Desk, { customer }: Card): Promise<void> {
  const { said } = await program.run(['show', `c${customer.id}`])
  await program.ask.key({
    ...{ message: '', about: [...said, { is: 'blank' }], option: '--no-input', usual: null },
    keys: [{ ...keys.leave, value: null }],
  })
}

/** The draft of a letter about what is due first, which can be opened in the mail program where they can be mailed. */
export async function readLetter({ program, keys, run }: Desk, { customer, due }: Card): Promise<void> {
  const about = due[0] ? String(due[0].id) : `c${customer.id}`
  const { said } = await program.run(['mail', about])
  const isOpened = await program.ask.key({
    ...{ message: '', about: [...said, { is: 'blank' }], option: '--no-input', usual: false },
    keys: [
      ...((await canMail(program, about)) ? [{ ...keys.open, value: true }] : []),
      { ...keys.leave, value: false },
    ],
  })
  if (isOpened) await run('written', 1, ['mail', '--open', '--', about])
}

async function canMail(program: Program, about: string): Promise<boolean> {
  const addressee = await addresseeOf(program, about, { named: undefined, asContact: false })
  if (addressee.contact === null || emailOf(addressee) === null) return false
  const { contacts } = await program.store()
  return !blockOf(await contacts.consentsOf(addressee.contact.id), 'email')
}
