import { shortDay } from '../text/dates.ts'
import { deedOf } from '../text/history.ts'
import type { Asking, Candidate } from './values.ts'

/** The numbers of the newest commands that can be taken back, with what they did. */
export async function commands({ typed, language, today, hints }: Asking): Promise<Candidate[]> {
  const found = (await (await hints())?.commands()) ?? []
  return found
    .filter(({ undoes, undoneBy, isFinal }) => undoes === null && undoneBy === null && !isFinal)
    .map((entry) => ({
      text: String(entry.id),
      note: `${shortDay(entry.on, today, language)}: ${deedOf(entry, language)}`,
    }))
    .filter(({ text }) => text.startsWith(typed))
}
