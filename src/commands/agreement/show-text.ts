import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups agreement show a3', 'followups agreement show Copier'],
    agreement: 'agreement by id, title or the number of its follow-up',
    begins: (day: string) => `It runs from ${day}.`,
    notice: (period: string, by: string) => `Notice: ${period}, ${by}.`,
    by: { us: 'by us', them: 'by them', both: 'by both sides' },
    leads: (leads: string) => `Reminders before the last day to act: ${leads}.`,
    value: (amount: string) => `Value: ${amount}.`,
    decided: { ended: (day: string) => `Ended on ${day}.`, cancelled: (day: string) => `Cancelled on ${day}.` },
  },
  de: {
    examples: ['followups agreement show a3', 'followups agreement show Kopierer'],
    agreement: 'Vereinbarung mit Kennung, Titel oder der Nummer ihrer Wiedervorlage',
    begins: (day: string) => `Beginn ${day}.`,
    notice: (period: string, by: string) => `Kündigungsfrist: ${period}, ${by}.`,
    by: { us: 'durch uns', them: 'durch sie', both: 'durch beide Seiten' },
    leads: (leads: string) => `Vorlauf vor dem letzten Tag zum Handeln: ${leads}.`,
    value: (amount: string) => `Wert: ${amount}.`,
    decided: { ended: (day: string) => `Beendet am ${day}.`, cancelled: (day: string) => `Gekündigt am ${day}.` },
  },
})
