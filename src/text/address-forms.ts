import { addressForms, type AddressForm } from '../domain/address-form.ts'
import { Failure } from '../domain/failure.ts'
import type { Language } from './language.ts'
import { termSpelt } from './spellings.ts'

const formWords: Record<Language, Record<AddressForm, string>> = {
  en: { du: 'du', sie: 'Sie', 'first-name': 'first name' },
  de: { du: 'per Du', sie: 'per Sie', 'first-name': 'mit Vornamen und Sie' },
}

const spellings: Readonly<Record<AddressForm, string>> = {
  du: 'per Du, duzen',
  sie: 'per Sie, siezen',
  'first-name': 'first, Vorname, Vornamen, mit Vornamen, Vorname und Sie',
}

export const addressFormWord = (form: AddressForm, language: Language): string => formWords[language][form]

/** Throws Failure `no-choice`. */
export function addressFormFrom(input: string): AddressForm {
  const form = termSpelt(input, spellings)
  if (!form) throw new Failure('no-choice', { input, choices: addressForms })
  return form
}
