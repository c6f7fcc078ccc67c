const unusual =
  /[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff\u2500-\u259f]/

/**
 * The gate for everything that came from outside: names, notes, file contents, what a server answered. What leaves
 * `safeText` cannot move the cursor, change colours, reverse the direction, hide, or leave its line.
 */
export function safeText(text: string): string {
  if (isPlain(text)) return text
  return text
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, ' ↵ ')
    .replaceAll('\t', ' ')
    .replace(emojiOrInvisible(), (found, emoji: string | undefined) => emoji ?? visible(found))
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/^\p{M}/u, '◌$&')
}

/** JSON with two blanks of indent, in which nothing invisible is left: it reads back as exactly the same value. */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2)
  return isPlain(json.replaceAll('\n', '')) ? json : withoutInvisible(json)
}

/** The same in one line. */
export function safeJsonLine(value: unknown): string {
  const json = JSON.stringify(value)
  return isPlain(json) ? json : withoutInvisible(json)
}

function withoutInvisible(json: string): string {
  return json.replace(/[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, escaped)
}

/** Latin, Greek and Cyrillic letters and ordinary signs: harmless, and one cell each. Nearly all text is so. */
export function isPlain(text: string): boolean {
  return !unusual.test(text)
}

/** Made when needed: building the Unicode classes would be felt at every start. */
function emojiOrInvisible(): RegExp {
  const emoji = '\\p{Extended_Pictographic}[\\ufe0e\\ufe0f]?[\\u{1f3fb}-\\u{1f3ff}]?'
  const keycap = '[0-9#*]\\ufe0f\\u20e3'
  const invisible = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]'
  return new RegExp(`(${emoji}(?:\\u200d${emoji})*|${keycap})|${invisible}`, 'gu')
}

function visible(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (code === 0xad) return '-'
  return '\ufffd'
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
