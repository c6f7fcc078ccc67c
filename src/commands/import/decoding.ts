import { isUtf8 } from 'node:buffer'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * The text of a file that does not say how it was written: a byte order mark decides, then zero bytes (UTF-16), then
 * whether it is strictly UTF-8; what is left is Windows-1252. What cannot be read becomes U+FFFD.
 */
export function decoded(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const encoding = encodingOf(buffer)
  const text = textOf(buffer, encoding)
  return { text: text.startsWith('\ufeff') ? text.slice(1) : text, encoding }
}

function encodingOf(buffer: Buffer): Encoding {
  const start = buffer.toString('latin1', 0, 3)
  if (start === '\xef\xbb\xbf') return 'utf-8'
  if (start.startsWith('\xff\xfe')) return 'utf-16le'
  if (start.startsWith('\xfe\xff')) return 'utf-16be'
  return utf16WithoutMark(buffer) ?? (isUtf8(buffer) || isDamagedUtf8(buffer) ? 'utf-8' : 'windows-1252')
}

/** In UTF-16 every second byte of Latin text is zero: the first of each pair in big endian, the second in little. */
function utf16WithoutMark(buffer: Buffer): Encoding | null {
  const pairs = Math.min(buffer.length, 4096) >> 1
  let first = 0
  let second = 0
  for (let pair = 0; pair < pairs; pair++) {
    if (buffer[2 * pair] === 0) first += 1
    if (buffer[2 * pair + 1] === 0) second += 1
  }
  if (2 * second > pairs) return 'utf-16le'
  return 2 * first > pairs ? 'utf-16be' : null
}

/**
 * A few broken bytes do not make Windows-1252 of a UTF-8 file: read so, every umlaut in it would be two wrong letters.
 * In Windows-1252 hardly any letter beyond ASCII happens to be valid UTF-8.
 */
function isDamagedUtf8(buffer: Buffer): boolean {
  const beyondAscii = buffer.toString('utf8').match(/[^\0-\x7f]/g) ?? []
  const broken = beyondAscii.filter((letter) => letter === '\ufffd').length
  return 2 * broken < beyondAscii.length
}

function textOf(buffer: Buffer, encoding: Encoding): string {
  if (encoding === 'utf-8') return buffer.toString('utf8')
  if (encoding === 'windows-1252')
    return buffer.toString('latin1').replace(/[\x80-\x9f]/g, (letter) => windows1252[letter.charCodeAt(0) - 0x80]!)
  const pairs = buffer.subarray(0, buffer.length - (buffer.length % 2))
  return (encoding === 'utf-16be' ? Buffer.from(pairs).swap16() : pairs).toString('utf16le')
}

/** The bytes 0x80 to 0x9F, five of which mean nothing. Our own, because TextDecoder reads them wrongly on Node 20. */
const windows1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'
