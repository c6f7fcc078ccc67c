import type { Database } from 'better-sqlite3'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { aliasesIn, aliasLine } from '../../domain/alias.ts'
import { contradictions, mergedFields, type Choices, type MergedFields } from '../../domain/merge.ts'
import { folded, sameName } from '../../domain/name.ts'
import { samePeople } from '../../domain/same-person.ts'
import { contactMerging } from './contact-merging.ts'
import type { contacts } from './contacts.ts'
import type { CustomerRecord } from './customer-rows.ts'
import type { customers } from './customers.ts'
import { followUpMoves } from './follow-up-moves.ts'
import { movedRows, type Moved } from './moved-rows.ts'
import { ownershipMerging } from './ownership-merging.ts'
import type { stages } from './stages.ts'
import { statement } from './statement.ts'
import type { Writing } from './writing.ts'

export type MergeTables = {
  customers: ReturnType<typeof customers>
  contacts: ReturnType<typeof contacts>
  stages: ReturnType<typeof stages>
}

type Named = { id: number; name: string }

/** What a merge did, or would do. */
export type Merged = {
  /** By which the customer that was is found from now on. */
  aliases: string[]
  /** People of both who are one. */
  people: { kept: Named; other: Named }[]
  moved: Moved & { followUps: number }
  /** What both had, and is there once. */
  once: { followUps: number; bookings: number; tags: number }
  /** Times in charge beside somebody else's, which the history has as a remark only. */
  beside: string[]
}

export function customerMerging(db: Database, today: Day, tables: MergeTables) {
  const update = statement<FieldColumns & { id: number }>(
    db,
    `UPDATE customer SET name = @name, folded = @folded, number = @number, is_private = @isPrivate, importance = @importance,
       cadence = @cadence, cadence_why = @cadenceWhy, notes = @notes, street = @street, postal_code = @postalCode,
       city = @city, region = @region, country = @country, since_on = @sinceOn, added_on = @addedOn,
       paused_until = @pausedUntil, wished_channel = @channel, wished_language = @language, best_time = @bestTime,
       without_occasions = @withoutOccasions
     WHERE id = @id`,
  )
  const remove = statement<{ id: number }>(db, `DELETE FROM customer WHERE id = @id`)
  const mergeContacts = contactMerging(db, tables.contacts)
  const followUps = followUpMoves(db)
  const rows = movedRows(db)
  const ownership = ownershipMerging(db, today)

  /**
   * The second becomes part of the first. Throws Failure `unknown-customer` where one of them was removed since it was read,
   * and `needs-answer` where they contradict in what nobody chose.
   */
  return (writing: Writing, aId: number, bId: number, choices: Choices): Merged => {
    const [a, b] = [tables.customers.within.known(aId), tables.customers.within.known(bId)]
    const open = contradictions(a, b).filter((field) => choices[field] === undefined)
    if (open.length > 0)
      throw new Failure('needs-answer', { option: open.map((field) => `--keep ${field}=a|b`).join(', ') })
    const fields = mergedFields(a, b, choices)
    for (const one of [a, b]) changeStage(writing, one, fields.stage)

    const people = samePeople(tables.contacts.ofCustomer(aId), tables.contacts.ofCustomer(bId))
    for (const [kept, other] of people) mergeContacts(writing, kept, other, [a.name, b.name])
    const { moved, once } = rows(writing, bId, aId)
    const { moved: open_, doubled } = followUps.toCustomer(writing, bId, aId)
    const beside = ownership(writing, { kept: a, other: b, leading: fields.owner })

    // In this order, since the number may go from one to the other.
    writing.deleting('customer', bId)
    remove.run({ id: bId })
    writing.updating('customer', aId)
    const aliases = aliasesOf(a, b, fields)
    update.run({ id: aId, ...columnsOf(fields, aliases) })
    writing.touched(aId)
    writing.touched(bId)
    return {
      aliases,
      people: people.map(([kept, other]) => ({ kept: namedOf(kept), other: namedOf(other) })),
      moved: { ...moved, followUps: open_ },
      once: { ...once, followUps: doubled },
      beside,
    }
  }

  /**
   * What is lost, or comes back, ends what that ends; another stage is just said: what it would begin, the other one has
   * behind it.
   */
  function changeStage(writing: Writing, { id, stage: before }: CustomerRecord, stage: CustomerRecord['stage']): void {
    if (before === stage) return
    const unexplained = { reason: null, saidBy: null, note: null, winBackOn: null }
    if (before === 'lost' || stage === 'lost') tables.stages.within.change(writing, id, { stage, ...unexplained })
    else tables.customers.within.edit(writing, id, { stage })
  }
}

type FieldColumns = Omit<MergedFields, 'wishes' | 'owner' | 'stage' | 'isPrivate'> &
  Omit<MergedFields['wishes'], 'occasions'> & { folded: string; isPrivate: number; withoutOccasions: number }

function columnsOf({ wishes, owner: _, stage: __, ...fields }: MergedFields, aliases: readonly string[]): FieldColumns {
  const { occasions, ...wished } = wishes
  const notes = [...(fields.notes === null ? [] : [fields.notes]), ...(aliases.length > 0 ? [aliasLine(aliases)] : [])]
  return {
    ...{ ...fields, ...wished, folded: folded(fields.name), notes: notes.join('\n') || null },
    ...{ isPrivate: fields.isPrivate ? 1 : 0, withoutOccasions: occasions ? 0 : 1 },
  }
}

/** What neither the name nor the number of the one that stays says. */
function aliasesOf(a: CustomerRecord, b: CustomerRecord, fields: MergedFields): string[] {
  const known = fields.notes === null ? [] : aliasesIn(fields.notes)
  const names = [a.name, b.name].filter((name) => !sameName(name, fields.name))
  const numbers = [a.number, b.number].filter((number) => number !== null && number !== fields.number)
  return [`c${b.id}`, ...names, ...(numbers as string[])].filter((alias) => !known.includes(alias))
}

function namedOf({ id, name }: Named): Named {
  return { id, name }
}
