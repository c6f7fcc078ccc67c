import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A command line that is measured as a whole process. */
export type Command = {
  argv: readonly string[]
  env?: Readonly<Record<string, string>>
  /** What has to be there before each run, outside the measured time; told the number of the run. */
  before?: (run: number) => void
  /** The last words of the command line where they differ from run to run. */
  words?: (run: number) => readonly string[]
}

/** Medians, in milliseconds; `cpu` is user and system time together. */
export type Measured = { wall: number; cpu: number }

/** Runs each command once per round, one after the other, after a first round that does not count. */
export function measured<Name extends string>(
  commands: Readonly<Record<Name, Command>>,
  { runs, workshop }: { runs: number; workshop: string },
): Record<Name, Measured> {
  const names = Object.keys(commands) as Name[]
  const samples = new Map<Name, Measured[]>(names.map((name) => [name, []]))
  for (let run = 0; run <= runs; run++) {
    for (const name of names) {
      const sample = once(commands[name], run, workshop)
      if (run > 0) samples.get(name)!.push(sample)
    }
  }
  const medians = names.map((name) => {
    const own = samples.get(name)!
    return [name, { wall: median(own.map(({ wall }) => wall)), cpu: median(own.map(({ cpu }) => cpu)) }]
  })
  return Object.fromEntries(medians) as Record<Name, Measured>
}

/** The peak memory in MiB, the median of three runs; null where GNU time is not installed. */
export function peakMemory(command: Command, workshop: string): number | null {
  if (!existsSync(gnuTime)) return null
  const file = join(workshop, 'peak')
  const peaks = [0, 1, 2].map((run) => {
    command.before?.(run)
    shell(`exec "$@" >"$OUT"`, [gnuTime, '-f', '%M', '-o', file, ...lineOf(command, run)], command, workshop)
    return Number(readFileSync(file, 'utf8').trim().split('\n').at(-1)) / 1024
  })
  return median(peaks)
}

/** What a command prints; it must succeed. */
export function printed(argv: readonly string[], workshop: string, env: Command['env'] = {}): string {
  shell(`exec "$@" >"$OUT"`, argv, { argv, env }, workshop)
  return readFileSync(join(workshop, 'out'), 'utf8')
}

/** Whether a program is there to be compared with. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined
}

const gnuTime = '/usr/bin/time'

/** bash knows the time of a child to the millisecond, processor time included; Node asks only for its own. */
function once(command: Command, run: number, workshop: string): Measured {
  command.before?.(run)
  const said = shell(`TIMEFORMAT='times %3R %3U %3S'; time "$@" >"$OUT"`, lineOf(command, run), command, workshop)
  const [wall, user, system] = /times ([\d.]+) ([\d.]+) ([\d.]+)/.exec(said)!.slice(1).map(Number)
  return { wall: wall! * 1000, cpu: (user! + system!) * 1000 }
}

function lineOf({ argv, words }: Command, run: number): string[] {
  return [...argv, ...(words?.(run) ?? [])]
}

/**
 * Output goes to a file, as in cron. Node's own variables stay as they are on the machine, for bare Node as for the
 * program: certificates of one's own (NODE_EXTRA_CA_CERTS) make every start of it slower. The rest is the same everywhere.
 */
function shell(script: string, argv: readonly string[], { env }: Command, workshop: string): string {
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', ...argv], {
    cwd: workshop,
    encoding: 'utf8',
    env: {
      ...nodeVariables(),
      PATH: process.env['PATH'],
      HOME: workshop,
      LC_ALL: 'C.UTF-8',
      TZ: 'UTC',
      OUT: join(workshop, 'out'),
      ...env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`${argv.join(' ')}\nended with ${status}: ${stderr}`)
  return stderr
}

function nodeVariables(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('NODE_')))
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
