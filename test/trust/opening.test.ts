import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workplace, type Workplace } from '../support/process.ts'

/** A program of this name in front of all others, which writes down what it was given. */
function opener(place: Workplace, ending: string) {
  writeFileSync(place.at('xdg-open'), `#!/bin/sh\nprintf '%s\\n' "$@" > "$HOME/opened"\n${ending}\n`)
  chmodSync(place.at('xdg-open'), 0o755)
  return { env: { PATH: `${place.folder}:/usr/bin:/bin` } }
}

async function atWork() {
  const place = workplace()
  const name = 'O\'Neill $(touch pwned); `id` & "Sons" %PATH%'
  await place.ok(['customer', 'add', 'Acme', '--contact', name, '--email', "o'neill+a&b@example.com"])
  return place
}

test('a draft is opened as one address, whatever is in it', async () => {
  const place = await atWork()
  const { code, err } = await place.run(['mail', 'Acme', '--open'], opener(place, 'exit 0'))
  expect([code, err]).toEqual([0, expect.stringContaining('nothing has been sent')])
  const [address, ...others] = readFileSync(place.at('opened'), 'utf8').trimEnd().split('\n')
  expect(others).toEqual([])
  expect(address).toMatch(/^mailto:o%27neill%2Ba%26b@example\.com\?subject=A%20quick%20question&body=[\w%.~-]+$/)
  expect(decodeURIComponent(address!)).toContain('Dear O\'Neill $(touch pwned); `id` & "Sons" %PATH%,')
})

test.each([
  ['a program that fails', 'exit 3', /\(xdg-open 3\)/],
  ['a program that is killed', 'kill -9 $$', /\(xdg-open\)/],
])('%s is said, with what else there is', async (_, ending, said) => {
  const place = await atWork()
  const { code, out, err } = await place.run(['mail', 'Acme', '--open'], opener(place, ending))
  expect([code, out, err]).toEqual([4, '', expect.stringMatching(said)])
})

test('no program at all is said as well', async () => {
  const place = await atWork()
  const { code, err } = await place.run(['mail', 'Acme', '--open'], { env: { PATH: place.folder } })
  expect([code, err]).toEqual([4, expect.stringMatching(/\(ENOENT\); --eml FILE/)])
})

test('a program that stays open is not waited for, and nobody claims to know what it does', async () => {
  const place = await atWork()
  const begun = Date.now()
  const { code, err } = await place.run(['mail', 'Acme', '--open'], opener(place, 'exec sleep 30'))
  expect([code, err]).toEqual([0, expect.stringContaining('was asked to open the draft; should none appear, --eml')])
  expect(Date.now() - begun).toBeLessThan(15_000)
})
