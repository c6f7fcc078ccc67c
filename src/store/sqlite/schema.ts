import { schema1 } from './schema-1.ts'
import { schema2 } from './schema-2.ts'
import { schema3 } from './schema-3.ts'
import { schema4 } from './schema-4.ts'
import { schema5 } from './schema-5.ts'
import { schema6 } from './schema-6.ts'
import { schema7 } from './schema-7.ts'

/** Marks a file as one of ours (`PRAGMA application_id`): "Folu". */
export const applicationId = 0x466f6c75

/**
 * The schema as the migrations that lead to it, oldest first; `PRAGMA user_version` counts how many have run. Append
 * only: a store written by any earlier version is brought up by the ones it has not seen. docs/store.md explains the tables.
 */
export const migrations: readonly string[] = [schema1, schema2, schema3, schema4, schema5, schema6, schema7]
