import { barsCommands, finding, isOutside, needsBackup, repairableAmong, type Finding } from '../../domain/finding.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import type { StoreFile } from '../../store/file.ts'
import { backedUpBefore, realStoreFile } from '../backed-up.ts'
import { defineCommand } from '../define.ts'
import { doctorView } from './view.ts'
import { insideOf } from './inside.ts'
import { scheduledBackups, settingsFaults, surroundingsOf } from './surroundings.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store, exitCodes.something],

  line: (line, t) => line.option('--repair', t.repair),

  async run(program, t, { repair }) {
    const file = await realStoreFile(program)
    const backups = await scheduledBackups(program)
    const before = await examined(program, file, backups)
    const mended = repair ? await repaired(program, file, repairableAmong(before.findings)) : []
    const after = mended.length > 0 ? await examined(program, file, backups) : before

    const newest = after.findings.some(needsBackup) ? file.newestBackup(backups.folders) : null
    const zone = program.config.timezone ?? (await program.scheduler()).zone()
    program.show(doctorView(after, { program, t, mended, newest, zone }))
    if (after.findings.length > 0)
      program.endWith(after.findings.some(barsCommands) ? exitCodes.store : exitCodes.something)
  },
})

type Backups = Awaited<ReturnType<typeof scheduledBackups>>

export type Examined = {
  findings: readonly Finding[]
  particulars: Awaited<ReturnType<StoreFile['examine']>>['particulars']
}

/** First as a file; what only commands can see of it once they could work with it. */
async function examined(program: Program, file: StoreFile, { folders, next }: Backups): Promise<Examined> {
  const { findings: found, particulars } = await file.examine(folders)
  const findings = found.map((one) => (one.kind === 'no-backup' ? finding(one.kind, { ...one.facts, next }) : one))
  const isReady = !findings.some((one) => barsCommands(one) || ['outdated', 'rows-invalid'].includes(one.kind))
  const inside = isReady ? await insideOf(program) : []
  await program.letGo()
  return {
    particulars,
    findings: [...settingsFaults(program), ...findings, ...inside, ...(await surroundingsOf(program))],
  }
}

/** After a backup, where there is anything to lose. */
async function repaired(program: Program, file: StoreFile, findings: readonly Finding[]): Promise<readonly Finding[]> {
  if (findings.length === 0) return []
  if (!findings.every(isOutside)) await backedUpBefore(program, 'repair')
  file.repair(findings)
  for (const { kind, facts } of findings) {
    if (kind !== 'plan-differs' && kind !== 'list-differs') continue
    const { checkup } = await program.store()
    await checkup.renew(facts.customers)
  }
  await program.letGo()
  return findings
}
