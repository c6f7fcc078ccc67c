import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importCsv } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

type Shown = {
  name: string
  notes: string | null
  tags: string[]
  city: string | null
  nextDueOn: string
  lastContact: { on: string } | null
  contacts: { name: string; emails: string[] }[]
  followUps: { kind: string; dueOn: string }[]
}

const northwind = '../shared/data/northwind/customers.csv'

describe('import', () => {
  it('brings in lines of one customer with several contacts as one customer', async () => {
    const d = desk()
    const out = await importCsv(
      d,
      'Firma;Ort;Ansprechpartner;E-Mail\nMüller GmbH;Berlin;Sabine Koch;koch@m.example\nMüller GmbH;Berlin;Jonas Jung;jung@m.example',
    )
    expect(out).toContain('2 lines: 2 new')
    const shown = await d.json<Shown>('show müller')
    expect(shown.contacts.map(({ name }) => name)).toEqual(['Sabine Koch', 'Jonas Jung'])
  })

  it('keeps two customers of the same name with different addresses apart', async () => {
    const d = desk()
    await importCsv(d, 'company,street,city\nAdler Apotheke,Markt 1,Köln\nAdler Apotheke,Ring 9,Bonn')
    expect(await d.json<unknown[]>('customer list')).toHaveLength(2)
    const ran = await d.run('show Adler')
    expect(ran).toMatchObject({ code: 4 })
    expect(ran.err).toContain('c1  Adler Apotheke (Köln)')
    expect(ran.err).toContain('c2  Adler Apotheke (Bonn)')
  })

  it('the same file again changes nothing, not even what was edited in between', async () => {
    const d = desk()
    const csv =
      'company,city,contact,e-mail,last contact,next contact,tags\nAdler,Köln,Eva Vogt,eva@adler.example,2026-10-01,2027-01-11,vip\nMüller,Berlin,,,,,'
    await importCsv(d, csv)
    await d.ok('customer edit Adler --city Bonn')
    await d.ok('log Adler call "hello"')
    const before = await d.json<Shown>('show Adler')
    expect(await importCsv(d, csv)).toContain('2 lines: 0 new, 0 changed, 2 unchanged, 0 refused.')
    expect(await d.json<Shown>('show Adler')).toEqual(before)
    expect(before.city).toBe('Bonn')
  })

  it('a file that changed since edits only what it says differently', async () => {
    const d = desk()
    await importCsv(d, 'number,company,city,e-mail\n7,Adler,Köln,eva@adler.example')
    await d.ok('customer edit Adler --name "Adler & Söhne"')
    expect(await importCsv(d, 'number,company,city,e-mail\n7,Adler,Bonn,eva@adler.example')).toContain(
      '0 new, 1 changed',
    )
    expect(await d.json<Shown>('show 7')).toMatchObject({ name: 'Adler & Söhne', city: 'Bonn' })
  })

  it('the last contact starts the clock, the next contact is an agreed date', async () => {
    const d = desk()
    await importCsv(d, 'company,last contact,next contact\nAdler,2026-11-02,\nMüller,2026-11-02,2027-01-09')
    expect(await d.json<Shown>('show Adler')).toMatchObject({
      lastContact: { on: '2026-11-02' },
      nextDueOn: '2027-01-07',
    })
    expect(await d.json<Shown>('show Müller')).toMatchObject({ followUps: [{ kind: 'manual', dueOn: '2027-01-09' }] })
  })

  it('moves the agreed date that it brought, never adds a second one, and takes none that is past', async () => {
    const d = desk()
    const dates = async () =>
      (await d.json<Shown>('show Müller')).followUps.map(({ kind, dueOn }) => `${kind} ${dueOn}`)
    const next = (day: string) => importCsv(d, `company,last contact,next contact\nMüller,2026-11-02,${day}`)
    await next('2027-01-09')
    await next('2027-01-12')
    expect(await dates()).toEqual(['manual 2027-01-12'])
    const [its] = (await d.json<{ followUps: { id: number }[] }>('show Müller')).followUps
    await d.ok(`snooze ${its!.id} 2027-01-20`)
    for (const day of ['2027-01-14', '2027-01-15']) {
      await next(day)
      expect(await dates()).toEqual([`manual ${day}`])
    }
    await d.ok('log Müller email "rather in spring" --next 2027-03-01')
    await next('2027-01-13')
    expect(await dates()).toEqual(['manual 2027-03-01'])
    d.on('2027-03-02')
    await d.ok('log Müller call "ordered"')
    await next('2027-01-14')
    expect(await dates()).toEqual(['cadence 2027-04-27'])
  })

  it('levels the first dates by capacity', async () => {
    const d = desk()
    const names = Array.from({ length: 40 }, (_, index) => `Customer ${index}`)
    const out = await importCsv(d, ['company', ...names].join('\n'))
    expect(out).toContain('at most 8 a day')
    const list = await d.json<{ nextDueOn: string }[]>('customer list')
    const perDay = new Map<string, number>()
    for (const { nextDueOn } of list) perDay.set(nextDueOn, (perDay.get(nextDueOn) ?? 0) + 1)
    expect([...perDay.values()]).toEqual([8, 8, 8, 8, 8])
    expect([...perDay.keys()].sort()[0]).toBe('2027-01-15')
  })

  it('says where the capacity is not enough and spreads evenly above it', async () => {
    const d = desk()
    await d.ok('config set capacity 1')
    const names = Array.from({ length: 100 }, (_, index) => `Customer ${index}`)
    expect(await importCsv(d, ['company', ...names].join('\n'))).toContain('at most 3 a day')
    expect(await d.json<unknown[]>('due --within 600d')).toHaveLength(100)
  })

  it('a dry run shows what it would do and makes nothing, not even the store', async () => {
    const d = desk()
    const out = await importCsv(d, 'company\nAdler', '--dry-run')
    expect(out).toContain('Dry run')
    expect(out).toContain('line 2  new  Adler')
    expect(existsSync(d.store)).toBe(false)
    await importCsv(d, 'company\nMüller')
    await importCsv(d, 'company\nAdler', '--dry-run')
    expect(await d.json<unknown[]>('customer list')).toHaveLength(1)
  })

  it('tells good and refused lines apart, with number and reason, and writes the refused ones down', async () => {
    const d = desk()
    const rejects = join(d.folder, 'refused.csv')
    const csv = 'company,e-mail,last contact\nAdler,eva@adler.example,\nMüller,no-mail,\nVogt,,31.02.2026\n,,2026-01-01'
    const out = await importCsv(d, csv, `--rejects ${rejects}`)
    expect(out).toContain('4 lines: 1 new, 0 changed, 0 unchanged, 3 refused.')
    expect(out).toMatch(/line 3 .*e-mail.*no-mail/)
    expect(out).toMatch(/line 4 .*last contact.*31\.02\.2026/)
    expect(readFileSync(rejects, 'utf8').trim().split('\n')).toHaveLength(4)
  })

  it('with --strict imports nothing when a line is refused', async () => {
    const d = desk()
    const path = join(d.folder, 'some.csv')
    writeFileSync(path, 'company,e-mail\nAdler,eva@adler.example\nMüller,no-mail')
    const ran = await d.run(`import ${path} --strict`)
    expect(ran).toMatchObject({ code: 2 })
    expect(ran.err).toContain('line 3, e-mail')
    expect(ran.err).toContain('1 line is refused')
    expect(existsSync(d.store)).toBe(false)
  })

  it('names unknown columns, or keeps them as notes', async () => {
    const d = desk()
    expect(await importCsv(d, 'company,fax\nAdler,030 1')).toContain('Columns not known: fax.')
    await importCsv(d, 'company,fax\nMüller,030 2', '--keep-unknown')
    expect(await d.json<Shown>('show Müller')).toMatchObject({ notes: 'fax: 030 2' })
  })

  it('makes persons in charge that it does not know', async () => {
    const d = desk()
    expect(await importCsv(d, 'company,owner\nAdler,Ben Adam\nMüller,Ben Adam')).toContain(
      'New persons in charge: Ben Adam.',
    )
    expect(await d.json<{ owner: { name: string } }[]>('customer list')).toMatchObject([
      { owner: { name: 'Ben Adam' } },
      { owner: { name: 'Ben Adam' } },
    ])
  })

  it('does not bring a removed customer back half', async () => {
    const d = desk()
    const csv = 'company,contact\nAdler,Eva Vogt'
    await importCsv(d, csv)
    await d.ok('customer remove Adler --yes')
    expect(await importCsv(d, csv)).toContain('1 new')
    expect(await d.json<Shown>('show Adler')).toMatchObject({ contacts: [{ name: 'Eva Vogt' }] })
  })

  it.runIf(existsSync(northwind))('reads the Northwind customers, twice', async () => {
    const d = desk({ today: '1998-05-07' })
    expect(await d.ok(`import ${northwind}`)).toContain('93 lines: 93 new, 0 changed, 0 unchanged, 0 refused.')
    expect(await d.ok(`import ${northwind}`)).toContain('93 lines: 0 new, 0 changed, 93 unchanged, 0 refused.')
    expect(await d.json<Shown>('show mère')).toMatchObject({ name: 'Mère Paillarde' })
  })

  it.each([
    ['import nothing.csv', 3, 'no file'],
    ['import .', 3, 'is a folder'],
  ])('refuses %s (exit %i) without making a store', async (line, code, words) => {
    const d = desk()
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
    expect(existsSync(d.store)).toBe(false)
  })
})
