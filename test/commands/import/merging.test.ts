import { describe, expect, it } from 'vitest'
import { importCsv } from '../../support/customers.ts'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { desk, type Desk } from '../../support/desk.ts'

type Customer = { id: number; name: string; owner: { name: string }; nextDueOn: string }

const list = (d: Desk) => d.json<Customer[]>('customer list')

async function told(d: Desk, csv: string, options = '') {
  const path = join(d.folder, 'told.csv')
  writeFileSync(path, csv)
  return d.run(`import ${path} ${options}`)
}

describe('several lines of one new customer', () => {
  it('fill what the first ones left empty', async () => {
    const d = desk()
    await importCsv(
      d,
      [
        'company,city,contact,e-mail,phone,role,notes,tags,customer since,country',
        'Adler,Köln,Eva Vogt,eva@adler.example,030 1,,likes tea,vip,,',
        'Adler,Köln,Max Horn,max@adler.example,,,likes tea,,2019-05-01,DE',
        'Adler,Köln,Eva Vogt,vogt@adler.example,030 2,boss,has a dog,"vip,fair",,',
      ].join('\n'),
    )
    expect(await d.json('show Adler')).toMatchObject({
      ...{ notes: 'likes tea\nhas a dog', tags: ['fair', 'vip'], sinceOn: '2019-05-01', country: 'DE' },
      contacts: [
        {
          ...{ name: 'Eva Vogt', role: 'boss', phones: ['030 1', '030 2'] },
          emails: ['eva@adler.example', 'vogt@adler.example'],
        },
        { name: 'Max Horn' },
      ],
    })
  })

  it('keep two persons who share an e-mail address', async () => {
    const d = desk()
    await importCsv(
      d,
      'company,contact,e-mail\nAdler,Eva Vogt,info@adler.example\nAdler,Max Horn,info@adler.example\nAdler,E. Vogt,info@adler.example',
    )
    const { contacts } = await d.json<{ contacts: { name: string }[] }>('show Adler')
    expect(contacts.map(({ name }) => name)).toEqual(['Eva Vogt', 'Max Horn'])
  })

  it('say what contradicts, with the line; the first one counts', async () => {
    const d = desk()
    const ran = await told(
      d,
      'number,company,stage,cadence,city,contact,role\n7,Adler,lead,6w,Köln,Eva,boss\n7,Adler,active,8w,Bonn,Eva,head',
    )
    expect(ran.err).toContain('line 3: Adler, stage stays “lead”; here it says “active”.')
    expect(ran.err).toContain('line 3: Adler, rhythm stays “6w”; here it says “8w”.')
    expect(ran.err).toContain('line 3: Adler, city stays “Köln”; here it says “Bonn”.')
    expect(ran.err).toContain('line 3: Adler, role stays “boss”; here it says “head”.')
    expect(await d.json('show 7')).toMatchObject({ stage: 'lead', cadence: '6w', city: 'Köln' })
  })

  it('say it in the words of the language, and also of a customer that is in the store', async () => {
    const d = desk({ env: { LANG: 'de_DE.UTF-8' } })
    await d.ok('customer add Adler --stage lead')
    const ran = await told(d, 'Firma;Status\nAdler;Kunde')
    expect(ran.err).toContain('Zeile 2: Adler, Stufe bleibt „Interessent“; hier steht „aktiv“.')
  })

  it('are levelled by what all of them say', async () => {
    const d = desk()
    await importCsv(d, 'company,city,cadence,stage\nAdler,Köln,,\nAdler,Köln,3w,\nBerg,Köln,,\nBerg,Köln,,lost')
    const [adler, berg] = await list(d)
    expect(adler).toMatchObject({ cadence: '3w', nextDueOn: '2026-12-11' })
    expect(berg).toMatchObject({ stage: 'lost', nextDueOn: null })
  })

  it('a number that is already that of another name is refused', async () => {
    const d = desk()
    const out = await importCsv(d, 'number,company\n7,Adler\n7,Berg\n8,Cato')
    expect(out).toMatch(/line 3 +The number 7 is already that of line 2, Adler\./)
    expect((await list(d)).map(({ name }) => name)).toEqual(['Adler', 'Cato'])
    expect(await importCsv(d, 'number,company\n7,Adler\n7,Berg\n8,Cato')).toContain('2 unchanged, 1 refused')
  })

  it('are one customer with and without a number', async () => {
    const d = desk()
    await importCsv(d, 'number,company,city,contact\n,Adler,Köln,Eva\n7,Adler,Köln,Max\n,Adler,Köln,Ina')
    expect(await list(d)).toMatchObject([{ number: '7' }])
  })
})

describe('a line that fits two customers of the file', () => {
  it.each([
    ['after them', 'company,city\nAdler,Köln\nAdler,Bonn\nAdler,', 4],
    ['before them', 'company,city\nAdler,\nAdler,Köln\nAdler,Bonn', 2],
    ['between them', 'company,city\nAdler,Köln\nAdler,\nAdler,Bonn', 3],
  ])('is refused: %s', async (_, csv, line) => {
    const d = desk()
    const out = await importCsv(d, csv)
    expect(out).toContain('3 lines: 2 new, 0 changed, 0 unchanged, 1 refused.')
    expect(out).toMatch(new RegExp(`line ${line} +Several customers are called "Adler"`))
    expect(await list(d)).toHaveLength(2)
    expect(await importCsv(d, csv)).toContain('2 unchanged, 1 refused')
  })

  it('but not where one has the very address', async () => {
    const d = desk()
    const csv = 'number,company,city,contact\n1,Adler,,Eva\n2,Adler,Köln,Max\n,Adler,Köln,Ina'
    expect(await importCsv(d, csv)).toContain('3 new, 0 changed, 0 unchanged, 0 refused')
    expect(await d.json('show 2')).toMatchObject({ contacts: [{ name: 'Max' }, { name: 'Ina' }] })
    expect(await importCsv(d, csv)).toContain('3 unchanged')
  })

  it('but not where there is only one', async () => {
    const d = desk()
    await importCsv(d, 'company,city,contact\nAdler,,Eva\nAdler,Köln,Max\nAdler,,Ina')
    expect(await d.json('show Adler')).toMatchObject({
      city: 'Köln',
      contacts: [{ name: 'Eva' }, { name: 'Max' }, { name: 'Ina' }],
    })
  })

  it('a number that a customer of the store got from a line before goes to no other', async () => {
    const d = desk()
    await importCsv(d, 'company\nAdler')
    const csv = 'number,company,street,city\nK2,Adler,,\n,Adler,,Bonn\n,Adler,Weg 1,Köln\nK2,Adler,Weg 1,Köln'
    await importCsv(d, csv)
    expect(await d.json('show K2')).toMatchObject({ id: 1 })
  })

  it('also where one is in the store already', async () => {
    const d = desk()
    await importCsv(d, 'company,city\nAdler,Köln')
    expect(await importCsv(d, 'company,city\nAdler,Bonn\nAdler,')).toContain('1 new, 0 changed, 0 unchanged, 1 refused')
  })

  it('is found by index among very many of one name', async () => {
    const d = desk()
    const lines = Array.from({ length: 3000 }, (_, index) => `Apotheke,Straße ${index},Köln`)
    expect(await importCsv(d, ['company,street,city', ...lines, 'Apotheke,,Köln'].join('\n'))).toContain(
      '3000 new, 0 changed, 0 unchanged, 1 refused',
    )
  })
})

describe('what is new', () => {
  it('is no line that stands there once more', async () => {
    const d = desk()
    const csv = 'company,contact,city\nAdler,Eva,Köln\nBerg,Max,Bonn\nAdler,Eva,Köln'
    const counts = { lines: 3, new: 2, newCustomers: 2, changed: 0, unchanged: 1 }
    expect(await importCsv(d, csv, '--dry-run --json').then(JSON.parse)).toMatchObject({
      ...counts,
      outcomes: [{ what: 'new' }, { what: 'new' }, { what: 'unchanged' }],
    })
    const out = await importCsv(d, csv)
    expect(out).toContain('3 lines: 2 new, 0 changed, 1 unchanged, 0 refused.')
    expect(out).not.toContain('The new ones are')
    expect(await list(d)).toHaveLength(2)
  })

  it('says how many customers they are where several lines are one', async () => {
    const d = desk()
    expect(await importCsv(d, 'company,contact\nAdler,Eva\nAdler,Max')).toContain(
      '2 lines: 2 new, 0 changed, 0 unchanged, 0 refused.\nThe new ones are 1 customer.',
    )
  })
})

describe('the order of the file', () => {
  it('numbers customers by their first lines', async () => {
    const d = desk()
    await importCsv(d, 'company,contact\nZander,Eva\nAdler,Max\nBerg,Tom\nZander,Ina')
    const numbered = (await list(d)).sort((a, b) => a.id - b.id)
    expect(numbered.map(({ name }) => name)).toEqual(['Zander', 'Adler', 'Berg'])
  })

  it('names lines that stand twice', async () => {
    const d = desk()
    const out = await importCsv(d, 'company,city\nAdler,Köln\nBerg,Bonn\nAdler,Köln')
    expect(out).toContain('Lines that stand twice: 4 (as 2).')
  })
})

describe('persons in charge', () => {
  it('are the only one whose name begins so, before a new one is made', async () => {
    const d = desk()
    await d.ok('owner add "Ben Ott"')
    const out = await importCsv(d, 'company,owner\nAdler,Ben\nBerg,ben ott\nCato,Zoe')
    expect(out).toContain('New persons in charge: Zoe.')
    expect((await list(d)).map(({ owner }) => owner.name)).toEqual(['Ben Ott', 'Ben Ott', 'Zoe'])
  })

  it('are exactly whom the cell names, else a line that fits several is refused', async () => {
    const d = desk()
    for (const name of ['Ben', 'Ben Ott', 'Ina Au', 'Ina Bo']) await d.ok(`owner add "${name}"`)
    const out = await importCsv(d, 'company,owner\nAdler,Ben\nBerg,Ina')
    expect(out).toMatch(/line 3 .*Several persons in charge may be "Ina"/)
    expect((await list(d)).map(({ owner }) => owner.name)).toEqual(['Ben'])
  })
})

describe('what a file does not say', () => {
  it('is not claimed: the last contact is marked as imported, and so is why there is no rhythm', async () => {
    const d = desk({ env: { LANG: 'de_DE.UTF-8' } })
    await importCsv(d, 'Firma;Letzter Kontakt;Rhythmus\nAdler;01.10.2026;nie')
    expect(await d.json('show Adler')).toMatchObject({
      ...{ cadence: 'none', cadenceWhy: 'Import' },
      interactions: [{ on: '2026-10-01', text: 'Import' }],
    })
    await importCsv(d, 'Firma;Letzter Kontakt;Rhythmus\nAdler;01.10.2026;6w')
    expect(await d.json('show Adler')).toMatchObject({ cadence: '6w', cadenceWhy: null })
  })

  it('the report tells overdue first contacts apart', async () => {
    const d = desk()
    const csv = 'company,last contact\nAdler,2026-01-05\nBerg,2026-11-02\nCato,2026-11-03'
    const out = await importCsv(d, csv)
    expect(out).toContain('1 first contact is overdue already.')
    expect(out).toContain('The others are due on Thu 7 Jan 2027.')
    expect(await importCsv(desk(), 'company,last contact\nAdler,2026-01-05')).not.toContain('due on')
  })
})
