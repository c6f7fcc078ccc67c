import type { ScheduleFailure, SentencesOf } from './failure-sentences.ts'
import { words } from './language.ts'

export const scheduleFailures = words<SentencesOf<ScheduleFailure>>({
  en: {
    'no-time': ({ input }) => `“${input}” is no time of day; try 7:30.`,
    'not-for-cron': ({ word }) =>
      `“${word}” has a line end, another sign of control or a backslash in it, which no such line can carry; give it a plainer name.`,
    'no-scheduler': ({ line, from, until }) =>
      `This machine has no crontab and no timers of systemd for it. Have it run this line by other means, every hour from ${from} to ${until} (on Windows by the Task Scheduler):\n  ${line}`,
    'scheduler-failed': ({ program, said }) => `${program} did not do it${said === '' ? '.' : `; it said: ${said}`}`,
  },
  de: {
    'no-time': ({ input }) => `„${input}“ ist keine Uhrzeit; möglich ist etwa 7:30.`,
    'not-for-cron': ({ word }) =>
      `„${word}“ enthält einen Zeilenumbruch, ein anderes Steuerzeichen oder einen Rückstrich (\\), den so eine Zeile nicht verträgt; bitte schlichter benennen.`,
    'no-scheduler': ({ line, from, until }) =>
      `Dieser Rechner hat dafür weder eine crontab noch Timer von systemd. Bitte diese Zeile anders laufen lassen, stündlich von ${from} bis ${until} Uhr (unter Windows mit der Aufgabenplanung):\n  ${line}`,
    'scheduler-failed': ({ program, said }) =>
      `${program} hat das nicht übernommen${said === '' ? '.' : `; die Antwort: ${said}`}`,
  },
})
