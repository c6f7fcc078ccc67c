import type { Argument, Command, Option } from '@commander-js/extra-typings'
import { commandOf } from '../command-line/order.ts'
import { parser } from '../command-line/parser.ts'
import { topicText } from '../commands/help/texts.ts'
import { commands, type CommandEntry } from '../commands/index.ts'
import { asDay } from '../domain/day.ts'
import { commandLineWords } from '../text/command-line.ts'
import { longDay } from '../text/dates.ts'
import { inTongue, type Language, type Tongue } from '../text/language.ts'
import { topics, topicWord } from '../text/topics.ts'
import { block, bold, code, defined, escaped, filled, page, section, title } from './roff.ts'
import { manualWords } from './text.ts'

/** The manual page `followups(1)` in a language, as `man` reads it: made of the table of commands and their help. */
export async function manualPage(
  language: Language,
  { version, day }: { version: string; day: string },
): Promise<string> {
  const tongue: Tongue = { language, form: 'sie' }
  const t = inTongue(manualWords, tongue)
  const own = inTongue(commandLineWords, tongue)
  const each = await Promise.all(commands.map((entry) => commandPart(entry, tongue)))
  const [{ globals }] = each as [(typeof each)[0]]
  return page([
    title({ name: 'followups', version, day, manual: t.manual }),
    section(t.name, block(`followups, fu \\- ${escaped(own.tagline.replace(/\.$/, '').toLowerCase())}`)),
    section(t.synopsis, code(t.synopses)),
    section(t.description, ...t.intro.map(filled)),
    section(t.examples, code(own.overviewExamples)),
    section(t.commands, filled(t.everyCommand), ...each.map(({ part }) => part)),
    section(t.options, globals),
    section(t.dates, ...datesPart(tongue)),
    section(t.topics, filled(t.topicsAre(topics.map((topic) => topicWord(topic, language)).join(', ')))),
    section(t.files, ...t.whichFiles.map(definition)),
    section(t.environment, ...t.variables.map(definition)),
    section(t.exitStatus, ...Object.entries(own.codes).map(definition)),
    section(t.seeAlso, filled(t.others)),
  ])
}

/** The day on which the dates of the page are said. */
const sampleDay = asDay('2026-11-20')

async function commandPart(entry: CommandEntry, tongue: Tongue): Promise<{ part: string; globals: string }> {
  const { default: command } = await entry.load()
  const root = parser({ entry, command }, tongue, { write: () => undefined, run: () => Promise.resolve() })
  const line = commandOf(root) as unknown as Command
  const help = line.createHelp()
  const described = (terms: readonly [string, string][]) => terms.map(definition).join('')
  const term = (option: Option): [string, string] => [help.optionTerm(option), help.optionDescription(option)]
  const argument = (one: Argument): [string, string] => [help.argumentTerm(one), help.argumentDescription(one)]
  return {
    part: [
      block(`.SS ${escaped(help.commandUsage(line))}`),
      filled(`${entry[tongue.language]}.`),
      described(help.visibleArguments(line).map(argument)),
      described(line.options.map(term)),
    ].join(''),
    globals: described(root.options.map((option) => term(option))),
  }
}

/** What `help dates` says, on a day that is named. */
function datesPart(tongue: Tongue): string[] {
  const { parts } = topicText('dates', { today: sampleDay, order: null, tongue })
  const { saidOn } = inTongue(manualWords, tongue)
  return [
    filled(saidOn(longDay(sampleDay, tongue.language))),
    ...parts.slice(2).map((part) => {
      if (typeof part === 'string') return filled(part)
      return 'heading' in part ? block(`.SS ${escaped(part.heading)}`) : code(columns(part.lines))
    }),
  ]
}

function columns(lines: readonly (readonly string[] | string)[]): string[] {
  const rows = lines.map((line) => (typeof line === 'string' ? [line] : line))
  const width = Math.max(...rows.map(([first = '']) => first.length))
  return rows.map(([first = '', ...others]) => [first.padEnd(width), ...others].join('  '))
}

function definition([term, meaning]: readonly [string, string]): string {
  return defined(bold(term), meaning)
}
