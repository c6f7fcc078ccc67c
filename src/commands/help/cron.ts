import { exitCodes } from '../../exit-codes.ts'
import { commandLineWords } from '../../text/command-line.ts'
import { inTongue, type Tongue } from '../../text/language.ts'
import type { TopicWords } from './topic.ts'

export const cron: TopicWords = {
  en: ({ tongue }) => ({
    examples: [
      'followups digest schedule',
      'followups digest schedule --at 6:45 --days mon-fri',
      'followups backup schedule --to /media/usb/followups --keep 30',
      'followups digest unschedule',
    ],
    parts: [
      { heading: 'What runs by itself' },
      'Each of these shows the line first, asks, and writes it into your crontab or a timer of systemd. Run twice it changes nothing; unschedule takes away exactly that line.',
      'The morning mail goes once a day to each of you, however often the line runs. A machine that was off sends it when it is on.',
      { heading: 'A line of your own' },
      {
        lines: [
          ['30 7 * * 1-5', 'followups due --store /home/anna/followups.db --language en'],
          ['0 8 * * 1-5', 'followups due --exit-code > /dev/null; [ $? = 10 ] && notify-send "something is due"'],
        ],
      },
      'cron has no language, no folders and hardly a PATH: name the store, the language, and program and node by their whole path. followups config path says where things are.',
      { heading: 'How a command ends' },
      { lines: endings(tongue) },
      'In cron nothing is asked: what needs an answer is refused and names the option that gives it. followups digest status says what became of the mails.',
    ],
  }),
  de: ({ you, tongue }) => ({
    examples: [
      'followups digest schedule',
      'followups digest schedule --at 6:45 --days mo-fr',
      'followups backup schedule --to /media/usb/followups --keep 30',
      'followups digest unschedule',
    ],
    parts: [
      { heading: 'Was von selbst läuft' },
      `Jeder dieser Befehle zeigt erst die Zeile, fragt, und schreibt sie in ${you('deine', 'Ihre')} crontab oder in einen Timer von systemd. Beim zweiten Mal ändert er nichts; unschedule nimmt genau diese Zeile wieder heraus.`,
      'Die Morgenmail geht jedem einmal am Tag zu, so oft die Zeile auch läuft. War der Rechner aus, geht sie hinaus, sobald er läuft.',
      { heading: 'Eine eigene Zeile' },
      {
        lines: [
          ['30 7 * * 1-5', 'followups due --store /home/anna/followups.db --language de'],
          ['0 8 * * 1-5', 'followups due --exit-code > /dev/null; [ $? = 10 ] && notify-send "Es ist etwas fällig"'],
        ],
      },
      'cron kennt keine Sprache, keine Ordner und kaum einen PATH: Kundendatei und Sprache gehören in die Zeile, Programm und node mit ganzem Pfad. followups config path sagt, wo alles liegt.',
      { heading: 'Wie ein Befehl endet' },
      { lines: endings(tongue) },
      'In cron wird nichts gefragt: Was eine Antwort braucht, wird abgelehnt und nennt die Option, die sie gibt. Was aus den Mails wurde, sagt followups digest status.',
    ],
  }),
}

/** Those that a line in cron can act on. */
function endings(tongue: Tongue): string[][] {
  const { codes } = inTongue(commandLineWords, tongue)
  const { done, something, store, mailRefused, mailFailed } = exitCodes
  return [done, something, store, mailRefused, mailFailed].map((code) => [String(code), codes[code]])
}
