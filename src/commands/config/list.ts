import { exitCodes } from '../../exit-codes.ts'
import type { Block, Span, TableRow } from '../../output/view.ts'
import { inTongue } from '../../text/language.ts'
import { meaningOf, meaningWords } from '../../text/settings.ts'
import { defineCommand } from '../define.ts'
import { settingCsv, settingItems, settingWords, type SettingItem } from './items.ts'
import { listText as text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.store],

  line: (line) => line,

  async run(program, t) {
    const items = await settingItems(program)
    const { location } = await program.storeForTrial()
    const { storePath, configPath } = program.files
    const meanings = inTongue(meaningWords, program.tongue)

    const rowOf = (item: SettingItem): TableRow => [
      item.key,
      valueOf(item),
      stateOf(item),
      quiet(meaningOf(item.key, meanings)),
    ]
    const stateOf = ({ isSet, value, follows }: SettingItem): Span =>
      isSet ? { text: t.set } : quiet(value === null ? '' : follows === null ? t.builtIn : t.follow(follows))
    const valueOf = (item: SettingItem): Span => {
      const words = settingWords(program, item) ?? '–'
      if (item.isSet) return { text: words, tone: 'strong' }
      return item.key === 'store' ? quiet(t.above) : { text: words }
    }
    const business = items.filter((item) => item.of === 'business')
    const rowsOf = (item: SettingItem): TableRow[] => {
      if (item.follows !== null) return []
      const followers = business.filter(({ follows }) => follows === item.key).map(({ key }) => key)
      const names = item.key.startsWith('cadence.') && followers.length > 0 ? [shortened(followers)] : followers
      return [rowOf(item), ...names.map((name) => [name, t.follow(item.key)].map(quiet))]
    }
    const tableOf = (rows: readonly TableRow[]): Block => ({
      is: 'table',
      columns: [{}, { shrink: 3, min: 19, lines: Infinity }, {}, { shrink: 1, min: 10, lines: Infinity }],
      rows,
      indent: 2,
    })
    program.show({
      rows: items,
      csv: settingCsv,
      text: [
        { is: 'heading', text: location === storePath ? t.business(storePath) : t.businessWithout(storePath) },
        tableOf(business.flatMap(rowsOf)),
        { is: 'blank' },
        { is: 'heading', text: t.person(configPath) },
        tableOf(items.filter((item) => item.of === 'person').map(rowOf)),
      ],
    })
  },
})

/** Their last parts, below the key that they belong to: `.A .B .C`. */
function shortened(keys: readonly string[]): string {
  return `  ${keys.map((key) => key.slice(key.lastIndexOf('.'))).join(' ')}`
}

function quiet(text: string): Span {
  return { text, tone: 'quiet' }
}
