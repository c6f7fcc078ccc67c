import { Help, type HelpConfiguration } from '@commander-js/extra-typings'
import { commands, groups, type CommandEntry } from '../commands/index.ts'
import { commandLineWords } from '../text/command-line.ts'
import { inTongue, type Tongue } from '../text/language.ts'
import { withPlaceholders } from '../text/placeholders.ts'

/** How the library writes help, in the user's language. */
export function helpIn(tongue: Tongue): HelpConfiguration {
  const t = inTongue(commandLineWords, tongue)
  const usual = new Help()
  usual.showGlobalOptions = true
  const titles: Readonly<Record<string, string>> = {
    ...{ 'Usage:': t.usage, 'Arguments:': t.arguments, 'Options:': t.options },
    ...{ 'Global Options:': t.globalOptions, 'Commands:': t.commands },
  }
  return {
    showGlobalOptions: true,
    helpWidth: 80,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => withPlaceholders(usual.commandUsage(command), tongue.language),
    subcommandTerm: (command) => command.name(),
    argumentTerm: (argument) => withPlaceholders(`<${argument.name()}>`, tongue.language).slice(1, -1),
    optionTerm: ({ flags }) => withPlaceholders(flags, tongue.language),
    visibleGlobalOptions: (command) =>
      usual.visibleGlobalOptions(command).filter(({ long }) => !command.options.some((own) => own.long === long)),
  }
}

/** Commands by their first word, groups in place of their members. */
export function overview({ language }: Tongue): { name: string; description: string }[] {
  const single = commands
    .filter(({ name }) => !name.includes(' '))
    .map((entry) => ({ name: entry.name, description: entry[language] }))
  return [...single, ...Object.entries(groups).map(([name, group]) => ({ name, description: group[language] }))]
}

/** The commands of two words that begin with this one: `log edit` of `log`. */
export function membersOf(first: string): readonly CommandEntry[] {
  return commands.filter(({ name }) => name.startsWith(`${first} `))
}
