import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Desk } from './desk.ts'

/** Brings customers in from a CSV text, as most people do on their first day. */
export async function importCsv(desk: Desk, csv: string, options = ''): Promise<string> {
  const path = join(desk.folder, `customers-${csv.length}.csv`)
  writeFileSync(path, csv)
  return desk.ok(`import ${path} ${options}`)
}

/** Two customers that were spoken to eight and nine weeks before 20 November 2026, and a fresh one. */
export async function threeCustomers(desk: Desk): Promise<void> {
  await importCsv(
    desk,
    [
      'company,contact,e-mail,phone,last contact,importance',
      'Müller GmbH,Sabine Koch,koch@mueller.example,+49 30 23125 101,2026-09-25,A',
      'Adler Apotheke,Jonas Jung,jung@adler.example,+49 30 23125 102,2026-09-18,B',
      'Zimmerei Vogt,Eva Vogt,,+49 30 23125 103,,B',
    ].join('\n'),
  )
}
