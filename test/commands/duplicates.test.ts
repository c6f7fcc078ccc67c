import { describe, expect, it, test } from 'vitest'
import { desk } from '../support/desk.ts'

describe('duplicates', () => {
  it('says who is there twice, why, and what makes one of them', async () => {
    const d = await aFirm()
    expect(await d.ok('duplicates --no-color')).toBe(
      `Surely the same
  Müller GmbH (c1, München) and Mueller GmbH & Co. KG (c2, München)
    same name, same e-mail sabine@mueller-bau.de
    followups customer merge c1 c2

Probably the same
  Ida Ott (p3) and Ott, Ida (p4) at Adler Apotheke
    same name
    followups contact merge p3 p4

Perhaps the same
  Adler Apotheke (c3) and Adler Apoteke (c4)
    similar name
    followups customer merge c3 c4
`,
    )
    expect(await d.ok('duplicates --no-color --language de --limit 1')).toBe(
      `Sicher doppelt
  Müller GmbH (c1, München) und Mueller GmbH & Co. KG (c2, München)
    gleicher Name, gleiche E-Mail sabine@mueller-bau.de
    followups customer merge c1 c2

… und 2 weitere; mehr davon mit --limit.
`,
    )
  })

  it('gives commands that work, until nobody is there twice', async () => {
    const d = await aFirm()
    for (let rest = 3; rest > 0; rest--) {
      const found = await d.json<{ command: string }[]>('duplicates')
      expect(found).toHaveLength(rest)
      const line = found[0]!.command.replace('followups ', '')
      await d.ok(`${line}${line.startsWith('customer') ? ' --keep a' : ''} --yes`)
    }
    expect(await d.ok('duplicates')).toMatch(/^Nobody is there twice/)
    expect(await d.ok('duplicates --language de')).toMatch(/^Niemand ist doppelt da/)
  })

  it('has as many rows as are asked for in JSON and CSV', async () => {
    const d = await aFirm()
    expect(await d.json('duplicates --limit 2')).toHaveLength(2)
    expect(await d.ok('duplicates --csv')).toMatch(
      /^"kind","certainty","firstId","first","secondId","second","customer","same","command"\n/,
    )
  })
})

test.each([
  ['duplicates --limit 0', 2, '--limit|whole number|1'],
  ['duplicates --limit many', 2, 'many'],
  ['duplicates Müller', 2, 'Müller'],
])('%s is refused', async (line, code, words) => {
  const ran = await (await aFirm()).run(line)
  expect(ran).toMatchObject({ code, out: '' })
  expect(ran.err).toMatch(new RegExp(words))
})

test('without customers it says how to begin', async () => {
  const d = desk()
  await d.ok('init --name "Anna Berg"')
  expect(await d.ok('duplicates')).toContain('followups import FILE')
})

async function aFirm() {
  const d = desk()
  for (const line of [
    'customer add "Müller GmbH" --city München --contact "Sabine Koch" --email sabine@mueller-bau.de',
    'customer add "Mueller GmbH & Co. KG" --city München --contact "S. Koch" --email sabine@mueller-bau.de',
    'customer add "Adler Apotheke" --contact "Ida Ott" --email ida@gmail.com',
    'customer add "Adler Apoteke"',
    'contact add c3 "Ott, Ida" --phone 1234567',
    'customer add "Zimmerei Vogt" --city Bonn --contact "Uwe Vogt" --email uwe@gmail.com',
  ]) {
    await d.ok(line)
  }
  return d
}
