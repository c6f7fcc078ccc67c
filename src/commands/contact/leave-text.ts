import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

/** When somebody left, beside today. */
export type Leaving = 'past' | 'ahead' | 'died'

type Who = { name: string; id: string; customer: string; day: string }

export const leaveText = words({
  en: {
    examples: [
      'followups contact leave "Sabine Koch" --to "Jonas Jung" --email j@example.com',
      'followups contact leave Sabine --at Müller --on "31 dec"',
      'followups contact leave p7 --went-to "Neue GmbH" --as-lead',
    ],
    contact: 'person by name, id or e-mail',
    at: 'the customer the person is at',
    on: 'the last day, such as today, "31 dec"; today unless said. Until then they are still spoken to',
    to: 'who follows: somebody there by name or id, or somebody new',
    email: 'e-mail of who follows; may be given several times',
    phone: 'phone of who follows; may be given several times',
    wentTo: 'where the person is from then on; "" takes it out',
    asLead: 'follow them there: the new firm becomes a lead, with the person as its contact',
    died: 'the person has died',
    gone: {
      past: ({ name, id, customer, day }: Who) => `${name} (${id}) has left ${customer}; the last day was ${day}.`,
      ahead: ({ name, id, customer, day }: Who) => `${name} (${id}) leaves ${customer}; the last day is ${day}.`,
      died: ({ name, id, customer, day }: Who) => `${name} (${id}) of ${customer} died on ${day}.`,
    },
    follows: (name: string, id: string, facts: readonly string[]) =>
      `${name} (${id}) follows${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.`,
    goAlong: (name: string, open: readonly Told[]) => `${name} takes over: ${told(open)}`,
    nowAt: (where: string) => `Now at ${where}.`,
    goesTo: (where: string) => `From then on at ${where}.`,
    planned: (one: Told, day: string) => `Planned for ${day}: ${told([one])}`,
    askNow: (name: string) => `Ask ${name} before then, and say it with --to.`,
    ended: (open: readonly Told[]) => `No longer open: ${told(open)}`,
    there: (place: string, placeId: string, name: string, id: string, isNew: boolean) =>
      isNew ? `${place} is ${placeId}, a lead; ${name} is ${id} there.` : `${name} is ${id} at ${place} (${placeId}).`,
  },
  de: (you) => ({
    examples: [
      'followups contact leave "Sabine Koch" --to "Jonas Jung" --email j@example.com',
      'followups contact leave Sabine --at Müller --on 31.12.',
      'followups contact leave p7 --went-to "Neue GmbH" --as-lead',
    ],
    contact: 'Ansprechperson mit Name, Kennung oder E-Mail',
    at: 'der Kunde, bei dem die Person ist',
    on: 'der letzte Tag, etwa heute, 31.12.; heute, wenn nichts gesagt ist. Bis dahin bleibt sie Ansprechperson',
    to: 'wer nachfolgt: jemand von dort mit Name oder Kennung, oder jemand Neues',
    email: 'E-Mail der Nachfolge; mehrfach möglich',
    phone: 'Telefon der Nachfolge; mehrfach möglich',
    wentTo: 'wo die Person danach ist; "" nimmt es heraus',
    asLead: 'dorthin folgen: die neue Firma wird Interessent, mit der Person als Ansprechperson',
    died: 'die Person ist verstorben',
    gone: {
      past: ({ name, id, customer, day }: Who) =>
        `${name} (${id}) ist nicht mehr bei ${customer}; der letzte Tag war ${day}.`,
      ahead: ({ name, id, customer, day }: Who) => `${name} (${id}) verlässt ${customer}; der letzte Tag ist ${day}.`,
      died: ({ name, id, customer, day }: Who) => `${name} (${id}) von ${customer} ist am ${day} verstorben.`,
    },
    follows: (name: string, id: string, facts: readonly string[]) =>
      `${name} (${id}) folgt nach${facts.length === 0 ? '' : `: ${facts.join(', ')}`}.`,
    goAlong: (name: string, open: readonly Told[]) => `${name} übernimmt: ${told(open)}`,
    nowAt: (where: string) => `Jetzt bei ${where}.`,
    goesTo: (where: string) => `Danach bei ${where}.`,
    planned: (one: Told, day: string) => `Geplant für ${day}: ${told([one])}`,
    askNow: (name: string) =>
      you(
        `Frag ${name} vorher danach und trag es mit --to nach.`,
        `Fragen Sie ${name} vorher danach und tragen Sie es mit --to nach.`,
      ),
    ended: (open: readonly Told[]) => `Nicht mehr offen: ${told(open)}`,
    there: (place: string, placeId: string, name: string, id: string, isNew: boolean) =>
      isNew
        ? `${place} ist ${placeId}, Interessent; ${name} ist dort ${id}.`
        : `${name} ist ${id} bei ${place} (${placeId}).`,
  }),
})
