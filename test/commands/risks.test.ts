import { describe, expect, it } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

type Item = {
  risk: string
  customer: { name: string } | null
  contact: { name: string } | null
  owner: { name: string } | null
  at: { name: string }[]
}

describe('risks', () => {
  it('draws who carries how many customers and how much revenue', async () => {
    const d = await aFirm()
    const out = await d.ok('risks')
    expect(out.split('\n').slice(0, 13)).toEqual([
      'Customers in care (4)',
      'Anna Berg        3   75 %  ████████████████████████',
      'Ben Ott          1   25 %  ████████',
      '',
      'Revenue of 12 months (1,000 EUR)',
      'Ben Ott    600 EUR   60 %  ████████████████████████',
      'Anna Berg  400 EUR   40 %  ████████████████',
      '',
      'Revenue of 12 months (80 CHF)',
      'Anna Berg   80 CHF  100 %',
      '',
      'No deputy: Anna, Ben. Name one: followups owner edit Anna --deputy NAME',
      '',
    ])
  })

  it('names those on whom much hangs, whoever has no second person, and what is falling', async () => {
    const d = await aFirm()
    const items = (await d.json<Item[]>('risks')).filter(({ risk }) => risk !== 'owner' && risk !== 'no-deputy')
    const told = items.map(
      ({ risk, customer, contact, at }) =>
        `${risk} ${contact?.name ?? ''} at ${customer?.name ?? at.map(({ name }) => name).join(', ')}`,
    )
    expect(told).toEqual([
      'contact Sabine Koch at Müller GmbH, Adler Apotheke',
      'one-voice Jonas Jung at Zimmerei Vogt',
      'no-contact  at Bauer',
      'single-contact Sabine Koch at Müller GmbH',
      'single-contact Sabine Koch at Adler Apotheke',
      'falling  at Müller GmbH',
    ])
    const out = await d.ok('risks')
    expect(out).toContain('Sabine Koch  2 customers: Müller GmbH, Adler Apotheke  400 EUR  40 %  Anna')
    expect(out).toContain('Zimmerei Vogt  Jonas Jung, 3 talks  600 EUR  Ben')
    expect(out).toContain('Müller GmbH  1,000 → 400 EUR  40 %  Anna')
  })

  it('says so in German', async () => {
    const d = await aFirm()
    const out = await d.ok('risks --language de')
    for (const line of [
      'Betreute Kunden (4)',
      'Umsatz in 12 Monaten (1.000 EUR)',
      'Ohne feste Vertretung: Anna, Ben. Legen Sie eine fest: followups owner edit Anna --deputy NAME',
      'Viel hängt an einer Ansprechperson (1)',
      'Umsatz unter 70 % des Vorjahres (1)',
      'Müller GmbH  1.000 → 400 EUR  40 %  Anna',
    ])
      expect(out).toContain(line)
  })

  it('gives the numbers as JSON and CSV', async () => {
    const d = await aFirm()
    const [first] = await d.json<object[]>('risks')
    expect(first).toEqual({
      ...{ risk: 'owner', customer: null, contact: null, owner: { id: 1, name: 'Anna Berg' } },
      at: [],
      ...{ customers: 3, customerShare: 0.75 },
      revenue12m: [
        { cents: 8000, currency: 'CHF' },
        { cents: 40000, currency: 'EUR' },
      ],
      ...{ revenueShare: 0.4, revenueYearBefore: [{ cents: 100000, currency: 'EUR' }] },
      ...{ falling: null, dialogues: null, since: null },
    })
    const lines = (await d.ok('risks --csv')).split('\n')
    expect(lines[0]).toBe(
      '"risk","customerId","customer","contact","owner","customers","customerShare","revenue12m","revenueShare","revenueYearBefore","currency","ratio","dialogues","since"',
    )
    expect(lines.at(-2)).toBe(
      '"falling","1","Müller GmbH","","Anna Berg","1","0.25","80.00 CHF, 400.00 EUR","0.4","1000.00 EUR","EUR","0.4","",""',
    )
  })

  it('shows so many of each, and says how many there are', async () => {
    const d = await aFirm()
    const out = await d.ok('risks --limit 1')
    expect(out).toContain('With a single contact (2)')
    expect(out).toContain('  1 more; --limit shows more of them.')
    expect((await d.json<Item[]>('risks --limit 1')).length).toBe((await d.json<Item[]>('risks')).length)
  })

  it('marks who has left, and fits a terminal', async () => {
    for (const columns of [50, 80]) {
      const d = await aFirm({ columns })
      await d.ok('owner leave Anna --on yesterday')
      const out = await d.ok('risks --no-color')
      expect(out).toContain('Anna Berg (has left)')
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
      const without = await d.ok('risks --without Ben --no-color')
      expect(Math.max(...without.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })

  it('lists who is silent, with whoever is in charge', async () => {
    const d = await aFirm()
    expect(await d.ok('risks --silent')).toBe('Nobody is silent beyond twice their rhythm.\n')
    d.on('2027-03-25')
    expect(await d.json<Item[]>('risks --silent')).toMatchObject([
      { risk: 'silent', customer: { name: 'Zimmerei Vogt' }, owner: { name: 'Ben Ott' }, since: '2026-11-02' },
      { risk: 'silent', customer: { name: 'Müller GmbH' }, owner: { name: 'Anna Berg' }, since: '2026-11-20' },
      { risk: 'silent', customer: { name: 'Adler Apotheke' } },
      { risk: 'silent', customer: { name: 'Bauer' } },
    ])
    expect(await d.ok('risks --silent --language de')).toContain('Zimmerei Vogt   seit 02.11.26  Ben')
  })
})

describe('risks --without', () => {
  it('is what tomorrow’s list would be, and who would act', async () => {
    const d = await aFirm()
    await d.ok('plan Müller 2026-11-21 "send the drawings"')
    await d.ok('plan Adler 2026-11-25 "call them"')
    await d.ok('plan Zimmerei 2026-11-23 "not of Anna"')
    const out = await d.ok('risks --without Anna')
    expect(out).toContain('Without Anna Berg, from tomorrow, Sat 21 Nov 2026')
    expect(out).toContain('In care: 3 of 4 customers (75 %)')
    expect(out).toContain('Revenue of 12 months: 400 EUR (40 %)')
    expect(out).toContain('Nobody would step in. Name a deputy: followups owner edit Anna --deputy NAME')
    expect(out).toContain('On tomorrow’s list (1)')
    expect(out).toContain('Then until Fri 27 Nov 2026 (1)')
    expect(out).not.toContain('not of Anna')
    expect(out).toContain('Nobody but Anna Berg ever spoke with them (3)')

    await d.ok('owner edit Anna --deputy Ben')
    const item = await d.json<Record<string, unknown> & { followUps: { customer: { name: string } }[] }>(
      'risks --without Anna',
    )
    expect(item).toMatchObject({
      owner: { id: 1, name: 'Anna Berg' },
      ...{ from: '2026-11-21', until: '2026-11-27', actsInstead: { id: 2, name: 'Ben Ott' } },
      ...{ customers: 3, customerShare: 0.75, revenueShare: 0.4 },
      followUps: [
        { customer: { name: 'Müller GmbH' }, inCharge: { name: 'Ben Ott' }, orphaned: false },
        { customer: { name: 'Adler Apotheke' }, inCharge: { name: 'Ben Ott' } },
      ],
      onlyTheirs: [{ customer: { name: 'Müller GmbH' } }, { customer: { name: 'Adler Apotheke' } }, {}],
    })
    expect(await d.ok('risks --without Anna --language de')).toContain('Es würde einspringen: Ben Ott')
    expect(await d.ok('risks --without Anna --csv')).toContain(
      '"Anna Berg","2026-11-21","2026-11-27","Ben Ott","3","0.75","0.4","2","0","3"',
    )
  })

  it('has what they stand in for as well', async () => {
    const d = await aFirm()
    await d.ok('plan Zimmerei 2026-11-23 "call them"')
    await d.ok('owner away Ben --from today --until "4 dec" --stand-in Anna')
    expect(await d.json('risks --without Anna')).toMatchObject({
      followUps: [{ customer: { name: 'Zimmerei Vogt' }, inCharge: null, orphaned: true }],
    })
  })

  it('changes nothing', async () => {
    const d = await aFirm()
    const before = await d.ok('due --within 1y --all')
    await d.ok('risks --without Anna')
    expect(await d.ok('due --within 1y --all')).toBe(before)
  })

  it('refuses whom nobody knows, and what excludes each other', async () => {
    const d = await aFirm()
    expect(await d.run('risks --without Zoe')).toMatchObject({ code: 3, out: '' })
    expect(await d.run('risks --without Anna --silent')).toMatchObject({ code: 2, out: '' })
    expect(await d.run('risks --limit 0')).toMatchObject({ code: 2, out: '' })
  })
})

describe('working alone', () => {
  it('one sees the risks of contacts and revenue, and no owner', async () => {
    const d = desk()
    await d.ok('customer add "Müller GmbH" --contact "Sabine Koch" --email koch@mueller.example')
    await d.ok('customer add "Bauer"')
    const out = await d.ok('risks')
    expect(out).toBe(
      [
        'Without a contact (1)',
        'Find out who is in charge there: followups contact add CUSTOMER NAME',
        '  Bauer',
        '',
        'With a single contact (1)',
        'Ask for a second person: followups contact add CUSTOMER NAME',
        '  Müller GmbH  Sabine Koch',
        '',
      ].join('\n'),
    )
    await d.ok('contact add Bauer "Max Bauer"')
    await d.ok('contact add Bauer "Moritz Bauer"')
    await d.ok('contact add Müller "Jan Müller"')
    expect(await d.ok('risks')).toBe('Nothing stands out.\n')
    expect(await d.ok('risks --language de')).toBe('Nichts fällt auf.\n')
    const refused = await d.run('risks --without Anna')
    expect(refused).toMatchObject({ code: 4, out: '' })
    expect(refused.err).toContain('followups owner add')
  })
})

/**
 * Anna has Müller and Adler, whose only contact is the same person, and Bauer without any; Ben has Zimmerei Vogt, where
 * only one of two is spoken to. Müller brought in 1000 EUR the year before.
 */
async function aFirm(options: { columns?: number } = {}): Promise<Desk> {
  const d = desk(options)
  await d.ok('customer add "Müller GmbH" --contact "Sabine Koch" --email koch@firm.example')
  await d.ok('customer add "Adler Apotheke" --contact "Sabine Koch" --email koch@firm.example')
  await d.ok('customer add "Bauer"')
  await d.ok('owner add "Ben Ott"')
  await d.ok('customer add "Zimmerei Vogt" --owner Ben --importance A --contact "Jonas Jung"')
  await d.ok('contact add Zimmerei "Jan Vogt"')
  for (const day of ['2026-09-01', '2026-10-01', '2026-11-02'])
    await d.ok(`log Zimmerei call "spoke on ${day}" --with Jonas --as Ben --on ${day}`)
  await d.ok('revenue add Müller "1000 EUR" --on 2025-03-01')
  await d.ok('revenue add Müller "400 EUR" --on 2026-03-01')
  await d.ok('revenue add Müller "80 CHF" --on 2026-03-01')
  await d.ok('revenue add Zimmerei "600 EUR" --on 2026-03-01')
  return d
}
