import type { PersonKey } from '../config.ts'
import type { AgreementKind } from '../domain/agreement.ts'
import type { Importance, Stage } from '../domain/customer.ts'
import type { LossReason } from '../domain/loss.ts'
import type { SettingForm } from '../domain/setting-text.ts'
import type { UrgencyTerm } from '../domain/urgency.ts'
import { agreementKindWord } from './agreements.ts'
import { words } from './language.ts'
import { lossReasonWord } from './losses.ts'
import { stageWord } from './terms.ts'

/** Settings of mail that take more than a few words. */
type FreeMailKey = 'smtp.host' | 'smtp.port' | 'smtp.user' | 'smtp.passwordCommand' | 'smtp.ca'

/** What a value looks like, for the message that refuses another one. */
export const formWords = words<Record<SettingForm | 'snooze' | 'store' | FreeMailKey, string>>({
  en: {
    region: 'none, or a country with or without its state, such as DE-BY, AT-9 or CH',
    workdays: 'weekdays, such as mon-fri or mon,tue,thu',
    periods: 'none, or days and periods, such as 12-24 or 2026-08-10..2026-08-21, with commas between them',
    period: 'none, or a period of every year, such as 12-20..01-06',
    count: 'a whole number from 1 to 1000',
    owner: 'none, or a person in charge by name or id',
    cadence: 'a duration such as 6w or 3m, several such as 2w,4w,8w,decide, or none',
    workingDays: 'working days, from 1 to 60',
    leads: 'durations before the last day to act with commas between them, such as 90d,30d,7d',
    winBack: 'a duration such as 12m, or never',
    years: 'none, or years with commas between them, such as 1,5,10',
    weight: 'a number from 0 to 100, such as 12 or 0.5',
    keeping: 'keep or erase',
    snooze: 'dates with commas between them, such as tomorrow, next week, in a month',
    store: 'the whole path of a file, such as /home/anna/followups.db',
    'smtp.host': 'the name of a mail server alone, such as smtp.example.com (the port goes into smtp.port)',
    'smtp.port': 'a number from 1 to 65535, mostly 587 or 465',
    'smtp.user': 'the name that the mail server knows, such as anna@example.com',
    'smtp.passwordCommand': 'a command that prints the password, such as "pass show mail"',
    'smtp.ca': 'the whole path of a file, such as /home/anna/certificate.pem',
  },
  de: {
    region: 'keine, oder ein Land mit oder ohne Bundesland, etwa DE-BY, AT-9 oder CH',
    workdays: 'Wochentage, etwa mo-fr oder mo,di,do',
    periods: 'keine, oder Tage und Zeiträume, etwa 24.12. oder 10.08.2026 bis 21.08.2026, mit Komma dazwischen',
    period: 'keine, oder ein Zeitraum jedes Jahres wie „20.12. bis 06.01.“',
    count: 'eine ganze Zahl von 1 bis 1000',
    owner: 'keine, oder eine zuständige Person mit Name oder Kennung',
    cadence: 'eine Dauer wie 6w oder 3m, mehrere wie 2w,4w,8w,entscheiden, oder keiner',
    workingDays: 'Arbeitstage, von 1 bis 60',
    leads: 'Dauern vor dem letzten Tag zum Handeln mit Komma dazwischen, etwa 90d,30d,7d',
    winBack: 'eine Dauer wie 12m, oder nie',
    years: 'keine, oder Jahre mit Komma dazwischen, etwa 1,5,10',
    weight: 'eine Zahl von 0 bis 100, etwa 12 oder 0,5',
    keeping: 'behalten oder löschen',
    snooze: 'Termine mit Komma dazwischen, etwa morgen, nächste Woche, in einem Monat',
    store: 'der ganze Pfad einer Datei, etwa /home/anna/followups.db',
    'smtp.host': 'nur der Name eines Mailservers, etwa smtp.example.com (der Port gehört in smtp.port)',
    'smtp.port': 'eine Zahl von 1 bis 65535, meist 587 oder 465',
    'smtp.user': 'der Name, unter dem der Mailserver einen kennt, etwa anna@example.com',
    'smtp.passwordCommand': 'ein Befehl, der das Passwort ausgibt, etwa "pass show mail"',
    'smtp.ca': 'der ganze Pfad einer Datei, etwa /home/anna/zertifikat.pem',
  },
})

/** What a key is about, in the few words that stand beside it in a list. */
export const meaningWords = words<Meanings>({
  en: {
    of: {
      ...{ region: 'public holidays', workdays: 'days we work', closed: 'days we are closed' },
      ...{ capacity: 'per person and day', quiet: 'no rhythm then', anniversaries: 'years that are kept' },
      ...{ fallback: 'gets what nobody is in charge of', 'forget.revenue': 'amounts of who is forgotten' },
      ...{ name: 'your name', email: 'your e-mail', me: 'who you are in the store', language: 'en, de' },
      ...{ form: 'how German addresses you', timezone: 'for today’s date', dates: 'day or month first' },
      ...{ snooze: 'dates offered', store: 'where customers are kept' },
      pager: 'for long lists; none: never',
      ...{ 'mail.from': 'sender of letters', 'mail.transport': 'smtp, sendmail', 'smtp.host': 'mail server' },
      ...{
        'smtp.port': '465 with TLS at once',
        'smtp.user': 'name for the login',
        'smtp.ca': 'certificate of one’s own',
      },
      ...{ 'smtp.passwordCommand': 'prints the password', 'digest.subject': 'words, count' },
    },
    rhythm: (stage, importance) => `rhythm ${stage}${importance ? `, ${importance}` : ''}`,
    tagged: (tag) => `rhythm with the tag ${tag}`,
    retry: 'working days between',
    lead: (kind) => `lead time of ${agreementKindWord(kind, 'en')}`,
    winBack: (reason) => `try again after ${lossReasonWord(reason, 'en')}`,
    weight: (term) => `weight of ${term}`,
  },
  de: {
    of: {
      ...{ region: 'Feiertage', workdays: 'Arbeitstage', closed: 'geschlossen' },
      ...{ capacity: 'Tagespensum je Person', quiet: 'ohne Rhythmus', anniversaries: 'Jahre, an die gedacht wird' },
      ...{ fallback: 'erhält, wofür niemand zuständig ist', 'forget.revenue': 'Umsätze von Vergessenen' },
      ...{ name: 'Name', email: 'E-Mail', me: 'wer man selbst ist', language: 'en, de' },
      ...{ form: 'Anrede', timezone: 'für das heutige Datum', dates: 'Tag oder Monat zuerst' },
      ...{ snooze: 'angebotene Termine', store: 'Ort der Kundendaten' },
      pager: 'für lange Listen; cat: keines',
      ...{ 'mail.from': 'Absender', 'mail.transport': 'smtp, sendmail', 'smtp.host': 'Mailserver' },
      ...{
        'smtp.port': '465 mit TLS von Anfang an',
        'smtp.user': 'Name für die Anmeldung',
        'smtp.ca': 'eigenes Zertifikat',
      },
      ...{ 'smtp.passwordCommand': 'gibt das Passwort aus', 'digest.subject': 'Worte, Anzahl' },
    },
    rhythm: (stage, importance) => `Rhythmus ${stageWord(stage, 'de')}${importance ? `, ${importance}` : ''}`,
    tagged: (tag) => `Rhythmus mit Schlagwort ${tag}`,
    retry: 'Arbeitstage Abstand',
    lead: (kind) => `Vorlauf ${agreementKindWord(kind, 'de')}`,
    winBack: (reason) => `neuer Versuch nach „${lossReasonWord(reason, 'de')}“`,
    weight: (term) =>
      `Gewicht ${{ lateness: 'Verspätung', kind: 'Art', importance: 'Wichtigkeit', deadline: 'Frist', silence: 'Stille' }[term]}`,
  },
})

type Meanings = {
  of: Record<'region' | 'workdays' | 'closed' | 'capacity' | 'quiet' | 'anniversaries' | PersonKey, string>
  rhythm: (stage: Stage, importance: Importance | null) => string
  tagged: (tag: string) => string
  retry: string
  lead: (kind: AgreementKind) => string
  winBack: (reason: LossReason) => string
  weight: (term: UrgencyTerm) => string
}

/** What a key is about; empty for a key that does not exist. */
export function meaningOf(key: string, t: Meanings): string {
  const [group = '', first = '', ...rest] = key.split('.')
  if (group === 'cadence' && first === 'tag') return t.tagged(rest.join('.'))
  if (group === 'cadence') return t.rhythm(first as Stage, (rest[0] as Importance | undefined) ?? null)
  if (group === 'retry') return t.retry
  if (group === 'lead') return t.lead(first as AgreementKind)
  if (group === 'win-back') return t.winBack(first as LossReason)
  if (group === 'urgency') return t.weight(first as UrgencyTerm)
  return Object.hasOwn(t.of, key) ? t.of[key as keyof Meanings['of']] : ''
}
