import { describe, expect, it } from 'vitest'
import { desk } from '../support/desk.ts'

type Item = {
  id: number
  name: string
  number: string | null
  email: string | null
  language: string | null
  customers: number
  due: number
}

describe('owner add', () => {
  it('makes the store that is missing, with the user as the first owner', async () => {
    const d = desk()
    const { out, err } = await d.run('owner add "Ben Ott" --email ben@example.com --language de --number 7')
    expect(err).toBe(`A new store was made: ${d.store}\n`)
    expect(out).toBe(
      'Ben Ott is o2, number 7, ben@example.com, in German.\n' +
        'There are several persons in charge now. Say which one is you: ' +
        'followups config set me "Anna Berg" or followups config set me "Ben Ott"\n',
    )
    expect(await d.json('owner list')).toEqual([
      { id: 1, name: 'Anna Berg', number: null, email: null, language: null, customers: 0, due: 0 },
      { id: 2, name: 'Ben Ott', number: '7', email: 'ben@example.com', language: 'de', customers: 0, due: 0 },
    ])
  })

  it('--language is the owner’s, before the command it is the program’s', async () => {
    const d = desk()
    expect(await d.ok('owner add Ben --language de')).toContain('Ben is o2, in German.')
    expect(await d.ok('--language de owner add Cem --language Englisch')).toContain('Cem ist o3, auf Englisch.')
    expect(await d.ok('--language=de owner edit Cem --language=')).toContain('Cem ist jetzt o3.')
    expect(await d.ok('owner add --help --language de')).toContain('Beispiele:')
  })

  it.each([
    ['"ben  ott"', 4, '“Ben Ott” exists already as o2.'],
    ['Cem --number a7', 4, 'The number “a7” belongs to Ben Ott already.'],
    ['Cem --email no', 2, '“no” is no e-mail address'],
    ['Cem --language fr', 2, '“fr” is no language; there are de (Deutsch) and en (English).'],
    ['" "', 2, 'A name must not be empty.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const d = desk()
    await d.ok('owner add "Ben Ott" --number A7')
    const ran = await d.run(`owner add ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(await d.json('owner list')).toHaveLength(2)
  })
})

describe('owner edit', () => {
  it('says what is known now', async () => {
    const d = desk()
    await d.ok('owner add Ben')
    expect(await d.ok('owner edit Ben --name "Ben Ott" --email b@example.com --number 7')).toBe(
      'Ben Ott is now o2, number 7, b@example.com.\n',
    )
    expect(await d.ok('owner edit 7 --number "" --email ""')).toBe('Ben Ott is now o2.\n')
    expect(await d.ok('owner edit o2 --name "Ben Ott"')).toBe('Nothing changes: Ben Ott (o2) is so already.\n')
    expect(await d.json('owner edit o2 --name BEN')).toEqual({
      ...{ id: 2, name: 'BEN', number: null, email: null, language: null, changed: ['name'] },
    })
  })

  it.each([
    ['Ben', 2, 'Say what to change: --name, --email, --language, --number.'],
    ['Ben --name "anna berg"', 4, '“Anna Berg” exists already as o1.'],
    ['Ben --name ""', 2, 'A name must not be empty.'],
    ['Nobody --name X', 3, 'Nobody of ours is called “Nobody”.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const d = desk()
    await d.ok('owner add Ben')
    const ran = await d.run(`owner edit ${typed}`)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect((await d.json<Item[]>('owner list')).map(({ name }) => name)).toEqual(['Anna Berg', 'Ben'])
  })
})

describe('owner list', () => {
  it('shows who has how many customers and follow-ups', async () => {
    const d = desk()
    await d.ok('customer add Müller')
    await d.ok('customer add Adler')
    await d.ok('owner add Ben --email b@example.com')
    await d.ok('customer add Vogt --owner Ben')
    d.on('2027-01-15')
    expect(await d.ok('owner list')).toBe(
      [
        'id  in charge  customers  due  e-mail',
        'o1  Anna Berg          2    2',
        'o2  Ben                1    1  b@example.com',
        '',
      ].join('\n'),
    )
    expect(await d.ok('owner list --language de')).toContain('Nr.  zuständig  Kunden  fällig  E-Mail')
    expect((await d.ok('owner list --csv')).split('\n')[2]).toBe('"2","Ben","","b@example.com","","1","1"')
  })
})
