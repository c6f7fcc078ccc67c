import { fieldsBySpelling, plainWord, type Field, type FieldsBySpelling } from './spellings.ts'

export type KnownColumn = { field: Field; index: number; name: string }

export type Columns = {
  header: readonly string[]
  known: readonly KnownColumn[]
  unknown: readonly { name: string; index: number }[]
  /** The known columns of each field, from left to right. */
  of: ReadonlyMap<Field, readonly KnownColumn[]>
}

/** Of these a file may have several columns; of all others the first counts. */
const severalAllowed: readonly Field[] = ['email', 'phone', 'notes', 'tags']

/**
 * Which columns hold what, by their usual names in English and German; case, accents, blanks, signs and digits in a
 * name do not matter. A field's second column is unknown, except where several are allowed.
 */
export function recognise(
  header: readonly string[],
  { usual, otherwise }: FieldsBySpelling = fieldsBySpelling(),
): Columns {
  const names = header.map(plainWord)
  const fields: (Field | null)[] = names.map(() => null)
  const take = (index: number, field: Field | undefined) => {
    if (!field || fields[index] !== null) return
    if (severalAllowed.includes(field) || !fields.includes(field)) fields[index] = field
  }
  names.forEach((name, index) => {
    take(index, usual.get(name) ?? usual.get(withoutPlace(name, atWork)))
  })
  otherwise.forEach((field, spelling) => {
    take(names.indexOf(spelling), field)
  })
  names.forEach((name, index) => {
    take(index, usual.get(withoutPlace(name, atHome)))
  })
  take(names.indexOf('name'), meaningOfName(fields))

  const known = header.flatMap((name, index) => (fields[index] ? [{ field: fields[index], index, name }] : []))
  return {
    header,
    known,
    unknown: header.flatMap((name, index) => (fields[index] ? [] : [{ name, index }])),
    of: new Map(known.map(({ field }) => [field, known.filter((column) => column.field === field)])),
  }
}

/** Whether a line of such a file can say whom it is about. */
export function hasName({ of }: Columns): boolean {
  return of.has('company') || of.has('fullName') || of.has('firstName') || of.has('lastName')
}

/** "Name" is the surname beside a first name, the person beside a company, the company beside a person. */
function meaningOfName(fields: readonly (Field | null)[]): Field {
  if (fields.includes('firstName') && !fields.includes('lastName')) return 'lastName'
  if (fields.includes('company')) return 'fullName'
  return fields.includes('fullName') || fields.includes('lastName') ? 'company' : 'fullName'
}

/** Words before or after a name that say which of several addresses or numbers it is: `Business Street`, `Telefon privat`. */
const atWork =
  /^(?:company|contact|customer|firmen|kontakt|kunden|organization|person|business|work|office|primary|main|billing|mailing|dienstlich|primare)|(?:ansprechpartner|ansprechperson|kontaktperson|firma|business|work|office|geschaftlich|dienstlich|buro)$/g
const atHome = /^(?:person|organization|home|private|personal|other|privat)|(?:home|private|other|privat)$/g

function withoutPlace(name: string, place: RegExp): string {
  return name.replace(place, '')
}
