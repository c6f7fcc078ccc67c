import { describe, expect, test } from 'vitest'
import { cellsOf, type Cells } from '../../src/domain/import-line.ts'
import { namesAgree } from '../../src/domain/importing.ts'
import { listAfter, notesAfter, saidByNow } from '../../src/domain/later-file.ts'
import { aLine } from '../support/stores.ts'

function said(notes: string | null, contact: Partial<NonNullable<Cells['contact']>> | null = null): Cells {
  const person = { name: 'Eva Vogt', role: null, emails: [], phones: [], birthday: null, ...contact }
  return cellsOf(aLine('Adler', { customer: { notes }, contact: contact && person }))
}

describe('listAfter', () => {
  test.each([
    ['the file changes a value', 'a', 'a', 'b', 'b'],
    ['a person added one', 'a x', 'a', 'b', 'b x'],
    ['a person took one off that the file still says', 'a', 'a b', 'a b c', 'a c'],
    ['a person put theirs first', 'x a', 'a', 'a b', 'a b x'],
    ['a person has the new one already', 'a b', 'a', 'b', 'b'],
    ['in capitals it is the same', 'A', 'a', 'a b', 'a b'],
  ])('%s', (_, current, before, now, after) => {
    const [values, last, next] = [current, before, now].map((text) => text.split(' '))
    const list = listAfter(values!, { before: last!, now: next! }, (text) => text.toLowerCase())
    expect(list.join(' ')).toBe(after)
  })
})

describe('notesAfter', () => {
  test.each([
    ['the whole note', 'a', 'a', 'b', 'b'],
    ['lines of their own', 'typed\na\nmore', 'a', 'b', 'typed\nb\nmore'],
    ['never a part of a line', 'a cat', 'a', 'b', 'a cat\nb'],
    ['fewer lines of the file', 'a\nb\ntyped', 'a\nb', 'a', 'a\ntyped'],
    ['what another line brought already', 'b\na', 'a', 'b', 'b'],
    ['nothing, where the file says the same', 'typed', 'a', 'a', 'typed'],
    ['nothing, where it says nothing', 'a', 'a', null, 'a'],
    ['an empty note', null, null, 'a', 'a'],
  ])('%s', (_, notes, before, now, after) => {
    expect(notesAfter(notes, said(before), said(now))).toBe(after)
  })
})

describe('saidByNow', () => {
  test('keeps what a later file leaves empty, and takes what it says', () => {
    const before = said('note', { role: 'boss', emails: ['eva@adler.example'], phones: ['1'] })
    expect(saidByNow(before, said(null))).toEqual(before)
    expect(saidByNow(before, said(null, { emails: ['new@adler.example'] })).contact).toEqual({
      ...before.contact,
      emails: ['new@adler.example'],
    })
  })

  test('is not renamed by a contact without a name of its own', () => {
    const before = said(null, { role: 'boss' })
    expect(saidByNow(before, said(null, { name: 'Adler' })).contact).toEqual(before.contact)
  })
})

describe('namesAgree', () => {
  test.each([
    ['Eva Vogt', 'E. Vogt', true],
    ['Vogt, Eva', 'Eva Vogt', true],
    ['Eva Maria Vogt', 'Eva Vogt', true],
    ['Vogt', 'Eva Vogt', true],
    ['Eva Vogt', 'Max Vogt', false],
    ['Eva Vogt', 'Eva Horn', false],
    ['Eva Vogt', 'M. Vogt', false],
  ])('%s and %s: %s', (first, other, agree) => {
    expect(namesAgree(first, other)).toBe(agree)
    expect(namesAgree(other, first)).toBe(agree)
  })
})
