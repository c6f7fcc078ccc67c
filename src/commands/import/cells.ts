/**
 * What a cell says: without blanks around it, without the marks by which spreadsheets keep text (`="00123"`, `'+49…`),
 * line ends as `\n`, and empty where only a dash or "n/a" fills it.
 */
export function cellText(cell: string): string {
  const text = unwrapped(cell.trim())
  if (isPlaceholder(text)) return ''
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** The same in one line. */
export function inOneLine(text: string): string {
  return /[\n\t\v\f]/.test(text) ? text.replace(/\s*[\n\t\v\f]\s*/g, ' ') : text
}

/** Whether a spreadsheet took the digits for a number and rounded it: 4.93012E+11. */
export function isRounded(text: string): boolean {
  return /^\d[.,]?\d*E\+\d+$/i.test(text)
}

/** An apostrophe before a letter is part of a name: 's-Hertogenbosch. */
function unwrapped(text: string): string {
  if (text.startsWith('="')) return /^="((?:[^"]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"').trim() ?? text
  return /^'\s*[\d=+\-@＝＋－＠]/.test(text) ? text.slice(1).trim() : text
}

/** A person may be called Null, but not NULL. */
function isPlaceholder(text: string): boolean {
  return text.length < 6 && (/^(?:[-–—]+|#?n\/a|k\. ?a\.)$/i.test(text) || /^(?:NULL|null|\\N|#NV)$/.test(text))
}
