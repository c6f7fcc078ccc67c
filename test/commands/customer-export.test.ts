import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

/** Two customers who know nothing of each other. */
async function firms(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  const file = join(it.folder, 'customers.csv')
  writeFileSync(
    file,
    'company;name;email;notes\nMüller GmbH;Jonas Jung;jung@mueller.example;likes tea\nSecret AG;Max Hidden;hidden@secret.example;hush\n',
  )
  await it.ok(`import ${file}`)
  for (const firm of ['Müller', 'Secret']) {
    await it.ok(`contact add ${firm} "Eva ${firm}" --phone "+49 30 77"`)
    await it.ok(`log ${firm} call "spoke with ${firm}" --promise "drawing for ${firm}" --by-date 3w`)
    await it.ok(`know ${firm} "plans of ${firm}" --kind need`)
    await it.ok(`revenue add ${firm} "1200 EUR" "goods for ${firm}" --on yesterday`)
    await it.ok(`contact consent "Eva ${firm}" call --source "fair of ${firm}"`)
  }
  await it.ok('contact edit Jung --email neu@mueller.example')
  await it.ok('contact add Müller "Paul Former" --phone "+49 30 4711"')
  await it.ok('contact remove Former --yes')
  return it
}

const theirs = [
  ...['Müller GmbH', 'Jonas Jung', 'jung@mueller.example', 'neu@mueller.example', 'likes tea', '+49 30 77'],
  ...['spoke with Müller', 'drawing for Müller', 'plans of Müller', 'goods for Müller', 'fair of Müller'],
  ...['Paul Former', '+49 30 4711', 'Anna Berg'],
]
const others = /secret|max hidden|hush/i

describe('a copy of what is kept about a customer', () => {
  test.each(['text', 'html', 'json'])('has all of it, and nobody else’s (%s)', async (format) => {
    const copy = await (await firms()).ok(`customer export Müller --format ${format}`)
    for (const words of theirs) expect(copy.replaceAll('<wbr>', '').replaceAll(/\n {50,}/g, ' ')).toContain(words)
    expect(copy).not.toMatch(others)
  })

  test('as data has every row as it is stored, and what the journal says of each', async () => {
    const it = await firms()
    const copy = JSON.parse(await it.ok('customer export Müller --format json')) as {
      tables: Record<string, Record<string, unknown>[]>
      journal: { command: string; table: string; operation: string; id: number; before: object | null }[]
    }
    const whole = JSON.parse(await it.ok('export')) as { tables: Record<string, Record<string, unknown>[]> }
    const kept = Object.entries(copy.tables).flatMap(([table, rows]) =>
      rows.map((row) => ({ table, row: filled(row) })),
    )
    for (const { table, row } of kept) expect(whole.tables[table]).toContainEqual(row)
    const ofThem = Object.entries(whole.tables).flatMap(([table, rows]) =>
      rows.filter(({ customer_id }) => customer_id === 1).map((row) => ({ table, row })),
    )
    for (const one of ofThem) expect(kept).toContainEqual(one)
    const inserted = (table: string) => copy.journal.filter((one) => one.table === table && one.operation === 'insert')
    expect(inserted('contact').map(({ command }) => command)).toEqual(['import', 'contact add', 'contact add'])
    expect(copy.journal.filter(({ operation }) => operation === 'delete').map(({ table }) => table)).toEqual([
      ...['contact_point', 'contact_point', 'contact'],
    ])
    expect(await it.json('customer export Müller')).toEqual(copy)
  })

  test('goes into a new file by its ending, never over another one', async () => {
    const it = await firms()
    const [page, data] = [join(it.folder, 'copy.html'), join(it.folder, 'copy.json')]
    expect(await it.ok(`customer export Müller ${page}`)).toBe(`Everything kept about Müller GmbH is in ${page}.\n`)
    expect(readFileSync(page, 'utf8')).toMatch(/^<!doctype html>/)
    await it.ok(`customer export Müller ${data}`)
    expect(JSON.parse(readFileSync(data, 'utf8'))).toMatchObject({ format: 'followups-customer', version: 1 })
    expect(await it.run(`customer export Müller ${page}`)).toMatchObject({ code: 4, out: '' })
    expect(await it.run('customer export Nobody')).toMatchObject({ code: 3, out: '' })
    expect(await it.run('customer export Müller --format pdf')).toMatchObject({ code: 2, out: '' })
    expect(existsSync('pdf')).toBe(false)
  })

  test('in German, in lines of 80 cells in which nothing is cut', async () => {
    const it = await firms({ env: { FOLLOWUPS_LANGUAGE: 'de' }, columns: 80 })
    const copy = await it.ok('customer export Müller --no-color')
    expect(copy).toMatch(/^Alles, was über Müller GmbH gespeichert ist\nStand Fr 20\.11\.2026\. Auskunft/)
    expect(copy.split('\n').filter((line) => line.length > 80)).toEqual([])
    expect(copy).not.toContain('…')
    for (const words of ['Verlauf', 'Zusagen', 'Umsatz', 'Einwilligung', 'Was mit diesen Daten geschah'])
      expect(copy).toContain(`\n${words}\n`)
  })

  test('does not change by what happens with others', async () => {
    const it = await firms()
    const before = await it.ok('customer export Müller --format json')
    await it.ok('customer add "Late AG" --contact "Lea Late"')
    expect(await it.ok('customer export Müller --format json')).toBe(before)
  })
})

/** An export leaves out what a row does not have. */
function filled(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
}
