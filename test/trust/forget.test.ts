import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { factTables } from '../../src/store/sqlite/journal.ts'
import { freeTexts } from '../../src/store/sqlite/free-texts.ts'
import { agendaFaults } from '../support/agenda.ts'
import { occurrencesIn } from '../support/bytes.ts'
import { ended, workplace, type Workplace } from '../support/process.ts'
import { random } from '../support/random.ts'
import { factsIn } from '../support/reversal.ts'
import { long, noSmallDisk, smallDisk } from '../support/trials.ts'
import { isIntact } from '../support/written-by.ts'

const words = ['Quendel GmbH', 'Xaver Quandt', 'xaver@quendel.example', '777 123 456', 'vertraulich']
const forget = ['forget', 'Quendel', '--yes']
const kills = long(20, 2_000)

test(`SIGKILL in the middle, ${kills} times: all of them is there, or after once more nothing`, async () => {
  const place = workplace()
  await aStore(place, 3_000)
  copyFileSync(place.store, place.at('before.db'))
  const [before, others] = [factsIn(place.store), customersIn(place.store)]
  const { below } = random(20261126)
  let window = await duration(place)
  const seen = { killed: 0, there: 0, gone: 0, unfinished: 0, midway: 0 }
  for (let trial = 0; seen.killed < kills && trial < 5 * kills; trial++) {
    putBack(place)
    const child = place.start(forget)
    const end = ended(child)
    if (trial % 2 === 0) await firstWrite(place, end)
    await pause(below(trial % 2 === 0 ? window.writing : window.whole))
    child.kill('SIGKILL')
    if ((await end).signal !== 'SIGKILL') {
      window = { whole: window.whole * 0.9, writing: window.writing * 0.9 }
      continue
    }
    seen.killed++
    if (readdirSync(place.folder).includes('store.db-wal')) seen.midway++

    await place.ok(['due', '--limit', '1'])
    const isThere = customersIn(place.store) === others
    seen[isThere ? 'there' : 'gone']++
    if (isThere) expect(factsIn(place.store)).toEqual(before)
    else if (occurrencesIn(place.folder, words, ['before.db']).length > 0) seen.unfinished++
    const again = await place.run(forget)
    expect({ code: again.code, isThere }).toEqual({ code: isThere ? 0 : 3, isThere })
    expect(occurrencesIn(place.folder, words, ['before.db'])).toEqual([])
    expect(customersIn(place.store)).toBe(others - 1)
    expect({ intact: isIntact(place.store), agenda: agendaFaults(place.store) }).toEqual({ intact: true, agenda: [] })
  }
  expect(seen.killed).toBe(kills)
  expect(seen.midway).toBeGreaterThan(0)
  expect(seen.there).toBeGreaterThan(0)
})

describe('while another process has the store open', () => {
  test('and does nothing, nothing is left', async () => {
    const place = workplace()
    await aStore(place, 10)
    const other = new Sqlite(place.store)
    other.prepare('SELECT count(*) FROM customer').get()
    await place.ok(forget)
    expect(occurrencesIn(place.folder, words)).toEqual([])
    other.close()
  })

  test('and reads it, it says what is still to be done; the next run finishes', async () => {
    const place = workplace()
    await aStore(place, 10)
    const other = new Sqlite(place.store)
    other.exec('BEGIN')
    other.prepare('SELECT count(*) FROM customer').get()

    const { code, out, err } = await place.run(forget)
    expect({ code, out }).toEqual({ code: 5, out: expect.stringContaining('not yet erased from the file') as string })
    expect(err).toMatch(/another process is using the store; end it, then run “followups forget” once more\.\n$/)
    expect(await place.run(['show', 'Quendel'])).toMatchObject({ code: 3 })
    expect(occurrencesIn(place.folder, words).length).toBeGreaterThan(0)

    other.exec('ROLLBACK')
    expect(await place.ok(['forget', '--dry-run'])).toContain('Nothing was changed (dry run).')
    expect(await place.ok(['forget'])).toContain('What was forgotten earlier is now erased from the file.')
    expect(occurrencesIn(place.folder, words)).toEqual([])
    expect(await place.ok(['forget'])).toContain('Nothing is left to be erased.')
    other.close()
  })
})

test('in a shared folder, where there is no write-ahead log, nothing is left either', async () => {
  const place = workplace()
  const folder = place.at('Dropbox')
  const env = { FOLLOWUPS_STORE: `${folder}/store.db` }
  await place.ok(['customer', 'add', 'Quendel GmbH', '--contact', 'Xaver Quandt', '--notes', 'vertraulich'], { env })
  await place.ok(['customer', 'edit', 'Quendel', '--notes', 'nichts'], { env })
  expect(occurrencesIn(folder, words).length).toBeGreaterThan(0)
  await place.ok(forget, { env })
  expect(occurrencesIn(folder, words)).toEqual([])
})

test.skipIf(noSmallDisk)('a full disk: all of them is there, or it says what is still to be done', async () => {
  const place = workplace()
  await aStore(place, 2_000)
  const size = statSync(place.store).size
  const seen = { there: 0, unfinished: 0 }
  for (const share of [0.02, 0.1, 0.3, 0.5, 0.8]) {
    const disk = place.at(`disk-${share}`)
    smallDisk(disk, size + Math.round(size * share))
    const store = `${disk}/store.db`
    copyFileSync(place.store, store)
    const { code, err } = await place.run(forget, { env: { FOLLOWUPS_STORE: store, TMPDIR: disk } })
    expect({ share, code, lines: err.split('\n').length }).toEqual({ share, code: 5, lines: 2 })
    expect(isIntact(store)).toBe(true)
    const isThere = customersIn(store) === 2_001
    seen[isThere ? 'there' : 'unfinished']++
    expect(err).toContain(isThere ? 'no room left on the disk' : 'not yet erased')
    if (isThere) continue
    const [larger, elsewhere] = [place.at(`larger-${share}`), { FOLLOWUPS_STORE: place.at(`larger-${share}/store.db`) }]
    mkdirSync(larger)
    copyFileSync(store, elsewhere.FOLLOWUPS_STORE)
    await place.ok(['forget'], { env: elsewhere })
    expect(occurrencesIn(larger, words)).toEqual([])
  }
  expect(seen.there).toBeGreaterThan(0)
  expect(seen.unfinished).toBeGreaterThan(0)
})

test('whatever may say something of somebody is looked through', () => {
  /** Names, keys, days and words of ours, which a person's words never get into, or that go with the row. */
  const known =
    /^(?:uid|.*_on|.*_until|name|folded|number|key|value|kind|stage|stage_before|importance|cadence|language|email|form)$/
  const ours = [
    ...['customer.street', 'customer.postal_code', 'customer.city', 'customer.region', 'customer.country'],
    ...[
      'customer.levelled_from',
      'customer.levelled_every',
      'customer.last_dialogue_channel',
      'customer.wished_channel',
    ],
    ...['customer.wished_language', 'customer_tag.tag', 'contact.birthday', 'contact.greeting', 'contact_point.value'],
    ...[
      'owner.digest_days',
      'owner.digest_empty',
      'owner.digest_subject',
      'interaction.channel',
      'interaction.direction',
    ],
    ...['interaction.recorded_at', 'promise.made_by', 'promise.outcome', 'agreement.notice', 'agreement.notice_by'],
    ...['agreement.renews', 'agreement.leads', 'agreement.currency', 'agreement.decision', 'journey.text'],
    ...[
      'journey_run.journey',
      'journey_run.outcome',
      'stage_change.reason',
      'stage_change.said_by',
      'revenue.currency',
    ],
    ...['revenue.reference', 'consent.channel', 'consent.state', 'follow_up.rule', 'follow_up.occurrence'],
    ...['follow_up.every', 'follow_up.snoozed_to', 'follow_up.outcome', 'imported_line.identity'],
  ]
  const place = workplace()
  return aStore(place, 1).then(() => {
    const db = new Sqlite(place.store, { readonly: true })
    const columns = factTables.flatMap((table) =>
      (db.pragma(`table_info(${table})`) as { name: string; type: string }[])
        .filter(({ name, type }) => type === 'TEXT' && !known.test(name) && !freeTexts[table]?.includes(name))
        .map(({ name }) => `${table}.${name}`),
    )
    db.close()
    expect(columns.filter((column) => !ours.includes(column))).toEqual([])
  })
})

/** So many customers, and one more with words of its own, some of them only in the journal. */
async function aStore(place: Workplace, count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, index) => `Firma ${index} GmbH;Person ${index};p${index}@example.com;;`,
  )
  const its = 'Quendel GmbH;Xaver Quandt;xaver@quendel.example;777 123 456;vertraulich'
  await place.ok(['import', '-'], { input: ['company;name;email;phone;notes', its, ...rows].join('\n') })
  await place.ok(['log', 'Quendel', 'call', 'vertraulich besprochen'])
  await place.ok(['log', 'edit', 'e1', '--text', 'vertraulich berichtigt'])
  await place.ok(['log', 'Firma 0', 'call', 'kennt Xaver Quandt von Quendel GmbH'])
}

function putBack(place: Workplace): void {
  for (const name of readdirSync(place.folder)) {
    if (name.startsWith('store.db')) rmSync(place.at(name), { recursive: true })
  }
  copyFileSync(place.at('before.db'), place.store)
}

/** In ms, only to spread the kills. */
async function duration(place: Workplace): Promise<{ whole: number; writing: number }> {
  putBack(place)
  const start = performance.now()
  const end = ended(place.start(forget))
  await firstWrite(place, end)
  const first = performance.now()
  await end
  return { whole: performance.now() - start, writing: performance.now() - first }
}

async function firstWrite(place: Workplace, end: Promise<unknown>): Promise<void> {
  const process = { isOver: false }
  void end.then(() => (process.isOver = true))
  const isWriting = () => (statSync(`${place.store}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  while (!isWriting() && !process.isOver) await pause(1)
}

function customersIn(store: string): number {
  const db = new Sqlite(store, { readonly: true })
  try {
    return db.prepare<[], number>('SELECT count(*) FROM customer').pluck().get()!
  } finally {
    db.close()
  }
}
