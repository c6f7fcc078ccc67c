import { termOn } from '../../domain/agreement.ts'
import { hasJourney } from '../../domain/agreement-plan.ts'
import { asDay } from '../../domain/day.ts'
import type { CalendarDay } from '../../output/calendar.ts'
import type { Program } from '../../program.ts'
import { agreementKindWord } from '../../text/agreements.ts'
import { shortReasonsIn } from '../../text/reasons.ts'
import type { ListedFollowUp } from '../follow-up-items.ts'
import type { text } from './text.ts'

/** By their number. */
export type AgreementUids = ReadonlyMap<number, string>

/** Every open follow-up on its day, its deadline on a day of its own, and the last day to act of every agreement. */
export async function datesOf(program: Program, t: typeof text.en, uidOf: AgreementUids): Promise<CalendarDay[]> {
  const { today, language } = program
  const { followUps, agreements, settings } = await program.store()
  const rules = await settings.all()
  const open = await followUps.openUntil({
    until: asDay('9999-12-31'),
    whose: null,
    stage: null,
    tag: null,
    kind: null,
  })
  const uids = await followUps.uids(open.map(({ id }) => id))
  const reason = shortReasonsIn(language)

  const days = open.flatMap((item): CalendarDay[] => {
    const uid = uids.get(item.id)!
    const day = { summary: `${item.customer.name}: ${reason(item)}`, description: describe(item) }
    const deadline = item.kind === 'agreement' ? null : item.deadlineOn
    return [
      { ...day, uid: `${uid}@followups`, on: item.dueOn },
      ...(deadline === null || deadline === item.dueOn
        ? []
        : [{ ...day, uid: `${uid}-deadline@followups`, on: deadline, summary: t.lastDay(day.summary) }]),
    ]
  })
  const ends = (await agreements.all(null)).flatMap((agreement): CalendarDay[] => {
    const { actBy } = termOn(agreement, today, rules.works)
    if (actBy === null || agreement.decidedOn !== null || hasJourney(agreement.kind)) return []
    const what = `${agreement.title} (${agreementKindWord(agreement.kind, language)})`
    return [
      {
        ...{ uid: `${uidOf.get(agreement.id)!}-${actBy}@followups`, on: actBy },
        summary: t.lastDay(`${agreement.customer.name}: ${what}`),
        description: [`followups agreement show a${agreement.id}`],
      },
    ]
  })
  return [...days, ...ends].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function describe({ contact, customer }: ListedFollowUp): string[] {
  return [...(contact === null ? [] : [contact.name]), `followups show c${customer.id}`]
}
