import type { Database, RunResult } from 'better-sqlite3'

export type Statement<Params, Row> = {
  all: (params: Params) => Row[]
  get: (params: Params) => Row | undefined
  run: (params: Params) => RunResult
  each: (params: Params) => IterableIterator<Row>
}

/** A statement that is prepared when it is first used: a command pays for those that it needs. */
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

/** Made when first asked for, then kept. */
export function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
