import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { desk } from '../support/desk.ts'

type Item = {
  id: number
  name: string
  number: string | null
  email: string | null
  language: string | null
  leftOn: string | null
  deputy: { id: number; name: string } | null
  digestDays: number[] | null
  digestEmpty: string | null
  digestSubject: string | null
}

/** As somebody is listed who has nothing yet. */
const idle = {
  ...{ digestDays: null, digestEmpty: null, digestSubject: null },
  ...{ leftOn: null, deputy: null, customers: 0, open: 0, due: 0, overdue: 0, orphans: 0 },
  ...{ awayFrom: null, awayUntil: null, standIn: null },
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
      { id: 1, name: 'Anna Berg', number: null, email: null, language: null, ...idle },
      { id: 2, name: 'Ben Ott', number: '7', email: 'ben@example.com', language: 'de', ...idle },
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
    ['"ben  ott"', 4, '“Ben Ott” exists already as o2. Give another one.'],
    ['Cem --number a7', 4, 'The number “a7” belongs to Ben Ott already; give another one.'],
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
      ...{ id: 2, name: 'BEN', number: null, email: null, language: null, leftOn: null, deputy: null },
      ...{ digestDays: null, digestEmpty: null, digestSubject: null },
      changed: ['name'],
    })
  })

  it.each([
    [
      'Ben',
      2,
      'Say what to change: --name, --email, --language, --number, --deputy, --digest-days, --digest-empty, --digest-subject.',
    ],
    ['Ben --name "anna berg"', 4, '“Anna Berg” exists already as o1. Give another one.'],
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

test('who has only the name of their login is told how to name themselves', async () => {
  const d = desk({ userName: 'root' })
  await d.ok('customer add Adler')
  expect(await d.ok('owner add "Anna Berg"')).toContain(
    'So far everything is with root, who is named as you log in here. If that is you as well: followups undo, ' +
      'then followups owner edit o1 --name "Anna Berg"',
  )
  await d.ok('undo')
  await d.ok('owner edit o1 --name "Anna Berg"')
  expect(await d.ok('owner add Ben')).not.toContain('log in')
})

describe('how each of ours wants the morning mail', () => {
  it.each([
    ['--digest-days mon-wed', { digestDays: [1, 2, 3] }, 'with a morning mail on Mon/Tue/Wed'],
    ['--digest-days never', { digestDays: [] }, 'without a morning mail'],
    ['--digest-empty immer', { digestEmpty: 'always' }, 'also when nothing is due'],
    ['--digest-empty never', { digestEmpty: 'never' }, 'only when something is due'],
    ['--digest-subject count', { digestSubject: 'count' }, 'with only the count in the subject'],
  ])('keeps %s, and takes it out', async (typed, item, sentence) => {
    const d = desk()
    expect(await d.ok(`owner add Ben ${typed}`)).toContain(`Ben is o2, ${sentence}.\n`)
    expect(await d.json(`owner edit Anna ${typed}`)).toMatchObject(item)
    expect(await d.ok(`owner edit Anna ${typed}`)).toBe('Nothing changes: Anna Berg (o1) is so already.\n')
    const [option, field] = [typed.split(' ')[0]!, Object.keys(item)[0]!]
    expect(await d.json(`owner edit Anna ${option} ""`)).toMatchObject({ [field]: null, changed: [field] })
  })

  it.each([
    ['--digest-days soon', '“soon” says no days of the week; try mon-fri, mon,wed,fri or daily.'],
    ['--digest-empty mostly', '“mostly” is none of these: monday, always, never.'],
    ['--digest-subject all', '“all” is none of these: words, count.'],
  ])('refuses %s', async (typed, sentence) => {
    const ran = await desk().run(`owner add Ben ${typed}`)
    expect(ran.code).toBe(2)
    expect(ran.err).toContain(sentence)
  })

  it('says so in German', async () => {
    const d = desk({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    expect(await d.ok('owner add Ben --digest-days di,do --digest-empty nie --digest-subject Anzahl')).toContain(
      'Ben ist o2, mit Morgenmail am Di/Do, nur wenn etwas fällig ist, nur mit der Anzahl im Betreff.',
    )
  })
})

describe('owner edit --deputy', () => {
  it('keeps who stands in whenever nobody else is named, and takes it out', async () => {
    const d = desk()
    await d.ok('owner add Ben')
    expect(await d.ok('owner edit Anna --deputy Ben')).toBe('Anna Berg is now o1, with Ben as deputy.\n')
    expect(await d.ok('owner edit Anna --deputy Ben')).toBe('Nothing changes: Anna Berg (o1) is so already.\n')
    expect(await d.ok('owner edit Ben --deputy Anna --language de')).toBe(
      'Ben is now o2, in German, with Anna Berg as deputy.\n',
    )
    expect(await d.json('owner edit Anna --deputy ""')).toMatchObject({ deputy: null, changed: ['deputy'] })
    const [anna, ben] = await d.json<Item[]>('owner list')
    expect([anna!.deputy, ben!.deputy]).toEqual([null, { id: 1, name: 'Anna Berg' }])
  })

  it.each([
    ['Anna --deputy Anna', 2, 'Anna Berg cannot stand in for themselves; name somebody else.'],
    ['Anna --deputy Cleo', 4, 'Cleo has left and can be given nothing. Who is there: Anna Berg, Ben.'],
    ['Anna --deputy Nobody', 3, 'Nobody of ours is called “Nobody”.'],
  ])('refuses %s', async (typed, code, sentence) => {
    const d = desk()
    await d.ok('owner add Ben')
    await d.ok('owner add Cleo')
    await d.ok('owner leave Cleo --on yesterday')
    const ran = await d.run(`owner edit ${typed}`)
    expect(ran).toMatchObject({ code, err: expect.stringContaining(sentence) as string })
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
        'id  in charge  customers  open  due  overdue  e-mail',
        'o1  Anna Berg          2     2    2        0',
        'o2  Ben                1     1    1        0  b@example.com',
        '',
      ].join('\n'),
    )
    expect(await d.ok('owner list --language de')).toContain(
      'Nr.  zuständig  Kunden  offen  fällig  überfällig  E-Mail',
    )
    expect((await d.ok('owner list --csv')).split('\n')[2]).toBe(
      '"2","Ben","","b@example.com","","1","1","1","0","0","","","","",""',
    )
  })

  it('says who is away, leaves or has left, and how many customers are nobody’s today', async () => {
    const d = desk({ columns: 80 })
    await d.ok('owner add "Ben Ott" --email ben@example.com')
    await d.ok('owner add "Cleo Neu"')
    await d.ok('owner add "Dora Alt"')
    for (const [name, owner] of [
      ['Adler', 'Anna'],
      ['Bauer', 'Dora'],
      ['Cramer', 'Dora'],
    ])
      await d.ok(`customer add ${name} --owner ${owner}`)
    await d.ok('owner edit Ben --deputy Cleo')
    await d.ok('owner away Anna --from today --until "27 nov" --stand-in Ben')
    await d.ok('owner away Ben --from "1 dec"')
    await d.ok('owner leave Cleo --on "31 dec"')
    await d.ok('owner leave Dora --on yesterday')
    expect(await d.ok('owner list --no-color')).toBe(
      [
        'id  in charge  customers  open  due  overdue  orphaned  away, last day',
        'o1  Anna Berg          1     1    0        0            away until 27 Nov, Ben',
        '                                                        stands in',
        'o2  Ben Ott            0     0    0        0            away from 1 Dec, Cleo',
        '                                                        stands in',
        'o3  Cleo Neu           0     0    0        0            leaves on 31 Dec',
        'o4  Dora Alt           2     2    0        0         2  left on 19 Nov',
        '',
      ].join('\n'),
    )
    const german = await d.ok('owner list --language de')
    for (const words of ['unbetreut', 'letzter Tag 31.12.', 'ausgeschieden']) expect(german).toContain(words)
    const [anna, ben, , dora] = await d.json<object[]>('owner list')
    expect(anna).toMatchObject({ awayFrom: '2026-11-20', awayUntil: '2026-11-27', standIn: { id: 2, name: 'Ben Ott' } })
    expect(ben).toMatchObject({ awayFrom: '2026-12-01', awayUntil: null, deputy: { id: 3, name: 'Cleo Neu' } })
    expect(dora).toMatchObject({ customers: 2, orphans: 2, leftOn: '2026-11-19' })
    expect(Object.keys(anna!).sort()).toEqual(documented('owner list'))
  })
})

function documented(section: string): string[] {
  const text = readFileSync('docs/json.md', 'utf8').split(`\n## ${section}\n`)[1]!.split('\n## ')[0]!
  return [...text.matchAll(/^\| ([\w, ]+) \|/gm)]
    .flatMap(([, names]) => names!.split(', '))
    .filter((name) => name !== 'field')
    .sort()
}
