import { describe, expect, it, test } from 'vitest'
import { usualLeads } from '../../src/domain/agreement.ts'
import { builtInJourney, journeyNames } from '../../src/domain/journey.ts'
import { inTongue, type Form, type Language } from '../../src/text/language.ts'
import { stepWords } from '../../src/text/journeys.ts'
import { topicNamed, topics, topicWord } from '../../src/text/topics.ts'
import { commandLineWords } from '../../src/text/command-line.ts'
import { topicText } from '../../src/commands/help/texts.ts'
import { desk } from '../support/desk.ts'

const tongues: { language: Language; form: Form }[] = [
  { language: 'en', form: 'sie' },
  { language: 'de', form: 'sie' },
  { language: 'de', form: 'du' },
]

describe.each(topics)('help on %s', (topic) => {
  test.each(tongues)('begins with examples, and is whole at 80 and 40 columns ($language, $form)', async (tongue) => {
    const { language, form } = tongue
    for (const columns of [80, 40]) {
      const d = desk({ columns, env: { FOLLOWUPS_LANGUAGE: language, TERM: 'dumb' } })
      await d.ok(`config set form ${form}`)
      const out = await d.ok(`help ${topicWord(topic, language)}`)
      expect(out.startsWith(`${inTongue(commandLineWords, tongue).examples}\n  followups `)).toBe(true)
      expect(out).not.toMatch(/\p{L}…/u)
      for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(columns)
    }
  })

  it('has examples that are understood', async () => {
    for (const tongue of tongues) {
      const { examples } = topicText(topic, { today: '2026-11-20' as never, order: null, tongue })
      for (const example of examples) {
        expect(example).toMatch(/^followups /)
        const d = desk({ env: { FOLLOWUPS_LANGUAGE: tongue.language }, inFolder: true })
        const { code, err } = await d.run(example.slice('followups '.length))
        if (code === 2) expect(err, example).toMatch(/Mail still needs|Für Mail fehlt noch/)
      }
    }
  })

  it('is found by its name in either language, and asks for no store', async () => {
    for (const language of ['en', 'de'] as const) {
      expect(topicNamed(topicWord(topic, language).toUpperCase())).toBe(topic)
      const { code, err } = await desk({ env: { FOLLOWUPS_STORE: '/dev/null' } }).run(
        `help ${topicWord(topic, language)}`,
      )
      expect({ code, err }).toEqual({ code: 0, err: '' })
    }
  })
})

describe('what is shown comes from where it is decided', () => {
  it('dates are those of the parser, on the day that is meant', async () => {
    const d = desk()
    expect(await d.ok('help dates')).toMatch(/^ {2}tomorrow +Sat 21 Nov 2026$/m)
    expect(await d.ok('help dates --today 2027-02-28')).toMatch(/^ {2}eom +Sun 28 Feb 2027$/m)
    expect(await d.ok('help termine --language de')).toMatch(/^ {2}übermorgen +So 22\.11\.2026$/m)
    expect(await d.ok('help dates')).toContain('“03/04/2027” can be read as 2027-03-04 or 2027-04-03')
    await d.ok('config set dates dmy')
    expect(await d.ok('help dates')).not.toContain('03/04/2027')
  })

  it('every day of two years can be asked for', () => {
    for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2028, 0, 1); day += 86_400_000) {
      const today = new Date(day).toISOString().slice(0, 10) as never
      for (const tongue of tongues) {
        expect(topicText('dates', { today, order: null, tongue }).parts.length).toBeGreaterThan(8)
      }
    }
  })

  it('steps, lead times and rhythms are the built-in ones', async () => {
    const journeys = await desk().ok('help journeys')
    for (const name of journeyNames) {
      for (const { key } of builtInJourney(name)!.steps) expect(journeys).toContain(stepWords(name, key, 'en'))
    }
    for (const lead of usualLeads.lease) expect(await desk().ok('help agreements')).toContain(`${parseInt(lead)} days`)
    expect(await desk().ok('help cadence')).toMatch(/^ {2}active, A +every 4 weeks$/m)
    expect(await desk().ok('help rhythmus --language de')).toMatch(/^ {2}Anruf +2 Arbeitstage$/m)
  })
})

describe('what help is asked for', () => {
  it.each([
    ['help undo', 'Every command can be taken back'],
    ['undo --help', 'Usage: followups undo '],
    ['help Rückgängig', 'Every command can be taken back'],
    ['help rueckgaengig', 'Every command can be taken back'],
    ['help log', 'Usage: followups log '],
    ['help customer add', 'Usage: followups customer add '],
    ['help --help', 'Usage: followups help '],
    ['demo help dates', 'What can be typed'],
    ['help', 'Topics, explained by followups help TOPIC:\n  dates, cadence, '],
    ['help --language de', 'Themen, erklärt von followups help THEMA:\n  termine, rhythmus, '],
  ])('%s', async (line, shown) => {
    expect(await desk().ok(line)).toContain(shown)
  })

  it.each([
    ['help dats', 'There is no help on “dats”. Did you mean “dates”?'],
    ['help custmer', 'There is no help on “custmer”. Did you mean “customer”?'],
    ['help xyzzy', 'There is no help on “xyzzy”. followups help lists what there is.'],
    ['help Fahrplen --language de', 'Zu „Fahrplen“ gibt es keine Hilfe. Gemeint vielleicht „fahrpläne“?'],
    ['help customer lits', 'There is no command “customer lits”. Did you mean “customer list”?'],
  ])('%s suggests', async (line, said) => {
    expect(await desk().run(line)).toEqual({ out: '', err: `followups: ${said}\n`, code: 2 })
  })

  it('broken settings are in nobody’s way', async () => {
    const { code, out } = await desk({ env: { FOLLOWUPS_CONFIG: '/missing.toml' } }).run('help dates')
    expect({ code, out: out.slice(0, 9) }).toEqual({ code: 0, out: 'Examples:' })
  })
})
