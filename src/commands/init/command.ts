import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { inTongue } from '../../text/language.ts'
import { defineCommand } from '../define.ts'
import {
  answersAsked,
  answersGiven,
  businessKeys,
  flagOf,
  personQuestions,
  questions,
  tongueAsked,
  type Answers,
} from './answers.ts'
import { backupStep, mailStep, refuseUnsent } from './by-itself.ts'
import { customersStep } from './customers.ts'
import { doneView } from './done.ts'
import { firstStep } from './first.ts'
import { text } from './text.ts'
import { typedLine, type StepOptions, type Wizard } from './wizard.ts'

export default defineCommand({
  text,
  codes: [
    ...[exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],
    exitCodes.interrupted,
  ],
  createsStore: true,

  values: () => ({ form: ['du', 'sie'], region: 'holiday-region' }),
  line: (line, t) =>
    line
      .option('--name <name>', t.name)
      .option('--form <form>', t.form)
      .option('--email <email>', t.email)
      .option('--region <region>', t.region)
      .option('--working-days <weekdays>', t.workingDays)
      .option('--capacity <count>', t.capacity)
      .option('--import <file>', t.import)
      .option('--digest', t.digest)
      .option('--no-digest', t.noDigest)
      .option('--smtp-host <host>', t.smtpHost)
      .option('--smtp-user <name>', t.smtpUser)
      .option('--smtp-password-command <command>', t.smtpPasswordCommand)
      .option('--backup', t.backup)
      .option('--no-backup', t.noBackup),

  async run(program, _t, options) {
    const given = await answersGiven(program, options)
    refuseUnsent(program, given, options.digest)
    if (options.import !== undefined) await program.files.pieces(options.import)

    const wizard = await settled(program, given, options)
    try {
      const imported = await customersStep(wizard)
      if (imported !== null) await firstStep(wizard)
      await mailStep(wizard)
      await backupStep(wizard)
      program.show(await doneView(wizard, imported))
    } catch (error) {
      wizard.program.tell(wizard.t.kept(wizard.did.map((words) => typedLine(program, words))))
      if ((error as { name?: unknown }).name !== 'ExitPromptError') throw error
      program.endWith(exitCodes.interrupted)
    }
  },
})

/** The first step: who this is and how they work. Nothing is written before all of it is answered. */
async function settled(program: Program, given: Answers, options: StepOptions): Promise<Wizard> {
  const spoken = program.ask.canAsk ? await tongueAsked(program, given) : given
  const answers = program.ask.canAsk ? await answersAsked(inTongueOf(program, spoken), spoken, 'you') : spoken

  const { settings } = await program.store()
  const ofPerson = {
    ...Object.fromEntries(personQuestions.flatMap(({ key }) => (answers[key] === null ? [] : [[key, answers[key]]]))),
    ...{ language: answers.language, ...(answers.form !== null && { form: answers.form }) },
  }
  await program.files.writeConfig(ofPerson)
  for (const key of businessKeys) if (answers[key] !== null) await settings.set(key, answers[key])
  await nameOwner(program, answers)

  const now = { ...inTongueOf(program, answers), config: { ...program.config, ...ofPerson } }
  const { language, form } = answers
  const typed = questions.flatMap(({ key, option }) => (answers[key] === null ? [] : [flagOf(option), answers[key]]))
  const words = ['init', '--language', language, ...(form === null ? [] : ['--form', form]), ...typed]
  return {
    ...{ program: now, t: inTongue(text, now.tongue), options, answers },
    did: [words],
  }
}

/** Who says a language or form of address is spoken to in it from then on. */
function inTongueOf(program: Program, { language, form }: Pick<Answers, 'language' | 'form'>): Program {
  const tongue = { language, form: form ?? program.tongue.form }
  program.speak(tongue)
  return { ...program, language, tongue }
}

/** The only owner, made from the name that was known so far, is whoever says now what the name is. */
async function nameOwner({ store, userName, config }: Program, { name, email }: Answers): Promise<void> {
  const { owners } = await store()
  const [owner, ...others] = await owners.all()
  if (!owner || others.length > 0 || ![userName, config.name, name].includes(owner.name)) return
  const changes = {
    ...(name !== null && name !== owner.name && { name }),
    ...(email !== null && email !== owner.email && { email }),
  }
  if (Object.keys(changes).length > 0) await owners.edit(owner.id, changes)
}
