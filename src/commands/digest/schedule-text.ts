import { words } from '../../text/language.ts'

type Times = { at: string; until: string; days: string }

export const text = words({
  en: {
    examples: [
      'followups digest schedule',
      'followups digest schedule --at 6:45 --days mon,wed,fri',
      'followups digest schedule --with systemd --dry-run',
    ],
    at: 'from when on, such as 7:30 (the usual time)',
    days: 'on which days, such as mon-fri or daily; usually those on which somebody wants the mail',
    with: 'cron or systemd; usually cron where there is one',
    owner: 'only the mail of this owner',
    all: 'the mail of everybody (the usual)',
    ics: 'attach the dated follow-ups as a calendar file',
    dryRun: 'only show what would be written',
    when: ({ at, until, days }: Times, zone: string) =>
      `${days} from ${at} on, in the time of ${zone}, and again every hour until ${until}: ` +
      'that catches up what failed, or what was missed while the machine was off. Nobody gets a second mail on the same day.',
    done: 'The morning mail is scheduled. “followups digest status” says what was sent; “followups digest unschedule” takes it away again.',
    nowhere: (name: string, typed: string) =>
      `${name} has no address and will get no mail: followups owner edit ${typed} --email anna@example.com`,
    only: (name: string) => `Only ${name} gets a mail by this; without --owner everybody does.`,
    leavesOut: (days: string) => `No mail will go out on ${days}, though somebody wants one on that day.`,
    needsPassword:
      'The password will be missing: it is only in the environment here. Set what prints it: followups config set smtp.passwordCommand "…"',
  },
  de: (you) => ({
    examples: [
      'followups digest schedule',
      'followups digest schedule --at 6:45 --days mo,mi,fr',
      'followups digest schedule --with systemd --dry-run',
    ],
    at: 'ab wann, etwa 7:30 (das Übliche)',
    days: 'an welchen Tagen, etwa mo-fr oder täglich; sonst an denen, an denen jemand die Mail möchte',
    with: 'cron oder systemd; sonst cron, wo es das gibt',
    owner: 'nur die Mail dieser Person',
    all: 'die Mail für alle (das Übliche)',
    ics: 'die Wiedervorlagen als Kalenderdatei anhängen',
    dryRun: 'nur zeigen, was geschrieben würde',
    when: ({ at, until, days }: Times, zone: string) =>
      `${days} ab ${at} Uhr, nach der Zeit von ${zone}, und stündlich noch einmal bis ${until} Uhr: ` +
      'So wird nachgeholt, was nicht ankam oder ausfiel, weil der Rechner aus war. Eine zweite Mail am selben Tag bekommt niemand.',
    done: 'Die Morgenmail ist eingeplant. „followups digest status“ sagt, was verschickt wurde; „followups digest unschedule“ nimmt alles wieder heraus.',
    nowhere: (name: string, typed: string) =>
      `Für ${name} fehlt eine Adresse, deshalb kommt dort keine Mail an: followups owner edit ${typed} --email anna@example.com`,
    only: (name: string) => `Damit bekommt nur ${name} eine Mail; ohne --owner bekommen alle eine.`,
    leavesOut: (days: string) => `${days} kommt keine Mail, obwohl jemand dann eine möchte.`,
    needsPassword: `Das Passwort wird fehlen: Es steht hier nur in der Umgebung. ${you('Leg', 'Legen Sie')} fest, was es ausgibt: followups config set smtp.passwordCommand "…"`,
  }),
})
