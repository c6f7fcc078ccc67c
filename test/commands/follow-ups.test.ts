import { describe, expect, it } from 'vitest'
import { threeCustomers } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

type Shown = {
  nextDueOn: string
  lastContact: { on: string } | null
  followUps: { id: number; kind: string; reason: string; dueOn: string; deadlineOn: string | null; snoozes: number }[]
}

/** Follow-ups 1 to 3 are the three customers' own. */
async function atWork(options: Parameters<typeof desk>[0] = {}) {
  const d = desk(options)
  await threeCustomers(d)
  return { d, show: (name: string) => d.json<Shown>(`show ${name}`) }
}

describe('plan', () => {
  it('says the date back with weekday and ISO date', async () => {
    const { d } = await atWork()
    expect(await d.ok('plan Adler "next friday" "send the samples" --deadline 2026-12-04')).toBe(
      'Follow-up 4 for Adler Apotheke on Fri 27 Nov 2026 (2026-11-27). Deadline Fri 4 Dec 2026 (2026-12-04).\n',
    )
  })

  it('keeps a typed date as it is, and says when it is no working day', async () => {
    const { d, show } = await atWork()
    expect(await d.ok('plan Adler 2026-11-22 "read the report"')).toContain('no working day')
    expect((await show('Adler')).followUps).toContainEqual(expect.objectContaining({ dueOn: '2026-11-22' }))
  })

  it('does not silence the rhythm', async () => {
    const { d, show } = await atWork()
    await d.ok('plan Adler 2w "send the samples"')
    expect((await show('Adler')).followUps.map(({ kind }) => kind).sort()).toEqual(['cadence', 'manual'])
  })

  it.each([
    ['plan Adler yesterday x', 2, 'past'],
    ['plan Adler soon x', 2, 'is no date'],
    ['plan Adler 03/04/2027 x', 2, 'can be read as'],
    ['plan Adler fri x --deadline today', 2, 'before the due date'],
    ['plan Adler fri', 2, 'missing'],
    ['plan Adler fri ""', 2, 'TEXT is missing'],
    ['plan Adler fri x --every often', 2, 'no duration'],
    ['plan Nobody fri x', 3, 'No customer'],
  ])('refuses %s (exit %i)', async (line, code, words) => {
    const { d } = await atWork()
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
  })
})

describe('done', () => {
  it('a rhythm done without dialogue starts anew from today, last contact unchanged', async () => {
    const { d, show } = await atWork()
    expect(await d.ok('done 2')).toBe(
      'Done: 2 Adler Apotheke, Every 8 weeks: keep in touch.\nAdler Apotheke: Next contact Fri 15 Jan 2027, every 8 weeks.\n',
    )
    expect(await show('Adler')).toMatchObject({ lastContact: { on: '2026-09-18' }, nextDueOn: '2027-01-15' })
  })

  it('done on the day of a dialogue still leaves a next date', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler call')
    const [next] = (await show('Adler')).followUps
    await d.ok(`done ${next!.id}`)
    expect((await show('Adler')).followUps).toHaveLength(1)
    expect((await show('Adler')).followUps[0]!.id).not.toBe(next!.id)
  })

  it('logs and closes in one go', async () => {
    const { d, show } = await atWork()
    await d.ok('plan Adler today "ask about the samples"')
    await d.ok('done 2,4 call "they like them" --next "in 2 weeks" --why "order?"')
    expect(await show('Adler')).toMatchObject({
      lastContact: { on: '2026-11-20' },
      followUps: [{ reason: 'order?', dueOn: '2026-12-04' }],
    })
  })

  it('several customers at once, but no conversation with several', async () => {
    const { d } = await atWork()
    expect(await d.run('done 1 2 call hello')).toMatchObject({ code: 2 })
    expect(await d.ok('done 1 2')).toContain(
      'Done: 1 Müller GmbH, Every 4 weeks: keep in touch; 2 Adler Apotheke, Every 8 weeks: keep in touch.\n',
    )
  })

  it('what repeats comes again, reckoned from its anchor and moved to a working day', async () => {
    const { d, show } = await atWork({ today: '2027-01-31' })
    await d.ok('plan Adler today "monthly figures" --every 1m')
    d.on('2027-02-02')
    expect(await d.ok('done 4')).toContain('It comes again as 5 on Mon 1 Mar 2027.')
    d.on('2027-03-05')
    expect(await d.ok('done 5')).toContain('on Wed 31 Mar 2027.')
    expect((await show('Adler')).followUps).toContainEqual(
      expect.objectContaining({ reason: 'monthly figures', dueOn: '2027-03-31' }),
    )
  })

  it('what repeats keeps its deadline as far behind as it was, on a working day', async () => {
    const { d, show } = await atWork()
    await d.ok('plan Adler today "send the figures" --every 1m --deadline 2026-11-27')
    await d.ok('done 4')
    expect((await show('Adler')).followUps).toContainEqual(
      expect.objectContaining({ dueOn: '2026-12-21', deadlineOn: '2026-12-25' }),
    )
    d.on('2026-12-21')
    await d.ok('done 5')
    expect((await show('Adler')).followUps).toContainEqual(
      expect.objectContaining({ dueOn: '2027-01-20', deadlineOn: '2027-01-27' }),
    )
  })

  it.each([
    ['done 999', 3, 'no follow-up 999'],
    ['done 0', 2, 'is no follow-up'],
    ['done Adler', 2, 'is no follow-up'],
    ['done 1,x', 2, 'is no follow-up'],
    ['done 1 shout hello', 2, 'no channel'],
    ['done 1 --why x', 2, '--next'],
    ['done 1 999', 3, 'no follow-up 999'],
  ])('refuses %s (exit %i), whole or not at all', async (line, code, words) => {
    const { d } = await atWork()
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
    expect(await d.json<unknown[]>('due')).toHaveLength(2)
  })

  it('says when something is closed already', async () => {
    const { d } = await atWork()
    await d.ok('done 1')
    const ran = await d.run('done 1')
    expect(ran).toMatchObject({ code: 4 })
    expect(ran.err).toContain('closed already')
  })
})

describe('snooze', () => {
  it('moves to the typed date, counts, and keeps the original date', async () => {
    const { d } = await atWork()
    expect(await d.ok('snooze 1,2 next week --why "trade fair"')).toBe(
      'Snoozed until Mon 23 Nov 2026 (2026-11-23): 1 Müller GmbH, Every 4 weeks: keep in touch; 2 Adler Apotheke, Every 8 weeks: keep in touch.\n',
    )
    expect(await d.json('snooze 1 tomorrow')).toEqual([
      { id: 1, customer: { id: 1, name: 'Müller GmbH' }, dueOn: '2026-11-21', snoozes: 2, originalDueOn: '2026-10-23' },
    ])
  })

  it.each([
    [
      'snooze 2 2026-11-23',
      'de',
      'Verschoben auf Mo 23.11.2026 (2026-11-23): 2 Adler Apotheke, Alle 8 Wochen melden.\n',
    ],
    ['snooze 2 saturday', 'en', 'Every 8 weeks: keep in touch. That is no working day; it stays as typed.\n'],
    ['snooze 2, 1 2026-11-23', 'en', '(2026-11-23): 2 Adler Apotheke, Every 8 weeks: keep in touch; 1 Müller GmbH, '],
    ['snooze 2 , 1 monday', 'en', '; 1 Müller GmbH, '],
  ])('%s says (%s) what was moved', async (line, language, words) => {
    const { d } = await atWork()
    expect(await d.ok(`${line} --language ${language}`)).toContain(words)
  })

  it('offers a slower rhythm from the third time on, and the list says so', async () => {
    const { d } = await atWork()
    await d.ok('snooze 2 2026-11-23')
    await d.ok('snooze 2 2026-11-24')
    expect(await d.ok('snooze 2 2026-11-25')).toContain('snoozed 3 times')
    d.on('2026-11-25')
    expect(await d.ok('due')).toContain('snoozed 3 times')
  })

  it('refuses to pass a deadline', async () => {
    const { d } = await atWork()
    await d.ok('plan Adler today "renew the quote" --deadline 2026-11-27')
    expect(await d.run('snooze 4 2026-11-28')).toMatchObject({ code: 4 })
    await d.ok('snooze 4 2026-11-27')
  })

  it('offers working days only', async () => {
    const { d, show } = await atWork({ answers: ['Mon 23 Nov 2026', 'Mon 21 Dec 2026'] })
    await d.ok('config set snooze tomorrow, next week, 2026-12-19')
    await d.ok('snooze 2')
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2026-11-23' })
    await d.ok('snooze 2')
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2026-12-21' })
  })

  it('offers the usual dates on a terminal', async () => {
    const { d, show } = await atWork({ answers: ['2026-11-23'] })
    await d.ok('snooze 2')
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2026-11-23' })
  })

  it('holds until an attempt after it, also on the same day', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler call --missed')
    await d.ok('snooze 2 2026-11-23')
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2026-11-23' })
    await d.ok('log Adler call --missed "again"')
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2026-11-26' })
  })

  it.each([
    ['snooze 1', 2, 'WHEN is missing'],
    ['snooze tomorrow', 2, 'is no follow-up'],
    ['snooze 1 yesterday', 2, 'past'],
    ['snooze 1 whenever', 2, 'is no date'],
    ['snooze 999 tomorrow', 3, 'no follow-up 999'],
  ])('refuses %s (exit %i)', async (line, code, words) => {
    const { d } = await atWork()
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
  })
})

describe('drop', () => {
  it('what was dropped does not come back; the rhythm starts anew', async () => {
    const { d, show } = await atWork()
    expect(await d.ok('drop 2 --why "nothing to say"')).toContain(
      'Dropped: 2 Adler Apotheke, Every 8 weeks: keep in touch.',
    )
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2027-01-15', followUps: [{ kind: 'cadence' }] })
  })

  it.each([
    ['drop 2 not wanted', '“not wanted” is no follow-up; the reason goes behind --why: --why "not wanted".'],
    ['drop not wanted', '“not wanted” is no follow-up; they are numbers'],
  ])('refuses %s', async (line, words) => {
    const { d } = await atWork()
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(words)
  })

  it('ends what repeats', async () => {
    const { d, show } = await atWork()
    await d.ok('plan Adler today "monthly figures" --every 1m')
    expect(await d.ok('drop 4')).toContain('repeated every month; that ends.')
    expect((await show('Adler')).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
  })
})

describe('level', () => {
  it('spreads what the rhythm asks for and is due, and leaves what was typed', async () => {
    const { d } = await atWork()
    await d.ok('config set capacity 1')
    await d.ok('plan Adler 2026-11-20 "typed"')
    expect(await d.ok('level --days 5 --yes')).toContain('2 contacts spread from')
    const due = await d.json<{ dueOn: string; reason: string }[]>('due --within 30d')
    expect(due.map(({ dueOn }) => dueOn).sort()).toEqual(['2026-11-20', '2026-11-23', '2026-11-24'])
  })

  it('spreads evenly over the days asked for, however large the capacity', async () => {
    const { d } = await atWork()
    await d.ok('level --days 2 --yes')
    const due = await d.json<{ dueOn: string }[]>('due --within 7d')
    expect(due.map(({ dueOn }) => dueOn).sort()).toEqual(['2026-11-20', '2026-11-23'])
  })

  it('says where the capacity is not enough', async () => {
    const { d } = await atWork()
    await d.ok('config set capacity 1')
    expect(await d.ok('level --days 1 --yes')).toContain('not enough')
  })

  it('says when there is no backlog', async () => {
    const { d } = await atWork()
    await d.ok('done 1,2')
    expect(await d.ok('level --days 3')).toContain('There is no backlog')
  })

  it('shows the plan and asks where it moves several, says whose they are, and on a dry run changes nothing', async () => {
    const { d } = await ofTwo()
    const before = await d.ok('due --all --json')
    const dry = await d.ok('level --days 4 --dry-run')
    expect(dry).toContain('New days: Anna Berg 3, Ben Ott 3.')
    expect(dry).toContain('Nothing was changed (dry run).')
    expect(await d.run('level --days 4')).toMatchObject({ code: 4, err: expect.stringContaining('--yes') as string })
    expect(await d.ok('due --all --json')).toBe(before)

    const plan = await d.json<{ applied: boolean; moves: object[] }>('level --days 4 --dry-run')
    const { applied, moves } = await d.json<typeof plan>('level --days 4 --yes')
    expect([plan.applied, applied]).toEqual([false, true])
    expect(moves).toEqual(plan.moves)
  })

  it('changes nothing where the answer is no', async () => {
    const { d } = await ofTwo({ answers: [false] })
    expect(await d.ok('level --days 4')).toContain('Nothing was changed.')
  })

  it('moves nothing onto days on which its owner is away', async () => {
    const { d } = await ofTwo()
    await d.ok('owner away Ben --from tomorrow --until "in 3 weeks"')
    await d.ok('level --days 4 --yes')
    const due = await d.json<{ dueOn: string; owner: { name: string } }[]>('due --all --within 14d')
    const of = (name: string) => due.filter(({ owner }) => owner.name === name).map(({ dueOn }) => dueOn)
    expect(of('Anna Berg')).toEqual(['2026-11-20', '2026-11-23', '2026-11-24'])
    expect(of('Ben Ott')).toEqual(['2026-11-20', '2026-11-20', '2026-11-20'])
  })

  it.each([
    ['owner away Ben --from today', 'Ben Ott is there on none of these days, so 3 contacts of theirs stay'],
    ['owner leave Ben --on yesterday', 'Ben Ott is there on none of these days, so 3 contacts of theirs stay'],
  ])('leaves what belongs to who is not there (%s)', async (line, words) => {
    const { d } = await ofTwo()
    await d.ok(line)
    expect(await d.ok('level --days 3 --yes')).toContain(words)
    const due = await d.json<{ dueOn: string; owner: { name: string } }[]>('due --all')
    expect(due.filter(({ owner }) => owner.name === 'Ben Ott').map(({ dueOn }) => dueOn)).toEqual(
      Array(3).fill('2026-11-19'),
    )
  })

  /** Three customers each of Anna and of Ben, all due. */
  async function ofTwo(options: Parameters<typeof desk>[0] = {}) {
    const d = desk({ today: '2026-11-05', ...options })
    await d.ok('customer add Eins --stage lead')
    await d.ok('owner add "Ben Ott"')
    for (const name of ['Zwei', 'Drei']) await d.ok(`customer add ${name} --stage lead --owner Anna`)
    for (const name of ['Vier', 'Fünf', 'Sechs']) await d.ok(`customer add ${name} --stage lead --owner Ben`)
    d.on('2026-11-20')
    return { d }
  }

  it.each(['level', 'level --days 0', 'level --days many'])('refuses %s', async (line) => {
    const { d } = await atWork()
    expect(await d.run(line)).toMatchObject({ code: 2 })
  })
})
