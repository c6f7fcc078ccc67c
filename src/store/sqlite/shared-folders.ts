import { existsSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Whether files of a folder are on another machine as well: in the folder of a service that copies it, or on a file
 * server. There two machines may write at once, and a write-ahead log does not work.
 */
export function isSharedFolder(folder: string): boolean {
  return sharingOf(folder) !== null
}

/** By what it is shared: the folder that is copied to other machines, or a file server; null where it is not. */
export function sharingOf(folder: string): { by: 'copies'; folder: string } | { by: 'server' } | null {
  const copied = foldersUpFrom(folder).find(isCopied)
  if (copied !== undefined) return { by: 'copies', folder: copied }
  return isRemote(folder) ? { by: 'server' } : null
}

/** By their usual names, and by what the services leave in their top folder. */
const names = /\/(Dropbox|OneDrive|iCloud ?Drive|Mobile Documents|Nextcloud|ownCloud|Syncthing|Google ?Drive)[^/]*$/i
const traces = ['.stfolder', '.dropbox.cache', '.dropbox', '.nextcloudsync.log', '.owncloudsync.log'] as const

function isCopied(folder: string): boolean {
  return names.test(folder.replaceAll('\\', '/')) || traces.some((trace) => existsSync(join(folder, trace)))
}

function foldersUpFrom(folder: string): string[] {
  const above = dirname(folder)
  return above === folder ? [folder] : [folder, ...foldersUpFrom(above)]
}

/** The file systems of servers, by the numbers of Linux (statfs(2)): NFS, SMB, CIFS, SMB2, FUSE, 9P, VirtualBox, Ceph, AFS. */
export const remoteTypes: readonly number[] = [
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x65735546, 0x01021997, 0x786f4256, 0x00c36400, 0x5346414f,
]

function isRemote(folder: string): boolean {
  try {
    return remoteTypes.includes(statfsSync(folder).type >>> 0)
  } catch {
    return false
  }
}
