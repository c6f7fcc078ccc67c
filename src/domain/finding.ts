import type { Day } from './day.ts'
import type { FailureKind } from './failure.ts'

/** What can be wrong with a store and what is around it, as a kind with its facts. */
export type FindingFacts = {
  /** Commands refuse it; the failure with which they do. */
  unreadable: { failure: FailureKind; facts: Readonly<Record<string, unknown>> }
  /** Parts of the schema that are gone and can be made anew: indexes, views, what the store says of itself. */
  'schema-incomplete': { missing: readonly string[] }
  /** Tables that are gone, or others than they should be, or one too many. */
  'schema-changed': { missing: readonly string[]; others: readonly string[] }
  /** What the database itself says, in English; and whether all rows of facts can be read nevertheless. */
  'pages-damaged': { says: readonly string[]; isReadable: boolean }
  'indexes-damaged': { says: readonly string[] }
  /** Rows that break a rule of their table. */
  'rows-invalid': { says: readonly string[] }
  'parents-missing': { rows: number; tables: readonly string[] }
  /** Rows that the journal says were made, and nobody deleted by a command. */
  'rows-unexplained': { rows: number; tables: readonly string[] }
  /** Entries of the journal that cannot be read: what they say cannot be undone. */
  'journal-damaged': { entries: number }
  /** Follow-ups that the planner would not have so. */
  'plan-differs': { customers: readonly number[] }
  /** The daily list says something else than the follow-ups. */
  'list-differs': { customers: readonly number[] }
  /** The index of words has other rows than the store, or is damaged. */
  'search-differs': Record<string, never>
  /** Written by an earlier version, and brought up to date by the next command. */
  outdated: { schema: number; writtenBy: string }
  /** Others on this machine may read it. */
  'open-to-others': { paths: readonly string[] }
  'cannot-write': { barrier: string }
  'folder-copied': { folder: string }
  'folder-remote': { folder: string }
  /** A log where there should be none, or none where there should be one. */
  'log-unfit': { isShared: boolean }
  'little-room': { folder: string; free: number; needed: number }
  'left-over': { paths: readonly string[] }
  'clock-behind': { at: string; now: string }
  /** `next` is when the machine makes one by itself; null where it does, but nobody can say when. */
  'no-backup': { folder: string; next?: { on: Day; at: string } | null }
  /** The newest backup is that old, in days, and so many commands came since. */
  'backup-old': { path: string; days: number; commands: number }
  /** The file with the settings of the person; the failure with which commands refuse it. */
  'settings-broken': { failure: FailureKind; facts: Readonly<Record<string, unknown>> }
  'mail-unset': { key: string }
  'mail-not-scheduled': Record<string, never>
  'mail-alarm': { names: readonly string[] }
}

export type FindingKind = keyof FindingFacts

/** One of them, and whether `doctor --repair` can put it right. */
export type Finding<Kind extends FindingKind = FindingKind> = {
  [K in Kind]: { kind: K; facts: FindingFacts[K] }
}[Kind]

export function finding<Kind extends FindingKind>(kind: Kind, facts: FindingFacts[Kind]): Finding {
  return { kind, facts } as Finding
}

/** What cannot lose anything when it is put right. */
const repairable: readonly FindingKind[] = [
  ...(['schema-incomplete', 'indexes-damaged', 'plan-differs', 'list-differs', 'search-differs'] as const),
  ...(['open-to-others', 'log-unfit', 'left-over'] as const),
]

export function isRepairable({ kind }: Finding): boolean {
  return repairable.includes(kind)
}

/** Of these, what can be put right: in a damaged file nothing, for no backup can be made of it before. */
export function repairableAmong(findings: readonly Finding[]): Finding[] {
  const isDamaged = findings.some(({ kind }) => kind === 'pages-damaged')
  return findings.filter((one) => isRepairable(one) && (!isDamaged || isOutside(one)))
}

const broken: readonly FindingKind[] = [
  ...(['unreadable', 'pages-damaged', 'schema-changed'] as const),
  ...(['rows-invalid', 'parents-missing', 'rows-unexplained'] as const),
]

/** Whether only a backup puts it right. */
export function needsBackup({ kind }: Finding): boolean {
  return broken.includes(kind)
}

/** Of the folder around the store, and not of what is in it. */
export function isOutside({ kind }: Finding): boolean {
  return kind === 'open-to-others' || kind === 'left-over'
}

/** With what commands refuse the store. */
const bars: readonly FindingKind[] = ['unreadable', 'schema-incomplete', 'schema-changed', 'pages-damaged']

/** Whether no command works with the store until it is put right. */
export function barsCommands({ kind }: Finding): boolean {
  return bars.includes(kind)
}
