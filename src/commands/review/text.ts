import { words } from '../../text/language.ts'
import type { Did } from './walk.ts'

export const text = words({
  en: {
    examples: ['followups review', 'followups review --tag seminar', 'followups review --owner Anna --limit 10'],
    owner: 'only what this person is in charge of',
    all: 'everybody’s, not only mine',
    tag: 'only customers with this tag',
    limit: 'only so many follow-ups, the most urgent first',
    progress: (at: number, all: number) => `${at} of ${all}`,
    importance: (importance: string) => `importance ${importance}`,
    paused: (day: string) => `paused until ${day}`,
    nothingDue: 'Nothing is due any more.',
    nothingSaid: 'No entry yet.',
    meanwhile: (name: string) => `${name}: done meanwhile by somebody else.`,
    nothingToUndo: 'Nothing was changed here yet.',
    which: 'Which of them?',
    every: 'all of them',
    kept: 'Was the promise kept?',
    agreement: 'What becomes of it?',
    journey: 'How did it end?',
    complaint: 'A complaint ends when it is solved and they were asked again. How were they asked?',
    renewed: 'For how long, or until when? (such as 12m, 31 dec 2027)',
    notNow: 'Until when? (such as in 3 months)',
    lost: 'Why was the customer lost?',
    until: 'Until when?',
    channel: 'What happened?',
    said: 'What was said?',
    next: 'When again?',
    when: 'On which day? (such as fri, 2w, 24 dec)',
    none: 'Nothing is due.',
    unchanged: 'Nothing was changed.',
    did: (counts: readonly string[]) => `Done in this review: ${counts.join(', ')}.`,
    counted: {
      logged: (count: number) => `${count} logged`,
      done: (count: number) => `${count} done`,
      snoozed: (count: number) => `${count} snoozed`,
      dropped: (count: number) => `${count} dropped`,
      decided: (count: number) => `${count} decided`,
      written: (count: number) => `${count} written to`,
    } satisfies Record<Did, (count: number) => string>,
    left: (customers: number) =>
      customers === 1 ? '1 customer is still due.' : `${customers} customers are still due.`,
    nextDay: (day: string, count: number) => `Next: ${day}, ${followUps(count)}.`,
    fullDay: (day: string, count: number, capacity: number) =>
      `The next full day is ${day}: ${followUps(count)} (capacity ${capacity}).`,
    takeBack: 'To take back the last step: followups undo',
    noneAhead: 'Nothing is planned within eight weeks.',
  },
  de: {
    examples: ['followups review', 'followups review --tag seminar', 'followups review --owner Anna --limit 10'],
    owner: 'nur, wofür diese Person zuständig ist',
    all: 'von allen, nicht nur meins',
    tag: 'nur Kunden mit diesem Schlagwort',
    limit: 'nur so viele Wiedervorlagen, das Dringendste zuerst',
    progress: (at: number, all: number) => `${at} von ${all}`,
    importance: (importance: string) => `Wichtigkeit ${importance}`,
    paused: (day: string) => `pausiert bis ${day}`,
    nothingDue: 'Nichts mehr fällig.',
    nothingSaid: 'Noch kein Eintrag.',
    meanwhile: (name: string) => `${name}: inzwischen von jemand anderem erledigt.`,
    nothingToUndo: 'Hier wurde noch nichts geändert.',
    which: 'Was davon?',
    every: 'alles',
    kept: 'Wurde die Zusage gehalten?',
    agreement: 'Was wird daraus?',
    journey: 'Wie ging es aus?',
    complaint: 'Eine Reklamation endet, wenn sie gelöst und nachgefragt ist. Wie wurde nachgefragt?',
    renewed: 'Für wie lange oder bis wann? (etwa 12m, 31.12.2027)',
    notNow: 'Bis wann? (etwa in 3 Monaten)',
    lost: 'Warum ist der Kunde verloren?',
    until: 'Bis wann?',
    channel: 'Was war?',
    said: 'Was wurde gesagt?',
    next: 'Wann wieder?',
    when: 'An welchem Tag? (etwa freitag, 2w, 24.12.)',
    none: 'Nichts ist fällig.',
    unchanged: 'Nichts wurde geändert.',
    did: (counts: readonly string[]) => `In diesem Durchgang: ${counts.join(', ')}.`,
    counted: {
      logged: (count: number) => `${count} festgehalten`,
      done: (count: number) => `${count} erledigt`,
      snoozed: (count: number) => `${count} verschoben`,
      dropped: (count: number) => `${count} gestrichen`,
      decided: (count: number) => `${count} entschieden`,
      written: (count: number) => `${count} angeschrieben`,
    },
    left: (customers: number) => `Bei ${customers === 1 ? '1 Kunden' : `${customers} Kunden`} ist noch etwas fällig.`,
    nextDay: (day: string, count: number) => `Als Nächstes: ${day}, ${wiedervorlagen(count)}.`,
    fullDay: (day: string, count: number, capacity: number) =>
      `Der nächste volle Tag ist ${day}: ${wiedervorlagen(count)} (Tagespensum ${capacity}).`,
    takeBack: 'Den letzten Schritt zurücknehmen: followups undo',
    noneAhead: 'In den nächsten acht Wochen ist nichts geplant.',
  },
})

function followUps(count: number): string {
  return count === 1 ? '1 follow-up' : `${count} follow-ups`
}

function wiedervorlagen(count: number): string {
  return count === 1 ? '1 Wiedervorlage' : `${count} Wiedervorlagen`
}
