import type { AddressForm } from '../../domain/address-form.ts'
import type { AgreementKind } from '../../domain/agreement.ts'
import type { Stage } from '../../domain/customer.ts'
import { isDay } from '../../domain/day.ts'
import type { Kind } from '../../domain/follow-up.ts'
import type { Channel } from '../../domain/interaction.ts'
import type { KnowledgeKind } from '../../domain/knowledge.ts'
import type { LossReason } from '../../domain/loss.ts'
import type { WholeRow } from '../../domain/whole-store.ts'
import { addressFormWord } from '../../text/address-forms.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { longDay } from '../../text/dates.ts'
import { journeyWord } from '../../text/journeys.ts'
import { knowledgeKindWord } from '../../text/knowledge.ts'
import type { Language } from '../../text/language.ts'
import { lossReasonWord } from '../../text/losses.ts'
import { moneyWords } from '../../text/money.ts'
import { channelWord, kindWord, stageWord } from '../../text/terms.ts'
import { cadenceWords } from '../../text/values.ts'
import type { CopyColumn, CopyWords } from './copy-text.ts'

export type CellReader = {
  t: CopyWords
  language: Language
  /** By number. */
  contacts: ReadonlyMap<number, string>
  owners: ReadonlyMap<number, string>
}

/** What a column of a row says to a person; empty where it says nothing. */
export function cellText(table: string, column: CopyColumn, row: WholeRow, reader: CellReader): string {
  const value = row[column]
  if (value === null || value === undefined) return ''
  const { t, language, contacts, owners } = reader
  const text = String(value)
  switch (column) {
    case 'owner_id':
    case 'for_owner_id':
    case 'from_owner_id':
      return owners.get(Number(value)) ?? ''
    case 'contact_id':
    case 'successor_id':
      return contacts.get(Number(value)) ?? ''
    case 'stage':
    case 'stage_before':
      return stageWord(value as Stage, language)
    case 'channel':
    case 'wished_channel':
      return channelWord(value as Channel, language)
    case 'reason':
      return lossReasonWord(value as LossReason, language)
    case 'journey':
      return journeyWord(text, language)
    case 'form':
      return addressFormWord(value as AddressForm, language)
    case 'cents':
      return moneyWords({ cents: Number(value), currency: String(row['currency']) }, language)
    case 'is_private':
    case 'missed':
    case 'answered':
    case 'complaint':
    case 'without_occasions':
      return value === 1 ? t.yes[1] : ''
    case 'direction':
      return t.directions[value as 'in' | 'out']
    case 'state':
      return t.states[value as 'allowed' | 'blocked']
    case 'kind':
      if (table === 'agreement') return agreementKindWord(value as AgreementKind, language)
      if (table === 'follow_up') return kindWord(value as Kind, language)
      return table === 'knowledge' ? knowledgeKindWord(value as KnowledgeKind, language) : termText(text, t)
    case 'outcome':
    case 'decision':
    case 'made_by':
    case 'said_by':
    case 'greeting':
    case 'wished_language':
      return termText(text, t)
    case 'cadence':
      return cadenceWords(text, language)
    case 'cells':
      return leaves(JSON.parse(text)).join(', ')
    default:
      // The day of the week takes room and says nothing here.
      return isDay(text) ? longDay(text, language).replace(/^\S+ /, '') : text
  }
}

function termText(text: string, { terms }: CopyWords): string {
  return Object.hasOwn(terms, text) ? terms[text as keyof typeof terms] : text
}

/** A row as it was, in one text. */
export function rowText(table: string, row: WholeRow, reader: CellReader): string {
  const columns = Object.keys(row).filter((column): column is CopyColumn => Object.hasOwn(reader.t.columns, column))
  return columns
    .map((column) => [reader.t.columns[column], cellText(table, column, row, reader)] as const)
    .filter(([, text]) => text !== '')
    .map(([heading, text]) => `${heading}: ${text}`)
    .join(', ')
}

/** What an imported line said, without what it left empty. */
function leaves(value: unknown): string[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leaves)
  return typeof value === 'string' || typeof value === 'number' ? [String(value)].filter((text) => text !== '') : []
}
