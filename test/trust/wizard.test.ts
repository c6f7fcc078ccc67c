import { mkdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { workplace } from '../support/process.ts'
import { session } from '../support/session.ts'

test('the file to begin with is completed by the tab key', async () => {
  const place = workplace()
  mkdirSync(place.at('Meine Dateien'))
  for (const name of ['kunden.csv', 'kunden-alt.csv'])
    writeFileSync(place.at(`Meine Dateien/${name}`), 'company\nAcme\n')
  const args = ['init', '--language', 'de', '--form', 'du', '--name', 'Bea', '--email', 'b@example.com']
  const more = ['--region', 'none', '--working-days', 'mo-fr', '--capacity', '8', '--no-digest', '--no-backup']
  const it = session(place, [...args, ...more], { rows: 50 })
  await it.sees('Wo stehen deine Kunden heute?', 'wählen')
  await it.type('\r', 'später):', 'vervollständigen')
  await it.type('M\t', 'Meine Dateien/')
  await it.type('k\t', 'Meine Dateien/kunden', 'kunden-alt.csv  kunden.csv')
  await it.type('.\t', 'Meine Dateien/kunden.csv', 'vervollständigen')
  expect(it.screen()).toMatchObject({ wrapped: false })
  await it.type('\r', '1 neu', 'So übernehmen?')
  await it.type('j\r', 'Wen willst du zuerst')
  await it.type('\u0003')
  expect(await it.end()).toMatchObject({ code: 130 })
  expect(JSON.parse(await place.ok(['customer', 'list', '--json']))).toMatchObject([{ name: 'Acme' }])
})
