import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { listText } from './text.ts'

export default defineCommand({
  text: listText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line) => line,

  async run(program, t) {
    const { owners } = await program.store()
    const list = await owners.list()
    const { id, name, customers, due, email, number } = t.headings

    program.show({
      rows: list,
      csv: [
        { key: 'id', cell: (owner) => owner.id },
        { key: 'name', cell: (owner) => owner.name },
        { key: 'number', cell: (owner) => owner.number },
        { key: 'email', cell: (owner) => owner.email },
        { key: 'language', cell: (owner) => owner.language },
        { key: 'customers', cell: (owner) => owner.customers },
        { key: 'due', cell: (owner) => owner.due },
      ],
      text:
        list.length === 0
          ? sentence(t.empty)
          : [
              {
                is: 'table',
                columns: [
                  { heading: id, align: 'right' },
                  { heading: name, shrink: 2, min: 10 },
                  { heading: customers, align: 'right' },
                  { heading: due, align: 'right' },
                  { heading: list.some((owner) => owner.number !== null) ? number : '', shrink: 1, min: 6 },
                  { heading: list.some((owner) => owner.email !== null) ? email : '', shrink: 2, min: 10 },
                ],
                rows: list.map((owner) => [
                  `o${owner.id}`,
                  { text: owner.name, tone: 'strong' },
                  String(owner.customers),
                  String(owner.due),
                  owner.number ?? '',
                  owner.email ?? '',
                ]),
              },
            ],
    })
  },
})
