import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'
import { factsIn, journalLength, reverse } from '../support/reversal.ts'

type Item = { id: number; kind: string; dueOn: string; deadlineOn: string | null; customer: { name: string } }

/** Anna alone, with ten customers of whom one is due on each of the working days from Mon 8 to Fri 19 March 2027. */
async function alone() {
  const d = desk({ today: '2027-01-11' })
  await d.ok('config set region none')
  await d.ok('config set capacity 2')
  const days = ['11', '12', '13', '14', '15', '18', '19', '20', '21', '22']
  for (const [index, day] of days.entries()) {
    d.on(`2027-01-${day}`)
    await d.ok(`customer add "Customer ${index}"`)
  }
  d.on('2027-03-01')
  return d
}

async function dates(d: Desk, kind: string) {
  return (await d.json<Item[]>('calendar --ahead 90d')).filter((item) => item.kind === kind).map(({ dueOn }) => dueOn)
}

const asPlanned = [
  ...['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12'],
  ...['2027-03-15', '2027-03-16', '2027-03-17', '2027-03-18', '2027-03-19'],
]

describe('owner away for whoever works alone', () => {
  it('spreads the rhythm over the days after, has deadlines before, and names the typed dates that stay', async () => {
    const d = await alone()
    expect(await dates(d, 'cadence')).toEqual(asPlanned)
    await d.ok('plan "Customer 0" "10 mar" "a typed day"')
    await d.ok('promise "Customer 1" "11 mar" "the price list"')
    expect(await d.ok('owner away Anna --from "8 mar" --until "12 mar"')).toBe(
      'You are away from Mon 8 Mar 2027 (2027-03-08) to Fri 12 Mar 2027 (2027-03-12).\n' +
        'These are days off: nothing is planned for them, and what has a deadline then comes before.\n' +
        '5 contacts move to the days from Mon 15 Mar 2027 to Fri 19 Mar 2027, at most 2 a day.\n' +
        'Typed dates in that time stay: 11 Customer 0, a typed day.\n' +
        'Everything goes on from Mon 15 Mar 2027.\n',
    )
    expect(await dates(d, 'cadence')).toEqual([
      ...['2027-03-15', '2027-03-15', '2027-03-16', '2027-03-16', '2027-03-17', '2027-03-17'],
      ...['2027-03-18', '2027-03-18', '2027-03-19', '2027-03-19'],
    ])
    expect(await dates(d, 'manual')).toEqual(['2027-03-10'])
    expect(await dates(d, 'promise')).toEqual(['2027-03-05'])
    expect(agendaFaults(d.store)).toEqual([])
  })

  it('speaks of nobody else', async () => {
    const d = await alone()
    await d.ok('owner away Anna --from "8 mar" --until "12 mar" --language de')
    d.on('2027-03-10')
    await d.ok('plan "Customer 0" today "a typed day"')
    for (const line of ['due', 'show "Customer 0"', 'owner list', 'gaps', 'calendar']) {
      expect(await d.ok(line)).not.toMatch(/stand|orphan|nobody (stands|in charge)|in charge: /i)
      expect(await d.ok(`${line} --language de`)).not.toMatch(/vertritt|niemand zuständig|zuständig: /i)
    }
    expect(await d.json('due')).toMatchObject([{ orphaned: false, standInFor: null, inCharge: { name: 'Anna Berg' } }])
  })

  it('needs an end', async () => {
    const d = await alone()
    expect(await d.run('owner away Anna --from "8 mar"')).toMatchObject({
      code: 2,
      err: 'followups: Say until when: add --until DATE.\n',
    })
    expect(await dates(d, 'cadence')).toEqual(asPlanned)
  })

  it('has the days again with owner return, after another end as well', async () => {
    const d = await alone()
    await d.ok('owner away Anna --from "8 mar" --until "9 mar"')
    const changed = await d.ok('owner away Anna --from "8 mar" --until "12 mar"')
    expect(changed).toContain('You are now away from Mon 8 Mar')
    expect((await dates(d, 'cadence'))[0]).toBe('2027-03-15')
    expect(await d.ok('owner return Anna')).toContain('You will not be away from Mon 8 Mar 2027 to Fri 12 Mar 2027.')
    expect(await dates(d, 'cadence')).toEqual(asPlanned)
    await d.ok('owner away Anna --from "8 mar" --until "12 mar"')
    d.on('2027-03-10')
    expect(await d.ok('owner return Anna --language de')).toBe(
      'Sie sind ab heute wieder da: Die Abwesenheit Mo 08.03.2027 bis Fr 12.03.2027 ist beendet.\n' +
        '5 Kontakte rücken vor: Mi 10.03.2027 bis Fr 12.03.2027.\n',
    )
    expect((await dates(d, 'cadence')).slice(0, 5)).toEqual([
      ...['2027-03-10', '2027-03-10', '2027-03-11', '2027-03-11', '2027-03-12'],
    ])
  })

  it.each([
    ['owner add', 'owner add Ben'],
    ['an import', 'import'],
  ])('is an absence like any other once there is somebody else: %s', async (_, line) => {
    const d = await alone()
    await d.ok('owner away Anna --from "8 mar" --until "12 mar"')
    await d.ok(line === 'import' ? `import ${fileWith(d)}` : line)
    expect((await dates(d, 'cadence')).slice(0, 10)).toEqual(asPlanned)
    expect(agendaFaults(d.store)).toEqual([])
    d.on('2027-03-08')
    expect(await d.json('due --all')).toMatchObject([{ orphaned: true }])
  })

  it('can be taken back by what the journal says', async () => {
    const d = await alone()
    const [before, { commands }] = [factsIn(d.store), journalLength(d.store)]
    await d.ok('owner away Anna --from "8 mar" --until "12 mar"')
    expect(factsIn(d.store)).not.toEqual(before)
    reverse(d.store, commands)
    expect(factsIn(d.store)).toEqual(before)
  })
})

function fileWith(d: Desk): string {
  const path = join(d.folder, 'customers.csv')
  writeFileSync(path, 'company;owner;last contact\nVogt;Ben Ott;2027-02-26\n')
  return path
}
