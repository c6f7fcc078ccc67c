import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { screenOf } from '../support/emulator.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { session } from '../support/session.ts'

const hasLess = spawnSync('less', ['--version']).status === 0
const list = ['customer', 'list']

async function withCustomers(count: number): Promise<Workplace> {
  const place = workplace()
  const lines = Array.from({ length: count }, (_, index) => `Müller ${String(index + 1).padStart(4, '0')}`)
  writeFileSync(place.at('customers.csv'), ['company', ...lines].join('\n'))
  await place.ok(['import', 'customers.csv'])
  return place
}

describe('a pager', () => {
  test('gets all of it, is run by the shell, and holds no store', async () => {
    const place = await withCustomers(30)
    const env = { FOLLOWUPS_PAGER: 'cat > seen.txt; echo; ls store.db*; exit 3' }
    const { written, code } = await session(place, list, { env }).end()
    expect(code).toBe(0)
    expect((await screenOf(written)).lines.filter((line) => line !== '')).toEqual(['store.db'])
    expect(readFileSync(place.at('seen.txt'), 'utf8')).toBe(
      await place.ok([...list, '--no-pager'], { env: { FORCE_COLOR: '1' } }),
    )
  })

  test('that has enough of it ends it quietly', async () => {
    const place = await withCustomers(2000)
    const { written, code } = await session(place, list, { env: { FOLLOWUPS_PAGER: 'head -2' } }).end()
    expect(code).toBe(0)
    const { lines } = await screenOf(written)
    expect(lines.filter((line) => line !== '')).toEqual([
      expect.stringMatching(/^ +id +customer/) as string,
      expect.stringMatching(/^ +c1 +Müller 0001/) as string,
    ])
  })

  test('that is not there leaves all as it is, with a remark where it was named', async () => {
    const place = await withCustomers(30)
    const none = await session(place, list, { env: { PATH: place.at('nothing') } }).end()
    expect((await screenOf(none.written)).lines.filter((line) => line !== '')).toHaveLength(31)
    const env = { PAGER: 'missing-pager -x', LANG: 'de_DE.UTF-8' }
    const named = await session(place, list, { env }).end()
    const text = (await screenOf(named.written)).lines.join('\n')
    expect(text).toMatch(/Müller 0030.*\nDas Anzeigeprogramm „missing-pager -x“ ließ sich nicht starten/)
    expect([none.code, named.code]).toEqual([0, 0])
  })
})

describe.skipIf(!hasLess)('less', () => {
  test.each([
    ['en_GB.UTF-8', 'Space goes on', 'The end, / finds, q quits'],
    ['de_DE.UTF-8', 'Leertaste weiter', 'Ende, / sucht, q beendet'],
    ['C', 'Space goes on', 'The end'],
  ])('shows a page and its keys, finds, outlives Ctrl-C and leaves what was read: %s', async (LANG, keys, end) => {
    const place = await withCustomers(60)
    const reader = session(place, list, { env: { LANG } })
    await reader.sees('Müller 0028', keys)
    await reader.type('/0055\r', 'Müller 0055')
    await reader.type('\u0003')
    await reader.type('G', 'Müller 0060', end)
    await reader.type('q')
    const { written, ...how } = await reader.end()
    expect(how).toEqual({ code: 0, signal: 0 })
    expect(written).not.toContain('ESC[')
    expect(await screenOf(written, { rows: 30 })).toMatchObject({ switched: false, cursor: { column: 0 } })
    expect(reader.screen().lines.join('\n')).toContain('Müller 0060')
  })

  test('comes before the remarks', async () => {
    const reader = session(workplace(), ['demo', ...list], { rows: 10 })
    await reader.sees('Space goes on')
    expect(reader.screen().lines.join('\n')).not.toContain('invented customers')
    await reader.type('q', 'A demo with invented customers')
    expect((await reader.end()).code).toBe(0)
  })

  test('is left as the person has set it', async () => {
    const reader = session(await withCustomers(60), list, { env: { LESS: '-X -Psmine' } })
    await reader.sees('Müller 0028', 'mine')
    await reader.type('q')
    expect((await reader.end()).written).not.toContain('ESC[')
  })
})
