import { exitCodes } from '../../exit-codes.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { pathText as text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage],

  line: (line) => line,

  run({ files, show }, t) {
    const { configPath, storePath } = files
    show({
      rows: { config: configPath, store: storePath },
      csv: [
        { key: 'config', cell: ({ config }) => config },
        { key: 'store', cell: ({ store }) => store },
      ],
      text: [...sentence(t.config(configPath)), ...sentence(t.store(storePath))],
    })
    return Promise.resolve()
  },
})
