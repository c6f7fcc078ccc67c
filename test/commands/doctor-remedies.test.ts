import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

type Said = {
  findings: { kind: string; remedy: string[]; says: string }[]
}

describe('what doctor offers for a store that was named', () => {
  test('is about that store, and does what it says', async () => {
    const d = desk()
    const store = join(d.folder, 'my desk.db')
    const named = `--store "${store}"`
    await d.ok('customer add Other')
    await d.ok(`customer add Adler --stage lead ${named}`)
    changed(store, 'DELETE FROM agenda')
    const option = `--store '${store}'`
    const { findings } = await said(d, named)
    expect(remedies(findings)).toEqual({
      'list-differs': [`followups doctor --repair ${option}`],
      'no-backup': [`followups backup ${option}`, `followups backup schedule ${option}`],
    })
    for (const { remedy } of findings) await d.run(`${remedy[0]!.replace(/^followups /, '')} --yes`)
    expect((await said(d, named)).findings).toEqual([])

    rmSync(store)
    const [gone] = (await said(d, named)).findings
    expect(gone!.remedy).toEqual([expect.stringMatching(/^followups restore .*\.backup\.db/)])
    expect(gone!.remedy[0]).toContain(` ${option}`)
    await d.ok(`${gone!.remedy[0]!.replace(/^followups /, '')} --yes`)
    await d.ok(`due ${named}`)
  })

  test('names no store where it is the usual one', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    expect(remedies((await said(d, `--store ${d.store}`)).findings)).toEqual({
      'no-backup': ['followups backup', 'followups backup schedule'],
    })
    await d.ok(`config set store ${d.store}`)
    expect((await said(d)).findings[0]!.remedy[0]).toBe('followups backup')
  })
})

async function said(d: Desk, more = ''): Promise<Said> {
  return JSON.parse((await d.run(`doctor --json ${more}`)).out) as Said
}

function remedies(findings: Said['findings']): Record<string, string[]> {
  return Object.fromEntries(findings.map(({ kind, remedy }) => [kind, remedy]))
}

function changed(store: string, sql: string): void {
  const db = new Sqlite(store)
  db.exec(sql)
  db.close()
}
