import { words } from '../text/language.ts'

export const takingBackText = words({
  en: {
    goes: (rows: string) => `Goes: ${rows}.`,
    returns: (rows: string) => `Comes back: ${rows}.`,
    changes: (rows: string) => `As it was before: ${rows}.`,
    customers: (names: string, more: number) => `Customers: ${names}${more > 0 ? ` and ${more} more` : ''}.`,
    ask: {
      undo: (commands: number, customers: number) =>
        `Take ${commands === 1 ? 'this' : `these ${commands} commands`} back${customers > 1 ? `, for ${customers} customers` : ''}?`,
      redo: (commands: number, customers: number) =>
        `Do ${commands === 1 ? 'this' : `these ${commands} commands`} again${customers > 1 ? `, for ${customers} customers` : ''}?`,
    },
    dry: 'Nothing was changed (dry run).',
    kept: 'Nothing was changed.',
    done: {
      undo: (id: number, when: string, did: string) => `Taken back: ${id}, ${when}: ${did}.`,
      redo: (id: number, when: string, did: string) => `Done again: ${id}, ${when}: ${did}.`,
    },
    next: {
      undo: 'To have it again, before anything else is changed: followups redo. Further back: followups undo',
      redo: 'To take it back again: followups undo',
    },
    rows: {
      setting: counted('setting', 'settings'),
      owner: counted('person of ours', 'persons of ours'),
      absence: counted('absence', 'absences'),
      customer: counted('customer', 'customers'),
      customer_tag: counted('tag', 'tags'),
      contact: counted('contact', 'contacts'),
      contact_point: counted('e-mail or phone number', 'e-mails and phone numbers'),
      ownership: counted('period in charge', 'periods in charge'),
      interaction: counted('entry', 'entries'),
      promise: counted('promise', 'promises'),
      agreement: counted('agreement', 'agreements'),
      journey: counted('journey of our own', 'journeys of our own'),
      journey_run: counted('journey', 'journeys'),
      stage_change: counted('change of stage', 'changes of stage'),
      revenue: counted('booking', 'bookings'),
      knowledge: counted('thing learned', 'things learned'),
      consent: counted('consent or block', 'consents and blocks'),
      address_form: counted('form of address', 'forms of address'),
      follow_up: counted('follow-up', 'follow-ups'),
      imported_line: counted('imported line', 'imported lines'),
    },
  },
  de: {
    goes: (rows: string) => `Fällt weg: ${rows}.`,
    returns: (rows: string) => `Kommt zurück: ${rows}.`,
    changes: (rows: string) => `Wieder wie zuvor: ${rows}.`,
    customers: (names: string, more: number) => `Kunden: ${names}${more > 0 ? ` und ${more} weitere` : ''}.`,
    ask: {
      undo: (commands: number, customers: number) =>
        `${commands === 1 ? 'Diesen Befehl' : `Diese ${commands} Befehle`}${customers > 1 ? ` bei ${customers} Kunden` : ''} rückgängig machen?`,
      redo: (commands: number, customers: number) =>
        `${commands === 1 ? 'Diesen Befehl' : `Diese ${commands} Befehle`}${customers > 1 ? ` bei ${customers} Kunden` : ''} wiederherstellen?`,
    },
    dry: 'Nichts wurde geändert (Probelauf).',
    kept: 'Nichts wurde geändert.',
    done: {
      undo: (id: number, when: string, did: string) => `Rückgängig gemacht: ${id}, ${when}: ${did}.`,
      redo: (id: number, when: string, did: string) => `Wiederhergestellt: ${id}, ${when}: ${did}.`,
    },
    next: {
      undo: 'Doch wieder herstellen, bevor sonst etwas geändert wird: followups redo. Noch weiter zurück: followups undo',
      redo: 'Wieder rückgängig machen: followups undo',
    },
    rows: {
      setting: counted('Einstellung', 'Einstellungen'),
      owner: counted('zuständige Person', 'zuständige Personen'),
      absence: counted('Abwesenheit', 'Abwesenheiten'),
      customer: counted('Kunde', 'Kunden'),
      customer_tag: counted('Schlagwort', 'Schlagwörter'),
      contact: counted('Ansprechperson', 'Ansprechpersonen'),
      contact_point: counted('E-Mail oder Telefonnummer', 'E-Mails und Telefonnummern'),
      ownership: counted('Zuständigkeit', 'Zuständigkeiten'),
      interaction: counted('Eintrag', 'Einträge'),
      promise: counted('Zusage', 'Zusagen'),
      agreement: counted('Vereinbarung', 'Vereinbarungen'),
      journey: counted('eigener Fahrplan', 'eigene Fahrpläne'),
      journey_run: counted('Fahrplan', 'Fahrpläne'),
      stage_change: counted('Stufenwechsel', 'Stufenwechsel'),
      revenue: counted('Umsatz', 'Umsätze'),
      knowledge: counted('Angabe zum Kunden', 'Angaben zu Kunden'),
      consent: counted('Einwilligung oder Sperre', 'Einwilligungen und Sperren'),
      address_form: counted('Anrede', 'Anreden'),
      follow_up: counted('Wiedervorlage', 'Wiedervorlagen'),
      imported_line: counted('Importzeile', 'Importzeilen'),
    },
  },
})

function counted(one: string, many: string): (count: number) => string {
  return (count) => `${count} ${count === 1 ? one : many}`
}
