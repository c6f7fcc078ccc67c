import { spawn } from 'node:child_process'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { ended, programPath, workplace, type Ended } from '../support/process.ts'

const customers = 9_000
const place = workplace('file')
const all = 'due --within 3000d'

beforeAll(async () => {
  const rows = Array.from(
    { length: customers },
    (_, index) => `Firma ${index} GmbH;Person ${index};p${index}@example.com`,
  )
  writeFileSync(place.at('customers.csv'), ['company;name;email', ...rows].join('\n'))
  await place.ok(['import', 'customers.csv'])
})

test.each(['', '--json', '--csv'])(`a reader who has had enough is no failure: due %s | head -1`, async (form) => {
  const { out, err } = await shell(`"$node" "$program" ${all} ${form} | head -1; echo "\${PIPESTATUS[0]}"`)
  expect(err).toBe('')
  expect(out.split('\n')).toHaveLength(3)
  expect(out).toMatch(/\n0\n$/)
})

test.each(['export', 'export --format vcard', 'export --format ics', 'export --format json -'])(
  'nor is one who has had enough of %s',
  async (line) => {
    const { out, err } = await shell(`"$node" "$program" ${line} | head -1; echo "\${PIPESTATUS[0]}"`)
    expect({ err, lines: out.split('\n').length, end: out.slice(-3) }).toEqual({ err: '', lines: 3, end: '\n0\n' })
  },
)

test('5 MB of JSON through a slow pipe arrive whole', async () => {
  const slowly = '{ sleep 0.3; head -c 300000; sleep 0.3; head -c 70000; sleep 0.3; cat; }'
  const { out, err } = await shell(`set -o pipefail; "$node" "$program" ${all} --json | ${slowly}`)
  expect(err).toBe('')
  expect(out.length).toBeGreaterThan(5_000_000)
  expect(JSON.parse(out)).toHaveLength(customers)
})

test.each([
  [all],
  [`${all} --json`],
  [`${all} --csv`],
  ['export'],
  ['show c1'],
  ['--help'],
  ['due --help'],
  ['--version'],
])('a full device is told and ends with 5: %s', async (line) => {
  const full = openSync('/dev/full', 'w')
  const { code, err } = await place.run(line.split(' '), { stdio: ['ignore', full, 'pipe'] })
  closeSync(full)
  expect({ code, err }).toEqual({ code: 5, err: expect.stringMatching(/^followups: The output [^\n]*\n$/) as string })
})

test('what fails on a full device of both kinds still ends with its code', async () => {
  const full = openSync('/dev/full', 'w')
  expect((await place.run(['show', 'Nobody'], { stdio: ['ignore', full, full] })).code).toBe(3)
  closeSync(full)
})

describe('without a terminal nobody is asked', () => {
  test.each([
    [['customer', 'remove', 'c1'], '--yes'],
    [['show', 'Firma 1'], 'c2'],
  ])('%j', async (args, names) => {
    const { code, out, err } = await place.run(args)
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toContain(names)
  })
})

describe('an empty environment', () => {
  const nothing = Object.fromEntries(Object.keys(place.env).map((name) => [name, undefined]))

  test('has no place for a store, and says what to give', async () => {
    const { code, out, err } = await place.run(['due'], { env: nothing })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^followups: [^\n]*--store FILE[^\n]*FOLLOWUPS_STORE[^\n]*\n$/)
  })

  test.each(['due --limit 3', 'show c1', 'config get capacity', 'owner list'])('does for %s --store', async (line) => {
    const args = [...line.split(' '), '--store', place.store, '--today', '2026-11-20']
    expect(await place.run(args, { env: nothing })).toEqual(await place.run(args))
  })
})

describe('the surroundings', () => {
  const line = ['show', 'c1', '--today', '2026-11-20']

  test.each(['Europe/Berlin', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Nowhere/Atlantis', ''])(
    'the zone %j moves no date',
    async (TZ) => {
      expect(await place.run(line, { env: { TZ } })).toEqual(await place.run(line))
    },
  )

  test.each([
    [{ LANG: 'de_DE.UTF-8' }, /Verlauf/],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'de_AT' }, /Verlauf/],
    [{ LANG: 'de_DE.UTF-8', LC_ALL: 'C' }, /History/],
    [{ LANG: 'C.UTF-8' }, /History/],
    [{ LANG: 'xx', LC_MESSAGES: 'de' }, /Verlauf/],
  ])('%j decides the language', async (env, heading) => {
    const { code, out } = await place.run(line, { env })
    expect(code).toBe(0)
    expect(out).toMatch(heading)
    expect(JSON.parse(await place.ok([...line, '--json'], { env }))).toEqual(
      JSON.parse(await place.ok([...line, '--json'])),
    )
  })
})

function shell(script: string): Promise<Ended> {
  const env = { ...place.env, node: process.execPath, program: programPath }
  return ended(spawn('bash', ['-c', script], { cwd: place.folder, env, stdio: ['ignore', 'pipe', 'pipe'] }))
}
