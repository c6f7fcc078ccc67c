import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { settingCsv, settingItem } from './items.ts'
import { getText as text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line, t) => line.argument('<key>', t.key),

  async run(program, _t, _options, key) {
    const item = await settingItem(program, key)
    program.show({ rows: item, csv: settingCsv, text: sentence(item.value ?? '') })
  },
})
