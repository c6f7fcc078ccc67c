import type { CommanderError } from '@commander-js/extra-typings'
import { Failure } from '../domain/failure.ts'
import { nearest } from '../domain/name.ts'
import { membersOf } from './meant.ts'
import { commandOf, type AnyLine } from './order.ts'

/** What the library says of a wrong command line, as a failure of ours; null where it only showed help or version. */
export function failureOf({ code, message, exitCode }: CommanderError, root: AnyLine): Failure | null {
  const quoted = /'(.*)'/s.exec(message)?.[1] ?? ''
  const own = commandOf(root)
  switch (code) {
    case 'commander.unknownOption':
      if (isCustomerEdit(root) && ofContact.includes(quoted.split('=')[0]!))
        return new Failure('option-of-contact', { option: quoted.split('=')[0]! })
      return unknownOption(quoted, [...own.options, ...root.options])
    case 'commander.missingArgument':
      return new Failure('missing-argument', { name: quoted })
    case 'commander.optionMissingArgument':
    case 'commander.missingMandatoryOptionValue':
      return new Failure('missing-value', { option: /--[\w-]+/.exec(quoted)?.[0] ?? quoted })
    case 'commander.excessArguments':
      return new Failure('too-many-arguments', {
        input: own.args[own.registeredArguments.length] ?? '',
        ...(own.registeredArguments.length === 0 && { only: commandsOf(nameOf(root)) }),
      })
    default:
      return exitCode === 0 ? null : new Failure('unknown-command', { input: quoted, nearest: [] })
  }
}

function nameOf(root: AnyLine): string {
  const [only] = root.commands
  return only === undefined ? '' : [only.name(), nameOf(only)].join(' ').trim()
}

function commandsOf(name: string): { command: string; members: string[] } {
  return { command: name, members: membersOf(name).map((member) => member.name) }
}

/** Options of `contact edit` that are looked for at the customer. */
const ofContact = ['-e', '--email', '-p', '--phone', '-r', '--role', '-b', '--birthday']

function isCustomerEdit(root: AnyLine): boolean {
  const [first] = root.commands
  return first?.name() === 'customer' && first.commands[0]?.name() === 'edit'
}

function unknownOption(typed: string, options: AnyLine['options']): Failure {
  const input = /^--[\w-]+(?==)/.exec(typed)?.[0] ?? typed
  const names = [...new Set(options.flatMap(({ long }) => (long ? [long.slice(2)] : [])))].map((name) => ({ name }))
  const like = /^--\w/.test(input) ? nearest(input.slice(2), names) : []
  return new Failure('unknown-option', { input, nearest: like.map(({ name }) => `--${name}`) })
}
