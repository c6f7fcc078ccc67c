import { join } from 'node:path'
import { csvLine } from '../../output/csv.ts'
import type { GrowingFile, Program } from '../../program.ts'
import type { Whole } from './json.ts'

/** Writes texts into a new file or to standard output; whole, or nothing of it stays. */
export async function writeFile(program: Program, path: string, texts: Iterable<string>): Promise<void> {
  await withFiles(program, [path], ([file]) => writeAll(file!, texts))
}

/** A file per table in a folder, each with a header; all of them, or none. */
export async function writeTables(
  program: Program,
  folder: string,
  { tables }: Whole,
  counted: (table: string) => void,
): Promise<void> {
  await program.files.folder(folder)
  const paths = tables.map(({ name }) => join(folder, `${name}.csv`))
  await withFiles(program, paths, async (files) => {
    for (const [index, { name, columns, rows }] of tables.entries()) {
      await writeAll(
        files[index]!,
        linesOf(columns, program.counting(rows), () => {
          counted(name)
        }),
      )
    }
  })
}

async function withFiles(
  program: Program,
  paths: readonly string[],
  work: (files: readonly GrowingFile[]) => Promise<void>,
): Promise<void> {
  const files: GrowingFile[] = []
  try {
    for (const path of paths) files.push(await program.files.growing(path))
    await work(files)
    for (const file of files) await file.place()
  } catch (error) {
    for (const file of files) await file.drop()
    throw error
  }
}

const atOnce = 65_536

/** Ends early where nobody reads any more. */
async function writeAll(file: GrowingFile, texts: Iterable<string>): Promise<void> {
  let gathered: string[] = []
  let length = 0
  for (const text of texts) {
    gathered.push(text)
    length += text.length
    if (length < atOnce) continue
    if (!(await file.write(gathered.join('')))) return
    gathered = []
    length = 0
  }
  await file.write(gathered.join(''))
}

function* linesOf(
  columns: readonly string[],
  rows: Whole['tables'][number]['rows'],
  counted: () => void,
): Generator<string> {
  yield csvLine(columns)
  for (const row of rows) {
    yield csvLine(columns.map((column) => row[column] ?? null))
    counted()
  }
}
