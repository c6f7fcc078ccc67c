import { Failure } from './domain/failure.ts'
import type { Units } from './domain/systemd-timer.ts'
import { unitFolderOf } from './places.ts'
import type { Host, Machine, Scheduler } from './program.ts'

/** The crontab and the timers of the person on this machine. */
export async function schedulerOf(host: Host, isDemo: boolean): Promise<Scheduler> {
  const machine = await host.machine()
  return { ...machine, ...(isDemo ? noneToChange : { ...crontabOf(machine), ...timersOf(host, machine) }) }
}

const noneToChange: Omit<Scheduler, keyof Machine> = {
  crontab: () => Promise.resolve(''),
  writeCrontab: () => Promise.reject(new Failure('not-in-demo', {})),
  hasTimers: () => Promise.resolve(false),
  unitFolder: '',
  timer: () => Promise.resolve(null),
  writeTimer: () => Promise.reject(new Failure('not-in-demo', {})),
}

function crontabOf({ run }: Machine): Pick<Scheduler, 'crontab' | 'writeCrontab'> {
  const said = (err: string) => new Failure('scheduler-failed', { program: 'crontab', said: inOneLine(err) })
  const put = (text: string) =>
    run(
      'crontab',
      ['-'],
      Uint8Array.from(text, (byte) => byte.charCodeAt(0)),
    )
  return {
    crontab: async () => {
      const listed = await run('crontab', ['-l'])
      if (listed === null) return null
      if (listed.code === 0) return asItIs(textOf(listed.out))
      if (/\bno crontab\b/i.test(listed.err)) return ''
      throw said(listed.err)
    },
    writeCrontab: async (text) => {
      const written = text === '' ? await run('crontab', ['-r']) : await put(text)
      if (written?.code === 0) return
      const again = text !== '' && !text.endsWith('\n') ? await put(`${text}\n`) : null
      if (again?.code !== 0) throw said((again ?? written)?.err ?? '')
    },
  }

  /**
   * Debian's crontab lists a carriage return as the two characters `\r`, and a backspace as `\b`; the editor, which here
   * only prints and changes nothing, is given what it is.
   */
  async function asItIs(listed: string): Promise<string> {
    if (!/\\[rb]/.test(listed)) return listed
    const edited = await run('crontab', ['-e'])
    const text = textOf(edited?.out ?? new Uint8Array())
    if (text.replaceAll('\r', '\\r').replaceAll('\b', '\\b') !== listed) throw said(edited?.err ?? '')
    return text
  }
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

function timersOf(host: Host, { run }: Machine): Pick<Scheduler, 'hasTimers' | 'unitFolder' | 'timer' | 'writeTimer'> {
  const folder = unitFolderOf(host)
  const at = (name: string) => ({
    service: `${folder ?? ''}/${name}.service`,
    timer: `${folder ?? ''}/${name}.timer`,
  })
  async function read(path: string): Promise<string | null> {
    try {
      return new TextDecoder().decode(await host.readFile(path))
    } catch {
      return null
    }
  }
  async function timer(name: string): Promise<Units | null> {
    const [service, itsTimer] = [await read(at(name).service), await read(at(name).timer)]
    return service === null || itsTimer === null ? null : { service, timer: itsTimer }
  }
  async function write(name: string, { service, timer: itsTimer }: Units): Promise<void> {
    await host.writeFile(at(name).service, service, false)
    await host.writeFile(at(name).timer, itsTimer, false)
  }
  async function told(...args: string[]): Promise<void> {
    const ran = await run('systemctl', ['--user', ...args])
    if (ran?.code !== 0)
      throw new Failure('scheduler-failed', { program: 'systemctl', said: inOneLine(ran?.err ?? '') })
  }
  async function remove(name: string): Promise<void> {
    for (const path of Object.values(at(name))) await host.removeFile(path)
  }

  return {
    unitFolder: folder ?? '',
    hasTimers: async () => folder !== null && (await run('systemctl', ['--user', 'show-environment']))?.code === 0,
    timer,
    writeTimer: async (name, units) => {
      if (units === null) {
        await told('disable', '--now', `${name}.timer`)
        await remove(name)
        await told('daemon-reload')
        return
      }
      const before = await timer(name)
      try {
        await write(name, units)
        await told('daemon-reload')
        await told('enable', `${name}.timer`)
        await told('restart', `${name}.timer`)
      } catch (error) {
        await (before ? write(name, before) : remove(name))
        throw error
      }
    },
  }
}

function inOneLine(said: string): string {
  return said
    .trim()
    .split(/\s*\n\s*/)
    .join('; ')
}
