import { termOn } from '../../domain/agreement.ts'
import { dayFromPhrase } from '../../domain/date-phrase.ts'
import { durationOf, durationText, type Day } from '../../domain/day.ts'
import { durationFromPhrase } from '../../domain/duration-phrase.ts'
import { Failure } from '../../domain/failure.ts'
import { endAfter } from '../../domain/notice.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { echoedDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { followedBy, nextContactOn, sentence } from '../followed.ts'
import { agreementItem, type AgreementRecord } from '../agreement-items.ts'
import { openAgreementMeant } from './meant.ts'
import { text } from './renew-text.ts'
import { termWords } from './term-words.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line.argument('<agreement>', t.agreement).option('-u, --until <date>', t.until).option('--for <duration>', t.for),

  async run(program, t, options, what) {
    const agreement = await openAgreementMeant(program, what)
    const { agreements, settings } = await program.store()
    const rules = await settings.all()
    const { endsOn: endedOn } = termOn(agreement, program.today, rules.works)
    const endsOn = newEnd(program, agreement, endedOn, options)
    if (endedOn !== null && endsOn <= endedOn) {
      throw new Failure('end-before', { end: echoedDay(endsOn, program.language) })
    }
    const before = await nextContactOn(program, agreement.customer.id)
    await agreements.renew(agreement, { endsOn, renews: agreement.renews })
    const item = agreementItem((await agreements.byId(agreement.id))!, program.today, rules)
    const followed = await followedBy(program, agreement.customer.id, { before })
    program.show({
      rows: { ...item, ...followed.data },
      csv: [],
      text: sentence(
        [t.renewed(item.title, item.customer.name), ...termWords(item, program), followed.sentence].join(' '),
      ),
    })
  },
})

/** As said, else for as long as it renews itself; where it does neither, one of both must be said. */
function newEnd(
  program: Program,
  { renews }: AgreementRecord,
  endedOn: Day | null,
  { until, for: span }: { until?: string; for?: string },
): Day {
  const { today, dates } = program
  if (until !== undefined && span !== undefined) throw new Failure('not-together', { options: ['--until', '--for'] })
  if (until !== undefined) return dayFromPhrase(until, { today, towards: 'future', order: dates ?? undefined })
  const usual = renews === null ? null : durationOf(renews)
  const term = span === undefined ? usual : durationOf(durationText(durationFromPhrase(span)))
  if (!term) throw new Failure('option-needed', { option: '--until, --for', because: 'end' })
  return endAfter(endedOn ?? today, term, 1)
}
