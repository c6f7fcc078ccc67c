import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups report losses', 'followups report losses --since "1 jan" --json'],
    since: 'only losses from this day on, such as "1 jan", 2025-01-01',
    until: 'only losses until this day, such as yesterday, 2025-12-31',
    headings: {
      ...{ reason: 'reason', count: 'lost', saidBy: 'said by them', cameBack: 'came back' },
      next: 'next attempt',
    },
    year: (year: number, count: number) => `${year} (${count})`,
    none: 'Nobody was lost. Who is lost is written down with: followups stage CUSTOMER lost',
    noneWithin: (from: string | null, until: string) =>
      `Nobody was lost ${from === null ? '' : `from ${from} `}until ${until}. All losses: followups report losses`,
  },
  de: {
    examples: ['followups report losses', 'followups report losses --since 1.1. --json'],
    since: 'nur Verluste ab diesem Tag, etwa 1.1., 1.1.2025',
    until: 'nur Verluste bis zu diesem Tag, etwa gestern, 31.12.2025',
    headings: {
      ...{ reason: 'Grund', count: 'verloren', saidBy: 'selbst gesagt', cameBack: 'wieder da' },
      next: 'nächster Versuch',
    },
    year: (year: number, count: number) => `${year} (${count})`,
    none: 'Niemand ging verloren. Festgehalten wird ein Verlust mit: followups stage KUNDE ehemalig',
    noneWithin: (from: string | null, until: string) =>
      `Niemand ging ${from === null ? '' : `von ${from} `}bis ${until} verloren. Alle Verluste: followups report losses`,
  },
})
