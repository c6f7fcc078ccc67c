import { Failure } from '../../domain/failure.ts'
import { shells } from '../../domain/shell.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { scripts } from './scripts.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage],

  values: () => ({ shell: shells }),
  line: (line, t) => line.argument('<shell>', t.shell).addHelpText('after', t.install),

  run(program, _t, _options, input) {
    const shell = shells.find((known) => known === input.trim().toLowerCase())
    if (!shell) throw new Failure('no-choice', { input, choices: shells })
    const script = scripts[shell]
    program.show({
      rows: { shell, script },
      csv: [
        { key: 'shell', cell: (item) => item.shell },
        { key: 'script', cell: (item) => item.script },
      ],
      text: script
        .trimEnd()
        .split('\n')
        .map((line) => ({ is: 'line', text: line })),
    })
    return Promise.resolve()
  },
})
