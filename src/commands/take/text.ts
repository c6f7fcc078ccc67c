import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups take Müller', 'followups take c14 c15 --yes'],
    customer: 'customers by name, id or e-mail: orphans, or those of a colleague',
    taken: (names: string, day: string | null) => `In your hands${day === null ? '' : ` from ${day}`}: ${names}.`,
    from: (name: string, owner: string | null) => (owner === null ? name : `${name} (was ${owner}’s)`),
    yours: (names: string) => `In your hands already: ${names}.`,
    ask: (names: string) => `Take ${names}?`,
    theirs: (name: string, acting: string) => `${name}, which is in the hands of ${acting}`,
    kept: 'Nothing was changed.',
  },
  de: (you) => ({
    examples: ['followups take Müller', 'followups take c14 c15 --yes'],
    customer: 'Kunden mit Name, Kennung oder E-Mail: ohne Zuständige, oder von anderen bei uns',
    taken: (names: string, day: string | null) =>
      `${you('Jetzt bei dir', 'Jetzt bei Ihnen')}${day === null ? '' : ` ab ${day}`}: ${names}.`,
    from: (name: string, owner: string | null) => (owner === null ? name : `${name} (bisher ${owner})`),
    yours: (names: string) => `${you('Schon bei dir', 'Schon bei Ihnen')}: ${names}.`,
    ask: (names: string) => `${names} übernehmen?`,
    theirs: (name: string, acting: string) => `${name} (das macht ${acting})`,
    kept: 'Nichts wurde geändert.',
  }),
})
