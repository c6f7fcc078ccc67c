import type { Program } from '../program.ts'
import { longDay } from '../text/dates.ts'
import { inTongue, words } from '../text/language.ts'

const text = words({
  en: {
    us: (id: number, day: string) => `Follow-up ${id} reminds on ${day}.`,
    them: (id: number, day: string) => `Follow-up ${id} asks on ${day}; until then the rhythm is silent.`,
  },
  de: {
    us: (id: number, day: string) => `Wiedervorlage ${id} erinnert am ${day}.`,
    them: (id: number, day: string) => `Wiedervorlage ${id} fragt am ${day} nach; bis dahin ruht der Rhythmus.`,
  },
})

/** The follow-up of a promise that was just made, and the sentence about it. */
export async function promisedNow(
  program: Program,
  customerId: number,
  promiseId: number,
): Promise<{ id: number; sentence: string }> {
  const { followUps } = await program.store()
  const { id, rule, dueOn } = (await followUps.openOf(customerId)).find(
    (open) => open.originId === promiseId && (open.rule === 'promise-us' || open.rule === 'promise-them'),
  )!
  const t = inTongue(text, program.tongue)
  return { id, sentence: t[rule === 'promise-us' ? 'us' : 'them'](id, longDay(dueOn, program.language)) }
}
