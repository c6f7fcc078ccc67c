import type { FileContext } from './context.ts'
import { sqliteFile } from './sqlite/file.ts'

/** The store at a location as a file: its backups, bringing one back, looking it through. */
export const storeFile = (location: string, context: FileContext) => sqliteFile(location, context)

export type StoreFile = ReturnType<typeof storeFile>
export type BackedUp = Awaited<ReturnType<StoreFile['backUp']>>
/** The backup that is offered to be brought back. */
export type Sound = NonNullable<ReturnType<StoreFile['newestBackup']>>
export type Comparison = Awaited<ReturnType<StoreFile['compare']>>
