import { Failure } from './domain/failure.ts'
import type { Host } from './program.ts'

/** Null where there is none. Throws Failure `unreadable-file`, or `unreadable-text` where it is none in UTF-8. */
export async function readOwnText(
  host: Pick<Host, 'readFile'>,
  configPath: string | null,
  name: string,
): Promise<string | null> {
  if (configPath === null) return null
  const path = pathOf(configPath, name)
  const bytes = await host.readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw failureOf(error, path)
  })
  if (bytes === null) return null
  const text = new TextDecoder().decode(bytes)
  if (/[\0\ufffd]/.test(text)) throw new Failure('unreadable-text', { input: path })
  return text
}

/** The names of those that are there, such as `birthday.de.sie.txt`. */
export async function ownTextNames(host: Pick<Host, 'namesIn'>, configPath: string | null): Promise<readonly string[]> {
  return configPath === null ? [] : host.namesIn(pathOf(configPath, ''))
}

/** Writes it, or with null takes it away; its path. Throws Failure `unreadable-file`. */
export async function writeOwnText(
  host: Pick<Host, 'writeFile' | 'removeFile'>,
  configPath: string,
  { name, text }: { name: string; text: string | null },
): Promise<string> {
  const path = pathOf(configPath, name)
  try {
    if (text === null) await host.removeFile(path)
    else await host.writeFile(path, text, false)
    return path
  } catch (error) {
    throw failureOf(error, path)
  }
}

/** Beside the file with the settings, whichever slash its path has. */
function pathOf(configPath: string, name: string): string {
  return `${/^.*[/\\]/.exec(configPath)?.[0] ?? ''}templates/${name}`
}

function failureOf(error: unknown, path: string): unknown {
  const code = codeOf(error)
  return typeof code === 'string' ? new Failure('unreadable-file', { path, code }) : error
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code
}
