import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declaredCodes } from '../support/command-lines.ts'
import { desk, type Desk, type Ran } from '../support/desk.ts'
import { screenOf, type Screen } from '../support/emulator.ts'
import { hostileStrings } from '../support/hostile.ts'

const columns = 80
const untouched = { title: null, bells: 0, replies: '', commands: [], styled: false, switched: false }
const formulas = ['=1+1', '+cmd|calc', '@SUM(A1)', '＝1+1', ' =HYPERLINK(A1)']
const refused = hostileStrings.filter((text) => text.includes('\0') || !text.isWellFormed())
const kept = [...hostileStrings.filter((text) => !refused.includes(text)), ...formulas]

/** Command lines with a text (§) about a customer (#). */
const whereverItFits = `
  "§"; customer "§"; show c#; show "§"; show c# --json; contact list "§"; customer list --tag "§"; config get "§"
  due "§"; due "--§"; due "--within=§"; due --within "§"; due --tag "§"; due --owner "§"; due --stage "§"; due --kind "§"
  due --limit "§"; --today "§" due; --as "§" due; --store "§" due; --language "§" due; --config "§" due
  review --owner "§"; review --tag "§"; review --limit "§"; review --json
  log "§" call; log c# "§"; log c# note "§" --again; log c# call --on "§"; log c# call --with "§"; log c# call --done "§"
  log edit "§"; log edit e# --text "§"; log edit e# --channel "§"; log remove "§"; import "§"; import "§" --rejects "§"
  export --format "§"; customer export "§"; customer export c#
  plan c# "§" "§"; plan c# 2d "§" --every "§"; plan c# 2d "§" --deadline 4d; plan c# 2d "§" --deadline "§"
  done "§"; snooze "§" 3d; snooze # "§"; snooze # 3d --why "§"; drop "§"; level --days "§"
  customer edit c# --cadence none --why "§"; customer edit c# --notes "§" --number "§"; customer edit c# --cadence "§"
  customer edit c# --stage "§"; customer edit c# --since "§"; customer edit c# --untag "§"; customer edit c# --owner "§"
  customer pause "§"; customer pause c# --until "§"; customer resume "§"; customer remove "§"; customer add "§"
  contact edit "§" --role "§"; contact edit p# --email "§"; contact edit p# --email "§@example.com"; contact remove "§"
  contact edit p# --birthday "§"; contact edit p# --phone "§"; contact edit p# --phone "+1 § 2"; contact add "§" "§"
  owner edit "§" --number "§"; owner edit o# --language "§"; owner edit o# --email "§"; owner add "§ #"
  config set "§" "§"; config set region "§"; config set capacity "§"; config set closed "§"; config set snooze "§"
  config set "cadence.tag.§" 3w; config set timezone "§"; config set name "§"; config list; config get name; config edit --file "§"
  dossier "§"; dossier c# --html -; dossier c# --markdown -; dossier --of "§"; dossier --of o# --thin; dossier c# --for-customer
  owner leave "§"; owner leave o# --on "§"; owner away o# --from "§"; owner away o# --from today --stand-in "§"; owner return "§"
  reassign c# --to "§"; reassign --from "§" --to o#; reassign c# --to o# --reason "§" --dry-run; reassign c# --to o# --tag "§"
  duplicates; duplicates --json; duplicates --limit "§"; customer merge "§" c1; customer merge c# c1 --keep "§"
  customer merge c1 c# --dry-run; customer merge c1 c# --dry-run --json; customer merge c1 c#; contact merge p# "§"
  contact merge p# p1 --dry-run; contact merge p# p# --dry-run
  report; report --html -; report --json; report --csv --owner o#; report --owner "§"; report --since "§"; report --html "/§"
  take "§"; handover "§"; handover c#; orphans; risks; risks --without "§"; risks --without o#; catchup "§"
  contact leave "§"; contact leave p# --to "§" --dry-run; contact leave p# --at "§"; contact leave p# --on "§"
  mail "§"; mail c#; mail c# --print --language de; mail c# --template "§"; mail c# --with "§"; mail c# --language "§"
  mail c# --json; mail c# --eml -; mail edit "§" --built-in; mail edit birthday --form "§"; mail edit birthday --file "§"
  digest; digest --for 2d; digest --owner o#; digest --for 2d --html -; digest --for 2d --eml -; digest --for 2d --ics -
  digest --owner "§"; digest --for "§"; digest --json --for 2d
  digest test "§"; digest test "§@example.com" --dry-run; config set smtp.host "§"; config set mail.from "§@example.com"
  config set smtp.user "§"; config set smtp.passwordCommand "§"; config set smtp.ca "/§"; config list
  digest test anna@example.com --dry-run; digest test anna@example.com
  digest send --to "§"; digest send --to anna@example.com --owner "§"; digest send --to anna@example.com --owner o# --again --dry-run
  digest send --to anna@example.com --owner o# --again; digest send --all; digest send --all --json
  digest status; digest status --json
  forget "§"; forget "§" --contact; forget c# --dry-run; forget p# --at "§" --dry-run; forget c# --dry-run --json
  digest schedule --dry-run; digest schedule --at "§"; digest schedule --days "§"; digest schedule --with "§"
  digest schedule --dry-run --owner "§"; --store "/§" digest unschedule
  backup --to "§" --keep "§"; --store "/§" backup "§"; --store "/§" backup --to "/§"; backup schedule --at "§"; backup schedule --dry-run --to "/§"
  restore "§"; restore "§" --dry-run; --store "/§" doctor; --store "/§" backup; --store "/§" restore "§" --dry-run
  history; history c#; history "§"; history --since "§"; history --limit "§"; history --json --limit 200; history --csv
  search "§"; search "§" --json; search "§" --csv; search "§" --in "§"; search "§" --since "§"; search "§" "nowhere §"
  search hostile; search note --limit 200; search "!" "§"
  undo "§"; undo --last "§"; undo --dry-run; undo --last 20 --dry-run; undo 5; redo --last "§"
  completion "§"
  init --region "§"; init --name "§" --email "§"; init --name "§"; init --import "§"; init --working-days "§" --capacity "§"
`
  .trim()
  .split(/;\s|\n\s*/)
  .map((line) => line.trim())

let it: Desk
let printed: Ran[]

/** A store in which everything that can be named has a hostile name, and what the commands said that made it. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'followups-hostile-'))
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  it = desk({ folder, columns })
  printed = []
  for (const [index, text] of kept.entries()) {
    const id = index + 1
    for (const line of [
      `customer add "${text}" --again --tag "${text}" --city "${text}" --street "${text}" --notes "${text}"`,
      `contact add c${id} "${text}" --role "¦${text}" --phone "1 ${text}"`,
      `owner add "${text} ${id}" --number "¦${text} ${id}"`,
      `log c${id} call "¦${text}"`,
      `plan c${id} tomorrow "¦${text}" --with p${id}`,
    ]) {
      printed.push(await succeeded(line))
    }
  }
})

test('what cannot be kept is refused', async () => {
  expect(refused).toHaveLength(2)
  for (const text of [...refused, '', '  ', '\t']) {
    for (const line of [
      `customer add "${text}"`,
      `contact add c1 "${text}"`,
      `owner add "${text}"`,
      `plan c1 tomorrow "${text}"`,
      ...(text.trim() === '' ? [] : [`log c1 call "${text}"`, `customer edit c1 --city "${text}"`]),
    ]) {
      const ran = await it.run(`${line} --no-color`)
      expect({ line, ...ran }).toMatchObject({ line, code: 2, out: '' })
      expect(ran.err).toMatch(/^followups: [^\n]*\n$/)
      expect(await seen([ran])).toMatchObject(untouched)
    }
  }
})

test('what is said when it is put down has no effect on a terminal', async () => {
  expect(await seen(printed)).toMatchObject({ ...untouched, cursor: { column: 0 } })
})

describe('lists', () => {
  test.each([
    ['due --within 7d', '¦', columns],
    ['customer list', 'active', columns],
    ['contact list', '¦', columns],
    ['owner list', '¦', 120],
  ])('%s has a line for each, and straight columns', async (line, mark, width) => {
    const out = await desk({ folder: it.folder, columns: width }).ok(`${line} --no-color`)
    const screen = await screenOf(out, { columns: width, rows: 100 })
    expect(screen).toMatchObject({ ...untouched, cursor: { line: out.split('\n').length - 1, column: 0 } })
    const starts = screen.cells.map((cells) => startOf(mark, cells)).filter((start) => start >= 0)
    expect(starts).toHaveLength(kept.length)
    expect(new Set(starts).size).toBe(1)
  })

  test.each(['due --within 7d', 'customer list', 'contact list', 'owner list', 'config list'])(
    '%s as JSON and CSV has no effect either',
    async (line) => {
      for (const form of ['--json', '--csv']) {
        const ran = await succeeded(`${line} ${form}`)
        expect(await seen([ran])).toMatchObject({ ...untouched, cursor: { column: 0 } })
        expect(ran.out).not.toMatch(
          /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u,
        )
      }
    },
  )
})

describe('JSON reads back as what was put in', () => {
  const names = kept.map(inOneLine)
  const texts = kept.map((text) => `¦${text}`.normalize('NFC').trim())

  test('customers, contacts and owners', async () => {
    const customers = await it.json<{ name: string; tags: string[] }[]>('customer list')
    expect(customers.map(({ name }) => name).sort()).toEqual(names.toSorted())
    expect(customers.flatMap(({ tags }) => tags).sort()).toEqual(names.flatMap((name) => name.split(', ')).sort())
    const contacts = await it.json<{ name: string; role: string }[]>('contact list')
    expect(contacts.map(({ name }) => name).sort()).toEqual(names.toSorted())
    expect(contacts.map(({ role }) => role).sort()).toEqual(kept.map((text) => inOneLine(`¦${text}`)).sort())
    const owners = await it.json<{ name: string }[]>('owner list')
    const ours = kept.map((text, index) => inOneLine(`${text} ${index + 1}`))
    expect(owners.map(({ name }) => name).sort()).toEqual([...ours, 'Anna Berg'].sort())
  })

  test('texts', async () => {
    const due = await it.json<{ kind: string; reason: string }[]>('due --within 7d')
    expect(due.flatMap(({ kind, reason }) => (kind === 'manual' ? [reason] : [])).sort()).toEqual(texts.toSorted())
    for (const [index, text] of texts.entries()) {
      const { interactions } = await it.json<{ interactions: { text: string }[] }>(`show c${index + 1}`)
      expect(interactions[0]!.text).toBe(text)
    }
  })
})

test.each(['due --within 7d', 'customer list', 'contact list', 'owner list'])(
  '%s as CSV is text only',
  async (line) => {
    const { out } = await succeeded(`${line} --csv`)
    const rows = parse<Record<string, string>>(out, { columns: true })
    expect(rows).toHaveLength((await it.json<unknown[]>(line)).length)
    for (const cell of rows.flatMap((row) => Object.values(row))) {
      const isNumber = /^[+-]?\d[\d\s().,/–-]*$/.test(cell)
      if (!isNumber) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
    }
  },
)

test.each([...kept, ...refused].map((text) => ({ text, name: escaped(text) })))(
  'no command is moved by $name',
  async ({ text }) => {
    const id = Math.max(0, kept.indexOf(text)) + 1
    const ran: Ran[] = []
    for (const line of linesWith(text, id)) {
      const result = await it.run(`${line} --no-color`)
      expect(await declaredCodes(line), line).toContain(result.code)
      expect(result.out + result.err).toMatch(/\n$/)
      const saysMore = /^(?:mail|digest send) /.test(line) && result.code === 0
      if (result.code !== 4 && !saysMore)
        expect({ line, err: result.err }).toEqual({ line, err: expect.stringMatching(/^[^\n]*\n?$/) as string })
      ran.push(result)
    }
    expect(await seen(ran)).toMatchObject({ ...untouched, cursor: { column: 0 } })
  },
)

test('nor by a file full of them', async () => {
  const file = join(it.folder, 'hostile.csv')
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const header = ['company', 'name', 'notes', 'stage', hostileStrings[0]!, 'tags', 'owner', 'next contact']
  const rows = [...kept, ...refused].map((text, index) => [
    ...[
      `${text} ${index}`,
      text,
      text,
      index % 3 === 0 ? text : 'active',
      text,
      text,
      text,
      index % 5 === 0 ? text : '',
    ],
  ])
  writeFileSync(file, [header, ...rows].map((row) => row.map(quoted).join(';')).join('\r\n'))
  const ran = []
  for (const options of ['--dry-run', `--rejects ${it.folder}/rejects.csv`, '--keep-unknown', '--strict', '--json']) {
    for (const language of ['en', 'de']) {
      ran.push(await it.run(`import ${file} ${options} --language ${language} --no-color`))
    }
  }
  expect(new Set(ran.map(({ code }) => code))).toEqual(new Set([0, 2, 4]))
  expect(await seen(ran)).toMatchObject({ ...untouched, cursor: { column: 0 } })
})

test.each([
  ...['export -', 'export --format vcard -', 'export --format ics -'],
  ...['customer export c1 --format json', 'customer export c1 --format html'],
])('nor by %s', async (line) => {
  const ran = []
  for (const language of ['en', 'de']) ran.push(await succeeded(`${line} --language ${language}`))
  expect(await seen(ran)).toMatchObject({ ...untouched, cursor: { column: 0 } })
})

test('nor by what is offered to complete a line', async () => {
  const ran = []
  for (const text of ['', ...kept.map((name) => name.slice(0, 3))]) {
    for (const line of ['show', 'contact edit', 'due --tag', 'done', 'due --owner', 'log c1 --with']) {
      ran.push(await it.run(`complete zsh -- ${line} "${text}"`), await it.run(`complete fish 'fu ${line} "${text}'`))
    }
  }
  ran.push(await it.run(`complete bash 'fu show ' '' 63`), await it.run(`complete bash 'fu done ' '' 63`))
  expect(new Set(ran.map(({ code, err }) => `${code}${err}`))).toEqual(new Set(['0']))
  const offered = ran.map(({ out }) => out.replaceAll('\t', '  ')).join('')
  expect(await screenOf(offered, { columns, rows: 100 })).toMatchObject({ ...untouched, cursor: { column: 0 } })
  expect(offered).toContain('c1  ')
  expect(offered).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u)
})

/** Whatever can be said with a text, where it belongs and where it does not. */
function linesWith(text: string, id: number): string[] {
  return whereverItFits.map((line) => line.replaceAll('#', String(id)).replaceAll('§', () => text))
}

async function succeeded(line: string): Promise<Ran> {
  const ran = await it.run(`${line} --no-color`)
  expect({ line, code: ran.code, err: ran.code === 0 ? '' : ran.err }).toEqual({ line, code: 0, err: '' })
  return ran
}

function seen(ran: readonly Ran[]): Promise<Screen> {
  return screenOf(ran.map(({ out, err }) => out + err).join(''), { columns, rows: 100 })
}

/** The cell at which a mark of plain letters begins. */
function startOf(mark: string, cells: readonly string[]): number {
  return cells.findIndex((_, start) =>
    mark.split('').every((letter, index) => cells[start + index]?.startsWith(letter)),
  )
}

function inOneLine(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ')
}

function escaped(text: string): string {
  return JSON.stringify(text.slice(0, 40)).replace(
    /[^ -~]/gu,
    (letter) => `\\u{${letter.codePointAt(0)!.toString(16)}}`,
  )
}
