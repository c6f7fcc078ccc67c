import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { desk } from '../support/desk.ts'

test('beside its backups a store that is missing names the newest one, which brings it back', async () => {
  const at = desk()
  await at.ok('customer add "Gamma KG"')
  await at.ok('backup')
  rmSync(at.store)
  const { code, err } = await at.run('due')
  const [, restore = ''] =
    /^followups: There is no store at .*, but a backup of one: “followups (.*)” brings .*\n$/.exec(err) ?? []
  expect({ code, restore }).toEqual({ code: 5, restore: expect.stringMatching(/^restore .*\.db$/) as string })
  expect((await at.run('due --language de')).err).toContain(`„followups ${restore}“`)
  await at.ok(restore)
  expect(await at.ok('customer list')).toContain('Gamma KG')
})

test('what is taken for the wrong kind of copy is told to the command that reads it', async () => {
  const at = desk()
  await at.ok('customer add "Gamma KG"')
  await at.ok(`export ${at.folder}/all.json`)
  await at.ok(`backup ${at.folder}/kept.db`)
  for (const language of ['en', 'de']) {
    expect(await at.run(`restore ${at.folder}/all.json --yes --language ${language}`)).toMatchObject({
      ...{ code: 2, out: '' },
      err: expect.stringMatching(/^followups: [^\n]*followups import \S+all\.json --store [^\n]*\n$/) as string,
    })
    expect(await at.run(`import ${at.folder}/kept.db --language ${language}`)).toMatchObject({
      ...{ code: 2, out: '' },
      err: expect.stringMatching(/^followups: [^\n]*followups restore [^\n]*\n$/) as string,
    })
  }
})
