import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from './domain/failure.ts'

/**
 * Makes a folder (0700) with those above it, one by one: asked for all at once, Node goes round in circles for ever where
 * a file system lets nobody make any, such as /proc.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error
  }
}

/** A new file is not put where its folder is missing: it may be on a drive that is not plugged in. */
export function noFolderFor(path: string): Failure {
  return new Failure('unknown-folder', { path: dirname(path) })
}
