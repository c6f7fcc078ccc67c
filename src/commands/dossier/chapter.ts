import type { Chapter } from '../../output/document.ts'
import { longDay } from '../../text/dates.ts'
import { promisedSection, runsOutSection } from './ahead.ts'
import type { Gathered } from './facts.ts'
import { chargeSections, happenedSection, knownSection, revenueSection } from './past.ts'
import { treatSection, whoSection, type Seen } from './who.ts'

/** A dossier in the order in which a newcomer asks. */
export function dossierChapter(gathered: Gathered, seen: Seen): Chapter {
  const { dossier } = gathered
  return {
    name: dossier.customer.name,
    title: seen.t.titleOf(dossier.customer.name),
    subtitle: seen.t.subtitle(longDay(seen.today, seen.language)),
    language: seen.language,
    sections: [
      whoSection(dossier, seen),
      treatSection(dossier, seen),
      promisedSection(dossier, seen),
      runsOutSection(gathered, seen),
      ...chargeSections(dossier, seen),
      revenueSection(dossier, seen),
      knownSection(dossier, seen),
      happenedSection(dossier, seen),
    ],
  }
}
