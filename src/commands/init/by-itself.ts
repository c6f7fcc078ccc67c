import { mailSettingsOf, senderOf } from '../../mail/settings.ts'
import { scheduled, type JobName } from '../scheduled.ts'
import { answersAsked, personQuestions, type Answers } from './answers.ts'
import { act, attempted, type Wizard } from './wizard.ts'

/** The morning mail: by which server, and every morning by itself. */
export async function mailStep(wizard: Wizard): Promise<void> {
  const { program, options, t, answers } = wizard
  if (!(await isOpen(wizard, 'digest'))) return
  if (options.digest === undefined) {
    if (!(await program.ask.confirm({ message: t.digestAsked, option: '--digest' }))) return
    if (program.config['mail.transport'] === 'sendmail') return schedule(wizard, 'digest')
    program.tell(t.aboutServer)
    const settings = mailSettings(await answersAsked(program, answers, 'mail'), answers)
    if (Object.keys(settings).length > 0) await program.files.writeConfig(settings)
    const args = Object.entries(settings)
    wizard.did.push(...args.map((each) => ['config', 'set', ...each]))
    const config = { ...program.config, ...settings }
    return schedule({ ...wizard, program: { ...program, config } }, 'digest')
  }
  return schedule(wizard, 'digest')
}

/** A backup every day by itself. */
export async function backupStep(wizard: Wizard): Promise<void> {
  if (await isOpen(wizard, 'backup')) await schedule(wizard, 'backup')
}

/** A morning mail that could never leave is refused before anything is done. Throws Failure `mail-unset`. */
export function refuseUnsent({ config }: Wizard['program'], { email, ...answers }: Answers, isWanted?: boolean): void {
  if (!isWanted) return
  senderOf({ ...config, email: email ?? config.email })
  mailSettingsOf({ ...config, 'smtp.host': answers['smtp.host'] ?? config['smtp.host'] })
}

/** Whether it is wanted, or may be: it is said where the machine does it already. */
async function isOpen({ program, options, t }: Wizard, job: JobName): Promise<boolean> {
  const said = options[job]
  if (said !== undefined) return said
  if (!program.ask.canAsk) return false
  if ((await scheduled(program, job)) === null) return true
  program.tell(t.there[job])
  return false
}

/** Shows what the machine would be told, and asks unless an option has said so. */
async function schedule(wizard: Wizard, job: JobName): Promise<void> {
  const { program, options, t } = wizard
  const { ask } = program
  const confirm: typeof ask.confirm = (question) =>
    options[job] ? Promise.resolve(true) : ask.confirm({ ...question, message: t.scheduleAsked[job] })
  const asking = { ...program, ask: { ...ask, confirm } }
  await attempted(wizard, () => act({ ...wizard, program: asking }, [job, 'schedule']))
}

/** What was answered beyond what was said. */
function mailSettings(answers: Answers, before: Answers) {
  const said = personQuestions.filter(
    ({ key, step }) => step === 'mail' && answers[key] !== null && before[key] === null,
  )
  return Object.fromEntries(said.map(({ key }) => [key, answers[key]!]))
}
