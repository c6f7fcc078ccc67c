import type { HistoryNames, HistoryWords } from './history.ts'

export const englishHistory: HistoryWords = {
  sentence: (who, did) => `${who ?? 'Somebody'} ${did}`,
  tookBack: (id, did) => `took back ${id}: ${did}`,
  didAgain: (id, did) => `did ${id} again: ${did}`,
  made: 'This store was made',
  other: (command, { customers, count }) => `ran “${command}”${count === 0 ? '' : ` on ${customers}`}`,
  customers: (names, count) =>
    count === 0 ? 'nobody' : count <= names.length ? names.join(' and ') : `${count} customers`,
  somebody: 'somebody',
  quoted: (what) => `“${what}”`,
  commands: {
    init: () => 'set up the store',
    import: ({ customers }) => `imported ${customers}`,
    'revenue import': ({ customers }) => `booked revenue of ${customers} from a file`,
    'customer add': ({ customers }) => `added ${customers}`,
    'customer edit': ({ customers }) => `changed ${customers}`,
    'customer wish': ({ customers }) => `wrote down a wish of ${customers}`,
    'customer pause': ({ customers }) => `began a pause with ${customers}`,
    'customer resume': ({ customers }) => `ended the pause with ${customers}`,
    'customer remove': ({ customers }) => `removed ${customers}`,
    'customer merge': ({ customers }) => `merged ${customers}`,
    'contact add': ({ contact, customers }) => `added ${contact} at ${customers}`,
    'contact edit': ({ contact, customers }) => `changed ${contact} at ${customers}`,
    'contact form': ({ contact, customers }) => `wrote down how to address ${contact} at ${customers}`,
    'contact consent': ({ contact, customers }) => `wrote down a consent of ${contact} at ${customers}`,
    'contact block': ({ contact, customers }) => `wrote down what ${contact} at ${customers} does not want`,
    'contact leave': ({ contact, customer }) => `wrote down that ${contact} leaves ${customer}`,
    'contact remove': ({ contact, customers }) => `removed ${contact} at ${customers}`,
    'contact merge': ({ contact, customers }) => `merged two entries of ${contact} at ${customers}`,
    know: ({ customers }) => `wrote down something learned of ${customers}`,
    'owner add': ({ owner }) => `added ${owner} to our own people`,
    'owner edit': ({ owner }) => `changed ${owner}`,
    'owner away': ({ owner }) => `wrote down when ${owner} is away`,
    'owner return': ({ owner }) => `wrote down that ${owner} is back`,
    'owner leave': ({ owner }) => `wrote down the last day of ${owner}`,
    'config set': ({ key }) => `set ${key}`,
    log: ({ channel, customers }) => `logged ${aOrAn(channel)} with ${customers}`,
    'log edit': ({ customers }) => `corrected an entry of ${customers}`,
    'log remove': ({ customers }) => `removed an entry of ${customers}`,
    mail: ({ customers }) => `wrote down a letter to ${customers} as sent`,
    plan: ({ what, customers }) => `planned ${what || 'a follow-up'} for ${customers}`,
    snooze: (names) => `moved ${followUps(names)}`,
    done: (names) => `did ${followUps(names)}`,
    drop: (names) => `dropped ${followUps(names)}`,
    level: ({ customers }) => `spread the dates of ${customers}`,
    promise: ({ what, customers }) => `wrote down the promise ${what} with ${customers}`,
    keep: ({ what, customers }) => `wrote down that the promise ${what} with ${customers} was kept`,
    break: ({ what, customers }) => `wrote down that the promise ${what} with ${customers} was not kept`,
    'agreement add': ({ what, customers }) => `added the agreement ${what} with ${customers}`,
    'agreement renew': ({ what, customers }) => `renewed the agreement ${what} with ${customers}`,
    'agreement cancel': ({ what, customers }) => `cancelled the agreement ${what} with ${customers}`,
    'agreement end': ({ what, customers }) => `ended the agreement ${what} with ${customers}`,
    'journey edit': ({ what }) => `changed the journey ${what}`,
    'journey start': ({ what, customers }) => `began the journey ${what} with ${customers}`,
    'journey end': ({ what, customers }) => `ended the journey ${what} with ${customers}`,
    'revenue add': ({ customers }) => `booked revenue of ${customers}`,
    reassign: ({ customers, to }) => `reassigned ${customers} to ${to}`,
    handover: ({ customers }) => `ended the handover of ${customers}`,
    take: ({ customers }) => `took over ${customers}`,
    stage: ({ customers }) => `changed the stage of ${customers}`,
    forget: () => 'forgot somebody for good',
  },
}

function followUps({ what, count, customers }: HistoryNames): string {
  if (count !== 1) return `follow-ups of ${customers}`
  return `${what || 'a follow-up'} of ${customers}`
}

function aOrAn(channel: string): string {
  if (channel === '') return 'something'
  return `${/^[aeiou]/.test(channel) ? 'an' : 'a'} ${channel === 'video' ? 'video call' : channel === 'email' ? 'e-mail' : channel}`
}
