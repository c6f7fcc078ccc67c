import type { AddressForm } from '../domain/address-form.ts'
import type { Language } from './language.ts'

const formWords: Record<Language, Record<AddressForm, string>> = {
  en: { du: 'du', sie: 'Sie', 'first-name': 'first name' },
  de: { du: 'per Du', sie: 'per Sie', 'first-name': 'mit Vornamen und Sie' },
}

export const addressFormWord = (form: AddressForm, language: Language): string => formWords[language][form]
