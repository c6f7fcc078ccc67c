import type { Block } from '../../output/view.ts'
import type { Store } from '../../store/store.ts'
import { sentence } from '../followed.ts'
import { offers } from './offer.ts'
import type { Counts, text } from './text.ts'

export type Forgotten = Awaited<ReturnType<Store['forgetting']['run']>>
export type Backup = Awaited<ReturnType<Store['forgetting']['backups']>>[number]

type Words = typeof text.en

/** What goes, as JSON shows it. */
export function goneItem({ gone, wordless, journal, mentions, keptRevenue, blocks }: Forgotten) {
  const counts: Counts = {
    contacts: gone.contact ?? 0,
    interactions: gone.interaction ?? 0,
    followUps: gone.follow_up ?? 0,
    promises: gone.promise ?? 0,
    agreements: gone.agreement ?? 0,
    bookings: gone.revenue ?? 0,
    knowledge: gone.knowledge ?? 0,
    importedLines: gone.imported_line ?? 0,
    wordless,
  }
  return { ...counts, journal, mentions: mentions.texts, keptRevenue, blocks }
}

/** What goes and what stays, as a person reads it before. */
export function planText(item: ReturnType<typeof goneItem>, t: Words, name: string, isPerson: boolean): Block[] {
  const { journal, mentions, keptRevenue, blocks, ...counts } = item
  const told = (Object.keys(counts) as (keyof Counts)[])
    .filter((key) => counts[key] > 0 && !(isPerson && key === 'contacts'))
    .map((key) => t.counts[key](counts[key]))
  return [
    { is: 'heading', text: t.plan(name, isPerson) },
    ...[...told, ...(journal > 0 ? [t.journal(journal)] : [])].map((line): Block => ({
      is: 'paragraph',
      text: `  ${line}`,
      indent: 2,
    })),
    ...(mentions > 0 ? sentence(t.mentions(mentions)) : []),
    ...(keptRevenue > 0 ? sentence(t.keptRevenue(keptRevenue)) : []),
    ...(blocks > 0 ? sentence(t.blocks(blocks)) : []),
    ...sentence({ text: t.forGood, tone: 'strong' }),
  ]
}

/** Which copies still hold them, and what to do about it: where it is known who that is there, by a command for each. */
export function backupsText(backups: readonly Backup[], t: Words): Block[] {
  if (backups.length === 0) return sentence(`${t.noBackups} ${t.elsewhere}`)
  const commands = backups.flatMap(offers)
  const lines = (texts: readonly string[]) => texts.map((text): Block => ({ is: 'line', text: `  ${text}` }))
  return [
    { is: 'heading', text: t.backups(backups.length) },
    ...lines(backups.map(({ path, isReadable }) => (isReadable ? path : t.unreadable(path)))),
    ...sentence(commands.length === 0 ? t.advice : t.adviceWithCommands),
    ...lines(commands),
    ...sentence(t.elsewhere),
  ]
}
