import { agreementKinds, type AgreementKind } from '../domain/agreement.ts'
import { Failure } from '../domain/failure.ts'
import { folded } from '../domain/name.ts'
import type { Language } from './language.ts'

const kindWords: Readonly<Record<Language, Record<AgreementKind, string>>> = {
  en: {
    ...{ contract: 'contract', lease: 'lease', subscription: 'subscription', licence: 'licence' },
    ...{ maintenance: 'maintenance', framework: 'framework agreement', rent: 'rent', project: 'project' },
    ...{ guarantee: 'guarantee', trial: 'trial', offer: 'offer', seminar: 'seminar', other: 'agreement' },
  },
  de: {
    ...{ contract: 'Vertrag', lease: 'Leasing', subscription: 'Abo', licence: 'Lizenz' },
    ...{ maintenance: 'Wartung', framework: 'Rahmenvertrag', rent: 'Miete', project: 'Projekt' },
    ...{ guarantee: 'Garantie', trial: 'Test', offer: 'Angebot', seminar: 'Seminar', other: 'Vereinbarung' },
  },
}

export const agreementKindWord = (kind: AgreementKind, language: Language): string => kindWords[language][kind]

/** All of them as shown, for messages. */
export const agreementKindWords = (language: Language): string[] =>
  agreementKinds.map((kind) => agreementKindWord(kind, language))

/** A kind in either language, or its beginning. Throws Failure `no-agreement-kind`. */
export function agreementKindFrom(input: string): AgreementKind {
  const typed = folded(input)
  const names = (kind: AgreementKind) => [kind, kindWords.en[kind], kindWords.de[kind]].map(folded)
  const whole = agreementKinds.filter((kind) => names(kind).includes(typed))
  const beginning = agreementKinds.filter(
    (kind) => typed.length >= 2 && names(kind).some((name) => name.startsWith(typed)),
  )
  const [kind, another] = whole.length > 0 ? whole : beginning
  if (!kind || another) throw new Failure('no-agreement-kind', { input })
  return kind
}
