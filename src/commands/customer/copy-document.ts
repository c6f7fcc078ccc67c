import type { Document, Section } from '../../output/document.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { longDay } from '../../text/dates.ts'
import { cellText, rowText, type CellReader } from './copy-cells.ts'
import type { CopyColumn, CopyTable, CopyWords } from './copy-text.ts'

export type CustomerCopy = Awaited<ReturnType<Store['whole']['ofCustomer']>>

/** What a person gets to read, in this order; the rest is numbers of rows and what is reckoned from them. */
const shown: readonly [table: CopyTable, columns: readonly CopyColumn[]][] = [
  ['customer_tag', ['tag']],
  ['contact', ['name', 'role', 'birthday', 'greeting', 'died_on', 'left_on', 'went_to', 'successor_id']],
  ['contact_point', ['contact_id', 'kind', 'value']],
  ['consent', ['contact_id', 'channel', 'state', 'since_on', 'source']],
  ['address_form', ['contact_id', 'owner_id', 'form']],
  ['knowledge', ['learned_on', 'kind', 'text']],
  [
    'interaction',
    [
      ...(['happened_on', 'channel', 'direction', 'contact_id', 'owner_id', 'for_owner_id'] as const),
      ...(['missed', 'answered', 'complaint', 'text'] as const),
    ],
  ],
  ['promise', ['made_on', 'made_by', 'contact_id', 'text', 'due_on', 'settled_on', 'outcome', 'why']],
  [
    'agreement',
    ['title', 'kind', 'starts_on', 'ends_on', 'notice', 'renews', 'cents', 'decided_on', 'decision', 'why'],
  ],
  ['journey_run', ['journey', 'starts_on', 'ends_on', 'contact_id', 'closed_on', 'outcome', 'until_on', 'why']],
  ['follow_up', ['due_on', 'kind', 'contact_id', 'text', 'deadline_on', 'closed_on', 'outcome', 'why']],
  ['stage_change', ['changed_on', 'stage_before', 'stage', 'reason', 'said_by', 'note', 'win_back_on']],
  ['ownership', ['from_on', 'until_on', 'owner_id', 'why']],
  ['revenue', ['booked_on', 'cents', 'reference', 'text']],
  ['imported_line', ['cells']],
]

const ofCustomer: readonly CopyColumn[] = [
  ...(['name', 'number', 'is_private', 'stage', 'importance', 'street', 'postal_code', 'city', 'region'] as const),
  ...(['country', 'since_on', 'added_on', 'cadence', 'cadence_why', 'paused_until', 'wished_channel'] as const),
  ...(['wished_language', 'best_time', 'without_occasions', 'notes'] as const),
]

/** What may be long wraps, so that nothing is cut. */
const long: readonly CopyColumn[] = [
  ...(['text', 'why', 'note', 'source', 'cells', 'before', 'value', 'title', 'went_to', 'outcome'] as const),
  ...(['name', 'role', 'contact_id', 'owner_id', 'for_owner_id', 'reference', 'journey'] as const),
]

export function copyDocument(copy: CustomerCopy, { language, today }: Program, t: CopyWords): Document {
  const { tables, owners } = copy
  const [customer] = tables['customer']!
  const reader: CellReader = {
    ...{ t, language },
    contacts: new Map((tables['contact'] ?? []).map(({ id, name }) => [Number(id), String(name)])),
    owners: new Map(owners.map(({ id, name }) => [id, name])),
  }
  const title = t.titleOf(String(customer!['name']))
  const facts = ofCustomer
    .map((column) => ({ term: t.columns[column], text: cellText('customer', column, customer!, reader) }))
    .filter(({ text }) => text !== '')
  const sections: Section[] = [
    { title: t.titles.customer, parts: [{ is: 'facts', facts }] },
    ...shown.flatMap(([table, columns]) => sectionOf(table, columns, tables[table] ?? [], reader)),
    journalSection(copy, reader),
  ]
  const chapter = { name: title, title, subtitle: t.subtitle(longDay(today, language)), language, sections }
  return { title, language, contents: t.contents, chapters: [chapter] }
}

function sectionOf(
  table: CopyTable,
  columns: readonly CopyColumn[],
  rows: CustomerCopy['tables'][string],
  reader: CellReader,
): Section[] {
  if (rows.length === 0) return []
  return [
    {
      title: reader.t.titles[table],
      parts: [
        {
          is: 'columns',
          columns: columns.map((column) => headed(column, reader.t)),
          rows: rows.map((row) => columns.map((column) => cellText(table, column, row, reader))),
        },
      ],
    },
  ]
}

/** Who did what when; of rows that are gone or were others, what they said. */
function journalSection({ journal }: CustomerCopy, reader: CellReader): Section {
  const { t } = reader
  const columns = ['at', 'by', 'command', 'before'] as const
  return {
    title: t.titles.journal,
    parts: [
      {
        is: 'columns',
        columns: columns.map((column) => headed(column, t)),
        rows: journal.map(({ at, by, command, table, operation, before }) => [
          at.slice(0, 16).replace('T', ' '),
          by ?? '',
          command,
          [
            `${t.titles[table as CopyTable]}: ${t.operations[operation]}`,
            ...(before === null ? [] : [rowText(table, before, reader)]),
          ].join(' '),
        ]),
      },
    ],
  }
}

function headed(column: CopyColumn, t: CopyWords) {
  const heading = t.columns[column]
  return long.includes(column) ? { heading, wraps: 1, isWide: column === 'before' || column === 'text' } : { heading }
}
