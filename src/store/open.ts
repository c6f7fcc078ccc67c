import type { StoreContext } from './context.ts'
import { openSqlite } from './sqlite/open.ts'

/** Opens the store at a location: a file, or `:memory:`. */
export const openStore = (location: string, context: StoreContext) => openSqlite(location, context)
