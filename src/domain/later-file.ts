import type { Cells, ImportedContact, KeptCell } from './import-line.ts'
import { foldedEmail, folded } from './name.ts'
import { isNameless, plainPhone } from './importing.ts'

/** What a file has said by now: a cell left empty this time, or a column left out, takes nothing back. */
export function saidByNow(before: Cells, now: Cells): Cells {
  const kept = keptByNow(before.kept ?? [], now.kept ?? [])
  return {
    customer: filledFrom(now.customer, before.customer),
    contact: contactByNow(before, now),
    lastContact: now.lastContact ?? before.lastContact,
    nextContact: now.nextContact ?? before.nextContact,
    ...(kept.length > 0 ? { kept } : {}),
  }
}

/** A contact that bears the customer's name has none of its own: it does not rename somebody. */
function contactByNow(before: Cells, now: Cells): ImportedContact | null {
  if (!now.contact || !before.contact) return now.contact ?? before.contact
  const contact = filledFrom(now.contact, before.contact)
  return isNameless(now) && !isNameless(before) ? { ...contact, name: before.contact.name } : contact
}

/** The fields that a file says differently from last time: only these are written, so that edits in between stay. */
export function changedSince<Fields extends object>(before: Fields | null, now: Fields): Partial<Fields> {
  const changed = Object.entries(now).filter(
    ([key, value]) =>
      JSON.stringify(value) !== JSON.stringify(before ? (before as Record<string, unknown>)[key] : undefined),
  )
  return Object.fromEntries(changed) as Partial<Fields>
}

/**
 * A list after the file changed what it says of it: the file's come first; of the others stays what the file never said.
 * What a person took off and the file does not bring anew stays off.
 */
export function listAfter(
  current: readonly string[],
  { before, now }: { before: readonly string[]; now: readonly string[] },
  formOf: (text: string) => string,
): string[] {
  const [currentForms, beforeForms, nowForms] = [current, before, now].map((list) => new Set(list.map(formOf)))
  return [
    ...now.filter((text) => !beforeForms!.has(formOf(text)) || currentForms!.has(formOf(text))),
    ...current.filter((text) => !beforeForms!.has(formOf(text)) && !nowForms!.has(formOf(text))),
  ]
}

export function tagsAfter(current: readonly string[], before: readonly string[], now: readonly string[]): string[] {
  return listAfter(current, { before, now }, folded)
}

type Reach = Record<'emails' | 'phones', readonly string[]>

/** What a file changes of a person of the store. */
export function contactChanges(
  current: Reach,
  before: ImportedContact | null,
  now: ImportedContact,
): Partial<ImportedContact> {
  const { emails, phones, ...fields } = changedSince(before, now)
  return {
    ...fields,
    ...(emails
      ? { emails: listAfter(current.emails, { before: before?.emails ?? [], now: emails }, foldedEmail) }
      : {}),
    ...(phones ? { phones: listAfter(current.phones, { before: before?.phones ?? [], now: phones }, plainPhone) } : {}),
  }
}

/**
 * A customer's notes after a file changed its own: what the file said last time is replaced where it still stands, in
 * lines of its own; otherwise the new text comes below. What a person typed is never lost.
 */
export function notesAfter(notes: string | null, before: Cells | null, now: Cells): string | null {
  const replaced = withText(notes, before?.customer.notes ?? null, now.customer.notes)
  return (now.kept ?? []).reduce((text, cell) => {
    const last = before?.kept?.find(({ column }) => column === cell.column)
    return withText(text, last ? noteOf(last) : null, noteOf(cell))
  }, replaced)
}

function withText(notes: string | null, before: string | null, now: string | null): string | null {
  if (now === null || now === before) return notes
  if (notes === null) return now
  const at = before === null ? -1 : standsAt(notes, before)
  if (at < 0) return standsAt(notes, now) >= 0 ? notes : `${notes}\n${now}`
  const [above, below] = [notes.slice(0, at), notes.slice(at + before!.length)]
  const isThere = standsAt(above.slice(0, -1), now) >= 0 || standsAt(below.slice(1), now) >= 0
  return isThere ? [above.slice(0, -1), below.slice(1)].filter((part) => part !== '').join('\n') : above + now + below
}

/** Where a text stands in lines of its own; -1 where it does not. */
function standsAt(notes: string, text: string): number {
  return `\n${notes}\n`.indexOf(`\n${text}\n`)
}

function noteOf({ column, text }: KeptCell): string {
  return `${column}: ${text}`
}

function filledFrom<Fields extends object>(now: Fields, before: Fields): Fields {
  const last = before as Record<string, unknown>
  const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0)
  const filled = Object.entries(now as Record<string, unknown>).map(
    ([key, value]) => [key, isEmpty(value) ? (last[key] ?? value) : value] as const,
  )
  return Object.fromEntries(filled) as Fields
}

function keptByNow(before: readonly KeptCell[], now: readonly KeptCell[]): KeptCell[] {
  const byColumn = new Map([...before, ...now].map((cell) => [cell.column, cell]))
  return [...byColumn.values()]
}
