import { spawn } from 'node:child_process'
import { existsSync, lstatSync, realpathSync } from 'node:fs'
import { basename, delimiter, dirname, isAbsolute, join } from 'node:path'
import type { Machine, Ran } from '../src/program.ts'

export const machine: Machine = { program, zone, ownZone, run }

/** Messages in English, and an editor that prints what it is given and changes nothing. */
const surroundings = { LC_ALL: 'C', VISUAL: 'cat', EDITOR: 'cat' }

/** How long one of them may take, in milliseconds. */
const patience = 30_000

function run(name: string, args: readonly string[], input?: Uint8Array): Promise<Ran | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { env: { ...process.env, ...surroundings }, timeout: patience })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (part: Buffer) => out.push(part))
    child.stderr.on('data', (part: Buffer) => err.push(part))
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(null)
      else reject(error)
    })
    child.once('close', (code) => {
      resolve({ code, out: Buffer.concat(out), err: String(Buffer.concat(err)) })
    })
    child.stdin.on('error', () => undefined).end(input)
  })
}

/**
 * A package manager keeps node or a global program under a path with its version, and a link to it under one that stays.
 * The folder is followed nevertheless: some put one into PATH that goes with the shell.
 */
function program(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)
  const links = folders.map((folder) => join(folder, basename(process.execPath))).filter(isLink)
  const node = links.map(inRealFolder).find((link) => realpathSync(link) === process.execPath)
  return [node ?? process.execPath, inRealFolder(process.argv[1] ?? '')]
}

function isLink(path: string): boolean {
  return existsSync(path) && lstatSync(path).isSymbolicLink()
}

function inRealFolder(path: string): string {
  return join(realpathSync(dirname(path)), basename(path))
}

function zone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** What it is without TZ. */
function ownZone(): string {
  const here = process.env['TZ']
  if (here === undefined) return zone()
  delete process.env['TZ']
  try {
    return zone()
  } finally {
    process.env['TZ'] = here
  }
}
