import { expect, test } from 'vitest'
import { answered, type Stray } from '../../bin/key-prompt.ts'
import { desk, escape, type Desk } from '../support/desk.ts'

test('simply done is one key each, and each a command of its own that can be taken back', async () => {
  const d = await withThree(['d', 'd', 'd', ''])
  const before = await history(d)
  const out = await d.ok('review')
  for (const progress of ['1 of 3', '2 of 3', '3 of 3']) expect(out).toContain(progress)
  expect(out).toContain('Done in this review: 3 done.')
  expect((await history(d)).slice(0, -before.length)).toEqual(['done', 'done', 'done'])
  await d.ok('undo')
  expect(await due(d)).toEqual(['Conrad'])
})

test('is the list of due, in its order, with the same options', async () => {
  const d = await withThree(['n', 'n', 'n', 'n', 'n', 'n'])
  await d.ok('customer edit Bauer --tag vip --importance A')
  await d.ok('customer edit Conrad --importance C')
  const names = (text: string) => [...text.matchAll(/^(\w+) {2}c\d$/gm)].map(([, name]) => name)
  expect(names(await d.ok('review --no-color'))).toEqual([...new Set(await due(d))])
  expect(names(await d.ok('review --no-color --tag vip'))).toEqual(['Bauer'])
  expect(names(await d.ok('review --no-color --limit 2'))).toEqual((await due(d)).slice(0, 2))
})

test('logs with a channel, a line of text and the next date', async () => {
  const d = await withThree(['l', 'c', 'wants the quote', '2', 'left', 'q'])
  await d.ok('drop 2,4')
  await d.ok('review')
  const shown = await d.json<Shown>('show Conrad')
  expect(shown.interactions).toMatchObject([{ channel: 'call', text: 'wants the quote' }])
  expect(shown.followUps.map(({ dueOn }) => dueOn)).toContain('2026-12-04')
})

test.each([
  ['the line of an entry', ['l', 'c', escape]],
  ['the line of a complaint', ['d', '1', 'c', escape]],
  ['the day of an entry', ['l', 't', escape]],
  ['the day to snooze to', ['s', '1', 'd', escape]],
])('%s is left with Escape: back to the card, and nothing is done', async (_, answers) => {
  const d = await withThree([...answers, 'q'])
  await d.ok('log Adler call broken --complaint --on 2026-11-18 --no-input')
  const before = await history(d)
  const out = await d.ok('review --no-color')
  expect(out.match(/1 of 3$/gm)).toHaveLength(2)
  expect(out).toContain('Nothing was changed.')
  expect(await history(d)).toEqual(before)
})

test('logs on another day, which is said before the channel', async () => {
  const d = await withThree([
    'l',
    't',
    'tomorrow',
    'yesterday',
    'e',
    'sent the quote',
    '',
    'l',
    't',
    '',
    'n',
    'a note',
    '',
    'q',
  ])
  await d.ok('review --limit 1')
  const { interactions } = await d.json<{ interactions: { on: string; text: string }[] }>('show Adler')
  expect(interactions).toMatchObject([
    { on: '2026-11-20', text: 'a note' },
    { on: '2026-11-19', text: 'sent the quote' },
  ])
})

test.each([
  ['x', 'as usual', { channel: 'call', missed: true }],
  ['e', 'as usual', { channel: 'email', direction: 'out' }],
  ['h', 'as usual', { channel: 'chat', direction: 'out' }],
  ['l', 'as usual', { channel: 'letter', direction: 'out' }],
  ['i', 'as the rhythm says', { channel: 'email', direction: 'in' }],
  ['v', 'as the rhythm says', { channel: 'visit' }],
])('key %s asks for a line and when again, %s unless said, and writes down %j', async (key, usual, entry) => {
  const asked: string[] = []
  const d = await withThree(['l', key, '', '', 'l', key, 'again', '2', 'q'], { asked })
  await d.ok('review')
  expect(asked.filter((question) => question.startsWith('When again?'))).toEqual([
    expect.stringMatching(new RegExp(`^When again\\? .*${usual}`)),
    expect.stringMatching(new RegExp(`^When again\\? .*${usual}`)),
  ])
  const shown = await d.json<Shown>('show Adler')
  expect(shown.interactions).toMatchObject([{ text: 'again' }, { ...entry, text: null }])
  expect(shown.followUps.map(({ dueOn }) => dueOn)).toContain('2026-12-04')
})

test('a note is something, and leaves what is planned as it is', async () => {
  const asked: string[] = []
  const d = await withThree(['l', 'n', '', '  ', 'likes boats', '', 'q'], { asked })
  const before = await dates(d, 'Adler')
  await d.ok('review')
  const { interactions } = await d.json<Shown>('show Adler')
  expect(interactions).toMatchObject([{ channel: 'note', text: 'likes boats' }])
  expect(asked).toContainEqual(expect.stringMatching(/^When again\? r as planned/))
  expect(await dates(d, 'Adler')).toEqual(before)
})

test.each([
  ['c', 'What was said?'],
  ['x', 'Anything to note?'],
  ['e', 'What was it about?'],
  ['n', 'What is to be noted?'],
])('the line after %s is asked for with %j', async (key, question) => {
  const asked: string[] = []
  const d = await withThree(['l', key, escape, 'q'], { asked })
  await d.ok('review')
  expect(asked.map((one) => one.split('?')[0])).toContain(question.slice(0, -1))
})

test('back from the date to the line, what was typed there is kept', async () => {
  const asked: string[] = []
  const d = await withThree(['l', 'c', 'wants one', 'b', 'wants two', 'd', '', 'wants three', '1', 'q'], { asked })
  await d.ok('review')
  expect(asked.filter((question) => question.startsWith('What was said?'))).toEqual([
    ...['What was said?', 'What was said? (wants one)', 'What was said? (wants two)'],
  ])
  expect((await d.json<Shown>('show Adler')).interactions).toMatchObject([{ channel: 'call', text: 'wants three' }])
})

test('Escape does nothing at a card, and goes back from what it asks', async () => {
  const d = await withThree([escape, 's', escape, escape, 'q'])
  const out = await d.ok('review --no-color')
  expect(out.match(/1 of 3$/gm)).toHaveLength(2)
  expect(out).toContain('Nothing was changed.')
})

test('snoozes to a usual day or to one that is typed; what is no date can be mended', async () => {
  const d = await withThree(['s', '1', 's', 'd', 'wrong', '24 dec', 's', 'left', 's', 'b', 'q'])
  const out = await d.ok('review')
  expect(out).toContain('Done in this review: 2 snoozed.')
  expect(await dates(d, 'Adler')).toContain('2026-11-23')
  expect(await dates(d, 'Bauer')).toContain('2026-12-24')
  expect(await due(d)).toEqual(['Conrad'])
})

test('undo takes back the last step and returns to it', async () => {
  const d = await withThree(['d', 'x', 'u', 'u', 'q'])
  const out = await d.ok('review --no-color')
  expect([...out.matchAll(/\d of 3$/gm)].map(([line]) => line)).toEqual([
    '1 of 3',
    '2 of 3',
    '3 of 3',
    '2 of 3',
    '1 of 3',
  ])
  expect(out).toContain('Nothing was changed.')
  expect(await due(d)).toEqual(['Adler', 'Bauer', 'Conrad'])
})

test('after the last customer the last step can still be taken back, or looked at again', async () => {
  const d = await withThree(['d', 'd', 'd', 'u', 'd', 'b', 'n', ''])
  const out = await d.ok('review --no-color')
  expect([...out.matchAll(/\d of 3$|That was the last customer\.$/gm)].map(([line]) => line)).toEqual([
    ...['1 of 3', '2 of 3', '3 of 3', 'That was the last customer.'],
    ...['3 of 3', 'That was the last customer.', '3 of 3', 'That was the last customer.'],
  ])
  expect(out).toContain('Done in this review: 3 done.')
  expect(await due(d)).toEqual([])
})

test('nothing done, nothing is asked after the last customer', async () => {
  const d = await withThree(['n', 'n', 'n'])
  expect(await d.ok('review')).toContain('Nothing was changed.')
})

test('undo takes back its own step only, whatever others do meanwhile', async () => {
  const meanwhile = async () => {
    await another.ok('customer add Dachs')
    return 'u'
  }
  const d = await withThree(['d', meanwhile, 'q'])
  const another = desk({ folder: d.folder })
  await d.ok('review')
  expect(await due(d)).toContain('Adler')
  expect(await another.ok('show Dachs')).toContain('Dachs')
})

test('what somebody else did meanwhile is no error', async () => {
  const elsewhere = (line: string, key: string) => async () => {
    await desk({ folder: d.folder }).ok(line)
    return key
  }
  const d = await withThree([elsewhere('done 2', 'd'), elsewhere('done 6', 'd'), ''])
  const out = await d.ok('review --no-color')
  expect(out).toContain('Follow-up 2 ')
  expect(out).toContain('Conrad: done meanwhile by somebody else.')
  expect(await due(d)).toEqual([])
})

test('several reasons are one conversation: all of them, or one', async () => {
  const d = await withThree(['d', '', 'q'])
  await d.ok('plan Adler today "send the samples"')
  await d.ok('plan Adler today "ask for the logo"')
  expect(await d.ok('review')).toContain('3 done')
  const one = await withThree(['d', '2', 'q'])
  await one.ok('plan Adler today "send the samples"')
  const out = await one.ok('review --no-color')
  expect(out).toContain('1 done')
  expect(out.match(/1 of 3$/gm)).toHaveLength(2)
})

test('a promise is kept or not, a complaint ends with a conversation', async () => {
  const d = desk({ answers: ['d', 'c', 'all well now', 'd', 'n', ''], columns: 80, today: '2026-11-20' })
  await d.ok('customer add Adler --stage active')
  await d.ok('promise Adler today "send the plan"')
  await d.ok('customer add Bauer --stage active')
  await d.ok('log Bauer call broken --complaint --on 2026-11-18')
  const out = await d.ok('review')
  expect(out).toContain('1 done, 1 decided')
  const { promises } = await d.json<{ promises: { outcome: string }[] }>('show Adler')
  expect(promises).toMatchObject([{ outcome: 'broken' }])
  expect((await d.json<Shown>('show Bauer')).interactions[0]).toMatchObject({ channel: 'call', text: 'all well now' })
})

test('an agreement is renewed, a journey has an outcome', async () => {
  const d = desk({ answers: ['d', 'r', 'soon', '12m', 'd', 'n', 'in 3 months', ''], columns: 80, today: '2026-11-20' })
  await d.ok('customer add Adler --stage active')
  await d.ok('agreement add Adler Copier --kind contract --from 2025-12-01 --until 2026-11-24')
  await d.ok('customer add Bauer --stage active')
  await d.ok('agreement add Bauer Test --kind trial --from 2026-10-20 --until 2026-11-16')
  for (const { id, kind } of await d.json<{ id: number; kind: string }[]>('due'))
    if (kind === 'cadence') await d.ok(`done ${id}`)
  const out = await d.ok('review')
  expect(out).toContain('2 decided')
  expect(await d.ok('agreement list')).toContain('24 Nov 27')
  expect(await due(d)).toEqual([])
})

test('why a customer was lost need not be said: back to the card, and nothing is done', async () => {
  const d = desk({ answers: ['d', 'l', 'back', 'q'], columns: 80, today: '2026-11-20' })
  await d.ok('customer add Bauer --stage active')
  await d.ok('agreement add Bauer Test --kind trial --from 2026-10-20 --until 2026-11-16')
  for (const { id, kind } of await d.json<{ id: number; kind: string }[]>('due'))
    if (kind === 'cadence') await d.ok(`done ${id}`)
  expect(await d.ok('review')).toContain('Nothing was changed.')
})

test('shows more and drafts a letter, and comes back', async () => {
  const d = await withThree(['+', '', 'm', '', 'm', 'o', true, 'q'])
  await d.ok('contact add Adler "Sabine Koch" --email sabine@example.com')
  const out = await d.ok('review --no-color')
  expect(out).toContain('Open follow-ups')
  expect(out).toContain('Subject: ')
  expect(d.opened).toEqual([expect.stringMatching(/^mailto:sabine@/)])
  expect(out).toContain('1 written to')
  expect((await d.json<Shown>('show Adler')).interactions).toMatchObject([{ channel: 'email' }])
})

test('what cannot go by e-mail is not offered to the mail program', async () => {
  const asked: string[] = []
  const block = async () => {
    await desk({ folder: d.folder }).ok('contact block "Sabine Koch" email')
    return 'm'
  }
  const d = await withThree(['m', 'b', 'n', 'm', 'b', block, 'b', 'q'], { asked })
  await d.ok('contact add Bauer "Sabine Koch" --email sabine@example.com')
  await d.ok('review')
  expect(asked.filter((question) => question.endsWith('b back') && !question.includes('l log'))).toEqual([
    ...[' b back', ' o open in the mail program b back', ' b back'],
  ])
})

test('goes back to a customer of whom nothing is due any more', async () => {
  const d = await withThree(['d', 'b', 'n', 'q'])
  const out = await d.ok('review --no-color')
  expect([...out.matchAll(/\d of 3$/gm)].map(([line]) => line)).toEqual(['1 of 3', '2 of 3', '1 of 3', '2 of 3'])
  expect(out).toContain('Nothing is due any more.')
})

test('shows how they want to be treated, and no way that is blocked', async () => {
  const d = await withThree(['q'])
  await d.ok('contact add Adler "Sabine Koch" --email sabine@example.com --phone "089 1234"')
  await d.ok('contact form "Sabine Koch" du')
  await d.ok('contact block "Sabine Koch" email')
  await d.ok('customer wish Adler --channel call --best-time mornings')
  const out = await d.ok('review --no-color')
  expect(out).toContain('  Sabine Koch · 089 1234\n  du · by phone · best time: mornings · no e-mail')
})

test('is drawn anew when the window changes', async () => {
  const d = await withThree(['resized', 'q'])
  expect((await d.ok('review --no-color')).match(/1 of 3$/gm)).toHaveLength(2)
})

test('says what the next days hold', async () => {
  const d = await withThree(['q'])
  for (let count = 0; count < 8; count++) await d.ok(`plan Adler 3w "step ${count}"`)
  await d.ok('plan Adler mon "call again"')
  const out = await d.ok('review')
  expect(out).toContain('3 customers are still due.')
  expect(out).toContain('Next: Mon 23 Nov 2026, 1 follow-up.')
  expect(out).toContain('The next full day is Fri 11 Dec 2026: 8 follow-ups (capacity 8).')
})

test('speaks German, with letters of German words', async () => {
  const d = await withThree(['e', 'v', '2', 'f', 'n', 'niemand da', '', 'w', ''])
  const out = await d.ok('review --language de --no-color')
  expect(out).toContain('1 von 3')
  expect(out).toContain('In diesem Durchgang: 1 festgehalten, 1 erledigt, 1 verschoben.')
})

test('without a terminal it refuses and names the commands; where nothing is due there is nothing to ask', async () => {
  const d = desk()
  await d.ok('customer add Adler')
  expect(await d.ok('review')).toMatch(/^Nothing is due\.\nNext: /)
  await d.ok('plan Adler today call')
  const { code, out, err } = await d.run('review')
  expect({ code, out }).toEqual({ code: 4, out: '' })
  expect(err).toMatch(/^followups: “review” asks [^\n]* log, done, snooze, drop\.\n$/)
})

type Shown = {
  interactions: { channel: string; text: string | null }[]
  followUps: { dueOn: string }[]
}

/** Three customers of whom something planned is due today, and the answers of a review. */
async function withThree(answers: unknown[], options: { asked?: string[] } = {}): Promise<Desk> {
  const d = desk({ answers, columns: 80, ...options })
  for (const name of ['Adler', 'Bauer', 'Conrad']) {
    await d.ok(`customer add ${name} --stage active`)
    await d.ok(`plan ${name} today "call ${name}"`)
  }
  return d
}

async function due(d: Desk): Promise<string[]> {
  return (await d.json<{ customer: { name: string } }[]>('due')).map(({ customer }) => customer.name)
}

async function dates(d: Desk, name: string): Promise<string[]> {
  return (await d.json<Shown>(`show ${name}`)).followUps.map(({ dueOn }) => dueOn)
}

async function history(d: Desk): Promise<string[]> {
  return (await d.json<{ command: string }[]>('history')).map(({ command }) => command)
}

const keys = ['r', '1', 'd'].map((key) => ({ key, name: key, isUsual: key === 'r' }))

test.each([
  ['one key', ['1'], { key: '1' }],
  ['one key, large', ['D'], { key: 'd' }],
  ['Enter', ['\r'], { key: 'r' }],
  ['Escape', ['\u001b'], 'left'],
  ['a letter that is none', ['i'], { text: 'i', at: 1000 }],
  ['several keys at once', ['1', 'd'], { text: '1d', at: 1000 }],
  ['an arrow', ['\u001b[A'], { text: '', at: 1000 }],
])('a question that takes one key: %s', (_, typed, answer) => {
  expect(answered(typed.map(pressed), { keys, canLeave: true, stray: null, now: 1000 })).toEqual(answer)
})

test('a word that begins with no key is none to its end, and the next key after a pause is one again', () => {
  let stray: Stray | null = null
  const hears = (typed: string, now: number) => {
    const answer = answered([pressed(typed)], { keys, canLeave: true, stray, now })
    if (typeof answer === 'object' && 'text' in answer) stray = answer
    return answer
  }
  for (const [index, letter] of 'irgend'.split(/(?=.)/).entries()) hears(letter, index * 300)
  expect(stray).toEqual({ text: 'irgend', at: 1500 })
  expect(hears('\r', 1700)).toEqual({ text: 'irgend', at: 1700 })
  expect(hears('\u001b', 1800)).toBe('left')
  expect(hears('d', 2300)).toEqual({ key: 'd' })
  expect(answered([pressed('\u001b')], { keys, canLeave: false, stray, now: 1800 })).toEqual({ text: '', at: 1800 })
})

function pressed(sequence: string) {
  return { sequence, name: { '\r': 'return', '\u001b': 'escape', '\u001b[A': 'up' }[sequence] ?? sequence }
}
