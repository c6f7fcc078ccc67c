import { words } from '../../text/language.ts'

export const text = words({
  en: {
    examples: ['followups doctor', 'followups doctor --repair', 'followups doctor --json'],
    repair: 'put right what cannot lose anything, after a backup',
    well: (store: string) => `All is well with ${store}.`,
    found: (count: number) => (count === 1 ? '1 finding:' : `${count} findings:`),
    mended: (count: number) => (count === 1 ? 'Put right:' : `${count} put right:`),
    noBackup: 'No backup of this store was found that could be brought back.',
    newest: (instant: string, customers: number) =>
      `The newest backup that can be brought back is of ${instant}, with ${customers === 1 ? '1 customer' : `${customers} customers`}.`,
    quoted: (line: string) => `SQLite says: “${line}”`,
    quotes: (command: string) => `What the database says of it, should anybody ask: ${command}`,
    cut: (path: string, size: string, wanted: string) =>
      `${path} was cut off: of ${wanted}, ${size} are there. No command works with it.`,
    damaged: (path: string) => `${path} is damaged; no command works with it.`,
    store: 'store',
    size: (store: string, size: string) => `${store} (${size})`,
    content: 'content',
    counts: (customers: number, commands: number) =>
      `${customers === 1 ? '1 customer' : `${customers} customers`}, ${commands === 1 ? '1 command' : `${commands} commands`}`,
    written: 'written by',
    writtenBy: (version: string, schema: number) => `followups ${version} (schema ${schema})`,
    versions: 'versions',
    zone: 'time zone',
  },
  de: {
    examples: ['followups doctor', 'followups doctor --repair', 'followups doctor --json'],
    repair: 'beheben, wobei nichts verloren gehen kann, nach einer Sicherung',
    well: (store: string) => `Mit ${store} ist alles in Ordnung.`,
    found: (count: number) => (count === 1 ? '1 Befund:' : `${count} Befunde:`),
    mended: (count: number) => (count === 1 ? 'Behoben:' : `${count} behoben:`),
    noBackup: 'Es fand sich keine Sicherung dieser Kundendatei, die sich zurückholen ließe.',
    newest: (instant: string, customers: number) =>
      `Die neueste Sicherung, die sich zurückholen lässt, ist vom ${instant}, mit ${customers === 1 ? '1 Kunden' : `${customers} Kunden`}.`,
    quoted: (line: string) => `SQLite sagt: „${line}“`,
    quotes: (command: string) => `Was die Datenbank dazu sagt, falls jemand nachfragt: ${command}`,
    cut: (path: string, size: string, wanted: string) =>
      `${path} ist abgeschnitten: Von ${wanted} sind ${size} da. Kein Befehl kann damit arbeiten.`,
    damaged: (path: string) => `${path} ist beschädigt; kein Befehl kann damit arbeiten.`,
    store: 'Kundendatei',
    size: (store: string, size: string) => `${store} (${size})`,
    content: 'Inhalt',
    counts: (customers: number, commands: number) =>
      `${customers === 1 ? '1 Kunde' : `${customers} Kunden`}, ${commands === 1 ? '1 Befehl' : `${commands} Befehle`}`,
    written: 'geschrieben von',
    writtenBy: (version: string, schema: number) => `followups ${version} (Schema ${schema})`,
    versions: 'Versionen',
    zone: 'Zeitzone',
  },
})
