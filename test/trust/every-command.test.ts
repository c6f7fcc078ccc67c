import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands, groups } from '../../src/commands/index.ts'
import { commandLines, customersCsv } from '../support/command-lines.ts'
import { desk } from '../support/desk.ts'
import { pooled, workplace } from '../support/process.ts'

const names = commands.map(({ name }) => name)

test('every command has a line to be tried with', () => {
  const tried = new Set(commandLines('customers.csv').map(({ command }) => command))
  expect([...tried].toSorted()).toEqual(names.toSorted())
})

test.each(['en', 'de'])('all of them succeed, one after the other, and say something (%s)', async (language) => {
  const it = desk({ env: { FOLLOWUPS_LANGUAGE: language } })
  const file = join(it.folder, 'customers.csv')
  writeFileSync(file, customersCsv)
  for (const { line } of commandLines(file)) {
    const { code, out, err } = await it.run(line)
    expect({ line, code, err: code === 0 ? '' : err }).toEqual({ line, code: 0, err: '' })
    expect(out).not.toBe('')
  }
})

describe('help of the built program', () => {
  test.each([
    ['en', /^Examples:\n( {2}\S.*\n)+\nUsage: followups /, /\n\nExit codes:\n {2}0 {3}done\n( {2}\d+ +.+\n)*$/],
    [
      'de',
      /^Beispiele:\n( {2}\S.*\n)+\nAufruf: followups /,
      /\n\nRückgabewerte:\n {2}0 {3}erledigt\n( {2}\d+ +.+\n)*$/,
    ],
  ])('begins with examples and ends with the exit codes (%s)', async (language, beginning, end) => {
    const place = workplace()
    const helps = await pooled(names, 4, async (name) => ({
      name,
      ...(await place.run([...name.split(' '), '--help', '--language', language])),
    }))
    for (const { name, out, err, code } of helps) {
      expect({ name, err, code }).toEqual({ name, err: '', code: 0 })
      expect(out).toMatch(beginning)
      expect(out).toMatch(end)
      expect(out).toContain(`followups ${name}`)
      const tooLong = out.split('\n').filter((line) => line.length > 80 && !line.startsWith('  followups '))
      expect({ name, tooLong }).toEqual({ name, tooLong: [] })
    }
  })

  test.each([[[]], ...Object.keys(groups).map((group) => [[group]])])('of groups: %j', async (words) => {
    const { out, err, code } = await workplace().run([...words, '--help'])
    expect({ err, code }).toEqual({ err: '', code: 0 })
    for (const name of words.length > 0 ? names.filter((name) => name.startsWith(`${words[0]} `)) : names) {
      expect(out).toContain(words.length > 0 ? ` ${name.split(' ')[1]} ` : ` ${name.split(' ')[0]} `)
    }
  })
})

describe.each(commandLines('customers.csv'))('$command', ({ line }) => {
  test.each([
    ['en', /^followups: There is no option “--no-such-option”[^\n]*\n$/],
    ['de', /^followups: [^\n]*„--no-such-option“[^\n]*\n$/],
  ])('refuses an option that it does not know, in one line (%s)', async (language, sentence) => {
    const { run } = desk({ env: { FOLLOWUPS_LANGUAGE: language } })
    const { out, err, code } = await run(`${line} --no-such-option`)
    expect({ out, code }).toEqual({ out: '', code: 2 })
    expect(err).toMatch(sentence)
  })

  test('refuses JSON and CSV at once', async () => {
    expect(await desk().run(`${line} --json --csv`)).toMatchObject({ out: '', code: 2 })
  })
})
