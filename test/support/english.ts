import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands, groups } from '../../src/commands/index.ts'
import { Failure, type FailureKind } from '../../src/domain/failure.ts'
import { english as deliveriesInEnglish } from '../../src/text/deliveries-english.ts'
import { sentenceOf } from '../../src/text/failures.ts'
import type { Form, Language } from '../../src/text/language.ts'
import { topics } from '../../src/text/topics.ts'
import { commandLines, customersCsv } from './command-lines.ts'
import { desk } from './desk.ts'
import { failureSamples } from './failures.ts'

/*
 * A word is taken for English if an English screen of ours has it, or a library says it, and it is none of those below.
 */

/** What both languages have, or a person types and reads in either: names, values, formats. */
const inBoth = new Set(
  [
    // German as well
    'an am in so was war will die den per plus name namen region status mail mails test tests text texte start server',
    'browser option optionen version plan person export import backup backups post chat video event hand note seminar system',
    'host link form format export firma kunde deutsch english englisch europe berlin block',
    'abc domain kb schema standard online timer app firewall minute demo last stand wein',
    // What is typed
    'dates me capacity company email history renew end cancel notify send',
    'dmy mdy term columns editor pager tz lc lang due smtp sendmail cron systemd node lead wd eom',
    // Names of programs, files and formats
    'followups fu csv json pdf html excel google outlook dropbox onedrive icloud windows markdown vcard vcf ics zip utf utc tls sqlite msmtp mta',
    'crontab config db store dev null xdg home path edit doc office',
    'da pause port still falls fr do heute morgen übermorgen freitag nächsten kommenden wochen woche zwei neue sie du tag brief ab',
    // Commands that a sentence names
    'undo redo reassign forget restore schedule unschedule done digest doctor',
    'review log snooze drop pass show',
    // The shells and what they run
    'shell bash zsh fish eval echo source autoload compinit terminal',
    // Months
    'feb apr jun jul aug sep nov',
    // Error codes, countries, currencies
    'eacces enoent enospc eur usd chf ch at de en by us',
    // Persons and things in examples
    'ben anna berg cleo jung koch sabine acme beta gamma delta copier ärzte xyz',
  ]
    .join(' ')
    .split(' '),
)

/** What the libraries would say: commander, inquirer, SQLite, Node. */
const ofLibraries =
  'usage options arguments commands global choices preset env press enter launch preferred editor validating select selected submit navigate toggle invalid value provide must valid error missing required argument unknown command did you mean too many expected got disabled default abort aborted canceled failed to create temporary file permission denied no such directory database disk image malformed locked constraint unique readonly certificate expired self signed socket hang up connection refused timed out space left on device the and of with is are not for from this that which what who when where there has have cannot should may please nothing already'

const english = new Set([...wordsOf(ofLibraries)])

/** How many words are known to be English. */
export const wordsLearnt = (): number => english.size

/** All of ours in English, once. */
export async function learnEnglish(): Promise<void> {
  if (english.size > 1000) return
  const d = desk({ env: { FOLLOWUPS_LANGUAGE: 'en' } })
  const file = join(d.folder, 'customers.csv')
  writeFileSync(file, customersCsv)
  const typed = typedIn(file)
  const learn = (text: string) => {
    for (const word of wordsOf(text)) english.add(word)
  }
  for (const name of ['', ...Object.keys(groups), ...commands.map(({ name }) => name)]) {
    learn(await d.ok(`${name} --help`.trim()))
  }
  for (const topic of topics) learn((await d.ok(`help ${topic}`)).replace(/In German as well[^]*?\n\n/, ''))
  for (const [, sentence] of sentences({ language: 'en', form: 'sie' })) learn(sentence)
  for (const sentence of deliveries(deliveriesInEnglish)) learn(sentence)
  for (const { line } of commandLines(file)) {
    const { out } = await d.run(line)
    learn(
      wordsOf(out)
        .filter((word) => !typed.has(word))
        .join(' '),
    )
  }
}

/** What the tried lines and the files in them say, in whatever language. */
export function typedIn(file: string): Set<string> {
  const files = ['revenue.csv', 'mail.toml', 'journey.txt'].map((name) => readFileSync(`test/support/${name}`, 'utf8'))
  return new Set([...commandLines(file).map(({ line }) => line), ...files].flatMap(wordsOf))
}

/** English words in a text, without what is typed in either language. */
export function strangers(text: string): string[] {
  return wordsOf(text).filter((word) => english.has(word))
}

function wordsOf(text: string): string[] {
  const plain = text
    .replace(/^ {2,4}followups .*(\n {4}\S.*)*$/gm, ' ')
    .replace(/^ {2}[a-z]+( [a-z]+)? {2,}/gm, ' ')
    .replace(/(?<!\w)--?[a-z][a-z-]*/g, ' ')
    .replace(/\bfollowups( demo)?( [a-z]+( [a-z]+)?)?/g, ' ')
    .replace(/[\w~./-]*\/[\w./-]+/g, ' ')
    .replace(/[\w-]+(?:[.@][\w-]+)+/g, ' ')
    .replace(/[A-Z]+_[A-Z_]+/g, ' ')
  return (plain.toLowerCase().match(/\p{L}{2,}/gu) ?? []).filter((word) => !inBoth.has(word))
}

export function sentences(tongue: { language: Language; form: Form }): [FailureKind, string][] {
  return Object.entries(failureSamples).flatMap(([kind, samples]) =>
    samples.map((facts): [FailureKind, string] => [
      kind as FailureKind,
      sentenceOf(new Failure(kind as FailureKind, facts as never), tongue),
    ]),
  )
}

/** Every sentence of these, with some route and some answer. */
export function deliveries(sentences: object): Set<string> {
  const route = { transport: 'smtp', host: 'smtp.xyz', port: 587, user: 'xyz', from: 'xyz', to: 'xyz' }
  const said = new Set<string>()
  const walk = (part: unknown) => {
    if (typeof part === 'function') {
      for (const kind of ['failed', 'refused']) {
        const fault = { kind, route, ...route, at: 'greeting', detail: 'XYZ' }
        said.add((part as (fault: object) => string)(fault))
      }
    } else if (typeof part === 'object' && part !== null) Object.values(part).forEach(walk)
  }
  walk({ ...sentences, said: undefined })
  return said
}
