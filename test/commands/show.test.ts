import { describe, expect, it } from 'vitest'
import { threeCustomers } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

const said = 'wants the quote for the large order by the end of May and asks whether delivery could be in two parts'

describe('the history', () => {
  it('is read in full in 80 columns, below its own column', async () => {
    const d = desk({ columns: 80 })
    await threeCustomers(d)
    await d.ok(`log Adler call "${said}"`)
    const shown = await d.ok('show Adler')
    expect(shown).toContain(
      [
        '  e3  Fri 20 Nov 2026  call  Jonas Jung  wants the quote for the large order by',
        '                                         the end of May and asks whether',
        '                                         delivery could be in two parts',
        '',
      ].join('\n'),
    )
    expect(shown).not.toContain('…')
  })

  it.each([
    ['', 'History (3)', 'Verlauf (3)'],
    ['--entries 2', 'History (the last 2 of 3; all of it: --entries 3)', 'die letzten 2 von 3; alles mit --entries 3)'],
    ['--entries 1', 'History (the last one of 3; all of it: --entries 3)', 'der letzte von 3; alles mit --entries 3)'],
    ['--entries 0', 'History (3 entries; all of it: --entries 3)', 'Verlauf (3 Einträge; alles mit --entries 3)'],
  ])('with %j says how much of it is shown', async (option, english, german) => {
    const d = desk()
    await threeCustomers(d)
    await d.ok('log Adler call one')
    await d.ok('log Adler call two')
    expect(await d.ok(`show Adler ${option}`)).toContain(english)
    expect(await d.ok(`show Adler ${option} --language de`)).toContain(german)
  })

  it.each([
    ['call --missed', 'not reached', 'nicht erreicht'],
    ['call --missed --in', 'from them, missed', 'vom Kunden, verpasst'],
  ])('marks %s', async (happened, english, german) => {
    const d = desk()
    await threeCustomers(d)
    await d.ok(`log Adler ${happened}`)
    expect(await d.ok('show Adler')).toContain(`Jonas Jung  ${english}\n`)
    expect(await d.ok('show Adler --language de')).toContain(`Jonas Jung  ${german}\n`)
  })
})

it('shows what is agreed on, and which promises were kept', async () => {
  const d = desk({ today: '2026-11-20', columns: 100, env: { NO_COLOR: '1' } })
  await d.ok('customer add Adler')
  await d.ok('agreement add Adler Copier --kind lease --until "31 dec 2027" --notice 3m')
  await d.ok('promise Adler "27 nov" send the quote')
  await d.ok('promise Adler "27 nov" the contract --by them')
  const shown = await d.json<{ followUps: { id: number; reason: string }[] }>('show Adler')
  const idOf = (words: string) => shown.followUps.find(({ reason }) => reason.includes(words))!.id
  await d.ok(`keep ${idOf('quote')}`)
  await d.ok(`break ${idOf('contract')} --why "legal is slow"`)
  const text = await d.ok('show Adler')
  expect(text).toContain('Agreements\n  a1  Copier  lease  ends Fri 31 Dec 2027  act by Thu 30 Sep 2027\n')
  expect(text).toContain(
    'Promises\n  Fri 27 Nov 2026  by us    kept      send the quote\n  Fri 27 Nov 2026  by them  not kept  the contract (legal is slow)\n',
  )
})
