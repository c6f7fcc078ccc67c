import { wishableChannels, type Wishes } from '../../domain/customer.ts'
import { Failure } from '../../domain/failure.ts'
import type { Channel } from '../../domain/interaction.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import type { Store } from '../../store/store.ts'
import { inTongue, languageNamed, type Language } from '../../text/language.ts'
import { channelNamed, channelWord } from '../../text/terms.ts'
import { customerItem } from '../customer-items.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { customerMeant, type CustomerRecord } from '../named.ts'
import { occasionsAfter } from '../occasions-after.ts'
import { lineFrom, said } from '../typed.ts'
import { wishFrom } from './cadence.ts'
import { sayChanges } from './changes.ts'
import { editText } from './text.ts'
import { wishText } from './wish-text.ts'

type WishChanges = Parameters<Store['customers']['wish']>[1]

export default defineCommand({
  text: wishText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({ channel: wishableChannels.map((channel) => channelWord(channel, language)) }),
  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .option('-c, --cadence <cadence>', t.cadence)
      .option('--why <text>', t.why)
      .option('--channel <channel>', t.channel)
      .option('-l, --language <language>', t.language)
      .option('--best-time <text>', t.bestTime)
      .option('--occasions', t.occasions)
      .option('--no-occasions', t.noOccasions),

  async run(program, t, options, who) {
    if (Object.keys(options).length === 0)
      throw new Failure('option-needed', {
        option: '--cadence, --channel, --language, --best-time, --no-occasions',
        because: 'changes',
      })
    const { customer: before } = await customerMeant(program, who)
    const changes = changesIn(before, {
      ...wishFrom(program, options, before),
      ...said('channel', options.channel, (input) => channelFrom(input, program.language)),
      ...said('language', options.language, languageFrom),
      ...said('bestTime', options.bestTime, lineFrom),
      ...(options.occasions === undefined ? {} : { occasions: options.occasions }),
    })

    const { customers, followUps, settings } = await program.store()
    const [nextBefore, openBefore] = [await nextContactOn(program, before.id), await followUps.openOf(before.id)]
    const hasChanged = Object.keys(changes).length > 0
    if (hasChanged) await customers.wish(before.id, changes)

    const after = (await customers.byId(before.id))!
    const followed = await followedBy(program, before.id, { before: nextBefore })
    const occasions = occasionsAfter(program, openBefore, await followUps.openOf(before.id))
    const name = `${before.name} (c${before.id})`
    program.show({
      rows: {
        ...customerItem(after, await settings.all()),
        changed: Object.keys(changes),
        nextContactMoved: followed.moved,
        ...followed.data,
      },
      csv: [],
      text: sentence(
        hasChanged
          ? [t.changed(name, wishesChanged(program, t, before, after, changes)), ...occasions, followed.sentence].join(
              ' ',
            )
          : t.unchanged(name),
      ),
    })
  },
})

/** Of what was said, only what is not so already. */
function changesIn({ cadence, cadenceWhy, wishes }: CustomerRecord, wished: WishChanges): WishChanges {
  const now = { cadence, cadenceWhy, ...wishes }
  return Object.fromEntries(Object.entries(wished).filter(([wish, value]) => now[wish as keyof typeof now] !== value))
}

/** Each in a few words: `rhythm every 6 weeks (was as usual)`, `by e-mail`. */
function wishesChanged(
  program: Program,
  t: typeof wishText.en,
  before: CustomerRecord,
  after: CustomerRecord,
  changes: WishChanges,
): string[] {
  const { channel, language, bestTime, occasions, ...rhythm } = changes
  const others = { channel, language, bestTime, occasions }
  return [
    ...sayChanges(program, inTongue(editText, program.tongue), before, after, rhythm),
    ...(Object.keys(others) as (keyof Wishes)[]).flatMap((wish) => {
      if (others[wish] === undefined) return []
      const [was, is] = [wishSaid(t, before.wishes, wish), wishSaid(t, after.wishes, wish)]
      if (is === null) return [t.gone(was!)]
      return [t.now(is, { channel: was, language: was, bestTime: before.wishes.bestTime, occasions: null }[wish])]
    }),
  ]
}

function wishSaid({ wishes: t }: typeof wishText.en, wishes: Wishes, wish: keyof Wishes): string | null {
  const { channel, language, bestTime, occasions } = wishes
  if (wish === 'channel') return channel && t.channel(channel)
  if (wish === 'language') return language && t.language[language]
  if (wish === 'bestTime') return bestTime && t.bestTime(bestTime)
  return occasions ? t.occasions.yes : t.occasions.no
}

/** Throws Failure `no-choice` for a channel on which nobody is reached. */
function channelFrom(input: string, language: Language): Channel | null {
  if (input.trim() === '') return null
  const channel = channelNamed(input)
  if (channel && wishableChannels.includes(channel)) return channel
  throw new Failure('no-choice', { input, choices: wishableChannels.map((known) => channelWord(known, language)) })
}

/** Throws Failure `no-language`. */
function languageFrom(input: string): Language | null {
  const language = input.trim() === '' ? null : languageNamed(input)
  if (language === null && input.trim() !== '') throw new Failure('no-language', { input })
  return language
}
