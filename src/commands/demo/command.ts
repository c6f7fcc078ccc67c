import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { text } from './text.ts'

/** Only its help is ever shown: whoever runs the program takes `demo` off and runs the rest on the demo's store. */
export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused],

  line: (line, t) => line.argument('[command...]', t.command),

  run: () => Promise.reject(new Failure('too-many-arguments', { input: 'demo' })),
})
