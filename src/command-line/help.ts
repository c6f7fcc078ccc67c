import { Help, type HelpConfiguration } from '@commander-js/extra-typings'
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
