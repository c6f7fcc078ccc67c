import { inCare } from '../../domain/customer.ts'
import { marksIn, type Field, type Found, type Place, type Sought } from '../../domain/search.ts'
import type { Block, Inline, Span, Tone, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { shortDay } from '../../text/dates.ts'
import { shellWord } from '../../text/shell-word.ts'
import { channelWord } from '../../text/terms.ts'
import { sentence } from '../followed.ts'
import { searchCsv, searchItem, type SearchItem } from './items.ts'
import type { text } from './text.ts'

type Search = {
  t: typeof text.en
  program: Pick<Program, 'today' | 'language' | 'name'>
  sought: Sought
  typed: readonly string[]
  limit: number
  hasMore: boolean
  /** Whether it was looked only in some places, or since a day. */
  isNarrowed: boolean
  /** Words that are somewhere, and like those that are nowhere. */
  similar: readonly string[]
  hasCustomers: boolean
}

/** A line each: what it is and when, whose, and the text from a little before the first word on. */
export function searchView(found: readonly Found[], seen: Search): View<SearchItem> {
  const { sought, hasMore } = seen
  return {
    get rows() {
      return found.map((one) => searchItem(one, sought))
    },
    csv: searchCsv,
    get text() {
      if (found.length === 0) return nothing(seen)
      return [table(found, seen), ...(hasMore ? more(seen) : [])]
    },
  }
}

function table(found: readonly Found[], seen: Search): Block {
  return {
    is: 'table',
    columns: [
      { align: 'right', from: 60 },
      { from: 50 },
      { align: 'right' },
      { shrink: 2, min: 12 },
      { shrink: 4, min: 16, keeps: 'accent' },
    ],
    rows: found.map((one) => lineOf(one, seen)),
  }
}

function more(seen: Search): Block[] {
  return [{ is: 'blank' }, ...quiet(seen.t.more(command(seen, seen.typed, ` --limit ${seen.limit * 5}`)))]
}

/** The letter with which an id is typed; a promise is settled by its follow-up, a note is none of its own. */
const letters: Readonly<Record<Place, string | null>> = {
  ...{ customer: 'c', contact: 'p', interaction: 'e', agreement: 'a', 'follow-up': '' },
  ...{ note: null, promise: null, stage: null },
}

function lineOf(found: Found, { t, program: { today, language }, sought }: Search): Inline[] {
  const { place, id, on, channel, customer } = found
  const letter = letters[place]
  return [
    { text: letter === null ? '' : `${letter}${id}`, tone: 'quiet' },
    { text: channel === null ? t.place[place] : channelWord(channel, language), tone: 'quiet' },
    on === null ? '' : shortDay(on, today, language),
    [
      ...marked({ field: 'name', text: customer.name }, sought, 'strong'),
      ...(inCare(customer.stage) ? [] : [{ text: ` (${t.lost})`, tone: 'quiet' as const }]),
    ],
    wordsOf(found, { t, sought }),
  ]
}

/** The fields in which something was found; of a person the name first, of a customer the place where nothing else was. */
function wordsOf({ place, contact, fields }: Found, { t, sought }: Pick<Search, 't' | 'sought'>): Span[] {
  const shown = fields.filter((field) => {
    if (place === 'customer' && field.field === 'name') return false
    return (place === 'contact' && field.field === 'name') || marksIn(field, sought).length > 0
  })
  const city = place === 'customer' && shown.length === 0 ? fields.filter(({ field }) => field === 'city') : []
  const tone = place === 'contact' ? 'strong' : 'plain'
  return [
    ...[...shown, ...city].flatMap((field, index) => [
      ...(index === 0 ? [] : [{ text: ' · ' }]),
      ...marked(field, sought, field.field === 'name' ? tone : 'plain'),
    ]),
    ...(place === 'contact' && contact!.isGone ? [{ text: ` (${t.left})`, tone: 'quiet' as const }] : []),
  ]
}

function marked(field: Field, sought: Sought, tone: Tone): Span[] {
  const spans: Span[] = []
  let end = 0
  for (const { from, to } of marksIn(field, sought)) {
    if (from > end) spans.push({ text: field.text.slice(end, from), tone })
    spans.push({ text: field.text.slice(from, to), tone: 'accent' })
    end = to
  }
  if (end < field.text.length) spans.push({ text: field.text.slice(end), tone })
  return spans
}

function nothing(seen: Search): Block[] {
  const { t, typed, isNarrowed, similar, hasCustomers, sought } = seen
  if (!hasCustomers) return sentence(t.empty)
  const apart = typed.flatMap((part) => part.split(/\s+/))
  return [
    ...sentence(t.nothing(typed.join(' '))),
    ...(similar.length > 0 ? quiet(t.similar(command(seen, similar))) : []),
    ...(isNarrowed ? quiet(t.everywhere(command(seen, typed))) : []),
    ...(sought.words.some((parts) => parts.length > 1) && apart.length > typed.length
      ? quiet(t.single(command(seen, apart)))
      : []),
    ...(similar.length === 0 && !isNarrowed && apart.length === typed.length ? quiet(t.fewer) : []),
  ]
}

function command({ program: { name } }: Search, typed: readonly string[], more = ''): string {
  return `${name} search ${typed.map(shellWord).join(' ')}${more}`
}

function quiet(text: string): Block[] {
  return sentence({ text, tone: 'quiet' })
}
