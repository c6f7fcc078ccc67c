import { describe, expect, test } from 'vitest'
import { isPostal, postalAddress } from '../../src/domain/mailbox.ts'

describe('an address that a letter may be sent to', () => {
  test.each([
    ['anna@example.com', 'anna@example.com'],
    ['Anna.Berg+digest@mail.example.co.uk', 'Anna.Berg+digest@mail.example.co.uk'],
    ["o'neill_1@example.com", "o'neill_1@example.com"],
    ['anna@müller.example', 'anna@xn--mller-kva.example'],
    ['anna@straße.example', 'anna@xn--strae-oqa.example'],
    ['anna@xn--mller-kva.example', 'anna@xn--mller-kva.example'],
  ])('%s', (address, sent) => {
    expect(postalAddress(address)).toBe(sent)
  })
})

describe('what is refused, never repaired', () => {
  test.each([
    ...['', 'anna', 'anna@', '@example.com', 'anna@example', 'anna@localhost', 'a@b@example.com', 'anna@example.com '],
    ...[
      'Anna <anna@example.com>',
      '<anna@example.com>',
      'anna@example.com, eve@evil.example',
      'anna@example.com;x@y.de',
    ],
    ...[
      '"anna eve"@example.com',
      'anna@example.com\r\nBcc: eve@evil.example',
      'anna\n@example.com',
      'anna@example.com\0',
    ],
    ...['anna@[127.0.0.1]', 'anna@127.0.0.1', 'anna@example..com', 'anna@.example.com', 'anna@-example.com'],
    ...['.anna@example.com', 'anna.@example.com', 'an..na@example.com', 'jürgen@example.com', 'anna(x)@example.com'],
    ...['anna@example.com/path', 'anna@exa%6dple.com', 'anna@exam_ple.com', 'anna@ex\u202eample.com', 'anna@a.b:25'],
    ...[`${'a'.repeat(65)}@example.com`, `anna@${'a'.repeat(64)}.com`, `anna@${'a.'.repeat(130)}com`],
    ...['eve@evil.example <anna@example.com>', 'group: anna@example.com;', 'anna@example.com,', 'anna@example.com.'],
  ])('%j', (address) => {
    expect(isPostal(address)).toBe(false)
  })
})
