import type { Database } from 'better-sqlite3'
import type { Rules } from '../../domain/clock.ts'
import type { Day } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { handedOverFrom } from './handed-over.ts'
import { commandRows, type CommandRecord, type FactTable } from './journal.ts'
import type { Planning } from './planning.ts'
import { reversals, RowInTheWay } from './reversal.ts'
import { column, statement } from './statement.ts'
import { holds, undoChecks } from './undo-checks.ts'
import type { Writing } from './writing.ts'

/** Commands to be taken back, by their numbers or how many of the newest; or what was taken back last, again. */
export type UndoTarget = { undo: readonly number[] | { last: number } } | { redo: { last: number } }

/** What taking back a command does to the rows of a table; of a redo the other way round. */
export type UndoEffect = { table: FactTable; goes: number; returns: number; changes: number }

export type UndoPlan = {
  direction: 'undo' | 'redo'
  /** In the order in which they are taken back, or done again: `id` is the command itself, `takesBack` what is reversed. */
  commands: readonly { id: number; takesBack: number; effects: readonly UndoEffect[] }[]
  /** The first that has to stay as it is, and the command that was built on it. */
  blocked: { id: number; by: number } | null
  /** How many customers they are about. */
  customers: number
}

type Row = { id: number; name: string; isFinal: number; undoesId: number | null; undoneById: number | null }

type Firm = {
  today: Day
  planner: Planning
  command: () => CommandRecord
  rules: () => Rules
  /** What was read of settings, absences and journeys is read anew. */
  forgetRules: () => void
  /** What decides for everybody on which days we work and what follows when, as one text. */
  foundations: () => string
}

const columns = `id, name, is_final AS "isFinal", undoes_id AS "undoesId", undone_by_id AS "undoneById"`

/** Takes back whole commands, and takes that back again. */
export function undoing(db: Database, firm: Firm) {
  const byId = statement<{ id: number }, Row>(db, `SELECT ${columns} FROM command WHERE id = @id`)
  const newest = statement<{ last: number }, Row>(
    db,
    `SELECT ${columns} FROM command WHERE ${holds} ORDER BY id DESC LIMIT @last`,
  )
  const undone = statement<{ last: number }, Row>(
    db,
    `SELECT ${columns} FROM command WHERE undone_by_id IS NULL AND undoes_id IS NOT NULL
       AND (SELECT c.undoes_id FROM command c WHERE c.id = command.undoes_id) IS NULL
       AND id > (SELECT id FROM command WHERE undoes_id IS NULL ORDER BY id DESC LIMIT 1)
     ORDER BY id DESC LIMIT @last`,
  )
  const effects = statement<{ id: number }, { table: FactTable; operation: string; count: number }>(
    db,
    `SELECT table_name AS "table", operation,
       CASE operation WHEN 'insert' THEN sum(last_id - first_id + 1) ELSE count(DISTINCT first_id) END AS "count"
     FROM change WHERE command_id = @id GROUP BY table_name, operation`,
  )
  const about = statement<{ ids: string }, { firstId: number; lastId: number }>(
    db,
    `SELECT first_id AS "firstId", last_id AS "lastId" FROM command_customer
     WHERE command_id IN (SELECT value FROM json_each(@ids)) ORDER BY first_id`,
  )
  const changedTables = column<{ id: number }, FactTable>(
    db,
    `SELECT DISTINCT table_name FROM change WHERE command_id = @id`,
  )
  const take = statement<{ id: number; byId: number | null }>(
    db,
    `UPDATE command SET undone_by_id = @byId WHERE id = @id`,
  )
  const copyAbout = statement<{ id: number; intoId: number }>(
    db,
    `INSERT INTO command_customer (command_id, first_id, last_id)
     SELECT @intoId, first_id, last_id FROM command_customer WHERE command_id = @id`,
  )
  const staying = statement<[], { name: string }>(db, `SELECT name FROM owner WHERE left_on IS NULL LIMIT 1`)
  const anyOwner = statement<[], { name: string }>(db, `SELECT name FROM owner ORDER BY id LIMIT 1`)
  const everybody = column<[], number>(db, `SELECT id FROM customer ORDER BY id`)
  const handedOver = handedOverFrom(db)
  const record = commandRows(db)
  const checks = undoChecks(db)
  const { takeBack, remove } = reversals(db)

  /** What is to be reversed, in that order. */
  function meant(target: UndoTarget): Row[] {
    if ('redo' in target) return enough(undone.all(target.redo), target.redo.last, 'nothing-to-redo')
    const { undo } = target
    if ('last' in undo) {
      const found = newest.all(undo).filter(({ isFinal, name }) => isFinal === 0 || name === 'forget')
      return enough(found, undo.last, 'nothing-to-undo').map((row) => known(row, row.id))
    }
    return [...new Set(undo)].sort((a, b) => b - a).map((id) => known(byId.get({ id }), id))
  }

  /** Throws Failure `unknown-command-number`, `undo-final`, `undo-of-undo` or `already-undone`. */
  function known(row: Row | undefined, input: number): Row {
    if (!row) throw new Failure('unknown-command-number', { input: String(input) })
    const { id, name, isFinal, undoesId, undoneById } = row
    if (isFinal === 1 || name === 'forget') throw new Failure('undo-final', { id, isForget: name === 'forget' })
    if (undoesId !== null) throw new Failure('undo-of-undo', { id })
    if (undoneById !== null) throw new Failure('already-undone', { id, byId: undoneById })
    return row
  }

  return { plan, run }

  /** Throws Failure `nothing-to-undo`, `nothing-to-redo`, `fewer-commands` and those of `known`. */
  function plan(target: UndoTarget): UndoPlan {
    const rows = meant(target)
    const direction = 'redo' in target ? 'redo' : 'undo'
    const ids = rows.map(({ id }) => id)
    return {
      direction,
      commands: rows.map(({ id, undoesId }) => ({
        ...{ id: undoesId ?? id, takesBack: id },
        effects: effectsOf(undoesId ?? id, direction),
      })),
      blocked: direction === 'redo' ? null : blockedAmong(ids),
      customers: countOf(about.all({ ids: JSON.stringify(ids) })),
    }
  }

  /** All of a plan. Throws Failure `built-on`, `already-undone` or `last-owner`: then nothing changed. */
  function run(writing: Writing, { direction, commands }: Pick<UndoPlan, 'direction' | 'commands'>): void {
    const [before, command] = [firm.foundations(), firm.command()]
    const ids = commands.map(({ takesBack }) => takesBack)
    for (const id of ids) {
      refuseUndone(id, direction)
      const later = direction === 'undo' ? checks.changedLater(id, ids) : null
      if (later !== null) throw new Failure('built-on', { id, byId: later, what: null })
      reverse(writing, id, { direction, command })
      for (const { firstId, lastId } of about.all({ ids: JSON.stringify([id]) }))
        for (let customerId = firstId; customerId <= lastId; customerId++) writing.touched(customerId)
    }
    const tables = new Set(ids.flatMap((id) => changedTables.all({ id })))
    if (tables.has('owner') && !staying.get([])) throw new Failure('last-owner', { name: anyOwner.get([])?.name ?? '' })
    if (!['setting', 'owner', 'absence', 'journey'].some((table) => tables.has(table as FactTable))) return
    firm.forgetRules()
    const others = firm.foundations() !== before ? everybody.all([]) : tables.has('absence') ? handedOver(null) : []
    for (const id of firm.planner.plan(others, firm.rules(), firm.today).changed) writing.planned(id)
  }

  function reverse(
    { searched }: Writing,
    id: number,
    { direction, command }: { direction: UndoPlan['direction']; command: CommandRecord },
  ): void {
    const intoId = record({ ...command, name: direction }, { undoesId: id })
    copyAbout.run({ id, intoId })
    take.run({ id, byId: intoId })
    const { undoesId } = byId.get({ id })!
    if (undoesId !== null) take.run({ id: undoesId, byId: null })
    try {
      takeBack(id, { intoId, searched })
    } catch (error) {
      if (!(error instanceof RowInTheWay)) throw error
      throw new Failure('built-on', {
        id: undoesId ?? id,
        byId: error.id === null ? null : checks.lastOf(error.table, error.id),
        what: null,
      })
    }
    for (const followUpId of checks.orphaned(id, direction)) remove('follow_up', followUpId, { intoId, searched })
    const lost = checks.lostParent(id, direction)
    if (lost) throw new Failure('built-on', { id: undoesId ?? id, byId: lost.by, what: null })
  }

  function refuseUndone(id: number, direction: UndoPlan['direction']): void {
    const { undoneById } = byId.get({ id })!
    if (undoneById === null) return
    if (direction === 'redo') throw new Failure('nothing-to-redo', {})
    throw new Failure('already-undone', { id, byId: undoneById })
  }

  function blockedAmong(ids: readonly number[]): UndoPlan['blocked'] {
    for (const id of ids) {
      const by = checks.changedLater(id, ids)
      if (by !== null) return { id, by }
    }
    return null
  }

  /** Of rows that came or went both ways, each is said. */
  function effectsOf(id: number, direction: UndoPlan['direction']): UndoEffect[] {
    const found = new Map<FactTable, UndoEffect>()
    const [inserted, deleted] = direction === 'undo' ? (['goes', 'returns'] as const) : (['returns', 'goes'] as const)
    for (const { table, operation, count } of effects.all({ id })) {
      const effect = found.get(table) ?? { table, goes: 0, returns: 0, changes: 0 }
      effect[operation === 'insert' ? inserted : operation === 'delete' ? deleted : 'changes'] += count
      found.set(table, effect)
    }
    return [...found.values()]
  }
}

function enough(rows: Row[], wanted: number, none: 'nothing-to-undo' | 'nothing-to-redo'): Row[] {
  if (rows.length === 0) throw new Failure(none, {})
  if (rows.length < wanted) throw new Failure('fewer-commands', { wanted, count: rows.length })
  return rows
}

/** Of ranges in their order, which may overlap. */
function countOf(ranges: readonly { firstId: number; lastId: number }[]): number {
  let [count, until] = [0, 0]
  for (const { firstId, lastId } of ranges) {
    count += Math.max(0, lastId - Math.max(firstId - 1, until))
    until = Math.max(until, lastId)
  }
  return count
}
