import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { agendaFaults } from '../support/agenda.ts'
import { commandLines, customersCsv } from '../support/command-lines.ts'
import { desk, type Desk } from '../support/desk.ts'
import { linesAtRandom } from '../support/lines-at-random.ts'
import { aboutFaults, factsIn, journalLength, lastAbout, lostParents } from '../support/reversal.ts'
import { random } from '../support/random.ts'

/** What everything that is derived from the facts must be after every undo. */
function faultsIn(d: Desk): unknown[] {
  return [...damageIn(d), ...aboutFaults(d.store)]
}

/** The same, where customers were merged since: rows say only to whom they belong now. */
function damageIn({ store }: Desk): unknown[] {
  return [...agendaFaults(store), ...lostParents(store)]
}

/** The command lines that write, on a store of their own, up to the one at work. */
function withFile(): { d: Desk; lines: readonly string[] } {
  const d = desk()
  const file = join(d.folder, 'customers.csv')
  writeFileSync(file, customersCsv)
  const lines = commandLines(file).filter(({ use }) => use === 'changes' || use === 'makes')
  return { d, lines: lines.map(({ line }) => line).filter((line) => !/^(?:undo|redo|forget|restore)/.test(line)) }
}

describe('every command that writes', () => {
  test('is one command, and undo gives back the same facts, redo what it made of them', async () => {
    const { d, lines } = withFile()
    await d.ok(lines[0]!)
    for (const line of lines.slice(1)) {
      const [before, { commands }] = [factsIn(d.store), journalLength(d.store)]
      await d.ok(line)
      const recorded = journalLength(d.store).commands - commands
      expect({ line, recorded }).toEqual({ line, recorded: changesNothing.has(line) ? 0 : 1 })
      if (recorded === 0) continue
      const [after, copy] = [factsIn(d.store), copyOf(d)]
      await copy.ok('undo --yes')
      expect({ line, facts: factsIn(copy.store), faults: faultsIn(copy) }).toEqual({ line, facts: before, faults: [] })
      await copy.ok('redo --yes')
      expect({ line, facts: factsIn(copy.store), faults: faultsIn(copy) }).toEqual({ line, facts: after, faults: [] })
    }
  })

  test('is undone after all the others, back to the store as it was made, and done again', async () => {
    const { d, lines } = withFile()
    await d.ok(lines[0]!)
    const made = copyOf(d)
    await made.ok('undo')
    const states = [factsIn(made.store), factsIn(d.store)]
    const about = [lastAbout(d.store)]
    for (const line of lines.slice(1)) {
      await d.ok(line)
      if (changesNothing.has(line)) continue
      states.push(factsIn(d.store))
      about.push(lastAbout(d.store))
    }
    for (const [index, facts] of [...states.slice(0, -1).entries()].reverse()) {
      await d.ok('undo --yes')
      expect({ facts: factsIn(d.store), about: lastAbout(d.store) }).toEqual({ facts, about: about[index] })
    }
    expect(damageIn(d)).toEqual([])
    expect(about.filter((ranges) => ranges.length > 0).length).toBeGreaterThan(about.length / 2)
    expect(await d.run('undo')).toMatchObject({ code: 4, out: '' })
    for (const [index, facts] of states.slice(1).entries()) {
      await d.ok('redo --yes')
      expect({ facts: factsIn(d.store), about: lastAbout(d.store) }).toEqual({ facts, about: about[index] })
    }
    expect(damageIn(d)).toEqual([])
  })
})

/** There is no backlog to spread. */
const changesNothing: ReadonlySet<string> = new Set(['level --days 5'])

function copyOf({ folder }: Desk): Desk {
  const copy = desk()
  cpSync(folder, copy.folder, { recursive: true })
  return copy
}

test('200 commands at random, on days that pass, undone one by one back to the beginning', async () => {
  const d = desk({ today: '2026-03-02' })
  await d.ok('owner add "Ben Ott"')
  const beginning = factsIn(d.store)
  const { below, oneOf } = random(20261120)
  let [done, day] = [0, 0]
  for (let trial = 0; done < 200 && trial < 1000; trial++) {
    if (below(5) < 1) d.on(new Date(Date.UTC(2026, 2, 2 + (day += 1 + below(9)))).toISOString().slice(0, 10))
    const { commands } = journalLength(d.store)
    await d.run(oneOf(linesAtRandom)(() => 1 + below(12)))
    done += journalLength(d.store).commands - commands
  }
  expect(done).toBe(200)
  const after = factsIn(d.store)
  for (let count = 0; count < 200; count++) {
    const { code, err } = await d.run('undo --yes')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    if (count % 20 === 0) expect(faultsIn(d)).toEqual([])
  }
  expect(factsIn(d.store)).toEqual(beginning)
  await d.ok('redo --last 200 --yes')
  expect(factsIn(d.store)).toEqual(after)
  expect(faultsIn(d)).toEqual([])
})

describe('undo is refused', () => {
  test.each([
    ['a row changed later', ['customer edit Adler --importance A', 'customer edit Adler --importance C'], 3, 4],
    ['a row hangs on it', ['contact add Adler "Jan Ott"', 'log Adler call "spoke" --with Jan'], 3, 4],
    ['a follow-up of it was snoozed', ['log Adler email "asks" --in', 'snooze 2 3d'], 3, 4],
    [
      "a unique value is somebody else's now",
      ['customer edit Adler --number 7', 'customer edit Adler --number 8', 'customer add Berg --number 7'],
      4,
      5,
    ],
  ] as const)('where %s', async (_, lines, id, by) => {
    const d = desk()
    await d.ok('customer add Adler')
    for (const line of lines) {
      await d.ok(line)
    }
    const [facts, journal] = [factsIn(d.store), journalLength(d.store)]
    const { code, out, err } = await d.run(`undo ${id}`)
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toMatch(
      new RegExp(
        `^followups: Command ${id} cannot be taken back: ${by} was built on it \\(Anna Berg .*\\). Take that back first: followups undo ${by}\n$`,
      ),
    )
    expect([factsIn(d.store), journalLength(d.store)]).toEqual([facts, journal])
    await d.ok(`undo ${by}`)
    await d.ok(`undo ${id}`)
    expect(faultsIn(d)).toEqual([])
  })

  it('where what would come back names what is gone', async () => {
    const d = desk()
    for (const line of ['customer add Adler', 'owner add Ben', 'customer add Berg --owner Ben']) await d.ok(line)
    await d.ok('customer remove Berg --yes')
    await d.ok('undo 3')
    const facts = factsIn(d.store)
    expect(await d.run('undo 5')).toMatchObject({
      code: 4,
      err: 'followups: Command 5 cannot be taken back: what it needs is gone since 6 (Anna Berg took back 3: added Ben to our own people). First: followups redo\n',
    })
    expect(factsIn(d.store)).toEqual(facts)
    await d.ok('redo')
    await d.ok('undo 5')
    expect(faultsIn(d)).toEqual([])
  })

  it.each([
    ['undo 99', 3, 'There is no command 99'],
    ['undo x', 2, '“x” is no number of a command'],
    ['undo 0', 3, 'There is no command 0'],
    ['undo 1', 4, 'With command 1 the store was made'],
    ['undo 2 --last 2', 2, ''],
    ['undo --last 0', 2, '0'],
    ['undo --last 7', 4, 'There is only 1 command, not 7'],
    ['redo', 4, 'There is nothing to redo'],
    ['redo --last x', 2, 'x'],
    ['history --since tomorrow', 2, 'tomorrow'],
    ['history Nobody', 3, 'Nobody'],
  ])('%s', async (line, code, says) => {
    const d = desk()
    await d.ok('customer add Adler')
    const ran = await d.run(line)
    expect({ ...ran }).toMatchObject({ code, out: '' })
    expect(ran.err).toMatch(/^followups: [^\n]*\n$/)
    expect(ran.err).toContain(says)
  })

  it('a second time, and of an undo itself', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    await d.ok('undo')
    expect(await d.run('undo 2')).toMatchObject({
      code: 4,
      err: 'followups: Command 2 is taken back already, by 3; followups history shows both.\n',
    })
    expect((await d.run('undo 3')).err).toContain('took something back itself')
    expect(await d.run('undo')).toMatchObject({ code: 4, err: 'followups: There is nothing to undo.\n' })
  })

  it('without a terminal where it is about several customers, and nothing changes', async () => {
    const d = desk()
    await d.ok('customer add Adler')
    await d.ok('customer add Berg')
    await d.ok('log --tag x mailing "news"').catch(() => undefined)
    await d.ok('customer edit Adler --tag x')
    await d.ok('customer edit Berg --tag x')
    await d.ok('log --tag x mailing "news"')
    const facts = factsIn(d.store)
    const { code, err } = await d.run('undo')
    expect({ code, err }).toMatchObject({ code: 4, err: expect.stringContaining('--yes') as string })
    expect(factsIn(d.store)).toEqual(facts)
    await d.ok('undo --dry-run')
    expect(factsIn(d.store)).toEqual(facts)
  })
})

describe('asked on a terminal', () => {
  it.each([
    [true, 'Taken back: 4'],
    [false, 'Nothing was changed.'],
  ])('%s', async (answer, says) => {
    const d = desk({ answers: [true, answer], columns: 80 })
    await d.ok('customer add Adler')
    await d.ok('owner add Ben')
    await d.ok('customer add Berg')
    await d.ok('reassign Adler Berg --to Ben')
    expect(await d.ok('undo')).toContain(answer ? says.replace('4', '5') : says)
  })
})

describe('undo plans everybody again', () => {
  test.each([
    'config set cadence.active 3w',
    'config set region DE-BY',
    'config set workdays tue,wed',
    'owner away Anna --from today --until "in 6 weeks"',
  ])('after %s', async (line) => {
    const d = desk({ today: '2026-04-20' })
    for (const name of ['Adler', 'Berg', 'Cato']) await d.ok(`customer add ${name}`)
    await d.ok('log Adler call "spoke" --on "30 mar"')
    const before = await d.json('due --within 2y')
    await d.ok(line)
    expect(await d.json('due --within 2y')).not.toEqual(before)
    await d.ok('undo --yes')
    expect(await d.json('due --within 2y')).toEqual(before)
    expect(faultsIn(d)).toEqual([])
  })

  test('after a colleague was there while whoever worked alone is away', async () => {
    const d = desk({ today: '2026-04-20' })
    for (const name of ['Adler', 'Berg']) await d.ok(`customer add ${name} --cadence 2w`)
    await d.ok('owner away Anna --from tomorrow --until "in 6 weeks"')
    const before = await d.json('due --within 2y')
    await d.ok('owner add Ben')
    expect(await d.json('due --within 2y')).not.toEqual(before)
    await d.ok('undo --yes')
    expect((await d.json<object[]>('due --within 2y')).map(dateOf)).toEqual((before as object[]).map(dateOf))
  })
})

function dateOf(item: object): unknown {
  const { id, dueOn } = item as Record<string, unknown>
  return { id, dueOn }
}

test('history has who did what on whom, also of a command for many, and what was undone', async () => {
  const d = desk()
  await d.ok('customer add Adler')
  await d.ok('customer add Berg')
  await d.ok('owner add "Ben Ott"')
  await d.ok('log Adler call "spoke" --as Ben')
  await d.ok('customer edit Adler --tag x')
  await d.ok('customer edit Berg --tag x')
  await d.ok('reassign Adler Berg --to Ben --yes')
  await d.ok('undo --yes')
  d.on('2026-11-24')
  await d.ok('customer remove Berg --yes')
  const history = await d.json<{ id: number; sentence: string; undoneBy: number | null }[]>('history Adler')
  expect(history.map(({ id, sentence, undoneBy }) => [id, sentence, undoneBy])).toEqual([
    [9, 'Anna Berg took back 8: reassigned Adler and Berg to Ben Ott', null],
    [8, 'Anna Berg reassigned Adler and Berg to Ben Ott', 9],
    [6, 'Anna Berg changed Adler', null],
    [5, 'Ben Ott logged a call with Adler', null],
    [2, 'Anna Berg added Adler', null],
  ])
  expect(await d.ok('history --since today --language de')).toBe('10  heute 08:00  Anna Berg hat Berg entfernt\n')
  expect(await d.ok('history --limit 2')).toContain('Fri 20 Nov')
})

test('what somebody else did is taken back only when that is said', async () => {
  const d = desk()
  await d.ok('owner add Ben')
  await d.ok('customer add Adler --contact "Sabine Koch"')
  await d.ok('config set me "Anna Berg"')
  await d.ok('log Adler call "of Ben" --as Ben')
  expect(await d.run('undo')).toMatchObject({ code: 4 })
  expect(await d.ok('undo --yes')).toContain('Ben')
})

test('of what was forgotten, history names nobody else', async () => {
  const d = desk()
  for (const name of ['Adler', 'Birke', 'Conrad']) await d.ok(`customer add ${name} --contact "Person ${name}"`)
  await d.ok('contact consent "Person Conrad" email')
  await d.ok('forget Conrad --yes')
  expect(await d.ok('history')).not.toMatch(/consent.*Person (?:Adler|Birke)|Person (?:Adler|Birke).*consent/)
})
