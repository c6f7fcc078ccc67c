import type { GlobalOptions } from './command-line/parser.ts'
import type { Config } from './config.ts'
import type { ConfigChanges } from './config-text.ts'
import { Failure } from './domain/failure.ts'
import { noFolderFor } from './folder.ts'
import { configPathOf, storePathOf } from './places.ts'
import type { Files, Host } from './program.ts'
import { inTongue, type Tongue } from './text/language.ts'

/** The files that one command may touch. */
export function filesOf(
  host: Host,
  { globals, config, tongue, isDemo }: { globals: GlobalOptions; config: Config; tongue: Tongue; isDemo: boolean },
): Files {
  const configPath = globals.config ?? (host.env['FOLLOWUPS_CONFIG'] || null) ?? configPathOf(host)
  if (globals.store === '') throw new Failure('missing-value', { option: '--store' })
  const storeSaid = globals.store ?? (host.env['FOLLOWUPS_STORE'] || null)
  return {
    get configPath() {
      return configPath ?? noHome()
    },
    get storePath() {
      return storeSaid ?? config.store ?? storePathOf(host) ?? noHome()
    },
    get usualStorePath() {
      return storeSaid ?? storePathOf(host) ?? noHome()
    },
    get namedStore() {
      return storeSaid === (config.store ?? storePathOf(host)) ? null : storeSaid
    },
    pathTyped: (text) => {
      const typed = text.trim()
      const quoted = /^(["'])(.*)\1$/.exec(typed)?.[2]
      const path = quoted ?? (host.platform === 'win32' ? typed : typed.replace(/\\(.)/g, '$1'))
      return path.replace(/^~(?=\/)/, host.env['HOME'] ?? '~')
    },
    pathCompleted: async (typed) => (await import('./completion/path-typed.ts')).completedPath(host, typed),
    read: async (path) => {
      try {
        return await host.readFile(path)
      } catch (error) {
        throw unread(error, path)
      }
    },
    pieces: async (path) => {
      try {
        const pieces = await host.piecesOf(path)
        return { [Symbol.iterator]: () => readEach(pieces, path) }
      } catch (error) {
        throw unread(error, path)
      }
    },
    growing: async (path) => (await import('./growing-file.ts')).growingFile(host, path),
    folder: async (path) => (await import('./growing-file.ts')).folderFor(host, path),
    newFile: async (path) => {
      if (path === '-') {
        const write = async (text: string) => {
          host.stdout.write(text)
          await host.stdout.finished()
        }
        return { write, drop: () => Promise.resolve() }
      }
      await written(path, '', true)
      return { write: (text) => written(path, text, false), drop: () => host.removeFile(path) }
    },
    ownTexts: {
      read: async (name) => (await import('./own-texts.ts')).readOwnText(host, configPath, name),
      write: async (name, text) => {
        if (isDemo) throw new Failure('not-in-demo', {})
        return (await import('./own-texts.ts')).writeOwnText(host, configPath ?? noHome(), { name, text })
      },
    },
    configText: () => configText({}),
    writeConfig: async (changes) => {
      const { changedConfig } = await import('./config-text.ts')
      await writeConfigText(await changedConfig(await configText(changes), changes))
    },
    writeConfigText,
  }

  async function configText({ language = tongue.language, form = tongue.form }: ConfigChanges): Promise<string> {
    const path = configPath ?? noHome()
    const { emptyConfig } = await import('./config-first.ts')
    try {
      return (await existing(path)) ?? inTongue(emptyConfig, { language, form } as Tongue)
    } catch (error) {
      throw unwritable(error, path)
    }
  }

  async function writeConfigText(text: string): Promise<void> {
    if (isDemo) throw new Failure('not-in-demo', {})
    const path = configPath ?? noHome()
    try {
      await host.writeFile(path, text, false)
    } catch (error) {
      throw unwritable(error, path)
    }
  }

  async function written(path: string, text: string, isNew: boolean): Promise<void> {
    try {
      await host.writeFile(path, text, isNew)
    } catch (error) {
      const { code } = error as { code?: unknown }
      if (code === 'EEXIST') throw new Failure('file-exists', { path })
      if (isNew && code === 'ENOENT') throw noFolderFor(path)
      throw unwritable(error, path)
    }
  }

  async function existing(path: string): Promise<string | null> {
    try {
      return new TextDecoder().decode(await host.readFile(path))
    } catch (error) {
      if ((error as { code?: unknown }).code === 'ENOENT') return null
      throw error
    }
  }
}

function unwritable(error: unknown, path: string): unknown {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? new Failure('unreadable-file', { path, code }) : error
}

function noHome(): never {
  throw new Failure('no-home', {})
}

function* readEach(pieces: Iterable<Uint8Array>, path: string): Generator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    throw unread(error, path)
  }
}

function unread(error: unknown, path: string): unknown {
  const { code } = error as { code?: unknown }
  if (code === 'EISDIR') return new Failure('is-folder', { path })
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Failure('unknown-file', { path })
  return typeof code === 'string' ? new Failure('unreadable-file', { path, code }) : error
}
