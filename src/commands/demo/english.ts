import type { Cast } from './cast.ts'

/** Anna Hill looks after computers and websites of firms in and around Bristol. */
export const englishCast: Cast = {
  user: 'Anna Hill',
  parts: {
    bakery: {
      ...{ name: 'Finch Bakery', city: 'Bristol', tags: ['till', 'christmas card'] },
      people: [
        ...[{ name: 'Sarah Finch', role: 'owner', phone: '0117 496 0104', email: 'sarah@finch.example' }],
        ...[{ name: 'Jonah Finch', role: 'office', phone: '07700 900114', email: 'office@finch.example' }],
      ],
      said: [
        'New till is running, two hours of training for six people',
        'Card reader sticks now and then, sent a new cable',
        'Second shop planned, would like a quote for two tills',
      ],
      ahead: 'Follow up the quote for tills',
      notes: 'At the ovens until ten: call later in the morning.',
    },
    dentist: {
      ...{ name: 'Lindley Dental', city: 'Bristol', tags: ['maintenance'] },
      people: [
        ...[{ name: 'Priya Nair', role: 'practice manager', phone: '0117 496 0117', email: 'priya@lindley.example' }],
        ...[{ name: 'Dr Petra Lindley', role: 'dentist', birthday: '--04-11' }],
      ],
      said: [
        'Two more workplaces discussed, rebuilding in summer',
        'Checked the backup, all is well',
        'Patients get their reminders twice',
      ],
    },
    haulier: {
      ...{ name: 'Hale Haulage', city: 'Avonmouth', tags: ['maintenance'] },
      people: [{ name: 'Mark Hale', role: 'managing director', phone: '07700 900131', email: 'mark@hale.example' }],
      said: [
        'Walked through the warehouse, noted dead spots',
        'Compared two offers for new radio links',
        'Wi-Fi in hall 2 extended and running; hall 3 is next',
        '',
      ],
    },
    hotel: {
      ...{ name: 'Kennet Hotel', city: 'Bath', tags: ['wi-fi', 'christmas card'] },
      people: [{ name: 'Clare Nash', role: 'manager', phone: '07700 900127', email: 'clare@kennethotel.example' }],
      said: [
        'Measured the Wi-Fi on all floors',
        'Needs twelve seats for the new booking system',
        'When will the engineer come to the old wing?',
      ],
      ahead: 'Send the quote for twelve seats',
    },
    architect: {
      ...{ name: 'Arc Architects', city: 'Bristol' },
      people: [{ name: 'Toby Wyatt', role: 'owner', phone: '0117 496 0142', email: 'toby@arc.example' }],
      said: ['Met at the business breakfast', 'Intranet for eight people, decides after the team meeting'],
      ahead: 'Intranet: what was decided?',
    },
    joinery: {
      ...{ name: 'Hollis Joinery', city: 'Keynsham', tags: ['server'] },
      people: [{ name: 'Tony Hollis', role: 'owner', phone: '07700 900146', email: 'tony@hollis.example' }],
      said: ['The old server is getting loud and full', 'New server is in, wants maintenance at a fixed price'],
      ahead: 'Send the maintenance contract',
    },
    florist: {
      ...{ name: 'Rose & Fern', city: 'Bristol', tags: ['website'] },
      people: [{ name: 'Layla Demir', role: 'owner', phone: '0117 496 0155', email: 'hello@rosefern.example' }],
      said: ['Took photos for the online shop', 'Online shop is running, some 30 orders a month'],
    },
    musicSchool: {
      ...{ name: 'Allegro School', city: 'Bath', tags: ['website'] },
      people: [{ name: 'Hannah Reid', role: 'head', phone: '07700 900138', email: 'hannah@allegro.example' }],
      said: ['Discussed the new website with online enrolment', 'Still thinking about who writes the texts'],
      why: 'Hannah is away with the orchestra',
    },
    climbing: {
      ...{ name: 'Boulder Barn', city: 'Bristol' },
      people: [{ name: 'Ben Foster', role: 'manager', phone: '0117 496 0168', email: 'ben@boulderbarn.example' }],
      said: ['Sent the papers on the booking system', 'Trial access is open, showed how courses are booked'],
    },
    lawyers: {
      ...{ name: 'Sommers Law', city: 'Bristol', tags: ['maintenance', 'christmas card'] },
      people: [{ name: 'Eve Sommers', role: 'partner', phone: '0117 496 0173', email: 'eve@sommers.example' }],
      said: [
        'Measured for the move to the third floor',
        'Printer on strike, driver renewed',
        'Two-factor sign-in set up for all twelve',
      ],
    },
    brewery: {
      ...{ name: 'Oak & Barrel', city: 'Keynsham', tags: ['training'] },
      people: [{ name: 'Dan Oakley', role: 'head brewer', phone: '07700 900158', email: 'dan@oakbarrel.example' }],
      said: ['Shipping labels print again', 'Training for five people wanted, no date yet'],
      ahead: 'Fix a date for the training',
    },
    garage: {
      ...{ name: 'Pearson Motors', city: 'Gloucester' },
      people: [{ name: 'Gary Pearson', role: 'owner', phone: '07700 900163', email: 'info@pearson.example' }],
      said: ['At the trade fair: looks for somebody for the workshop’s IT', '', 'Voicemail', 'Nobody answers'],
    },
    cafe: {
      ...{ name: 'Café Sunrise', city: 'Bristol', tags: ['till'] },
      people: [{ name: 'Molly Evans', role: 'owner', phone: '07700 900149', email: 'hello@sunrise.example' }],
      said: ['Asks what a till with a card reader costs'],
    },
    farm: {
      ...{ name: 'Meadow End Farm', city: 'Chew Magna', tags: ['website'] },
      people: [{ name: 'Ruth Carter', role: 'farm shop', phone: '07700 900156', email: 'shop@meadowend.example' }],
      said: ['Changed the order page for the veg box', 'The season is over, all went well'],
      ahead: 'Yearly talk with the farm shop',
    },
    optician: {
      ...{ name: 'Lens & Frame Opticians', city: 'Bristol' },
      people: [{ name: 'Oliver Grant', role: 'owner', phone: '0117 496 0181', email: 'oliver@lensframe.example' }],
      said: ['Called on the word of Finch Bakery', 'Showed the appointment booking, the quote is out'],
    },
    pharmacy: {
      ...{ name: 'Fountain Pharmacy', city: 'Bath' },
      people: [{ name: 'Imran Malik', role: 'owner', phone: '07700 900162', email: 'imran@fountain.example' }],
      said: ['Wishes a trial', 'Showed the delivery planning, tries it for three weeks'],
      ahead: 'After the trial: how did it go?',
    },
    museum: {
      ...{ name: 'Severn Museum', city: 'Gloucester' },
      people: [
        { name: 'Dr Alice Thorne', role: 'director', phone: '07700 900177', email: 'alice@severnmuseum.example' },
      ],
      said: ['Sent a brochure and the price list', 'Digital tour: the council has to agree'],
      ahead: 'Call after the council meeting',
    },
    accountant: {
      ...{ name: 'Haywood Accountants', city: 'Bristol', tags: ['maintenance', 'christmas card'] },
      people: [{ name: 'James Haywood', role: 'partner', phone: '0117 496 0196', email: 'james@haywood.example' }],
      said: ['New scanner connected', 'Talked about working from home', 'Restored a backup as a trial: it works'],
    },
    engineers: {
      ...{ name: 'Castellano Engineering', city: 'Bristol', tags: ['server'] },
      people: [
        {
          name: 'Marco Castellano',
          role: 'managing director',
          phone: '0117 496 0203',
          email: 'marco@castellano.example',
        },
      ],
      said: [
        'Running out of disk space',
        'Went through three kinds of new server',
        'Decides on the middle one',
        'Sent the order confirmation',
      ],
    },
    electrician: {
      ...{ name: 'Winter Electrical', city: 'Keynsham' },
      people: [{ name: 'Kevin Winter', role: 'owner', phone: '07700 900172', email: 'kevin@winter.example' }],
      said: ['Two tablets set up for the fitters', 'The tablets do well, a third will follow in spring'],
    },
    publisher: {
      ...{ name: 'Little Fox Press', city: 'Bristol', tags: ['website'] },
      people: [{ name: 'Imogen Hart', role: 'publisher', phone: '0117 496 0219', email: 'imogen@littlefox.example' }],
      said: ['The newsletter does not reach everybody', 'New sample chapters are on the website'],
    },
    kindergarten: {
      ...{ name: 'Dandelion Nursery School', city: 'Bristol' },
      people: [{ name: 'Fiona Blake', role: 'head', phone: '0117 496 0224', email: 'fiona@dandelion.example' }],
      said: ['Looks for a new phone for the office', 'Phone and answering machine set up'],
    },
    library: {
      ...{ name: 'Friends of the Library', city: 'Bath', tags: ['club'] },
      people: [{ name: 'Joan Pritchard', role: 'treasurer', email: 'joan@friends.example', birthday: '1951-06-03' }],
      said: ['Thanks for the computers we gave', 'Moved the list of members to a spreadsheet'],
    },
    family: {
      ...{ name: 'The Walker family', city: 'Bristol', tags: ['private'] },
      people: [{ name: 'Emily Walker', phone: '07700 900183', email: 'emily@walker.example' }],
      said: ['Set up their daughter’s laptop for school'],
    },
    pensioner: {
      ...{ name: 'Henry Oates', city: 'Keynsham', tags: ['private'] },
      people: [{ name: 'Henry Oates', phone: '07700 900194' }],
      said: ['Moved his photos to the new disk'],
      why: 'would rather call us',
    },
    nursery: {
      ...{ name: 'Evergreen Plants', city: 'Gloucester' },
      people: [{ name: 'Susan Price', role: 'office', phone: '07700 900185', email: 'susan@evergreen.example' }],
      said: ['Moved the books to the new computer', 'No time until the season is over'],
    },
    yoga: {
      ...{ name: 'Lotus Yoga', city: 'Bristol' },
      people: [{ name: 'Jess Morgan', role: 'owner', phone: '0117 496 0237', email: 'jess@lotus.example' }],
      said: [],
      notes: 'Recommended by Layla Demir (Rose & Fern), wants a website with a timetable.',
    },
    bookshop: {
      ...{ name: 'Turned Page Bookshop', city: 'Bath', tags: ['till', 'christmas card'] },
      people: [{ name: 'Alan Brooks', role: 'owner', phone: '07700 900118', email: 'alan@turnedpage.example' }],
      said: ['Set up the till for school books', 'Looks after the computers himself for now'],
    },
    photographer: {
      ...{ name: 'Bright Light Photography', city: 'Bristol' },
      people: [
        { name: 'Nadia Rahman', role: 'photographer', phone: '0117 496 0248', email: 'nadia@brightlight.example' },
      ],
      said: ['Set up storage for the pictures', 'Works in Lisbon for a year'],
    },
    printer: {
      ...{ name: 'Castle Print', city: 'Gloucester' },
      people: [{ name: 'Peter Marsh', role: 'owner', phone: '07700 900197', email: 'peter@castleprint.example' }],
      said: ['Will close the business in autumn', 'Letter of farewell, with thanks for eight years'],
    },
  },
}
