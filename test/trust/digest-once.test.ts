import { existsSync, openSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { idsOf, notesIn, withMail } from '../support/firm-with-mail.ts'
import { atTheSameMoment } from '../support/meeting.ts'
import { ended, type Workplace } from '../support/process.ts'
import type { Script } from '../support/scripted-server.ts'
import { long } from '../support/trials.ts'

const clock = fileURLToPath(new URL('clock.mjs', import.meta.url))

describe('ten runs at the same moment', () => {
  test.each(Array.from({ length: long(1, 20) }, (_, index) => index))('send one mail (%i)', async () => {
    const { place, server } = await withMail()
    const all = await atTheSameMoment(
      place,
      Array.from({ length: 10 }, () => ['digest', 'send', '--json']),
    )
    expect(all.map(({ code }) => code)).toEqual(all.map(() => 0))
    const outcomes = all.map(({ out }) => (JSON.parse(out) as { outcome: string }[])[0]!.outcome)
    expect(outcomes.sort()).toEqual([...Array.from({ length: 9 }, () => 'already'), 'sent'])
    expect(server.whole).toHaveLength(1)
    expect(notesIn(place.store)).toMatchObject([{ state: 'sent', tries: 1, doubts: 0 }])
    expect(statSync(`${place.store}-digest`).mode & 0o777).toBe(0o600)
    await place.ok(['due'])
  })

  test('with a server that is slow, and says so to whoever waits', async () => {
    const script: Script = { tls: null, data: 'silence' }
    const { place, server } = await withMail(script)
    const first = place.start(['digest', 'send'])
    const firstEnd = ended(first)
    while (server.lines.at(-1) !== 'DATA') await pause(5)
    const said = place.at('said')
    const second = ended(place.start(['digest', 'send', '--quiet'], { stdio: ['ignore', 'pipe', openSync(said, 'w')] }))
    while (statSync(said).size === 0) await pause(5)
    // The store is free meanwhile.
    await place.ok(['log', 'Adler', 'note', 'meanwhile'])
    delete script.data
    first.kill('SIGKILL')
    await firstEnd
    expect(await second).toMatchObject({ code: 0, out: '' })
    expect(readFileSync(said, 'utf8')).toBe('Another run is sending the morning mails; waiting …\n')
    expect(server.whole).toHaveLength(1)
    expect(notesIn(place.store)).toMatchObject([{ state: 'sent', tries: 2, doubts: 0 }])
  })
})

describe('a run that is killed', () => {
  test.each<[string, keyof Script, string, number, number, number]>([
    ['at the greeting', 'greeting', 'sending', 0, 1, 0],
    ['at the recipient', 'rcpt', 'sending', 0, 1, 0],
    ['before the message left', 'data', 'sending', 0, 1, 0],
    ['when the server had all of it', 'message', 'handed-over', 0, 2, 1],
  ])('%s is followed by one that sends', async (_, stage, state, doubtsThen, whole, doubts) => {
    const script: Script = { tls: null }
    const { place, server } = await withMail(script)
    const child = place.start(['digest', 'send'])
    Object.assign(script, {
      [stage]: () => {
        child.kill('SIGKILL')
        return 'silence'
      },
    })
    expect(await ended(child)).toMatchObject({ signal: 'SIGKILL' })
    expect(notesIn(place.store)).toMatchObject([{ state, doubts: doubtsThen, tries: 1 }])
    Reflect.deleteProperty(script, stage)
    await place.ok(['digest', 'send', '--quiet'])
    expect(notesIn(place.store)).toMatchObject([{ state: 'sent', doubts, tries: 2 }])
    expect(server.whole).toHaveLength(whole)
    expect(new Set(idsOf(server.whole)).size).toBe(1)
    await place.ok(['digest', 'send', '--quiet'])
    expect(server.whole).toHaveLength(whole)
  })
})

describe('one mail for each calendar day', () => {
  /** Runs at instants, in the time zone of that moment. */
  async function runs(place: Workplace, moments: readonly (readonly [instant: string, zone: string])[]): Promise<void> {
    await place.ok(['owner', 'edit', 'o1', '--digest-days', 'daily', '--digest-empty', 'always'])
    for (const [NOW, TZ] of moments) {
      await place.ok(['digest', 'send', '--quiet'], {
        env: { TZ, NOW, FOLLOWUPS_TODAY: undefined },
        node: ['--import', clock],
      })
    }
  }

  test.each<[string, string[], [string, string][]]>([
    [
      'when the clock is set back an hour in autumn',
      ['2026-10-25'],
      [
        ['2026-10-25T00:30:00Z', 'Europe/Berlin'],
        ['2026-10-25T01:30:00Z', 'Europe/Berlin'],
        ['2026-10-25T06:30:00Z', 'Europe/Berlin'],
      ],
    ],
    [
      'when it is set forward in spring, and there is no half past two',
      ['2026-03-28', '2026-03-29'],
      [
        ['2026-03-28T22:59:00Z', 'Europe/Berlin'],
        ['2026-03-28T23:00:00Z', 'Europe/Berlin'],
        ['2026-03-29T00:59:00Z', 'Europe/Berlin'],
        ['2026-03-29T01:00:00Z', 'Europe/Berlin'],
        ['2026-03-29T21:59:00Z', 'Europe/Berlin'],
      ],
    ],
    [
      'when somebody sets it back an hour over midnight',
      ['2026-11-26', '2026-11-27'],
      [
        ['2026-11-26T07:30:00Z', 'UTC'],
        ['2026-11-27T00:10:00Z', 'UTC'],
        ['2026-11-26T23:10:00Z', 'UTC'],
        ['2026-11-27T00:10:00Z', 'UTC'],
      ],
    ],
    [
      'when the zone changes on the way, to and fro',
      ['2026-11-26', '2026-11-27'],
      [
        ['2026-11-26T07:30:00Z', 'Europe/Berlin'],
        ['2026-11-26T12:00:00Z', 'Pacific/Kiritimati'],
        ['2026-11-26T13:00:00Z', 'Europe/Berlin'],
        ['2026-11-27T07:30:00Z', 'Europe/Berlin'],
      ],
    ],
  ])('%s', async (_, days, moments) => {
    const { place, server } = await withMail()
    await runs(place, moments)
    expect(idsOf(server.taken).map((id) => id.slice(8, 18))).toEqual(days)
    expect(notesIn(place.store).map(({ day, state }) => [day, state])).toEqual(days.map((day) => [day, 'sent']))
  })
})

test('looking and trying leave no lock behind', async () => {
  const { place } = await withMail()
  await place.ok(['digest', 'send', '--dry-run'])
  expect(existsSync(`${place.store}-digest`)).toBe(false)
})
