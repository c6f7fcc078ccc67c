import { askOf } from './ask-of.ts'
import { countingOn } from './counting.ts'
import type { GlobalOptions } from './command-line/parser.ts'
import type { AnyCommand } from './commands/define.ts'
import type { CommandEntry } from './commands/index.ts'
import type { Config } from './config.ts'
import type { Day } from './domain/day.ts'
import { Failure } from './domain/failure.ts'
import { needsBackup } from './domain/finding.ts'
import { exitCodes } from './exit-codes.ts'
import { filesOf } from './files-of.ts'
import { renderView } from './output/render.ts'
import { freshScreen } from './output/terminal.ts'
import { renderText, type Screen } from './output/text.ts'
import type { Block } from './output/view.ts'
import type { Paging } from './paging.ts'
import type { Host, Program } from './program.ts'
import type { Store } from './store/store.ts'
import { commandLineWords } from './text/command-line.ts'
import { inTongue, languageNamed, systemLanguage, type Tongue } from './text/language.ts'

type Run = {
  entry: CommandEntry
  command: AnyCommand
  globals: GlobalOptions
  config: Config
  tongue: Tongue
  today: Day
  screen: Screen
  paging: Paging
  isDemo: boolean
}

/** The program that one command sees, and how it ends. */
export function programOf(
  host: Host,
  run: Run,
): {
  program: Program
  end: { code: () => number; cause: (error: unknown) => Promise<unknown>; close: () => Promise<void> }
} {
  const { globals, config, tongue, today, screen, paging } = run
  let spoken = tongue
  const t = () => inTongue(commandLineWords, spoken)
  const format = globals.json ? 'json' : globals.csv ? 'csv' : 'text'
  const files = filesOf(host, run)
  const me = globals.as ?? (run.isDemo ? null : config.me)
  let store: Promise<Store> | null = null
  let trial: Promise<Store> | null = null
  const others: Promise<Store>[] = []
  let code: number = exitCodes.done

  const program: Program = {
    ...{ today, config, me, tongue, tell: paging.tell, files },
    regions: host.regions,
    counting: countingOn(host, (count) => t().atWork(count)),
    scheduler: async () => (await import('./scheduler-of.ts')).schedulerOf(host, run.isDemo),
    send: async (letter, atHandOver) => {
      if (run.isDemo) throw new Failure('not-in-demo', {})
      return host.send(letter, (await import('./mail/settings.ts')).mailSettingsOf(config), atHandOver)
    },
    version: host.version,
    name: run.isDemo ? 'followups demo' : 'followups',
    get userName() {
      return host.userName
    },
    get versions() {
      return { followups: host.version, node: host.nodeVersion }
    },
    now: host.now,
    get isOnTerminal() {
      return host.terminal.stdout
    },
    language: tongue.language,
    usualLanguage: languageNamed(host.env['FOLLOWUPS_LANGUAGE'] ?? '') ?? systemLanguage(host.env),
    isLanguageSaid: globals.language !== undefined,
    isOtherDay: globals.today !== undefined && today !== host.today(config.timezone),
    dates: config.dates,
    store: () => (store ??= opened()),
    storeFile: async () =>
      run.isDemo ? null : host.storeFile(files.storePath, { now: host.now, version: host.version }),
    letGo: async () => {
      // What is in memory only would be lost.
      if (store === null || run.isDemo || files.storePath === ':memory:') return
      const open = await store
      open.close()
      if (trial !== null && (await trial) !== open) others.push(trial)
      store = trial = null
    },
    storeForTrial: () => store ?? (trial ??= openedForTrial()),
    speak: (language) => {
      spoken = language
    },
    on(day) {
      if (day === today) return program
      let then: Promise<Store> | null = null
      return {
        ...program,
        today: day,
        store() {
          if (then === null) others.push((then = opened({ create: false, on: day })))
          return then
        },
      }
    },
    show: (view) => {
      paging.write(renderView(view, { format, ...screen }))
    },
    run: async (words, as = program) => (await import('./step.ts')).step(as, words),
    ask: askOf(host, globals, () => spoken, { explain, show: appear, before: paging.stop }),
    open: async (address) => {
      if (run.isDemo) return 'demo'
      if (host.terminal.stderr) paging.tell(t().opening)
      return (await import('./open-address.ts')).openAddress(host, address)
    },
    endWith: (wanted) => {
      code = wanted
    },
  }
  /** What a question is about; nobody reads it beside data where --yes answers. */
  function explain(text: readonly Block[]): void {
    paging.stop()
    const output = format === 'text' ? host.stdout : host.stderr
    if (format === 'text' || !globals.yes)
      output.write(renderView({ rows: [], csv: [], text }, { format: 'text', ...screen }))
  }

  /** On a screen of its own, where whoever is asked looks. */
  function appear(text: readonly Block[]): void {
    const output = host.terminal.stdout ? host.stdout : host.stderr
    output.write((screen.jumps ? freshScreen : '\n') + renderText(text, screen))
  }

  return {
    program,
    end: {
      code: () => code,
      cause,
      close: async () => {
        const opened = await Promise.allSettled([store, trial, ...others])
        const stores = new Set(opened.map((one) => (one.status === 'fulfilled' ? one.value : null)))
        for (const open of stores) open?.close()
      },
    },
  }

  /** What nobody foresaw comes of the store where that is damaged; else it is as it is. */
  async function cause(error: unknown): Promise<unknown> {
    if (error instanceof Failure || (error as Error).name === 'ExitPromptError' || !(store ?? trial)) return error
    const file = files.storePath === ':memory:' ? null : await program.storeFile()
    const { findings } = (await file?.examine([])) ?? { findings: [] }
    return findings.some((one) => needsBackup(one) || one.kind === 'journal-damaged')
      ? new Failure('store-damaged', { path: files.storePath })
      : error
  }

  async function opened({
    location,
    create = true,
    on = today,
  }: { location?: string; create?: boolean; on?: Day } = {}): Promise<Store> {
    const context = {
      command: run.entry.name,
      create: run.isDemo || (create && run.command.createsStore === true),
      today: on,
      now: host.now,
      version: host.version,
      get userName() {
        return config.name ?? host.userName
      },
      me,
      tellBusy: () => {
        paging.tell(t().busy)
      },
      tellMigrated: (backup: string) => {
        paging.tell(t().storeMigrated(backup))
      },
    }
    if (!run.isDemo) {
      const open = await host.openStore(location ?? files.storePath, context)
      if (open.isNew) paging.tell(t().storeMade(open.location))
      if (open.isNew && open.isShared) paging.tell(t().storeShared)
      if (globals.as !== undefined && !(await open.actor())) {
        throw new Failure('unknown-owner', { input: globals.as, nearest: [] })
      }
      return open
    }
    const { demoStore } = await import('./commands/demo/store.ts')
    return demoStore((name) => host.openStore(':memory:', { ...context, userName: name }), on, tongue.language)
  }

  /** Where there is no store yet, an empty one in memory: a trial makes nothing. */
  async function openedForTrial(): Promise<Store> {
    const existing = opened({ create: false })
    try {
      await existing
    } catch (error) {
      if (!(error instanceof Failure && error.kind === 'store-missing')) throw error
      return opened({ location: ':memory:' })
    }
    return (store ??= existing)
  }
}
