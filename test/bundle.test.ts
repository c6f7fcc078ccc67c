import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ended, programPath, workplace, type Workplace } from './support/process.ts'
import { session } from './support/session.ts'

test('what every start loads is small, and nothing of the database', async () => {
  const loaded = await loadedBy(workplace(), ['--version'])
  expect(
    loaded.map(({ name }) => name).filter((name) => !/^(followups|compiled|start|rolldown-runtime)/.test(name)),
  ).toEqual([])
  expect(loaded.reduce((bytes, { size }) => bytes + size, 0)).toBeLessThan(150_000)
})

test('what is done every day loads nothing but what is kept together for it, and the database', async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Adler'])
  const kept = /^(followups|compiled|start|command-line|every-day|due|log|rolldown-runtime)/
  for (const args of [['due'], ['log', 'Adler', 'call', 'hello']]) {
    const others = (await loadedBy(place, args)).filter(({ name, isOurs }) => isOurs && !kept.test(name))
    expect([args[0], others.map(({ name }) => name)]).toEqual([args[0], []])
  }
})

test('a list that the screen has room for knows of no pager', async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Adler'])
  const folder = place.at('coverage')
  const loaded = async (args: readonly string[], rows: number) => {
    const { code } = await session(place, args, { rows, env: { NODE_V8_COVERAGE: folder, PAGER: 'head -1' } }).end()
    expect(code).toBe(0)
    return loadedIn(folder).filter(({ name }) => name.startsWith('pager'))
  }
  expect(await loaded(['due'], 24)).toEqual([])
  expect(await loaded(['show', 'Adler'], 24)).toEqual([])
  expect(await loaded(['show', 'Adler'], 3)).toHaveLength(1)
})

test('what the database brings as JavaScript comes with ours where it is the same version, else as it is installed', async () => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Adler'])
  const others = (await loadedBy(place, ['due'])).filter(({ isOurs }) => !isOurs)
  expect(others.map(({ name }) => name)).toEqual([])

  const folder = place.at('installed')
  const root = dirname(dirname(programPath))
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
  for (const name of ['better-sqlite3', 'bindings', 'file-uri-to-path'])
    cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), {
      recursive: true,
      filter: (path) => !/\/better-sqlite3\/(?:deps|src)$|\/obj(?:\.target)?$/.test(path),
    })
  const manifest = join(folder, 'node_modules/better-sqlite3/package.json')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/"version": "[^"]+"/, '"version": "99.0.0"'))
  const { out, code } = await ended(
    spawn(process.execPath, [join(folder, 'bin/followups.js'), 'customer', 'list'], { env: place.env }),
  )
  expect({ out, code }).toEqual({ out: expect.stringContaining('Adler') as string, code: 0 })
})

/** The scripts that a command runs, as Node itself reports them. */
async function loadedBy(place: Workplace, args: readonly string[]) {
  const folder = place.at(`coverage-${args[0]}`)
  await place.ok(args, { env: { NODE_V8_COVERAGE: folder, FOLLOWUPS_TODAY: undefined } })
  return loadedIn(folder)
}

function loadedIn(folder: string) {
  const urls = readdirSync(folder).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as { result: { url: string }[] }
    return result.map(({ url }) => url)
  })
  return [...new Set(urls)]
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url))
    .map((path) => ({ name: basename(path), size: statSync(path).size, isOurs: !path.includes('/node_modules/') }))
}
