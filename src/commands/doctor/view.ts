import { barsCommands, repairableAmong, type Finding } from '../../domain/finding.ts'
import { Failure } from '../../domain/failure.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Sound } from '../../store/file.ts'
import { longDay } from '../../text/dates.ts'
import { sentenceOf } from '../../text/failures.ts'
import { inTongue, type Language } from '../../text/language.ts'
import { sizeWords } from '../../text/sizes.ts'
import { dayOfInstant, timeOfDay } from '../../text/times.ts'
import type { Examined } from './command.ts'
import { findingWords, type Said } from './finding-text.ts'
import { aboutStore, remedyFor } from './remedy.ts'
import type { text } from './text.ts'

type Shown = {
  program: Program
  t: typeof text.en
  mended: readonly Finding[]
  /** The newest backup that can be brought back, where one is needed. */
  newest: Sound | null
  zone: string
}

/** What was found and put right; docs/json.md explains the fields. */
export function doctorView({ findings, particulars }: Examined, shown: Shown): View<object> {
  const { program, t, mended, newest, zone } = shown
  const { language } = program
  const { storePath: store, namedStore: named } = program.files
  const mendable = [...repairableAmong(findings), ...mended]
  const itemOf = (one: Finding) => {
    const isRepairable = mendable.includes(one)
    return {
      ...{ kind: one.kind, bars: barsCommands(one), repairable: isRepairable, facts: one.facts },
      says: [wordsOf(one, shown), ...quotesOf(one).map(t.quoted)].join(' '),
      remedy: remedyFor(one, { store, named, newest: newest?.path ?? null, isRepairable }),
    }
  }
  const told = findings.map(itemOf)
  return {
    rows: {
      ...{ store, findings: told, backup: newest, repaired: mended.map(itemOf), particulars },
      ...{ versions: program.versions, zone },
    },
    csv: [],
    text: [
      ...(mended.length > 0
        ? [paragraph(t.mended(mended.length)), ...mended.map((one) => item(wordsOf(one, shown)))]
        : []),
      ...(mended.length > 0 ? [blank] : []),
      paragraph(findings.length === 0 ? t.well(store) : t.found(findings.length)),
      ...findings.flatMap((one) => [
        blank,
        item(wordsOf(one, shown), barsCommands(one)),
        ...itemOf(one).remedy.map((command): Block => ({ is: 'paragraph', text: `    ${command}`, indent: 6 })),
      ]),
      ...(newest === null && findings.some((one) => onlyByBackup(one, told)) ? [blank, paragraph(t.noBackup)] : []),
      ...(newest === null || !told.some(offersRestore)
        ? []
        : [blank, paragraph(t.newest(instantWords(newest.at, language), newest.customers))]),
      ...(findings.some((one) => quotesOf(one).length > 0)
        ? [blank, paragraph(t.quotes(aboutStore('doctor --json', named)))]
        : []),
      blank,
      {
        is: 'table',
        columns: [{}, { shrink: 1, lines: 3 }],
        rows: [
          [t.store, particulars === null ? store : t.size(store, sizeWords(particulars.size, language))],
          ...(particulars === null
            ? []
            : [
                [t.content, t.counts(particulars.customers, particulars.commands)],
                [t.written, t.writtenBy(particulars.writtenBy, particulars.schema)],
              ]),
          [
            t.versions,
            [
              `followups ${program.versions.followups}`,
              `Node.js ${program.versions.node}`,
              ...(particulars === null ? [] : [`SQLite ${particulars.sqlite}`]),
            ].join(', '),
          ],
          [t.zone, zone],
        ],
      },
    ],
  }
}

/** A file that is gone or not what it should be, with nothing to bring back. */
function onlyByBackup({ kind }: Finding, told: readonly { kind: string; remedy: readonly string[] }[]): boolean {
  return kind !== 'little-room' && told.some((one) => one.kind === kind && one.remedy.length === 0)
}

function offersRestore({ remedy }: { remedy: readonly string[] }): boolean {
  return remedy.some((command) => command.startsWith('followups restore '))
}

function wordsOf(one: Finding, { program, t }: Shown): string {
  const { tongue, language } = program
  if (one.kind === 'unreadable' && one.facts.failure === 'store-damaged') {
    const { path, cut } = one.facts.facts as Damage
    if (!cut) return t.damaged(path)
    return t.cut(path, sizeWords(cut.size, language), sizeWords(cut.wanted, language))
  }
  if (one.kind === 'unreadable' || one.kind === 'settings-broken')
    return sentenceOf(new Failure(one.facts.failure, one.facts.facts as never), tongue)
  const said: Said = {
    size: (bytes) => sizeWords(bytes, language),
    instant: (at) => instantWords(at, language),
    day: (on) => longDay(on, language),
  }
  const sentence = inTongue(findingWords, tongue)[one.kind] as (facts: Finding['facts'], said: Said) => string
  return sentence(one.facts, said)
}

type Damage = { path: string; cut?: { size: number; wanted: number } | null; says?: readonly string[] }

/** What the database says, in English: for whoever is asked for help, and for no screen. */
function quotesOf({ kind, facts }: Finding): readonly string[] {
  if (kind === 'unreadable') return (facts.facts as Damage).says ?? []
  return 'says' in facts ? facts.says : []
}

function instantWords(at: string, language: Language): string {
  return `${longDay(dayOfInstant(at), language)}, ${timeOfDay(at)}`
}

const blank: Block = { is: 'blank' }

function paragraph(text: string): Block {
  return { is: 'paragraph', text }
}

function item(words: string, isGrave = false): Block {
  return { is: 'paragraph', text: ['- ', isGrave ? { text: words, tone: 'late' } : words], indent: 2 }
}
