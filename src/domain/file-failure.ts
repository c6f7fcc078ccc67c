/** What can be wrong with a file: the store itself, or one that is read. */
export type FileFailureFacts = {
  /** Another process holds the store for too long. */
  'store-busy': Record<string, never>
  /** With the newest of its backups, where there is one beside its place. */
  'store-missing': { path: string; backup?: string }
  /** A file of no bytes stands where the store should be. */
  'store-empty': { path: string }
  /** A file that is no database, or another program's. */
  'store-foreign': { path: string }
  'store-damaged': { path: string }
  /** Written by a newer version of the program. */
  'store-newer': { path: string; version: string }
  /** The operating system refuses to read or write: its own code, such as EACCES. */
  'store-unreadable': { path: string; code: string }
  /** A folder, pipe or device where the store should be. */
  'store-no-file': { path: string; is: 'folder' | 'device' }
  /** A link to a file that is not there. */
  'store-link-broken': { path: string }
  /** The operating system does not let us look where the store should be. */
  'store-folder-closed': { path: string }
  /** May be read only, because of the file or folder that may not be written. */
  'store-read-only': { path: string; barrier: string }
  /** Written by an earlier version, and cannot be brought up to date because of what may not be written. */
  'store-outdated': { path: string; barrier: string }
  /** Another store took its place while this run had it open. */
  'store-replaced': { path: string }
  /** Another process has it open, which keeps it from being replaced. */
  'store-in-use': { path: string }
  /** What `export` wrote, in the place of a backup. */
  'restore-export': { path: string }
  /** A backup that is to take the place of itself. */
  'restore-itself': { path: string }
  /** A backup that is to go to standard output. */
  'backup-to-output': Record<string, never>
  /** What is to be exported would be printed on a terminal. */
  'export-to-terminal': Record<string, never>
  /** A backup that the operating system does not let us write: its own code, such as EACCES. */
  'backup-failed': { path: string; code: string }
  'disk-full': { path: string }
  /** What was forgotten is still in the file of the store: somebody else uses it, or the disk is full. */
  'not-erased': { path: string; because: 'busy' | 'full' }
  /** A file to import without anything in it. */
  'empty-file': Record<string, never>
  /** A file to import that is none of text with columns. */
  'not-csv': { what: 'excel' | 'open-document' | 'archive' | 'pdf' | 'vcard' | 'database' | 'binary' }
  /** A card of an address book that begins on this line and does not end. */
  'broken-card': { line: number }
  /** A file to import without a header line in which a company, a contact or a name is recognised. */
  'no-name-column': { firstLine: string }
  /** A file of booked amounts without a header line that names customer, date and amount. */
  'no-revenue-columns': { firstLine: string }
  /** A file in JSON that is no export with everything. */
  'no-export': { path: string }
  /** One that a newer version of the program wrote. */
  'export-newer': { path: string; version: string }
  /** One that cannot be read as JSON from a line on. */
  'broken-export': { line: number }
  /** A row of it that cannot be kept; `place` is its table, with the column, and `accepted` what could stand there. */
  'bad-row': {
    line: number
    place: string
    because: 'value' | 'unknown' | 'missing' | 'twice' | 'parent'
    value: string | null
    accepted: string | null
  }
  /** Everything can be put only where nobody is yet. */
  'store-has-customers': { count: number }
  /** Names that several columns of a file to import have in common. */
  'doubled-columns': { names: readonly string[] }
}
