import { cadenceOf } from '../../domain/cadence.ts'
import { durationText } from '../../domain/day.ts'
import { folded } from '../../domain/name.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Block, Inline } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { shortDay } from '../../text/dates.ts'
import { importanceFrom, stageFrom, stageWord } from '../../text/terms.ts'
import { customerCsv, customerItem, type CustomerItem } from '../customer-items.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { ownerMeant } from '../named.ts'
import { listText } from './list-text.ts'

export default defineCommand({
  text: listText,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .option('-s, --stage <stage>', t.stage)
      .option('-t, --tag <tag>', t.tag)
      .option('-i, --importance <importance>', t.importance)
      .option('-o, --owner <owner>', t.owner)
      .option('--without-next', t.withoutNext),

  async run(program, t, options) {
    const stage = options.stage === undefined ? null : stageFrom(options.stage)
    const importance = options.importance === undefined ? null : importanceFrom(options.importance)
    const tag = options.tag === undefined ? null : folded(options.tag)
    const { customers, owners, settings } = await program.store()
    const ownerId = options.owner === undefined ? null : (await ownerMeant(program, options.owner)).id

    const found = await customers.list({ stage, importance, tag, ownerId, withoutNext: options.withoutNext === true })
    const rules = await settings.all()
    const items = found.map((customer) => customerItem(customer, rules))
    const showsOwner = (await owners.all()).length > 1

    program.show({
      rows: items,
      csv: customerCsv,
      text:
        items.length > 0
          ? [tableOf(program, t, items, showsOwner)]
          : sentence(nothing(t, await customers.exists(), Object.keys(options))),
    })
  },
})

type ListWords = typeof listText.en

function tableOf(program: Program, t: ListWords, items: readonly CustomerItem[], showsOwner: boolean): Block {
  const { id, name, stage, importance, cadence, next, last, owner, tags } = t.headings
  const showsTags = !showsOwner && items.some((item) => item.tags.length > 0)
  return {
    is: 'table',
    columns: [
      { heading: id, align: 'right' },
      { heading: name, shrink: 4, min: 14 },
      { heading: stage },
      { heading: importance },
      { heading: cadence },
      { heading: next, align: 'right' },
      { heading: last, align: 'right' },
      // There is room for one of the two; without any tag there would be a column of nothing.
      ...(showsOwner ? [{ heading: owner, shrink: 1, min: owner.length }] : []),
      ...(showsTags ? [{ heading: tags, shrink: 2, min: 6 }] : []),
    ],
    rows: items.map((item) => [
      `c${item.id}`,
      { text: item.name, tone: 'strong' },
      stageWord(item.stage, program.language),
      item.importance,
      rhythmOf(program, t, item),
      nextOf(program, t, item),
      {
        text: item.lastContact ? shortDay(item.lastContact.on, program.today, program.language) : t.never,
        tone: 'quiet',
      },
      ...(showsOwner ? [item.owner?.name ?? ''] : []),
      ...(showsTags ? [item.tags.join(', ')] : []),
    ]),
  }
}

/** `8w`, and `2w…8w` where contacts without dialogue slow it down; a pause is marked in its place. */
function rhythmOf({ today, language }: Program, t: ListWords, { cadence, stage, pausedUntil }: CustomerItem): Inline {
  if (stage === 'lost') return ''
  if (pausedUntil !== null && pausedUntil > today)
    return { text: t.paused(shortDay(pausedUntil, today, language)), tone: 'accent' }
  const intervals = cadenceOf(cadence)?.intervals.map(durationText) ?? []
  return [...new Set([intervals.at(0) ?? t.noCadence, intervals.at(-1) ?? t.noCadence])].join('…')
}

function nextOf({ today, language }: Program, t: ListWords, { nextDueOn, stage }: CustomerItem): Inline {
  if (nextDueOn === null) return stage === 'lost' ? '' : { text: t.missing, tone: 'late' }
  const tone = nextDueOn < today ? 'late' : nextDueOn === today ? 'today' : 'plain'
  return { text: shortDay(nextDueOn, today, language), tone }
}

function nothing(t: ListWords, hasCustomers: boolean, filters: readonly string[]): string {
  if (!hasCustomers) return t.empty
  return filters.length === 1 && filters[0] === 'withoutNext' ? t.allHaveNext : t.noneFits
}
