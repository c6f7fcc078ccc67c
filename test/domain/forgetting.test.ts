import { describe, expect, test } from 'vitest'
import { callNames, unnaming, phoneKey } from '../../src/domain/forgetting.ts'

const nobody = { names: [], emails: [], phones: [] }

describe('what names somebody is left out of a text', () => {
  test.each([
    ['Xaver Quandt', 'spoke to Xaver Quandt.', 'spoke to ….'],
    ['Xaver Quandt', 'XAVER  quandt, again', '…, again'],
    ['Xaver Quandt', 'Xaver\nQuandt', '…'],
    ['Xaver Quandt', 'Xaver Quandts Büro', 'Xaver Quandts Büro'],
    ['Post', 'zur Post, per post, Postamt', 'zur …, per post, Postamt'],
    ['Öl', 'kauft Öl', 'kauft Öl'],
    ['A+B (neu) GmbH', 'von A+B (neu) GmbH', 'von …'],
    ['Müller & Söhne', '(Müller & Söhne)', '(…)'],
    ['O’Neil-Öz', 'Frau O’Neil-Öz ruft an', 'Frau … ruft an'],
    ['$& [x]', '$& [x]$', '…$'],
  ])('%s', (name, text, rest) => {
    expect(unnaming({ ...nobody, names: [name] })(text)).toBe(rest)
  })

  test.each([
    ['+49 89 777123', 'Tel. 089/77 71-23', 'Tel. …'],
    ['+49 89 777123', '0049 (0)89 777 123 oder 1777123', '… oder 1777123'],
    ['089 777123', '+49 89 777123!', '…!'],
    ['089 777123', '89 7771234', '89 7771234'],
    ['110', 'ruf 110', 'ruf 110'],
  ])('the number %s', (phone, text, rest) => {
    expect(unnaming({ ...nobody, phones: [phone] })(text)).toBe(rest)
  })

  test('an address in any case, and not as a part of another', () => {
    const without = unnaming({ ...nobody, emails: ['a.b@x.example'] })
    expect(without('A.B@X.example; <a.b@x.example>, aab@x.example, c.a.b@x.example, a.b@x.example.org.')).toBe(
      '…; <…>, aab@x.example, c.a.b@x.example, a.b@x.example.org.',
    )
  })

  test('nothing where there is nothing to look for', () => {
    expect(unnaming(nobody)('all of it')).toBe('all of it')
  })
})

test.each([
  [['Sabine Koch'], [], ['Sabine', 'Koch']],
  [['Sabine Koch'], ['Koch Bau', 'Emil Berg'], ['Sabine']],
  [['Dr. Anna von der Leyen'], [], ['Anna', 'Leyen']],
  [['Frau Ott', 'Eva Ott-Zimt'], [], ['Ott', 'Eva', 'Ott-Zimt']],
  [['van Gogh, Vincent'], [], ['Gogh', 'Vincent']],
  [['Li Bo'], [], []],
])('%j among %j is called %j', (names, others, called) => {
  expect(callNames(names, others)).toEqual(called)
})

test.each([
  ['+49 (0)89 77 71-23', '89777123'],
  ['0049 89 777123', '89777123'],
  ['089/777123', '89777123'],
  ['+43 1 5050', '15050'],
  ['+1 212 555 0100', '12125550100'],
])('the number %s is %s', (phone, key) => {
  expect(phoneKey(phone)).toBe(key)
})
