import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { text } from './text.ts'
import { backupsText, goneItem, planText, type Backup } from './view.ts'
import { idOfWhom, whomMeant } from './whom.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('[customer]', t.who)
      .option('--contact', t.contact)
      .option('-a, --at <customer>', t.at)
      .option('-n, --dry-run', t.dryRun),

  async run(program, t, options, who) {
    const { forgetting } = await program.store()
    const left = await forgetting.pending()
    if (who === undefined || (left.uids.length > 0 && !options.dryRun)) {
      const isOver = await finishEarlier(program, t, { isAsked: who === undefined, isDry: options.dryRun === true })
      if (isOver) return
    }
    const whom = await whomMeant(program, who!, options)
    const name = `${whom.name} (${idOfWhom(whom)})`
    const isPerson = whom.type === 'contact'
    if (left.size > slow && program.ask.canAsk) program.tell(t.looking)
    const plan = await forgetting.plan(whom)
    const about = planText(goneItem(plan), t, name, isPerson)

    const isAsked = !options.dryRun && (await program.ask.confirm({ message: t.ask(name), option: '--yes', about }))
    const done = isAsked ? await forgetting.run(whom) : null
    const failure = done === null ? null : await erased(program, t)
    const backups = await forgetting.backups({ known: plan.known })

    program.show({
      rows: {
        ...{ dryRun: options.dryRun === true, type: whom.type, id: whom.id, name: whom.name },
        ...{ forgotten: done !== null, erased: done !== null && failure === null, ...goneItem(done ?? plan) },
        backups: backups.map(backupItem),
      },
      csv: [],
      text: [
        ...(options.dryRun ? about : []),
        ...sentence(done ? (failure ? t.started(name) : t.done(name)) : options.dryRun ? t.dry : t.kept),
        ...(whom.namesake ? sentence(t.namesake(whom.namesake.name, `c${whom.namesake.id}`)) : []),
        ...(done || options.dryRun ? backupsText(backups, t) : []),
      ],
    })
    if (failure) throw failure
  },
})

/** Takes out of the file what an earlier run left there; whether that was all that was asked for. */
async function finishEarlier(
  program: Program,
  t: typeof text.en,
  { isAsked, isDry }: { isAsked: boolean; isDry: boolean },
): Promise<boolean> {
  const { forgetting } = await program.store()
  const { uids } = await forgetting.pending()
  const failure = uids.length > 0 && !isDry ? await erased(program, t) : null
  if (failure) throw failure
  if (!isAsked) {
    program.tell(t.finished)
    return false
  }
  const backups = uids.length === 0 ? [] : await forgetting.backups({ forgotten: uids })
  program.show({
    rows: { dryRun: isDry, erased: uids.length > 0 && !isDry, backups: backups.map(backupItem) },
    csv: [],
    text:
      uids.length === 0 ? sentence(t.nothing) : [...sentence(isDry ? t.dry : t.finished), ...backupsText(backups, t)],
  })
  return true
}

/** What kept it from being erased from the file; null where it is. On a terminal it says that a large one takes a while. */
async function erased(program: Program, t: typeof text.en): Promise<Failure | null> {
  const { forgetting } = await program.store()
  const { size } = await forgetting.pending()
  if (size > slow && program.ask.canAsk) program.tell(t.erasing)
  try {
    await forgetting.erase()
    return null
  } catch (error) {
    if (error instanceof Failure && error.kind === 'not-erased') return error
    throw error
  }
}

/** In bytes: about what a second is enough for. */
const slow = 50_000_000

function backupItem({ path, isReadable }: Backup) {
  return { path, readable: isReadable }
}
