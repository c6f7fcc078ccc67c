import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay } from '../../src/domain/day.ts'
import { agendaFaults } from '../support/agenda.ts'
import { factsIn } from '../support/reversal.ts'
import { aLine, aStorePlace, withStore } from '../support/stores.ts'

const today = '2026-06-01'
const maybe = <Value>(...values: Value[]) => fc.constantFrom(null, ...values)

/** Few names, addresses and persons, so that lines meet in every way. */
const someLines = fc
  .array(
    fc.record({
      name: fc.constantFrom('Adler', 'Berg'),
      customer: fc.record({
        number: maybe('1', '2'),
        city: maybe('Köln', 'Bonn'),
        street: maybe('Weg 1'),
        stage: maybe('lead' as const, 'active' as const),
        notes: maybe('a', 'b'),
        tags: fc.subarray(['vip', 'fair']),
        owner: maybe('Ben', 'Ben Ott'),
      }),
      contact: maybe(
        { name: 'Eva', role: null, birthday: null, emails: ['e@example.org'], phones: [] },
        { name: 'Eva', role: 'boss', birthday: null, emails: [], phones: ['1'] },
        { name: 'Max', role: null, birthday: null, emails: ['e@example.org'], phones: ['2'] },
      ),
      lastContact: maybe(asDay('2026-05-04'), asDay('2026-05-05')),
      nextContact: maybe(asDay('2026-07-01')),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((lines) => lines.map(({ name, ...said }, index) => ({ ...aLine(name, said), lineNumber: index + 2 })))

describe('any file', () => {
  it('changes nothing when it comes again, and refuses no others', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, async (lines) => {
        const place = aStorePlace()
        const first = await withStore(place, today, ({ imports }) => imports.run(lines, { dryRun: false }))
        const facts = factsIn(place)
        const again = await withStore(place, today, ({ imports }) => imports.run(lines, { dryRun: false }))
        // What other lines said of two namesakes may make clear, the next time, which of them a refused line means.
        const refused = new Set(first.refused.map(({ lineNumber }) => lineNumber))
        const others = again.outcomes.filter(({ lineNumber }) => !refused.has(lineNumber))
        expect(others.filter(({ what }) => what !== 'unchanged')).toEqual([])
        expect(again.refused.filter(({ lineNumber }) => !refused.has(lineNumber))).toEqual([])
        if (again.refused.length === refused.size) expect(factsIn(place)).toEqual(facts)
        expect(agendaFaults(place)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('after any other one leaves what it brought when it comes again', async () => {
    await fc.assert(
      fc.asyncProperty(someLines, someLines, async (one, other) => {
        const place = aStorePlace()
        await withStore(place, today, ({ imports }) => imports.run(one, { dryRun: false }))
        const first = await withStore(place, today, ({ imports }) => imports.run(other, { dryRun: false }))
        const again = await withStore(place, today, ({ imports }) => imports.run(other, { dryRun: false }))
        // A customer renamed by its number may make clear what a line means that was refused before.
        const refused = new Set(first.refused.map(({ lineNumber }) => lineNumber))
        const others = again.outcomes.filter(({ lineNumber }) => !refused.has(lineNumber))
        expect(others.filter(({ what }) => what !== 'unchanged')).toEqual([])
        expect(others).toHaveLength(first.outcomes.length)
        expect(agendaFaults(place)).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
})
