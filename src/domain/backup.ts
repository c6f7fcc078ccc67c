/** Before what the program makes a backup by itself. */
export type BackupReason = 'import' | 'repair'

/** A backup by its name: when it was made, in the time of that place (`2026-11-26-0730`), and which of that minute. */
export type NamedBackup = { name: string; madeAt: string; isAutomatic: boolean; copy: number }

/**
 * `followups-2026-11-26-0730.backup.db`, after the store's own name (without its ending), in the time of this place; what
 * the program made by itself says before what. The second of a minute is numbered.
 */
export function backupName(stem: string, at: string, reason: BackupReason | null, copy: number): string {
  const why = reason === null ? '' : `-before-${reason}`
  return `${stem}-${minuteOf(at)}${why}${copy === 1 ? '' : `-${copy}`}.backup.db`
}

/** The name under which a store is kept that another one takes the place of; the second of a minute is numbered. */
export function replacedName(stem: string, at: string, copy: number): string {
  return `${stem}-${minuteOf(at)}${copy === 1 ? '' : `-${copy}`}.replaced.db`
}

/** Null where a file is not named like a backup of this store. */
export function namedBackup(name: string, stem: string): NamedBackup | null {
  if (!name.startsWith(`${stem}-`)) return null
  const [, madeAt, why, copy = '1'] =
    /^(\d{4}-\d\d-\d\d-\d{4})(-before-[a-z]+)?(?:-(\d+))?\.backup\.db$/.exec(name.slice(stem.length + 1)) ?? []
  return madeAt === undefined ? null : { name, madeAt, isAutomatic: why !== undefined, copy: Number(copy) }
}

/** The instant that a name says, in milliseconds. */
export function timeOf({ madeAt }: NamedBackup): number {
  const [year, month, day, time = ''] = madeAt.split('-')
  return new Date(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(time.slice(0, 2)),
    Number(time.slice(2)),
  ).getTime()
}

/** So many days may the newest backup be old. */
export const backupDays = 14

export function newestFirst(a: NamedBackup, b: NamedBackup): number {
  return b.madeAt < a.madeAt ? -1 : b.madeAt > a.madeAt ? 1 : b.copy - a.copy
}

/** How many of those that the program makes by itself are kept. */
export const automaticsKept = 14

/** `2026-11-26-0730` */
function minuteOf(instant: string): string {
  const at = new Date(instant)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}-${two(at.getHours())}${two(at.getMinutes())}`
}
