import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { quickFolder } from '../support/folder.ts'
import { random } from '../support/random.ts'
import { long } from '../support/trials.ts'
import { worked } from '../support/worked.ts'

const flips = long(60, 20_000)

/**
 * A byte that fell over anywhere in the file: in a text it is another text, and nobody can know. Whatever it is, no command
 * calls it a bug, or answers as if there were nobody, and the file is left as it is found.
 */
test(`a byte of the store is another one, ${flips} times: read, or refused in one line, and left as it is`, async () => {
  const it = await worked({ folder: quickFolder() })
  const whole = readFileSync(it.store)
  const files = readdirSync(dirname(it.store))
  const lines = ['due --within 400d --json', 'customer list --json', 'doctor --json']
  const answers = new Map<string, string>()
  for (const line of lines) answers.set(line, (await it.run(line)).out)
  const { below } = random(20261126)
  const seen = { same: 0, another: 0, refused: 0, found: 0 }
  const wrong: unknown[] = []
  for (let trial = 0; trial < flips; trial++) {
    const [at, bits] = [below(whole.length), 1 + below(255)]
    const flipped = Buffer.from(whole)
    flipped[at]! ^= bits
    writeFileSync(it.store, flipped)
    for (const line of lines) {
      const { code, out, err } = await it.run(line)
      const isDoctor = line.startsWith('doctor')
      const isRefused = code === 5 && (isDoctor || /^followups: [^\n]*\n$/.test(err))
      const isSaid = isRefused || (err === '' && code === (isDoctor ? 10 : 0))
      const isEmpty = code === 0 && out === '[]\n'
      if (!isSaid || isEmpty) wrong.push({ at, bits, line, code, out: out.slice(0, 100), err })
      if (!isDoctor) seen[isRefused ? 'refused' : out === answers.get(line) ? 'same' : 'another']++
      else if (isRefused || out !== answers.get(line)) seen.found++
    }
    const isLeft = readFileSync(it.store).equals(flipped) && readdirSync(dirname(it.store)).join() === files.join()
    if (!isLeft) wrong.push({ at, bits, isLeft })
  }
  if (process.env['TRUST']) console.info(seen)
  expect(wrong).toEqual([])
  expect(seen.refused).toBeGreaterThan(0)
  expect(seen.found).toBeGreaterThan(0)
})
