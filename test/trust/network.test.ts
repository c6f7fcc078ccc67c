import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { commandLines, customersCsv } from '../support/command-lines.ts'
import { workplace } from '../support/process.ts'
import { shellWords } from '../support/shell-words.ts'

const guard = fileURLToPath(new URL('no-network.mjs', import.meta.url))

test('no command opens a socket', async () => {
  const place = workplace()
  const log = place.at('network.log')
  writeFileSync(place.at('customers.csv'), customersCsv)
  for (const { line } of commandLines('customers.csv')) {
    const { code, err } = await place.run(shellWords(line), { env: { NETWORK_LOG: log }, node: ['--import', guard] })
    expect({ line, code, err: existsSync(log) ? err : '' }).toEqual({ line, code: 0, err: '' })
  }
  expect(existsSync(log)).toBe(false)
})

test.each([
  "await fetch('http://127.0.0.1:65533/')",
  "(await import('node:net')).connect(9, '127.0.0.1')",
  "(await import('node:http')).get('http://127.0.0.1:65533/')",
  "(await import('node:dgram')).createSocket('udp4')",
  "(await import('node:dns')).lookup('example.com', () => {})",
])('the trial itself feels %s', (code) => {
  const place = workplace()
  const run = () =>
    execFileSync(process.execPath, ['--import', guard, '--input-type=module', '-e', code], {
      env: { ...place.env, NETWORK_LOG: place.at('network.log') },
      stdio: 'pipe',
    })
  expect(run).toThrow()
  expect(existsSync(place.at('network.log'))).toBe(true)
})
