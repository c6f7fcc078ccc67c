import { spawn } from '@lydell/node-pty'
import { setTimeout as pause } from 'node:timers/promises'
import xterm from '@xterm/headless'
import { onTestFinished } from 'vitest'
import { programPath, type Workplace } from './process.ts'

/** The program at work on a real terminal, with somebody who looks before they type. */
export type Session = {
  /** The lines that are seen now; `wrapped` says whether one of them was too wide for the window. */
  screen: () => { lines: readonly string[]; wrapped: boolean }
  /** Waits until all of it is seen. */
  sees: (...parts: readonly string[]) => Promise<void>
  /** Types, and waits until all of it is seen. */
  type: (keys: string, ...parts: readonly string[]) => Promise<void>
  resize: (columns: number, rows: number) => void
  kill: (signal: string) => void
  /** How it ended, with all that was written. */
  end: () => Promise<{ code: number; signal: number | undefined; written: string }>
}

export function session(
  place: Workplace,
  args: readonly string[],
  { columns = 80, rows = 30, env = {} }: { columns?: number; rows?: number; env?: Record<string, string> } = {},
): Session {
  const child = spawn(process.execPath, [programPath, ...args], {
    ...{ cols: columns, rows, cwd: place.folder },
    env: { ...place.env, TERM: 'xterm-256color', ...env },
  })
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, logLevel: 'off' })
  let written = ''
  let ended: { exitCode: number; signal?: number } | null = null
  child.onData((data) => {
    written += data
    terminal.write(data)
  })
  child.onExit((exit) => (ended = exit))
  onTestFinished(() => {
    if (ended === null) child.kill('SIGKILL')
    terminal.dispose()
  })

  function screen() {
    const { active } = terminal.buffer
    const lines = Array.from({ length: terminal.rows }, (_, y) => active.getLine(active.baseY + y)!)
    return {
      lines: lines.map((line) => line.translateToString(true)),
      wrapped: lines.some(({ isWrapped }) => isWrapped),
    }
  }

  async function sees(...parts: readonly string[]): Promise<void> {
    for (;;) {
      const text = screen().lines.join('\n')
      const missing = parts.filter((part) => !text.includes(part))
      if (missing.length === 0) return
      if (ended !== null) throw new Error(`ended without ${missing.join(', ')}:\n${text}`)
      await pause(10)
    }
  }

  return {
    ...{ screen, sees },
    async type(keys, ...parts) {
      child.write(keys)
      await sees(...parts)
    },
    resize(to, height) {
      terminal.resize(to, height)
      child.resize(to, height)
    },
    kill: (signal) => {
      child.kill(signal)
    },
    async end() {
      while (ended === null) await pause(10)
      await pause(50)
      return { code: ended.exitCode, signal: ended.signal, written }
    },
  }
}
