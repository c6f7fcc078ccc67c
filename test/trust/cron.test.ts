import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cron, crontabIn, install, missingForCron, noMounts, runIn, type Cron } from '../support/cron.ts'
import { mailServer, missingForMailServer, parsedLetters, type MailServer } from '../support/mail-server.ts'
import { programPath, workplace, type Workplace } from '../support/process.ts'

const folderName = "Müller & Söhne's 100 %"

/** A store whose path has what a crontab and a shell would stumble over. */
async function placeWith(settings: Readonly<Record<string, string>>): Promise<Workplace & { path: string }> {
  const place = workplace()
  mkdirSync(place.at(folderName))
  const path = place.at(`${folderName}/followups.db`)
  place.env['FOLLOWUPS_STORE'] = path
  for (const [key, value] of Object.entries({ language: 'de', ...settings }))
    await place.ok(['config', 'set', key, value])
  await place.ok(['init', '--name', 'Jürgen Groß'])
  await place.ok(['customer', 'add', 'Häberle Bäder'])
  return { ...place, path }
}

/** What cron makes of a line: its command, with the percent signs as they were meant. */
function commandIn(crontab: string): string {
  return crontab
    .split('\n')
    .find((line) => line.includes('# followups digest: '))!
    .replace(/^(?:\S+ ){5}/, '')
    .replaceAll('\\%', '%')
}

describe('what digest schedule writes', () => {
  /** A crontab of the test, in the place of the machine's. */
  function withCrontab(place: Workplace): string {
    const [folder, kept] = [place.at('programs'), place.at('crontab.txt')]
    mkdirSync(folder)
    const script = `#!/bin/sh
case "$1" in
  -l) [ -f '${kept}' ] && exec cat '${kept}'; echo "no crontab for you" >&2; exit 1 ;;
  -r) exec rm '${kept}' ;;
  -) exec cat > '${kept}' ;;
esac
`
    writeFileSync(`${folder}/crontab`, script)
    chmodSync(`${folder}/crontab`, 0o755)
    place.env['PATH'] = `${folder}:${place.env['PATH']!}`
    return kept
  }

  test('runs in an environment without anything, in the zone and with the names of the desk', async () => {
    const place = await placeWith({ email: 'anna@example.com', 'mail.transport': 'sendmail' })
    const kept = withCrontab(place)
    await place.ok(['digest', 'schedule', '--yes'], { env: { TZ: 'Pacific/Kiritimati' } })
    const written = commandIn(readFileSync(kept, 'utf8'))
    expect(written).toContain(`TZ=Pacific/Kiritimati ${process.execPath} ${programPath} --store '`)
    expect(written).toContain(' digest send --all --quiet # followups digest: ')

    const bare = { env: { PATH: '/usr/bin:/bin', LANG: 'C' }, cwd: '/' }
    const asked = (words: string) => written.replace('digest send --all --quiet', words)
    const run = (words: string) =>
      execFileSync('/bin/sh', ['-c', asked(`${words} --within 1y --today 2026-11-20`)], bare).toString()
    expect(JSON.parse(run('due --json'))).toMatchObject([
      { customer: { name: 'Häberle Bäder' }, owner: { name: 'Jürgen Groß' } },
    ])
    expect(run('due')).toContain('Häberle Bäder')
    expect(existsSync('/.cache/followups')).toBe(false)
  })

  test('names node and the program by the links that stay when they are updated, in the folder that stays', async () => {
    const place = await placeWith({ email: 'anna@example.com', 'mail.transport': 'sendmail' })
    mkdirSync(place.at('global'))
    symlinkSync(process.execPath, place.at('global/node'))
    symlinkSync(programPath, place.at('global/followups'))
    symlinkSync(place.at('global'), place.at('of-this-shell'))
    const env = { ...place.env, PATH: `/nowhere:${place.at('of-this-shell')}:/usr/bin:/bin` }
    const words = [place.at('of-this-shell/followups'), 'digest', 'schedule', '--with', 'cron', '--dry-run', '--json']
    const { line } = JSON.parse(execFileSync('node', words, { env }).toString()) as { line: string }
    expect(line).toContain(` ${place.at('global/node')} ${place.at('global/followups')} --store `)
  })

  test('is the same the second time, and goes to the byte', async () => {
    const place = await placeWith({ email: 'anna@example.com', 'mail.transport': 'sendmail' })
    const kept = withCrontab(place)
    await place.ok(['digest', 'schedule', '--yes'])
    const once = readFileSync(kept)
    await place.ok(['digest', 'schedule', '--yes'])
    expect(readFileSync(kept)).toEqual(once)
    await place.ok(['digest', 'unschedule'])
    expect(existsSync(kept)).toBe(false)
    const before = Buffer.from('A=1\r\n# \xe4\xff\n\n0 5 * * * true \\%\n# no end', 'latin1')
    writeFileSync(kept, before)
    await place.ok(['digest', 'schedule', '--yes'])
    expect(readFileSync(kept).length).toBe(before.length + once.length)
    await place.ok(['digest', 'unschedule'])
    expect(readFileSync(kept)).toEqual(before)
  })
})

const missing = [...missingForCron(), ...missingForMailServer()]

test.runIf(process.env['CI'])('there is a real cron to try with, unless the machine lets nobody mount', () => {
  expect(missing.filter((what) => what !== noMounts)).toEqual([])
})

describe.skipIf(missing.length > 0)(`with Debian’s cron (without: ${missing.join(', ') || 'nothing'})`, () => {
  let server: MailServer
  let running: Cron
  beforeAll(async () => {
    server = await mailServer()
    running = await cron()
  })
  afterAll(async () => {
    server.stop()
    await running.stop()
  })

  test('the mail arrives, and the crontab is the same to the byte afterwards', async () => {
    const place = await placeWith({
      ...{ email: 'anna@example.com', 'smtp.host': 'localhost', 'smtp.port': String(server.port) },
      ...{ 'smtp.user': server.user, 'smtp.passwordCommand': `echo ${server.password}`, 'smtp.ca': server.certificate },
    })
    const inside = (...args: string[]) => runIn(running, [process.execPath, programPath, ...args], { env: place.env })
    const settings = `MAILTO=""\nXDG_CACHE_HOME=${place.at('cache')}\n`
    const before = Buffer.from(`${settings}# \xe4 \\r\r\n0 5 1 1 * true # 100 \\%\n`, 'latin1')
    install(running, before)
    inside('owner', 'edit', 'o1', '--digest-days', 'daily', '--digest-empty', 'always')
    inside('digest', 'schedule', '--yes')
    const scheduled = crontabIn(running)
    expect(scheduled.subarray(0, before.length)).toEqual(before)

    const soon = scheduled
      .subarray(before.length)
      .toString()
      .replace(/^30 7-19 /, '* * ')
    const arrived = async () => (await server.letters('anna', 1)).length > 0
    for (let tries = 0; tries < 10; tries++) {
      // Anew each time: cron overlooks a change within the second in which it looked
      install(running, Buffer.concat([before, Buffer.from(soon)]))
      if (await arrived()) break
    }
    inside('digest', 'unschedule')
    expect(crontabIn(running)).toEqual(before)
    const [letter] = parsedLetters(await server.letters('anna', 1))
    expect(letter).toMatchObject({ defects: [], to: [[expect.anything(), 'anna@example.com']] })
    expect(letter!.headers).toContainEqual(['Auto-Submitted', 'auto-generated'])
  })
})
