import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { desk } from '../../support/desk.ts'

const own = 'Betreff: Glückwunsch, {Vorname}\n\n{Anrede}\n\nalles Gute!\n\nViele Grüße\n{Unterschrift}\n'

async function atWork(options: Parameters<typeof desk>[0] = {}) {
  const it = desk({ inFolder: true, env: { FOLLOWUPS_LANGUAGE: 'de' }, ...options })
  await it.ok('customer add Müller --contact "Sabine Koch"')
  writeFileSync(join(it.folder, 'own.txt'), own)
  return { ...it, place: (name: string) => join(it.folder, 'config/followups/templates', name) }
}

test('a text of one’s own takes the place of the built-in one, for its language and form only', async () => {
  const it = await atWork()
  expect(await it.json('mail edit Geburtstag --file own.txt')).toEqual({
    ...{ template: 'birthday', language: 'de', form: 'sie', path: it.place('birthday.de.sie.txt') },
  })
  expect(readFileSync(it.place('birthday.de.sie.txt'), 'utf8')).toBe(own)
  const subject = async (line: string) => (await it.json<{ subject: string }>(`mail Müller ${line}`)).subject
  expect(await subject('--template birthday')).toBe('Glückwunsch, Sabine')
  expect(await subject('--template birthday --language en')).toBe('Happy birthday')
  await it.ok('contact form Sabine Vorname')
  expect(await subject('--template birthday')).toBe('Glückwunsch, Sabine')
  await it.ok('contact form Sabine du')
  expect(await subject('--template birthday')).toBe('Alles Gute zum Geburtstag')
})

test('--built-in takes it back, also where there was none', async () => {
  const it = await atWork()
  await it.ok('mail edit Geburtstag --file own.txt')
  expect(await it.ok('mail edit Geburtstag --built-in')).toBe('Die eingebaute Vorlage Geburtstag gilt wieder.\n')
  expect(existsSync(it.place('birthday.de.sie.txt'))).toBe(false)
  await it.ok('mail edit Geburtstag --built-in')
  expect(await it.run('mail edit Geburtstag --built-in --file own.txt')).toMatchObject({ code: 2 })
})

test('the editor begins with the text that holds and says what can be filled in', async () => {
  const asked: string[] = []
  const it = await atWork({ answers: [own], editor: (usual) => asked.push(usual) })
  await it.ok('mail edit Geburtstag')
  expect(asked[0]).toMatch(/^# [^]*\{Anrede\}[^]*\nBetreff: Alles Gute zum Geburtstag\n\n\{Anrede\}\n\n/)
  expect(readFileSync(it.place('birthday.de.sie.txt'), 'utf8')).toBe(own)
})

test('a new one: with its name, its own words in braces, and only in the form that was written', async () => {
  const it = await atWork()
  writeFileSync(join(it.folder, 'party.txt'), 'Betreff: Sommerfest\n\n{Anrede}\n\nam {Tag} feiern wir.\n')
  await it.ok('mail edit sommerfest --file party.txt')
  expect(await it.json('mail Müller --template sommerfest')).toMatchObject({
    ...{ template: 'sommerfest', subject: 'Sommerfest', missing: ['Tag'] },
    body: 'Guten Tag Sabine Koch,\n\nam [Tag] feiern wir.',
  })
  await it.ok('contact form Sabine du')
  const { code, err } = await it.run('mail Müller --template sommerfest')
  expect([code, err]).toEqual([3, expect.stringContaining('„sommerfest.de.du.txt“')])
})

test('what is no template is refused, and nothing is written', async () => {
  const it = await atWork()
  writeFileSync(join(it.folder, 'bad.txt'), 'Hallo\n')
  writeFileSync(join(it.folder, 'latin.txt'), Buffer.from('Betreff: M\xfcller\n\nHallo\n', 'latin1'))
  for (const [line, code] of [
    ['mail edit Geburtstag --file bad.txt', 2],
    ['mail edit Geburtstag --file latin.txt', 2],
    ['mail edit Geburtstag --file none.txt', 3],
    ['mail edit ../config --file own.txt', 2],
    ['mail edit Geburtstag', 4],
    ['demo mail edit Geburtstag --file own.txt', 2],
  ] as const) {
    expect({ line, ...(await it.run(line)) }).toMatchObject({ line, code, out: '' })
  }
  expect(existsSync(it.place(''))).toBe(false)
})

test('a file that somebody spoilt by hand is named', async () => {
  const it = await atWork()
  await it.ok('mail edit Geburtstag --file own.txt')
  writeFileSync(it.place('birthday.de.sie.txt'), 'Hallo\n')
  const { code, err } = await it.run('mail Müller --template birthday')
  expect([code, err]).toEqual([2, expect.stringContaining('„birthday.de.sie.txt“')])
})
