import { words } from '../text/language.ts'

type Zones = { ownZone: string; zone: string }

/** What is said of everything that the machine shall do by itself. */
export const scheduleWords = words({
  en: {
    line: 'This line goes into your crontab; everything else in it stays as it is:',
    file: (path: string) => `This goes into ${path}:`,
    replaces: 'It takes the place of:',
    otherZone: (at: string, { ownZone, zone }: Zones) =>
      `Mind that this machine reckons in the time of ${ownZone}, and you in that of ${zone}: ${at} is the time of the machine.`,
    ask: (way: 'cron' | 'systemd'): string => (way === 'cron' ? 'Write it into your crontab?' : 'Write these files?'),
    there: 'It stands there already; nothing was changed.',
    dry: 'Nothing was written.',
    kept: 'Nothing was changed.',
    linger: 'Timers run only while you are logged in, unless you once type: loginctl enable-linger',
  },
  de: (you) => ({
    line: `Diese Zeile kommt in ${you('deine', 'Ihre')} crontab; alles andere darin bleibt, wie es ist:`,
    file: (path: string) => `Das kommt in ${path}:`,
    replaces: 'Es tritt an die Stelle von:',
    otherZone: (at: string, { ownZone, zone }: Zones) =>
      `Achtung: Dieser Rechner geht nach der Zeit von ${ownZone}, ${you('du gehst', 'Sie gehen')} nach der von ${zone}; ${at} Uhr meint die des Rechners.`,
    ask: (way: 'cron' | 'systemd') =>
      way === 'cron' ? `In ${you('deine', 'Ihre')} crontab schreiben?` : 'Diese Dateien schreiben?',
    there: 'Das steht schon so da; nichts wurde geändert.',
    dry: 'Nichts wurde geschrieben.',
    kept: 'Nichts wurde geändert.',
    linger: `Das läuft nur, solange ${you('du angemeldet bist', 'Sie angemeldet sind')}; mit einem einmaligen „loginctl enable-linger“ immer.`,
  }),
})
