import { folded } from '../domain/name.ts'
import type { Language } from './language.ts'

/** What `help` explains besides commands: as it is shown in each language, and what people type as well. */
const names = {
  dates: { en: 'dates', de: 'termine', typed: 'date datum daten termin zeitangaben' },
  cadence: { en: 'cadence', de: 'rhythmus', typed: 'cadences rhythm rhythms rhythmen turnus' },
  journeys: { en: 'journeys', de: 'fahrpläne', typed: 'fahrplan' },
  agreements: {
    en: 'agreements',
    de: 'vereinbarungen',
    typed: 'vereinbarung deadlines notice fristen vorlauf verträge',
  },
  handover: { en: 'handover', de: 'übergabe', typed: 'handovers übergaben' },
  cron: { en: 'cron', de: 'cron', typed: 'schedule scheduling timer systemd crontab zeitplan' },
  privacy: { en: 'privacy', de: 'datenschutz', typed: 'dsgvo gdpr einwilligung' },
  undo: { en: 'undo', de: 'rückgängig', typed: 'mistake fehler' },
  backup: { en: 'backup', de: 'sicherung', typed: 'backups sicherungen' },
  mail: { en: 'mail', de: 'mail', typed: 'email e-mail mails morgenmail' },
  words: { en: 'words', de: 'wörter', typed: 'word wort worte begriffe glossar glossary' },
} as const

export type Topic = keyof typeof names

export const topics = Object.keys(names) as readonly Topic[]

/** What is typed for it in a language. */
export const topicWord = (topic: Topic, language: Language): string => names[topic][language]

/** The topic of a word in either language. */
export function topicNamed(input: string): Topic | undefined {
  const typed = folded(input)
  return topics.find((topic) => {
    const { en, de, typed: others } = names[topic]
    return [topic, en, de, ...others.split(' ')].some((name) => folded(name) === typed)
  })
}
