import type { Machine, Ran } from '../../src/program.ts'

export type FakeMachine = Machine & {
  /** What the person's crontab holds; null where they have none. */
  crontab: string | null
  /** The calls of systemctl, without `--user`. */
  told: string[]
}

type Traits = {
  crontab?: string | null
  /** There is none, or it lets nobody in. */
  cron?: 'none' | 'refused'
  /** What systemctl fails at; without it there is no systemd. */
  systemd?: 'works' | 'offline' | 'enable' | null
  zone?: string
  ownZone?: string
  program?: readonly string[]
}

/**
 * A machine with Debian's crontab: it takes no text whose last line has no end, holds what was put in as it was, and lists
 * two signs of control in other words.
 */
export function fakeMachine(traits: Traits = {}): FakeMachine {
  const { cron, systemd = null, zone = 'Europe/Berlin', ownZone = zone } = traits
  const machine: FakeMachine = {
    crontab: traits.crontab ?? null,
    told: [],
    program: () => traits.program ?? ['/usr/bin/node', '/usr/local/bin/followups'],
    zone: () => zone,
    ownZone: () => ownZone,
    run: (program, args, input) => Promise.resolve(program === 'crontab' ? byCron(args, input) : bySystemd(args)),
  }
  return machine

  function byCron([option]: readonly string[], input?: Uint8Array): Ran | null {
    if (cron === 'none') return null
    if (cron === 'refused') return ended(1, 'You (anna) are not allowed to use this program (crontab)\n')
    if (option === '-') {
      const text = Buffer.from(input ?? []).toString('latin1')
      if (text !== '' && !text.endsWith('\n'))
        return ended(1, "new crontab file is missing newline before EOF, can't install.\n")
      if (text.split('\n').some((line) => line.length > 1000)) return ended(1, '"-":1: command too long\n')
      machine.crontab = text
      return ended(0)
    }
    if (machine.crontab === null) return ended(1, 'no crontab for anna\n')
    if (option === '-e') return { ...ended(0, 'No modification made\n'), out: Buffer.from(machine.crontab, 'latin1') }
    if (option === '-l') {
      const listed = machine.crontab.replaceAll('\r', '\\r').replaceAll('\b', '\\b')
      return { ...ended(0), out: Buffer.from(listed, 'latin1') }
    }
    machine.crontab = null
    return ended(0)
  }

  function bySystemd([, ...args]: readonly string[]): Ran | null {
    if (systemd === null) return null
    if (systemd === 'offline') return ended(1, 'Failed to connect to bus: No medium found\n')
    if (args[0] !== 'show-environment') machine.told.push(args.join(' '))
    return args[0] === systemd ? ended(1, 'Failed to enable unit: no\n') : ended(0)
  }
}

function ended(code: number, err = ''): Ran {
  return { code, err, out: new Uint8Array() }
}
