import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from './support/desk.ts'

const terminal = { columns: 80, rows: 24, answers: [] }

/** A desk with so many customers. */
async function withCustomers(count: number, options: Parameters<typeof desk>[0]): Promise<Desk> {
  const d = desk(options)
  const lines = Array.from({ length: count }, (_, index) => `Customer ${String(index + 1).padStart(3, '0')}`)
  writeFileSync(join(d.folder, 'customers.csv'), ['company', ...lines].join('\n'))
  await d.ok(`import ${join(d.folder, 'customers.csv')}`)
  return d
}

describe('a list that is longer than the screen', () => {
  test('is shown in a pager, whole and as it would be printed, and nothing is printed', async () => {
    const d = await withCustomers(30, terminal)
    const printed = await d.ok('customer list --no-pager')
    expect(await d.run('customer list')).toEqual({ out: '', err: '', code: 0 })
    expect(d.paged).toEqual([{ text: printed, pager: 'less' }])
  })

  test.each([
    ['one line too many with the line of the shell', 23, 1],
    ['as many as there is room for', 22, 0],
  ])('%s', async (_, customers, pagers) => {
    const d = await withCustomers(customers, terminal)
    await d.ok('customer list')
    expect(d.paged).toHaveLength(pagers)
  })

  test.each([
    ['in a pipe', { rows: 24 }, '', null],
    ['where nobody knows how long the screen is', { columns: 80 }, '', null],
    ['as JSON', terminal, '--json', null],
    ['as CSV', terminal, '--csv', null],
    ['with --no-pager', terminal, '--no-pager', null],
    ['where nothing may wait for a person', terminal, '--no-input', null],
    ['on a dumb terminal', { ...terminal, env: { TERM: 'dumb' } }, '', null],
    ['with PAGER=cat', { ...terminal, env: { PAGER: 'cat' } }, '', null],
    ['with an empty PAGER', { ...terminal, env: { PAGER: '' } }, '', null],
    ['with another PAGER', { ...terminal, env: { PAGER: 'less -S' } }, '', 'less -S'],
    [
      'with a pager of ours',
      { ...terminal, env: { PAGER: 'more', FOLLOWUPS_PAGER: ' bat --plain ' } },
      '',
      'bat --plain',
    ],
    ['with none of ours', { ...terminal, env: { PAGER: 'more', FOLLOWUPS_PAGER: '' } }, '', null],
  ])('%s', async (_, options, option, pager) => {
    const d = await withCustomers(30, options)
    const { out } = await d.run(`customer list ${option}`)
    expect(d.paged.map((shown) => shown.pager)).toEqual(pager === null ? [] : [pager])
    expect(out.includes('Customer 030')).toBe(pager === null)
  })

  test('is shown as the settings say, before PAGER and after FOLLOWUPS_PAGER', async () => {
    const d = await withCustomers(30, { ...terminal, env: { PAGER: 'more' } })
    await d.ok('config set pager "less -S"')
    await d.ok('customer list')
    await d.ok('config set pager none')
    expect(await d.ok('customer list')).toContain('Customer 030')
    expect(d.paged.map(({ pager }) => pager)).toEqual(['less -S'])
    const other = desk({ ...terminal, folder: d.folder, env: { FOLLOWUPS_PAGER: 'most' } })
    await other.ok('customer list')
    expect(other.paged.map(({ pager }) => pager)).toEqual(['most'])
  })

  test('keeps its remarks and its exit code', async () => {
    const d = await withCustomers(30, terminal)
    d.on('2027-06-01')
    expect(await d.run('due --exit-code')).toMatchObject({ out: '', code: 10 })
    expect(d.paged).toHaveLength(1)
    const { out, err } = await d.run('demo customer list')
    expect({ out, err }).toEqual({ out: '', err: expect.stringContaining('A demo') as string })
  })

  test('is printed where the pager cannot be started, with a remark where one was named', async () => {
    const none = await withCustomers(30, { ...terminal, noPager: true })
    expect(await none.run('customer list')).toEqual({
      out: await none.ok('customer list --no-pager'),
      err: '',
      code: 0,
    })
    const german = { PAGER: 'lesss', FOLLOWUPS_LANGUAGE: 'de' }
    const named = desk({ ...terminal, folder: none.folder, noPager: true, env: german })
    const { out, err, code } = await named.run('customer list')
    expect(out).toContain('Customer 030')
    expect(err).toMatch(/^Das Anzeigeprogramm „lesss“ ließ sich nicht starten\. /)
    expect(code).toBe(0)
  })

  test('has no jumps of the cursor, which a pager would show as text', async () => {
    const d = await withCustomers(30, terminal)
    await d.ok('customer add "日本 👩‍👩‍👧"')
    expect(await d.ok('customer list --no-pager')).toContain('\u001b[')
    await d.ok('customer list')
    expect(d.paged[0]!.text.replace(/\u001b\[\d+m/g, '')).not.toContain('\u001b')
  })
})

test('help is shown so as well', async () => {
  const d = desk(terminal)
  for (const line of ['--help', 'log --help', 'help log', 'customer', 'help dates']) {
    expect(await d.run(line)).toEqual({ out: '', err: '', code: 0 })
    expect(d.paged.at(-1)!.text).toBe(await d.ok(`${line} --no-pager`))
  }
})

test('whoever was asked something has it printed below the answers', async () => {
  const d = await withCustomers(30, { ...terminal, answers: [true, true] })
  await d.ok('owner add Ben')
  const line = 'reassign --from o1 --to Ben'
  expect(await d.ok(line)).toContain('Customer 020')
  await d.ok('undo')
  expect(await d.ok(`${line} --yes`)).toContain('Customer 020')
  expect(d.paged).toEqual([])
})

describe('the setting pager', () => {
  test.each(['none', 'keiner', '""', 'nie', 'Aus'])('is none: %s', async (typed) => {
    const d = desk()
    await d.ok(`config set pager ${typed}`)
    expect(await d.ok('config get pager')).toBe('none\n')
  })

  test('has no characters that move the cursor', async () => {
    expect(await desk().run('config set pager "less\u0007"')).toMatchObject({ code: 2, out: '' })
  })
})
