import { execFileSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Before any test: builds the program unless it is newer than all that it is made of. */
export default function build(): void {
  const sources = [
    'src',
    ...readdirSync(join(root, 'src'), { recursive: true }).map((path) => join('src', String(path))),
    ...readdirSync(join(root, 'bin'))
      .filter((name) => /\.(?:ts|mjs)$/.test(name))
      .map((name) => join('bin', name)),
  ]
  const newest = Math.max(...[...sources, 'package.json'].map(changedAt))
  if (changedAt('bin/followups.js') < newest) {
    execFileSync(process.execPath, [join(root, 'bin/build.mjs')], { stdio: 'inherit' })
  }
}

function changedAt(path: string): number {
  return statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0
}
