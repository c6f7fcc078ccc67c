import { folded } from '../../domain/name.ts'

/** What a column may hold. */
export type Field =
  | 'number'
  | 'company'
  | 'fullName'
  | 'firstName'
  | 'lastName'
  | 'role'
  | 'email'
  | 'phone'
  | 'street'
  | 'houseNumber'
  | 'postalCode'
  | 'city'
  | 'region'
  | 'country'
  | 'birthday'
  | 'birthMonth'
  | 'birthYear'
  | 'since'
  | 'lastContact'
  | 'nextContact'
  | 'notes'
  | 'tags'
  | 'owner'
  | 'stage'
  | 'cadence'
  | 'importance'

/** The usual names of a field's column, and names (the likeliest first) that mean it where no column has a usual one. */
export type Spellings = { usual: string; otherwise?: string }

/** In English and German, with those of Outlook, Google, lexware, DATEV, HubSpot, Pipedrive and Salesforce among them. */
export const spellings: Readonly<Record<Field, Spellings>> = {
  number: {
    usual: `customer number, customer no, customer id, customer code, client number, client no, client id,
      account number, account no, account id, debtor number, Kundennummer, Kundennr, Kunden-ID, Kunden-Nummer,
      Kunde Nr, Kd-Nr, KdNummer, Debitorennummer, Debitoren-Nr, Mandantennummer, Kunden-/Lief.-Nr., Adressnummer,
      Adress-Nr, customer ref, client ref, customer reference`,
    otherwise: 'number, Nummer, ID, Konto',
  },
  company: {
    usual: `company, company name, firm, organization, organisation, organization name, org, org name, business name,
      customer name, client name, account name, associated company, primary associated company, Person - Organization,
      Organization - Name, Firma, Firmenname, Firmenbezeichnung, Name der Firma, Name Firma, Unternehmen,
      Unternehmensname, Organisationsname, Betrieb, Institution, Kundenname, Name des Kunden,
      Name (Adressattyp Unternehmen), company/organization, organization/company, employer, Firmierung,
      Geschäftspartner, Arbeitgeber`,
    otherwise:
      'customer, Kunde, Kundin, client, account, Mandant, Klient, Auftraggeber, Name (Adressattyp keine Angabe)',
  },
  fullName: {
    usual: `contact name, contact full name, contact person, full name, person, primary contact, main contact,
      name of contact, Person - Name, Ansprechpartner, Ansprechpartnerin, Ansprechpartner/in, Ansprechperson,
      Hauptansprechpartner, Kontaktperson, Kontaktname, Hauptkontakt, Name Ansprechpartner, Name Ansprechperson,
      Name des Ansprechpartners, Vor- und Nachname, vollständiger Name, Vorname Nachname, Name Vorname,
      Ansprechpartner Name, contact person name, full contact name, point of contact`,
    otherwise: 'contact, Kontakt, display name, Anzeigename, file as, Speichern unter, FN',
  },
  firstName: {
    usual: `first name, given name, forename, first, given, Person - First name, Vorname, Vornamen, Rufname,
      Vorname (Adressattyp natürl. Person)`,
  },
  lastName: {
    usual: `last name, family name, surname, last, family, Person - Last name, Nachname, Familienname, Zuname,
      Name (Adressattyp natürl. Person)`,
  },
  role: {
    usual: `contact title, contact role, role, position, job title, job, function, Organization Title,
      Person - Job title, Funktion, Stellung, Rolle, Jobtitel, Dienststellung, Funktion im Unternehmen, Tätigkeit,
      Berufsbezeichnung, Position im Unternehmen, Arbeitstitel`,
    otherwise: 'title, Person - Title, profession, Beruf',
  },
  email: {
    usual: `e-mail, mail, e-mail address, mail address, e-mails, e-mail value, secondary e-mail, E-Mail-Adresse, Mailadresse,
      E-Mail-Adressen, sekundäre E-Mail-Adresse`,
  },
  phone: {
    usual: `phone, phone number, phone no, phone value, main phone, phones, telephone, telephone number, tel, tel no,
      direct phone, direct line, direct dial, landline, car phone, mobile, mobile phone, mobile number, mobile no,
      cell, cell phone, cellphone, Person - Phone - Mobile, Phone - Mobile, Telefon, Telefonnummer, Telefon-Nr,
      Tel-Nr, Telefon mobil, Telefon direkt, Telefon Zentrale, Tel. mobil, Fon, Rufnummer, Festnetz, Durchwahl,
      Haupttelefon, weiteres Telefon, Autotelefon, Firmentelefon, Mobil, Mobiltelefon, Mobilnummer, Mobil-Nr,
      Mobilfunk, Mobil-Tel.-Nr., Handy, Handynummer, Handy-Nr`,
  },
  street: {
    usual: `street, street address, address, address street, address line, Straße, Str, Straße und Hausnummer,
      Straße Hausnummer, Straße Hausnr, Straße und Hausnr, Straße Nr, Straße und Nr, Anschrift, Adresse,
      Postanschrift, Straßenname, street name`,
  },
  houseNumber: { usual: 'house number, house no, Hausnummer, Hausnr, Haus-Nr, Hs-Nr' },
  postalCode: {
    usual:
      'postal code, post code, zip, zip code, zip/postal code, address postal code, PLZ, Postleitzahl, postal/zip code',
  },
  city: {
    usual: 'city, town, city/town, address city, Ort, Ortsname, Wohnort, Stadt, Gemeinde, locality, Ortschaft',
    otherwise: 'PLZ Ort, PLZ und Ort',
  },
  region: {
    usual: `region, state, province, county, state/region, state/province, address region, Bundesland, Kanton,
      Bundesland/Kanton, Provinz`,
  },
  country: {
    usual: `country, country/region, country code, nation, address country, Land, Land/Region, Staat,
      Länderkennzeichen, Länderkürzel, Ländercode`,
  },
  birthday: {
    usual: `birthday, birth date, date of birth, dob, born, born on, bday, Geburtstag, Geburtsdatum, Geb-Datum, geboren,
      geboren am, geb, geb. am`,
  },
  /** Beside them the birthday is only the day of the month. */
  birthMonth: { usual: 'birth month, Geburtsmonat' },
  birthYear: { usual: 'birth year, Geburtsjahr' },
  since: {
    usual: `customer since, client since, relationship since, since, Kunde seit, Kundin seit, Kunde/Kundin seit,
      Kundenbeziehung seit, Kunde ab, seit, became a customer on, client from, customer from, Kunde geworden`,
  },
  lastContact: {
    usual: `last contact, last contacted, last contact date, last contacted date, last contact on,
      date of last contact, last conversation, letzter Kontakt, letzter Kontakt am, Letztkontakt,
      Datum letzter Kontakt, letztes Gespräch, zuletzt kontaktiert, zuletzt kontaktiert am, zuletzt gesprochen,
      zuletzt gesprochen am, letzter Anruf, letzter Besuch, letztes Telefonat, last call, last visit, last spoken,
      last spoke on, last talked`,
  },
  nextContact: {
    usual: `next contact, next contact date, next contact on, date of next contact, next follow-up, follow-up,
      follow-up date, follow-up on, next activity, next activity date, next due on, due date, due on, reminder date,
      next appointment, next call, next step on, next task date, call back on, contact again on, Wiedervorlage,
      Wiedervorlage am, Wiedervorlagedatum, WV, nächster Kontakt, nächster Kontakt am, nächstes Gespräch,
      nächste Aktivität, fällig am, nächster Termin, nächster Termin am, nächste Wiedervorlage, nächste WV, WV-Datum,
      WV-Termin, Wiedervorlagetermin, Folgetermin, nächster Anruf, nächster Besuch, Rückruf am, wieder melden am,
      Erinnerung am, Erinnerungsdatum`,
    otherwise: 'due, fällig, Termin',
  },
  notes: {
    usual: `notes, note, comment, comments, remark, remarks, description, memo, Notiz, Notizen, Bemerkung,
      Bemerkungen, interne Notiz, interne Bemerkung, Zusatzinfo, Zusatzinformation, Freitext, background info,
      Kommentar, Kommentare, Anmerkung, Anmerkungen, Beschreibung, Hinweis, Hinweise, Info`,
  },
  tags: {
    usual: `tag, tags, label, labels, category, categories, keyword, keywords, group, groups, group membership,
      Person - Label, Organization - Label, Schlagwort, Schlagworte, Schlagwörter, Stichwort, Stichworte, Stichwörter,
      Kategorie, Kategorien, Gruppe, Gruppen, Kundengruppe, segment, Kundensegment`,
  },
  owner: {
    usual: `owner, account owner, customer owner, account manager, key account manager, assigned to, assignee,
      responsible, responsible person, sales rep, sales representative, salesperson, Betreuer, Betreuerin,
      Betreuer/in, Kundenbetreuer, Kundenbetreuerin, Kundenbetreuung, zuständig, Zuständige, Zuständiger,
      zuständige Person, Sachbearbeiter, Sachbearbeiterin, verantwortlich, Verantwortlicher, Verantwortliche, Berater,
      Beraterin, Vertreter, Vertreterin, Außendienst, Vertriebler, Verkäufer, Verkäuferin, Bearbeiter, Bearbeiterin,
      Kundenberater, Kundenberaterin, in charge`,
  },
  stage: {
    usual: `stage, status, phase, lifecycle stage, customer stage, customer status, Stufe, Kundenstatus, Kundenphase,
      Lebenszyklusphase`,
  },
  cadence: {
    usual: `cadence, rhythm, interval, frequency, contact frequency, contact interval, Rhythmus, Turnus, Intervall,
      Häufigkeit, Kontaktrhythmus, Kontaktintervall, Besuchsrhythmus, Besuchsturnus, Betreuungsrhythmus,
      Kontaktfrequenz, Frequenz, Kontakthäufigkeit, Kontakt alle, Besuchsfrequenz, Anrufrhythmus, follow-up interval,
      contact every`,
  },
  importance: {
    usual: `importance, priority, ABC, ABC class, class, customer class, Wichtigkeit, Priorität, Prio, Klasse,
      ABC-Klasse, ABC-Einstufung, Einstufung, Kundenklasse, ABC-Kunde`,
  },
}

/** The letters of a name, folded: all that counts when names of columns or words in cells are compared. */
export function plainWord(text: string): string {
  return folded(text.replaceAll('#', ' no ')).replace(/[^\p{L}]/gu, '')
}

export type BySpelling<Its> = { usual: ReadonlyMap<string, Its>; otherwise: ReadonlyMap<string, Its> }
export type FieldsBySpelling = BySpelling<Field>

/** The field that each plain word means, in the order of the table. */
export function fieldsBySpelling(): FieldsBySpelling {
  return bySpelling(spellings)
}

/** The same of any such table. */
export function bySpelling<Its extends string>(table: Readonly<Record<Its, Spellings>>): BySpelling<Its> {
  const pairs = (which: keyof Spellings) =>
    (Object.entries(table) as [Its, Spellings][]).flatMap(([field, names]) =>
      (names[which]?.split(/,\s+/) ?? []).map((name): [string, Its] => [plainWord(name), field]),
    )
  return { usual: new Map(pairs('usual')), otherwise: new Map(pairs('otherwise')) }
}
