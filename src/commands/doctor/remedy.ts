import { dirname } from 'node:path'
import { type Finding, type FindingFacts } from '../../domain/finding.ts'
import { shellWord } from '../../text/shell-word.ts'

/** Of which store, the one that was named if any was, and the newest backup that can be brought back. */
export type Circumstances = { store: string; named: string | null; newest: string | null; isRepairable: boolean }

/** A command about the store that was named, if any was. */
export function aboutStore(words: string, named: string | null): string {
  return `followups ${words}${named === null ? '' : ` --store ${shellWord(named)}`}`
}

/** The commands that put a finding right, in their order; none where it takes more than a command. */
export function remedyFor(finding: Finding, { store, named, newest, isRepairable }: Circumstances): string[] {
  const followups = (words: string) => aboutStore(words, named)
  if (isRepairable) return [followups('doctor --repair')]
  const restore = newest === null ? [] : [followups(`restore ${shellWord(newest)}`)]
  switch (finding.kind) {
    case 'unreadable':
      return unreadable(finding.facts, { restore, init: followups('init'), store })
    case 'pages-damaged':
      return finding.facts.isReadable
        ? [...restore, followups('export rescued.json'), 'followups import rescued.json --store rescued.db']
        : restore
    case 'schema-changed':
    case 'rows-invalid':
    case 'parents-missing':
    case 'rows-unexplained':
    case 'journal-damaged':
      return restore
    case 'outdated':
      return [followups('due')]
    case 'cannot-write':
      return [`chmod u+w ${shellWord(finding.facts.barrier)}`]
    case 'folder-copied':
    case 'folder-remote':
      return [
        `followups restore ${shellWord(store)} --store ~/followups.db`,
        'followups config set store ~/followups.db',
      ]
    case 'clock-behind':
      return ['sudo timedatectl set-ntp true']
    case 'no-backup':
      return [followups('backup'), ...(finding.facts.next === undefined ? [followups('backup schedule')] : [])]
    case 'backup-old':
      return [followups('backup'), followups('backup schedule')]
    case 'settings-broken':
      return ['followups config edit']
    case 'mail-unset':
      return [`followups config set ${finding.facts.key} ${exampleFor[finding.facts.key] ?? '…'}`]
    case 'mail-not-scheduled':
      return [followups('digest schedule')]
    case 'mail-alarm':
      return [followups('digest status')]
    default:
      return []
  }
}

function unreadable(
  { failure }: FindingFacts['unreadable'],
  { restore, init, store }: { restore: string[]; init: string; store: string },
): string[] {
  if (failure === 'store-missing') return restore.length > 0 ? restore : [init]
  if (failure === 'store-newer') return ['npm install --global followups']
  if (failure === 'store-folder-closed') return [`chmod u+rwx ${shellWord(dirname(store))}`]
  if (failure === 'store-unreadable') return [`chmod u+rw ${shellWord(store)}`]
  return ['store-damaged', 'store-empty', 'store-foreign'].includes(failure) ? restore : []
}

const exampleFor: Readonly<Record<string, string>> = {
  'smtp.host': 'smtp.example.com',
  'mail.from': 'anna@example.com',
}
