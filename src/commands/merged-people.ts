import type { Consent } from '../domain/consent.ts'
import { mergedConsents, mergedPerson } from '../domain/merged-person.ts'
import type { Program } from '../program.ts'
import { consentWords } from '../text/consents.ts'
import { inTongue, words } from '../text/language.ts'
import type { ContactRecord } from './named.ts'

const text = words({
  en: {
    one: (other: string, kept: string) => `${other} and ${kept} become one person`,
    stays: (value: string, instead: string) => `${value}, not ${instead}`,
    unsaid: (consent: string) => `no longer: ${consent}, for the other record brings addresses of which nobody said so`,
  },
  de: {
    one: (other: string, kept: string) => `${other} und ${kept} werden eine Person`,
    stays: (value: string, instead: string) => `${value}, nicht ${instead}`,
    unsaid: (consent: string) => `nicht mehr: ${consent}, denn zu den anderen Adressen hat das niemand gesagt`,
  },
})

/** That two records become one person, and what of them does not stay: `S. Koch (p9) and Sabine Koch (p4) become one person; …`. */
export async function mergedPersonWords(program: Program, kept: ContactRecord, other: ContactRecord): Promise<string> {
  const { contacts } = await program.store()
  const t = inTongue(text, program.tongue)
  const merged = mergedPerson(kept, other)
  const [one, two] = [await contacts.consentsOf(kept.id), await contacts.consentsOf(other.id)]
  const consents = mergedConsents({ ...kept, consents: one }, { ...other, consents: two })
  const differing = (['role', 'birthday'] as const).flatMap((key) => {
    const instead = [kept[key], other[key]].find((value) => value !== null && value !== merged[key])
    return instead ? [t.stays(merged[key]!, instead)] : []
  })
  const unsaid = [...one, ...two].filter((consent) => consent.state === 'allowed' && !holds(consent, consents))
  return [
    t.one(`${other.name} (p${other.id})`, `${kept.name} (p${kept.id})`),
    ...differing,
    ...(unsaid.length > 0 ? [t.unsaid(consentWords(unsaid, program.language).join(', '))] : []),
    ...consentWords(
      consents.filter(({ state }) => state === 'blocked'),
      program.language,
    ),
  ].join('; ')
}

/** Whether something is said of the channel still, be it the opposite. */
function holds({ channel }: Consent, consents: readonly Consent[]): boolean {
  return consents.some((consent) => consent.channel === channel)
}
