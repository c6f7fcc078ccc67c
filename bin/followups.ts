#!/usr/bin/env node
import { cacheFolderOf } from '../src/places.ts'
import { keepCompiled } from './compiled.ts'

process.umask(0o077)
keepCompiled(cacheFolderOf(process))
void begun()

/** All is written when `main` ends: leaving at once does not wait for what Node still compiles in the background. */
async function begun(): Promise<void> {
  const [{ brokenOff, main }, { realHost }] = await Promise.all([import('../src/main.ts'), import('./host.ts')])
  const host = realHost()
  process.once('uncaughtException', (error) => void brokenOff(host, error).then((code) => process.exit(code)))
  process.exit(await main(host))
}
