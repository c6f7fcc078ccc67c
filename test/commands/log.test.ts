import { describe, expect, it } from 'vitest'
import { threeCustomers } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

type Shown = {
  nextDueOn: string
  attempts: number
  lastContact: { on: string; channel: string } | null
  followUps: { id: number; kind: string; reason: string; dueOn: string }[]
  interactions: { id: number; channel: string; on: string }[]
}

async function atWork(options: Parameters<typeof desk>[0] = {}) {
  const d = desk(options)
  await threeCustomers(d)
  return { d, show: (name: string) => d.json<Shown>(`show ${name}`) }
}

it('the dots of a command that was copied are no words', async () => {
  const d = desk()
  await d.ok('customer add Adler --contact "Sabine Koch"')
  await d.ok('log Adler call "…"')
  await d.ok('log Adler visit "..."')
  const { interactions } = await d.json<{ interactions: { text: string | null }[] }>('show Adler')
  expect(interactions.map(({ text }) => text)).toEqual([null, null])
})

describe('log', () => {
  it('says what it understood and what follows', async () => {
    const { d } = await atWork()
    await d.ok('plan Adler tomorrow "send the list"')
    expect(await d.ok('log "Jonas Jung" call "all well"')).toBe(
      'Call with Jonas Jung on Fri 20 Nov 2026. Next contact Fri 15 Jan 2027, every 8 weeks. 1 other follow-up is open: 4 send the list.\n',
    )
  })

  it('speaks German', async () => {
    const { d } = await atWork({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    expect(await d.ok('log Adler anruf "alles gut"')).toBe(
      'Gespräch mit Jonas Jung am Fr 20.11.2026. Nächster Kontakt Fr 15.01.2027, alle 8 Wochen.\n',
    )
  })

  it.each([
    ['call', '', '2026-11-20'],
    ['visit', '', '2026-11-20'],
    ['meeting', '', '2026-11-20'],
    ['video', '', '2026-11-20'],
    ['event', '--with Jung', '2026-11-20'],
    ['event', '', '2026-09-18'],
    ['email', '', '2026-09-18'],
    ['email', '--in', '2026-11-20'],
    ['letter', '--in', '2026-11-20'],
    ['chat', '', '2026-09-18'],
    ['call', '--missed', '2026-09-18'],
    ['call', '--in --missed', '2026-09-18'],
    ['mailing', '', '2026-09-18'],
    ['note', '', '2026-09-18'],
  ])('%s %s makes the last contact %s', async (channel, options, lastContact) => {
    const { d, show } = await atWork()
    await d.ok(`log Adler ${channel} words ${options}`)
    expect((await show('Adler')).lastContact?.on).toBe(lastContact)
  })

  it.each([
    ['call --missed', '2026-11-24'],
    ['chat', '2026-11-25'],
    ['email', '2026-11-27'],
    ['letter', '2026-12-02'],
  ])('an attempt (%s) defers the contact to %s and does not reset the clock', async (attempt, retry) => {
    const { d, show } = await atWork()
    await d.ok(`log Adler ${attempt}`)
    expect(await show('Adler')).toMatchObject({ nextDueOn: retry, attempts: 1, lastContact: { on: '2026-09-18' } })
  })

  it('says that a day so near is the next attempt, and only then', async () => {
    const { d } = await atWork()
    expect(await d.ok('log Adler call --missed')).toContain(
      'Next contact Tue 24 Nov 2026, the 2nd attempt; after a conversation every 8 weeks again.',
    )
    expect(await d.ok('log Adler email "the offer" --language de')).toContain(
      'Nächster Kontakt Fr 04.12.2026, der 3. Versuch; nach einem Gespräch wieder alle 8 Wochen.',
    )
    expect(await d.ok('log Adler note "likes boats"')).toContain('Fri 4 Dec 2026, the 3rd attempt;')
    expect(await d.ok('log Adler call "all well"')).toContain('Next contact Fri 15 Jan 2027, every 8 weeks.')
    expect(await d.ok('log Adler call --missed --again')).toContain('Next contact Fri 15 Jan 2027, every 8 weeks.')
  })

  it('doubles the wait with each attempt, and the fourth asks for another way', async () => {
    const { d, show } = await atWork()
    for (const day of ['2026-11-20', '2026-11-24', '2026-11-30']) {
      d.on(day)
      await d.ok('log Adler call --missed')
    }
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2026-12-10', attempts: 3 })
    d.on('2026-12-10')
    expect(await d.ok('due')).toContain('4th attempt, try another channel')
  })

  it('something incoming asks for an answer by the next working day, and a dialogue ends that', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler email "when do you deliver?" --in')
    expect((await show('Adler')).followUps).toContainEqual(
      expect.objectContaining({ kind: 'reply', dueOn: '2026-11-23', reason: 'Answer: when do you deliver?' }),
    )
    await d.ok('log Adler call "on Tuesday"')
    expect((await show('Adler')).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
  })

  it('what has been answered already asks for nothing', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler email "thanks" --in --answered')
    expect((await show('Adler')).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
  })

  it('our mail answers theirs; a call that does not get through does not', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler email "a question" --in')
    await d.ok('log Adler call --missed')
    expect((await show('Adler')).followUps.map(({ kind }) => kind)).toContain('reply')
    await d.ok('log Adler email "the answer"')
    expect((await show('Adler')).followUps.map(({ kind }) => kind)).not.toContain('reply')
  })

  it('a complaint stays until it was solved and asked about again', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler call "wrong goods" --complaint')
    const { followUps } = await show('Adler')
    const complaint = followUps.find(({ kind }) => kind === 'complaint')!
    expect(complaint).toMatchObject({ dueOn: '2026-11-23', reason: 'Complaint: wrong goods' })
    for (const line of [`done ${complaint.id}`, `done ${complaint.id} email sorry`, `drop ${complaint.id}`]) {
      expect(await d.run(line)).toMatchObject({ code: 4 })
    }
    await d.ok(`done ${complaint.id} call "replaced; they are content"`)
    expect((await show('Adler')).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
  })

  it('an agreed date silences the rhythm until the dialogue that follows', async () => {
    const { d, show } = await atWork()
    expect(await d.ok('log Adler call "talk in spring" --next "1 mar 2027" --why "spring order"')).toContain(
      'Next contact Mon 1 Mar 2027 (2027-03-01).',
    )
    expect((await show('Adler')).followUps).toMatchObject([
      { kind: 'manual', reason: 'spring order', dueOn: '2027-03-01' },
    ])
    d.on('2027-03-02')
    const [agreed] = (await show('Adler')).followUps
    await d.ok(`done ${agreed!.id} call "ordered"`)
    expect(await show('Adler')).toMatchObject({ nextDueOn: '2027-04-27' })
  })

  it('a dialogue closes the agreed date that had come, and leaves one to come', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler email "quote sent" --next 2026-11-25')
    d.on('2026-11-23')
    await d.ok('log Adler call "not yet"')
    expect((await show('Adler')).followUps.map(({ dueOn }) => dueOn)).toEqual(['2026-11-25'])
    d.on('2026-11-26')
    expect(await d.ok('log Adler call "ordered"')).toContain('Done: 4 Next contact as agreed.')
    expect((await show('Adler')).followUps.map(({ kind }) => kind)).toEqual(['cadence'])
  })

  it('another agreed date takes the place of the one before', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler email "quote sent" --next 2026-11-25')
    expect(await d.ok('log Adler email "and the list" --next 2026-12-02')).toContain('In place of')
    expect((await show('Adler')).followUps.map(({ dueOn }) => dueOn)).toEqual(['2026-12-02'])
  })

  it('names what a complaint or a mail asks for', async () => {
    const { d } = await atWork()
    expect(await d.ok('log Adler call "wrong goods" --complaint')).toContain(
      'Solve it by Mon 23 Nov 2026 and ask again (follow-up ',
    )
    expect(await d.ok('log Vogt email "a question" --in')).toContain('Please answer by Mon 23 Nov 2026 (follow-up ')
  })

  it('counts from the day it happened, whatever the order in which it was typed', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler call "second" --on 2026-11-18')
    await d.ok('log Adler call "first" --on 2026-11-02')
    expect(await show('Adler')).toMatchObject({ lastContact: { on: '2026-11-18' }, nextDueOn: '2027-01-13' })
  })

  it.each([
    ['log Adler call --on tomorrow', 2, 'still to come'],
    ['log Adler call --on 31.02.', 2, 'does not exist'],
    ['log Adler shout', 2, 'is no channel'],
    ['log Adler', 2, 'a channel such as call'],
    ['log Adler email --missed', 2, 'not reached'],
    ['log Adler call --answered', 2, '--in'],
    ['log Adler call --why because', 2, '--next'],
    ['log Adler call --next yesterday', 2, 'past'],
    ['log Nobody call', 3, 'No customer or contact'],
    ['log 999 call', 3, 'no follow-up 999'],
    ['log Adler call --with Koch', 3, 'Nobody at Adler Apotheke'],
    ['log Adler call --done 999', 3, 'no follow-up 999'],
    ['log mailing hello --tag nobody', 3, 'has the tag'],
  ])('refuses %s (exit %i)', async (line, code, words) => {
    const { d, show } = await atWork()
    const before = await show('Adler')
    const ran = await d.run(line)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(words)
    expect(ran.err.trim().split('\n')).toHaveLength(1)
    expect(await show('Adler')).toEqual(before)
  })

  it('notices the same entry made twice within minutes', async () => {
    const { d, show } = await atWork()
    await d.ok('log Adler call "all well"')
    expect(await d.run('log Adler call "all well"')).toMatchObject({ code: 4 })
    await d.ok('log Adler call "all well" --again')
    expect((await show('Adler')).interactions).toHaveLength(3)
  })

  it('takes nothing for the same entry that differs in anything', async () => {
    const { d } = await atWork()
    await d.ok('contact add Adler "Sabine Koch"')
    const entry = 'log Adler call "all well"'
    const lines = ['', ' --with Sabine', ' --in', ' --in --answered', ' --complaint', ' --missed', ' --on yesterday']
    for (const line of lines) await d.ok(entry + line)
    for (const line of lines) expect({ line, ...(await d.run(entry + line)) }).toMatchObject({ line, code: 4 })
  })

  it('takes nothing for made minutes ago that was made later, by a clock that was wrong', async () => {
    const { d } = await atWork()
    await d.ok('log Adler call "all well" --on 2026-11-19')
    d.on('2026-11-19')
    await d.ok('log Adler call "all well" --on 2026-11-19')
    expect(await d.run('log Adler call "all well" --on 2026-11-19')).toMatchObject({ code: 4 })
  })

  it('prints what it did as CSV, too', async () => {
    const { d } = await atWork()
    const [header, row, ...rest] = (await d.ok('log Adler call "hello" --csv')).trim().split('\n')
    expect(header).toContain('"entry"')
    expect(row!.split(',')).toHaveLength(header!.split(',').length)
    expect(rest).toEqual([])
  })

  it('names its customer by the number of a follow-up', async () => {
    const { d, show } = await atWork()
    await d.ok('log 2 call "by number"')
    expect((await show('c2')).lastContact).toEqual({ on: '2026-11-20', channel: 'call' })
  })

  it.each([
    ['en', 'call --next 2026-11-28', 'Sat 28 Nov 2026 (2026-11-28). That is no working day; it stays as typed.'],
    ['de', 'anruf --next 28.11.', 'Sa 28.11.2026 (2026-11-28). Das ist kein Arbeitstag; es bleibt wie eingegeben.'],
    ['en', 'call --next 2026-12-25', 'Fri 25 Dec 2026 (2026-12-25). That is no working day'],
    ['en', 'call --next 2026-11-27', 'Fri 27 Nov 2026 (2026-11-27).\n'],
  ])('says (%s) when %s is no working day', async (language, happened, words) => {
    const { d } = await atWork()
    await d.ok('config set region DE-BY')
    expect(await d.ok(`log Adler ${happened} --language ${language}`)).toContain(words)
    expect(await d.ok(`done 1 ${happened} --language ${language}`)).toContain(words)
  })

  it.each([
    ['en', 'Next contact Thu 7 Jan 2027 (after the quiet time), every 4 weeks.'],
    ['de', 'Nächster Kontakt Do 07.01.2027 (nach der Ruhezeit), alle 4 Wochen.'],
  ])('says (%s) when the quiet time moves the next contact', async (language, words) => {
    const { d } = await atWork()
    d.on('2026-11-26')
    expect(await d.ok(`log Müller call --language ${language}`)).toContain(words)
    await d.ok('config set quiet none')
    expect(await d.ok(`log Müller call --again --language ${language}`)).not.toContain('quiet')
  })

  it('closes what is named with --done', async () => {
    const { d } = await atWork()
    await d.ok('plan Adler today "send the list"')
    expect(await d.ok('log Adler email "here is the list" --done 4')).toContain('Done: 4 send the list.')
  })

  it('offers on a terminal what a conversation has settled', async () => {
    const { d, show } = await atWork({ answers: [['send the list']] })
    await d.ok('plan Adler today "send the list"')
    await d.ok('plan Adler today "ask for the survey"')
    expect(await d.ok('log Adler call "sent and asked"')).toContain('Done: 4 send the list.')
    expect((await show('Adler')).followUps.map(({ reason }) => reason)).toContain('ask for the survey')
  })

  it('writes a mailing down with everybody who has the tag, and no clock is touched', async () => {
    const { d, show } = await atWork()
    await d.ok('customer edit Adler --tag xmas')
    await d.ok('customer edit Müller --tag xmas')
    const before = (await show('Adler')).nextDueOn
    expect(await d.ok('log mailing "Christmas cards" --tag XMAS')).toBe('Mailing to 2 customers on Fri 20 Nov 2026.\n')
    expect(await show('Adler')).toMatchObject({
      nextDueOn: before,
      interactions: [{ channel: 'mailing' }, { channel: 'call' }],
    })
  })
})
