import { isPersonKey, type PersonKey } from '../../config.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { choiceNamed } from '../../text/choices.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { businessValue, personValue, placeOf } from '../setting-values.ts'
import { effectOf, type Effect } from './effect.ts'
import { keyFrom, settingCsv, settingItem, settingWords, type SettingItem } from './items.ts'
import { setText as text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],
  createsStore: true,

  line: (line, t) => line.argument('<key>', t.key).argument('<value...>', t.value),

  async run(program, t, _options, keyTyped, typedWords) {
    const key = keyFrom(keyTyped)
    const typed = typedWords.join(' ').trim()
    const input = choiceNamed('setting', typed) === 'default' ? null : typed

    const { before, after, effect } = isPersonKey(key)
      ? await setOfPerson(program, key, input)
      : await setOfBusiness(program, key, input)

    const isChanged = before.value !== after.value || before.isSet !== after.isSet
    const words = settingWords(program, after)
    const said = words === null ? t.unset(key) : t.now(key, words, { isChanged, isUsual: !after.isSet })
    const places = key === 'region' && after.value !== 'none' ? [t.holidays(await placeOf(program, after.value!))] : []
    const effects = effect ? effectOf(key, effect, t, program.language) : [t.kept(after.path)]
    program.show({
      rows: { ...after, before: before.value, effect },
      csv: settingCsv,
      text: sentence([said, ...places, ...(isChanged ? effects : [])].join(' ')),
    })
  },
})

type Change = { before: SettingItem; after: SettingItem; effect: Effect | null }

async function setOfPerson(program: Program, key: PersonKey, input: string | null): Promise<Change> {
  const before = await settingItem(program, key)
  const value = input === null ? null : await personValue(program, key, input)
  await program.files.writeConfig({ [key]: value })
  const config = { ...program.config, [key]: value }
  return { before, after: await settingItem({ ...program, config }, key), effect: null }
}

async function setOfBusiness(program: Program, key: string, input: string | null): Promise<Change> {
  const value = input === null ? null : await businessValue(program, key, input)
  const { settings } = await program.store()
  const before = await settingItem(program, key)
  const isSame = input === null ? !before.isSet : before.isSet && before.value === value
  if (isSame) return { before, after: before, effect: null }
  const effect = await settings.set(key, value)
  return { before, after: await settingItem(program, key), effect }
}
