import type { Channel } from '../domain/interaction.ts'
import { longDay } from './dates.ts'
import { didYouMean, isInNumbers, type Sentences } from './failure-sentences.ts'
import type { OfFiles } from './failures-of-files.ts'
import { stageWord } from './terms.ts'
import { quoted, shellWord } from './shell-word.ts'

export const english: Omit<Sentences, OfFiles> = {
  'no-date': ({ input }) => `“${input}” is no date; try tomorrow, fri, in 2 weeks, 24 dec or 2026-12-24.`,
  'impossible-date': ({ input }) => `“${input}” does not exist in the calendar.`,
  'ambiguous-date': ({ input, readings }) =>
    `“${input}” can be read as ${readings.join(' or ')}; write it that way${isInNumbers(input) ? ', or say “followups config set dates dmy” (or mdy)' : ''}.`,
  'wrong-direction': ({ input, day, towards }) =>
    towards === 'future'
      ? `“${input}” is ${day}, which is past; a due date is today or later.`
      : `“${input}” is ${day}, which is still to come; what happened is today or earlier.`,
  'no-duration': ({ input }) => `“${input}” is no duration; try 10d, 6w, 3m or 1y.`,
  'no-weekdays': ({ input }) => `“${input}” says no days of the week; try mon-fri, mon,wed,fri or daily.`,
  'no-stage': ({ input }) => `“${input}” is no stage; there are lead, prospect, trial, active, dormant and lost.`,
  'no-channel': ({ input, nearest }) =>
    `“${input}” is no channel.${didYouMean(nearest)} There are call, visit, meeting, video, event, email, letter, chat, mailing and note.`,
  'no-kind': ({ input }) =>
    `“${input}” is no kind; there are manual, reply, complaint, promise, agreement, journey, handover, cadence, occasion and winback.`,
  'no-importance': ({ input }) => `“${input}” is no importance; there are A, B and C.`,
  'no-cadence': ({ input }) => `“${input}” is no cadence; try 6w, 3m or none.`,
  'no-email': ({ input }) => `“${input}” is no e-mail address, such as anna@example.com.`,
  'no-birthday': ({ input }) => `“${input}” is no birthday; try 1984-02-29, or --03-20 without the year.`,
  'no-phone': ({ input }) => `“${input}” is no phone number; it needs digits, such as +49 89 123456.`,
  'no-language': ({ input }) => `“${input}” is no language; there are de (Deutsch) and en (English).`,
  'not-ahead': ({ input, day }) => `“${input}” is ${day}; it must be tomorrow or later.`,
  'no-choice': ({ input, choices }) => `“${input}” is none of these: ${choices.join(', ')}.`,
  'no-format': ({ ending }) =>
    ending === 'csv'
      ? 'Tables are several files in a folder: followups export --format csv FOLDER'
      : `“.${ending}” says no format; there are .json, .vcf and .ics, or --format json, csv, vcard or ics.`,
  'no-agreement-kind': ({ input }) =>
    `“${input}” is none of these: contract, lease, subscription, licence, maintenance, framework, rent, project, guarantee, trial, offer, seminar, other.`,
  'no-notice': ({ input }) => `“${input}” is no notice period; try 3m, 6w or "6w to quarter-end".`,
  'no-reason': ({ input }) =>
    `“${input}” is no reason; there are price, competitor, service, no-need, in-house, contact-left, neglected, silence, merger, closed, ended-by-us and other.`,
  'no-currency': ({ input }) => `“${input}” is no currency; try EUR, CHF or USD.`,
  'no-money': ({ input }) => `“${input}” is no amount; try 1200, "99.50 EUR" or "1,200.50 USD".`,
  'bad-journey': ({ line, text, expected }) => `Line ${line}, “${text}”: ${journeyFaults[expected]}`,
  'needs-decision': ({ id, kind, commands, log }) =>
    `Follow-up ${id} is ${decided[kind]}: ${commands.join(', or ')}${log === null ? '' : `; an entry alone goes with ${log}`}`,
  'owner-changed': ({ id }) =>
    `Somebody else is in charge of c${id} in the meantime: nothing was changed. Look at it again: followups show c${id}`,
  'owner-unavailable': ({ name, because, available }) =>
    `${name} ${because === 'left' ? 'has left' : 'is away without end'} and can be given nothing. ${available.length === 0 ? 'Nobody else is there: followups owner add NAME' : `Who is there: ${available.join(', ')}.`}`,
  'last-owner': ({ name }) =>
    `Nobody would stay when ${name} leaves. First add whoever follows: followups owner add NAME`,
  'owner-left': ({ name, on }) =>
    `The last day of ${name} is ${on}; nobody is away after that. To take the leaving back: followups owner return ${shellWord(name)}`,
  'own-stand-in': ({ name }) => `${name} cannot stand in for themselves; name somebody else.`,
  'until-before': ({ until, from }) =>
    `${until} lies before ${from}; the last day comes after the first, or is the same.`,
  'journey-over': () =>
    'This journey has ended already; another one begins with: followups journey start CUSTOMER JOURNEY',
  'unknown-journey': ({ input, known }) => `There is no journey “${input}”; there are ${known.join(', ')}.`,
  'no-handover': ({ name }) =>
    `No handover is under way with ${name}; one begins with: followups reassign ${quoted(name)} --to NAME`,
  'no-journey': ({ name }) =>
    `${name} is on no journey; one begins with: followups journey start ${quoted(name)} JOURNEY`,
  'loss-unexplained': ({ name }) => `Losing a customer asks why: followups stage ${quoted(name)} lost --reason price`,
  'stage-already': ({ name, stage }) => `${name} is ${stageWord(stage, 'en')} already.`,
  'unknown-agreement': ({ input, nearest }) =>
    `There is no agreement “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups agreement list shows all.' : ''}`,
  'agreement-over': ({ title }) =>
    `“${title}” was ended or cancelled already; a new one: followups agreement add CUSTOMER TITLE`,
  'no-promise': ({ id }) => `Follow-up ${id} is no promise; followups done ${id} closes it.`,
  'no-word': ({ input }) => `“${input}” has no letter and no digit: what is to be found?`,
  'no-count': ({ input, least, most }) => `“${input}” is no number from ${least} to ${most}.`,
  'no-ids': ({ input }) => `“${input}” is no follow-up; they are numbers, such as 14 or 14,15.`,
  'words-behind-ids': ({ input, option }) =>
    `“${input}” is no follow-up; the reason goes behind ${option}: ${option} ${quoted(input)}.`,
  'unreadable-text': ({ input }) => `“${input}” has a character that cannot be kept.`,
  'empty-name': () => 'A name must not be empty.',
  'too-long': ({ length, most }) => `A name has at most ${most} characters; this one has ${length}.`,
  'unknown-customer': ({ input, nearest }) =>
    `No customer or contact is called “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups customer list shows all.' : ''}`,
  'unknown-contact': ({ input, nearest }) =>
    `No contact is called “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups contact list shows all.' : ''}`,
  'unknown-contact-at': ({ input, customer, known }) =>
    `Nobody at ${customer} is called “${input}”${known.length === 0 ? `: followups contact add ${quoted(customer)} NAME` : `; there is: ${known.join(', ')}.`}`,
  'unknown-owner': ({ input, nearest }) =>
    `Nobody of ours is called “${input}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups owner list shows all.' : ''}`,
  'unknown-follow-up': ({ input }) => `There is no follow-up ${input}; followups due --within 1y lists the open ones.`,
  'unknown-entry': ({ input }) => `There is no entry “${input}”; followups show CUSTOMER lists them, such as e7.`,
  'unknown-file': ({ path }) => `There is no file “${path}”.`,
  'unknown-folder': ({ path }) =>
    `There is no folder “${path}”, so nothing was done. Is the drive plugged in? If it is, make the folder first.`,
  'is-folder': ({ path }) => `“${path}” is a folder; a file is needed.`,
  'not-of-channel': ({ option, channel }) =>
    ({
      '--missed': `${things[channel]} cannot be “not reached”.`,
      '--in': `${things[channel]} does not come from the customer.`,
      '--tag': `--tag is for a mailing to many: followups log mailing "…" --tag TAG`,
    })[option],
  'customer-first': ({ customer, channel }) =>
    `The customer comes first: followups log ${shellWord(customer)} ${shellWord(channel)} "…"`,
  'unknown-tag': ({ input }) =>
    `No customer in care has the tag “${input}”; followups customer edit CUSTOMER --tag ${shellWord(input)} gives it.`,
  'tag-missing': ({ input, name, tags }) =>
    `${name} has no tag “${input}”; ${tags.length === 0 ? 'it has none.' : `there are: ${tags.join(', ')}.`}`,
  'option-needed': ({ option, because }) =>
    ({
      'cadence-none': `A cadence of none needs a reason: add ${option} "wishes no calls".`,
      mailing: `A mailing goes to all customers with a tag: add ${option} TAG.`,
      channel: `Say how it happened: a channel such as call or email must follow.`,
      changes: `Say what to change: ${option}.`,
      end: `Say when it ends: one of ${option}.`,
      kind: `Say what it is: ${option} contract, lease, trial, offer … (--help has them all).`,
      loss: `Say why: add ${option} price, or another reason (--help lists them).`,
      'win-back': `Say when to try again: add ${option} 6m, or ${option} never.`,
      until: `Say until when: add ${option} DATE.`,
      whom: `Say which customers: ${option}.`,
      me: `Say who you are: add ${option} NAME, or once and for all: followups config set me NAME`,
    })[because],
  'ambiguous-name': ({ input, candidates }) =>
    `“${input}” may be any of these; name one by its id:\n${candidates.map((line) => `  ${line}`).join('\n')}`,
  'needs-terminal': ({ command }) =>
    `“${command}” asks for each customer and needs a terminal; without one: followups due, then log, done, snooze, drop.`,
  'needs-answer': ({ option }) => `An answer is needed and nobody can be asked here; give ${option}.`,
  'name-taken': ({ name, id, again }) =>
    `“${name}” exists already as ${id}.${again ? { add: ' --again makes another one.', edit: ' With --again both may have it.' }[again] : ' Give another one.'}`,
  'gone-meanwhile': () =>
    'Somebody else took away what this is about in the meantime; nothing was changed. Look again.',
  'same-twice': ({ name }) => `${name} is named twice; name the two that are to become one.`,
  'contacts-of-two': ({ names, customerIds }) =>
    `${names.join(' and ')} belong to two customers; where these are one: followups customer merge ${customerIds.map((id) => `c${id}`).join(' ')}`,
  'number-taken': ({ number, name }) => `The number “${number}” belongs to ${name} already; give another one.`,
  'reference-taken': ({ reference, name }) =>
    `“${reference}” is booked for ${name} already; nothing was done. It is shown by: followups revenue list ${shellWord(name)}`,
  'deadline-before': ({ deadline }) => `The deadline ${deadline} lies before the due date; it is that day or later.`,
  'end-before': ({ end }) => `${end} is no end: it lies before the beginning, or not after the end so far.`,
  'past-deadline': ({ id, deadline }) =>
    `Follow-up ${id} cannot be moved past its deadline, ${deadline}; an earlier day can, or: followups done ${id}`,
  'complaint-open': ({ id }) =>
    `Follow-up ${id} is a complaint: it ends when it is solved and the customer was asked again: followups done ${id} call "what they said".`,
  'follow-up-of-other': ({ id, name }) =>
    `Follow-up ${id} belongs to ${name}; it is closed with an entry of that customer: followups done ${id} call "…"`,
  'entry-needs-letter': ({ input }) => `“${input}” is a follow-up; an entry of the history is e${input}.`,
  'follow-ups-of-several': () =>
    'These follow-ups belong to several customers; a conversation is logged with one: followups log CUSTOMER call "…"',
  'unknown-setting': ({ key, nearest }) =>
    `There is no setting “${key}”.${didYouMean(nearest)}${nearest.length === 0 ? ' followups config list shows all.' : ''}`,
  'bad-setting': ({ key, input, form }) => `“${input}” does not fit ${key ?? 'here'}; accepted: ${form}.`,
  'bad-config': ({ path, line, expected }) => `${path}, line ${line}: expected ${expected}.`,
  'broken-config': ({ path, line, text }) =>
    `${path}, line ${line}: “${text}” cannot be read; a setting looks like this: name = "Anna Berg"`,
  'config-key-twice': ({ path, line, key }) =>
    `${path}, line ${line}: ${key} is set once already, further up; once is enough.`,
  'unknown-config-key': ({ path, line, key, nearest, isOfBusiness }) =>
    `${path}, line ${line}: there is no setting “${key}” here.` +
    (isOfBusiness
      ? ` It belongs to the business: followups config set ${key} VALUE`
      : nearest.length === 0
        ? ' followups config list shows all.'
        : didYouMean(nearest)),
  'mail-unset': ({ key, example }) => `Mail still needs ${key}: followups config set ${key} ${example}`,
  'digest-busy': () =>
    'Another run has been sending the morning mails for a quarter of an hour; nothing was sent. The next run tries again.',
  'digest-no-address': ({ names, isAlone }) =>
    isAlone
      ? 'There is no address for the morning mail: followups config set email anna@example.com'
      : `Nobody who would get the morning mail has an address: followups owner edit ${shellWord(names[0] ?? '')} --email anna@example.com`,
  'not-on-other-day': ({ day }) =>
    `Only the mail of today is sent. What that of ${longDay(day, 'en')} says: followups digest --for ${day}`,
  'not-in-demo': () => 'The demo is thrown away, changes no settings of yours and sends nothing; leave out “demo”.',
  'unknown-zone': ({ input }) => `“${input}” is no time zone; try Europe/Berlin.`,
  'no-home': () =>
    'There is no home folder; give --store FILE and --config FILE, or set FOLLOWUPS_STORE and FOLLOWUPS_CONFIG.',
  'file-exists': ({ path }) => `“${path}” exists already and is not written over; name another one.`,
  'unreadable-file': ({ path, code }) => `“${path}” cannot be read or written (${code}).`,
  'refused-lines': ({ count }) =>
    `Nothing was imported: ${count === 1 ? '1 line is' : `${count} lines are`} refused, and --strict was given.`,
  'repeated-entry': () => 'The same entry was made minutes ago; --again makes it once more.',
  'already-left': ({ name, id, day, hasDied, successor }) =>
    hasDied
      ? `${name} (p${id}) died, last day ${day}${successor === null ? '' : `; ${successor} follows`}. To say who follows add --to.`
      : `${name} (p${id}) has left already, last day ${day}${successor === null ? '' : `; ${successor} follows`}. To say more add --to, --on or --went-to; who is there after all: followups contact edit p${id} --returned.`,
  'no-successor': ({ name, because }) =>
    ({
      same: `${name} cannot follow themselves; --to names somebody else.`,
      left: `${name} is not there any more either; --to names somebody who is.`,
      'same-firm': `${name} is the customer they leave; --as-lead needs the name of another firm behind --went-to.`,
    })[because],
  'already-closed': ({ id }) => `Follow-up ${id} is closed already; followups history says when, and by whom.`,
  'unknown-region': ({ input, known }) =>
    `“${input}” is no region with known public holidays.${known.length === 0 ? ' Try DE-BY, AT-9 or CH.' : didYouMean(known)}`,
}

const things: Readonly<Record<Channel, string>> = {
  ...{ call: 'A call', visit: 'A visit', meeting: 'A meeting', video: 'A video call', event: 'An event' },
  ...{ email: 'An email', letter: 'A letter', chat: 'A chat message', mailing: 'A mailing', note: 'A note' },
}

const decided = {
  promise: 'a promise, kept or not kept',
  agreement: 'an agreement, which asks for a decision',
  journey: 'the last step of a journey, which ends with an outcome',
} as const

const journeyFaults = {
  step: 'expected a step such as “S+7 Ask for the impression” (S is the start, E the end, in days or wd).',
  words: 'a step needs words, such as “S+7 Ask for the impression”.',
  'one-repeat': 'only one step can repeat.',
  'repeat-last': 'only the last step can repeat.',
  'no-steps': 'a journey needs at least one step, such as “S+7 Ask for the impression”.',
} as const
