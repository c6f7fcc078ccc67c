import { describe, expect, it } from 'vitest'
import { importCsv } from '../../support/customers.ts'
import { desk, type Desk } from '../../support/desk.ts'

type Shown = {
  id: number
  number: string | null
  name: string
  stage: string
  city: string | null
  notes: string | null
  tags: string[]
  contacts: {
    id: number
    name: string
    role: string | null
    birthday: string | null
    emails: string[]
    phones: string[]
  }[]
}

const shown = (d: Desk, name = 'Adler') => d.json<Shown>(`show ${name}`)
const count = async (d: Desk) => (await d.json<unknown[]>('customer list')).length

describe('a later file', () => {
  it('erases nothing by cells that are empty and columns that are missing', async () => {
    const d = desk()
    await importCsv(
      d,
      'company,city,contact,e-mail,phone,role,birthday,tags,notes\nAdler,Köln,Eva Vogt,eva@adler.example,030 1,boss,1984-02-29,vip,likes tea',
    )
    const before = await shown(d)
    expect(
      await importCsv(
        d,
        'company,city,contact,e-mail,phone,role,birthday,tags,notes\nAdler,Köln,Eva Vogt,eva@adler.example,,,,,',
      ),
    ).toContain('1 unchanged')
    expect(await importCsv(d, 'company,city,e-mail\nAdler,Köln,eva@adler.example')).toContain('0 new')
    expect(await shown(d)).toEqual(before)
    await importCsv(d, 'company,city,e-mail,role\nAdler,Köln,eva@adler.example,head')
    expect(await shown(d)).toEqual({ ...before, contacts: [{ ...before.contacts[0], role: 'head' }] })
  })

  it('the whole file after a shorter one undoes no edits', async () => {
    const d = desk()
    const whole = 'company,city,e-mail,phone\nAdler,Köln,eva@adler.example,030 1'
    await importCsv(d, whole)
    await importCsv(d, 'company,city,e-mail\nAdler,Köln,eva@adler.example')
    await d.ok('contact edit p1 --phone "030 9"')
    expect(await importCsv(d, whole)).toContain('1 unchanged')
    expect((await shown(d)).contacts[0]!.phones).not.toEqual(['030 1'])
  })

  it('replaces of a list only what it said last time', async () => {
    const d = desk()
    const header = 'company,city,contact,e-mail,e-mail 2,phone,tags\n'
    await importCsv(d, `${header}Adler,Köln,Eva Vogt,eva@adler.example,e@adler.example,030 1,"vip,fair"`)
    await d.ok('customer edit Adler --tag mine')
    await d.ok('contact edit p1 --email eva@adler.example --email e@adler.example --email own@eva.example')
    await importCsv(d, `${header}Adler,Köln,Eva Vogt,eva@adler.example,new@adler.example,030 2,"vip,gold"`)
    const { tags, contacts } = await shown(d)
    expect(tags.sort()).toEqual(['gold', 'mine', 'vip'])
    expect(contacts).toMatchObject([
      { emails: ['eva@adler.example', 'new@adler.example', 'own@eva.example'], phones: ['030 2'] },
    ])
  })

  it('writes what it changes even over an edit, and keeps the edit of what it does not change', async () => {
    const d = desk()
    await importCsv(d, 'number,company,city,street\n7,Adler,Köln,Markt 1')
    await d.ok('customer edit Adler --city Bonn --street "Ring 9"')
    await importCsv(d, 'number,company,city,street\n7,Adler,Berlin,Markt 1')
    expect(await shown(d)).toMatchObject({ city: 'Berlin', street: 'Ring 9' })
  })
})

describe('notes', () => {
  it('a typed note is never lost: what the file said is replaced where it still stands', async () => {
    const d = desk()
    await importCsv(d, 'number,company,notes\n7,Adler,likes tea\n8,Berg,likes tea')
    await d.ok('customer edit 7 --notes "met at the fair\nlikes tea\nhas a dog"')
    await d.ok('customer edit 8 --notes "drinks water"')
    await importCsv(d, 'number,company,notes\n7,Adler,likes coffee\n8,Berg,likes coffee')
    expect((await shown(d, '7')).notes).toBe('met at the fair\nlikes coffee\nhas a dog')
    expect((await shown(d, '8')).notes).toBe('drinks water\nlikes coffee')
  })

  it('kept columns are replaced one by one, and stay where a later file leaves them out', async () => {
    const d = desk()
    await importCsv(d, 'number,company,notes,fax,sector\n7,Adler,likes tea,030 1,food', '--keep-unknown')
    await d.ok('customer edit 7 --notes "likes tea\nmy own\nfax: 030 1\nsector: food"')
    await importCsv(d, 'number,company,notes,fax\n7,Adler,likes tea,030 2', '--keep-unknown')
    expect((await shown(d, '7')).notes).toBe('likes tea\nmy own\nfax: 030 2\nsector: food')
    await importCsv(d, 'number,company,notes,fax\n7,Adler,likes tea,030 3')
    expect((await shown(d, '7')).notes).toBe('likes tea\nmy own\nfax: 030 2\nsector: food')
  })

  it('are appended to a customer that is there without them', async () => {
    const d = desk()
    await d.ok('customer add Adler --notes "typed by hand"')
    expect(await importCsv(d, 'company,notes\nAdler,from the file')).toContain('1 changed')
    expect((await shown(d)).notes).toBe('typed by hand\nfrom the file')
  })
})

describe('a corrected line is the same line', () => {
  const first = 'company,city,contact,e-mail,phone\nAdler,Köln,Eva Vogt,eva@adler.example,030 1'

  it.each([
    ['a corrected e-mail', 'company,city,contact,e-mail\nAdler,Köln,Eva Vogt,vogt@adler.example'],
    ['a corrected name', 'company,city,contact,e-mail\nAdler,Köln,Eva Voigt,eva@adler.example'],
    ['a number', 'number,company,city,contact,e-mail\n7,Adler,Köln,Eva Vogt,eva@adler.example'],
    ['another address', 'company,city,contact,e-mail\nAdler,Bonn,Eva Vogt,eva@adler.example'],
    ['a number and a stage', 'number,company,city,contact,e-mail,stage\n7,Adler,Köln,Eva Vogt,eva@adler.example,lead'],
  ])('with %s', async (_, csv) => {
    const d = desk()
    await importCsv(d, first)
    expect(await importCsv(d, csv)).toContain('0 new, 1 changed')
    expect(await count(d)).toBe(1)
    const cells = csv.split('\n').map((line) => line.split(','))
    const said = Object.fromEntries(cells[0]!.map((name, index) => [name, cells[1]![index]!]))
    const customer = await shown(d)
    expect(customer.contacts).toHaveLength(1)
    expect(customer.contacts[0]).toMatchObject({ name: said['contact'], emails: [said['e-mail']], phones: ['030 1'] })
    expect(customer).toMatchObject({
      city: said['city'],
      number: said['number'] ?? null,
      stage: said['stage'] ?? 'active',
    })
    expect(await importCsv(d, csv)).toContain('1 unchanged')
  })

  it('with an e-mail that was missing', async () => {
    const d = desk()
    await importCsv(d, 'company,contact\nAdler,Eva Vogt')
    await importCsv(d, 'company,contact,e-mail\nAdler,Eva Vogt,eva@adler.example')
    expect((await shown(d)).contacts).toMatchObject([{ name: 'Eva Vogt', emails: ['eva@adler.example'] }])
  })

  it('but another line where the old one still stands in the file', async () => {
    const d = desk()
    await importCsv(d, first)
    expect(await importCsv(d, `${first}\nAdler,Köln,Eva Vogt,other@adler.example,`)).toContain('1 unchanged')
    expect((await shown(d)).contacts).toMatchObject([{ emails: ['eva@adler.example', 'other@adler.example'] }])
    expect(await importCsv(d, `${first}\nAdler,Bonn,Eva Vogt,eva@adler.example,`)).toContain('1 new')
    expect(await count(d)).toBe(2)
  })

  it('a customer whom a person called otherwise is still the one of the file', async () => {
    const d = desk()
    await importCsv(d, first)
    await d.ok('customer edit Adler --name "Adler & Söhne"')
    await importCsv(d, `${first}\nAdler,Köln,Max Horn,max@adler.example,`)
    expect((await shown(d)).contacts.map(({ name }) => name)).toEqual(['Eva Vogt', 'Max Horn'])
  })

  it('takes no number that another customer has by now', async () => {
    const d = desk()
    await importCsv(d, 'number,company,city\na7,Adler,Köln')
    await d.ok('customer edit Adler --number 8')
    await d.ok('customer add Berg --number a7')
    expect(await importCsv(d, 'number,company,city\nA7,Adler,Bonn')).toContain('1 changed')
    expect(await shown(d)).toMatchObject({ number: '8', city: 'Bonn' })
  })
})

describe('a line without a name of its own', () => {
  it('means the person with its phone', async () => {
    const d = desk()
    await importCsv(d, 'company,contact,phone\nAdler,Eva Vogt,030 1')
    expect(await importCsv(d, 'company,phone,role\nAdler,030 1,boss')).toContain('0 new, 1 changed')
    expect((await shown(d)).contacts).toMatchObject([{ name: 'Eva Vogt', role: 'boss' }])
  })
})

describe('a contact typed by hand', () => {
  it('is filled by the file, and keeps what it has', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    await d.ok('contact add Adler "Eva Vogt" --email own@eva.example')
    const csv = 'company,contact,e-mail,phone,role,birthday\nAdler,Eva Vogt,eva@adler.example,030 1,boss,1984-02-29'
    expect(await importCsv(d, csv)).toContain('0 new, 1 changed')
    expect((await shown(d)).contacts).toMatchObject([
      { role: 'boss', birthday: '1984-02-29', emails: ['own@eva.example', 'eva@adler.example'], phones: ['030 1'] },
    ])
  })

  it('does not come back when it was removed, unless the file says something new of it', async () => {
    const d = desk()
    await importCsv(d, 'number,company,contact,role\n7,Adler,Eva Vogt,boss')
    await d.ok('contact remove p1 --yes')
    await importCsv(d, 'number,company,contact,role,city\n7,Adler,Eva Vogt,boss,Bonn')
    expect(await shown(d)).toMatchObject({ city: 'Bonn', contacts: [] })
    await importCsv(d, 'number,company,contact,role,city\n7,Adler,Eva Vogt,head,Bonn')
    expect((await shown(d)).contacts).toMatchObject([{ name: 'Eva Vogt', role: 'head' }])
  })
})

describe('dates of a later file', () => {
  it('say nothing twice', async () => {
    const d = desk()
    const header = 'company,contact,last contact,next contact\n'
    await d.ok('customer add Adler')
    await d.ok('log Adler visit "typed" --on 2026-11-10')
    await importCsv(d, `${header}Adler,Eva Vogt,2026-11-10,2027-02-01\nAdler,Max Horn,2026-11-10,2027-02-01`)
    const { interactions, followUps } = await d.json<{
      interactions: { text: string }[]
      followUps: { kind: string }[]
    }>('show Adler')
    expect(interactions.map(({ text }) => text)).toEqual(['typed'])
    expect(followUps.filter(({ kind }) => kind === 'manual')).toHaveLength(1)
  })
})
