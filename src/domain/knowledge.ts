import type { Day } from './day.ts'

/** What can be learned of a customer; what is not said to be another is a need: what the next talk can be about. */
export const knowledgeKinds = ['need', 'news', 'like', 'dislike', 'feedback'] as const
export type KnowledgeKind = (typeof knowledgeKinds)[number]

/** Something that we learned of a customer, in words that they could read. */
export type Knowledge = { id: number; kind: KnowledgeKind; text: string; learnedOn: Day }
