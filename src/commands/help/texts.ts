import type { Topic } from '../../text/topics.ts'
import { agreements } from './agreements.ts'
import { backup } from './backup.ts'
import { cadence } from './cadence.ts'
import { cron } from './cron.ts'
import { dates } from './dates.ts'
import { handover } from './handover.ts'
import { journeys } from './journeys.ts'
import { mail } from './mail.ts'
import { privacy } from './privacy.ts'
import type { Facts, TopicText, TopicWords } from './topic.ts'
import { undo } from './undo.ts'
import { wordsMeant } from './words.ts'

/** What a topic says on a day, in the person's words. */
export function topicText(topic: Topic, facts: Omit<Facts, 'you'>): TopicText {
  const { language, form } = facts.tongue
  return texts[topic][language]({ ...facts, you: (du, sie) => (form === 'du' ? du : sie) })
}

const texts: Readonly<Record<Topic, TopicWords>> = {
  ...{ dates, cadence, journeys, agreements, handover, cron, privacy, undo, backup, mail },
  words: wordsMeant,
}
