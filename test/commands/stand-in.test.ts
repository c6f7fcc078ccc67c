import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { asDay, daysAfter } from '../../src/domain/day.ts'
import { desk } from '../support/desk.ts'

type Due = {
  customer: { name: string }
  owner: { name: string }
  inCharge: { name: string } | null
  orphaned: boolean
  standInFor: { name: string } | null
}

/** Anna, Ben and Cleo with a customer each; something is to be done with Adler, who is Anna's, on Thu 4 March 2027. */
async function firm(today = '2027-03-01') {
  const d = desk({ today })
  await d.ok('owner add "Ben Ott"')
  await d.ok('owner add "Cleo Neu"')
  await d.ok('customer add Adler --contact "Petra Adler"')
  await d.ok('customer add Bauer --owner Ben')
  await d.ok('customer add Cramer --owner Cleo')
  await d.ok('plan Adler "4 mar" "measure the counter"')
  return d
}

test('Anna is ill for two weeks and Ben stands in: day by day', async () => {
  const d = await firm()
  d.on('2027-03-02')
  expect(await d.ok('owner away Anna --from today --until "15 mar" --stand-in Ben')).toBe(
    'Anna Berg is away from Tue 2 Mar 2027 (2027-03-02) to Mon 15 Mar 2027 (2027-03-15).\n' +
      'Ben Ott stands in for Anna Berg.\n',
  )
  for (let day = asDay('2027-03-01'); day <= '2027-03-18'; day = daysAfter(day, 1)) {
    d.on(day)
    const isAway = day >= '2027-03-02' && day <= '2027-03-15'
    const of = async (whose: string) => (await d.json<Due[]>(`due ${whose}`)).map(({ customer }) => customer.name)
    const theirs = day >= '2027-03-04' ? ['Adler'] : []
    expect([day, await of('--owner Anna')]).toEqual([day, theirs])
    expect([day, await of('--owner Ben'), await of('--owner Cleo')]).toEqual([day, isAway ? theirs : [], []])
    if (!isAway || theirs.length === 0) continue
    const [item] = await d.json<Due[]>('due --owner Ben')
    expect(item).toMatchObject({
      ...{ inCharge: { id: 2, name: 'Ben Ott' }, owner: { id: 1, name: 'Anna Berg' }, orphaned: false },
      standInFor: { id: 1, name: 'Anna Berg' },
    })
    expect(await d.ok('due --owner Ben')).toContain('for Anna until 15 Mar')
    expect(await d.ok('--language de due --owner Ben')).toContain('für Anna bis 15.03.')
  }
})

test('what the stand-in did is known as theirs, for whom they did it', async () => {
  const d = await firm()
  await d.ok('owner away Anna --from today --until "15 mar" --stand-in Ben')
  d.on('2027-03-04')
  expect(await d.ok('--as Ben log Adler call "measured"')).toContain('It is written down as done for Anna Berg.')
  expect(await d.ok('--as Ben --language de done 4 besuch "2,40 m"')).toContain(
    'Festgehalten als Vertretung für Anna Berg.',
  )
  expect(await d.ok('--as Cleo log Adler call "by chance"')).not.toContain('written down')
  expect(await d.ok('--as Anna log Adler call "from her bed"')).not.toContain('written down')
  d.on('2027-03-16')
  // Ben no longer stands in; but what is written down later of a day on which he did, he did for her.
  await d.ok('--as Ben log Adler call "after that"')
  await d.ok('--as Ben log Adler call "on the last day" --on yesterday')
  const { interactions } = await d.json<{ interactions: { text: string; forOwner: { name: string } | null }[] }>(
    'show Adler',
  )
  expect(interactions.map(({ text, forOwner }) => [text, forOwner?.name ?? null])).toEqual([
    ['after that', null],
    ['on the last day', 'Anna Berg'],
    ['from her bed', null],
    ['by chance', null],
    ['2,40 m', 'Anna Berg'],
    ['measured', 'Anna Berg'],
  ])
  expect(await d.ok('show Adler')).toContain('Ben for Anna')
  expect(await d.ok('show Adler --language de')).toContain('Ben für Anna')
})

describe('owner away', () => {
  it('names who falls due where nobody stands in, and how to name somebody, who then takes their place', async () => {
    const d = await firm()
    expect(await d.ok('owner away Anna --from "3 mar" --until "5 mar"')).toBe(
      'Anna Berg is away from Wed 3 Mar 2027 (2027-03-03) to Fri 5 Mar 2027 (2027-03-05).\n' +
        'Nobody stands in.\n' +
        '1 customer has something due by Fri 5 Mar 2027: Adler.\n' +
        'Somebody to stand in: followups owner away Anna --from 2027-03-03 --until 2027-03-05 --stand-in NAME\n',
    )
    expect(await d.ok('owner away Anna --from 2027-03-03 --until 2027-03-05 --stand-in Ben --language de')).toBe(
      'Anna Berg ist jetzt von Mi 03.03.2027 (2027-03-03) bis Fr 05.03.2027 (2027-03-05) abwesend.\n' +
        'Ben Ott vertritt Anna Berg.\n',
    )
    expect(await d.ok('owner away Ben --from "8 mar" --language de')).toBe(
      'Ben Ott ist ab Mo 08.03.2027 (2027-03-08) bis auf Weiteres abwesend.\n' +
        'Eine Vertretung gibt es nicht.\n' +
        'Bei 1 Kunden ist etwas offen: Bauer.\n' +
        'Eine Vertretung benennen: followups owner away Ben --from 2027-03-08 --stand-in NAME\n',
    )
  })

  it('names those too with something overdue or open on the first day', async () => {
    const d = await firm()
    await d.ok('customer add Dorn')
    await d.ok('plan Dorn "2 mar" "the sample"')
    await d.ok('customer add Eder')
    d.on('2027-03-05')
    expect(await d.ok('owner away Anna --from "8 mar" --until "12 mar"')).toContain(
      '2 customers have something due by Fri 12 Mar 2027: Dorn, Adler.\n',
    )
    expect(await d.ok('owner away Anna --from "8 mar" --until "12 mar" --language de')).toContain(
      'Bis Fr 12.03.2027 ist bei 2 Kunden etwas fällig: Dorn, Adler.\n',
    )
    expect(await d.ok('owner away Anna --from "9 mar"')).toContain('3 customers have something open: ')
    expect(await d.ok('owner away Cleo --from "9 mar" --until "12 mar"')).toContain(
      'Nothing is due by Fri 12 Mar 2027.\n',
    )
  })

  it('has the deputy stand in where nobody is named, and says on which days nobody does', async () => {
    const d = await firm()
    await d.ok('owner edit Anna --deputy Ben')
    await d.ok('owner away Ben --from "4 mar" --until "5 mar"')
    expect(await d.ok('owner away Anna --from "3 mar" --until "9 mar"')).toBe(
      'Anna Berg is away from Wed 3 Mar 2027 (2027-03-03) to Tue 9 Mar 2027 (2027-03-09).\n' +
        'Ben Ott stands in from Wed 3 Mar 2027 to Wed 3 Mar 2027.\n' +
        'Ben Ott stands in from Sat 6 Mar 2027 to Tue 9 Mar 2027.\n' +
        'Nobody stands in from Thu 4 Mar 2027 to Fri 5 Mar 2027.\n' +
        '1 customer has something due by Fri 5 Mar 2027: Adler.\n' +
        'Somebody else for those days: followups owner edit Anna --deputy NAME\n',
    )
    expect(await d.json('owner away Anna --from "3 mar" --until "9 mar"')).toEqual({
      ...{ id: 1, name: 'Anna Berg', number: null, email: null, language: null, leftOn: null },
      ...{ digestDays: null, digestEmpty: null, digestSubject: null },
      ...{ deputy: { id: 2, name: 'Ben Ott' }, fromOn: '2027-03-03', untilOn: '2027-03-09', standIn: null },
      standIns: [
        { id: 2, name: 'Ben Ott', fromOn: '2027-03-03', untilOn: '2027-03-03' },
        { id: 2, name: 'Ben Ott', fromOn: '2027-03-06', untilOn: '2027-03-09' },
      ],
      uncovered: [{ fromOn: '2027-03-04', untilOn: '2027-03-05' }],
      dueMeanwhile: [{ id: 1, name: 'Adler' }],
    })
  })

  it('says who has nobody any more because their stand-in is away', async () => {
    const d = await firm()
    await d.ok('owner away Anna --from "3 mar" --until "9 mar" --stand-in Ben')
    expect(await d.ok('owner away Ben --from "8 mar" --until "12 mar" --stand-in Anna')).toContain(
      'Ben Ott stands in for Anna Berg, who has nobody from Mon 8 Mar 2027 to Tue 9 Mar 2027 now.\n',
    )
  })

  it.each([
    ['Anna --from "5 mar" --until "4 mar"', 2, 'Thu 4 Mar 2027 (2027-03-04) lies before Fri 5 Mar 2027 (2027-03-05)'],
    ['Anna --from "5 mar" --stand-in Anna', 2, 'Anna Berg cannot stand in for themselves'],
    ['Anna --from "5 mar" --stand-in Ben', 4, 'Ben Ott has left and can be given nothing. Who is there: Anna Berg'],
    ['Anna --from "5 mar" --stand-in Cleo', 4, 'Cleo Neu is away without end and can be given nothing.'],
    [
      'Ben --from "5 mar"',
      4,
      'The last day of Ben Ott is Thu 4 Mar 2027 (2027-03-04); nobody is away after that. To take the leaving back: followups owner return \"Ben Ott\"',
    ],
    ['Anna --from 31.02.', 2, '31.02.'],
    ['Nobody --from today', 3, 'Nobody of ours is called “Nobody”.'],
    ['Anna', 2, '--from'],
  ])('refuses %s, and nothing is changed', async (typed, code, sentence) => {
    const d = await firm()
    await d.ok('owner leave Ben --on "4 mar"')
    await d.ok('owner away Cleo --from "2 mar"')
    const before = await d.json('owner list')
    expect(await d.run(`owner away ${typed}`)).toMatchObject({
      code,
      err: expect.stringContaining(sentence) as string,
    })
    expect(await d.json('owner list')).toEqual(before)
  })
})

describe('owner leave', () => {
  it('says what is to be handed over, by when and how', async () => {
    const d = await firm()
    expect(await d.ok('owner leave Anna --on "31 mar"')).toBe(
      'Anna Berg leaves; the last day is Wed 31 Mar 2027 (2027-03-31).\n' +
        'By then 1 customer with 2 open follow-ups is to be handed over: followups reassign --from Anna --to NAME\n',
    )
    expect(await d.ok('owner leave Anna --on "31.3." --language de')).toBe(
      'Nichts zu ändern: Der letzte Tag von Anna Berg ist schon Mi 31.03.2027 (2027-03-31).\n' +
        'Bis dahin ist 1 Kunde mit 2 offenen Wiedervorlagen zu übergeben: followups reassign --from Anna --to NAME\n',
    )
    expect(await d.ok('owner leave Anna')).toBe(
      'Anna Berg leaves; today, Mon 1 Mar 2027 (2027-03-01), is the last day.\n' +
        'From tomorrow on nobody is in charge of 1 customer with 2 open follow-ups: followups reassign --from Anna --to NAME\n',
    )
    expect(await d.ok('owner leave Anna --on gestern --language de')).toBe(
      'Anna Berg ist nicht mehr im Haus; der letzte Tag war So 28.02.2027 (2027-02-28).\n' +
        'Für 1 Kunden mit 2 offenen Wiedervorlagen ist jetzt niemand zuständig: followups reassign --from Anna --to NAME\n',
    )
    expect(await d.ok('owner leave Ben --on "31 mar" --json')).toContain('"customers": 1')
  })

  it('says for whom they no longer stand in, and what else they were', async () => {
    const d = await firm()
    await d.ok('owner edit Anna --deputy Ben')
    await d.ok('owner away Cleo --from "10 mar" --until "20 mar" --stand-in Ben')
    await d.ok('config set fallback Ben')
    const left = await d.ok('owner leave Ben --on "12 mar"')
    expect(left.split('\n').slice(2)).toEqual([
      'Ben Ott is no longer the deputy of Anna Berg then; another one: followups owner edit Anna --deputy NAME',
      'Ben Ott no longer stands in for Cleo Neu, who is away from Wed 10 Mar 2027 (2027-03-10) until Sat 20 Mar 2027 (2027-03-20); ' +
        'somebody else: followups owner away Cleo --from 2027-03-10 --until 2027-03-20 --stand-in NAME',
      'What nobody is in charge of no longer goes to Ben Ott but to everybody; to somebody else: followups config set fallback NAME',
      '',
    ])
    expect(await d.ok('owner leave Ben --on "12.3." --language de')).toContain(
      'Ben Ott vertritt Anna Berg dann nicht mehr',
    )
    d.on('2027-03-12')
    expect(await d.ok('owner list')).toContain('away until 20 Mar, Ben stands in')
    d.on('2027-03-13')
    expect(await d.ok('owner list')).toContain('away until 20 Mar, nobody stands in')
  })

  it('needs somebody who stays', async () => {
    const d = await firm()
    await d.ok('owner leave Anna --on "31 mar"')
    await d.ok('owner leave Ben --on yesterday')
    expect(await d.run('owner leave Cleo --on "1 apr"')).toMatchObject({
      code: 4,
      err: 'followups: Nobody would stay when Cleo Neu leaves. First add whoever follows: followups owner add NAME\n',
    })
    const alone = desk()
    await alone.ok('customer add Adler')
    expect(await alone.run('owner leave Anna --language de')).toMatchObject({
      code: 4,
      err: 'followups: Wenn Anna Berg geht, bleibt niemand. Zuerst die Nachfolge anlegen: followups owner add NAME\n',
    })
  })

  it('leaves nobody to be given anything who has gone or is away without end', async () => {
    const d = await firm()
    await d.ok('owner leave Ben --on yesterday')
    await d.ok('owner away Cleo --from today')
    const gone = 'Ben Ott has left and can be given nothing. Who is there: Anna Berg.'
    for (const [line, sentence] of [
      ['customer add Dorn --owner Ben', gone],
      ['customer edit Adler --owner Ben', gone],
      ['customer add Dorn --as Ben', gone],
      ['customer add Dorn --owner Cleo', 'Cleo Neu is away without end'],
    ] as const)
      expect(await d.run(line)).toMatchObject({ code: 4, err: expect.stringContaining(sentence) as string })
    expect(await d.ok('customer add Dorn --as Cleo')).toContain('in charge Cleo Neu')
    expect(await d.ok('customer edit Bauer --tag vip')).toContain('Bauer')
  })
})

describe('owner return', () => {
  it('takes back what keeps somebody from being there, and says what stays', async () => {
    const d = await firm()
    await d.ok('owner away Anna --from "1 mar" --until "15 mar" --stand-in Ben')
    await d.ok('owner away Anna --from "1 jun" --until "5 jun"')
    await d.ok('owner leave Anna --on "31 dec 2027"')
    d.on('2027-03-04')
    expect(await d.ok('owner return Anna')).toBe(
      'Anna Berg is back today: the absence from Mon 1 Mar 2027 to Mon 15 Mar 2027 has ended.\n' +
        'Anna Berg is in charge of 1 customer.\n' +
        'Fri 31 Dec 2027 is still the last day of Anna Berg; that is taken back by the same command once more: followups owner return Anna\n' +
        'Anna Berg will still be away from Tue 1 Jun 2027 to Sat 5 Jun 2027.\n',
    )
    expect(await d.json('due --owner Ben')).toEqual([])
    expect(await d.ok('owner return Anna --language de')).toBe(
      'Anna Berg bleibt; dass Fr 31.12.2027 der letzte Tag wäre, ist zurückgenommen.\n' +
        'Anna Berg ist für 1 Kunden zuständig.\n' +
        'Es bleibt dabei, dass Anna Berg abwesend ist (Di 01.06.2027 bis Sa 05.06.2027).\n',
    )
    expect(await d.ok('owner return Anna')).toContain(
      'Anna Berg will not be away from Tue 1 Jun 2027 to Sat 5 Jun 2027.',
    )
    expect(await d.ok('owner return Anna')).toBe('Nothing to take back: Anna Berg has not left and is not away.\n')
    expect(await d.ok('owner return Anna --language de')).toBe('Nichts zurückzunehmen: Anna Berg ist da.\n')
  })

  it('says what is to be handed over all the same, and how to keep it', async () => {
    const d = await firm()
    await d.ok('customer add Dorn')
    await d.ok('owner leave Anna --on "31 mar"')
    await d.ok('reassign Adler Dorn --to Ben --on "15 mar" --yes')
    const sentences =
      'Anna Berg is in charge of 2 customers.\n' +
      '2 customers go to somebody else from Mon 15 Mar 2027 all the same; to keep them: followups reassign c1 c4 --to Anna\n'
    expect(await d.ok('owner return Anna')).toContain(sentences)
    await d.ok('owner leave Anna --on "31 mar"')
    expect(await d.ok('owner return Anna --language de')).toContain(
      '2 Kunden gehen trotzdem ab Mo 15.03.2027 an jemand anders; behalten: followups reassign c1 c4 --to Anna\n',
    )
    await d.ok('owner leave Anna --on "31 mar"')
    expect(await d.json('owner return Anna')).toMatchObject({
      handovers: [
        { customerId: 1, toId: 2, on: '2027-03-15' },
        { customerId: 4, toId: 2, on: '2027-03-15' },
      ],
    })
    await d.ok('reassign c1 c4 --to Anna --yes')
    d.on('2027-03-15')
    expect(await d.json('handover')).toEqual([])
    const [anna] = await d.json<{ customers: number }[]>('owner list')
    expect(anna).toMatchObject({ customers: 2 })
  })

  it('gives somebody who had left their customers again', async () => {
    const d = await firm()
    await d.ok('owner leave Anna --on yesterday')
    expect(await d.json('owner return Anna')).toEqual({
      ...{ id: 1, name: 'Anna Berg', number: null, email: null, language: null, leftOn: null, deputy: null },
      ...{ digestDays: null, digestEmpty: null, digestSubject: null },
      ...{ leavingTakenBack: '2027-02-28', absencesEnded: [], customers: 1, handovers: [] },
    })
    d.on('2027-03-04')
    expect((await d.json<Due[]>('due --owner Anna')).map(({ orphaned }) => orphaned)).toEqual([false])
  })
})

describe('a day without a year', () => {
  it.each([
    ['2027-02-16', 'owner leave Anna --on "15 feb"', 'leftOn', '2027-02-15'],
    ['2027-02-16', 'owner leave Anna --on "mon 15 feb"', 'leftOn', '2027-02-15'],
    ['2027-02-03', 'owner leave Anna --on "31 mar"', 'leftOn', '2027-03-31'],
    ['2027-03-03', 'owner leave Anna --on eom', 'leftOn', '2027-03-31'],
    ['2027-03-03', 'owner leave Anna --on "3 months"', 'leftOn', '2027-06-03'],
    ['2027-03-03', 'owner leave Anna --on "6 months"', 'leftOn', '2027-09-03'],
    ['2027-02-03', 'owner away Ben --from "1 feb"', 'fromOn', '2027-02-01'],
    ['2027-02-03', 'owner away Ben --from "1.2." --until "12.2."', 'untilOn', '2027-02-12'],
    ['2027-02-03', 'owner away Ben --from "1 feb" --until "2 feb"', 'untilOn', '2027-02-02'],
    ['2027-12-01', 'owner away Ben --from "20 dec" --until "6 jan"', 'untilOn', '2028-01-06'],
    ['2027-07-01', 'owner away Ben --from "20 dec" --until "6 jan"', 'untilOn', '2028-01-06'],
    ['2027-02-15', 'owner away Ben --from "1 mar" --until "15 oct"', 'untilOn', '2027-10-15'],
    ['2027-02-03', 'owner away Ben --from "1 feb" --until "in 2 weeks"', 'untilOn', '2027-02-17'],
  ])('on %s %s: %s %s', async (today, line, field, day) => {
    const d = await firm(today)
    expect(await d.json(line)).toMatchObject({ [field]: day })
  })

  it('is refused as an end that lies before the beginning', async () => {
    const d = await firm('2027-02-03')
    for (const until of ['1 feb', 'mon 1 feb'])
      expect(await d.run(`owner away Ben --from "8 feb" --until "${until}"`)).toMatchObject({
        code: 2,
        err: expect.stringContaining('Mon 1 Feb 2027') as string,
      })
  })
})

describe('owner away without a name', () => {
  it('means whoever acts, who must be known', async () => {
    const d = await firm()
    expect(await d.ok('--as Ben owner away --from today --until "3 mar"')).toContain('Ben Ott is away from')
    expect(await d.run('owner away --from today')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--as NAME') as string,
    })
    const alone = desk({ today: '2027-03-01' })
    await alone.ok('customer add Adler')
    expect(await alone.json('owner away --from today --until "3 mar"')).toMatchObject({ name: 'Anna Berg' })
  })
})

describe('show', () => {
  it('names whoever is away or has left, where nobody is there instead', async () => {
    const d = await firm()
    await d.ok('owner away Anna --from today --until "12 mar"')
    await d.ok('owner away Ben --from today')
    await d.ok('owner leave Cleo --on yesterday --as Cleo')
    const shown = async (name: string, german = '') => (await d.ok(`show ${name}${german}`)).replace(/\s+/g, ' ')
    expect(await shown('Adler')).toContain('in charge: Anna Berg, away until Fri 12 Mar 2027, nobody stands in')
    expect(await shown('Bauer')).toContain('in charge: Ben Ott, away until further notice, nobody stands in')
    expect(await shown('Cramer')).toContain('in charge: nobody (Cleo Neu left on Sun 28 Feb 2027)')
    expect(await shown('Adler', ' --language de')).toContain(
      'zuständig: Anna Berg, bis Fr 12.03.2027 abwesend, ohne Vertretung',
    )
    expect(await shown('Bauer', ' --language de')).toContain('Ben Ott, bis auf Weiteres abwesend, ohne Vertretung')
    expect(await shown('Cramer', ' --language de')).toContain('niemand (letzter Tag von Cleo Neu: So 28.02.2027)')
  })
})

describe('import', () => {
  it('refuses lines that would give somebody something who is not there', async () => {
    const d = await firm()
    await d.ok('owner leave Ben --on yesterday')
    const path = join(d.folder, 'customers.csv')
    writeFileSync(path, 'company;owner\nDorn;Ben Ott\nEder;Cleo Neu\n')
    expect(await d.ok(`import ${path}`)).toContain(
      '"Ben Ott" has left or is away without end; name somebody who is there.',
    )
    writeFileSync(path, 'company\nFalk\n')
    expect(await d.run(`import ${path} --as Ben`)).toMatchObject({
      code: 4,
      err: expect.stringContaining('Ben Ott has left and can be given nothing.') as string,
    })
    expect(await d.json('customer list')).toHaveLength(4)
  })
})
