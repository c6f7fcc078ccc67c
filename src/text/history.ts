import type { HistoryEntry, HistorySubject } from '../domain/history.ts'
import { englishHistory } from './history-english.ts'
import { germanHistory } from './history-german.ts'
import type { Language } from './language.ts'
import { journeyWord } from './journeys.ts'
import { channelWord } from './terms.ts'

/** What a sentence names, in words. */
export type HistoryNames = {
  /** `Müller GmbH`, `Müller GmbH and Adler`, `12 customers`. */
  customers: string
  count: number
  /** The first of them. */
  customer: string
  contact: string
  owner: string
  to: string
  channel: string
  /** In quotation marks, or nothing; `key` is the same without them. */
  what: string
  key: string
}

/** What somebody did, for each command, as it stands behind a name: `logged a call with Müller GmbH`. */
export type HistoryWords = {
  sentence: (who: string | null, did: string) => string
  tookBack: (id: number, did: string) => string
  didAgain: (id: number, did: string) => string
  /** A whole sentence: nobody did it. */
  made: string
  other: (command: string, names: HistoryNames) => string
  customers: (names: readonly string[], count: number) => string
  somebody: string
  quoted: (what: string) => string
  commands: Readonly<Record<string, (names: HistoryNames) => string>>
}

/** A command of the journal as a sentence: `Anna logged a call with Müller GmbH`. */
export function historySentence(entry: HistoryEntry, language: Language): string {
  return isMaking(entry)
    ? wordsOf(language).made
    : wordsOf(language).sentence(entry.owner?.name ?? null, deedOf(entry, language))
}

/** The same without who did it. */
export function deedOf(entry: HistoryEntry, language: Language): string {
  const t = wordsOf(language)
  const { undoes, isRedo, command, subject } = entry
  if (undoes) return (isRedo ? t.didAgain : t.tookBack)(undoes.id, deedOf(undoes, language))
  const isJourney = command.startsWith('journey ') && subject.what !== null
  const names = namesOf(isJourney ? { ...subject, what: journeyWord(subject.what!, language) } : subject, language)
  return t.commands[command]?.(names) ?? t.other(command, names)
}

function isMaking({ isFinal, command }: HistoryEntry): boolean {
  return isFinal && command !== 'forget'
}

function namesOf({ customers, contact, owner, to, channel, what }: HistorySubject, language: Language): HistoryNames {
  const t = wordsOf(language)
  const named = customers.named.map(({ id, name }) => name ?? `c${id}`)
  return {
    ...{ customers: t.customers(named, customers.count), count: customers.count, customer: named[0] ?? t.somebody },
    ...{ contact: contact ?? t.somebody, owner: owner ?? t.somebody, to: to ?? t.somebody },
    channel: channel === null ? '' : channelWord(channel, language),
    what: what === null ? '' : t.quoted(shortened(what)),
    key: what ?? '',
  }
}

/** A line of the history stays a line. */
function shortened(words: string): string {
  const characters = Array.from(words.replace(/\s+/g, ' '))
  return characters.length <= longest ? characters.join('') : `${characters.slice(0, longest - 1).join('')}…`
}

const longest = 40

function wordsOf(language: Language): HistoryWords {
  return language === 'de' ? germanHistory : englishHistory
}
