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
    mailFailed: (day: string | null, owners: readonly string[], name: string) =>
      `The morning mail ${day === null ? 'of today' : `of ${day}`}${owners.length === 0 ? '' : ` for ${owners.join(', ')}`} did not go out: ${name} digest status`,
    mailSilent: (day: string, owners: readonly string[], name: string) =>
      `No morning mail has gone out${owners.length === 0 ? '' : ` to ${owners.join(', ')}`} since ${day}: ${name} digest status`,
  },
  de: {
    orphans: (count: number, soon: number, name: string) =>
      count === 0
        ? `Für ${kunden(soon)} ist bald niemand mehr zuständig: ${name} orphans`
        : `Für ${kunden(count)} ist niemand zuständig${soon === 0 ? '' : `, bald für ${soon} weitere`}: ${name} orphans`,
    withoutNext: (count: number, name: string) =>
      `${count === 1 ? '1 Kunde hat' : `${count} Kunden haben`} keinen nächsten Termin: ${name} customer list --without-next`,
    mailFailed: (day: string | null, owners: readonly string[], name: string) =>
      `Die Morgenmail ${day === null ? 'von heute' : `vom ${day}`}${owners.length === 0 ? '' : ` für ${owners.join(', ')}`} ging nicht hinaus: ${name} digest status`,
    mailSilent: (day: string, owners: readonly string[], name: string) =>
      `Seit ${day} ging keine Morgenmail mehr${owners.length === 0 ? '' : ` an ${owners.join(', ')}`} hinaus: ${name} digest status`,
  },
})

function customers(count: number): string {
  return count === 1 ? '1 customer' : `${count} customers`
}

function kunden(count: number): string {
  return count === 1 ? '1 Kunden' : `${count} Kunden`
}
