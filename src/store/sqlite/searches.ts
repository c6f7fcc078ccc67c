import type { Database } from 'better-sqlite3'
import { aliasesIn, aliasMark } from '../../domain/alias.ts'
import type { Stage } from '../../domain/customer.ts'
import type { Day } from '../../domain/day.ts'
import type { Channel } from '../../domain/interaction.ts'
import { nearest } from '../../domain/name.ts'
import {
  isBeginning,
  marksIn,
  namesInOrder,
  soughtBy,
  spellingsOf,
  type Found,
  type Place,
  type Sought,
  type Spelling,
} from '../../domain/search.ts'
import { isThere } from './present.ts'
import { placeWord } from './search-index.ts'
import {
  dayNumber,
  fieldsOf,
  firstNameKind,
  keyOf,
  rowOfKey,
  rowsOf,
  sources,
  type Source,
  type SourceRow,
} from './search-sources.ts'
import { column, lazily, statement } from './statement.ts'

export type SearchQuery = {
  sought: Sought
  /** Only there; null everywhere. */
  within: readonly Place[] | null
  /** Only what has a date, from this day on. */
  since: Day | null
  limit: number
}

/** Finds rows by their words: all of them in one row, of which the customer's name is a part. */
export function searches(db: Database, today: Day) {
  const nextWord = statement<{ from: string }, { term: string }>(
    db,
    'SELECT term FROM temp.word WHERE term >= @from LIMIT 1',
  )
  const matching = column<Matching, number>(
    db,
    `SELECT rowid FROM search WHERE search MATCH @match AND rowid >= CAST(@from AS INTEGER)
       AND rowid < CAST(@until AS INTEGER) ORDER BY rowid DESC LIMIT @most`,
  )
  const firstOf = column<{ day: Day }, number>(db, `SELECT ${dayNumber('@day')} << 34`)
  const beginningOf = new Map(
    sources.map((source) => [
      source,
      column<{ from: string; until: string; most: number }, number>(
        db,
        `SELECT ${keyOf(source)} FROM ${source.table} r WHERE r.folded >= @from AND r.folded < @until
         ORDER BY r.folded, r.id LIMIT @most`,
      ),
    ]),
  )
  const rowOf = new Map(sources.map((source) => [source.kind, rowReading(db, source)]))
  const vocabulary = lazily(() =>
    db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab ('main', 'search', 'instance')"),
  )

  return {
    /** Names first, the best of them before; then what was written, the newest before; whether there is more. */
    find({ sought, within, since, limit }: SearchQuery): { found: Found[]; hasMore: boolean } {
      vocabulary()
      const match = matchOf(sought, within)
      if (match === null) return { found: [], hasMore: false }
      const former = formerly(sought, within)
      const keys = (from: number, until: number, most: number) => {
        const plain = matching.all({ match, from, until, most })
        if (former.length === 0) return plain
        const all = new Set([...plain, ...former.flatMap((one) => keysOf(one, { from, until, most }))])
        return [...all].sort((a, b) => b - a).slice(0, most)
      }
      const names =
        since === null ? [...called(sought, within), ...keys(firstName, Number.MAX_SAFE_INTEGER, mostNames)] : []
      const ranked = namesInOrder([...new Set(names)].flatMap(foundBy), sought)
      const left = limit + 1 - ranked.length
      const from = since === null ? 0 : firstOf.all({ day: since })[0]!
      const texts = left <= 0 ? [] : keys(from, firstName, left)
      const found = [...ranked, ...texts.flatMap(foundBy)]
      return { found: found.slice(0, limit), hasMore: found.length > limit }
    },

    /** Of the words that are nowhere, those most like them that are somewhere, folded. */
    similar({ words }: Sought): string[] {
      vocabulary()
      const missing = words.flat().filter((word) => beginning(word).length === 0)
      const like = missing.flatMap((word) => nearest(word, beginning(word[0]!, mostSimilar).map(named), 1))
      return [...new Set(like.map(({ name }) => name))]
    },
  }

  /** Whose name begins with all that was typed: among more than are looked through they would be missed. */
  function called({ text, words }: Sought, within: SearchQuery['within']): number[] {
    if (!words.every(isBeginning)) return []
    const asked = sources.filter(({ kind, place }) => kind >= firstNameKind && (within?.includes(place) ?? true))
    return asked.flatMap((source) =>
      beginningOf.get(source)!.all({ from: text, until: `${text}\u{10ffff}`, most: mostCalled }),
    )
  }

  /**
   * Questions about customers that some of the words name as they were called before: their notes say that, but not what was
   * written about them.
   */
  function formerly({ words }: Sought, within: SearchQuery['within']): Former[] {
    const alternatives = words.map(alternative)
    if (words.length < 2 || alternatives.includes('')) return []
    const match = `text : "${aliasMark.replace(/\W/g, '')}" AND text : (${alternatives.join(' OR ')})`
    const noted = matching.all({ match, from: 0, until: secondKind, most: mostCalled }).flatMap(foundBy)
    return noted.flatMap(({ customer, fields }) => {
      const names = fields.flatMap(({ text }) => aliasesIn(text)).map((text) => ({ field: 'alias', text }))
      const others = words.filter(
        (parts) => !names.some((name) => marksIn(name, { words: [parts], phone: null }).length),
      )
      const [present] = soughtBy([customer.name]).words
      const asked = others.length === words.length ? null : matchOf({ words: others, phone: null }, within)
      return asked && present
        ? [{ customerId: customer.id, match: `${asked} AND customer : "${present.join(' ')}"` }]
        : []
    })
  }

  /** Only of the very customer: others may have the same name, or the words of it. */
  function keysOf({ customerId, match }: Former, { from, until, most }: Omit<Matching, 'match'>): number[] {
    const keys: number[] = []
    for (let below = until; keys.length < most;) {
      const page = matching.all({ match, from, until: below, most })
      keys.push(...page.filter((key) => foundBy(key).some(({ customer }) => customer.id === customerId)))
      if (page.length < most) break
      below = page.at(-1)!
    }
    return keys
  }

  /** The question in the language of the index; null where a word is nowhere. */
  function matchOf({ words, phone }: Omit<Sought, 'text'>, within: SearchQuery['within']): string | null {
    const alternatives = words.map(alternative)
    const isSomewhere = alternatives.length > 0 && alternatives.every((some) => some !== '')
    const all = alternatives.map((some) => `(${some})`).join(' AND ')
    // Only the customer's name is not enough: else whoever looks for it would find all that was ever written of it.
    const asWords = isSomewhere ? `(${all} AND text : (${alternatives.join(' OR ')}))` : null
    const asPhone = phone === null ? null : `(text : "${phone}" *)`
    const either = [asWords, asPhone].filter((part) => part !== null)
    if (either.length === 0) return null
    const kinds = sources.filter(({ place }) => within?.includes(place)).map((source) => `"${placeWord(source)}"`)
    return `(${either.join(' OR ')})${within === null ? '' : ` AND place : (${kinds.join(' OR ')})`}`
  }

  /** All that a word may be; empty where it is nowhere. */
  function alternative(parts: readonly string[]): string {
    return spellingsOf(parts).map(phrases).filter(Boolean).join(' OR ')
  }

  /**
   * The phrases that begin so, as the index has them: asked for one by one they are found from the newest on, while all that
   * begins so would be gathered first. Empty where there is none.
   */
  function phrases({ parts, isBegun }: Spelling): string {
    const [before, last] = [parts.slice(0, -1), parts.at(-1)!]
    const phrase = (word: string) => `"${[...before, word].join(' ')}"`
    if (before.some((word) => beginning(word)[0] !== word)) return ''
    if (!isBegun) return phrase(last)
    const all = beginning(last, mostSpellings + 1)
    return all.length > mostSpellings ? `${phrase(last)} *` : all.map(phrase).join(' OR ')
  }

  function beginning(word: string, most = 1): string[] {
    const all: string[] = []
    for (let from = word; all.length < most;) {
      const next = nextWord.get({ from })?.term
      if (!next?.startsWith(word)) break
      all.push(next)
      // The word after it, without looking at each place where it stands.
      from = `${next}\u0001`
    }
    return all
  }

  function foundBy(key: number): Found[] {
    const { kind, id } = rowOfKey(key)
    const reading = rowOf.get(kind)
    const row = reading?.read.get({ id, today })
    if (!reading || !row) return []
    const { source } = reading
    return [
      {
        ...{ place: source.place, id, on: row.on, channel: row.channel },
        customer: { id: row.customerId, name: row.customer!, stage: row.stage },
        contact: row.contactId === null ? null : { id: row.contactId, name: row.contact!, isGone: row.isGone === 1 },
        fields: fieldsOf(source, row),
      },
    ]
  }
}

type Matching = { match: string; from: number; until: number; most: number }
type Former = { customerId: number; match: string }

/** Names stand above everything else in the index. */
const firstName = 2 ** 51
/** Notes of customers have no day and are of the first kind: they stand below everything else. */
const secondKind = 2 ** 30
/** Among so many, the newest, the best are chosen. */
const mostNames = 200
const mostCalled = 50
const mostSpellings = 200
const mostSimilar = 2000

const withContact: readonly Place[] = ['interaction', 'promise', 'follow-up']

function named(name: string): { name: string } {
  return { name }
}

type Row = SourceRow & {
  on: Day | null
  channel: Channel | null
  customerId: number
  stage: Stage
  contactId: number | null
  contact: string | null
  isGone: number
}

/** A row with its customer, and the person it is about where there is one. */
function rowReading(db: Database, source: Source) {
  const contact = source.place === 'contact' ? 'r.id' : withContact.includes(source.place) ? 'r.contact_id' : 'NULL'
  const read = statement<{ id: number; today: Day }, Row>(
    db,
    `SELECT f.*, ${source.on === null ? 'NULL' : `r.${source.on}`} AS "on",
       ${source.place === 'interaction' ? 'r.channel' : 'NULL'} AS "channel", c.id AS "customerId", c.stage,
       p.id AS "contactId", p.name AS "contact", NOT ${isThere('p')} AS "isGone"
     FROM (${rowsOf(source)} AND r.id = @id) f JOIN ${source.table} r ON r.id = f.id
     JOIN customer c ON c.id = r.${source.customer} LEFT JOIN contact p ON p.id = ${contact}`,
  )
  return { source, read }
}
