import type { Stage } from './customer.ts'
import type { FileFailureFacts } from './file-failure.ts'
import type { Channel } from './interaction.ts'
import type { MailFailureFacts } from './mail-failure.ts'
import type { UndoFailureFacts } from './undo-failure.ts'

/**
 * What can go wrong for a person, as a kind with its facts, never as a sentence: it is worded at the edge
 * (`src/text/failures.ts`) and mapped to an exit code (`src/exit-codes.ts`). Anything else that is thrown is a bug.
 */
export type FailureFacts = FileFailureFacts &
  MailFailureFacts &
  UndoFailureFacts & {
    /** A phrase that is no date. */
    'no-date': { input: string }
    /** A date that does not exist, such as 31.02. */
    'impossible-date': { input: string }
    /** A date that can be read two ways, such as 03/04/2026; the ISO days it could be. */
    'ambiguous-date': { input: string; readings: readonly string[] }
    /** A due date in the past or a log date in the future. `day` is what was understood. */
    'wrong-direction': { input: string; day: string; towards: 'future' | 'past' }
    /** A phrase that is no duration such as 6w. */
    'no-duration': { input: string }
    /** Words that are no days of the week. */
    'no-weekdays': { input: string }
    'no-time': { input: string }
    /** A word that is none of a few. */
    'no-stage': { input: string }
    /** The channels most like it. */
    'no-channel': { input: string; nearest: readonly Channel[] }
    'no-kind': { input: string }
    'no-importance': { input: string }
    'no-cadence': { input: string }
    'no-email': { input: string }
    'no-birthday': { input: string }
    'no-phone': { input: string }
    'no-language': { input: string }
    /** A day that must lie ahead and is today. */
    'not-ahead': { input: string; day: string }
    /** A word that is none of a few; those that are, as they are typed. */
    'no-choice': { input: string; choices: readonly string[] }
    /** An ending of a file that says none of the formats. */
    'no-format': { file: string; ending: string }
    'no-agreement-kind': { input: string }
    'no-notice': { input: string }
    'no-reason': { input: string }
    'no-money': { input: string }
    'no-currency': { input: string }
    /** A journey whose text is faulty, with the line that is. */
    'bad-journey': {
      line: number
      text: string
      expected: 'step' | 'words' | 'one-repeat' | 'repeat-last' | 'no-steps'
    }
    /** A follow-up that ends only with a decision: the commands that say it, and the one that only writes down what was said. */
    'needs-decision': {
      id: number
      kind: 'promise' | 'agreement' | 'journey'
      commands: readonly string[]
      log: string | null
    }
    /** A journey of a customer that has ended already. */
    'journey-over': { id: number }
    'unknown-journey': { input: string; known: readonly string[] }
    /** A customer that is on no journey, or on none of that name. */
    'no-journey': { name: string }
    /** A customer with whom no handover is under way. */
    'no-handover': { name: string }
    /** Losing asks why. */
    'loss-unexplained': { name: string }
    'stage-already': { name: string; stage: Stage }
    'unknown-agreement': { input: string; nearest: readonly string[] }
    /** An agreement that was ended or cancelled already. */
    'agreement-over': { id: number; title: string }
    /** A follow-up that is no promise. */
    'no-promise': { id: number }
    /** A number that is none, or out of bounds. */
    /** Neither a letter nor a digit in it. */
    'no-word': { input: string }
    'no-count': { input: string; least: number; most: number }
    /** Follow-up numbers such as 14,15. */
    'no-ids': { input: string }
    /** Words behind follow-up numbers, which belong behind an option. */
    'words-behind-ids': { input: string; option: string }
    /** Text with a character that cannot be kept (NUL, half a character), or none at all. */
    'unreadable-text': { input: string }
    'empty-name': Record<string, never>
    /** A name of too many characters. */
    'too-long': { length: number; most: number }
    'unknown-customer': { input: string; nearest: readonly string[] }
    'unknown-contact': { input: string; nearest: readonly string[] }
    /** Nobody of this name at a customer; whoever is known there. */
    'unknown-contact-at': { input: string; customer: string; known: readonly string[] }
    'unknown-owner': { input: string; nearest: readonly string[] }
    /** Nobody would be left in charge. */
    'last-owner': { name: string }
    /** Somebody's last day was or will be before the day that is meant. */
    'owner-left': { name: string; on: string }
    /** Somebody who would stand in for themselves. */
    'own-stand-in': { name: string }
    /** The end of a time that lies before its beginning. */
    'until-before': { until: string; from: string }
    'unknown-follow-up': { input: string }
    'unknown-entry': { input: string }
    'unknown-file': { path: string }
    /** One in which something is to be put. */
    'unknown-folder': { path: string }
    /** A folder where a file is needed. */
    'is-folder': { path: string }
    /** `mayBeName` where it stands in the place of a command, and may be a customer's name. */
    'unknown-command': { input: string; nearest: readonly string[]; mayBeName?: boolean }
    /** A word that no topic of help and no command has. */
    'unknown-topic': { input: string; nearest: readonly string[] }
    /** An option that describes a person, given for a customer. */
    'option-of-contact': { option: string }
    'unknown-option': { input: string; nearest: readonly string[] }
    'missing-argument': { name: string }
    'missing-value': { option: string }
    /** `only`: a command that takes no words, and the commands that begin with it. */
    'too-many-arguments': { input: string; only?: { command: string; members: readonly string[] } }
    /** Options or arguments that exclude each other. */
    'not-together': { options: readonly string[] }
    /** An option that a channel cannot have. */
    'not-of-channel': { option: '--missed' | '--in' | '--tag'; channel: Channel }
    /** A channel before the customer. */
    'customer-first': { customer: string; channel: string }
    /** An option that means nothing without another. */
    'goes-with': { option: string; needs: string }
    /** A tag that no customer in care has. */
    'unknown-tag': { input: string }
    /** A tag to take off a customer that has not got it; the tags it has. */
    'tag-missing': { input: string; name: string; tags: readonly string[] }
    /** An option that is needed for what is asked, such as --why for a cadence of none. */
    'option-needed': {
      option: string
      because:
        | 'cadence-none'
        | 'mailing'
        | 'channel'
        | 'changes'
        | 'end'
        | 'kind'
        | 'loss'
        | 'win-back'
        | 'until'
        | 'whom'
        | 'me'
    }
    /** Several could be meant: one line for each, with its id. */
    'ambiguous-name': { input: string; candidates: readonly string[] }
    /** Somebody must answer and nobody can be asked; the option that answers. */
    'needs-answer': { option: string }
    /** What is only a conversation, and no terminal to have it on. */
    'needs-terminal': { command: 'review' }
    /** What exists already, with its id; `again` says what --again would do all the same. */
    'name-taken': { name: string; id: string; again?: 'add' | 'edit' }
    /** Somebody else took away what it is about since it was read. */
    'gone-meanwhile': Record<string, never>
    /** One and the same in the place of two that are to become one. */
    'same-twice': { name: string }
    /** Two people who are to become one, and belong to two customers. */
    'contacts-of-two': { names: readonly string[]; customerIds: readonly number[] }
    'number-taken': { number: string; name: string }
    /** A booking of this reference, which the customer of that name has already. */
    'reference-taken': { reference: string; name: string }
    /** A deadline that lies before the due date. */
    'deadline-before': { deadline: string }
    /** The end of an agreement that lies before its beginning or the end that it had. */
    'end-before': { end: string }
    'past-deadline': { id: number; deadline: string }
    /** A complaint ends only when it is solved and the customer was asked again. */
    'complaint-open': { id: number }
    'follow-ups-of-several': Record<string, never>
    /** A follow-up that is to be closed with an entry of another customer. */
    'follow-up-of-other': { id: number; name: string }
    /** The number of a follow-up where an entry is meant. */
    'entry-needs-letter': { input: string }
    'unknown-setting': { key: string; nearest: readonly string[] }
    /** `key` is what was typed for it, a setting or an option; null where a question was answered. */
    'bad-setting': { key: string | null; input: string; form: string }
    /** The file with the settings of the person, with the place of the mistake. */
    'bad-config': { path: string; line: number; expected: string }
    /** The same file is no TOML; the line that cannot be read. */
    'broken-config': { path: string; line: number; text: string }
    'config-key-twice': { path: string; line: number; key: string }
    /** A key in that file that nobody knows, or one that is kept in the store. */
    'unknown-config-key': { path: string; line: number; key: string; nearest: readonly string[]; isOfBusiness: boolean }
    /** Something that the demo, which is thrown away, must not write. */
    'not-in-demo': Record<string, never>
    'unknown-zone': { input: string }
    'no-home': Record<string, never>
    /** A path that no crontab or unit of systemd can carry: it has a line end, another sign of control, or a backslash. */
    'not-for-cron': { word: string }
    /** Nothing that we know on this machine runs programs by itself; what it should run, hourly from when until when. */
    'no-scheduler': { line: string; from: string; until: string }
    /** `crontab` or `systemctl` did not do it; what it said. */
    'scheduler-failed': { program: string; said: string }
    /** The file that a command should write stands there already. */
    'file-exists': { path: string }
    /** A file that the operating system refuses to read or write: its own code, such as EACCES. */
    'unreadable-file': { path: string; code: string }
    /** Nothing was imported because of --strict. */
    'refused-lines': { count: number }
    /** The same entry was made minutes ago. */
    'repeated-entry': { id: number }
    /** Somebody else is in charge of a customer in the meantime. */
    'owner-changed': { id: number }
    /** An owner who left or is away without end and can be given nothing; who can. */
    'owner-unavailable': { name: string; because: 'left' | 'away'; available: readonly string[] }
    /** A contact who left already, of whom nothing new was said; `day` as it is echoed, and who follows. */
    'already-left': { name: string; id: number; day: string; hasDied: boolean; successor: string | null }
    /** Who or what cannot be named after a contact who leaves: the same person, one who left, the same firm. */
    'no-successor': { name: string; because: 'same' | 'left' | 'same-firm' }
    /** Somebody closed it in the meantime. */
    'already-closed': { id: number }
    /** A region whose public holidays nobody knows; some that are known. */
    'unknown-region': { input: string; known: readonly string[] }
  }

export type FailureKind = keyof FailureFacts

export class Failure<Kind extends FailureKind = FailureKind> extends Error {
  constructor(
    readonly kind: Kind,
    readonly facts: FailureFacts[Kind],
  ) {
    super(kind)
    this.name = 'Failure'
  }
}
