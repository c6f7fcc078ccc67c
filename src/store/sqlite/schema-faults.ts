import type { Database } from 'better-sqlite3'
import { finding, type Finding } from '../../domain/finding.ts'
import { newStore } from './creation.ts'
import { hasItsSchema, schemaNumberOf, schemaOf } from './fingerprint.ts'
import { applicationId, migrations } from './schema.ts'
import { searchIndex } from './search-index.ts'

type Part = { type: string; name: string; sql: string }

/** Where the schema is not what the migrations make; of an earlier schema only whether it is as it was left. */
export function schemaFaults(db: Database): Finding[] {
  const number = schemaNumberOf(db)
  const isEarlier = number > 0 && number < migrations.length
  if (isEarlier && hasMeta(db)) return hasItsSchema(db) ? [] : [finding('schema-changed', { missing: [], others: [] })]
  const [there, wanted] = [partsOf(db), wantedParts()]
  const missing = wanted.filter(({ name }) => !there.has(name)).map(({ name }) => name)
  const others = [...there.values()].filter((part) => !isSame(part, wanted)).map(({ name }) => name)
  const isTableMissing = wanted.some(
    ({ type, name }) => type === 'table' && !['meta', 'search'].includes(name) && missing.includes(name),
  )
  if (isTableMissing || others.length > 0) return [finding('schema-changed', { missing, others })]
  const isNamed = number === migrations.length && hasMeta(db) && hasItsSchema(db)
  return missing.length === 0 && isNamed ? [] : [finding('schema-incomplete', { missing })]
}

/** Makes what is missing anew, and has the store say again what it is; no row is touched. */
export function completeSchema(db: Database, version: string): void {
  const there = partsOf(db)
  for (const { name, sql } of wantedParts()) if (!there.has(name)) db.exec(sql)
  if (!there.has('search')) searchIndex(db).rebuild()
  const write = db.prepare<[string, string]>('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)')
  write.run('schema', schemaOf(db))
  db.prepare<[string]>("INSERT OR IGNORE INTO meta (key, value) VALUES ('written-by', ?)").run(version)
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${migrations.length}`)
}

/** Tables before what is built on them. */
function wantedParts(): Part[] {
  const fresh = newStore(':memory:', '', 'WAL')
  try {
    const order = ['table', 'index', 'view', 'trigger']
    return [...partsOf(fresh).values()].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
  } finally {
    fresh.close()
  }
}

/** But for the tables in which the index of words keeps itself. */
function partsOf(db: Database): Map<string, Part> {
  const parts = db.prepare<[], Part>(
    `SELECT type, name, sql FROM sqlite_schema
     WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT GLOB 'search_*'`,
  )
  return new Map(parts.all().map((part) => [part.name, part]))
}

function isSame({ name, sql }: Part, wanted: readonly Part[]): boolean {
  return wanted.some((part) => part.name === name && part.sql === sql)
}

function hasMeta(db: Database): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'`).get() !== undefined
}
