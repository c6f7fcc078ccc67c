import { spawn } from '@lydell/node-pty'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { screenOf } from '../support/emulator.ts'
import { programPath, workplace, type Workplace } from '../support/process.ts'

const quiet = { title: null, bells: 0, replies: '', commands: [], switched: false }
const hostile = ['Twin \u001b]0;owned\u0007\u001b[2J one', 'Twin \u001b[31m\u009b5A\u202e two', 'Twin \ttab three']

describe('a question on a real terminal', () => {
  test('offers hostile names as text, and takes an answer', async () => {
    const { place, ids } = await twins()
    const { written, code } = await onTerminal(place, ['show', 'Twin', '--no-color'], 'Twin', '\r')
    expect(code).toBe(0)
    expect(await screenOf(written)).toMatchObject({ ...quiet, styled: false, cursor: { column: 0 } })
    for (const id of ids) expect(written).toContain(`${id}  Twin`)
    expect(isCursorShown(written)).toBe(true)
  })

  test('ends with 130 at Ctrl-C, nothing done and the cursor back', async () => {
    const { place } = await twins()
    const { written, code } = await onTerminal(place, ['log', 'Twin', 'call', 'hello'], 'Twin', '\u0003')
    expect(code).toBe(130)
    expect(await screenOf(written)).toMatchObject({ ...quiet, cursor: { column: 0 } })
    expect(isCursorShown(written)).toBe(true)
    expect(JSON.parse(await place.ok(['show', 'c1', '--json']))).toMatchObject({ interactionCount: 0 })
  })

  test('a removal is not done unless it is said', async () => {
    const { place, ids } = await twins()
    const { code } = await onTerminal(place, ['customer', 'remove', 'c1'], '?', '\r')
    expect(code).not.toBe(70)
    expect(JSON.parse(await place.ok(['customer', 'list', '--json']))).toHaveLength(ids.length)
  })
})

describe('the language of a question', () => {
  const german = { LANG: 'de_DE.UTF-8' }

  test.each([
    ['j', german, true],
    ['ja', german, true],
    ['yes', german, true],
    ['N', german, false],
    ['nein', german, false],
    ['', german, false],
    ['Y', {}, true],
    ['ja', {}, true],
    ['no', {}, false],
    ['nein', {}, false],
  ])('is answered by %j', async (answer, env, removed) => {
    const { place } = await twins()
    const args = ['customer', 'remove', 'c1', '--json']
    const { written, code } = await onTerminal(place, args, '/N)', `${answer}\r`, env)
    expect(code).toBe(0)
    expect(written).toContain(`"removed": ${removed}`)
  })

  test('is that of its hints and its errors', async () => {
    const { place } = await twins()
    const removal = await onTerminal(place, ['customer', 'remove', 'c1'], '(j/N)', ['vielleicht\r', '\u0003'], german)
    expect((await screenOf(removal.written)).lines.join('\n')).toContain('Bitte mit j oder n antworten.')
    const choice = await onTerminal(place, ['show', 'Twin'], 'Twin', '\r', german)
    expect(choice.written).toContain('↑↓ wählen · ⏎ übernehmen')
  })

  test('is that of an editor that is not there', async () => {
    const { place } = await twins()
    const env = { ...german, EDITOR: '/missing/editor', VISUAL: '/missing/editor' }
    const { written, code } = await onTerminal(place, ['journey', 'edit', 'trial'], 'nicht starten', '\u0003', env)
    expect(code).toBe(130)
    expect(written).toContain('Das Schreibprogramm ließ sich nicht starten')
    expect(written).not.toMatch(/Press|launch|editor\.|Failed|Error/)
  })

  test('breaks long questions between words', async () => {
    const { place } = await twins()
    const name = 'Gesellschaft zur Förderung der Rückgewinnung verlorener Kunden in Niederbayern und der Oberpfalz'
    await place.ok(['customer', 'add', name])
    const { written } = await onTerminal(place, ['customer', 'remove', 'c4'], '(j/N)', '\r', german)
    const { lines } = await screenOf(written)
    expect(lines.slice(0, 3)).toEqual([
      '✔ Gesellschaft zur Förderung der Rückgewinnung verlorener Kunden in',
      '  Niederbayern und der Oberpfalz (c4) mit 1 offenen Wiedervorlage',
      '  entfernen? (j/N) Nein',
    ])
  })
})

test.each([
  ['colour on a terminal', {}, true],
  ['none with NO_COLOR', { NO_COLOR: '1' }, false],
  ['none on a dumb terminal', { TERM: 'dumb' }, false],
])('%s', async (_, env, styled) => {
  const { place } = await twins()
  const { written, code } = await onTerminal(place, ['customer', 'list'], null, '', env)
  expect(code).toBe(0)
  expect(await screenOf(written)).toMatchObject({ ...quiet, styled, cursor: { column: 0 } })
})

async function twins(): Promise<{ place: Workplace; ids: string[] }> {
  const place = workplace()
  for (const name of hostile) await place.ok(['customer', 'add', name])
  return { place, ids: hostile.map((_, index) => `c${index + 1}`) }
}

/** Runs the program on a terminal of 80 columns and answers when it has written what is waited for. */
async function onTerminal(
  place: Workplace,
  args: readonly string[],
  question: string | null,
  answer: string | readonly string[],
  env: Record<string, string> = {},
): Promise<{ written: string; code: number }> {
  const terminal = spawn(process.execPath, [programPath, ...args], {
    ...{ cols: 80, rows: 50, cwd: place.folder },
    env: { ...place.env, TERM: 'xterm-256color', ...env },
  })
  let written = ''
  terminal.onData((data) => (written += data))
  const end = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      resolve(exitCode)
    })
  })
  if (question !== null) {
    while (!written.includes(question)) await pause(20)
    for (const keys of typeof answer === 'string' ? [answer] : answer) {
      await pause(200)
      terminal.write(keys)
    }
  }
  const code = await end
  await pause(50)
  return { written, code }
}

function isCursorShown(written: string): boolean {
  return written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l')
}
