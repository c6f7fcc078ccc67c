import { describe, expect, it } from 'vitest'
import { countingOn } from '../src/counting.ts'
import type { Host } from '../src/program.ts'

describe('counting', () => {
  it('shows on a terminal how far it is, and leaves nothing of it', () => {
    const { host, shown } = aHost({ stderr: true })
    expect([...countingOn(host, (count) => `At work: ${count} …`)(numbers(1000))]).toEqual(numbers(1000))
    expect(shown()).toBe('\r\u001b[KAt work: 512 …\r\u001b[K')
  })

  it('leaves nothing where the work fails', () => {
    const { host, shown } = aHost({ stderr: true })
    expect(() => {
      for (const number of countingOn(host, String)(numbers(1000))) if (number === 900) throw new Error('no more')
    }).toThrow('no more')
    expect(shown()).toMatch(/\r\u001b\[K512\r\u001b\[K$/)
  })

  it.each([{ stderr: false }, { stderr: true, terminal: 'dumb' }])('is silent without a screen: %o', (where) => {
    const { host, shown } = aHost(where)
    expect([...countingOn(host, String)(numbers(1000))]).toHaveLength(1000)
    expect(shown()).toBe('')
  })

  it('is silent in the first second', () => {
    const { host, shown } = aHost({ stderr: true, msBetween: 100 })
    expect([...countingOn(host, String)(numbers(1000))]).toHaveLength(1000)
    expect(shown()).toBe('')
  })
})

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

/** A clock that goes on whenever somebody looks. */
function aHost({
  stderr,
  terminal = 'xterm',
  msBetween = 600,
}: {
  stderr: boolean
  terminal?: string
  msBetween?: number
}) {
  let ms = Date.parse('2026-11-20T08:00:00.000Z')
  const written: string[] = []
  const host = {
    terminal: { stdin: stderr, stdout: stderr, stderr },
    env: { TERM: terminal },
    now: () => new Date((ms += msBetween)).toISOString(),
    stderr: { write: (text: string) => written.push(text), finished: () => Promise.resolve('written' as const) },
  }
  return { host: host as unknown as Host, shown: () => written.join('') }
}
