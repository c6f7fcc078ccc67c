import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { streamWriter } from '../../src/output/writer.ts'

/** A stream that fails with this code from the second write on. */
function failing(code: string): Writable {
  let writes = 0
  return new Writable({
    write: (_chunk, _encoding, callback) => {
      callback(++writes > 1 ? Object.assign(new Error(code), { code }) : null)
    },
  })
}

test.each([
  ['EPIPE', 'pipe-closed'],
  ['ENOSPC', 'failed'],
  ['EIO', 'failed'],
])('%s means %s, and what follows is left out', async (code, outcome) => {
  const writer = streamWriter(failing(code))
  for (const text of ['one', 'two', 'three']) writer.write(text)
  expect(await writer.finished()).toBe(outcome)
  writer.write('four')
  expect(await writer.finished()).toBe(outcome)
})

test('nothing written is written', async () => {
  expect(await streamWriter(failing('EIO')).finished()).toBe('written')
})

test('it is finished when a slow stream has taken everything', async () => {
  const taken: string[] = []
  const slow = new Writable({
    decodeStrings: false,
    highWaterMark: 1,
    write: (chunk: string, _encoding, callback) => {
      setImmediate(() => {
        taken.push(chunk)
        callback()
      })
    },
  })
  const writer = streamWriter(slow)
  for (const text of ['one', 'two', 'three']) writer.write(text)
  expect(await writer.finished()).toBe('written')
  expect(taken).toEqual(['one', 'two', 'three'])
})

describe('a real process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'writer-'))
  const script = join(folder, 'script.mjs')
  const size = 5_000_000

  beforeAll(async () => {
    await build({
      input: 'src/output/writer.ts',
      output: { file: join(folder, 'writer.mjs'), format: 'esm' },
      platform: 'node',
    })
    writeFileSync(
      script,
      `import { writerTo } from './writer.mjs'
      const stdout = writerTo(1, () => process.stdout, process.platform)
      const line = 'ä'.repeat(49) + '.\\n'
      stdout.write(line.repeat(${size / 200}))
      for (let i = 0; i < ${size / 200}; i++) stdout.write(line)
      process.stderr.write(await stdout.finished())
      process.exit()`,
    )
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  function shell(command: string): string {
    const { stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })
    return stderr
  }

  test.each([
    ['node script.mjs | head -1 > head', 'pipe-closed'],
    ['node script.mjs | true', 'pipe-closed'],
    ['node script.mjs | (sleep 1; cat > slow)', 'written'],
    // Another program has the same pipe and made it not to wait: what does not fit in at once goes on as a stream.
    [
      '(node -e "process.stdout; setTimeout(() => {}, 3000)" & sleep 0.5; node script.mjs) | (sleep 1; cat > shared)',
      'written',
    ],
    ['node script.mjs > file', 'written'],
    ['node script.mjs > /dev/null', 'written'],
    ['node script.mjs > /dev/full', 'failed'],
    // The disk is full in the middle of one write, which the system then does in part without an error.
    ['ulimit -f 100; node script.mjs > part', 'failed'],
  ])('%s: %s', (command, outcome) => {
    expect(shell(command)).toBe(outcome)
  })

  test.each(['slow', 'file', 'shared'])('nothing is missing in %s', (name) => {
    expect(statSync(join(folder, name)).size).toBe(size)
    expect(execFileSync('wc', ['-l', name], { cwd: folder, encoding: 'utf8' })).toContain(String(size / 100))
  })
})
