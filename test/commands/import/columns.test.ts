import { describe, expect, test } from 'vitest'
import { recognise } from '../../../src/commands/import/columns.ts'

describe('recognise', () => {
  test.each([
    ['number', 'customerID, Customer Number, Customer #, Kundennummer, Kunden-Nr., Kd-Nr, KDNR, id, Konto'],
    ['fullName', 'contactName, Contact, Full Name, Name, Ansprechpartner, Ansprechpartner/in, Ansprechperson, Kontakt'],
    ['firstName', 'Vorname, first_name, First, Given Name, FORENAME'],
    ['lastName', 'Nachname, last-name, Family Name, Surname, Familienname'],
    ['role', 'contactTitle, Title, Role, Position, Job Title, Funktion, Stellung, Beruf, Position Ansprechpartner'],
    ['email', 'e-mail, EMail, E-Mail-Adresse, email 2, E-mail 1 - Value, Mail, E-Mail geschäftlich, contact_email'],
    ['phone', 'Phone, Telephone, Telefon, Mobil, Mobile, Handy, Tel., Business Phone, Home Phone 2, Telefon (privat)'],
    ['street', 'address, Straße, STRASSE, Strasse, Anschrift, Street Address, Straße/Hausnr., Address 1 - Street'],
    ['houseNumber', 'Hausnummer, House number'],
    ['postalCode', 'PLZ, Postleitzahl, postalCode, ZIP, Zip Code, Postcode'],
    ['city', 'City, Ort, Stadt, Wohnort, Ort geschäftlich, Home City'],
    ['region', 'region, State, Bundesland, State/Region, Kanton'],
    ['country', 'country, Land, Country/Region, Land/Region geschäftlich, Staat'],
    ['birthday', 'Birthday, Geburtstag, Geburtsdatum, geb. am, Date of Birth, DOB'],
    ['since', 'customer since, Kunde seit, Customer_Since, seit'],
    [
      'lastContact',
      'last contact, Letzter Kontakt, lastContact, Last Contacted, Letzter Kontakt am, Letzter Besuch, Letztes Telefonat',
    ],
    [
      'nextContact',
      'next contact, Wiedervorlage, Nächster Kontakt, Naechster Kontakt, NACHSTER KONTAKT, Follow-up, Nächster Termin, Termin, Due, Fällig, WV-Datum, Rückruf am',
    ],
    ['notes', 'notes, Notizen, Bemerkung, Comment, Anmerkungen, Notiz 2'],
    ['tags', 'tags, Schlagworte, Kategorie, Kategorien, Labels, Group Membership, Stichwörter'],
    [
      'owner',
      'Betreuer, Bearbeiter, Verkäufer, zuständig, zustaendig, Account Manager, Owner, Contact owner, Company owner, Kundenbetreuer',
    ],
    ['stage', 'Status, Stufe, Phase, Lifecycle Stage, Stage'],
    ['cadence', 'Rhythmus, Turnus, Cadence, Kontaktrhythmus'],
    ['importance', 'Wichtigkeit, Priority, ABC, Klasse, ABC-Klasse, Prio'],
  ])('%s beside a company: %s', (field, names) => {
    const fields = names.split(', ').map((name) => ({ name, field: fieldsOf(['Firma', name])[1] }))
    expect(fields).toEqual(names.split(', ').map((name) => ({ name, field })))
  })

  test.each([
    'Company, companyName, Organisation, Organization, Firma, Firmenname, Unternehmen, Kunde, customer, Account, Kundenname',
  ])('company: %s', (names) => {
    for (const name of names.split(', '))
      expect(recognise([name]).known).toEqual([{ field: 'company', index: 0, name }])
  })

  test.each([
    'Anrede, Titel, Fax, Business Fax, Telefax, Abteilung, Webseite, E-Mail-Typ, E-mail 1 - Label, Phone 1 - Type',
    'Umsatz 2025, __proto__, constructor, 2026, Landkreis, #, Nr., Record ID, Last activity date, privat, business',
  ])('unknown: %s', (names) => {
    for (const name of ['', ...names.split(', ')])
      expect(recognise(['Firma', name]).unknown).toEqual([{ name, index: 1 }])
  })

  test.each([
    ['Name', 'fullName'],
    ['Name,Ort', 'fullName,city'],
    ['Firma,Name', 'company,fullName'],
    ['Name,Firma', 'fullName,company'],
    ['Name,Vorname', 'lastName,firstName'],
    ['Firma,Name,Vorname', 'company,lastName,firstName'],
    ['Name,Vorname,Nachname', 'company,firstName,lastName'],
    ['Name,Ansprechpartner', 'company,fullName'],
    ['Name,Contact', 'company,fullName'],
    ['Kunde,Firma', ',company'],
    ['Kunde,Name', 'company,fullName'],
    ['Title,Company,Job Title', ',company,role'],
    ['Title,Company', 'role,company'],
    ['ID,Firma,Kundennummer', ',company,number'],
    ['id,number,name', ',number,fullName'],
    ['Firma,Ort,Stadt', 'company,city,'],
    ['Firma,Termin,Wiedervorlage', 'company,,nextContact'],
    ['Firma,Lead Status,Mitarbeiter', 'company,,'],
    ['Firma,Straße privat,Straße geschäftlich', 'company,,street'],
    ['Firma,Telefon,Handy,Fax,E-Mail,E-Mail 2,Notiz,Info', 'company,phone,phone,,email,email,notes,notes'],
  ])('%s is %s', (header, fields) => {
    expect(fieldsOf(header.split(',')).join(',')).toBe(fields)
  })
})

describe('recognise knows the exports of', () => {
  test.each([
    [
      'German Outlook',
      `Anrede,Vorname,Weitere Vornamen,Nachname,Suffix,Firma,Abteilung,Position,Straße geschäftlich,Straße geschäftlich 2,
       Ort geschäftlich,Region geschäftlich,Postleitzahl geschäftlich,Land/Region geschäftlich,Straße privat,Ort privat,
       Fax geschäftlich,Telefon geschäftlich,Telefon geschäftlich 2,Telefon privat,Mobiltelefon,Pager,Beruf,
       E-Mail-Adresse,E-Mail-Typ,E-Mail: Angezeigter Name,E-Mail 2: Adresse,Geburtstag,Jahrestag,Kategorien,Notizen,Ort,
       Priorität,Privat,Stichwörter,Webseite`,
      `,firstName,,lastName,,company,,role,street,,
       city,region,postalCode,country,,,
       ,phone,phone,phone,phone,,,
       email,,,email,birthday,,tags,notes,,
       importance,,tags,`,
    ],
    [
      'English Outlook',
      `Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Street,Business City,
       Business State,Business Postal Code,Business Country/Region,Home Street,Business Fax,Business Phone,
       Business Phone 2,Company Main Phone,Home Phone,Mobile Phone,Account,Birthday,Categories,E-mail Address,
       E-mail Type,E-mail Display Name,E-mail 2 Address,Location,Manager's Name,Notes,Priority`,
      `,firstName,,lastName,,company,,role,street,city,
       region,postalCode,country,,,phone,
       phone,phone,phone,phone,,birthday,tags,email,
       ,,email,,,notes,importance`,
    ],
    [
      'Google Contacts',
      `First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Nickname,File As,Organization Name,
       Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,
       E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,
       Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country`,
      `firstName,,lastName,,,,fullName,company,
       role,,birthday,notes,,tags,,email,
       email,,phone,,,street,
       city,,region,postalCode,country`,
    ],
    [
      'English Thunderbird',
      `First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Work Phone,Home Phone,Fax Number,
       Mobile Number,Home Address,Home City,Work Address,Work City,Work ZipCode,Work Country,Job Title,Department,
       Organization,Web Page 1,Birth Year,Birth Month,Birth Day,Notes`,
      `firstName,lastName,fullName,,email,email,phone,phone,,
       phone,,,street,city,postalCode,country,role,,
       company,,birthYear,birthMonth,birthday,notes`,
    ],
    [
      'German Thunderbird',
      `Vorname,Nachname,Anzeigename,Spitzname,Primäre E-Mail-Adresse,Sekundäre E-Mail-Adresse,Tel. dienstlich,
       Tel. privat,Fax-Nummer,Mobil-Tel.-Nr.,Privat: Adresse,Privat: Ort,Dienstlich: Adresse,Dienstlich: Ort,
       Dienstlich: PLZ,Dienstlich: Land,Arbeitstitel,Abteilung,Organisation,Webseite 1,Geburtsjahr,Geburtsmonat,
       Geburtstag,Notizen`,
      `firstName,lastName,fullName,,email,email,phone,
       phone,,phone,,,street,city,
       postalCode,country,role,,company,,birthYear,birthMonth,
       birthday,notes`,
    ],
    [
      'lexware',
      `Kundennummer,Matchcode,Anrede,Firma,Name,Vorname,Straße,PLZ,Ort,Land,Telefon,Telefon 2,Telefax,E-Mail,Kunde seit,
       Bemerkung`,
      `number,,,company,lastName,firstName,street,postalCode,city,country,phone,phone,,email,since,
       notes`,
    ],
    [
      'DATEV',
      `Konto,Name (Adressattyp Unternehmen),Unternehmensgegenstand,Name (Adressattyp natürl. Person),
       Vorname (Adressattyp natürl. Person),Name (Adressattyp keine Angabe),Anrede,Titel/Akad. Grad,Straße,Postleitzahl,
       Ort,Land,Telefon,Bemerkung (Telefon),E-Mail,Fax`,
      `number,company,,lastName,
       firstName,,,,street,postalCode,
       city,country,phone,,email,`,
    ],
    [
      'HubSpot',
      `Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,Lifecycle Stage,Lead Status,
       Street Address,City,State/Region,Postal Code,Country/Region,Create Date`,
      `,firstName,lastName,email,phone,owner,company,stage,,
       street,city,region,postalCode,country,`,
    ],
    [
      'Pipedrive',
      `Person - Name,Person - Organization,Person - Email - Work,Person - Email - Home,Person - Phone - Mobile,
       Person - Phone - Work,Person - Owner,Person - Label,Person - Next activity date`,
      `fullName,company,email,email,phone,
       phone,owner,tags,nextContact`,
    ],
    [
      'Northwind',
      'customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone',
      'number,company,fullName,role,street,city,region,postalCode,country,phone',
    ],
  ])('%s', (_, header, fields) => {
    expect(fieldsOf(header.split(/,\s*/))).toEqual(fields.split(/,\s*/))
  })
})

/** The field of each column, empty where it is unknown. */
function fieldsOf(header: string[]): string[] {
  const { known } = recognise(header)
  return header.map((_, index) => known.find((column) => column.index === index)?.field ?? '')
}
