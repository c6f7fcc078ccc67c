import { compareDays, type Day, type Duration } from '../../domain/day.ts'
import type { Silence } from '../../domain/dossier.ts'
import { ruleOf } from '../../domain/journey-plan.ts'
import type { Part, Section } from '../../output/document.ts'
import type { Inline, Span } from '../../output/view.ts'
import { durationWords, longDay } from '../../text/dates.ts'
import { journeyWord } from '../../text/journeys.ts'
import { knowledgeKindWord } from '../../text/knowledge.ts'
import { lossReasonWord } from '../../text/losses.ts'
import { channelWord, stageWord } from '../../text/terms.ts'
import { revenueParts, timelinePart } from './charts.ts'
import type { Dossier, Entry } from './facts.ts'
import { fact, type Seen } from './who.ts'

/** Who was in charge so far? Nothing where there is only one of us. */
export function chargeSections({ owners }: Dossier, { t, language, today, hasSeveralOwners }: Seen): Section[] {
  if (!hasSeveralOwners || owners.length === 0) return []
  const { from, until, owner, why } = t.columns
  return [
    {
      title: t.headings.charge,
      parts: [
        {
          is: 'columns',
          columns: [
            { heading: from },
            { heading: until, isNamed: true },
            { heading: owner, wraps: 1 },
            { heading: why, wraps: 2, isWide: true },
          ],
          rows: owners.map((period) => [
            period.fromOn > today ? t.comes(longDay(period.fromOn, language)) : longDay(period.fromOn, language),
            period.untilOn !== null ? longDay(period.untilOn, language) : period.fromOn > today ? '' : t.now,
            { text: period.owner.name, tone: 'strong' },
            period.why ?? '',
          ]),
        },
      ],
    },
  ]
}

export function revenueSection({ revenue }: Dossier, { t, language, today }: Seen): Section {
  const parts = revenueParts(revenue, { t, language, today })
  return { title: t.headings.revenue, parts: parts.length === 0 ? [{ is: 'remark', text: t.noRevenue }] : parts }
}

/** What do we know about them? What they like and dislike stands where it is said how to treat them. */
export function knownSection({ customer, knowledge, notes }: Dossier, { t, language }: Seen): Section {
  const learned = [
    ...knowledge
      .filter(({ kind }) => kind !== 'like' && kind !== 'dislike')
      .map(({ learnedOn, kind, text }) => ({ on: learnedOn, kind: knowledgeKindWord(kind, language), text })),
    ...notes.map(({ on, text }) => ({ on, kind: channelWord('note', language), text: text ?? '' })),
  ].sort((a, b) => compareDays(b.on, a.on))
  const { on, kind, what } = t.columns
  const parts: Part[] = [
    ...(customer.notes === null ? [] : [{ is: 'paragraphs' as const, paragraphs: customer.notes.split('\n') }]),
    ...(learned.length === 0
      ? []
      : [
          {
            is: 'columns' as const,
            columns: [{ heading: on }, { heading: kind }, { heading: what, wraps: 2, isWide: true }],
            rows: learned.map((one) => [longDay(one.on, language), one.kind, one.text]),
          },
        ]),
  ]
  return { title: t.headings.known, parts: parts.length === 0 ? [{ is: 'remark', text: t.nothingKnown }] : parts }
}

/** A row of the history: dialogues, and what else was a turn. */
type Turn = { on: Day; row: Inline[] }

/** What happened, and who tends to begin? */
export function happenedSection(dossier: Dossier, seen: Seen): Section {
  const { t, language, today, most, hasSeveralOwners } = seen
  const { dialogues, silences } = dossier
  const turns = [...dialogues.map((dialogue) => spoken(dialogue, seen)), ...turnsBeside(dossier, seen)]
    .sort((a, b) => compareDays(a.on, b.on))
    .reverse()
  const { on, how, contact, what, owner } = t.columns
  const [shown, earlier] = [turns.slice(0, most), turns.slice(most)]
  const legend = { full: t.startedBy.us, hollow: t.startedBy.them }
  const said = silences.map((silence) => silenceWords(silence, seen))
  const parts: Part[] = [
    ...(dialogues.length === 0
      ? [{ is: 'remark' as const, text: t.noDialogue }]
      : [
          { is: 'facts' as const, facts: [...spokenFacts(dossier, seen), ...fact(t.terms.quiet, said.join('; '))] },
          timelinePart(
            dialogues.map(({ on, channel, direction }) => ({ on, channel, isTheirs: direction === 'in' })),
            { t, today, language, silences, silenceWords: t.quiet(said), legend },
          ),
        ]),
    {
      is: 'columns',
      columns: [
        ...[{ heading: on }, { heading: how }, { heading: contact, wraps: 3 }],
        ...(hasSeveralOwners ? [{ heading: owner, wraps: 3 }] : []),
        { heading: what, wraps: 7, isWide: true },
      ],
      isBrief: true,
      rows: shown.map(({ row }) => row),
      ...(earlier.length === 0
        ? {}
        : {
            more: {
              title: t.more(earlier.length, longDay(earlier.at(-1)!.on, language)),
              rows: earlier.map(({ row }) => row),
            },
          }),
    },
  ]
  return { title: t.headings.happened, parts }
}

function spokenFacts({ dialogues, initiative }: Dossier, { t, language }: Seen) {
  const { startedByThem, share } = initiative
  return [
    ...fact(t.terms.spoken, t.spoken(dialogues.length, longDay(dialogues[0]!.on, language))),
    ...fact(t.terms.begins, t.begins(startedByThem, dialogues.length, Math.round(100 * share!))),
  ]
}

function silenceWords({ from, until, days }: Silence, { t, language }: Seen): string {
  const months = Math.round(days / 30.4)
  const long: Duration = months < 24 ? { count: months, unit: 'm' } : { count: Math.round(months / 12), unit: 'y' }
  return t.silence(durationWords(long, language), longDay(from, language), longDay(until, language))
}

function spoken({ on, channel, direction, complaint, contact, owner, forOwner, text }: Entry, seen: Seen): Turn {
  const { t, language, hasSeveralOwners } = seen
  const marks: Span[] = [
    ...(direction === 'in' ? [{ text: t.fromThem, tone: 'accent' as const }] : []),
    ...(complaint ? [{ text: t.complaint, tone: 'late' as const }] : []),
  ]
  const who = owner && forOwner ? t.forOwner(owner.name, forOwner.name) : (owner?.name ?? '')
  return {
    on,
    row: [
      longDay(on, language),
      channelWord(channel, language),
      contact?.name ?? '',
      ...(hasSeveralOwners ? [who] : []),
      joined(marks, text ?? ''),
    ],
  }
}

/** Stages, journeys with their outcome, and agreements that were ended. */
function turnsBeside({ stageChanges, journeys, agreements }: Dossier, { t, language, hasSeveralOwners }: Seen): Turn[] {
  const turn = (on: Day, how: string, text: string): Turn => ({
    on,
    row: [longDay(on, language), { text: how, tone: 'accent' }, '', ...(hasSeveralOwners ? [''] : []), text],
  })
  return [
    ...stageChanges.map(({ on, before, stage, reason, note }) => {
      const why = [reason && lossReasonWord(reason, language), note].filter(Boolean).join(', ')
      return turn(on, t.stage, `${stageWord(before, language)} → ${stageWord(stage, language)}${inBrackets(why)}`)
    }),
    ...journeys.flatMap(({ journey, enteredOn, closedOn, outcome, why }) => {
      // Getting to know each other is what a dossier is for: it is a turn only when it is over.
      if (outcome === null && ruleOf({ journey }) === 'handover') return []
      const how = outcome === null ? t.under : t.outcomes[outcome]
      return [turn(closedOn ?? enteredOn, t.journey, `${journeyWord(journey, language)}: ${how}${inBrackets(why)}`)]
    }),
    ...agreements.flatMap(({ title, decision, decidedOn, why }) =>
      decision === null ? [] : [turn(decidedOn!, t.decided[decision], `${title}${inBrackets(why)}`)],
    ),
  ]
}

function joined(marks: readonly Span[], text: string): Inline {
  const separated = marks.flatMap((mark, index) => (index === 0 ? [mark] : [', ', mark]))
  return marks.length === 0 || text === '' ? [...separated, text] : [...separated, ': ', text]
}

function inBrackets(text: string | null): string {
  return text === null || text === '' ? '' : ` (${text})`
}
