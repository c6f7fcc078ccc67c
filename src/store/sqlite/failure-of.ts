import { Failure } from '../../domain/failure.ts'
import { codeOf, isBusy } from './busy.ts'

/** An error of the database or the file system in the words of ours; anything else as it is. */
export function asFailure(error: unknown, path: string): unknown {
  const code = codeOf(error)
  const systemCode = systemCodeOf(error)
  if (isBusy(error)) return new Failure('store-busy', {})
  if (/^SQLITE_(FULL|IOERR_SHMSIZE)/.test(code) || systemCode === 'ENOSPC' || systemCode === 'EDQUOT')
    return new Failure('disk-full', { path })
  // A row that was found is gone when it is named.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new Failure('gone-meanwhile', {})
  if (code === 'SQLITE_NOTADB') return new Failure('store-foreign', { path })
  if (code.startsWith('SQLITE_CORRUPT')) return new Failure('store-damaged', { path })
  // What is read as JSON in the store is what the store itself holds.
  if (error instanceof SyntaxError) return new Failure('store-damaged', { path })
  const isRefused = /^SQLITE_(CANTOPEN|READONLY|PERM|IOERR|AUTH)/.test(code)
  if (isRefused || systemCode !== '') return new Failure('store-unreadable', { path, code: code || systemCode })
  return error
}

/** The operating system's own code of an error, such as `EACCES`; empty for any other error. */
export function systemCodeOf(error: unknown): string {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^E[A-Z]+$/.test(code) ? code : ''
}
