import type { HistoryEntry } from '../domain/history.ts'
import type { Program } from '../program.ts'
import { shortDay, weekdayWord } from '../text/dates.ts'
import { weekdayOf } from '../domain/day.ts'
import { historySentence } from '../text/history.ts'
import { inTongue, words } from '../text/language.ts'
import { timeOfDay } from '../text/times.ts'

const text = words({
  en: { today: (time: string) => `today ${time}` },
  de: { today: (time: string) => `heute ${time}` },
})

/** A command of the history as data; docs/json.md explains the fields. */
export function historyItem(entry: HistoryEntry) {
  const { id, at, on, command, owner, subject, undoes, isRedo, undoneBy, isFinal } = entry
  const { customers, contact, channel, what } = subject
  return {
    ...{ id, at, on, command, owner, sentence: historySentence(entry, 'en') },
    ...{ customers: customers.count, customer: customers.count === 1 ? (customers.named[0] ?? null) : null },
    ...{ contact, aboutOwner: subject.owner, to: subject.to, channel, what },
    ...{ undoes: undoes !== null && !isRedo ? undoes.id : null, redoes: isRedo ? undoes!.id : null },
    ...{ undoneBy, canBeUndone: undoes === null && undoneBy === null && !isFinal },
  }
}

/** `today 09:12`, `Tue 24 Nov`; in German `heute 09:12`, `Di 24.11.` */
export function whenWords({ at, on }: Pick<HistoryEntry, 'at' | 'on'>, { today, tongue, language }: Program): string {
  if (on === today) return inTongue(text, tongue).today(timeOfDay(at))
  return `${weekdayWord(weekdayOf(on) - 1, language)} ${shortDay(on, today, language)}`
}
