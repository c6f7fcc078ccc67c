import type { Day } from '../../domain/day.ts'
import type { followUps } from './follow-ups.ts'
import type { interactions } from './interactions.ts'
import type { Writing } from './writing.ts'

/** Says in the history, and as the reason for no rhythm, where it comes from; the word is the same in every language. */
export const fromImport = 'Import'

/** What the dates of a file become. */
export function imported(tables: {
  interactions: ReturnType<typeof interactions>
  followUps: ReturnType<typeof followUps>
}) {
  return {
    /** The day of the last contact. How it was the file does not say: it counts as dialogue, and says that it is imported. */
    spoke(
      writing: Writing,
      {
        customerId,
        contactId,
        ownerId,
        on,
      }: { customerId: number; contactId: number | null; ownerId: number; on: Day },
    ): void {
      tables.interactions.within.add(writing, {
        customerId,
        contactId,
        ownerId,
        on,
        channel: 'call',
        direction: 'out',
        missed: false,
        answered: false,
        complaint: false,
        text: fromImport,
      })
    },

    agree(writing: Writing, customerId: number, dueOn: Day): void {
      tables.followUps.within.add(writing, {
        ...{ customerId, contactId: null, rule: 'agreed', text: null, dueOn },
        ...{ deadlineOn: null, every: null, anchorOn: null, causeId: null },
      })
    },
  }
}
