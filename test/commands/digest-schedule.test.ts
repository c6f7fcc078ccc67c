import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { desk, type Desk } from '../support/desk.ts'
import { fakeMachine, type FakeMachine } from '../support/machine.ts'

type Made = { d: Desk; machine: FakeMachine }

/** A desk from which mail can be sent. */
async function readyDesk(
  machine: FakeMachine = fakeMachine(),
  options: Parameters<typeof desk>[0] = {},
): Promise<Made> {
  const d = desk({ machine, ...options })
  await d.ok('owner add "Ben Ott" --email ben@example.com')
  await d.ok('owner edit Anna --email anna@example.com')
  await d.ok('config set email anna@example.com')
  await d.ok('config set language en')
  await d.ok('config set smtp.host smtp.example.com')
  return { d, machine }
}

function lineFor({ store, folder }: Desk, times = '30 7-19 * * 1-5', words = '--all'): string {
  const config = `${folder}/config/followups/config.toml`
  return (
    `${times} TZ=Europe/Berlin /usr/bin/node /usr/local/bin/followups --store ${store} --config ${config} ` +
    `digest send ${words} --quiet # followups digest: ${store}\n`
  )
}

describe('digest schedule', () => {
  test('shows what it will write, asks, and writes one line', async () => {
    const { d, machine } = await readyDesk(fakeMachine({ crontab: 'MAILTO=anna\r\n# \xe4\n' }), { answers: [true] })
    expect(await d.ok('digest schedule')).toBe(
      `This line goes into your crontab; everything else in it stays as it is:\n\n  ${lineFor(d)}\n` +
        'Mon to Fri from 07:30 on, in the time of Europe/Berlin, and again every hour until 19:30: that catches up what ' +
        'failed, or what was missed while the machine was off. Nobody gets a second mail on the same day.\n\n' +
        'The morning mail is scheduled. “followups digest status” says what was sent; “followups digest unschedule” ' +
        'takes it away again.\n',
    )
    expect(machine.crontab).toBe(`MAILTO=anna\r\n# \xe4\n${lineFor(d)}`)
  })

  test('writes nothing where the answer is no, nobody can be asked, or it is a dry run', async () => {
    const { d, machine } = await readyDesk(fakeMachine(), { answers: [false] })
    expect(await d.ok('digest schedule')).toMatch(/\nNothing was changed\.\n$/)
    expect(await d.run('digest schedule --no-input')).toMatchObject({ code: 4, out: '' })
    expect(await d.ok('digest schedule --dry-run')).toMatch(/\nNothing was written\.\n$/)
    expect(machine.crontab).toBeNull()
  })

  test('can be run twice, changes its line in its place, and is taken away to the byte', async () => {
    for (const before of [
      null,
      '',
      '# one\n0 5 * * * /bin/true\n',
      'A=1\r\n\r\n# \xff\b\r\n',
      '# \\r \\b\n',
      '# no end',
    ]) {
      const { d, machine } = await readyDesk(fakeMachine({ crontab: before }))
      await d.ok('digest schedule --yes')
      const once = machine.crontab
      expect(await d.ok('digest schedule --yes')).toMatch(/\nIt stands there already; nothing was changed\.\n$/)
      expect(machine.crontab).toBe(once)
      await d.ok('digest schedule --yes --at 8 --days mo,mi,fr --ics --owner Ben')
      expect(machine.crontab).toBe(once!.replace(lineFor(d), lineFor(d, '0 8-19 * * 1,3,5', '--owner o2 --ics')))
      machine.crontab = `${machine.crontab!}# later\n`
      await d.ok('digest unschedule')
      expect(machine.crontab).toBe(`${before === '# no end' ? '# no end\n' : (before ?? '')}# later\n`)
      machine.crontab = once
      await d.ok('digest unschedule')
      expect(machine.crontab).toBe(before === '# no end' ? '# no end\n' : before || null)
      expect(await d.ok('digest unschedule')).toBe(
        `No morning mail is scheduled for ${d.store}; nothing was changed.\n`,
      )
    }
  })

  test('goes by the days on which somebody wants the mail, and says which it leaves out', async () => {
    const { d, machine } = await readyDesk()
    await d.ok('config set workdays mon-thu')
    await d.ok('digest schedule --yes')
    expect(machine.crontab).toContain('30 7-19 * * 1-4 ')
    const { err } = await d.run('digest schedule --yes --days mon-wed')
    expect(err).toBe('No mail will go out on Thu, though somebody wants one on that day.\n')
  })

  test('takes the days of each of us together, or those of the one whose mail it is', async () => {
    const { d, machine } = await readyDesk()
    await d.ok('owner edit Ben --digest-days sat')
    await d.ok('owner edit Anna --digest-days mon,tue')
    await d.ok('digest schedule --yes')
    expect(machine.crontab).toContain('30 7-19 * * 1,2,6 ')
    await d.ok('digest schedule --yes --owner Ben')
    expect(machine.crontab).toContain('30 7-19 * * 6 ')
    await d.ok('owner leave Ben --on yesterday')
    await d.ok('digest schedule --yes')
    expect(machine.crontab).toContain('30 7-19 * * 1,2 ')
  })

  test('says whom no mail would reach, and writes nothing where it would reach nobody', async () => {
    const { d, machine } = await readyDesk()
    await d.ok('owner add Cleo')
    const { err } = await d.run('digest schedule --yes')
    expect(err).toBe('Cleo has no address and will get no mail: followups owner edit Cleo --email anna@example.com\n')
    await d.ok('owner edit Cleo --digest-days none')
    expect(await d.run('digest schedule --yes')).toMatchObject({ code: 0, err: '' })
    await d.ok('digest unschedule')
    await d.ok('owner edit Cleo --digest-days mon-fri')
    expect(await d.run('digest schedule --yes --owner Cleo')).toMatchObject({ code: 2, out: '' })
    expect(machine.crontab).toBeNull()
  })

  test('says whose time it is where the machine has another', async () => {
    const { d, machine } = await readyDesk(fakeMachine({ ownZone: 'Etc/UTC' }))
    await d.ok('config set timezone Europe/Vienna')
    const out = await d.ok('digest schedule --yes')
    expect(out).toContain('from 07:30 on, in the time of Etc/UTC,')
    expect(out).toContain('in the time of Etc/UTC, and you in that of Europe/Vienna: 07:30 is the time of the machine.')
    expect(machine.crontab).toContain(' TZ=Europe/Vienna ')
  })

  test('takes along what cron would not know: the language of the environment, and the missing password', async () => {
    const { d, machine } = await readyDesk(fakeMachine(), { env: { FOLLOWUPS_LANGUAGE: 'de' } })
    await d.ok('config set language default')
    await d.ok('config set smtp.user anna')
    const { err } = await d.run('digest schedule --yes')
    expect(machine.crontab).toContain(' --language de digest send --all --quiet ')
    expect(err).toContain('Das Passwort wird fehlen')
    await d.ok('config set smtp.passwordCommand "pass show mail"')
    expect(await d.run('digest schedule --yes')).toMatchObject({ code: 0, err: '' })
  })

  test('names a store by its absolute path, quoted where it must be', async () => {
    const { d, machine } = await readyDesk()
    for (const name of ["Müller & Söhne's", '100 % $HOME', '# followups digest: x']) {
      const store = `${d.folder}/${name}.db`
      await d.ok(`--store "${store}" owner add Cleo --email cleo@example.com`)
      await d.ok(`--store "${store}" digest schedule --yes`)
    }
    const text = Buffer.from(machine.crontab!, 'latin1').toString()
    expect(text.match(/# followups digest: (?!x).*$/gm)).toEqual([
      `# followups digest: '${d.folder}/Müller & Söhne'"'"'s.db'`,
      `# followups digest: '${d.folder}/100 \\% $HOME.db'`,
      `# followups digest: '${d.folder}/# followups digest: x.db'`,
    ])
  })

  test('with systemd writes two files and starts the timer; the other way takes the place of this', async () => {
    const { d, machine } = await readyDesk(fakeMachine({ cron: 'none', systemd: 'works' }))
    const { out, err } = await d.run('digest schedule --yes --at 6:45')
    expect(err).toBe('Timers run only while you are logged in, unless you once type: loginctl enable-linger\n')
    const [service, timer] = [...out.matchAll(/This goes into (.*):/g)].map(([, path]) => path!)
    const name = /followups-digest-[0-9a-f]{8}/.exec(timer!)![0]
    expect([service, timer]).toEqual(
      ['service', 'timer'].map((kind) => `${d.folder}/config/systemd/user/${name}.${kind}`),
    )
    expect(readFileSync(service!, 'utf8')).toContain(
      `\nExecStart=/usr/bin/env "TZ=Europe/Berlin" "/usr/bin/node" "/usr/local/bin/followups" "--store" "${d.store}" `,
    )
    expect(readFileSync(timer!, 'utf8')).toContain(
      '\nOnCalendar=Mon,Tue,Wed,Thu,Fri *-*-* 06..19:45:00 Europe/Berlin\n',
    )
    expect(machine.told).toEqual(['daemon-reload', `enable ${name}.timer`, `restart ${name}.timer`])
    expect(await d.ok('digest schedule --yes --at 6:45')).toContain('It stands there already')

    const both = fakeMachine({ systemd: 'works' })
    const other = desk({ machine: both, folder: d.folder })
    expect(await other.ok('digest schedule --yes --with cron')).toContain(`It takes the place of:\n\n  ${timer!}\n`)
    expect(both.told).toEqual([`disable --now ${name}.timer`, 'daemon-reload'])
    expect([existsSync(service!), existsSync(timer!)]).toEqual([false, false])
    await other.ok('digest schedule --yes --with systemd')
    expect(both.crontab).toBeNull()
    expect(await other.json('digest unschedule')).toMatchObject({
      ...{ dryRun: false, applied: true },
      removed: [{ with: 'systemd', line: timer, at: '07:30', until: '19:30', files: [service, timer] }],
    })
    expect([existsSync(service!), existsSync(timer!)]).toEqual([false, false])
  })

  test('leaves no file behind where systemd does not take it', async () => {
    const { d } = await readyDesk(fakeMachine({ systemd: 'enable' }))
    const { code, err } = await d.run('digest schedule --yes --with systemd')
    expect({ code, err }).toEqual({
      code: 4,
      err: 'followups: systemctl did not do it; it said: Failed to enable unit: no\n',
    })
    expect(await d.ok('digest unschedule')).toContain('No morning mail is scheduled')
  })

  test.each([
    [fakeMachine({ cron: 'none' }), ''],
    [fakeMachine({ cron: 'none', systemd: 'offline' }), ''],
    [fakeMachine({ systemd: 'offline' }), ' --with systemd'],
    [fakeMachine({ cron: 'none', systemd: 'works' }), ' --with cron'],
  ])('on a machine without says what to have run by other means', async (machine, option) => {
    const { d } = await readyDesk(machine)
    const { code, out, err } = await d.run(`digest schedule --yes${option}`)
    expect({ code, out }).toEqual({ code: 4, out: '' })
    expect(err).toContain('every hour from 07:30 to 19:30 (on Windows by the Task Scheduler):\n')
    expect(err).toContain(`\n  /usr/bin/node /usr/local/bin/followups --store ${d.store} --config `)
  })

  test('a crontab that is kept from the person is no reason to be silent', async () => {
    const { d } = await readyDesk(fakeMachine({ cron: 'refused', systemd: 'works' }))
    expect(await d.run('digest schedule --yes --with cron')).toMatchObject({
      code: 4,
      err: 'followups: crontab did not do it; it said: You (anna) are not allowed to use this program (crontab)\n',
    })
    expect(await d.ok('digest schedule --yes')).toContain('systemd/user/followups-digest-')
  })

  test.each([
    ['digest schedule --at 25', 2, '“25” is no time of day; try 7:30.'],
    ['digest schedule --days funday', 2, '“funday” says no days of the week; try mon-fri, mon,wed,fri or daily.'],
    ['digest schedule --with launchd', 2, '“launchd” is none of these: cron, systemd.'],
    ['digest schedule --owner Ben --all', 2, '--owner and --all exclude each other; give one of them.'],
    ['digest schedule --owner Zed', 3, 'Nobody of ours is called “Zed”.'],
    ['--store /nowhere/x.db digest schedule', 5, 'There is no store at /nowhere/x.db yet.'],
    ['demo digest schedule --yes', 2, 'The demo is thrown away'],
  ])('%s is refused', async (line, code, sentence) => {
    const { d, machine } = await readyDesk()
    const ran = await d.run(line)
    expect(ran.code).toBe(code)
    expect(ran.err).toContain(sentence)
    expect(machine.crontab).toBeNull()
  })

  test('says what mail still needs, before anything is scheduled', async () => {
    const d = desk()
    await d.ok('owner add "Ben Ott"')
    expect(await d.run('digest schedule --yes')).toMatchObject({
      code: 2,
      err: 'followups: Mail still needs mail.from: followups config set mail.from anna@example.com\n',
    })
  })

  test.each(['line\nend', 'back\\slash'])('refuses a path that cannot stand in a line: %j', async (name) => {
    const { d, machine } = await readyDesk(fakeMachine({ program: ['/usr/bin/node', `/opt/${name}/followups.js`] }))
    const { code, err } = await d.run('digest schedule --yes')
    expect(code).toBe(4)
    expect(err).toContain('which no such line can carry; give it a plainer name.')
    expect(machine.crontab).toBeNull()
  })

  test('in German, for Du and Sie, within the width of the terminal', async () => {
    for (const [form, words] of [
      ['du', 'kommt in deine crontab'],
      ['sie', 'kommt in Ihre crontab'],
    ] as const) {
      const machine = fakeMachine({ ownZone: 'Etc/UTC', systemd: 'works' })
      const { d } = await readyDesk(machine, { columns: 80 })
      await d.ok(`config set form ${form}`)
      const out = await d.ok('digest schedule --yes --days täglich --language de')
      expect(out).toContain(words)
      expect(out).toContain('Mo bis So ab 07:30 Uhr')
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
      expect(await d.ok('digest unschedule --language de')).toContain('Herausgenommen wurde das hier')
    }
  })
})
