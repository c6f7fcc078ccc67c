import type { FailureKind } from './domain/failure.ts'
import type { Delivery } from './mail/delivery.ts'

/** What the program ends with; part of the interface for cron and scripts. */
export const exitCodes = {
  done: 0,
  usage: 2,
  unknown: 3,
  refused: 4,
  store: 5,
  something: 10,
  mailRefused: 69,
  bug: 70,
  mailFailed: 75,
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Kinds that are not listed are wrong usage or bad input. */
const codes: Partial<Record<FailureKind, ExitCode>> = {
  'unknown-customer': exitCodes.unknown,
  'unknown-contact': exitCodes.unknown,
  'unknown-contact-at': exitCodes.unknown,
  'unknown-owner': exitCodes.unknown,
  'unknown-follow-up': exitCodes.unknown,
  'unknown-entry': exitCodes.unknown,
  'unknown-file': exitCodes.unknown,
  'unknown-folder': exitCodes.unknown,
  'is-folder': exitCodes.unknown,
  'unknown-journey': exitCodes.unknown,
  'unknown-agreement': exitCodes.unknown,
  'no-journey': exitCodes.unknown,
  'no-handover': exitCodes.unknown,
  'unknown-template': exitCodes.unknown,
  'email-blocked': exitCodes.refused,
  'contact-died': exitCodes.refused,
  'letter-too-long': exitCodes.refused,
  'cannot-open': exitCodes.refused,
  'no-scheduler': exitCodes.refused,
  'scheduler-failed': exitCodes.refused,
  'not-for-cron': exitCodes.refused,
  'journey-over': exitCodes.refused,
  'owner-changed': exitCodes.refused,
  'owner-unavailable': exitCodes.refused,
  'last-owner': exitCodes.refused,
  'owner-left': exitCodes.refused,
  'loss-unexplained': exitCodes.refused,
  'stage-already': exitCodes.refused,
  'agreement-over': exitCodes.refused,
  'unknown-tag': exitCodes.unknown,
  'tag-missing': exitCodes.unknown,
  'ambiguous-name': exitCodes.refused,
  'needs-answer': exitCodes.refused,
  'needs-terminal': exitCodes.refused,
  'name-taken': exitCodes.refused,
  'gone-meanwhile': exitCodes.refused,
  'same-twice': exitCodes.usage,
  'contacts-of-two': exitCodes.refused,
  'number-taken': exitCodes.refused,
  'reference-taken': exitCodes.refused,
  'past-deadline': exitCodes.refused,
  'needs-decision': exitCodes.refused,
  'complaint-open': exitCodes.refused,
  'follow-up-of-other': exitCodes.refused,
  'entry-needs-letter': exitCodes.usage,
  'repeated-entry': exitCodes.refused,
  'already-closed': exitCodes.refused,
  'already-left': exitCodes.refused,
  'no-successor': exitCodes.refused,
  'unknown-command-number': exitCodes.unknown,
  'nothing-to-undo': exitCodes.refused,
  'nothing-to-redo': exitCodes.refused,
  'fewer-commands': exitCodes.refused,
  'undo-final': exitCodes.refused,
  'undo-of-undo': exitCodes.refused,
  'already-undone': exitCodes.refused,
  'built-on': exitCodes.refused,
  'file-exists': exitCodes.refused,
  'store-has-customers': exitCodes.refused,
  'store-busy': exitCodes.store,
  'store-missing': exitCodes.store,
  'store-empty': exitCodes.store,
  'store-foreign': exitCodes.store,
  'store-damaged': exitCodes.store,
  'store-newer': exitCodes.store,
  'store-unreadable': exitCodes.store,
  'store-no-file': exitCodes.store,
  'store-link-broken': exitCodes.store,
  'store-folder-closed': exitCodes.store,
  'store-read-only': exitCodes.store,
  'store-outdated': exitCodes.store,
  'store-replaced': exitCodes.store,
  'store-in-use': exitCodes.store,
  'restore-itself': exitCodes.refused,
  'backup-failed': exitCodes.store,
  'disk-full': exitCodes.store,
  'not-erased': exitCodes.store,
  'digest-busy': exitCodes.mailFailed,
}

/** What sending a letter ends with; one whose end is unknown is tried again. */
export function exitCodeOfMail(kind: Delivery['kind']): ExitCode {
  if (kind === 'accepted') return exitCodes.done
  return kind === 'refused' ? exitCodes.mailRefused : exitCodes.mailFailed
}

export function exitCodeOf(kind: FailureKind): ExitCode {
  return codes[kind] ?? exitCodes.usage
}

/** Whether a question was left with Ctrl-C. */
export function isInterruption(error: unknown): boolean {
  return (error as { name?: unknown }).name === 'ExitPromptError'
}
