import { fileURLToPath } from 'node:url'
import { leadingWords } from '../../src/command-line/words.ts'
import { commands } from '../../src/commands/index.ts'
import { shellWords } from './shell-words.ts'

/** What a command does with the store. */
export type Use =
  | 'reads'
  /** Reads it where there is one, and says so where there is none. */
  | 'looks'
  | 'changes'
  /** Changes it, and makes one where there is none. */
  | 'makes'
  /** Works with files: with the store as one, whatever its state, or with that of the settings. */
  | 'keeps'
  /** Leaves it alone. */
  | 'none'

export type CommandLine = { command: string; line: string; use: Use }

/**
 * One line or more for every command, in an order in which all succeed one after the other. Tests go through all of
 * them, so that a new command is tried as well: it is enough to write it down here.
 */
export function commandLines(customersFile: string): readonly CommandLine[] {
  return [
    { command: 'init', line: 'init --name "Anna Berg" --region DE-BY', use: 'makes' },
    { command: 'import', line: `import ${customersFile}`, use: 'makes' },
    { command: 'customer add', line: 'customer add "Gamma KG" --tag vip', use: 'makes' },
    { command: 'customer edit', line: 'customer edit Gamma --importance A', use: 'changes' },
    { command: 'customer wish', line: 'customer wish Gamma --channel email --best-time mornings', use: 'changes' },
    { command: 'know', line: 'know Gamma "plans a second shop" --kind need', use: 'changes' },
    { command: 'contact add', line: 'contact add Acme "Jan Ott" --phone "+49 89 123456"', use: 'changes' },
    { command: 'contact edit', line: 'contact edit "Jan Ott" --role buyer', use: 'changes' },
    { command: 'contact form', line: 'contact form "Jan Ott" du', use: 'changes' },
    { command: 'contact consent', line: 'contact consent "Jan Ott" call --source "the fair"', use: 'changes' },
    { command: 'contact block', line: 'contact block "Jan Ott" email', use: 'changes' },
    { command: 'owner add', line: 'owner add "Ben Ott"', use: 'makes' },
    { command: 'owner edit', line: 'owner edit Ben --email ben@example.com', use: 'changes' },
    { command: 'owner edit', line: 'owner edit Anna --deputy Ben', use: 'changes' },
    { command: 'owner edit', line: 'owner edit Anna --digest-days mon,thu --digest-empty never', use: 'changes' },
    { command: 'owner away', line: 'owner away Anna --from tomorrow --until "in 2 weeks"', use: 'changes' },
    { command: 'owner return', line: 'owner return Anna', use: 'changes' },
    { command: 'config set', line: 'config set capacity 12', use: 'makes' },
    {
      command: 'log',
      line: 'log Acme call "spoke about the offer" --with Jan --next 2w --promise drawing --by-date 3w',
      use: 'changes',
    },
    { command: 'log edit', line: 'log edit e1 --text "spoke about the offer and the price"', use: 'changes' },
    { command: 'plan', line: 'plan Acme tomorrow "send the catalogue"', use: 'changes' },
    { command: 'snooze', line: 'snooze 6 3d', use: 'changes' },
    { command: 'level', line: 'level --days 5', use: 'changes' },
    { command: 'customer pause', line: 'customer pause Beta --until "in 6 weeks"', use: 'changes' },
    { command: 'revenue add', line: 'revenue add Acme "1200 EUR" maintenance --on yesterday', use: 'changes' },
    { command: 'revenue import', line: `revenue import ${revenueFile}`, use: 'changes' },
    { command: 'due', line: 'due --within 120d --explain', use: 'reads' },
    { command: 'review', line: 'review --owner Ben', use: 'reads' },
    { command: 'calendar', line: 'calendar --ahead 120d', use: 'reads' },
    { command: 'revenue list', line: 'revenue list Acme', use: 'reads' },
    { command: 'show', line: 'show Acme', use: 'reads' },
    { command: 'customer export', line: 'customer export Acme', use: 'reads' },
    { command: 'customer export', line: 'customer export Acme --format html', use: 'reads' },
    { command: 'export', line: 'export', use: 'reads' },
    { command: 'export', line: 'export --format vcard -', use: 'reads' },
    { command: 'export', line: 'export --format ics -', use: 'reads' },
    { command: 'dossier', line: 'dossier Acme Beta --markdown -', use: 'reads' },
    { command: 'dossier', line: 'dossier --of Ben --thin', use: 'reads' },
    { command: 'dossier', line: 'dossier Acme --for-customer', use: 'reads' },
    { command: 'mail', line: 'mail Acme --with Erika', use: 'reads' },
    { command: 'mail edit', line: 'mail edit birthday --built-in', use: 'none' },
    { command: 'customer list', line: 'customer list', use: 'reads' },
    { command: 'contact list', line: 'contact list', use: 'reads' },
    { command: 'owner list', line: 'owner list', use: 'reads' },
    { command: 'config list', line: 'config list', use: 'looks' },
    { command: 'config get', line: 'config get capacity', use: 'looks' },
    { command: 'config path', line: 'config path', use: 'none' },
    { command: 'config edit', line: `config edit --file ${settingsFile}`, use: 'keeps' },
    { command: 'digest', line: 'digest --for tomorrow', use: 'reads' },
    { command: 'digest', line: 'digest --owner Ben --eml -', use: 'reads' },
    { command: 'digest send', line: 'digest send --to anna@example.com --owner o1 --again --dry-run', use: 'reads' },
    { command: 'digest status', line: 'digest status', use: 'reads' },
    { command: 'digest test', line: 'digest test anna@example.com --dry-run', use: 'none' },
    {
      command: 'digest schedule',
      line: `digest schedule --with cron --dry-run --config ${mailConfigFile}`,
      use: 'reads',
    },
    { command: 'digest unschedule', line: 'digest unschedule --dry-run', use: 'none' },
    { command: 'help', line: 'help dates', use: 'none' },
    { command: 'demo', line: 'demo due --within 30d', use: 'none' },
    { command: 'done', line: 'done 6', use: 'changes' },
    { command: 'drop', line: 'drop 4', use: 'changes' },
    { command: 'customer resume', line: 'customer resume Beta', use: 'changes' },
    { command: 'promise', line: 'promise Acme fri "send the price list"', use: 'changes' },
    { command: 'keep', line: 'keep 8', use: 'changes' },
    { command: 'break', line: 'break 5 --why "no time"', use: 'changes' },
    { command: 'report', line: 'report', use: 'reads' },
    { command: 'report', line: 'report --owner Ben --since "1 jan" --html -', use: 'reads' },
    { command: 'report promises', line: 'report promises', use: 'reads' },
    { command: 'report losses', line: 'report losses', use: 'reads' },
    { command: 'gaps', line: 'gaps', use: 'reads' },
    { command: 'search', line: 'search acme', use: 'reads' },
    { command: 'search', line: 'search nobodyiscalledso --in notes --since 2020-01-01', use: 'reads' },
    { command: 'orphans', line: 'orphans', use: 'reads' },
    { command: 'risks', line: 'risks', use: 'reads' },
    { command: 'risks', line: 'risks --silent', use: 'reads' },
    { command: 'risks', line: 'risks --without Ben', use: 'reads' },
    { command: 'agreement add', line: 'agreement add Beta Copier --kind lease --for 24m --notice 3m', use: 'changes' },
    { command: 'agreement add', line: 'agreement add Beta Test --kind trial --for 4w', use: 'changes' },
    { command: 'agreement list', line: 'agreement list', use: 'reads' },
    { command: 'agreement show', line: 'agreement show Copier', use: 'reads' },
    { command: 'agreement renew', line: 'agreement renew Copier --for 24m', use: 'changes' },
    { command: 'agreement cancel', line: 'agreement cancel Copier --why "bought one"', use: 'changes' },
    { command: 'agreement end', line: 'agreement end Test', use: 'changes' },
    { command: 'journey edit', line: `journey edit vernissage --file ${journeyFile}`, use: 'changes' },
    { command: 'journey list', line: 'journey list', use: 'reads' },
    { command: 'journey show', line: 'journey show trial', use: 'reads' },
    { command: 'journey start', line: 'journey start Gamma onboarding', use: 'changes' },
    { command: 'journey end', line: 'journey end Gamma won', use: 'changes' },
    {
      command: 'contact leave',
      line: 'contact leave "Erika Muster" --to "Eva Neu" --email eva@example.com',
      use: 'changes',
    },
    { command: 'contact leave', line: 'contact leave "Max Beta" --went-to "Delta GmbH" --as-lead', use: 'changes' },
    { command: 'contact edit', line: 'contact edit "Erika Muster" --returned', use: 'changes' },
    {
      command: 'reassign',
      line: 'reassign Beta --to Ben --on "in 4 weeks" --reason "new region" --yes',
      use: 'changes',
    },
    { command: 'reassign', line: 'reassign --from Ben --to o1 --by tag --dry-run', use: 'reads' },
    { command: 'handover', line: 'handover', use: 'reads' },
    { command: 'handover', line: 'handover Beta', use: 'reads' },
    { command: 'handover', line: 'handover Beta done --why "all said"', use: 'changes' },
    { command: 'take', line: 'take Beta --as Ben --yes', use: 'changes' },
    { command: 'stage', line: 'stage Gamma lost --reason price --said-by customer', use: 'changes' },
    { command: 'log remove', line: 'log remove e1', use: 'changes' },
    { command: 'duplicates', line: 'duplicates', use: 'reads' },
    { command: 'contact add', line: 'contact add Acme "J. Ott"', use: 'changes' },
    { command: 'contact merge', line: 'contact merge "Jan Ott" "J. Ott" --at Acme --yes', use: 'changes' },
    { command: 'contact remove', line: 'contact remove Jan --yes', use: 'changes' },
    { command: 'customer add', line: 'customer add "Beta Aktiengesellschaft" --stage lead', use: 'makes' },
    { command: 'customer merge', line: 'customer merge "Beta AG" Acme --keep a --dry-run', use: 'reads' },
    { command: 'customer merge', line: 'customer merge "Beta AG" "Beta Aktien" --keep a --yes', use: 'changes' },
    { command: 'customer remove', line: 'customer remove Gamma --yes', use: 'changes' },
    { command: 'history', line: 'history', use: 'reads' },
    { command: 'history', line: 'history Acme --since yesterday', use: 'reads' },
    { command: 'undo', line: 'undo --last 2 --dry-run', use: 'reads' },
    { command: 'undo', line: 'undo', use: 'changes' },
    { command: 'redo', line: 'redo', use: 'changes' },
    { command: 'forget', line: 'forget "Eva Neu" --dry-run', use: 'reads' },
    { command: 'forget', line: 'forget "Eva Neu" --yes', use: 'changes' },
    { command: 'forget', line: 'forget Gamma --yes', use: 'changes' },
    { command: 'backup', line: `backup ${backupFile(customersFile)}`, use: 'keeps' },
    { command: 'backup', line: 'backup --keep 2', use: 'keeps' },
    { command: 'backup schedule', line: 'backup schedule --with cron --dry-run', use: 'keeps' },
    { command: 'backup unschedule', line: 'backup unschedule --dry-run', use: 'none' },
    { command: 'doctor', line: 'doctor', use: 'keeps' },
    { command: 'restore', line: `restore ${backupFile(customersFile)} --dry-run`, use: 'keeps' },
    { command: 'restore', line: `restore ${backupFile(customersFile)} --yes`, use: 'keeps' },
    { command: 'catchup', line: 'catchup Ben --since yesterday', use: 'reads' },
    { command: 'completion', line: 'completion bash', use: 'none' },
    { command: 'owner leave', line: 'owner leave Ben --on "in 3 weeks"', use: 'changes' },
  ]
}

/** A new file beside the one that is imported. */
function backupFile(customersFile: string): string {
  return customersFile.replace(/[^/]*$/, 'kept.db')
}

/** Booked amounts of the customers below. */
const revenueFile = fileURLToPath(new URL('revenue.csv', import.meta.url))

/** Settings of a person with which mail can be sent. */
const mailConfigFile = fileURLToPath(new URL('mail.toml', import.meta.url))

/** The steps of a journey of one's own. */
const settingsFile = fileURLToPath(new URL('settings.toml', import.meta.url))
const journeyFile = fileURLToPath(new URL('journey.txt', import.meta.url))

/** The file that is imported. */
export const customersCsv =
  'company;name;email\nAcme GmbH;Erika Muster;erika@example.com\nBeta AG;Max Beta;max@example.com\n'

/** The exit codes that the help of the command in a line names. */
export async function declaredCodes(line: string): Promise<readonly number[]> {
  const [first = '', second] = leadingWords(shellWords(line)).map(({ word }) => word)
  const entry =
    commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first)
  return entry ? (await entry.load()).default.codes : declaredCodes('due')
}
