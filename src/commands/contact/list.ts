import { exitCodes } from '../../exit-codes.ts'
import type { Block } from '../../output/view.ts'
import { longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { contactCsv, contactItem, type ContactItem } from './items.ts'
import { listText } from './text.ts'

export default defineCommand({
  text: listText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[customer]', t.customer),

  async run(program, t, _options, who) {
    const { contacts } = await program.store()
    const at = who === undefined ? null : (await customerMeant(program, who)).customer
    const items = at
      ? (await contacts.ofCustomer(at.id)).map((contact) => contactItem(contact, at.name))
      : (await contacts.list()).map((contact) => contactItem(contact, contact.customer))

    program.show({
      rows: items,
      csv: contactCsv,
      text:
        items.length > 0
          ? [tableOf(t, items, { showsCustomer: at === null, language: program.language })]
          : sentence(at ? t.emptyAt(at.name) : t.empty),
    })
  },
})

function tableOf(
  t: typeof listText.en,
  items: readonly ContactItem[],
  { showsCustomer, language }: { showsCustomer: boolean; language: Language },
): Block {
  const { id, name, customer, role, phone, email, died } = t.headings
  const isKnown = (known: (item: ContactItem) => boolean, heading: string) => (items.some(known) ? heading : '')
  return {
    is: 'table',
    columns: [
      { heading: id, align: 'right' },
      { heading: name, shrink: 3, min: 10 },
      ...(showsCustomer ? [{ heading: customer, shrink: 3, min: 10 }] : []),
      { heading: isKnown((item) => item.role !== null, role), shrink: 1, min: 6 },
      { heading: isKnown((item) => item.phones.length > 0, phone), shrink: 2, min: 10 },
      { heading: isKnown((item) => item.emails.length > 0, email), shrink: 3, min: 10 },
      { heading: isKnown((item) => item.diedOn !== null, died) },
    ],
    rows: items.map((item) => [
      `p${item.id}`,
      { text: item.name, tone: 'strong' },
      ...(showsCustomer ? [item.customer.name] : []),
      item.role ?? '',
      item.phones.join(', '),
      item.emails.join(', '),
      item.diedOn === null ? '' : longDay(item.diedOn, language),
    ]),
  }
}
