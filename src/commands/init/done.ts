import { daysBetween } from '../../domain/day.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { scheduled } from '../scheduled.ts'
import { placeOf } from '../setting-values.ts'
import { nothingDueBefore } from './first.ts'
import type { Line } from './text.ts'
import { typedLine, type Wizard } from './wizard.ts'

/** What is set now, the commands that would do the same, what comes next, and the first list. docs/json.md explains the fields. */
export async function doneView(wizard: Wizard, imported: object | null): Promise<View<Summary>> {
  const { program, t, did } = wizard
  const { files, config, language, ask } = program
  const { settings, customers } = await program.store()
  const { region, capacity } = await settings.all()
  const place = region === null ? null : await placeOf(program, region)
  const typed = did.map((words) => typedLine(program, words))
  const isBegun = await customers.exists()
  return {
    rows: {
      ...{ config: files.configPath, store: files.storePath, region, capacity },
      ...{ name: config.name, language, form: config.form, email: config.email, imported, commands: typed },
    },
    csv: summaryKeys.map((key) => ({ key, cell: (summary) => summary[key] })),
    text: [
      { is: 'line', text: t.settings(files.configPath) },
      { is: 'line', text: t.store(files.storePath) },
      ...(place === null ? [] : [{ is: 'line', text: t.holidays(place) } as const]),
      ...(ask.canAsk ? commandsShown(typed, t.same) : []),
      { is: 'blank' },
      { is: 'heading', text: t.goOn },
      lines(isBegun ? [...t.nextWithCustomers, ...(await stillOpen(wizard))] : t.next),
      ...(imported === null ? [] : await firstList(program)),
    ],
  }
}

const summaryKeys = ['config', 'store', 'name', 'language', 'form', 'region', 'email', 'capacity'] as const
type Summary = Record<Exclude<(typeof summaryKeys)[number], 'capacity'>, string | null> & {
  capacity: number
  imported: object | null
  commands: readonly string[]
}

function commandsShown(typed: readonly string[], heading: string): Block[] {
  return [
    { is: 'blank' },
    { is: 'heading', text: heading },
    ...typed.map((line): Block => ({ is: 'paragraph', text: { text: `  ${line}`, tone: 'accent' }, indent: 4 })),
  ]
}

/** What the machine could do by itself and does not. */
async function stillOpen({ program, t }: Wizard): Promise<readonly Line[]> {
  const open: Line[] = []
  for (const job of ['digest', 'backup'] as const) if ((await scheduled(program, job)) === null) open.push(t.open(job))
  return open
}

/** What is due, or the first days on which something will be. */
async function firstList(program: Program): Promise<Block[]> {
  const next = await nothingDueBefore(program)
  const words = ['due', ...(next === null ? [] : ['--within', `${daysBetween(program.today, next)}d`])]
  const { said } = await program.run([...words, '--limit', '10'], program)
  return [{ is: 'blank' }, { is: 'line', text: { text: `$ ${typedLine(program, words)}`, tone: 'accent' } }, ...said]
}

function lines(next: readonly Line[]): Block {
  return {
    is: 'table',
    indent: 2,
    columns: [
      { shrink: 3, min: 18, lines: Infinity },
      { shrink: 2, min: 14, lines: Infinity },
    ],
    rows: next.map(([command, does]) => [{ text: command, tone: 'accent' }, does]),
  }
}
