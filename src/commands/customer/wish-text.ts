import { words } from '../../text/language.ts'
import { wishWords } from '../../text/wishes.ts'
import { customer } from './text.ts'

export const wishText = words({
  en: {
    wishes: wishWords.en,
    examples: [
      'followups customer wish Müller --cadence 6w --channel email',
      'followups customer wish Müller --cadence none --why "they call us"',
      'followups customer wish Müller --best-time "Tuesday mornings" --language de',
      'followups customer wish Müller --no-occasions --channel ""',
    ],
    customer: `${customer.en}; "" as a value takes a wish out`,
    cadence: 'how often they want to hear from us, such as 6w or 3m, or none; "" leaves it to tags and stage',
    why: 'why nobody shall call, with --cadence none',
    channel: 'how they want to hear from us: call, visit, meeting, video, email, letter or chat',
    language: 'the language they want to be written to: en or de',
    bestTime: 'when they are best reached, in your words',
    occasions: 'they like to be congratulated, as unless said',
    noOccasions: 'they want no birthdays and no anniversaries',
    changed: (name: string, changes: readonly string[]) => `${name}: ${changes.join('; ')}.`,
    unchanged: (name: string) => `Nothing changes: ${name} is so already.`,
    now: (wish: string, before: string | null) => `${wish}${before === null ? '' : ` (was ${before})`}`,
    gone: (before: string) => `no longer: ${before}`,
  },
  de: {
    wishes: wishWords.de,
    examples: [
      'followups customer wish Müller --cadence 6w --channel e-mail',
      'followups customer wish Müller --cadence keiner --why "ruft selbst an"',
      'followups customer wish Müller --best-time "dienstags früh" --language de',
      'followups customer wish Müller --no-occasions --channel ""',
    ],
    customer: `${customer.de}; "" als Wert nimmt einen Wunsch heraus`,
    cadence:
      'wie oft der Kunde von uns hören möchte, etwa 6w oder 3m, oder keiner; "" für den von Schlagwort und Stufe',
    why: 'warum niemand anrufen soll, zu --cadence keiner',
    channel: 'auf welchem Weg: Anruf, Besuch, Besprechung, Videogespräch, E-Mail, Brief oder Chat',
    language: 'in welcher Sprache der Kunde angeschrieben werden möchte: en oder de',
    bestTime: 'wann der Kunde am besten zu erreichen ist, in eigenen Worten',
    occasions: 'Glückwünsche sind willkommen, wie wenn nichts gesagt ist',
    noOccasions: 'keine Glückwünsche zu Geburtstagen und Jubiläen',
    changed: (name: string, changes: readonly string[]) => `${name}: ${changes.join('; ')}.`,
    unchanged: (name: string) => `Nichts zu ändern: ${name} ist schon so.`,
    now: (wish: string, before: string | null) => `${wish}${before === null ? '' : ` (vorher ${before})`}`,
    gone: (before: string) => `nicht mehr: ${before}`,
  },
})
