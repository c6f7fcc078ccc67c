import { durationOf } from '../../domain/day.ts'
import { leadsFor } from '../../domain/agreement-plan.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Block } from '../../output/view.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { durationWords, longDay } from '../../text/dates.ts'
import { reasonOf } from '../../text/reasons.ts'
import { moneyWords } from '../../text/money.ts'
import { defineCommand } from '../define.ts'
import { withoutLater } from '../followed.ts'
import { agreementCsv, agreementItem } from '../agreement-items.ts'
import { agreementMeant } from './meant.ts'
import { text } from './show-text.ts'
import { noticeWords, termWords } from './term-words.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) => line.argument('<agreement>', t.agreement),

  async run(program, t, _, what) {
    const { language } = program
    const record = await agreementMeant(program, what)
    const { settings, followUps } = await program.store()
    const rules = await settings.all()
    const item = agreementItem(record, program.today, rules)
    const open = withoutLater(await followUps.openOf(item.customer.id), program.today).filter(
      ({ kind, originId }) => kind === 'agreement' && originId === item.id,
    )
    const leads = leadsFor(record, rules.leads).map((lead) => durationWords(durationOf(lead)!, language))
    const facts = [
      [`a${item.id}`, agreementKindWord(item.kind, language), item.customer.name].join(' · '),
      ...(item.startsOn === null ? [] : [t.begins(longDay(item.startsOn, language))]),
      ...(item.decidedOn === null
        ? termWords(item, program)
        : [t.decided[record.decision!](longDay(item.decidedOn, language))]),
      ...(item.why === null ? [] : [item.why]),
      ...(item.notice === null ? [] : [t.notice(noticeWords(item.notice, language), t.by[item.noticeBy])]),
      ...(leads.length === 0 || item.endsOn === null || item.decidedOn !== null ? [] : [t.leads(leads.join(', '))]),
      ...(item.value === null ? [] : [t.value(moneyWords(item.value, language))]),
      ...open.map(
        (followUp) => `${followUp.id}  ${longDay(followUp.dueOn, language)}  ${reasonOf(followUp, language)}`,
      ),
    ]
    program.show({
      rows: item,
      csv: agreementCsv,
      text: [
        { is: 'heading', text: item.title },
        ...facts.map((words): Block => ({ is: 'paragraph', text: `  ${words}`, indent: 2 })),
      ],
    })
  },
})
