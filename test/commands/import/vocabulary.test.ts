import { describe, expect, test } from 'vitest'
import { stageFrom } from '../../../src/text/terms.ts'
import { cadenceIn, importanceIn, stageIn } from '../../../src/commands/import/vocabulary.ts'

describe('the words of a cell', () => {
  test.each([
    ['lead', 'lead, Lead, Interessent, INTERESSENTIN, neu, Subscriber, Marketing Qualified Lead'],
    ['prospect', 'prospect, im Gespräch, Im Gespraech, opportunity, Sales Qualified Lead'],
    ['trial', 'trial, Testphase, Test'],
    ['active', 'active, aktiv, Kunde, customer, Bestandskunde, Evangelist'],
    ['dormant', 'dormant, ruhend, inaktiv, inactive'],
    ['lost', 'lost, ehemalig, ehemaliger Kunde, former, gekündigt, verloren'],
  ])('stage %s: %s', (stage, words) => {
    for (const word of words.split(', ')) {
      expect(stageIn(word)).toEqual({ value: stage })
      expect(stageFrom(word)).toBe(stage)
    }
  })

  test.each([
    ['A', 'A, a, high, hoch, 1'],
    ['B', 'B, medium, mittel, normal, 2'],
    ['C', 'C, low, niedrig, 3'],
  ])('importance %s: %s', (importance, words) => {
    for (const word of words.split(', ')) expect(importanceIn(word)).toEqual({ value: importance })
  })

  test.each([
    ['6w', '6w, 6W, 6 weeks, 6 Wochen, sechs Wochen, alle 6 Wochen, every 6 weeks, P6W, 6-wöchig, 6wöchentlich'],
    ['1w', 'weekly, wöchentlich, jede Woche'],
    ['14d', '14 Tage, 14-tägig, 14-taegig'],
    ['1m', 'monthly, monatlich, jeden Monat'],
    ['3m', 'quarterly, vierteljährlich, quartalsweise, 3-monatlich'],
    ['6m', 'halbjährlich, 6 Monate'],
    ['1y', 'yearly, jährlich'],
    ['none', 'none, keine, nie'],
    ['2w,4w,decide', '2w\u002c4w\u002cdecide'],
  ])('cadence %s: %s', (cadence, words) => {
    for (const word of words.split(', ')) expect(cadenceIn(word)).toEqual({ value: cadence })
  })

  test('what they do not know is refused', () => {
    expect(stageIn('bezahlt')).toEqual({ refused: { kind: 'no-stage', facts: { input: 'bezahlt' } } })
    expect(stageIn('?')).toEqual({ refused: { kind: 'no-stage', facts: { input: '?' } } })
    expect(importanceIn('12')).toEqual({ refused: { kind: 'no-importance', facts: { input: '12' } } })
    expect(cadenceIn('42')).toEqual({ refused: { kind: 'no-cadence', facts: { input: '42' } } })
    expect(cadenceIn('now and then')).toMatchObject({ refused: { kind: 'no-cadence' } })
  })
})
