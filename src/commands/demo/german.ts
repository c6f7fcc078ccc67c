import type { Cast } from './cast.ts'

/** Anna Berg looks after computers and websites of firms in and around Munich. */
export const germanCast: Cast = {
  user: 'Anna Berg',
  parts: {
    bakery: {
      ...{ name: 'Bäckerei Koch', city: 'München', tags: ['Kasse', 'Weihnachtskarte'] },
      people: [
        ...[{ name: 'Sabine Koch', role: 'Inhaberin', phone: '089 99998 104', email: 'koch@baeckerei-koch.example' }],
        ...[{ name: 'Jonas Koch', role: 'Büro', phone: '0176 04069 014', email: 'buero@baeckerei-koch.example' }],
      ],
      said: [
        'Neue Kasse läuft, zwei Stunden Einweisung für sechs Leute',
        'Kartenleser hakt manchmal, neues Kabel geschickt',
        'Zweite Filiale geplant, möchte ein Angebot für zwei Kassen',
      ],
      ahead: 'Angebot Kassen nachfassen',
      notes: 'Morgens bis zehn in der Backstube: erst danach anrufen.',
    },
    dentist: {
      ...{ name: 'Praxis Lindner', city: 'München', tags: ['Wartung'] },
      people: [
        ...[
          { name: 'Miriam Vogt', role: 'Praxisleitung', phone: '089 99998 117', email: 'vogt@praxis-lindner.example' },
        ],
        ...[{ name: 'Dr. Petra Lindner', role: 'Zahnärztin', birthday: '--04-11' }],
      ],
      said: [
        'Zwei neue Arbeitsplätze besprochen, Umbau im Sommer',
        'Datensicherung geprüft, alles in Ordnung',
        'Erinnerungen gehen doppelt an die Patienten',
      ],
    },
    haulier: {
      ...{ name: 'Spedition Wolf', city: 'Freising', tags: ['Wartung'] },
      people: [
        { name: 'Max Wolf', role: 'Geschäftsführer', phone: '0171 39200 31', email: 'wolf@spedition-wolf.example' },
      ],
      said: [
        'Rundgang durchs Lager, Funklöcher notiert',
        'Zwei Angebote für neue Funkstrecken verglichen',
        'WLAN in Halle 2 ausgebaut, läuft; Halle 3 soll folgen',
        '',
      ],
    },
    hotel: {
      ...{ name: 'Hotel Seeblick', city: 'Starnberg', tags: ['WLAN', 'Weihnachtskarte'] },
      people: [{ name: 'Clara Engel', role: 'Direktorin', phone: '0176 04069 027', email: 'engel@seeblick.example' }],
      said: [
        'WLAN auf allen Etagen vermessen',
        'Braucht zwölf Plätze für das neue Buchungsprogramm',
        'Wann kommt der Techniker in den Altbau?',
      ],
      ahead: 'Angebot zwölf Plätze schicken',
    },
    architect: {
      ...{ name: 'Atelier Wieland', city: 'München' },
      people: [{ name: 'Tom Wieland', role: 'Architekt', phone: '089 99998 142', email: 'tw@wieland.example' }],
      said: ['Beim Unternehmerfrühstück kennengelernt', 'Intranet für acht Leute, entscheidet nach der Teamsitzung'],
      ahead: 'Intranet: wie ist entschieden?',
    },
    joinery: {
      ...{ name: 'Holzbau Hofer', city: 'Dachau', tags: ['Server'] },
      people: [{ name: 'Anton Hofer', role: 'Meister', phone: '0171 39200 46', email: 'hofer@holzbau-hofer.example' }],
      said: ['Alter Server wird zu laut und zu voll', 'Neuer Server steht, möchte Wartung mit festem Preis'],
      ahead: 'Wartungsvertrag zuschicken',
    },
    florist: {
      ...{ name: 'Blumen Amsel', city: 'München', tags: ['Website'] },
      people: [{ name: 'Leyla Demir', role: 'Inhaberin', phone: '089 99998 155', email: 'post@blumen-amsel.example' }],
      said: ['Fotos für den Onlineshop gemacht', 'Onlineshop läuft, rund 30 Bestellungen im Monat'],
    },
    musicSchool: {
      ...{ name: 'Allegro Musik', city: 'Erding', tags: ['Website'] },
      people: [
        { name: 'Hanna Reiter', role: 'Schulleitung', phone: '0176 04069 038', email: 'reiter@allegro.example' },
      ],
      said: ['Neue Website besprochen, Anmeldung soll online gehen', 'Überlegt noch, wer die Texte schreibt'],
      why: 'Hanna ist auf Probenwoche',
    },
    climbing: {
      ...{ name: 'Halle Nordwand', city: 'München' },
      people: [{ name: 'Ben Schuster', role: 'Betriebsleiter', phone: '089 99998 168', email: 'ben@nordwand.example' }],
      said: ['Unterlagen zum Buchungsprogramm geschickt', 'Testzugang freigeschaltet, Kursbuchung gezeigt'],
    },
    lawyers: {
      ...{ name: 'Kanzlei Sommer', city: 'München', tags: ['Wartung', 'Weihnachtskarte'] },
      people: [{ name: 'Eva Sommer', role: 'Partnerin', phone: '089 99998 173', email: 'es@kanzlei-sommer.example' }],
      said: [
        'Umzug in den dritten Stock vermessen',
        'Drucker streikt, Treiber erneuert',
        'Zweite Anmeldestufe für alle zwölf eingerichtet',
      ],
    },
    brewery: {
      ...{ name: 'Bräu Eichhorn', city: 'Freising', tags: ['Schulung'] },
      people: [{ name: 'Xaver Eder', role: 'Braumeister', phone: '0171 39200 58', email: 'xaver@eichhorn.example' }],
      said: ['Versandetiketten laufen wieder', 'Schulung für fünf Leute gewünscht, Termin offen'],
      ahead: 'Schulung: Termin festmachen',
    },
    garage: {
      ...{ name: 'Auto Pfeiffer', city: 'Augsburg' },
      people: [{ name: 'Gerd Pfeiffer', role: 'Inhaber', phone: '0171 39200 63', email: 'info@pfeiffer.example' }],
      said: ['Am Stand auf der Gewerbeschau: sucht jemanden für die Werkstatt-IT', '', 'Mailbox', 'Niemand hebt ab'],
    },
    cafe: {
      ...{ name: 'Café Morgenrot', city: 'München', tags: ['Kasse'] },
      people: [{ name: 'Mila Kovač', role: 'Inhaberin', phone: '0176 04069 049', email: 'hallo@morgenrot.example' }],
      said: ['Fragt, was eine Kasse mit Kartenleser kostet'],
    },
    farm: {
      ...{ name: 'Biohof Krämer', city: 'Dachau', tags: ['Website'] },
      people: [
        { name: 'Rita Krämer', role: 'Hofladen', phone: '0176 04069 056', email: 'laden@biohof-kraemer.example' },
      ],
      said: ['Bestellseite für die Gemüsekiste angepasst', 'Saison vorbei, alles gut gelaufen'],
      ahead: 'Jahresgespräch Hofladen',
    },
    optician: {
      ...{ name: 'Optik Lenz', city: 'München' },
      people: [{ name: 'Oliver Lenz', role: 'Inhaber', phone: '089 99998 181', email: 'lenz@optik-lenz.example' }],
      said: ['Anruf auf Empfehlung der Bäckerei Koch', 'Terminbuchung vorgestellt, Angebot ist draußen'],
    },
    pharmacy: {
      ...{ name: 'Apotheke am Brunnen', city: 'Erding' },
      people: [{ name: 'Imran Malik', role: 'Inhaber', phone: '0176 04069 062', email: 'malik@brunnen-apo.example' }],
      said: ['Testzugang gewünscht', 'Botendienst-Planung gezeigt, testet drei Wochen'],
      ahead: 'Nach dem Test: wie ging es?',
    },
    museum: {
      ...{ name: 'Heimatmuseum Erding', city: 'Erding' },
      people: [
        { name: 'Dr. Alice Thoma', role: 'Leitung', phone: '0176 04069 077', email: 'thoma@museum-erding.example' },
      ],
      said: ['Prospekt und Preisliste geschickt', 'Digitaler Rundgang: Stadtrat muss zustimmen'],
      ahead: 'Nach der Stadtratssitzung melden',
    },
    accountant: {
      ...{ name: 'Steuerbüro Hagemann', city: 'München', tags: ['Wartung', 'Weihnachtskarte'] },
      people: [{ name: 'Jens Hagemann', role: 'Steuerberater', phone: '089 99998 196', email: 'jh@hagemann.example' }],
      said: [
        'Neuer Scanner angeschlossen',
        'Heimarbeitsplätze besprochen',
        'Sicherung zurückgespielt, zur Probe: klappt',
      ],
    },
    engineers: {
      ...{ name: 'Ingenieurbüro Castellano', city: 'München', tags: ['Server'] },
      people: [
        { name: 'Marco Castellano', role: 'Geschäftsführer', phone: '089 99998 203', email: 'mc@castellano.example' },
      ],
      said: [
        'Speicherplatz wird knapp',
        'Drei Varianten für den neuen Server durchgesprochen',
        'Entscheidet sich für die mittlere Variante',
        'Auftragsbestätigung geschickt',
      ],
    },
    electrician: {
      ...{ name: 'Elektro Wimmer', city: 'Freising' },
      people: [{ name: 'Kevin Wimmer', role: 'Meister', phone: '0171 39200 72', email: 'kw@elektro-wimmer.example' }],
      said: ['Zwei Tablets für die Monteure eingerichtet', 'Tablets bewähren sich, ein drittes kommt im Frühjahr'],
    },
    publisher: {
      ...{ name: 'Kleiner Fuchs Verlag', city: 'München', tags: ['Website'] },
      people: [
        { name: 'Inga Hartl', role: 'Verlegerin', phone: '089 99998 219', email: 'hartl@kleiner-fuchs.example' },
      ],
      said: ['Newsletter kommt bei manchen nicht an', 'Neue Leseproben sind auf der Website'],
    },
    kindergarten: {
      ...{ name: 'Kita Löwenzahn', city: 'München' },
      people: [
        { name: 'Franziska Blum', role: 'Leitung', phone: '089 99998 224', email: 'leitung@kita-loewenzahn.example' },
      ],
      said: ['Neues Telefon fürs Büro gesucht', 'Telefon und Anrufbeantworter eingerichtet'],
    },
    library: {
      ...{ name: 'Förderverein Stadtbücherei', city: 'Dachau', tags: ['Verein'] },
      people: [
        { name: 'Johanna Prinz', role: 'Kassenwartin', email: 'kasse@foerderverein.example', birthday: '1951-06-03' },
      ],
      said: ['Dank für die gespendeten Rechner', 'Mitgliederliste in eine Tabelle übernommen'],
    },
    family: {
      ...{ name: 'Familie Wagner', city: 'München', tags: ['privat'] },
      people: [{ name: 'Emilia Wagner', phone: '0176 04069 083', email: 'wagner@familie.example' }],
      said: ['Laptop der Tochter für die Schule eingerichtet'],
    },
    pensioner: {
      ...{ name: 'Heinrich Otte', city: 'Dachau', tags: ['privat'] },
      people: [{ name: 'Heinrich Otte', phone: '0176 04069 094' }],
      said: ['Fotos auf die neue Festplatte übertragen'],
      why: 'meldet sich lieber selbst',
    },
    nursery: {
      ...{ name: 'Gärtnerei Immergrün', city: 'Augsburg' },
      people: [{ name: 'Susanne Preis', role: 'Büro', phone: '0171 39200 85', email: 'preis@immergruen.example' }],
      said: ['Kassenbuch auf den neuen Rechner umgezogen', 'Hat bis zum Saisonende keine Zeit'],
    },
    yoga: {
      ...{ name: 'Yogastudio Lotus', city: 'München' },
      people: [{ name: 'Jule Morgenstern', role: 'Inhaberin', phone: '089 99998 237', email: 'jule@lotus.example' }],
      said: [],
      notes: 'Empfohlen von Leyla Demir (Blumen Amsel), sucht eine Website mit Kursplan.',
    },
    bookshop: {
      ...{ name: 'Buchhandlung Seitenweise', city: 'Starnberg', tags: ['Kasse', 'Weihnachtskarte'] },
      people: [
        { name: 'Alain Bachmann', role: 'Inhaber', phone: '0176 04069 018', email: 'laden@seitenweise.example' },
      ],
      said: ['Kasse auf Schulbücher eingestellt', 'Macht die Technik vorerst selbst'],
    },
    photographer: {
      ...{ name: 'Fotostudio Lichtblick', city: 'München' },
      people: [{ name: 'Nadja Rahn', role: 'Fotografin', phone: '089 99998 248', email: 'nadja@lichtblick.example' }],
      said: ['Datenspeicher für die Bilder eingerichtet', 'Arbeitet ein Jahr in Lissabon'],
    },
    printer: {
      ...{ name: 'Druckerei Kessler', city: 'Augsburg' },
      people: [{ name: 'Peter Kessler', role: 'Inhaber', phone: '0171 39200 97', email: 'pk@kessler.example' }],
      said: ['Will den Betrieb im Herbst schließen', 'Abschiedsbrief mit Dank für acht Jahre'],
    },
  },
}
