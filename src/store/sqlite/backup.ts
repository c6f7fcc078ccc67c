import { closeSync, openSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Failure } from '../../domain/failure.ts'
import { flush, inWorkshop, isPlaced } from './workshop.ts'

/**
 * A copy of a store in a new file (0600) beside it: looked through, safe on the disk, and never in the place of another
 * one. Where the name is taken, it is numbered. The path of the copy.
 */
export function backUp(store: string, name: string): string {
  return inWorkshop(store, (workshop) => {
    const draft = join(workshop, 'backup')
    closeSync(openSync(draft, 'wx', 0o600))
    copyInto(draft, store)
    refuseUnlessWhole(draft, store)
    flush(draft)
    const path = placed(draft, join(dirname(store), name))
    flush(dirname(store))
    return path
  })
}

/** Reads beside whoever is writing: what is in the copy is what was confirmed last. */
function copyInto(draft: string, store: string): void {
  const db = new Sqlite(store, { readonly: true, fileMustExist: true })
  try {
    db.pragma('cell_size_check = ON')
    db.prepare('VACUUM INTO ?').run(draft)
  } finally {
    db.close()
  }
}

function refuseUnlessWhole(draft: string, store: string): void {
  const db = new Sqlite(draft, { readonly: true, fileMustExist: true })
  try {
    const isWhole = db.pragma('quick_check', { simple: true }) === 'ok'
    if (!isWhole) throw new Failure('store-damaged', { path: store })
  } finally {
    db.close()
  }
}

function placed(draft: string, wanted: string): string {
  for (let copy = 1; ; copy++) {
    const path = copy === 1 ? wanted : wanted.replace(/(?=\.backup$)/, `.${copy}`)
    if (isPlaced(draft, path)) return path
  }
}
