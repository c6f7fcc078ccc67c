import { Failure } from '../../domain/failure.ts'
import type { Program } from '../../program.ts'
import { inTongue, words } from '../../text/language.ts'
import { sentence } from '../followed.ts'
import { countText } from '../whole-counts.ts'
import { checkedWhole } from './whole-file.ts'

type Options = { dryRun: boolean; ofCsv: readonly string[] }

/**
 * Puts a file with everything, as `export` writes it, into a store without customers: numbers and all, or nothing of it. The
 * store is made only when the file was read to its end once. Throws Failure `goes-with` for what is said of a CSV file only.
 */
export async function importWhole(
  program: Program,
  path: string,
  { pieces, dryRun, ofCsv }: Options & { pieces: Iterable<Uint8Array> },
): Promise<void> {
  const t = inTongue(text, program.tongue)
  const [option] = ofCsv
  if (option !== undefined) throw new Failure('goes-with', { option, needs: 'CSV' })
  const there = await program.storeForTrial()
  await there.whole.refuseCustomers()
  const file = checkedWhole(pieces, path, await there.whole.newestSchema())

  const { whole } = dryRun ? there : await program.store()
  const rows = await whole.take({ ...file, rows: program.counting(file.rows) }, { dryRun })

  const counted = inTongue(countText, program.tongue).counted(rows)
  program.show({
    rows: { file: path, dryRun, rows },
    csv: [
      { key: 'file', cell: ({ file }) => file },
      ...Object.keys(rows).map((key) => ({ key, cell: () => rows[key]! })),
    ],
    text: [...sentence(dryRun ? t.would(counted) : t.done(counted)), ...(dryRun ? [] : sentence(t.next))],
  })
}

const text = words({
  en: {
    done: (counted: string) => `Everything is here: ${counted}. All have the numbers that they had.`,
    would: (counted: string) => `Dry run: nothing was changed. This would be here: ${counted}.`,
    next: 'Next: followups due',
  },
  de: {
    done: (counted: string) => `Alles ist da: ${counted}. Alle haben die Nummern, die sie hatten.`,
    would: (counted: string) => `Probelauf: Nichts wurde geändert. Das wäre da: ${counted}.`,
    next: 'Weiter mit: followups due',
  },
})
