import type { AgreementKind } from '../../domain/agreement.ts'
import type { Day } from '../../domain/day.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { longDay } from '../../text/dates.ts'
import { section } from './blocks.ts'
import type { text } from './text.ts'

/** An agreement that is open, with the term that counts today. */
export type ShownAgreement = { id: number; kind: AgreementKind; title: string; endsOn: Day | null; actBy: Day | null }

export type ShownPromise = Pick<
  Awaited<ReturnType<Store['promises']['all']>>[number],
  'id' | 'madeBy' | 'text' | 'dueOn' | 'settledOn' | 'outcome' | 'why'
>

type Seen = { t: typeof text.en; program: Pick<Program, 'language'> }

/** What is agreed on, and until when to act. */
export function agreementsOf(
  { agreements }: { agreements: readonly ShownAgreement[] },
  { t, program: { language } }: Seen,
): Block[] {
  if (agreements.length === 0) return []
  const rows = agreements.map(({ id, kind, title, endsOn, actBy }) => [
    `a${id}`,
    { text: title, tone: 'strong' as const },
    agreementKindWord(kind, language),
    endsOn === null ? t.openEnded : t.ends(longDay(endsOn, language)),
    actBy === null ? '' : t.actBy(longDay(actBy, language)),
  ])
  return section(t.agreements, [{ is: 'table', indent: 2, columns: [{}, { shrink: 1, min: 12 }, {}, {}, {}], rows }])
}

/** The promises that were kept or not; those that are open stand among the follow-ups. */
export function promisesOf(
  { promises }: { promises: readonly ShownPromise[] },
  { t, program: { language } }: Seen,
): Block[] {
  const settled = promises.filter(({ outcome }) => outcome !== null)
  if (settled.length === 0) return []
  const rows = settled.map(({ madeBy, text: words, dueOn, outcome, why }) => [
    longDay(dueOn, language),
    t.promisedBy[madeBy],
    { text: t.outcomes[outcome!], tone: outcome === 'kept' ? ('good' as const) : ('late' as const) },
    why === null ? words : `${words} (${why})`,
  ])
  return section(t.promises, [
    { is: 'table', indent: 2, columns: [{}, {}, {}, { shrink: 1, min: 24, lines: Infinity }], rows },
  ])
}
