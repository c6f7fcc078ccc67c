import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { calendarFile, type CalendarDay } from '../../src/output/calendar.ts'
import { safeText } from '../../src/output/safe.ts'
import { hostileStrings } from '../support/hostile.ts'

const madeOn = asDay('2026-11-26')

function aDay(said: Partial<CalendarDay> = {}): CalendarDay {
  return { uid: 'abc@followups', on: asDay('2026-11-30'), summary: 'Müller GmbH: Copier', description: [], ...said }
}

/** As an independent reader has them. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, description, startDate, endDate } = new ICAL.Event(component)
    const stamp = component.getFirstPropertyValue('dtstamp') as { toString: () => string }
    return {
      ...{ uid, summary, description, from: startDate.toString(), until: endDate.toString() },
      ...{ isDate: startDate.isDate, stamp: stamp.toString(), properties: component.getAllProperties().length },
    }
  })
}

describe('a calendar file', () => {
  test('has whole days, which an independent reader finds', () => {
    expect(read(calendarFile([aDay({ description: ['Dr. Koch', 'fu show c1'] })], { name: 'x', madeOn }))).toEqual([
      {
        ...{ uid: 'abc@followups', summary: 'Müller GmbH: Copier', description: 'Dr. Koch\nfu show c1' },
        ...{ from: '2026-11-30', until: '2026-12-01', isDate: true, stamp: '2026-11-26T00:00:00Z', properties: 7 },
      },
    ])
  })

  test('is as it was however often it is made', () => {
    const file = calendarFile([aDay(), aDay({ uid: 'd@followups' })], { name: 'Follow-ups', madeOn })
    expect(file).toBe(calendarFile([aDay(), aDay({ uid: 'd@followups' })], { name: 'Follow-ups', madeOn }))
  })

  const texts = [
    ...hostileStrings,
    ...['a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x', 'semi;colon, comma\\n back\\slash', ':"quoted"', '=?utf-8?Q?a?='],
    ...['ä'.repeat(200), '😀'.repeat(50), `${'x'.repeat(66)}ä`, 'x'.repeat(10_000)],
  ]
  test.each(texts.map((text, index) => [index, text] as const))('keeps text %i, in lines of 75 octets', (_, text) => {
    const day = aDay({ summary: text, description: [text, 'behind it'], uid: text.slice(0, 20) })
    const file = calendarFile([day, aDay()], { name: text, madeOn })
    const lines = file.split('\r\n')
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || /[\r\n\0]/.test(line))).toEqual([])
    const [event, other, ...more] = read(file)
    expect([event!.summary, event!.description]).toEqual([safeText(text), `${safeText(text)}\nbehind it`])
    expect([other!.summary, more.length, event!.properties]).toEqual(['Müller GmbH: Copier', 0, 7])
  })
})
