import { exitCodes } from '../../exit-codes.ts'
import type { Block, TableRow } from '../../output/view.ts'
import { inTongue } from '../../text/language.ts'
import { meaningOf, meaningWords } from '../../text/settings.ts'
import { defineCommand } from '../define.ts'
import { settingCsv, settingItems, type SettingItem } from './items.ts'
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

    const rowOf = ({ key, value, isSet }: SettingItem): TableRow => [
      key,
      value === null ? { text: '–', tone: 'quiet' } : { text: value, tone: isSet ? 'strong' : 'plain' },
      isSet ? t.set : value === null ? '' : { text: t.builtIn, tone: 'quiet' },
      { text: meaningOf(key, meanings), tone: 'quiet' },
    ]
    const business = items.filter((item) => item.of === 'business')
    const followers = (key: string): TableRow[] => {
      const keys = business.filter(({ follows }) => follows === key).map((item) => item.key)
      return keys.length === 0
        ? []
        : [[shortened(keys), t.follow(key)].map((text) => ({ text, tone: 'quiet' as const }))]
    }
    const tableOf = (rows: readonly TableRow[]): Block => ({
      is: 'table',
      columns: [{}, { shrink: 3, min: 19 }, {}, { shrink: 1, min: 10 }],
      rows,
      indent: 2,
    })
    program.show({
      rows: items,
      csv: settingCsv,
      text: [
        { is: 'heading', text: location === storePath ? t.business(storePath) : t.businessWithout(storePath) },
        tableOf(
          business.filter(({ follows }) => follows === null).flatMap((item) => [rowOf(item), ...followers(item.key)]),
        ),
        { is: 'blank' },
        { is: 'heading', text: t.person(configPath) },
        tableOf(items.filter((item) => item.of === 'person').map(rowOf)),
      ],
    })
  },
})

/** `retry.visit .meeting .video`: what the keys have in common is said once. */
function shortened([first = '', ...more]: readonly string[]): string {
  return [first, ...more.map((key) => key.slice(key.lastIndexOf('.')))].join(' ')
}
