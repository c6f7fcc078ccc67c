import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { asDay, daysAfter, type Day } from '../../src/domain/day.ts'
import { doubtsIn, turnOn, type DigestNote } from '../../src/domain/digest-note.ts'
import type { Undelivered } from '../../src/mail/delivery.ts'
import { send } from '../../src/mail/send.ts'
import { closedPort, deafPort } from '../support/closed-ports.ts'
import { desk } from '../support/desk.ts'
import { idsOf, notesIn } from '../support/firm-with-mail.ts'
import { ended, workplace } from '../support/process.ts'
import { random } from '../support/random.ts'
import { scriptedServer, type Script } from '../support/scripted-server.ts'
import { long } from '../support/trials.ts'
import { dayFaults, killStages, trusted, type DayFault } from './digest-faults.ts'

const days = long(10, 1_000)
const runsADay = 10
const password = 'g3heim-P4ssw0rt'
const timeouts = { connect: 250, greeting: 250, silence: 250 }

type Status = { today: string; tries: number; alarm: string | null; fault: Partial<Undelivered> | null }

/** What became of a message that came whole: refused, or answered with yes, or nobody was there to hear the answer. */
type Fate = 'refused' | 'taken' | 'perhaps'

/**
 * Runs of cron over many days, with a server that fails in every way, and runs that are killed. On most days it works in the
 * end: then there is a mail on that day, or somebody is told that nobody knows. On a few it does not: then the next mail
 * says so.
 */
test(`${days * runsADay} runs over ${days} days full of faults`, async () => {
  const { below, chance, oneOf } = random(20261126)
  const place = workplace()
  const script: Script = { tls: trusted }
  const server = await scriptedServer(script)
  const ports = { closed: await closedPort(), deaf: process.platform === 'linux' ? await deafPort() : 0 }
  let fault: DayFault = {}
  /** A day on which whatever happens does so when the server has all of the message. */
  let isWorst = false
  const d = desk({
    folder: place.folder,
    today: '2026-11-23',
    env: { FOLLOWUPS_SMTP_PASSWORD: password },
    send: (letter, settings, atHandOver) => {
      const { host, port } = fault
      const way = { ...settings, ...(host && { host }), ...(port && { port: ports[port] }) }
      const surroundings = { env: { FOLLOWUPS_SMTP_PASSWORD: password }, readFile }
      return send(letter, way, surroundings, { timeouts, atHandOver })
    },
  })
  const ca = join(place.folder, 'cert.pem')
  await writeFile(ca, trusted.cert)
  for (const line of [
    ...['customer add Adler', 'plan Adler today "send the catalogue"', 'owner edit o1 --digest-days daily'],
    ...['config set email anna@example.com', 'config set mail.from firm@example.com', `config set smtp.ca ${ca}`],
    ...['config set smtp.host localhost', `config set smtp.port ${server.port}`, 'config set smtp.user anna'],
  ])
    await d.ok(line)

  const fates: Fate[] = []
  const seen = { runs: 0, failed: 0, refused: 0, unknown: 0, gaveUp: 0, killed: 0, killedHandingOver: 0, pairs: 0 }
  const figures = { one: 0, two: 0, gaveUp: 0, down: 0, silent: 0 }
  for (let day = asDay('2026-11-23'), count = 0; count < days; day = daysAfter(day, 1), count++) {
    d.on(day)
    const isDown = chance(0.1)
    isWorst = chance(0.2)
    const share = oneOf([0.4, 0.7, 1])
    for (let run = 1; run <= runsADay; run++) {
      const isLast = run === runsADay
      if (isDown || (!isLast && chance(share))) await (chance(0.25) ? killed(day) : failing(day))
      else await working(day)
      seen.runs++
    }
    await judged(day, isDown)
  }

  if (process.env['TRUST'] === 'long') console.info({ seen, figures })
  expect(figures.silent).toBe(0)
  expect(figures.one + figures.two).toBeGreaterThan(days / 3)
  expect(seen.killed).toBeGreaterThan(days / 5)
  expect(seen.failed + seen.refused).toBeGreaterThan(days)

  /** A run with a fault says so in its code, in one line, and in the notes; where the day is over, nothing. */
  async function failing(day: Day): Promise<void> {
    const before = noteOf(day)
    fault = oneOf(
      dayFaults.filter(({ port, script: does }) =>
        isWorst ? does?.message !== undefined : port !== 'deaf' || ports.deaf > 0,
      ),
    )
    does({ ...fault.script })
    const ran = await d.run('digest send --quiet')
    fault = {}
    const turn = turnOn(before, false)
    if (turn === 'over') {
      expect(ran).toEqual({ code: 0, out: '', err: '' })
      return
    }
    expect(ran.out).toBe('')
    expect(ran.err).toMatch(/^The morning mail to anna@example\.com was .+\n$/)
    const after = noteOf(day)!
    const [status] = await d.json<Status[]>('digest status')
    expect(status).toMatchObject({ today: after.state, tries: after.tries, alarm: 'failed' })
    if (after.state === 'gave-up') {
      expect(ran.code).toBe(75)
      expect(after.doubts).toBe(2)
      seen.gaveUp++
      return
    }
    expect(turn).toBe('send')
    const noted = JSON.parse(after.fault!) as Undelivered
    expect(status!.fault).toMatchObject({ kind: noted.kind, at: noted.at, because: noted.because })
    expect(ran.code).toBe(noted.kind === 'refused' ? 69 : 75)
    expect(after).toMatchObject({
      state: noted.kind === 'unknown' ? 'unknown' : 'failed',
      doubts: doubtsIn(before) + (noted.kind === 'unknown' ? 1 : 0),
      tries: (before?.tries ?? 0) + 1,
    })
    seen[noted.kind]++
  }

  /** The server works; now and then two runs begin at once. */
  async function working(day: Day): Promise<void> {
    const before = noteOf(day)
    does({})
    const isPair = chance(0.2)
    const all = isPair ? await Promise.all([1, 2].map(() => ended(started(day)))) : [await d.run('digest send --quiet')]
    const isOver = turnOn(before, false) !== 'give-up'
    expect(all.map(({ code }) => code)).toEqual(all.map(() => (isOver ? 0 : 75)))
    expect(noteOf(day)!.state).toBe(isOver ? 'sent' : 'gave-up')
    if (!isOver) expect(all[0]!.err).toContain('may have arrived twice or not at all')
    if (isPair) seen.pairs++
  }

  /** A process is killed, when the server has come to some stage, or at any moment. */
  async function killed(day: Day): Promise<void> {
    const before = noteOf(day)
    const stage = isWorst ? 'message' : oneOf(killStages)
    does({})
    const child = started(day)
    const kill = () => {
      child.kill('SIGKILL')
      return 'silence'
    }
    if (stage === 'any moment') setTimeout(kill, below(250))
    else does({ [stage]: kill })
    await ended(child)
    // What it had sent may still be on its way to the server.
    await pause(20)
    seen.killed++
    const after = noteOf(day)
    if (after?.state === 'handed-over' && before?.tries !== after.tries) seen.killedHandingOver++
  }

  function started(day: Day) {
    const env = {
      ...{ FOLLOWUPS_STORE: d.store, FOLLOWUPS_TODAY: day, FOLLOWUPS_SMTP_PASSWORD: password },
      XDG_CONFIG_HOME: join(place.folder, 'config'),
    }
    return place.start(['digest', 'send', '--quiet'], { env })
  }

  /** From now on the server does this, and what becomes of each whole message is written down. */
  function does({ message, ...next }: Script): void {
    for (const key of Object.keys(script)) Reflect.deleteProperty(script, key)
    Object.assign(script, { tls: trusted, ...next })
    script.message = () => {
      const turn = (typeof message === 'function' ? message() : message) ?? '250 2.0.0 taken'
      fates[server.whole.length] = turn.startsWith('250') ? 'taken' : /^[45]/.test(turn) ? 'refused' : 'perhaps'
      return turn
    }
  }

  function noteOf(day: Day): DigestNote | null {
    return notesIn(d.store).find((note) => note.day === day) ?? null
  }

  /** At the end of a day: its mail, once, or twice after a break at the worst moment; or somebody was told. */
  async function judged(day: Day, isDown: boolean): Promise<void> {
    const note = noteOf(day)
    const ids = idsOf(server.whole)
    const ofDay = fates.filter((_, index) => ids[index]!.includes(day))
    const [taken, perhaps] = [ofDay.filter((fate) => fate === 'taken'), ofDay.filter((fate) => fate === 'perhaps')]
    const copies = taken.length + perhaps.length
    expect({ day, copies, state: note?.state, tooMany: copies > 2 }).toMatchObject({ tooMany: false })
    if (copies > 1) expect(note!.doubts).toBeGreaterThan(0)
    if (note?.state === 'sent') {
      expect(taken.length).toBeGreaterThan(0)
      expect(new Set(ids.filter((id) => id.includes(day))).size).toBe(1)
      figures[copies === 1 ? 'one' : 'two']++
      return
    }
    does({})
    const { code } = await d.run('digest send --quiet --dry-run')
    const [status] = await d.json<Status[]>('digest status')
    expect(status!.today).toBe(note?.state ?? 'expected')
    if (note?.state === 'gave-up') {
      expect({ code, doubts: note.doubts }).toEqual({ code: 75, doubts: 2 })
      figures.gaveUp++
    } else if (isDown) figures.down++
    else figures.silent++
  }
})
