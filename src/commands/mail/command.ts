import { blockOf } from '../../domain/consent.ts'
import { Failure } from '../../domain/failure.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Block, View } from '../../output/view.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { writeNew } from '../new-file.ts'
import { addresseeOf } from '../addressee.ts'
import { besideLines, consentStates, warningsOf } from './beside.ts'
import { templateMeant } from './chosen-template.ts'
import { draftFor, type Draft } from './draft.ts'
import { messageText } from './eml.ts'
import { mailtoOf } from './mailto.ts'
import { languageFrom } from './said-language.ts'
import { offerToLog } from './sent.ts'
import { text } from './text.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  line: (line, t) =>
    line
      .argument('<customer>', t.customer)
      .option('-w, --with <contact>', t.with)
      .option('-t, --template <template>', t.template)
      .option('-o, --open', t.open)
      .option('--eml <file>', t.eml)
      .option('-p, --print', t.print)
      .option('-l, --language <language>', t.language)
      .option('--contact', t.contact),

  async run(program, t, options, who) {
    refuseContradictions(options)
    const language = options.language === undefined ? null : languageFrom(options.language)
    const template = options.template === undefined ? null : templateMeant(options.template)
    const addressee = await addresseeOf(program, who, { named: options.with, asContact: options.contact === true })
    const draft = await draftFor(program, addressee, { template, language })

    const delivered = await delivery(program, draft, options)
    if (options.eml !== '-') program.show(draftView(draft, t, program, delivered))
    for (const line of ['', ...besideLines(draft, t, program), ...warningsOf(draft, t, program)]) program.tell(line)
    if (delivered.how !== null) program.tell(t.opened[delivered.how])
    if (options.eml !== undefined && options.eml !== '-') program.tell(t.written(options.eml))
    await offerToLog(program, t, draft, { isDelivered: delivered.opened || options.eml !== undefined })
  },
})

type Delivered = { opened: boolean; eml: string | null; how: Awaited<ReturnType<Program['open']>> | null }

/** Opens the draft or writes its file. Throws Failure `email-blocked` where the person wants no e-mail. */
async function delivery(
  program: Program,
  draft: Draft,
  { open, eml }: { open?: true; eml?: string },
): Promise<Delivered> {
  const block = blockOf(draft.consents, 'email')
  if (block && (open || eml !== undefined))
    throw new Failure('email-blocked', { name: draft.person!, sinceOn: block.sinceOn })
  if (eml !== undefined) {
    await writeNew(program, eml, messageText({ ...mailboxes(program, draft), ...draft, today: program.today }))
  }
  const how = open === true ? await program.open(mailtoOf({ ...draft, to: draft.address })) : null
  return { opened: how === 'open' || how === 'asked', eml: eml ?? null, how }
}

function mailboxes({ config }: Program, { address, owner, person }: Draft) {
  const from = owner?.email ?? config.email
  return {
    from: from === null ? null : { name: owner?.name ?? '', address: from },
    to: address === null ? null : { name: person ?? '', address },
  }
}

/** What JSON shows of a draft; warnings are English whatever the interface speaks. */
function draftView(draft: Draft, t: typeof text.en, program: Program, delivered: Delivered): View<object> {
  const { contact, customer, followUp, language, form, template, subject, body, missing, address } = draft
  const row = {
    customer: { id: customer.id, name: customer.name },
    followUp: followUp?.id ?? null,
    to: contact && { id: contact.id, name: contact.name, email: address },
    ...{ language, form, template, subject, body, missing },
    consent: consentStates(draft),
    warnings: warningsOf(draft, text.en, { today: program.today, language: 'en' }),
    ...{ opened: delivered.opened, eml: delivered.eml },
  }
  return {
    rows: row,
    csv: [
      { key: 'customer', cell: () => customer.name },
      { key: 'to', cell: () => contact?.name ?? null },
      { key: 'email', cell: () => address },
      ...(['language', 'form', 'template', 'subject', 'body'] as const).map((key) => ({ key, cell: () => row[key] })),
    ],
    text: [
      { is: 'line', text: t.subject(subject) },
      { is: 'blank' },
      ...body.split('\n').map((line): Block => (line === '' ? { is: 'blank' } : { is: 'line', text: line })),
    ],
  }
}

function refuseContradictions(options: { open?: true; eml?: string; print?: true }): void {
  const said = (['open', 'eml', 'print'] as const).filter((name) => options[name] !== undefined)
  if (said.length > 1) throw new Failure('not-together', { options: said.map((name) => `--${name}`) })
  if (options.eml === '') throw new Failure('missing-value', { option: '--eml' })
}
