import type { Host } from './program.ts'

type Surroundings = Pick<Host, 'env' | 'platform'>

/** Where the settings of the person are kept; null without a home folder. */
export function configPathOf({ env, platform }: Surroundings): string | null {
  const folder = folderOf(
    env['XDG_CONFIG_HOME'],
    { env, platform },
    { linux: '.config', mac: 'Library/Application Support', windows: env['APPDATA'] },
  )
  return folder === null ? null : `${folder}/followups/config.toml`
}

/** Where the store is kept unless said; null without a home folder. */
export function storePathOf({ env, platform }: Surroundings): string | null {
  const folder = folderOf(
    env['XDG_DATA_HOME'],
    { env, platform },
    { linux: '.local/share', mac: 'Library/Application Support', windows: env['LOCALAPPDATA'] },
  )
  return folder === null ? null : `${folder}/followups/followups.db`
}

/** Where systemd looks for the timers of the person; null without a home folder. */
export function unitFolderOf({ env, platform }: Surroundings): string | null {
  const folder = folderOf(
    env['XDG_CONFIG_HOME'],
    { env, platform },
    { linux: '.config', mac: '.config', windows: undefined },
  )
  return folder === null ? null : `${folder}/systemd/user`
}

/** Where what can be made again is kept; null without a home folder. */
export function cacheFolderOf({ env, platform }: Surroundings): string | null {
  const folder = folderOf(
    env['XDG_CACHE_HOME'],
    { env, platform },
    { linux: '.cache', mac: 'Library/Caches', windows: env['LOCALAPPDATA'] },
  )
  return folder === null ? null : `${folder}/followups/compiled`
}

/** The XDG folders and their equals elsewhere; relative values are ignored, as the specification of the former says. */
function folderOf(
  xdg: string | undefined,
  { env, platform }: Surroundings,
  usual: { linux: string; mac: string; windows: string | undefined },
): string | null {
  const home = [env['HOME'], env['USERPROFILE']].find((folder) => folder && isAbsolute(folder))
  if (xdg?.startsWith('/')) return xdg
  if (platform === 'win32') return usual.windows ?? (home ? `${home}/AppData/Local` : null)
  if (!home) return null
  return `${home}/${platform === 'darwin' ? usual.mac : usual.linux}`
}

function isAbsolute(folder: string): boolean {
  return /^(?:\/|[a-z]:[\\/]|\\\\)/i.test(folder)
}
