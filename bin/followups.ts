#!/usr/bin/env node
import { link, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises'
import module from 'node:module'
import { userInfo } from 'node:os'
import { dirname } from 'node:path'
import { dayOf } from '../src/domain/day.ts'
import { streamWriter } from '../src/output/writer.ts'
import type { Host, Prompts } from '../src/program.ts'

declare const VERSION: string

process.umask(0o077)
const { enableCompileCache } = module as { enableCompileCache?: () => void }
enableCompileCache?.()
const { main } = await import('../src/main.ts')
process.exitCode = await main(realHost())

function realHost(): Host {
  const { stdin, stdout, stderr, env, platform } = process
  return {
    argv: process.argv.slice(2),
    ...{ env, platform },
    terminal: { stdin: stdin.isTTY, stdout: stdout.isTTY, stderr: stderr.isTTY, columns: stdout.columns },
    userName: userName(),
    version: VERSION,
    now: () => new Date().toISOString(),
    today,
    stdout: streamWriter(stdout),
    stderr: streamWriter(stderr),
    readFile: (path) => (path === '-' ? allOf(stdin) : readFile(path)),
    writeFile: writeWhole,
    openStore: async (location, context) => (await import('../src/store/open.ts')).openStore(location, context),
    prompts,
  }
}

/** The calendar day here, or in a configured zone: Node reckons local time by TZ. */
function today(zone: string | null) {
  if (zone !== null) process.env['TZ'] = zone
  const now = new Date()
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] ?? 'me'
  }
}

async function allOf(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of stream) parts.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(parts)
}

/**
 * Written beside its place and named when it is whole; a file that is there is replaced, or with `isNew` refused. A link
 * stays a link. */
async function writeWhole(named: string, text: string, isNew: boolean): Promise<void> {
  const path = await realpath(named).catch(() => named)
  const draft = `${path}.new-${process.pid}`
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  try {
    await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true })
    await (isNew ? link(draft, path) : rename(draft, path))
  } finally {
    await rm(draft, { force: true })
  }
}

async function prompts(inColour: boolean): Promise<Prompts> {
  if (!inColour) process.env['FORCE_COLOR'] = '0'
  const { default: inquirer } = await import('inquirer')
  const output = { output: process.stderr }
  const ask = inquirer.createPromptModule(output)
  return {
    select: async <Value>(message: string, choices: readonly { name: string; value: Value }[]) =>
      (await ask([{ type: 'select', name: 'answer', message, choices: [...choices] }])).answer as Value,
    checkbox: async <Value>(message: string, choices: readonly { name: string; value: Value }[]) =>
      (await ask([{ type: 'checkbox', name: 'answer', message, choices: [...choices] }])).answer as Value[],
    input: async (message, usual) =>
      (await ask([{ type: 'input', name: 'answer', message, default: usual }])).answer as string,
    confirm: async (message) =>
      (await ask([{ type: 'confirm', name: 'answer', message, default: false }])).answer as boolean,
  }
}
