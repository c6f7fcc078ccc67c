import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { commandLines } from '../support/command-lines.ts'
import { worked } from '../support/worked.ts'

/** What another program may have written, or a disk that forgets, and as what doctor finds it. */
const damages = [
  { sql: `UPDATE follow_up SET due_on = '2026-1x-0q'`, kind: 'rows-invalid' },
  { sql: `UPDATE customer SET cadence = 'often'`, kind: 'rows-invalid' },
  { sql: `UPDATE agreement SET notice = 'soon', leads = 'x'`, kind: 'rows-invalid' },
  { sql: `UPDATE setting SET value = '~' WHERE key = 'capacity'`, kind: 'rows-invalid' },
  { sql: `UPDATE command SET at = '20W6-11-20T08:00:04.000Z' WHERE id = 4`, kind: 'journal-damaged' },
  { sql: `UPDATE agenda SET shown = '{"reason":['`, kind: 'list-differs' },
]

test.each(damages)('after $sql no command calls it a bug, and doctor finds it', async ({ sql, kind }) => {
  const it = await worked()
  const db = new Sqlite(it.store)
  db.pragma('ignore_check_constraints = ON')
  db.exec(sql)
  db.close()
  const refused = []
  for (const { line, use } of commandLines(join(it.folder, 'customers.csv'))) {
    if (use !== 'reads') continue
    const { code, err } = await it.run(line)
    if (code !== 5) expect([0, 3, 4], `${line}: ${err}`).toContain(code)
    else refused.push(err)
  }
  for (const err of refused)
    expect(err).toMatch(/^followups: The store [^\n]* is damaged[^\n]*followups doctor[^\n]*\n$/)

  const { code, out, err } = await it.run('doctor --json')
  expect({ code, err }).toEqual({ code: 10, err: '' })
  const { findings } = JSON.parse(out) as { findings: { kind: string }[] }
  expect(findings.map((one) => one.kind)).toContain(kind)
})

test('a word of the schema that is another one is found by doctor, and no bug', async () => {
  const it = await worked()
  const db = new Sqlite(it.store)
  db.unsafeMode()
  db.pragma('writable_schema = ON')
  db.exec(`UPDATE sqlite_schema SET sql = replace(sql, 'date(', 'xate(') WHERE name = 'follow_up'`)
  db.close()
  for (const line of ['due', 'doctor', 'doctor --repair'])
    expect({ line, ...(await it.run(line)) }).toMatchObject({ line, code: 5 })
})
