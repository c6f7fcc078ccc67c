import { createHmac, randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { phoneKey } from '../../domain/forgetting.ts'
import { foldedEmail } from '../../domain/name.ts'
import type { Point } from './forgotten-identity.ts'
import { column, lazily, statement } from './statement.ts'

/**
 * The addresses and numbers of people who were forgotten and wished no contact, as fingerprints: whether an address is among
 * them can be asked, which they are cannot. Of those that somebody in the store has again it is not said.
 */
export function forgottenBlocks(db: Database) {
  const salts = column<[], string>(db, 'SELECT DISTINCT salt FROM forgotten_block')
  const known = statement<{ print: string }, { sinceOn: Day }>(
    db,
    `SELECT since_on AS "sinceOn" FROM forgotten_block WHERE print = @print`,
  )
  const insert = statement<{ kind: Point['kind']; salt: string; print: string; sinceOn: Day }>(
    db,
    `INSERT OR IGNORE INTO forgotten_block (kind, salt, print, since_on) VALUES (@kind, @salt, @print, @sinceOn)`,
  )
  const taken = statement<Point, { id: number }>(
    db,
    `SELECT id FROM contact_point WHERE kind = @kind AND (value = @value OR folded = @value)`,
  )
  const all = lazily(() => salts.all([]))

  return {
    /** Which of a person's addresses and numbers are among them. */
    among({ emails, phones }: { emails: readonly string[]; phones: readonly string[] }): string[] {
      if (all().length === 0) return []
      const points: Point[] = [
        ...emails.map((value) => ({ kind: 'email' as const, value })),
        ...phones.map((value) => ({ kind: 'phone' as const, value })),
      ]
      return points.filter((point) => isKnown(point) && !isTaken(point)).map(({ value }) => value)
    },

    /** How many there were not yet. */
    keep(blocked: readonly (Point & { sinceOn: Day })[]): number {
      const [salt = randomBytes(16).toString('hex')] = salts.all([])
      return blocked.reduce((count, { sinceOn, ...point }) => {
        const row = { kind: point.kind, salt, print: printOf(point, salt), sinceOn }
        return count + insert.run(row).changes
      }, 0)
    },
  }

  function isKnown(point: Point): boolean {
    return all().some((salt) => known.get({ print: printOf(point, salt) }) !== undefined)
  }

  function isTaken({ kind, value }: Point): boolean {
    return (
      taken.get({ kind, value: kind === 'email' ? foldedEmail(value) : value.replace(/[^\d+]/g, '') }) !== undefined
    )
  }
}

function printOf({ kind, value }: Point, salt: string): string {
  const key = kind === 'email' ? foldedEmail(value) : phoneKey(value)
  return createHmac('sha256', salt).update(`${kind} ${key}`).digest('hex')
}
