import { describe, expect, it } from 'vitest'
import { importCsv, threeCustomers } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

type Item = {
  id: number
  kind: string
  dueOn: string
  urgency: number
  customer: { name: string }
  urgencyTerms?: Record<string, number>
}

async function atWork(options: Parameters<typeof desk>[0] = {}) {
  const d = desk(options)
  await threeCustomers(d)
  return d
}

describe('due', () => {
  it('shows overdue and today apart, the most urgent first', async () => {
    const d = await atWork()
    await d.ok('plan Zimmerei today "measure the roof"')
    const out = await d.ok('due')
    expect(out).toMatch(/Overdue \(2\)\n.*Müller GmbH.*\n.*Adler Apotheke.*\n\nToday \(1\)\n.*Zimmerei Vogt/)
  })

  it('is what followups does without a command, with or without options', async () => {
    const d = await atWork()
    expect(await d.ok('')).toBe(await d.ok('due'))
    expect(await d.ok('--within 60d')).toBe(await d.ok('due --within 60d'))
  })

  it('has the documented fields in JSON', async () => {
    const d = await atWork()
    const [first] = await d.json<Item[]>('due')
    expect(first).toEqual({
      id: 1,
      kind: 'cadence',
      reason: 'Every 4 weeks: keep in touch',
      dueOn: '2026-10-23',
      deadlineOn: null,
      daysOverdue: 28,
      urgency: 19.2,
      customer: { id: 1, name: 'Müller GmbH', stage: 'active', importance: 'A' },
      contact: { id: 1, name: 'Sabine Koch', email: 'koch@mueller.example', phone: '+49 30 23125 101' },
      owner: { id: 1, name: 'Anna Berg' },
      inCharge: { id: 1, name: 'Anna Berg' },
      orphaned: false,
      standInFor: null,
      lastContact: { on: '2026-09-25', channel: 'call' },
      attempts: 0,
      snoozes: 0,
      addressForm: null,
      blocked: [],
      wishes: null,
    })
  })

  it('is an empty array in JSON when nothing is due, and a friendly line for people', async () => {
    const d = desk()
    await importCsv(d, 'company\nAdler')
    expect(await d.json('due')).toEqual([])
    expect(await d.ok('due')).toBe('Nothing is due. The next date is Fri 15 Jan 2027, Adler.\n')
  })

  it('an empty store says how to begin', async () => {
    const d = desk()
    await d.ok('config set region none')
    expect(await d.ok('due')).toContain('followups import FILE')
  })

  it('a missing store is refused, never taken for empty', async () => {
    const ran = await desk().run('due')
    expect(ran).toMatchObject({ code: 5, out: '' })
    expect(ran.err).toContain('There is no store at')
  })

  it.each([
    ['--within 60d', ['Müller GmbH', 'Adler Apotheke', 'Zimmerei Vogt']],
    ['--within 2w', ['Müller GmbH', 'Adler Apotheke']],
    ['--limit 1', ['Müller GmbH']],
    ['--stage lead', []],
    ['--stage aktiv', ['Müller GmbH', 'Adler Apotheke']],
    ['--kind reply', []],
    ['--kind cadence', ['Müller GmbH', 'Adler Apotheke']],
    ['--kind Rhythmus', ['Müller GmbH', 'Adler Apotheke']],
    ['--owner Anna', ['Müller GmbH', 'Adler Apotheke']],
    ['--all', ['Müller GmbH', 'Adler Apotheke']],
  ])('%s', async (options, names) => {
    const d = await atWork()
    expect((await d.json<Item[]>(`due ${options}`)).map(({ customer }) => customer.name)).toEqual(names)
  })

  it('explains the urgency by its terms, which add up', async () => {
    const d = await atWork()
    for (const { urgency, urgencyTerms } of await d.json<Item[]>('due --explain')) {
      const sum = Object.values(urgencyTerms!).reduce((a, b) => a + b, 0)
      expect(sum).toBeCloseTo(urgency, 1)
      expect(Object.keys(urgencyTerms!)).toEqual(['lateness', 'kind', 'importance', 'deadline', 'silence'])
    }
    expect(await d.ok('due --explain')).toContain('12 lateness + 1.2 kind + 4 importance + 0 deadline + 2 silence')
  })

  it('ends with 10 when asked and something is due, with 0 when only something upcoming is', async () => {
    const d = await atWork()
    expect((await d.run('due --exit-code')).code).toBe(10)
    expect((await d.run('due --exit-code --stage lead')).code).toBe(0)
    expect((await d.run('due --exit-code --kind reply --within 60d')).code).toBe(0)
  })

  it('keeps the reasons of one customer together, complaints and replies first', async () => {
    const d = await atWork()
    await d.ok('log Zimmerei email "please call back" --in --on yesterday')
    await d.ok('plan Müller today "bring the samples"')
    const names = (await d.json<Item[]>('due')).map(({ customer, kind }) => `${customer.name} ${kind}`)
    expect(names).toEqual([
      'Zimmerei Vogt reply',
      'Müller GmbH cadence',
      'Müller GmbH manual',
      'Adler Apotheke cadence',
    ])
  })

  it('has each reason in the section of its own day', async () => {
    const d = await atWork({ columns: 100 })
    await d.ok('plan Müller today "bring the samples"')
    await d.ok('plan Müller "in 3 days" "ask how they liked them"')
    const upcoming = (await d.ok('due --within 7d --no-color')).split(/^Upcoming.*$/m)
    expect(upcoming).toHaveLength(2)
    expect(upcoming[0]).toContain('bring the samples')
    expect(upcoming[0]).not.toContain('ask how they liked them')
    expect(upcoming[1]).toContain('ask how they liked them')
  })

  it.each([80, 100, 140])('fits a terminal of %i columns', async (columns) => {
    const d = await atWork({ columns })
    await d.ok(
      'plan Müller today "a reason that is far too long for one line of any terminal that anybody would ever use for this"',
    )
    for (const line of (await d.ok('due --within 60d --no-color')).split('\n'))
      expect(line.length).toBeLessThanOrEqual(columns)
  })

  it('in a pipe nothing is cut or coloured', async () => {
    const d = await atWork()
    const reason = 'a reason that is far too long for one line of any terminal that anybody would ever use for this'
    await d.ok(`plan Müller today "${reason}"`)
    const out = await d.ok('due')
    expect(out).toContain(reason)
    expect(out).not.toContain('\u001b')
  })

  it('shows mine where there are several owners, and everybody’s with --all', async () => {
    const d = await atWork({ env: { FOLLOWUPS_CONFIG: '' } })
    await d.ok('owner add "Ben Adam"')
    await d.ok('customer edit Adler --owner Ben')
    const names = async (line: string) => (await d.json<Item[]>(line)).map(({ customer }) => customer.name)
    expect(await names('due --as Ben')).toEqual(['Adler Apotheke'])
    expect(await names('due --as Ben --all')).toEqual(['Müller GmbH', 'Adler Apotheke'])
    expect(await names('due')).toEqual(['Müller GmbH', 'Adler Apotheke'])
    expect(await d.ok('due')).toMatch(/Ben$/m)
  })

  it.each([
    ['due --within soon', 2, 'no duration'],
    ['due --stage friend', 2, 'is no stage'],
    [
      'due --kind phone',
      2,
      'is no kind; there are manual, reply, complaint, promise, agreement, journey, handover, cadence,',
    ],
    ['due --limit 0', 2, 'no number'],
    ['due --owner Zoe', 3, 'Zoe'],
    ['due --tag vip', 3, 'has the tag'],
    ['due --json --csv', 2, 'exclude each other'],
    ['due tomorrow', 2, 'tomorrow'],
    ['due --withn 3d', 2, '--within'],
  ])('refuses %s (exit %i)', async (line, code, words) => {
    const d = await atWork()
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
  })
})

describe('how to approach', () => {
  it('goes by what the person and the customer wish', async () => {
    const d = desk({ columns: 120, env: { NO_COLOR: '1' } })
    await d.ok('customer add Adler --contact "Eva Ott" --email ott@adler.example --phone "+49 30 23125 101"')
    await d.ok('plan Adler today hello')
    const line = async () => (await d.ok('due')).split('\n')[2]
    expect(await line()).toContain('Eva Ott  +49 30 23125 101')
    await d.ok('contact form Ott du')
    await d.ok('customer wish Adler --channel email --best-time mornings')
    expect(await line()).toContain('Eva Ott (du)  ott@adler.example, mornings')
    await d.ok('contact block Ott email')
    expect(await line()).toContain('+49 30 23125 101, mornings')
    await d.ok('contact block Ott call')
    expect(await line()).toContain('letter, mornings')
    await d.ok('contact block Ott all')
    expect(await line()).toContain('wants no contact, mornings')
    expect((await d.json<object[]>('due'))[0]).toMatchObject({
      ...{ addressForm: 'du', blocked: ['call', 'email', 'letter', 'chat'] },
      wishes: { channel: 'email', bestTime: 'mornings' },
    })
  })
})

describe('due, with several in charge', () => {
  /** Anna has Müller and Adler, Ben has Zimmerei; all are due. */
  async function withBen(options: Parameters<typeof desk>[0] = {}) {
    const d = await atWork(options)
    await d.ok('owner add "Ben Ott"')
    await d.ok('customer edit Zimmerei --owner Ben')
    await d.ok('plan Zimmerei today "measure the roof"')
    return d
  }
  const customersOf = async (d: ReturnType<typeof desk>, line: string) =>
    (await d.json<Item[]>(line)).map(({ customer }) => customer.name)

  it('the stand-in sees theirs, marked with the owner and the day until when', async () => {
    const d = await withBen()
    await d.ok('owner away Anna --from 2026-11-20 --until 2026-12-04 --stand-in Ben')
    const out = await d.ok('due --owner Ben')
    expect(out).toMatch(/Müller GmbH .* for Anna until 4 Dec: every 4 weeks/)
    expect(out).toMatch(/Zimmerei Vogt .*  measure the roof/)
    expect(await customersOf(d, 'due --owner Ben')).toEqual(['Müller GmbH', 'Adler Apotheke', 'Zimmerei Vogt'])
    const [first] = await d.json<(Item & Record<string, unknown>)[]>('due --owner Ben')
    expect(first).toMatchObject({
      owner: { name: 'Anna Berg' },
      inCharge: { name: 'Ben Ott' },
      standInFor: { name: 'Anna Berg' },
      orphaned: false,
    })
    d.on('2026-12-05')
    expect(await customersOf(d, 'due --owner Ben')).toEqual(['Zimmerei Vogt'])
  })

  it('who left is in nobody’s place: the item is on everybody’s list until a fallback owner gets it', async () => {
    const d = await withBen()
    await d.ok('owner add "Cleo Neu"')
    await d.ok('owner leave Anna --on 2026-11-19')
    for (const name of ['Ben', 'Cleo']) {
      const out = await d.ok(`due --owner ${name}`)
      expect(out).toMatch(/Müller GmbH .*Anna has left: every 4 weeks/)
      expect(out).toContain('2 customers have nobody in charge: followups orphans')
    }
    await d.ok('config set fallback Cleo')
    expect(await customersOf(d, 'due --owner Ben')).toEqual(['Zimmerei Vogt'])
    expect(await customersOf(d, 'due --owner Cleo')).toEqual(['Müller GmbH', 'Adler Apotheke'])
    expect(await d.ok('due --owner Ben')).toContain('2 customers have nobody in charge: followups orphans')
  })

  it('what falls due after a handover is on the list of whoever is in charge then', async () => {
    const d = await withBen()
    await d.ok('reassign Müller --to Ben --on 2026-12-14 --yes')
    const steps = (line: string) =>
      d.json<(Item & { reason: string })[]>(line).then((items) => items.filter(({ kind }) => kind === 'handover'))
    expect((await steps('due --owner Anna --within 3m')).map(({ dueOn }) => dueOn)).toEqual(['2026-11-30'])
    expect(await steps('due --owner Ben --within 3w')).toEqual([])
    d.on('2026-12-14')
    expect((await steps('due --owner Ben --within 3m')).map(({ customer }) => customer.name)).toEqual(['Müller GmbH'])
  })

  it('says it in German', async () => {
    const d = await withBen({ env: { LANG: 'de_DE.UTF-8' } })
    await d.ok('owner leave Anna --on 2026-11-19')
    const out = await d.ok('due --owner Ben')
    expect(out).toMatch(/Anna ist nicht mehr im Haus: alle 4 Wochen/)
    expect(out).toContain('Für 2 Kunden ist niemand zuständig: followups orphans')
  })
})
