import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

const broken = [
  ['language = "klingon"\n', /config\.toml, line 1: expected language = "en", language = "de"\./],
  ['name = "Anna\n', /config\.toml, line 1/],
  ['nmae = "Anna"\n', /config\.toml, line 1: .*name/],
] as const

test.each(broken)('settings such as %s are a finding of doctor, and it looks on', async (text, says) => {
  const d = await withSettings(text)
  expect(await d.run('due')).toMatchObject({ code: 2, err: expect.stringMatching(says) as string })
  const { code, out, err } = await d.run('doctor --json')
  expect({ code, err }).toEqual({ code: 10, err: '' })
  const { findings, particulars } = JSON.parse(out) as {
    findings: { kind: string; says: string; remedy: string[]; bars: boolean }[]
    particulars: { customers: number }
  }
  expect(findings).toHaveLength(1)
  expect(findings[0]).toMatchObject({ kind: 'settings-broken', remedy: ['followups config edit'], bars: false })
  expect(findings[0]!.says).toMatch(says)
  expect(particulars.customers).toBe(1)
  const shown = (await d.run('doctor --language de')).out
  expect(shown).toContain('config.toml, Zeile 1')
  expect(shown).toContain('followups config edit')
})

test('a folder in the place of the settings is one as well, said before that there is no store', async () => {
  const d = desk()
  const { code, out } = await d.run(`doctor --config ${d.folder} --json`)
  expect(code).toBe(5)
  const { findings } = JSON.parse(out) as { findings: { kind: string }[] }
  expect(findings.map(({ kind }) => kind)).toEqual(['settings-broken', 'unreadable'])
})

async function withSettings(text: string): Promise<Desk> {
  const d = desk()
  await d.ok('customer add Adler')
  await d.ok('backup')
  mkdirSync(join(d.folder, 'config/followups'), { recursive: true })
  writeFileSync(join(d.folder, 'config/followups/config.toml'), text)
  return d
}
