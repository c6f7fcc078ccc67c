import type { Day } from '../../domain/day.ts'
import type { Program } from '../../program.ts'
import { customerMeant } from '../named.ts'
import { refused } from '../refusal.ts'
import { dueDay } from '../typed.ts'
import { act, attempted, type Wizard } from './wizard.ts'

/**
 * Whom to contact first, where nothing is due for long: of customers who just came in nobody knows when somebody last spoke
 * with them.
 */
export async function firstStep(wizard: Wizard): Promise<void> {
  const { program, t } = wizard
  if (!program.ask.canAsk || (await nothingDueBefore(program)) === null) return
  for (let message = t.firstAsked; ;) {
    const who = (await program.ask.text({ message, usual: '', option: '--import' })).trim()
    if (who === '') return
    if (await attempted(wizard, () => planned(wizard, who))) message = t.nextAsked
  }
}

/** Who is meant is known before the day is asked for, and named so that nobody else can be meant. */
async function planned(wizard: Wizard, who: string): Promise<void> {
  const { program, t } = wizard
  const { customer, contact } = await customerMeant(program, who)
  const when = await program.ask.text({
    ...{ message: t.whenAsked, usual: t.today, option: '--import' },
    refusal: (typed) => refused(program, () => dueDay(program, typed)),
  })
  await act(wizard, ['plan', contact ? `p${contact.id}` : `c${customer.id}`, when.trim(), t.firstWords])
}

/** The day before which nothing is due; null where something is, or never will be. */
export async function nothingDueBefore(program: Program): Promise<Day | null> {
  const [due] = (await program.run(['due'], program)).rows
  if (!Array.isArray(due) || due.length > 0) return null
  const { followUps } = await program.store()
  return (await followUps.nextAfter(program.today, null))?.dueOn ?? null
}
