import { exitCodeOfMail, exitCodes } from '../../exit-codes.ts'
import type { Delivery } from '../../mail/delivery.ts'
import type { Letter } from '../../mail/letter.ts'
import { mailSettingsOf, routeOf, senderOf } from '../../mail/settings.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { faultSentence, stepsOf } from '../../text/deliveries.ts'
import { serverOf } from '../../text/delivery-sentences.ts'
import type { Tongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import { planView } from './plan.ts'
import { addressFrom } from './recipients.ts'
import { text } from './test-text.ts'

type Words = typeof text.en

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.mailRefused, exitCodes.mailFailed],

  line: (line, t) => line.argument('<address>', t.address).option('-n, --dry-run', t.dryRun),

  async run(program, t, { dryRun }, addressTyped) {
    const to = addressFrom(addressTyped)
    if (dryRun) {
      program.show(planView(program.config, to, t))
      return
    }
    const delivery = await program.send(testLetter(program, to, t))

    program.show(deliveryView(delivery, t, program.tongue))
    program.endWith(exitCodeOfMail(delivery.kind))
  },
})

function testLetter({ config }: Program, to: string, t: Words): Letter {
  const settings = mailSettingsOf(config)
  const from = { name: 'followups', address: senderOf(config) }
  const route = routeOf({ from, to: { name: '', address: to } }, settings)
  return {
    ...{ from, to: { name: '', address: to }, subject: t.subject, html: null, attachments: [] },
    text: `${t.letter(from.address, serverOf(route)).join('\n')}\n`,
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

/** What is shown of a letter's way; docs/json.md explains the fields. */
type DeliveryItem = {
  kind: Delivery['kind']
  from: string
  to: string
  transport: string
  host: string | null
  port: number | null
  user: string | null
  passed: readonly string[]
  at: string | null
  because: string | null
  reply: string | null
  detail: string | null
}

function deliveryView(delivery: Delivery, t: Words, tongue: Tongue): View<DeliveryItem> {
  const { kind, passed, route } = delivery
  const fault =
    delivery.kind === 'accepted' ? { at: null, because: null, reply: delivery.response, detail: null } : delivery
  const { at, because, reply, detail } = fault
  const item: DeliveryItem = { kind, ...route, passed, at, because, reply, detail }
  const keys = ['kind', 'from', 'to', 'transport', 'host', 'port', 'user', 'at', 'because', 'reply', 'detail'] as const
  return { rows: item, csv: keys.map((key) => ({ key, cell: (row) => row[key] })), text: blocksOf(delivery, t, tongue) }
}

function blocksOf(delivery: Delivery, t: Words, tongue: Tongue): Block[] {
  const conclusion =
    delivery.kind === 'accepted'
      ? [t.accepted(delivery.route.to), ...(delivery.response === '' ? [] : [t.said(delivery.response)])]
      : [faultSentence(delivery, tongue)]
  return [
    {
      is: 'table',
      columns: [{}, { shrink: 1, min: 20, lines: Infinity }],
      rows: stepsOf(delivery, tongue).map(({ isPassed, words }) => [
        isPassed ? { text: t.ok, tone: 'good' } : { text: t.failed, tone: 'late' },
        words,
      ]),
    },
    { is: 'blank' },
    ...conclusion.map((words): Block => ({ is: 'paragraph', text: words })),
  ]
}
