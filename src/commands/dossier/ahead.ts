import { compareDays, type Day } from '../../domain/day.ts'
import type { Part, Section } from '../../output/document.ts'
import type { Inline } from '../../output/view.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { longDay } from '../../text/dates.ts'
import { moneyWords } from '../../text/money.ts'
import { reasonOf } from '../../text/reasons.ts'
import type { Dossier, Gathered } from './facts.ts'
import { fact, type Seen } from './who.ts'

/** What is promised, on both sides, and how did that go so far? */
export function promisedSection({ promises, reliability }: Dossier, { t, language, today }: Seen): Section {
  const open = promises.filter(({ outcome }) => outcome === null)
  const { by, promisedBy, what } = t.columns
  const records = reliability.filter(({ kept, late, broken, overdue }) => kept + late + broken + overdue > 0)
  const parts: Part[] = [
    {
      is: 'columns',
      columns: [{ heading: by }, { heading: promisedBy, isNamed: true }, { heading: what, wraps: 2, isWide: true }],
      rows: open.map(({ madeBy, text, dueOn }) => [
        { text: longDay(dueOn, language), tone: dueOn < today ? 'late' : dueOn === today ? 'today' : 'plain' },
        t.sides[madeBy],
        text,
      ]),
    },
    { is: 'facts', facts: records.flatMap((record) => fact(t.terms.kept[record.by], t.record(record))) },
  ]
  const isEmpty = promises.length === 0
  return { title: t.headings.promised, parts: isEmpty ? [{ is: 'remark', text: t.nothingPromised }] : parts }
}

/** What runs out when, and what else is to do? */
export function runsOutSection({ dossier: { agreements }, open }: Gathered, { t, language, today }: Seen): Section {
  const running = agreements
    .filter(({ decision }) => decision === null)
    .sort((a, b) => compareDays(a.actBy ?? never, b.actBy ?? never) || a.id - b.id)
  // Promises stand above, and so does the last day to act on an agreement that is not due yet.
  const others = open.filter(({ kind, dueOn }) => kind !== 'promise' && (kind !== 'agreement' || dueOn <= today))
  const { title, kind, actBy, ends, value, due, what, deadline } = t.columns
  const day = (on: Day | null): Inline =>
    on === null ? '' : { text: longDay(on, language), tone: on < today ? 'late' : on === today ? 'today' : 'plain' }
  const parts: Part[] = [
    {
      is: 'columns',
      columns: [
        ...[
          { heading: title, wraps: 1 },
          { heading: kind },
          { heading: actBy, isNamed: true },
          { heading: ends, isNamed: true },
        ],
        { heading: value, align: 'right', isNamed: true },
      ],
      rows: running.map((agreement) => [
        { text: agreement.title, tone: 'strong' },
        agreementKindWord(agreement.kind, language),
        day(agreement.actBy),
        agreement.endsOn === null ? t.openEnded : day(agreement.endsOn),
        agreement.value === null ? '' : moneyWords(agreement.value, language),
      ]),
    },
    {
      is: 'columns',
      columns: [{ heading: due }, { heading: what, wraps: 2, isWide: true }, { heading: deadline, isNamed: true }],
      rows: others.map((followUp) => [
        day(followUp.dueOn),
        reasonOf(followUp, language),
        followUp.deadlineOn === null ? '' : longDay(followUp.deadlineOn, language),
      ]),
    },
  ]
  const isEmpty = running.length + others.length === 0
  return { title: t.headings.runsOut, parts: isEmpty ? [{ is: 'remark', text: t.nothingRunsOut }] : parts }
}

/** Later than any day. */
const never = '9999-12-31' as Day
