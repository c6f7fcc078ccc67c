import type { Rules } from '../../src/domain/clock.ts'
import type { Facts } from '../../src/domain/planner.ts'
import { asDay, weekdayOf, type Day } from '../../src/domain/day.ts'
import type { KnownFollowUp, PlannedFollowUp } from '../../src/domain/follow-up.ts'
import { channels, type Channel, type Interaction } from '../../src/domain/interaction.ts'
import { builtInJourney } from '../../src/domain/journey.ts'
import type { Owner } from '../../src/domain/owner.ts'
import { settingsOf } from '../../src/domain/settings.ts'

/** An active customer of importance B, added on Thursday 1 January 2026, with whatever is said differently. */
export function aCustomer(said: Partial<Facts['customer']> = {}): Facts['customer'] {
  return {
    ...{ stage: 'active', importance: 'B', cadence: null, tags: [], addedOn: asDay('2026-01-01') },
    ...{
      pausedUntil: null,
      levelledOn: null,
      levelledFrom: null,
      levelledEvery: null,
      sinceOn: null,
      withoutOccasions: false,
    },
    ...said,
  }
}

/** One of ours, with nothing set but what is said. */
export function anOwner(said: Partial<Owner> & Pick<Owner, 'id' | 'name'>): Owner {
  return {
    ...{ number: null, email: null, language: null, leftOn: null, deputyId: null },
    ...{ digestDays: null, digestEmpty: null, digestSubject: null },
    ...said,
  }
}

/**
 * Interactions from lines such as `2026-03-02 email in answered complaint`, numbered in their order: outgoing unless
 * `in`, with a contact only where the line says `with`, or `with2` for another one.
 */
export function happened(...lines: readonly string[]): Interaction[] {
  return lines.map((line, index) => {
    const [on = '', channel = '', ...words] = line.split(' ')
    const unknown = words.find((word) => !/^(in|missed|answered|complaint|with\d*)$/.test(word))
    if (unknown !== undefined || !isChannel(channel)) throw new Error(`no interaction: ${line}`)
    return {
      ...{ id: index + 1, on: asDay(on), channel, direction: words.includes('in') ? 'in' : 'out' },
      ...{ missed: words.includes('missed'), answered: words.includes('answered') },
      ...{ complaint: words.includes('complaint'), contactId: contactOf(words) },
    }
  })
}

/** What a person said about a follow-up before. */
export function aKnown(
  said: Pick<KnownFollowUp, 'rule'> & {
    [Key in keyof Omit<KnownFollowUp, 'rule'>]?: KnownFollowUp[Key] extends Day | null
      ? string | null
      : KnownFollowUp[Key]
  },
): KnownFollowUp {
  return {
    ...{ occurrence: '1', dueOn: '2026-01-01', agreedOn: '2026-01-01', causeId: null, every: null },
    ...{ closedOn: null, closedWithOn: null, outcome: null, snoozedTo: null, snoozedOn: null, snoozedAfter: null },
    ...said,
  } as KnownFollowUp
}

/** The built-in rules with a plain working week; settings as typed, and days that are free besides weekends. */
export function theRules(settings: Readonly<Record<string, string>> = {}, free: readonly string[] = []): Rules {
  const { byStage, byTag, retry, quiet, leads, anniversaryYears, workdays } = settingsOf(
    new Map(Object.entries(settings)),
  )
  return {
    ...{ byStage, byTag, retry, quiet, leads, anniversaryYears },
    works: (day) => workdays.has(weekdayOf(day)) && !free.includes(day),
    journey: builtInJourney,
  }
}

/** A planned follow-up in a line: `rhythm 2026-03-02: 2026-04-27`, that is rule, occurrence and due date. */
export function inShort({ rule, occurrence, dueOn }: Pick<PlannedFollowUp, 'rule' | 'occurrence' | 'dueOn'>): string {
  return `${rule} ${occurrence}: ${dueOn}`
}

function contactOf(words: readonly string[]): number | null {
  const named = words.find((word) => word.startsWith('with'))
  return named === undefined ? null : Number(named.slice(4) || 1)
}

function isChannel(text: string): text is Channel {
  return channels.some((channel) => channel === text)
}
