import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { sizeWords } from '../../text/sizes.ts'
import { realStoreFile } from '../backed-up.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('[file]', t.file)
      .option('--to <folder>', t.to)
      .option('--keep <count>', t.keep)
      .option('-q, --quiet', t.quiet),

  async run(program, t, { to, keep, quiet }, path) {
    refuseContradictions({ to, path })
    const most = keep === undefined ? undefined : countFrom(keep, 1, 9999)
    const file = await realStoreFile(program)
    const isFile = path !== undefined && !file.isFolder(path)
    if (isFile && most !== undefined) throw new Failure('goes-with', { option: '--keep', needs: '--to' })

    const made = isFile ? await file.backUpAs(path) : await file.backUp({ to: to ?? path, keep: most })
    if (quiet) return
    const size = sizeWords(made.size, program.language)
    program.show({
      rows: { file: made.path, size: made.size, removed: made.removed },
      csv: [],
      text: sentence([t.made(made.path, size), t.removed(made.removed.length)].join(' ').trim()),
    })
  },
})

/** Throws Failure `not-together`, `missing-value` or `backup-to-output`. */
function refuseContradictions({ to, path }: { to: string | undefined; path: string | undefined }): void {
  if (to !== undefined && path !== undefined) throw new Failure('not-together', { options: [path, '--to'] })
  if (to === '') throw new Failure('missing-value', { option: '--to' })
  if (path === '') throw new Failure('missing-argument', { name: 'FILE' })
  if (path === '-') throw new Failure('backup-to-output', {})
}
