import { isThereOn } from '../../domain/contact.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { departureWords } from '../../text/departures.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { placesOf } from '../moves.ts'
import { contactCsv, contactItem, type PlacedItem } from './items.ts'
import { listText } from './text.ts'

export default defineCommand({
  text: listText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[customer]', t.customer),

  async run(program, t, _options, who) {
    const { contacts } = await program.store()
    const at = who === undefined ? null : (await customerMeant(program, who)).customer
    const known = at
      ? (await contacts.ofCustomer(at.id)).map((contact) => contactItem(contact, at.name))
      : (await contacts.list()).map((contact) => contactItem(contact, contact.customer))
    const moves = await contacts.moves()
    const items = whoIsThereFirst(
      known.map((item) => ({ ...item, ...placesOf(item, moves) })),
      program,
    )

    program.show({
      rows: items,
      csv: contactCsv,
      text:
        items.length > 0
          ? [tableOf(t, items, { showsCustomer: at === null, program })]
          : sentence(at ? t.emptyAt(at.name) : t.empty),
    })
  },
})

/** Of each customer, who has left at the end. */
function whoIsThereFirst(items: readonly PlacedItem[], { today }: Program): PlacedItem[] {
  const customers = [...new Set(items.map(({ customer }) => customer.id))]
  const placeOf = new Map(customers.map((id, index) => [id, index]))
  return [...items].sort(
    (a, b) =>
      placeOf.get(a.customer.id)! - placeOf.get(b.customer.id)! ||
      Number(isThereOn(b, today)) - Number(isThereOn(a, today)) ||
      a.id - b.id,
  )
}

function tableOf(
  t: typeof listText.en,
  items: readonly PlacedItem[],
  { showsCustomer, program }: { showsCustomer: boolean; program: Program },
): Block {
  const { id, name, customer, role, phone, email, gone } = t.headings
  const isKnown = (known: (item: PlacedItem) => boolean, heading: string) => (items.some(known) ? heading : '')
  const left = new Map(items.map((item) => [item.id, departureWords(item, program).join('; ')]))
  return {
    is: 'table',
    columns: [
      { heading: id, align: 'right' },
      { heading: name, shrink: 3, min: 10 },
      ...(showsCustomer ? [{ heading: customer, shrink: 3, min: 10 }] : []),
      { heading: isKnown((item) => item.role !== null, role), shrink: 1, min: 6 },
      { heading: isKnown((item) => item.phones.length > 0, phone), shrink: 2, min: 10 },
      { heading: isKnown((item) => item.emails.length > 0, email), shrink: 3, min: 10 },
      { heading: isKnown((item) => left.get(item.id) !== '', gone), shrink: 4, min: 16, lines: Infinity },
    ],
    rows: items.map((item) => [
      `p${item.id}`,
      { text: item.name, tone: isThereOn(item, program.today) ? 'strong' : 'quiet' },
      ...(showsCustomer ? [item.customer.name] : []),
      item.role ?? '',
      item.phones.join(', '),
      item.emails.join(', '),
      { text: left.get(item.id)!, tone: 'quiet' },
    ]),
  }
}
