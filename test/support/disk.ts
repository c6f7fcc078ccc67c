import { dirname } from 'node:path'
import type { Random } from './random.ts'

/** What a process has the operating system do to files; a file is known by a number, whatever it is called. */
export type DiskOperation =
  | { does: 'write'; file: number; at: number; data: Buffer }
  | { does: 'size'; file: number; size: number }
  | { does: 'flush'; file: number }
  | { does: 'name'; path: string; file: number }
  | { does: 'unname'; path: string }
  | { does: 'rename'; from: string; to: string; file: number }
  | { does: 'flush folder'; folder: string }

type Change = Extract<DiskOperation, { does: 'write' | 'size' }>
type Naming = Extract<DiskOperation, { does: 'name' | 'unname' | 'rename' }>
type Contents = { bytes: Buffer; size: number }
/** What stands at each path. */
export type Files = ReadonlyMap<string, Buffer>

const sector = 512

/**
 * A disk as it may be found after a power cut: what was flushed is there. Of what was written to a file since, any sectors
 * may be there and any be missing, in no order; so with its length. Of the names in a folder that was not flushed since,
 * the changes up to any of them: file systems keep these in order. Flushing a file does nothing for its name.
 */
export function disk() {
  const flushed = new Map<number, Contents>()
  const pending = new Map<number, Change[]>()
  const names = new Map<string, number>()
  const namings = new Map<string, Naming[]>()

  function apply(operation: DiskOperation): void {
    switch (operation.does) {
      case 'write':
      case 'size':
        listed(pending, operation.file).push(operation)
        break
      case 'flush': {
        const contents = flushed.get(operation.file) ?? { bytes: Buffer.alloc(0), size: 0 }
        flushed.set(operation.file, contents)
        for (const change of listed(pending, operation.file).splice(0)) make(contents, change)
        break
      }
      case 'flush folder':
        for (const naming of listed(namings, operation.folder).splice(0)) rename(names, naming)
        break
      default:
        listed(namings, dirname(operation.does === 'rename' ? operation.to : operation.path)).push(operation)
    }
  }

  /** With all that was done, as every process sees it while the power is on. */
  function whole(): Files {
    return found(
      (changes) => changes,
      (all) => all.length,
    )
  }

  function afterPowerCut(chance: Random): Files {
    return found(
      (changes) => survivors(changes, chance),
      (all) => chance.below(all.length + 1),
    )
  }

  function found(kept: (changes: readonly Change[]) => readonly Change[], count: (all: readonly Naming[]) => number) {
    const present = new Map(names)
    for (const all of namings.values()) for (const naming of all.slice(0, count(all))) rename(present, naming)
    return new Map(
      [...present].map(([path, file]) => {
        const { bytes, size } = flushed.get(file) ?? { bytes: Buffer.alloc(0), size: 0 }
        const contents = { bytes: Buffer.from(bytes.subarray(0, size)), size }
        for (const change of kept(pending.get(file) ?? [])) make(contents, change)
        return [path, contents.bytes.subarray(0, contents.size)]
      }),
    )
  }

  return { apply, whole, afterPowerCut }
}

/** In order up to one that is torn, or sectors from everywhere: few, many, none, all. */
function survivors(changes: readonly Change[], chance: Random): readonly Change[] {
  if (chance.chance(0.3)) {
    const last = chance.below(changes.length + 1)
    return [...changes.slice(0, last), ...changes.slice(last, last + 1).flatMap((change) => torn(change, 0.5, chance))]
  }
  const share = chance.oneOf([0, 0.05, 0.5, 0.95, 1])
  const isWhole = chance.chance(0.5)
  return changes.flatMap((change) =>
    isWhole || change.does === 'size' ? (chance.chance(share) ? [change] : []) : torn(change, share, chance),
  )
}

/** The sectors of a write of which each is there with this chance; the file may have become longer without its bytes. */
function torn(change: Change, share: number, chance: Random): Change[] {
  if (change.does === 'size') return []
  const { file, at, data } = change
  const pieces: Change[] = chance.chance(0.25) ? [{ does: 'write', file, at: at + data.length, data: none }] : []
  for (let from = 0; from < data.length;) {
    const to = Math.min(data.length, from + sector - ((at + from) % sector))
    if (chance.chance(share)) pieces.push({ does: 'write', file, at: at + from, data: data.subarray(from, to) })
    from = to
  }
  return pieces
}

const none = Buffer.alloc(0)

function make(contents: Contents, change: Change): void {
  const end = change.does === 'write' ? change.at + change.data.length : change.size
  if (end > contents.bytes.length) {
    contents.bytes = Buffer.concat([contents.bytes.subarray(0, contents.size)], Math.max(end, 2 * contents.size))
  }
  if (change.does === 'write') {
    change.data.copy(contents.bytes, change.at)
    contents.size = Math.max(contents.size, end)
  } else {
    if (end < contents.size) contents.bytes.fill(0, end, contents.size)
    contents.size = end
  }
}

function rename(names: Map<string, number>, naming: Naming): void {
  if (naming.does === 'unname') names.delete(naming.path)
  else if (naming.does === 'name') names.set(naming.path, naming.file)
  else {
    names.delete(naming.from)
    names.set(naming.to, naming.file)
  }
}

function listed<Key, Item>(lists: Map<Key, Item[]>, key: Key): Item[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
