import type { Block } from '../output/view.ts'
import type { Program } from '../program.ts'
import { sentence } from './followed.ts'
import { markOf, type JobName } from './scheduled.ts'
import { scheduledOf, unschedule } from './scheduling.ts'

type Words = { done: string; would: string; nothing: (store: string) => string }

/** Takes away what makes the machine do a job by itself, and nothing else; shows it. */
export async function takeAway(program: Program, job: JobName, t: Words, isTrial: boolean): Promise<void> {
  const mark = markOf(program, job)
  const scheduler = await program.scheduler()
  const found = await scheduledOf(scheduler, mark)

  if (!isTrial) for (const one of found) await unschedule(scheduler, mark, one.with)
  program.show({
    rows: { dryRun: isTrial, applied: !isTrial && found.length > 0, removed: found },
    csv: [],
    text:
      found.length === 0
        ? sentence(t.nothing(mark.store))
        : [
            ...sentence(isTrial ? t.would : t.done),
            { is: 'blank' },
            ...found
              .flatMap(({ line, files }) => (files.length === 0 ? [line] : files))
              .map((line): Block => ({ is: 'paragraph', text: `  ${line}`, indent: 4 })),
          ],
  })
}
