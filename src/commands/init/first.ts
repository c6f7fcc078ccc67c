import type { Day } from '../../domain/day.ts'
import type { Program } from '../../program.ts'
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
    const when = await program.ask.text({ message: t.whenAsked, usual: t.today, option: '--import' })
    const line = ['plan', who, when.trim() || t.today, t.firstWords]
    if (await attempted(wizard, () => act(wizard, line))) message = t.nextAsked
  }
}

/** The day before which nothing is due; null where something is, or never will be. */
export async function nothingDueBefore(program: Program): Promise<Day | null> {
  const [due] = (await program.run(['due'], program)).rows
  if (!Array.isArray(due) || due.length > 0) return null
  const { followUps } = await program.store()
  return (await followUps.nextAfter(program.today, null))?.dueOn ?? null
}
