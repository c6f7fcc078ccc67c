import { words } from '../../text/language.ts'

export const listText = words({
  en: {
    examples: ['followups config list', 'followups config list --json'],
    business: (path: string) => `The business, kept in ${path}`,
    businessWithout: (path: string) => `The business, nothing set: there is no store yet at ${path}`,
    person: (path: string) => `You and this machine, kept in ${path}`,
    set: 'set',
    builtIn: 'built-in',
    above: 'as above',
    follow: (key: string) => `as ${key}`,
  },
  de: (you) => ({
    examples: ['followups config list', 'followups config list --json'],
    business: (path: string) => `Der Betrieb, zu finden in ${path}`,
    businessWithout: (path: string) => `Der Betrieb, nichts gesetzt: noch keine Kundendatei unter ${path}`,
    person: (path: string) => `${you('Du', 'Sie')} und dieser Rechner, zu finden in ${path}`,
    set: 'gesetzt',
    builtIn: 'eingebaut',
    above: 'wie oben',
    follow: (key: string) => `wie ${key}`,
  }),
})

export const getText = words({
  en: {
    examples: ['followups config get region', 'followups config get cadence.active.A'],
    key: 'the setting; followups config list shows all',
  },
  de: {
    examples: ['followups config get region', 'followups config get cadence.active.A'],
    key: 'die Einstellung; alle zeigt followups config list',
  },
})

export const pathText = words({
  en: {
    examples: ['followups config path', 'followups config path --json'],
    config: (path: string) => `Settings:  ${path}`,
    store: (path: string) => `Customers: ${path}`,
  },
  de: {
    examples: ['followups config path', 'followups config path --json'],
    config: (path: string) => `Einstellungen: ${path}`,
    store: (path: string) => `Kundendaten:   ${path}`,
  },
})

export const editText = words({
  en: {
    examples: ['followups config edit', 'followups config edit --file settings.toml'],
    file: 'take the settings from this file instead of an editor',
    open: (path: string) => `Editing ${path}`,
    instead: '--file, or type followups config set KEY VALUE',
    askedAgain: 'It is not saved yet. What now?',
    again: 'edit again',
    leave: 'leave the settings as they were',
    saved: (path: string) => `Saved: ${path}`,
    unchanged: (path: string) => `Nothing was changed in ${path}`,
  },
  de: {
    examples: ['followups config edit', 'followups config edit --file einstellungen.toml'],
    file: 'die Einstellungen aus dieser Datei nehmen statt aus einem Editor',
    open: (path: string) => `In Bearbeitung: ${path}`,
    instead: '--file, oder mit followups config set EINSTELLUNG WERT',
    askedAgain: 'Noch ist nichts gespeichert. Wie weiter?',
    again: 'noch einmal bearbeiten',
    leave: 'die Einstellungen lassen, wie sie waren',
    saved: (path: string) => `Gespeichert: ${path}`,
    unchanged: (path: string) => `In ${path} wurde nichts geändert.`,
  },
})

export const setText = words({
  en: {
    examples: [
      'followups config set region DE-BY',
      'followups config set cadence.active 6w',
      'followups config set cadence.tag.seminar 3m',
      'followups config set closed "12-24, 2026-08-10..2026-08-21"',
      'followups config set snooze tomorrow, next monday, in a month',
      'followups config set capacity default',
    ],
    key: 'the setting; followups config list shows all',
    value: 'its new value; default brings the built-in one back',
    now: (key: string, value: string, { isChanged, isUsual }: { isChanged: boolean; isUsual: boolean }) =>
      isChanged ? `${key} is ${isUsual ? 'again' : 'now'} ${value}.` : `${key} is ${value} already.`,
    unset: (key: string) => `${key} is no longer set.`,
    holidays: (place: string) => `Public holidays: ${place}.`,
    kept: (path: string) => `Kept in ${path}`,
    nothingMoved: 'No date moved.',
    moved: (count: number) => `${count === 1 ? '1 date' : `${count} dates`} moved.`,
    spread: (count: number, from: string, until: string, perDay: number) =>
      `${count === 1 ? '1 date' : `${count} dates`} moved, spread from ${from} to ${until}, at most ${perDay} a day.`,
    notEnough: (capacity: number) => `The capacity of ${capacity} a day was not enough for that.`,
    nextTime: 'It counts when dates are spread the next time, as by followups level --days 10.',
    order: 'The order of the list follows it; no date moved.',
  },
  de: {
    examples: [
      'followups config set region DE-BY',
      'followups config set cadence.aktiv "6 wochen"',
      'followups config set cadence.tag.seminar 3m',
      'followups config set closed "24.12., 10.08.2026 bis 21.08.2026"',
      'followups config set snooze morgen, nächsten montag, in einem monat',
      'followups config set capacity standard',
    ],
    key: 'die Einstellung; alle zeigt followups config list',
    value: 'ihr neuer Wert; mit Standard gilt wieder der eingebaute',
    now: (key: string, value: string, { isChanged, isUsual }: { isChanged: boolean; isUsual: boolean }) =>
      isChanged ? `${key} ist ${isUsual ? 'wieder' : 'jetzt'} ${value}.` : `${key} ist schon ${value}.`,
    unset: (key: string) => `${key} ist nicht mehr gesetzt.`,
    holidays: (place: string) => `Feiertage: ${place}.`,
    kept: (path: string) => `Zu finden in ${path}`,
    nothingMoved: 'Kein Termin hat sich verschoben.',
    moved: (count: number) => (count === 1 ? '1 Termin wurde verschoben.' : `${count} Termine wurden verschoben.`),
    spread: (count: number, from: string, until: string, perDay: number) =>
      `${count === 1 ? '1 Termin' : `${count} Termine`} verschoben, verteilt von ${from} bis ${until}, höchstens ${perDay} am Tag.`,
    notEnough: (capacity: number) => `Das Tagespensum von ${capacity} hat dafür nicht gereicht.`,
    nextTime: 'Es gilt, wenn das nächste Mal Termine verteilt werden, etwa mit followups level --days 10.',
    order: 'Danach richtet sich die Reihenfolge der Liste; kein Termin hat sich verschoben.',
  },
})
