import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { englishCast } from '../../src/commands/demo/english.ts'
import { germanCast } from '../../src/commands/demo/german.ts'
import { daysAround } from '../../src/commands/demo/days.ts'
import { storyOf, type Part } from '../../src/commands/demo/story.ts'
import { asDay, daysBetween, weekdayOf, type Day } from '../../src/domain/day.ts'
import { desk } from '../support/desk.ts'

type Item = {
  kind: string
  reason: string
  dueOn: Day
  deadlineOn: Day | null
  daysOverdue: number
  snoozes: number
  attempts: number
  contact: { phone: string | null; email: string | null } | null
  lastContact: { on: Day } | null
}
type Customer = { id: number; name: string; stage: string; importance: string; nextDueOn: Day | null; tags: string[] }

const days = [
  ...['2026-11-18', '2027-03-01', '2027-05-12'],
  // 29 February, ends of months and of the year, weekends, and the quiet time from its eve to its end
  ...['2028-02-29', '2027-01-31', '2026-11-21', '2026-11-22', '2028-08-31'],
  ...['2026-12-18', '2026-12-20', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-07'],
]
const languages = ['en', 'de'] as const

describe.each(languages)('the demo in %s', (language) => {
  const demo = (today: string) => desk({ today, env: { FOLLOWUPS_LANGUAGE: language } })

  test.each(days)('on %s it is a lively morning', async (day) => {
    const today = asDay(day)
    const d = demo(day)
    const all = await d.json<Item[]>('demo due --within 1y')
    const due = all.filter(({ dueOn }) => dueOn <= today)
    const week = all.filter(({ dueOn }) => daysBetween(today, dueOn) <= 7)

    expect(due.length).toBeGreaterThanOrEqual(6)
    expect(due.length).toBeLessThanOrEqual(9)
    expect(week.length).toBeGreaterThanOrEqual(due.length + 2)
    expect(week.length).toBeLessThanOrEqual(16)
    const kinds = new Set(due.map(({ kind }) => kind).filter((kind) => kind !== 'occasion'))
    expect(kinds).toEqual(new Set(['complaint', 'reply', 'manual', 'cadence']))
    expect(due.some(({ deadlineOn }) => deadlineOn !== null && deadlineOn >= today)).toBe(true)
    for (const { daysOverdue } of due) expect(daysOverdue).toBeLessThanOrEqual(21)
    if (weekdayOf(today) <= 5) {
      expect(due.filter(({ daysOverdue }) => daysOverdue === 0).length).toBeGreaterThanOrEqual(4)
      expect(due.filter(({ daysOverdue }) => daysOverdue > 0).length).toBeGreaterThanOrEqual(2)
    }
    for (const { dueOn, lastContact, reason } of all) {
      expect(weekdayOf(dueOn), `${reason} ${dueOn}`).toBeLessThanOrEqual(5)
      if (!lastContact) continue
      expect(weekdayOf(lastContact.on), `${reason} ${lastContact.on}`).toBeLessThanOrEqual(5)
      expect(lastContact.on < today).toBe(true)
    }
  })

  test.each(['2026-11-18', '2026-12-31'])('on %s everybody in care has a next date', async (day) => {
    const customers = await demo(day).json<Customer[]>('demo customer list')
    expect(customers).toHaveLength(30)
    expect(new Set(customers.map(({ stage }) => stage)).size).toBe(6)
    expect(new Set(customers.map(({ importance }) => importance)).size).toBe(3)
    for (const { name, stage, nextDueOn } of customers) expect(nextDueOn === null, name).toBe(stage === 'lost')
  })

  test('it fills a screen and not more', async () => {
    const d = desk({ today: '2026-11-18', columns: 80, env: { FOLLOWUPS_LANGUAGE: language, NO_COLOR: '1' } })
    const { out, err } = await d.run('demo')
    const lines = `${out}${err}`.trimEnd().split('\n')
    expect(lines.length).toBeLessThanOrEqual(23)
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(80)
  })

  test('it has a snoozed one, attempts, a private person, a pause, and somebody who wishes no calls', async () => {
    const d = demo('2026-11-18')
    const items = await d.json<Item[]>('demo due --within 1y')
    expect(items.some(({ snoozes }) => snoozes >= 3)).toBe(true)
    expect(items.some(({ attempts }) => attempts >= 3)).toBe(true)
    const shown = await Promise.all(['c14', 'c24', 'c25', 'c26'].map((id) => d.json<object>(`demo show ${id}`)))
    expect(JSON.stringify(shown)).toContain('"cadence":"none"')
    expect(JSON.stringify(shown)).toContain('"isPrivate":true')
    expect(JSON.stringify(shown)).toMatch(/"pausedUntil":"20/)
  })

  test('the same day gives the same store', async () => {
    const [one, other] = await Promise.all([demo('2026-11-18'), demo('2026-11-18')].map((d) => d.ok('demo --json')))
    expect(one).toBe(other)
  })
})

describe('its people', () => {
  const casts = { en: englishCast, de: germanCast }
  const story: Record<string, Part> = storyOf(daysAround(asDay('2026-11-18')))

  test.each(languages)('have words for what happens, in %s', (language) => {
    for (const [role, actor] of Object.entries(casts[language].parts)) {
      const part = story[role]!
      expect(actor.said, role).toHaveLength(part.happened.length)
      expect(actor.ahead !== undefined, role).toBe(part.agreed !== undefined || part.task !== undefined)
      expect(actor.why !== undefined, role).toBe(part.cadence === 'none' || part.snoozed !== undefined)
    }
  })

  test.each([
    ['en', /^(0117 496 0\d{3}|07700 900\d{3})$/],
    ['de', /^(089 99998 \d{3}|0176 04069 0\d{2}|0171 39200 \d{2})$/],
  ] as const)(
    'have telephone numbers that are kept free for fiction, and addresses that go nowhere: %s',
    (language, free) => {
      const people = Object.values(casts[language].parts).flatMap((actor) => actor.people)
      for (const { phone, email } of people) {
        if (phone !== undefined) expect(phone).toMatch(free)
        if (email !== undefined) expect(email).toMatch(/^[a-z]+@[a-z-]+\.example$/)
      }
      const phones = people.flatMap(({ phone }) => phone ?? [])
      expect(new Set(phones).size).toBe(phones.length)
    },
  )

  test('what happened lies in the past, in its order', () => {
    for (const { happened } of Object.values(story)) {
      const on = happened.map((one) => one.on)
      expect([...on].sort()).toEqual(on)
      for (const day of on) expect(daysBetween(day, asDay('2026-11-18'))).toBeGreaterThan(0)
    }
  })
})

describe('demo', () => {
  test('runs any command, says what it is, and leaves nothing behind', async () => {
    const d = desk({ today: '2026-11-18' })
    const { out, err, code } = await d.run('demo log Hale call "hall 3 in spring" --next "in 2 weeks"')
    expect({ out, err, code }).toEqual({
      out: 'Call with Mark Hale on Wed 18 Nov 2026. Next contact Wed 2 Dec 2026 (2026-12-02).\n',
      err: 'A demo with invented customers, thrown away again. For real: followups init\n',
      code: 0,
    })
    expect(existsSync(d.store)).toBe(false)
    expect(await d.ok('demo show bakery')).toContain('Finch Bakery')
    expect(await d.ok('demo customer list --stage prospect')).toContain('Severn Museum')
    expect((await d.run('due')).code).toBe(5)
  })

  test('what fails in it says only why', async () => {
    const { err, code } = await desk().run('demo show Nobody')
    expect(code).toBe(3)
    expect(err).toMatch(/^followups: No customer or contact is called “Nobody”\..*\n$/)
  })

  test('takes options before and behind, another day, and a person of its own', async () => {
    const d = desk({ today: '2026-11-18' })
    expect((await d.json<Item[]>('demo --limit 2')).length).toBe(2)
    expect((await d.json<Item[]>('demo --within 7d')).length).toBeGreaterThan(10)
    expect((await d.json<Item[]>('--language de demo due --today 2028-02-29')).length).toBeGreaterThanOrEqual(6)
    expect((await d.run('demo --exit-code')).code).toBe(10)
    await d.ok('config set me "Somebody Else"')
    expect(await d.json<object[]>('demo owner list')).toMatchObject([{ name: 'Anna Hill' }])
    expect((await d.json<Item[]>('demo')).length).toBeGreaterThanOrEqual(6)
  })

  test.each([
    ['en', 'Examples:', 'followups demo show bakery'],
    ['de', 'Beispiele:', 'followups demo show bäckerei'],
  ])('has help of its own in %s, whose examples work', async (language, heading, example) => {
    const d = desk({ today: '2026-11-18', env: { FOLLOWUPS_LANGUAGE: language } })
    const help = await d.ok('demo --help')
    expect(help).toContain(heading)
    expect(help).toContain(example)
    const examples = help.split('\n').filter((line) => line.startsWith('  followups demo'))
    expect(examples.length).toBeGreaterThanOrEqual(5)
    for (const line of examples) await d.ok(line.trim().replace(/^followups /, ''))
    expect(await d.ok('demo due --help')).toContain('--within')
  })

  test('is not run twice over', async () => {
    expect(await desk().run('demo demo')).toMatchObject({ code: 2, out: '' })
  })
})
