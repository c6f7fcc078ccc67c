import { writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandLines, customersCsv } from '../support/command-lines.ts'
import { contentsOf } from '../support/folder.ts'
import { workplace, type Workplace } from '../support/process.ts'
import { shellWords } from '../support/shell-words.ts'

const reading = commandLines('customers.csv').filter(({ use }) => use === 'reads' || use === 'looks' || use === 'none')

const refused: [code: number, line: string][] = [
  [3, 'log Nobody call "hello"'],
  [3, 'done 999'],
  [2, 'plan Acme yesterday "too late"'],
  [2, 'log Acme carrier-pigeon "hello"'],
  [4, 'customer add "Acme GmbH"'],
  [4, 'customer remove Acme --no-input'],
  [0, 'import customers.csv --dry-run'],
  [2, 'config set region XX'],
  [2, 'config set capacity many'],
]

test('reading never writes, whatever day it is', async () => {
  const place = await filled()
  const before = contentsOf(place.folder)
  for (const { line } of reading) {
    for (const more of [['2026-11-20'], ['2030-01-01', '--json'], ['2020-01-01', '--csv']]) {
      const args = [...shellWords(line), '--today', ...more]
      expect({ args, ...(await place.run(args)) }).toMatchObject({ args, code: 0 })
      expect({ args, contents: contentsOf(place.folder) }).toEqual({ args, contents: before })
    }
  }
})

test('what is refused changes nothing', async () => {
  const place = await filled()
  const before = contentsOf(place.folder)
  for (const [code, line] of refused) {
    expect({ line, ...(await place.run(shellWords(line))) }).toMatchObject({ line, code })
    expect({ line, contents: contentsOf(place.folder) }).toEqual({ line, contents: before })
  }
})

/** A place with something of everything in its store. */
async function filled(): Promise<Workplace> {
  const place = workplace()
  writeFileSync(place.at('customers.csv'), customersCsv)
  for (const line of [
    ...['import customers.csv', 'config set region DE-BY', 'owner add "Ben Ott" --email ben@example.com'],
    ...['customer add "Gamma KG" --tag vip', 'contact add Acme "Eva Neu"'],
    ...['log Acme call "spoke about the offer" --next 2w', 'plan Beta 5w "send the catalogue" --every 3m'],
    ...['agreement add Beta Copier --kind lease --for 24m --notice 3m --renews 12m'],
  ]) {
    await place.ok([...shellWords(line), '--today', '2026-11-20'])
  }
  return place
}
