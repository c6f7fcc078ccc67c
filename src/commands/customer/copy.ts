import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { uncoloured } from '../../output/paint.ts'
import { safeJson } from '../../output/safe.ts'
import { renderText } from '../../output/text.ts'
import { chapterText } from '../../output/document-text.ts'
import type { Document } from '../../output/document.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { copyDocument, type CustomerCopy } from './copy-document.ts'
import { copyText } from './copy-text.ts'

const formats = ['text', 'html', 'json'] as const
type Format = (typeof formats)[number]

/** The right of a person to a copy of what is kept about them: all of it, and nobody else's. */
export default defineCommand({
  text: copyText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ format: formats }),
  line: (line, t) =>
    line.argument('<customer>', t.customer).argument('[file]', t.file).option('-f, --format <format>', t.format),

  async run(program, t, options, who, file = '-') {
    const format = formatFrom(options.format, file)
    const { customer } = await customerMeant(program, who)
    const { whole } = await program.store()
    const copy = await whole.ofCustomer(customer.id)
    const document = copyDocument(copy, program, t)

    if (file === '-' && format === 'text') {
      program.show({ rows: dataOf(copy), csv: [], text: document.chapters.flatMap(chapterText) })
      return
    }
    const text = await rendered(copy, document, format)
    await written(program, file, text)
    if (file === '-') return
    program.show({
      rows: { file, format, customer: { id: customer.id, name: customer.name } },
      csv: [],
      text: sentence(t.written(customer.name, file)),
    })
  },
})

/** Every row as it is stored. */
function dataOf({ tables, owners, journal }: CustomerCopy) {
  return { format: 'followups-customer', version: 1, tables, owners, journal }
}

async function rendered(copy: CustomerCopy, document: Document, format: Format): Promise<string> {
  if (format === 'json') return `${safeJson(dataOf(copy))}\n`
  if (format === 'html') return (await import('../../output/document-html.ts')).documentHtml(document)
  return renderText(document.chapters.flatMap(chapterText), { width: null, paint: uncoloured })
}

async function written(program: Program, path: string, text: string): Promise<void> {
  const file = await program.files.growing(path)
  try {
    await file.write(text)
    await file.place()
  } catch (error) {
    await file.drop()
    throw error
  }
}

/** As said, else by the ending of the file. Throws Failure `no-choice`. */
function formatFrom(said: string | undefined, file: string): Format {
  const input = said ?? /\.(html|json)$/i.exec(file)?.[1] ?? 'text'
  const format = formats.find((known) => known === input.toLowerCase())
  if (!format) throw new Failure('no-choice', { input, choices: formats })
  return format
}
