import type { Program } from '../program.ts'

/** Into a new file, or to standard output (`-`); nothing of it stays where that fails. Throws Failure `file-exists`. */
export async function writeNew({ files }: Pick<Program, 'files'>, path: string, content: string): Promise<void> {
  const file = await files.newFile(path)
  try {
    await file.write(content)
  } catch (error) {
    await file.drop()
    throw error
  }
}
