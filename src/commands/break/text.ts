import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

export const text = words({
  en: {
    examples: ['followups break 14 --why "the supplier is late"'],
    ids: 'the numbers of promises in the list, such as 14 or 14,15',
    why: 'why it was not kept',
    broken: (promises: readonly Told[]) => `Not kept: ${told(promises)}`,
  },
  de: {
    examples: ['followups break 14 --why "der Lieferant ist im Verzug"'],
    ids: 'die Nummern von Zusagen in der Liste, etwa 14 oder 14,15',
    why: 'warum sie nicht eingehalten wurde',
    broken: (promises: readonly Told[]) => `Nicht eingehalten: ${told(promises)}`,
  },
})
