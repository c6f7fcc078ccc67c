import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { occurrencesIn } from '../support/bytes.ts'
import { importCsv } from '../support/customers.ts'
import { desk, type Desk } from '../support/desk.ts'
import { factsIn, journalLength, reverse } from '../support/reversal.ts'
import { isIntact } from '../support/written-by.ts'

/** The firm, its people, and words that stand nowhere else. */
const firm = ['Öttinger Pflaumen', 'Früher Mus KG', 'Xaver Quandt', 'Yvonne Zimt', 'Quandt', 'Yvonne']
const points = ['xaver@pflaume.example', 'zimt@pflaume.example', '+49 89 777123', '777124']
const said = Array.from({ length: 21 }, (_, number) => `vertraulich${String.fromCharCode(97 + number)}`)

/** A customer with everything that one can have, and another who names it. */
async function known(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await importCsv(
    it,
    'number,company,name,email,phone,role,notes,last contact\n' +
      'K1,Öttinger Pflaumen GmbH,Xaver Quandt,xaver@pflaume.example,+49 89 777123,Chef vertrauliche,vertraulicha,2026-09-01\n' +
      'K2,Adler AG,Jonas Jung,jung@adler.example,,,empfohlen von Herrn Xaver Quandt (Öttinger Pflaumen GmbH),2026-09-02',
  )
  for (const line of [
    'owner add "Ben Klein"',
    'customer edit c1 --name "Früher Mus KG"',
    'customer edit c1 --name "Öttinger Pflaumen GmbH" --tag vertraulichb --city vertraulichc --cadence 3w',
    'customer wish c1 --best-time vertraulichd',
    'contact add c1 "Yvonne Zimt" --email zimt@pflaume.example --phone "089/777124" --birthday 1984-02-29',
    'contact consent "Yvonne Zimt" call --source vertraulichf',
    'contact block "Yvonne Zimt" email',
    'contact form "Yvonne Zimt" du',
    'know c1 vertraulichg --kind need',
    'log c1 call "vertraulichh" --with Yvonne --next 2w --promise vertraulichi --by-date 3w',
    'log c1 email "vertraulichj" --in --with Xaver',
    'log c1 visit "vertraulichk"',
    'log edit e5 --text vertraulichl',
    'log remove e5',
    'plan c1 tomorrow vertraulichm --with Yvonne --every 3m',
    'revenue add c1 "1200 EUR" vertraulichn --reference vertraulicho --on yesterday',
    'revenue add c1 "300 EUR" --on yesterday',
    'agreement add c1 vertraulichp --kind lease --for 24m --notice 3m',
    'agreement cancel vertraulichp --why vertraulichq',
    'journey start c1 onboarding',
    'journey end c1 won --why vertraulichr',
    'stage c1 lost --reason price --said-by customer --note vertraulichs',
    'reassign c1 --to Ben --reason vertraulicht --yes',
    'contact leave "Xaver Quandt" --to "Yvonne Zimt" --went-to vertraulichu',
    'log c2 call "grüßt von Xaver Quandt und xaver@pflaume.example, Tel. 0 89 / 77 71 23" --next 5w',
    'log edit e6 --text "Öttinger  pflaumen GmbH zahlt spät, Xaver QUANDT auch"',
    'plan c2 4d "Zimt kaufen" --with Jonas',
  ])
    await it.ok(line)
  return it
}

describe('a customer', () => {
  test('is found nowhere any more: no name, address, number or word, in no file', async () => {
    const it = await known()
    const there = occurrencesIn(dirname(it.store), [...firm, ...points, ...said])
    for (const word of [...firm, ...points, ...said]) expect(there.join('\n')).toContain(`${word} in `)
    await it.ok('forget c1 --yes')
    expect(occurrencesIn(dirname(it.store), [...firm, ...points, ...said])).toEqual([])
    expect(await it.run('show c1')).toMatchObject({ code: 3 })
    expect({ intact: isIntact(it.store), agenda: agendaFaults(it.store) }).toEqual({ intact: true, agenda: [] })
  })

  test('takes nothing of others along but its name in their texts', async () => {
    const it = await known()
    const before = factsIn(it.store)
    await it.ok('forget c1 --yes')
    const [after, ours] = [factsIn(it.store), ownedBy(1, before)]
    for (const [table, rows] of Object.entries(before)) {
      const kept = rows.filter((row) => !ours(table, row))
      if (['customer', 'interaction', 'imported_line'].includes(table))
        expect(withoutTexts(after[table]!)).toEqual(withoutTexts(kept))
      else expect(after[table]).toEqual(kept)
    }
    expect(after['customer']![0]).toMatchObject({ name: 'Adler AG', notes: 'empfohlen von Herrn … (…)' })
    expect(after['interaction']!.map((row) => row['text'])).toContain('… zahlt spät, … auch')
    const list = await it.json<{ reason: string }[]>('due --within 1y')
    expect(list.map(({ reason }) => reason)).toContain('Zimt kaufen')
  })

  test('is written down without saying who it was', async () => {
    const it = await known()
    const commands = journalLength(it.store).commands
    await it.ok('forget c1 --yes --as Ben')
    expect(journalLength(it.store).commands).toBe(commands + 1)
    expect(
      rowsOf(
        it.store,
        'SELECT c.name, f.kind, c.owner_id, f.row_count > 20 AS many, f.erased_at IS NULL AS waits FROM forgotten f JOIN command c ON c.id = f.command_id',
      ),
    ).toEqual([{ name: 'forget', kind: 'customer', owner_id: 2, many: 1, waits: 0 }])
    expect(
      rowsOf(
        it.store,
        "SELECT count(*) AS changes FROM change WHERE command_id = (SELECT max(id) FROM command WHERE name = 'forget')",
      ),
    ).toEqual([{ changes: 0 }])
  })

  test('asks first, says that it is for good, and changes nothing unless it is wanted', async () => {
    const it = await known({ answers: [false], columns: 80 })
    const before = readFileSync(it.store)
    const ran = await it.run('forget Öttinger')
    expect(ran.out).toContain('Undo cannot take this back, and no backup is made.')
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/Nothing was changed\.\n$/) as string })
    expect(readFileSync(it.store).equals(before)).toBe(true)
    const deaf = desk({ folder: it.folder })
    expect(await deaf.run('forget Öttinger')).toEqual({
      ...{ code: 4, out: '' },
      err: 'followups: An answer is needed and nobody can be asked here; give --yes.\n',
    })
  })

  test('a dry run counts what would go, and changes nothing', async () => {
    const it = await known()
    const before = factsIn(it.store)
    const plan = await it.json<Record<string, unknown>>('forget c1 --dry-run')
    expect(plan).toMatchObject({
      ...{ dryRun: true, forgotten: false, erased: false, type: 'customer', name: 'Öttinger Pflaumen GmbH' },
      ...{ contacts: 2, interactions: 3, promises: 1, agreements: 1, bookings: 2, knowledge: 1, importedLines: 1 },
      ...{ mentions: 3, blocks: 1, keptRevenue: 0, backups: [] },
    })
    expect(factsIn(it.store)).toEqual(before)
    const { dryRun: _, forgotten, erased, ...done } = await it.json<Record<string, unknown>>('forget c1 --yes')
    expect({ forgotten, erased }).toEqual({ forgotten: true, erased: true })
    expect(plan).toMatchObject(done)
  })

  test('that was removed before is found in the journal', async () => {
    const it = await known()
    await it.ok('customer remove c1 --yes')
    expect(occurrencesIn(dirname(it.store), firm).length).toBeGreaterThan(0)
    await it.ok('forget "öttinger pflaumen gmbh" --yes')
    expect(occurrencesIn(dirname(it.store), [...firm, ...points, ...said])).toEqual([])
    expect(await it.run('forget "öttinger pflaumen gmbh" --yes')).toMatchObject({ code: 3, out: '' })
  })

  test('leaves the revenue of the days where the business wants it', async () => {
    const it = await known()
    await it.ok('config set forget.revenue behalten')
    expect(await it.ok('forget c1 --yes')).toContain('The revenue of 1 day stays, without whose it was.')
    expect(await it.json('revenue list')).toEqual([
      { customer: null, year: 2026, currency: 'EUR', cents: 150_000, count: 1 },
    ])
    expect(await it.ok('revenue list --language de')).toContain('(vergessen)  2026  1.500,00 EUR')
    expect(rowsOf(it.store, 'SELECT booked_on, cents, currency FROM kept_revenue')).toEqual([
      { booked_on: '2026-11-19', cents: 150_000, currency: 'EUR' },
    ])
  })
})

describe('a person', () => {
  test('goes with every word that was said with them; that something was, stays', async () => {
    const it = await known()
    const length = factsIn(it.store)['interaction']!.length
    await it.ok('forget "Yvonne Zimt" --yes')
    expect(
      occurrencesIn(dirname(it.store), ['Yvonne', 'zimt@pflaume', '777124', ...[5, 7, 8, 12].map((one) => said[one]!)]),
    ).toEqual([])
    expect(factsIn(it.store)['interaction']).toHaveLength(length)
    const shown = await it.json<{ contacts: object[]; interactions: object[] }>('show c1')
    expect(shown.contacts).toMatchObject([{ name: 'Xaver Quandt', successor: null }])
    expect(shown.interactions).toContainEqual(expect.objectContaining({ channel: 'call', text: null, contact: null }))
    expect({ intact: isIntact(it.store), agenda: agendaFaults(it.store) }).toEqual({ intact: true, agenda: [] })
    expect(occurrencesIn(dirname(it.store), ['Xaver Quandt', 'Zimt kaufen']).length).toBeGreaterThan(0)
  })

  test('is meant by --contact and --at where a customer has the same name', async () => {
    const it = desk()
    await it.ok('customer add "Vera Lind" --private --email vera@lind.example')
    const words = await it.ok('forget "Vera Lind" --contact --yes --language de')
    expect(words).toContain('Der Kunde selbst heißt Vera Lind und bleibt')
    expect(await it.json('customer list')).toHaveLength(1)
    expect(await it.json('contact list')).toEqual([])
    await it.ok('contact add c1 "Vera Lind"')
    await it.ok('forget Vera --at c1 --yes')
    expect(await it.json('contact list')).toEqual([])
  })

  test('whom somebody called by the first or last name is not named in the notes of the customer', async () => {
    const it = desk()
    await it.ok('customer add "Koch Bau" --contact "Sabine Koch" --notes "Sabine mag Tee. Frau Koch ruft an."')
    await it.ok('contact add c1 "Emil Berger"')
    await it.ok('log c1 note "Herr Berger grüßt Sabine"')
    await it.ok('forget p1 --yes')
    expect(await it.json('show c1')).toMatchObject({ notes: '… mag Tee. Frau Koch ruft an.' })
    expect(await it.ok('show c1')).toContain('Herr Berger grüßt …')
  })
})

test.each(['c1', 'p1', 'p3', 'p2'])(
  'what was done before can still be taken back once %s is forgotten',
  async (who) => {
    const it = await known()
    await it.ok(`forget ${who} --yes`)
    reverse(it.store, 1)
    const { customer, contact, interaction, follow_up: followUps } = factsIn(it.store)
    expect({ customer, contact, interaction, followUps }).toEqual({
      ...{ customer: [], contact: [], interaction: [], followUps: [] },
    })
    expect(isIntact(it.store)).toBe(true)
  },
)

describe('whoever wished no contact', () => {
  const line = 'company,name,email,phone\nWieder GmbH,Y. Zimt,ZIMT@pflaume.example,\nNeu AG,Nina Neu,nina@neu.example,'

  test('is not brought back by an import, which says why', async () => {
    const it = await known()
    await it.ok('forget c1 --yes')
    writeFileSync(join(it.folder, 'again.csv'), line)
    const { refused, new: added } = await it.json<{ refused: object[]; new: number }>(`import ${it.folder}/again.csv`)
    expect(added).toBe(1)
    expect(refused).toEqual([
      { line: 2, column: null, reason: '"ZIMT@pflaume.example" wishes no contact, and was forgotten.' },
    ])
    expect(await it.ok(`import ${it.folder}/again.csv --language de`)).toContain(
      'wünscht keinen Kontakt und wurde vergessen',
    )
    expect(occurrencesIn(dirname(it.store), ['zimt@pflaume'])).toEqual([])
  })

  test('is warned of when they are added by hand, once', async () => {
    const it = await known()
    await it.ok('contact block "Xaver Quandt" call')
    await it.ok('forget c1 --yes')
    const warned = await it.run('contact add c2 "Xaver Quandt" --phone "0049 (0)89 77-71 23"')
    expect(warned).toMatchObject({
      code: 0,
      err: '0049 (0)89 77-71 23 belonged to somebody who wished no contact and was forgotten. It is added all the same.\n',
    })
    expect((await it.run('customer add Zimt --contact Zimt --email zimt@pflaume.example')).err).toContain('forgotten')
    expect((await it.run('contact edit Jonas --email zimt@pflaume.example')).err).toBe('')
  })
})

describe('backups', () => {
  test('that still hold them are named, with what to do; the command works on them', async () => {
    const it = await known()
    const folder = dirname(it.store)
    mkdirSync(join(folder, 'backups'))
    const [beside, kept, other, older] = ['a.backup', 'backups/b.db', 'notes.db', 'backups/c.db'].map((name) =>
      join(folder, name),
    )
    const before = desk()
    await before.ok('customer add Adler')
    copyFileSync(before.store, older!)
    for (const path of [beside!, kept!]) new Sqlite(it.store).exec(`VACUUM INTO '${path}'`)
    writeFileSync(other!, 'no store')

    const { backups } = await it.json<{ backups: object[] }>('forget c1 --yes')
    expect(backups).toEqual([beside, kept].map((path) => ({ path, readable: true })))
    for (const path of [beside!, kept!]) {
      expect(await it.ok(`forget c1 --yes --store ${path}`)).toContain('c1) is forgotten')
    }
    expect(occurrencesIn(folder, [...firm, ...points, ...said])).toEqual([])
  })

  test('of before an import of the same data know them by name, e-mail and phone', async () => {
    const it = desk()
    const lines = (firm: string, person: string) =>
      `company,name,email,phone\n${firm},${person},Xaver@Pflaume.example,+49 89 777123\nAdler AG,Jonas Jung,jung@adler.example,+49 89 777123`
    const backupOf = async (firm: string, person: string) => {
      const earlier = desk()
      await importCsv(earlier, lines(firm, person))
      const { file } = await earlier.json<{ file: string }>('backup')
      const kept = join(dirname(it.store), 'backups', `${firm}.backup.db`)
      mkdirSync(dirname(kept), { recursive: true })
      copyFileSync(file, kept)
      return kept
    }
    await importCsv(it, lines('Öttinger GmbH', 'Xaver Quandt'))
    const byFirm = await backupOf('ÖTTINGER  GmbH', 'Somebody')
    const byPoint = await backupOf('Pflaumen KG', 'X. Quandt')
    for (const line of ['forget c1 --dry-run', 'forget c1 --yes']) {
      const { backups } = await it.json<{ backups: { path: string }[] }>(line)
      expect(backups.map(({ path }) => path)).toEqual([byPoint, byFirm].sort())
    }
    await it.ok('customer add Zeder')
    const stranger = await it.json<{ backups: object[] }>('forget Zeder --yes')
    expect(stranger.backups).toEqual([])
  })

  test('are told how they lose them by a command that means the same there', async () => {
    const it = desk()
    const folder = join(dirname(it.store), 'backups')
    const copyOf = async (name: string, ...lines: string[]) => {
      const earlier = desk()
      for (const line of lines) await earlier.ok(line)
      mkdirSync(folder, { recursive: true })
      copyFileSync((await earlier.json<{ file: string }>('backup')).file, join(folder, name))
    }
    await it.ok(`customer add "Kellers' Äpfel" --contact "Ida Keller" --email ida@keller.example`)
    await it.ok('customer add Adler --contact "Jonas Jung" --email ida@keller.example')
    await copyOf(
      'a.db',
      'customer add Adler --contact "Jonas Jung" --email ida@keller.example',
      `customer add "KELLERS' Äpfel"`,
    )
    await copyOf('b.db', 'customer add Adler', `customer add "Kellers' Äpfel"`, `customer add "Kellers' Aepfel"`)
    await copyOf('c.db', 'customer add Adler', 'customer add "14" --contact Ida --email ida@keller.example')
    await copyOf('d.db', `customer add "Kellers' Äpfel"`, 'customer remove c1 --yes')
    const out = await it.ok('forget c1 --yes')
    expect(
      out
        .split('\n')
        .filter((line) => line.startsWith('  followups'))
        .map((line) => line.replace(folder, '')),
    ).toEqual([
      `  followups forget "KELLERS' Äpfel" --store /a.db`,
      '  followups forget c2 --store /b.db',
      '  followups forget c3 --store /b.db',
      '  followups forget Ida --store /c.db',
      '  followups forget c1 --store /d.db',
    ])
    expect(await it.ok(`forget "kellers' äpfel" --yes --store ${join(folder, 'a.db')}`)).toContain('(c2) is forgotten')
  })

  test('are none that it made itself', async () => {
    const it = await known()
    expect(await it.ok('forget c1 --yes')).toContain('No backup beside the store holds them.')
  })
})

test.each([
  ['forget Nobody --yes', 3, '“Nobody”', '„Nobody“'],
  ['forget p99 --yes', 3, '“p99”', '„p99“'],
  ['forget Jung --at c1 --yes', 3, 'Nobody at Öttinger', 'Bei Öttinger'],
  ['forget Adler c1 --yes', 2, '“c1”', '„c1“'],
  ['forget "" --yes', 3, '“”', '„“'],
  ['forget Adler --contact --yes', 3, '“Adler”', '„Adler“'],
])('%s is refused with %i in both languages', async (line, code, english, german) => {
  const it = await known()
  const before = factsIn(it.store)
  for (const [language, words] of [
    ['en', english],
    ['de', german],
  ]) {
    const ran = await it.run(`${line} --language ${language!}`)
    expect({ line, code: ran.code, out: ran.out }).toEqual({ line, code, out: '' })
    expect(ran.err).toContain(words)
  }
  expect(factsIn(it.store)).toEqual(before)
})

test('with nothing to do it says how to begin', async () => {
  const it = await known()
  expect(await it.ok('forget --language de')).toBe(
    'Es ist nichts mehr zu löschen. Wer soll vergessen werden? followups forget KUNDE\n',
  )
})

function ownedBy(customerId: number, facts: Record<string, Record<string, unknown>[]>) {
  const people = new Set(facts['contact']!.filter((row) => row['customer_id'] === customerId).map((row) => row['id']))
  return (table: string, row: Record<string, unknown>): boolean =>
    row['customer_id'] === customerId ||
    people.has(row['contact_id']) ||
    (table === 'customer' && row['id'] === customerId)
}

function withoutTexts(rows: readonly Record<string, unknown>[]): object[] {
  return rows.map((row) => ({ ...row, text: 0, notes: 0, cells: 0 }))
}

function rowsOf(store: string, sql: string): unknown[] {
  const db = new Sqlite(store, { readonly: true })
  try {
    return db.prepare(sql).all()
  } finally {
    db.close()
  }
}
