import type { Database } from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { codeOf } from './busy.ts'
import { migrations } from './schema.ts'

/** What a store says of itself. */
export type Standing = { schema: number; writtenBy: string; isSound: boolean }

/**
 * Read at one moment, since another process may be bringing the store up to date; of an earlier schema it is said only
 * later whether it is sound, by whoever holds it (`hasItsSchema`). Throws Failure `store-damaged`.
 */
export function standingOf(db: Database, path: string): Standing {
  try {
    const row = db.prepare<[], { schema: number; writtenBy: string | null; isSame: number | null }>(
      `SELECT user_version AS "schema", (SELECT value FROM meta WHERE key = 'written-by') AS "writtenBy",
         (SELECT value = (${schemaText}) FROM meta WHERE key = 'schema') AS "isSame"
       FROM pragma_user_version`,
    )
    const { schema, writtenBy, isSame } = row.get()!
    const isSound = schema > 0 && (isSame === 1 || schema < migrations.length)
    return { schema, writtenBy: writtenBy ?? '?', isSound }
  } catch (error) {
    throw codeOf(error) === 'SQLITE_ERROR' ? new Failure('store-damaged', { path }) : error
  }
}

export function schemaNumberOf(db: Database): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** Whether the schema is the one that the last migration left behind: a table or index that is gone shows here. */
export function hasItsSchema(db: Database): boolean {
  const kept = db.prepare<[], string>(`SELECT value FROM meta WHERE key = 'schema'`).pluck().get()
  return kept === (schemaNumberOf(db) === 1 ? hashOf(schemaOf(db)) : schemaOf(db))
}

export function schemaOf(db: Database): string {
  return db.prepare<[], string>(schemaText).pluck().get() ?? ''
}

const schemaText = 'SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema ORDER BY name)'

/** FNV-1a: stores of the first schema keep this of their schema's text instead of the text itself. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash >>> 0).toString(16)
}
