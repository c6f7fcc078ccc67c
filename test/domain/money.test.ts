import { describe, expect, test } from 'vitest'
import { currencyOf, decimalShownBy, moneyFrom } from '../../src/domain/money.ts'
import { moneyWords } from '../../src/text/money.ts'

describe('moneyFrom', () => {
  test.each([
    // Without a currency it is the usual one.
    ['1200', 120_000, 'EUR'],
    ['0', 0, 'EUR'],
    ['99,5', 9950, 'EUR'],
    ['99.5', 9950, 'EUR'],
    ['99,50', 9950, 'EUR'],
    ['0,05', 5, 'EUR'],
    // The currency before or behind, as a code, a sign or a word.
    ['1200 EUR', 120_000, 'EUR'],
    ['1200EUR', 120_000, 'EUR'],
    ['eur 1200', 120_000, 'EUR'],
    ['€ 99', 9900, 'EUR'],
    ['€99', 9900, 'EUR'],
    ['99 Euro', 9900, 'EUR'],
    ['US$ 10', 1000, 'USD'],
    ['$10.20', 1020, 'USD'],
    ['£3', 300, 'GBP'],
    ['50 Fr.', 5000, 'CHF'],
    ['Fr. 50.-', 5000, 'CHF'],
    // Thousands and decimals have different signs.
    ['1.200,50 €', 120_050, 'EUR'],
    ['1,200.50 USD', 120_050, 'USD'],
    ['1.234.567,89', 123_456_789, 'EUR'],
    ['1,234,567.89', 123_456_789, 'EUR'],
    ["1'200.50 CHF", 120_050, 'CHF'],
    ['1’200’300 CHF', 120_030_000, 'CHF'],
    ['1 200,50', 120_050, 'EUR'],
    ['1\u00a0200,50\u202f€', 120_050, 'EUR'],
    // Three digits after a single sign are thousands.
    ['1.200', 120_000, 'EUR'],
    ['1,200', 120_000, 'EUR'],
    ['12.000 €', 1_200_000, 'EUR'],
    // No cents at all, as shops write it.
    ['1.200,-', 120_000, 'EUR'],
    ['99,– €', 9900, 'EUR'],
    // Below zero.
    ['-50 CHF', -5000, 'CHF'],
    ['−50', -5000, 'EUR'],
    ['€ -50', -5000, 'EUR'],
    ['50- EUR', -5000, 'EUR'],
    ['50,00-', -5000, 'EUR'],
    ['(50.00)', -5000, 'EUR'],
    ['-0', 0, 'EUR'],
    ['+50', 5000, 'EUR'],
    ['9.999.999.999,99', 999_999_999_999, 'EUR'],
  ])('%s', (input, cents, currency) => {
    expect(moneyFrom(input)).toEqual({ cents, currency })
  })

  test.each([
    ...['', ' ', 'EUR', 'abc', '12 50', '1.2345', '1,2345', '0.500', '1234.567', '1.20.30', '1.200.50', '1,200,50'],
    ...['1.200,500', '12.00,50', '1e5', '10 %', '5k', 'ca. 1200', '1200 ABC', '1200 Taler', '€ 99 USD', '--5', '-5-'],
    ...['(5', '5)', '(-5)', '.50', '50.', '10.000.000.000', '٣٤', '1200 EUR netto'],
  ])('refuses %j', (input) => {
    expect(() => moneyFrom(input)).toThrow(expect.objectContaining({ kind: 'no-money', facts: { input } }))
  })

  test('takes the currency and the decimal sign that the rest of a column says', () => {
    expect(moneyFrom('1200', { currency: 'USD' })).toEqual({ cents: 120_000, currency: 'USD' })
    expect(moneyFrom('1200 €', { currency: 'USD' })).toEqual({ cents: 120_000, currency: 'EUR' })
    expect(moneyFrom('81.125', { decimal: '.' }).cents).toBe(8113)
    expect(moneyFrom('1,200', { decimal: '.' }).cents).toBe(120_000)
    expect(moneyFrom('1552.6000000000001', { decimal: '.' }).cents).toBe(155_260)
    expect(moneyFrom('-0,005', { decimal: ',' }).cents).toBe(-1)
    expect(moneyFrom('99.999', { decimal: '.' }).cents).toBe(10_000)
    expect(() => moneyFrom('1.200,50', { decimal: '.' })).toThrow()
  })
})

test.each([
  ['440.00', '.'],
  ['1,863.40', '.'],
  ['1.863,40 €', ','],
  ['1552.6000000000001', '.'],
  ['0.500', '.'],
  ['1234,567', ','],
  ["1'200.500", '.'],
  ['1.200', null],
  ['1.200.300', null],
  ['1200', null],
  ['', null],
])('decimalShownBy %j is %j', (text, sign) => {
  expect(decimalShownBy(text)).toBe(sign)
})

test.each([
  ['EUR', 'EUR'],
  ['usd', 'USD'],
  ['€', 'EUR'],
  ['sFr.', 'CHF'],
  ['zł', 'PLN'],
  ['ABC', null],
  ['', null],
  ['EU R', null],
])('currencyOf %j is %j', (text, currency) => {
  expect(currencyOf(text)).toBe(currency)
})

test.each([
  [0, '0.00 EUR', '0,00 EUR'],
  [5, '0.05 EUR', '0,05 EUR'],
  [-5, '-0.05 EUR', '-0,05 EUR'],
  [99_900, '999.00 EUR', '999,00 EUR'],
  [120_050, '1,200.50 EUR', '1.200,50 EUR'],
  [-123_456_789, '-1,234,567.89 EUR', '-1.234.567,89 EUR'],
])('moneyWords %i', (cents, english, german) => {
  expect(moneyWords({ cents, currency: 'EUR' }, 'en')).toBe(english)
  expect(moneyWords({ cents, currency: 'EUR' }, 'de')).toBe(german)
})

test('what moneyWords says is read as the same amount', () => {
  for (let cents = -300_000; cents <= 300_000; cents += 997) {
    const money = { cents, currency: 'CHF' }
    expect(moneyFrom(moneyWords(money, 'en'))).toEqual(money)
    expect(moneyFrom(moneyWords(money, 'de'))).toEqual(money)
  }
})
