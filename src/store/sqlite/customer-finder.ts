import type { Database } from 'better-sqlite3'
import { customerIdentity, isVague, mayBeSame, type Distinction } from '../../domain/importing.ts'
import type { Cells } from '../../domain/import-line.ts'
import { folded, foldedEmail } from '../../domain/name.ts'
import { formerFinder } from './aliases.ts'
import type { importedLines } from './imported-lines.ts'
import { statement } from './statement.ts'

type Known = Distinction & { id: number }

/** Finds the customers of the store that a line may mean, by index. */
export function customerFinder(db: Database, lines: ReturnType<typeof importedLines>) {
  const columns = `id, name, number, street, postal_code AS "postalCode", city`
  const byNumber = statement<{ number: string }, Known>(
    db,
    `SELECT ${columns} FROM customer WHERE number = @number COLLATE NOCASE`,
  )
  const byName = statement<{ folded: string }, Known>(db, `SELECT ${columns} FROM customer WHERE folded = @folded`)
  const byEmail = statement<{ email: string; folded: string }, { id: number }>(
    db,
    `SELECT DISTINCT c.id FROM contact_point e JOIN contact p ON p.id = e.contact_id JOIN customer c ON c.id = p.customer_id
     WHERE e.kind = 'email' AND e.folded = @email AND c.folded = @folded ORDER BY c.id`,
  )
  const hasLines = lines.exist()
  const formerly = formerFinder(db)

  return {
    /** Whether anything was imported before. */
    hasLines,

    /** `isSure` where it has the line's number or address, or was called so by a file; `hasNamesakes` where one bears the name. */
    meant(customer: Distinction): { ids: number[]; isSure: boolean; hasNamesakes: boolean } {
      const { number, name } = customer
      const numbered = number === null ? undefined : byNumber.get({ number })
      if (numbered) return { ids: [numbered.id], isSure: true, hasNamesakes: false }
      const called = hasLines ? lines.customerCalled(customer) : null
      if (called !== null) return { ids: [called], isSure: true, hasNamesakes: false }
      const namesakes = byName.all({ folded: folded(name) })
      const former = namesakes.length > 0 ? null : formerly(number ?? name)
      if (former !== null) return { ids: [former], isSure: true, hasNamesakes: false }
      const alike = namesakes.filter((known) => mayBeSame(known, customer))
      const exact = alike.filter((known) => isExactly(known, customer))
      const [only] = exact.length === 1 ? exact : []
      return {
        ids: (only ? [only] : alike).map(({ id }) => id),
        isSure: only !== undefined,
        hasNamesakes: namesakes.length > 0,
      }
    },

    /** Those of the name that one of the line's e-mails reaches. */
    reachedBy({ customer, contact }: Cells): number[] {
      const emails = (contact?.emails ?? []).map((email) => ({
        email: foldedEmail(email),
        folded: folded(customer.name),
      }))
      return emails.flatMap((one) => byEmail.all(one)).map(({ id }) => id)
    },
  }
}

/** The same address in all parts; without any, only where there is no number either. */
function isExactly(known: Distinction, line: Distinction): boolean {
  const [its, wanted] = [known, line].map((one) => ({ ...one, name: line.name, number: null }))
  if (isVague(wanted!)) return isVague(known) && isVague(line)
  return customerIdentity(its!) === customerIdentity(wanted!)
}
