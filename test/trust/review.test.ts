import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { screenOf } from '../support/emulator.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { session, type Session } from '../support/session.ts'

const english = {
  ...{
    log: 'l',
    done: 'd',
    snooze: 's',
    drop: 'x',
    letter: 'm',
    more: '+',
    later: 'n',
    back: 'b',
    undo: 'u',
    quit: 'q',
  },
  ...{ call: 'c', missed: 'x', otherDay: 'd', leave: 'b' },
  ...{
    bar: 'q quit',
    until: 'Until when?',
    which: 'On which day?',
    happened: 'What happened?',
    said: 'What was said?',
    noteOf: 'Anything to note?',
  },
  ...{ again: 'When again?', isNoDate: 'no date', subject: 'Subject:', people: 'Contacts', channels: 'n note' },
  ...{ offered: 'b back', progress: (at: number) => `${at} of 20`, leaving: 'b ⏎ back' },
  ...{ last: 'That was the last customer.', ending: 'q ⏎ quit' },
  summary: 'Done in this review: 2 logged, 14 done, 2 snoozed, 1 dropped.',
}

const german: typeof english = {
  ...{
    log: 'f',
    done: 'e',
    snooze: 'v',
    drop: 's',
    letter: 'b',
    more: 'm',
    later: 'w',
    back: 'z',
    undo: 'r',
    quit: 'q',
  },
  ...{ call: 'a', missed: 'n', otherDay: 'd', leave: 'z' },
  ...{
    bar: 'q beenden',
    until: 'Bis wann?',
    which: 'An welchem Tag?',
    happened: 'Was war?',
    said: 'Was wurde gesagt?',
    noteOf: 'Etwas zu notieren?',
  },
  ...{
    again: 'Wann wieder?',
    isNoDate: 'kein Datum',
    subject: 'Betreff:',
    people: 'Ansprechpersonen',
    channels: 'o Notiz',
  },
  ...{ offered: 'z zurück', progress: (at: number) => `${at} von 20`, leaving: 'z ⏎ zurück' },
  ...{ last: 'Das war der letzte Kunde.', ending: 'q ⏎ beenden' },
  summary: 'In diesem Durchgang: 2 festgehalten, 14 erledigt, 2 verschoben, 1 gestrichen.',
}

describe.each([
  ['en', english],
  ['de', german],
])('a review of 20 customers, each key at least once (%s)', (language, words) => {
  test.each([80, 40])('at %i columns', async (columns) => {
    const place = await withTwenty()
    const it = session(place, ['review', '--language', language], { columns, rows: 40 })
    await through(it, words)
    const { code, written } = await it.end()
    expect(code).toBe(0)
    expect(it.screen().lines.join(' ').replace(/\s+/g, ' ')).toContain(words.summary)
    expect(await screenOf(written, { columns, rows: 40 })).toMatchObject(quiet)

    expect(await dueIn(place)).toHaveLength(1)
    const commands = JSON.parse(await place.ok(['history', '--json', '--limit', '100'])) as { command: string }[]
    expect(commands.filter(({ command }) => command === 'done')).toHaveLength(15)
    expect(commands[0]).toMatchObject({ command: 'done' })
  })
})

/** Every key, a wrong date, and what is simply done with one key. */
async function through(it: Session, words: typeof english): Promise<void> {
  const card = async (at: number, keys: string) => {
    await it.type(keys, words.progress(at), words.bar)
    expect(it.screen()).toMatchObject({ wrapped: false })
  }
  await it.sees(words.progress(1), words.bar)
  await card(2, words.done)
  await it.type(words.snooze, words.until, words.offered)
  await card(3, '1')
  await it.type(words.snooze, words.until, words.offered)
  await it.type(words.otherDay, words.which)
  await it.type('soonish\r', words.isNoDate)
  await card(4, '\u001524.12.\r')
  await card(5, words.drop)
  await it.type(words.log, words.happened, words.channels)
  await it.type(words.call, words.said)
  await it.type('wants the quote by May\r', words.again, words.offered)
  await card(6, '\r')
  await it.type(words.log, words.happened, words.channels)
  await it.type(words.missed, words.noteOf)
  await it.type('\r', words.again, words.offered)
  await card(7, '\r')
  await it.type(words.more, words.people, words.leaving)
  await card(7, words.leave)
  await it.type(words.letter, words.subject, words.leaving)
  await card(7, '\r')
  await card(8, words.later)
  await card(7, words.back)
  await card(8, '\r')
  await card(9, words.done)
  await card(8, words.undo)
  for (let at = 8; at < 20; at++) await card(at + 1, words.done)
  await card(19, words.back)
  await card(20, words.later)
  await it.type(words.done, words.last, words.ending)
  await it.type('\r')
}

test.each(['SIGKILL', 'SIGTERM', 'SIGHUP'])('killed in the middle (%s), all so far is kept', async (signal) => {
  const place = await withTwenty()
  const it = session(place, ['review'])
  await it.sees('1 of 20', 'q quit')
  for (const next of ['2 of 20', '3 of 20', '4 of 20']) await it.type('d', next, 'q quit')
  await it.type('l', 'What happened?', 'n note')
  it.kill(signal)
  await it.end()
  expect(await dueIn(place)).toHaveLength(17)
  const again = session(place, ['review'])
  await again.sees('1 of 17', 'q quit')
  await again.type('\u0003')
  expect(await again.end()).toMatchObject({ code: 130 })
})

test.each([
  ['q', 0],
  ['\u0004', 0],
  ['\u0003', 130],
])('left with %j: the summary, the terminal as it was, and exit code %i', async (key, code) => {
  const place = await withTwenty()
  const it = session(place, ['review'])
  await it.sees('1 of 20', 'q quit')
  await it.type('d', '2 of 20', 'q quit')
  await it.type(key)
  const { written, ...end } = await it.end()
  expect(end).toMatchObject({ code })
  const { lines, ...screen } = await screenOf(written, { rows: 40 })
  expect(lines.join('\n')).toContain('Done in this review: 1 done.\n19 customers are still due.\n')
  expect(screen).toMatchObject({ ...quiet, cursor: { column: 0 } })
})

test.each([80, 40])('a line that is asked for is left with Escape, and says so, at %i columns', async (columns) => {
  const place = await withTwenty()
  const it = session(place, ['review'], { columns })
  await it.sees('1 of 20', 'q quit')
  await it.type('l', 'What happened?', 'n note')
  await it.type('c', 'What was said?', 'Esc back')
  await it.type('a line that is longer than a narrow window')
  await it.type('\u001b', '1 of 20', 'q quit')
  expect(it.screen()).toMatchObject({ wrapped: false })
  await it.type('l', 'What happened?', 't another day')
  await it.type('t', 'On which day was it?')
  await it.type('tomorrow\r', '(2026-11-21)')
  expect(it.screen()).toMatchObject({ wrapped: false })
  await it.type('\u0015yesterday\r', 'What happened on Thu 19 Nov 2026?')
  await it.type('c', 'What was said?')
  await it.type('\u0004', '1 of 20', 'q quit')
  await it.type('q')
  expect(await it.end()).toMatchObject({ code: 0 })
  expect(await dueIn(place)).toHaveLength(20)
})

test.each([80, 40])('a word where one key is wanted does nothing, and says so, at %i columns', async (columns) => {
  const place = await withTwenty()
  const it = session(place, ['review', '--language', 'de'], { columns })
  await it.sees('1 von 20', 'q beenden')
  await it.type('erledigt', 'erledigt · nur eine dieser Tasten:')
  expect(it.screen()).toMatchObject({ wrapped: false })
  await it.type('\u001b', '1 von 20', '\nnur eine dieser Tasten: f e v s b m w q')
  await it.type('f', 'Was war? (eine Taste)', 'o Notiz')
  await it.type('o', 'Was soll notiert werden?')
  await it.type('\r', 'Noch steht nichts da')
  await it.type('mag Boote\r', 'Wann wieder? (eine Taste)', 'z zurück')
  await it.type('in 2 wochen', 'in 2 wochen · nur eine dieser Tasten:', 'z zurück')
  expect(it.screen()).toMatchObject({ wrapped: false })
  await it.type('\u001b', 'Esc zurück', '(mag Boote)')
  await it.type('\r', 'Wann wieder? (eine Taste)', 'z zurück')
  await it.type('\r', 'Notiz zu', '1 von 20', 'q beenden')
  await it.type('q')
  expect(await it.end()).toMatchObject({ code: 0 })
  expect(await dueIn(place)).toHaveLength(20)
})

test('what is typed before a card is seen is no answer', async () => {
  const place = await withTwenty()
  const it = session(place, ['review'])
  await it.type('d', '1 of 20', 'q quit')
  await it.type('l', 'What happened?', 'n note')
  await it.type('c', 'What was said?', 'Esc back')
  await it.type('the quote\r', 'When again?')
  await it.type('\u001b', 'What was said? (the quote)')
  await it.type('\u001b', '1 of 20', 'q quit')
  await it.type('q')
  expect(await it.end()).toMatchObject({ code: 0 })
  expect(await dueIn(place)).toHaveLength(20)
})

test.each([
  ['ends well', 'exit 0', 'The draft is open in your mail program'],
  ['fails', 'exit 3', 'No mail program could be opened (xdg-open 3)'],
])('while a mail program that %s is opened, keys are neither shown nor answers', async (_, ending, said) => {
  const place = workplace()
  await place.ok(['customer', 'add', 'Acme', '--contact', 'Ida Falk', '--email', 'ida@example.com'])
  await place.ok(['plan', 'Acme', 'today', 'write'])
  const opener = `#!/bin/sh\necho > begun\nfor i in $(seq 100); do [ -e typed ] || sleep 0.05; done\nsleep 0.1\n${ending}\n`
  writeFileSync(place.at('xdg-open'), opener)
  chmodSync(place.at('xdg-open'), 0o755)
  const it = session(place, ['review'], { env: { PATH: `${place.folder}:/usr/bin:/bin` } })
  await it.sees('1 of 1', 'q quit')
  await it.type('m', 'o open in the mail program')
  await it.type('o', 'Opening your mail program …')
  await seen(place.at('begun'))
  await it.type('yyy\r')
  writeFileSync(place.at('typed'), '')
  if (ending === 'exit 0') await it.type('', 'Write it down as sent to Ida Falk? (y/N)')
  expect(it.screen().lines.join('\n')).not.toContain('yy')
  if (ending === 'exit 0') await it.type('y\r')
  await it.sees('1 of 1', said, 'q quit')
  await it.type('q')
  expect((await it.end()).written).not.toContain('yy')
  const { interactions } = JSON.parse(await place.ok(['show', 'Acme', '--json'])) as { interactions: unknown[] }
  expect(interactions).toHaveLength(ending === 'exit 0' ? 1 : 0)
})

test('with the window resized the card is drawn anew, and goes on', async () => {
  const it = session(await withTwenty(), ['review'], { columns: 80 })
  await it.sees('1 of 20', 'l log   d done   s snooze   x drop   m letter   + more   n ⏎ later   q quit')
  it.resize(40, 30)
  await it.sees('1 of 20', 'l log   d done   s snooze   x drop\n', 'q quit')
  expect(it.screen()).toMatchObject({ wrapped: false })
  await it.type('d', '2 of 20', 'q quit')
  expect(it.screen()).toMatchObject({ wrapped: false })
  it.resize(100, 20)
  await it.sees('2 of 20', 'n ⏎ later   b back   u undo   q quit')
  await it.type('q')
  expect(await it.end()).toMatchObject({ code: 0 })
})

test('on a dumb terminal nothing is cleared', async () => {
  const it = session(await withTwenty(), ['review'], { env: { TERM: 'dumb' } })
  await it.sees('1 of 20', 'q quit')
  await it.type('q')
  expect((await it.end()).written).not.toContain('\u001b[2J')
})

const quiet = { title: null, bells: 0, replies: '', commands: [], switched: false }

/** Customers of whom all are due, one with a hostile name. */
async function withTwenty(): Promise<Workplace> {
  const place = workplace()
  const names = Array.from({ length: 19 }, (_, index) => `Firm ${String(index + 10)} Gesellschaft für Sonnenschutz`)
  writeFileSync(
    place.at('customers.csv'),
    [
      'company;contact',
      ...names.map((name, index) => `${name};Person ${index}`),
      '"Evil \u001b]0;owned\u0007\u001b[2J";Eve',
    ].join('\n'),
  )
  await place.ok(['import', 'customers.csv', '--today', '2026-05-04'])
  return place
}

/** Waits for a file. */
async function seen(path: string): Promise<void> {
  while (!existsSync(path)) await pause(20)
}

async function dueIn(place: Workplace): Promise<unknown[]> {
  return JSON.parse(await place.ok(['due', '--json'])) as unknown[]
}
