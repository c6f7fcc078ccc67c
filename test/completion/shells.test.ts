import { spawn } from '@lydell/node-pty'
import xterm from '@xterm/headless'
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { screenOf } from '../support/emulator.ts'
import { programPath, workplace, type Workplace } from '../support/process.ts'

const hostile = `O'Brien & "Söhne" $(touch x)`

const shells = [
  {
    shell: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    setUp: 'PS1=\'> \'; eval "$(followups completion bash)"',
    typed: String.raw`O\'Brien\ \&\ \"Söhne\"\ \$\(touch\ x\)`,
  },
  {
    shell: 'zsh',
    args: ['-f', '-i'],
    setUp: 'PS1=\'> \'; autoload -U compinit && compinit -u -D; eval "$(followups completion zsh)"',
    typed: String.raw`O\'Brien\ \&\ \"Söhne\"\ \$\(touch\ x\)`,
  },
  {
    shell: 'fish',
    args: ['--no-config', '-i'],
    setUp: "function fish_title; end; function fish_prompt; echo '> '; end; followups completion fish | source",
    typed: String.raw`O\'Brien\ \&\ \"Söhne\"\ \$\(touch\ x\)`,
  },
].map((one) => ({ ...one, isMissing: spawnSync(one.shell, ['--version']).error !== undefined }))

test.runIf(process.env['CI'])('there are bash, zsh and fish to try with', () => {
  expect(shells.filter(({ isMissing }) => isMissing).map(({ shell }) => shell)).toEqual([])
})

describe.each(shells)('in $shell', ({ shell, args, setUp, typed, isMissing }) => {
  describe.skipIf(isMissing)(isMissing ? 'is not installed' : 'on a terminal', () => {
    const begun = async () => onTerminal(await filled(), { shell, args, setUp })

    test('completes a hostile name, and nothing of it is run', async () => {
      const terminal = await begun()
      await terminal.type('followups show O\t', typed)
      await terminal.type('\r', 'History (0)')
      expect(await terminal.screen()).toContain(hostile)
      expect(existsSync(terminal.place.at('x'))).toBe(false)
      expect(await terminal.end()).toMatchObject({ title: null, bells: 0, commands: [] })
    })

    test('completes it behind a quote and behind an option', async () => {
      const terminal = await begun()
      await terminal.type('fu show "O\t', 'touch x)"')
      await terminal.type('\r', 'History (0)')
      await terminal.type('fu contact list --json --as=B\t', '--as=Ben')
      await terminal.type('\r', '[]')
      expect(existsSync(terminal.place.at('x'))).toBe(false)
      await terminal.end()
    })

    test('completes commands, options and their values', async () => {
      const terminal = await begun()
      await terminal.type('followups customer li\t', 'customer list')
      await terminal.type('--sta\t', '--stage')
      await terminal.type('do\t', 'dormant')
      await terminal.end()
    })

    test('lists open follow-ups with their reasons', async () => {
      const terminal = await begun()
      await terminal.type('fu done \t', shell === 'bash' ? '' : 'send the samples')
      if (shell === 'bash') await terminal.type('\t', 'send the samples')
      expect(await terminal.screen()).toContain('Müller GmbH: send the samples')
      await terminal.end()
    })

    test('offers what may not reach a terminal by its id, and files where files are meant', async () => {
      const terminal = await begun()
      await terminal.type('fu show Ev\t', 'show c')
      await terminal.type('\u0015fu import custo\t', 'import customers.csv')
      await terminal.type('\u0015fu init --import=custo\t', '--import=customers.csv')
      await terminal.type('\u0015fu init --import bi\t', '--import bin/')
      expect(await terminal.end()).toMatchObject({ title: null, bells: 0, commands: [] })
    })

    test('says nothing where there is no store', async () => {
      const place = await filled()
      const terminal = await onTerminal(place, { shell, args, setUp, store: place.at('none.db') })
      await terminal.type('fu show O\t', 'fu show O')
      await terminal.type('\u0015echo "so ""far"\r', 'so far')
      expect(await terminal.screen()).not.toMatch(/followups: |rror/)
      expect(existsSync(place.at('none.db'))).toBe(false)
      await terminal.end()
    })
  })
})

describe.skipIf(shells.find(({ shell }) => shell === 'zsh')!.isMissing)('in zsh where nothing is set up', () => {
  test('completes all the same, and says nothing when it starts', async () => {
    const setUp = 'PS1=\'> \'; eval "$(followups completion zsh)"'
    const terminal = await onTerminal(await filled(), { shell: 'zsh', args: ['-f', '-i'], setUp })
    await terminal.type('followups customer li\t', 'customer list')
    expect(await terminal.screen()).not.toMatch(/not found|insecure|rror/)
    await terminal.end()
  })
})

/** A folder with a store, a file to import, and the program on its path. */
async function filled(): Promise<Workplace> {
  const place = workplace()
  await place.ok(['customer', 'add', hostile])
  await place.ok(['customer', 'add', 'Müller GmbH'])
  await place.ok(['customer', 'add', 'Evil \u001b]0;owned\u0007 \u001b[31mred'])
  await place.ok(['owner', 'add', 'Ben Ott'])
  await place.ok(['plan', 'Müller GmbH', 'today', 'send the samples'])
  writeFileSync(place.at('customers.csv'), 'company\nAcme\n')
  mkdirSync(place.at('bin'))
  for (const name of ['followups', 'fu']) {
    writeFileSync(place.at(`bin/${name}`), `#!/bin/sh\nexec "${process.execPath}" "${programPath}" "$@"\n`)
    chmodSync(place.at(`bin/${name}`), 0o755)
  }
  return place
}

type Started = { shell: string; args: readonly string[]; setUp: string; store?: string }

/** A shell on a terminal, in which keys are typed and what they do is waited for. */
async function onTerminal(place: Workplace, { shell, args, setUp, store = place.store }: Started) {
  const terminal = spawn(shell, [...args], {
    ...{ cols: 100, rows: 40, cwd: place.folder },
    env: {
      ...place.env,
      PATH: `${place.at('bin')}:${place.env['PATH']!}`,
      TERM: 'xterm',
      LC_ALL: 'C.UTF-8',
      FOLLOWUPS_STORE: store,
    },
  })
  const emulator = new xterm.Terminal({ cols: 100, rows: 40, allowProposedApi: true, logLevel: 'off' })
  let written = ''
  let from = 0
  const end = new Promise<void>((resolve) => {
    terminal.onExit(() => {
      resolve()
    })
  })
  terminal.onData((data) => {
    written += data
    emulator.write(data)
  })
  // fish asks the terminal what it is, and waits for the answer.
  emulator.onData((reply) => {
    terminal.write(reply)
  })
  const screen = async () => {
    await new Promise<void>((resolve) => {
      emulator.write('', resolve)
    })
    const { active } = emulator.buffer
    return Array.from({ length: active.length }, (_, y) => active.getLine(y)!.translateToString(true)).join('\n')
  }
  const type = async (keys: string, wanted: string) => {
    terminal.write(keys)
    for (let tries = 0; tries < 800 && !(await screen()).includes(wanted); tries++) await pause(50)
    expect(await screen()).toContain(wanted)
  }
  await type(`${setUp}; echo re""ady\r`, 'ready')
  from = written.length
  return {
    ...{ place, screen, type },
    async end() {
      terminal.kill('SIGKILL')
      await end
      return screenOf(written.slice(from), { columns: 100, rows: 40 })
    },
  }
}
