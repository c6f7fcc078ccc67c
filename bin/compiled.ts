import { closeSync, fstatSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { makeFolder } from '../src/folder.ts'

type Loaded = { exports: object; require: (id: string) => unknown; _compile: Compile }
type Compile = (this: Loaded, source: string, path: string, ...more: unknown[]) => unknown

/** This file as Node has loaded it: `node:module`, which would give the same, loads what Node has for ES modules. */
declare const module: Loaded

/**
 * What was compiled once is kept in `folder` and used at the next start, which takes a third less time: for the files of
 * the bundle, whose names change with what they hold. Node can do it by itself from version 22 on, which takes 4 ms more
 * and lies in a folder that others may write. Where it cannot be kept, all is compiled anew.
 */
export function keepCompiled(folder: string | null): void {
  const { env, version, arch } = process
  if (folder === null || env['NODE_DISABLE_COMPILE_CACHE'] || env['NODE_V8_COVERAGE']) return
  keepBundleCompiled(join(folder, `${version}-${arch}`))
}

function keepBundleCompiled(folder: string): void {
  const modules = Object.getPrototypeOf(module) as Loaded
  const compile = modules._compile
  const used: { script: Script; path: string }[] = []
  let isKnown = true
  modules._compile = function (source, path, ...more) {
    if (dirname(path) !== import.meta.dirname) return compile.call(this, source, path, ...more)
    const kept = join(folder, basename(path))
    const script = new Script(wrapped(source), { filename: path, cachedData: keptAt(kept) })
    used.push({ script, path: kept })
    isKnown &&= script.cachedDataRejected === false
    const run = script.runInThisContext() as (...of: unknown[]) => unknown
    return run.call(this.exports, this.exports, (id: string) => this.require(id), this, path, dirname(path))
  }
  process.once('exit', () => {
    if (!isKnown && !isWaitedForAtPrompt()) writeAll(folder, used)
  })
}

/** Whether a shell waits with a line that somebody types (`src/completion/complete.ts`): that takes no time for the next. */
function isWaitedForAtPrompt(): boolean {
  return process.argv[2] === 'complete'
}

/** As Node does it. */
function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`
}

/**
 * What another person wrote is not run, nor what was damaged: V8 falls over it. Each file holds the code twice, which is
 * compared in no time; a checksum of Node's would have to be loaded first.
 */
function keptAt(path: string): Buffer | undefined {
  try {
    const file = openSync(path, 'r')
    try {
      if (fstatSync(file).uid !== process.getuid?.()) return undefined
      const bytes = readFileSync(file)
      const code = bytes.subarray(0, bytes.length >> 1)
      return code.equals(bytes.subarray(code.length)) ? code : undefined
    } finally {
      closeSync(file)
    }
  } catch {
    return undefined
  }
}

/**
 * Written when the program ends: then it holds also the functions that were compiled when they were first called. A command
 * that brings a file of its own has the others written anew, with what it calls of them.
 */
function writeAll(folder: string, used: readonly { script: Script; path: string }[]): void {
  try {
    makeFolder(folder)
    for (const { script, path } of used) {
      const draft = `${path}.new-${process.pid}`
      const code = script.createCachedData()
      writeFileSync(draft, Buffer.concat([code, code]), { mode: 0o600 })
      renameSync(draft, path)
    }
  } catch {
    // A folder that cannot be written costs time at the next start, nothing else.
  }
}
