import { expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'

async function begun(today = '2026-11-20'): Promise<Desk> {
  const it = desk({ today })
  await it.ok('customer add Adler')
  return it
}

/** Kind, due date, deadline and reason of all that is open. */
async function open(it: Desk) {
  const items =
    await it.json<{ kind: string; dueOn: string; deadlineOn: string | null; reason: string }[]>('due --within 400d')
  return items.map(({ kind, dueOn, deadlineOn, reason }) => [kind, dueOn, deadlineOn, reason])
}

test('ours is due the working day before, and the rhythm goes on', async () => {
  const it = await begun()
  expect(await it.ok('promise Adler "27 nov" send the quote')).toBe(
    'Promised to Adler for Fri 27 Nov 2026 (2026-11-27). Follow-up 2 reminds on Thu 26 Nov 2026. 1 other follow-up is open: 1 Every 8 weeks: keep in touch.\n',
  )
  expect(await open(it)).toEqual([
    ['promise', '2026-11-26', '2026-11-27', 'Promised: send the quote'],
    ['cadence', '2027-01-15', null, 'Every 8 weeks: keep in touch'],
  ])
})

test('theirs silences the rhythm until they were asked, and it speaks again from that day where nobody spoke', async () => {
  const it = await begun()
  await it.ok('promise Adler "27 nov" the contract --by them')
  expect(await open(it)).toEqual([['promise', '2026-11-30', null, 'They promised: the contract']])
  await it.ok('keep 2 --today 2026-12-02')
  expect(await open(it)).toEqual([['cadence', '2027-01-22', null, 'Every 8 weeks: keep in touch']])
  expect(agendaFaults(it.store)).toEqual([])
})

test('is kept or not kept, never just done or dropped, and no conversation closes it', async () => {
  const it = await begun()
  await it.ok('promise Adler "27 nov" send the quote')
  for (const line of ['done 2', 'drop 2', 'log Adler call hello --done 2']) {
    expect(await it.run(line)).toMatchObject({
      ...{ code: 4, out: '' },
      err: `followups: Follow-up 2 is a promise, kept or not kept: followups keep 2, or followups break 2${line.includes('call') ? '; an entry alone goes with followups log "Adler" …' : ''}\n`,
    })
  }
  await it.ok('log Adler call "we talked"')
  expect((await open(it)).map(([kind]) => kind)).toEqual(['promise', 'cadence'])
  expect(await it.run('keep 1')).toMatchObject({
    ...{ code: 2, err: 'followups: Follow-up 1 is no promise; followups done 1 closes it.\n' },
  })
  expect(await it.ok('break 2 --why "no stock"')).toContain('Not kept: 2 Adler, Promised: send the quote.')
  expect(await it.run('keep 2')).toMatchObject({ code: 4 })
  expect((await open(it)).map(([kind]) => kind)).toEqual(['cadence'])
})

test('is snoozed up to its deadline', async () => {
  const it = await begun()
  await it.ok('promise Adler "11 dec" send the quote')
  await it.ok('snooze 2 "11 dec"')
  expect((await open(it))[0]).toEqual(['promise', '2026-12-11', '2026-12-11', 'Promised: send the quote'])
  expect(await it.run('snooze 2 "14 dec"')).toMatchObject({ code: 4 })
})

test('is made with an entry, all or nothing', async () => {
  const it = await begun()
  expect(await it.ok('log Adler call "talked it over" --promise "send drawings" --by-date 2w')).toContain(
    'Follow-up 2 reminds on Thu 3 Dec 2026.',
  )
  expect(await it.run('log Adler call "more" --promise "send drawings"')).toMatchObject({ code: 2 })
  expect(await it.run('log Adler call "more" --by-date fri')).toMatchObject({ code: 2 })
  expect(await it.run('log Adler call "more" --promise x --by-date fri --by nobody')).toMatchObject({
    ...{ code: 2, err: 'followups: “nobody” is none of these: us, them.\n' },
  })
  expect((await it.json<{ interactionCount: number }>('show Adler')).interactionCount).toBe(1)
})

test('the report counts both sides', async () => {
  const it = await begun()
  expect(await it.ok('report promises')).toContain('No promises yet.')
  await it.ok('promise Adler "27 nov" send the quote')
  await it.ok('keep 2')
  await it.ok('promise Adler "24 nov" the contract --by them')
  expect(await it.ok('report promises --today 2026-11-30')).toBe(
    [
      'promised by  on time  kept  late  not kept  open  overdue',
      'us             100 %     1     0         0     0        0',
      'them             0 %     0     0         0     1        1',
      '',
    ].join('\n'),
  )
})
