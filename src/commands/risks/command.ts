import { daysAfter } from '../../domain/day.ts'
import { Failure } from '../../domain/failure.ts'
import { chargeOn } from '../../domain/in-charge.ts'
import { mainCurrency } from '../../domain/risk.ts'
import { risksAmong, silentRisks } from '../../domain/risks-among.ts'
import { lastOfWeek, onlyTheirs, shareOf, staffWithout } from '../../domain/without-owner.ts'
import { inWorkingOrder } from '../../domain/working-order.ts'
import { exitCodes } from '../../exit-codes.ts'
import type { Program } from '../../program.ts'
import { defineCommand } from '../define.ts'
import { ownerMeant } from '../named.ts'
import { countFrom } from '../typed.ts'
import { text } from './text.ts'
import { risksView } from './view.ts'
import { withoutView } from './without.ts'

export default defineCommand({
  text,
  codes: [exitCodes.done, exitCodes.usage, exitCodes.unknown, exitCodes.refused, exitCodes.store],

  values: () => ({ name: 'owner' }),
  line: (line, t) =>
    line.option('--without <name>', t.without).option('--silent', t.silent).option('-l, --limit <count>', t.limit),

  async run(program, t, { without, silent, limit: most }) {
    if (without !== undefined && silent) throw new Failure('not-together', { options: ['--without', '--silent'] })
    const limit = most === undefined ? usualLimit : countFrom(most, 1, 1_000_000)
    if (without !== undefined) return showWithout(program, t, without, limit)

    const { today, language, name } = program
    const { risks, gaps, owners, customers } = await program.store()
    const [facts, staff] = [await risks.facts(), await owners.staff()]
    const found = silent
      ? silentRisks(
          (await gaps.all(null)).filter(({ fault }) => fault === 'silent'),
          facts,
          staff,
        )
      : risksAmong(facts, staff, today)

    program.show(
      risksView({
        ...{ found, t, today, language, name, limit, isSilent: silent === true },
        ...{ currency: mainCurrency(facts.customers), owners: staff.owners },
        hasCustomers: facts.customers.length > 0 || (await customers.exists()),
      }),
    )
  },
})

/** So many lines of each section, unless said. */
const usualLimit = 10

async function showWithout(program: Program, t: typeof text.en, input: string, limit: number): Promise<void> {
  const { today, language, name } = program
  const { risks, owners, followUps, dossiers, settings } = await program.store()
  const owner = await ownerMeant(program, input)
  const staff = await owners.staff()
  if (staff.owners.length < 2) throw new Failure('last-owner', { name: owner.name })

  const tomorrow = daysAfter(today, 1)
  const until = lastOfWeek(tomorrow)
  const facts = await risks.facts()
  const open = await followUps.openUntil({ until, whose: null, stage: null, tag: null, kind: null })
  const theirs = open.filter(
    (item) => item.owner?.id === owner.id || chargeOn(item.owner?.id ?? null, staff, tomorrow).actingId === owner.id,
  )
  const its = facts.customers.filter(({ ownerId }) => ownerId === owner.id).map(({ customer }) => customer.id)

  program.show(
    withoutView({
      ...{ owner, t, tomorrow, until, language, name, limit },
      staff: staffWithout(owner.id, staff, tomorrow),
      items: inWorkingOrder(theirs, tomorrow, await settings.all()),
      share: shareOf(owner.id, facts, staff),
      inCare: facts.customers.length,
      currency: mainCurrency(facts.customers),
      onlyTheirs: onlyTheirs(await dossiers.written(its, owner.id), facts),
    }),
  )
}
