import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'

async function begun(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk(options)
  await it.ok('customer add Adler --contact "Jonas Jung" --phone "+49 30 23125 102"')
  return it
}

type Due = { id: number; kind: string; dueOn: string; deadlineOn: string | null; reason: string }

/** Number, due date and deadline of what an agreement asks for. */
async function asked(it: Desk, line = 'due --within 3y --kind agreement') {
  return (await it.json<Due[]>(line)).map(({ id, dueOn, deadlineOn }) => [id, dueOn, deadlineOn])
}

const copier = 'agreement add Adler Copier --kind lease --until "31 dec 2027" --notice 3m --renews 12m'

describe('agreement add', () => {
  test('says until when to act, and what happens without', async () => {
    const it = await begun()
    expect(await it.ok(copier)).toBe(
      'Copier is a1 with Adler. It ends on Fri 31 Dec 2027 (2027-12-31). Notice by Thu 30 Sep 2027. ' +
        'Without notice it renews itself for 12 months each time. Next contact Fri 15 Jan 2027, every 8 weeks. ' +
        '1 other follow-up is open: 2 Copier (lease) ends Fri 31 Dec 2027.\n',
    )
    expect(await asked(it)).toEqual([
      [2, '2027-04-05', '2027-09-30'],
      [3, '2027-10-01', null],
      [4, '2028-04-03', '2028-09-29'],
    ])
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('says so in German, with German words', async () => {
    const it = await begun({ env: { FOLLOWUPS_LANGUAGE: 'de' } })
    expect(
      await it.ok('agreement add Adler Kopierer --kind Leasing --until 31.12.2027 --notice "3 Monate" --renews 12m'),
    ).toBe(
      'Kopierer ist a1 bei Adler. Ende Fr 31.12.2027 (2027-12-31). Die Kündigung muss zugehen bis Do 30.09.2027. ' +
        'Ohne Kündigung verlängert sie sich um jeweils 12 Monate. Nächster Kontakt Fr 15.01.2027, alle 8 Wochen. ' +
        '1 weitere Wiedervorlage ist offen: 2 Kopierer (Leasing) endet am Fr 31.12.2027.\n',
    )
  })

  test('takes a term from its beginning and for how long, to the end of a quarter, and then open-ended', async () => {
    const it = await begun()
    const line = 'agreement add Adler Cleaning --kind contract --from 1.1.2026 --for 24m'
    expect(await it.ok(`${line} --notice "6w to quarter-end" --renews open-ended`)).toContain(
      'It ends on Fri 31 Dec 2027 (2027-12-31). Notice by Fri 19 Nov 2027. Without notice it becomes open-ended.',
    )
    expect(await it.ok('agreement show Cleaning')).toBe(
      [
        'Cleaning',
        '  a1 · contract · Adler',
        '  It runs from Thu 1 Jan 2026.',
        '  It ends on Fri 31 Dec 2027 (2027-12-31).',
        '  Notice by Fri 19 Nov 2027.',
        '  Without notice it becomes open-ended.',
        '  Notice: 6 weeks to the end of a quarter, by both sides.',
        '  Reminders before the last day to act: 90 days, 30 days, 7 days.',
        '  2  Mon 23 Aug 2027  Cleaning (contract) ends Fri 31 Dec 2027',
        '',
      ].join('\n'),
    )
  })

  test('keeps its own lead times, its value and who may give notice', async () => {
    const it = await begun()
    await it.ok(`${copier} --lead 20d,60d,2w --value "1200 EUR" --notice-by us`)
    expect(await it.json('agreement show a1')).toMatchObject({
      ...{
        leads: '60d,20d,2w',
        value: { cents: 120000, currency: 'EUR' },
        noticeBy: 'us',
        notice: '3m',
        renews: '12m',
      },
    })
    expect(await it.ok('agreement show a1')).toContain(
      [
        '  Notice: 3 months, by us.',
        '  Reminders before the last day to act: 60 days, 20 days, 2 weeks.',
        '  Value: 1,200.00 EUR.',
        '  2  Mon 2 Aug 2027  Copier (lease) ends Fri 31 Dec 2027',
      ].join('\n'),
    )
  })

  test('of lead times that have passed already one is left, and is due now', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Copier --kind lease --until "30 dec 2026"')
    expect(await asked(it)).toEqual([[2, '2026-11-20', '2026-12-30']])
    expect(await it.ok('due')).toContain('ends 30 Dec: Copier (lease)')
  })

  test('where it is too late for notice it says that it goes on', async () => {
    const it = await begun()
    const line = copier.replace('2027', '2026')
    expect(await it.ok(line)).toContain(
      'Notice for Thu 31 Dec 2026 is no longer possible: it goes on. It ends on Fri 31 Dec 2027 (2027-12-31).',
    )
    expect(await it.ok(line.replace('12m', 'open-ended'))).toContain('it goes on. It is open-ended. ')
  })

  test('what ended long ago asks for a decision at once', async () => {
    const it = await begun()
    expect(await it.ok('agreement add Adler Copier --kind lease --until "31 oct 2026"')).toContain(
      'It ends on Sat 31 Oct 2026 (2026-10-31). To be decided by Fri 30 Oct 2026. That day has passed.',
    )
    expect(await it.ok('due')).toContain('Ended without a decision: Copier (lease), Sat 31 Oct 2026')
  })

  test.each([
    [2, 'Adler Copier --kind lease', 'Say when it ends: one of --until, --for, --open-ended.'],
    [2, 'Adler Copier --kind lease --until 31.12. --for 2m', '--until and --for exclude each other; give one of them.'],
    [2, 'Adler Copier --until 31.12.', 'Say what it is: --kind contract, lease, trial, offer … (--help has them all).'],
    [2, 'Adler Copier --kind boat --until 31.12.', '“boat” is none of these: contract, lease, subscription'],
    [2, 'Adler Copier --kind lease --until 31.12. --notice soon', '“soon” is no notice period; try 3m, 6w or'],
    [2, 'Adler Copier --kind lease --until 31.12. --notice-by him', '“him” is none of these: us, them, both.'],
    [2, 'Adler Copier --kind lease --until 31.12. --lead soon', '“soon” is no duration; try 10d, 6w, 3m or 1y.'],
    [2, 'Adler Copier --kind lease --until 31.12. --value much', '“much” is no amount'],
    [2, 'Adler Copier --kind lease --until 31.12. --renews often', '“often” is no duration'],
    [2, 'Adler Copier --kind lease --open-ended --renews 12m', '--open-ended and --renews exclude each other'],
    [2, 'Adler Copier --kind lease --from 1.1.2027 --until 1.12.2026', 'Tue 1 Dec 2026 (2026-12-01) is no end'],
    [2, 'Adler Copier --kind lease --until 31.02.2027', 'does not exist in the calendar'],
    [2, 'Adler "" --kind lease --until 31.12.', 'A name must not be empty.'],
    [3, 'Nobody Copier --kind lease --until 31.12.', 'No customer or contact is called “Nobody”.'],
  ])('refuses with %i: %s', async (code, line, said) => {
    const it = await begun()
    const ran = await it.run(`agreement add ${line}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(said)
    expect(await it.json('agreement list --all')).toEqual([])
  })
})

describe('agreement list and show', () => {
  test('show what has to be decided first, and only what is open', async () => {
    const it = await begun()
    expect(await it.ok('agreement list')).toBe(
      'No agreements yet. They are added with: followups agreement add CUSTOMER TITLE --kind contract --until DATE\n',
    )
    await it.ok('agreement add Adler Support --kind maintenance --open-ended')
    await it.ok(copier)
    await it.ok('customer add Berg')
    await it.ok('agreement add Berg Press --kind project --until "30 nov 2026"')
    expect(await it.ok('agreement list')).toBe(
      [
        'id  customer  title    kind              ends     act by  state',
        'a3  Berg      Press    project         30 Nov     30 Nov',
        'a2  Adler     Copier   lease        31 Dec 27  30 Sep 27',
        'a1  Adler     Support  maintenance       open',
        '',
      ].join('\n'),
    )
    expect(await it.ok('agreement list Berg')).not.toContain('Copier')
    await it.ok('agreement end Press')
    expect(await it.ok('agreement list Berg')).toBe(
      'No agreement is open; --all shows those that were ended or cancelled.\n',
    )
    expect(await it.ok('agreement list Berg --all')).toContain('30 Nov  ended\n')
    expect(await it.ok('agreement list Berg --all --language de')).toContain('30.11.  beendet\n')
  })

  test('have as data at least what the issue names', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Copier --kind lease --from 1.1.2025 --until "2 jan 2027" --notice 3m')
    expect(await it.json('agreement list')).toEqual([
      {
        ...{ id: 1, customer: { id: 1, name: 'Adler' }, kind: 'lease', title: 'Copier' },
        ...{ startsOn: '2025-01-01', endsOn: '2027-01-02', actBy: '2026-10-02', noticeOn: '2026-10-02' },
        ...{ notice: '3m', noticeBy: 'both', renews: null, leads: null, value: null },
        ...{ state: 'open', decidedOn: null, why: null },
      },
    ])
    expect(await it.ok('agreement list')).toContain('too late to act')
    expect((await it.ok('agreement list --csv')).split('\n')[0]).toBe(
      '"id","customerId","customer","kind","title","startsOn","endsOn","actBy","noticeOn","notice","noticeBy","renews","state","valueCents","currency"',
    )
  })

  test('the working day to act lies on or before the legal one', async () => {
    const it = await begun()
    await it.ok('config set region DE-BY')
    await it.ok('agreement add Adler Copier --kind lease --until "1 may 2027"')
    expect(await it.json('agreement show a1')).toMatchObject({ noticeOn: '2027-05-01', actBy: '2027-04-30' })
  })

  test('one is named by its id, the beginning of its title, or the number of its follow-up', async () => {
    const it = await begun()
    await it.ok(copier)
    for (const name of ['a1', 'cop', 'Copier', '2', 'COPIER'])
      expect(await it.json(`agreement show ${name}`)).toMatchObject({ id: 1 })
    expect(await it.run('agreement show Copper')).toMatchObject({
      ...{ code: 3, err: 'followups: There is no agreement “Copper”. Did you mean “Copier”?\n' },
    })
    for (const name of ['a7', '1', '99', '""'])
      expect(await it.run(`agreement show ${name}`)).toMatchObject({ code: 3, out: '' })
  })

  test('of several of a name the one that still runs is meant; else one has to say which', async () => {
    const it = await begun()
    await it.ok(copier)
    await it.ok('agreement end Copier')
    await it.ok(copier)
    expect(await it.json('agreement show Copier')).toMatchObject({ id: 2 })
    await it.ok('agreement add Adler "Copier paper" --kind subscription --for 12m')
    expect(await it.json('agreement show Copier')).toMatchObject({ id: 2 })
    expect(await it.run('agreement show Cop')).toMatchObject({
      code: 4,
      err: 'followups: “Cop” may be any of these; name one by its id:\n  a2  Copier (Adler)\n  a3  Copier paper (Adler)\n',
    })
    const asking = desk({ folder: it.folder, answers: ['a3'] })
    expect(await asking.json('agreement show Cop')).toMatchObject({ id: 3 })
  })
})

describe('until it is decided', () => {
  test('done means raised with them, and sleeps until the next lead time; the last one asks for a decision', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Copier --kind contract --until "31 dec 2027" --notice 3m')
    it.on('2027-07-02')
    expect(await it.ok('due --kind agreement')).toContain('notice by 30 Sep: Copier (contract)')
    await it.ok('done 2 call "will think about it"')
    expect(await asked(it)).toEqual([[3, '2027-08-31', '2027-09-30']])
    it.on('2027-08-31')
    await it.ok('log Adler call "still thinking" --done 3')
    expect(await asked(it)).toEqual([[5, '2027-09-23', '2027-09-30']])
    it.on('2027-09-23')
    for (const line of ['done 5', 'done 5 call "still thinking"', 'log Adler call hello --done 5', 'drop 5']) {
      expect(await it.run(line)).toMatchObject({
        ...{ code: 4, out: '' },
        err: `followups: Follow-up 5 is an agreement, which asks for a decision: followups agreement renew 5, or followups agreement end 5, or followups agreement cancel 5${line.includes('call') ? '; an entry alone goes with followups log "Adler" …' : ''}\n`,
      })
    }
    expect(await it.run('done 5 --language de')).toMatchObject({
      code: 4,
      err: expect.stringContaining('followups agreement renew 5') as string,
    })
  })

  test('raising it late answers all that had come, but the last', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Copier --kind contract --until "31 dec 2027"')
    it.on('2027-12-28')
    await it.ok('done 2')
    expect(await asked(it)).toEqual([[3, '2027-12-24', '2027-12-31']])
  })

  test('it is never dropped, and not snoozed past its deadline', async () => {
    const it = await begun()
    await it.ok(copier)
    expect(await it.run('drop 2')).toMatchObject({ code: 4, out: '' })
    expect(await it.run('snooze 2 "1 nov 2027"')).toMatchObject({
      code: 4,
      err: 'followups: Follow-up 2 cannot be moved past its deadline, Thu 30 Sep 2027 (2027-09-30); an earlier day can, or: followups done 2\n',
    })
    await it.ok('snooze 2 "20 sep 2027"')
    expect((await asked(it))[0]).toEqual([2, '2027-09-20', '2027-09-30'])
  })

  test('on a terminal a conversation offers that it was raised, not that it is over', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Copier --kind contract --until "31 dec 2027"')
    await it.ok('agreement add Adler Press --kind contract --until "26 nov 2026"')
    it.on('2027-10-04')
    const asking = desk({ today: '2027-10-04', folder: it.folder, answers: [['Copier', 'Press']] })
    expect(await asking.ok('log Adler call "raised it"')).toContain(
      'Done: 2 Copier (contract) ends Fri 31 Dec 2027. Next contact',
    )
  })

  test('when its end passed it is the first line, and says so', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Copier --kind lease --until "30 dec 2026"')
    await it.ok('customer add Berg --importance A')
    await it.ok('promise Berg "28 dec" "send the quote"')
    await it.ok('log Berg email "broken" --in --complaint')
    it.on('2026-12-31')
    const [first] = await it.json<Due[]>('due')
    expect(first).toMatchObject({ id: 2, reason: 'Ended without a decision: Copier (lease), Wed 30 Dec 2026' })
    expect(await it.ok('agreement list')).toContain('30 Dec  30 Dec  ended without a decision\n')
    expect(await it.ok('due --language de')).toContain('Ohne Entscheidung beendet: Copier (Leasing), Mi 30.12.2026')
    expect(await it.ok('agreement list --language de')).toContain('30.12.  ohne Entscheidung beendet\n')
    expect(await it.json('agreement show a1')).toMatchObject({ state: 'undecided' })
    await it.ok('agreement end 2')
    expect((await it.json<Due[]>('due'))[0]).toMatchObject({ kind: 'promise' })
  })

  test('one that renews itself says so for a week, and then plans the next deadline', async () => {
    const it = await begun()
    await it.ok(copier)
    it.on('2027-09-30')
    expect(await it.ok('due --kind agreement')).toContain('notice by 30 Sep: Copier (lease)')
    for (const day of ['2027-10-01', '2027-10-07']) {
      it.on(day)
      expect(await it.ok('due --kind agreement')).toContain('Copier (lease) renews itself until Sun 31 Dec 2028')
      expect(await it.ok('due --kind agreement --language de')).toContain('verlängert sich bis So 31.12.2028')
      expect(await it.ok('show Adler')).toContain('Copier (lease) renews itself until Sun 31 Dec 2028')
    }
    it.on('2027-10-08')
    expect(await it.json('due --kind agreement')).toEqual([])
    for (const line of ['show Adler', 'agreement show Copier'])
      expect(await it.ok(line)).not.toContain('renews itself until')
    expect(await it.json('agreement show Copier')).toMatchObject({
      ...{ startsOn: '2028-01-01', endsOn: '2028-12-31', noticeOn: '2028-09-30', actBy: '2028-09-29', state: 'open' },
    })
    expect(await it.json('show Adler')).toMatchObject({ nextDueOn: '2027-01-15' })
    await it.ok('log Adler note "whatever is written stores it"')
    expect((await asked(it, 'due --within 1y --kind agreement'))[0]).toEqual([4, '2028-04-03', '2028-09-29'])
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('the word about the renewal can be closed, and does not come back', async () => {
    const it = await begun()
    await it.ok(copier)
    it.on('2027-10-01')
    await it.ok('done 3')
    expect(await it.json('due --kind agreement')).toEqual([])
  })

  test('one that renews itself monthly has one reminder at a time', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Cleaning --kind contract --until "30 nov 2026" --notice 1w --renews 1m')
    expect((await it.json<Due[]>('due --kind agreement')).length).toBe(1)
    it.on('2026-11-24')
    expect((await it.json<Due[]>('due --kind agreement')).map(({ reason }) => reason)).toEqual([
      'Cleaning (contract) renews itself until Thu 31 Dec 2026',
      'Cleaning (contract) ends Thu 31 Dec 2026',
    ])
  })

  test('an open-ended one is looked at once a year', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Support --kind maintenance --open-ended --from "1 mar 2024"')
    expect(await asked(it)).toEqual([[2, '2027-03-01', null]])
    expect(await it.ok('agreement show Support')).not.toContain('Reminders')
    it.on('2027-03-01')
    expect(await it.ok('due')).toContain('Support (maintenance) is open-ended: is it still right?')
    expect(await it.ok('due --language de')).toContain('Support (Wartung) läuft unbefristet: Passt es noch?')
    await it.ok('done 2')
    expect(await asked(it)).toEqual([[3, '2028-03-01', null]])
  })
})

describe('agreement renew, end and cancel', () => {
  test('renew goes on from its end, as long as it says or renews itself', async () => {
    const it = await begun()
    await it.ok(copier)
    expect(await it.ok('agreement renew Copier')).toBe(
      'Copier with Adler is renewed. It ends on Sun 31 Dec 2028 (2028-12-31). Notice by Fri 29 Sep 2028. ' +
        'Without notice it renews itself for 12 months each time. Next contact Fri 15 Jan 2027, every 8 weeks. ' +
        '1 other follow-up is open: 4 Copier (lease) ends Sun 31 Dec 2028.\n',
    )
    expect(await it.ok('agreement renew 4 --for 24m')).toContain('It ends on Tue 31 Dec 2030 (2030-12-31).')
    expect(await it.ok('agreement renew a1 --until 30.6.2031 --language de')).toContain(
      'Copier mit Adler ist verlängert. Ende Mo 30.06.2031 (2031-06-30). Die Kündigung muss zugehen bis Mo 31.03.2031.',
    )
  })

  test.each([
    [2, 'renew Press', 'Say when it ends: one of --until, --for.'],
    [2, 'renew Press --until 1.12.2026 --for 12m', '--until and --for exclude each other'],
    [2, 'renew Press --until 1.11.2026', 'Sun 1 Nov 2026 (2026-11-01) is no end'],
    [3, 'renew Pressure --for 12m', 'There is no agreement “Pressure”.'],
    [3, 'end a9', 'There is no agreement “a9”.'],
    [4, 'end Old', '“Old” was ended or cancelled already; a new one: followups agreement add CUSTOMER TITLE'],
    [
      4,
      'renew Old --for 12m',
      '“Old” was ended or cancelled already; a new one: followups agreement add CUSTOMER TITLE',
    ],
    [4, 'cancel a2', '“Old” was ended or cancelled already; a new one: followups agreement add CUSTOMER TITLE'],
  ])('refuses with %i: agreement %s', async (code, line, said) => {
    const it = await begun()
    await it.ok('agreement add Adler Press --kind lease --until "30 nov 2026"')
    await it.ok('agreement add Adler Old --kind lease --until "30 nov 2026"')
    await it.ok('agreement cancel Old')
    const ran = await it.run(`agreement ${line}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(said)
  })

  test('end and cancel keep why, and nothing more is planned', async () => {
    const it = await begun()
    await it.ok(copier)
    await it.ok('agreement add Adler Press --kind lease --until "30 nov 2026"')
    expect(await it.ok('agreement end Press --why "bought a new one"')).toBe(
      'Press with Adler has ended. Next contact Fri 15 Jan 2027, every 8 weeks. 1 other follow-up is open: 2 Copier (lease) ends Fri 31 Dec 2027.\n',
    )
    expect(await it.ok('agreement cancel 2 --why "fristgerecht" --language de')).toBe(
      'Copier mit Adler ist gekündigt. Nächster Kontakt Fr 15.01.2027, alle 8 Wochen.\n',
    )
    expect(await asked(it)).toEqual([])
    expect(await it.json('agreement list --all')).toMatchObject([
      { title: 'Press', state: 'ended', decidedOn: '2026-11-20', why: 'bought a new one' },
      { title: 'Copier', state: 'cancelled', decidedOn: '2026-11-20', why: 'fristgerecht' },
    ])
    expect(await it.ok('agreement show Press')).toBe(
      'Press\n  a2 · lease · Adler\n  Ended on Fri 20 Nov 2026.\n  bought a new one\n',
    )
    expect(agendaFaults(it.store)).toEqual([])
  })
})

describe('a trial, an offer, a seminar', () => {
  test.each([
    ['trial', '--for 4w', 'trial', 'Trial: Does access work? Show the first step'],
    ['offer', '--until "18 dec"', 'offer', 'Offer: Has it arrived? Any questions?'],
    ['seminar', '--from "10 dec" --until "10 dec"', 'seminar', 'Seminar: Say thank you, ask for the impression'],
  ])('%s starts its journey, and its end closes it', async (kind, term, journey, reason) => {
    const it = await begun()
    expect(await it.ok(`agreement add Adler Taster --kind ${kind} ${term}`)).toContain('Its journey has begun.')
    expect(await it.json('due --within 60d')).toMatchObject([{ kind: 'journey', reason }])
    const [run] = (await it.json<{ name: string; customers: unknown[] }[]>('journey list')).filter(
      ({ name }) => name === journey,
    )
    expect(run!.customers).toMatchObject([{ name: 'Adler' }])
    await it.ok('agreement end Taster')
    expect(await it.json('due --within 60d')).toMatchObject([{ kind: 'cadence', dueOn: '2027-01-15' }])
    expect(await it.run('journey end Adler won')).toMatchObject({ code: 3 })
  })

  test('a longer trial takes its journey along', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Taster --kind trial --for 4w')
    for (const id of [2, 3, 4]) await it.ok(`done ${id}`)
    const talk = async () => (await it.json<Due[]>('due --within 90d')).map(({ reason, dueOn }) => [reason, dueOn])
    expect(await talk()).toEqual([['Trial: Talk about the decision', '2026-12-14']])
    await it.ok('agreement renew Taster --until "15 jan 2027"')
    expect(await talk()).toEqual([['Trial: Talk about the decision', '2027-01-11']])
  })

  test('with lead times of its own it is asked about as well', async () => {
    const it = await begun()
    await it.ok('agreement add Adler Taster --kind trial --for 8w --lead 1w')
    expect((await it.json<Due[]>('due --within 90d')).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['journey', '2026-11-23'],
      ['agreement', '2027-01-07'],
    ])
  })
})

test('what kind it is must be said, and what is no kind is refused in the words of the reader', async () => {
  const it = desk({ today: '2026-11-20' })
  await it.ok('customer add Adler')
  const refused = async (line: string) => {
    const { code, out, err } = await it.run(`agreement add Adler Copier --until 31.12.2027 ${line}`)
    return { code, out, err }
  }
  expect(await refused('')).toEqual({
    ...{ code: 2, out: '' },
    err: 'followups: Say what it is: --kind contract, lease, trial, offer … (--help has them all).\n',
  })
  expect((await refused('--kind Boot --language de')).err).toMatch(
    /^followups: „Boot“ ist keine Art von Vereinbarung; es gibt Vertrag, Leasing, .*, Vereinbarung\.\n$/,
  )
  expect(await it.ok('agreement list')).toContain('No agreements yet.')
})
