import { describe, expect, test } from 'vitest'
import { routeOf } from '../../src/mail/settings.ts'
import type { Host } from '../../src/program.ts'
import { desk, type Desk } from '../support/desk.ts'

type Item = { owner: { name: string }; to: string | null; today: string; tries: number; alarm: string | null } & {
  lastSentOn: string | null
  missed: string[]
  fault: { because: string } | null
}

/** Thursday. */
const today = '2026-11-26'

async function alone(send?: Host['send'], env: Record<string, string> = {}): Promise<Desk> {
  const d = desk({ today, send, env })
  for (const line of ['mail.from firm@example.com', 'smtp.host smtp.example.com', 'email anna@example.com'])
    await d.ok(`config set ${line}`)
  await d.ok('customer add Adler')
  await d.ok('plan Adler today "send the catalogue"')
  return d
}

/** A server that cannot be reached until `mended`. */
function broken() {
  let isBroken = true
  const send: Host['send'] = (letter, settings) => {
    const route = routeOf(letter, settings)
    if (!isBroken) return Promise.resolve({ kind: 'accepted', route, passed: [], response: '250 OK' })
    const fault = { at: 'connect', because: 'connection-refused', reply: null, detail: 'ECONNREFUSED' } as const
    return Promise.resolve({ kind: 'failed', route, passed: ['lookup'], ...fault })
  }
  return { send, mend: () => (isBroken = false) }
}

const theOnly = async (d: Desk) => (await d.json<Item[]>('digest status'))[0]!

describe('digest status', () => {
  test('before the first mail it says how to send one', async () => {
    const d = await alone()
    const out = await d.ok('digest status')
    expect(out).toContain('anna@example.com')
    expect(out).toContain('No morning mail was ever sent. A first one: followups digest send')
    expect(await theOnly(d)).toMatchObject({ today: 'expected', lastSentOn: null, alarm: null, missed: [] })
  })

  test('one that was sent, and the days without any after it', async () => {
    const d = await alone()
    await d.ok('digest send')
    expect(await theOnly(d)).toMatchObject({ today: 'sent', tries: 1, lastSentOn: today, alarm: null })
    d.on('2026-12-01')
    expect(await theOnly(d)).toMatchObject({ today: 'expected', lastSentOn: today, alarm: 'silent' })
    expect((await theOnly(d)).missed).toEqual(['2026-11-27', '2026-11-30'])
    expect(await d.ok('digest status')).toContain('No mail went out on Fri 27 Nov 2026, Mon 30 Nov 2026')
  })

  test('one that failed, with what to change, until it is sent', async () => {
    const server = broken()
    const d = await alone(server.send)
    await d.run('digest send')
    await d.run('digest send')
    expect(await theOnly(d)).toMatchObject({ today: 'failed', tries: 2, alarm: 'failed' })
    expect((await theOnly(d)).fault).toMatchObject({ because: 'connection-refused' })
    const out = await d.ok('digest status')
    expect(out).toMatch(/failed after 2 tries, \d\d:\d\d/)
    expect(out).toContain('smtp.example.com')
    expect((await d.run('digest status --exit-code')).code).toBe(10)
    server.mend()
    await d.ok('digest send')
    expect(await theOnly(d)).toMatchObject({ today: 'sent', tries: 3, alarm: null, fault: null })
    expect(await d.ok('digest status')).toMatch(/sent after 3 tries/)
    expect((await d.run('digest status --exit-code')).code).toBe(0)
  })

  test('each of several, with who gets none today and why', async () => {
    const d = await alone()
    await d.ok('owner edit Anna --email anna@example.com')
    await d.ok('owner add "Ben Ott"')
    await d.ok('owner add Cleo --email cleo@example.com --digest-days mon')
    await d.ok('owner away Anna --from today --until tomorrow')
    const items = await d.json<Item[]>('digest status')
    expect(items.map(({ owner, to, today }) => [owner.name, to, today])).toEqual([
      ['Anna Berg', 'anna@example.com', 'away'],
      ['Ben Ott', null, 'no-address'],
      ['Cleo', 'cleo@example.com', 'not-today'],
    ])
    expect(await d.ok('digest status')).toContain('followups owner edit Ben --email')
  })

  test('in German', async () => {
    const d = await alone(broken().send, { FOLLOWUPS_LANGUAGE: 'de' })
    await d.run('digest send')
    const out = await d.ok('digest status')
    expect(out).toMatch(/fehlgeschlagen um \d\d:\d\d/)
    expect(out).toContain('Hier verschickt sie nichts von selbst: followups digest schedule')
  })
})

describe('due says when the morning mail', () => {
  test('failed, until it is sent', async () => {
    const server = broken()
    const d = await alone(server.send)
    await d.run('digest send')
    expect(await d.ok('due')).toContain('The morning mail of today did not go out: followups digest status')
    d.on('2026-11-27')
    expect(await d.ok('due')).toContain('The morning mail of Thu 26 Nov 2026 did not go out')
    server.mend()
    await d.ok('digest send')
    expect(await d.ok('due')).not.toContain('morning mail')
  })

  test('has not been sent for two of its days, and no longer where none is wished', async () => {
    const d = await alone()
    await d.ok('digest send')
    d.on('2026-11-30')
    expect(await d.ok('due')).not.toContain('morning mail')
    d.on('2026-12-01')
    expect(await d.ok('due')).toContain('No morning mail has gone out since Thu 26 Nov 2026: followups digest status')
    await d.ok('owner edit Anna --digest-days never')
    expect(await d.ok('due')).not.toContain('morning mail')
  })

  test('of several failed, in one line', async () => {
    const d = await alone(broken().send, { FOLLOWUPS_LANGUAGE: 'de' })
    await d.ok('owner edit Anna --email anna@example.com')
    await d.ok('owner add "Ben Ott" --email ben@example.com')
    await d.ok('customer add Birke --owner Ben')
    await d.ok('plan Birke today "send the catalogue"')
    await d.run('digest send --all')
    expect(await d.ok('due')).toContain('Die Morgenmail von heute für Anna, Ben ging nicht hinaus')
    expect(await d.ok('due --owner Ben')).toContain('Die Morgenmail von heute für Ben ging nicht hinaus')
  })
})
