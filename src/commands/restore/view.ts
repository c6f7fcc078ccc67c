import type { Block, View } from '../../output/view.ts'
import type { Comparison } from '../../store/file.ts'
import { shellWord } from '../../text/shell-word.ts'
import { sentence } from '../followed.ts'
import { isAnybody } from './comparison.ts'
import type { text } from './text.ts'

type Done = {
  dryRun: boolean
  applied: boolean
  file: string
  store: string
  /** Where the store is that was replaced. */
  kept: string | null
  about: readonly Block[]
}

/** What was or would be done; docs/json.md explains the fields. */
export function restoreView(comparison: Comparison, { about, ...done }: Done, t: typeof text.en): View<object> {
  const { backup, current, currentIs, isOther, lost, forgottenSince } = comparison
  return {
    rows: { ...done, storeIs: currentIs, otherStore: isOther, backup, current, lost, forgottenSince },
    csv: [],
    text: done.dryRun
      ? [...about, { is: 'blank' }, ...sentence(t.dry)]
      : done.applied
        ? sentence(
            [
              t.done(done.store, backup.customers),
              isAnybody(forgottenSince) ? t.cameBack(forgottenSince) : '',
              done.kept === null ? '' : t.kept(done.kept),
              done.kept !== null && currentIs === 'readable' ? t.back(shellWord(done.kept)) : '',
            ]
              .filter((part) => part !== '')
              .join(' '),
          )
        : sentence(t.unchanged),
  }
}
