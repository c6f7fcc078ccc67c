import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

export const text = words({
  en: {
    examples: ['followups keep 14', 'followups keep 14,15'],
    ids: 'the numbers of promises in the list, such as 14 or 14,15',
    kept: (promises: readonly Told[]) => `Kept: ${told(promises)}`,
  },
  de: {
    examples: ['followups keep 14', 'followups keep 14,15'],
    ids: 'die Nummern von Zusagen in der Liste, etwa 14 oder 14,15',
    kept: (promises: readonly Told[]) => `Gehalten: ${told(promises)}`,
  },
})
