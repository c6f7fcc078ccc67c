import { finding, type Finding } from '../../domain/finding.ts'
import type { Program } from '../../program.ts'
import { scheduled } from '../scheduled.ts'

/** What is wrong with what is derived from the facts of a store, and with its morning mails. */
export async function insideOf(program: Program): Promise<Finding[]> {
  const { checkup, digests } = await program.store()
  const [planned, listed] = [await checkup.planDiffers(), await checkup.listDiffers()]
  const alarms = await digests.alarms(null)
  const isScheduled = alarms.length > 0 && (await scheduled(program, 'digest')) !== null
  return [
    ...(planned.length > 0 ? [finding('plan-differs', { customers: planned })] : []),
    ...(listed.length > 0 ? [finding('list-differs', { customers: listed })] : []),
    ...(alarms.length > 0 && !isScheduled ? [finding('mail-not-scheduled', {})] : []),
    ...(isScheduled ? [finding('mail-alarm', { names: alarms.map(({ owner }) => owner.name) })] : []),
  ]
}
