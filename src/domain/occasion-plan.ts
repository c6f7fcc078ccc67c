import type { Rules } from './clock.ts'
import { partsOf, type Day } from './day.ts'
import { plain, type PlannedFollowUp } from './follow-up.ts'
import type { Rolling } from './agreement-plan.ts'
import {
  anniversaryOccurrences,
  birthdayOccurrences,
  hadDialogueWithin12Months,
  nextChangeOn,
  whileThere,
  type BirthdayLead,
} from './occasion.ts'

/** A person at the customer with a birthday. */
export type Celebrated = {
  id: number
  birthday: string
  diedOn: Day | null
  leftOn: Day | null
  greeting: BirthdayLead | null
}

/**
 * The birthdays and anniversaries that should be open: the current or next one and the one after it (product.md, "What
 * creates follow-ups").
 */
export function occasionPlan(
  {
    people,
    sinceOn,
    lastDialogueOn,
  }: { people: readonly Celebrated[]; sinceOn: Day | null; lastDialogueOn: Day | null },
  today: Day,
  { works, anniversaryYears }: Pick<Rules, 'works' | 'anniversaryYears'>,
): Rolling {
  const birthdays = people.map(({ id, birthday, greeting, ...person }) => ({
    id,
    pair: birthdayOccurrences({ birthday, from: today }, { works, lead: greeting ?? 'call' }).flatMap(
      (occurrence) => whileThere(occurrence, person) ?? [],
    ),
  }))
  const anniversaries =
    sinceOn === null ? [] : anniversaryOccurrences({ sinceOn, from: today }, { works, anniversaryYears })
  const followUps: PlannedFollowUp[] = [
    ...birthdays.flatMap(({ id, pair }) =>
      pair.map(({ year, on, dueOn, lapsesOn }) => ({
        ...plain,
        ...{ rule: 'birthday' as const, kind: 'occasion' as const, occurrence: `${id} ${year}` },
        ...{ originId: id, contactId: id, dueOn, lapsesOn, about: on.slice('2026-'.length) },
      })),
    ),
    ...anniversaries
      .filter(({ on }) => hadDialogueWithin12Months(lastDialogueOn, on))
      .map(({ years, on, dueOn, lapsesOn }) => ({
        ...plain,
        // With its calendar year, so that it comes after all where somebody corrects since when.
        ...{ rule: 'anniversary' as const, kind: 'occasion' as const, occurrence: `${years} ${partsOf(on).year}` },
        ...{ about: String(years), dueOn, lapsesOn },
      })),
  ]
  return { followUps, rollsOn: nextChangeOn([...birthdays.flatMap(({ pair }) => pair), ...anniversaries]) }
}
