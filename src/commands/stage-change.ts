import type { Stage } from '../domain/customer.ts'
import { Failure } from '../domain/failure.ts'
import { winBackOn, type LossReason } from '../domain/loss.ts'
import type { Day } from '../domain/day.ts'
import type { Program } from '../program.ts'
import { choiceFrom, choiceNamed } from '../text/choices.ts'
import { longDay } from '../text/dates.ts'
import { journeyWord } from '../text/journeys.ts'
import { inTongue, words } from '../text/language.ts'
import { lossReasonWord } from '../text/losses.ts'
import { stageWord } from '../text/terms.ts'
import { followedBy, nextContactOn, sentence } from './followed.ts'
import type { CustomerRecord } from './named.ts'
import { dayAhead } from './typed.ts'

const changeText = words({
  en: {
    is: (name: string, stage: string, reason: string | null) =>
      `${name} is now ${stage}${reason ? ` (${reason})` : ''}.`,
    datesDropped: (days: readonly string[]) => `No longer agreed: ${days.join(', ')}.`,
    agreementsEnded: (titles: readonly string[]) => `Ended with it: ${titles.join(', ')}.`,
    journeysEnded: (names: readonly string[]) =>
      `${names.length === 1 ? 'The journey' : 'The journeys'} ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} over.`,
    tryAgain: (day: string) => `The way back begins on ${day}.`,
    neverAgain: 'Nothing is planned to win them back.',
    onboarding: 'The onboarding has begun.',
  },
  de: {
    is: (name: string, stage: string, reason: string | null) =>
      `${name} ist jetzt ${stage}${reason ? ` (${reason})` : ''}.`,
    datesDropped: (days: readonly string[]) => `Nicht mehr verabredet: ${days.join(', ')}.`,
    agreementsEnded: (titles: readonly string[]) => `Damit beendet: ${titles.join(', ')}.`,
    journeysEnded: (names: readonly string[]) =>
      `${names.length === 1 ? 'Der Fahrplan' : 'Die Fahrpläne'} ${names.join(', ')} ${names.length === 1 ? 'ist' : 'sind'} zu Ende.`,
    tryAgain: (day: string) => `Die Rückgewinnung beginnt am ${day}.`,
    neverAgain: 'Eine Rückgewinnung ist nicht geplant.',
    onboarding: 'Die Einarbeitung hat begonnen.',
  },
})

export type StageSaid = {
  stage: Stage
  reason: LossReason | null
  saidBy: string | undefined
  winBack: string | undefined
  note: string | null
}

/** Changes a customer's stage, and says what ended and began with it. */
export async function changeStage(program: Program, customer: CustomerRecord, said: StageSaid): Promise<void> {
  const { language, tongue } = program
  const t = inTongue(changeText, tongue)
  const { stage, reason, note } = said
  const saidBy = reason === null ? null : choiceFrom('teller', said.saidBy ?? 'us', language)
  const { stages, settings } = await program.store()
  const table = (await settings.all()).winBack
  const tryOn = reason === null ? null : tryAgainOn(program, { reason, said: said.winBack, table })
  const before = await nextContactOn(program, customer.id)
  const effects = await stages.change(customer.id, { stage, reason, saidBy, note, winBackOn: tryOn })
  const followed = await followedBy(program, customer.id, stage === 'lost' ? {} : { before })
  program.show({
    rows: {
      ...{ id: customer.id, name: customer.name, stage, reason, saidBy, note, winBackOn: tryOn },
      ...effects,
      ...followed.data,
    },
    csv: [],
    text: sentence(
      [
        t.is(customer.name, stageWord(stage, language), reason && lossReasonWord(reason, language)),
        ...(effects.agreementsEnded.length === 0 ? [] : [t.agreementsEnded(effects.agreementsEnded)]),
        ...(effects.datesDropped.length === 0
          ? []
          : [t.datesDropped(effects.datesDropped.map((day) => longDay(day, language)))]),
        ...(effects.journeysEnded.length === 0
          ? []
          : [t.journeysEnded(effects.journeysEnded.map((name) => journeyWord(name, language)))]),
        ...(stage === 'lost' && reason ? [tryOn ? t.tryAgain(longDay(tryOn, language)) : t.neverAgain] : []),
        ...(effects.journeysBegun.includes('onboarding') ? [t.onboarding] : []),
        ...(stage === 'lost' ? [followed.others] : [followed.sentence]),
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
  })
}

/** As said, else by the reason; where the reason says nothing it must be said. Throws Failure `option-needed`. */
function tryAgainOn(
  program: Program,
  { reason, said, table }: { reason: LossReason; said: string | undefined; table: ReadonlyMap<string, string> },
): Day | null {
  if (said !== undefined) return choiceNamed('never', said) ? null : dayAhead(program, said)
  const usual = winBackOn({ reason, on: program.today, table })
  if (usual === 'asks') throw new Failure('option-needed', { option: '--win-back', because: 'win-back' })
  return usual
}
