import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups drop 14', 'followups drop 14,15 --why "ordered elsewhere"'],
    ids: 'the numbers of follow-ups, such as 14 or 14,15',
    why: 'why it is dropped',
    dropped: (ids: readonly number[]) => `Dropped: ${ids.join(', ')}.`,
    endsRepeat: (id: number, every: string) => `Follow-up ${id} repeated ${every}; that ends.`,
  },
  de: {
    examples: ['followups drop 14', 'followups drop 14,15 --why "anderswo bestellt"'],
    ids: 'die Nummern von Wiedervorlagen, etwa 14 oder 14,15',
    why: 'warum sie gestrichen wird',
    dropped: (ids: readonly number[]) => `Gestrichen: ${ids.join(', ')}.`,
    endsRepeat: (id: number, every: string) => `Die Wiedervorlage ${id} wiederholte sich ${every}; das endet.`,
  },
})
