import { expect, test } from 'vitest'
import { zoneNamed } from '../../src/domain/zone.ts'

test.each<[string, string | null]>([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  [' Europe/Berlin ', 'Europe/Berlin'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['UTC', 'UTC'],
  ['Europe/Munich', null],
  ['CET-1CEST', null],
  ['+02:00', null],
  ['/etc/localtime', null],
  ['', null],
])('%j is the zone %j', (typed, zone) => {
  expect(zoneNamed(typed)).toBe(zone)
})
