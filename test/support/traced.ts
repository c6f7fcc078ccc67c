import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { DiskOperation } from './disk.ts'
import { ended, type Workplace } from './process.ts'

/** Why no process can be watched here, or false. */
export const cannotTrace: string | false =
  spawnSync('strace', ['-f', '-qq', '-o', '/dev/null', 'true']).status === 0
    ? false
    : 'there is no strace, or it may watch no process here'

/** What changes a file or its name; with `?`, what some machines do not have. */
const calls = [
  ...['?open', '?creat', 'openat', '?openat2', 'close', 'dup', '?dup2', 'dup3'],
  ...['write', 'writev', 'pwrite64', 'pwritev', '?pwritev2', 'fallocate', 'ftruncate', 'truncate', '?sendfile'],
  ...['?copy_file_range', 'fsync', 'fdatasync', '?unlink', 'unlinkat'],
  ...['?rename', '?renameat', 'renameat2', '?link', 'linkat'],
]

/**
 * Runs commands of a built program one after the other, and notes what each of them does to files whose path begins with
 * that of the store, and to the folder in which they are.
 */
export function tracing(place: Workplace, program: string, env: Readonly<Record<string, string>> = {}) {
  const operations: DiskOperation[] = []
  const reading = traceReader(place, operations)
  const trace = place.at('trace')

  /** Expects that it succeeds. */
  async function ok(args: readonly string[], input = ''): Promise<void> {
    const options = [
      '-f',
      '--seccomp-bpf',
      '-qq',
      '-xx',
      '-s',
      '10000000',
      '-e',
      'signal=none',
      '-e',
      `trace=${calls.join()}`,
    ]
    const child = spawn('strace', [...options, '-o', trace, process.execPath, program, ...args], {
      ...{ cwd: place.folder, env: { ...place.env, ...env } },
    })
    child.stdin.on('error', () => undefined).end(input)
    const { code, err } = await ended(child)
    if (code !== 0) throw new Error(`${args.join(' ')}\nended with ${code}: ${err}`)
    reading.readProcess(readFileSync(trace, 'latin1'))
    rmSync(trace)
  }

  return { operations, ok }
}

type Call = { name: string; args: string[]; result: number }
/** What a number of an open file stands for. */
type Open = { file: number } | { folder: string }

function traceReader({ store, folder }: Workplace, operations: DiskOperation[]) {
  const named = new Map<string, number>()
  let files = 0

  function readProcess(trace: string): void {
    const open = new Map<number, Open>()
    for (const call of callsIn(trace)) if (call.result >= 0) note(call, open)
  }

  function note({ name, args, result }: Call, open: Map<number, Open>): void {
    const [path = '', target = ''] = args
      .filter((arg) => arg.startsWith('"'))
      .map((arg) => resolve(folder, textOf(arg)))
    const at = Number(args[0])
    const which = open.get(at)
    if (/^(?:open|creat)/.test(name)) {
      const found = opened(path, name === 'creat' ? 'O_CREAT|O_TRUNC' : (args.find((arg) => /\bO_/.test(arg)) ?? ''))
      if (found) open.set(result, found)
    } else if (name === 'close') open.delete(at)
    else if (name.startsWith('unlink')) {
      if (named.delete(path)) operations.push({ does: 'unname', path })
    } else if (name.startsWith('rename')) moved(path, target, named.get(path))
    else if (name.startsWith('link')) {
      if (named.has(path)) called(target, named.get(path)!)
    } else if (name === 'truncate') {
      if (named.has(path)) throw cannotReplay(name)
    } else if (name === 'sendfile' || name === 'copy_file_range') {
      if (open.has(Number(args[name === 'sendfile' ? 0 : 2]))) throw cannotReplay(name)
    } else if (which === undefined) return
    else if ('folder' in which) {
      if (isFlush(name)) operations.push({ does: 'flush folder', folder: which.folder })
    } else if (name === 'pwrite64') {
      const data = bytesOf(args[1]!).subarray(0, result)
      if (data.length !== result) throw cannotReplay(name)
      operations.push({ does: 'write', file: which.file, at: Number(args[3]), data })
    } else if (name === 'ftruncate') operations.push({ does: 'size', file: which.file, size: Number(args[1]) })
    else if (isFlush(name)) operations.push({ does: 'flush', file: which.file })
    else throw cannotReplay(name)
  }

  function opened(path: string, flags: string): Open | null {
    if (path === dirname(store) || (path.startsWith(store) && flags.includes('O_DIRECTORY'))) return { folder: path }
    // The index of the log is memory that processes share; whoever comes first makes it anew.
    if (!path.startsWith(store) || path.endsWith('-shm')) return null
    const file = named.get(path)
    if (file === undefined) return flags.includes('O_CREAT') ? { file: called(path, files++) } : { folder: path }
    if (flags.includes('O_TRUNC')) operations.push({ does: 'size', file, size: 0 })
    return { file }
  }

  function called(path: string, file: number): number {
    named.set(path, file)
    operations.push({ does: 'name', path, file })
    return file
  }

  function moved(from: string, to: string, file: number | undefined): void {
    if (file === undefined) return
    named.delete(from)
    named.set(to, file)
    operations.push({ does: 'rename', from, to, file })
  }

  return { readProcess }
}

function isFlush(call: string): boolean {
  return call === 'fsync' || call === 'fdatasync'
}

/** Where another thread comes between, a call stands on two lines. */
function callsIn(trace: string): Call[] {
  const begun = new Map<string, string>()
  return trace.split('\n').flatMap((line) => {
    const [, thread = '', text = ''] = /^(\d+) +(.*)$/.exec(line) ?? []
    if (text.endsWith(' <unfinished ...>')) {
      begun.set(thread, text.slice(0, -' <unfinished ...>'.length))
      return []
    }
    const whole = text.replace(/^<\.\.\. \w+ resumed>/, () => begun.get(thread) ?? '')
    const [, name, args = '', result] = /^(\w+)\((.*)\) += (-?\d+)/.exec(whole) ?? []
    return name === undefined ? [] : [{ name, args: args.split(/, ?/), result: Number(result) }]
  })
}

/** A text as it is printed with `-xx`: "\x2f\x74…". */
function bytesOf(printed: string): Buffer {
  return Buffer.from(printed.slice(1, printed.lastIndexOf('"')).replaceAll('\\x', ''), 'hex')
}

function textOf(printed: string): string {
  return bytesOf(printed).toString()
}

function cannotReplay(call: string): Error {
  return new Error(`The trace has ${call} on a file of the store, which is not replayed`)
}
