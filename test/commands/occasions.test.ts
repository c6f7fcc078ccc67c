import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'

type Item = { id: number; kind: string; dueOn: string; reason: string; contact: { name: string } | null }

async function begun(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await it.ok('customer add Adler --contact "Jonas Jung"')
  return it
}

/** Due date and reason of the occasions that are due within a time. */
async function occasions(it: Desk, within = '3y') {
  const items = await it.json<Item[]>(`due --within ${within} --kind occasion`)
  return items.map(({ dueOn, reason }) => [dueOn, reason.replace(/ on \d+ [A-Z][a-z]+$/, '')])
}

const birthday = 'Birthday of Jonas Jung'

describe('birthdays', () => {
  test('with and without a year come round, this one and the next; nobody’s age is shown', async () => {
    const it = await begun()
    expect(await it.ok('contact edit p1 --birthday 1984-12-04')).toBe(
      'Jonas Jung is now p1 at Adler: birthday 4 Dec 1984. Planned for Fri 4 Dec 2026: 2 Birthday of Jonas Jung on 4 Dec.\n',
    )
    await it.ok('contact add Adler "Sabine Koch" --birthday 20.3.')
    expect(await occasions(it)).toEqual([
      ['2026-12-04', birthday],
      ['2027-03-22', 'Birthday of Sabine Koch'],
      ['2027-12-06', birthday],
      ['2028-03-20', 'Birthday of Sabine Koch'],
    ])
    it.on('2026-12-04')
    const due = await it.ok('due')
    expect(due).toContain('today  Adler     Jonas Jung  Birthday of Jonas Jung')
    expect(await it.ok('due --language de')).toContain('Geburtstag von Jonas Jung')
    const all = due + (await it.ok('due --json')) + (await it.ok('show Adler')) + (await it.ok('calendar --ahead 1y'))
    expect(all).not.toMatch(/\b(42|43)\b|1984/)
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('29 February is celebrated on the 28th in other years', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday 1984-02-29')
    expect(await occasions(it)).toEqual([
      ['2027-03-01', birthday],
      ['2028-02-29', birthday],
    ])
    it.on('2028-12-01')
    expect(await occasions(it, '1y')).toEqual([['2029-02-28', birthday]])
  })

  test('a call never comes early; a card leaves four working days before', async () => {
    const it = await begun()
    await it.ok('config set region DE-BY')
    await it.ok('contact edit p1 --birthday --12-25')
    expect((await occasions(it))[0]).toEqual(['2026-12-28', birthday])
    expect(await it.ok('contact edit p1 --greeting card')).toBe(
      'Jonas Jung is now p1 at Adler: birthday 25 Dec, a card on birthdays. ' +
        '2 Birthday of Jonas Jung on 25 Dec: now Mon 21 Dec 2026 instead of Mon 28 Dec 2026.\n',
    )
    expect((await occasions(it))[0]).toEqual(['2026-12-21', birthday])
    expect(await it.ok('contact edit p1 --greeting anruf --language de')).toContain(
      'jetzt Mo 28.12.2026 statt Mo 21.12.2026.',
    )
    expect(await it.run('contact edit p1 --greeting flowers')).toMatchObject({
      ...{ code: 2, err: 'followups: “flowers” is none of these: card, call.\n' },
    })
  })

  test('lapses five working days after the day, and is gone everywhere though nobody wrote', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday 1984-11-24')
    it.on('2026-12-01')
    expect((await occasions(it))[0]).toEqual(['2026-11-24', birthday])
    for (const day of ['2026-12-02', '2026-12-08', '2026-12-30']) {
      it.on(day)
      expect((await occasions(it))[0]).toEqual(['2027-11-24', birthday])
      expect(await it.ok('due')).toContain('Nothing is due. The next date is Fri 15 Jan 2027, Adler.')
      expect(await it.json('show Adler')).toMatchObject({ nextDueOn: '2027-01-15' })
      expect(await it.json('customer list')).toMatchObject([{ nextDueOn: '2027-01-15' }])
      expect(await it.ok('show Adler')).toContain('Wed 24 Nov 2027  Birthday of Jonas Jung on 24 Nov\n\nHistory')
    }
    expect(await it.run('done 2')).toMatchObject({
      code: 4,
      err: 'followups: Follow-up 2 is closed already; followups history says when, and by whom.\n',
    })
  })

  test('is done or dropped like anything else, and comes again next year', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday 1984-11-20')
    expect(await it.ok('done 2 call "was pleased"')).toContain('Done: 2 Adler, Birthday of Jonas Jung on 20 Nov.')
    expect(await occasions(it)).toEqual([['2027-11-22', birthday]])
    await it.ok('contact edit p1 --birthday 1984-11-23')
    expect((await occasions(it))[0]).toEqual(['2027-11-23', birthday])
  })

  test('is offered to close on a terminal after a conversation', async () => {
    const it = await begun({ answers: [['Birthday']] })
    await it.ok('contact edit p1 --birthday 1984-11-20')
    expect(await it.ok('log Adler call "all the best"')).toContain('Done: 2 Birthday of Jonas Jung on 20 Nov.')
  })
})

describe('muted', () => {
  test('while a complaint is open', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday 1984-12-04')
    await it.ok('log Adler call "two boxes broken" --complaint')
    expect(await occasions(it)).toEqual([])
    const [complaint] = await it.json<Item[]>('due --within 7d --kind complaint')
    await it.ok(`done ${complaint!.id} call "replaced, he is content"`)
    expect((await occasions(it))[0]).toEqual(['2026-12-04', birthday])
  })

  test('where the customer is lost, until it comes back', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday 1984-12-04')
    await it.ok('stage Adler lost --reason price')
    expect(await occasions(it)).toEqual([])
    await it.ok('stage Adler active')
    expect((await occasions(it))[0]).toEqual(['2026-12-04', birthday])
  })

  test('where the customer wishes none', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday 1984-12-04')
    expect(await it.ok('customer wish Adler --no-occasions')).toContain('No longer planned: 2 Birthday of Jonas Jung')
    expect(await occasions(it)).toEqual([])
    await it.ok('customer wish Adler --occasions')
    expect((await occasions(it))[0]).toEqual(['2026-12-04', birthday])
  })

  test('where the person died or went, and only theirs', async () => {
    const it = await begun()
    await it.ok('contact edit p1 --birthday 1984-12-04')
    await it.ok('contact add Adler "Sabine Koch" --birthday --12-10')
    expect(await it.ok('contact edit p1 --died 18.11.2026')).toContain('No longer planned: 2 Birthday of Jonas Jung')
    expect((await occasions(it, '1y')).map(([, reason]) => reason)).toEqual(['Birthday of Sabine Koch'])
    await it.ok('contact remove Sabine --yes')
    expect(await occasions(it)).toEqual([])
    await it.ok('contact edit p1 --died ""')
    expect((await occasions(it))[0]).toEqual(['2026-12-04', birthday])
  })
})

describe('anniversaries of the relationship', () => {
  const since = 'customer edit Adler --since'

  test('come five working days before, in round years, where we spoke within twelve months', async () => {
    const it = await begun()
    await it.ok(`${since} 2021-12-10`)
    expect(await occasions(it)).toEqual([])
    await it.ok('log Adler call hello')
    expect(await occasions(it)).toEqual([['2026-12-03', '5 years together: say thank you']])
    it.on('2026-12-03')
    expect(await it.ok('due')).toContain('5 years together: say thank you')
    expect(await it.ok('due --language de')).toContain('5 Jahre zusammen: Danke sagen')
    expect(await it.ok('show Adler')).toContain('customer since Fri 10 Dec 2021')
  })

  test('only round ones, and only where the dialogue is fresh', async () => {
    const it = await begun()
    await it.ok(`${since} 2023-12-10`)
    await it.ok('log Adler call hello')
    expect(await occasions(it)).toEqual([])
    it.on('2028-11-20')
    expect(await occasions(it, '60d')).toEqual([])
    await it.ok('log Adler call hello')
    expect(await occasions(it, '60d')).toEqual([['2028-12-04', '5 years together: say thank you']])
  })

  test('the years are those of the business', async () => {
    const it = await begun()
    await it.ok(`${since} 2023-12-10`)
    await it.ok('log Adler call hello')
    await it.ok('config set anniversaries 3,7')
    expect(await occasions(it)).toEqual([['2026-12-03', '3 years together: say thank you']])
    await it.ok('config set anniversaries none')
    expect(await occasions(it)).toEqual([])
  })

  test('one that was closed comes again where it had been reckoned from the wrong year', async () => {
    const it = await begun()
    await it.ok(`${since} 2021-12-10`)
    await it.ok('log Adler call hello')
    const [item] = await it.json<Item[]>('due --within 60d --kind occasion')
    await it.ok(`drop ${item!.id} --why "it is only four"`)
    await it.ok(`${since} 2022-12-10`)
    it.on('2027-11-20')
    await it.ok('log Adler call hello')
    expect(await occasions(it, '60d')).toEqual([['2027-12-03', '5 years together: say thank you']])
  })
})

test('a look at years ahead shows what there is then, planned in memory', async () => {
  const it = await begun()
  await it.ok('contact edit p1 --birthday 1984-11-24')
  await it.ok('customer edit Adler --since 2020-11-26')
  for (const [day, dueOn] of [
    ['2027-11-24', '2027-11-24'],
    ['2028-11-24', '2028-11-24'],
    ['2030-11-25', '2030-11-25'],
    ['2035-11-27', '2035-11-26'],
  ] as const) {
    const due = await it.json<Item[]>(`due --kind occasion --today ${day}`)
    expect(due.map((item) => [item.dueOn, item.reason])).toEqual([[dueOn, `${birthday} on 24 Nov`]])
  }
})
