import type { Ask, Completed, Prompts, PromptSettings } from './ask.ts'
import type { Config } from './config.ts'
import type { ConfigChanges } from './config-text.ts'
import type { DateOrder } from './domain/date-phrase.ts'
import type { Day } from './domain/day.ts'
import type { Units } from './domain/systemd-timer.ts'
import type { AtHandOver, Delivery } from './mail/delivery.ts'
import type { Letter } from './mail/letter.ts'
import type { MailSettings } from './mail/settings.ts'
import type { Written } from './output/writer.ts'
import type { Block, View } from './output/view.ts'
import type { FileContext, StoreContext } from './store/context.ts'
import type { StoreFile } from './store/file.ts'
import type { Glimpse } from './store/hints.ts'
import type { Regions } from './store/public-holidays.ts'
import type { Store } from './store/store.ts'
import type { Language, Tongue } from './text/language.ts'

/** Everything outside itself that a command may touch. */
export type Program = {
  /** The day of the run, read once. */
  today: Day
  language: Language
  tongue: Tongue
  /** The language where neither the command line nor the settings say one. */
  usualLanguage: Language
  /** Whether the command line says the language itself. */
  isLanguageSaid: boolean
  /** Whether the command line names another day than the one it is. */
  isOtherDay: boolean
  config: Config
  /** Who acts, as typed or configured; null where it is not said. */
  me: string | null
  /** What is typed before a command: `followups`, or in the demo `followups demo`. */
  name: string
  /** Of this program. */
  version: string
  /** The user's name, as the operating system knows it. */
  userName: string
  versions: { followups: string; node: string }
  /** The instant, in UTC (ISO 8601). */
  now: () => string
  /** How dates like 03/04/2026 are meant; null refuses them. */
  dates: DateOrder | null
  /** Opened on first use, so that --help never opens it. */
  store: () => Promise<Store>
  /** The same for a dry run: where there is no store yet, an empty one in memory, and none is made. */
  storeForTrial: () => Promise<Store>
  /** The store as a file, whatever its state; null in the demo, which has none. */
  storeFile: () => Promise<StoreFile | null>
  /** Closes the store while something else takes its time; `store` opens it again. */
  letGo: () => Promise<void>
  /** What it says by itself, such as around a question, is said in this language from then on. */
  speak: (tongue: Tongue) => void
  /** The same on another day, for looking only, as `--today` would have it. */
  on: (day: Day) => Program
  /** Prints data to stdout, in the form asked for. */
  show: <Row extends object>(view: View<Row>) => void
  /** Whether data to stdout goes to a terminal. */
  isOnTerminal: boolean
  /** A remark for people, to stderr. */
  tell: (sentence: string) => void
  /**
   * Does what a command line says, in the same store and with the same global options, as a command of its own in the
   * history; with `--no-input` it asks nothing. `as` is what that command sees, where it is not what this one was given. Throws
   * what that command throws.
   */
  run: (words: readonly string[], as?: Program) => Promise<Step>
  ask: Ask
  /** The same items, counted on a terminal while they take long. */
  counting: <Item>(items: Iterable<Item>) => Iterable<Item>
  files: Files
  /**
   * Opens an address such as `mailto:…` in the program that the machine has for it. Throws Failure `cannot-open`; `asked`
   * where it is not known whether it came to that, and nothing is opened in the demo.
   */
  open: (address: string) => Promise<'open' | 'asked' | 'demo'>
  /**
   * Sends a letter as the person has set it, and says what became of it; `atHandOver` is called, and waited for, before the
   * first byte of the message itself leaves. Throws Failure `mail-unset` or `no-email`, and what `atHandOver` throws: then
   * nothing of the message has left.
   */
  send: (letter: Letter, atHandOver?: AtHandOver) => Promise<Delivery>
  /** What runs programs by itself on this machine. In the demo a crontab that is empty and stays so. */
  scheduler: () => Promise<Scheduler>
  /** The names of regions with public holidays, which take a moment to load. */
  regions: () => Promise<Regions>
  /** Makes the run end with this code although nothing failed. */
  endWith: (code: number) => void
}

/** What became of a command line. */
export type Step = {
  /** Its number in the history, null where it changed nothing. */
  commandId: number | null
  said: readonly Block[]
  /** The data of all that it would have shown. */
  rows: readonly object[]
}

/** The files that commands read and write; `-` is stdin or stdout. */
export type Files = {
  /** A path as it is typed or dropped where no shell reads it: in quotes, with marks before blanks, from the home folder on. */
  pathTyped: (text: string) => string
  /** What one goes on with that is typed so. */
  pathCompleted: (typed: string) => Promise<Completed>
  /** Throws Failure `unknown-file` or `is-folder`. */
  read: (path: string) => Promise<Uint8Array>
  /** Takes the place of a new file, so that it can be written later; never over one that is there (Failure `file-exists`). */
  newFile: (path: string) => Promise<NewFile>
  /**
   * A file piece by piece, as often as it is gone through; standard input all at once. Throws Failure `unknown-file` or
   * `is-folder`.
   */
  pieces: (path: string) => Promise<Iterable<Uint8Array>>
  /**
   * A new file that grows and has its place only when it is whole; never over one that is there (Failure `file-exists`,
   * `is-folder`), and only in a folder that is there (`unknown-folder`).
   */
  growing: (path: string) => Promise<GrowingFile>
  /** A folder for several of them, made where the one above it is there. Throws Failure `unknown-folder`. */
  folder: (path: string) => Promise<void>
  configPath: string
  storePath: string
  /** Where the store is while the settings say nothing. */
  usualStorePath: string
  /** The store that was named, where commands would work with another one had it not been; else null. */
  namedStore: string | null
  /** Writes settings of the person into their file, keeping its comments; null takes a key out. Not in the demo. */
  writeConfig: (changes: ConfigChanges) => Promise<void>
  /** The file of them as it stands; where there is none, the first one, with every key explained. */
  configText: () => Promise<string>
  /** Puts a text in its place that was checked before. Not in the demo. */
  writeConfigText: (text: string) => Promise<void>
  ownTexts: OwnTexts
}

/** Texts of the person's own, in the folder `templates` beside their settings; named such as `birthday.de.sie.txt`. */
export type OwnTexts = {
  /** Null where there is none. Throws Failure `unreadable-file`, or `unreadable-text` where it is none in UTF-8. */
  read: (name: string) => Promise<string | null>
  /** The path; null takes it away. Not in the demo. */
  write: (name: string, text: string | null) => Promise<string>
}

/** The crontab of the person, and the timers of systemd that are theirs. Throws Failure `scheduler-failed`. */
export type Scheduler = Pick<Machine, 'program' | 'zone' | 'ownZone'> & {
  /** With a character for each byte, empty where the person has none; null where the machine has no cron. */
  crontab: () => Promise<string | null>
  /** An empty one is taken away. A text whose last line has no end gets one where cron wants it so. */
  writeCrontab: (text: string) => Promise<void>
  /** Whether systemd runs timers of the person. */
  hasTimers: () => Promise<boolean>
  /** The folder for the files of timers. */
  unitFolder: string
  /** Null where there is none of this name. */
  timer: (name: string) => Promise<Units | null>
  /** Writes and starts it, or with null stops it and takes it away. */
  writeTimer: (name: string, units: Units | null) => Promise<void>
}

/** A file that is still empty: written, or taken away again. */
export type NewFile = { write: (text: string) => Promise<void>; drop: () => Promise<void> }

/** `write` says whether anybody still reads it; `place` gives it its name, `drop` leaves nothing of it. */
export type GrowingFile = {
  write: (text: string) => Promise<boolean>
  place: () => Promise<void>
  drop: () => Promise<void>
}

/** What lies outside: made in `bin/` for real and in `test/support/` for tests. */
export type Host = {
  /** The words of the command line, without node and script. */
  argv: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  platform: string
  terminal: { stdin: boolean; stdout: boolean; stderr: boolean; columns?: number; rows?: number }
  /** The user's name, as the operating system knows it. */
  userName: string
  version: string
  nodeVersion: string
  now: () => string
  /** Today in a time zone such as Europe/Berlin; null means the machine's own. */
  today: (zone: string | null) => Day
  /** What the environment names as its time zone where nobody knows it: the day is then reckoned in UTC. Else null. */
  unknownZone: string | null
  stdout: Output
  stderr: Output
  readFile: (path: string) => Promise<Uint8Array>
  /** What is in a folder, folders with a slash behind their names; nothing where that cannot be read. */
  namesIn: (folder: string) => Promise<readonly string[]>
  /**
   * Writes a file with mode 0600, replaced in one step, and makes its folder; with `isNew` it refuses one that is there
   * (EEXIST), and a folder that is not (ENOENT).
   */
  writeFile: (path: string, text: string, isNew: boolean) => Promise<void>
  /** A file piece by piece, as often as it is gone through. */
  piecesOf: (path: string) => Promise<Iterable<Uint8Array>>
  draftAt: (path: string) => Promise<Draft>
  /** Makes a folder (0700) unless it is there; ENOENT where the one above it is missing. */
  makeFolder: (path: string) => Promise<void>
  /** Takes a file away again that this run made. */
  removeFile: (path: string) => Promise<void>
  openStore: (location: string, context: StoreContext) => Promise<Store>
  storeFile: (location: string, context: Omit<FileContext, 'folder'>) => Promise<StoreFile>
  /** What the store at a location offers to complete a word with; null where it cannot be read at once. */
  glimpse: (location: string, today: Day) => Promise<Glimpse | null>
  /**
   * Opens an address in the program that the machine has for it; an error with a `code` where that fails, false where it is
   * still at work after a while. Keys that are pressed meanwhile are dropped.
   */
  openAddress: (address: string) => Promise<boolean>
  machine: () => Promise<Machine>
  /**
   * Shows a text in a pager such as `less -S` until the person leaves it; false where that cannot be started. `keys` is what
   * less says of them.
   */
  page: (text: string, how: { pager: string; keys: string }) => Promise<boolean>
  /** Sends a letter; the mail library is loaded with the first. */
  send: (letter: Letter, settings: MailSettings, atHandOver?: AtHandOver) => Promise<Delivery>
  /** The names of regions, which take a moment to load. */
  regions: () => Promise<Regions>
  /** The prompts, loaded when somebody is asked. */
  prompts: (settings: PromptSettings) => Promise<Prompts>
}

/** A new file that grows beside its place: EEXIST or EISDIR where something is there. */
export type Draft = { write: (text: string) => void; place: () => void; drop: () => void }

export type Machine = {
  /** What starts this program: node and the script, by paths that stay when either is updated, where there are such. */
  program: () => readonly string[]
  /** The time zone in which this run reckons, and the one of the machine, which cron has. */
  zone: () => string
  ownZone: () => string
  /**
   * Runs one of the machine's own programs without a shell, its messages in English, with an editor that only prints; null
   * where there is none.
   */
  run: (program: 'crontab' | 'systemctl', args: readonly string[], input?: Uint8Array) => Promise<Ran | null>
}

export type Ran = { code: number | null; out: Uint8Array; err: string }

export type Output = { write: (text: string) => void; finished: () => Promise<Written> }
