import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'
import { quoted } from '../../text/shell-word.ts'

export const text = words({
  en: {
    examples: [
      'followups snooze 14 tomorrow',
      'followups snooze 14,15 next week',
      'followups snooze 14 "in a month" --why "on holiday"',
    ],
    ids: 'the numbers of follow-ups, such as 14 or 14,15; then until when, such as tomorrow, fri, 2w, 24 dec',
    why: 'why it waits',
    until: 'Until when?',
    snoozed: (moved: readonly Told[], day: string) => `Snoozed until ${day}: ${told(moved)}`,
    often: (id: number, count: number, customer: string) =>
      `Follow-up ${id} was snoozed ${count} times; perhaps a slower rhythm: followups customer edit ${quoted(customer)} --cadence 12w`,
  },
  de: {
    examples: [
      'followups snooze 14 morgen',
      'followups snooze 14,15 nächste woche',
      'followups snooze 14 "in einem monat" --why "im Urlaub"',
    ],
    ids: 'die Nummern von Wiedervorlagen, etwa 14 oder 14,15; danach bis wann, etwa morgen, freitag, 2w, 24.12.',
    why: 'warum es wartet',
    until: 'Bis wann?',
    snoozed: (moved: readonly Told[], day: string) => `Verschoben auf ${day}: ${told(moved)}`,
    often: (id: number, count: number, customer: string) =>
      `Die Wiedervorlage ${id} wurde ${count}-mal verschoben; vielleicht ein ruhigerer Rhythmus: followups customer edit ${quoted(customer)} --cadence 12w`,
  },
})
