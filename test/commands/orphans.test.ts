import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'

type Item = {
  customer: { id: number; name: string }
  because: string
  owner: { name: string } | null
  since: string | null
  nextDueOn: string | null
  deadlineOn: string | null
  revenue12m: { cents: number; currency: string }[]
  proposedOwner: { name: string } | null
}

const one = ({ customer, because, since, proposedOwner }: Item) =>
  `${customer.name}: ${because} ${since}, ${proposedOwner?.name ?? 'nobody'}`

describe('orphans', () => {
  it('have a reason, a day, what is at stake and somebody who could take them', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on yesterday')
    expect(await d.json('orphans')).toEqual([
      {
        customer: { id: 1, name: 'Müller GmbH', stage: 'active', importance: 'A' },
        because: 'left',
        owner: { id: 1, name: 'Anna Berg' },
        since: '2026-11-20',
        nextDueOn: '2026-11-26',
        deadlineOn: '2026-11-27',
        revenue12m: [
          { cents: 8000, currency: 'CHF' },
          { cents: 123450, currency: 'EUR' },
        ],
        proposedOwner: { id: 2, name: 'Ben Ott' },
      },
      {
        customer: { id: 2, name: 'Adler Apotheke', stage: 'active', importance: 'B' },
        because: 'left',
        owner: { id: 1, name: 'Anna Berg' },
        since: '2026-11-20',
        nextDueOn: '2027-01-15',
        deadlineOn: null,
        revenue12m: [],
        proposedOwner: { id: 3, name: 'Cleo Ray' },
      },
    ])
  })

  it('are told before it comes to it: who leaves, who goes away while something falls due', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "4 dec"')
    await d.ok('owner away Cleo --from "30 nov" --until "11 dec"')
    expect((await d.json<Item[]>('orphans')).map(one)).toEqual([
      'Müller GmbH: leaving 2026-12-05, Ben Ott',
      'Adler Apotheke: leaving 2026-12-05, Ben Ott',
    ])
    expect(await d.json('orphans --today 2026-11-19')).toEqual([])
    await d.ok('plan Zimmerei "1 dec" "call them"')
    expect((await d.json<Item[]>('orphans')).map(one)).toContain('Zimmerei Vogt: away 2026-11-30, Ben Ott')
    await d.ok('owner edit Cleo --deputy Ben')
    expect(await d.json('orphans')).toHaveLength(2)
  })

  it('are none any more when they are taken or are to be handed over in time', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "4 dec"')
    await d.ok('reassign Müller --to Ben --on "5 dec" --yes')
    expect((await d.json<Item[]>('orphans')).map(one)).toEqual(['Adler Apotheke: leaving 2026-12-05, Cleo Ray'])
    await d.ok('take Adler --as Cleo')
    expect(await d.json('orphans')).toEqual([])
    expect(await d.json('orphans --today 2026-12-20')).toEqual([])
  })

  it('agree with due, in number and on every day', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "4 dec"')
    await d.ok('owner away Cleo --from "30 nov" --until "11 dec"')
    await d.ok('plan Zimmerei "1 dec" "call them"')
    for (const day of ['2026-11-16', '2026-11-20', '2026-12-01', '2026-12-05', '2026-12-12']) {
      const items = await d.json<Item[]>(`orphans --today ${day}`)
      const now = items.filter(({ because, since }) => because !== 'leaving' && since! <= day).length
      const said = (await d.ok(`due --all --today ${day}`))
        .split('\n')
        .find((line) => line.includes('followups orphans'))
      const [first = 0, more = 0] = [...(said ?? '').replace('followups', '').matchAll(/\d+/g)].map(Number)
      expect([day, now === 0 ? [0, first] : [first, more]]).toEqual([day, [now, items.length - now]])
    }
  })

  it('agree with show', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "4 dec"')
    await d.ok('reassign Müller --to Ben --on "5 dec" --yes')
    for (const day of ['2026-11-19', '2026-11-20', '2026-12-05']) {
      const items = await d.json<Item[]>(`orphans --today ${day}`)
      for (const id of [1, 2, 3]) {
        const { orphaned } = await d.json<{ orphaned: string | null }>(`show c${id} --today ${day}`)
        expect([day, id, orphaned]).toEqual([
          day,
          id,
          items.find(({ customer }) => customer.id === id)?.because ?? null,
        ])
      }
    }
  })

  it('are those as well who never had anybody, whether something is planned or not', async () => {
    const d = await aFirm()
    const db = new Sqlite(d.store)
    db.exec(`DELETE FROM ownership WHERE customer_id IN (1, 2); UPDATE agenda SET owner_id = NULL WHERE customer_id = 1;
      DELETE FROM agenda WHERE customer_id = 2; UPDATE customer SET next_due_on = NULL WHERE id = 2`)
    db.close()
    expect((await d.json<Item[]>('orphans')).map(one)).toEqual([
      'Müller GmbH: nobody null, Ben Ott',
      'Adler Apotheke: nobody null, Anna Berg',
    ])
    expect(await d.ok('orphans')).toContain('nobody was ever in charge')
  })

  it('leave out who is lost and of whom nothing is planned', async () => {
    const d = await aFirm()
    await d.ok('stage Adler lost --reason merger')
    await d.ok('owner leave Anna --on yesterday')
    expect((await d.json<Item[]>('orphans')).map(one)).toEqual(['Müller GmbH: left 2026-11-20, Ben Ott'])
  })

  it('as text, with the commands that mend it', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on yesterday')
    await d.ok('owner away Cleo --from "30 nov" --until "11 dec"')
    await d.ok('plan Zimmerei "1 dec" "call them"')
    expect(await d.ok('orphans')).toBe(
      [
        'customer        because                         next      by           12 months  proposed',
        'Nobody in charge (2)',
        'Müller GmbH     Anna left 19 Nov              26 Nov  27 Nov  80 CHF + 1,235 EUR  Ben',
        'Adler Apotheke  Anna left 19 Nov           15 Jan 27                              Cleo',
        '',
        'Soon without anybody, to hand over by then (1)',
        'Zimmerei Vogt   Cleo away 30 Nov – 11 Dec      1 Dec                              Ben',
        '',
        'Name who stands in for Cleo Ray: followups owner away Cleo --from 2026-11-30 --until 2026-12-11 --stand-in Ben',
        'Give them to somebody: followups reassign --orphans --to Ben,Cleo',
        'Make one yours: followups take CUSTOMER',
        '',
      ].join('\n'),
    )
    expect(await d.ok('orphans --language de')).toBe(
      [
        'Kunde           weil                         nächster     bis           12 Monate  Vorschlag',
        'Niemand zuständig (2)',
        'Müller GmbH     Anna ging am 19.11.            26.11.  27.11.  80 CHF + 1.235 EUR  Ben',
        'Adler Apotheke  Anna ging am 19.11.          15.01.27                              Cleo',
        '',
        'Bald niemand mehr zuständig, bis dahin zu übergeben (1)',
        'Zimmerei Vogt   Cleo abwesend 30.11.–11.12.    01.12.                              Ben',
        '',
        'Vertretung für Cleo Ray festlegen: followups owner away Cleo --from 2026-11-30 --until 2026-12-11 --stand-in Ben',
        'Weitergeben: followups reassign --orphans --to Ben,Cleo',
        'Selbst übernehmen: followups take KUNDE',
        '',
      ].join('\n'),
    )
  })

  it('of who comes back are mended by a stand-in, not given away', async () => {
    const d = await aFirm()
    await d.ok('plan Zimmerei "1 dec" "call them"')
    await d.ok('owner away Cleo --from "30 nov" --until "11 dec"')
    const said = await d.ok('orphans')
    expect(said).not.toMatch(/reassign|take/)
    const command = /followups (owner away .+)/.exec(said)![1]!
    await d.ok(command)
    expect(await d.json('orphans')).toEqual([])

    await d.ok('owner return Cleo')
    await d.ok('owner away Cleo --from "30 nov"')
    expect(await d.ok('orphans')).toContain(
      [
        'Give them to somebody: followups reassign --orphans --to Ben',
        'Make one yours: followups take CUSTOMER',
        'Name who stands in for Cleo Ray: followups owner edit Cleo --deputy Ben',
      ].join('\n'),
    )
  })

  it('have the next date of today, not one that has lapsed since the last write', async () => {
    const d = await aFirm()
    await d.ok('contact add Adler "Jonas Jung" --birthday 1980-12-04')
    await d.ok('owner leave Anna --on today')
    const day = '2026-12-21'
    const { nextDueOn } = await d.json<Item>(`show Adler --today ${day}`)
    const adler = (await d.json<Item[]>(`orphans --today ${day}`)).find(({ customer }) => customer.id === 2)
    expect([adler!.nextDueOn, nextDueOn]).toEqual(['2027-01-15', '2027-01-15'])
  })

  it('are foretold where somebody leaves after the days of the alarm', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on "31 dec"')
    expect(await d.json('orphans')).toEqual([])
    expect(await d.ok('orphans')).toBe(
      'Nobody is forgotten: every customer has somebody in charge, today and in the next 14 days.\n' +
        'Anna Berg leaves on 31 Dec with 2 customers: followups reassign --from Anna --to NAME\n',
    )
    await d.ok('reassign Müller --to Ben --on "1 jan" --yes')
    expect(await d.ok('orphans --language de')).toContain(
      'Anna Berg geht am 31.12. mit 1 Kunden: followups reassign --from Anna --to NAME\n',
    )
    await d.ok('reassign --from Anna --to Ben --yes')
    expect(await d.ok('orphans')).not.toContain('Anna')
  })

  it('fits a terminal, whatever the names', async () => {
    for (const columns of [40, 60, 80, 120]) {
      const d = await aFirm({ columns })
      await d.ok('customer edit Adler --name "Apotheke zum Goldenen Adler am Alten Markt, Inhaberin Dr. Karla Kolumna"')
      await d.ok('owner leave Anna --on "24 nov"')
      const lines = (await d.ok('orphans --no-color')).split('\n')
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(columns)
    }
  })

  it('as CSV', async () => {
    const d = await aFirm()
    await d.ok('owner leave Anna --on yesterday')
    expect(await d.ok('orphans --csv')).toBe(
      [
        '"customerId","customer","stage","importance","because","owner","since","nextDueOn","deadlineOn","revenue12m","proposedOwner"',
        '"1","Müller GmbH","active","A","left","Anna Berg","2026-11-20","2026-11-26","2026-11-27","80.00 CHF, 1234.50 EUR","Ben Ott"',
        '"2","Adler Apotheke","active","B","left","Anna Berg","2026-11-20","2027-01-15","","","Cleo Ray"',
        '',
      ].join('\n'),
    )
  })

  it('end with 10 where --exit-code asks and there are any', async () => {
    const d = await aFirm()
    expect(await d.run('orphans --exit-code')).toMatchObject({ code: 0, err: '' })
    expect(await d.ok('orphans')).toBe(
      'Nobody is forgotten: every customer has somebody in charge, today and in the next 14 days.\n',
    )
    await d.ok('owner leave Anna')
    expect((await d.run('orphans --exit-code')).code).toBe(10)
    expect((await d.run('orphans')).code).toBe(0)
  })

  it('working alone, one never sees the word', async () => {
    const d = desk()
    await d.ok('customer add "Müller GmbH"')
    expect(await d.ok('orphans')).toBe('Nothing to do: everything is yours.\n')
    expect(await d.ok('orphans --language de')).toBe('Nichts zu tun: Alles liegt bei Ihnen.\n')
    expect(await d.json('orphans')).toEqual([])
    expect((await d.run('orphans --exit-code')).code).toBe(0)
  })
})

/** Anna has Müller (A, with a promise, revenue, and talks with Ben) and Adler; Cleo has Zimmerei Vogt, and less to do. */
async function aFirm(options: { columns?: number } = {}): Promise<Desk> {
  const d = desk(options)
  await d.ok('customer add "Müller GmbH" --importance A')
  await d.ok('customer add "Adler Apotheke"')
  await d.ok('owner add "Ben Ott"')
  await d.ok('owner add "Cleo Ray"')
  await d.ok('customer add "Zimmerei Vogt" --owner Cleo --cadence 26w')
  await d.ok('customer add "Bauer" --owner Ben')
  await d.ok('customer add "Coop" --owner Ben')
  await d.ok('log Müller call "the price list" --as Ben --promise "the price list" --by-date "27 nov"')
  await d.ok('revenue add Müller "1234.50 EUR" --on "1 mar"')
  await d.ok('revenue add Müller "80 CHF"')
  await d.ok('revenue add Müller "99 EUR" --on 2025-11-20')
  return d
}
