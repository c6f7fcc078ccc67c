import { expect, test } from 'vitest'
import { threeCustomers } from '../support/customers.ts'
import { desk } from '../support/desk.ts'

/** What a sole owner looks at, and does. */
const lines = [
  ...['due --within 60d --explain', 'calendar --ahead 90d', 'gaps', 'show Müller', 'customer list', 'contact list'],
  ...['orphans', 'risks', 'risks --silent', 'handover', 'catchup --since "1 nov"', 'report promises', 'report losses'],
  ...['dossier Müller', 'dossier Müller --html -', 'dossier Müller --markdown -', 'dossier Müller --for-customer'],
  ...['report', 'report --html -'],
  ...['journey list', 'agreement list', 'revenue list', 'config list'],
  ...['log Müller call "talked" --promise "the list" --by-date fri', 'customer add "Neue GmbH"'],
  ...['owner away --from mon --until "in 2 weeks"', 'due --within 60d', 'show Müller', 'owner return'],
  'contact leave Koch --to "Jonas Neu"',
]

test.each([
  ['en', /Anna|in charge|stand(s|ing)? in|stand-in|orphan|deputy|of ours|colleague/i],
  ['de', /Anna|zuständig|Vertretung|vertritt|verwaist|Kolleg/i],
])('alone, nobody sees anything of owners (%s)', async (language, owners) => {
  const d = desk({ env: { FOLLOWUPS_LANGUAGE: language }, columns: 120 })
  await threeCustomers(d)
  for (const line of lines) {
    const said = await d.ok(line)
    expect({ line, seen: owners.exec(said)?.[0] ?? null }).toEqual({ line, seen: null })
  }
})
