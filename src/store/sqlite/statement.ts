import type { Database, RunResult } from 'better-sqlite3'

export type Statement<Params, Row> = {
  all: (params: Params) => Row[]
  get: (params: Params) => Row | undefined
  run: (params: Params) => RunResult
  each: (params: Params) => IterableIterator<Row>
}

/**
 * A statement that is prepared when it is first used: a command pays for those that it needs. What is run for every line
 * of an import gets its parameters written out or by `Object.assign`: on Node 20 spreading them (`{ ...row, today }`)
 * takes up to 10 µs and leaves a kilobyte behind.
 */
export function statement<Params extends object | [], Row = unknown>(
  db: Database,
  sql: string,
): Statement<Params, Row> {
  const prepared = lazily(() => db.prepare<[Params], Row>(sql))
  return {
    all: (params) => prepared().all(params),
    get: (params) => prepared().get(params),
    run: (params) => prepared().run(params),
    each: (params) => prepared().iterate(params),
  }
}

/** The same for a question with one column: its values. */
export function column<Params extends object | [], Value>(
  db: Database,
  sql: string,
): Pick<Statement<Params, Value>, 'all'> {
  const prepared = lazily(() => db.prepare<[Params], Value>(sql).pluck())
  return { all: (params) => prepared().all(params) }
}

/** Made when first asked for, then kept. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
