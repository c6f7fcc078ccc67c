import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { desk, type Desk } from '../support/desk.ts'
import { workplace } from '../support/process.ts'

type Item = { id: number; kind: string; dueOn: string; reason: string }

async function begun(options: Parameters<typeof desk>[0] = {}): Promise<Desk> {
  const it = desk({ inFolder: true, ...options })
  await it.ok('customer add Berg --stage lead --contact "Ina Berg"')
  return it
}

function write(it: Desk, ...lines: string[]): void {
  writeFileSync(join(it.folder, 'steps.txt'), lines.map((line) => `${line}\n`).join(''))
}

/** Due date and reason of all that is open. */
async function open(it: Desk) {
  return (await it.json<Item[]>('due --within 3y')).map(({ dueOn, reason }) => [dueOn, reason])
}

describe('journey list and show', () => {
  test('show what there is, and who is on it', async () => {
    const it = await begun()
    await it.ok('journey start Berg seminar --until "27 nov"')
    expect(await it.ok('journey list')).toBe(
      [
        'journey      steps  customers on it',
        'trial            5',
        'seminar          4  Berg (Fri 20 Nov 2026)',
        'offer            3',
        'onboarding       4',
        'handover         4',
        'new contact      3',
        'win-back         3',
        '',
      ].join('\n'),
    )
    expect(await it.ok('journey list --language de')).toContain('Testphase                   5')
    expect((await it.json<unknown[]>('journey list'))[1]).toEqual({
      ...{ name: 'seminar', isBuiltIn: true, isChanged: false, steps: 4 },
      customers: [{ id: 1, name: 'Berg', since: '2026-11-20' }],
    })
  })

  test('show the steps in the language of who reads them', async () => {
    const it = await begun()
    expect(await it.ok('journey show trial')).toBe(
      [
        'trial',
        '  S+1           Does access work? Show the first step',
        '  S+7           What should the trial prove?',
        '  S+14          What is still missing?',
        '  E-4           Talk about the decision',
        '  E+1  repeat   Get the outcome',
        'S is the start, E the end, in days or working days (wd); what repeats comes again until there is an outcome.',
        '',
      ].join('\n'),
    )
    const german = await it.ok('journey show Testphase --language de')
    expect(german).toContain('  S+7                Was soll der Test zeigen?\n')
    expect(await it.json('journey show win-back --language de')).toMatchObject({
      name: 'win-back',
      steps: [
        { at: 'S+0', text: 'A letter: we are sorry, what went wrong?', channel: 'letter', repeats: false },
        { at: 'S+180' },
        { at: 'S+365' },
      ],
    })
    expect(await it.run('journey show holiday')).toMatchObject({
      code: 3,
      err: 'followups: There is no journey “holiday”; there are trial, seminar, offer, onboarding, handover, new-contact, win-back.\n',
    })
  })
})

describe('on a journey', () => {
  test('the clock is silent, and the steps come one after the other', async () => {
    const it = await begun()
    expect(await it.ok('journey start Berg onboarding')).toBe(
      'The journey onboarding with Berg has begun. Next contact moved from Fri 4 Dec 2026 to Mon 23 Nov 2026.\n',
    )
    const steps = [
      ['2026-11-23', 'Onboarding: Welcome, name the people in charge'],
      ['2026-11-27', 'Onboarding: Accompany the first steps'],
      ['2026-12-21', 'Onboarding: Are expectations met?'],
      ['2027-02-18', 'Onboarding: Two questions: how can we help, what can we improve?'],
    ]
    for (const [index, step] of steps.entries()) {
      expect(await open(it)).toEqual([step])
      it.on(step[0]!)
      await it.ok(`done ${index + 2}`)
    }
    expect(await open(it)).toEqual([['2027-03-04', 'First contact']])
    expect(await it.ok('journey list')).not.toContain('Berg')
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('a conversation is no step: that is closed by whoever says so', async () => {
    const it = await begun()
    await it.ok('journey start Berg onboarding')
    it.on('2026-11-23')
    await it.ok('log Berg call "hello"')
    expect(await open(it)).toEqual([['2026-11-23', 'Onboarding: Welcome, name the people in charge']])
    const asking = desk({ folder: it.folder, today: '2026-11-23', answers: [['Welcome']] })
    expect(await asking.ok('log Berg call "hello again"')).toContain(
      'Done: 2 Onboarding: Welcome, name the people in charge.',
    )
    expect(await open(it)).toEqual([['2026-11-27', 'Onboarding: Accompany the first steps']])
  })

  test('the last step comes again after 5, 10 and 20 working days and then asks for a decision', async () => {
    const it = await begun()
    await it.ok('agreement add Berg "Software test" --kind trial --for 4w')
    for (const id of [2, 3, 4, 5]) await it.ok(`done ${id}`)
    const comesOn = ['2026-12-18', '2026-12-25', '2027-01-08', '2027-02-05']
    for (const [index, day] of comesOn.entries()) {
      expect(await open(it)).toEqual([[day, 'Trial: Get the outcome']])
      it.on(day)
      await it.ok(`done ${index + 6} email "how did it go?"`)
    }
    expect(await open(it)).toEqual([['2027-03-05', 'Decide (won, not now, lost): Trial: Get the outcome']])
    it.on('2027-03-05')
    expect(await it.ok('due --language de')).toContain('Ergebnis einholen (Testphase)')
    for (const line of ['done 10', 'done 10 call "still nothing"', 'log Berg call hello --done 10', 'drop 10'])
      expect(await it.run(line)).toMatchObject({ code: 4, out: '' })
  })

  test('the last step is never just done or dropped: the three outcomes are named', async () => {
    const it = await begun()
    await it.ok('agreement add Berg "Software test" --kind trial --for 4w')
    for (const id of [2, 3, 4, 5]) await it.ok(`done ${id}`)
    it.on('2026-12-18')
    for (const line of ['done 6', 'drop 6']) {
      expect(await it.run(line)).toMatchObject({
        ...{ code: 4, out: '' },
        err:
          'followups: Follow-up 6 is the last step of a journey, which ends with an outcome: followups journey end "Berg" won, ' +
          'or followups journey end "Berg" not-now --until DATE, or followups journey end "Berg" lost --reason REASON\n',
      })
    }
    expect((await it.run('done 6 --language de')).err).toContain('followups journey end "Berg" gewonnen')
    expect(await open(it)).toEqual([['2026-12-18', 'Trial: Get the outcome']])
  })

  test('a step that is no longer worth its while can be dropped, and the next one comes', async () => {
    const it = await begun()
    await it.ok('journey start Berg onboarding')
    await it.ok('drop 2 --why "they know us"')
    expect(await open(it)).toEqual([['2026-11-27', 'Onboarding: Accompany the first steps']])
  })

  test('entered late, what had passed is one step, due now', async () => {
    const it = await begun()
    await it.ok('journey start Berg onboarding --on 12.10.2026')
    expect(await open(it)).toEqual([['2026-11-20', 'Onboarding: Are expectations met?']])
  })

  test('starting one is refused where it is not known or the day is none', async () => {
    const it = await begun()
    expect(await it.run('journey start Berg holiday')).toMatchObject({ code: 3, out: '' })
    expect(await it.run('journey start Nobody trial')).toMatchObject({ code: 3, out: '' })
    expect(await it.run('journey start Berg trial --on someday')).toMatchObject({ code: 2, out: '' })
    expect(await open(it)).toEqual([['2026-12-04', 'First contact']])
  })
})

describe('journey end', () => {
  test('won: the clock speaks again, and says how a customer is made of a lead', async () => {
    const it = await begun()
    await it.ok('agreement add Berg "Software test" --kind trial --for 4w')
    it.on('2026-12-01')
    await it.ok('log Berg call "they take it"')
    expect(await it.ok('journey end Berg won')).toBe(
      'Won: the journey trial with Berg has ended. Next contact moved from Mon 23 Nov 2026 to Tue 15 Dec 2026, every 2 weeks. ' +
        'If they are a customer now: followups stage "Berg" active\n',
    )
    expect(await it.json('agreement list --all')).toMatchObject([{ title: 'Software test', state: 'ended' }])
    expect(await it.ok('stage Berg active')).toContain('The onboarding has begun.')
  })

  test('not now: until a day that was agreed on, with why', async () => {
    const it = await begun()
    await it.ok('journey start Berg seminar --until 12.11.2026')
    expect(await it.ok('journey end Berg später --until 1.3. --why "Budget im Frühjahr" --language de')).toBe(
      'Später: Der Fahrplan Seminar mit Berg ist zu Ende. Nächster Kontakt jetzt Mo 01.03.2027 (2027-03-01) statt Fr 20.11.2026.\n',
    )
    expect(await open(it)).toEqual([['2027-03-01', 'Budget im Frühjahr']])
  })

  test('lost: with a reason, as the command stage does it', async () => {
    const it = await begun()
    await it.ok('agreement add Berg "Software test" --kind trial --for 4w')
    expect(await it.ok('journey end Berg lost --reason price --said-by customer')).toBe(
      'Berg is now lost (price). Ended with it: Software test. The journey trial is over. The way back begins on Sat 20 Nov 2027.\n',
    )
    expect(await it.json('show Berg')).toMatchObject({ stage: 'lost' })
  })

  test.each([
    [2, 'maybe', '“maybe” is none of these: won, not-now, lost.'],
    [2, 'not-now', 'Say until when: add --until DATE.'],
    [2, 'lost', 'Say why: add --reason price, or another reason (--help lists them).'],
    [2, 'won --until fri', '--until goes with not-now only.'],
    [2, 'won --said-by us', '--said-by goes with lost only.'],
    [2, 'not-now --until fri --reason price', '--reason goes with lost only.'],
    [2, 'not-now --until today', 'it must be tomorrow or later.'],
    [2, 'lost --reason weather', '“weather” is no reason'],
    [3, 'won --journey trial', 'Berg is on no journey; one begins with: followups journey start "Berg" JOURNEY'],
    [3, 'won --journey holiday', 'There is no journey “holiday”'],
    [4, 'won', '“Berg” may be any of these; name one by its id:\n  --journey onboarding\n  --journey offer'],
  ])('refuses with %i: journey end Berg %s', async (code, line, said) => {
    const it = await begun()
    await it.ok('journey start Berg onboarding')
    await it.ok('journey start Berg offer --until "18 dec"')
    const before = await open(it)
    const ran = await it.run(`journey end Berg ${line}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(said)
    expect(await open(it)).toEqual(before)
  })

  test('of two journeys the one that is over need not be told apart', async () => {
    const it = await begun()
    write(it, 'S+1 Say hello')
    await it.ok('journey edit welcome --file steps.txt')
    await it.ok('journey start Berg welcome')
    await it.ok('done 2')
    await it.ok('journey start Berg offer --until "18 dec"')
    expect(await it.ok('journey end Berg won')).toContain('Won: the journey offer with Berg has ended.')
    expect(await it.run('journey end Berg won')).toMatchObject({ code: 3 })
  })
})

describe('journey edit', () => {
  test('takes one of one’s own from a file, with channels in either language and remarks', async () => {
    const it = await begun()
    write(it, '# after the opening', '', 'S+1 call Say thank you', 'E-3 Brief  Remind them', 'S+14 repeat Ask for it')
    expect(await it.ok('journey edit "Open/House" --file steps.txt')).toBe(
      'The journey open/house has 3 steps; whoever is on it is planned anew.\n',
    )
    expect(await it.ok('journey show open/house')).toContain(
      ['  S+1  call     Say thank you', '  E-3  letter   Remind them', '  S+14 repeat   Ask for it', ''].join('\n'),
    )
    await it.ok('journey start Berg open --until "12 dec"')
    expect(await open(it)).toEqual([['2026-11-23', 'Open/house: Say thank you (call)']])
    expect(await it.ok('due --within 9d --language de')).toContain('Say thank you (open/house, Anruf)')
    expect((await it.json<{ name: string }[]>('journey list')).at(-1)).toMatchObject({
      ...{ name: 'open/house', isBuiltIn: false, isChanged: false, steps: 3 },
    })
  })

  test('takes it from stdin', async () => {
    const place = workplace()
    await place.ok(['customer', 'add', 'Berg'])
    const { code, out } = await place.run(['journey', 'edit', 'vernissage', '--file', '-'], {
      input: 'S+1 Say hello\n',
    })
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The journey vernissage has 1 step; whoever is on it is planned anew.\n',
    })
  })

  test('opens the editor with the steps as they are, and with an example for a new one', async () => {
    const it = await begun()
    const asking = desk({ folder: it.folder, answers: ['S+2 Ring them up\nE+1 repeat Ask\n', 'S+1 Say hello\n'] })
    expect(await asking.ok('journey edit trial')).toContain('The journey trial has 2 steps')
    expect(await asking.ok('journey edit Willkommen --language de')).toBe(
      'Der Fahrplan willkommen hat 1 Schritt; wer darauf ist, wird neu geplant.\n',
    )
    expect(await it.run('journey edit trial')).toMatchObject({
      code: 4,
      err: 'followups: An answer is needed and nobody can be asked here; give --file.\n',
    })
  })

  test('has German marks in German, which are read again, in the example as well', async () => {
    const seen: string[] = []
    const env = { FOLLOWUPS_LANGUAGE: 'de' }
    const it = await begun({ env, editor: (usual) => seen.push(usual), answers: ['S+1 Hallo\n', 'S+1 Hallo\n'] })
    await it.ok('journey edit probe')
    await it.ok('journey edit win-back')
    write(it, seen[0]!)
    await it.ok('journey edit probe --file steps.txt')
    expect(await it.ok('journey show probe')).toContain(
      ['  S+1  anruf         Danken', '  S+14 wiederholen   Nach der Entscheidung fragen', ''].join('\n'),
    )
    expect(seen[1]).toContain('S+0   brief')
    write(it, seen[1]!)
    await it.ok('journey edit probe --file steps.txt')
    expect(await it.json('journey show probe')).toMatchObject({ steps: [{ at: 'S+0', channel: 'letter' }, {}, {}] })
  })

  test('whoever is on it is planned anew, and --built-in takes it back', async () => {
    const it = await begun()
    await it.ok('agreement add Berg "Software test" --kind trial --for 4w')
    const builtIn = await open(it)
    write(it, 'S+3 Ring them up', 'E+1 repeat Ask for the decision')
    await it.ok('journey edit trial --file steps.txt')
    expect(await open(it)).toEqual([['2026-11-23', 'Trial: Ring them up']])
    expect((await it.json<unknown[]>('journey list'))[0]).toMatchObject({ isBuiltIn: true, isChanged: true, steps: 2 })
    write(it, 'S+5 Ring them up', 'E+1 repeat Ask for the decision')
    await it.ok('journey edit trial --file steps.txt')
    expect(await open(it)).toEqual([['2026-11-25', 'Trial: Ring them up']])
    expect(await it.ok('journey edit trial --built-in')).toBe('The built-in journey trial holds again.\n')
    expect(await open(it)).toEqual(builtIn)
    expect(agendaFaults(it.store)).toEqual([])
  })

  test('without a built-in one --built-in takes it away, and the clock speaks again', async () => {
    const it = await begun()
    write(it, 'S+1 Say hello')
    await it.ok('journey edit welcome --file steps.txt')
    await it.ok('journey start Berg welcome')
    expect(await it.ok('journey edit welcome --built-in')).toBe('There is no journey welcome any more.\n')
    expect(await open(it)).toEqual([['2026-12-04', 'First contact']])
    expect(await it.run('journey show welcome')).toMatchObject({ code: 3 })
  })

  test.each([
    [['S+1 Say hello', 'whenever Ask'], 'Line 2, “whenever Ask”: expected a step such as “S+7 Ask for the impression”'],
    [['# hello', '', 'S+1'], 'Line 3, “S+1”: a step needs words, such as “S+7 Ask for the impression”.'],
    [['S+1 repeat Say hello', 'S+2 Ask'], 'Line 1, “S+1 repeat Say hello”: only the last step can repeat.'],
    [['S+1 repeat Say', 'S+2 repeat Ask'], 'Line 2, “S+2 repeat Ask”: only one step can repeat.'],
    [['# nothing'], 'a journey needs at least one step, such as “S+7 Ask for the impression”.'],
    [['S+1 Say hello', 'S+2 \ufffd'], 'has a character that cannot be kept'],
  ])('refuses %j and changes nothing', async (lines, said) => {
    const it = await begun()
    await it.ok('agreement add Berg "Software test" --kind trial --for 4w')
    const before = await it.ok('journey show trial')
    write(it, ...lines)
    const ran = await it.run('journey edit trial --file steps.txt')
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(said)
    expect(await it.ok('journey show trial')).toBe(before)
    expect(await open(it)).toEqual([['2026-11-23', 'Trial: Does access work? Show the first step']])
  })

  test('refuses in German with the line as well', async () => {
    const it = await begun()
    write(it, 'S+1 Danken', 'irgendwann Fragen')
    expect((await it.run('journey edit trial --file steps.txt --language de')).err).toBe(
      'followups: Zeile 2, „irgendwann Fragen“: erwartet wird ein Schritt wie „S+7 Eindruck erfragen“ (S ist der Anfang, E das Ende, in Tagen oder wd).\n',
    )
  })

  test.each([
    [2, 'trial --built-in --file steps.txt', '--built-in and --file exclude each other'],
    [2, '"" --file steps.txt', 'A name must not be empty.'],
    [3, 'trial --file nowhere.txt', 'There is no file “nowhere.txt”.'],
  ])('refuses with %i: journey edit %s', async (code, line, said) => {
    const it = await begun()
    write(it, 'S+1 Say hello')
    const ran = await it.run(`journey edit ${line}`)
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(said)
  })
})
