import { words } from '../../text/language.ts'
import { told, type Told } from '../../text/told.ts'

export const text = words({
  en: {
    examples: ['followups drop 14', 'followups drop 14,15 --why "ordered elsewhere"'],
    ids: 'the numbers of follow-ups, such as 14 or 14,15',
    why: 'why it is dropped',
    dropped: (dropped: readonly Told[]) => `Dropped: ${told(dropped)}`,
    endsRepeat: (id: number, every: string) => `Follow-up ${id} repeated ${every}; that ends.`,
  },
  de: {
    examples: ['followups drop 14', 'followups drop 14,15 --why "anderswo bestellt"'],
    ids: 'die Nummern von Wiedervorlagen, etwa 14 oder 14,15',
    why: 'warum sie gestrichen wird',
    dropped: (dropped: readonly Told[]) => `Gestrichen: ${told(dropped)}`,
    endsRepeat: (id: number, every: string) => `Die Wiedervorlage ${id} wiederholte sich ${every}; das endet.`,
  },
})
