import { exitCodes } from '../../exit-codes.ts'
import type { Block, Inline } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { shortDay } from '../../text/dates.ts'
import { defineCommand } from '../define.ts'
import { sentence } from '../followed.ts'
import { customerMeant } from '../named.ts'
import { agreementCsv, agreementItem, type AgreementItem } from '../agreement-items.ts'
import { text } from './list-text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('[customer]', t.customer).option('-a, --all', t.all),

  async run(program, t, options, who) {
    const customer = who === undefined ? null : (await customerMeant(program, who)).customer
    const { agreements, settings } = await program.store()
    const rules = await settings.all()
    const all = (await agreements.all(customer?.id ?? null)).map((record) =>
      agreementItem(record, program.today, rules),
    )
    const items = all
      .filter(({ state }) => options.all === true || state === 'open' || state === 'undecided')
      .sort(byDay)
    program.show({
      rows: items,
      csv: agreementCsv,
      text: items.length === 0 ? sentence(all.length === 0 ? t.none : t.noneOpen) : [tableOf(items, program, t)],
    })
  },
})

/** What has to be decided first comes first. */
function byDay(a: AgreementItem, b: AgreementItem): number {
  const [first, second] = [a, b].map(({ actBy }) => actBy ?? '9999')
  return first! < second! ? -1 : first! > second! ? 1 : a.id - b.id
}

function tableOf(items: readonly AgreementItem[], program: Program, t: typeof text.en): Block {
  const { id, customer, title, kind, ends, act, state } = t.headings
  return {
    is: 'table',
    columns: [
      { heading: id, align: 'right' },
      { heading: customer, shrink: 3, min: 12 },
      { heading: title, shrink: 3, min: 10 },
      { heading: kind, from: 70 },
      { heading: ends, align: 'right' },
      { heading: act, align: 'right' },
      { heading: state },
    ],
    rows: items.map((item) => [
      `a${item.id}`,
      { text: item.customer.name, tone: 'strong' },
      item.title,
      agreementKindWord(item.kind, program.language),
      item.endsOn === null ? t.openEnded : shortDay(item.endsOn, program.today, program.language),
      item.actBy === null ? '' : shortDay(item.actBy, program.today, program.language),
      stateWords(item, program, t),
    ]),
  }
}

function stateWords(item: AgreementItem, { today }: Program, t: typeof text.en): Inline {
  if (item.state === 'undecided') return { text: t.states.undecided, tone: 'late' }
  if (item.state === 'open' && item.actBy !== null && item.actBy < today) return { text: t.tooLate, tone: 'late' }
  return item.state === 'open' ? '' : { text: t.states[item.state], tone: 'quiet' }
}
