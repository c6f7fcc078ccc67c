import type { MergeField } from '../../domain/merge.ts'
import type { Store } from '../../store/store.ts'
import { words } from '../../text/language.ts'
import { customer } from './text.ts'

type Merged = Awaited<ReturnType<Store['merges']['customers']>>
type Fields = Record<MergeField, string>

export const mergeText = words({
  en: {
    examples: [
      'followups customer merge Müller "Mueller KG" --dry-run',
      'followups customer merge c3 c12',
      'followups customer merge c3 c12 --keep a --keep address=b --yes',
    ],
    kept: `the one that stays (a): ${customer.en}`,
    other: 'the one that becomes part of it (b)',
    keep: 'where they contradict: a or b, or of one thing, such as stage=b; may be given several times',
    dryRun: 'show the plan and change nothing',
    heading: (other: string, kept: string) => `${other} becomes part of ${kept}`,
    comesAlong: (counts: string) => `Comes along: ${counts}.`,
    isOnce: (counts: string) => `Both have, and is there once: ${counts}.`,
    kept_: (field: string, value: string, instead: string) => `${field}: ${value}, not ${instead}.`,
    open: (field: string, one: string, other: string, name: string) =>
      `${field}: ${one} or ${other}? --keep ${name}=a|b`,
    beside: (times: string) => `Stays as a remark in the history of who was in charge: ${times}.`,
    which: (field: string) => `${field}: which holds?`,
    choice: (value: string, name: string) => `${value}, as ${name} says`,
    ask: (other: string, kept: string) => `Make ${other} part of ${kept}?`,
    dry: 'Nothing was changed (dry run).',
    nothing: 'Nothing was changed.',
    done: (other: string, kept: string, aliases: readonly string[]) =>
      `${other} is now part of ${kept}, which is found as ${aliases.join(', ')} as well.`,
    isPrivate: 'private person',
    isBusiness: 'business',
    noRhythm: 'no rhythm',
    languages: { en: 'English', de: 'German' },
    fields: {
      ...{ name: 'Name', number: 'Number', address: 'Address', private: 'Kind', stage: 'Stage' },
      ...{ importance: 'Importance', cadence: 'Rhythm', owner: 'In charge', since: 'Customer since' },
      ...{ channel: 'Channel', language: 'Language', time: 'Best time' },
    } satisfies Fields,
    counts: (moved: Merged['moved']) => [
      ...counted(moved.contacts, 'contact', 'contacts'),
      ...counted(moved.entries, 'entry', 'entries'),
      ...counted(moved.followUps, 'open follow-up', 'open follow-ups'),
      ...counted(moved.promises, 'promise', 'promises'),
      ...counted(moved.agreements, 'agreement', 'agreements'),
      ...counted(moved.journeys, 'journey', 'journeys'),
      ...counted(moved.bookings, 'booking', 'bookings'),
      ...counted(moved.knowledge, 'thing we know', 'things we know'),
      ...counted(moved.stageChanges, 'change of stage', 'changes of stage'),
      ...counted(moved.tags, 'tag', 'tags'),
      ...counted(moved.importedLines, 'imported line', 'imported lines'),
    ],
    onceCounts: (once: Merged['once']) => [
      ...counted(once.followUps, 'follow-up', 'follow-ups'),
      ...counted(once.bookings, 'booking', 'bookings'),
      ...counted(once.tags, 'tag', 'tags'),
    ],
  },
  de: {
    examples: [
      'followups customer merge Müller "Mueller KG" --dry-run',
      'followups customer merge c3 c12',
      'followups customer merge c3 c12 --keep a --keep adresse=b --yes',
    ],
    kept: `der bleibt (a): ${customer.de}`,
    other: 'der darin aufgeht (b)',
    keep: 'wo sie sich widersprechen: a oder b, oder für eine Sache, etwa stufe=b; mehrfach möglich',
    dryRun: 'nur den Plan zeigen und nichts ändern',
    heading: (other: string, kept: string) => `${other} geht auf in ${kept}`,
    comesAlong: (counts: string) => `Kommt mit: ${counts}.`,
    isOnce: (counts: string) => `Haben beide, und bleibt einmal da: ${counts}.`,
    kept_: (field: string, value: string, instead: string) => `${field}: ${value}, nicht ${instead}.`,
    open: (field: string, one: string, other: string, name: string) =>
      `${field}: ${one} oder ${other}? --keep ${name}=a|b`,
    beside: (times: string) => `Bleibt als Bemerkung im Verlauf der Zuständigkeit: ${times}.`,
    which: (field: string) => `${field}: Was gilt?`,
    choice: (value: string, name: string) => `${value}, wie bei ${name}`,
    ask: (other: string, kept: string) => `${other} in ${kept} aufgehen lassen?`,
    dry: 'Nichts wurde geändert (Probelauf).',
    nothing: 'Nichts wurde geändert.',
    done: (other: string, kept: string, aliases: readonly string[]) =>
      `${other} ist jetzt Teil von ${kept} und auch so zu finden: ${aliases.join(', ')}.`,
    isPrivate: 'Privatperson',
    isBusiness: 'Betrieb',
    noRhythm: 'kein Rhythmus',
    languages: { en: 'Englisch', de: 'Deutsch' },
    fields: {
      ...{ name: 'Name', number: 'Kundennummer', address: 'Anschrift', private: 'Art', stage: 'Stufe' },
      ...{ importance: 'Wichtigkeit', cadence: 'Rhythmus', owner: 'Zuständig', since: 'Kunde seit' },
      ...{ channel: 'Kanal', language: 'Sprache', time: 'Beste Zeit' },
    },
    counts: (moved: Merged['moved']) => [
      ...counted(moved.contacts, 'Ansprechperson', 'Ansprechpersonen'),
      ...counted(moved.entries, 'Eintrag', 'Einträge'),
      ...counted(moved.followUps, 'offene Wiedervorlage', 'offene Wiedervorlagen'),
      ...counted(moved.promises, 'Zusage', 'Zusagen'),
      ...counted(moved.agreements, 'Vereinbarung', 'Vereinbarungen'),
      ...counted(moved.journeys, 'Fahrplan', 'Fahrpläne'),
      ...counted(moved.bookings, 'Buchung', 'Buchungen'),
      ...counted(moved.knowledge, 'Wissenswertes', 'Mal Wissenswertes'),
      ...counted(moved.stageChanges, 'Stufenwechsel', 'Stufenwechsel'),
      ...counted(moved.tags, 'Schlagwort', 'Schlagworte'),
      ...counted(moved.importedLines, 'eingelesene Zeile', 'eingelesene Zeilen'),
    ],
    onceCounts: (once: Merged['once']) => [
      ...counted(once.followUps, 'Wiedervorlage', 'Wiedervorlagen'),
      ...counted(once.bookings, 'Buchung', 'Buchungen'),
      ...counted(once.tags, 'Schlagwort', 'Schlagworte'),
    ],
  },
})

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
}
