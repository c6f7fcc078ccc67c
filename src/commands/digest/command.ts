import { dayFromPhrase } from '../../domain/date-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import type { Owner } from '../../domain/owner.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { whoseWanted } from '../in-charge.ts'
import { writeNew } from '../new-file.ts'
import { composed, type Composed } from './compose.ts'
import { calendarOf } from './dated.ts'
import { previewOf } from './preview.ts'
import { text } from './text.ts'
import { digestView } from './view.ts'

type Options = { text?: true; html?: string; eml?: string; ics?: string }

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ name: 'owner' }),
  line: (line, t) =>
    line
      .option('-o, --owner <name>', t.owner)
      .option('--for <date>', t.for)
      .option('--text', t.text)
      .option('--html <file>', t.html)
      .option('--eml <file>', t.eml)
      .option('--ics <file>', t.ics)
      .option('-q, --quiet', t.quiet),

  async run(now, t, options) {
    refuseContradictions(options)
    const program = options.for === undefined ? now : now.on(dayMeant(now, options.for))
    const store = await program.store()
    const owner = await ownerWanted(program, options.owner)
    const mail = await composed(program, store, owner, { withCalendar: false })
    if (options.quiet && mail.isEmpty) return

    const path = options.html ?? options.eml ?? options.ics
    if (path === undefined) {
      program.show(digestView(mail, program))
      return
    }
    const content = await contentOf(program, mail, options)
    if (content === null) {
      program.tell(t.noDates)
      return
    }
    await writeNew(program, path, content)
    if (path !== '-') program.show({ rows: { file: path }, csv: [], text: sentence(t.written(path)) })
  },
})

/** As `--today` takes it. */
function dayMeant({ today, dates }: Program, phrase: string) {
  return dayFromPhrase(phrase, { today, towards: 'future', order: dates ?? undefined })
}

/** The one who is named, else mine where I am named, else the only one's; everybody's (null) where several could be meant. */
async function ownerWanted(program: Program, named: string | undefined): Promise<Owner | null> {
  const staff = await (await program.store()).owners.staff()
  const wanted = await whoseWanted(program, named === undefined ? {} : { owner: named }, staff)
  if (wanted === null) return staff.owners.length === 1 ? staff.owners[0]! : null
  return staff.owners.find(({ id }) => id === wanted.ownerId) ?? null
}

/** Null where a calendar would have nothing in it. */
async function contentOf(program: Program, mail: Composed, { html, eml }: Options): Promise<string | null> {
  if (html !== undefined) return mail.letter.html
  if (eml !== undefined) return previewOf(program, mail)
  const { language, form } = mail.tongue
  return calendarOf({ ...program, language, tongue: { language, form } }, await program.store(), mail.owner)
}

function refuseContradictions(options: Options): void {
  const said = (['text', 'html', 'eml', 'ics'] as const).filter((name) => options[name] !== undefined)
  if (said.length > 1) throw new Failure('not-together', { options: said.map((name) => `--${name}`) })
  const empty = said.find((name) => options[name] === '')
  if (empty) throw new Failure('missing-value', { option: `--${empty}` })
}
