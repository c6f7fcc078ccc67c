import { spawn, spawnSync } from 'node:child_process'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { exitCodes } from '../../src/exit-codes.ts'
import { desk } from '../support/desk.ts'
import { ended, programPath, workplace } from '../support/process.ts'

describe('the time zone', () => {
  test.each(['Europe/Brlin', 'europe/berlin', 'CET-1CEST'])(
    '%s in TZ is unknown, which is said with the one that holds',
    async (TZ) => {
      const place = workplace()
      await place.ok(['customer', 'add', 'Acme'])
      const env = { TZ, FOLLOWUPS_TODAY: undefined }
      const { code, err } = await place.run(['due'], { env })
      expect({ code, err }).toEqual({
        code: 0,
        err: expect.stringMatching(new RegExp(`^The time zone “${TZ}” [^\n]*UTC[^\n]*\n$`)) as string,
      })
      const german = await place.run(['due'], { env: { ...env, LANG: 'de_DE.UTF-8' } })
      expect(german.err).toMatch(new RegExp(`^Die Zeitzone „${TZ}“ [^\n]*UTC[^\n]*\n$`))
    },
  )

  test('nothing is said of one that is known, of one in the settings, or where the day is given', async () => {
    const place = workplace()
    await place.ok(['customer', 'add', 'Acme'])
    for (const TZ of ['Europe/Berlin', 'UTC', 'GMT', ':Europe/Berlin', 'Africa/Abidjan', '', undefined]) {
      const env = { TZ, FOLLOWUPS_TODAY: undefined }
      expect({ TZ, ...(await place.run(['due'], { env })) }).toMatchObject({ TZ, code: 0, err: '' })
    }
    const env = { TZ: 'Europe/Brlin' }
    expect(await place.run(['due'], { env })).toMatchObject({ code: 0, err: '' })
    writeFileSync(place.at('config.toml'), 'timezone = "Europe/Berlin"\n')
    const args = ['due', '--config', place.at('config.toml')]
    expect(await place.run(args, { env: { ...env, FOLLOWUPS_TODAY: undefined } })).toMatchObject({ code: 0, err: '' })
  })

  test('a misspelt one in the settings is refused with its line', async () => {
    const place = workplace()
    writeFileSync(place.at('config.toml'), '# mine\ntimezone = "Europe/Munich"\n')
    const { code, err } = await place.run(['due', '--config', place.at('config.toml')])
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/config\.toml, line 2: expected timezone = "Europe\/Berlin"/) as string,
    })
  })
})

describe('what is typed', () => {
  test('in an encoding that is none of ours is refused, not kept with a hole', async () => {
    const place = workplace()
    const words = `exec "$0" "$1" customer add "$(printf 'M\\374ller GmbH')"`
    const child = spawn('sh', ['-c', words, process.execPath, programPath], { cwd: place.folder, env: place.env })
    const { code, err } = await ended(child)
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/has a character that cannot be kept/) as string,
    })
  })

  test('as a name has an end', async () => {
    const it = desk()
    await it.ok(`customer add "${'n'.repeat(500)}"`)
    const { code, err } = await it.run(`customer add "${'n'.repeat(501)}"`)
    expect({ code, err }).toEqual({ code: 2, err: 'followups: A name has at most 500 characters; this one has 501.\n' })
    expect((await it.run(`customer edit c1 --name "${'n'.repeat(501)}" --language de`)).err).toContain(
      'höchstens 500 Zeichen',
    )
  })

  test.each([
    'due --today §',
    'log § call',
    'plan c1 §  hello',
    'due --owner §',
    'config get §',
    'due --§',
    'customer § x',
  ])('is quoted in brief: %s', async (line) => {
    const it = desk()
    await it.ok('customer add Acme')
    const { code, err } = await it.run(line.replace('§', 'wörter'.repeat(500)))
    expect(code).not.toBe(0)
    expect(err).toContain('wörter')
    expect(err.length).toBeLessThan(400)
  })

  test('a name with a character that moves the cursor is not written into the settings', async () => {
    const it = desk()
    expect(await it.run('config set name "Anna\u0007"')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/cannot be kept/) as string,
    })
    expect(await it.run('init --name "Anna\u001b[2J"')).toMatchObject({ code: 2 })
    expect(existsSync(it.store)).toBe(false)
    await it.ok('config set name "Anna"')
    await it.ok('init --name "Anna"')
  })
})

const isRoot = process.getuid?.() === 0

test.runIf(isRoot)('a device in the place of the settings is still one afterwards', async () => {
  const place = workplace()
  expect(spawnSync('mknod', [place.at('null'), 'c', '1', '3']).status).toBe(0)
  await place.ok(['customer', 'add', 'Acme'])
  const { code, err } = await place.run(['config', 'set', 'name', 'Ben', '--config', place.at('null')])
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('ENODEV') as string })
  expect(statSync(place.at('null')).isCharacterDevice()).toBe(true)
})

test('what is thrown where nobody waits for it is confessed like any bug, not shown as Node would', async () => {
  const place = workplace()
  writeFileSync(place.at('throws.cjs'), `setImmediate(() => { throw new Error('lost its way') })`)
  const waiting = place.start(['import', '-'], { node: ['--require', place.at('throws.cjs')] })
  const { code, err } = await ended(waiting)
  expect(code).toBe(exitCodes.bug)
  expect(err).toMatch(/^followups: [^\n]*lost its way\n[^\n]*\n$/)
})
