import type { GlobalOptions } from './command-line.ts'
import type { AnyCommand } from './commands/define.ts'
import type { CommandEntry } from './commands/index.ts'
import { changedConfig, emptyConfig, type Config } from './config.ts'
import type { Day } from './domain/day.ts'
import { Failure } from './domain/failure.ts'
import { exitCodes } from './exit-codes.ts'
import { safeText } from './output/safe.ts'
import { renderView } from './output/render.ts'
import type { Screen } from './output/text.ts'
import { configPathOf, storePathOf } from './places.ts'
import type { Ask, Files, Host, Program } from './program.ts'
import type { Store } from './store/store.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, type Tongue } from './text/language.ts'

type Run = {
  entry: CommandEntry
  command: AnyCommand
  globals: GlobalOptions
  config: Config
  tongue: Tongue
  today: Day
  screen: Screen
  isDemo: boolean
}

/** The program that one command sees, and how it ends. */
export function programOf(
  host: Host,
  run: Run,
): { program: Program; end: { code: () => number; close: () => Promise<void> } } {
  const { globals, config, tongue, today, screen } = run
  const t = inTongue(commandLineWords, tongue)
  const format = globals.json ? 'json' : globals.csv ? 'csv' : 'text'
  const files = filesOf(host, globals, config)
  let store: Promise<Store> | null = null
  let code: number = exitCodes.done

  const tell = (sentence: string) => {
    host.stderr.write(`${safeText(sentence)}\n`)
  }

  const program: Program = {
    ...{ today, config, tongue, tell, files },
    now: host.now,
    version: host.version,
    language: tongue.language,
    dates: config.dates,
    store: () => (store ??= opened()),
    storeForTrial: () => (store ??= openedForTrial()),
    show: (view) => {
      host.stdout.write(renderView(view, { format, ...screen }))
    },
    ask: askOf(host, globals),
    endWith: (wanted) => {
      code = wanted
    },
  }
  return {
    program,
    end: {
      code: () => code,
      close: async () => {
        await store?.then(
          (open) => {
            open.close()
          },
          () => undefined,
        )
      },
    },
  }

  async function opened({ location, create = true }: { location?: string; create?: boolean } = {}): Promise<Store> {
    const context = {
      command: run.entry.name,
      create: run.isDemo || (create && run.command.createsStore === true),
      today,
      now: host.now,
      version: host.version,
      userName: config.name ?? host.userName,
      me: globals.as ?? config.me,
      tellBusy: () => {
        tell(t.busy)
      },
    }
    if (!run.isDemo) return host.openStore(location ?? files.storePath, context)
    const { demoStore } = await import('./commands/demo/store.ts')
    return demoStore((name) => host.openStore(':memory:', { ...context, userName: name }), today, tongue.language)
  }

  /** Where there is no store yet, an empty one in memory: a trial makes nothing. */
  async function openedForTrial(): Promise<Store> {
    try {
      return await opened({ create: false })
    } catch (error) {
      if (!(error instanceof Failure && error.kind === 'store-missing')) throw error
      return opened({ location: ':memory:' })
    }
  }
}

function filesOf(host: Host, globals: GlobalOptions, config: Config): Files {
  const configPath = globals.config ?? host.env['FOLLOWUPS_CONFIG'] ?? configPathOf(host)
  const storePath = globals.store ?? host.env['FOLLOWUPS_STORE'] ?? config.store ?? storePathOf(host)
  return {
    get configPath() {
      return configPath ?? noHome()
    },
    get storePath() {
      return storePath ?? noHome()
    },
    read: async (path) => {
      try {
        return await host.readFile(path)
      } catch (error) {
        const { code } = error as { code?: unknown }
        if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') throw new Failure('unknown-file', { path })
        throw typeof code === 'string' ? new Failure('unreadable-file', { path, code }) : error
      }
    },
    writeNew: async (path, text) => {
      try {
        await host.writeFile(path, text, true)
      } catch (error) {
        const { code } = error as { code?: unknown }
        if (code === 'EEXIST') throw new Failure('file-exists', { path })
        throw typeof code === 'string' ? new Failure('unreadable-file', { path, code }) : error
      }
    },
    writeConfig: async (changes) => {
      const path = configPath ?? noHome()
      const before = await host.readFile(path).then(
        (bytes) => new TextDecoder().decode(bytes),
        () => emptyConfig,
      )
      await host.writeFile(path, changedConfig(before, changes), false)
    },
  }
}

function noHome(): never {
  throw new Failure('no-home', {})
}

/** Asks on a terminal, and only there; what is shown goes through the gate. */
function askOf(host: Host, globals: GlobalOptions): Ask {
  const canAsk = host.terminal.stdin && host.terminal.stderr && globals.input
  async function prompts(option: string) {
    if (!canAsk) throw new Failure('needs-answer', { option })
    return host.prompts()
  }
  const safe = <Value>(choices: readonly { name: string; value: Value }[]) =>
    choices.map(({ name, value }) => ({ name: safeText(name), value }))
  return {
    canAsk,
    choose: async ({ message, choices, option }) => (await prompts(option)).select(safeText(message), safe(choices)),
    several: async ({ message, choices, option }) => (await prompts(option)).checkbox(safeText(message), safe(choices)),
    text: async ({ message, usual, option }) => (await prompts(option)).input(safeText(message), safeText(usual)),
    confirm: async ({ message, option }) => globals.yes === true || (await prompts(option)).confirm(safeText(message)),
  }
}
