/** The beginning of a page. */
export function title({
  name,
  version,
  day,
  manual,
}: {
  name: string
  version: string
  day: string
  manual: string
}): string {
  return `'\\" -*- coding: UTF-8 -*-\n.TH ${name.toUpperCase()} 1 ${day} "${name} ${escaped(version)}" "${escaped(manual)}"\n`
}

/** A page of its sections; behind a heading a paragraph begins by itself. */
export function page(parts: readonly string[]): string {
  return parts.join('').replace(/^(\.S[HS] .*\n)\.PP\n/gm, '$1')
}

export function section(heading: string, ...parts: readonly string[]): string {
  return `.SH ${escaped(heading)}\n${parts.join('')}`
}

/** A line that is roff already. */
export const block = (line: string): string => `${line}\n`

/** A paragraph. */
export const filled = (text: string): string => `.PP\n${lines(escaped(text))}`

/** Lines that stay as they are. */
export function code(all: readonly string[]): string {
  return `.PP\n.RS 4\n.nf\n${all.map((line) => `${guarded(escaped(line))}\n`).join('')}.fi\n.RE\n`
}

/** A term, which is roff already, and what it means. */
export const defined = (term: string, meaning: string): string => `.TP\n${term}\n${lines(escaped(meaning))}`

export const bold = (text: string): string => `\\fB${escaped(text)}\\fR`

/** Text that is printed as it is, and can be copied from the page: what roff takes for typography are plain signs. */
export function escaped(text: string): string {
  return text.replace(/[\\\-'`^~]/g, (sign) => signs[sign]!)
}

const signs: Readonly<Record<string, string>> = {
  ...{ '\\': '\\e', '-': '\\-', "'": '\\(aq', '`': '\\(ga', '^': '\\(ha', '~': '\\(ti' },
}

/** Broken between words, as short as style wants the lines of a page; none of them is taken for a request. */
function lines(text: string): string {
  const broken: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = broken.at(-1)
    if (last !== undefined && sizeOf(`${last} ${word}`) <= 78) broken[broken.length - 1] = `${last} ${word}`
    else broken.push(guarded(word))
  }
  return broken.map((line) => `${line}\n`).join('')
}

/** In bytes, as `mandoc` counts them: other letters than those of English are eight each. */
function sizeOf(line: string): number {
  return line.replace(/[^\0-\x7f]/gu, '\\[u0000]').length
}

function guarded(line: string): string {
  return line.startsWith('.') ? `\\&${line}` : line
}
