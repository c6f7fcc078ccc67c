import { agreementKinds, leadsOf } from '../../domain/agreement.ts'
import { cadenceOf } from '../../domain/cadence.ts'
import { stages, wishableChannels } from '../../domain/customer.ts'
import { durationOf } from '../../domain/day.ts'
import { followUpRules, kinds } from '../../domain/follow-up.ts'
import { channels } from '../../domain/interaction.ts'
import { lossReasons } from '../../domain/loss.ts'
import { currencyOf } from '../../domain/money.ts'
import { foldedEmail, folded } from '../../domain/name.ts'
import { noticeOf } from '../../domain/notice.ts'
import { canonicalValue } from '../../domain/setting-text.ts'
import { formOf } from '../../domain/settings.ts'
import type { WholeRow } from '../../domain/whole-store.ts'
import type { ExportedTable } from './whole-store.ts'

/** What a column may say beyond what the schema checks, and how that is said to a person. */
export type RowRule = { column: string; accepted: string; holds: (value: string, row: WholeRow) => boolean }

/** Nothing that comes as a row from a file may surprise the domain later. */
export const rowRules: Partial<Record<ExportedTable, readonly RowRule[]>> = {
  setting: [
    { column: 'key', accepted: 'cadence.active, capacity, region …', holds: (key) => formOf(key) !== null },
    { column: 'value', accepted: 'followups config list', holds: (value, { key }) => isSetting(String(key), value) },
  ],
  customer: [
    { column: 'cadence', accepted: '6w, 3m, none', holds: (text) => cadenceOf(text) !== null },
    { column: 'levelled_every', accepted: '6w, 3m', holds: (text) => durationOf(text) !== null },
    oneOf('wished_channel', wishableChannels),
  ],
  interaction: [oneOf('channel', channels)],
  agreement: [
    oneOf('kind', agreementKinds),
    { column: 'notice', accepted: '3m, 6w to quarter-end', holds: (text) => noticeOf(text) !== null },
    { column: 'renews', accepted: '12m', holds: (text) => durationOf(text) !== null },
    { column: 'leads', accepted: '60d,30d', holds: (text) => leadsOf(text) !== null },
    { column: 'currency', accepted: 'EUR, CHF, USD …', holds: isCurrency },
  ],
  stage_change: [oneOf('stage', stages), oneOf('stage_before', stages), oneOf('reason', Object.keys(lossReasons))],
  revenue: [{ column: 'currency', accepted: 'EUR, CHF, USD …', holds: isCurrency }],
  follow_up: [
    oneOf('kind', kinds),
    oneOf('rule', followUpRules),
    { column: 'every', accepted: '6w, 3m', holds: (text) => durationOf(text) !== null },
  ],
  imported_line: [{ column: 'cells', accepted: '{…}', holds: isLine }],
}

/** The form in which a row is found; null where its table is not searched by words. */
export const foldedOf: Partial<Record<ExportedTable, (row: WholeRow) => string>> = {
  owner: ({ name }) => folded(String(name)),
  customer: ({ name }) => folded(String(name)),
  customer_tag: ({ tag }) => folded(String(tag)),
  contact: ({ name }) => folded(String(name)),
  contact_point: ({ kind, value }) =>
    kind === 'email' ? foldedEmail(String(value)) : String(value).replace(/[^\d+]/g, ''),
  agreement: ({ title }) => folded(String(title)),
}

function oneOf(column: string, accepted: readonly string[]): RowRule {
  return { column, accepted: accepted.join(', '), holds: (value) => accepted.includes(value) }
}

function isSetting(key: string, value: string): boolean {
  const form = formOf(key)
  return form !== null && canonicalValue(form, value) === value
}

function isCurrency(text: string): boolean {
  return currencyOf(text) === text
}

/** What a line of a file said, as the import reads it again. */
function isLine(text: string): boolean {
  try {
    const { customer } = JSON.parse(text) as { customer?: { name?: unknown } }
    return typeof customer?.name === 'string'
  } catch {
    return false
  }
}
