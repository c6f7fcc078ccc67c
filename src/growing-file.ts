import { Failure } from './domain/failure.ts'
import { noFolderFor } from './folder.ts'
import type { GrowingFile, Host } from './program.ts'

/** A new file at a path, or standard output, to which nothing more is written once nobody reads it. */
export async function growingFile(host: Host, path: string): Promise<GrowingFile> {
  if (path === '-') {
    return {
      write: async (text) => {
        host.stdout.write(text)
        return (await host.stdout.finished()) === 'written'
      },
      place: () => Promise.resolve(),
      drop: () => Promise.resolve(),
    }
  }
  const draft = await told(path, () => host.draftAt(path))
  return {
    write: (text) =>
      told(path, () => {
        draft.write(text)
        return true
      }),
    place: () =>
      told(path, () => {
        draft.place()
      }),
    drop: () =>
      told(path, () => {
        draft.drop()
      }),
  }
}

/** The folder for several of them. Throws Failure `unknown-folder`. */
export async function folderFor(host: Host, path: string): Promise<void> {
  await told(path, () => host.makeFolder(path))
}

async function told<Result>(path: string, work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const { code } = error as { code?: unknown }
    if (code === 'EEXIST') throw new Failure('file-exists', { path })
    if (code === 'ENOENT') throw noFolderFor(path)
    if (code === 'EISDIR') throw new Failure('is-folder', { path })
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new Failure('disk-full', { path })
    throw typeof code === 'string' ? new Failure('unreadable-file', { path, code }) : error
  }
}
