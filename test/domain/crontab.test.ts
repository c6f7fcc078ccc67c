import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { cronLine, lineIn, timesOf, withLine, withoutLine, type Mark } from '../../src/domain/crontab.ts'
import { hourlyFrom } from '../../src/domain/timetable.ts'
import { weekdaysFrom } from '../../src/domain/weekdays.ts'

const mornings = hourlyFrom({ hour: 7, minute: 30 }, [1, 2, 3, 4, 5])
const mark: Mark = { job: 'digest', store: '/home/anna/followups.db' }
const line = cronLine(mornings, ['TZ=Europe/Berlin', '/usr/bin/node', 'digest', 'send'], mark)

describe('a line', () => {
  test('says when, what, and what for', () => {
    expect(line).toBe(
      '30 7-19 * * 1-5 TZ=Europe/Berlin /usr/bin/node digest send # followups digest: /home/anna/followups.db',
    )
  })

  test.each([
    ['7', 'mon-fri', '0 7-19 * * 1-5'],
    ['7', 'daily', '0 7-19 * * *'],
    ['7', 'mon,wed,fri', '0 7-19 * * 1,3,5'],
    ['7', 'sat,sun', '0 7-19 * * 0,6'],
    ['7', 'fri-sun', '0 7-19 * * 0,5,6'],
    ['7', 'sun-tue', '0 7-19 * * 0-2'],
    ['7', 'sun', '0 7-19 * * 0'],
    ['19', 'mon', '0 19-23 * * 1'],
    ['23', 'mon', '0 23 * * 1'],
  ])('at %s on %s', (hour, days, times) => {
    const timetable = hourlyFrom({ hour: Number(hour), minute: 0 }, weekdaysFrom(days))
    const made = cronLine(timetable, ['true'], mark)
    expect(made).toMatch(`${times} true #`)
    expect(timesOf(made)).toEqual(timetable)
  })

  test.each(['@daily true', '30 7 1 * * true', '30 7-19/2 * * 1-5 true', '* * * * * true', '30 7 * * mon true', ''])(
    'that somebody made something else of is not read: %s',
    (other) => {
      expect(timesOf(other)).toBeNull()
    },
  )

  test.each(['/a\nb', '/a\rb', '/a\\b', '/a\tb', '/a\u001bb', '/a\u0085b'])('has no %j in it', (word) => {
    expect(() => cronLine(mornings, [word], mark)).toThrow('not-for-cron')
    expect(() => cronLine(mornings, ['true'], { ...mark, store: word })).toThrow('not-for-cron')
  })

  test('is read by sh as it was meant, whatever is in the words', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\\\p{Cc}]/u.test(text))
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), word, (words, store) => {
        const made = cronLine(mornings, ['printf', '%s|', ...words], { job: 'digest', store })
        const command = made.replace(/^(\S+ ){5}/, '').replaceAll('\\%', '%')
        expect(execFileSync('/bin/sh', ['-c', command]).toString()).toBe(words.map((each) => `${each}|`).join(''))
        expect(made).not.toMatch(/(?<!\\)%/)
      }),
      { numRuns: 60 },
    )
  })
})

/** Any bytes, with lines such as crontabs have. */
const crontab = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '# comment\n',
        'MAILTO=anna\n',
        '0 5 * * * /bin/true\r\n',
        '%',
        '# followups digest: ',
      ),
      fc.constantFrom(`#${line}\n`, `# followups digest: ${mark.store}\n`, `${line} \n`, '# followups backup: /x\n'),
      fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)) }),
    ),
  )
  .map((parts) => parts.join(''))
  .filter((text) => lineIn(text, mark) === null)

describe('a crontab', () => {
  test('is the same to the byte once the line is out again', () => {
    fc.assert(
      fc.property(crontab, (text) => {
        expect(withoutLine(withLine(text, mark, line), mark)).toBe(text)
      }),
    )
  })

  test('has the line once however often it is put in, and the newest in the place of the first', () => {
    const later = cronLine(hourlyFrom({ hour: 8, minute: 0 }, [1]), ['TZ=UTC', '/other'], mark)
    fc.assert(
      fc.property(crontab, crontab, (text, more) => {
        const once = withLine(text, mark, line)
        expect(lineIn(once, mark)).toBe(line)
        expect(withLine(once, mark, line)).toBe(once)
        const twice = `${once}${once.endsWith('\n') ? '' : '\n'}${line}\r\n${more}`
        const changed = withLine(twice, mark, later)
        expect(lineIn(changed, mark)).toBe(later)
        expect(changed.split('\n').indexOf(later)).toBe(twice.split('\n').indexOf(line))
        expect(withoutLine(changed, mark)).toBe(withoutLine(twice, mark))
      }),
    )
  })

  test.each([
    ['', 'LINE\n'],
    ['# a\n', '# a\nLINE\n'],
    ['# a\r\n', '# a\r\nLINE\n'],
    ['# a\n# no end', '# a\nLINE\n# no end'],
    ['# no end', 'LINE\n# no end'],
    ['\n\n', '\n\nLINE\n'],
    [`# a\n0 9 * * 1 old # followups digest: ${mark.store}\n# b\n`, '# a\nLINE\n# b\n'],
    [`0 9 * * 1 old # followups digest: ${mark.store}`, 'LINE\n'],
    [
      `# 0 9 * * 1 off # followups digest: ${mark.store}\n`,
      `# 0 9 * * 1 off # followups digest: ${mark.store}\nLINE\n`,
    ],
  ])('%j becomes %j', (before, after) => {
    expect(withLine(before, mark, line)).toBe(after.replace('LINE', line))
  })

  test('holds lines of several stores and of several kinds, each for itself', () => {
    const marks: Mark[] = ['/a.db', '/b.db', "/it's 100 %.db", '/x # followups digest: /a.db', '/Müller.db'].flatMap(
      (store) => [
        { job: 'digest', store },
        { job: 'backup', store },
      ],
    )
    const lines = marks.map((each) => cronLine(mornings, ['true', each.job], each))
    const text = marks.reduce((so, each, index) => withLine(so, each, lines[index]!), 'MAILTO=anna\n')
    expect(marks.map((each) => lineIn(text, each))).toEqual(lines)
    expect(marks.reduce((so, each) => withoutLine(so, each), text)).toBe('MAILTO=anna\n')
    for (const each of marks) expect(withLine(text, each, lineIn(text, each)!)).toBe(text)
  })
})
