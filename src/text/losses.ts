import { Failure } from '../domain/failure.ts'
import { lossReasons, type LossReason } from '../domain/loss.ts'
import { folded } from '../domain/name.ts'
import type { Language } from './language.ts'

/** Why a customer was lost, as shown (defaults.md, "Reasons for a loss and when to try again"). */
const reasonWords: Record<Language, Record<LossReason, string>> = {
  en: {
    price: 'price',
    competitor: 'competitor',
    service: 'service',
    'no-need': 'no need',
    'in-house': 'in-house',
    'contact-left': 'contact left',
    neglected: 'neglected',
    silence: 'silence',
    merger: 'merger',
    closed: 'closed',
    'ended-by-us': 'ended by us',
    other: 'other',
  },
  de: {
    price: 'Preis',
    competitor: 'Wettbewerber',
    service: 'Leistung',
    'no-need': 'kein Bedarf',
    'in-house': 'macht es selbst',
    'contact-left': 'Ansprechperson weg',
    neglected: 'von uns vernachlässigt',
    silence: 'keine Reaktion',
    merger: 'Übernahme',
    closed: 'aufgegeben',
    'ended-by-us': 'von uns beendet',
    other: 'Sonstiges',
  },
}

/** What people type as well. */
const everydayReasons: Readonly<Record<LossReason, string>> = {
  price: 'teuer, zu teuer, Kosten, expensive, too expensive, cost, costs',
  competitor: 'Konkurrenz, Konkurrent, Mitbewerber, competition',
  service: 'Qualität, quality',
  'no-need': 'kein Bedarf mehr, not needed, no demand',
  'in-house': 'selbst, intern, Eigenleistung, internal',
  'contact-left': 'Ansprechpartner weg, Ansprechpartnerin weg, Kontakt weg',
  neglected: 'vernachlässigt',
  silence: 'keine Antwort, no answer, no reply, no response',
  merger: 'Fusion, übernommen, acquisition, acquired, takeover, taken over',
  closed: 'geschlossen, Geschäftsaufgabe, insolvent, Insolvenz, bankrupt, bankruptcy, out of business',
  'ended-by-us': 'beendet',
  other: 'anderes, anderer, andere',
}

const reasons = Object.keys(lossReasons) as LossReason[]

export const lossReasonWord = (reason: LossReason, language: Language): string => reasonWords[language][reason]

/**
 * The reason that is meant, in either language: a word, or the beginning (two letters or more) of the words of a single
 * reason. What could be several is refused like what is none. Throws Failure `no-reason`.
 */
export function lossReasonFrom(input: string): LossReason {
  const wanted = plain(input)
  const [reason, ...others] = wanted.length < 2 ? [] : (wholly(wanted) ?? beginningWith(wanted))
  if (!reason || others.length > 0) throw new Failure('no-reason', { input })
  return reason
}

function wholly(wanted: string): LossReason[] | null {
  const reason = reasons.find((known) =>
    [...spellings(known), ...everydayReasons[known].split(', ').map(plain)].includes(wanted),
  )
  return reason ? [reason] : null
}

function beginningWith(wanted: string): LossReason[] {
  return reasons.filter((reason) => spellings(reason).some((spelling) => spelling.startsWith(wanted)))
}

function spellings(reason: LossReason): string[] {
  return [reason, reasonWords.en[reason], reasonWords.de[reason]].map(plain)
}

/** `no-need`, `No need` and `noneed` are one. */
function plain(text: string): string {
  return folded(text).replace(/[\s-]/g, '')
}
