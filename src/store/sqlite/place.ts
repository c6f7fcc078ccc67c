import { accessSync, constants, lstatSync, realpathSync, statSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../domain/failure.ts'
import { systemCodeOf } from './failure-of.ts'

/**
 * Where the file really lies that a path names; null where there is none. Whatever is no file is refused before anybody
 * opens it: a pipe would wait for ever. Throws Failure `store-no-file`, `store-link-broken`, `store-folder-closed` or
 * `unreadable-text`.
 */
export function fileAt(path: string): string | null {
  if (path.includes('\0')) throw new Failure('unreadable-text', { input: path })
  const entry = lookedAt(path, (at) => lstatSync(at))
  if (entry === null) return null
  const target = lookedAt(path, (at) => statSync(at))
  if (target === null) throw new Failure('store-link-broken', { path })
  if (!target.isFile()) throw new Failure('store-no-file', { path, is: target.isDirectory() ? 'folder' : 'device' })
  return realpathSync(path)
}

/** What keeps us from writing to a store: the file or folder that may not be written; null where nothing does. */
export function barrierTo(file: string): string | null {
  const beside = sidecars.map((suffix) => file + suffix)
  return [dirname(file), file, ...beside].find((path) => !mayWrite(path)) ?? null
}

/** What SQLite keeps beside a file while it is in use. */
export const sidecars = ['-wal', '-shm', '-journal'] as const

/** What is not there, or not any more, bars nobody. */
function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch (error) {
    return systemCodeOf(error) === 'ENOENT'
  }
}

/** Null where there is nothing. A folder that may not be looked into says nothing about what is in it. */
function lookedAt(path: string, look: (path: string) => Stats): Stats | null {
  try {
    return look(path)
  } catch (error) {
    const code = systemCodeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw code === 'EACCES' || code === 'EPERM' ? new Failure('store-folder-closed', { path }) : error
  }
}
