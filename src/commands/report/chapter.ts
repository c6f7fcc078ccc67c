import type { Day } from '../../domain/day.ts'
import type { Chapter } from '../../output/document.ts'
import { longDay } from '../../text/dates.ts'
import type { Language } from '../../text/language.ts'
import { agreementSection, riskSection } from './ahead.ts'
import type { Facts } from './facts.ts'
import { contactSection, lossSection, promiseSection, relationshipSection } from './past.ts'
import type { text as promisesText } from './promises-text.ts'
import type { text } from './text.ts'
import { openSection, weekSection } from './work.ts'

export type Seen = {
  t: typeof text.en
  promises: typeof promisesText.en
  today: Day
  language: Language
  /** A screen is small, and shows trends in letters. */
  isScreen: boolean
}

/** A report as a document: what is to do, what was, what is to be decided, what is at risk. */
export function reportChapter(facts: Facts, seen: Seen): Chapter {
  const { t, today, language } = seen
  const { owner, since, hasCustomers } = facts
  const title = owner === null ? t.title : t.titleOf(owner.name)
  return {
    ...{ name: title, title, language },
    subtitle: t.subtitle(longDay(today, language), longDay(since, language)),
    sections: hasCustomers
      ? [
          openSection(facts, seen),
          weekSection(facts, seen),
          contactSection(facts, seen),
          relationshipSection(facts, seen),
          promiseSection(facts, seen),
          lossSection(facts, seen),
          agreementSection(facts, seen),
          riskSection(facts, seen),
        ].filter(({ parts }) => parts.length > 0)
      : [{ title: t.headings.open, parts: [{ is: 'remark', text: t.empty }] }],
  }
}
