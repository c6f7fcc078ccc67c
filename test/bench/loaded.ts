import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { printed } from './processes.ts'

/** How many bytes of the bundle a command loads, as Node itself reports the scripts that it ran. */
export function loadedBytes(argv: readonly string[], env: Readonly<Record<string, string>>, workshop: string): number {
  const folder = join(workshop, 'coverage')
  printed(argv, workshop, { ...env, NODE_V8_COVERAGE: folder })
  const scripts = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { result: { url: string }[] }
    return result.map(({ url }) => url)
  })
  rmSync(folder, { recursive: true })
  return [...new Set(scripts)]
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url))
    .filter((path) => path.startsWith(join(workshop, 'program/')))
    .reduce((bytes, path) => bytes + statSync(path).size, 0)
}

/** What npm would publish. */
export function packageOf(root: string, workshop: string): { size: number; unpackedSize: number } {
  const json = printed(['npm', 'pack', '--dry-run', '--json', '--ignore-scripts', root], workshop)
  return (JSON.parse(json) as [{ size: number; unpackedSize: number }])[0]
}
