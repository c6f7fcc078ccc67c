import { safeJson } from './safe.ts'

/** One document: an array for a list, an object for anything else. */
export function renderJson(rows: unknown): string {
  return `${safeJson(rows)}\n`
}
