import { copyFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { loadedBytes, packageOf } from './loaded.ts'
import { oneQuery, shellFilling, taskOverdue } from './others.ts'
import { journal, undoneImport } from './journal.ts'
import { isInstalled, measured, peakMemory, printed, type Command, type Measured } from './processes.ts'
import { asDay, type Day } from '../../src/domain/day.ts'
import { csvOf, nameAt, overdueOf } from './samples.ts'
import { removeStore, storeOf } from './stores.ts'
import { amount, heading, print, ratio } from './table.ts'

export type Bench = {
  /** The repository. */
  root: string
  /** A folder with the built program and the maker of stores, thrown away afterwards. */
  workshop: string
  /** Numbers of customers, the smallest first. */
  sizes: readonly number[]
  runs: number
}

/** Measures the program against what it is held to, and prints what comes out; it never fails for being slow. */
export function bench(bench: Bench): void {
  const { sizes, runs } = bench
  const model = cpus()[0]?.model ?? 'unknown processor'
  console.log(
    `Node ${process.versions.node}, ${cpus().length} × ${model}; medians of ${runs} runs, one beside the other`,
  )
  if (process.env['NODE_EXTRA_CA_CERTS'])
    console.log('NODE_EXTRA_CA_CERTS is set: every start of Node reads certificates')
  const today = asDay(new Date().toISOString().slice(0, 10))
  const stores = sizes.map((size) => ({ size, store: storeOf(size, today, bench.workshop) }))
  daily(bench, stores, today)
  memory(bench, stores)
  importing(bench, today)
  rhythm(bench, stores.at(-1)!)
  handingOver(bench, today)
  const { workshop } = bench
  const made = { workshop, runs, program: (...words: string[]) => program(workshop, ...words) }
  journal(stores[0]!.store, made)
  const most = Math.min(20_000, sizes.at(-1)!)
  undoneImport(csvFile(most, today, workshop), digits(most), made)
  sizesOnDisk(bench, stores[0]!.store)
}

type Sized = { size: number; store: string }

const bare: Command = { argv: [process.execPath, '-e', '0'] }

function daily({ workshop, runs }: Bench, stores: readonly Sized[], today: Day): void {
  const commands: Record<string, Command> = {
    'node -e 0': bare,
    '--version': program(workshop, '--version'),
    '--help': program(workshop, '--help'),
    'one query': oneQuery(stores[0]!.store, today, workshop),
  }
  for (const { size, store } of stores) {
    const env = { FOLLOWUPS_STORE: store }
    const customer = (run: number) => [nameAt((run * 61) % size)]
    commands[`due ${size}`] = { ...program(workshop, 'due'), env }
    commands[`due --limit 20 ${size}`] = { ...program(workshop, 'due', '--limit', '20'), env }
    commands[`show ${size}`] = { ...program(workshop, 'show'), env, words: customer }
    commands[`completion ${size}`] = { ...program(workshop, 'complete', 'fish'), env, words: beginning(customer) }
    const words = (run: number) => [...customer(run), 'call', `Call number ${run}`, '--again']
    commands[`search ${size}`] = { ...program(workshop, 'search'), env, words: customer }
    commands[`search common ${size}`] = { ...program(workshop, 'search', 'invoice'), env }
    commands[`log ${size}`] = { ...program(workshop, 'log'), env, words }
    if (isInstalled('task')) commands[`task overdue ${size}`] = taskOverdue(size, workshop)
    const shown = JSON.parse(printed([...commands[`due ${size}`]!.argv, '--json'], workshop, env)) as unknown[]
    if (shown.length !== overdueOf(size)) throw new Error(`due shows ${shown.length} of ${overdueOf(size)}`)
  }
  const times = measured(commands, { runs, workshop })
  const time = (name: string) => times[name]!
  const node = time('node -e 0')
  const small = stores[0]!.size

  heading('Every day')
  print({ what: 'node -e 0', ...node })
  for (const name of ['--version', '--help']) {
    print({ what: name, ...time(name), ...ratio(time(name).wall / node.wall, 1.3), beside: 'of node -e 0' })
  }
  print({
    what: 'open the database, one query',
    ...time('one query'),
    ...ratio(time('one query').wall / node.wall),
    beside: 'of node -e 0',
  })
  for (const { size } of stores) {
    for (const [name, what] of [
      ['search', 'search for a name'],
      ['search common', 'search for a word of every fifth entry'],
    ] as const) {
      const value = time(`${name} ${size}`).wall / time('--version').wall
      print({
        what: `${what}, ${digits(size)} customers`,
        ...time(`${name} ${size}`),
        ...ratio(value, 1.5),
        beside: 'of --version',
      })
    }
  }
  for (const { size } of stores) {
    for (const name of ['due', 'log', 'show']) startUp(name, size, time(`${name} ${size}`), node)
    const task = times[`task overdue ${size}`]
    if (!task) continue
    const most = size >= 100_000 ? 0.1 : size >= 10_000 ? 1 : undefined
    print({ what: `task overdue, ${digits(size)} tasks`, ...task })
    const value = time(`due ${size}`).wall / task.wall
    print({
      what: `due, ${digits(size)} customers`,
      ...time(`due ${size}`),
      ...ratio(value, isNewNode ? most : undefined),
      beside: 'of task overdue',
    })
  }
  for (const { size } of stores) {
    const value = time(`completion ${size}`).wall / time('--version').wall
    print({
      what: `a customer completed, ${digits(size)} customers`,
      ...time(`completion ${size}`),
      ...ratio(value, 1.5),
      beside: 'of --version',
    })
  }
  for (const { size } of stores.slice(1)) {
    for (const name of ['due --limit 20', 'log', 'show']) {
      const value = time(`${name} ${size}`).wall / time(`${name} ${small}`).wall
      print({
        what: `${name}, ${digits(size)} customers`,
        ...time(`${name} ${size}`),
        ...ratio(value, name === 'show' ? undefined : 1.15),
        beside: `of ${digits(small)} customers`,
      })
    }
  }
}

/** What a shell asks when the tab key is pressed within the name of a customer. */
function beginning(customer: (run: number) => string[]) {
  return (run: number) => [`followups show ${customer(run)[0]!.slice(0, 6)}`]
}

/** On newer versions bare Node is so quick that what comes on top is counted instead of a ratio. */
const isNewNode = Number(process.versions.node.split('.')[0]) >= 22

function startUp(name: string, size: number, time: Measured, node: Measured): void {
  const what = `${name}, ${digits(size)} customers`
  const most = name === 'due' && size >= 100_000 ? 2 : size <= 1000 && !isNewNode ? 1.6 : undefined
  print({ what, ...time, ...ratio(time.wall / node.wall, most), beside: 'of node -e 0' })
  print({
    what: '',
    ...amount(time.cpu - node.cpu, 'ms', isNewNode && size <= 1000 ? 35 : undefined),
    beside: 'processor time above it',
  })
}

function memory({ workshop }: Bench, stores: readonly Sized[]): void {
  const node = peakMemory(bare, workshop)
  heading('Peak memory')
  if (node === null) {
    console.log('  not measured: GNU time is not installed')
    return
  }
  print({ what: 'node -e 0', ...amount(node, 'MiB') })
  for (const { size, store } of stores) {
    const peak = peakMemory({ ...program(workshop, 'due'), env: { FOLLOWUPS_STORE: store } }, workshop)!
    print({
      what: `due, ${digits(size)} customers: ${peak.toFixed(0)} MiB`,
      ...ratio(peak / node, 1.4),
      beside: 'of node -e 0',
    })
  }
}

function importing({ workshop, sizes, runs }: Bench, today: Day): void {
  const size = sizes.at(-1)!
  const less = Math.max(1, size / 10)
  const [file, lessFile] = [csvFile(size, today, workshop), csvFile(less, today, workshop)]
  const [store, lessStore, filledStore] = ['first.db', 'less.db', 'sample.db'].map((name) => join(workshop, name))
  const first = (csv: string, into: string): Command => ({
    ...program(workshop, 'import', csv),
    ...{
      env: { FOLLOWUPS_STORE: into },
      before: () => {
        removeStore(into)
      },
    },
  })
  const hasShell = isInstalled('sqlite3')
  if (hasShell) printed(first(file, filledStore!).argv, workshop, { FOLLOWUPS_STORE: filledStore! })
  const times = measured(
    {
      first: first(file, store!),
      again: { ...program(workshop, 'import', file), env: { FOLLOWUPS_STORE: store! } },
      less: first(lessFile, lessStore!),
      ...(hasShell ? { shell: shellFilling(filledStore!, workshop) } : {}),
    } as Record<'first' | 'again' | 'less' | 'shell', Command>,
    { runs, workshop },
  )

  heading('Import')
  if (hasShell) {
    print({ what: 'the sqlite3 shell filling the same tables', ...times.shell })
    print({
      what: `import, ${digits(size)} lines`,
      ...times.first,
      ...ratio(times.first.wall / times.shell.wall, 4),
      beside: 'of the sqlite3 shell',
    })
  } else print({ what: `import, ${digits(size)} lines`, ...times.first })
  print({
    what: 'the same file again',
    ...times.again,
    ...ratio(times.again.wall / times.first.wall, 2),
    beside: 'of the first time',
  })
  print({ what: `import, ${digits(less)} lines`, ...times.less })
  const perLine = times.first.wall / size / (times.less.wall / less)
  print({ what: 'cost per line', ...ratio(perLine, 1.3), beside: `of ${digits(less)} lines` })
  const peak = peakMemory(first(file, store!), workshop)
  if (peak !== null) print({ what: 'peak memory', ...amount(peak, 'MiB', 300) })
  const peakAgain = peakMemory({ ...program(workshop, 'import', file), env: { FOLLOWUPS_STORE: store! } }, workshop)
  if (peakAgain !== null) print({ what: 'peak memory, the same file again', ...amount(peakAgain, 'MiB', 300) })
}

/** Everybody is planned anew and levelled. */
function rhythm({ workshop, runs }: Bench, { size, store }: Sized): void {
  const cadences = ['6w', '7w']
  const change: Command = {
    ...program(workshop, 'config', 'set', 'cadence.active'),
    ...{ env: { FOLLOWUPS_STORE: store }, words: (run: number) => [cadences[run % 2]!] },
  }
  heading('Another rhythm for everybody')
  const { change: time } = measured({ change }, { runs: Math.min(runs, 5), workshop })
  print({ what: `config set cadence.active, ${digits(size)} customers`, ...time })
  const peak = peakMemory(change, workshop)
  if (peak !== null) print({ what: 'peak memory', ...amount(peak, 'MiB') })
}

/** All customers of somebody, each with three follow-ups or more, are given to two others. */
function handingOver({ workshop, sizes, runs }: Bench, today: Day): void {
  const most = Math.min(20_000, sizes.at(-1)!)
  const command = (size: number): Command => {
    const [made, store] = [storeOf(size, today, workshop), join(workshop, `handing-over-${size}.db`)]
    const original = join(workshop, `handed-over-${size}.db`)
    copyFileSync(made, original)
    for (const name of ['Ben Klein', 'Cleo Neu'])
      printed(program(workshop, 'owner', 'add', name).argv, workshop, { FOLLOWUPS_STORE: original })
    return {
      ...program(workshop, 'reassign', '--from', 'o1', '--to', 'Ben,Cleo', '--yes'),
      env: { FOLLOWUPS_STORE: store },
      before: () => {
        removeStore(store)
        copyFileSync(original, store)
      },
    }
  }
  const few = Math.max(1, most / 10)
  const commands = { many: command(most), few: command(few) }
  heading('Giving customers to others')
  const { many, few: less } = measured(commands, { runs: Math.min(runs, 5), workshop })
  print({ what: `reassign, ${digits(few)} customers`, ...less })
  print({
    what: `reassign, ${digits(most)} customers`,
    ...many,
    ...ratio(many.wall / most / (less.wall / few), 1.3),
    beside: `a customer, of ${digits(few)}`,
  })
  const peak = peakMemory(commands.many, workshop)
  if (peak !== null) print({ what: 'peak memory', ...amount(peak, 'MiB', 300) })
}

function sizesOnDisk({ root, workshop }: Bench, store: string): void {
  const env = { FOLLOWUPS_STORE: store }
  const kilobytes = (command: Command) => loadedBytes(command.argv, env, workshop) / 1000
  heading('Size')
  print({
    what: 'loaded by --version: the static part',
    ...amount(kilobytes(program(workshop, '--version')), 'kB', 150),
  })
  print({ what: 'loaded by due', ...amount(kilobytes(program(workshop, 'due')), 'kB') })
  const { size, unpackedSize } = packageOf(root, workshop)
  print({
    what: 'package',
    ...amount(size / 1000, 'kB'),
    beside: `packed; ${(unpackedSize / 1000).toFixed(0)} kB unpacked`,
  })
}

function program(workshop: string, ...words: string[]): Command {
  return { argv: [process.execPath, join(workshop, 'program/bin/followups.js'), ...words] }
}

function csvFile(size: number, today: Day, workshop: string): string {
  const path = join(workshop, `customers-${size}.csv`)
  writeFileSync(path, csvOf(size, today))
  return path
}

function digits(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ',')
}
