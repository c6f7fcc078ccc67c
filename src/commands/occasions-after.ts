import type { Program } from '../program.ts'
import { longDay } from '../text/dates.ts'
import { inTongue, words } from '../text/language.ts'
import { told, type Told } from '../text/told.ts'
import { toldFollowUps, type FollowUpRecord } from './follow-up-items.ts'

const text = words({
  en: {
    gone: (gone: readonly Told[]) => `No longer planned: ${told(gone)}`,
    moved: (one: Told, from: string, to: string) => `${one.id} ${one.reason}: now ${to} instead of ${from}.`,
    planned: (one: Told, day: string) => `Planned for ${day}: ${told([one])}`,
  },
  de: {
    gone: (gone: readonly Told[]) => `Nicht mehr geplant: ${told(gone)}`,
    moved: (one: Told, from: string, to: string) => `${one.id} ${one.reason}: jetzt ${to} statt ${from}.`,
    planned: (one: Told, day: string) => `Geplant für ${day}: ${told([one])}`,
  },
})

/**
 * What a change did to the occasions of a customer, each in a sentence; none where they stay as they are. Of each only the
 * next one counts: the one after it is open as well.
 */
export function occasionsAfter(
  program: Program,
  openBefore: readonly FollowUpRecord[],
  openAfter: readonly FollowUpRecord[],
): string[] {
  const { language } = program
  const t = inTongue(text, program.tongue)
  const [before, after] = [nextOccasions(openBefore), nextOccasions(openAfter)]
  const gone = before.filter(({ id }) => after.every((other) => other.id !== id))
  const name = (followUp: FollowUpRecord) => toldFollowUps([followUp], language, { customers: false })[0]!
  return [
    ...(gone.length === 0 ? [] : [t.gone(gone.map(name))]),
    ...after.flatMap((followUp) => {
      const { dueOn } = before.find(({ id }) => id === followUp.id) ?? {}
      if (dueOn === undefined) return [t.planned(name(followUp), longDay(followUp.dueOn, language))]
      if (dueOn === followUp.dueOn) return []
      return [t.moved(name(followUp), longDay(dueOn, language), longDay(followUp.dueOn, language))]
    }),
  ]
}

/** The soonest of each person's birthday, and of the anniversaries. */
function nextOccasions(open: readonly FollowUpRecord[]): FollowUpRecord[] {
  const occasions = open.filter(({ kind }) => kind === 'occasion')
  const isSame = (a: FollowUpRecord, b: FollowUpRecord) => a.rule === b.rule && a.originId === b.originId
  return occasions.filter((occasion) => occasions.find((other) => isSame(other, occasion)) === occasion)
}
