import type { Whose } from '../../domain/in-charge.ts'

/** Whose customers a list has, as its question asks for them. */
export type WhoseParams = { owners: string | null; nobodys: number }

/** Null is everybody's. */
export function whoseParams(whose: Whose | null): WhoseParams {
  if (whose === null) return { owners: null, nobodys: 0 }
  return { owners: JSON.stringify(whose.ownerIds), nobodys: whose.withNobodys ? 1 : 0 }
}

/** Whether a column with an owner is one of them. */
export function isTheirs(owner: string): string {
  return `(@owners IS NULL OR ${owner} IN (SELECT value FROM json_each(@owners)) OR (@nobodys = 1 AND ${owner} IS NULL))`
}
