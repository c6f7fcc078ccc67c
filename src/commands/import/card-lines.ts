import { Failure } from '../../domain/failure.ts'
import { decoded } from './decoding.ts'

/** What a card says of one thing: the name in capitals, how it is meant, and the words between the marks that divide them. */
export type CardProperty = {
  name: string
  /** In small letters: `work`, `fax`. */
  types: ReadonlySet<string>
  /** 1 is the most preferred, 101 is not preferred at all. */
  preference: number
  /** The year that a birthday has only for show. */
  omittedYear: string | null
  /** As text, without the marks that keep its signs from dividing it. */
  text: () => string
  /** Its parts between semicolons, or commas. */
  parts: (sign: ';' | ',') => string[]
}

/** A card of an address book; `number` is the line on which it begins, counting from 1. */
export type CardLines = { number: number; properties: CardProperty[] }

/**
 * The cards of a file (vCard 2.1, 3.0, 4.0), without those within others. Lines may be folded and bear any line end; a line
 * that says no property of its own goes on with the one before. Throws Failure `broken-card` where one does not end.
 */
export function* cardsIn(text: string): Generator<CardLines> {
  const open: CardLines[] = []
  let isOld = false
  for (const { number, line } of wholeLines(text)) {
    const [, name = '', parameters = '', value = ''] = property.exec(line) ?? []
    const said = `${name}:${value.trim()}`.toUpperCase()
    if (said === 'BEGIN:VCARD') {
      const outer = open.at(-1)
      if (outer && outer.properties.at(-1)?.name !== 'AGENT') throw new Failure('broken-card', { line: outer.number })
      open.push({ number, properties: [] })
    } else if (said === 'END:VCARD') {
      const card = open.pop()
      if (card && open.length === 0) yield card
    } else {
      if (name.toUpperCase() === 'VERSION') isOld = value.trim() === '2.1'
      open.at(-1)?.properties.push(propertyOf(name.toUpperCase(), parameters, value, isOld))
    }
  }
  if (open[0]) throw new Failure('broken-card', { line: open[0].number })
}

/** A name, perhaps of a group, its parameters, and the value behind a colon that stands in no quotes. */
const property = /^(?:[\w-]+\.)?([\w-]+)((?:;(?:[^":;]|"[^"]*")*)*):([^]*)$/

/** Lines as they were before they were folded, or broken in quoted-printable. */
function* wholeLines(text: string): Generator<{ number: number; line: string }> {
  let [number, begun, isQuoted] = [0, 0, false]
  let parts: string[] = []
  for (const line of text.split(/\r\n|[\r\n]/)) {
    number += 1
    if (isQuoted && parts.at(-1)?.endsWith('=')) parts.push(parts.pop()!.slice(0, -1), line)
    else if (/^[ \t]/.test(line)) parts.push(line.slice(1))
    else if (line !== '' && parts.length > 0 && !property.test(line)) parts.push(`\n${line}`)
    else if (line !== '') {
      if (parts.length > 0) yield { number: begun, line: parts.join('') }
      begun = number
      parts = [line]
      isQuoted = /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(line)
    }
  }
  if (parts.length > 0) yield { number: begun, line: parts.join('') }
}

function propertyOf(name: string, parameters: string, value: string, isOld: boolean): CardProperty {
  const said = parametersOf(parameters)
  const types = new Set((said.get('TYPE') ?? []).map((type) => type.toLowerCase()))
  const inText = () => decodedValue(value, said)
  return {
    ...{ name, types, omittedYear: said.get('X-APPLE-OMIT-YEAR')?.[0] ?? null },
    preference: Number(said.get('PREF')?.[0]) || (types.has('pref') ? 1 : 101),
    text: () => withoutMarks(inText(), isOld),
    parts: (sign) => partsOf(inText(), sign).map((part) => withoutMarks(part, isOld).trim()),
  }
}

/** `;TYPE=work,voice;PREF=1`; in version 2.1 also `;WORK;QUOTED-PRINTABLE`. */
function parametersOf(text: string): Map<string, string[]> {
  const said = new Map<string, string[]>()
  for (const [, name = 'TYPE', values] of text.matchAll(/;(?:([\w-]+)=)?((?:[^";]|"[^"]*")*)/g)) {
    const key = name.toUpperCase()
    said.set(key, [...(said.get(key) ?? []), ...values!.replaceAll('"', '').split(',')])
  }
  return said
}

function decodedValue(value: string, said: ReadonlyMap<string, readonly string[]>): string {
  const ways = [...(said.get('ENCODING') ?? []), ...(said.get('TYPE') ?? [])].map((way) => way.toUpperCase())
  if (ways.includes('QUOTED-PRINTABLE')) {
    const bytes = value.replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    return /[^\0-\xff]/.test(bytes) ? value : decoded(Buffer.from(bytes, 'latin1')).text
  }
  return ways.includes('BASE64') || ways.includes('B') ? decoded(Buffer.from(value, 'base64')).text : value
}

function partsOf(text: string, sign: ';' | ','): string[] {
  return text.split(sign === ';' ? /(?<=(?<!\\)(?:\\\\)*);/ : /(?<=(?<!\\)(?:\\\\)*),/)
}

/** Version 2.1 knows no `\n`, so that a path such as `C:\new` stays one. */
function withoutMarks(text: string, isOld: boolean): string {
  if (isOld) return text.replace(/\\([;,:\\])/g, '$1')
  return text.replace(/\\([^])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}
