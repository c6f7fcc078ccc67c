import { Failure } from '../domain/failure.ts'
import { knowledgeKinds, type KnowledgeKind } from '../domain/knowledge.ts'
import type { Language } from './language.ts'
import { termSpelt } from './spellings.ts'

const kindWords: Record<Language, Record<KnowledgeKind, string>> = {
  en: { need: 'need', news: 'news', like: 'like', dislike: 'dislike', feedback: 'feedback' },
  de: { need: 'Bedarf', news: 'Neuigkeit', like: 'mag', dislike: 'mag nicht', feedback: 'Rückmeldung' },
}

const spellings: Readonly<Record<KnowledgeKind, string>> = {
  need: 'needs, Bedarf, Bedürfnis, braucht, Wunsch',
  news: 'Neuigkeit, Neuigkeiten, Nachricht, Neues',
  like: 'likes, mag, Vorliebe, Vorlieben',
  dislike: 'dislikes, mag nicht, Abneigung, Abneigungen',
  feedback: 'Rückmeldung, Rückmeldungen, Lob, Kritik, praise, criticism',
}

export const knowledgeKindWord = (kind: KnowledgeKind, language: Language): string => kindWords[language][kind]

/** Throws Failure `no-choice`. */
export function knowledgeKindFrom(input: string, language: Language): KnowledgeKind {
  const kind = termSpelt(input, spellings)
  if (!kind)
    throw new Failure('no-choice', { input, choices: knowledgeKinds.map((known) => kindWords[language][known]) })
  return kind
}
