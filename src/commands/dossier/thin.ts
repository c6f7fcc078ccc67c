import { inCare } from '../../domain/customer.ts'
import { fewNotes, thinCustomers, type Thin } from '../../domain/dossier.ts'
import type { Tone, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { sentence } from '../followed.ts'
import type { text } from './text.ts'

/** What only one of us knows: a line for each of their customers of whom that is so. */
export async function thinView(
  program: Program,
  t: typeof text.en,
  owner: { id: number; name: string },
): Promise<View<Thin>> {
  const { customers, dossiers, owners } = await program.store()
  const isAlone = (await owners.all()).length === 1
  const all = await customers.list({ stage: null, tag: null, importance: null, ownerId: owner.id, withoutNext: false })
  const ids = all.filter(({ stage }) => inCare(stage)).map(({ id }) => id)
  const thin = thinCustomers(await dossiers.written(ids, owner.id), { isAlone })
  const { customer, importance, promises, notes, own, byOthers, because } = t.thinHeadings
  const enough = isAlone ? t.noThinAlone : t.noThin(owner.name)
  const none = isAlone ? t.nobodyAlone : t.nobody(owner.name)
  return {
    rows: thin,
    csv: [
      { key: 'customerId', cell: (row) => row.customer.id },
      { key: 'customer', cell: (row) => row.customer.name },
      { key: 'importance', cell: (row) => row.customer.importance },
      { key: 'promises', cell: (row) => row.promises },
      { key: 'notes', cell: (row) => row.notes },
      { key: 'own', cell: (row) => row.own },
      { key: 'byOthers', cell: (row) => row.byOthers },
      { key: 'because', cell: (row) => row.because.join(' ') },
    ],
    text:
      thin.length === 0
        ? sentence(ids.length === 0 ? none : enough)
        : [
            {
              is: 'table',
              columns: [
                { heading: customer, shrink: 2, min: 12 },
                { heading: importance },
                ...[promises, notes, own, ...(isAlone ? [] : [byOthers])].map((heading) => ({
                  heading,
                  align: 'right' as const,
                })),
                { heading: because, shrink: 3, min: 20, lines: 3 },
              ],
              rows: thin.map((row) => [
                { text: row.customer.name, tone: 'strong' },
                row.customer.importance,
                { text: String(row.promises), tone: row.promises > 0 ? 'late' : 'plain' },
                { text: String(row.notes), tone: row.notes < fewNotes ? 'late' : 'plain' },
                String(row.own),
                ...(isAlone ? [] : [{ text: String(row.byOthers), tone: toneOf(row) }]),
                row.because.map((reason) => t.because[reason]).join(', '),
              ]),
            },
            { is: 'blank' },
            { is: 'paragraph', text: { text: t.fewNotes(fewNotes), tone: 'quiet' } },
          ],
  }
}

function toneOf({ byOthers }: Thin): Tone {
  return byOthers === 0 ? 'late' : 'plain'
}
