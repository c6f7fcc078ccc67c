import { exitCodes } from '../../exit-codes.ts'
import type { Block } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { placeOf } from '../setting-values.ts'
import { answersAsked, answersGiven, type Answers } from './answers.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store, exitCodes.interrupted],
  createsStore: true,

  values: () => ({ form: ['du', 'sie'] }),
  line: (line, t) =>
    line
      .option('--name <name>', t.name)
      .option('--form <form>', t.form)
      .option('--region <region>', t.region)
      .option('--email <email>', t.email),

  async run(program, _t, options) {
    const { files, ask } = program
    const given = await answersGiven(program, options)
    const answers = ask.canAsk ? await answersAsked(program, given) : given

    const { settings, customers } = await program.store()
    await files.writeConfig(ofPerson(answers))
    if (answers.region !== null) await settings.set('region', answers.region)
    await nameOwner(program, answers)

    const kept = { ...program.config, ...ofPerson(answers) }
    const { region } = await settings.all()
    const t = inTongue(text, { language: answers.language, form: kept.form ?? 'sie' })
    const place = region === null ? null : await placeOf({ ...program, language: answers.language }, region)
    program.show<Summary>({
      rows: {
        ...{ config: files.configPath, store: files.storePath, region },
        ...{ name: kept.name, language: kept.language, form: kept.form, email: kept.email },
      },
      csv: summaryKeys.map((key) => ({ key, cell: (summary) => summary[key] })),
      text: [
        { is: 'line', text: t.settings(files.configPath) },
        { is: 'line', text: t.store(files.storePath) },
        ...(place === null ? [] : [{ is: 'line', text: t.holidays(place) } as const]),
        { is: 'blank' },
        { is: 'heading', text: t.goOn },
        lines((await customers.exists()) ? t.nextWithCustomers : t.next),
      ],
    })
  },
})

const summaryKeys = ['config', 'store', 'name', 'language', 'form', 'region', 'email'] as const
type Summary = Record<(typeof summaryKeys)[number], string | null>

/** Without what was not said. */
function ofPerson({ name, email, language, form }: Answers) {
  return { ...(name !== null && { name }), ...(email !== null && { email }), language, ...(form !== null && { form }) }
}

/** The only owner, made from the name that was known so far, is whoever says now what the name is. */
async function nameOwner({ store, userName, config }: Program, { name, email }: Answers): Promise<void> {
  const { owners } = await store()
  const [owner, ...others] = await owners.all()
  if (!owner || others.length > 0 || ![userName, config.name, name].includes(owner.name)) return
  const changes = {
    ...(name !== null && name !== owner.name && { name }),
    ...(email !== null && email !== owner.email && { email }),
  }
  if (Object.keys(changes).length > 0) await owners.edit(owner.id, changes)
}

function lines(next: readonly (readonly [command: string, does: string])[]): Block {
  return {
    is: 'table',
    indent: 2,
    columns: [{}, { shrink: 1, min: 20 }],
    rows: next.map(([command, does]) => [{ text: command, tone: 'accent' }, does]),
  }
}
