import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { threeCustomers } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

it.each([
  ['log Adler note x --missed', 2, 'A note cannot be “not reached”.', 'Eine Notiz kann nicht „nicht erreicht“ sein.'],
  ['due --store ""', 2, '--store needs a value', '--store'],
  ['due --config=', 2, '--config needs a value', '--config'],
  ['log Adler mailing x --in', 2, 'A mailing does not come from', 'Ein Rundschreiben kommt nicht vom Kunden.'],
  ['log call x --tag seminar', 2, '--tag is for a mailing to many', '--tag gehört zu einem Rundschreiben an viele'],
  ['log mailing "Cards"', 2, 'with a tag: add --tag TAG.', 'es fehlt: --tag SCHLAGWORT.'],
  ['log rundschreiben', 2, 'with a tag: add --tag TAG.', 'es fehlt: --tag SCHLAGWORT.'],
  ['log Adler', 2, 'Say how it happened', 'Es fehlt, wie es geschah'],
  [
    'log Adler cal',
    2,
    '“cal” is no channel. Did you mean “call”? There',
    '„cal“ ist kein Kanal. Gemeint vielleicht „Anruf“? Es',
  ],
  ['log Adler anrufen x', 2, 'Did you mean “call”?', 'Gemeint vielleicht „Anruf“?'],
  ['log Adler qwertz x', 2, 'is no channel. There are', 'ist kein Kanal. Es gibt'],
  [
    'log anruf Adler x',
    2,
    'first: followups log Adler anruf "…"',
    'Der Kunde kommt zuerst: followups log Adler anruf "…"',
  ],
  ['log call "Zimmerei V" x', 2, 'followups log "Zimmerei V" call "…"', 'followups log "Zimmerei V" call "…"'],
  ['log call Nobody x', 2, '“Nobody” is no channel.', '„Nobody“ ist kein Kanal.'],
  ['customer edit Adler --name "Zimmerei Vogt"', 4, 'With --again both may have it.', 'Mit --again geht es trotzdem.'],
  ['customer add "Zimmerei Vogt"', 4, '--again makes another one.', 'Mit --again wird es trotzdem angelegt.'],
  ['customer pause Adler --until gestern', 2, 'must be tomorrow or later.', 'möglich ist morgen oder später.'],
  ['contact edit Jung --birthday soon', 2, 'try 1984-02-29, or --03-20 without', '29.2.1984 oder ohne Jahr 20.3.'],
  ['contact edit Jung --birthday 3/4', 2, '--03-04 or --04-03', '--03-04 oder --04-03'],
  ['contact edit Jung --birthday 3/4/1984', 2, '1984-03-04 or 1984-04-03', '1984-03-04 oder 1984-04-03'],
  [
    'log Adler call x --with Koch',
    3,
    'Nobody at Adler Apotheke is called “Koch”; there is: Jonas Jung.',
    'Bei Adler Apotheke heißt niemand „Koch“; dort gibt es: Jonas Jung.',
  ],
  ['customer edit Adler --owner Ida', 3, 'Nobody of ours is called “Ida”.', 'Bei uns heißt niemand „Ida“.'],
])('%s is refused with %i in both languages', async (line, code, english, german) => {
  const d = desk()
  await threeCustomers(d)
  for (const [language, words] of [
    ['en', english],
    ['de', german],
  ] as const) {
    const ran = await d.run(`${line} --language ${language}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
  }
})

it('a folder is no file to import', async () => {
  const d = desk()
  const folder = join(d.folder, 'lists')
  mkdirSync(folder)
  const err = (words: string) => `followups: ${words}\n`
  expect(await d.run(`import ${folder}`)).toEqual({
    code: 3,
    out: '',
    err: err(`“${folder}” is a folder; a file is needed.`),
  })
  expect((await d.run(`import ${folder} --language de`)).err).toBe(
    err(`„${folder}“ ist ein Ordner; gebraucht wird eine Datei.`),
  )
})

it.each([
  ['en', /1\.2 kind/, 'due'],
  ['de', /1,2 Art/, 'fällig'],
])('numbers are written as in %s', async (language, number, heading) => {
  const d = desk()
  await threeCustomers(d)
  const list = await d.ok(`due --explain --language ${language}`)
  expect(list).toMatch(number)
  expect(list.split('\n')[0]).toContain(heading)
})
