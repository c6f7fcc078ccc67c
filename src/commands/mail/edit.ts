import type { AddressForm } from '../../domain/address-form.ts'
import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceFrom } from '../../text/choices.ts'
import type { Language } from '../../text/language.ts'
import { isBuiltInTemplate, templateWord } from '../../text/templates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { templateMeant, templateTextOf } from './chosen-template.ts'
import { editText } from './edit-text.ts'
import { languageFrom } from './said-language.ts'
import { fileOf, templateFrom } from './template-text.ts'

export default defineCommand({
  text: editText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused],

  values: () => ({ form: ['du', 'sie'] }),
  line: (line, t) =>
    line
      .argument('<template>', t.template)
      .option('-l, --language <language>', t.language)
      .option('--form <form>', t.form)
      .option('-f, --file <file>', t.file)
      .option('--built-in', t.builtIn),

  async run(program, t, options, input) {
    if (options.builtIn && options.file !== undefined)
      throw new Failure('not-together', { options: ['--built-in', '--file'] })
    const name = templateMeant(input)
    const language = options.language === undefined ? program.language : languageFrom(options.language)
    const form = options.form === undefined ? 'sie' : choiceFrom('addressForm', options.form, program.language)
    const file = fileOf(name, language, form)
    const written = options.builtIn ? null : await textOf(program, t, { name, language, form, file: options.file })
    if (written !== null) templateFrom(file, written)
    const path = await program.files.ownTexts.write(file, written)
    const word = templateWord(name, program.language)
    program.show({
      rows: { template: name, language, form: file.endsWith('.du.txt') ? 'du' : 'sie', path: written && path },
      csv: [],
      text: sentence(written !== null ? t.saved(path) : (isBuiltInTemplate(name) ? t.builtInAgain : t.gone)(word)),
    })
  },
})

type Edited = { name: string; language: Language; form: AddressForm; file: string | undefined }

/** From the file, else from the editor, which begins with what there is or an example. */
async function textOf(program: Program, t: typeof editText.en, { file, ...edited }: Edited): Promise<string> {
  if (file !== undefined) return readable(new TextDecoder().decode(await program.files.read(file)))
  const usual = await usualText(program, t, edited)
  return program.ask.editor({
    message: t.open(templateWord(edited.name, program.language)),
    usual: usual.startsWith('#') ? usual : t.explained + usual,
    option: '--file',
  })
}

async function usualText(
  program: Program,
  t: typeof editText.en,
  { name, ...told }: Omit<Edited, 'file'>,
): Promise<string> {
  try {
    return await templateTextOf(program, name, told)
  } catch (error) {
    if (error instanceof Failure && (error as Failure).kind === 'unknown-template') return t.example
    throw error
  }
}

/** Throws Failure `unreadable-text` where a line is no text in UTF-8. */
function readable(written: string): string {
  const line = written.split('\n').find((candidate) => /[\0\ufffd]/.test(candidate))
  if (line !== undefined) throw new Failure('unreadable-text', { input: line.trim() })
  return written
}
