import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { digestAlarm, digestDaysOf, missedDays, type DigestAlarm, type DigestDays } from '../../domain/digest-days.ts'
import type { DigestNote } from '../../domain/digest-note.ts'
import { hasLeft, type Staff } from '../../domain/in-charge.ts'
import type { WorkingDays } from '../../domain/working-days.ts'
import { column, statement } from './statement.ts'
import type { Writes } from './writing.ts'

/** Whose note it is: by what stays the same when the store was put back meanwhile. */
export type NotedOwner = { ownerId: number; ownerUid: string }

export type OwnerAlarm = { owner: { id: number; name: string }; alarm: DigestAlarm }

const columns = `on_day AS "day", state, address, message_id AS "messageId", begun_at AS "begunAt", tried_at AS "triedAt",
  tries, doubts, fault`

/** What was sent of the morning mails, and how far one has come: never recorded in the journal, never undone. */
export function digests(
  db: Database,
  note: Writes['note'],
  { today, now, staff, works }: { today: Day; now: () => string; staff: () => Staff; works: () => WorkingDays },
) {
  const uidOf = statement<{ ownerId: number }, { uid: string }>(db, 'SELECT uid FROM owner WHERE id = @ownerId')
  const ofDay = statement<{ ownerId: number; day: Day }, DigestNote>(
    db,
    `SELECT ${columns} FROM digest WHERE owner_id = @ownerId AND on_day = @day`,
  )
  const newest = statement<{ ownerId: number; until: Day; count: number }, DigestNote>(
    db,
    `SELECT ${columns} FROM digest WHERE owner_id = @ownerId AND on_day <= @until ORDER BY on_day DESC LIMIT @count`,
  )
  const settledOn = column<{ ownerId: number; until: Day }, Day | null>(
    db,
    `SELECT max(on_day) FROM digest WHERE owner_id = @ownerId AND on_day <= @until AND state IN ('sent', 'nothing')`,
  )
  const firstUnsent = column<{ ownerId: number; today: Day }, Day | null>(
    db,
    `SELECT coalesce(
       (SELECT date(max(on_day), '+1 day') FROM digest WHERE owner_id = @ownerId AND on_day < @today AND state = 'sent'),
       (SELECT min(on_day) FROM digest WHERE owner_id = @ownerId AND on_day < @today))`,
  )
  const idle = column<{ ownerId: number; fromOn: Day }, Day>(
    db,
    `SELECT on_day FROM digest WHERE owner_id = @ownerId AND on_day >= @fromOn AND state = 'nothing'`,
  )
  const put = statement<DigestNote & NotedOwner>(
    db,
    `INSERT INTO digest (owner_id, on_day, state, address, message_id, begun_at, tried_at, tries, doubts, fault)
     SELECT id, @day, @state, @address, @messageId, @begunAt, @triedAt, @tries, @doubts, @fault FROM owner WHERE uid = @ownerUid
     ON CONFLICT (owner_id, on_day) DO UPDATE SET state = excluded.state, address = excluded.address,
       message_id = excluded.message_id, begun_at = excluded.begun_at, tried_at = excluded.tried_at,
       tries = excluded.tries, doubts = excluded.doubts, fault = excluded.fault
     WHERE tries <= excluded.tries`,
  )

  function daysOf(ownerId: number): DigestDays {
    const all = staff()
    const owner = all.owners.find(({ id }) => id === ownerId)
    return owner ? digestDaysOf(owner, all, works()) : () => false
  }

  return {
    /** Whose note it is, what is noted for today, and the instant. */
    standing: (ownerId: number): { owner: NotedOwner; note: DigestNote | null; at: string } => ({
      owner: { ownerId, ownerUid: uidOf.get({ ownerId })!.uid },
      note: ofDay.get({ ownerId, day: today }) ?? null,
      at: now(),
    }),

    /**
     * Notes how far a day has come, durably. All of it is written, so that a store which was put back meanwhile has it as
     * well; nothing where the owner is not in it any more, or another run has begun since.
     */
    note(owner: NotedOwner, noted: DigestNote): void {
      note(() => put.run({ ...noted, ...owner }))
    },

    /** The newest notes of an owner up to today, the newest first. */
    newest: (ownerId: number, count: number): DigestNote[] => newest.all({ ownerId, until: today, count }),

    /**
     * Their digest days before today that had neither a mail nor nothing to send, since the last mail: at most five, oldest
     * first; none from before the first one ever.
     */
    missedDays(ownerId: number): Day[] {
      const [fromOn] = firstUnsent.all({ ownerId, today })
      return fromOn ? missedDays({ fromOn, had: idle.all({ ownerId, fromOn }) }, today, daysOf(ownerId)) : []
    },

    /** What is wrong with the morning mails of an owner, or (null) of all who are still here; nothing where all is well. */
    alarms(ownerId: number | null): OwnerAlarm[] {
      const owners = staff().owners.filter((owner) => !hasLeft(owner, today) && owner.id === (ownerId ?? owner.id))
      return owners.flatMap(({ id, name, digestDays }) => {
        const alarm = digestDays === '' ? null : alarmOf(id)
        return alarm === null ? [] : [{ owner: { id, name }, alarm }]
      })
    },
  }

  /** Null also where none was ever sent. */
  function alarmOf(ownerId: number): DigestAlarm | null {
    const [last] = newest.all({ ownerId, until: today, count: 1 })
    if (last === undefined) return null
    const settled = settledOn.all({ ownerId, until: today })[0] ?? null
    return digestAlarm({ last, settledOn: settled }, today, daysOf(ownerId))
  }
}
