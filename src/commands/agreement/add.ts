import { leadsOf, type Terms } from '../../domain/agreement.ts'
import { hasJourney } from '../../domain/agreement-plan.ts'
import { after, daysAfter, durationText, type Day } from '../../domain/day.ts'
import { dayFromPhrase } from '../../domain/date-phrase.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import { moneyFrom } from '../../domain/money.ts'
import { noticeFromPhrase } from '../../domain/notice.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { agreementKindFrom, agreementKindWords } from '../../text/agreements.ts'
import { choiceFrom, choiceNamed, choiceWords } from '../../text/choices.ts'
import { echoedDay, longDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { nameFrom } from '../typed.ts'
import { agreementItem } from '../agreement-items.ts'
import { text } from './add-text.ts'
import { termWords } from './term-words.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: (language) => ({
    kind: agreementKindWords(language),
    who: choiceWords('noticeGiver', language),
    term: ['12m', ...choiceWords('renewal', language)],
  }),
  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .argument('<title>', t.title)
      .option('-k, --kind <kind>', t.kind)
      .option('--from <date>', t.from)
      .option('-u, --until <date>', t.until)
      .option('--for <duration>', t.for)
      .option('--open-ended', t.openEnded)
      .option('--notice <period>', t.notice)
      .option('--notice-by <who>', t.noticeBy)
      .option('--renews <term>', t.renews)
      .option('--lead <durations>', t.lead)
      .option('--value <amount>', t.value),

  async run(program, t, options, who, titleTyped) {
    if (options.kind === undefined) throw new Failure('option-needed', { option: '--kind', because: 'kind' })
    const kind = agreementKindFrom(options.kind)
    const title = nameFrom(titleTyped)
    const terms = termsFrom(program, options)
    const leads = options.lead === undefined ? null : leadsFrom(options.lead)
    const value = options.value === undefined ? null : moneyFrom(options.value)
    const noticeBy = choiceFrom('noticeGiver', options.noticeBy ?? 'both', program.language)
    const { customer } = await customerMeant(program, who)

    const { agreements, settings } = await program.store()
    const before = await nextContactOn(program, customer.id)
    const id = await agreements.add({
      ...{ customerId: customer.id, kind, title, leads, noticeBy, ...terms },
      ...{ cents: value?.cents ?? null, currency: value?.currency ?? null },
    })
    const item = agreementItem((await agreements.byId(id))!, program.today, await settings.all())
    const followed = await followedBy(program, customer.id, { before })
    program.show({
      rows: { ...item, ...followed.data },
      csv: [],
      text: sentence(
        [
          t.added(title, `a${id}`, customer.name),
          ...(terms.endsOn === null || terms.endsOn === item.endsOn
            ? []
            : [t.goesOn(longDay(terms.endsOn, program.language))]),
          ...termWords(item, program),
          ...(hasJourney(kind) ? [t.journey] : []),
          followed.sentence,
        ].join(' '),
      ),
    })
  },
})

type TermOptions = {
  from?: string
  until?: string
  for?: string
  openEnded?: true
  notice?: string
  renews?: string
}

/** What is said of beginning and end. One of `--until`, `--for` and `--open-ended` must say the end. */
function termsFrom(program: Program, options: TermOptions): Terms {
  const ends = [options.until && '--until', options.for && '--for', options.openEnded && '--open-ended'].filter(Boolean)
  if (ends.length > 1) throw new Failure('not-together', { options: ends as string[] })
  if (ends.length === 0) throw new Failure('option-needed', { option: '--until, --for, --open-ended', because: 'end' })
  const startsOn = options.from === undefined ? null : dayTyped(program, options.from)
  const endsOn = endFrom(program, options, startsOn ?? program.today)
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    throw new Failure('end-before', { end: echoedDay(endsOn, program.language) })
  }
  const renews = options.renews === undefined ? null : renewsFrom(options.renews)
  if (endsOn === null && renews !== null) throw new Failure('not-together', { options: ['--open-ended', '--renews'] })
  return { startsOn, endsOn, notice: options.notice === undefined ? null : noticeFromPhrase(options.notice), renews }
}

/** A term of 24 months from 1 January 2026 ends on 31 December 2027. */
function endFrom(program: Program, options: TermOptions, startsOn: Day): Day | null {
  if (options.until !== undefined) return dayTyped(program, options.until)
  return options.for === undefined ? null : daysAfter(after(startsOn, durationFromPhrase(options.for)), -1)
}

/** A day of any time: what is entered may have begun, or ended, long ago. */
function dayTyped({ today, dates }: Program, input: string): Day {
  return dayFromPhrase(input, { today, towards: 'future', order: dates ?? undefined })
}

function renewsFrom(input: string): string | null {
  const choice = choiceNamed('renewal', input)
  return choice === 'never' ? null : (choice ?? durationText(durationFromPhrase(input)))
}

function leadsFrom(input: string): string {
  const leads = leadsOf(
    input
      .split(',')
      .map((part) => durationText(durationFromPhrase(part)))
      .join(','),
  )
  return leads!.join(',')
}
