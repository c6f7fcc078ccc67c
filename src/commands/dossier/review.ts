import type { AgreementKind } from '../../domain/agreement.ts'
import type { Day } from '../../domain/day.ts'
import type { Channel } from '../../domain/interaction.ts'
import type { Chapter, Part, Section } from '../../output/document.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { channelWord } from '../../text/terms.ts'
import { revenueParts, timelinePart } from './charts.ts'
import type { Dossier } from './facts.ts'
import type { reviewText } from './review-text.ts'
import { fact, isThere } from './who.ts'

/** What the customer may see: nothing that we only say among ourselves, and none of what is kept of a talk. */
export type Review = {
  customer: { id: number; name: string; number: string | null; sinceOn: Day | null }
  contacts: { name: string; role: string | null }[]
  owners: { name: string; fromOn: Day; untilOn: Day | null }[]
  agreements: { kind: AgreementKind; title: string; beganOn: Day | null; startsOn: Day | null; endsOn: Day | null }[]
  revenue: { year: number; cents: number; currency: string }[]
  dialogues: { on: Day; channel: Channel; contact: string | null; owner: string | null }[]
}

/** Written out field by field: what is added to a dossier later is not in it by itself. */
export function reviewOf(dossier: Dossier): Review {
  const { id, name, number, sinceOn } = dossier.customer
  return {
    customer: { id, name, number, sinceOn },
    contacts: dossier.contacts.filter(isThere).map((contact) => ({ name: contact.name, role: contact.role })),
    owners: dossier.owners.map(({ owner, fromOn, untilOn }) => ({ name: owner.name, fromOn, untilOn })),
    agreements: dossier.agreements
      .filter(({ decision }) => decision === null)
      .map(({ kind, title, beganOn, startsOn, endsOn }) => ({ kind, title, beganOn, startsOn, endsOn })),
    revenue: dossier.revenue.map(({ year, cents, currency }) => ({ year, cents, currency })),
    dialogues: dossier.dialogues.map(({ on, channel, contact, owner }) => ({
      ...{ on, channel },
      contact: contact?.name ?? null,
      owner: owner?.name ?? null,
    })),
  }
}

type Seen = {
  t: typeof reviewText.en
  language: Language
  today: Day
  hasSeveralOwners: boolean
  most: number
}

export function reviewChapter(review: Review, seen: Seen): Chapter {
  const { t, language, today } = seen
  return {
    name: review.customer.name,
    title: t.titleOf(review.customer.name),
    subtitle: t.subtitle(longDay(today, language)),
    language,
    sections: [
      peopleSection(review, seen),
      agreementSection(review, seen),
      revenueSection(review, seen),
      happenedSection(review, seen),
    ],
  }
}

function peopleSection(
  { customer, contacts, owners }: Review,
  { t, language, today, hasSeveralOwners }: Seen,
): Section {
  const { terms, columns } = t
  const facts = [
    ...fact(terms.since, customer.sinceOn && longDay(customer.sinceOn, language)),
    ...fact(terms.number, customer.number),
  ]
  return {
    title: t.headings.people,
    parts: [
      { is: 'facts', facts },
      {
        is: 'columns',
        columns: [
          { heading: columns.yours, wraps: 1 },
          { heading: columns.role, wraps: 1 },
        ],
        rows: contacts.map(({ name, role }) => [{ text: name, tone: 'strong' }, role ?? '']),
      },
      {
        is: 'columns',
        columns: [
          { heading: columns.ours, wraps: 1 },
          { heading: columns.from, isNamed: true },
          { heading: columns.until, isNamed: true },
        ],
        rows: hasSeveralOwners
          ? owners.map(({ name, fromOn, untilOn }, index) => [
              { text: name, tone: 'strong' },
              // The first one's is the day on which they were written down here: they may have met long before.
              index === 0 ? '' : longDay(fromOn, language),
              untilOn !== null ? longDay(untilOn, language) : fromOn > today ? '' : t.now,
            ])
          : [],
      },
    ],
  }
}

function agreementSection({ agreements }: Review, { t, language }: Seen): Section {
  const { title, kind, from, until } = t.columns
  const parts: Part[] =
    agreements.length === 0
      ? [{ is: 'remark', text: t.nothingAgreed }]
      : [
          {
            is: 'columns',
            columns: [
              { heading: title, wraps: 2, isWide: true },
              { heading: kind },
              { heading: from, isNamed: true },
              { heading: until, isNamed: true },
            ],
            rows: agreements.map((agreement) => [
              { text: agreement.title, tone: 'strong' },
              agreementKindWord(agreement.kind, language),
              agreement.beganOn === null ? '' : longDay(agreement.beganOn, language),
              agreement.endsOn === null ? t.openEnded : longDay(agreement.endsOn, language),
            ]),
          },
        ]
  return { title: t.headings.agreements, parts }
}

function revenueSection({ revenue }: Review, { t, language, today }: Seen): Section {
  const parts = revenueParts(revenue, { t, language, today })
  return { title: t.headings.revenue, parts: parts.length === 0 ? [{ is: 'remark', text: t.noRevenue }] : parts }
}

function happenedSection({ dialogues }: Review, { t, language, today, most, hasSeveralOwners }: Seen): Section {
  const title = t.headings.happened
  if (dialogues.length === 0) return { title, parts: [{ is: 'remark', text: t.noDialogue }] }
  const { on, how, contact, owner } = t.columns
  const rows = dialogues
    .map((dialogue) => [
      longDay(dialogue.on, language),
      channelWord(dialogue.channel, language),
      dialogue.contact ?? '',
      ...(hasSeveralOwners ? [dialogue.owner ?? ''] : []),
    ])
    .reverse()
  const first = longDay(dialogues[0]!.on, language)
  const earlier = rows.slice(most)
  return {
    title,
    parts: [
      { is: 'facts', facts: fact(t.terms.spoken, t.spoken(dialogues.length, first)) },
      timelinePart(
        dialogues.map((dialogue) => ({ ...dialogue, isTheirs: false })),
        { t, today, language, silences: [], silenceWords: '', legend: null },
      ),
      {
        is: 'columns',
        columns: [
          ...[{ heading: on }, { heading: how }, { heading: contact, wraps: 1 }],
          ...(hasSeveralOwners ? [{ heading: owner, wraps: 1 }] : []),
        ],
        rows: rows.slice(0, most),
        ...(earlier.length === 0 ? {} : { more: { title: t.more(earlier.length, first), rows: earlier } }),
      },
    ],
  }
}
