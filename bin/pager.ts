import { spawnSync } from 'node:child_process'

type Surroundings = {
  env: NodeJS.ProcessEnv
  platform: NodeJS.Platform
  /** Where the signals of this process arrive. */
  signals: Pick<NodeJS.EventEmitter, 'on' | 'removeListener'>
}

/** How a shell says that a command is not there, or cannot be run; 1 and 9009 are those of Windows. */
const notStarted = { posix: [126, 127], win32: [1, 9009] }

/**
 * Shows a text in a pager until the person leaves it, at its end or before; whether it could be started. `less` is run as it
 * is, everything else by the shell, as git does: people have `less -S` and `bat --plain` there.
 */
export function paged(
  text: string,
  { pager, keys }: { pager: string; keys: string },
  { env, platform, signals }: Surroundings,
): boolean {
  // The pager gets Ctrl-C as well, and knows better what it means.
  signals.on('SIGINT', ignored)
  try {
    const isLess = pager === 'less'
    const { status, signal } = spawnSync(pager, isLess ? ['-R'] : [], {
      ...{ input: text, stdio: ['pipe', 'inherit', 'inherit'], shell: !isLess },
      // less leaves where one screen is enough, shows colours, keeps on the screen what was read, and says its keys.
      env: { LESS: `FRXPs${keys}$`, LESSCHARSET: 'utf-8', ...env },
    })
    return status === null ? signal !== null : !notStarted[platform === 'win32' ? platform : 'posix'].includes(status)
  } finally {
    signals.removeListener('SIGINT', ignored)
  }
}

function ignored(): void {
  // It is for the pager.
}
