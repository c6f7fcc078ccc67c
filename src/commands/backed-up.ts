import type { BackupReason } from '../domain/backup.ts'
import { Failure } from '../domain/failure.ts'
import type { Program } from '../program.ts'
import type { StoreFile } from '../store/file.ts'
import { inTongue, words } from '../text/language.ts'

const text = words({
  en: { made: (path: string) => `A backup was made before: ${path}` },
  de: { made: (path: string) => `Vorher wurde gesichert: ${path}` },
})

/** Makes a backup by itself and says where it is; of those that it makes by itself the newest are kept. */
export async function backedUpBefore(program: Program, reason: BackupReason): Promise<string | null> {
  const file = await program.storeFile()
  if (!file?.isThere()) return null
  const { path } = await file.backUp({ before: reason })
  program.tell(inTongue(text, program.tongue).made(path))
  return path
}

/** Where so much may change that a backup is worth its while: from 101 lines on. */
export async function backedUpBeforeImport(program: Program, lines: Iterable<unknown>): Promise<void> {
  let count = 0
  for (const _ of lines) {
    if (++count <= 100) continue
    await backedUpBefore(program, 'import')
    return
  }
}

/** Throws Failure `not-in-demo`. */
export async function realStoreFile(program: Program): Promise<StoreFile> {
  const file = await program.storeFile()
  if (file === null) throw new Failure('not-in-demo', {})
  return file
}
