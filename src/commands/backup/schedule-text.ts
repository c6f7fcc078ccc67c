import { words } from '../../text/language.ts'

type Times = { at: string; days: string }

export const text = words({
  en: {
    examples: [
      'followups backup schedule',
      'followups backup schedule --to /media/usb/followups --keep 30',
      'followups backup schedule --at 18:00 --days mon-fri --with systemd --dry-run',
    ],
    at: 'when, such as 12:30 (the usual time)',
    days: 'on which days, such as mon-fri or daily (the usual)',
    to: 'the folder for them; usually “backups” beside the store',
    keep: 'so many stay; usually 14',
    with: 'cron or systemd; usually cron where there is one',
    dryRun: 'only show what would be written',
    when:
      (keep: number) =>
      ({ at, days }: Times, zone: string) =>
        `${days} at ${at}, in the time of ${zone}; the newest ${keep === 1 ? 'one stays' : `${keep} stay`}.`,
    done: 'Backups are scheduled. “followups doctor” says when there is none; “followups backup unschedule” takes it away again.',
  },
  de: {
    examples: [
      'followups backup schedule',
      'followups backup schedule --to /media/usb/followups --keep 30',
      'followups backup schedule --at 18:00 --days mo-fr --with systemd --dry-run',
    ],
    at: 'wann, etwa 12:30 (das Übliche)',
    days: 'an welchen Tagen, etwa mo-fr oder täglich (das Übliche)',
    to: 'der Ordner dafür; sonst „backups“ neben der Kundendatei',
    keep: 'so viele bleiben; sonst 14',
    with: 'cron oder systemd; sonst cron, wo es das gibt',
    dryRun: 'nur zeigen, was geschrieben würde',
    when:
      (keep: number) =>
      ({ at, days }: Times, zone: string) =>
        `${days} um ${at} Uhr, nach der Zeit von ${zone}; die ${keep === 1 ? 'neueste bleibt' : `neuesten ${keep} bleiben`}.`,
    done: 'Die Sicherungen sind eingeplant. „followups doctor“ sagt, wenn eine fehlt; „followups backup unschedule“ nimmt alles wieder heraus.',
  },
})
