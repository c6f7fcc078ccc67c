import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Importance } from '../../src/domain/customer.ts'
import { asDay, compareDays, daysAfter, weekdayOf, type Day } from '../../src/domain/day.ts'
import { Failure } from '../../src/domain/failure.ts'
import { channels } from '../../src/domain/interaction.ts'
import {
  builtInJourney,
  journeyNames,
  openStep,
  stepDates,
  stepNamed,
  stepsFor,
  type ClosedStep,
  type Journey,
  type Run,
} from '../../src/domain/journey.ts'
import { journeyFrom, journeyText } from '../../src/domain/journey-text.ts'
import { channelNamed } from '../../src/text/terms.ts'

/** Good Friday and Easter Monday, besides weekends. */
const free = ['2026-04-03', '2026-04-06']
const works = (day: Day) => weekdayOf(day) <= 5 && !free.includes(day)

function builtIn(name: string): Journey {
  return builtInJourney(name)!
}

/** The journey of lines with no more than times, such as `S+7 repeat`. */
function journeyOf(...lines: readonly string[]): Journey {
  return journeyFrom('own', lines.map((line) => `${line} - Words`).join('\n'))
}

function aRun(startsOn: string, endsOn: string | null, addedOn = startsOn): Run {
  return { startsOn: asDay(startsOn), endsOn: endsOn === null ? null : asDay(endsOn), addedOn: asDay(addedOn) }
}

test.each([
  ['trial', 'S+1 S+7 S+14 E-4 E+1*'],
  ['seminar', 'E+2 E+7 E+21 E+60*'],
  ['offer', 'S+3 S+10 E-3*'],
  ['onboarding', 'S+1 S+7 S+30 S+90'],
  ['handover', 'S-10wd S-5wd S+2wd S+20wd'],
  ['new-contact', 'S+2 S+7 S+30'],
  ['win-back', 'S+0(letter) S+180 S+365'],
])('%s is built in as %s', (name, expected) => {
  const shown = builtIn(name).steps.map(
    ({ key, channel, repeats }) => key + (channel ? `(${channel})` : '') + (repeats ? '*' : ''),
  )
  expect(shown.join(' ')).toBe(expected)
})

it('has no other journeys built in, and no words here', () => {
  expect(journeyNames).toHaveLength(7)
  expect(builtInJourney('toString')).toBeNull()
  expect(journeyNames.flatMap((name) => builtIn(name).steps).filter(({ text }) => text !== null)).toEqual([])
})

test.each<[Importance, string]>([
  ['A', 'S-10wd S-5wd S+2wd S+20wd'],
  ['B', 'S-5wd S+2wd'],
  ['C', 'S+2wd'],
])('a handover of importance %s has %s', (importance, expected) => {
  expect(keysOf({ name: 'handover', steps: stepsFor(builtIn('handover'), importance) })).toBe(expected)
  expect(stepsFor(builtIn('trial'), importance)).toEqual(builtIn('trial').steps)
})

test.each([
  [['T-10wd', 'T-3wd', 'T+2wd'], 'S-3wd S+2wd', 'what a user added is for everybody'],
  [['T-10wd', 'T+20wd'], 'S-10wd S+20wd', 'none left: all'],
  [['T+2wd', 'T+20wd repeat'], 'S+2wd S+20wd', 'what repeats stays, for it asks for the outcome'],
])("a user's handover %j for importance C: %s (%s)", (lines, expected) => {
  const steps = stepsFor({ name: 'handover', steps: journeyOf(...lines).steps }, 'C')
  expect(keysOf({ name: 'handover', steps })).toBe(expected)
})

function keysOf({ steps }: Journey): string {
  return steps.map(({ key }) => key).join(' ')
}

describe('the text form', () => {
  test.each([
    ['S+1 Does access work?', 'S+1 | | | Does access work?', 'an offset and words'],
    ['S+7    call   What should it prove?', 'S+7 | call | | What should it prove?', 'a channel'],
    ['E+1 repeat   Get the outcome', 'E+1 | | repeat | Get the outcome', 'repeating'],
    ['E+1, repeat  Get the outcome', 'E+1 | | repeat | Get the outcome', 'a comma, as in a list'],
    ['S+1: Welcome', 'S+1 | | | Welcome', 'a colon'],
    ['E+1 call repeat Ask', 'E+1 | call | repeat | Ask', 'both'],
    ['E+1 repeat call Ask', 'E+1 | call | repeat | Ask', 'both, the other way round'],
    ['T-10wd Talk', 'S-10wd | | | Talk', 'the day of a handover is its start'],
    ['T-10 wd Talk', 'S-10wd | | | Talk', 'with a blank'],
    ['t - 10AT Reden', 'S-10wd | | | Reden', 'Arbeitstage'],
    ['S+1 at the desk', 'S+1 | | | at the desk', 'but at is a word as well'],
    ['S+1 wdx', 'S+1 | | | wdx', 'so is what only begins like a unit'],
    ['Start+3 Fragen', 'S+3 | | | Fragen', 'whole words'],
    ['ende–4 Besprechen', 'E-4 | | | Besprechen', 'a long dash, in German'],
    ['End −4d Talk', 'E-4 | | | Talk', 'a minus'],
    ['S+7T anruf Was fehlt?', 'S+7 | call | | Was fehlt?', 'a German channel'],
    ['E+1 Anruf  wiederholen  Ergebnis', 'E+1 | call | repeat | Ergebnis', 'German columns'],
    ['E+1\tE-Mail\tErgebnis', 'E+1 | email | | Ergebnis', 'tabs'],
    ['S+1 Call them', 'S+1 | | | Call them', 'a sentence that begins like a channel'],
    ['S+1 Besuch ankündigen', 'S+1 | | | Besuch ankündigen', 'the same in German'],
    ['S+1 Repeat the demo', 'S+1 | | | Repeat the demo', 'or like repeat'],
    ['S+1 - call them', 'S+1 | | | call them', 'a dash: words'],
    ['S+1 – call them', 'S+1 | | | call them', 'a long one too'],
    ['E+1 repeat repeat it', 'E+1 | | repeat | repeat it', 'repeating is said once'],
    ['S+1 call two\u2028lines', 'S+1 | call | | two lines', 'a line break that ends no line'],
    ['S+1 call - email them', 'S+1 | call | | email them', 'a dash behind the channel'],
    ['S+1 call email them', 'S+1 | call | | email them', 'one channel is enough'],
    ['S+1 Call', 'S+1 | | | Call', 'a single word'],
    ['S+1   two   blanks', 'S+1 | | | two blanks', 'single blanks'],
    ['S-0 On the day', 'S+0 | | | On the day', 'nothing before is nothing after'],
    ['  S+9999  # is no comment here', 'S+9999 | | | # is no comment here', 'many days'],
  ])('%j is %s (%s)', (line, expected) => {
    const [step] = journeyFrom('own', line, channelNamed).steps
    const { key, channel, repeats, text } = step!
    expect([key, channel ?? '', repeats ? 'repeat' : '', text].join(' | ').replace(/ {2}/g, ' ')).toBe(expected)
    expect(step!.offset).not.toBe(-0)
  })

  it('passes over comments and empty lines, whatever ends a line', () => {
    const { name, steps } = journeyFrom('own', '\uFEFF# comment\r\n\r\nS+1  One\r  # more\n\nE-1 Two')
    expect([name, steps.map(({ key, text }) => `${key} ${text}`)]).toEqual(['own', ['S+1 One', 'E-1 Two']])
  })

  it('knows the English channels by itself', () => {
    const { steps } = journeyFrom('own', 'S+1 Call  them\nS+2 Anruf  machen')
    expect(steps.map(({ channel, text }) => `${channel}: ${text}`)).toEqual(['call: them', 'null: Anruf machen'])
  })

  it('tells steps of the same time apart', () => {
    expect(keysOf(journeyOf('S+7', 'S+7wd', 'S+7', 'E+7', 'T+7'))).toBe('S+7 S+7wd S+7#2 E+7 S+7#3')
  })

  it('is written in columns', () => {
    const journey = journeyFrom('own', 'S+1 One\nS+14 call Two\nT-5wd - three\nE+1 email repeat Four')
    expect(journeyText(journey, ({ text }) => text!).split('\n')).toEqual([
      'S+1                  One',
      'S+14  call           Two',
      'S-5wd                - three',
      'E+1   email repeat   Four',
      '',
    ])
  })

  test.each<[string, number, string, string]>([
    ['', 1, '', 'no-steps'],
    ['# only\n\n', 1, '', 'no-steps'],
    ['S+1 One\nsoon Two', 2, 'soon Two', 'step'],
    ['# note\n\n  7 days Two  ', 3, '7 days Two', 'step'],
    ['S Two', 1, 'S Two', 'step'],
    ['S+10000 Two', 1, 'S+10000 Two', 'step'],
    ['S+1000wd Two', 1, 'S+1000wd Two', 'step'],
    ['S+1Two', 1, 'S+1Two', 'step'],
    ['S+1,5 Two', 1, 'S+1,5 Two', 'step'],
    ['X+1 Two', 1, 'X+1 Two', 'step'],
    ['S+1 One\n\nS+7', 3, 'S+7', 'words'],
    ['S+1 call', 1, 'S+1 call', 'words'],
    ['E+1 repeat', 1, 'E+1 repeat', 'words'],
    ['S+1 -', 1, 'S+1 -', 'words'],
    ['S+1 repeat One\nE+1 repeat Two', 2, 'E+1 repeat Two', 'one-repeat'],
    ['S+1 repeat One\n# note\nE+1 Two', 1, 'S+1 repeat One', 'repeat-last'],
  ])('%j is refused in line %i: %j, %s', (text, line, faulty, expected) => {
    let failure: unknown
    try {
      journeyFrom('own', text, channelNamed)
    } catch (thrown) {
      failure = thrown
    }
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ kind: 'bad-journey', facts: { line, text: faulty, expected } })
  })

  it.each(journeyNames.map(builtIn))('of $name is read as it is written', (journey) => {
    const wordsOf = ({ key }: { key: string }) => `Words of ${key}`
    const { name, steps } = journeyFrom(journey.name, journeyText(journey, wordsOf), channelNamed)
    expect({ name, steps }).toEqual({
      name: journey.name,
      steps: journey.steps.map((step) => ({ ...step, text: wordsOf(step) })),
    })
  })

  it('is read as it is written, whatever the words', () => {
    fc.assert(
      fc.property(fc.array(aStep(), { minLength: 1, maxLength: 8 }), fc.boolean(), (lines, repeats) => {
        const last = lines.length - 1
        const known = lines.map((line, index) => ({ ...line, repeats: repeats && index === last, key: '' }))
        const { steps } = journeyFrom('own', journeyText({ name: 'own', steps: known }, wordsOf), channelNamed)
        expect(steps.map((step) => ({ ...step, key: '' }))).toEqual(known)
        expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length)
        expect(journeyFrom('own', journeyText({ name: 'own', steps }, wordsOf), channelNamed).steps).toEqual(steps)
      }),
      { numRuns: 1000 },
    )
  })

  const wordsOf = ({ text }: { text: string | null }) => text!

  function aStep() {
    const first = fc.constantFrom(
      '',
      '',
      'call ',
      'Anruf ',
      'repeat ',
      'wiederholen ',
      '- ',
      '# ',
      'wd ',
      'd ',
      'mail ',
    )
    const words = fc
      .tuple(first, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
      .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
    return fc.record({
      anchor: fc.constantFrom('start' as const, 'end' as const),
      offset: fc.integer({ min: -999, max: 999 }),
      unit: fc.constantFrom('d' as const, 'wd' as const),
      text: words,
      channel: fc.constantFrom(null, ...channels),
    })
  }
})

describe('the dates', () => {
  test.each<[string, readonly string[], Run, string]>([
    [
      'a trial of a month, from a Monday',
      ['S+1', 'S+7', 'S+14', 'E-4', 'E+1 repeat'],
      aRun('2026-03-02', '2026-03-31'),
      'S+1 2026-03-03, S+7 2026-03-09, S+14 2026-03-16, E-4 2026-03-27, E+1 2026-04-01',
    ],
    ['days that are free move on', ['S+5', 'S+32'], aRun('2026-03-02', null), 'S+5 2026-03-09, S+32 2026-04-07'],
    ['but before an end not past it', ['E-1'], aRun('2026-03-02', '2026-03-15'), 'E-1 2026-03-13'],
    ['nor past a start', ['S-2'], aRun('2026-04-05', null), 'S-2 2026-04-02'],
    ['where the end works, it is soon enough', ['E-1'], aRun('2026-03-02', '2026-03-16'), 'E-1 2026-03-16'],
    [
      'working days around a Wednesday',
      ['T-10wd', 'T-5wd', 'T+2wd', 'T+20wd'],
      aRun('2026-04-08', null),
      'S-10wd 2026-03-23, S-5wd 2026-03-30, S+2wd 2026-04-10, S+20wd 2026-05-06',
    ],
    ['the day itself', ['S+0', 'E+0wd'], aRun('2026-03-07', '2026-03-08'), 'S+0 2026-03-09, E+0wd 2026-03-09'],
    ['in the order of dates', ['E-1', 'S+1'], aRun('2026-03-02', '2026-03-31'), 'S+1 2026-03-03, E-1 2026-03-30'],
    ['of one day, as listed', ['S+6', 'S+5'], aRun('2026-03-02', null), 'S+6 2026-03-09, S+5 2026-03-09'],
    [
      'a trial of a week: nothing after its last step',
      ['S+1', 'S+7', 'S+14', 'E-4', 'E+1 repeat'],
      aRun('2026-03-02', '2026-03-09'),
      'S+1 2026-03-03, E-4 2026-03-05, S+7 2026-03-09, E+1 2026-03-10',
    ],
    ['but what is on the same day', ['S+6', 'S+5 repeat'], aRun('2026-03-02', null), 'S+6 2026-03-09, S+5 2026-03-09'],
    [
      'which matters only where it repeats',
      ['S+14', 'S+1'],
      aRun('2026-03-02', null),
      'S+1 2026-03-03, S+14 2026-03-16',
    ],
    [
      'a trial without an end',
      ['S+1', 'S+14', 'E-4', 'E+1 repeat'],
      aRun('2026-03-02', null),
      'S+1 2026-03-03, S+14 2026-03-16, E+1 2026-04-15',
    ],
    ['nothing but an end that is not known', ['E+2', 'E+60 repeat'], aRun('2026-03-02', null), 'E+60 2026-04-01'],
    ['and nothing that repeats', ['E+2', 'E+60'], aRun('2026-03-02', null), ''],
  ])('%s', (_, lines, run, expected) => {
    const dates = stepDates(journeyOf(...lines).steps, run, works)
    expect(dates.map(({ step, on }) => `${step.key} ${on}`).join(', ')).toBe(expected)
  })
})

describe('the step that is open', () => {
  const trial = builtIn('trial').steps
  const month = aRun('2026-03-02', '2026-03-31')
  const steps = 'S+1 S+7 S+14 E-4'

  test.each<[string, Run, string, string]>([
    ['at first the first', month, '', 'S+1 2026-03-03'],
    ['then the second', month, 'S+1', 'S+7 2026-03-09'],
    ['at last the last', month, steps, 'E+1 2026-04-01'],
    ['five working days after it was closed', month, `${steps} E+1:2026-04-02`, 'E+1~1 2026-04-13'],
    ['ten', month, `${steps} E+1:2026-04-02 E+1~1:2026-04-13`, 'E+1~2 2026-04-27'],
    ['twenty', month, `${steps} E+1~1:2026-04-13 E+1:2026-04-02 E+1~2:2026-04-27`, 'E+1~3 2026-05-25'],
    ['then the decision', month, `${steps} E+1 E+1~1 E+1~2 E+1~3:2026-05-25`, 'E+1~4 2026-06-22 decide'],
    ['again and again', month, `${steps} E+1 E+1~4 E+1~10:2026-06-22`, 'E+1~11 2026-07-20 decide'],
    ['what had passed at entry is one', aRun('2026-03-02', '2026-03-31', '2026-03-10'), '', 'S+7 2026-03-10'],
    [
      'which is not followed by what passed before',
      aRun('2026-03-02', '2026-03-31', '2026-03-10'),
      'S+7',
      'S+14 2026-03-16',
    ],
    ['a step on the day of entry stands for it', aRun('2026-03-02', '2026-03-31', '2026-03-09'), '', 'S+7 2026-03-09'],
    ['entered on a Saturday: on Monday', aRun('2026-03-02', '2026-03-31', '2026-03-21'), '', 'S+14 2026-03-23'],
    ['entered long after all', aRun('2025-03-02', '2025-03-31', '2026-03-10'), '', 'E+1 2026-03-10'],
    ['entered before the start', aRun('2026-03-02', '2026-03-31', '2026-02-01'), '', 'S+1 2026-03-03'],
    ['without an end', aRun('2026-03-02', null), 'S+1 S+7 S+14', 'E+1 2026-04-15'],
    [
      'an end that moved on after it was asked about',
      aRun('2026-03-02', '2026-06-30'),
      `${steps} E+1:2026-04-02`,
      'E+1~1 2026-07-01',
    ],
  ])('%s', (_, run, closed, expected) => {
    const open = openStep(trial, run, closedOf(closed), works)!
    expect(`${open.key} ${open.dueOn}${open.decide ? ' decide' : ''}`).toBe(expected)
    expect(open.repetition).toBe(Number(/~(\d+)/.exec(expected)?.[1] ?? 0))
    expect(openStep(trial, run, closedOf(closed), works)).not.toBeNull()
    expect(stepNamed(trial, open.key)?.key).toBe(/[^ ~]+/.exec(expected)![0])
  })

  test.each(['onboarding', 'handover', 'new-contact', 'win-back'])('of %s there is none after the last', (name) => {
    const { steps } = builtIn(name)
    const run = aRun('2026-03-02', null, '2026-02-01')
    const closed = closedOf(keysOf({ name, steps }))
    expect(steps.map((_, index) => openStep(steps, run, closed.slice(0, index), works)?.key)).toEqual(
      steps.map(({ key }) => key),
    )
    expect(openStep(steps, run, closed, works)).toBeNull()
    expect(openStep(steps, run, closed, works)).toBeNull()
    expect(openStep(steps, run, closed.slice(1), works)).not.toBeNull()
  })

  it('is both of two on the day of entry, one after the other', () => {
    const { steps } = journeyOf('S-1', 'S+0', 'S+0', 'S+3')
    const run = aRun('2026-03-03', null)
    const keys = ['', 'S+0', 'S+0 S+0#2'].map((closed) => openStep(steps, run, closedOf(closed), works)?.key)
    expect(keys).toEqual(['S+0', 'S+0#2', 'S+3'])
  })

  it('does not know a step that the journey has no longer', () => {
    expect(stepNamed(trial, 'S+99')).toBeUndefined()
  })

  it('is never missing before an outcome, however often what is open is closed', () => {
    const offset = fc.integer({ min: -30, max: 90 })
    const time = fc.record({ anchor: fc.constantFrom('S', 'E'), offset, unit: fc.constantFrom('', 'wd') })
    const anyDay = fc.integer({ min: -120, max: 120 }).map((days) => daysAfter(asDay('2026-03-02'), days))
    const run = fc.record({ startsOn: anyDay, endsOn: fc.option(anyDay), addedOn: anyDay })
    const wait = fc.integer({ min: -3, max: 25 })
    fc.assert(
      fc.property(
        fc.array(time, { minLength: 1, maxLength: 6 }),
        run,
        fc.infiniteStream(wait),
        (times, anchors, waits) => {
          const lines = times.map(({ anchor, offset, unit }) => `${anchor}${offset < 0 ? '' : '+'}${offset}${unit}`)
          const { steps } = journeyOf(...lines.slice(0, -1), `${lines.at(-1)} repeat`)
          expectNeverSilent(steps, anchors, waits)
        },
      ),
    )
  })

  /** For 400 days, closing every step some days after it fell due, or before. */
  function expectNeverSilent(steps: Journey['steps'], run: Run, waits: Iterator<number>): void {
    const closed: ClosedStep[] = []
    let today = run.addedOn
    for (const until = daysAfter(today, 400); today < until;) {
      const open = openStep(steps, run, closed, works)!
      expect(open).not.toBeNull()
      expect(works(open.dueOn)).toBe(true)
      expect(compareDays(open.dueOn, run.addedOn)).toBeGreaterThanOrEqual(0)
      expect(closed.map(({ key }) => key)).not.toContain(open.key)
      expect(stepNamed(steps, open.key)).toBeDefined()
      expect(open.decide).toBe(open.repetition > 3)
      today = [today, daysAfter(open.dueOn, waits.next().value as number)].sort().at(-1)!
      closed.push({ key: open.key, closedOn: today })
    }
  }
})

/** From keys, each with the day on which it was closed or on the last day of March. */
function closedOf(text: string): ClosedStep[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => part.split(':'))
    .map(([key, closedOn]) => ({ key: key!, closedOn: asDay(closedOn ?? '2026-03-31') }))
}
