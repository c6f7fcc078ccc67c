import type { AddressForm } from '../../domain/address-form.ts'
import { Failure } from '../../domain/failure.ts'
import type { Program } from '../../program.ts'
import type { Language } from '../../text/language.ts'
import { builtInTemplates, isBuiltInTemplate, templateNamed } from '../../text/templates.ts'
import { builtInText, fileOf, isTemplateName, templateFrom } from './template-text.ts'
import type { LetterText } from './templates.ts'

/** A built-in one by its name in either language, else what may be the name of one's own. Throws Failure `no-template-name`. */
export function templateMeant(input: string): string {
  const name = templateNamed(input) ?? input.trim().toLowerCase()
  if (!isTemplateName(name)) throw new Failure('no-template-name', { input })
  return name
}

/** The user's own text where there is one, else the built-in one. Throws Failure `unknown-template`. */
export async function templateTextOf(
  program: Program,
  name: string,
  { language, form }: { language: Language; form: AddressForm },
): Promise<string> {
  const own = await program.files.ownTexts.read(fileOf(name, language, form))
  if (own !== null) return own
  if (isBuiltInTemplate(name)) return builtInText(name, language, form)
  throw new Failure('unknown-template', { input: fileOf(name, language, form), known: builtInTemplates })
}

export async function templateOf(
  program: Program,
  name: string,
  told: { language: Language; form: AddressForm },
): Promise<LetterText> {
  return templateFrom(fileOf(name, told.language, told.form), await templateTextOf(program, name, told))
}
