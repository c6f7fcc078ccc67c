import { expect, it } from 'vitest'
import { desk } from '../support/desk.ts'

/** Anna was away from 2 to 15 March 2027 and is back on the 16th; Ben stood in. */
async function afterwards() {
  const d = desk({ today: '2027-03-01' })
  await d.ok('owner add "Ben Ott"')
  await d.ok('customer add Adler --contact "Petra Adler"')
  await d.ok('customer add Bauer')
  await d.ok('customer add Cramer --owner Ben')
  await d.ok('plan Adler "4 mar" "measure the counter"')
  await d.ok('owner away Anna --from "2 mar" --until "15 mar" --stand-in Ben')
  await d.ok('log Bauer call "the day before"')
  d.on('2027-03-04')
  await d.ok('--as Ben done 4 visit "2.40 m wide"')
  await d.ok('--as Ben log Cramer call "his own"')
  d.on('2027-03-05')
  await d.ok('--as Ben promise Bauer "19 mar" "the price list"')
  d.on('2027-03-16')
  await d.ok('--as Ben log Adler call "too late"')
  return d
}

it('says by customer what the stand-in did, promised and closed, and what is open now', async () => {
  const d = await afterwards()
  expect(await d.ok('catchup')).toBe(
    [
      'What others did for Anna Berg from Tue 2 Mar 2027 to Mon 15 Mar 2027',
      '',
      'Adler',
      '   4 Mar  visit  2.40 m wide (Petra Adler) by Ben Ott',
      '   4 Mar  done   4 measure the counter',
      '  11 May  open   8 Every 8 weeks: keep in touch',
      '',
      'Bauer',
      '   5 Mar  promised by us for 19 Mar  the price list',
      '  18 Mar  open                       7 Promised: the price list',
      '  26 Apr  open                       2 Every 8 weeks: keep in touch',
      '',
    ].join('\n'),
  )
  const german = await d.ok('catchup Anna --language de')
  for (const words of [
    'Was andere für Anna Berg getan haben, Di 02.03.2027 bis Mo 15.03.2027',
    '04.03.  Besuch    2.40 m wide (Petra Adler) von Ben Ott',
    '04.03.  erledigt  4 measure the counter',
    'von uns zugesagt zum 19.03.',
  ])
    expect(german).toContain(words)
})

it('as data', async () => {
  const d = await afterwards()
  const [adler, bauer] = await d.json<Record<string, unknown>[]>('catchup Anna')
  expect(Object.keys(adler!)).toEqual([
    'customer',
    'owner',
    'interactions',
    'closed',
    'promises',
    'open',
    'stageChanges',
  ])
  expect(adler).toMatchObject({
    customer: { id: 1, name: 'Adler' },
    owner: { id: 1, name: 'Anna Berg' },
    interactions: [{ text: '2.40 m wide', owner: { name: 'Ben Ott' }, forOwner: { id: 1, name: 'Anna Berg' } }],
    closed: [{ id: 4, kind: 'manual', reason: 'measure the counter', closedOn: '2027-03-04', outcome: 'done' }],
  })
  expect(bauer).toMatchObject({
    promises: [{ madeBy: 'us', text: 'the price list', dueOn: '2027-03-19', outcome: null }],
  })
  expect((await d.ok('catchup --csv')).split('\n').slice(0, 2)).toEqual([
    '"customerId","customer","owner","interactions","closed","promises","open","nextDueOn","stageChanges"',
    expect.stringMatching(/^"1","Adler","Anna Berg","1","1","0","1",/),
  ])
})

it('looks at the absence that runs until today, or since a day', async () => {
  const d = await afterwards()
  d.on('2027-03-04')
  expect(await d.ok('catchup Anna')).toContain('from Tue 2 Mar 2027 to Thu 4 Mar 2027')
  d.on('2027-03-17')
  expect(await d.ok('catchup Anna --since "16 mar"')).toContain('too late (Petra Adler) by Ben Ott')
  expect(await d.ok('catchup Anna --since today')).toBe(
    'Nobody did anything for the customers of Anna Berg from Wed 17 Mar 2027 to Wed 17 Mar 2027.\n',
  )
  expect(await d.json('catchup Anna --since today')).toEqual([])
  await d.ok('customer edit Adler --owner Ben')
  expect(await d.ok('catchup Anna')).toContain('Adler (now with Ben Ott)')
})

it('says so where somebody was not away, and refuses what it does not know', async () => {
  const d = await afterwards()
  expect(await d.ok('catchup Ben')).toBe('Ben Ott has not been away. Since a day: followups catchup --since DATE\n')
  expect(await d.ok('catchup Ben --language de')).toBe(
    'Ben Ott war nicht abwesend. Ab einem Tag: followups catchup --since DATUM\n',
  )
  expect(await d.json('catchup Ben')).toEqual([])
  expect(await d.run('catchup Nobody')).toMatchObject({ code: 3 })
  expect(await d.run('catchup --since tomorrow')).toMatchObject({ code: 2 })
})

it('says which earlier promises were kept or broken, which stages changed, and what became of those handed over', async () => {
  const d = await afterwards()
  d.on('2027-03-01')
  await d.ok('owner add "Cleo Neu"')
  await d.ok('promise Adler "8 mar" "the drawing"')
  await d.ok('promise Bauer "9 mar" "the sample"')
  d.on('2027-03-08')
  const numberOf = async (customer: string) => {
    const { followUps } = await d.json<{ followUps: { id: number; kind: string }[] }>(`show ${customer}`)
    return followUps.find(({ kind }) => kind === 'promise')!.id
  }
  await d.ok(`--as Ben keep ${await numberOf('Adler')}`)
  await d.ok(`--as Ben break ${await numberOf('Bauer')}`)
  await d.ok('--as Ben stage Bauer dormant')
  await d.ok('reassign Adler --to Cleo --yes')
  d.on('2027-03-10')
  await d.ok('--as Cleo log Adler call "hello from Cleo"')
  d.on('2027-03-16')
  const told = await d.ok('catchup')
  for (const words of [
    /Adler \(now with Cleo Neu\)/,
    /8 Mar +promised by us for 8 Mar +the drawing \(kept\)/,
    /10 Mar +call +hello from Cleo .*by Cleo Neu/,
    /8 Mar +promised by us for 9 Mar +the sample \(not kept\)/,
    /8 Mar +stage +.* → /,
  ])
    expect(told).toMatch(words)
  expect(told).not.toContain('too late')
  const [adler, bauer] = await d.json<{ promises: object[]; stageChanges: object[] }[]>('catchup')
  expect(adler!.promises).toHaveLength(1)
  expect(bauer!.stageChanges).toMatchObject([{ on: '2027-03-08', stage: 'dormant', reason: null, note: null }])
})

it('speaks of nobody else to whoever works alone', async () => {
  const d = desk({ today: '2027-03-01' })
  await d.ok('customer add Adler')
  expect(await d.ok('catchup')).toBe('You have not been away. Since a day: followups catchup --since DATE\n')
  expect(await d.ok('catchup --language de')).toContain('Sie waren nicht abwesend.')
  expect(await d.ok('catchup --since yesterday')).toBe(
    'Nothing was written down from Sun 28 Feb 2027 to Mon 1 Mar 2027. What is to be done: followups due\n',
  )
  await d.ok('log Adler call "the price"')
  expect(await d.ok('catchup --since yesterday')).toMatch(/^What happened from Sun 28 Feb 2027 to .*\n\nAdler\n/)
  expect(await d.ok('catchup --since yesterday')).toContain('the price')
  expect(await d.ok('catchup --since gestern --language de')).not.toContain('Anna')
})
