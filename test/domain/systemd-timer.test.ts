import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { timesOfTimer, unitName, unitsOf } from '../../src/domain/systemd-timer.ts'
import { hourlyFrom } from '../../src/domain/timetable.ts'
import { weekdaysFrom } from '../../src/domain/weekdays.ts'

const mornings = hourlyFrom({ hour: 7, minute: 5 }, [1, 2, 3, 4, 5])
const job = { description: 'followups digest: /a.db', command: ['/usr/bin/node', 'send'], zone: 'Europe/Berlin' }
const analyses = spawnSync('systemd-analyze', ['--version']).status === 0

describe('the two files of a timer', () => {
  test('say when and what', () => {
    expect(unitsOf({ ...job, timetable: mornings })).toEqual({
      service:
        '[Unit]\nDescription=followups digest: /a.db\n\n' +
        '[Service]\nType=oneshot\nExecStart=/usr/bin/env "TZ=Europe/Berlin" "/usr/bin/node" "send"\n',
      timer:
        '[Unit]\nDescription=followups digest: /a.db\n\n' +
        '[Timer]\nOnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 07..19:05:00 Europe/Berlin\nPersistent=true\n\n' +
        '[Install]\nWantedBy=timers.target\n',
    })
  })

  test('have a name for each store, with nothing of its path', () => {
    const names = ['/a.db', '/b.db', '/../x y.db'].map((store) => unitName({ job: 'digest', store }))
    expect(new Set(names).size).toBe(3)
    for (const name of names) expect(name).toMatch(/^followups-digest-[0-9a-f]{8}$/)
  })

  test.each([
    ['7', 'mon-fri', 'Mon,Tue,Wed,Thu,Fri *-*-* 07..19:00:00'],
    ['0', 'daily', '*-*-* 00..19:00:00'],
    ['20', 'sun', 'Sun *-*-* 20..23:00:00'],
    ['23', 'mon,sat', 'Mon,Sat *-*-* 23:00:00'],
  ])('at %s on %s', (hour, days, calendar) => {
    const timetable = hourlyFrom({ hour: Number(hour), minute: 0 }, weekdaysFrom(days))
    const { timer } = unitsOf({ ...job, timetable })
    expect(timer).toContain(`\nOnCalendar=${calendar} Europe/Berlin\n`)
    expect(timesOfTimer(timer)).toEqual(timetable)
    if (analyses)
      expect(execFileSync('systemd-analyze', ['calendar', `${calendar} Europe/Berlin`]).length).toBeGreaterThan(0)
  })

  test('which somebody made something else of are not read', () => {
    expect(timesOfTimer('[Timer]\nOnCalendar=daily\n')).toBeNull()
    expect(timesOfTimer('')).toBeNull()
  })

  test.each(['/a\nExecStart=/bin/rm', '/a\u001b', '/a\\b'])('have no %j in them', (word) => {
    expect(() => unitsOf({ ...job, command: [word], timetable: mornings })).toThrow('not-for-cron')
    expect(() => unitsOf({ ...job, description: word, timetable: mornings })).toThrow('not-for-cron')
  })

  test.skipIf(!analyses)('are read by systemd as they were meant, whatever is in the words', () => {
    const command = [
      '/bin/true',
      '/Müller & Söhne',
      '100 %h %',
      '$HOME ${HOME} $',
      `it's "quoted"`,
      ';',
      '# no comment',
    ]
    const folder = mkdtempSync(join(tmpdir(), 'followups-units-'))
    const { service } = unitsOf({ ...job, description: '100 % of $HOME', command, timetable: mornings })
    writeFileSync(join(folder, 'followups-x.service'), service)
    const verified = spawnSync('systemd-analyze', ['verify', join(folder, 'followups-x.service')])
    expect({ status: verified.status, said: String(verified.stderr) }).toEqual({ status: 0, said: '' })
  })
})
