import type { Alikeness, Certainty } from '../../domain/duplicate.ts'
import { words } from '../../text/language.ts'

type Same = Record<Alikeness, (value: string) => string>

export const text = words({
  en: {
    examples: ['followups duplicates', 'followups duplicates --limit 100'],
    limit: 'so many of them; 20 unless said',
    certainty: {
      ...{ sure: 'Surely the same', likely: 'Probably the same', possible: 'Perhaps the same' },
    } satisfies Record<Certainty, string>,
    named: (name: string, id: string, city: string | null) => `${name} (${[id, city ?? []].flat().join(', ')})`,
    both: (first: string, second: string) => `${first} and ${second}`,
    at: (pair: string, customer: string) => `${pair} at ${customer}`,
    same: {
      ...{ name: () => 'same name', 'similar-name': () => 'similar name' },
      ...{ email: (value: string) => `same e-mail ${value}`, phone: (value: string) => `same phone ${value}` },
      domain: (value: string) => `same domain ${value}`,
    } satisfies Same,
    more: (count: number) => `… and ${count} more; --limit shows more of them.`,
    nothing: 'Nobody is there twice, as far as names, addresses and phone numbers tell.',
    empty: 'There are no customers yet. Begin with: followups import FILE, or followups customer add NAME',
  },
  de: {
    examples: ['followups duplicates', 'followups duplicates --limit 100'],
    limit: 'so viele davon; 20, wenn nichts gesagt ist',
    certainty: { sure: 'Sicher doppelt', likely: 'Wahrscheinlich doppelt', possible: 'Vielleicht doppelt' },
    named: (name: string, id: string, city: string | null) => `${name} (${[id, city ?? []].flat().join(', ')})`,
    both: (first: string, second: string) => `${first} und ${second}`,
    at: (pair: string, customer: string) => `${pair} bei ${customer}`,
    same: {
      ...{ name: () => 'gleicher Name', 'similar-name': () => 'ähnlicher Name' },
      ...{ email: (value: string) => `gleiche E-Mail ${value}`, phone: (value: string) => `gleiches Telefon ${value}` },
      domain: (value: string) => `gleiche Domain ${value}`,
    },
    more: (count: number) => `… und ${count} weitere; mehr davon mit --limit.`,
    nothing: 'Niemand ist doppelt da, soweit Namen, Adressen und Telefonnummern es verraten.',
    empty: 'Es gibt noch keine Kunden. Los geht es mit: followups import DATEI oder followups customer add NAME',
  },
})
