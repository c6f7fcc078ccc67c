import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { desk } from './support/desk.ts'

const documented = readFileSync('docs/json.md', 'utf8')

/** The fields in the first column of a section's table. */
function fieldsOf(section: string): string[] {
  const text = documented.split(`\n## ${section}\n`)[1]!.split('\n## ')[0]!
  return [...text.matchAll(/^\| ([\w, ]+) \|/gm)]
    .flatMap(([, names]) => names!.split(', '))
    .filter((name) => name !== 'field')
}

/** The names that a section lists of one of its fields. */
function namesOf(section: string, field: string): string[] {
  const text = documented.split(`\n## ${section}\n`)[1]!
  return new RegExp(`^\\| ${field} \\|.*\`([\\w, ]+)\``, 'm').exec(text)![1]!.split(', ').sort()
}

describe('docs/json.md names every field, and no other', () => {
  test('of due', async () => {
    const items = await (await atWork()).json<object[]>('due --within 1y --explain')
    expect(Object.keys(items[0]!).sort()).toEqual(fieldsOf('due').sort())
  })

  test('of review', async () => {
    const d = await atWork()
    await d.ok('owner add Ben')
    const review = await d.json<object>('review --owner Ben')
    expect(Object.keys(review).sort()).toEqual(fieldsOf('review').sort())
  })

  test('of customer list and show', async () => {
    const d = await atWork()
    const [listed] = await d.json<object[]>('customer list')
    expect(Object.keys(listed!).sort()).toEqual(fieldsOf('customer list').sort())
    const shown = await d.json<Record<string, object[]>>('show Adler')
    expect(Object.keys(shown).sort()).toEqual([...fieldsOf('customer list'), ...fieldsOf('show')].sort())
  })

  test('of calendar and revenue list', async () => {
    const d = await atWork()
    const [coming] = await d.json<object[]>('calendar')
    expect([...Object.keys(coming!), 'urgencyTerms'].sort()).toEqual(fieldsOf('due').sort())
    await d.ok('revenue add Adler 12')
    const [sum] = await d.json<{ bookings: object[] }[]>('revenue list Adler')
    expect(Object.keys(sum!).sort()).toEqual(fieldsOf('revenue list').sort())
    const [, names] = /^\| bookings \|.*`([\w, ]+)`/m.exec(documented)!
    expect(Object.keys(sum!.bookings[0]!).sort()).toEqual(names!.split(', ').sort())
  })

  test('of gaps and report losses', async () => {
    const d = await atWork()
    await d.ok('customer add Bauer')
    const [gap] = await d.json<object[]>('gaps')
    expect(Object.keys(gap!).sort()).toEqual(fieldsOf('gaps').sort())
    await d.ok('stage Bauer lost --reason price')
    const [count] = await d.json<{ customers: object[] }[]>('report losses')
    expect(Object.keys(count!).sort()).toEqual(fieldsOf('report losses').sort())
    expect(Object.keys(count!.customers[0]!)).toEqual(['id', 'name', 'on', 'note', 'winBackOn'])
  })

  test('of report', async () => {
    const d = await atWork()
    const report = await d.json<Record<string, object[]>>('report')
    expect(Object.keys(report).sort()).toEqual(fieldsOf('report').sort())
    for (const part of ['weeks', 'contacts', 'timelines'])
      expect(Object.keys(report[part]![0]!).sort()).toEqual(namesOf('report', part))
  })

  test('of duplicates', async () => {
    const d = await atWork()
    await d.ok('customer add "Adler KG" --again')
    const [found] = await d.json<object[]>('duplicates')
    expect(Object.keys(found!).sort()).toEqual(fieldsOf('duplicates').sort())
  })

  test('of help', async () => {
    const help = await desk({ env: { FOLLOWUPS_LANGUAGE: 'de' } }).json('help termine')
    expect(help).toEqual({ topic: 'dates', text: expect.stringMatching(/^Examples:/) as string })
  })

  test('of digest', async () => {
    const d = await atWork()
    const digest = await d.json<{ lines: object[] }>('digest --for "in 4 weeks"')
    expect(Object.keys(digest).sort()).toEqual(fieldsOf('digest').sort())
    expect([...Object.keys(digest.lines[0]!), 'urgencyTerms'].sort()).toEqual(
      [...fieldsOf('due'), 'lastDialogue', 'commands'].sort(),
    )
  })

  test('of history, undo and redo', async () => {
    const d = await atWork()
    const [entry] = await d.json<object[]>('history')
    expect(Object.keys(entry!).sort()).toEqual(fieldsOf('history').sort())
    for (const line of ['undo', 'redo']) {
      const done = await d.json<{ commands: { effects: object[] }[] }>(line)
      expect(Object.keys(done).sort()).toEqual(fieldsOf('undo, redo').sort())
      expect(Object.keys(done.commands[0]!).sort()).toEqual([...fieldsOf('history'), 'effects'].sort())
      expect(Object.keys(done.commands[0]!.effects[0]!)).toEqual(['table', 'goes', 'returns', 'changes'])
    }
  })

  test('of digest schedule and unschedule', async () => {
    const d = await atWork()
    await d.ok('config set email anna@example.com')
    await d.ok('config set mail.transport sendmail')
    const plan = await d.json<{ files: object[] }>('digest schedule --with systemd --dry-run')
    expect(Object.keys(plan).sort()).toEqual(fieldsOf('digest schedule, digest unschedule').sort())
    expect(Object.keys(plan.files[0]!)).toEqual(['path', 'text'])
    await d.ok('digest schedule --yes')
    const { removed } = await d.json<{ removed: object[] }>('digest unschedule')
    expect(Object.keys(removed[0]!)).toEqual(['with', 'line', 'files', 'at', 'until', 'days'])
  })

  test('of backup, restore and doctor', async () => {
    const d = await atWork()
    const schedule = await d.json<object>('backup schedule --dry-run')
    expect(Object.keys(schedule).sort()).toEqual(fieldsOf('digest schedule, digest unschedule').sort())
    const backup = await d.json<{ file: string }>('backup')
    expect(Object.keys(backup).sort()).toEqual(fieldsOf('backup').sort())
    const restored = await d.json<{ backup: object }>(`restore ${backup.file} --dry-run`)
    expect(Object.keys(restored).sort()).toEqual(fieldsOf('restore').sort())
    const [, names] = /^\| backup, current \|.*`([\w, ]+)`/m.exec(documented)!
    expect(Object.keys(restored.backup).sort()).toEqual(names!.split(', ').sort())
    const examined = await d.json<object>('doctor')
    expect(Object.keys(examined).sort()).toEqual(fieldsOf('doctor').sort())
  })

  test('of dossier', async () => {
    const d = await atWork()
    const [dossier] = await d.json<object[]>('dossier Adler')
    expect(Object.keys(dossier!).sort()).toEqual(fieldsOf('dossier').sort())
    const [review] = await d.json<object[]>('dossier Adler --for-customer')
    expect(Object.keys(review!).sort()).toEqual(fieldsOf('dossier --for-customer').sort())
    const [thin] = await d.json<object[]>('dossier --of Anna --thin')
    expect(Object.keys(thin!).sort()).toEqual(fieldsOf('dossier --thin').sort())
  })

  test('of completion', async () => {
    expect(Object.keys(await desk().json<object>('completion zsh')).sort()).toEqual(fieldsOf('completion').sort())
  })

  test('of search', async () => {
    const [found] = await (await atWork()).json<{ fields: object[] }[]>('search adler')
    expect(Object.keys(found!).sort()).toEqual(fieldsOf('search').sort())
    const [, names] = /^\| fields \| array of `([\w, ]+)`.*where words were found/m.exec(documented)!
    expect(Object.keys(found!.fields[0]!).sort()).toEqual(names!.split(', ').sort())
  })

  test('of orphans and risks', async () => {
    const d = await atWork()
    await d.ok('owner add "Ben Ott"')
    const [risk] = await d.json<object[]>('risks')
    expect(Object.keys(risk!).sort()).toEqual(fieldsOf('risks').sort())
    const without = await d.json<{ onlyTheirs: object[] }>('risks --without Anna')
    expect(Object.keys(without).sort()).toEqual(fieldsOf('risks --without').sort())
    const [, names] = /^\| onlyTheirs \|.*`([\w, ]+)`/m.exec(documented)!
    expect(Object.keys(without.onlyTheirs[0]!).sort()).toEqual(names!.split(', ').sort())
    await d.ok('owner leave Anna')
    const [orphan] = await d.json<object[]>('orphans')
    expect(Object.keys(orphan!).sort()).toEqual(fieldsOf('orphans').sort())
  })

  test('of handover', async () => {
    const d = await atWork()
    await d.ok('owner add "Ben Klein"')
    await d.ok('reassign Adler --to Ben --yes')
    const [listed] = await d.json<object[]>('handover')
    const [ofCustomer] = await d.json<object[]>('handover Adler')
    const fields = new Set([...Object.keys(listed!), ...Object.keys(ofCustomer!)])
    expect([...fields].sort()).toEqual(fieldsOf('handover').sort())
  })

  test('of mail', async () => {
    expect(Object.keys(await (await atWork()).json<object>('mail Adler')).sort()).toEqual(fieldsOf('mail').sort())
  })

  test('of digest test', async () => {
    const d = desk()
    await d.ok('config set mail.from anna@example.com')
    await d.ok('config set smtp.host smtp.example.com')
    const sent = await d.json<object>('digest test anna@example.com')
    expect(Object.keys(sent).sort()).toEqual(fieldsOf('digest test').sort())
    const planned = await d.json<object>('digest test anna@example.com --dry-run')
    for (const key of Object.keys(planned)) expect(documented.split('\n## digest test\n')[1]).toContain(`\`${key}\``)
  })

  test('of digest status', async () => {
    const [standing] = await (await atWork()).json<object[]>('digest status')
    expect(Object.keys(standing!).sort()).toEqual(fieldsOf('digest status').sort())
  })

  test.each(['contacts', 'interactions'])('of what show says of %s', async (part) => {
    const shown = await (await atWork()).json<Record<string, object[]>>('show Adler')
    const names = new RegExp(`^\\| ${part} \\|.*\`([\\w, ]+)\``, 'm').exec(documented)![1]!
    expect(Object.keys(shown[part]![0]!).sort()).toEqual(names.split(', ').sort())
  })
})

async function atWork() {
  const d = desk()
  await d.ok('customer add Adler --contact "Jonas Jung" --email jung@adler.example')
  await d.ok('log Adler call "wants the price list" --next "in 2 weeks"')
  return d
}
