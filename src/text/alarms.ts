import { words } from './language.ts'

/** What stands under the list of the day, whoever reads it, until it is mended; `name` is how the program is called. */
export const alarmWords = words({
  en: {
    orphans: (count: number, soon: number, name: string) =>
      count === 0
        ? `${customers(soon)} will soon have nobody in charge: ${name} orphans`
        : `${customers(count)} ${count === 1 ? 'has' : 'have'} nobody in charge${soon === 0 ? '' : `, ${soon} more soon`}: ${name} orphans`,
    withoutNext: (count: number, name: string) =>
      `${count === 1 ? '1 customer has' : `${count} customers have`} no next date: ${name} customer list --without-next`,
  },
  de: {
    orphans: (count: number, soon: number, name: string) =>
      count === 0
        ? `Für ${kunden(soon)} ist bald niemand mehr zuständig: ${name} orphans`
        : `Für ${kunden(count)} ist niemand zuständig${soon === 0 ? '' : `, bald für ${soon} weitere`}: ${name} orphans`,
    withoutNext: (count: number, name: string) =>
      `${count === 1 ? '1 Kunde hat' : `${count} Kunden haben`} keinen nächsten Termin: ${name} customer list --without-next`,
  },
})

function customers(count: number): string {
  return count === 1 ? '1 customer' : `${count} customers`
}

function kunden(count: number): string {
  return count === 1 ? '1 Kunden' : `${count} Kunden`
}
