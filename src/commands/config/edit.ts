import { configAt } from '../../config.ts'
import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { sentenceOf } from '../../text/failures.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { editText as text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.interrupted],

  line: (line, t) => line.option('-f, --file <file>', t.file),

  async run(program, t, { file }) {
    const { files } = program
    const before = await files.configText()
    const after =
      file === undefined
        ? await edited(program, t, before)
        : await checked(program, new TextDecoder().decode(await files.read(file)))
    const isChanged = after !== null && after !== before
    if (isChanged) await files.writeConfigText(after)
    program.show({
      rows: { path: files.configPath, changed: isChanged },
      csv: [
        { key: 'path', cell: ({ path }) => path },
        { key: 'changed', cell: ({ changed }) => changed },
      ],
      text: sentence(isChanged ? t.saved(files.configPath) : t.unchanged(files.configPath)),
    })
  },
})

/** What the person made of it in their editor, as soon as it can be read; null where it shall stay as it was. */
async function edited(program: Program, t: typeof text.en, before: string): Promise<string | null> {
  const { ask, files } = program
  if (ask.canAsk) await isReadable(program, before)
  const choices = [
    { name: t.again, value: true },
    { name: t.leave, value: false },
  ]
  for (let usual = before; ;) {
    usual = await ask.editor({ message: t.open(files.configPath), usual, option: t.instead })
    if (await isReadable(program, usual)) return usual
    if (!(await ask.choose({ message: t.askedAgain, choices, option: t.instead }))) return null
  }
}

/** Says what is wrong, if so. */
async function isReadable(program: Program, text: string): Promise<boolean> {
  try {
    await checked(program, text)
    return true
  } catch (failure) {
    if (!(failure instanceof Failure)) throw failure
    program.tell(sentenceOf(failure as Failure, program.tongue))
    return false
  }
}

/** Throws what reading the settings throws, with the line. */
async function checked({ files }: Program, text: string): Promise<string> {
  await configAt(files.configPath, () => Promise.resolve(new TextEncoder().encode(text)))
  return text
}
