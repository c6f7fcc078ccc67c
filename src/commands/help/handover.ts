import { importances } from '../../domain/customer.ts'
import { builtInJourney, stepsFor } from '../../domain/journey.ts'
import { alarmDays } from '../../domain/orphan.ts'
import { stepWords } from '../../text/journeys.ts'
import type { Language } from '../../text/language.ts'
import type { TopicWords } from './topic.ts'

export const handover: TopicWords = {
  en: () => ({
    examples: [
      'followups owner away Anna --from mon --until "15 mar" --stand-in Ben',
      'followups owner leave Anna --on "31 jan"',
      'followups orphans',
      'followups reassign --from Anna --to Ben,Cleo --dry-run',
      'followups handover Müller',
      'followups dossier Müller --html müller.html',
    ],
    parts: [
      { heading: 'Somebody is away' },
      'Who stands in has their follow-ups on the list until they are back. Whose customer it is stays, and followups catchup says what happened meanwhile.',
      { heading: 'Somebody leaves' },
      `Say the last day; customers not yet given to anybody are listed from ${alarmDays} days before (followups orphans). Nothing of theirs disappears, and what nobody is in charge of is on everybody’s list.`,
      'reassign shows its plan first, asks, and does all of it or nothing; one undo takes all of it back. Open follow-ups go along.',
      { heading: 'The talks of a handover, unless changed' },
      { lines: talks('en') },
      'In working days before and after the first day of the new owner. It is over when they are done, or with followups handover CUSTOMER done.',
      { heading: 'The person at the customer leaves' },
      'followups contact leave NAME --to SUCCESSOR: what was to be done with the one is done with the other, and the newcomer is welcomed.',
    ],
  }),
  de: () => ({
    examples: [
      'followups owner away Anna --from montag --until 15.03. --stand-in Ben',
      'followups owner leave Anna --on 31.01.',
      'followups orphans',
      'followups reassign --from Anna --to Ben,Cleo --dry-run',
      'followups handover Müller',
      'followups dossier Müller --html müller.html',
    ],
    parts: [
      { heading: 'Jemand ist abwesend' },
      'Wer vertritt, hat die Wiedervorlagen so lange auf der eigenen Liste. Zuständig bleibt, wer es war, und followups catchup sagt danach, was inzwischen geschah.',
      { heading: 'Jemand geht' },
      `Mit dem letzten Tag; Kunden, die noch niemand übernommen hat, stehen ab ${alarmDays} Tagen davor in followups orphans. Nichts verschwindet, und wofür niemand zuständig ist, steht bei allen auf der Liste.`,
      'reassign zeigt erst den Plan, fragt dann und tut alles oder nichts; ein einziges undo nimmt alles zurück. Offene Wiedervorlagen gehen mit.',
      { heading: 'Die Gespräche einer Übergabe, solange sie niemand ändert' },
      { lines: talks('de') },
      'In Arbeitstagen vor und nach dem ersten Tag der neuen Zuständigen. Die Übergabe endet, wenn alle geführt sind, oder mit: followups handover KUNDE fertig',
      { heading: 'Die Ansprechperson beim Kunden geht' },
      'followups contact leave NAME --to NACHFOLGE: Was mit der alten zu tun war, ist jetzt mit der neuen zu tun, und sie wird begrüßt.',
    ],
  }),
}

/** With the importances of customers that have them. */
function talks(language: Language): string[][] {
  const journey = builtInJourney('handover')!
  return journey.steps.map(({ key }) => [
    key.slice(1),
    importances.filter((importance) => stepsFor(journey, importance).some((step) => step.key === key)).join(' '),
    stepWords('handover', key, language) ?? '',
  ])
}
